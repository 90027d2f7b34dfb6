"""Curves over time in which only some steps count: the others are washed over, and right and wrong are marked."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray
from PySide6 import QtCore, QtGui

from mnemoscope.engines.translation import tr
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.widgets.curverow import CurveRow
from mnemoscope.gui.widgets.ticks import SIZE, draw_tick, fitting

WASH = 0.28  # how much of the line colour lies over what does not count


class AnswerRow(CurveRow):
    """A row of curves with answers in it; with none it is a row of curves."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.scored: NDArray[np.bool_] | None = None  # (n,) from the first step; None: all count
        self.ticks: Mapping[int, bool] = {}

    def set_answers(self, scored: NDArray[np.bool_] | None, ticks: Mapping[int, bool]) -> None:
        """Which steps count, and which are right or wrong; before `set_data`."""
        self.scored, self.ticks = scored, ticks

    def draw(self, painter: QtGui.QPainter) -> None:
        for left, right in self.unscored():
            graph = self.graph
            start = self.left_of(left)
            area = QtCore.QRectF(start, graph.top(), self.left_of(right) - start, graph.height())
            painter.fillRect(area.intersected(graph), self.theme.colour("line", WASH))
        super().draw(painter)
        y = self.graph.top() + self.theme.px(SIZE / 2 + 2)
        for step, right in self.ticks.items():
            x = self.left_of(step + 0.5)
            if self.edges is None or self.plot.left() <= x <= self.plot.right():
                size = fitting(self.width_of(step), self.theme)
                draw_tick(painter, self.theme, QtCore.QPointF(x, y), right, size)

    def unscored(self) -> list[tuple[int, int]]:
        """The stretches of steps, start and stop, that do not count."""
        if self.scored is None:
            return []
        edges = (
            np.flatnonzero(np.diff(np.concatenate(([True], self.scored, [True])).astype(np.int8)))
            + self.first
        )
        return [(int(start), int(stop)) for start, stop in edges.reshape(-1, 2)]

    def describe(self, step: int, y: float) -> tuple[str, ...]:
        lines = super().describe(step, y)
        at = step - self.first
        if self.scored is not None and 0 <= at < len(self.scored) and not self.scored[at]:
            return (
                tr("“{token}”   step {step}", token=self.token(step), step=step),
                tr("not scored: the model was not trained to answer here"),
            )
        if lines and step in self.ticks:
            return (*lines, tr("right") if self.ticks[step] else tr("wrong"))
        return lines
