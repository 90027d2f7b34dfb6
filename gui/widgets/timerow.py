"""Rows of time-aligned pictures: their common margins, the cursor through all of them, the time axis."""

from collections.abc import Callable, Sequence

from PySide6 import QtCore, QtGui

from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.widgets.canvas import Align, Item
from mnemoscope.gui.widgets.labels import LEAST, SIZE, room_for

LEFT, RIGHT = 60.0, 108.0  # the same in every aligned panel, so that tokens stand above their columns


class Row(Item):
    """One horizontal band of a time canvas. `height` is fixed pixels, or 0 to share what is left by `weight`."""

    height = 0.0
    weight = 1.0
    points = "unit"  # what its rows stand for: "unit", "head", "slot BANK"; "" for what no other panel has
    share = 1  # rows that stand for one of them

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.extent = (0, 1)
        self.right = RIGHT

    @property
    def plot(self) -> QtCore.QRectF:
        """The part of the row over which time runs."""
        return self.rect.adjusted(self.theme.px(LEFT), 0, -self.theme.px(self.right), 0)

    @property
    def words(self) -> QtCore.QRectF:
        """Where text stands over the plot, which the cursor's line must not cross."""
        return QtCore.QRectF()

    @property
    def step_width(self) -> float:
        """Pixels per step."""
        return self.plot.width() / (self.extent[1] - self.extent[0])

    def left_of(self, step: float) -> float:
        """The left edge of a step's column."""
        return self.plot.left() + (step - self.extent[0]) * self.step_width

    def look_at(self, start: int, stop: int) -> None:
        """Show this stretch of time."""
        if self.extent != (start, stop):
            self.extent = (start, stop)
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
        first, last = self.extent[0], min(self.extent[1], self.length)
        fits = self.step_width >= theme.px(LEAST)
        texts = [self.label(step) for step in range(first, last)] if fits else []
        fits = fits and self.step_width >= room_for(texts, theme)
        name = QtCore.QRectF(self.rect.left(), plot.top(), theme.px(LEFT) - theme.px(8), plot.height())
        painter.drawText(name, Align.AlignRight | Align.AlignVCenter, "token" if fits else "step")
        if fits:
            painter.setFont(theme.font(SIZE, mono=True))
            metrics = QtGui.QFontMetricsF(painter.font())
            left, wide = self.left_of(first), self.step_width
            for at, text in enumerate(texts):
                box = QtCore.QRectF(left + at * wide, plot.top(), wide, plot.height())
                if len(text) > 1:
                    text = metrics.elidedText(text, QtCore.Qt.TextElideMode.ElideRight, wide + 4)
                painter.drawText(box, Align.AlignCenter, text)
        else:
            draw_ticks(painter, self, plot, last)


def draw_ticks(painter: QtGui.QPainter, row: Row, area: QtCore.QRectF, stop: int) -> None:
    """Step numbers up to `stop`, as many as have room, hanging from the top of an area."""
    first, every = row.extent[0], tick_every(row.theme.px(70) / row.step_width)
    for step in range(-(-first // every) * every, stop, every):
        x = row.left_of(step + 0.5)
        painter.drawLine(QtCore.QPointF(x, area.top()), QtCore.QPointF(x, area.top() + 3))
        box = QtCore.QRectF(x - 40, area.top() + 3, 80, area.height() - 3)
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
        plot, (start, stop) = self.plot, self.extent
        if self.position is None or not start <= self.position < stop or self.rect.isEmpty():
            return QtCore.QRectF()
        x = self.left_of(self.position)
        return QtCore.QRectF(x, plot.top(), min(self.step_width, plot.right() - x), plot.height())

    def mark(self, position: float | None) -> None:
        """Move the line to this moment, or away."""
        if position != self.position:
            self.prepareGeometryChange()
            self.position = position
            self.update()

    def look_at(self, start: int, stop: int) -> None:
        if self.extent != (start, stop):
            self.prepareGeometryChange()
        super().look_at(start, stop)

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
        plot, (start, stop) = self.plot, self.extent
        if self.position is None or start <= self.position < stop or self.rect.isEmpty():
            return QtGui.QPolygonF()
        ahead, size, y = self.position >= stop, self.theme.px(9), plot.center().y()
        tip, back = (plot.right(), plot.right() - size) if ahead else (plot.left(), plot.left() + size)
        return QtGui.QPolygonF(
            [QtCore.QPointF(x, y + dy) for x, dy in ((tip, 0), (back, -size), (back, size))]
        )

    def draw(self, painter: QtGui.QPainter) -> None:
        column = self.column
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
