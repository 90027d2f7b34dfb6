"""The left margin of a heat map: numbers or names beside their rows, and the rows that are pointed out."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

import numpy as np
from numpy.typing import NDArray
from PySide6 import QtCore, QtGui

from mnemoscope.gui.look.painting import kept
from mnemoscope.gui.look.theme import Theme, narrowed
from mnemoscope.gui.widgets.axiswords import alone, one_of
from mnemoscope.gui.widgets.canvas import Align
from mnemoscope.gui.widgets.timerow import LEFT, tick_every

SIDE = 15.0  # pixels for the axis' name, written upwards


@dataclass(frozen=True, slots=True)
class Mark:
    """A row to point out: its place among all rows, its unit and its colour."""

    row: int
    unit: int
    colour: QtGui.QColor


@dataclass(frozen=True, slots=True)
class UnitAxis:
    """The rows of a map: which unit each is, how many are drawn as one, how many lie above; what they are called."""

    units: NDArray[np.int64]
    name: str = "unit"
    names: Sequence[str] = ()
    joined: int = 1
    above: int = 0

    @property
    def drawn(self) -> int:
        """How many rows the picture has."""
        return -(-len(self.units) // self.joined)

    def middle(self, row: int, area: QtCore.QRectF) -> float:
        """The height of the middle of a row, of those in sight counted from 0."""
        return area.top() + (row // self.joined + 0.5) / max(self.drawn, 1) * area.height()

    def draw(
        self, painter: QtGui.QPainter, theme: Theme, margin: QtCore.QRectF, marks: Sequence[Mark]
    ) -> None:
        """Into the margin, which is as high as the map."""
        if not len(self.units):
            return
        painter.setFont(theme.font(11))
        high = QtGui.QFontMetricsF(painter.font()).height()
        upright = self._draw_name(painter, theme, margin) if not self.names else False
        shown = marks if theme.marks or len(marks) > 1 else ()  # a figure points out those that were pinned
        taken = self._draw_marks(painter, theme, margin, shown, high)
        every, columns, font = self.spread(theme, margin)
        painter.setFont(font)
        painter.setPen(theme.colour("muted"))
        metrics = QtGui.QFontMetricsF(font)
        left = margin.left() + (theme.px(SIDE) if upright else 0)
        wide = (margin.right() - theme.px(8) - left) / columns
        for row in self._ticks(every):
            y = self.middle(row, margin)
            if any(abs(y - other) < high * 0.9 for other in taken):
                continue
            right = margin.right() - theme.px(8) - row // every % columns * wide
            box = QtCore.QRectF(right - wide, y - high / 2, wide, high)
            if box.top() < margin.top() - high * 0.3 or box.bottom() > margin.bottom() + high * 0.3:
                continue
            text = self._text(row)
            if row == 0 and not self.names and not upright:
                text = one_of(self.name, text)
            text = metrics.elidedText(text, QtCore.Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, Align.AlignRight | Align.AlignVCenter, text)

    def _text(self, row: int) -> str:
        return self.names[int(self.units[row])] if self.names else str(int(self.units[row]))

    def spread(self, theme: Theme, margin: QtCore.QRectF) -> tuple[int, int, QtGui.QFont]:
        """One in how many rows has its number or name beside it, in how many columns these take turns, and their type.

        Names stand as close as their letters allow, and side by side where they are short: all of them, if they can.
        """
        font = theme.font(11)
        metrics = QtGui.QFontMetricsF(font)
        pitch = max(margin.height() / max(len(self.units), 1), 1e-6)  # pixels a row
        if not self.names:
            return tick_every(min(metrics.height() * 1.25 / pitch, 1e9)), 1, font
        names = [self._text(row) for row in range(0, len(self.units), self.joined)]
        every = max(1, ceil(max(metrics.tightBoundingRect(name).height() + 1 for name in names) / pitch))
        if every == 1:
            return 1, 1, font
        widest = max(names, key=metrics.horizontalAdvance)
        wide = (margin.width() - theme.px(8)) / every - theme.px(4)
        narrow = narrowed(font, widest, wide)
        fits = QtGui.QFontMetricsF(narrow).horizontalAdvance(widest) <= wide + theme.px(3)
        return (1, every, narrow) if fits else (every, 1, font)

    def _ticks(self, every: int) -> list[int]:
        """The rows that are named: of numbers, the even ones."""
        first = 0 if self.names else -self.above % every
        return list(range(first, len(self.units), every)) or [0]

    def _draw_name(self, painter: QtGui.QPainter, theme: Theme, margin: QtCore.QRectF) -> bool:
        """What the rows are, written upwards at the edge; False if there is no room, and it must stand before a number."""
        name = alone(self.name)
        metrics = QtGui.QFontMetricsF(painter.font())
        if metrics.horizontalAdvance(name) > margin.height() - 2:
            return False
        with kept(painter):
            painter.setPen(theme.colour("muted"))
            painter.translate(margin.left() + theme.px(SIDE) / 2 + theme.px(2), margin.center().y())
            painter.rotate(-90)
            wide = margin.height()
            painter.drawText(
                QtCore.QRectF(-wide / 2, -theme.px(9), wide, theme.px(18)), Align.AlignCenter, name
            )
        return True

    def _draw_marks(
        self, painter: QtGui.QPainter, theme: Theme, margin: QtCore.QRectF, marks: Sequence[Mark], high: float
    ) -> list[float]:
        """A tip beside each row pointed out, with its number if there are few; up or down for one that is out of sight."""
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        taken: list[float] = []
        for mark in marks:
            row = mark.row - self.above
            off = -1 if row < 0 else 1 if row >= len(self.units) else 0
            y = (margin.top(), self.middle(row, margin), margin.bottom())[0 if off < 0 else 2 if off else 1]
            painter.setPen(QtCore.Qt.PenStyle.NoPen)
            painter.setBrush(mark.colour)
            painter.drawPolygon(_tip(margin.right(), y, off, theme))
            if len(marks) > 2 or any(abs(y - other) < high for other in taken):
                continue
            painter.setPen(mark.colour)
            painter.setFont(theme.font(11, bold=True))
            middle = min(max(y, margin.top() + high / 2), margin.bottom() - high / 2)
            box = QtCore.QRectF(margin.left(), middle - high / 2, margin.width() - theme.px(9), high)
            painter.drawText(box, Align.AlignRight | Align.AlignVCenter, self._said(mark))
            taken.append(middle)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing, on=False)
        return taken

    def _said(self, mark: Mark) -> str:
        return self.names[mark.unit] if self.names and mark.unit < len(self.names) else str(mark.unit)


def _tip(right: float, y: float, off: int, theme: Theme) -> QtGui.QPolygonF:
    """A small triangle that points at a row, or upwards or downwards to where it lies."""
    px = theme.px
    if not off:
        corners = ((right - 1, y), (right - px(7), y - px(4)), (right - px(7), y + px(4)))
    else:
        corners = ((right - px(4), y), (right - px(8), y - off * px(6)), (right, y - off * px(6)))
    return QtGui.QPolygonF([QtCore.QPointF(*corner) for corner in corners])


def margin_of(rect: QtCore.QRectF, area: QtCore.QRectF, theme: Theme) -> QtCore.QRectF:
    """The margin left of a map within its row."""
    return QtCore.QRectF(rect.left(), area.top(), theme.px(LEFT), area.height())
