"""When panels are drawn: all of them at once, or as many as there is time for and the others one event later."""

import time
from collections.abc import Callable, Iterable
from math import inf

from PySide6 import QtCore

from mnemoscope.gui.frame.docks import Dock

Piece = tuple[Dock, int]  # the panel of a track, by the track's number


def pieces(docks: Iterable[Dock]) -> list[Piece]:
    """All panels of these docks that are in sight."""
    return [(dock, number) for dock in docks for number in dock.numbers]


class Drawing(QtCore.QObject):
    """The panels that wait to be drawn. One that waits shows its last picture; what is drawn is never out of date.

    `patience` is how many seconds of processor time may be spent before other events have their turn; whatever it is,
    one panel is drawn. A panel that is asked for again while it waits keeps its place, so that none waits for ever.
    """

    def __init__(self, draw: Callable[[Dock, int], None], parent: QtCore.QObject) -> None:
        super().__init__(parent)
        self.patience = inf
        self._draw = draw
        self._waiting: dict[Piece, None] = {}
        self._timer = QtCore.QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(
            lambda: self._go_on(self.patience / 2)
        )  # they are painted in that time, too

    @property
    def hurried(self) -> bool:
        """Whether other events may come between a change and its pictures."""
        return self.patience < inf

    @property
    def waiting(self) -> bool:
        """Whether a panel has yet to be drawn."""
        return bool(self._waiting)

    def want(self, docks: Iterable[Dock]) -> None:
        """Have these drawn: those there is time for now, if none waits already."""
        turn = not self._waiting
        self.later(docks)
        if turn or not self.hurried:
            self._go_on()

    def later(self, docks: Iterable[Dock]) -> None:
        """Have these drawn at the next event."""
        self._waiting |= dict.fromkeys(pieces(docks))
        if self._waiting and not self._timer.isActive():
            self._timer.start()

    def finish(self) -> None:
        """Draw all that wait."""
        self._go_on(inf)

    def close(self) -> None:
        """Leave what waits, and let nothing wait from now on."""
        self.patience = inf
        self._waiting.clear()
        self._timer.stop()

    def _go_on(self, patience: float | None = None) -> None:
        end = time.thread_time() + (self.patience if patience is None else patience)
        while self._waiting:
            piece = next(iter(self._waiting))
            del self._waiting[piece]
            self._draw(*piece)
            if time.thread_time() >= end:
                break
        if self._waiting:
            self._timer.start()
        else:
            self._timer.stop()
