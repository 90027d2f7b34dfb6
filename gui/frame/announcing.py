"""Says aloud, to those who use a screen reader, what has changed in a lesson: another cue, a reveal, a task that is done."""

from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.engines.lessons.lesson import told
from mnemoscope.engines.models.pointers import plain
from mnemoscope.engines.translation import paragraph, tr
from mnemoscope.gui.state.lecture import Lecture
from mnemoscope.gui.state.verdict import verdict


class Announcer(QtCore.QObject):
    """Owned by the presenter. Nothing is said twice."""

    def __init__(self, window: QtWidgets.QWidget, lecture: Lecture) -> None:
        super().__init__(window)
        self._window, self._lecture = window, lecture
        self._last: tuple[object, ...] = ()
        lecture.changed.connect(self._heed)

    def _heed(self) -> None:
        lecture = self._lecture
        now = id(lecture.lesson), lecture.at, lecture.hides, lecture.at in lecture.done
        before, self._last = self._last, now
        if now != before and lecture.cue is not None:
            event = QtGui.QAccessibleAnnouncementEvent(
                self._window, self._said(another=now[:2] != before[:2])
            )
            QtGui.QAccessible.updateAccessibility(event)

    def _said(self, *, another: bool) -> str:
        """What the cue says, if it is another one; else what has come of it."""
        lecture, cue = self._lecture, self._lecture.cue
        assert cue is not None
        assert lecture.lesson is not None
        at, count = lecture.at + 1, len(lecture.lesson.cues)
        said = list[str]()
        if another:
            place = tr("{lesson}: cue {at} of {count}", lesson=lecture.title, at=at, count=count)
            said += [f"{place}.", plain(told(cue.say))]
            if cue.quiz is not None and lecture.hides:
                said += [told(cue.quiz.ask)]
            if cue.task is not None:
                said += [tr("To do: {task}", task=told(cue.task.do))]
        if cue.quiz is not None and not lecture.hides:
            said += [plain(verdict(lecture, cue.quiz))]
        if cue.task is not None and lecture.at in lecture.done:
            said += [tr("✓ Done. {said}", said=plain(told(cue.task.done)))]
        return paragraph(said)
