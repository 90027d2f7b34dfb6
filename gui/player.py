"""Where we look: the cursor, how it plays, and the stretch of time in sight. Plain Python, no Qt."""

from dataclasses import dataclass

RATES = (1, 2, 4, 8, 15, 30, 60, 120)
LEAST_SPAN, MOST_SPAN = 8.0, 2048.0
AUTO_LEAST = 24.0
MARGIN = 0.12  # of the window, kept free ahead of the cursor


@dataclass
class Player:
    """The cursor over a trace. Owned by the session.

    `position` is where the cursor is drawn, between steps while it glides; `cursor` is the step it is in.
    `follow`: stay at the newest step as a run comes in.
    """

    position: float = 0.0
    rate: float = 15.0  # tokens per second
    playing: bool = False
    loop: bool = False
    follow: bool = True

    @property
    def cursor(self) -> int:
        """The step we look at."""
        return int(self.position)

    def seek(self, step: int, length: int) -> None:
        """Look at this step, or the nearest there is."""
        self.position = float(min(max(step, 0), max(length - 1, 0)))
        self.follow = self.cursor >= length - 1

    def advance(self, seconds: float, length: int) -> None:
        """Play on: stop at the last step, or begin again if looping."""
        if not self.playing:
            return
        self.position += seconds * self.rate
        if self.position >= length - 1:
            if self.loop and length > 1:
                self.position = 0.0
            else:
                self.position = float(max(length - 1, 0))
                self.playing = False
                self.follow = True


@dataclass
class Lens:
    """The stretch of time in sight: `start` and `span` in steps.

    An automatic span fits the text, up to `legible` steps: as many as can show their tokens; and it
    is never less than `least`, so that a single token does not fill the width.
    """

    start: float = 0.0
    span: float | None = None
    legible: float = 90.0
    least: float = AUTO_LEAST

    def width(self, length: int) -> float:
        """How many steps are in sight."""
        if self.span is None:
            return max(min(float(length), self.legible), self.least)
        return self.span

    def window(self, length: int) -> tuple[int, int]:
        """The first step in sight and the one after the last: whole steps, so that no column is cut."""
        width = round(self.width(length))
        start = round(min(max(self.start, 0.0), max(length - width, 0.0)))
        return start, start + width

    def follow(self, position: float, length: int) -> None:
        """Move just so far that the cursor is in sight, with something ahead of it."""
        first, stop = self.window(length)
        start, margin = float(first), MARGIN * (stop - first)
        if position + 1 > stop - margin:
            start = position + 1 + margin - (stop - first)
        elif position < start + margin:
            start = position - margin
        self.start = min(max(start, 0.0), max(length - self.width(length), 0.0))

    def zoom(self, factor: float, at: float, length: int) -> None:
        """Show `factor` times as many steps, the moment `at` staying where it is."""
        start, stop = self.window(length)
        most = min(MOST_SPAN, max(length, AUTO_LEAST))
        width = min(max((stop - start) * factor, LEAST_SPAN), most)
        share = (at - start) / (stop - start)
        self.span = width
        self.start = min(max(at - share * width, 0.0), max(length - width, 0.0))

    def pan(self, steps: float, length: int) -> None:
        """Move by so many steps."""
        start, stop = self.window(length)
        self.start = min(max(start + steps, 0.0), max(length - (stop - start), 0.0))

    def fit(self, length: int) -> None:
        """Back to the automatic span."""
        self.span = None
