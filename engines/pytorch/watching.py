"""Watches a module of PyTorch while it runs: what each recurrent layer and each attention was given, and what it gave.

Recurrent layers and cells, embeddings and Transformer blocks are watched by hooks; attention by a mode that sees every call of
`scaled_dot_product_attention` and of what `nn.MultiheadAttention` computes by. (Such a mode also keeps PyTorch from its fast
path, which computes a Transformer layer in one piece.) All is copied, as a module may write over it.

Axes: B sequences, T steps, N heads, d numbers of a head.
"""

from collections.abc import Callable
from dataclasses import dataclass
from inspect import signature
from types import TracebackType
from typing import Any, Self

import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.nn.utils.rnn import PackedSequence
from torch.overrides import TorchFunctionMode

SOFTMAX = (functional.softmax, torch.softmax, Tensor.softmax)
BLOCKS = (nn.TransformerEncoderLayer, nn.TransformerDecoderLayer)
WATCHED = (nn.RNNBase, nn.RNNCellBase, nn.Embedding, *BLOCKS)


@dataclass(frozen=True, slots=True)
class Called:
    """One call of a module: its place in the whole, and what went in (input and state) and came out."""

    place: str
    module: nn.Module
    inputs: Any
    state: Any
    output: Any


@dataclass(frozen=True, slots=True)
class Looked:
    """One attention: queries, keys and values as compared, in heads (B, N, T, d), what is added to scores, and the result.

    `weights` (B, N, T, T) are there only where queries and keys are not: of a softmax that a module takes itself.
    `hidden` (B, T) is true at keys that are padding. `project` makes `output` of the heads' results.
    """

    place: str
    query: Tensor | None
    key: Tensor | None
    value: Tensor | None
    bias: Tensor | None = None  # broadcast to (B, N, T, T)
    causal: bool = False
    scale: float | None = None
    weights: Tensor | None = None
    hidden: Tensor | None = None
    output: Tensor | None = None
    project: Callable[[Tensor], Tensor] = lambda mixed: mixed
    crosses: bool = False  # whether the keys are of another sequence
    cannot: str = ""  # why it cannot be recorded


Event = Called | Looked


class Watch(TorchFunctionMode):
    """While it is entered, `events` grows by each call that is of interest, in order."""

    def __init__(self, module: nn.Module) -> None:
        super().__init__()
        self.events: list[Event] = []
        self._module = module
        self._places = {part: name for name, part in module.named_modules()}
        self._under_way: list[nn.Module] = []
        self._hooks: list[torch.utils.hooks.RemovableHandle] = []

    def __enter__(self) -> Self:
        for part in self._places:
            self._hooks += [
                part.register_forward_pre_hook(self._begins),
                part.register_forward_hook(self._ends, with_kwargs=True),
            ]
        super().__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        super().__exit__(kind, error, trace)
        for hook in self._hooks:
            hook.remove()

    def _begins(self, part: nn.Module, args: tuple[Any, ...]) -> None:
        self._under_way.append(part)

    def _ends(self, part: nn.Module, args: tuple[Any, ...], kwargs: dict[str, Any], output: Any) -> None:
        while self._under_way.pop() is not part:  # one that raised, which the module caught, has not ended
            pass
        if isinstance(part, WATCHED):
            inputs, state = _given(args, kwargs)
            self.events.append(
                Called(self._places[part], part, copied(inputs), copied(state), copied(output))
            )

    def __torch_function__(
        self, func: Any, types: Any, args: tuple[Any, ...] = (), kwargs: dict[str, Any] | None = None
    ) -> Any:
        kwargs = kwargs or {}
        output = func(*args, **kwargs)
        if func is functional.scaled_dot_product_attention:
            self.events.append(_direct(self._here, output, *args, **kwargs))
        elif func is functional.multi_head_attention_forward:
            self.events.append(_of_heads(self._here, output, args, kwargs, crosses=self._crosses))
        elif func in SOFTMAX and _is_square(output) and _dim(args, kwargs) in (-1, 3):
            self.events.append(Looked(self._here, None, None, None, weights=copied(output)))
        return output

    @property
    def _crosses(self) -> bool:
        """Whether the attention under way is that of a decoder to its encoder."""
        part, layer = self._under_way[-1] if self._under_way else None, self._under_way[-2:-1]
        return (
            bool(layer)
            and isinstance(layer[0], nn.TransformerDecoderLayer)
            and part is layer[0].multihead_attn
        )

    @property
    def _here(self) -> str:
        return self._places[self._under_way[-1]] if self._under_way else ""


def copied(value: Any) -> Any:
    """Tensors as they are now, alone or in tuples, apart from the module."""
    match value:
        case PackedSequence():
            return PackedSequence(*(copied(part) for part in value))
        case Tensor():
            return value.detach().clone().cpu()
        case tuple() | list():
            return tuple(map(copied, value))
    return value


def _given(args: tuple[Any, ...], kwargs: dict[str, Any]) -> tuple[Any, Any]:
    """The input of a layer, and the state it begins from if it was given one."""
    names = [name for name in ("input", "src", "tgt") if name in kwargs]
    inputs = args[0] if args else kwargs.get(names[0]) if names else None
    return inputs, args[1] if len(args) > 1 else kwargs.get("hx")


def _is_square(weights: Tensor) -> bool:
    """Whether they can be those of heads that look from every step at every step (B, N, T, T)."""
    return weights.ndim == 4 and weights.shape[-1] == weights.shape[-2] > 1


def _dim(args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    return kwargs.get("dim", args[1] if len(args) > 1 else None)


def _direct(
    place: str, output: Tensor, query: Tensor, key: Tensor, value: Tensor, attn_mask: Tensor | None = None,
    dropout_p: float = 0.0, is_causal: bool = False, scale: float | None = None, enable_gqa: bool = False,
) -> Looked:  # fmt: skip
    """What `scaled_dot_product_attention` was given: a head for each but the last two axes and the batch."""
    if not 2 <= query.ndim <= 4:
        return Looked(place, None, None, None, cannot="axes")
    q, k, v, out = (_in_heads(x) for x in (query, key, value, output))
    bias = None if attn_mask is None else _added(attn_mask, query.ndim)
    return Looked(place, q, k, v, bias, is_causal, scale, output=out)


def _in_heads(x: Tensor) -> Tensor:
    """(T, d), (B, T, d) or (B, N, T, d) -> (B, N, T, d)."""
    x = copied(x)
    return x[None, None] if x.ndim == 2 else x[:, None] if x.ndim == 3 else x


def _added(mask: Tensor, axes: int) -> Tensor:
    """A mask as what is added to scores, with four axes: -inf where a boolean one does not allow to look.

    `axes`: how many the queries have; of three the first is the batch.
    """
    if mask.dtype == torch.bool:
        mask = torch.zeros(mask.shape, device=mask.device).masked_fill(~mask, -torch.inf)
    mask = copied(mask)
    return mask[:, None] if mask.ndim == axes == 3 else mask[(None,) * (4 - mask.ndim)]


def _of_heads(
    place: str, output: Any, args: tuple[Any, ...], kwargs: dict[str, Any], *, crosses: bool
) -> Looked:
    """What `nn.MultiheadAttention` computes by: queries (T, B, D) or (T, D), projected and cut into heads."""
    given = signature(functional.multi_head_attention_forward).bind(*args, **kwargs)
    given.apply_defaults()
    a = given.arguments
    if (
        a["bias_k"] is not None
        or a["add_zero_attn"]
        or a["static_k"] is not None
        or a["static_v"] is not None
    ):
        return Looked(place, None, None, None, cannot="keys")
    width, heads = a["query"].shape[-1], a["num_heads"]
    if a["use_separate_proj_weight"]:
        weights = (a["q_proj_weight"], a["k_proj_weight"], a["v_proj_weight"])
    else:
        weights = a["in_proj_weight"].split(width)
    biases = (None,) * 3 if a["in_proj_bias"] is None else a["in_proj_bias"].split(width)
    q, k, v = (
        _split(functional.linear(a[name], weight, bias), heads)
        for name, weight, bias in zip(("query", "key", "value"), weights, biases, strict=True)
    )
    weight, bias = copied(a["out_proj_weight"]), copied(a["out_proj_bias"])

    def project(mixed: Tensor) -> Tensor:  # (B, N, T, d) -> (B, 1, T, D)
        joined = mixed.transpose(1, 2).flatten(2)
        return functional.linear(joined, weight.to(mixed), None if bias is None else bias.to(mixed))[:, None]

    own = copied(output[0])
    own = (own.transpose(0, 1) if own.ndim == 3 else own[None])[:, None]
    batch, padding = len(q), a["key_padding_mask"]
    mask, hidden = a["attn_mask"], None
    bias_of = None
    if mask is not None:
        mask = _forbidden(mask)
        mask = mask.unflatten(0, (batch, heads)) if mask.ndim == 3 and len(mask) == batch * heads else mask
        bias_of = mask[(None,) * (4 - mask.ndim)]
    if padding is not None:
        padding = _forbidden(padding).reshape(batch, 1, 1, -1)
        hidden = padding[:, 0, 0] == -torch.inf
        bias_of = padding if bias_of is None else bias_of + padding
    return Looked(place, q, k, v, bias_of, hidden=hidden, output=own, project=project, crosses=crosses)


def _split(x: Tensor, heads: int) -> Tensor:
    """(T, B, D) or (T, D) -> (B, N, T, d)."""
    x = copied(x)
    x = x.transpose(0, 1) if x.ndim == 3 else x[None]
    return x.unflatten(-1, (heads, -1)).transpose(1, 2)


def _forbidden(mask: Tensor) -> Tensor:
    """A mask of `nn.MultiheadAttention` as what is added to scores: a boolean one is true where it forbids to look."""
    mask = copied(mask)
    return torch.zeros(mask.shape).masked_fill(mask, -torch.inf) if mask.dtype == torch.bool else mask
