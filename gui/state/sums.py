"""Which number the arithmetic is shown of: the one under the mouse, the one that was chosen, or the one in focus. No Qt."""

import numpy as np

from mnemoscope.engines.arithmetic.place import Place, spec_of
from mnemoscope.engines.spec import Kind
from mnemoscope.gui.state.offers import Place as Under
from mnemoscope.gui.state.offers import numbers_at
from mnemoscope.gui.state.subject import Subject
from mnemoscope.gui.state.view import View


def subject_at(view: View, shows: frozenset[Kind], under: Under) -> Place | None:
    """The number that is drawn under the mouse; None: what is drawn there is none."""
    layout, layer = view.trace.layout, view.focus.layer
    if not 0 <= under.step < view.length:
        return None
    if under.kind == "key" and under.number is not None:
        signal = f"layer{layer}.attention"
        is_one = spec_of(layout, signal) is not None and under.number <= under.step
        return Place(signal, under.step, (view.focus.head, under.number)) if is_one else None
    if under.kind == "head" and under.number is not None and not under.signals:
        signal = f"layer{layer}.attention"  # of what is looked at from the cursor
        spec = spec_of(layout, signal)
        is_one = spec is not None and under.number < spec.shape[0] and under.step <= view.cursor
        return Place(signal, view.cursor, (under.number, under.step)) if is_one else None
    if under.kind.startswith("slot") and under.number is not None:
        read = layout[under.signals[0]] if under.signals else layout.one(Kind.READ)
        is_one = read is not None and under.kind == "slot external" and under.number < read.size
        return Place(read.name, under.step, (under.number,)) if read and is_one else None
    for spec, index in numbers_at(view, shows, under):
        return Place(spec.name, under.step, tuple(int(n) for n in np.unravel_index(index, spec.shape)))
    return None


def usual(view: View) -> Place | None:
    """What is shown before anything was chosen: the unit in focus of the layer, of its cell, its state, or the stream."""
    layout, focus = view.trace.layout, view.focus
    for kind in (Kind.CELL, Kind.STATE, Kind.RESIDUAL, Kind.LOGITS, Kind.CLASS, Kind.OUTPUT):
        spec = layout.one(kind, focus.layer) or next(iter(layout.of(kind)), None)
        if spec is not None and spec.size:
            number = min(focus.unit, spec.size - 1)
            return Place(spec.name, view.cursor, tuple(int(n) for n in np.unravel_index(number, spec.shape)))
    return None


def shown(view: View) -> Subject:
    """What is shown of a view: what was chosen, if this model has it, else the usual."""
    chosen = view.subject
    if chosen.depth:
        place = chosen.at(view.cursor)
        spec = spec_of(view.trace.layout, place.signal)
        if spec is not None and (place.part or len(spec.shape) == len(place.index)):
            return chosen
    first = usual(view)
    return Subject(((first, 0),) if first is not None else ())
