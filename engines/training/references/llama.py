"""Llama: queries, keys and values from the recorded stream, what each layer adds from the recorded keys and values before.

Axes: T steps, D width, N heads, G heads of keys and values, d numbers per head, F units of the MLP.
"""

from collections.abc import Iterator
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from mnemoscope.engines.engine import Engine
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.training.references._attention import looked
from mnemoscope.engines.training.references._recorded import Expected, Recorded


def expected(recorded: Recorded) -> Iterator[Expected]:
    """Every signal from those before it, and the attention that is derived from the recording."""
    c, w, steps = recorded.config, recorded.weights, len(recorded)
    place = torch.arange(steps)
    back = place[:, None] - place  # how far back each key lies
    there = (back >= 0) & (back < c.context)
    yield Expected("embedding", w["embedding.weight"][recorded.tokens])
    trace = Trace(recorded.engine.specs, context=recorded.engine.context)
    trace.extend(recorded.tokens.tolist(), recorded.rows)
    x = recorded["embedding"]
    for n in range(c.layers):
        at = f"layers.{n}."
        a = normed(recorded, at + "attention_norm", x)
        for name in ("query", "key", "value"):
            value = recorded.linear(at + name, a).unflatten(-1, (-1, c.per_head))  # (T, N or G, d)
            if name != "value":
                value = normed(recorded, at + name + "_norm", value) if c.normed else value
                value = turned(recorded, value)
            yield Expected(f"layer{n}.{name}", value)
        q, k, v = (recorded[f"layer{n}.{name}"] for name in ("query", "key", "value"))
        k, v = (shared.repeat_interleave(c.heads // c.key_heads, dim=1) for shared in (k, v))  # (T, N, d)
        attention = looked(q, k, there)  # (N, T, T)
        derived = np.stack([trace.attention(n, head) for head in range(c.heads)])
        yield Expected(f"layer{n}.attention", attention, actual=torch.from_numpy(derived).double())
        read = (attention @ v.transpose(0, 1)).transpose(0, 1).flatten(1)  # (T, N x d)
        x = x + recorded.linear(at + "output", read)
        m = normed(recorded, at + "mlp_norm", x)
        units = functional.silu(recorded.linear(at + "gate", m)) * recorded.linear(at + "up", m)
        yield Expected(f"layer{n}.mlp", units)  # (T, F)
        yield Expected(f"layer{n}.residual", x + recorded.linear(at + "down", recorded[f"layer{n}.mlp"]))
        x = recorded[f"layer{n}.residual"]
    weight = w["embedding.weight" if c.tied else "readout.weight"]
    yield Expected("logits", normed(recorded, "norm", x) @ weight.T)


def normed(recorded: Recorded, name: str, x: Tensor) -> Tensor:
    """RMS norm of x (..., n) with the gain of this name."""
    return functional.rms_norm(x, x.shape[-1:], recorded.weights[f"{name}.weight"], recorded.config.epsilon)


def turned(recorded: Recorded, x: Tensor) -> Tensor:
    """x (T, N, d) as complex numbers (x_j, x_{j + d/2}), each times exp(i t / base^(2j/d)): rotary positions (Su et al. 2021)."""
    half = x.shape[2] // 2
    slowness = recorded.config.base ** (torch.arange(half).double() / half)
    if recorded.config.stretched:
        slowness = slowness * recorded.weights["rotation.factors"]
    angle = torch.arange(len(x)).double()[:, None] / slowness  # (T, d/2)
    pairs = torch.complex(x[..., :half].contiguous(), x[..., half:].contiguous())
    pairs = pairs * torch.polar(torch.ones_like(angle), angle)[:, None]
    return torch.cat((pairs.real, pairs.imag), dim=2)


class LlamaModel(nn.Module):
    """The same decoder run whole over many texts. Its parameters are named as the engine's weights."""

    def __init__(self, c: Any, vocab: int) -> None:
        super().__init__()
        self.config = c
        self.embedding = nn.Embedding(vocab, c.width)
        self.layers = nn.ModuleList(LlamaBlock(c) for _ in range(c.layers))
        self.norm = nn.RMSNorm(c.width, c.epsilon)
        if c.stretched:
            self.rotation = nn.ParameterDict({"factors": nn.Parameter(torch.ones(c.per_head // 2))})
        if not c.tied:
            self.readout = nn.Linear(c.width, vocab, bias=False)

    def forward(self, tokens: Tensor) -> Tensor:
        """tokens (B, T) -> logits (B, T, V)."""
        return self.said(self.stream(tokens))

    def stream(self, tokens: Tensor) -> Tensor:
        """tokens (B, T) -> the residual stream after the last layer, normed (B, T, D)."""
        x = self.embedding(tokens)
        place = torch.arange(tokens.shape[1])
        back = place[:, None] - place
        half = self.config.per_head // 2
        slowness = self.config.base ** (torch.arange(half).double() / half)
        if self.config.stretched:
            slowness = slowness * self.rotation["factors"].double()
        angle = place[:, None].double() / slowness  # (T, d/2)
        for layer in self.layers:
            x = layer(x, (back >= 0) & (back < self.config.context), angle)
        return self.norm(x)

    def said(self, stream: Tensor) -> Tensor:
        """The logits (..., V) of the stream (..., D)."""
        return functional.linear(stream, self.embedding.weight if self.config.tied else self.readout.weight)


class LlamaBlock(nn.Module):
    """One layer: attention in groups, then the gated MLP, each added to the residual stream."""

    def __init__(self, c: Any) -> None:
        super().__init__()
        self.config = c
        queries, keys = c.heads * c.per_head, c.key_heads * c.per_head
        self.attention_norm = nn.RMSNorm(c.width, c.epsilon)
        self.query = nn.Linear(c.width, queries, bias=c.biases)
        self.key = nn.Linear(c.width, keys, bias=c.biases)
        self.value = nn.Linear(c.width, keys, bias=c.biases)
        if c.normed:
            self.query_norm = nn.RMSNorm(c.per_head, c.epsilon)
            self.key_norm = nn.RMSNorm(c.per_head, c.epsilon)
        self.output = nn.Linear(queries, c.width, bias=False)
        self.mlp_norm = nn.RMSNorm(c.width, c.epsilon)
        self.gate = nn.Linear(c.width, c.mlp, bias=False)
        self.up = nn.Linear(c.width, c.mlp, bias=False)
        self.down = nn.Linear(c.mlp, c.width, bias=False)

    def forward(self, x: Tensor, mask: Tensor, angle: Tensor) -> Tensor:
        """x (B, T, D), mask (T, T) true where a query may look, angle (T, d/2) -> (B, T, D)."""
        a = self.attention_norm(x)
        q, k, v = (
            part(a).unflatten(-1, (-1, self.config.per_head)) for part in (self.query, self.key, self.value)
        )
        if self.config.normed:
            q, k = self.query_norm(q), self.key_norm(k)  # (B, T, N or G, d)
        shared = self.config.heads // self.config.key_heads
        q, k = _rotated(q, angle).transpose(1, 2), _rotated(k, angle).transpose(1, 2)
        k, v = (each.repeat_interleave(shared, dim=1) for each in (k, v.transpose(1, 2)))  # (B, N, T, d)
        read = functional.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = x + self.output(read.transpose(1, 2).flatten(2))
        m = self.mlp_norm(x)
        return x + self.down(functional.silu(self.gate(m)) * self.up(m))


def _rotated(x: Tensor, angle: Tensor) -> Tensor:
    """Each pair (x_j, x_{j + d/2}) of x (B, T, N, d) turned by its angle (T, d/2)."""
    cos, sin = (part[:, None].to(x.dtype) for part in (angle.cos(), angle.sin()))
    a, b = x.chunk(2, dim=-1)
    return torch.cat((a * cos - b * sin, a * sin + b * cos), dim=-1)


def module(engine: Engine) -> LlamaModel:
    """The torch module of the same mathematics, without weights, not even random ones: they may be many."""
    with torch.device("meta"):
        return LlamaModel(engine.config, len(engine.vocab))
