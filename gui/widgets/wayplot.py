"""Ways in three dimensions, or two: lines through places in order, points of rest, and where one is now. Drag to turn."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, sin

import numpy as np
from numpy.typing import NDArray
from PySide6 import QtCore, QtGui

from mnemoscope.engines.translation import tr
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.widgets.askcanvas import AskCanvas
from mnemoscope.gui.widgets.canvas import Align
from mnemoscope.gui.widgets.keyedplot import KeyedPlot

TURN, TILT = 0.65, 0.45  # radians, at first
SLOWLY = 0.01  # radians a pixel of dragging
DOT, REST = 2.2, 6.0  # pixels
FAR = 14.0  # pixels from the mouse at which a place is meant
AROUND = (
    10.0,
    10.0,
    -44.0,
    -10.0,
)  # pixels beside the outermost places, for their circles and what is written there
WIDE = 1.8  # times as wide as high: there words stand beside the picture
BESIDE = 0.36  # of the width, which they have
AXES = ("x", "y", "z")

Places = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Drawn:
    """A way: its name, its places (T, 3), its colour, and whether it is the one that is open."""

    name: str
    places: Places
    colour: QtGui.QColor
    open: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Mark:
    """A point of rest: its place (3,), what is written beside it, and "stable", "unstable" or "slow"."""

    place: Places
    word: str
    kind: str
    said: tuple[str, ...] = ()


class WayPlot(KeyedPlot):
    """The picture. `flat`: the first two axes alone."""

    left = bottom = right = 12.0

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.ways: Sequence[Drawn] = ()
        self.rests: Sequence[Mark] = ()
        self.axes: Sequence[str] = AXES
        self.flat, self.turn, self.tilt = False, TURN, TILT
        self.now: int | None = None  # the step of the open way
        self.goal: int | None = None  # the point at which it would settle from there
        self.lit: tuple[str, int] | None = None  # what the mouse is on: a "step" or a "rest", by number
        self._all = np.zeros((0, 3))  # every place there is
        self._middle, self._size = np.zeros(3), 1.0

    @property
    def is_beside(self) -> bool:
        """Whether all that is said stands left of the picture, for there is more room there than above and below."""
        return self.rect.width() > WIDE * self.rect.height()

    @property
    def words(self) -> QtCore.QRectF:
        return self.rect.adjusted(0, 0, -self.rect.width() * (1 - BESIDE), 0) if self.is_beside else self.rect

    def plot(self) -> QtCore.QRectF:
        px = self.theme.px
        if not self.is_beside:
            return super().plot()
        return self.rect.adjusted(self.words.width(), px(4), -px(self.right), -px(4))

    def place(self, rect: QtCore.QRectF) -> None:
        super().place(rect)
        common = KeyedPlot.foot, KeyedPlot.head, KeyedPlot.least
        self.foot, self.head, self.least = (1, 2, 0.0) if self.is_beside else common

    def keys(self) -> Sequence[tuple[str, QtGui.QColor]]:
        return [(way.name, way.colour) for way in self.ways]

    def set_data(self, ways: Sequence[Drawn], rests: Sequence[Mark], axes: Sequence[str], said: str) -> None:
        """Show these ways and points; `axes` name the three directions."""
        self.ways, self.rests, self.axes, self.said, self.lit = ways, rests, axes, said, None
        every = [way.places for way in ways] + [mark.place[None] for mark in rests]
        if every:
            self._all = np.concatenate(every)
            low, high = self._all.min(axis=0), self._all.max(axis=0)
            self._middle = (low + high) / 2
            self._size = max(float(np.linalg.norm(self._all - self._middle, axis=1).max()), 1e-9)
        self.update()

    def set_now(self, step: int | None, goal: int | None) -> None:
        """Mark where one is, and where it would settle."""
        if (step, goal) != (self.now, self.goal):
            self.now, self.goal = step, goal
            self.update()

    def rotate(self, across: float, along: float) -> None:
        """Turn by so many pixels of dragging."""
        if not self.flat:
            self.turn += across * SLOWLY
            self.tilt = min(max(self.tilt + along * SLOWLY, -1.5), 1.5)
            self.update()

    def points(self, places: Places) -> NDArray[np.float64]:
        """Places (n, 3) in pixels, and how near to the eye they are: (n, 3). All there are fill the plot."""
        area, seen = self.plot(), self._seen(places)
        every = self._seen(self._all) if len(self._all) else seen
        low, high = every.min(axis=0), every.max(axis=0)
        room, px = area.adjusted(*(self.theme.px(side) for side in AROUND)), self.theme.px
        across, along = np.maximum(high - low, 1e-9)[:2].tolist()
        unit = max(min(room.width() / across, room.height() / along), px(1))
        x, y = ((seen - (low + high) / 2) * unit)[:, :2].T
        return np.stack((room.center().x() + x, room.center().y() - y, seen[:, 2] * unit), axis=1)

    def _seen(self, places: Places) -> Places:
        """Places (n, 3) turned towards the eye: across, upwards, and how near they are."""
        scaled = (places - self._middle) / self._size
        if self.flat:
            return scaled * (1, 1, 0)
        a, b = self.turn, self.tilt
        x = cos(a) * scaled[:, 0] + sin(a) * scaled[:, 2]
        deep = cos(a) * scaled[:, 2] - sin(a) * scaled[:, 0]
        y, z = cos(b) * scaled[:, 1] + sin(b) * deep, cos(b) * deep - sin(b) * scaled[:, 1]
        return np.stack((x, y, z), axis=1)

    def found_at(self, point: QtCore.QPointF) -> tuple[str, int] | None:
        """The point of rest, or the step of the open way, that lies there."""
        best, near = None, self.theme.px(FAR)
        mine = next((way for way in self.ways if way.open), None)
        groups = [("rest", np.array([mark.place for mark in self.rests]).reshape(-1, 3))]
        groups += [("step", mine.places)] if mine is not None else []
        for kind, places in groups:
            if not len(places):
                continue
            apart = np.hypot(*(self.points(places)[:, :2] - (point.x(), point.y())).T)
            n = int(apart.argmin())
            if apart[n] < near:
                best, near = (kind, n), float(apart[n])
        return best

    def set_lit(self, lit: tuple[str, int] | None) -> None:
        """Mark what the mouse is on."""
        if lit != self.lit:
            self.lit = lit
            self.update()

    def draw_plot(self, painter: QtGui.QPainter, area: QtCore.QRectF) -> None:
        painter.setClipRect(area.adjusted(-4, -4, 4, 4))
        self._draw_axes(painter)
        for way in sorted(self.ways, key=lambda way: way.open):
            self._draw_way(painter, way)
        for n, mark in enumerate(self.rests):
            self._draw_rest(painter, mark, lit=self.lit == ("rest", n) or n == self.goal)
        self._draw_now(painter)

    def _draw_axes(self, painter: QtGui.QPainter) -> None:
        """Three short lines from a corner, named."""
        theme, px, area = self.theme, self.theme.px, self.plot()
        ends = np.eye(3)[: 2 if self.flat else 3] * self._size * 0.16 + self._middle
        origin = self.points(self._middle[None])[0]
        corner = self._corner(area)
        painter.setFont(theme.font(11))
        metrics, taken = QtGui.QFontMetricsF(painter.font()), list[QtCore.QRectF]()
        for name, end in zip(self.axes, self.points(ends), strict=False):
            tip = corner + QtCore.QPointF(end[0] - origin[0], end[1] - origin[1])
            painter.setPen(theme.pen("muted", 1.0))
            painter.drawLine(QtCore.QLineF(corner, tip))
            painter.setPen(theme.colour("muted"))
            off = tip - corner
            beyond = tip + off * 0.25
            wide, high = metrics.horizontalAdvance(name) + 2, metrics.height()
            left = beyond.x() if off.x() > px(4) else max(beyond.x() - wide / 2, area.left())
            upright = abs(off.y()) > abs(off.x())  # there a name stands clear of its line, above it or below
            middle = tip.y() + (high / 2 if off.y() > 0 else -high / 2) if upright else beyond.y()
            box = QtCore.QRectF(left, middle - high / 2, wide, high)
            while any(box.intersects(other) for other in taken):  # large type beside short lines
                box.translate(0, -high * 0.5)
            taken.append(box)
            painter.drawText(box, Align.AlignLeft | Align.AlignVCenter, name)

    def _corner(self, area: QtCore.QRectF) -> QtCore.QPointF:
        """Where the axes meet: in the corner of the plot, the lower left if it may be, where the fewest places lie."""
        px, at = self.theme.px, self.points(self._all)[:, :2]
        near, beyond, tall = px(34), px(80), px(54)  # what they take: on the left, the right, above and below

        def crowd(corner: QtCore.QPointF) -> int:
            off = at - (corner.x(), corner.y())
            return int(((np.abs(off[:, 1]) < tall) & (off[:, 0] > -near) & (off[:, 0] < beyond)).sum())

        return min(
            (
                QtCore.QPointF(x, y)
                for x in (area.left() + near, area.right() - beyond)
                for y in (area.bottom() - near, area.top() + tall)
            ),
            key=crowd,
        )

    def _draw_way(self, painter: QtGui.QPainter, way: Drawn) -> None:
        theme, px = self.theme, self.theme.px
        points = self.points(way.places)
        line = [QtCore.QPointF(x, y) for x, y, _ in points.tolist()]
        colour = QtGui.QColor(way.colour)
        colour.setAlphaF(0.75 if way.open else 0.28)
        painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
        painter.setPen(QtGui.QPen(colour, px(1.6 if way.open else 1.0)))
        painter.drawPolyline(line)
        painter.setPen(QtCore.Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        size = theme.px(DOT if way.open else DOT * 0.7)
        for point in line:
            painter.drawEllipse(point, size, size)

    def _draw_rest(self, painter: QtGui.QPainter, mark: Mark, *, lit: bool) -> None:
        """A filled circle attracts, an open one does not; a diamond is slow."""
        theme, px = self.theme, self.theme.px
        x, y, _ = self.points(mark.place[None])[0].tolist()
        at, size = QtCore.QPointF(x, y), px(REST * (1.25 if lit else 1.0))
        painter.setPen(theme.pen("accent" if lit else "text", 2.0 if lit else 1.4))
        painter.setBrush(theme.colour("text") if mark.kind == "stable" else theme.colour("panel"))
        if mark.kind == "slow":
            size *= 0.8
            painter.drawPolygon(
                [at + QtCore.QPointF(*off) for off in ((0, -size), (size, 0), (0, size), (-size, 0))]
            )
        else:
            painter.drawEllipse(at, size, size)
        if mark.word and (mark.kind == "stable" or lit):
            painter.setFont(theme.font(13, bold=True, mono=True))
            painter.setPen(theme.colour("text"))
            box = QtCore.QRectF(at.x() + size + px(3), at.y() - px(10), px(120), px(20))
            painter.drawText(box, Align.AlignLeft | Align.AlignVCenter, mark.word)

    def _draw_now(self, painter: QtGui.QPainter) -> None:
        """Where the open way is, and a dashed line to where it would settle."""
        theme, px = self.theme, self.theme.px
        mine = next((way for way in self.ways if way.open), None)
        if mine is None:
            return
        for step, size in (
            (self.now, 5.5),
            (self.lit[1] if self.lit and self.lit[0] == "step" else None, 4.0),
        ):
            if step is None or step >= len(mine.places):
                continue
            x, y, _ = self.points(mine.places[step][None])[0].tolist()
            at = QtCore.QPointF(x, y)
            if step == self.now and self.goal is not None and self.goal < len(self.rests):
                gx, gy, _ = self.points(self.rests[self.goal].place[None])[0].tolist()
                painter.setPen(QtGui.QPen(theme.colour("accent"), px(1.6), QtCore.Qt.PenStyle.DashLine))
                painter.drawLine(QtCore.QLineF(at, QtCore.QPointF(gx, gy)))
            painter.setPen(theme.pen("panel", 1.5))
            painter.setBrush(theme.colour("accent"))
            painter.drawEllipse(at, px(size), px(size))


class WayCanvas(AskCanvas):
    """A canvas of one picture of ways, which is turned by dragging."""

    picked = QtCore.Signal(int)  # a step
    hovered = QtCore.Signal(object)  # a step, or None

    def __init__(self, theme: Theme) -> None:
        self.plot = WayPlot(theme)
        super().__init__(theme, self.plot)
        self.tokens: Sequence[str] = ()
        self._held: QtCore.QPointF | None = None
        self._moved = False

    def mousePressEvent(self, event: QtGui.QMouseEvent) -> None:
        super().mousePressEvent(event)
        if self.plot.isVisible() and self.plot.rect.contains(event.position()):
            self._held, self._moved = event.position(), False

    def mouseMoveEvent(self, event: QtGui.QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        at = event.position()
        if self._held is not None:
            off = at - self._held
            if self._moved or abs(off.x()) + abs(off.y()) > 3:
                self._held, self._moved = at, True
                self.plot.rotate(off.x(), off.y())
            return
        lit = self.plot.found_at(at) if self.plot.isVisible() else None
        self.plot.set_lit(lit)
        self.hovered.emit(lit[1] if lit and lit[0] == "step" else None)
        self.readout.say(self._said(lit), at, self.area())

    def mouseReleaseEvent(self, event: QtGui.QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        was, self._held = self._held, None
        found = self.plot.found_at(event.position()) if was is not None and not self._moved else None
        if found is not None and found[0] == "step":
            self.picked.emit(found[1])

    def _said(self, lit: tuple[str, int] | None) -> tuple[str, ...]:
        if lit is None:
            return ()
        kind, n = lit
        if kind == "rest":
            return self.plot.rests[n].said
        return (tr("“{token}”   step {step}", token=self.tokens[n], step=n),) if n < len(self.tokens) else ()

    def leaveEvent(self, event: QtCore.QEvent) -> None:
        self.plot.set_lit(None)
        self.hovered.emit(None)
        super().leaveEvent(event)
