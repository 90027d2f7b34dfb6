"""The speaker's notes, on the computer's own screen: what to say, the right answer, the next cue, and the time."""

import time
from collections.abc import Callable

from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.engines.lessons.lesson import told
from mnemoscope.engines.models.pointers import plain
from mnemoscope.engines.translation import language, tr
from mnemoscope.gui.frame.cuecard import LETTERS
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.state.lecture import Lecture

SECOND_MS = 1000
MARGIN = 28  # pixels
KEYS = QtCore.Qt.Key


class Notes(QtWidgets.QWidget):
    """There while a lesson is given on two screens. The keys of the lesson work here too."""

    def __init__(self, theme: Theme, lecture: Lecture, end: Callable[[], None], began: float) -> None:
        """`began`: the moment from which the time is told."""
        super().__init__()
        self.lecture, self._end, self._began = lecture, end, began
        self.look = theme.name, language()
        self.setAutoFillBackground(True)
        self.place, self.clock = self._label(theme, 22, bold=True), self._label(theme, 22, bold=True)
        self.clock.setAlignment(QtCore.Qt.AlignmentFlag.AlignRight | QtCore.Qt.AlignmentFlag.AlignTop)
        self.said, self.asked = self._label(theme, 20), self._label(theme, 20)
        self.notes, self.answer = self._label(theme, 26), self._label(theme, 24, bold=True)
        self.answer.setForegroundRole(QtGui.QPalette.ColorRole.Link)
        self.next = self._label(theme, 20)
        row, column = QtWidgets.QHBoxLayout(), QtWidgets.QVBoxLayout(self)
        row.addWidget(self.place, 1)
        row.addWidget(self.clock)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(MARGIN // 2)
        column.addLayout(row)
        for widget in (self.said, self.asked, self.answer, _line(), self.notes):
            column.addWidget(widget)
        column.addStretch(1)
        column.addWidget(_line())
        column.addWidget(self.next)
        self._second = QtCore.QTimer(self, interval=SECOND_MS)
        self._second.timeout.connect(self._tick)
        self._second.start()
        lecture.changed.connect(self.refresh)
        self.refresh()

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
        self.setWindowTitle(tr("Notes"))
        following = lecture.next_cue
        if cue is None or lecture.lesson is None:
            said = dict.fromkeys((self.said, self.asked, self.answer, self.notes, self.next), "")
            said[self.place] = tr("No lesson is open")
        else:
            at, count = lecture.at + 1, len(lecture.lesson.cues)
            said = {
                self.place: tr("{lesson}: cue {at} of {count}", lesson=lecture.title, at=at, count=count),
                self.said: plain(told(cue.say)),
                self.asked: asked(lecture),
                self.answer: answer(lecture),
                self.notes: told(cue.notes),
                self.next: tr("The last cue.")
                if following is None
                else tr("Next: {said}", said=plain(told(following.say))),
            }
        for label, text in said.items():
            label.setText(text)
            label.setVisible(bool(text))
        self._tick()

    def _tick(self) -> None:
        gone = int(time.monotonic() - self._began)
        now = QtCore.QLocale().toString(QtCore.QTime.currentTime(), QtCore.QLocale.FormatType.ShortFormat)
        self.clock.setText(
            tr("{minutes}:{seconds:02d} · {now}", minutes=gone // 60, seconds=gone % 60, now=now)
        )

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        number = event.key() - KEYS.Key_0
        does = {
            KEYS.Key_PageDown: self.lecture.forward,
            KEYS.Key_Space: self.lecture.forward,
            KEYS.Key_PageUp: self.lecture.back,
            KEYS.Key_Escape: self._end,
            KEYS.Key_F5: self._end,
        }
        if event.key() in does:
            does[KEYS(event.key())]()
        elif 0 < number <= len(LETTERS):
            self.lecture.say(number)
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QtGui.QCloseEvent) -> None:
        self._second.stop()
        super().closeEvent(event)


def _line() -> QtWidgets.QFrame:
    return QtWidgets.QFrame(frameShape=QtWidgets.QFrame.Shape.HLine)


def asked(lecture: Lecture) -> str:
    """The question of the cue with its answers, the one that was guessed marked; "" for none."""
    quiz = lecture.quiz
    if quiz is None:
        return ""
    rows = [
        f"{'▸' if lecture.guess.answer == n else '   '} {LETTERS[n - 1]}   {told(said)}"
        for n, said in enumerate(quiz.answers, 1)
    ]
    return "\n".join((told(quiz.ask), *rows))


def answer(lecture: Lecture) -> str:
    """The right answer, for who speaks alone; "" where there is none, or a number is not known yet."""
    quiz = lecture.quiz
    if quiz is None:
        return ""
    one = told(quiz.answers[quiz.right - 1]) if quiz.right is not None else ""
    right = lecture.number_said if quiz.number else one
    return tr("The right answer: {answer}.", answer=right) if right else ""
