"""The bar of a lesson, below the panels: the cue's card, where in the lesson it is, and the way to the next one."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.engines.translation import tr
from mnemoscope.gui.frame.cuecard import CueCard
from mnemoscope.gui.look.theme import Theme, icon
from mnemoscope.gui.state.lecture import Lecture


@dataclass(frozen=True, slots=True)
class Does:
    """What the buttons of the bar do."""

    edit: Callable[[], None]
    present: Callable[[], None]
    close: Callable[[], None]


class LectureBar(QtWidgets.QFrame):
    """There while a lesson is open. `resized`: it has another height, and the panels another room."""

    resized = QtCore.Signal()

    def __init__(self, theme: Theme, lecture: Lecture, does: Does) -> None:
        super().__init__()
        self.setObjectName("lecture")
        self.theme, self.lecture = theme, lecture
        px = theme.px
        row = QtWidgets.QHBoxLayout(self)
        row.setContentsMargins(round(px(12)), round(px(8)), round(px(8)), round(px(8)))
        row.setSpacing(round(px(12)))
        self.card = CueCard(theme, lecture)
        self.place = QtWidgets.QLabel()
        self.place.setFont(theme.font(13, bold=True))
        self.place.setAlignment(QtCore.Qt.AlignmentFlag.AlignRight)
        self.title = QtWidgets.QLabel()
        self.title.setFont(theme.font(12))
        self.title.setForegroundRole(self.foregroundRole())
        self.previous = self._button(tr("Back"), "step-back", tr("The cue before (Page Up)"), lecture.back)
        self.next = self._button(tr("Next"), "step-forward", tr("Go on (Page Down)"), lecture.forward)
        self.hands = self._button(tr("Hands"), "", tr("Count a show of hands for each answer"), self._count)
        self.hands.setCheckable(True)
        self.present = self._button("", "scan", tr("Present: full screen, large type (F5)"), does.present)
        self.edit = self._button("", "list-ordered", tr("Cues: capture, reorder, reword"), does.edit)
        self.close_ = self._button("", "x", tr("Close the lesson; what is on screen stays"), does.close)
        row.addWidget(self.card, 1)
        side = QtWidgets.QVBoxLayout()
        side.setSpacing(round(px(4)))
        head, foot = QtWidgets.QHBoxLayout(), QtWidgets.QHBoxLayout()
        for layout in (head, foot):
            layout.setSpacing(round(px(4)))
        head.addStretch(1)
        for widget in (self.place, self.present, self.edit, self.close_):
            head.addWidget(widget)
        for widget in (self.hands, self.previous, self.next):
            foot.addWidget(widget)
        side.addLayout(head)
        side.addStretch(1)
        side.addLayout(foot)
        row.addLayout(side)
        for widget in (self.hands, self.previous, self.next, self.present, self.edit, self.close_):
            widget.setHidden(theme.bare)
        self.hide()

    def _button(self, text: str, picture: str, tip: str, does: Callable[[], object]) -> QtWidgets.QToolButton:
        theme, button = self.theme, QtWidgets.QToolButton()
        if picture:
            button.setIcon(icon(picture, theme))
            side = round(theme.px(16))
            button.setIconSize(QtCore.QSize(side, side))
        if text:
            button.setText(text)
            button.setFont(theme.font(14))
            button.setMinimumHeight(round(theme.px(32)))
            button.setToolButtonStyle(QtCore.Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        else:
            button.setAutoRaise(True)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFocusPolicy(QtCore.Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: does())
        return button

    def _count(self) -> None:
        self.card.counting = self.hands.isChecked()
        self.card.refresh()
        self.updateGeometry()

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().height() != event.oldSize().height():
            self.resized.emit()

    def hideEvent(self, event: QtGui.QHideEvent) -> None:
        super().hideEvent(event)
        self.resized.emit()

    def refresh(self) -> None:
        """Show the cue, or be gone with the lesson."""
        lecture, cue = self.lecture, self.lecture.cue
        changed = self.card.refresh()
        if cue is None or lecture.lesson is None:
            self.hide()
            return
        if not changed and not self.isHidden():
            return  # as while the cursor glides
        count = len(lecture.lesson.cues)
        self.place.setText(tr("{at} / {count}", at=lecture.at + 1, count=count))
        self.place.setToolTip(lecture.title)
        self.place.setAccessibleName(
            tr("{lesson}: cue {at} of {count}", lesson=lecture.title, at=lecture.at + 1, count=count)
        )
        self.previous.setEnabled(lecture.at > 0)
        self.next.setText(tr("Reveal") if lecture.hides else tr("Help") if lecture.helps else tr("Next"))
        self.next.setEnabled(lecture.hides or lecture.helps or lecture.at + 1 < count)
        self.hands.setVisible(cue.quiz is not None and bool(cue.quiz.answers) and not self.theme.bare)
        self.show()
        self.updateGeometry()
