"""A plot of curves with bands: a legend above, and words below."""

from collections.abc import Sequence
from math import ceil

from PySide6 import QtCore, QtGui

from mnemoscope.gui.look.cutting import cut_lines
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.widgets.canvas import Align, Item

KEY = 18.0  # pixels of a line of the legend
WRAPPED = int(Align.AlignTop) | int(QtCore.Qt.TextFlag.TextWordWrap)


class KeyedPlot(Item):
    """A subclass says what its curves are called (`keys`) and draws them (`draw_plot`)."""

    left, bottom, right = 54.0, 38.0, 16.0  # pixels beside the plot, and below it for the axis
    foot = 3  # the words below have at most this part of the height
    head = 5  # and the legend this: longer names are cut
    least = 48.0  # pixels of curves, before words have any

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.said = ""
        self.hover: int | None = None

    def keys(self) -> Sequence[tuple[str, QtGui.QColor]]:
        """The name and the colour of each curve."""
        raise NotImplementedError

    def draw_plot(self, painter: QtGui.QPainter, area: QtCore.QRectF) -> None:
        """Draw axes and curves."""
        raise NotImplementedError

    def set_hover(self, place: int | None) -> None:
        """Mark a place."""
        if place != self.hover:
            self.hover = place
            self.update()

    def plot(self) -> QtCore.QRectF:
        """Where the curves are drawn."""
        px = self.theme.px
        above = px(KEY * len(self._lines()) + 8)
        return self.rect.adjusted(px(self.left), above, -px(self.right), -px(self.bottom) - self._foot())

    @property
    def words(self) -> QtCore.QRectF:
        """Where the legend stands at the top, and the words at the bottom."""
        return self.rect

    def _lines(self) -> list[list[tuple[str, QtGui.QColor]]]:
        """The curves of each line of the legend; names are cut where they would take too many lines."""
        named, most = list(self.keys()), max(int(self.rect.height() / self.head / self.theme.px(KEY)), 1)
        lines = self._laid(named)
        if len(lines) <= most:
            return lines
        metrics, px = QtGui.QFontMetricsF(self.theme.font(11)), self.theme.px
        wide = (self.words.width() - px(24)) / ceil(len(named) / most) - px(34) - 1
        cut = QtCore.Qt.TextElideMode.ElideMiddle  # names may differ at their beginning or at their end
        return self._laid([(metrics.elidedText(name, cut, wide), colour) for name, colour in named])

    def _laid(self, named: Sequence[tuple[str, QtGui.QColor]]) -> list[list[tuple[str, QtGui.QColor]]]:
        """Names one after the other, in as many lines as they need."""
        metrics, px = QtGui.QFontMetricsF(self.theme.font(11)), self.theme.px
        lines: list[list[tuple[str, QtGui.QColor]]] = [[]]
        room = 0.0
        for name, colour in named:
            wide = metrics.horizontalAdvance(name) + px(34)
            if lines[-1] and room + wide > self.words.width() - px(24):
                lines.append([])
                room = 0.0
            lines[-1].append((name, colour))
            room += wide
        return lines

    def _foot(self) -> float:
        """The height of what stands below: what it needs, but not all there is."""
        metrics = QtGui.QFontMetricsF(self.theme.font(11))
        room = QtCore.QRectF(0, 0, self.words.width() - self.theme.px(24), 1000)
        high = metrics.boundingRect(room, WRAPPED, self.said).height()
        left = self.rect.height() - self.theme.px(KEY * len(self._lines()) + 12 + self.bottom + self.least)
        line = ceil(metrics.lineSpacing())
        lines = max(left, 0.0) // line  # the curves come first
        return min(high, self.rect.height() / self.foot, lines * line) + self.theme.px(4)

    def draw(self, painter: QtGui.QPainter) -> None:
        if not self.keys():
            return
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        self._draw_key(painter)
        area, px = self.plot(), self.theme.px
        if area.width() > 20 and area.height() > 20:
            self.draw_plot(painter, area)
        painter.setFont(self.theme.font(11))
        painter.setPen(self.theme.colour("muted"))
        foot = QtCore.QRectF(
            self.words.left() + px(12), self.words.bottom() - self._foot(), self.words.width() - px(24), self._foot()
        )  # fmt: skip
        painter.setClipRect(foot)
        painter.drawText(foot, WRAPPED, cut_lines(self.said, painter.font(), foot.width(), foot.height()))

    def _draw_key(self, painter: QtGui.QPainter) -> None:
        px = self.theme.px
        painter.setFont(self.theme.font(11))
        metrics = QtGui.QFontMetricsF(painter.font())
        for line, some in enumerate(self._lines()):
            x, y = self.rect.left() + px(12), self.rect.top() + px(KEY) * (line + 0.5) + px(2)
            for name, colour in some:
                painter.setPen(QtGui.QPen(colour, px(2)))
                painter.drawLine(QtCore.QLineF(x, y, x + px(14), y))
                painter.setPen(self.theme.colour("text"))
                wide = metrics.horizontalAdvance(name)
                box = QtCore.QRectF(x + px(18), y - px(9), wide + 4, px(18))
                painter.drawText(box, Align.AlignVCenter, name)
                x += wide + px(34)

    def draw_level(self, painter: QtGui.QPainter, area: QtCore.QRectF, y: float, said: str) -> None:
        """A line across at a height, and what it stands for, in the left margin."""
        theme, px = self.theme, self.theme.px
        painter.setPen(theme.pen("line", 1.0, 0.7))
        painter.drawLine(QtCore.QLineF(area.left(), y, area.right(), y))
        painter.setPen(theme.colour("muted"))
        box = QtCore.QRectF(self.rect.left(), y - px(9), px(self.left - 6), px(18))
        painter.drawText(box, Align.AlignRight | Align.AlignVCenter, said)

    def draw_band(
        self,
        painter: QtGui.QPainter,
        above: Sequence[QtCore.QPointF],
        below: Sequence[QtCore.QPointF],
        colour: QtGui.QColor,
        strength: float,
    ) -> None:
        """What lies between two lines, both from left to right."""
        band = QtGui.QColor(colour)
        band.setAlphaF(strength)
        painter.setPen(QtCore.Qt.PenStyle.NoPen)
        painter.setBrush(band)
        painter.drawPolygon([*above, *reversed(below)])

    def draw_line(
        self, painter: QtGui.QPainter, line: Sequence[QtCore.QPointF], colour: QtGui.QColor
    ) -> None:
        """A line with a dot at each of its points."""
        px = self.theme.px
        painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
        painter.setPen(QtGui.QPen(colour, px(2)))
        painter.drawPolyline(line)
        painter.setBrush(colour)
        for point in line:
            painter.drawEllipse(point, px(2.5), px(2.5))
