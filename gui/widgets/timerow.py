"""Rows of time-aligned pictures: their common margins, the cursor through all of them, the time axis."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6 import QtCore, QtGui

from mnemoscope.engines.translation import tr
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.state.offers import Place
from mnemoscope.gui.widgets.canvas import Align, Item
from mnemoscope.gui.widgets.labels import LEAST, SIZE, fit, room_for
from mnemoscope.gui.widgets.uneven import Edges, column_of, in_sight, step_of

LEFT, RIGHT = 60.0, 108.0  # the same in every aligned panel, so that tokens stand above their columns
HEADER = 16.0  # of a row that has a title
UNMARKED = 62.0  # the right margin of a picture without the cursor, and so without the column at it


def right_of(theme: Theme) -> float:
    """The right margin that all aligned panels of a look have."""
    return RIGHT if theme.marks else UNMARKED


class Row(Item):
    """One horizontal band of a time canvas. `height` is fixed pixels, or 0 to share what is left by `weight`."""

    height = 0.0
    weight = 1.0
    points = "unit"  # what its rows stand for: "unit", "head", "slot BANK"; "" for what no other panel has
    share = 1  # rows that stand for one of them
    signals: tuple[str, ...] = ()  # whose numbers are drawn in it, where those can be edited

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.extent = (0, 1)  # in columns
        self.edges: Edges | None = None  # where its steps begin in columns; None: step n is column n
        self.right = right_of(theme)

    @property
    def plot(self) -> QtCore.QRectF:
        """The part of the row over which time runs."""
        return self.rect.adjusted(self.theme.px(LEFT), 0, -self.theme.px(self.right), 0)

    @property
    def header(self) -> QtCore.QRectF:
        """Where the title stands, if it has one, and what is said beside it."""
        left = self.plot.left()
        return QtCore.QRectF(left, self.rect.top(), self.rect.right() - left, self.theme.px(HEADER - 2))

    @property
    def words(self) -> QtCore.QRectF:
        """Where text stands over the plot, which the cursor's line must not cross."""
        return QtCore.QRectF()

    @property
    def step_width(self) -> float:
        """Pixels per column: per step, where there are no edges."""
        return self.plot.width() / (self.extent[1] - self.extent[0])

    def left_of(self, step: float) -> float:
        """Where a step begins, in pixels."""
        column = step if self.edges is None else column_of(self.edges, step)
        return self.plot.left() + (column - self.extent[0]) * self.step_width

    def width_of(self, step: float) -> float:
        """How wide a step is, in pixels."""
        return self.step_width if self.edges is None else self.left_of(step + 1) - self.left_of(step)

    def lefts(self, first: int, count: int) -> NDArray[np.float64]:
        """Where each of so many steps begins, and the last ends, in pixels (count + 1,)."""
        if self.edges is None:
            return np.asarray(self.left_of(first) + np.arange(count + 1) * self.step_width)
        return self.pixels(self.columns(first, count))

    def spans(self, first: int, count: int, top: float, high: float) -> list[QtCore.QRectF]:
        """What each of so many steps takes of a band of the plot, cut where it is partly out of sight."""
        if self.edges is None:
            left, wide = self.left_of(first), self.step_width
            return [QtCore.QRectF(left + at * wide, top, wide, high) for at in range(count)]
        lefts = self.lefts(first, count).clip(self.plot.left(), self.plot.right())
        return [
            QtCore.QRectF(left, top, wide, high)
            for left, wide in zip(lefts.tolist(), np.diff(lefts).tolist(), strict=False)
        ]

    def columns(self, first: int, count: int) -> Edges:
        """Where each of so many steps begins, and the last ends, in columns (count + 1,)."""
        steps = np.arange(first, first + count + 1)
        return steps.astype(np.float64) if self.edges is None else self.edges.take(steps, mode="clip")

    def pixels(self, columns: Edges) -> NDArray[np.float64]:
        """Places in columns as places in pixels."""
        return np.asarray(self.plot.left() + (columns - self.extent[0]) * self.step_width)

    def step_at(self, x: float) -> int:
        """The step at this place, whether there is such a step or not."""
        column = self.extent[0] + (x - self.plot.left()) / self.step_width
        return int(column // 1) if self.edges is None else step_of(self.edges, column)

    def in_sight(self, length: int) -> tuple[int, int]:
        """The steps in sight, of so many: start, stop."""
        first, stop = self.extent if self.edges is None else in_sight(self.edges, *self.extent)
        return first, min(stop, length)

    def look_at(self, start: int, stop: int, edges: Edges | None = None) -> None:
        """Show this stretch of time, in columns; `edges`: where steps begin, if they are not one a column."""
        if self.extent != (start, stop) or edges is not self.edges:
            self.extent, self.edges = (start, stop), edges
            self.moved()
            self.update()

    def moved(self) -> None:
        """The window or the rectangle has changed."""

    def place(self, rect: QtCore.QRectF) -> None:
        super().place(rect)
        self.moved()

    def unit_at(self, step: int, y: float) -> int | None:
        """The unit drawn there, if the row draws units."""
        return None

    total = 0  # the rows within this one
    zoomable = False  # whether a person can choose which of them are in sight

    def seen_after(self, factor: float, y: float) -> tuple[int, int] | None:
        """The rows within in sight after zooming around this height; None: all of them."""
        return None

    def seen_from(self, rows: float) -> tuple[int, int] | None:
        """The rows within in sight after moving by so many."""
        return None

    @property
    def pitch(self) -> float:
        """The height of one of the rows within, in pixels."""
        return 1.0

    @property
    def said(self) -> str:
        """What the picture says of itself: what is joined, out of sight, beyond its range or not a number."""
        return ""

    def pointed(self, step: int, y: float) -> tuple[str, int | None]:
        """What is drawn there: "unit", "head", "slot BANK", and its number; None for nothing that panels share."""
        row = self.unit_at(step, y)
        return self.points, row // self.share if row is not None and self.points else None

    def place_at(self, step: int, y: float) -> Place:
        """What lies there, for what can be done to it."""
        return Place(step, *self.pointed(step, y), self.signals)

    def name_units(self, said: Callable[[str, int], Sequence[str]]) -> None:
        """Say what is known of a unit of a signal, where units are under the mouse."""

    def describe(self, step: int, y: float) -> tuple[str, ...]:
        """What lies there, in words for the read-out."""
        return ()


class TimeAxis(Row):
    """Token texts under their columns where they fit, step numbers where they do not."""

    height = 20.0

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.label: Callable[[int], str] = str
        self.length = 0

    def set_tokens(self, label: Callable[[int], str], length: int) -> None:
        """How to name a step, and how many steps there are."""
        self.label, self.length = label, length
        self.update()

    def draw(self, painter: QtGui.QPainter) -> None:
        plot, theme = self.plot, self.theme
        painter.setPen(theme.colour("muted"))
        painter.setFont(theme.font(11))
        first, last = self.in_sight(self.length)
        count = max(last - first, 0)
        wide = self.step_width if self.edges is None or not count else self.plot.width() / count
        fits = wide >= theme.px(LEAST)
        texts = [self.label(step) for step in range(first, last)] if fits else []
        if self.edges is None:
            fits = fits and self.step_width >= room_for(texts, theme)
        else:
            fits = fits and fit(texts, np.diff(self.lefts(first, count)).tolist(), theme) >= 1
        name = QtCore.QRectF(self.rect.left(), plot.top(), theme.px(LEFT) - theme.px(8), plot.height())
        painter.drawText(name, Align.AlignRight | Align.AlignVCenter, tr("token") if fits else tr("step"))
        if fits:
            painter.setFont(theme.font(SIZE, mono=True))
            metrics = QtGui.QFontMetricsF(painter.font())
            for text, box in zip(texts, self.spans(first, count, plot.top(), plot.height()), strict=True):
                if len(text) > 1:
                    text = metrics.elidedText(text, QtCore.Qt.TextElideMode.ElideRight, box.width() + 4)
                painter.drawText(box, Align.AlignCenter, text)
        else:
            draw_ticks(painter, self, plot, last)


def draw_ticks(painter: QtGui.QPainter, row: Row, area: QtCore.QRectF, stop: int) -> None:
    """Step numbers up to `stop`, as many as have room, hanging from the top of an area."""
    first, end = row.in_sight(stop)
    uneven = row.edges is not None and end > first
    wide = (row.left_of(end) - row.left_of(first)) / (end - first) if uneven else row.step_width
    every, last = tick_every(row.theme.px(70) / max(wide, 1e-6)), -np.inf
    metrics = QtGui.QFontMetricsF(painter.font())
    for step in range(-(-first // every) * every, end, every):
        x = row.left_of(step + 0.5)
        if uneven and not (area.left() <= x <= area.right() and x - last >= row.theme.px(44)):
            continue  # out of sight, or in the way of the one before
        last = x
        painter.drawLine(QtCore.QPointF(x, area.top()), QtCore.QPointF(x, area.top() + 3))
        half = metrics.horizontalAdvance(f"{step}") / 2 + 1
        middle = min(x, area.right() - half)  # beyond stands what the colours mean
        box = QtCore.QRectF(middle - 40, area.top() + 3, 80, area.height() - 3)
        painter.drawText(box, Align.AlignHCenter | Align.AlignTop, f"{step}")


class MarkLine(Row):
    """A vertical line over all rows; only the column it lies in is ever painted anew."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setCacheMode(MarkLine.CacheMode.NoCache)
        self.position: float | None = None
        self.words_of: Sequence[Row] = ()

    def bounds(self) -> QtCore.QRectF:
        return self.column.adjusted(-3, 0, 3, 0)

    @property
    def column(self) -> QtCore.QRectF:
        """The column marked; empty if none in sight is."""
        plot = self.plot
        if self.position is None or self.away(self.position) or self.rect.isEmpty():
            return QtCore.QRectF()
        left = x = self.left_of(self.position)
        if self.edges is not None:
            left = max(x, plot.left())  # a step may begin before what is in sight
        right = min(x + self.width_of(self.position), plot.right())
        return QtCore.QRectF(left, plot.top(), right - left, plot.height())

    def away(self, position: float) -> int:
        """On which side a moment is out of sight: -1 before, 1 after; 0 if it is in sight."""
        start, stop = self.extent
        if self.edges is None:
            return (position >= stop) - (position < start)
        left, right = column_of(self.edges, position), column_of(self.edges, position + 1)
        return (left >= stop) - (left < start and right <= start)

    def mark(self, position: float | None) -> None:
        """Move the line to this moment, or away."""
        if position != self.position:
            self.prepareGeometryChange()
            self.position = position
            self.update()

    def look_at(self, start: int, stop: int, edges: Edges | None = None) -> None:
        if self.extent != (start, stop) or edges is not self.edges:
            self.prepareGeometryChange()
        super().look_at(start, stop, edges)

    def draw_line(self, painter: QtGui.QPainter, x: float) -> None:
        """From top to bottom, but for the words in between."""
        top = self.plot.top()
        for words in (row.words for row in self.words_of):
            if words.left() - 3 < x < words.right() + 3:
                painter.drawLine(QtCore.QLineF(x, top, x, words.top()))
                top = words.bottom()
        painter.drawLine(QtCore.QLineF(x, top, x, self.plot.bottom()))


class CursorLine(MarkLine):
    """The cursor: a band over its column, and its edges; where it is out of sight, an arrow towards it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setZValue(50)

    def bounds(self) -> QtCore.QRectF:
        return super().bounds() if self.arrow.isEmpty() else self.arrow.boundingRect()

    @property
    def arrow(self) -> QtGui.QPolygonF:
        """Points from the middle of the edge of the picture to where the cursor is; empty while it is in sight."""
        plot = self.plot
        if self.position is None or not self.away(self.position) or self.rect.isEmpty():
            return QtGui.QPolygonF()
        ahead, size, y = self.away(self.position) > 0, self.theme.px(9), plot.center().y()
        tip, back = (plot.right(), plot.right() - size) if ahead else (plot.left(), plot.left() + size)
        return QtGui.QPolygonF(
            [QtCore.QPointF(x, y + dy) for x, dy in ((tip, 0), (back, -size), (back, size))]
        )

    def draw(self, painter: QtGui.QPainter) -> None:
        column = self.column
        if not self.theme.marks:
            return
        if column.isEmpty():
            painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
            painter.setPen(QtCore.Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.colour("accent"))
            painter.drawPolygon(self.arrow)
            return
        painter.fillRect(column, self.theme.colour("accent", 0.10))
        painter.setPen(self.theme.pen("accent", 1.5))
        for x in (column.left(), column.right()) if column.width() >= 5 else (column.center().x(),):
            self.draw_line(painter, x)


class HoverLine(MarkLine):
    """A faint line through the column the mouse is on, in whichever panel."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setZValue(49)

    def draw(self, painter: QtGui.QPainter) -> None:
        column = self.column
        if not column.isEmpty():
            painter.setPen(self.theme.pen("text", 1, 0.45))
            self.draw_line(painter, column.center().x())


def tick_every(least: float) -> int:
    """The smallest of 1, 2, 5, 10, 20, 50 ... that is not under `least`."""
    size = 1
    while True:
        for step in (1, 2, 5):
            if step * size >= least:
                return step * size
        size *= 10
