"""What is seen of a model of the transformers library while it reads: one attention function for every architecture, and hooks.

The function that is registered here is called by each layer with its queries, keys and values as they are compared, and does
what the library's own would do. Whoever reads says so by `seen`; then each layer is reported to that `Watch`.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Protocol

import torch

NAME = "mnemoscope"
HIDDEN = -1e30  # scores that a mask lowers by more are of keys that are not looked at


@dataclass(slots=True)
class Asked:
    """One call of the attention function: queries (1, N, T, d), keys and values (1, G, K, d), and how they are compared."""

    module: Any
    query: torch.Tensor
    key: torch.Tensor
    value: torch.Tensor
    mask: torch.Tensor | None  # (1, 1 or N, T, K): what is added to the scores
    scaling: float
    softcap: float | None
    sinks: torch.Tensor | None  # a score for each head that is looked at and gives nothing
    window: int | None

    @property
    def is_plain(self) -> bool:
        """Whether attention is the softmax of queries by keys, with nothing between."""
        return self.softcap is None and self.sinks is None and self.bias is None

    @property
    def bias(self) -> torch.Tensor | None:
        """What is added to scores beyond hiding keys, if anything is (1 or N, T, K)."""
        if self.mask is None:
            return None
        mask = self.mask[0]
        return mask if bool(((mask != 0) & (mask > HIDDEN)).any()) else None


class Watch(Protocol):
    """Whoever is told what a model computes, and may change it."""

    def begins(self, block: int) -> None:
        """A layer begins."""

    def attends(self, asked: Asked) -> torch.Tensor:
        """What its heads mix: (1, N, T, d)."""

    def units(self, block: int, values: torch.Tensor) -> torch.Tensor:
        """What goes into the last matrix of its MLP."""

    def ends(self, block: int, values: torch.Tensor) -> torch.Tensor:
        """The residual stream after it."""


_current = threading.local()


@contextmanager
def seen(watch: Watch | None) -> Iterator[None]:
    """Tell this watch what this thread's models compute, of which no slopes are wanted."""
    with told(watch), torch.inference_mode():
        yield


@contextmanager
def told(watch: Watch | None) -> Iterator[None]:
    """Tell this watch what this thread's models compute."""
    before = getattr(_current, "watch", None)
    _current.watch = watch
    try:
        yield
    finally:
        _current.watch = before


def watch() -> Watch | None:
    """Who is told what is computed in this thread."""
    return getattr(_current, "watch", None)


def attend(
    module: Any,
    query: torch.Tensor,
    key: torch.Tensor,
    value: torch.Tensor,
    attention_mask: torch.Tensor | None,
    scaling: float | None = None,
    dropout: float = 0.0,
    softcap: float | None = None,
    s_aux: torch.Tensor | None = None,
    position_bias: torch.Tensor | None = None,
    sliding_window: int | None = None,
    **rest: Any,
) -> tuple[torch.Tensor, None]:
    """The registered attention function."""
    mask = attention_mask
    if mask is not None and mask.dtype is torch.bool:
        mask = torch.zeros(mask.shape).masked_fill_(~mask, torch.finfo(torch.float32).min)
    if mask is not None:
        mask = mask[..., : key.shape[2]]
    if position_bias is not None:
        mask = position_bias if mask is None else mask + position_bias
    asked = Asked(
        module, query, key, value, mask, query.shape[-1] ** -0.5 if scaling is None else float(scaling),
        softcap, s_aux, sliding_window,
    )  # fmt: skip
    looks = watch()
    mixed = compared(asked)[1] if looks is None else looks.attends(asked)
    return mixed.transpose(1, 2).contiguous(), None


def compared(asked: Asked) -> tuple[torch.Tensor, torch.Tensor]:
    """The weights (N, T, K) and what is mixed by them (1, N, T, d), as the library computes them: in float64, so that rounding does not show."""
    scores = scores_of(asked)
    weights = weights_of(asked, scores)
    return weights, mixed_by(weights, asked.value)


def scores_of(asked: Asked) -> torch.Tensor:
    """What the weights are the softmax of (N, T, K), in float64."""
    _, heads, steps, width = asked.query.shape
    groups = asked.key.shape[1]
    queries = asked.query[0].double().reshape(groups, heads // groups * steps, width) * asked.scaling
    scores = (queries @ asked.key[0].double().transpose(1, 2)).reshape(heads, steps, -1)
    if asked.softcap is not None:
        scores = torch.tanh(scores / asked.softcap) * asked.softcap
    return scores if asked.mask is None else scores + asked.mask[0]


def weights_of(asked: Asked, scores: torch.Tensor) -> torch.Tensor:
    """Their softmax in float32 (N, T, K)."""
    if asked.sinks is None:
        return scores.softmax(-1).float()
    sinks = asked.sinks.double().reshape(-1, 1, 1).expand(*scores.shape[:2], 1)
    return torch.cat((scores, sinks), -1).softmax(-1)[..., :-1].float()


def mixed_by(weights: torch.Tensor, value: torch.Tensor) -> torch.Tensor:
    """Values (1, G, K, d) mixed by weights (N, T, K): (1, N, T, d)."""
    heads, steps, keys = weights.shape
    groups = value.shape[1]
    return (weights.reshape(groups, -1, keys) @ value[0]).reshape(1, heads, steps, -1)


def register() -> None:
    """Make the function known to the library, with masks that are added to scores."""
    from transformers import AttentionInterface, AttentionMaskInterface
    from transformers.masking_utils import eager_mask

    AttentionInterface.register(NAME, attend)
    AttentionMaskInterface.register(NAME, eager_mask)
