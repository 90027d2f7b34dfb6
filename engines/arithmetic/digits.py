"""How many digits are shown: so many that the numbers that are shown, put into the equation, give the value that is shown.

As few as do it, from three up. A sum whose terms cancel has fewer than it has terms' digits: there the value is shown to the place
that its largest term is shown to. Where no digits do it, as 32 bits hold no more, the equation says ≈.
"""

from dataclasses import dataclass
from math import floor, isfinite, log10

from mnemoscope.engines.arithmetic.expression import Expression, Operand

LEAST, MOST = 3, 9  # significant digits: a float32 holds between 7 and 9
FIXED = (1e-4, 1e6)  # between these sizes a number is written without a power of ten
SLACK = 1 + 1e-6  # of half a unit: what binary fractions of decimal numbers come to


@dataclass(frozen=True, slots=True)
class Decimal:
    """A number as it is shown: its text, plain ("-0.840", "2.1e-9"), and what that text is worth, to half a `unit`."""

    text: str
    number: float
    unit: float


@dataclass(frozen=True, slots=True)
class Digits:
    """The numbers of an equation as they are shown: each operand with so many digits, and the value."""

    operands: int
    value: Decimal
    holds: bool  # whether the operands as shown give the value as shown

    def of(self, operand: Operand) -> Decimal:
        """An operand as it is shown."""
        return significant(operand.number, self.operands)


def significant(number: float, digits: int) -> Decimal:
    """A number to so many significant digits."""
    if not isfinite(number) or number == 0:
        return Decimal({True: "0"}.get(number == 0, _odd(number)), number, 0.0)
    text = f"{number:.{digits - 1}e}"
    power = int(text.partition("e")[2])
    unit = 10.0 ** (power - digits + 1)
    if FIXED[0] <= abs(float(text)) < FIXED[1]:
        text = f"{number:.{max(digits - 1 - power, 0)}f}"
        unit = min(unit, 1.0)
    else:
        mantissa, _, power_said = text.partition("e")
        text = f"{mantissa}e{int(power_said)}"
    return Decimal(text, float(text), unit)


def to_place(number: float, places: int) -> Decimal:
    """A number to so many decimal places."""
    places = max(places, 0)
    text = f"{number:.{places}f}"
    text = text.lstrip("-") if float(text) == 0 else text
    return Decimal(text, float(text), 10.0**-places)


def found(expression: Expression, value: float) -> Digits:
    """With how many digits an equation and its value are shown."""
    if not isfinite(value):
        return Digits(LEAST, significant(value, LEAST), holds=_same(expression.exact, value))
    if value == 0:
        shown = [to_place(0.0, places) for places in (0, 6, 4, 3)]
    else:
        shown = [significant(value, digits) for digits in (3, 4, 5, 2, 1)]
    largest = max((abs(each.number) for each in expression.operands() if isfinite(each.number)), default=0)
    if largest and value:
        shown.append(to_place(value, LEAST - 1 - floor(log10(largest))))
    for decimal in shown:
        for digits in range(LEAST, MOST + 1):
            if _gives(expression, digits, decimal):
                return Digits(digits, decimal, holds=True)
    return Digits(LEAST + 1, significant(value, LEAST), holds=False)


def _gives(expression: Expression, digits: int, value: Decimal) -> bool:
    """Whether operands shown with so many digits give a value as it is shown."""
    made = expression.value(lambda operand: significant(operand.number, digits).number)
    return abs(made - value.number) <= value.unit / 2 * SLACK


def _same(a: float, b: float) -> bool:
    return a == b or (a != a and b != b)


def _odd(number: float) -> str:
    return "nan" if number != number else "inf" if number > 0 else "-inf"
