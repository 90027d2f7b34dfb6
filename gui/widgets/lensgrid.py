"""What would be said after each layer: a row a layer, a column a step, the likeliest token in each cell, coloured by a probability."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6 import QtCore, QtGui

from mnemoscope.engines.translation import paragraph, tr, trn
from mnemoscope.gui.look.cutting import cut
from mnemoscope.gui.look.theme import Theme, luminance
from mnemoscope.gui.widgets.askcanvas import AskCanvas
from mnemoscope.gui.widgets.canvas import Align, Item
from mnemoscope.gui.widgets.cellimage import indices
from mnemoscope.gui.widgets.ink import ink_on
from mnemoscope.gui.widgets.ranklist import RankList

ROW, COLUMN, FOOT, KEY = 17.0, 50.0, 34.0, 84.0  # pixels
FLAT = 0.02  # of a probability: less is not coloured enough to be told from nothing


@dataclass(frozen=True, slots=True)
class Lens:
    """The rows from below: their names, the layer of each; by row and step the words, and p (rows, steps) of what came then (`labels`)."""

    names: Sequence[str] = ()
    layers: Sequence[int | None] = ()
    steps: Sequence[int] = ()
    labels: Sequence[str] = ()
    words: Sequence[Sequence[str]] = ()
    p: NDArray[np.float64] | None = None


class LensGrid(Item):
    """As many layers and steps as there is room for: the last steps, and every so manyth layer with the last."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.lens = Lens()
        self.hover: tuple[int, int] | None = None  # a row and a step, as numbers in the lens

    def set_data(self, lens: Lens) -> None:
        """Show this."""
        self.lens, self.hover = lens, None
        self.update()

    def set_hover(self, cell: tuple[int, int] | None) -> None:
        """Mark a cell."""
        if cell != self.hover:
            self.hover = cell
            self.update()

    def cells(self) -> QtCore.QRectF:
        """Where the cells lie."""
        px = self.theme.px
        return self.rect.adjusted(px(KEY), px(4), -px(12), -px(FOOT))

    def rows(self) -> list[int]:
        """The rows that are drawn, the last layer first."""
        count = len(self.lens.names)
        room = max(int(self.cells().height() // self.theme.px(ROW)), 1)
        stride = -(-count // room) if count else 1
        return list(range(count - 1, -1, -stride))

    def columns(self) -> list[int]:
        """The steps that are drawn, by their number in the lens."""
        room = max(int(self.cells().width() // self.theme.px(COLUMN)), 1)
        count = len(self.lens.steps)
        return list(range(max(0, count - room), count))

    def cell_at(self, point: QtCore.QPointF) -> tuple[int, int] | None:
        """The row and the step drawn there."""
        area, rows, columns = self.cells(), self.rows(), self.columns()
        if not rows or not columns or not area.contains(point):
            return None
        row = int((point.y() - area.top()) / area.height() * len(rows))
        column = int((point.x() - area.left()) / area.width() * len(columns))
        return rows[min(row, len(rows) - 1)], columns[min(column, len(columns) - 1)]

    def box(self, row: int, column: int) -> QtCore.QRectF:
        """Where the cell of a drawn row and column lies, counted from the left and above."""
        area, high = self.cells(), self.cells().height() / max(len(self.rows()), 1)
        wide = area.width() / max(len(self.columns()), 1)
        return QtCore.QRectF(area.left() + column * wide, area.top() + row * high, wide, high)

    def said_at(self, row: int, step: int) -> tuple[str, ...]:
        """What is said of a cell beside the mouse."""
        lens = self.lens
        assert lens.p is not None
        return (
            tr("{layer}, after step {step}", layer=lens.names[row], step=lens.steps[step]),
            tr("would say “{word}”", word=lens.words[row][step]),
            tr("p of “{label}”, which came: {p:.3f}", label=lens.labels[step], p=float(lens.p[row, step])),
        )

    def draw(self, painter: QtGui.QPainter) -> None:
        lens, theme, px = self.lens, self.theme, self.theme.px
        if lens.p is None:
            return
        lut, rows, columns = theme.ribbon(0.0), self.rows(), self.columns()
        light = luminance(lut)
        places = indices(lens.p.astype(np.float32), (0.0, 1.0))
        for y, row in enumerate(rows):
            painter.setFont(theme.font(11, bold=self.hover is not None and self.hover[0] == row))
            painter.setPen(theme.colour("muted"))
            box = self.box(y, 0)
            key = QtCore.QRectF(self.rect.left() + px(12), box.top(), px(KEY - 18), box.height())
            painter.drawText(
                key, Align.AlignRight | Align.AlignVCenter, cut(lens.names[row], painter.font(), key.width())
            )
            painter.setFont(theme.font(12, mono=True))
            metrics = QtGui.QFontMetricsF(painter.font())
            for x, column in enumerate(columns):
                box = self.box(y, x).adjusted(0.5, 0.5, -0.5, -0.5)
                place = int(places[row, column])
                painter.fillRect(box, QtGui.QColor(*lut[place, :3].tolist()))
                painter.setPen(QtGui.QColor(ink_on(light[place])))
                word = metrics.elidedText(
                    lens.words[row][column], QtCore.Qt.TextElideMode.ElideRight, box.width() - 2
                )
                painter.drawText(box, Align.AlignCenter, word)
                if (row, column) == self.hover:
                    painter.setPen(theme.pen("accent", 2))
                    painter.drawRect(box)
        self._draw_foot(painter, rows, columns)

    def _draw_foot(self, painter: QtGui.QPainter, rows: list[int], columns: list[int]) -> None:
        """The tokens that came, below their columns, and what is out of sight."""
        lens, theme, px, area = self.lens, self.theme, self.theme.px, self.cells()
        painter.setPen(theme.colour("text"))
        painter.setFont(theme.font(12, mono=True, bold=True))
        metrics = QtGui.QFontMetricsF(painter.font())
        for x, column in enumerate(columns):
            box = self.box(0, x)
            below = QtCore.QRectF(box.left(), area.bottom(), box.width(), px(17))
            label = metrics.elidedText(
                lens.labels[column], QtCore.Qt.TextElideMode.ElideRight, box.width() - 2
            )
            painter.drawText(below, Align.AlignCenter, label)
        painter.setFont(theme.font(11))
        painter.setPen(theme.colour("muted"))
        key = QtCore.QRectF(self.rect.left() + px(12), area.bottom(), px(KEY - 18), px(17))
        painter.drawText(key, Align.AlignRight | Align.AlignVCenter, tr("what came"))
        said = [tr("Each cell: what would be said after the layer; its colour: p of what came, from 0 to 1.")]
        if len(rows) < len(lens.names):
            said.append(tr("{shown} of {count} layers.", shown=len(rows), count=len(lens.names)))
        hidden = len(lens.steps) - len(columns)
        said += (
            [trn("{n} earlier step is out of sight.", "{n} earlier steps are out of sight.", hidden)]
            if hidden
            else []
        )
        foot = QtCore.QRectF(
            self.rect.left() + px(12), area.bottom() + px(17), self.rect.width() - px(24), px(16)
        )
        text = QtGui.QFontMetricsF(painter.font()).elidedText(
            paragraph(said), QtCore.Qt.TextElideMode.ElideRight, foot.width()
        )
        painter.drawText(foot, Align.AlignVCenter, text)


class DecisionCanvas(AskCanvas):
    """The grid, if there is one, and below it the parts by their shares."""

    seen = QtCore.Signal(int, object)  # a step, and the layer or None
    picked = QtCore.Signal(int)  # a row of the parts

    def __init__(self, theme: Theme) -> None:
        self.grid, self.list = LensGrid(theme), RankList(theme, edits=False)
        super().__init__(theme, self.list)
        self.add(self.grid)

    def tell(self, *args: object, **kwargs: object) -> None:
        super().tell(*args, **kwargs)  # type: ignore[arg-type]
        self.grid.setVisible(self.list.isVisible() and self.grid.lens.p is not None)
        self.grid.setOpacity(self.list.opacity())

    def arrange(self) -> None:
        super().arrange()
        if self.grid.lens.p is None or not self.list.isVisible():
            return
        area, px = self.list.rect, self.theme.px
        wanted = px(ROW) * len(self.grid.lens.names) + px(FOOT + 8)
        high = min(wanted, area.height() * 0.55)
        self.grid.place(QtCore.QRectF(area.left(), area.top(), area.width(), high))
        self.list.place(area.adjusted(0, high, 0, 0))

    def mousePressEvent(self, event: QtGui.QMouseEvent) -> None:
        super().mousePressEvent(event)
        at = event.position()
        cell = self.grid.cell_at(at) if self.grid.isVisible() else None
        row = self.list.row_at(at) if self.list.isVisible() else None
        if cell is not None:
            self.seen.emit(self.grid.lens.steps[cell[1]], self.grid.lens.layers[cell[0]])
        elif row is not None:
            self.picked.emit(row)

    def mouseMoveEvent(self, event: QtGui.QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        at = event.position()
        cell = self.grid.cell_at(at) if self.grid.isVisible() else None
        row = self.list.row_at(at) if cell is None and self.list.isVisible() else None
        self.grid.set_hover(cell)
        self.list.set_hover(row)
        said = (
            self.grid.said_at(*cell) if cell is not None else () if row is None else self.list.rows[row].said
        )
        self.readout.say(said, at, self.area())

    def leaveEvent(self, event: QtCore.QEvent) -> None:
        self.grid.set_hover(None)
        self.list.set_hover(None)
        super().leaveEvent(event)
