"""The presenter's window: full screen, the panels of the cue and its sentence alone, in large type; notes on the other screen."""

import time
from collections.abc import Callable
from typing import Protocol

from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.engines.lessons.lesson import Cue, told
from mnemoscope.engines.models.pointers import plain
from mnemoscope.engines.translation import tr
from mnemoscope.gui.frame.conducting import Conductor, Hall
from mnemoscope.gui.frame.taken import taken
from mnemoscope.gui.look.painting import painting
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.state.lecture import MOST_PROJECTED, Lecture
from mnemoscope.gui.state.scene import Scene

STATE = QtCore.Qt.WindowState
POINTER = 56  # pixels across
RIBBON = "tokens"  # it is always there
SECOND_MS = 1000


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
        self._scene: Scene | None = None  # as it was, if no lesson is given

    @property
    def on(self) -> bool:
        """Whether it presents."""
        return self._before is not None

    def toggle(self) -> None:
        """Begin, or end."""
        self.end() if self.on else self.begin()

    def begin(self) -> None:
        """Have the whole screen for what is taught."""
        window = self._window
        self._before = window.window().windowState()
        self._place, self._screen = window.window().geometry(), window.window().screen()
        projector, laptop = screens()
        if projector is not None:
            window.window().setWindowState(STATE.WindowNoState)  # a maximised one stays on its screen
            window.window().setScreen(projector)
            window.window().setGeometry(projector.geometry())
        window.dressing.projects = True
        window.dressing.begin()
        window.window().setWindowState(self._before | STATE.WindowFullScreen)
        QtWidgets.QApplication.setOverrideCursor(pointer(window.theme))
        if laptop is not None:
            self.notes = Notes(window.theme, self.lecture, self.end)
            self.notes.setGeometry(laptop.availableGeometry())
            self.notes.show()
        self._show()

    def end(self) -> None:
        """Have the window as it was."""
        if self._before is None:
            return
        before, self._before = self._before, None
        window = self._window
        if self.notes is not None:
            self.notes.close()
            self.notes = None
        QtWidgets.QApplication.restoreOverrideCursor()
        window.dressing.projects = False
        window.dressing.begin()
        window.window().setWindowState(STATE.WindowNoState)
        if self._screen is not None and self._screen in QtGui.QGuiApplication.screens():
            window.window().setScreen(self._screen)
        window.window().setGeometry(self._place)
        window.window().setWindowState(before)
        self._show()

    def _show(self) -> None:
        """Bring the window to the cue once more: with fewer panels, or with all of them."""
        window = self._window
        if self.lecture.cue is not None:
            window.conductor.show_cue()
        elif self.on:
            self._scene = taken(window)
            seen = [name for name, dock in window.arrangement.docks.items() if dock.seen and name != RIBBON]
            window.staging.put(Scene(panels=tuple(seen[:MOST_PROJECTED])))
        elif self._scene is not None:
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


class Notes(QtWidgets.QWidget):
    """For who speaks: the notes of the cue, the next one, and the time."""

    def __init__(self, theme: Theme, lecture: Lecture, end: Callable[[], None]) -> None:
        super().__init__()
        self.setWindowTitle(tr("Notes"))
        self.lecture, self._end, self._began = lecture, end, time.monotonic()
        self.setAutoFillBackground(True)
        column = QtWidgets.QVBoxLayout(self)
        self.place, self.clock = self._label(theme, 22, bold=True), self._label(theme, 22, bold=True)
        self.clock.setAlignment(QtCore.Qt.AlignmentFlag.AlignRight)
        row = QtWidgets.QHBoxLayout()
        row.addWidget(self.place, 1)
        row.addWidget(self.clock)
        column.addLayout(row)
        self.said, self.notes = self._label(theme, 20), self._label(theme, 26)
        self.next = self._label(theme, 18)
        self.next.setForegroundRole(QtGui.QPalette.ColorRole.PlaceholderText)
        column.addWidget(self.said)
        column.addWidget(self.notes, 1)
        column.addWidget(self.next)
        self._second = QtCore.QTimer(self, interval=SECOND_MS)
        self._second.timeout.connect(self._tick)
        self._second.start()
        lecture.changed.connect(self.refresh)
        self.refresh()
        self._tick()

    @staticmethod
    def _label(theme: Theme, size: float, *, bold: bool = False) -> QtWidgets.QLabel:
        made = QtWidgets.QLabel()
        made.setWordWrap(True)
        made.setTextFormat(QtCore.Qt.TextFormat.PlainText)
        made.setFont(theme.font(size / theme.scale, bold=bold))
        return made

    def refresh(self) -> None:
        """Say what belongs to the cue."""
        lecture, cue = self.lecture, self.lecture.cue
        if cue is None or lecture.lesson is None:
            self.place.setText(tr("No lesson is open"))
            return
        self.place.setText(
            tr(
                "{lesson}: cue {at} of {count}",
                lesson=lecture.title,
                at=lecture.at + 1,
                count=len(lecture.lesson.cues),
            )
        )
        self.said.setText(plain(told(cue.say)))
        self.notes.setText("\n\n".join(filter(None, (told(cue.notes), _answer(cue)))))
        following = lecture.next_cue
        self.next.setText(
            tr("The last cue.") if following is None else tr("Next: {said}", said=plain(told(following.say)))
        )

    def _tick(self) -> None:
        gone = int(time.monotonic() - self._began)
        now = QtCore.QLocale().toString(QtCore.QTime.currentTime(), QtCore.QLocale.FormatType.ShortFormat)
        self.clock.setText(
            tr("{minutes}:{seconds:02d} · {now}", minutes=gone // 60, seconds=gone % 60, now=now)
        )

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        """The keys of the lesson work here too."""
        keys = QtCore.Qt.Key
        match event.key():
            case keys.Key_PageDown | keys.Key_Space:
                self.lecture.forward()
            case keys.Key_PageUp:
                self.lecture.back()
            case keys.Key_Escape | keys.Key_F5:
                self._end()
            case _:
                super().keyPressEvent(event)

    def closeEvent(self, event: QtGui.QCloseEvent) -> None:
        self._second.stop()
        super().closeEvent(event)


def _answer(cue: Cue) -> str:
    """The right answer of its question, for who speaks alone."""
    quiz = cue.quiz
    if quiz is None or quiz.right is None:
        return ""
    return tr("The right answer: {answer}.", answer=told(quiz.answers[quiz.right - 1]))
