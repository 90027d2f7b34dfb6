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

Held = Callable[[Ids], tuple[Floats, Array]]  # keys and values (G, K, d) of steps (G or 1, K), from the engine's ring
    [Ids], tuple[Array, Array]
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
        if kept.first:
            first = slice(min(kept.first, len(keys)))
            self._first[n] = (
                keys[first].swapaxes(0, 1).astype(np.float64),
                values[first].swapaxes(0, 1).copy(),
            )
        if kept.attended:
            self._attended[n] = state = Attended(kept, self.context, n)
            for q, k in zip(queries, keys, strict=True):
                state.step(tap.edits, q, k)

    def mixed(self, tap: Tap, n: int, time: int, q: Array, k: Array, held: Held) -> Array:
        """What the heads of layer n mix of the values at a step, of its query (N, d) and key (G, d), which the ring holds: (N, d)."""
        kept = tap.edits.kept[n]
        steps = self._looked(tap, n, kept, time, q, k)
        keys, values = held(steps)
        if kept.first:
            self._put_first(n, kept, time, steps, keys, values)
        grouped = q.astype(np.float64)[None] * q.shape[1] ** -0.5  # (1, N, d)
        back = turned_back(grouped, shift(kept, np.array([time])), tap.edits.turning)
        grouped, back = (each.reshape(len(k), -1, q.shape[1]) for each in (grouped, back))  # (G, R, d)
        scores = grouped @ keys.swapaxes(1, 2)  # (G, R, K)
        if kept.first:
            scores[:, :, : kept.first] = back @ keys[:, : kept.first].swapaxes(1, 2)
        scores = scores.reshape(len(q), -1)
        each = np.repeat(steps, len(q) // len(steps), axis=0)  # (N, K)
        weights = attention(tap.edits, n, scores, each, time)
        together = weights.reshape(len(k), -1, steps.shape[1]) @ values  # (G, R, d)
        return tap(f"layer{n}.head", together.reshape(q.shape))

    def _looked(self, tap: Tap, n: int, kept: Kept, time: int, q: Array, k: Array) -> Ids:
        """The steps that are looked at (G, K), or (1, K) where all heads look at the same; the first ones first."""
        if kept.attended:
            state = self._attended.get(n)
            if state is None:
                state = self._attended.setdefault(n, Attended(kept, self.context, n))
            return state.step(tap.edits, q, k)
        last = np.arange(max(time - kept.last + 1, min(kept.first, time + 1)), time + 1)
        return np.concatenate((np.arange(min(kept.first, time + 1)), last))[None]

    def _put_first(self, n: int, kept: Kept, time: int, steps: Ids, keys: Floats, values: Array) -> None:
        """Put the first tokens in their places, which the ring has lost once it went round; until then it has them."""
        if n not in self._first:
            if kept.first <= time + 1 <= self.context:
                self._first[n] = keys[:, : kept.first].copy(), values[:, : kept.first].copy()
            return
        if steps.shape[1] > kept.first:
            keys[:, : kept.first], values[:, : kept.first] = self._first[n]
