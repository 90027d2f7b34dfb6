"""The cache of a decoder: the keys and values of the tokens in reach, and what its heads make of them.

Query heads may share keys and values in groups (Ainslie et al. 2023): heads r G .. of N heads and G groups, R = N/G to a group.
Axes: T steps, N heads, G groups of them, R heads of a group, d numbers per head, K keys so far.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.attention import Floats
from mnemoscope.engines.engine import Tap
from mnemoscope.engines.spec import Array
from mnemoscope.engines.tokens import Ids
from mnemoscope.engines.zoo._math import TILE, softmax

LATER = np.arange(TILE) > np.arange(TILE)[:, None]  # of a tile's steps, by query: what comes after it


class Cache:
    """The keys and values of the last `context` tokens, of every layer. A ring: token t lies in slot t % context.

    Keys are float64: rounding the scores would show in the weights, differently on every processor. Memory is taken as it is filled.
    """

    def __init__(self, layers: int, groups: int, context: int, per_head: int) -> None:
        self.context, self.time = context, 0
        self.keys = np.zeros((layers, groups, context, per_head))
        self.values = np.zeros((layers, groups, context, per_head), np.float32)

    def looked(self) -> Ids:
        """The step in each slot (K,), while the step `time` is read."""
        filled = min(self.time + 1, self.context)
        return self.time - (self.time - np.arange(filled)) % self.context

    def mixed(self, tap: Tap, n: int, q: Array, k: Array, v: Array) -> Array:
        """What the heads of layer n mix of the values at one step, of its query (N, d), and key and value (G, d): (N, d)."""
        slot, looked = self.time % self.context, self.looked()
        self.keys[n, :, slot], self.values[n, :, slot] = k, v
        keys, values = self.keys[n, :, : len(looked)], self.values[n, :, : len(looked)]  # (G, K, d)
        grouped = q.reshape(len(k), -1, q.shape[1]).astype(np.float64) * q.shape[1] ** -0.5  # (G, R, d)
        scores = (grouped @ keys.swapaxes(1, 2)).reshape(len(q), -1)  # (N, K)
        scores = tap(f"layer{n}.scores", scores, looked)
        attention = tap(f"layer{n}.attention", softmax(scores).astype(np.float32), looked)
        together = attention.reshape(len(k), -1, len(looked)) @ values  # (G, R, d)
        return tap(f"layer{n}.head", together.reshape(q.shape))

    def resume(self, n: int, keys: Array, values: Array, time: int) -> None:
        """Hold of layer n the keys and values (T, G, d) of the steps before `time`."""
        slots = np.arange(time - len(keys), time) % self.context
        self.keys[n][:, slots], self.values[n][:, slots] = keys.swapaxes(0, 1), values.swapaxes(0, 1)
        self.time = time

    def mixed_block(self, tap: Tap, n: int, tiles: range, mine: slice, q: Array, k: Array, v: Array) -> Array:
        """The same for all the steps of some tiles: q (T, N, d), k and v (T, G, d) -> (T, N, d). Those of `mine` are read."""
        context, begin, end = self.context, self.time, self.time + mine.stop - mine.start
        groups, per_head = k.shape[1:]
        first = max(0, tiles.start - context + 1)  # the oldest step that any of these queries may look at
        # All that they may look at, in the order in which the product is fastest.
        keys = np.zeros((groups, per_head, len(k) + tiles.start - first))  # (G, d, K)
        values = np.zeros((groups, keys.shape[2], per_head), np.float32)  # (G, K, d)
        kept = np.arange(max(first, begin - context), begin)
        keys[:, :, kept - first] = self.keys[n][:, kept % context].swapaxes(1, 2)
        values[:, kept - first] = self.values[n][:, kept % context]
        keys[:, :, begin - first : end - first] = k[mine].transpose(1, 2, 0)
        values[:, begin - first : end - first] = v[mine].swapaxes(0, 1)
        split = q.reshape(len(q), groups, q.shape[1] // groups, per_head)
        queries = split.transpose(1, 2, 0, 3) * per_head**-0.5  # (G, R, T, d)
        out = np.zeros(q.shape, np.float32)  # (T, N, d)
        for start in tiles:
            at, looked = start - tiles.start, np.arange(max(0, start - context + 1), start + TILE)
            reach = slice(int(looked[0]) - first, start + TILE - first)
            asked = queries[:, :, at : at + TILE].astype(np.float64).reshape(groups, -1, per_head)
            scores = (asked @ keys[:, :, reach]).reshape(q.shape[1], TILE, -1)  # (N, TILE, K)
            own = slice(max(start, begin) - start, min(start + TILE, end) - start)  # those of this block
            attention = self._attention(tap, n, scores, looked, start, own)
            seen = values[:, reach]
            together = attention.reshape(groups, -1, len(looked)) @ seen  # (G, R x TILE, d)
            together = together.reshape(q.shape[1], TILE, per_head)
            # 0 of what is infinite is no number: there, only what is in reach may count.
            for i in np.flatnonzero(~np.isfinite(together).all(axis=(0, 2))):
                near = (looked > start + i - context) & (looked <= start + i)
                weights = attention[:, i].reshape(groups, -1, len(looked))[:, :, near]
                together[:, i] = (weights @ seen[:, near]).reshape(q.shape[1:])
            out[at : at + TILE] = together.swapaxes(0, 1)
        name = f"layer{n}.head"
        if name in tap.edits and begin < end:
            out[mine] = tap.edits.applied(name, out[mine], begin)
        last = np.arange(max(begin, end - context), end)
        self.keys[n][:, last % context] = keys[:, :, last - first].swapaxes(1, 2)
        self.values[n][:, last % context] = values[:, last - first]
        return out

    def _attention(self, tap: Tap, n: int, scores: Floats, looked: Ids, start: int, own: slice) -> Array:
        """What a tile of queries from the step `start` on looks at, of the steps `looked` (K,), by their scores (N, TILE, K)."""
        tile = np.arange(TILE)
        hidden = [(slice(-TILE, None), LATER)]  # what is not read yet
        if start + TILE > self.context:  # and what has fallen out of reach
            hidden.append((slice(TILE), looked[:TILE] <= (start - self.context + tile)[:, None]))
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
