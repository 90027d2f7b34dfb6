"""Curves over lags on a logarithmic axis: what is left so many steps back. What falls below the axis, or is nothing, is marked and said."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, isfinite, log10

import numpy as np
from numpy.typing import NDArray
from PySide6 import QtCore, QtGui

from mnemoscope.engines.numerals import numeral, printed
from mnemoscope.engines.translation import paragraph, tr
from mnemoscope.gui.look.cutting import cut
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.widgets.askcanvas import AskCanvas
from mnemoscope.gui.widgets.canvas import Align
from mnemoscope.gui.widgets.keyedplot import KeyedPlot

LOWEST = 1e-50  # below it nothing is drawn
FLOAT32 = 1.4e-45  # its smallest number


@dataclass(frozen=True, slots=True)
class Flowing:
    """A curve: its name, its colour, the share left at each lag (K + 1,), and whether it stands for comparison: it is dashed then."""

    name: str
    colour: QtGui.QColor
    left: NDArray[np.float64]
    is_compared: bool = False

    @property
    def ends(self) -> int:
        """The first lag at which there is nothing to be drawn; the count of all if there always is."""
        there = np.flatnonzero(~(self.left >= LOWEST))
        return int(there[0]) if len(there) else len(self.left)


class FlowPlot(KeyedPlot):
    """Curves that begin at 1, and a line where float32 ends."""

    left, bottom, right, foot = 68.0, 38.0, 20.0, 4

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.curves: Sequence[Flowing] = ()
        self.axes = ("", "")

    def keys(self) -> Sequence[tuple[str, QtGui.QColor]]:
        return [(curve.name, curve.colour) for curve in self.curves]

    def set_data(self, curves: Sequence[Flowing], *, axes: tuple[str, str], said: str) -> None:
        """Show these curves; `axes` say what is to the right and what upwards, `said` what was done."""
        self.curves, self.axes, self.hover = curves, axes, None
        self.said = paragraph(part for part in (*self._gone(), said) if part)
        self.update()

    def _gone(self) -> list[str]:
        """Of each curve that ends before the axis does, how."""
        said = []
        for curve in self.curves:
            if curve.ends >= len(curve.left) or not curve.ends:
                continue
            if curve.left[curve.ends] == 0:
                said.append(tr("{name}: exactly 0 at lag {lag} and beyond.", name=curve.name, lag=curve.ends))
            else:
                said.append(
                    tr(
                        "{name}: below {least} at lag {lag} and beyond.",
                        name=curve.name,
                        least=printed("1e-50"),
                        lag=curve.ends,
                    )
                )
        return said

    @property
    def longest(self) -> int:
        """The lag at the right edge."""
        return max((len(curve.left) - 1 for curve in self.curves), default=1) or 1

    @property
    def range(self) -> tuple[int, int]:
        """The powers of ten at the lower and the upper end."""
        values = np.concatenate([curve.left for curve in self.curves] or [np.ones(1)])
        values = values[np.isfinite(values) & (values >= LOWEST)]
        least, most = (float(values.min()), float(values.max())) if len(values) else (1.0, 1.0)
        return min(floor(log10(least)), -1), max(ceil(log10(most)), 0)

    def x_of(self, lag: float) -> float:
        """Where a lag lies."""
        area = self.plot()
        return area.left() + area.width() * lag / self.longest

    def y_of(self, left: float) -> float:
        """Where a share lies."""
        area, (low, high) = self.plot(), self.range
        return area.bottom() - area.height() * (log10(left) - low) / max(high - low, 1)

    def lag_at(self, point: QtCore.QPointF) -> int | None:
        """The lag nearest to a place."""
        area = self.plot()
        if not self.curves or not self.rect.contains(point) or area.width() <= 0:
            return None
        return min(max(round((point.x() - area.left()) / area.width() * self.longest), 0), self.longest)

    def draw_plot(self, painter: QtGui.QPainter, area: QtCore.QRectF) -> None:
        self._draw_axes(painter, area)
        px = self.theme.px
        for curve in sorted(self.curves, key=lambda curve: not curve.is_compared):
            style = QtCore.Qt.PenStyle.DashLine if curve.is_compared else QtCore.Qt.PenStyle.SolidLine
            line = [QtCore.QPointF(self.x_of(k), self.y_of(float(curve.left[k]))) for k in range(curve.ends)]
            painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
            painter.setPen(
                QtGui.QPen(
                    curve.colour,
                    px(1.6 if curve.is_compared else 2.0 if self.theme.is_figure else 2.4),
                    style,
                )
            )
            painter.drawPolyline(line)
            if line and curve.ends < len(curve.left) and isfinite(curve.left[curve.ends]):
                self._draw_end(painter, area, line[-1], curve.colour)
        if self.hover is not None:
            painter.setPen(self.theme.pen("accent", 1.0, 0.7))
            x = self.x_of(self.hover)
            painter.drawLine(QtCore.QLineF(x, area.top(), x, area.bottom()))

    def _draw_end(
        self, painter: QtGui.QPainter, area: QtCore.QRectF, last: QtCore.QPointF, colour: QtGui.QColor
    ) -> None:
        """An arrow down from the last point of a curve: the next lies below the axis."""
        px = self.theme.px
        painter.setPen(QtGui.QPen(colour, self.theme.px(1.2), QtCore.Qt.PenStyle.DotLine))
        painter.drawLine(QtCore.QLineF(last.x(), last.y(), last.x(), area.bottom() - px(6)))
        painter.setPen(QtCore.Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        y = area.bottom()
        painter.drawPolygon(
            [
                QtCore.QPointF(last.x() + dx, y + dy)
                for dx, dy in ((-px(4), -px(7)), (px(4), -px(7)), (0.0, 0.0))
            ]
        )

    def _draw_axes(self, painter: QtGui.QPainter, area: QtCore.QRectF) -> None:
        theme, px = self.theme, self.theme.px
        painter.setFont(theme.font(11))
        low, high = self.range
        room = max(int(area.height() // px(26)), 1)
        step = max(1, ceil((high - low) / room))
        for power in range(high - (high % step), low - 1, -step):
            said = f"{10.0**power:g}" if -2 <= power <= 3 else f"1e{power}"
            self.draw_level(painter, area, self.y_of(10.0**power), printed(said))
        if 10.0**low < FLOAT32:
            self._draw_float32(painter, area)
        painter.setPen(theme.colour("muted"))
        wide = QtGui.QFontMetricsF(painter.font()).horizontalAdvance(self.axes[1])
        upwards = self.axes[1] if wide <= area.height() else tr("share left")
        if QtGui.QFontMetricsF(painter.font()).horizontalAdvance(upwards) > area.height() + px(8):
            upwards = ""  # there is no room for a word
        painter.save()
        painter.translate(self.rect.left() + px(9), area.center().y())
        painter.rotate(-90)
        painter.drawText(
            QtCore.QRectF(-area.height() / 2, -px(8), area.height(), px(16)), Align.AlignCenter, upwards
        )
        painter.restore()
        every = next(
            n
            for n in (1, 2, 5, 10, 20, 50, 100)
            if self.longest / n <= max(area.width() / px(34), 1) or n == 100
        )
        for lag in range(0, self.longest + 1, every):
            x = self.x_of(lag)
            painter.drawLine(QtCore.QLineF(x, area.bottom(), x, area.bottom() + px(3)))
            painter.drawText(
                QtCore.QRectF(x - px(20), area.bottom() + px(4), px(40), px(14)), Align.AlignCenter, f"{lag}"
            )
        below = QtCore.QRectF(area.left(), area.bottom() + px(20), area.width(), px(16))
        painter.drawText(below, Align.AlignCenter, cut(self.axes[0], painter.font(), below.width()))

    def _draw_float32(self, painter: QtGui.QPainter, area: QtCore.QRectF) -> None:
        theme, px, y = self.theme, self.theme.px, self.y_of(FLOAT32)
        painter.setPen(QtGui.QPen(theme.colour("warning"), px(1), QtCore.Qt.PenStyle.DashLine))
        painter.drawLine(QtCore.QLineF(area.left(), y, area.right(), y))
        box = QtCore.QRectF(area.left() + px(4), y - px(16), area.width() - px(8), px(15))
        painter.drawText(box, Align.AlignLeft | Align.AlignBottom, tr("below this line, 0 in float32"))


class FlowCanvas(AskCanvas):
    """A canvas of such curves."""

    def __init__(self, theme: Theme) -> None:
        self.curves = FlowPlot(theme)
        super().__init__(theme, self.curves)

    def mouseMoveEvent(self, event: QtGui.QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        lag = self.curves.lag_at(event.position()) if self.curves.isVisible() else None
        self.curves.set_hover(lag)
        said = [] if lag is None else [tr("lag {lag}", lag=lag)]
        for curve in self.curves.curves if lag is not None else ():
            if lag is not None and lag < len(curve.left) and isfinite(curve.left[lag]):
                said.append(f"{curve.name}: {numeral(curve.left[lag])}")
        self.readout.say(tuple(said), event.position(), self.area())

    def leaveEvent(self, event: QtCore.QEvent) -> None:
        self.curves.set_hover(None)
        super().leaveEvent(event)
