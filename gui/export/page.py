"""A window as a figure: a heading, then every panel in sight at its place with its title."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6 import QtCore, QtGui

from gui.panel import Panel, View
from gui.theme import Theme
from gui.widgets.canvas import Align

MARGIN, HEADING = 8.0, 34.0


@dataclass(frozen=True, slots=True)
class Part:
    """One panel of the page: where it lies, title bar included, what it shows and how it paints itself.

    `message` stands in its place if it has nothing to show.
    """

    cls: type[Panel]
    view: View
    frame: QtCore.QRectF
    bar: float  # height of the title bar
    message: str
    paint: Callable[[QtGui.QPainter, QtCore.QRectF], None]


@dataclass(frozen=True, slots=True)
class Page:
    """All that a picture of a window shows."""

    theme: Theme
    title: str
    line: str
    parts: tuple[Part, ...]
    view: View

    @property
    def area(self) -> QtCore.QRectF:
        """All panels, and a heading above them, where they lie in the window."""
        whole = QtCore.QRectF()
        for part in self.parts:
            whole = whole.united(part.frame)
        return whole.adjusted(-MARGIN, -self.theme.px(HEADING), MARGIN, MARGIN)

    def paint(self, painter: QtGui.QPainter, area: QtCore.QRectF) -> None:
        """Draw it into a rectangle, in its own proportions."""
        page = self.area
        scale = min(area.width() / page.width(), area.height() / page.height())
        painter.fillRect(area, self.theme.colour("window"))
        painter.save()
        painter.translate(area.left() + (area.width() - page.width() * scale) / 2, area.top())
        painter.scale(scale, scale)
        painter.translate(-page.topLeft())
        self._paint_heading(painter, page)
        for part in self.parts:
            self._paint_part(painter, part)
        painter.restore()

    def _paint_heading(self, painter: QtGui.QPainter, page: QtCore.QRectF) -> None:
        theme = self.theme
        box = QtCore.QRectF(page.left() + MARGIN + 4, page.top(), page.width(), theme.px(HEADING))
        painter.setFont(theme.font(15, bold=True))
        painter.setPen(theme.colour("text"))
        painter.drawText(box, Align.AlignLeft | Align.AlignVCenter, self.title)
        wide = QtGui.QFontMetricsF(painter.font()).horizontalAdvance(self.title)
        painter.setFont(theme.font(12))
        painter.setPen(theme.colour("muted"))
        painter.drawText(box.adjusted(wide + 16, 0, 0, 0), Align.AlignLeft | Align.AlignVCenter, self.line)

    def _paint_part(self, painter: QtGui.QPainter, part: Part) -> None:
        theme, frame = self.theme, part.frame
        bar = QtCore.QRectF(frame.left(), frame.top(), frame.width(), part.bar)
        body = QtCore.QRectF(frame.left(), bar.bottom(), frame.width(), frame.height() - part.bar)
        painter.fillRect(bar, theme.colour("raised"))
        painter.setFont(theme.font(12, bold=True))
        painter.setPen(theme.colour("text"))
        painter.drawText(bar.adjusted(8, 0, 0, 0), Align.AlignLeft | Align.AlignVCenter, part.cls.title)
        if part.message:
            painter.fillRect(body, theme.colour("panel"))
            painter.setPen(theme.colour("muted"))
            painter.drawText(body, Align.AlignCenter, part.message)
        else:
            part.paint(painter, body)
        painter.setPen(theme.pen("line"))
        painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
        painter.drawRect(frame)
