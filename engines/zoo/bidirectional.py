"""A recurrent network that reads in both directions: Schuster & Paliwal (1997), of simple cells, LSTM or GRU cells.

Reading a text x_0 ... x_t, each layer has two networks, with weights of their own:

    forward:    h_j = cell(x_j, h_{j-1})    from the first token to the newest
    backward:   g_j = cell(x_j, g_{j+1})    from the newest token to the first
    the layer above reads [h_j, g_j] of every token j

The cells are those of `rnn`, `lstm` and `gru`. At every step the text so far is read backward anew, from its newest token, and so is
all above the first layer: a word can change what is made of the words before it. `layer{n}.forward.hidden` is h_t, the state after
the newest token, and `layer{n}.backward.hidden` is g_0, the state after the first: each is what its direction makes of the whole text
so far (torch's `h_n`). The read-out reads both of the last layer, [h_t, g_0] ("ends"), or what was made of the newest token,
[h_t, g_t] ("newest", torch's `output[-1]`), as a tagger's does.

With a chain (the conditional random field of Lafferty et al. 2001) the class of one token makes some of the next likelier, and
what is said of the newest is the share of each of its classes among all ways to give the whole text so far its classes:

    a_0 = W_y x_0 + b_y      a_j = W_y x_j + b_y + log sum_i exp(a_{j-1,i} + C_i)      class_t = softmax(a_t)

An edit of a forward signal at a step is made whenever that token is read; of a backward one, at the end of its way, the first token.
Axes: E embedding or inputs, H hidden, P projection (else H), G gates, S texts read together, each a token longer than the one before, V vocabulary.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from mnemoscope.engines.arithmetic.expression import Expression
from mnemoscope.engines.arithmetic.reading import At
from mnemoscope.engines.engine import Engine
from mnemoscope.engines.errors import OptionError
from mnemoscope.engines.option import check_options, option, size
from mnemoscope.engines.spec import Array, Kind, SignalSpec
from mnemoscope.engines.tokens import Ids
from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.engines.zoo import _directions, _equations
from mnemoscope.engines.zoo._math import sigmoid, softmax
from mnemoscope.engines.zoo._readout import read_out_block
from mnemoscope.engines.zoo._recurrent import (
    NetworkConfig,
    driven,
    entering,
    entry_signal,
    recurrent_shapes,
    said_signals,
)

TOGETHER = (
    8  # texts that are read together, from a multiple of it on: however a text is cut into blocks, the same
)
WAYS = {"forward": "", "backward": "_reverse"}  # the directions, and how their weights end
GATES = {
    "rnn": (),
    "lstm": ("gate.input", "gate.forget", "gate.candidate", "gate.output"),
    "gru": ("gate.reset", "gate.update", "gate.candidate"),
}  # in the order in which they are stacked
EVERYTHING = 2**31  # rows: it reads the whole text anew

See = Callable[[str, Array], Array]  # passes a signal (S, n) through the tap where a direction ends


@dataclass(frozen=True, slots=True)
class BidirectionalConfig(NetworkConfig):
    """The sizes of a network that reads in both directions, and its cells."""

    cell: str = option("lstm", choices=("rnn", "lstm", "gru"), help=tr_noop("which cells it is made of"))
    nonlinearity: str = option(
        "tanh", choices=("tanh", "relu"), help=tr_noop("what the states of simple cells pass through")
    )
    projection: int = size(
        0, tr_noop("numbers that an LSTM's hidden state is projected to; 0: it is shown whole"), min=0
    )
    reset: str = option(
        "after",
        choices=("after", "before"),
        help=tr_noop("whether a GRU's reset gate stands after or before the product with the state"),
    )
    reads: str = option(
        "ends", choices=("ends", "newest"), help=tr_noop("what the read-out reads of the last layer: where both directions end, or the newest token")
    )  # fmt: skip

    chain: bool = option(
        False,
        help=tr_noop("whether the classes of neighbours are weighed together, in a conditional random field"),
    )

    def __post_init__(self) -> None:
        check_options(self)
        if self.chain and not (self.classes and self.readout and self.reads == "newest"):
            raise OptionError(
                tr(
                    "a chain is of classes, of which the read-out gives some to each token: reads must be newest"
                )
            )
        if self.projection and (self.cell != "lstm" or self.projection >= self.hidden):
            raise OptionError(tr("a projection is of an LSTM, to fewer numbers than it has units"))


class Bidirectional(Engine):
    """Both directions over the text so far; equals `torch.nn.RNN`, `LSTM` and `GRU` with `bidirectional=True` on every text so far."""

    Config = BidirectionalConfig
    memory = EVERYTHING
    order = "F"  # so W.T lies in order
    reference = "mnemoscope.engines.training.references.bidirectional"

    @classmethod
    def shapes(cls, config: BidirectionalConfig, vocab: int) -> dict[str, tuple[int, ...]]:
        shapes = recurrent_shapes(
            config, vocab, gates=len(GATES[config.cell]) or 1, ways=tuple(WAYS.values()), projection=config.projection
        )  # fmt: skip
        return shapes | ({"chain.weight": (config.classes, config.classes)} if config.chain else {})

    @classmethod
    def signals(cls, config: BidirectionalConfig, vocab: int) -> tuple[SignalSpec, ...]:
        unit, all_units, shown = ("unit",), (config.hidden,), (config.projection or config.hidden,)
        states = (
            None if config.projection else (0.0, np.inf) if config.nonlinearity == "relu" else (-1.0, 1.0)
        )
        states = states if config.cell == "rnn" or config.projection else (-1.0, 1.0)
        specs = [entry_signal(config)]
        for n in range(config.layers):
            for way in WAYS:
                at = f"layer{n}.{way}."
                for gate in GATES[config.cell]:
                    reach = (-1, 1) if gate == "gate.candidate" else (0, 1)
                    specs.append(SignalSpec(at + gate, Kind.GATE, unit, all_units, reach, n))
                if config.cell == "lstm":
                    specs.append(SignalSpec(at + "cell", Kind.CELL, unit, all_units, None, n))
                specs.append(SignalSpec(at + "hidden", Kind.STATE, unit, shown, states, n))
        return (*specs, *said_signals(config, vocab))

    def reset(self) -> None:
        super().reset()
        c = self.config
        self.seen: Array = np.zeros((0, c.inputs or c.embedding), np.float32)  # what came in so far (n, E)
        self.driven: dict[str, list[Array]] = {
            way: [] for way in WAYS
        }  # W x + b of the first layer, of each token (G H,)
        self.made: Array = np.zeros(
            (0, 0), np.float32
        )  # of each token by the last layer, of the newest text (n, 2P)
        self.ahead: list[Array] = []  # the first layer's forward states (P,): they are the same in every text
        self.h, self.c = (
            np.zeros((1, c.projection or c.hidden), np.float32),
            np.zeros((1, c.hidden), np.float32),
        )

    def read(self, token: int) -> None:
        self.tap.row[:] = self.rows(np.array([token]))[0]

    def read_block(self, tokens: Ids) -> Array:
        rows = self.rows(tokens)
        self.tap.step += len(tokens)
        return rows

    def rows(self, tokens: Ids) -> Array:
        """The row of each of the tokens (n,), as many together as begin in the same stretch of texts."""
        rows = np.empty((len(tokens), self.layout.width), np.float32)
        x = self.tap.block(self.config.entry, entering(self.weights, self.vocab, tokens), rows)  # (n, E)
        begun = len(self.seen)
        self.take(x)
        for t, row in enumerate(rows):
            self.step_ahead(begun + t, row)
        said: list[Array] = []
        for first in range(begun // TOGETHER * TOGETHER, len(self.seen), TOGETHER):
            new = slice(max(first, begun), min(first + TOGETHER, len(self.seen)))
            said.append(self.together(first, new, rows[new.start - begun : new.stop - begun]))
        if self.config.chain and said:
            self.tap.block("class", softmax(np.concatenate(said)), rows)
        elif said:
            classes, outputs = self.config.classes, self.config.outputs
            read_out_block(self.tap, self.weights, np.concatenate(said), classes, rows, outputs)
        return rows

    def take(self, x: Array) -> None:
        """Have what comes in (n, E) at hand, and what the first layer makes of them by themselves."""
        self.seen = np.concatenate((self.seen, x))
        for way, ending in WAYS.items():
            bias = self.weights.get(f"rnn.bias_ih_l0{ending}", np.zeros(1, np.float32))
            self.driven[way] += driven(self.weights[f"rnn.weight_ih_l0{ending}"], bias, x)

    def step_ahead(self, step: int, row: Array) -> None:
        """One token of the first layer's forward direction, which goes on from the token before."""

        def see(name: str, value: Array) -> Array:
            name = "layer0.forward." + name
            value = self.changed(name, value, step) if name in self.tap.edits else value
            self.tap.record(name, value, row[None])
            return value

        self.h, self.c = self.cell(0, "", self.driven["forward"][step][None], self.h, self.c, see)
        self.ahead.append(self.h[0])

    def together(self, first: int, new: slice, rows: Array) -> Array:
        """Read the S texts that end at token `first` and the next; record those that are new, and return what the read-out reads of each."""
        texts = np.arange(TOGETHER)[new.start - first : new.stop - first]  # which of the S are new
        last = np.arange(first, first + TOGETHER)  # the newest token of each text (S,)
        x = np.zeros((new.stop, TOGETHER, 0), np.float32)  # (tokens, S, n)
        for n in range(self.config.layers):
            if n == 0:
                h = np.resize(self.ahead[first : new.stop], (TOGETHER, len(self.ahead[0])))  # (S, P)
                forward = np.repeat(
                    np.array(self.ahead[: new.stop])[:, None], TOGETHER, axis=1
                )  # (tokens, S, P)
            else:
                forward, h = self.direction(n, "forward", x, last, texts, rows)
            backward, g = self.direction(n, "backward", x, last, texts, rows)
            x = np.concatenate((forward, backward), axis=2)  # (tokens, S, 2P)
        if len(texts):
            self.made = x[: new.stop, texts[-1]]
        if self.config.chain:
            return self.chained(x, last)[texts]
        return (
            x[last[texts], texts] if self.config.reads == "newest" else np.concatenate((h, g), axis=1)[texts]
        )

    def classes_of_each(self) -> Ids | None:
        """The likeliest class of each token; with a chain, the likeliest way through all of them (Viterbi 1967)."""
        if not (self.config.classes and self.config.readout and self.config.reads == "newest"):
            return None
        w = self.weights
        y = self.made @ w["readout.weight"].T + w.get("readout.bias", np.zeros(1, np.float32))  # (n, C)
        if not self.config.chain or not len(y):
            return y.argmax(axis=1)
        best, came = y[0], np.zeros(y.shape, np.int64)
        for j in range(1, len(y)):
            ways = best[:, None] + w["chain.weight"]  # (C, C)
            came[j] = ways.argmax(axis=0)
            best = y[j] + ways.max(axis=0)
        path = [int(best.argmax())]
        for j in range(len(y) - 1, 0, -1):
            path.append(int(came[j, path[-1]]))
        return np.array(path[::-1], np.int64)

    def chained(self, x: Array, last: Ids) -> Array:
        """a_t of each of S texts (S, C), from what was made of their tokens (tokens, S, 2P)."""
        w = self.weights
        y = x @ w["readout.weight"].T + w.get("readout.bias", np.zeros(1, np.float32))  # (tokens, S, C)
        a = y[0]
        for j in range(1, len(y)):
            ways = a[:, :, None] + w["chain.weight"]  # (S, C, C)
            most = ways.max(axis=1)
            a = np.where(
                (last >= j)[:, None], y[j] + most + np.log(np.exp(ways - most[:, None]).sum(axis=1)), a
            )
        return a

    def direction(
        self, n: int, way: str, x: Array, last: Ids, texts: Ids, rows: Array
    ) -> tuple[Array, Array]:
        """One direction of a layer over S texts (tokens, S, n): its states of every token (tokens, S, P), and where it ends (S, P)."""
        c, tap, w, prefix, at = self.config, self.tap, self.weights, f"layer{n}.{way}.", f"l{n}{WAYS[way]}"
        is_forward, edited = way == "forward", any(name.startswith(prefix) for name in tap.edits)
        h = np.zeros((TOGETHER, c.projection or c.hidden), np.float32)
        cell = np.zeros((TOGETHER, c.hidden), np.float32)
        states = np.zeros((*x.shape[:2], h.shape[1]), np.float32)
        ends: dict[str, Array] = {}
        weight, bias = w[f"rnn.weight_ih_{at}"].T, w.get(f"rnn.bias_ih_{at}", np.zeros(1, np.float32))
        for j in range(len(x)) if is_forward else range(len(x) - 1, -1, -1):
            ending = (last == j) if is_forward else np.full(TOGETHER, j == 0)  # which texts end here (S,)
            ends_here = bool(ending.any())

            def see(name: str, values: Array, j: int = j, ending: Array = ending) -> Array:
                name = prefix + name
                if name in tap.edits and is_forward:
                    values = self.changed(name, values, j)
                elif name in tap.edits and j == 0:
                    values = np.asarray(tap.edits.applied(name, values, int(last[0])), values.dtype)
                ends[name] = np.where(ending[:, None], values, ends.get(name, values))
                return values

            a = x[j] @ weight + bias if n else self.driven[way][j][None]  # (S or 1, G H)
            new_h, new_cell = self.cell(n, WAYS[way], a, h, cell, see if ends_here or edited else _unseen)
            if last[0] >= j:  # all texts have this token
                h, cell = new_h, new_cell
            else:
                reading = (last >= j)[:, None]
                h, cell = np.where(reading, new_h, h), np.where(reading, new_cell, cell)
            states[j] = h
        for name, values in ends.items():
            tap.record(name, values[texts], rows)
        return states, ends[prefix + "hidden"]

    def changed(self, name: str, values: Array, step: int) -> Array:
        """A signal (S, n) of the token of a step, edited alike in every text."""
        return np.stack(
            [np.asarray(self.tap.edits.applied(name, value[None], step)[0], value.dtype) for value in values]
        )

    def cell(self, n: int, way: str, a: Array, h: Array, c: Array, see: See) -> tuple[Array, Array]:
        """One step of S texts: the new hidden state (S, P) and cell (S, H) from what is read, W x + b (S or 1, G H), and those before."""
        w, at = self.weights, f"l{n}{way}"
        u = h @ w[f"rnn.weight_hh_{at}"].T  # (S, G H)
        if self.config.bias:
            u = u + w[f"rnn.bias_hh_{at}"]
        match self.config.cell:
            case "rnn":
                squashed = np.maximum(a + u, 0) if self.config.nonlinearity == "relu" else np.tanh(a + u)
                return see("hidden", squashed), c
            case "lstm":
                i, f, g, o = (a + u).reshape(len(u), 4, -1).swapaxes(0, 1)  # (S, H) each
                i, f = see("gate.input", sigmoid(i)), see("gate.forget", sigmoid(f))
                g, o = see("gate.candidate", np.tanh(g)), see("gate.output", sigmoid(o))
                c = see("cell", f * c + i * g)
                shown = o * np.tanh(c)
                if self.config.projection:
                    shown = shown @ w[f"rnn.weight_hr_{at}"].T  # (S, P)
                return see("hidden", shown), c
        (a_r, a_z, a_n), (u_r, u_z, u_n) = (sums.reshape(len(sums), 3, -1).swapaxes(0, 1) for sums in (a, u))
        r, z = see("gate.reset", sigmoid(a_r + u_r)), see("gate.update", sigmoid(a_z + u_z))
        if self.config.reset == "before":
            u_n = ((r * h) @ w[f"rnn.weight_hh_{at}"].T)[:, 2 * self.config.hidden :]
            u_n = u_n + w[f"rnn.bias_hh_{at}"][2 * self.config.hidden :] if self.config.bias else u_n
        else:
            u_n = r * u_n
        n_ = see("gate.candidate", np.tanh(a_n + u_n))
        return see("hidden", (1 - z) * n_ + z * h), c

    @classmethod
    def equation(cls, at: At) -> Expression | None:
        if at.place.signal == at.config.entry:
            return _equations.entry(at)
        return _directions.equation(at) if at.place.signal.startswith("layer") else _directions.read_out(at)

    def resume(self, rows: Array, step: int) -> None:
        self.reset()
        super().resume(rows, step)
        self.take(rows[:, self.layout.slice(self.config.entry)])
        self.ahead = list(rows[:, self.layout.slice("layer0.forward.hidden")].copy())
        self.h = self.ahead[-1][None]
        if self.config.cell == "lstm":
            self.c = rows[-1:, self.layout.slice("layer0.forward.cell")].copy()


def _unseen(name: str, values: Array) -> Array:
    """A signal of a token where nothing ends."""
    return values
