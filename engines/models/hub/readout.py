"""The read-out of a decoder on its own, of the residual stream after the last layer: for traces that do not keep so many logits."""

from typing import Any

import numpy as np
import torch

from mnemoscope.engines.blas import one_thread
from mnemoscope.engines.models.hub.reading import seen
from mnemoscope.engines.spec import Array
from mnemoscope.engines.tokens import Ids

CLOSE = 1e-5  # in parts of the largest logit, or of 1


class Told:
    """Logits, by the norm and the matrix that the model itself ends with."""

    def __init__(self, norm: Any, head: Any) -> None:
        self.norm = norm
        self._weight: Array = head.weight.detach().numpy()  # (V, D), the model's own
        self._bias: Array | None = None if getattr(head, "bias", None) is None else head.bias.detach().numpy()

    def __call__(self, values: Array) -> Array:
        with one_thread():
            logits: Array = self._normed(values) @ self._weight.T
        return logits if self._bias is None else logits + self._bias

    @property
    def matrix(self) -> tuple[Array, Array | None]:
        """The matrix (V, D) and its bias."""
        return self._weight, self._bias

    def of(self, values: Array, tokens: Ids) -> Array:
        logits = (self._normed(values) * self._weight[tokens]).sum(axis=-1)
        return np.asarray(logits if self._bias is None else logits + self._bias[tokens])

    def _normed(self, values: Array) -> Array:
        with seen(None):
            return np.asarray(self.norm(torch.from_numpy(np.array(values, np.float32))).numpy())


def told_of(model: Any, block: Any, x: torch.Tensor) -> Told | None:
    """The read-out of a model whose last layer is this one, found while it reads x (1, n, D); None if it is more than a norm and a matrix."""
    head, given = model.get_output_embeddings(), dict[str, torch.Tensor]()
    if head is None:
        return None
    after: list[Any] = []

    def last(module: Any, args: Any, made: Any) -> None:
        given["stream"] = made[0] if isinstance(made, tuple) else made

    def called(module: Any, args: Any, made: Any) -> None:
        if (
            args
            and isinstance(args[0], torch.Tensor)
            and args[0] is given.get("stream")
            and isinstance(made, torch.Tensor)
        ):
            after.append(module)

    inside = {id(module) for module in block.modules()}
    handles = [block.register_forward_hook(last)]
    handles += [
        m.register_forward_hook(called) for m in model.modules() if id(m) not in inside and m is not head
    ]
    try:
        with seen(None):
            logits = model(inputs_embeds=x, use_cache=False).logits[0].numpy()
    finally:
        for handle in handles:
            handle.remove()
    if len(after) != 1:
        return None
    told = Told(after[0], head)
    stream = given["stream"].reshape(-1, given["stream"].shape[-1]).numpy()
    apart = np.abs(told(stream) - logits).max() / max(1.0, float(np.abs(logits).max()))
    return told if apart < CLOSE else None
