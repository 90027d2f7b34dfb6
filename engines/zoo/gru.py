"""The gated recurrent unit of Cho et al. (2014), in the form PyTorch and cuDNN compute.

    r_t = sigmoid(W_ir x_t + b_ir + W_hr h_{t-1} + b_hr)          reset gate: how much of the past to use
    z_t = sigmoid(W_iz x_t + b_iz + W_hz h_{t-1} + b_hz)          update gate: how much of the past to keep
    n_t = tanh(W_in x_t + b_in + r_t * (W_hn h_{t-1} + b_hn))     candidate: what to write
    h_t = (1 - z_t) * n_t + z_t * h_{t-1}                         hidden state: memory and output in one

Two things differ from the 2014 paper: r_t is applied after the matrix product, not before, and z_t
near 1 means *keep*. With `reset = "before"` it is as in that paper: n_t = tanh(W_in x_t + b_in + W_hn (r_t * h_{t-1}) + b_hn).
The weights are stacked in the order r, z, n, as `torch.nn.GRU` stores them.
Axes: E embedding or inputs, H hidden, V vocabulary.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mnemoscope.engines.arithmetic.expression import ONE, Expression, Function, Operand, Sum
from mnemoscope.engines.arithmetic.reading import At
from mnemoscope.engines.engine import Engine, Reading
from mnemoscope.engines.option import option
from mnemoscope.engines.spec import Array, Kind, SignalSpec
from mnemoscope.engines.stream import Stream
from mnemoscope.engines.tokens import Ids
from mnemoscope.engines.translation import tr_noop
from mnemoscope.engines.zoo import _equations as equations
from mnemoscope.engines.zoo._abreast import read_abreast
from mnemoscope.engines.zoo._math import sigmoid
from mnemoscope.engines.zoo._readout import read_out, read_out_block, read_out_of
from mnemoscope.engines.zoo._recurrent import (
    RecurrentConfig,
    before,
    biases,
    driven,
    entering,
    entry_signal,
    recurrent_shapes,
    said_signals,
)

GATES = {"gate.reset": (0, "r"), "gate.update": (1, "z"), "gate.candidate": (2, "n")}  # as they are stacked


@dataclass(frozen=True, slots=True)
class GruConfig(RecurrentConfig):
    """The sizes of a GRU, and where its reset gate stands."""

    reset: str = option(
        "after",
        choices=("after", "before"),
        help=tr_noop("whether the reset gate stands after or before the product with the state"),
    )


class Gru(Engine):
    """GRU with both gates and the candidate written out; equals `torch.nn.GRU`."""

    Config = GruConfig
    reference = "mnemoscope.engines.training.references.gru"

    @classmethod
    def shapes(cls, config: GruConfig, vocab: int) -> dict[str, tuple[int, ...]]:
        return recurrent_shapes(config, vocab, gates=3)

    @classmethod
    def signals(cls, config: GruConfig, vocab: int) -> tuple[SignalSpec, ...]:
        unit, shape = ("unit",), (config.hidden,)
        specs = [entry_signal(config)]
        for n in range(config.layers):
            specs += [
                SignalSpec(f"layer{n}.gate.reset", Kind.GATE, unit, shape, (0, 1), n),
                SignalSpec(f"layer{n}.gate.update", Kind.GATE, unit, shape, (0, 1), n),
                SignalSpec(f"layer{n}.gate.candidate", Kind.GATE, unit, shape, (-1, 1), n),
                SignalSpec(f"layer{n}.hidden", Kind.STATE, unit, shape, (-1, 1), n),
            ]
        return (*specs, *said_signals(config, vocab))

    def reset(self) -> None:
        super().reset()
        self.hidden = before(self.weights, self.config, "h0")  # h_{t-1} of each layer
        self.bias_ih = biases(self.weights, self.config, "bias_ih")
        self.bias_hh = biases(self.weights, self.config, "bias_hh")

    def read(self, token: int) -> None:
        w, tap = self.weights, self.tap
        x = tap(self.config.entry, entering(w, self.vocab, token))  # (E,)
        for n, h in enumerate(self.hidden):
            a_r, a_z, a_n = (w[f"rnn.weight_ih_l{n}"] @ x + self.bias_ih[n]).reshape(3, -1)
            u_r, u_z, u_n = (w[f"rnn.weight_hh_l{n}"] @ h + self.bias_hh[n]).reshape(3, -1)
            r = tap(f"layer{n}.gate.reset", sigmoid(a_r + u_r))  # (H,)
            z = tap(f"layer{n}.gate.update", sigmoid(a_z + u_z))
            if self.config.reset == "before":
                u_n = (w[f"rnn.weight_hh_l{n}"] @ (r * h) + self.bias_hh[n]).reshape(3, -1)[2]
            else:
                u_n = r * u_n
            c = tap(f"layer{n}.gate.candidate", np.tanh(a_n + u_n))
            x = self.hidden[n] = tap(f"layer{n}.hidden", (1 - z) * c + z * h)
        read_out(tap, w, x, self.config.classes, self.config.outputs)

    def read_block(self, tokens: Ids) -> Array:
        """The equations of `read` over T steps. What needs the step before is done step by step."""
        if self.config.reset == "before":
            return super().read_block(tokens)
        w, tap = self.weights, self.tap
        rows = np.empty((len(tokens), self.layout.width), np.float32)
        x = tap.block(self.config.entry, entering(w, self.vocab, tokens), rows)  # (T, E)
        known = None if self.config.entry in tap.edits else tokens
        for n, h in enumerate(self.hidden):
            seen, first = (None, tap.step) if n else (known, None)
            inputs = driven(w[f"rnn.weight_ih_l{n}"], self.bias_ih[n], x, seen, first)
            back, bias = w[f"rnn.weight_hh_l{n}"], self.bias_hh[n]
            names = [f"layer{n}.{name}" for name in ("gate.reset", "gate.update", "gate.candidate", "hidden")]
            made = np.empty((4, len(tokens), self.config.hidden), np.float32)
            for t, (r, z, c, state) in enumerate(made.swapaxes(0, 1)):  # (H,) each
                a_r, a_z, a_n = inputs[t].reshape(3, -1)
                u_r, u_z, u_n = (back @ h + bias).reshape(3, -1)
                r[:], z[:] = sigmoid(a_r + u_r), sigmoid(a_z + u_z)
                tap.change(names[0], r, t)
                tap.change(names[1], z, t)
                np.tanh(a_n + r * u_n, out=c)
                tap.change(names[2], c, t)
                np.add((1 - z) * c, z * h, out=state)
                tap.change(names[3], state, t)
                h = state
            for name, values in zip(names, made, strict=True):
                tap.record(name, values, rows)
            self.hidden[n], x = h.copy(), made[3]
        read_out_block(tap, w, x, self.config.classes, rows, self.config.outputs)
        tap.step += len(tokens)
        return rows

    def stream(self) -> Stream | None:
        return read_out_of(self.weights, self.config.layers)

    def abreast(self, rows: Array, tokens: Ids, readings: Sequence[Reading]) -> dict[str, Array] | None:
        """The equations of `read` with one more axis, the readings."""
        self.reset()

        def cell(n: int, a: Array, states: Sequence[Array]) -> Sequence[Array]:
            h, back, bias = states[0], self.weights[f"rnn.weight_hh_l{n}"], self.bias_hh[n]
            a_r, a_z, a_n = np.split(a, 3, axis=1)  # (N, H) each
            u_r, u_z, u_n = np.split(h @ back.T + bias, 3, axis=1)
            r, z = sigmoid(a_r + u_r), sigmoid(a_z + u_z)
            if self.config.reset == "before":
                u_n = (r * h) @ np.split(back, 3)[2].T + bias[-h.shape[1] :]
            else:
                u_n = r * u_n
            return ((1 - z) * np.tanh(a_n + u_n) + z * h,)

        below = [self.weights[f"rnn.weight_ih_l{n}"] for n in range(self.config.layers)]
        return read_abreast(
            self, cell, sides=(below, self.bias_ih), starts=(("hidden", self.hidden),),
            rows=rows, tokens=tokens, readings=readings,
        )  # fmt: skip

    @classmethod
    def equation(cls, at: At) -> Expression | None:
        unit, role, part, layer = at.last, at.place.role, at.place.part, f"layer{at.layer}."
        if role not in (*GATES, "hidden"):
            if role == at.config.entry:
                return equations.entry(at)
            return equations.said(at, at.signal("h_t", f"layer{at.config.layers - 1}.hidden"))
        h = equations.before(at, "h_{t-1}", layer + "hidden", "h0")
        if role == "hidden":
            was = h.each(unit)
            z, n = (
                at.value("z_t", layer + "gate.update", unit),
                at.value("n_t", layer + "gate.candidate", unit),
            )
            return (ONE - z) * n + z * Operand("h_{t-1}", was.number, was.source, was.said)
        stack, letter = GATES[role]
        inside = at.config.reset == "before"  # the product with the state
        r = at.array(layer + "gate.reset") if role == "gate.candidate" and inside else np.ones(len(h))
        match part:
            case "below":
                return equations.below(at, stack, letter)
            case "back" if role == "gate.candidate" and inside:
                return equations.back(at, stack, letter, at.parts(r"(r_t h_{t-1})", "held", r * h.values))
            case "back":
                return equations.back(at, stack, letter, h)
            case "held":
                return at.value("r_t", layer + "gate.reset", unit) * h.each(unit)
        if role != "gate.candidate":
            return Function("sigmoid", equations.driven(at, stack, letter))
        below, back = equations.sides(at, stack, letter)
        if inside:
            return Function("tanh", Sum((*below, *back)))
        return Function("tanh", Sum((*below, at.value("r_t", layer + "gate.reset", unit) * Sum(back))))

    def resume(self, rows: Array, step: int) -> None:
        super().resume(rows, step)
        last = self.layout.views(rows[-1])
        self.hidden = [last[f"layer{n}.hidden"].copy() for n in range(self.config.layers)]
