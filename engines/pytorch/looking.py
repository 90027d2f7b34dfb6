"""Attention as a part: what each head looks at, from the queries and keys that were compared, in float64.

Where every step looks at all steps up to itself, a trace derives it from queries and keys; else it is kept as it is:
(step, head, key). Axes: N heads, T steps, d numbers of a head.
"""

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from mnemoscope.engines.pytorch.part import BOUNDS, Found
from mnemoscope.engines.pytorch.recurrence import distance, doubles
from mnemoscope.engines.pytorch.watching import Looked
from mnemoscope.engines.translation import tr

LARGEST = 2_000_000_000  # bytes of one layer's attention


class Looking:
    """One call of an attention of as many keys as queries."""

    layers, batch_first = 1, True

    def __init__(self, looked: Looked) -> None:
        self.place, self.looked = looked.place, looked
        self.residual: Tensor | None = None  # (B, T, D) after the Transformer layer that it is in
        self.given: Tensor | None = None  # and what that layer was given
        shown = looked.query if looked.query is not None else looked.weights
        assert shown is not None
        batch, self.heads, self.steps = shown.shape[:3]
        self.lengths, self.bounded = (self.steps,) * batch, False
        if looked.hidden is not None and _at_the_end(looked.hidden):
            self.lengths = tuple((~looked.hidden.expand(batch, -1)).sum(dim=1).tolist())
            self.bounded = True

    def words(self, layer: int) -> str:
        """What it is."""
        if self.looked.query is None:
            return tr("a softmax of {heads} heads over the steps", heads=self.heads)
        return tr("attention of {heads} heads", heads=self.heads)

    def inputs(self, sequence: int) -> NDArray[np.floating] | None:
        """What the Transformer layer that it is in was given (T, D)."""
        if self.given is None:
            return None
        return np.asarray(self.given[sequence, : self.lengths[sequence]].float().numpy())

    def found(self, sequence: int, steps: int) -> Found:
        """The signals of the first steps of a sequence."""
        found = Found()
        if self.residual is not None:
            found.add(0, {"residual": doubles(self.residual[sequence, :steps])})
        if 4 * self.heads * steps**2 > LARGEST:
            found.left_out.append(tr("the attention of {place} (too large)", place=self.place))
            return found
        if self.looked.query is None:
            assert self.looked.weights is not None
            self._keep(found, doubles(self.looked.weights[sequence])[:, :steps, :steps])
            return found
        weights, bias = self._weights(sequence, torch.float64)
        apart = self._apart(sequence, weights)
        exact = apart <= (bound := BOUNDS.get(self.looked.query.dtype, 0.0))
        if not exact:  # with scores so large that the module's own number type decides
            weights, _ = self._weights(sequence, self.looked.query.dtype)
            apart = self._apart(sequence, weights)
        if apart > bound:
            found.drop(tr("the attention of {place}", place=self.place), apart)
            return found
        found.apart = apart
        for name in ("query", "key", "value"):
            heads = doubles(getattr(self.looked, name)[sequence])[:, :steps]
            found.add(0, {name: heads.swapaxes(0, 1)})
        silent = not weights.any(axis=-1).all()  # a step looks at nothing, which no softmax gives
        if silent or not exact or self.looked.scale is not None or not _looks_back(bias[:, :steps, :steps]):
            self._keep(found, weights[:, :steps, :steps])
        return found

    def _weights(self, b: int, dtype: torch.dtype) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """The softmax of one sequence (N, T, T), computed in a type of number, and what was added to its scores."""
        looked = self.looked
        assert looked.query is not None
        assert looked.key is not None
        q, k = looked.query[b].to(dtype), looked.key[b].to(dtype)
        k = k.repeat_interleave(len(q) // len(k), dim=0)
        steps = q.shape[1]
        bias = torch.zeros(len(q), steps, steps, dtype=dtype)
        if looked.bias is not None:
            bias = bias + looked.bias.to(dtype).expand(len(looked.query), len(q), steps, steps)[b]
        if looked.causal:
            bias = bias.masked_fill(torch.ones(steps, steps).triu(1).bool(), -torch.inf)
        scale = q.shape[2] ** -0.5 if looked.scale is None else looked.scale
        scores = q @ k.transpose(1, 2) * scale + bias
        weights = scores.softmax(dim=-1)
        return doubles(weights), doubles(bias)

    def _apart(self, b: int, weights: NDArray[np.float64]) -> float:
        """How far what these weights of the values give lies from what the module itself made."""
        looked = self.looked
        assert looked.value is not None
        assert looked.output is not None
        own = looked.output[b]
        v = looked.value[b].double()
        v = v.repeat_interleave(len(weights) // len(v), dim=0)
        silent = np.isnan(weights).all(axis=-1)  # all is hidden from them
        weights[silent & ~_broken(own, len(weights))] = 0
        mixed = looked.project((torch.from_numpy(weights) @ v)[None])[0]
        length = self.lengths[b]
        return distance(doubles(mixed)[:, :length], doubles(own)[:, :length])

    def _keep(self, found: Found, weights: NDArray[np.float64]) -> None:
        found.add(0, {"attention": weights.swapaxes(0, 1)})
        if np.triu(np.nan_to_num(weights), 1).any():
            found.ahead.add(0)


def _broken(own: Tensor, heads: int) -> NDArray[np.bool_]:
    """At which queries (N, T) the module's own result is not a number."""
    return np.broadcast_to(np.isnan(doubles(own)).any(axis=-1), (heads, own.shape[1]))


def _looks_back(bias: NDArray[np.float64]) -> bool:
    """Whether what is added to scores lets each step look at all steps up to itself, alike, and no further."""
    steps = bias.shape[1]
    causal = np.where(np.triu(np.ones((steps, steps)), 1) > 0, -np.inf, 0.0)
    return bool((bias == causal).all())


def _at_the_end(hidden: Tensor) -> bool:
    """Whether what is hidden (B, T) is padding: nothing but the ends of sequences of which something is left."""
    return bool((hidden[:, 1:] >= hidden[:, :-1]).all()) and not bool(hidden[:, 0].any())
