"""Llama: queries, keys and values from the recorded stream, what each layer adds from the recorded keys and values before.

Axes: T steps, D width, N heads, G heads of keys and values, d numbers per head, F units of the MLP.
"""

from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

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
