"""Sizes on paper and on slides: a column of a journal is so many points wide, whatever is drawn in it.

    parse("89mm")      a column of Nature        parse("183mm")   two of them
    parse("3.5in")     a column of IEEE          parse("89x60mm") with a height
    parse("16:9")      a slide, 1920 x 1080      parse("4:3")     1024 x 768

What is drawn is laid out in pixels, of so many points each: type of 11 to 14 of them is 5.5 to 7 points high in a column
of Nature and lines of 1 pixel are half a point wide; in that of another journal, as its guide asks.
"""

import re
from dataclasses import dataclass

from mnemoscope.engines.guides import NATURE, Guide, of_width

POINTS = 72.0  # to the inch
MM = POINTS / 25.4  # points
NARROWEST, WIDEST = 20 * MM, 1_000 * MM
COLUMNS = (
    "89mm", "183mm", "88mm", "180mm", "3.5in", "7.16in", "3.6in", "7.25in", "87mm", "114mm", "178mm", "90mm", "140mm", "190mm", "85mm", "174mm",
)  # fmt: skip # of the journals in guides.py, in their order
SLIDES = {"16:9": (1920, 1080, 2.5), "4:3": (1024, 768, 2.0)}  # pixels, and those of one of the layout
UNITS = {"mm": MM, "cm": 10 * MM, "in": POINTS, "pt": 1.0}
PRINT_DPI = 600
FILM_DPI = 200  # of a film of a figure: more pixels than a screen shows make it slow and large

_SIZE = re.compile(r"([0-9.]+)\s*(?:(mm|cm|in|pt)?\s*[x×]\s*([0-9.]+)\s*)?(mm|cm|in|pt)")


@dataclass(frozen=True, slots=True)
class Paper:
    """A size in points, as it was asked for; without a height it is as high as what it shows needs."""

    name: str
    width: float
    height: float | None = None
    pixel: float = NATURE.pixel  # points of a pixel of the layout
    dpi: int = PRINT_DPI
    slide: bool = False

    @property
    def guide(self) -> Guide:
        """That of the journal whose column it is."""
        return of_width(self.width / MM)

    def pixels_an_inch(self, *, moves: bool) -> int:
        """How many pixels an inch has if none are asked for, in a picture or in a film."""
        return min(self.dpi, FILM_DPI) if moves else self.dpi

    @property
    def columns(self) -> int:
        """The width of the layout, in pixels."""
        return round(self.width / self.pixel)

    def rows(self, usual: int) -> int:
        """The height of the layout, in pixels; `usual` where none was asked for."""
        return usual if self.height is None else round(self.height * self.columns / self.width)


def parse(text: str) -> Paper | None:
    """The size that is written so; None if it is none."""
    text = text.strip().lower()
    if text in SLIDES:
        wide, high, times = SLIDES[text]
        points = POINTS / 144  # of a pixel of the file
        return Paper(text, wide * points, high * points, times * points, 144, slide=True)
    found = _SIZE.fullmatch(text)
    if found is None:
        return None
    first, own, second, unit = found.groups()
    try:
        width = float(first) * UNITS[own or unit]
        height = float(second) * UNITS[unit] if second else None
    except ValueError:
        return None
    if (
        not all(NARROWEST / 2 <= side <= WIDEST for side in (width, *([height] if height else [])))
        or width < NARROWEST
    ):
        return None
    return Paper(text, width, height, of_width(width / MM).pixel)
