"""A few curves over time, at most eight, with fixed levels and a legend: for chosen units, surprise, norms."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6 import QtCore, QtGui

from gui.theme import Theme
from gui.widgets.canvas import Align, Item, is_paper
from gui.widgets.heatrow import HEADER, number
from gui.widgets.timerow import LEFT, Row


@dataclass(frozen=True, slots=True)
class Curve:
    """One curve: values (n,) from the row's first step, NaN where there is none."""

    label: str
    values: NDArray[np.float64]
    colour: QtGui.QColor
    dashed: bool = False
    bars: bool = False


class Legend(Item):
    """The curves' names in their colours, with the values at the cursor where there is room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.curves: Sequence[Curve] = ()
        self.at = 0

    def set_data(self, curves: Sequence[Curve], at: int) -> None:
        """Name these curves; `at` is the cursor's place in their values."""
        self.curves, self.at = [curve for curve in curves if curve.label], at
        self.update()

    def draw(self, painter: QtGui.QPainter) -> None:
        theme, x, middle = self.theme, self.rect.left(), self.rect.center().y()
        painter.setFont(theme.font(11))
        metrics = QtGui.QFontMetricsF(painter.font())
        texts = [self._said(curve) for curve in self.curves]
        if x + sum(metrics.horizontalAdvance(t) + theme.px(28) for t in texts) > self.rect.right():
            texts = [curve.label for curve in self.curves]  # the values are in the read-out too
        for curve, text in zip(self.curves, texts, strict=True):
            wide = metrics.horizontalAdvance(text)
            if x + wide + theme.px(18) > self.rect.right():
                return
            pen = QtGui.QPen(curve.colour, theme.px(2))
            pen.setStyle(QtCore.Qt.PenStyle.DashLine if curve.dashed else QtCore.Qt.PenStyle.SolidLine)
            painter.setPen(pen)
            painter.drawLine(QtCore.QLineF(x, middle, x + theme.px(12), middle))
            painter.setPen(theme.colour("muted"))
            box = QtCore.QRectF(x + theme.px(15), self.rect.top(), wide + 4, self.rect.height())
            painter.drawText(box, Align.AlignLeft | Align.AlignVCenter, text)
            x += wide + theme.px(28)

    def _said(self, curve: Curve) -> str:
        """A curve's label, and its value at the cursor if it has one."""
        if not 0 <= self.at < len(curve.values) or np.isnan(curve.values[self.at]):
            return curve.label
        return f"{curve.label} " + f"{curve.values[self.at]:.2f}".replace("-", "−")


class CurveRow(Row):
    """Curves between two levels, each value at the middle of its step's column."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.title, self.unit = "", ""
        self.first = 0
        self.curves: Sequence[Curve] = ()
        self.levels = (-1.0, 1.0)
        self.baseline: float | None = None  # where bars begin; the lower level if None
        self.ends: tuple[str, str] | None = (
            None  # what the lower and the upper level are called, if not by number
        )
        self.token: Callable[[int], str] = str
        self.legend = Legend(theme)
        self.legend.setParentItem(self)

    @property
    def graph(self) -> QtCore.QRectF:
        """Where the curves run."""
        return self.plot.adjusted(0, self.theme.px(HEADER), 0, 0)

    @property
    def words(self) -> QtCore.QRectF:
        metrics = QtGui.QFontMetricsF(self.theme.font(12, bold=True))
        legend = sum(metrics.horizontalAdvance(c.label) + self.theme.px(60) for c in self.curves)
        wide = metrics.horizontalAdvance(self.title) + legend
        return QtCore.QRectF(self.graph.left(), self.rect.top(), wide, self.theme.px(HEADER - 2))

    def set_data(
        self, curves: Sequence[Curve], first: int, *, levels: tuple[float, float], title: str, unit: str = ""
    ) -> None:
        """Show these curves."""
        self.curves, self.first, self.levels, self.title, self.unit = curves, first, levels, title, unit
        self.moved()
        self.update()

    def set_cursor(self, cursor: int) -> None:
        """Write the values at this step beside the curves' names."""
        self.legend.set_data(self.curves, cursor - self.first)

    def moved(self) -> None:
        metrics = QtGui.QFontMetricsF(self.theme.font(12, bold=True))
        left = self.graph.left() + metrics.horizontalAdvance(self.title) + self.theme.px(12)
        room = QtCore.QRectF(left, self.rect.top(), self.rect.right() - left, self.theme.px(HEADER - 2))
        self.legend.place(room)

    def heights(self, values: NDArray[np.float64]) -> NDArray[np.float64]:
        """Values to heights, kept inside the levels."""
        low, high = self.levels
        share = np.clip((values - low) / (high - low), 0, 1)
        return np.asarray(self.graph.bottom() - share * self.graph.height())

    def describe(self, step: int, y: float) -> tuple[str, ...]:
        at = step - self.first
        lines = [
            f"{c.label}  {c.values[at]:+.3f} {self.unit}".rstrip()
            for c in self.curves
            if c.label and 0 <= at < len(c.values) and not np.isnan(c.values[at])
        ]
        return (f"“{self.token(step)}”   step {step}", *lines) if lines else ()

    def draw(self, painter: QtGui.QPainter) -> None:
        theme, graph, (low, high) = self.theme, self.graph, self.levels
        painter.setFont(theme.font(12, bold=True))
        painter.setPen(theme.colour("text"))
        header = QtCore.QRectF(
            graph.left(), self.rect.top(), self.rect.width() - graph.left(), theme.px(HEADER - 2)
        )
        painter.drawText(header, Align.AlignLeft | Align.AlignVCenter, self.title)
        painter.setPen(theme.pen("line"))
        painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
        painter.drawRect(graph)
        line = 0.0 if self.baseline is None else self.baseline
        if low < line < high:
            zero = float(self.heights(np.full(1, line))[0])
            painter.drawLine(QtCore.QLineF(graph.left(), zero, graph.right(), zero))
        painter.setFont(theme.font(11))
        painter.setPen(theme.colour("muted"))
        margin = QtCore.QRectF(self.rect.left(), graph.top() - 2, theme.px(LEFT - 8), graph.height() + 4)
        margin.setRight(graph.left() - theme.px(6))
        below, above = self.ends or (number(low), number(high))
        metrics = QtGui.QFontMetricsF(painter.font())
        for text, side in ((above, Align.AlignTop), (below, Align.AlignBottom)):
            cut = metrics.elidedText(text, QtCore.Qt.TextElideMode.ElideRight, margin.width())
            painter.drawText(margin, Align.AlignRight | side, cut)
        if self.unit and graph.height() > theme.px(44):
            painter.drawText(margin, Align.AlignRight | Align.AlignVCenter, self.unit)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        for curve in self.curves:
            self._draw_curve(painter, curve)

    def _draw_curve(self, painter: QtGui.QPainter, curve: Curve) -> None:
        if not len(curve.values):
            return
        heights = self.heights(curve.values)
        if curve.bars:
            start = self.levels[0] if self.baseline is None else self.baseline
            base = float(self.heights(np.full(1, start))[0])
            wide, left = self.step_width, self.left_of(self.first)
            gap = min(1.0, wide * 0.15)
            painter.setPen(QtCore.Qt.PenStyle.NoPen)
            painter.setBrush(curve.colour)
            painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing, on=False)  # ten times as fast
            painter.drawRects(
                [
                    QtCore.QRectF(left + i * wide + gap / 2, min(top, base), wide - gap, abs(base - top))
                    for i, top in enumerate(heights.tolist())
                    if top == top  # not NaN
                ]
            )
            painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
            return
        there = ~np.isnan(heights)
        x = (self.left_of(self.first) + (np.arange(len(heights)) + 0.5) * self.step_width)[there]
        heights = heights[there]
        pen = QtGui.QPen(curve.colour, self.theme.px(1.6))
        pen.setJoinStyle(QtCore.Qt.PenJoinStyle.RoundJoin)
        if curve.dashed:
            pen.setDashPattern([4.0, 2.5])
        painter.setPen(pen)
        painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
        if curve.dashed or is_paper(painter) or painter.worldTransform().m11() > 1:
            painter.drawPath(pg.arrayToQPath(x, heights))
        else:  # on screen, piece by piece: Qt takes 10 ms for a wide path, 0.2 ms for its pieces
            points = list(map(QtCore.QPointF, x.tolist(), heights.tolist()))
            painter.drawLines(list(map(QtCore.QLineF, points, points[1:])))
        if len(heights) == 1:
            painter.setBrush(curve.colour)
            painter.drawEllipse(QtCore.QPointF(x[0], heights[0]), 2.5, 2.5)
