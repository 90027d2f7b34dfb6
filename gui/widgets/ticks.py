"""Right and wrong as shapes that need no colour to be told apart: a tick in a ring, a cross on a disc."""

from PySide6 import QtCore, QtGui

from mnemoscope.gui.look.painting import kept
from mnemoscope.gui.look.theme import Theme

SIZE, LEAST = 11.0, 7.0  # pixels across


def fitting(width: float, theme: Theme, size: float = SIZE) -> float:
    """The size of marks that stand side by side in columns of this many pixels."""
    return min(size, max(width / theme.scale - 0.5, LEAST))


def draw_tick(
    painter: QtGui.QPainter, theme: Theme, centre: QtCore.QPointF, right: bool, size: float = SIZE
) -> None:
    """Draw one mark around a point."""
    radius, away = theme.px(size) / 2, theme.px(size) * 0.22
    with kept(painter):
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        colour = theme.colour("text" if right else "warning")
        painter.setPen(QtGui.QPen(colour, theme.px(1.2)))
        painter.setBrush(theme.colour("panel") if right else colour)
        painter.drawEllipse(centre, radius, radius)
        pen = QtGui.QPen(colour if right else theme.colour("panel"), theme.px(1.7))
        pen.setCapStyle(QtCore.Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(QtCore.Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        x, y = centre.x(), centre.y()
        if right:
            points = ((x - 1.2 * away, y), (x - 0.3 * away, y + 0.9 * away), (x + 1.3 * away, y - 0.9 * away))
            painter.drawPolyline([QtCore.QPointF(*point) for point in points])
        else:
            painter.drawLine(QtCore.QLineF(x - away, y - away, x + away, y + away))
            painter.drawLine(QtCore.QLineF(x - away, y + away, x + away, y - away))
