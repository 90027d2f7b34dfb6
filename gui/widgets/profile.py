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
        self.held: tuple[int, float] | None = None  # the bar that is dragged, and where to

    def set_data(self, values: Values, levels: tuple[float, float]) -> None:
        """Show these values (rows,), from the top down."""
        self.values, self.levels = values, levels
        self.update()

    def join(self, units: int) -> None:
        """Draw so many rows as one."""
        if units != self.units:
            self.units = units
            self.update()

    def hold(self, held: tuple[int, float] | None) -> None:
        """Show that a bar is dragged to a value, or that none is."""
        if held != self.held:
            self.held = held
            self.update()

    def row_at(self, y: float) -> int:
        """Which bar lies at a height."""
        count = len(self.drawn)
        return min(max(int((y - self.rect.top()) / max(self.rect.height(), 1) * count), 0), count - 1)

    def value_at(self, x: float) -> float:
        """The value up to which a bar reaches that ends at a place; within the levels."""
        low, high = self.levels
        share = min(max((x - self.rect.left()) / max(self.rect.width(), 1), 0.0), 1.0)
        return low + share * (high - low)

    @property
    def drawn(self) -> Values:
        """The values as drawn."""
        if self.units < 2 or not len(self.values):
            return self.values
        return largest(self.values, np.arange(0, len(self.values), self.units), axis=0)

    def draw(self, painter: QtGui.QPainter) -> None:
        area, (low, high) = self.rect, self.levels
        values = self.drawn
        if not len(values) or not self.theme.marks:
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
        if self.held is not None and self.held[0] < len(share):
            self._draw_held(painter, zero, float((self.held[1] - low) / (high - low)))

    def _draw_held(self, painter: QtGui.QPainter, zero: float, share: float) -> None:
        """The bar that is dragged, high enough to be seen, with a line where it ends."""
        assert self.held is not None
        area, count, px = self.rect, len(self.drawn), self.theme.px
        high = max(area.height() / count, px(5))
        middle = area.top() + (self.held[0] + 0.5) / count * area.height()
        x = area.left() + area.width() * min(max(share, 0.0), 1.0)
        bar = QtCore.QRectF(min(zero, x), middle - high / 2, abs(x - zero), high)
        painter.fillRect(bar, self.theme.colour("accent", 0.6))
        painter.setPen(self.theme.pen("accent", 2))
        painter.drawLine(QtCore.QLineF(x, bar.top() - px(3), x, bar.bottom() + px(3)))
