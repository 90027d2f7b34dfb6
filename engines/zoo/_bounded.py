"""The bounded cache of a decoder: which of the keys and values it holds a step looks at, and what its heads make of them.

What falls out when is in `eviction`. Axes: N heads, G heads of keys, R heads of a group, d numbers per head, K keys looked at.
"""

from collections.abc import Callable

import numpy as np

from mnemoscope.engines.attention import Floats
from mnemoscope.engines.engine import Tap
from mnemoscope.engines.eviction import Attended, attention, shift, turned_back
from mnemoscope.engines.keeping import Kept
from mnemoscope.engines.spec import Array
from mnemoscope.engines.tokens import Ids

Held = Callable[
    [Ids], tuple[Floats, Array]
]  # keys and values (G, K, d) of steps (G or 1, K), from the engine's ring


class Bounded:
    """What the layers hold beside the ring of the last `context` tokens: the first ones, and how much each was looked at."""

    def __init__(self, context: int) -> None:
        self.context = context
        self._first: dict[int, tuple[Floats, Array]] = {}  # by layer: keys and values (G, F, d)
        self._attended: dict[int, Attended] = {}

    def forget(self) -> None:
        """Be as before the first token, or as if the ring alone were there."""
        self._first, self._attended = {}, {}

    def resume(self, tap: Tap, n: int, queries: Array, keys: Array, values: Array) -> None:
        """Hold of layer n what is needed of all the steps so far: queries (T, N, d), keys and values (T, G, d)."""
        kept = tap.edits.kept[n]
        if 0 < kept.first <= len(keys):  # or the ring still has them all
            self._first[n] = (
                keys[: kept.first].swapaxes(0, 1).astype(np.float64),
                values[: kept.first].swapaxes(0, 1).copy(),
            )
        if kept.attended:
            self._attended[n] = state = Attended(kept, self.context, n)
            for q, k in zip(queries, keys, strict=True):
                state.step(tap.edits, q, k)

    def follow(self, tap: Tap, n: int, time: int, q: Array, k: Array, held: Held) -> bool:
        """Take note of a step of layer n, of its query (N, d) and key (G, d), which the ring holds: whether something has fallen out by then."""
        kept = tap.edits.kept[n]
        if kept.attended:
            state = self._attended.get(n)
            if state is None:
                state = self._attended.setdefault(n, Attended(kept, self.context, n))
            state.step(tap.edits, q, k)
        if (
            n not in self._first and 0 < kept.first <= time + 1 <= self.context
        ):  # later the ring has lost them
            keys, values = held(np.arange(kept.first)[None])
            self._first[n] = keys, values
        return time >= kept.total

    def mixed(self, tap: Tap, n: int, time: int, q: Array, held: Held) -> Array:
        """What the heads of layer n mix of the values at a step of which note was taken, of its query (N, d): (N, d)."""
        kept = tap.edits.kept[n]
        steps = self._looked(n, kept, time)
        keys, values = held(steps)
        groups = len(keys)
        grouped = q.astype(np.float64)[None] * q.shape[1] ** -0.5  # (1, N, d)
        back = turned_back(grouped, shift(kept, np.array([time])), tap.edits.turning)
        grouped, back = (each.reshape(groups, -1, q.shape[1]) for each in (grouped, back))  # (G, R, d)
        if kept.first:
            keys[:, : kept.first], values[:, : kept.first] = self._first[n]
        scores = grouped @ keys.swapaxes(1, 2)  # (G, R, K)
        if kept.first:  # which are looked at from the place after the last one
            scores[:, :, : kept.first] = back @ keys[:, : kept.first].swapaxes(1, 2)
        scores = scores.reshape(len(q), -1)
        each = np.repeat(steps, len(q) // len(steps), axis=0)  # (N, K)
        weights = attention(tap.edits, n, scores, each, time)
        together = weights.reshape(groups, -1, steps.shape[1]) @ values  # (G, R, d)
        return tap(f"layer{n}.head", together.reshape(q.shape))

    def _looked(self, n: int, kept: Kept, time: int) -> Ids:
        """The steps that are looked at (G, K), or (1, K) where all heads look at the same; the first ones first."""
        if kept.attended:
            return self._attended[n].held
        return np.concatenate((np.arange(kept.first), np.arange(time - kept.last + 1, time + 1)))[None]
