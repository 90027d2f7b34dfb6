"""The simple recurrent network of Elman (1990), "Finding Structure in Time".

    h_t = tanh(W_ih x_t + b_ih + W_hh h_{t-1} + b_hh)
    logits_t = W_hy h_t + b_y

All its memory is h: every step passes it through W_hh and tanh again, which is why it fades. With the nonlinearity
"relu", max(0, a) stands for tanh(a): states then have no upper end (Le et al. 2015 begin such a network with W_hh = 1).
Axes: E embedding or inputs, H hidden, V vocabulary.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

import numpy as np

from mnemoscope.engines.arithmetic.expression import Expression, Function
from mnemoscope.engines.arithmetic.reading import At
from mnemoscope.engines.engine import Engine, Reading
from mnemoscope.engines.option import option
from mnemoscope.engines.spec import Array, Kind, SignalSpec
from mnemoscope.engines.stream import Stream
from mnemoscope.engines.tokens import Ids
from mnemoscope.engines.translation import tr_noop
from mnemoscope.engines.zoo import _equations as equations
from mnemoscope.engines.zoo._abreast import read_abreast
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


@dataclass(frozen=True, slots=True)
class RnnConfig(RecurrentConfig):
    """The sizes of a simple recurrent network, and what squashes its states."""

    nonlinearity: str = option("tanh", choices=("tanh", "relu"), help=tr_noop("what the states pass through"))


class Rnn(Engine):
    """Elman RNN with tanh or relu; equals `torch.nn.RNN`."""

    Config = RnnConfig
    reference = "mnemoscope.engines.training.references.rnn"

    @classmethod
    def shapes(cls, config: RnnConfig, vocab: int) -> dict[str, tuple[int, ...]]:
        return recurrent_shapes(config, vocab, gates=1)

    @classmethod
    def signals(cls, config: RnnConfig, vocab: int) -> tuple[SignalSpec, ...]:
        values = (-1.0, 1.0) if config.nonlinearity == "tanh" else (0.0, inf)
        return (
            entry_signal(config),
            *(
                SignalSpec(f"layer{n}.hidden", Kind.STATE, ("unit",), (config.hidden,), values, n)
                for n in range(config.layers)
            ),
            *said_signals(config, vocab),
        )

    def reset(self) -> None:
        super().reset()
        self.hidden = before(self.weights, self.config, "h0")  # h_{t-1} of each layer
        self.bias_ih = biases(self.weights, self.config, "bias_ih")
        self.bias_hh = biases(self.weights, self.config, "bias_hh")

    def read(self, token: int) -> None:
        w, tap = self.weights, self.tap
        x = tap(self.config.entry, entering(w, self.vocab, token))  # (E,)
        for n, h in enumerate(self.hidden):
            a = (
                w[f"rnn.weight_ih_l{n}"] @ x
                + self.bias_ih[n]
                + w[f"rnn.weight_hh_l{n}"] @ h
                + self.bias_hh[n]
            )
            x = self.hidden[n] = tap(f"layer{n}.hidden", self.squashed(a))  # (H,)
        read_out(tap, w, x, self.config.classes, self.config.outputs)

    def read_block(self, tokens: Ids) -> Array:
        """The equations of `read` over T steps. What needs the step before is done step by step."""
        w, tap = self.weights, self.tap
        rows = np.empty((len(tokens), self.layout.width), np.float32)
        x = tap.block(self.config.entry, entering(w, self.vocab, tokens), rows)  # (T, E)
        known = None if self.config.entry in tap.edits else tokens
        for n, h in enumerate(self.hidden):
            seen, first = (None, tap.step) if n else (known, None)
            inputs = driven(w[f"rnn.weight_ih_l{n}"], self.bias_ih[n], x, seen, first)
            back, bias = w[f"rnn.weight_hh_l{n}"], self.bias_hh[n]
            states = np.empty((len(tokens), self.config.hidden), np.float32)  # (T, H)
            for t, state in enumerate(states):
                state[:] = self.squashed(inputs[t] + back @ h + bias)
                tap.change(f"layer{n}.hidden", state, t)
                h = state
            tap.record(f"layer{n}.hidden", states, rows)
            self.hidden[n], x = h.copy(), states
        read_out_block(tap, w, x, self.config.classes, rows, self.config.outputs)
        tap.step += len(tokens)
        return rows

    def abreast(self, rows: Array, tokens: Ids, readings: Sequence[Reading]) -> dict[str, Array] | None:
        """The equations of `read` with one more axis, the readings."""
        self.reset()

        def cell(n: int, a: Array, states: Sequence[Array]) -> Sequence[Array]:
            return (self.squashed(a + states[0] @ self.weights[f"rnn.weight_hh_l{n}"].T + self.bias_hh[n]),)

        below = [self.weights[f"rnn.weight_ih_l{n}"] for n in range(self.config.layers)]
        return read_abreast(
            self, cell, sides=(below, self.bias_ih), starts=(("hidden", self.hidden),),
            rows=rows, tokens=tokens, readings=readings,
        )  # fmt: skip

    def squashed(self, a: Array) -> Array:
        """tanh(a), or max(0, a)."""
        return np.tanh(a) if self.config.nonlinearity == "tanh" else np.maximum(a, 0)

    def stream(self) -> Stream | None:
        return read_out_of(self.weights, self.config.layers)

    @classmethod
    def equation(cls, at: At) -> Expression | None:
        role, part = at.place.role, at.place.part
        if role == at.config.entry:
            return equations.entry(at)
        if role != "hidden":
            return equations.said(at, at.signal("h_t", f"layer{at.config.layers - 1}.hidden"))
        if part == "below":
            return equations.below(at, 0, "h")
        if part == "back":
            return equations.back(at, 0, "h", equations.before(at, "h_{t-1}", at.place.signal, "h0"))
        return Function(at.config.nonlinearity, equations.driven(at, 0, "h"))

    def resume(self, rows: Array, step: int) -> None:
        super().resume(rows, step)
        last = self.layout.views(rows[-1])
        self.hidden = [last[f"layer{n}.hidden"].copy() for n in range(self.config.layers)]
