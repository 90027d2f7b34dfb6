"""Bars of divergence over time, with a flag where tracks part."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6 import QtCore, QtGui

from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.widgets.canvas import Align
from mnemoscope.gui.widgets.curverow import CurveRow
from mnemoscope.gui.widgets.timerow import RIGHT

FLAG = 7.0  # pixels


@dataclass(frozen=True, slots=True)
class Flag:
    """The step with which a track parts from the first, and its colour."""

    step: int
    colour: QtGui.QColor


class PartRow(CurveRow):
    """A row of bars. `flags` mark where tracks part; `summary` stands in the right margin; `empty`: why there are no bars."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.partings: Sequence[Flag] = ()
        self.summary: tuple[str, ...] = ()
        self.empty = ""

    def set_partings(self, flags: Sequence[Flag], summary: tuple[str, ...], empty: str) -> None:
        """What stands in the picture beside the bars."""
        self.partings, self.summary, self.empty = flags, summary, empty
        self.update()

    def place_of(self, flag: Flag) -> QtCore.QPointF | None:
        """The top of a flag, at the left edge of its column; None where it is out of sight."""
        start, stop = self.extent
        if not start <= flag.step < stop:
            return None
        beside = sum(other.step == flag.step for other in self.partings[: self.partings.index(flag)])
        return QtCore.QPointF(
            self.left_of(flag.step) + self.theme.px(FLAG * (0.5 + beside)), self.graph.top()
        )

    def draw(self, painter: QtGui.QPainter) -> None:
        super().draw(painter)
        theme, px, graph = self.theme, self.theme.px, self.graph
        painter.setFont(theme.font(11))
        painter.setPen(theme.colour("muted"))
        if self.empty and not any(np.isfinite(curve.values).any() for curve in self.curves):
            self._draw_empty(painter, graph.adjusted(px(8), 0, -px(8), 0))
        margin = QtCore.QRectF(graph.right() + px(6), graph.top(), px(RIGHT - 8), graph.height())
        lines = self.summary[: max(int(graph.height() / px(13)), 1)]
        room, metrics = self.rect.right() - margin.left(), QtGui.QFontMetricsF(painter.font())
        cut = [metrics.elidedText(line, QtCore.Qt.TextElideMode.ElideRight, room) for line in lines]
        painter.drawText(margin, Align.AlignLeft | Align.AlignTop, "\n".join(cut))
        for flag in self.partings:
            self._draw_flag(painter, flag)

    def _draw_empty(self, painter: QtGui.QPainter, box: QtCore.QRectF) -> None:
        """Why there are no bars: in as many lines as it takes, or what of it fits in one where there is no room for more."""
        metrics, said = QtGui.QFontMetricsF(painter.font()), self.empty
        wrapped = int(Align.AlignCenter) | int(QtCore.Qt.TextFlag.TextWordWrap)
        if metrics.boundingRect(box, wrapped, said).height() > box.height():
            said = metrics.elidedText(said, QtCore.Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, wrapped, said)

    def _draw_flag(self, painter: QtGui.QPainter, flag: Flag) -> None:
        at = self.place_of(flag)
        if at is None:
            return
        half = self.theme.px(FLAG) / 2
        pole = QtGui.QPen(flag.colour, self.theme.px(1.2))
        painter.setPen(pole)
        painter.drawLine(QtCore.QLineF(at.x(), at.y(), at.x(), self.graph.bottom()))
        painter.setPen(QtCore.Qt.PenStyle.NoPen)
        painter.setBrush(flag.colour)
        corners = [(-half, 0.0), (half, 0.0), (0.0, half * 1.8)]
        painter.drawPolygon(QtGui.QPolygonF([at + QtCore.QPointF(x, y) for x, y in corners]))
