"""What curves are called: their names in their colours, over as many lines as they need."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6 import QtCore, QtGui

from mnemoscope.engines.translation import tr
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.widgets.canvas import Align, Item
from mnemoscope.gui.widgets.inwords import short

LINE = 14.0  # pixels
LEAST = 60.0  # pixels: in less no name can be read


@dataclass(frozen=True, slots=True)
class Curve:
    """One curve: values (n,) from the row's first step, NaN where there is none; `whole`: where one is not a number it is a fault."""

    label: str
    values: NDArray[np.float64]
    colour: QtGui.QColor
    dashed: bool = False
    bars: bool = False
    whole: bool = False
    short: str = ""  # what it is called where there is no room for its label on one line
    lane: tuple[int, int] = (0, 1)  # of bars beside each other in one column, which of how many
    source: tuple[str, int] | None = None  # the signal that it is of, and which of its numbers


class Legend(Item):
    """The curves' names in their colours, with the values at the cursor where there is room on one line."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.curves: Sequence[Curve] = ()
        self.at = 0
        self.note = ""  # what must be said beside the names
        self.allowed = 1  # lines there is room for

    def set_data(self, curves: Sequence[Curve], at: int, note: str = "") -> None:
        """Name these curves; `at` is the cursor's place in their values."""
        self.curves, self.at, self.note = [curve for curve in curves if curve.label], at, note
        self.update()

    def lines(self, width: float) -> int:
        """How many lines the names take in this width, which does not depend on the cursor."""
        if width < self.theme.px(LEAST):
            return 1
        return 1 + max((line for line, _, _ in self._placed(width)), default=0)

    @property
    def wide(self) -> float:
        """How far the names reach on any line."""
        metrics = QtGui.QFontMetricsF(self.theme.font(11))
        ends = (
            x + metrics.horizontalAdvance(text) + self.theme.px(60)
            for _, x, text in self._placed(self.rect.width())
        )
        return max(ends, default=0.0)

    def _placed(self, width: float, texts: Sequence[str] | None = None) -> list[tuple[int, float, str]]:
        """Each name, and the note last, with its line and where it begins on it."""
        metrics, px = QtGui.QFontMetricsF(self.theme.font(11)), self.theme.px
        names = list(texts or self._names(width))
        found, line, x = list[tuple[int, float, str]](), 0, 0.0
        for n, text in enumerate([*names, self.note] if self.note else names):
            wide = metrics.horizontalAdvance(text) + (px(18) if n < len(names) else 0)
            if x and x + wide > width:
                line, x = line + 1, 0.0
            found.append((line, x, text))
            x += wide + px(10)
        return found

    def _names(self, width: float) -> list[str]:
        """What the curves are called, as long as it fits on one line with their values, or short."""
        labels, shorts = [c.label for c in self.curves], [c.short or c.label for c in self.curves]
        if labels == shorts:
            return labels
        metrics, px = QtGui.QFontMetricsF(self.theme.font(11)), self.theme.px
        value = " 0.00" if self.theme.marks else ""
        need = sum(metrics.horizontalAdvance(f"{label}{value}") + px(28) for label in labels)
        return labels if need + metrics.horizontalAdvance(self.note) <= width else shorts

    def draw(self, painter: QtGui.QPainter) -> None:
        theme, px = self.theme, self.theme.px
        painter.setFont(theme.font(11))
        width = self.rect.width()
        if width < px(LEAST):
            return  # beside a long title: the names are in the read-out
        names = self._names(width)
        said = [self._said(curve, name) for curve, name in zip(self.curves, names, strict=True)]
        placed = self._placed(width, said)
        if not placed:
            return
        if placed[-1][0] + 1 > self.allowed:
            placed = self._placed(width)  # the values are in the read-out too
        placed = self._fitting(placed, width)
        high = self.rect.height() / self.allowed
        names_shown = len(placed) - (placed[-1][2] == self.note)
        for n, (line, x, text) in enumerate(placed):
            box = QtCore.QRectF(self.rect.left() + x, self.rect.top() + line * high, width - x, high)
            if n < names_shown:
                curve = self.curves[n]
                pen = QtGui.QPen(curve.colour, px(2))
                pen.setStyle(QtCore.Qt.PenStyle.DashLine if curve.dashed else QtCore.Qt.PenStyle.SolidLine)
                painter.setPen(pen)
                middle = box.center().y()
                painter.drawLine(QtCore.QLineF(box.left(), middle, box.left() + px(12), middle))
                box.setLeft(box.left() + px(15))
            painter.setPen(theme.colour("muted"))
            metrics = QtGui.QFontMetricsF(painter.font())
            cut = metrics.elidedText(text, QtCore.Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, Align.AlignLeft | Align.AlignVCenter, cut)

    def _fitting(self, placed: list[tuple[int, float, str]], width: float) -> list[tuple[int, float, str]]:
        """What there are lines for: of names that are left out the number, and of the note as much as has room behind them."""
        shown = [each for each in placed if each[0] < self.allowed]
        if len(shown) == len(placed) or not shown:
            return placed
        line, x, text = shown[-1]
        if over := len(self.curves) - len(shown):
            text = tr("{name} and {n} more", name=text, n=over)
            shown[-1] = (line, x, text)
        end = x + QtGui.QFontMetricsF(self.theme.font(11)).horizontalAdvance(text) + self.theme.px(25)
        return [*shown, (line, end, self.note)] if self.note and end < width else shown

    def _said(self, curve: Curve, name: str) -> str:
        """A curve's name, and its value at the cursor if it has one."""
        shown = self.theme.marks and 0 <= self.at < len(curve.values)
        if not shown or np.isnan(curve.values[self.at]):
            return name
        return f"{name} {short(float(curve.values[self.at]))}"
