"""How one number was made: its equation as in the textbook, with this step's numbers, each of which says where it comes from."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.arithmetic.digits import Digits, found
from mnemoscope.engines.arithmetic.expression import Expression, Operand
from mnemoscope.engines.arithmetic.latex import Writer, decimal
from mnemoscope.engines.arithmetic.place import Place


@dataclass(frozen=True)
class Working:
    """A number at a place: `expression` is None where nothing is computed, as of a word that was read; `note` then says why.

    Also where something is: that an edit has set it, or why its equation is true to fewer digits than it shows.
    """

    place: Place
    symbol: str
    value: float
    said: str
    expression: Expression | None = None
    note: str = ""
    names: Callable[[Operand], str] = field(default=lambda operand: operand.said)

    @cached_property
    def operands(self) -> tuple[Operand, ...]:
        """The numbers of the equation, in the order in which they are written."""
        return tuple(self.expression.operands()) if self.expression else ()

    @cached_property
    def digits(self) -> Digits:
        """With how many digits its numbers are shown."""
        return found(self.expression or Operand("", self.value), self.value)

    @property
    def formula(self) -> list[str]:
        """The equation in symbols, in LaTeX: the pieces between which a line may end."""
        if self.expression is None:
            return [self.symbol]
        first, *rest = Writer().pieces(self.expression)
        return [f"{self.symbol} = {first}", *rest]

    @property
    def numbers(self) -> list[str]:
        """The equation with its numbers, in the same way; the last piece is the value."""
        return self._numbers(plain=False)

    @property
    def latex(self) -> str:
        """All of it in one line of LaTeX, for a paper, without the colours of places."""
        *numbers, value = self._numbers(plain=True)
        return " ".join(("".join(self.formula), *(["".join(numbers)] if numbers else []), value))

    def _numbers(self, *, plain: bool) -> list[str]:
        value = decimal(self.digits.value)
        if self.expression is None:
            return [f"= {value}"]
        first, *rest = Writer(self.digits, self.operands, plain).pieces(self.expression)
        sign = "=" if self.digits.holds else r"\approx"
        return [f"= {first}", *rest, f"{sign} {value}"]

    def _repr_latex_(self) -> str:
        """As a notebook shows it."""
        return f"${self.latex}$"

    def shown(self, operand: Operand) -> str:
        """An operand's number as it is shown."""
        return self.digits.of(operand).text

    def named(self, operand: Operand) -> str:
        """What an operand is, in words."""
        return self.names(operand)

    def columns(self) -> dict[str, NDArray[Any]]:
        """The number and then each operand, a row each: of which step, in words, as a symbol, exact, as shown, its place; and the equation in LaTeX."""
        rows: list[tuple[Any, ...]] = [
            (
                self.place.step,
                self.said,
                self.symbol,
                self.value,
                self.digits.value.text,
                str(self.place),
                self.latex,
            )
        ]
        for each in self.operands:
            step = each.source.step if isinstance(each.source, Place) else self.place.step
            place = "" if each.source is None else str(each.source)
            rows.append((step, self.named(each), each.symbol, each.number, self.shown(each), place, ""))
        names = ("step", "number", "symbol", "value", "shown", "place", "equation")
        types = (np.int64, str, str, np.float64, str, str, str)
        return {
            name: np.array(column, kind)
            for name, column, kind in zip(names, zip(*rows, strict=True), types, strict=True)
        }

    def noted(self, note: str) -> "Working":
        """The same with a note."""
        return replace(self, note=note)
