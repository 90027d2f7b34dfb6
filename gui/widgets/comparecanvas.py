"""Rows over time with a foot below: totals, how texts go on, and a list that leads to places."""

from PySide6 import QtCore, QtGui

from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.widgets.changelist import ChangeList
from mnemoscope.gui.widgets.endinglines import EndingLines
from mnemoscope.gui.widgets.table import Table
from mnemoscope.gui.widgets.timecanvas import TimeCanvas

SIDE, BESIDE, LIST = 12.0, 16.0, 262.0  # pixels
LEAST_LINES, SHARE = 3, 0.58  # lines of the foot, and the most of the height that it takes
ROW = 20.0  # pixels of a line of the totals
LOW = 150.0  # pixels of height, below which there is none


class CompareCanvas(TimeCanvas):
    """Below the rows, beside each other, the totals and the list."""

    chosen = QtCore.Signal(int)  # a line of the list: the step it leads to

    def __init__(self, theme: Theme) -> None:
        self.totals, self.changes, self.endings = Table(theme), ChangeList(theme), EndingLines(theme)
        super().__init__(theme)
        for item in (self.totals, self.changes, self.endings):
            self.add(item)

    @property
    def foot(self) -> float:
        if self.area().height() < self.theme.px(LOW):
            return 0.0
        lines = max(len(self.totals.rows) + 1, LEAST_LINES)
        px, high = self.theme.px, self.area().height()
        least = px(ROW * lines + 36) + self.endings.high  # with a line for what has no room
        return min(max(least, high * 0.3), high * SHARE)

    def arrange(self) -> None:
        super().arrange()
        px, area, foot = self.theme.px, self.area(), self.foot
        for item in (self.totals, self.changes, self.endings):
            item.setVisible(foot > 0)
        if not foot:
            return
        below = QtCore.QRectF(
            px(SIDE), area.height() - foot + px(4), area.width() - 2 * px(SIDE), foot - px(8)
        )
        high = self.endings.high
        self.endings.place(QtCore.QRectF(below.left(), below.bottom() - high, below.width(), high))
        below.setBottom(below.bottom() - high)
        wide = min(self.totals.wide + px(SIDE), max(below.width() - px(LIST + BESIDE), below.width() * 0.5))
        self.totals.place(
            QtCore.QRectF(below.left() - px(SIDE), below.top() - px(4), wide + 2 * px(SIDE), below.height())
        )
        left = below.left() + wide + px(BESIDE)
        self.changes.place(QtCore.QRectF(left, below.top(), below.right() - left, below.height()))

    def mouseMoveEvent(self, event: QtGui.QMouseEvent) -> None:
        at = None if self._pressed is not None else self.changes.line_at(event.position())
        self.changes.set_hover(at)
        self.setCursor(
            QtCore.Qt.CursorShape.ArrowCursor if at is None else QtCore.Qt.CursorShape.PointingHandCursor
        )
        if self._is_foot(event.position()) and self._pressed is None:
            self.readout.setVisible(False)
            self.left.emit()
        else:
            super().mouseMoveEvent(event)

    def mousePressEvent(self, event: QtGui.QMouseEvent) -> None:
        if not self._is_foot(event.position()):
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QtGui.QMouseEvent) -> None:
        at = self.changes.line_at(event.position())
        if self._pressed is None and at is not None:
            self.chosen.emit(self.changes.lines[at].step)
        elif self._is_foot(event.position()):
            self._pressed = None
        else:
            super().mouseReleaseEvent(event)

    def leaveEvent(self, event: QtCore.QEvent) -> None:
        self.changes.set_hover(None)
        super().leaveEvent(event)

    def _is_foot(self, point: QtCore.QPointF) -> bool:
        return point.y() > self.area().height() - self.foot
