"""The gated recurrent unit of Cho et al. (2014), in the form PyTorch and cuDNN compute.

    r_t = sigmoid(W_ir x_t + b_ir + W_hr h_{t-1} + b_hr)          reset gate: how much of the past to use
    z_t = sigmoid(W_iz x_t + b_iz + W_hz h_{t-1} + b_hz)          update gate: how much of the past to keep
    n_t = tanh(W_in x_t + b_in + r_t * (W_hn h_{t-1} + b_hn))     candidate: what to write
    h_t = (1 - z_t) * n_t + z_t * h_{t-1}                         hidden state: memory and output in one

Two things differ from the 2014 paper: r_t is applied after the matrix product, not before, and z_t
near 1 means *keep*. The weights are stacked in the order r, z, n, as `torch.nn.GRU` stores them.
Axes: E embedding, H hidden, V vocabulary.
"""

from dataclasses import dataclass, field

import numpy as np

from engines.engine import Engine
from engines.spec import Array, Kind, SignalSpec
from engines.zoo._math import sigmoid
from engines.zoo._readout import CLASSES, read_out, readout_shapes, readout_signal


@dataclass(frozen=True, slots=True)
class GruConfig:
    """The sizes of a GRU."""

    embedding: int = field(default=64, metadata={"min": 1, "help": "numbers per token"})
    hidden: int = field(default=128, metadata={"min": 1, "help": "units per layer"})
    layers: int = field(
        default=1, metadata={"min": 1, "max": 16, "help": "layers, each reading the one below"}
    )
    classes: int = field(default=0, metadata=CLASSES)


class Gru(Engine):
    """GRU with both gates and the candidate written out; equals `torch.nn.GRU`."""

    Config = GruConfig

    @classmethod
    def shapes(cls, config: GruConfig, vocab: int) -> dict[str, tuple[int, ...]]:
        shapes: dict[str, tuple[int, ...]] = {"embedding.weight": (vocab, config.embedding)}
        for n in range(config.layers):
            below = config.embedding if n == 0 else config.hidden
            shapes[f"rnn.weight_ih_l{n}"] = (3 * config.hidden, below)
            shapes[f"rnn.weight_hh_l{n}"] = (3 * config.hidden, config.hidden)
            shapes[f"rnn.bias_ih_l{n}"] = shapes[f"rnn.bias_hh_l{n}"] = (3 * config.hidden,)
        return shapes | readout_shapes(config.classes, vocab, config.hidden)

    @classmethod
    def signals(cls, config: GruConfig, vocab: int) -> tuple[SignalSpec, ...]:
        unit, shape = ("unit",), (config.hidden,)
        specs = [SignalSpec("embedding", Kind.EMBEDDING, unit, (config.embedding,))]
        for n in range(config.layers):
            specs += [
                SignalSpec(f"layer{n}.gate.reset", Kind.GATE, unit, shape, (0, 1), n),
                SignalSpec(f"layer{n}.gate.update", Kind.GATE, unit, shape, (0, 1), n),
                SignalSpec(f"layer{n}.gate.candidate", Kind.GATE, unit, shape, (-1, 1), n),
                SignalSpec(f"layer{n}.hidden", Kind.STATE, unit, shape, (-1, 1), n),
            ]
        return (*specs, readout_signal(config.classes, vocab))

    def reset(self) -> None:
        self.hidden = [np.zeros(self.config.hidden, np.float32) for _ in range(self.config.layers)]

    def read(self, token: int) -> None:
        w, tap = self.weights, self.tap
        x = tap("embedding", w["embedding.weight"][token])  # (E,)
        for n, h in enumerate(self.hidden):
            a_r, a_z, a_n = (w[f"rnn.weight_ih_l{n}"] @ x + w[f"rnn.bias_ih_l{n}"]).reshape(3, -1)
            u_r, u_z, u_n = (w[f"rnn.weight_hh_l{n}"] @ h + w[f"rnn.bias_hh_l{n}"]).reshape(3, -1)
            r = tap(f"layer{n}.gate.reset", sigmoid(a_r + u_r))  # (H,)
            z = tap(f"layer{n}.gate.update", sigmoid(a_z + u_z))
            c = tap(f"layer{n}.gate.candidate", np.tanh(a_n + r * u_n))
            x = self.hidden[n] = tap(f"layer{n}.hidden", (1 - z) * c + z * h)
        read_out(tap, w, x, self.config.classes)

    def resume(self, rows: Array, step: int) -> None:
        last = self.layout.views(rows[-1])
        self.hidden = [last[f"layer{n}.hidden"].copy() for n in range(self.config.layers)]
