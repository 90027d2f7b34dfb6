"""A few curves over time, at most eight, with fixed levels and a legend: for chosen units, surprise, norms."""

from collections.abc import Callable, Sequence
from math import ceil

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6 import QtCore, QtGui

from mnemoscope.engines.numerals import numeral
from mnemoscope.engines.translation import tr, trn
from mnemoscope.gui.look.painting import kept
from mnemoscope.gui.look.theme import Theme, narrowed
from mnemoscope.gui.state.offers import Place
from mnemoscope.gui.widgets.canvas import Align, is_paper
from mnemoscope.gui.widgets.cellimage import beyond
from mnemoscope.gui.widgets.header import draw_header, whole
from mnemoscope.gui.widgets.inwords import in_words
from mnemoscope.gui.widgets.joining import edges
from mnemoscope.gui.widgets.legend import LINE, Curve, Legend
from mnemoscope.gui.widgets.timerow import HEADER, LEFT, Row
from mnemoscope.gui.widgets.uneven import Shared, shared

__all__ = ["Curve", "CurveRow"]

CROWDED = 2.5  # pixels a step below which a curve is drawn as a band and its mean
TICK = 5.0  # pixels of the mark of a value that is not a number

Floats = NDArray[np.float64]


class CurveRow(Row):
    """Curves between two levels, each value at the middle of its step's column.

    Where steps are narrower than a curve can be followed, a band from the least to the greatest value of each few steps,
    and a line through their means.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.title, self.unit = "", ""
        self.first = 0
        self.curves: Sequence[Curve] = ()
        self.levels = (-1.0, 1.0)
        self.baseline: float | None = None  # where bars begin; the lower level if None
        self.ends: tuple[str, str] | None = None  # what the levels are called, if not by number
        self.token: Callable[[int], str] = str
        self.note = ""  # what else there is to say
        self._odd = ""
        self.legend = Legend(theme)
        self.legend.setParentItem(self)

    @property
    def graph(self) -> QtCore.QRectF:
        """Where the curves run."""
        return self.plot.adjusted(0, self._header, 0, 0)

    @property
    def _header(self) -> float:
        """The height of the title and the names."""
        return self.theme.px(HEADER + LINE * (self.legend.allowed - 1))

    @property
    def words(self) -> QtCore.QRectF:
        box = self.legend.rect
        return QtCore.QRectF(
            self.plot.left(), box.top(), box.left() + self.legend.wide - self.plot.left(), box.height()
        )

    @property
    def joined(self) -> int:
        """How many steps are drawn as one, at most."""
        wide, least = self.step_width, self._least()
        if self.edges is not None:
            return self._shared(max((len(curve.values) for curve in self.curves), default=0)).most
        return ceil(least / wide) if 0 < wide < least else 1

    @property
    def said(self) -> str:
        return " · ".join(filter(None, (self._odd, self._joins(), self.note)))

    def _joins(self) -> str:
        by = self.joined
        if by < 2 or not self.curves:
            return ""
        even, bars = self.edges is None, any(curve.bars for curve in self.curves)
        if all(curve.bars for curve in self.curves):
            if even:
                return tr("{count} tokens a bar: the largest", count=by)
            return tr("up to {count} tokens a bar: the largest", count=by)
        if bars and even:
            return tr("{count} tokens a point: least to greatest, mean; bars: the largest", count=by)
        if bars:
            return tr("up to {count} tokens a point: least to greatest, mean; bars: the largest", count=by)
        if even:
            return tr("{count} tokens a point: least to greatest, mean", count=by)
        return tr("up to {count} tokens a point: least to greatest, mean", count=by)

    def _least(self) -> float:
        """The pixels that a point needs; bars that stand side by side in it, so many times as much."""
        return self.theme.px(CROWDED * max((curve.lane[1] for curve in self.curves), default=1))

    def _shared(self, count: int) -> Shared:
        """Which of so many steps each point of a curve stands for, and from where to where in columns."""
        columns, least = self.columns(self.first, count), self._least()
        if self.edges is not None:
            return shared(columns, self.step_width, least)
        by = self.joined
        starts = edges(count, by, self.first % by) if count else np.zeros(0, np.int64)
        return Shared(starts, np.append(starts[1:], count), np.append(columns[starts], columns[-1]))

    def set_data(
        self, curves: Sequence[Curve], first: int, *, levels: tuple[float, float], title: str, unit: str = ""
    ) -> None:
        """Show these curves."""
        self.curves, self.first, self.levels, self.title, self.unit = curves, first, levels, title, unit
        self._odd = self._oddities()
        self.moved()
        self.update()

    def set_cursor(self, cursor: int) -> None:
        """Write the values at this step beside the curves' names."""
        self.legend.set_data(self.curves, cursor - self.first, self.said)

    def _oddities(self) -> str:
        """What the curves cannot show: values that are not numbers, and those beyond the levels."""
        whole = [curve.values for curve in self.curves if curve.whole]
        odd = sum(int(np.isnan(values).sum()) for values in whole)
        clipped = sum(int(beyond(curve.values, self.levels).sum()) for curve in self.curves)
        low, high = self.levels
        return " · ".join(
            filter(None, (
                trn("{n:,} value is not a number", "{n:,} values are not numbers", odd) if odd else "",
                tr("{count:,} beyond {low} to {high}", count=clipped, low=numeral(low), high=numeral(high)) if clipped else "",
            ))
        )  # fmt: skip

    def moved(self) -> None:
        metrics = QtGui.QFontMetricsF(self.theme.font(12, bold=True))
        left = self.plot.left() + (
            metrics.horizontalAdvance(self.title) + self.theme.px(12) if self.title else 0
        )
        room = QtCore.QRectF(left, self.rect.top(), self.rect.right() - left, 0.0)
        self.legend.set_data(self.curves, self.legend.at, self.said)
        most = int(max(self.rect.height() * 0.5, self.theme.px(LINE)) / self.theme.px(LINE))
        self.legend.allowed = min(self.legend.lines(room.width()), max(most, 1))
        room.setHeight(self._header - self.theme.px(2))
        self.legend.place(room)

    def heights(self, values: NDArray[np.floating]) -> Floats:
        """Values to heights, kept inside the levels."""
        low, high = self.levels
        share = np.clip((values - low) / (high - low), 0, 1)
        return np.asarray(self.graph.bottom() - share * self.graph.height())

    def place_at(self, step: int, y: float) -> Place:
        """The number whose curve is nearest there; what else is drawn of the same number follows."""
        at = step - self.first
        there = [
            c for c in self.curves if c.source and 0 <= at < len(c.values) and not np.isnan(c.values[at])
        ]
        if not there:
            return super().place_at(step, y)
        nearest = min(there, key=lambda c: abs(float(self.heights(c.values[at : at + 1])[0]) - y))
        assert nearest.source is not None
        signal, number = nearest.source
        return Place(step, "unit", number, (signal, *(name for name in self.signals if name != signal)))

    def describe(self, step: int, y: float) -> tuple[str, ...]:
        if y < self.graph.top() and (said := whole(self.theme, self.header, self.title)):
            return said
        at = step - self.first
        lines = [
            f"{c.label}  {in_words(float(c.values[at]), signed=True)} {self.unit}".rstrip()
            for c in self.curves
            if c.label and 0 <= at < len(c.values) and (c.whole or not np.isnan(c.values[at]))
        ]
        return (tr("“{token}”   step {step}", token=self.token(step), step=step), *lines) if lines else ()

    def draw(self, painter: QtGui.QPainter) -> None:
        theme, graph, (low, high) = self.theme, self.graph, self.levels
        draw_header(painter, theme, self.header, self.title)
        painter.setPen(theme.pen("line"))
        painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
        painter.drawRect(graph)
        line = 0.0 if self.baseline is None else self.baseline
        if low < line < high:
            zero = float(self.heights(np.full(1, line))[0])
            painter.drawLine(QtCore.QLineF(graph.left(), zero, graph.right(), zero))
        self._draw_levels(painter, graph)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        drawn = [curve for curve in self.curves if len(curve.values)]
        if self.edges is None:
            for curve in drawn:
                self._draw_curve(painter, curve)
            return
        with kept(painter):  # a step may begin before what is in sight, and end after it
            painter.setClipRect(graph, QtCore.Qt.ClipOperation.IntersectClip)
            for curve in drawn:
                self._draw_curve(painter, curve)

    def _draw_levels(self, painter: QtGui.QPainter, graph: QtCore.QRectF) -> None:
        """The two levels, and the unit between them, in the left margin."""
        theme, (low, high) = self.theme, self.levels
        painter.setFont(theme.font(11))
        painter.setPen(theme.colour("muted"))
        margin = QtCore.QRectF(self.rect.left(), graph.top() - 2, theme.px(LEFT - 8), graph.height() + 4)
        margin.setRight(graph.left() - theme.px(6))
        below, above = self.ends or (numeral(low), numeral(high))
        metrics = QtGui.QFontMetricsF(painter.font())
        between = graph.height() > theme.px(44)
        if self.unit and not between and metrics.horizontalAdvance(f"{above} {self.unit}") <= margin.width():
            above = f"{above} {self.unit}"
        for text, side in ((above, Align.AlignTop), (below, Align.AlignBottom)):
            painter.setFont(narrowed(theme.font(11), text, margin.width()))
            metrics = QtGui.QFontMetricsF(painter.font())
            cut = metrics.elidedText(text, QtCore.Qt.TextElideMode.ElideRight, margin.width())
            lines = 0.8 if side is Align.AlignTop else 1.6
            if graph.height() > lines * metrics.height():
                painter.drawText(margin, Align.AlignRight | side, cut)
        if self.unit and between:
            painter.setFont(theme.font(11))
            painter.drawText(margin, Align.AlignRight | Align.AlignVCenter, self.unit)

    def _draw_curve(self, painter: QtGui.QPainter, curve: Curve) -> None:
        if curve.whole:
            self._mark_odd(painter, curve)
        points = self._shared(len(curve.values))
        if curve.bars:
            self._draw_bars(painter, curve, points)
            return
        x = self._x((points.edges[:-1] + points.edges[1:]) / 2)
        if points.most == 1:
            self._draw_line(painter, curve, x, self.heights(curve.values))
            return
        low, high = points.reduced(np.fmin, curve.values), points.reduced(np.fmax, curve.values)
        there = points.reduced(np.add, (~np.isnan(curve.values)).astype(np.float64))
        whole = np.nan_to_num(curve.values, posinf=0.0, neginf=0.0)
        mean = points.reduced(np.add, whole) / np.where(there, there, np.nan)
        self._draw_band(painter, curve, x, self.heights(low), self.heights(high))
        self._draw_line(painter, curve, x, self.heights(mean))

    def _x(self, columns: Floats) -> Floats:
        """Places in columns in pixels, counted from the first step in sight."""
        begin = self.columns(self.first, 0)[0]
        return np.asarray(self.left_of(self.first) + (columns - begin) * self.step_width)

    def _draw_bars(self, painter: QtGui.QPainter, curve: Curve, points: Shared) -> None:
        """A bar for every step, or for every few the one largest in size."""
        values = curve.values
        if points.most > 1:
            base = 0.0 if self.baseline is None else self.baseline
            high, low = points.reduced(np.fmax, values), points.reduced(np.fmin, values)
            values = np.where(np.abs(high - base) >= np.abs(low - base), high, low)
        start = self.levels[0] if self.baseline is None else self.baseline
        base = float(self.heights(np.full(1, start))[0])
        wides = np.diff(points.edges) * self.step_width
        gaps = np.minimum(1.0, (self.step_width if self.edges is None else wides) * 0.15)
        lane, lanes = curve.lane
        lefts = self._x(points.edges[:-1]) + wides * lane / lanes + gaps / 2
        wides = wides / lanes - gaps
        painter.setPen(QtCore.Qt.PenStyle.NoPen)
        painter.setBrush(curve.colour)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing, on=False)  # ten times as fast
        painter.drawRects(
            [
                QtCore.QRectF(left, min(top, base), wide, abs(base - top))
                for left, wide, top in zip(
                    lefts.tolist(), wides.tolist(), self.heights(values).tolist(), strict=True
                )
                if top == top  # not NaN
            ]
        )
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)

    def _draw_band(self, painter: QtGui.QPainter, curve: Curve, x: Floats, low: Floats, high: Floats) -> None:
        """From the least to the greatest value, wherever there are any."""
        faint = QtGui.QColor(curve.colour)
        faint.setAlphaF(0.28)
        there = ~np.isnan(low)
        cuts = np.flatnonzero(np.diff(there.astype(np.int8))) + 1
        for part in np.split(np.arange(len(x)), cuts):
            if there[part[0]]:
                outline = np.concatenate((high[part], low[part][::-1]))
                path = pg.arrayToQPath(np.concatenate((x[part], x[part][::-1])), outline)
                painter.fillPath(path, faint)

    def _draw_line(
        self, painter: QtGui.QPainter, curve: Curve, x: NDArray[np.floating], heights: Floats
    ) -> None:
        """Through the points there are; where there is none the line is broken."""
        there = ~np.isnan(heights)
        if not there.any():
            return
        pen = QtGui.QPen(curve.colour, self.theme.px(1.6))
        pen.setJoinStyle(QtCore.Qt.PenJoinStyle.RoundJoin)
        if curve.dashed:
            pen.setDashPattern([4.0, 2.5])
        painter.setPen(pen)
        painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
        if curve.dashed or is_paper(painter) or painter.worldTransform().m11() > 1:
            painter.drawPath(pg.arrayToQPath(x, heights, connect="finite"))
        else:  # on screen, piece by piece: Qt takes 10 ms for a wide path, 0.2 ms for its pieces
            points = list(map(QtCore.QPointF, x.tolist(), heights.tolist()))
            whole = (there[:-1] & there[1:]).tolist()
            painter.drawLines(
                [QtCore.QLineF(a, b) for a, b, drawn in zip(points, points[1:], whole, strict=False) if drawn]
            )
        alone = there & ~np.append(False, there[:-1]) & ~np.append(there[1:], False)
        painter.setBrush(curve.colour)
        for at in np.flatnonzero(alone).tolist():
            painter.drawEllipse(QtCore.QPointF(x[at], heights[at]), 2.5, 2.5)
        painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)

    def _mark_odd(self, painter: QtGui.QPainter, curve: Curve) -> None:
        """A tick at the foot of every step whose value is not a number."""
        foot = self.graph.bottom()
        for at in np.flatnonzero(np.isnan(curve.values)).tolist():
            left, wide = self.left_of(self.first + at), max(self.width_of(self.first + at), 1.0)
            box = QtCore.QRectF(left, foot - self.theme.px(TICK), wide, self.theme.px(TICK))
            painter.fillRect(box, self.theme.colour("nan"))
