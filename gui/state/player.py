"""Where we look: the cursor, how it plays, and the stretch of time in sight. Plain Python, no Qt."""

import math
from dataclasses import dataclass

from mnemoscope.engines.option import option
from mnemoscope.engines.translation import tr_noop

RATES = (1, 2, 4, 8, 15, 30, 60, 120)
LEAST_SPAN, MOST_SPAN = 8.0, 4096.0
AUTO_LEAST = 24.0
MARGIN = 0.12  # of the window, kept free ahead of the cursor


@dataclass
class Player:
    """The cursor over a trace. Owned by the session.

    `position` is where the cursor is drawn, between steps while it glides; `cursor` is the step it is in.
    `follow`: stay at the newest step as a run comes in.
    """

    position: float = 0.0
    rate: float = option(15.0, tr_noop("the speed"), min=0.5, max=1000.0, unit=tr_noop("tokens a second"))
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
    """The stretch of time in sight: `start` and `span` in steps. The moment it was last told to follow is always in it.

    An automatic span fits the text, up to `legible` steps: as many as can show their tokens; and it
    is never less than `least`, so that a single token does not fill the width. `whole`: all of the text,
    legible or not. Whatever changes these, or the length, `window` holds the moment in sight; only who
    moves or zooms the stretch itself away from it looks elsewhere, until the moment is another.
    """

    start: float = 0.0
    span: float | None = None
    legible: float = 90.0
    least: float = AUTO_LEAST
    whole: bool = False
    position: float = 0.0
    away: bool = False  # moved away from the position by hand

    def width(self, length: int) -> float:
        """How many steps are in sight."""
        if self.whole:
            return max(min(float(length), MOST_SPAN), self.least)
        if self.span is None:
            return max(min(float(length), self.legible), self.least)
        return self.span

    def window(self, length: int) -> tuple[int, int]:
        """The first step in sight and the one after the last: whole steps, so that no column is cut."""
        width = max(round(self.width(length)), 1)
        start = self._inside(self.start, width, length)
        if not self.away:
            cursor = min(int(self.position), max(length - 1, 0))
            start = min(max(start, cursor + 1 - width), cursor)
        return start, start + width

    def follow(self, position: float, length: int) -> None:
        """Keep this moment in sight, with something ahead of it: move just so far if it is another."""
        if position != self.position:
            self.away = False
        moved, self.position = position != self.position, position
        first, stop = self.window(length)
        margin = MARGIN * (stop - first) if moved else 0.0
        if position + 1 > stop - margin:
            first = math.ceil(position + 1 + margin - (stop - first))
        elif position < first + margin:
            first = math.floor(position - margin)
        if not self.away:
            self.start = float(self._inside(first, stop - first, length))

    def zoom(self, factor: float, at: float, length: int) -> None:
        """Show `factor` times as many steps, the moment `at` staying where it is."""
        start, stop = self.window(length)
        most = min(MOST_SPAN, max(length, AUTO_LEAST))
        width = min(max((stop - start) * factor, LEAST_SPAN), most)
        share = (at - start) / (stop - start)
        self._look(at - share * width, width, length)

    def pan(self, steps: float, length: int) -> None:
        """Move by so many steps."""
        start, stop = self.window(length)
        begin = self.start if round(self.start) == start else float(start)  # a slow drag adds up
        self.start = min(max(begin + steps, 0.0), max(length - (stop - start), 0.0))
        self._leave(length)

    def show(self, start: int, stop: int, length: int) -> None:
        """Show just these steps."""
        self._look(float(start), float(stop - start), length)

    def fit(self) -> None:
        """The whole text; or, if that is in sight already, back to the automatic span. With the moment, in any case."""
        self.whole, self.span, self.away = not self.whole, None, False

    def put(self, start: float, span: float | None, *, whole: bool, length: int) -> None:
        """Be as it was when it was kept: with this start, span and whole."""
        self.whole, self.span, self.start = whole, span, start
        self._leave(length)

    def come_back(self) -> None:
        """Look where the moment is."""
        self.away = False

    def _look(self, start: float, span: float, length: int) -> None:
        self.whole, self.span = False, span
        self.start = min(max(start, 0.0), max(length - span, 0.0))
        self._leave(length)

    def _leave(self, length: int) -> None:
        """Look elsewhere if the moment is out of sight now."""
        width = max(round(self.width(length)), 1)
        start = self._inside(self.start, width, length)
        self.away = not start <= min(int(self.position), max(length - 1, 0)) < start + width

    @staticmethod
    def _inside(start: float, width: int, length: int) -> int:
        return round(min(max(start, 0.0), max(length - width, 0.0)))
