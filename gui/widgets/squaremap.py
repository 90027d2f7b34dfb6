"""Attention as a square: a row a query, a column a key, the cursor's row emphasised."""

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PySide6 import QtCore, QtGui

from mnemoscope.engines.translation import tr
from mnemoscope.gui.look.painting import kept
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.state.offers import Place
from mnemoscope.gui.widgets.canvas import Align, Canvas, Item
from mnemoscope.gui.widgets.cellimage import CellImage
from mnemoscope.gui.widgets.inwords import in_words, number, oddities
from mnemoscope.gui.widgets.joining import Joined, joined
from mnemoscope.gui.widgets.timerow import tick_every

LONGEST = 84.0  # pixels of a word
LINE, LETTER = 11.0, 8.0  # pixels that a word needs across its line, and a letter along it


class Square(Item):
    """The matrix with its axes: queries downwards, keys to the right, over the same steps."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.first = 0
        self.weights: NDArray[np.float32] = np.zeros((0, 0), np.float32)
        self.now = 0
        self.hover: int | None = None
        self.context: int | None = None
        self.levels = (0.0, 1.0)
        self.causal = True
        self.lit = False
        self.title = ""
        self.longest = 0.0  # pixels of the longest label, where tokens are words
        self.widest = 0.0  # and of the widest of any kind
        self.token: Callable[[int], str] = str
        self.joined = self.keys = Joined(self.weights, self.weights)
        self.note = ""  # what else there is to say
        self.said = ""  # what the picture must say beside its title
        self.image = CellImage(theme)
        self.image.setParentItem(self)

    @property
    def map(self) -> QtCore.QRectF:
        """Where the matrix lies: a square, as large as fits."""
        return self._square(self.longest if self.turned else 0.0)

    @property
    def turned(self) -> bool:
        """Whether the tokens are words, written upwards below their columns: if there is room."""
        room = self._square(self.longest).width()
        return bool(self.longest) and room >= self.theme.px(LINE) * len(self.weights)

    @property
    def written(self) -> bool:
        """Whether both axes carry the tokens' texts: single letters side by side, words turned."""
        if self.turned:
            return True
        cell = self.map.width() / max(len(self.weights), 1)
        return not self.longest and cell >= max(self.theme.px(LETTER), self.widest)

    def _square(self, label: float) -> QtCore.QRectF:
        """The largest square that leaves room for labels of this length beside and below it; 0: for one character."""
        px = self.theme.px
        left, bottom = max(px(40), label + px(8)), px(38) if not label else label + px(26)
        inner = self.rect.adjusted(left, px(22), -px(52), -bottom)
        side = max(min(inner.width(), inner.height()), 1.0)
        return QtCore.QRectF(inner.left() + (inner.width() - side) / 2, inner.top(), side, side)

    def set_data(
        self,
        weights: NDArray[np.float32],
        first: int,
        title: str,
        *,
        causal: bool = True,
        levels: tuple[float, float] = (0.0, 1.0),
    ) -> None:
        """Show weights (n, n): queries and keys from step `first`; `causal`: none looks at a later one."""
        self.weights, self.first, self.title, self.causal = weights, first, title, causal
        self.levels = levels
        self._measure()
        self._fit()
        self.update()

    def _measure(self) -> None:
        """How wide the widest label is, and how long the labels are if they are words, which stand upright below."""
        labels = [self.token(self.first + i) for i in range(len(self.weights))]
        metrics = QtGui.QFontMetricsF(self.theme.font(12, mono=True))
        self.widest = max(map(metrics.horizontalAdvance, set(labels)), default=0.0)
        words = max(map(len, labels), default=0) > 1
        self.longest = min(self.widest, self.theme.px(LONGEST)) if words else 0.0

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
        area, cell = self.map, self.map.width() / len(self.weights)
        keys = joined(np.ascontiguousarray(self.weights.T), self.first, cell, 1e9)  # (keys, queries)
        both = joined(np.ascontiguousarray(keys.values.T), self.first, cell, 1e9)  # (queries, keys)
        self.joined, self.keys = both, keys
        by = both.steps
        some = tr("{count} × {count} weights a cell, the largest drawn", count=by) if by > 1 else ""
        self.said = " · ".join(filter(None, (oddities(self.weights, self.levels)[0], some, self.note)))
        self.image.set_cells(both.values.T, self.levels, self.theme.lut(self.levels[0]))
        side = len(both.values) * by * cell
        corner = QtCore.QPointF(area.left() - both.before * cell, area.top() - both.before * cell)
        self.image.lie(QtCore.QRectF(corner, QtCore.QSizeF(side, side)), area)

    def chosen(self, query: int, key: int) -> tuple[int, int]:
        """Of the (query, key) steps drawn in the same place, those whose weight is drawn."""
        if self.joined.steps == 1:
            return query, key
        rows, columns = (
            joins.steps_of(joins.column(step - self.first))
            for joins, step in ((self.joined, query), (self.keys, key))
        )
        block = np.nan_to_num(self.weights[rows, columns], nan=np.inf)
        row, column = np.unravel_index(int(np.abs(block).argmax()), block.shape)
        return self.first + rows.start + int(row), self.first + columns.start + int(column)

    def at(self, point: QtCore.QPointF) -> tuple[int, int] | None:
        """(query, key) steps at a place."""
        area, n = self.map, len(self.weights)
        if not n or not area.contains(point):
            return None
        row = min(int((point.y() - area.top()) / area.height() * n), n - 1)
        column = min(int((point.x() - area.left()) / area.width() * n), n - 1)
        return self.first + row, self.first + column

    def draw(self, painter: QtGui.QPainter) -> None:
        theme, area, n = self.theme, self.map, len(self.weights)
        painter.setFont(theme.font(12, bold=True))
        painter.setPen(theme.colour("text"))
        top = QtCore.QRectF(area.left(), self.rect.top(), self.rect.right() - area.left(), theme.px(20))
        metrics = QtGui.QFontMetricsF(painter.font())
        title = metrics.elidedText(self.title, QtCore.Qt.TextElideMode.ElideRight, top.width())
        painter.drawText(top, Align.AlignLeft | Align.AlignVCenter, title)
        if self.said:
            offset = metrics.horizontalAdvance(title) + theme.px(10)
            painter.setFont(theme.font(11))
            painter.setPen(theme.colour("muted"))
            room = top.adjusted(offset, 0, 0, 0)
            cut = QtGui.QFontMetricsF(painter.font()).elidedText(
                self.said, QtCore.Qt.TextElideMode.ElideRight, room.width()
            )
            painter.drawText(room, Align.AlignLeft | Align.AlignVCenter, cut)
        painter.setPen(theme.pen("line"))
        painter.drawRect(area)
        if n:
            self._draw_axes(painter, area, area.width() / n)
        self._draw_bar(painter, area)

    def draw_over(self, painter: QtGui.QPainter) -> None:
        """What lies on top of the matrix: the cursor's row, the hovered column, the edge of the context."""
        theme, area, n = self.theme, self.map, len(self.weights)
        if not n:
            return
        cell = area.height() / n
        if self.lit:
            painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
            painter.setPen(theme.pen("text", 2))
            painter.drawRect(area)
        if self.hover is not None and 0 <= self.hover - self.first < n:
            x = area.left() + (self.hover - self.first + 0.5) * cell
            painter.setPen(theme.pen("text", 1, 0.45))
            painter.drawLine(QtCore.QLineF(x, area.top(), x, area.bottom()))
        row = self.now - self.first
        if 0 <= row < n:
            painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
            painter.setPen(theme.pen("accent", 1.5))
            tall = max(cell, theme.px(3))
            y = area.top() + (row + 0.5) * cell - tall / 2
            painter.drawRect(QtCore.QRectF(area.left(), y, area.width(), tall))
        if self.context is not None and n > self.context:  # left of this line keys have fallen out
            painter.setPen(QtGui.QPen(theme.colour("warning"), theme.px(1.2), QtCore.Qt.PenStyle.DashLine))
            painter.drawLine(
                QtCore.QLineF(
                    area.left(), area.top() + self.context * cell,
                    area.left() + (n - self.context) * cell, area.bottom(),
                )
            )  # fmt: skip

    def _draw_axes(self, painter: QtGui.QPainter, area: QtCore.QRectF, cell: float) -> None:
        theme, n = self.theme, len(self.weights)
        painter.setPen(theme.colour("muted"))
        fits = self.written
        painter.setFont(theme.font(12 if cell >= theme.px(9) else 11, mono=True) if fits else theme.font(11))
        every = 1 if fits else tick_every(theme.px(44) / cell)
        metrics, turned = QtGui.QFontMetricsF(painter.font()), self.turned
        for i in range((-self.first) % every, n, every):
            text = self.token(self.first + i) if fits else str(self.first + i)
            x, y = area.left() + (i + 0.5) * cell, area.top() + (i + 0.5) * cell
            wide = theme.px(44) if not fits else cell + 4
            beside = QtCore.QRectF(
                self.rect.left(), y - theme.px(9), area.left() - self.rect.left() - 4, theme.px(18)
            )
            if turned:
                text = metrics.elidedText(text, QtCore.Qt.TextElideMode.ElideRight, self.longest + 2)
            painter.drawText(beside, Align.AlignRight | Align.AlignVCenter, text)
            if not turned:
                below = QtCore.QRectF(x - wide / 2, area.bottom() + 2, wide, theme.px(16))
                painter.drawText(below, Align.AlignHCenter | Align.AlignTop, text)
                continue
            with kept(painter):
                painter.translate(x, area.bottom() + 4)
                painter.rotate(-90)
                upwards = QtCore.QRectF(-self.longest - 4, -theme.px(9), self.longest + 4, theme.px(18))
                painter.drawText(upwards, Align.AlignRight | Align.AlignVCenter, text)
        painter.setFont(theme.font(11))
        under = area.bottom() + (self.longest + theme.px(8) if turned else theme.px(18))
        name = QtCore.QRectF(self.rect.left(), under, self.rect.width(), theme.px(16))
        painter.drawText(
            name,
            Align.AlignHCenter | Align.AlignTop,
            tr("→ token looked at (key)     ↓ token that looks (query)")
            if fits
            else tr("→ step looked at (key)     ↓ step that looks (query)"),
        )

    def _draw_bar(self, painter: QtGui.QPainter, area: QtCore.QRectF) -> None:
        theme = self.theme
        bar = QtCore.QRectF(area.right() + theme.px(10), area.top(), theme.px(8), area.height())
        low, high = self.levels
        painter.fillRect(bar, theme.gradient(low, bar.bottomLeft(), bar.topLeft()))
        painter.setPen(theme.pen("line"))
        painter.drawRect(bar)
        painter.setFont(theme.font(11))
        painter.setPen(theme.colour("muted"))
        room = QtCore.QRectF(bar.right() + theme.px(4), area.top() - 2, theme.px(30), area.height() + 4)
        ends = (Align.AlignTop, high), (Align.AlignVCenter, (low + high) / 2), (Align.AlignBottom, low)
        for place, value in ends:
            painter.drawText(room, Align.AlignLeft | place, number(value))


class Over(Item):
    """Draws a square's emphasis above its image."""

    def __init__(self, theme: Theme, square: Square) -> None:
        super().__init__(theme)
        self.square = square
        self.setZValue(10)

    def draw(self, painter: QtGui.QPainter) -> None:
        self.square.draw_over(painter)


class SquareCanvas(Canvas):
    """A square with a read-out; a click picks a query."""

    picked = QtCore.Signal(int)
    hovered = QtCore.Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.square = Square(theme)
        self.over = Over(theme, self.square)
        self.add(self.square)
        self.add(self.over)

    def arrange(self) -> None:
        area = self.area().adjusted(4, 4, -4, -2)
        self.square.place(area)
        self.over.place(area)

    def mouseMoveEvent(self, event: QtGui.QMouseEvent) -> None:
        found = self.square.at(event.position())
        if found is None:
            self.readout.setVisible(False)
            self.left.emit()
            return
        square = self.square
        query, key = square.chosen(*found)
        weight = float(square.weights[query - square.first, key - square.first])
        if square.causal and key > query:
            lines: tuple[str, ...] = (tr("not read yet at that step"),)
        elif square.context and query - key >= square.context:
            lines = (tr("fallen out of the context of {context}", context=square.context),)
        else:
            lines = (
                tr("attention  {weight}", weight=in_words(weight, signed=square.levels[0] < 0)),
                tr(
                    "“{query}” (step {at}) looks at “{key}” (step {step})",
                    query=square.token(query),
                    at=query,
                    key=square.token(key),
                    step=key,
                ),
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
