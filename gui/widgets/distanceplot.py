"""The share of right answers against distance: a curve for each track with the band of its interval, and guessing as a line."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log2

from PySide6 import QtCore, QtGui

from mnemoscope.engines.translation import tr
from mnemoscope.gui.look.cutting import cut
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.widgets.askcanvas import AskCanvas
from mnemoscope.gui.widgets.canvas import Align
from mnemoscope.gui.widgets.keyedplot import KeyedPlot

NEAR = 10.0  # distances up to about this are spread evenly, longer ones by their ratio
TICKS = (0, 5, 10, 20, 50, 100, 200, 400, 800)


@dataclass(frozen=True, slots=True)
class Recalled:
    """A track: its name and colour, and at each distance the share, the ends of its interval, and what is said of it."""

    name: str
    colour: QtGui.QColor
    distances: Sequence[int]
    shares: Sequence[float]
    low: Sequence[float]
    high: Sequence[float]
    said: Sequence[str]


class DistancePlot(KeyedPlot):
    """Curves from all right, above, to none, below."""

    left, bottom, right, foot = 46.0, 36.0, 18.0, 4

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.curves: Sequence[Recalled] = ()
        self.chance, self.axis = 0.0, ""

    def keys(self) -> Sequence[tuple[str, QtGui.QColor]]:
        return [(curve.name, curve.colour) for curve in self.curves]

    def set_data(self, curves: Sequence[Recalled], *, chance: float, axis: str, said: str) -> None:
        """Show these curves; `axis` says what distance is, `said` what was done."""
        self.curves, self.chance, self.axis, self.said = curves, chance, axis, said
        self.update()

    @property
    def longest(self) -> int:
        """The distance at the right edge."""
        return max((d for curve in self.curves for d in curve.distances), default=1) or 1

    def x_of(self, distance: float) -> float:
        """Where a distance lies."""
        area = self.plot()
        return area.left() + area.width() * log2(1 + distance / NEAR) / log2(1 + self.longest / NEAR)

    def y_of(self, share: float) -> float:
        """Where a share lies."""
        area = self.plot()
        return area.bottom() - area.height() * share

    def distance_at(self, point: QtCore.QPointF) -> int | None:
        """The distance that was measured nearest to a place."""
        there = {d for curve in self.curves for d in curve.distances}
        if not there or not self.rect.contains(point):
            return None
        return min(there, key=lambda d: abs(self.x_of(d) - point.x()))

    def draw_plot(self, painter: QtGui.QPainter, area: QtCore.QRectF) -> None:
        self._draw_axes(painter, area)
        points = [self._points(curve) for curve in self.curves]
        for curve, (_, low, high) in zip(self.curves, points, strict=True):
            self.draw_band(painter, high, low, curve.colour, 0.16)
        for curve, (line, _, _) in zip(self.curves, points, strict=True):
            self.draw_line(painter, line, curve.colour)

    def _points(self, curve: Recalled) -> list[list[QtCore.QPointF]]:
        """The points of the shares, and of the ends of their intervals."""
        area, end = self.plot(), log2(1 + self.longest / NEAR)  # found once: there may be hundreds of points
        xs = [area.left() + area.width() * log2(1 + distance / NEAR) / end for distance in curve.distances]
        return [
            [QtCore.QPointF(x, area.bottom() - area.height() * v) for x, v in zip(xs, values, strict=True)]
            for values in (curve.shares, curve.low, curve.high)
        ]

    def _draw_axes(self, painter: QtGui.QPainter, area: QtCore.QRectF) -> None:
        theme, px = self.theme, self.theme.px
        painter.setFont(theme.font(11))
        for share in (0.0, 0.5, 1.0):
            self.draw_level(painter, area, self.y_of(share), f"{share:.0%}")
        if self.chance > 0:
            self._draw_chance(painter, area)
        end = area.left() - px(40)
        for tick in (tick for tick in TICKS if tick <= self.longest):
            x = self.x_of(tick)
            painter.drawLine(QtCore.QLineF(x, area.bottom(), x, area.bottom() + px(3)))
            if x - end >= px(26):
                box = QtCore.QRectF(x - px(20), area.bottom() + px(3), px(40), px(15))
                painter.drawText(box, Align.AlignCenter, f"{tick}")
                end = x
        box = QtCore.QRectF(
            area.left() - px(self.left), area.bottom() + px(18), area.width() + px(self.left), px(16)
        )
        painter.drawText(box, Align.AlignCenter, cut(self.axis, painter.font(), box.width()))
        if self.hover is not None:
            painter.setPen(theme.pen("accent", 1.0, 0.7))
            x = self.x_of(self.hover)
            painter.drawLine(QtCore.QLineF(x, area.top(), x, area.bottom()))

    def _draw_chance(self, painter: QtGui.QPainter, area: QtCore.QRectF) -> None:
        """A line at what guessing gives, and what it is, below it where there is room: curves end above."""
        theme, px, y = self.theme, self.theme.px, self.y_of(self.chance)
        painter.setPen(QtGui.QPen(theme.colour("muted"), px(1), QtCore.Qt.PenStyle.DashLine))
        painter.drawLine(QtCore.QLineF(area.left(), y, area.right(), y))
        painter.setPen(theme.colour("muted"))
        top = y + px(1) if y + px(15) <= area.bottom() else y - px(16)
        said = tr("guessing {chance:.1%}", chance=self.chance)
        painter.drawText(
            QtCore.QRectF(area.left() + px(4), top, px(140), px(15)),
            Align.AlignLeft | Align.AlignVCenter,
            said,
        )


class DistanceCanvas(AskCanvas):
    """A canvas of such curves."""

    def __init__(self, theme: Theme) -> None:
        self.curves = DistancePlot(theme)
        super().__init__(theme, self.curves)

    def mouseMoveEvent(self, event: QtGui.QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        distance = self.curves.distance_at(event.position()) if self.curves.isVisible() else None
        self.curves.set_hover(distance)
        said = [
            curve.said[curve.distances.index(distance)]
            for curve in self.curves.curves
            if distance in curve.distances
        ]
        self.readout.say(tuple(said), event.position(), self.area())

    def leaveEvent(self, event: QtCore.QEvent) -> None:
        self.curves.set_hover(None)
        super().leaveEvent(event)
