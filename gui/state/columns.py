"""The numbers of the rows that a model reads or answers with, one column by itself: what it is called and how far it reaches."""

import numpy as np

from mnemoscope.engines.spec import Kind, SignalSpec
from mnemoscope.engines.trace import Trace
from mnemoscope.gui.state.view import View


def column_signal(trace: Trace) -> SignalSpec | None:
    """The rows of numbers that a trace holds; None if it was of tokens."""
    return next((spec for spec in trace.layout.of(Kind.EMBEDDING) if spec.axes == ("column",)), None)


def signal(view: View) -> SignalSpec:
    """The rows of numbers of a view that has some."""
    found = column_signal(view.trace)
    assert found is not None
    return found


def column_names(view: View) -> tuple[str, ...]:
    """What the columns are called: by the vocabulary, or by number; none where tokens are read."""
    found = column_signal(view.trace)
    names, count = view.track.vocab.columns, found.size if found else 0
    return names if len(names) == count else tuple(map(str, range(count)))


def ends(view: View, spec: SignalSpec, number: int) -> tuple[float, float]:
    """How far the curve of one number of a signal reaches: so that none of its values lies beyond, and from 0 if it is never less."""
    if view.range != "fit":
        return view.levels(spec, whole=True)
    values = view.values(spec, 0, view.length)[:, number]
    high = view.fitted.grown(f"{view.track.name} {spec.name} {number}", values)
    return (0.0 if values.min(initial=0.0) >= 0 else -high), high or 1.0


def right(view: View) -> float | None:
    """What is right at the end of the example that is read; None where nobody knows."""
    example = view.track.card.example(view.track.text)
    if example is None or any(edit.signal == "input" for edit in view.track.edits):  # which is other numbers
        return None
    try:
        found = float(example.answer)
    except ValueError:
        return None
    return found if np.isfinite(found) else None
