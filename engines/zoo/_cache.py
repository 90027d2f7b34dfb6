"""The cache of a decoder: the keys and values of the tokens in reach, and attention over it. One step at a time, and many.

Query heads may share keys and values in groups (Ainslie et al. 2023): heads r G .. of N heads and G groups, R = N/G to a group.
Axes: T steps, N heads, G groups of them, R heads of a group, d numbers per head, K keys so far.
"""

from collections.abc import Iterator
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.attention import Floats
from mnemoscope.engines.engine import Tap
from mnemoscope.engines.spec import Array
from mnemoscope.engines.tokens import Ids
from mnemoscope.engines.zoo._bounded import Bounded
from mnemoscope.engines.zoo._math import TILE

ROOM = 512  # tokens that a cache has room for at first
LATER = np.arange(TILE) > np.arange(TILE)[:, None]  # of a tile's steps, by query: what comes after it


def scored(q: Array, keys: Floats) -> NDArray[Any]:
    """q K^T / sqrt(d): how well the query of each head (N, d) agrees with the keys of its group (G, d, K), in float64: (N, K)."""
    grouped = q.reshape(len(keys), -1, q.shape[1]).astype(np.float64)  # (G, R, d)
    return (grouped @ keys).reshape(len(q), -1) * q.shape[1] ** -0.5


def weighed(attention: Array, values: Array) -> Array:
    """attention V: the values of each head's group (G, K, d), as much of each as it looks at it (N, K): (N, d)."""
    grouped = attention.reshape(len(values), -1, attention.shape[1])  # (G, R, K)
    return (grouped @ values).reshape(len(attention), -1)


class Tiles:
    """The whole tiles that the steps of a block lie in: the first step of each, all their steps (T,), and which of those are the block's.

    They may begin with steps read before it and end with steps not read yet. Its rows (N, width) are written as it is read.
    """

    def __init__(self, tap: Tap, rows: Array, begin: int) -> None:
        self.tap, self.rows = tap, rows
        self.starts = range(begin // TILE * TILE, begin + len(rows), TILE)
        self.steps = np.arange(self.starts.start, self.starts.start + TILE * len(self.starts))
        self.mine = slice(begin - self.starts.start, begin - self.starts.start + len(rows))

    def tapped(self, name: str, values: Array) -> Array:
        """The values (T, ...) as they are to be used: those of the block written into its rows, and edited."""
        used = self.tap.block(name, values[self.mine], self.rows)
        if name in self.tap.edits:
            values[self.mine] = used
        return values


class Cache:
    """The keys and values of the last `context` tokens, of every layer. Two rings: token t lies in slot t % context.

    Keys are float64: rounding the scores would show in the weights, differently on every processor. Both lie as they are
    multiplied fastest. There is room for the tokens so far, and some more.
    """

    def __init__(self, layers: int, groups: int, context: int, per_head: int) -> None:
        self.context, self.time = context, 0
        self.keys = np.zeros((layers, groups, per_head, min(ROOM, context)))
        self.values = np.zeros((layers, groups, min(ROOM, context), per_head), np.float32)
        self.bounded = Bounded(context)

    def looked(self) -> Ids:
        """The step in each slot (K,), while the step `time` is read."""
        filled = min(self.time + 1, self.context)
        return self.time - (self.time - np.arange(filled)) % self.context

    def with_step(self, n: int, k: Array, v: Array) -> tuple[Floats, Array]:
        """Hold of layer n the key and value (G, d) of the step `time`; all keys (G, d, K) and values (G, K, d) that it looks at."""
        self.make_room(self.time + 1)
        slot, filled = self.time % self.context, min(self.time + 1, self.context)
        self.keys[n, :, :, slot], self.values[n, :, slot] = k, v
        return self.keys[n, :, :, :filled], self.values[n, :, :filled]

    def evicts(self, tap: Tap, n: int, q: Array, k: Array) -> bool:
        """Whether something has fallen out of a bounded layer n by the step `time`, which is held: it then looks as `mixed` does."""
        if n not in tap.edits.kept:
            return False
        return self.bounded.follow(tap, n, self.time, q, k, partial(self._of, n))

    def mixed(self, tap: Tap, n: int, q: Array) -> Array:
        """attention V at the step `time` of a layer out of which something has fallen, of its query: (N, d)."""
        return self.bounded.mixed(tap, n, self.time, q, partial(self._of, n))

    def _of(self, n: int, steps: Ids) -> tuple[Floats, Array]:
        """The keys and values (G, K, d) of layer n at some steps (G, K), or (1, K) for all heads of keys."""
        group, slots = np.arange(self.keys.shape[1])[:, None], steps % self.context
        return self.keys[n][group, :, slots], self.values[n][group, slots]

    def make_room(self, tokens: int) -> None:
        """So many tokens will be held, as far as they are in reach. Until all slots are taken, each token stays where it lies."""
        room = self.keys.shape[3]
        if (needed := min(tokens, self.context)) <= room:
            return
        more = min(max(needed, 2 * room), self.context) - room
        self.keys = np.pad(self.keys, ((0, 0), (0, 0), (0, 0), (0, more)))
        self.values = np.pad(self.values, ((0, 0), (0, 0), (0, more), (0, 0)))

    def resume(self, n: int, keys: Array, values: Array, time: int) -> None:
        """Hold of layer n the keys and values (T, G, d) of the steps before `time`."""
        self.make_room(time)
        for steps, slots in ring(time - len(keys), time, self.context, time - len(keys)):
            self.keys[n][:, :, slots] = keys[steps].transpose(1, 2, 0)
            self.values[n][:, slots] = values[steps].swapaxes(0, 1)
        self.time = time

    def mixed_block(self, tap: Tap, n: int, tiles: range, mine: slice, q: Array, k: Array, v: Array) -> Array:
        """attention V of all the steps of some tiles: q (T, N, d), k and v (T, G, d) -> (T, N, d). Those of `mine` are read."""
        if n in tap.edits.kept:
            return self._bounded_block(tap, n, tiles, mine, q, k, v)
        return self._tiles(tap, n, tiles, mine, q, k, v)

    def _bounded_block(
        self, tap: Tap, n: int, tiles: range, mine: slice, q: Array, k: Array, v: Array
    ) -> Array:
        """Of a bounded layer: as of any other until something falls out, then step by step: each depends on what those before it did."""
        begin, total = self.time, tap.edits.kept[n].total
        whole = slice(mine.start, min(mine.start + max(total - begin, 0), mine.stop))
        out = np.zeros(q.shape, np.float32)
        if whole.start < whole.stop:
            out = self._tiles(tap, n, tiles, whole, q, k, v)
        for at in range(mine.start, mine.stop):
            self.time = tap.step = begin + at - mine.start
            if at >= whole.stop:
                self.with_step(n, k[at], v[at])
            if self.evicts(tap, n, q[at], k[at]):
                out[at] = self.mixed(tap, n, q[at])
        self.time = tap.step = begin
        return out

    def _tiles(self, tap: Tap, n: int, tiles: range, mine: slice, q: Array, k: Array, v: Array) -> Array:
        """`mixed_block` of a layer that keeps everything in reach."""
        context, begin, end = self.context, self.time, self.time + mine.stop - mine.start
        self.make_room(end)
        groups, per_head = k.shape[1:]
        first = max(0, tiles.start - context + 1)  # the oldest step that any of these queries may look at
        # All that they may look at.
        keys = np.zeros((groups, per_head, len(k) + tiles.start - first))  # (G, d, K)
        values = np.zeros((groups, keys.shape[2], per_head), np.float32)  # (G, K, d)
        for steps, slots in ring(max(first, begin - context), begin, context, first):
            keys[:, :, steps], values[:, steps] = self.keys[n][:, :, slots], self.values[n][:, slots]
        keys[:, :, begin - first : end - first] = k[mine].transpose(1, 2, 0)
        values[:, begin - first : end - first] = v[mine].swapaxes(0, 1)
        split = q.reshape(len(q), groups, q.shape[1] // groups, per_head)
        queries = split.transpose(1, 2, 0, 3).astype(np.float64) * per_head**-0.5  # (G, R, T, d)
        out = np.zeros(q.shape, np.float32)  # (T, N, d)
        for start in tiles:
            at, looked = start - tiles.start, np.arange(max(0, start - context + 1), start + TILE)
            reach = slice(int(looked[0]) - first, start + TILE - first)
            asked = queries[:, :, at : at + TILE].reshape(groups, -1, per_head)
            scores = (asked @ keys[:, :, reach]).reshape(q.shape[1], TILE, -1)  # (N, TILE, K)
            own = slice(max(start, begin) - start, min(start + TILE, end) - start)  # those of this block
            attention = self._attention(tap, n, scores, looked, start, own)
            seen = values[:, reach]
            together = attention.reshape(groups, -1, len(looked)) @ seen  # (G, R x TILE, d)
            together = together.reshape(q.shape[1], TILE, per_head)
            # 0 of what is infinite is no number: there, only what is in reach may count.
            if not np.isfinite(together.sum()):
                for i in np.flatnonzero(~np.isfinite(together).all(axis=(0, 2))):
                    near = (looked > start + i - context) & (looked <= start + i)
                    together[:, i] = weighed(attention[:, i][:, near], seen[:, near])
            out[at : at + TILE] = together.swapaxes(0, 1)
        name = f"layer{n}.head"
        if name in tap.edits and begin < end:
            out[mine] = tap.edits.applied(name, out[mine], begin)
        for steps, slots in ring(max(begin, end - context), end, context, first):
            self.keys[n][:, :, slots], self.values[n][:, slots] = keys[:, :, steps], values[:, steps]
        return out

    def _attention(self, tap: Tap, n: int, scores: Floats, looked: Ids, start: int, own: slice) -> Array:
        """What a tile of queries from the step `start` on looks at, of the steps `looked` (K,), by their scores (N, TILE, K)."""
        context, tile = self.context, np.arange(TILE)
        hidden = [(slice(-TILE, None), LATER)]  # what is not read yet
        if start + TILE > context:  # and what has fallen out of reach
            hidden.append((slice(TILE), looked[:TILE] <= (start - context + tile)[:, None]))
        for keys, mask in hidden:
            np.copyto(scores[:, :, keys], -np.inf, where=mask)
        _edited(tap, f"layer{n}.scores", scores, looked, start, own)
        scores -= scores.max(axis=-1, keepdims=True)
        weights: Array = scores.astype(np.float32)  # which costs a weight less than 1e-7
        np.exp(weights, out=weights)
        weights /= weights.sum(axis=-1, keepdims=True)  # the softmax
        if _edited(tap, f"layer{n}.attention", weights, looked, start, own):
            for keys, mask in hidden:  # where all was cut these are no numbers
                np.copyto(weights[:, :, keys], 0, where=mask)
        return weights


def _edited(tap: Tap, name: str, values: NDArray[Any], looked: Ids, start: int, own: slice) -> bool:
    """Edit, in its place, what a tile's own queries look at (N, TILE, K); False if there is nothing to edit."""
    if name not in tap.edits or own.start >= own.stop:
        return False
    by_step = values.swapaxes(0, 1)  # (TILE, N, K)
    by_step[own] = tap.edits.applied(name, by_step[own], start + own.start, looked)
    return True


def ring(start: int, stop: int, size: int, origin: int) -> Iterator[tuple[slice, slice]]:
    """Where the steps start..stop lie in a ring of so many slots, in as few stretches as may be: steps, counted from `origin`, and slots."""
    while start < stop:
        slot = start % size
        count = min(stop - start, size - slot)
        yield slice(start - origin, start - origin + count), slice(slot, slot + count)
        start += count
