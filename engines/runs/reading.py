"""The loop that makes an engine read: what is given in blocks, what is chosen step by step. Live runs and recordings share it.

A block takes about as long as asked for: short enough that a window gets its first rows at once and can give a run up between
two blocks, long enough to cost little more than the computing. However a text is cut into blocks, its rows are the same.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np

from mnemoscope.engines.blas import one_thread
from mnemoscope.engines.engine import Engine, overflowing
from mnemoscope.engines.sampling import Sampling
from mnemoscope.engines.spec import Array, Kind
from mnemoscope.engines.tokens import Ids

FIRST = 8  # tokens of the first block: nobody knows yet how fast the engine is
GROWTH = 4  # how many times longer than the one before a block may be
EVEN = 64  # long blocks end at multiples of this, as an engine's tiles do
MOST = 512  # tokens of a block
LARGEST = 2**27  # bytes of its rows, unless one row has more
SECONDS = 2.0  # a block takes where nobody watches

Stretch = tuple[list[int], Array]  # tokens (n,) that were read, and the row of each (n, width), final


def read_given(engine: Engine, tokens: Ids, *, seconds: float = SECONDS) -> Iterator[Stretch]:
    """Read tokens (n,) in blocks of about so many seconds each."""
    most = min(MOST, max(1, LARGEST // (4 * engine.layout.width)))
    done, size = 0, min(FIRST, most)
    while done < len(tokens):
        block = tokens[done : done + _even(engine.tap.step, size, engine.tile)]
        start = time.perf_counter()
        with stepping():
            rows = engine.read_block(block)
        taken = time.perf_counter() - start
        rows.flags.writeable = False  # a trace may keep it as it is
        done += len(block)
        yield block.tolist(), rows
        size = round(len(block) * min(GROWTH, seconds / max(taken, 1e-9)))
        size = min(max(1, size), most)


def read_chosen(
    engine: Engine,
    logits: Array,
    sampling: Sampling,
    count: int,
    *,
    until: frozenset[int] = frozenset(),
    seconds: float = SECONDS,
) -> Iterator[Stretch]:
    """Choose and read `count` tokens, each by the prediction (V,) after the one before, and hand over those of so many seconds.

    One of `until` is the last.
    """
    if not count:
        return
    told = engine.layout.name(Kind.LOGITS)
    read: list[int] = []
    rows: list[Array] = []
    due = time.perf_counter() + seconds
    for _ in range(count):
        token = sampling.choose(logits, engine.tap.step, without=engine.vocab.unknown)
        token = engine.tap.edits.token(engine.tap.step, token)
        with stepping():
            step = engine.step(token)
        read.append(token)
        rows.append(step.row)
        logits = step[told]
        if token in until:
            break
        if time.perf_counter() >= due or len(read) == MOST:
            yield read, np.stack(rows)
            read, rows, due = [], [], time.perf_counter() + seconds
    if read:
        yield read, np.stack(rows)


@contextmanager
def stepping() -> Iterator[None]:
    """Around what an engine computes: one thread, and no warnings of numbers too large. Never while others have their turn."""
    with one_thread(), overflowing():
        yield


def _even(step: int, size: int, tile: int) -> int:
    """About so many tokens from a step on: so many that a long block, and one of an engine that computes in tiles, ends with a tile."""
    even = EVEN if size >= EVEN else tile
    return (step + max(size, tile)) // even * even - step
