"""Long short-term memory: Hochreiter & Schmidhuber (1997), with the forget gate of Gers et al. (2000).

    i_t = sigmoid(W_ii x_t + b_ii + W_hi h_{t-1} + b_hi)      input gate: how much to write
    f_t = sigmoid(W_if x_t + b_if + W_hf h_{t-1} + b_hf)      forget gate: how much to keep
    g_t =    tanh(W_ig x_t + b_ig + W_hg h_{t-1} + b_hg)      candidate: what to write
    o_t = sigmoid(W_io x_t + b_io + W_ho h_{t-1} + b_ho)      output gate: how much to show
    c_t = f_t * c_{t-1} + i_t * g_t                           cell: the memory
    h_t = o_t * tanh(c_t)                                     hidden state: what is shown

The cell is carried from step to step by f_t alone, without weights or squashing between: with f_t
near 1 it keeps what it holds (after n steps the product of the f_t is left of it). The weights of the
four gates are stacked in the order i, f, g, o, as `torch.nn.LSTM` stores them.
Axes: E embedding, H hidden, V vocabulary.
"""

from dataclasses import dataclass

import numpy as np

from mnemoscope.engines.engine import Engine
from mnemoscope.engines.spec import Array, Kind, SignalSpec
from mnemoscope.engines.zoo._math import sigmoid
from mnemoscope.engines.zoo._readout import read_out, readout_signal
from mnemoscope.engines.zoo._recurrent import RecurrentConfig, before, biases, recurrent_shapes


@dataclass(frozen=True, slots=True)
class LstmConfig(RecurrentConfig):
    """The sizes of an LSTM."""


class Lstm(Engine):
    """LSTM with all four gates written out; equals `torch.nn.LSTM`."""

    Config = LstmConfig

    @classmethod
    def shapes(cls, config: LstmConfig, vocab: int) -> dict[str, tuple[int, ...]]:
        return recurrent_shapes(config, vocab, gates=4, states=("h0", "c0"))

    @classmethod
    def signals(cls, config: LstmConfig, vocab: int) -> tuple[SignalSpec, ...]:
        unit, shape = ("unit",), (config.hidden,)
        specs = [SignalSpec("embedding", Kind.EMBEDDING, unit, (config.embedding,))]
        for n in range(config.layers):
            specs += [
                SignalSpec(f"layer{n}.gate.input", Kind.GATE, unit, shape, (0, 1), n),
                SignalSpec(f"layer{n}.gate.forget", Kind.GATE, unit, shape, (0, 1), n),
                SignalSpec(f"layer{n}.gate.candidate", Kind.GATE, unit, shape, (-1, 1), n),
                SignalSpec(f"layer{n}.gate.output", Kind.GATE, unit, shape, (0, 1), n),
                SignalSpec(f"layer{n}.cell", Kind.CELL, unit, shape, None, n),
                SignalSpec(f"layer{n}.hidden", Kind.STATE, unit, shape, (-1, 1), n),
            ]
        return (*specs, readout_signal(config.classes, vocab))

    def reset(self) -> None:
        w, layers = self.weights, range(self.config.layers)
        self.hidden = before(w, self.config, "h0")  # h_{t-1} of each layer
        self.cell = before(w, self.config, "c0")  # c_{t-1} of each layer
        self.joint = [
            np.concatenate((w[f"rnn.weight_ih_l{n}"], w[f"rnn.weight_hh_l{n}"]), axis=1).T.copy()
            for n in layers
        ]  # (E + H, 4H) each: one product instead of two
        both = (biases(w, self.config, name) for name in ("bias_ih", "bias_hh"))
        self.bias = [b + c for b, c in zip(*both, strict=True)]  # (4H,) each

    def read(self, token: int) -> None:
        w, tap, size = self.weights, self.tap, self.config.hidden
        x = tap("embedding", w["embedding.weight"][token])  # (E,)
        for n in range(self.config.layers):
            a = np.concatenate((x, self.hidden[n])) @ self.joint[n]  # W_i* x + W_h* h of i, f, g, o: (4H,)
            a += self.bias[n]
            i, f, _, o = sigmoid(a).reshape(4, -1)  # (H,) each; of all at once, which is faster
            i = tap(f"layer{n}.gate.input", i)
            f = tap(f"layer{n}.gate.forget", f)
            g = tap(f"layer{n}.gate.candidate", np.tanh(a[2 * size : 3 * size]))
            o = tap(f"layer{n}.gate.output", o)
            c = tap(f"layer{n}.cell", f * self.cell[n] + i * g)
            h = tap(f"layer{n}.hidden", o * np.tanh(c))
            self.cell[n], self.hidden[n] = c, h
            x = h
        read_out(tap, w, x, self.config.classes)

    def resume(self, rows: Array, step: int) -> None:
        last = self.layout.views(rows[-1])
        self.hidden = [last[f"layer{n}.hidden"].copy() for n in range(self.config.layers)]
        self.cell = [last[f"layer{n}.cell"].copy() for n in range(self.config.layers)]
