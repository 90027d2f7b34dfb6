"""What the arithmetic is shown of: a number by its place, counted from the cursor, and the way by which one came to it. No Qt."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from mnemoscope.engines.arithmetic.place import Place, parsed
from mnemoscope.engines.errors import OptionError
from mnemoscope.engines.given import shown
from mnemoscope.engines.option import Options, option
from mnemoscope.engines.translation import tr, tr_noop

MOST = 40  # levels of a way
PANEL = "arithmetic"
LONGEST = 4_000  # characters of a way
BEFORE = re.compile(r"(.*?)(?:\s+@\s*(-?\d{1,9}))?\s*")


@dataclass(frozen=True, slots=True)
class Subject:
    """Places from the one that was chosen down to the one that is shown; each with the steps that it lies before the cursor."""

    way: tuple[tuple[Place, int], ...] = ()

    @property
    def depth(self) -> int:
        """How many places there are."""
        return len(self.way)

    def at(self, cursor: int, level: int = -1) -> Place:
        """One of the places, with the cursor on this step."""
        place, back = self.way[level]
        return replace(place, step=cursor - back)

    def into(self, place: Place, cursor: int) -> "Subject":
        """One level further down."""
        return Subject((*self.way, (place, cursor - place.step))[-MOST:])

    def written(self) -> str:
        """The way as it is written: "layer0.hidden[2] / layer0.cell[2] / layer0.cell[2] @ 1", steps before the cursor behind the @."""
        return " / ".join(f"{place} @ {back}" if back else str(place) for place, back in self.way)

    def back_to(self, level: int) -> "Subject":
        """The way up to one of its places."""
        return Subject(self.way[: max(level, 0) + 1])


@lru_cache(maxsize=64)
def read(text: str) -> Subject:
    """The way that is written so; an empty one for what is none."""
    way = list[tuple[Place, int]]()
    for level in text.split("/") if text.strip() else ():
        found = BEFORE.fullmatch(level)
        place = parsed(found[1], 0) if found else None
        if found is None or place is None or not place.index:
            return Subject()
        way.append((place, int(found[2] or 0)))
    return Subject(tuple(way[-MOST:]))


@dataclass(frozen=True, slots=True)
class Explained(Options):
    """The options of the panel: which number is explained, and the way to it."""

    of: str = option("", tr_noop("the number that is explained, by its place"), max=LONGEST)

    def __post_init__(self) -> None:
        Options.__post_init__(self)
        if self.of and not read(self.of).depth:
            raise OptionError(tr("{text} is no place of a number, as layer0.cell[3]", text=shown(self.of)))
