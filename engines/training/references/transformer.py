"""The decoder: queries, keys and values from the recorded stream, what each layer adds from the recorded keys and values before.

Axes: T steps, D width, N heads, d = D/N.
"""

from collections.abc import Iterator
from dataclasses import asdict

import numpy as np
import torch
from torch import Tensor

from mnemoscope.engines.engine import Engine
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.training.modules import TransformerModel
from mnemoscope.engines.training.references._attention import inner, looked, mixed, normed, projected
from mnemoscope.engines.training.references._recorded import Expected, Recorded


def expected(recorded: Recorded) -> Iterator[Expected]:
    """Every signal from those before it, and the attention that is derived from the recording."""
    c, w, steps = recorded.config, recorded.weights, len(recorded)
    place = torch.arange(steps)
    back = place[:, None] - place  # how far back each key lies
    there = (back >= 0) & (back < c.context)
    x = w["embedding.weight"][recorded.tokens]
    if c.positions == "learned":
        x = x + w["positions.weight"][place.clamp(max=c.context - 1)]
    yield Expected("embedding", x)
    trace = Trace(recorded.engine.specs, context=recorded.engine.context)
    trace.extend(recorded.tokens.tolist(), recorded.rows)
    x = recorded["embedding"]
    for n in range(c.layers):
        for name in ("query", "key", "value"):
            value = projected(recorded, n, name, x)  # (T, N, d)
            yield Expected(
                f"layer{n}.{name}", value if name == "value" or c.positions == "learned" else turned(value)
            )
        q, k, v = (recorded[f"layer{n}.{name}"] for name in ("query", "key", "value"))
        attention = looked(q, k, there)  # (N, T, T)
        derived = np.stack([trace.attention(n, head) for head in range(c.heads)])
        yield Expected(f"layer{n}.attention", attention, actual=torch.from_numpy(derived).double())
        x = mixed(recorded, n, x, attention, v)
        if c.mlp:
            units = inner(recorded, n, x)  # (T, F)
            yield Expected(f"layer{n}.mlp", units)
            x = x + recorded.linear(f"layers.{n}.mlp_out", recorded[f"layer{n}.mlp"])
        yield Expected(f"layer{n}.residual", x)
        x = recorded[f"layer{n}.residual"]
    yield Expected("logits", recorded.linear("readout", normed(recorded, "norm", x)))


def turned(x: Tensor) -> Tensor:
    """x (T, N, d) as complex numbers (x_j, x_{j + d/2}), each times exp(i t / 10000^(2j/d)): rotary positions (Su et al. 2021)."""
    half = x.shape[2] // 2
    angle = torch.arange(len(x)).double()[:, None] / 10000 ** (torch.arange(half).double() / half)  # (T, d/2)
    pairs = torch.complex(x[..., :half].contiguous(), x[..., half:].contiguous())
    pairs = pairs * torch.polar(torch.ones_like(angle), angle)[:, None]
    return torch.cat((pairs.real, pairs.imag), dim=2)


def module(engine: Engine) -> TransformerModel:
    """The torch module of the same mathematics, without weights."""
    return TransformerModel(vocab=len(engine.vocab), **asdict(engine.config))
