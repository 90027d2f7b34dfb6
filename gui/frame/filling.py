"""What comes after the window has first been painted: the panels, and all that is imported for them."""

from collections import deque
from collections.abc import Callable
from importlib import import_module
from typing import Protocol

from PySide6 import QtCore, QtWidgets

from mnemoscope.gui.frame.arrangement import Arrangement
from mnemoscope.gui.frame.drawing import Drawing
from mnemoscope.gui.frame.sketch import Frames, Sketch, frames_of
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.state.session import Session
from mnemoscope.gui.state.settings import Settings
from mnemoscope.gui.thrift import imported_for_good

ROUNDS = 4  # a sentence, its strip, the bars, the window
DRAWING, PANELS = "mnemoscope.gui.widgets.canvas", "mnemoscope.gui.panels"


class Staging(Protocol):
    """What brings the window to a scene."""

    def come(self) -> None: ...


class Window(Protocol):
    """What is asked of the window."""

    session: Session
    settings: Settings
    arrangement: Arrangement
    drawing: Drawing
    staging: Staging
    foot: QtWidgets.QToolBar

    @property
    def theme(self) -> Theme: ...
    def refresh(self) -> None: ...


def lay_out() -> None:
    """Let everything have its place before it is painted; each round tells the widget above."""
    for _ in range(ROUNDS):
        QtCore.QCoreApplication.sendPostedEvents(None, QtCore.QEvent.Type.LayoutRequest)


class Filling(QtCore.QObject):
    """Puts the panels into the window, each step in an event of its own, so that what is typed meanwhile is heeded.

    Until they are there a sketch of them is seen, and once they come they are whole.
    """

    def __init__(self, window: Window, put: Callable[[], None]) -> None:
        widget = window
        assert isinstance(widget, QtWidgets.QMainWindow)
        super().__init__(widget)
        self._window, self._widget, self._put = window, widget, put
        self._steps = deque[Callable[[], object]]([self._import_drawing, self._import_panels, self._fill])
        self._next = QtCore.QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._step)

    @property
    def done(self) -> bool:
        """Whether the panels are there."""
        return not self._steps

    def sketch(self) -> None:
        """Show where the panels will be."""
        self._widget.setCentralWidget(Sketch(self._frames, self._window.theme))

    def shown(self) -> None:
        """The window is about to be painted."""
        if self._steps:
            lay_out()

    def begin(self) -> None:
        """The window has been painted."""
        if self._steps and not self._next.isActive():
            self._next.start()

    def finish(self) -> None:
        """Have the panels now."""
        if self._steps:
            self._steps.clear()
            self._next.stop()
            self._fill()

    def close(self) -> None:
        """Leave it."""
        self._next.stop()

    def keep(self) -> None:
        """Put into the settings where the panels are, for the next time."""
        arrangement, room = self._window.arrangement, self._room()
        if self.done and arrangement.alone is None and self._widget.isVisible() and not room.isEmpty():
            frames = frames_of(arrangement.docks.values(), room.topLeft())
            self._window.settings.outlined, self._window.settings.outlines = self._of(room.size()), frames

    def _step(self) -> None:
        self._steps.popleft()()
        self.begin()

    @staticmethod
    def _import_drawing() -> None:
        with imported_for_good():
            import_module(DRAWING)

    @staticmethod
    def _import_panels() -> None:
        with imported_for_good():
            import_module(PANELS).discover([])

    def _fill(self) -> None:
        """Put the panels in the place of the sketch, and show them once all are drawn."""
        window, widget = self._window, self._widget
        if (sketch := widget.takeCentralWidget()) is None:
            self._put()
            return
        widget.setUpdatesEnabled(False)
        try:
            sketch.deleteLater()
            self._put()
            window.refresh()
            window.staging.come()
            window.arrangement.at_once()
            window.drawing.finish()
            lay_out()
            window.drawing.finish()
        finally:
            widget.setUpdatesEnabled(True)

    def _room(self) -> QtCore.QRect:
        """The room between the bars."""
        head = self._widget.menuWidget()
        top, bottom = head.geometry().bottom() + 1 if head else 0, self._window.foot.geometry().top()
        return QtCore.QRect(0, top, self._widget.width(), bottom - top)

    def _frames(self, room: QtCore.QSize) -> Frames:
        """Where the panels were in a room of this size, if they were those that are to come."""
        settings = self._window.settings
        return settings.outlines if settings.outlined == self._of(room) else {}

    def _of(self, room: QtCore.QSize) -> str:
        """What decides where panels are: the room, the size of the type, the model and how many tracks there are."""
        session, settings = self._window.session, self._window.settings
        wide, high = room.toTuple()
        tracks = len(session.blueprint.seats) + 1
        return f"{wide} × {high}, {settings.scale:g}, {tracks} × {session.source}"
