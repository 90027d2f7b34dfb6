"""Curves against a size that doubles from place to place, each with the band of its spread, above what there is without."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, isfinite, log10

from PySide6 import QtCore, QtGui

from mnemoscope.engines.numerals import numeral
from mnemoscope.gui.look.cutting import cut
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.widgets.askcanvas import AskCanvas
from mnemoscope.gui.widgets.canvas import Align
from mnemoscope.gui.widgets.keyedplot import KeyedPlot


@dataclass(frozen=True, slots=True)
class Swept:
    """One curve: its name, and at each place the mean, the spread to either side, and what is said of it beside the mouse."""

    name: str
    mean: Sequence[float]
    spread: Sequence[float]
    said: Sequence[str]


class Sweep(KeyedPlot):
    """Curves over places with labels, and a dashed line for what there is without."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.curves: Sequence[Swept] = ()
        self.labels: Sequence[str] = ()
        self.base, self.axes = 0.0, ("", "")

    def keys(self) -> Sequence[tuple[str, QtGui.QColor]]:
        return [(curve.name, self.theme.of_series(n)) for n, curve in enumerate(self.curves)]

    def set_data(
        self, curves: Sequence[Swept], labels: Sequence[str], base: float, *, axes: tuple[str, str], said: str
    ) -> None:
        """Show these curves; `axes` say what is to the right and what upwards, `said` what was done."""
        self.curves, self.labels, self.base, self.axes, self.said = curves, labels, base, axes, said
        self.hover = None
        self.update()

    @property
    def ticks(self) -> list[float]:
        """The values marked on the axis, round ones, the last of them its upper end."""
        ends = [m + s for c in self.curves for m, s in zip(c.mean, c.spread, strict=True) if isfinite(m + s)]
        most = max([self.base, *ends, 1e-6])
        power = 10.0 ** floor(log10(most / 2))
        step = next(n * power for n in (1, 2, 2.5, 5, 10, 20) if most / (n * power) <= 4)
        return [n * step for n in range(ceil(most / step) + 1)]

    def place_at(self, point: QtCore.QPointF) -> int | None:
        """The place nearest to a point."""
        area = self.plot()
        if not self.labels or not self.rect.contains(point) or area.width() <= 0:
            return None
        share = (point.x() - area.left()) / area.width()
        return min(max(round(share * (len(self.labels) - 1)), 0), len(self.labels) - 1)

    def draw_plot(self, painter: QtGui.QPainter, area: QtCore.QRectF) -> None:
        self._draw_axes(painter, area)
        for n, curve in enumerate(self.curves):
            self._draw_curve(painter, area, curve, self.theme.of_series(n))

    def _draw_axes(self, painter: QtGui.QPainter, area: QtCore.QRectF) -> None:
        theme, px = self.theme, self.theme.px
        painter.setFont(theme.font(11))
        for value in self.ticks:
            self.draw_level(painter, area, self._y(area, value), numeral(value))
        painter.setPen(QtGui.QPen(theme.colour("muted"), 1, QtCore.Qt.PenStyle.DashLine))
        y = self._y(area, self.base)
        painter.drawLine(QtCore.QLineF(area.left(), y, area.right(), y))
        painter.setPen(theme.colour("muted"))
        wide = area.width() / max(len(self.labels) - 1, 1)
        for n, label in enumerate(self.labels):
            if wide < px(30) and n % 2 and n != self.hover:
                continue
            box = QtCore.QRectF(self._x(area, n) - px(30), area.bottom() + px(2), px(60), px(16))
            painter.drawText(box, Align.AlignCenter, label)
        if self.hover is not None:
            painter.setPen(theme.pen("accent", 1.0, 0.7))
            x = self._x(area, self.hover)
            painter.drawLine(QtCore.QLineF(x, area.top(), x, area.bottom()))
            painter.setPen(theme.colour("muted"))
        box = QtCore.QRectF(area.left(), area.bottom() + px(18), area.width(), px(16))
        painter.drawText(box, Align.AlignCenter, cut(self.axes[0], painter.font(), box.width()))
        metrics, said = QtGui.QFontMetricsF(painter.font()), self.axes[1]
        if metrics.horizontalAdvance(said) > area.height():
            said = said.rpartition(", ")[2]  # the unit at least
        painter.save()
        painter.translate(self.rect.left() + px(8), area.center().y())
        painter.rotate(-90)
        painter.drawText(
            QtCore.QRectF(-area.height() / 2, -px(8), area.height(), px(16)), Align.AlignCenter, said
        )
        painter.restore()

    def _draw_curve(
        self, painter: QtGui.QPainter, area: QtCore.QRectF, curve: Swept, colour: QtGui.QColor
    ) -> None:
        there = [n for n, (m, s) in enumerate(zip(curve.mean, curve.spread, strict=True)) if isfinite(m + s)]
        line = [QtCore.QPointF(self._x(area, n), self._y(area, curve.mean[n])) for n in there]
        above = [
            QtCore.QPointF(self._x(area, n), self._y(area, curve.mean[n] + curve.spread[n])) for n in there
        ]
        below = [
            QtCore.QPointF(self._x(area, n), self._y(area, max(curve.mean[n] - curve.spread[n], 0.0)))
            for n in there
        ]
        self.draw_band(painter, above, below, colour, 0.18)
        self.draw_line(painter, line, colour)

    def _x(self, area: QtCore.QRectF, place: int) -> float:
        return area.left() + area.width() * place / max(len(self.labels) - 1, 1)

    def _y(self, area: QtCore.QRectF, value: float) -> float:
        return area.bottom() - area.height() * value / self.ticks[-1]


class SweepCanvas(AskCanvas):
    """A canvas of such curves."""

    def __init__(self, theme: Theme) -> None:
        self.sweep = Sweep(theme)
        super().__init__(theme, self.sweep)

    def mouseMoveEvent(self, event: QtGui.QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        place = self.sweep.place_at(event.position()) if self.sweep.isVisible() else None
        self.sweep.set_hover(place)
        said = () if place is None else tuple(curve.said[place] for curve in self.sweep.curves)
        self.readout.say(said, event.position(), self.area())

    def leaveEvent(self, event: QtCore.QEvent) -> None:
        self.sweep.set_hover(None)
        super().leaveEvent(event)
