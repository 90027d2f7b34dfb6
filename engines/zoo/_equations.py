"""Equations that several engines have in common, as `Engine.equation` gives them: one number of each, with its operands.

What is summed up over a row is a part of its own (`at.part`), so that each level of an equation is as short as the textbook has it.
"""

from dataclasses import dataclass

import numpy as np

from mnemoscope.engines.arithmetic.expression import Constant, Expression, Function, Operand, Sum
from mnemoscope.engines.arithmetic.reading import At, Floats, Vector, softmax
from mnemoscope.engines.translation import tr
from mnemoscope.engines.zoo._recurrent import NetworkConfig, RecurrentConfig


def entry(at: At) -> Expression | None:
    """What comes in: a number of the token's row in the table of embeddings; nothing computed, of a row of numbers."""
    if at.place.signal != "embedding":
        return None
    token = at.trace.tokens[at.step]
    return at.weight(rf"E[{token},{at.last}]", "embedding.weight", token, at.last)


def before(at: At, symbol: str, state: str, start: str) -> Vector:
    """A state of the place's layer one step earlier; before the first token the weight `start`, or 0."""
    if at.step:
        return at.signal(symbol, state, step=at.step - 1)
    config = at.config
    if isinstance(config, RecurrentConfig) and config.initial:
        return at.row(symbol, f"rnn.{start}", at.layer)
    size = at.trace.layout[state].size
    said = tr("the state before the first token, which is 0")
    return Vector(np.zeros(size), lambda n: Operand(f"{symbol}[{n}]", 0.0, None, said))


def beneath(at: At) -> Vector:
    """What the place's layer of a recurrent network reads: what comes in, or the state of the layer below."""
    assert isinstance(at.config, NetworkConfig)
    return at.signal("x_t", f"layer{at.layer - 1}.hidden" if at.layer else at.config.entry)


def driven(at: At, stack: int, gate: str) -> Sum:
    """W_i x_t + b_i + W_h h_{t-1} + b_h for a unit: of the `stack`-th of the gates in its tensors, called by a letter."""
    below, back = sides(at, stack, gate)
    return Sum((*below, *back))


def sides(at: At, stack: int, gate: str) -> tuple[tuple[Expression, ...], tuple[Expression, ...]]:
    """The two sides of that: (W_i x_t, b_i) and (W_h h_{t-1}, b_h), without the biases if there are none."""
    n, row = at.layer, stack * at.config.hidden + at.last
    below: tuple[Expression, ...] = (at.part(f"W_{{i{gate}}} x_t", "below"),)
    back: tuple[Expression, ...] = (at.part(f"W_{{h{gate}}} h_{{t-1}}", "back"),)
    if not at.config.bias:
        return below, back
    return (
        (*below, at.weight(f"b_{{i{gate}}}", f"rnn.bias_ih_l{n}", row)),
        (*back, at.weight(f"b_{{h{gate}}}", f"rnn.bias_hh_l{n}", row)),
    )


def below(at: At, stack: int, gate: str, x: Vector | None = None) -> Expression:
    """The part `below`: a row of W_i times what comes in."""
    row = stack * at.config.hidden + at.last
    formula = rf"\sum_j W_{{i{gate}}}[{at.last},j]\, x_t[j]"
    return at.dot(formula, at.row("W", f"rnn.weight_ih_l{at.layer}", row), beneath(at) if x is None else x)


def back(at: At, stack: int, gate: str, h: Vector) -> Expression:
    """The part `back`: a row of W_h times the state before."""
    row = stack * at.config.hidden + at.last
    formula = rf"\sum_j W_{{h{gate}}}[{at.last},j]\, h_{{t-1}}[j]"
    return at.dot(formula, at.row("W", f"rnn.weight_hh_l{at.layer}", row), h)


def said(at: At, x: Vector, *, name: str = "readout.weight", symbol: str = "h_t") -> Expression | None:
    """What is said of the state x: `logits` or `output` W_y x + b_y, or `class`, the softmax of that."""
    if at.place.part == "product":
        return at.dot(rf"\sum_j W_y[{at.last},j]\, {symbol}[j]", at.row("W_y", name, at.last), x)
    if at.place.role != "class" or at.place.part == "answered":
        product = at.part(f"W_y {symbol}", "product")
        has_bias = at.has("readout.bias") or getattr(at.config, "readout_bias", False)
        return product + at.weight("b_y", "readout.bias", at.last) if has_bias else product
    y = at.weights(name).astype(np.float64) @ x.values
    if at.has("readout.bias"):
        y = y + at.weights("readout.bias")
    scores = at.parts("a", "answered", y)
    return softmax(at, scores, at.last)


@dataclass(frozen=True, slots=True)
class Norm:
    """LayerNorm ("layer") or RMSNorm ("rms"): of one number, with the parts it takes, and of many at once."""

    kind: str
    epsilon: float

    def of(self, at: At, name: str, x: Vector) -> Expression:
        """The part `normed` of a unit; or what that takes: `mean`, `size` (variance or mean square), and their sums."""
        mean = float(x.values.mean()) if self.kind == "layer" else 0.0
        centred, squares = x.values - mean, (x.values - mean) ** 2

        def less(n: int) -> Expression:
            return x.each(n) - at.part(r"\mu", "mean", value=mean) if self.kind == "layer" else x.each(n)

        inner = r"(x[j]-\mu)^2" if self.kind == "layer" else "x[j]^2"
        match at.place.part:
            case "mean":
                return at.part(r"\sum_j x[j]", "sum", value=float(x.values.sum())) / Constant(len(x))
            case "sum":
                return at.total(r"\sum_j x[j]", x)
            case "size":
                return at.part(rf"\sum_j {inner}", "squares", value=float(squares.sum())) / Constant(len(x))
            case "squares":
                return at.largest(rf"\sum_j {inner}", squares, lambda n: Function("square", less(n)))
        symbol = r"\sigma^2" if self.kind == "layer" else r"\overline{x^2}"
        size = at.part(symbol, "size", value=float((centred**2).mean()))
        root = Function("sqrt", size + Constant(self.epsilon, plain(self.epsilon)))
        scaled = less(at.last) / root * at.weight("g", f"{name}.weight", at.last)
        return scaled + at.weight("b", f"{name}.bias", at.last) if self.kind == "layer" else scaled

    def all(self, at: At, name: str, x: Floats) -> Floats:
        """What it makes of all of x (..., D)."""
        centred = x - x.mean(axis=-1, keepdims=True) if self.kind == "layer" else x
        y: Floats = centred / np.sqrt((centred**2).mean(axis=-1, keepdims=True) + self.epsilon)
        y = y * at.weights(f"{name}.weight")
        return y + at.weights(f"{name}.bias") if self.kind == "layer" else y


NORMED = ("normed", "mean", "sum", "size", "squares")  # the parts of a norm


def plain(number: float) -> str:
    """A small constant of an equation without a power of ten."""
    return f"{number:.12f}".rstrip("0").rstrip(".") or "0"
