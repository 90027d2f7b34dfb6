"""Readings of a run with one thing changed in each: the values at their end. Many at once, where an engine can."""

from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from mnemoscope.engines.analysis.again import Again
from mnemoscope.engines.blas import one_thread
from mnemoscope.engines.edit import Edit
from mnemoscope.engines.edits import Edits
from mnemoscope.engines.engine import Reading, overflowing
from mnemoscope.engines.spec import Array
from mnemoscope.engines.tokens import MISSING

STEPS = 2048  # of all readings together, that are read at once
FIRST = 64  # of those that are read first, so that something is seen


@dataclass(frozen=True, slots=True)
class Changed:
    """One reading: from the step `start` on, with these edits or with another token there.

    `reading`: the same for an engine that reads many abreast; None where edits alone can say it.
    """

    start: int
    edits: tuple[Edit, ...] = ()
    reading: Reading | None = None


def ends(
    run: Again, readings: Sequence[Changed], at: int, names: Sequence[str]
) -> Generator[list[Array], None, None]:
    """The values of some signals after the step `at`, of each reading in turn; may be dropped at any time. The engine is not edited then."""
    before = run.engine.tap.edits
    try:
        yield from (_abreast if is_abreast(run, readings, at) else _in_turn)(run, readings, at, names)
    finally:
        run.engine.tap.edits = before


def is_abreast(run: Again, readings: Sequence[Changed], at: int) -> bool:
    """Whether the engine can read such texts abreast."""
    if run.track.edits or any(each.reading is None for each in readings):
        return False
    context = run.engine.context
    if context is not None and at >= context:
        return False
    first = readings[0].reading
    assert first is not None
    only = replace(first, start=0, unseen=None if first.unseen is None else (0, 0))
    with overflowing():
        return run.engine.abreast(run.track.trace.rows(0, 1), np.zeros(1, np.int64), [only]) is not None


def _abreast(
    run: Again, readings: Sequence[Changed], at: int, names: Sequence[str]
) -> Generator[list[Array], None, None]:
    rows, tokens = run.track.trace.rows(0, at + 1), np.array(run.track.trace.tokens[: at + 1], np.int64)
    some, room = list[Reading](), FIRST
    for n, each in enumerate(readings):
        assert each.reading is not None  # as was made sure
        some.append(each.reading)
        if n + 1 < len(readings) and sum(at + 1 - reading.start for reading in some) < room:
            continue
        run.engine.edit(Edits())
        with one_thread(), overflowing():
            found = run.engine.abreast(rows, tokens, some)
        assert found is not None  # as was tried
        yield from ([found[name][i] for name in names] for i in range(len(some)))
        some, room = [], min(room * 4, STEPS)


def _in_turn(
    run: Again, readings: Sequence[Changed], at: int, names: Sequence[str]
) -> Generator[list[Array], None, None]:
    tokens = run.track.trace.tokens
    for each in readings:
        start, other = min(each.start, at), each.reading.other if each.reading is not None else None
        read = None if other in (None, MISSING) else [int(other or 0), *tokens[start + 1 : at + 1]]
        rows = run.read(each.edits, start, at + 1, tokens=read)
        yield [run.engine.layout.values(rows[-1:], name)[0] for name in names]
