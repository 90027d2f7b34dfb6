"""What the arithmetic is shown of: a number by its place, counted from the cursor, and the way by which one came to it. No Qt."""

from dataclasses import dataclass, replace

from mnemoscope.engines.arithmetic.place import Place

MOST = 40  # levels of a way


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

    def back_to(self, level: int) -> "Subject":
        """The way up to one of its places."""
        return Subject(self.way[: max(level, 0) + 1])
