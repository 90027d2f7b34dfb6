"""Numbers as they are printed for people: a true minus, commas between thousands, powers of ten with raised exponents.

Files, and what is typed, have the numbers of programs instead.
"""

LARGE = 1e6  # what is less is written out: 25,000 and not 2.5 × 10⁴
RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
TIMES = "\N{NO-BREAK SPACE}×\N{NO-BREAK SPACE}"


def numeral(value: float, digits: int = 3) -> str:
    """A number to so many significant digits, as short as it can be: 0.25, −3, 4 × 10⁻⁵."""
    short = f"{value:.{digits}g}"
    if 10.0**digits <= abs(float(short)) and abs(value) < LARGE:
        short = f"{value:,.0f}"
    return printed(short)


def printed(plain: str) -> str:
    """A number that Python has written ("-2.1e-09"), as people write it (−2.1 × 10⁻⁹)."""
    mantissa, _, power = plain.partition("e")
    if not power:
        return plain.replace("-", "−")
    ten = f"10{str(int(power)).translate(RAISED)}"
    sign, size = ("−", mantissa[1:]) if mantissa.startswith("-") else ("", mantissa)
    return f"{sign}{ten}" if size == "1" else f"{sign}{size}{TIMES}{ten}"
