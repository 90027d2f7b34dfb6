"""What a model holds of what it has read: which tokens are in its window at a step, and how many bytes that takes.

A decoder keeps a key and a value of every token in reach, for each layer and head of keys (its key-value cache): so many bytes a
token more. A recurrent network keeps its state, which is as large after one token as after a million. Counted as numbers of 32 bits.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.attention import in_cache
from mnemoscope.engines.editable import inside
from mnemoscope.engines.spec import Kind, Layout
from mnemoscope.engines.trace import Trace

NUMBER = 4  # bytes


@dataclass(frozen=True, slots=True)
class Footprint:
    """Bytes of what is kept from token to token: for each token in reach, and whatever the length."""

    a_token: int
    fixed: int


@dataclass(frozen=True, slots=True)
class Window:
    """What a layer of a decoder can look at from a step: the share of its heads of keys that hold each token (step + 1,)."""

    share: NDArray[np.float64]
    cut: NDArray[np.bool_]  # which were forgotten by hand
    room: int | None  # tokens there is room for; None: no end
    is_shared: bool = True  # whether all heads hold the same

    @property
    def held(self) -> float:
        """How many tokens it holds, in the mean over its heads."""
        return float(self.share.sum())

    @property
    def gone(self) -> NDArray[np.bool_]:
        """Which tokens no head holds."""
        return self.share == 0


def footprint(layout: Layout) -> Footprint:
    """What a model with these signals keeps."""
    cached = not layout.of(Kind.POSITION)
    keys = sum(spec.size for spec in layout.of(Kind.KEY, Kind.VALUE)) if cached else 0
    states = sum(spec.size for spec in layout.of(Kind.STATE, Kind.CELL) if spec.stage == "layer")
    return Footprint(NUMBER * keys, NUMBER * states)


def window(trace: Trace, step: int, layer: int) -> Window:
    """What is in the window of a layer of a decoder at a step. Raises SignalError for one without attention."""
    held = np.atleast_2d(in_cache(trace, layer, step))  # (1 or G, step + 1)
    cut = np.zeros(step + 1, bool)
    for edit in trace.edits.made:
        signal, role = edit.signal.rpartition(".")[::2]
        if edit.operation != "cut" or role != "cache" or signal not in ("layer*", f"layer{layer}"):
            continue
        places = dict(edit.parts)
        if not places.get("head") and edit.start <= step and (edit.stop is None or step < edit.stop):
            cut |= inside(places.get("", places.get("key", ())), np.arange(step + 1))
    kept = trace.edits.kept.get(layer)
    room = kept.total if kept is not None else trace.context
    return Window((held & ~cut).mean(axis=0), cut, room, kept is None or not kept.attended)


def bytes_at(trace: Trace, step: int) -> int:
    """The bytes that are kept after a step."""
    taken = footprint(trace.layout)
    if not taken.a_token:
        return taken.fixed
    found = 0
    for spec in trace.layout.of(Kind.KEY, Kind.VALUE):
        kept = trace.edits.kept.get(spec.layer if spec.layer is not None else -1)
        room = kept.total if kept is not None else trace.context or step + 1
        found += NUMBER * spec.size * min(step + 1, room)
    return found + taken.fixed
