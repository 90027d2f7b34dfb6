"""The share of right answers against distance: a curve for each track with the band of its interval, and guessing as a line."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import log2

from PySide6 import QtCore, QtGui

from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.widgets.askcanvas import AskCanvas
from mnemoscope.gui.widgets.canvas import Align, Item

LEFT, BOTTOM, KEY = 46.0, 36.0, 18.0  # pixels
NEAR = 10.0  # distances up to about this are spread evenly, longer ones by their ratio
TICKS = (0, 5, 10, 20, 50, 100, 200, 400, 800)
WRAPPED = int(Align.AlignTop) | int(QtCore.Qt.TextFlag.TextWordWrap)


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


class DistancePlot(Item):
    """Curves from all right, above, to none, below."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.curves: Sequence[Recalled] = ()
        self.chance, self.axis, self.said = 0.0, "", ""
        self.hover: int | None = None

    def set_data(self, curves: Sequence[Recalled], *, chance: float, axis: str, said: str) -> None:
        """Show these curves; `axis` says what distance is, `said` what was done."""
        self.curves, self.chance, self.axis, self.said = curves, chance, axis, said
        self.update()

    def set_hover(self, distance: int | None) -> None:
        """Mark a distance."""
        if distance != self.hover:
            self.hover = distance
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

    def plot(self) -> QtCore.QRectF:
        """Where the curves are drawn."""
        px = self.theme.px
        above = px(KEY * len(self._keys()) + 8)
        return self.rect.adjusted(px(LEFT), above, -px(18), -px(BOTTOM) - self._foot())

    def _keys(self) -> list[list[int]]:
        """The curves of each line of the legend."""
        metrics, px = QtGui.QFontMetricsF(self.theme.font(11)), self.theme.px
        lines, room = list[list[int]]([[]]), 0.0
        for n, curve in enumerate(self.curves):
            wide = metrics.horizontalAdvance(curve.name) + px(34)
            if lines[-1] and room + wide > self.rect.width() - px(24):
                lines.append([])
                room = 0.0
            lines[-1].append(n)
            room += wide
        return lines

    def _foot(self) -> float:
        """The height of what stands below: what it needs, but not all there is."""
        metrics = QtGui.QFontMetricsF(self.theme.font(11))
        room = QtCore.QRectF(0, 0, self.rect.width() - self.theme.px(24), 1000)
        high = metrics.boundingRect(room, WRAPPED, self.said).height()
        return min(high, self.rect.height() / 4) + self.theme.px(4)

    def draw(self, painter: QtGui.QPainter) -> None:
        if not self.curves:
            return
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        self._draw_key(painter)
        area, px = self.plot(), self.theme.px
        if area.width() > 20 and area.height() > 20:
            self._draw_axes(painter, area)
            for curve in self.curves:
                self._draw_band(painter, curve)
            for curve in self.curves:
                self._draw_curve(painter, curve)
        painter.setFont(self.theme.font(11))
        painter.setPen(self.theme.colour("muted"))
        foot = QtCore.QRectF(
            self.rect.left() + px(12), self.rect.bottom() - self._foot(), self.rect.width() - px(24), self._foot()
        )  # fmt: skip
        painter.setClipRect(foot)
        painter.drawText(foot, WRAPPED, self.said)

    def _draw_key(self, painter: QtGui.QPainter) -> None:
        px = self.theme.px
        painter.setFont(self.theme.font(11))
        metrics = QtGui.QFontMetricsF(painter.font())
        for line, some in enumerate(self._keys()):
            x, y = self.rect.left() + px(12), self.rect.top() + px(KEY) * (line + 0.5) + px(2)
            for n in some:
                painter.setPen(QtGui.QPen(self.curves[n].colour, px(2)))
                painter.drawLine(QtCore.QLineF(x, y, x + px(14), y))
                painter.setPen(self.theme.colour("text"))
                wide = metrics.horizontalAdvance(self.curves[n].name)
                box = QtCore.QRectF(x + px(18), y - px(9), wide + 4, px(18))
                painter.drawText(box, Align.AlignVCenter, self.curves[n].name)
                x += wide + px(34)

    def _draw_axes(self, painter: QtGui.QPainter, area: QtCore.QRectF) -> None:
        theme, px = self.theme, self.theme.px
        painter.setFont(theme.font(11))
        for share in (0.0, 0.5, 1.0):
            y = self.y_of(share)
            painter.setPen(theme.pen("line", 1.0, 0.7))
            painter.drawLine(QtCore.QLineF(area.left(), y, area.right(), y))
            painter.setPen(theme.colour("muted"))
            box = QtCore.QRectF(self.rect.left(), y - px(9), px(LEFT - 6), px(18))
            painter.drawText(box, Align.AlignRight | Align.AlignVCenter, f"{share:.0%}")
        y = self.y_of(self.chance)
        painter.setPen(QtGui.QPen(theme.colour("muted"), px(1), QtCore.Qt.PenStyle.DashLine))
        painter.drawLine(QtCore.QLineF(area.left(), y, area.right(), y))
        painter.setPen(theme.colour("muted"))
        box = QtCore.QRectF(area.left() + px(4), y - px(16), px(140), px(15))
        painter.drawText(box, Align.AlignLeft | Align.AlignBottom, f"guessing {self.chance:.1%}")
        end = area.left() - px(40)
        for tick in (tick for tick in TICKS if tick <= self.longest):
            x = self.x_of(tick)
            painter.drawLine(QtCore.QLineF(x, area.bottom(), x, area.bottom() + px(3)))
            if x - end >= px(26):
                box = QtCore.QRectF(x - px(20), area.bottom() + px(3), px(40), px(15))
                painter.drawText(box, Align.AlignCenter, f"{tick}")
                end = x
        box = QtCore.QRectF(area.left() - px(LEFT), area.bottom() + px(18), area.width() + px(LEFT), px(16))
        painter.drawText(box, Align.AlignCenter, self.axis)
        if self.hover is not None:
            painter.setPen(theme.pen("accent", 1.0, 0.7))
            x = self.x_of(self.hover)
            painter.drawLine(QtCore.QLineF(x, area.top(), x, area.bottom()))

    def _draw_band(self, painter: QtGui.QPainter, curve: Recalled) -> None:
        xs = [self.x_of(distance) for distance in curve.distances]
        above = [QtCore.QPointF(x, self.y_of(v)) for x, v in zip(xs, curve.high, strict=True)]
        below = [QtCore.QPointF(x, self.y_of(v)) for x, v in zip(xs, curve.low, strict=True)]
        band = QtGui.QColor(curve.colour)
        band.setAlphaF(0.16)
        painter.setPen(QtCore.Qt.PenStyle.NoPen)
        painter.setBrush(band)
        painter.drawPolygon([*above, *reversed(below)])

    def _draw_curve(self, painter: QtGui.QPainter, curve: Recalled) -> None:
        px = self.theme.px
        line = [
            QtCore.QPointF(self.x_of(d), self.y_of(v)) for d, v in zip(curve.distances, curve.shares, strict=True)
        ]  # fmt: skip
        painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
        painter.setPen(QtGui.QPen(curve.colour, px(2)))
        painter.drawPolyline(line)
        painter.setBrush(curve.colour)
        for point in line:
            painter.drawEllipse(point, px(2.5), px(2.5))


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
