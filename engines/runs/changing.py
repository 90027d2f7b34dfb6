"""Another memory outside the model for what has been read: the model's own signals stay, those of the memory are computed.

The model beneath a memory runs on as it would without, so its rows are the same whatever the memory is. They are taken
from the trace that is there; the memory then follows them as it follows the model when that reads.
"""

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from mnemoscope.engines.edit import Edit
from mnemoscope.engines.editable import named
from mnemoscope.engines.edits import Edits
from mnemoscope.engines.engine import Engine
from mnemoscope.engines.errors import EditError
from mnemoscope.engines.memory.cache import OWN_LOGITS, Remembering, above, remembering
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.options import MemoryOptions
from mnemoscope.engines.rows import BLOCK
from mnemoscope.engines.runs.reading import stepping
from mnemoscope.engines.runs.recorder import empty_track
from mnemoscope.engines.spec import Array, Layout
from mnemoscope.engines.tokens import Ids
from mnemoscope.engines.track import Track


def changed(engine: Engine, card: Card, options: MemoryOptions | None) -> Engine:
    """The model of an open engine with another memory, or with none; the weights are shared. Raises StoreError."""
    own = _beneath(engine).twin()
    return own if options is None else remembering(own, card, options)


def followed(engine: Engine, track: Track, progress: Callable[[float], None] = lambda share: None) -> Track:
    """What a track of the same model would be with this engine's memory, as far as that is known without the model.

    It has no steps where the trace lacks a signal of the model itself, or an edit cannot be made of this engine.
    `progress` is told the share that is done, and may raise to stop it. The engine is to be resumed afterwards.
    """
    empty = empty_track(engine, track.card)
    out = replace(track, trace=empty.trace, memory=empty.memory, recalled=empty.recalled, edits=())
    columns = _columns(engine, track)
    if columns is None:
        return out
    try:
        count, edits = _alike(engine, track)
    except EditError:  # whoever reads on says so
        return out
    out.trace.edits = edits
    engine.edit(edits)
    engine.reset()
    block = np.zeros((BLOCK, engine.layout.width), np.float32)
    for first in range(0, count, BLOCK):
        old = track.trace.rows(first, min(first + BLOCK, count))
        tokens = np.array(track.trace.tokens[first : first + len(old)])
        rows = block[: len(old)]
        for into, source in columns:
            rows[:, into] = old[:, source]
        if isinstance(engine, Remembering):
            with stepping():
                _remember(engine, tokens, rows, first, _mixes_only(engine, track))
        out.trace.extend(tokens.tolist(), rows)
        progress((first + len(old)) / count)
    return replace(out, edits=edits.made)


def _remember(engine: Remembering, tokens: Ids, rows: Array, first: int, mixes: bool) -> None:
    """Fill the memory's columns of these rows; or, where all but the mix is as it was, the prediction's."""
    if mixes:
        engine.mix_again(rows, first)
    else:
        engine.follow(tokens, rows, first)


def _beneath(engine: Engine) -> Engine:
    """The model without its memory."""
    found = engine.config.engine if isinstance(engine, Remembering) else engine
    assert isinstance(found, Engine)
    return found


def _mixes_only(engine: Remembering, track: Track) -> bool:
    """Whether nothing that this memory does differs from what the track's did, but for its share in the prediction."""
    options = engine.config.options
    return not options.name and track.memory is not None and replace(track.memory, mix=options.mix) == options


def _columns(engine: Engine, track: Track) -> list[tuple[slice, slice]] | None:
    """Where the signals to be taken lie in the engine's rows and in the trace's; None if the trace lacks one of the model's."""
    layout, found = track.trace.layout, list[tuple[slice, slice]]()
    for spec in _beneath(engine).specs:
        source = above(spec.name) if track.memory is not None else spec.name
        into = above(spec.name) if isinstance(engine, Remembering) else spec.name
        if source not in layout:
            return None
        there = layout[source]
        if (there.shape, there.number) != (spec.shape, spec.number):
            return None
        found.append((engine.layout.slice(into), layout.slice(source)))
    if isinstance(engine, Remembering) and _mixes_only(engine, track):
        if not all(name in layout and layout[name] == engine.layout[name] for name in engine.own):
            return None
        found += [(engine.layout.slice(name), layout.slice(name)) for name in engine.own]
    return _joined(found)


def _joined(pairs: list[tuple[slice, slice]]) -> list[tuple[slice, slice]]:
    """The same columns in as few pieces as there may be."""
    found: list[tuple[slice, slice]] = []
    for into, source in pairs:
        if found and (found[-1][0].stop, found[-1][1].stop) == (into.start, source.start):
            before = found.pop()
            into, source = slice(before[0].start, into.stop), slice(before[1].start, source.stop)
        found.append((into, source))
    return found


def _alike(engine: Engine, track: Track) -> tuple[int, Edits]:
    """How many steps of the trace hold for this engine, and the edits that were made of it in these.

    An edit of the prediction means the model's own without a memory, and the mixed one with it; what is taken from other
    runs may have changed. Raises EditError for an edit that cannot be made of this engine.
    """
    switched = (track.memory is None) == isinstance(engine, Remembering)
    kept, count = [], len(track.trace)
    for edit in track.edits:
        if edit.operation == "from" or (switched and _predicts(edit, track.trace.layout, engine.layout)):
            count = min(count, edit.first)
        else:
            kept.append(edit)
    return count, Edits.of(
        engine.layout,
        engine.vocab,
        kept,
        context=track.trace.context,
        encoded=track.encoded,
        turning=engine.turning,
    )


def _predicts(edit: Edit, *layouts: Layout) -> bool:
    """Whether an edit changes the model's own prediction in one of these layouts, or may."""
    return any(point.name in ("logits", OWN_LOGITS) for layout in layouts for point in named(edit, layout))
