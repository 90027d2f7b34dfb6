"""An equation as LaTeX: with its symbols, as in the textbook, or with its numbers.

Numbers carry their place as a colour, #00000n with n counted from 1: so that whoever draws them knows which is which.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mnemoscope.engines.arithmetic.digits import Decimal, Digits
from mnemoscope.engines.arithmetic.expression import (
    Constant,
    Expression,
    Function,
    Minus,
    Named,
    Operand,
    Over,
    Product,
    Sum,
)

CALLED = {
    "tanh": r"\tanh",
    "sigmoid": r"\sigma",
    "log": r"\ln",
    "relu": r"\max",
    "gelu": r"\mathrm{gelu}",
    "silu": r"\mathrm{silu}",
}
TIMES = r" \cdot "


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes expressions: as symbols, or if there are digits as numbers, each operand in the colour of its place."""

    digits: Digits | None = None
    places: tuple[Operand, ...] = ()
    plain: bool = False  # without the colours

    def whole(self, expression: Expression) -> str:
        """The expression in one piece."""
        return "".join(self.pieces(expression))

    def pieces(self, expression: Expression) -> list[str]:
        """The expression in the pieces between which a line may end."""
        match expression:
            case Named(formula=formula, inside=inside):
                return [formula] if self.digits is None else self.pieces(inside)
            case Sum(terms=terms):
                return list(self._terms(terms))
            case Function(name=name, inside=inside) if name in CALLED:
                first, *rest = self.pieces(inside)
                zero = r"0,\, " if name == "relu" else ""
                made = [rf"{CALLED[name]}\big({zero}{first}", *rest]
                return [*made[:-1], made[-1] + r"\big)"]
        return [self._one(expression)]

    def _terms(self, terms: Sequence[Expression]) -> Iterator[str]:
        for n, term in enumerate(terms):
            if isinstance(term, Minus):
                yield f" - {self._term(term.inside, first=False)}"
            else:
                yield f"{' + ' if n else ''}{self._term(term, first=not n)}"

    def _term(self, term: Expression, *, first: bool) -> str:
        """A term: what it begins with is in parentheses if it has a sign, unless it is the first."""
        if isinstance(term, Product) and not first:
            return TIMES.join(self._tight(factor) for factor in term.factors)
        return self._tight(term, first=first, of_sum=True)

    def _one(self, expression: Expression) -> str:
        """An expression that stands alone."""
        match expression:
            case Operand():
                return self._operand(expression, bare=True)
            case Constant(number=number, written=written):
                return written or f"{number:g}"
            case Minus(inside=inside):
                return f"-{self._tight(inside)}"
            case Product(factors=factors):
                return TIMES.join(self._tight(each, first=not n) for n, each in enumerate(factors))
            case Over(top=top, bottom=bottom):
                return rf"\frac{{{self.whole(top)}}}{{{self.whole(bottom)}}}"
            case Function(name="exp", inside=inside):
                return rf"e^{{{self.whole(inside)}}}"
            case Function(name="sqrt", inside=inside):
                return rf"\sqrt{{{self.whole(inside)}}}"
            case Function(name="square", inside=inside):
                return rf"{self._tight(inside)}^{{2}}"
        return self.whole(expression)

    def _tight(self, expression: Expression, *, first: bool = False, of_sum: bool = False) -> str:
        """An expression as a factor or a term: in parentheses where it needs them."""
        inner = expression
        while isinstance(inner, Named) and self.digits is not None:
            inner = inner.inside
        if isinstance(inner, Operand):
            return self._operand(inner, bare=first)
        if isinstance(inner, Sum) and len(inner.terms) > 1 and not of_sum:
            return rf"\left({self.whole(inner)}\right)"
        if isinstance(inner, Minus):
            return rf"\left({self._one(inner)}\right)"
        return self._one(inner) if not isinstance(inner, Sum | Function | Named) else self.whole(inner)

    def _operand(self, operand: Operand, *, bare: bool) -> str:
        if self.digits is None:
            return operand.symbol
        number = self.digits.of(operand)
        n = 1 + next(n for n, each in enumerate(self.places) if each is operand)
        text = decimal(number) if self.plain else coloured(decimal(number), n)
        if number.text.startswith("-") and not bare:
            text = rf"\left({text}\right)"
        return rf"\underbrace{{{text}}}_{{+{operand.more}}}" if operand.more else text


def coloured(text: str, n: int) -> str:
    """LaTeX in the colour of the n-th place."""
    return rf"\textcolor{{#{n:06x}}}{{{text}}}"


def decimal(number: Decimal) -> str:
    """A number as it is shown, in LaTeX."""
    mantissa, _, power = number.text.partition("e")
    match mantissa:
        case "nan":
            return r"\mathrm{nan}"
        case "inf":
            return r"\infty"
        case "-inf":
            return r"-\infty"
    mantissa = f"{{-}}{mantissa[1:]}" if mantissa.startswith("-") else mantissa  # a sign, no operation
    return rf"{mantissa} \times 10^{{{power}}}" if power else mantissa
