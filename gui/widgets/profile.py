"""The column at the cursor beside a heat map: a bar from zero for every row."""

import numpy as np
import pyqtgraph as pg
from PySide6 import QtCore, QtGui

from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.widgets.canvas import Item
from mnemoscope.gui.widgets.joining import Values, largest


class Profile(Item):
    """Bars beside the rows of a map; where rows are joined in it, so are they: the largest in size is drawn."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.values: Values = np.zeros(0, np.float32)
        self.levels = (-1.0, 1.0)
        self.units = 1

    def set_data(self, values: Values, levels: tuple[float, float]) -> None:
        """Show these values (rows,), from the top down."""
        self.values, self.levels = values, levels
        self.update()

    def join(self, units: int) -> None:
        """Draw so many rows as one."""
        if units != self.units:
            self.units = units
            self.update()

    @property
    def drawn(self) -> Values:
        """The values as drawn."""
        if self.units < 2 or not len(self.values):
            return self.values
        return largest(self.values, np.arange(0, len(self.values), self.units), axis=0)

    def draw(self, painter: QtGui.QPainter) -> None:
        area, (low, high) = self.rect, self.levels
        values = self.drawn
        if not len(values):
            return
        odd = np.isnan(values)
        share = np.clip((np.where(odd, 0, values).astype(np.float64) - low) / (high - low), 0, 1)
        zero = area.left() + area.width() * min(max(-low / (high - low), 0), 1)
        edges = area.top() + np.arange(len(share) + 1) / len(share) * area.height()
        ends = np.where(odd, zero, area.left() + area.width() * share)
        x = np.concatenate(([zero], np.repeat(ends, 2), [zero]))
        y = np.concatenate((edges[:1], np.repeat(edges, 2)[1:-1], edges[-1:]))
        painter.setPen(QtCore.Qt.PenStyle.NoPen)
        painter.fillPath(pg.arrayToQPath(x, y), self.theme.colour("muted", 0.75))
        for row in np.flatnonzero(odd).tolist():
            box = QtCore.QRectF(area.left(), edges[row], area.width(), max(edges[row + 1] - edges[row], 1.0))
            painter.fillRect(box, self.theme.colour("nan"))
        painter.setPen(self.theme.pen("line"))
        painter.drawLine(QtCore.QLineF(zero, area.top(), zero, area.bottom()))
