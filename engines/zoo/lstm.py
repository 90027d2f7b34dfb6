"""Long short-term memory: Hochreiter & Schmidhuber (1997), with the forget gate of Gers et al. (2000).

    i_t = sigmoid(W_ii x_t + b_ii + W_hi h_{t-1} + b_hi)      input gate: how much to write
    f_t = sigmoid(W_if x_t + b_if + W_hf h_{t-1} + b_hf)      forget gate: how much to keep
    g_t =    tanh(W_ig x_t + b_ig + W_hg h_{t-1} + b_hg)      candidate: what to write
    o_t = sigmoid(W_io x_t + b_io + W_ho h_{t-1} + b_ho)      output gate: how much to show
    c_t = f_t * c_{t-1} + i_t * g_t                           cell: the memory
    h_t = o_t * tanh(c_t)                                     hidden state: what is shown

The cell is carried from step to step by f_t alone, without weights or squashing between: with f_t
near 1 it keeps what it holds (after n steps the product of the f_t is left of it). The weights of the
four gates are stacked in the order i, f, g, o, as `torch.nn.LSTM` stores them. As sigmoid(a) = tanh(a/2)/2 + 1/2, all four
are made by one tanh, with the weights of i, f and o halved beforehand (which is exact).
Axes: E embedding, H hidden, V vocabulary.
"""

from dataclasses import dataclass

import numpy as np

from mnemoscope.engines.engine import Engine
from mnemoscope.engines.spec import Array, Kind, SignalSpec
from mnemoscope.engines.tokens import Ids
from mnemoscope.engines.zoo._readout import read_out, read_out_block, readout_signal
from mnemoscope.engines.zoo._recurrent import RecurrentConfig, before, biases, driven, recurrent_shapes

NAMES = (
    "gate.input",
    "gate.forget",
    "gate.candidate",
    "gate.output",
    "cell",
    "hidden",
)  # of a layer's signals


@dataclass(frozen=True, slots=True)
class LstmConfig(RecurrentConfig):
    """The sizes of an LSTM."""


class Lstm(Engine):
    """LSTM with all four gates written out; equals `torch.nn.LSTM`."""

    Config = LstmConfig
    reference = "mnemoscope.engines.training.references.lstm"

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
        super().reset()
        w, layers = self.weights, range(self.config.layers)
        self.hidden = before(w, self.config, "h0")  # h_{t-1} of each layer
        self.cell = before(w, self.config, "c0")  # c_{t-1} of each layer
        half = self.half = np.repeat(np.array([0.5, 0.5, 1, 0.5], np.float32), self.config.hidden)  # (4H,)
        self.shift = np.where(half < 1, half, 0).astype(np.float32)
        self.below = [half[:, None] * w[f"rnn.weight_ih_l{n}"] for n in layers]  # (4H, E or H) each
        self.back = [np.asfortranarray(half[:, None] * w[f"rnn.weight_hh_l{n}"]) for n in layers]  # (4H, H)
        both = (biases(w, self.config, name) for name in ("bias_ih", "bias_hh"))
        self.bias = [half * (b + c) for b, c in zip(*both, strict=True)]  # (4H,) each

    def read(self, token: int) -> None:
        w, tap, half = self.weights, self.tap, self.half
        x = tap("embedding", w["embedding.weight"][token])  # (E,)
        for n in range(self.config.layers):
            a = self.below[n] @ x + self.bias[n]
            a += self.back[n] @ self.hidden[n]  # W_i* x + W_h* h of i, f, g, o, but for g halved: (4H,)
            i, f, g, o = (np.tanh(a) * half + self.shift).reshape(4, -1)  # (H,) each
            i = tap(f"layer{n}.gate.input", i)
            f = tap(f"layer{n}.gate.forget", f)
            g = tap(f"layer{n}.gate.candidate", g)
            o = tap(f"layer{n}.gate.output", o)
            c = tap(f"layer{n}.cell", f * self.cell[n] + i * g)
            h = tap(f"layer{n}.hidden", o * np.tanh(c))
            self.cell[n], self.hidden[n] = c, h
            x = h
        read_out(tap, w, x, self.config.classes)

    def read_block(self, tokens: Ids) -> Array:
        """The equations of `read` over T steps. What needs the step before is done step by step, in its place."""
        w, tap, steps, half, shift = self.weights, self.tap, len(tokens), self.half, self.shift
        add, multiply, tanh, dot = (
            np.add,
            np.multiply,
            np.tanh,
            np.dot,
        )  # the last argument is where the result goes
        rows = np.empty((steps, self.layout.width), np.float32)
        x = tap.block("embedding", w["embedding.weight"][tokens], rows)  # (T, E)
        known = None if "embedding" in tap.edits else tokens
        for n in range(self.config.layers):
            a = driven(self.below[n], x, None if n else known)
            a += self.bias[n]  # (T, 4H), in whose place the gates are made
            gates = a.reshape(steps, 4, self.config.hidden)
            cells, states = np.empty((2, steps, self.config.hidden), np.float32)  # (T, H) each
            c, h, back = self.cell[n], self.hidden[n], self.back[n]
            product, written = np.empty_like(self.bias[n]), np.empty_like(c)
            names = [f"layer{n}.{name}" for name in NAMES]
            edited = not tap.edits.keys().isdisjoint(names)
            for t, at, (i, f, g, o), cell, state in zip(range(steps), a, gates, cells, states, strict=True):
                dot(back, h, product)
                add(at, product, at)
                tanh(at, at)
                multiply(at, half, at)
                add(at, shift, at)
                if edited:
                    for name, gate in zip(names, (i, f, g, o), strict=False):
                        tap.change(name, gate, t)
                multiply(f, c, cell)
                multiply(i, g, written)
                add(cell, written, cell)
                if edited:
                    tap.change(names[4], cell, t)
                tanh(cell, state)
                multiply(o, state, state)
                if edited:
                    tap.change(names[5], state, t)
                c, h = cell, state
            for name, values in zip(names, (*gates.swapaxes(0, 1), cells, states), strict=True):
                tap.record(name, values, rows)
            self.cell[n], self.hidden[n], x = c.copy(), h.copy(), states
        read_out_block(tap, w, x, self.config.classes, rows)
        tap.step += steps
        return rows

    def resume(self, rows: Array, step: int) -> None:
        super().resume(rows, step)
        last = self.layout.views(rows[-1])
        self.hidden = [last[f"layer{n}.hidden"].copy() for n in range(self.config.layers)]
        self.cell = [last[f"layer{n}.cell"].copy() for n in range(self.config.layers)]
