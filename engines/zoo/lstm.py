"""Long short-term memory: Hochreiter & Schmidhuber (1997), with the forget gate of Gers et al. (2000).

    i_t = sigmoid(W_ii x_t + b_ii + W_hi h_{t-1} + b_hi)      input gate: how much to write
    f_t = sigmoid(W_if x_t + b_if + W_hf h_{t-1} + b_hf)      forget gate: how much to keep
    g_t =    tanh(W_ig x_t + b_ig + W_hg h_{t-1} + b_hg)      candidate: what to write
    o_t = sigmoid(W_io x_t + b_io + W_ho h_{t-1} + b_ho)      output gate: how much to show
    c_t = f_t * c_{t-1} + i_t * g_t                           cell: the memory
    h_t = o_t * tanh(c_t)                                     hidden state: what is shown

With a projection (Sak et al. 2014) less is shown than there are cells: h_t = W_hr (o_t * tanh(c_t)), of P numbers.

The cell is carried from step to step by f_t alone, without weights or squashing between: with f_t
near 1 it keeps what it holds (after n steps the product of the f_t is left of it). The weights of the
four gates are stacked in the order i, f, g, o, as `torch.nn.LSTM` stores them. As sigmoid(a) = tanh(a/2)/2 + 1/2, all four
are made by one tanh, with the weights of i, f and o halved beforehand (which is exact).
Axes: E embedding or inputs, H hidden, P projection (else H), V vocabulary.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from mnemoscope.engines.arithmetic.expression import Expression, Function, Operand
from mnemoscope.engines.arithmetic.reading import At, Vector
from mnemoscope.engines.engine import Engine, Reading, overflowing
from mnemoscope.engines.errors import OptionError
from mnemoscope.engines.option import check_options, size
from mnemoscope.engines.spec import Array, Kind, SignalSpec
from mnemoscope.engines.stream import Stream
from mnemoscope.engines.tokens import Ids, Vocabulary
from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.engines.zoo import _equations as equations
from mnemoscope.engines.zoo._abreast import read_abreast
from mnemoscope.engines.zoo._math import streamed, times
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

NAMES = (
    "gate.input",
    "gate.forget",
    "gate.candidate",
    "gate.output",
    "cell",
    "hidden",
)  # of a layer's signals

GATES = {
    "gate.input": (0, "i"), "gate.forget": (1, "f"), "gate.candidate": (2, "g"), "gate.output": (3, "o"),
}  # by their order in a tensor, and called  # fmt: skip


@dataclass(frozen=True, slots=True)
class LstmConfig(RecurrentConfig):
    """The sizes of an LSTM. Raises OptionError for a projection that is no smaller than what it is of."""

    projection: int = size(
        0, tr_noop("numbers that a hidden state is projected to; 0: it is shown whole"), min=0
    )

    def __post_init__(self) -> None:
        check_options(self)
        if self.projection >= self.hidden:
            raise OptionError(
                tr(
                    "a projection to {to} numbers must be of more units than {of}",
                    to=self.projection,
                    of=self.hidden,
                )
            )


class Lstm(Engine):
    """LSTM with all four gates written out; equals `torch.nn.LSTM`."""

    Config = LstmConfig
    reference = "mnemoscope.engines.training.references.lstm"

    @classmethod
    def shapes(cls, config: LstmConfig, vocab: int) -> dict[str, tuple[int, ...]]:
        return recurrent_shapes(config, vocab, gates=4, states=("h0", "c0"), projection=config.projection)

    @classmethod
    def signals(cls, config: LstmConfig, vocab: int) -> tuple[SignalSpec, ...]:
        unit, shape = ("unit",), (config.hidden,)
        bound = None if config.projection else (-1, 1)
        specs = [entry_signal(config)]
        for n in range(config.layers):
            specs += [
                SignalSpec(f"layer{n}.gate.input", Kind.GATE, unit, shape, (0, 1), n),
                SignalSpec(f"layer{n}.gate.forget", Kind.GATE, unit, shape, (0, 1), n),
                SignalSpec(f"layer{n}.gate.candidate", Kind.GATE, unit, shape, (-1, 1), n),
                SignalSpec(f"layer{n}.gate.output", Kind.GATE, unit, shape, (0, 1), n),
                SignalSpec(f"layer{n}.cell", Kind.CELL, unit, shape, None, n),
                SignalSpec(
                    f"layer{n}.hidden", Kind.STATE, unit, (config.projection or config.hidden,), bound, n
                ),
            ]
        return (*specs, *said_signals(config, vocab))

    def __init__(self, config: Any, weights: Mapping[str, Array], vocab: Vocabulary, **given: Any) -> None:
        super().__init__(config, weights, vocab, **given)
        w, layers = self.weights, range(self.config.layers)
        half = self.half = np.repeat(np.array([0.5, 0.5, 1, 0.5], np.float32), self.config.hidden)  # (4H,)
        self.shift = np.where(half < 1, half, 0).astype(np.float32)
        self.below = [streamed(half[:, None] * w[f"rnn.weight_ih_l{n}"]) for n in layers]  # (4H, E or H) each
        self.back = [streamed(half[:, None] * w[f"rnn.weight_hh_l{n}"]) for n in layers]  # (4H, H)
        both = (biases(w, self.config, name) for name in ("bias_ih", "bias_hh"))
        self.met: dict[int, Array] = {}  # the input side of the first layer, by token
        with overflowing():
            self.bias = [half * (b + c) for b, c in zip(*both, strict=True)]  # (4H,) each

    def reset(self) -> None:
        super().reset()
        self.hidden = before(
            self.weights, self.config, "h0", projection=self.config.projection
        )  # h_{t-1} of each
        self.cell = before(self.weights, self.config, "c0")  # c_{t-1} of each layer

    def read(self, token: int) -> None:
        w, tap, half = self.weights, self.tap, self.half
        x = tap(self.config.entry, entering(w, self.vocab, token))  # (E,)
        for n in range(self.config.layers):
            a = self.below[n] @ x + self.bias[n]
            a += self.back[n] @ self.hidden[n]  # W_i* x + W_h* h of i, f, g, o, but for g halved: (4H,)
            i, f, g, o = (np.tanh(a) * half + self.shift).reshape(4, -1)  # (H,) each
            i = tap(f"layer{n}.gate.input", i)
            f = tap(f"layer{n}.gate.forget", f)
            g = tap(f"layer{n}.gate.candidate", g)
            o = tap(f"layer{n}.gate.output", o)
            c = tap(f"layer{n}.cell", f * self.cell[n] + i * g)
            h = o * np.tanh(c)
            if self.config.projection:
                h = w[f"rnn.weight_hr_l{n}"] @ h  # (P,)
            h = tap(f"layer{n}.hidden", h)
            self.cell[n], self.hidden[n] = c, h
            x = h
        read_out(tap, w, x, self.config.classes, self.config.outputs)

    def read_block(self, tokens: Ids) -> Array:
        """The equations of `read` over T steps. What needs the step before is made in one place, and then put into the row."""
        if self.config.projection:  # one product more in each step: there is little to be gained
            return super().read_block(tokens)
        w, tap, half, shift = self.weights, self.tap, self.half, self.shift
        add, multiply, tanh = np.add, np.multiply, np.tanh  # the last argument is where the result goes
        rows = np.empty((len(tokens), self.layout.width), np.float32)
        x = tap.block(self.config.entry, entering(w, self.vocab, tokens), rows)  # (T, E)
        known = None if self.config.entry in tap.edits else tokens
        for n in range(self.config.layers):
            seen, first = (None, tap.step) if n else (known, None)
            inputs = driven(self.below[n], self.bias[n], x, seen, first, self.met)
            names = [f"layer{n}.{name}" for name in NAMES]
            mine = rows[:, self.layout.slice(names[0]).start : self.layout.slice(names[-1]).stop]  # (T, 6H)
            edited = not tap.edits.keys().isdisjoint(names)
            step = np.empty(mine.shape[1], np.float32)
            i, f, g, o, c, h = step.reshape(6, -1)  # (H,) each
            gates, recur = step[: len(half)], times(self.back[n])
            c[:], h[:] = self.cell[n], self.hidden[n]
            for t, a in enumerate(inputs):
                recur(h, gates)
                add(a, gates, gates)
                tanh(gates, gates)
                multiply(gates, half, gates)
                add(gates, shift, gates)
                if edited:
                    for name, gate in zip(names, (i, f, g, o), strict=False):
                        tap.change(name, gate, t)
                multiply(f, c, c)
                multiply(i, g, h)  # what is written, where the state will be
                add(c, h, c)
                if edited:
                    tap.change(names[4], c, t)
                tanh(c, h)
                multiply(o, h, h)
                if edited:
                    tap.change(names[5], h, t)
                mine[t] = step
            self.cell[n], self.hidden[n], x = c.copy(), h.copy(), rows[:, self.layout.slice(names[-1])]
        read_out_block(tap, w, x, self.config.classes, rows, self.config.outputs)
        tap.step += len(tokens)
        return rows

    def stream(self) -> Stream | None:
        return read_out_of(self.weights, self.config.layers)

    def abreast(self, rows: Array, tokens: Ids, readings: Sequence[Reading]) -> dict[str, Array] | None:
        """The equations of `read` with one more axis, the readings."""
        self.reset()

        def cell(n: int, a: Array, states: Sequence[Array]) -> Sequence[Array]:
            a += states[0] @ self.back[n].T
            np.tanh(a, out=a)
            i, f, g, o = np.split(a * self.half + self.shift, 4, axis=1)  # (N, H) each
            c = f * states[1] + i * g
            h = o * np.tanh(c)
            return (h @ self.weights[f"rnn.weight_hr_l{n}"].T if self.config.projection else h), c

        return read_abreast(
            self, cell, sides=(self.below, self.bias), starts=(("hidden", self.hidden), ("cell", self.cell)),
            rows=rows, tokens=tokens, readings=readings,
        )  # fmt: skip

    @classmethod
    def equation(cls, at: At) -> Expression | None:
        n, unit, role, part = at.layer, at.last, at.place.role, at.place.part
        layer = f"layer{n}."

        def c_before() -> Vector:
            return equations.before(at, "c_{t-1}", layer + "cell", "c0")

        if role in GATES:
            stack, letter = GATES[role]
            if part == "below":
                return equations.below(at, stack, letter)
            if part == "back":
                h = equations.before(at, "h_{t-1}", layer + "hidden", "h0")
                return equations.back(at, stack, letter, h)
            squash = "tanh" if role == "gate.candidate" else "sigmoid"
            return Function(squash, equations.driven(at, stack, letter))
        if role == "cell":
            i, f = at.value("i_t", layer + "gate.input", unit), at.value("f_t", layer + "gate.forget", unit)
            g, was = at.value("g_t", layer + "gate.candidate", unit), c_before().each(unit)
            return f * Operand("c_{t-1}", was.number, was.source, was.said) + i * g
        if role == "hidden" and (part == "shown" or not at.config.projection):
            o, c = at.value("o_t", layer + "gate.output", unit), at.value("c_t", layer + "cell", unit)
            return o * Function("tanh", c)
        if role == "hidden":
            squashed = np.tanh(at.array(layer + "cell"))
            shown = at.parts(r"(o_t \tanh c_t)", "shown", at.array(layer + "gate.output") * squashed)
            row = at.row("W_{hr}", f"rnn.weight_hr_l{n}", unit)
            return at.dot(rf"\sum_j W_{{hr}}[{unit},j]\, o_t[j] \tanh c_t[j]", row, shown)
        if role == at.config.entry:
            return equations.entry(at)
        return equations.said(at, at.signal("h_t", f"layer{at.config.layers - 1}.hidden"))

    def resume(self, rows: Array, step: int) -> None:
        super().resume(rows, step)
        last = self.layout.views(rows[-1])
        self.hidden = [last[f"layer{n}.hidden"].copy() for n in range(self.config.layers)]
        self.cell = [last[f"layer{n}.cell"].copy() for n in range(self.config.layers)]
