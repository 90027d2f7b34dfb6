"""An equation as a tree: operands with their symbol, number and source, and what is done with them.

Python's own operators build it, so that an engine's file can write `f * c + i * g` as its textbook does.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from math import exp, inf, log, sqrt, tanh

from mnemoscope.engines.arithmetic.place import Source

Shown = Callable[["Operand"], float]  # the number of an operand as it is to be used


def _sigmoid(x: float) -> float:
    """1 / (1 + exp(-x)), without overflow."""
    return (1 + tanh(x / 2)) / 2


def _exp(x: float) -> float:
    return exp(x) if x < 700 else inf


def _log(x: float) -> float:
    return log(x) if x > 0 else -inf


FUNCTIONS: dict[str, Callable[[float], float]] = {
    "tanh": tanh,
    "sigmoid": _sigmoid,
    "exp": _exp,
    "log": _log,
    "sqrt": lambda x: sqrt(max(x, 0)),
    "relu": lambda x: max(x, 0.0),
    "gelu": lambda x: x * (1 + tanh(0.7978845608 * (x + 0.044715 * x**3))) / 2,  # as `zoo._math` has it
    "silu": lambda x: x * _sigmoid(x),
    "square": lambda x: x * x,
}


class Expression:
    """What can be computed."""

    def __add__(self, other: "Expression") -> "Expression":
        return Sum((*_terms(self), *_terms(other)))

    def __sub__(self, other: "Expression") -> "Expression":
        return Sum((*_terms(self), Minus(other)))

    def __mul__(self, other: "Expression") -> "Expression":
        return Product((*_factors(self), *_factors(other)))

    def __truediv__(self, other: "Expression") -> "Expression":
        return Over(self, other)

    def value(self, shown: Shown) -> float:
        """What comes out, with these numbers for the operands."""
        raise NotImplementedError

    def parts(self) -> tuple["Expression", ...]:
        """What it is made of."""
        return ()

    def operands(self) -> Iterator["Operand"]:
        """Every operand, in the order in which it is written."""
        for part in self.parts():
            yield from part.operands()

    @property
    def exact(self) -> float:
        """What comes out of the numbers as they are."""
        return self.value(lambda operand: operand.number)


@dataclass(frozen=True, slots=True)
class Operand(Expression):
    """A number with its symbol, and where it comes from: a place, a weight, or nowhere else (the rest of a sum, an angle)."""

    symbol: str  # in LaTeX
    number: float
    source: Source | None = None
    said: str = ""  # what it is, where it has no source to say it
    more: int = 0  # terms that are summed in it

    def value(self, shown: Shown) -> float:
        return shown(self)

    def operands(self) -> Iterator["Operand"]:
        yield self


@dataclass(frozen=True, slots=True)
class Constant(Expression):
    """A number of the equation itself, written as it is."""

    number: float
    written: str = ""

    def value(self, shown: Shown) -> float:
        return self.number


@dataclass(frozen=True, slots=True)
class Sum(Expression):
    """Terms, one after the other."""

    terms: tuple[Expression, ...]

    def value(self, shown: Shown) -> float:
        return sum(term.value(shown) for term in self.terms)

    def parts(self) -> tuple[Expression, ...]:
        return self.terms


@dataclass(frozen=True, slots=True)
class Minus(Expression):
    """Less than nothing by so much."""

    inside: Expression

    def value(self, shown: Shown) -> float:
        return -self.inside.value(shown)

    def parts(self) -> tuple[Expression, ...]:
        return (self.inside,)


@dataclass(frozen=True, slots=True)
class Product(Expression):
    """Factors, one after the other."""

    factors: tuple[Expression, ...]

    def value(self, shown: Shown) -> float:
        out = 1.0
        for factor in self.factors:
            out *= factor.value(shown)
        return out

    def parts(self) -> tuple[Expression, ...]:
        return self.factors


@dataclass(frozen=True, slots=True)
class Over(Expression):
    """A fraction."""

    top: Expression
    bottom: Expression

    def value(self, shown: Shown) -> float:
        bottom = self.bottom.value(shown)
        return self.top.value(shown) / bottom if bottom else inf

    def parts(self) -> tuple[Expression, ...]:
        return (self.top, self.bottom)


@dataclass(frozen=True, slots=True)
class Function(Expression):
    """One of FUNCTIONS."""

    name: str
    inside: Expression

    def value(self, shown: Shown) -> float:
        return FUNCTIONS[self.name](self.inside.value(shown))

    def parts(self) -> tuple[Expression, ...]:
        return (self.inside,)


@dataclass(frozen=True, slots=True)
class Named(Expression):
    """What the textbook writes shorter than its numbers are: a sum over all, of which the largest terms are shown."""

    formula: str
    inside: Expression
    terms: int = field(default=0)

    def value(self, shown: Shown) -> float:
        return self.inside.value(shown)

    def parts(self) -> tuple[Expression, ...]:
        return (self.inside,)


def _terms(expression: Expression) -> tuple[Expression, ...]:
    return expression.terms if isinstance(expression, Sum) else (expression,)


def _factors(expression: Expression) -> tuple[Expression, ...]:
    return expression.factors if isinstance(expression, Product) else (expression,)


ONE = Constant(1.0, "1")
