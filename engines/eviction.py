"""What the steps of a layer look at whose cache is bounded (`keeping`): once a token has fallen out, no later step looks at it.

A cache holds so many keys, the newest included; before one more is read than it holds, one falls out:

- last N: the oldest;
- first F last N: the oldest but the first F. Positions are those inside the cache: with rotary positions a query looks at the
  first tokens from the place after the last one, so each of them is (F + N) at most away, however long the text
  (Xiao et al. 2023, section 3.2). Between the last ones distances are as in the text. With learned positions a token is
  read at its place inside the cache; what was read keeps its own, as it is in its key;
- attended H last N: of those older than the last N, the one that was looked at least in all since it was read, by the head
  of keys: the sum of the attention of all queries that look at them (Zhang et al. 2023, algorithm 1; of grouped queries,
  over the group; budget H + N, half and half). Positions are those in the text, so that none lies beyond the context.

The attention that is summed up is that of queries and keys rounded to 16 bits, so that it comes out of a recording that
holds no more of them. Axes: N heads, G heads of keys, R heads of a group, d numbers per head, K keys that are held, T steps.
"""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.edits import Edits
from mnemoscope.engines.keeping import Kept
from mnemoscope.engines.spec import Array
from mnemoscope.engines.tokens import Ids

Floats = NDArray[np.float64]
Turning = tuple[float, ...]  # by how much each pair of a rotated query or key turns from step to step
NEVER = 2**62  # a step that does not come


def shift(kept: Kept, steps: Ids) -> Ids:
    """By how much nearer than in the text each step finds the first tokens: by all that fell out between."""
    return np.maximum(steps - (kept.total - 1), 0) if kept.first else np.zeros_like(steps)


def turned_back(queries: Floats, steps: Ids, turning: Turning) -> Floats:
    """Queries (S, N, d) as they would be so many steps (S,) earlier. Without rotary positions they stay."""
    if not turning:
        return queries
    angle = np.multiply.outer(steps, np.array(turning))[:, None]  # (S, 1, d/2)
    cos, sin = np.cos(angle), np.sin(angle)
    a, b = queries[..., : len(turning)], queries[..., len(turning) :]
    return np.concatenate((a * cos + b * sin, b * cos - a * sin), axis=-1)


def falls(kept: Kept, stop: int) -> Ids:
    """The step at which the key of each step before `stop` falls out (stop,); of the most attended see `Attended`."""
    found = np.arange(stop) + kept.last
    found[: kept.first] = NEVER
    return found


def rows_needed(kept: Mapping[int, Kept], context: int) -> int:
    """How many of the last rows an engine needs to go on."""
    return 2**62 if any(each.first or each.attended for each in kept.values()) else context


def attention(edits: Edits, layer: int, scores: Floats, steps: Ids, time: int) -> Array:
    """What the heads of a layer look at, at a step: the softmax of scores (N, K), edited. `steps` (N, K) says of what they are."""
    scores = np.asarray(_edited(edits, f"layer{layer}.scores", scores, steps, time), np.float64)
    with np.errstate(invalid="ignore"):  # where all is cut; the weights are then cut as well
        weights = np.exp(scores - scores.max(axis=-1, keepdims=True))
        weights = (weights / weights.sum(axis=-1, keepdims=True)).astype(np.float32)
    return np.asarray(_edited(edits, f"layer{layer}.attention", weights, steps, time), np.float32)


def _edited(
    edits: Edits, name: str, values: NDArray[np.floating], steps: Ids, time: int
) -> NDArray[np.floating]:
    """Values of some steps (N, K), edited where they lie among those of all steps (N, time + 1)."""
    if name not in edits:
        return values
    whole = np.zeros((len(values), time + 1), values.dtype)
    np.put_along_axis(whole, steps, values, axis=1)
    return np.take_along_axis(np.asarray(edits.applied(name, whole[None], time)[0]), steps, axis=1)


class Attended:
    """The keys that a layer holds of the most attended and the last, as the steps come. Each head of keys has its own."""

    def __init__(self, kept: Kept, context: int | None, layer: int) -> None:
        self.kept, self.context, self.layer = kept, context or NEVER, layer
        self.time = 0
        self.held: Ids = np.zeros((0, 0), np.int64)  # (G, K): of which step
        self.sums: Floats = np.zeros((0, 0))  # (G, K): how much each was looked at
        self._keys: Floats = np.zeros((0, 0, 0))  # (G, K, d), rounded
        self._falls: Ids = np.zeros((0, 0), np.int64)  # (G, T), with room for more

    def falls(self, stop: int) -> Ids:
        """The step at which each key before `stop` falls out (G, stop), as far as it is known."""
        return self._falls[:, :stop]

    def step(self, edits: Edits, q: Array, k: Array) -> Ids:
        """Read one step, of its query (N, d) and key (G, d): which steps each head of keys then looks at (G, K)."""
        self._make_room(k)
        queries = q.astype(np.float16).astype(np.float64).reshape(len(k), -1, q.shape[1])  # (G, R, d)
        scores = queries @ self._keys.swapaxes(1, 2) * q.shape[1] ** -0.5  # (G, R, K)
        groups, shared, held = scores.shape
        weights = attention(
            edits,
            self.layer,
            scores.reshape(-1, held),
            np.repeat(self.held, shared, axis=0),
            self.time,
        )
        self.sums += np.nan_to_num(weights).reshape(groups, shared, held).sum(axis=1, dtype=np.float64)
        self.time += 1
        return self.held

    def _make_room(self, k: Array) -> None:
        """Hold the key (G, d) of the next step, in the place of the one that falls out, if all are taken."""
        t, groups, key = self.time, len(k), k.astype(np.float16).astype(np.float64)
        if t >= self._falls.shape[1]:
            room = np.full((groups, max(256, 2 * t)), NEVER)
            room[:, :t] = self._falls.reshape(groups, -1)
            self._falls = room
        if t < self.kept.total:
            self.held = np.hstack((self.held.reshape(groups, -1), np.full((groups, 1), t)))
            self.sums = np.hstack((self.sums.reshape(groups, -1), np.zeros((groups, 1))))
            self._keys = np.concatenate((self._keys.reshape(groups, -1, k.shape[1]), key[:, None]), axis=1)
            return
        each = np.arange(groups)
        rank = np.where(self.held <= t - self.kept.last, self.sums, np.inf)
        rank[self.held <= t - self.context] = -np.inf  # it lies beyond the context: it goes in any case
        goes = rank.argmin(axis=1)
        self._falls[each, self.held[each, goes]] = t
        self.held[each, goes], self.sums[each, goes], self._keys[each, goes] = t, 0.0, key
