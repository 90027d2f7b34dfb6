"""The selective state-space layer S6 of Mamba: Gu & Dao (2023), "Mamba: Linear-Time Sequence Modeling with Selective State Spaces".

Each layer n, at step t, with a_t = LayerNorm(x_t) and u_t = W_in a_t, one number for each head:

    step_t  = softplus(W_step a_t + b_step)                  Delta of Algorithm 2: how long this token lasts
    write_t = W_write a_t          read_t = W_read a_t       B and C: where it is written to, what is read
    decay_t = exp(step_t A),       A = -exp(log_a)           the discretised A (equation 4; A as in section 3.6)
    h_t     = decay_t * h_{t-1} + (step_t * u_t) write_t^T   the state (equation 2a, B discretised by Euler's rule)
    x_t     = x_t + W_out (h_t read_t + skip * u_t)          the residual stream after the layer

    logits_t = W_y LayerNorm(x_t) + b_y

The heads are the channels of the paper, each with a state of N units; its convolution and its gate after the state are left out.
Axes: D width, H heads, N units of a head's state, V vocabulary.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import inf

import numpy as np

from mnemoscope.engines.engine import Engine
from mnemoscope.engines.identities import Identity, Run, Values
from mnemoscope.engines.spec import Array, Kind, SignalSpec


@dataclass(frozen=True, slots=True)
class SelectiveConfig:
    """The sizes of a selective state-space model."""

    width: int = field(default=8, metadata={"min": 1, "help": "numbers in the residual stream"})
    heads: int = field(default=6, metadata={"min": 1, "help": "channels, each with a state of its own"})
    state: int = field(default=4, metadata={"min": 1, "help": "units of each head's state"})
    layers: int = field(default=2, metadata={"min": 1, "max": 64, "help": "layers, one after the other"})


class Selective(Engine):
    """Steps the recurrence; equals the scan over the whole sequence."""

    Config = SelectiveConfig

    @classmethod
    def shapes(cls, config: SelectiveConfig, vocab: int) -> dict[str, tuple[int, ...]]:
        d, h, n = config.width, config.heads, config.state
        shapes: dict[str, tuple[int, ...]] = {"embedding.weight": (vocab, d)}
        for layer in range(config.layers):
            for part, shape in {
                "norm.weight": (d,), "norm.bias": (d,), "in.weight": (h, d), "step.weight": (h, d), "step.bias": (h,),
                "write.weight": (n, d), "read.weight": (n, d), "log_a": (h, n), "skip": (h,), "out.weight": (d, h),
            }.items():  # fmt: skip
                shapes[f"layers.{layer}.{part}"] = shape
        norm = {"norm.weight": (d,), "norm.bias": (d,)}
        return shapes | norm | {"readout.weight": (vocab, d), "readout.bias": (vocab,)}

    @classmethod
    def signals(cls, config: SelectiveConfig, vocab: int) -> tuple[SignalSpec, ...]:
        each, unit, split = (config.heads,), (config.state,), (config.heads, config.state)
        specs = [SignalSpec("embedding", Kind.EMBEDDING, ("unit",), (config.width,))]
        for n in range(config.layers):
            specs += [
                SignalSpec(f"layer{n}.gate.step", Kind.GATE, ("head",), each, (0, inf), n),
                SignalSpec(f"layer{n}.gate.write", Kind.GATE, ("unit",), unit, None, n),
                SignalSpec(f"layer{n}.gate.read", Kind.GATE, ("unit",), unit, None, n),
                SignalSpec(f"layer{n}.gate.decay", Kind.GATE, ("head", "unit"), split, (0, 1), n),
                SignalSpec(f"layer{n}.state", Kind.STATE, ("head", "unit"), split, None, n),
                SignalSpec(f"layer{n}.residual", Kind.RESIDUAL, ("unit",), (config.width,), None, n),
            ]
        return (*specs, SignalSpec("logits", Kind.LOGITS, ("token",), (vocab,), scale=10))

    def reset(self) -> None:
        super().reset()
        c = self.config
        self.state: Array = np.zeros((c.layers, c.heads, c.state), np.float32)  # h_{t-1} of each layer

    def read(self, token: int) -> None:
        w, tap = self.weights, self.tap
        x = tap("embedding", w["embedding.weight"][token])  # (D,)
        for n in range(self.config.layers):
            at = f"layers.{n}."
            a = normed(x, w[at + "norm.weight"], w[at + "norm.bias"])  # (D,)
            u = w[at + "in.weight"] @ a  # (H,)
            step = tap(f"layer{n}.gate.step", softplus(w[at + "step.weight"] @ a + w[at + "step.bias"]))
            write = tap(f"layer{n}.gate.write", w[at + "write.weight"] @ a)  # (N,)
            read = tap(f"layer{n}.gate.read", w[at + "read.weight"] @ a)
            decay = np.exp(-step[:, None] * np.exp(w[at + "log_a"]))  # (H, N)
            decay = tap(f"layer{n}.gate.decay", decay)
            h = tap(f"layer{n}.state", decay * self.state[n] + np.outer(step * u, write))
            self.state[n] = h
            y = h @ read + w[at + "skip"] * u  # (H,)
            x = tap(f"layer{n}.residual", x + w[at + "out.weight"] @ y)
        tap("logits", w["readout.weight"] @ normed(x, w["norm.weight"], w["norm.bias"]) + w["readout.bias"])

    def resume(self, rows: Array, step: int) -> None:
        super().resume(rows, step)
        last = self.layout.views(rows[-1])
        self.state = np.stack([last[f"layer{n}.state"] for n in range(self.config.layers)])

    def identities(self, run: Run) -> Iterator[Identity]:
        w, x = run.weights, run["embedding"]  # (T, D)
        yield Identity("embedding", w["embedding.weight"][run.tokens])
        for n in range(self.config.layers):
            at, name = f"layers.{n}.", f"layer{n}."
            a = normed(x, w[at + "norm.weight"], w[at + "norm.bias"])
            u = a @ w[at + "in.weight"].T  # (T, H)
            yield Identity(name + "gate.step", softplus(a @ w[at + "step.weight"].T + w[at + "step.bias"]))
            yield Identity(name + "gate.write", a @ w[at + "write.weight"].T)
            yield Identity(name + "gate.read", a @ w[at + "read.weight"].T)
            step, write, read, decay = (
                run[f"{name}gate.{gate}"] for gate in ("step", "write", "read", "decay")
            )
            yield Identity(name + "gate.decay", np.exp(-step[:, :, None] * np.exp(w[at + "log_a"])))
            h = decay * run.before(name + "state") + (step * u)[:, :, None] * write[:, None]  # (T, H, N)
            yield Identity(name + "state", h, "decay h + step u write as recorded")
            y = (run[name + "state"] * read[:, None]).sum(axis=2) + w[at + "skip"] * u
            yield Identity(name + "residual", x + y @ w[at + "out.weight"].T)
            x = run[name + "residual"]
        yield Identity(
            "logits", normed(x, w["norm.weight"], w["norm.bias"]) @ w["readout.weight"].T + w["readout.bias"]
        )


def softplus(x: Values | Array) -> Values | Array:
    """log(1 + exp(x)), which cannot overflow."""
    return np.logaddexp(0, x).astype(x.dtype)


def normed(x: Values | Array, gain: Values | Array, bias: Values | Array) -> Values | Array:
    """Layer norm along the last axis (Ba et al. 2016)."""
    centred = x - x.mean(axis=-1, keepdims=True)
    return (
        centred / np.sqrt((centred * centred).mean(axis=-1, keepdims=True) + x.dtype.type(1e-5)) * gain + bias
    )
