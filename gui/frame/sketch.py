"""The panels before they are there: their frames where they were last, so that nothing moves when they come."""

from collections.abc import Callable, Iterable, Mapping

from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.gui.frame.abreast import BAR
from mnemoscope.gui.frame.docks import BUTTONS, Dock
from mnemoscope.gui.look.painting import painting
from mnemoscope.gui.look.theme import Theme, icon

Frames = Mapping[str, list[int]]  # by title: left, top, width, height in the room between the bars
Align = QtCore.Qt.AlignmentFlag


def frames_of(docks: Iterable[Dock], room: QtCore.QPoint) -> dict[str, list[int]]:
    """Where the docked panels in sight are, in a room that begins at this point."""
    seen = [dock for dock in docks if not dock.isFloating() and not dock.visibleRegion().isEmpty()]
    return {
        dock.windowTitle(): [dock.x() - room.x(), dock.y() - room.y(), dock.width(), dock.height()]
        for dock in seen
    }


class Sketch(QtWidgets.QWidget):
    """Fills the room between the bars. `known` returns the frames that a room of this size had, or none."""

    def __init__(self, known: Callable[[QtCore.QSize], Frames], theme: Theme) -> None:
        super().__init__()
        self._known, self.theme = known, theme
        button = QtWidgets.QToolButton(self)
        button.hide()
        self._icon = round(theme.px(14))
        button.setIconSize(QtCore.QSize(self._icon, self._icon))
        self._wide = button.sizeHint().width()

    def frames(self) -> Frames:
        """Those it draws."""
        return self._known(self.size())

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        with painting(self) as painter:
            for title, place in self.frames().items():
                self._frame(painter, title, QtCore.QRect(*place))

    def _frame(self, painter: QtGui.QPainter, title: str, place: QtCore.QRect) -> None:
        """A title bar as it will be, and an empty panel below it."""
        theme, px = self.theme, self.theme.px
        bar = QtCore.QRect(place.topLeft(), QtCore.QSize(place.width(), round(px(BAR))))
        painter.fillRect(place, theme.colour("panel"))
        painter.fillRect(bar, theme.colour("raised"))
        painter.setPen(theme.colour("line"))
        painter.drawLine(bar.topLeft(), bar.topRight())
        painter.drawLine(bar.topLeft(), bar.bottomLeft())
        painter.drawLine(bar.topRight(), bar.bottomRight())
        painter.setPen(theme.colour("text"))
        painter.setFont(theme.font(12, bold=True))
        painter.drawText(bar.adjusted(round(px(8)) + 1, 1, 0, 0), Align.AlignVCenter, title)
        right = bar.right() - round(px(4))
        for picture, _ in reversed(BUTTONS.values()):
            box = QtCore.QRect(right - self._wide, bar.top() + 1, self._wide, bar.height() - 1)
            icon(picture, theme).paint(painter, box.marginsRemoved(self._around(box)))
            right -= self._wide + round(px(2))

    def _around(self, box: QtCore.QRect) -> QtCore.QMargins:
        """What lies around the icon of a button."""
        x, y = (box.width() - self._icon) // 2, (box.height() - self._icon) // 2
        return QtCore.QMargins(x, y, box.width() - x - self._icon, box.height() - y - self._icon)
