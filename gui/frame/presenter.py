"""The presenter's window: full screen, the panels of the cue and its sentence alone, in large type; notes on the other screen."""

import time
from dataclasses import replace
from typing import Protocol

from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.engines.translation import language, tr
from mnemoscope.gui.frame.announcing import Announcer
from mnemoscope.gui.frame.conducting import Conductor, Hall
from mnemoscope.gui.frame.notes import Notes
from mnemoscope.gui.frame.taken import taken
from mnemoscope.gui.look.painting import painting
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.state.lecture import MOST_PROJECTED, Lecture
from mnemoscope.gui.state.scene import Scene

STATE = QtCore.Qt.WindowState
POINTER = 56  # pixels across
RIBBON = "tokens"  # it is always there


class Projected(Hall, Protocol):
    """A window that can be shown to a hall."""

    conductor: Conductor


class Presenter(QtCore.QObject):
    """Owned by the window. What is hidden is as it was when it ends."""

    def __init__(self, window: Projected, lecture: Lecture) -> None:
        super().__init__(window.window())
        self._window, self.lecture = window, lecture
        self.notes: Notes | None = None
        self._before: STATE | None = None
        self._place = QtCore.QRect()  # of the window before
        self._screen: QtGui.QScreen | None = None
        self._scene, self._began = Scene(), 0.0  # as it was, and when that was
        Announcer(window.window(), lecture)
        app = QtGui.QGuiApplication.instance()
        assert isinstance(app, QtGui.QGuiApplication)
        self._later = QtCore.QTimer(self, singleShot=True, interval=0)  # Qt moves windows about first
        self._later.timeout.connect(self._spread)
        window.dressing.done.connect(self._rescreened)  # in another theme or language
        app.screenAdded.connect(self._rescreened)
        app.screenRemoved.connect(self._rescreened)

    @property
    def on(self) -> bool:
        """Whether it presents."""
        return self._before is not None

    def toggle(self) -> None:
        """Begin, or end."""
        self.end() if self.on else self.begin()

    def refuses(self) -> bool:
        """Whether there is nothing but what is taught, so that no field can be typed into; that is said."""
        if self.on:
            self._window.say(tr("Press F5 to leave the presentation, and do it there."))
        return self.on

    def begin(self) -> None:
        """Have the whole screen for what is taught."""
        window = self._window
        self._scene, self._began = taken(window), time.monotonic()
        self._before = window.window().windowState()
        self._place, self._screen = window.window().geometry(), window.window().screen()
        window.dressing.projects = True
        window.dressing.begin()
        self._spread()
        QtWidgets.QApplication.setOverrideCursor(pointer(window.theme))
        self._show()

    def end(self) -> None:
        """Have the window as it was."""
        if self._before is None:
            return
        before, self._before = self._before, None
        window, widget = self._window, self._window.window()
        self._put_away()
        QtWidgets.QApplication.restoreOverrideCursor()
        window.dressing.projects = False
        window.dressing.begin()
        widget.setWindowState(STATE.WindowNoState)
        if self._screen is not None and self._screen in QtGui.QGuiApplication.screens():
            widget.setScreen(self._screen)
            widget.setGeometry(self._place)
        else:  # it was unplugged
            room = widget.screen().availableGeometry()
            widget.setGeometry(QtCore.QRect(room.topLeft(), self._place.size().boundedTo(room.size())))
        widget.setWindowState(before)
        self._show()

    def as_before(self, scene: Scene) -> Scene:
        """What is open now, with the panels and the look that the window has when it ends."""
        was = self._scene
        return replace(
            scene,
            panels=was.panels,
            layout=was.layout,
            front=was.front,
            theme=was.theme,
            scale=was.scale,
            size=was.size,
            maximised=was.maximised,
        )

    # two screens

    def _rescreened(self) -> None:
        """A screen was plugged in, or unplugged; or the window looks otherwise."""
        if self.on:
            self._later.start()

    def _spread(self) -> None:
        """Have the window where the hall looks, and the notes where the speaker does; of one screen, no notes."""
        if self._before is None:
            return
        widget, (projector, laptop) = self._window.window(), screens()
        if projector is not None and widget.geometry() != projector.geometry():
            widget.setWindowState(STATE.WindowNoState)  # a maximised one stays on its screen
            widget.setScreen(projector)
            widget.setGeometry(projector.geometry())
        widget.setWindowState(self._before | STATE.WindowFullScreen)
        look = self._window.theme.name, language()
        if laptop is None or (self.notes is not None and self.notes.look != look):
            self._put_away()
        if laptop is not None and self.notes is None:
            self.notes = Notes(self._window.theme, self.lecture, self.end, self._began)
        if laptop is not None and self.notes is not None:
            self.notes.setGeometry(laptop.availableGeometry())
            self.notes.show()

    def _put_away(self) -> None:
        """Have no notes."""
        if self.notes is not None:
            self.notes.close()
            self.notes.deleteLater()
            self.notes = None

    # what is shown

    def _show(self) -> None:
        """Bring the window to the cue once more: with fewer panels, or with all of them."""
        window = self._window
        if self.lecture.cue is not None:
            window.conductor.show_cue()
        elif self.on:
            seen = [name for name, dock in window.arrangement.docks.items() if dock.seen and name != RIBBON]
            window.staging.put(Scene(panels=tuple(seen[:MOST_PROJECTED])))
        else:
            window.staging.put(Scene(panels=self._scene.panels, layout=self._scene.layout))


def screens() -> tuple[QtGui.QScreen | None, QtGui.QScreen | None]:
    """Where the hall looks, and where the speaker does: the first screen that is not the computer's own, and that one; of one screen neither."""
    own = QtGui.QGuiApplication.primaryScreen()
    others = [screen for screen in QtGui.QGuiApplication.screens() if screen is not own]
    return (others[0], own) if others else (None, None)


def pointer(theme: Theme) -> QtGui.QCursor:
    """A pointer that is seen from the back row: a ring with a dot where it points."""
    side = POINTER
    picture = QtGui.QPixmap(side, side)
    picture.fill(QtCore.Qt.GlobalColor.transparent)
    with painting(picture) as painter:
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        middle = QtCore.QPointF(side / 2, side / 2)
        for colour, width in (("panel", 9.0), ("warning", 5.0)):
            painter.setPen(QtGui.QPen(theme.colour(colour), width))
            painter.drawEllipse(middle, side / 2 - 7, side / 2 - 7)
        painter.setPen(QtCore.Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("panel"))
        painter.drawEllipse(middle, 5, 5)
        painter.setBrush(theme.colour("warning"))
        painter.drawEllipse(middle, 3.5, 3.5)
    return QtGui.QCursor(picture, side // 2, side // 2)
