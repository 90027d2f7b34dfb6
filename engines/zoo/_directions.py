"""The equations of a network that reads in both directions, as `Engine.equation` gives them: of any token of the text so far.

What is recorded is where each direction ends: the forward state of the newest token, the backward one of the first. What is made of the
other tokens is read anew here; parts carry the number of the token first. Axes: n tokens, E embedding or inputs, H hidden, P projection.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from weakref import WeakKeyDictionary

import numpy as np

from mnemoscope.engines.arithmetic.expression import ONE, Expression, Function, Operand, Sum
from mnemoscope.engines.arithmetic.place import Place
from mnemoscope.engines.arithmetic.reading import At, Floats, Vector, softmax
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.translation import tr

WAYS = {"forward": "", "backward": "_reverse"}
GATES = {
    "rnn": {},
    "lstm": {"gate.input": "i", "gate.forget": "f", "gate.candidate": "g", "gate.output": "o"},
    "gru": {"gate.reset": "r", "gate.update": "z", "gate.candidate": "n"},
}  # as they are stacked, and called

_read: WeakKeyDictionary[Trace, tuple[int, dict[str, Floats]]] = WeakKeyDictionary()  # the step read last


@dataclass(frozen=True, slots=True)
class Way:
    """One direction of one layer, at a token."""

    at: At
    n: int
    way: str
    token: int

    @property
    def prefix(self) -> str:
        return f"layer{self.n}.{self.way}."

    @property
    def end(self) -> int:
        """The token at which the direction ends, which is recorded."""
        return self.at.step if self.way == "forward" else 0

    @property
    def before(self) -> int | None:
        """The token that was read before this one; None for the first on this way."""
        token = self.token - 1 if self.way == "forward" else self.token + 1
        return token if 0 <= token <= self.at.step else None

    def place(self, role: str, token: int, unit: int) -> Place:
        """Where a number of a token is: among the signals, if it is recorded."""
        name = self.prefix + role
        if token == self.end:
            return Place(name, self.at.step, (unit,))
        if self.n == 0 and self.way == "forward":
            return Place(name, token, (unit,))
        return Place(name, self.at.step, (token, unit), "token")

    def vector(self, symbol: str, role: str, token: int) -> Vector:
        """A state of a token (H,) or (P,)."""
        values = everything(self.at)[self.prefix + role][token]
        return Vector(
            values, lambda u: Operand(f"{symbol}[{u}]", float(values[u]), self.place(role, token, u))
        )

    def one(self, symbol: str, role: str, unit: int) -> Operand:
        """A number of this token."""
        return _called(self.vector(symbol, role, self.token).each(unit), symbol)

    def state(self, symbol: str, role: str) -> Vector:
        """A state of the token that was read before; 0 for the first."""
        if self.before is not None:
            return self.vector(symbol, role, self.before)
        said = tr("the state before the first token, which is 0")
        size = everything(self.at)[self.prefix + role].shape[1]
        return Vector(np.zeros(size), lambda u: Operand(f"{symbol}[{u}]", 0.0, None, said))

    @property
    def comes_in(self) -> Vector:
        """What the layer reads of this token: what comes in, or both states of the layer below."""
        at, entry = self.at, self.at.config.entry
        if not self.n:
            return at.signal("x_j", entry, step=self.token)
        ways = [Way(at, self.n - 1, way, self.token).vector("x_j", "hidden", self.token) for way in WAYS]
        size = len(ways[0])
        values = np.concatenate([each.values for each in ways])
        return Vector(values, lambda u: ways[u // size].each(u % size))


def equation(at: At) -> Expression:
    """How a number of a layer was made."""
    _, way, role = at.place.signal.split(".", 2)
    token = at.index[0] if at.place.part else (at.step if way == "forward" else 0)
    unit, here = at.last, Way(at, at.layer, way, token)
    cell, ending, part = at.config.cell, WAYS[way], at.place.part
    h = here.state("h'", "hidden")
    gates = GATES[cell]
    if role in gates or cell == "rnn":
        stack = list(gates).index(role) if gates else 0
        row = stack * at.config.hidden + unit
        letter = gates.get(role, "h")
        inside = role == "gate.candidate" and cell == "gru"
        before = inside and at.config.reset == "before"
        match part:
            case "below":
                weight = at.row("W", f"rnn.weight_ih_l{here.n}{ending}", row)
                return at.dot(rf"\sum_i W_{{i{letter}}}[{unit},i]\, x_j[i]", weight, here.comes_in)
            case "back" | "held":
                if before:
                    r = everything(at)[here.prefix + "gate.reset"][token]
                    held = here.one("r_j", "gate.reset", unit) * h.each(unit)
                    if part == "held":
                        return held
                    h = at.parts("(r h')", "held", r * h.values, token)
                weight = at.row("W", f"rnn.weight_hh_l{here.n}{ending}", row)
                return at.dot(rf"\sum_i W_{{h{letter}}}[{unit},i]\, h'[i]", weight, h)
        sides: list[tuple[Expression, ...]] = []
        for side, name, symbol in (("below", "ih", "x_j"), ("back", "hh", "h'")):
            made: tuple[Expression, ...] = (at.part(f"W_{{{side[0]}}} {symbol}", side, token, unit),)
            if at.config.bias:
                made += (at.weight("b", f"rnn.bias_{name}_l{here.n}{ending}", row),)
            sides.append(made)
        if inside and not before:
            return Function("tanh", Sum((*sides[0], here.one("r_j", "gate.reset", unit) * Sum(sides[1]))))
        squash = (
            at.config.nonlinearity if cell == "rnn" else "tanh" if role == "gate.candidate" else "sigmoid"
        )
        return Function(squash, Sum((*sides[0], *sides[1])))
    if cell == "gru":
        z, n = here.one("z_j", "gate.update", unit), here.one("n_j", "gate.candidate", unit)
        return (ONE - z) * n + z * _called(h.each(unit), "h'")
    if role == "cell":
        i, f, g = (
            here.one(f"{gate}_j", f"gate.{name}", unit)
            for gate, name in (("i", "input"), ("f", "forget"), ("g", "candidate"))
        )
        return f * _called(here.state("c'", "cell").each(unit), "c'") + i * g
    if at.config.projection and part != "shown":
        shown = everything(at)[here.prefix + "shown"][token]
        weight = at.row("W_{hr}", f"rnn.weight_hr_l{here.n}{ending}", unit)
        return at.dot(
            rf"\sum_i W_{{hr}}[{unit},i]\, (o \tanh c)[i]",
            weight,
            at.parts(r"(o \tanh c)", "shown", shown, token),
        )
    return here.one("o_j", "gate.output", unit) * Function("tanh", here.one("c_j", "cell", unit))


def read_out(at: At) -> Expression:
    """W_y x + b_y of both directions, and the softmax of that for a classifier; with a chain, of all ways to the newest token's class."""
    config, c = at.config, at.last
    chained = config.chain
    token = at.index[0] if chained and at.place.part in ("product", "answered", "way", "ways") else at.step
    x = said_of(at, token)
    first = (token,) if chained else ()
    match at.place.part:
        case "product":
            return at.dot(rf"\sum_i W_y[{c},i]\, x[i]", at.row("W_y", "readout.weight", c), x)
        case "answered":
            product = at.part("W_y x", "product", *first, c)
            return product + at.weight("b_y", "readout.bias", c) if config.readout_bias else product
        case "way" | "ways":
            return _way(at, token, c)
    product = at.part("W_y x", "product", *first, c)
    if not config.classes:
        return product + at.weight("b_y", "readout.bias", c) if config.readout_bias else product
    scores = ways(at)[-1] if chained else answered(at, x.values)
    part = "way" if chained else "answered"
    return softmax(at, at.parts("a", part, scores, *first), c)


def said_of(at: At, token: int) -> Vector:
    """What the read-out reads: where both directions end, or what was made of a token (2 P,)."""
    last = at.config.layers - 1
    newest = at.config.reads == "newest"
    forward = Way(at, last, "forward", token).vector("h", "hidden", token)
    backward = Way(at, last, "backward", token if newest else 0).vector("g", "hidden", token if newest else 0)
    size = len(forward)
    values = np.concatenate((forward.values, backward.values))
    return Vector(values, lambda u: forward.each(u) if u < size else backward.each(u - size))


def answered(at: At, x: Floats) -> Floats:
    """W_y x + b_y (C,) of x (2 P,), or of several."""
    y: Floats = x @ at.weights("readout.weight").astype(np.float64).T
    return y + at.weights("readout.bias") if at.config.readout_bias else y


def ways(at: At) -> Floats:
    """a_j of every token so far (n, C)."""
    y = answered(at, np.array([said_of(at, token).values for token in range(at.step + 1)]))
    chain = at.weights("chain.weight").astype(np.float64)
    for token in range(1, len(y)):
        y[token] += np.logaddexp.reduce(y[token - 1][:, None] + chain, axis=0)
    return y


def _way(at: At, token: int, c: int) -> Expression:
    """a_j = y_j + log sum exp (a_{j-1} + C); as the part `ways`, that sum."""
    if not token:
        return at.part("y_0", "answered", 0, c)
    before = ways(at)[token - 1]
    chain = at.column("C", "chain.weight", c)
    top = int((before + chain.values).argmax())
    a = at.parts(r"a'", "way", before, token - 1)
    most = a.each(top) + chain.each(top)

    def term(n: int) -> Expression:
        return Function("exp", a.each(n) + chain.each(n) - most)

    sizes = np.exp(before + chain.values - before[top] - chain.values[top])
    if at.place.part == "ways":
        return at.largest(r"\sum_i e^{a'_i + C_i - \max}", sizes, term)
    total = at.part(r"\sum_i e^{a'_i + C_i - \max}", "ways", token, c, value=float(sizes.sum()))
    return at.part("y_j", "answered", token, c) + most + Function("log", total)


def everything(at: At) -> Mapping[str, Floats]:
    """What was made of every token of the text so far, by signal (n, ...); kept for the step that was asked for last."""
    known = _read.get(at.trace)
    if known is not None and known[0] == at.step:
        return known[1]
    made: dict[str, Floats] = {}
    x = at.trace.read(at.config.entry, 0, at.step + 1).astype(np.float64)
    for n in range(at.config.layers):
        for way in WAYS:
            _through(at, n, way, x, made)
        x = np.concatenate([made[f"layer{n}.{way}.hidden"] for way in WAYS], axis=1)
    _read[at.trace] = at.step, made
    return made


def _through(at: At, n: int, way: str, x: Floats, made: dict[str, Floats]) -> None:
    """One direction of a layer over what it reads (n, E), as `Bidirectional.cell` has it, in float64."""
    config, prefix, ending, edits = at.config, f"layer{n}.{way}.", f"l{n}{WAYS[way]}", at.trace.edits
    h, c = np.zeros(config.projection or config.hidden), np.zeros(config.hidden)
    w_x, w_h = (at.weights(f"rnn.weight_{side}_{ending}").astype(np.float64) for side in ("ih", "hh"))
    zeros = np.zeros(len(w_x))
    b_x, b_h = (
        at.weights(f"rnn.bias_{side}_{ending}").astype(np.float64) if config.bias else zeros
        for side in ("ih", "hh")
    )
    count, forward = len(x), way == "forward"
    for j in range(count) if forward else range(count - 1, -1, -1):

        def see(role: str, values: Floats, j: int = j) -> Floats:
            name = prefix + role
            if name in edits and (forward or j == 0):
                values = np.asarray(edits.applied(name, values[None], j if forward else at.step)[0])
            made.setdefault(name, np.zeros((count, len(values))))[j] = values
            return values

        a, u = w_x @ x[j] + b_x, w_h @ h + b_h
        if config.cell == "rnn":
            h = see("hidden", np.tanh(a + u) if config.nonlinearity == "tanh" else np.maximum(a + u, 0))
        elif config.cell == "lstm":
            i, f, g, o = np.split(a + u, 4)
            i, f = see("gate.input", _sigmoid(i)), see("gate.forget", _sigmoid(f))
            g, o = see("gate.candidate", np.tanh(g)), see("gate.output", _sigmoid(o))
            c = see("cell", f * c + i * g)
            h = o * np.tanh(c)
            if config.projection:
                made.setdefault(prefix + "shown", np.zeros((count, len(h))))[j] = h
                h = at.weights(f"rnn.weight_hr_{ending}").astype(np.float64) @ h
            h = see("hidden", h)
        else:
            (a_r, a_z, a_n), (u_r, u_z, u_n) = np.split(a, 3), np.split(u, 3)
            r, z = see("gate.reset", _sigmoid(a_r + u_r)), see("gate.update", _sigmoid(a_z + u_z))
            inside = config.reset == "before"
            u_n = np.split(w_h, 3)[2] @ (r * h) + np.split(b_h, 3)[2] if inside else r * u_n
            h = see("hidden", (1 - z) * see("gate.candidate", np.tanh(a_n + u_n)) + z * h)


def _sigmoid(x: Floats) -> Floats:
    return (1 + np.tanh(x / 2)) / 2


def _called(operand: Operand, symbol: str) -> Operand:
    """An operand by another symbol."""
    return Operand(symbol, operand.number, operand.source, operand.said)
