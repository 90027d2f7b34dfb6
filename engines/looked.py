"""What derived attention is made of, kept while it is asked for: a layer's keys side by side, and what its scores add up to.

A step of a trace never changes, so neither does what it looked at. Whoever scrubs through a long run asks for the weights of
one layer again and again: to read its keys anew out of a thousand blocks would take longer than to compare with them.
Axes: G heads of keys, K steps, d numbers per head, N heads.
"""

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.spec import Array, Kind, Layout

MOST = 96_000_000  # bytes of keys in float64; those of a longer run are read anew
LEAST = 256  # steps that there is room for at first

Floats = NDArray[np.float64]


class Steps(Protocol):
    """What is needed of a trace."""

    layout: Layout

    def __len__(self) -> int:
        """How many steps there are."""

    def read(self, name: str, start: int, stop: int) -> Array:
        """A signal over steps start..stop: (stop - start, ...)."""


class Looked:
    """Owned by a trace: the keys of the layer that was asked for last, as far as they were."""

    def __init__(self) -> None:
        self._held: _Held | None = None

    def keys(self, trace: Steps, layer: int, heads: range, start: int, stop: int) -> Floats:
        """The keys of some of a layer's heads of keys over steps start..stop: (len(heads), stop - start, d)."""
        name = trace.layout.name(Kind.KEY, layer)
        if 8 * trace.layout[name].size * stop > MOST:
            few = trace.read(name, start, stop)[:, heads.start : heads.stop]
            return few.astype(np.float64).transpose(1, 0, 2)
        held = self._of(trace, layer)
        held.reach(trace, name, stop)
        return held.keys[heads.start : heads.stop, start:stop]

    def sums(self, trace: Steps, layer: int, head: int, stop: int) -> Floats:
        """The logarithm of what exp(score) adds up to at every step before `stop`, NaN where nobody has found out: to be filled in."""
        held = self._of(trace, layer)
        known = held.sums.get(head)
        if known is None or len(known) < stop:
            more = np.full(max(2 * (0 if known is None else len(known)), stop, LEAST), np.nan)
            if known is not None:
                more[: len(known)] = known
            known = held.sums[head] = more
        return known[:stop]

    def _of(self, trace: Steps, layer: int) -> "_Held":
        held = self._held
        if held is None or held.layer != layer:  # two threads may make one each: either is right
            held = self._held = _Held(layer, *trace.layout[trace.layout.name(Kind.KEY, layer)].shape)
        return held


class _Held:
    """The keys of one layer in float64, with room for more to come."""

    def __init__(self, layer: int, groups: int, wide: int) -> None:
        self.layer, self.count = layer, 0
        self.keys: Floats = np.empty((groups, 0, wide))
        self.sums: dict[int, Floats] = {}

    def reach(self, trace: Steps, name: str, stop: int) -> None:
        """Have the keys of all steps before `stop`."""
        count, keys = self.count, self.keys
        if count >= stop:
            return
        if keys.shape[1] < stop:
            groups, _, wide = keys.shape
            keys = np.empty((groups, max(stop, min(2 * count, len(trace)), LEAST), wide))
            keys[:, :count] = self.keys[:, :count]
        keys[:, count:stop] = trace.read(name, count, stop).transpose(1, 0, 2)
        self.keys, self.count = keys, stop
