"""Attention as a matrix: a row a query, a column a key, the cursor's row emphasised.

Queries and keys are the same steps, and it is a square; or the keys are those of a source, which has an axis of its own.
"""

from collections.abc import Callable, Iterator

import numpy as np
from numpy.typing import NDArray
from PySide6 import QtCore, QtGui

from mnemoscope.engines.translation import tr
from mnemoscope.gui.look.painting import kept
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.state.offers import Place
from mnemoscope.gui.widgets.canvas import Align, Canvas, Item
from mnemoscope.gui.widgets.cellimage import CellImage
from mnemoscope.gui.widgets.header import draw_header, whole
from mnemoscope.gui.widgets.inwords import in_words, oddities
from mnemoscope.gui.widgets.joining import Joined, joined
from mnemoscope.gui.widgets.levels import draw_levels
from mnemoscope.gui.widgets.matrixroom import Labels, MatrixRoom, oblong_room, square_room
from mnemoscope.gui.widgets.timerow import tick_every

LINES = 0.7  # of the height of a line, what two letters need that stand one under the other


class Square(Item):
    """The matrix with its axes: queries downwards, keys to the right, over the same steps or, `across`, over those of a source."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.first = self.first_key = 0
        self.across = False
        self.weights: NDArray[np.float32] = np.zeros((0, 0), np.float32)
        self.now = 0
        self.hover: int | None = None
        self.context: int | None = None
        self.levels = (0.0, 1.0)
        self.causal = True
        self.lit = False
        self.title = ""
        self.rows = self.columns = Labels()
        self.token: Callable[[int], str] = str
        self.joined = self.keys = Joined(self.weights, self.weights)
        self.note = ""  # what else there is to say
        self.said = ""  # what the picture must say beside its title
        self.image = CellImage(theme)
        self.image.setParentItem(self)

    @property
    def map(self) -> QtCore.QRectF:
        """Where the matrix lies."""
        return self.room.map

    @property
    def room(self) -> MatrixRoom:
        """Where it lies, and which sides carry the tokens' texts."""
        if self.across:
            return oblong_room(self.rect, self.theme, self.rows, self.columns)
        return square_room(self.rect, self.theme, self.rows)

    @property
    def cell(self) -> tuple[float, float]:
        """How wide and how high a weight is in pixels."""
        area, (rows, columns) = self.map, self.weights.shape
        return area.width() / max(columns, 1), area.height() / max(rows, 1)

    def set_data(
        self,
        weights: NDArray[np.float32],
        first: int,
        title: str,
        *,
        causal: bool = True,
        levels: tuple[float, float] = (0.0, 1.0),
        source: int | None = None,
    ) -> None:
        """Show weights (n, m) of queries from step `first`: n = m keys, of the same steps; `causal`: none looks at a later one.

        `source`: the m keys are those of a source from this step on.
        """
        self.weights, self.first, self.title, self.causal = weights, first, title, causal
        self.across, self.first_key = source is not None, first if source is None else source
        self.levels = levels
        self.rows, self.columns = (
            Labels.of([self.token(begin + i) for i in range(count)], self.theme)
            for begin, count in zip((self.first, self.first_key), weights.shape, strict=True)
        )
        self._fit()
        self.update()

    def set_marks(self, cursor: int, hover: int | None, *, lit: bool = False) -> None:
        """Emphasise the cursor's row, the column of the hovered step, and the whole if its head is hovered elsewhere."""
        if (cursor, hover, lit) != (self.now, self.hover, self.lit):
            self.now, self.hover, self.lit = cursor, hover, lit
            self.update()

    def place(self, rect: QtCore.QRectF) -> None:
        super().place(rect)
        self._fit()

    def _fit(self) -> None:
        """Join weights where there are more than pixels, queries and keys alike, and colour them."""
        self.image.setVisible(bool(self.weights.size))
        if not self.weights.size:
            return
        area, (wide, high) = self.map, self.cell
        keys = joined(np.ascontiguousarray(self.weights.T), self.first_key, wide, 1e9)  # (keys, queries)
        both = joined(np.ascontiguousarray(keys.values.T), self.first, high, 1e9)  # (queries, keys)
        self.joined, self.keys = both, keys
        some = (
            tr("{rows} × {columns} weights a cell, the largest drawn", rows=both.steps, columns=keys.steps)
            if max(both.steps, keys.steps) > 1
            else ""
        )
        self.said = " · ".join(filter(None, (oddities(self.weights, self.levels)[0], some, self.note)))
        self.image.set_cells(both.values.T, self.levels, self.theme.lut(self.levels[0]))
        size = QtCore.QSizeF(both.values.shape[1] * keys.steps * wide, len(both.values) * both.steps * high)
        corner = QtCore.QPointF(area.left() - keys.before * wide, area.top() - both.before * high)
        self.image.lie(QtCore.QRectF(corner, size), area)

    def chosen(self, query: int, key: int) -> tuple[int, int]:
        """Of the (query, key) steps drawn in the same place, those whose weight is drawn."""
        if max(self.joined.steps, self.keys.steps) == 1:
            return query, key
        rows, columns = (
            joins.steps_of(joins.column(step - first))
            for joins, step, first in ((self.joined, query, self.first), (self.keys, key, self.first_key))
        )
        block = np.nan_to_num(self.weights[rows, columns], nan=np.inf)
        row, column = np.unravel_index(int(np.abs(block).argmax()), block.shape)
        return self.first + rows.start + int(row), self.first_key + columns.start + int(column)

    def at(self, point: QtCore.QPointF) -> tuple[int, int] | None:
        """(query, key) steps at a place."""
        area, (wide, high), (rows, columns) = self.map, self.cell, self.weights.shape
        if not self.weights.size or not area.contains(point):
            return None
        row = min(int((point.y() - area.top()) / high), rows - 1)
        column = min(int((point.x() - area.left()) / wide), columns - 1)
        return self.first + row, self.first_key + column

    @property
    def header(self) -> QtCore.QRectF:
        """Where the title stands, and what is said beside it."""
        left, high = self.map.left(), self.theme.px(14 if self.theme.is_figure else 20)
        return QtCore.QRectF(left, self.rect.top(), self.rect.right() - left, high)

    def draw(self, painter: QtGui.QPainter) -> None:
        theme, area = self.theme, self.map
        draw_header(painter, theme, self.header, self.title, self.said)
        painter.setPen(theme.pen("line"))
        painter.drawRect(area)
        if self.weights.size:
            self._draw_sides(painter)
        self._draw_bar(painter, area)

    @property
    def whole(self) -> tuple[str, ...]:
        """All that the header says, if it was cut."""
        return whole(self.theme, self.header, self.title, self.said)

    def draw_over(self, painter: QtGui.QPainter) -> None:
        """What lies on top of the matrix: the cursor's row, the hovered column, the edge of the context."""
        theme, area, (wide, high), (rows, columns) = self.theme, self.map, self.cell, self.weights.shape
        if not self.weights.size:
            return
        if self.lit:
            painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
            painter.setPen(theme.pen("text", 2))
            painter.drawRect(area)
        painter.setPen(theme.pen("text", 1, 0.45))
        if self.hover is not None and 0 <= self.hover - self.first_key < columns:
            x = area.left() + (self.hover - self.first_key + 0.5) * wide
            painter.drawLine(QtCore.QLineF(x, area.top(), x, area.bottom()))
        elif self.hover is not None and self.across and 0 <= self.hover - self.first < rows:
            y = area.top() + (self.hover - self.first + 0.5) * high
            painter.drawLine(QtCore.QLineF(area.left(), y, area.right(), y))
        row = self.now - self.first
        if 0 <= row < rows and theme.marks:
            painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
            painter.setPen(theme.pen("accent", 1.5))
            tall = max(high, theme.px(3))
            y = area.top() + (row + 0.5) * high - tall / 2
            painter.drawRect(QtCore.QRectF(area.left(), y, area.width(), tall))
        if self.context is not None and rows > self.context and not self.across:
            painter.setPen(QtGui.QPen(theme.colour("warning"), theme.px(1.2), QtCore.Qt.PenStyle.DashLine))
            painter.drawLine(  # left of this line keys have fallen out
                QtCore.QLineF(
                    area.left(), area.top() + self.context * high,
                    area.left() + (rows - self.context) * wide, area.bottom(),
                )
            )  # fmt: skip

    def _draw_sides(self, painter: QtGui.QPainter) -> None:
        """The tokens along both sides where there is room, else the numbers of their steps; and what the sides are."""
        theme, area, room, (wide, high) = self.theme, self.map, self.room, self.cell
        painter.setPen(theme.colour("muted"))
        labels = list(self._labels(painter, self.first, self.rows, room.beside, high))
        for step, text in self._apart(labels, painter, high):
            y = area.top() + (step + 0.5) * high
            left = self.rect.left()
            beside = QtCore.QRectF(left, y - theme.px(9), area.left() - left - 4, theme.px(18))
            painter.drawText(beside, Align.AlignRight | Align.AlignVCenter, text)
        for step, text in self._labels(painter, self.first_key, self.columns, room.below, wide):
            x = area.left() + (step + 0.5) * wide
            if not room.turned or QtGui.QFontMetricsF(painter.font()).horizontalAdvance(text) <= wide:
                room_for = wide + 4 if room.below else theme.px(44)
                below = QtCore.QRectF(x - room_for / 2, area.bottom() + 2, room_for, theme.px(16))
                painter.drawText(below, Align.AlignHCenter | Align.AlignTop, text)
                continue
            long = self.columns.longest + 4
            with kept(painter):
                painter.translate(x, area.bottom() + 4)
                painter.rotate(-90)
                upwards = QtCore.QRectF(-long, -theme.px(9), long, theme.px(18))
                painter.drawText(upwards, Align.AlignRight | Align.AlignVCenter, text)
        painter.setFont(theme.font(11))
        under = area.bottom() + (self.columns.longest + theme.px(8) if room.turned else theme.px(18))
        name = QtCore.QRectF(self.rect.left(), under, self.rect.width(), theme.px(16))
        whole, short = self._sides(room.below)
        fits = QtGui.QFontMetricsF(painter.font()).horizontalAdvance(whole) <= name.width()
        painter.drawText(name, Align.AlignHCenter | Align.AlignTop, whole if fits else short)

    def _labels(
        self, painter: QtGui.QPainter, first: int, labels: Labels, fits: bool, cell: float
    ) -> Iterator[tuple[int, str]]:
        """What stands along a side, and at which of its cells: each token, or where they do not fit some of the steps' numbers."""
        theme = self.theme
        painter.setFont(theme.font(12 if cell >= theme.px(9) else 11, mono=True) if fits else theme.font(11))
        if not fits:
            every = tick_every(theme.px(44) / cell)
            yield from ((i, str(first + i)) for i in range((-first) % every, labels.count, every))
            return
        metrics, elided = QtGui.QFontMetricsF(painter.font()), QtCore.Qt.TextElideMode.ElideRight
        for i in range(labels.count):
            text = self.token(first + i)
            yield i, metrics.elidedText(text, elided, labels.longest + 2) if labels.longest else text

    def _apart(
        self, labels: list[tuple[int, str]], painter: QtGui.QPainter, high: float
    ) -> list[tuple[int, str]]:
        """Of labels one under the other those for which there is room, that of the cursor's row first."""
        least = LINES * QtGui.QFontMetricsF(painter.font()).height() / high  # cells from one to the next
        now = self.now - self.first if self.theme.marks else -1
        found = [each for each in labels if each[0] == now]
        for each in labels:
            if all(abs(each[0] - other) >= least for other, _ in found):
                found.append(each)
        return found

    def pair(self, query: int, key: int) -> str:
        """Which token looks at which."""
        said = {"query": self.token(query), "at": query, "key": self.token(key), "step": key}
        if self.across:
            return tr("“{query}” (step {at}) looks at “{key}” (step {step}) of the source", **said)
        return tr("“{query}” (step {at}) looks at “{key}” (step {step})", **said)

    def _sides(self, written: bool) -> tuple[str, str]:
        """What the sides are, and the same where there is little room."""
        if self.across:
            return tr("→ source, looked at     ↓ target, which looks"), tr("→ source     ↓ target")
        short = tr("→ key     ↓ query")
        if written:
            return tr("→ token looked at (key)     ↓ token that looks (query)"), short
        return tr("→ step looked at (key)     ↓ step that looks (query)"), short

    def _draw_bar(self, painter: QtGui.QPainter, area: QtCore.QRectF) -> None:
        theme = self.theme
        bar = QtCore.QRectF(area.right() + theme.px(10), area.top(), theme.px(8), area.height())
        painter.fillRect(bar, theme.gradient(self.levels[0], bar.bottomLeft(), bar.topLeft()))
        painter.setPen(theme.pen("line"))
        painter.drawRect(bar)
        draw_levels(painter, theme, bar, self.rect.right(), self.levels, tr("attention weight"))


class Over(Item):
    """Draws a square's emphasis above its image."""

    def __init__(self, theme: Theme, square: Square) -> None:
        super().__init__(theme)
        self.square = square
        self.setZValue(10)

    def draw(self, painter: QtGui.QPainter) -> None:
        self.square.draw_over(painter)


class SquareCanvas(Canvas):
    """A matrix with a read-out; a click picks a query."""

    picked = QtCore.Signal(int)
    hovered = QtCore.Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.square = Square(theme)
        self.over = Over(theme, self.square)
        self.about: tuple[str, ...] = ()  # what is known of the head
        self.add(self.square)
        self.add(self.over)

    def arrange(self) -> None:
        area = self.area().adjusted(4, 4, -4, -2)
        self.square.place(area)
        self.over.place(area)

    def mouseMoveEvent(self, event: QtGui.QMouseEvent) -> None:
        found = self.square.at(event.position())
        if found is None:
            above = self.square.header.contains(event.position())
            self.readout.say(self.square.whole if above else (), event.position(), self.area())
            self.left.emit()
            return
        square = self.square
        query, key = square.chosen(*found)
        weight = float(square.weights[query - square.first, key - square.first_key])
        if square.causal and key > query:
            lines: tuple[str, ...] = (tr("not read yet at that step"),)
        elif square.context and query - key >= square.context:
            lines = (tr("fallen out of the context of {context}", context=square.context),)
        else:
            lines = (
                tr("attention  {weight}", weight=in_words(weight, signed=square.levels[0] < 0)),
                square.pair(query, key),
                *self.about,
            )
        self.readout.say(lines, event.position(), self.area())
        self.hovered.emit(key)

    def place_at(self, point: QtCore.QPointF) -> Place | None:
        if (found := self.square.at(point)) is None:
            return None
        query, key = self.square.chosen(*found)
        if self.square.causal and key > query:  # it has not been read there: only what it is can be another
            return Place(key, "token", key)
        return Place(query, "key", key)

    def mouseReleaseEvent(self, event: QtGui.QMouseEvent) -> None:
        found = self.square.at(event.position())
        if found is not None and event.button() == QtCore.Qt.MouseButton.LeftButton:
            self.picked.emit(found[0])
