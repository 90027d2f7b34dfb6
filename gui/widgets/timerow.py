"""What the time-aligned pictures share: rows with common margins, the cursor through all of them, the time axis."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6 import QtCore, QtGui

from gui.theme import Theme
from gui.widgets.canvas import Align, Canvas, Item
from gui.widgets.labels import LEAST, SIZE, room_for

LEFT, RIGHT = 60.0, 108.0  # the same in every aligned panel, so that tokens stand above their columns
GAP = 6.0


class Row(Item):
    """One horizontal band of a time canvas. `height` is fixed pixels, or 0 to share what is left by `weight`."""

    height = 0.0
    weight = 1.0

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


@dataclass(frozen=True, slots=True)
class Marks:
    """What is marked in time: the cursor (between steps while it glides) and the step the mouse is on."""

    cursor: float = 0.0
    hover: int | None = None


class MarkLine(Row):
    """A vertical line over all rows; only the column it lies in is ever painted anew."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.setCacheMode(MarkLine.CacheMode.NoCache)
        self.position: float | None = None
        self.words_of: Sequence[Row] = ()

    def boundingRect(self) -> QtCore.QRectF:
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

    def boundingRect(self) -> QtCore.QRectF:
        return super().boundingRect() if self.arrow.isEmpty() else self.arrow.boundingRect()

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


class TimeCanvas(Canvas):
    """Rows one under the other, over one stretch of time, with one cursor. Wheel zooms, drag pans, click seeks.

    With Ctrl, or over the left margin, the wheel zooms into the units of a heat map instead; a drag in the margin moves
    them, a double click shows all.
    """

    picked = QtCore.Signal(int, object)  # step, and unit or None
    pinned = QtCore.Signal(int)  # unit, by a click with Ctrl or Shift
    hovered = QtCore.Signal(int, object)
    zoomed = QtCore.Signal(float, float)  # factor, moment that stays
    panned = QtCore.Signal(float)  # steps
    ranged = QtCore.Signal(int, object)  # how many units there are, and which are to be in sight; None: all

    def __init__(self, theme: Theme, rows: Sequence[Row] = ()) -> None:
        super().__init__(theme)
        self.rows: list[Row] = []
        self.axis = TimeAxis(theme)
        self.cursor_line = CursorLine(theme)
        self.hover_line = HoverLine(theme)
        for item in (self.axis, self.cursor_line, self.hover_line):
            self.add(item)
        self.length = 0
        self._pressed: QtCore.QPointF | None = None
        self._dragged = False
        self._margin_row: Row | None = None  # whose units a drag in the margin moves
        self.set_rows(rows)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows, top to bottom, above the time axis."""
        for row in self.rows:
            if row not in rows:
                self.scene().removeItem(row)
        for row in rows:
            if row not in self.rows:
                self.add(row)
                row.look_at(*self.cursor_line.extent)
        self.rows = self.cursor_line.words_of = self.hover_line.words_of = list(rows)
        self.set_right(self.cursor_line.right)
        self.arrange()

    def set_right(self, right: float) -> None:
        """The right margin: less than the common one for a panel that does not stand in line."""
        for row in (*self.rows, self.axis, self.cursor_line, self.hover_line):
            row.right = right

    def show_axis(self, shown: bool) -> None:
        """With or without the time axis below: a panel under the token ribbon needs none."""
        if self.axis.isVisible() != shown:
            self.axis.setVisible(shown)
            self.arrange()

    def arrange(self) -> None:
        area, px = self.area(), self.theme.px
        bottom = area.height() - (px(self.axis.height) if self.axis.isVisible() else px(2))
        gaps = px(GAP) * max(len(self.rows) - 1, 0)
        fixed = sum(px(row.height) for row in self.rows)
        shared = sum(row.weight for row in self.rows if not row.height) or 1.0
        rest = max(bottom - px(4) - gaps - fixed, 0.0)
        y = px(4)
        for row in self.rows:
            height = px(row.height) if row.height else rest * row.weight / shared
            row.place(QtCore.QRectF(0, y, area.width(), max(height, 1.0)))
            y += height + px(GAP)
        self.axis.place(QtCore.QRectF(0, bottom, area.width(), px(self.axis.height)))
        for line in (self.cursor_line, self.hover_line):
            line.place(QtCore.QRectF(0, 0, area.width(), bottom))

    def look_at(self, window: tuple[int, int], length: int) -> None:
        """Show this stretch of a trace of this length."""
        self.length = length
        if window != self.cursor_line.extent:
            self.readout.setVisible(False)  # it said what was under the mouse before
        for row in (*self.rows, self.axis, self.cursor_line, self.hover_line):
            row.look_at(*window)

    def mark(self, marks: Marks) -> None:
        """Show the cursor and the hovered step."""
        self.cursor_line.mark(marks.cursor)
        self.hover_line.mark(marks.hover)

    def step_at(self, x: float) -> int | None:
        """The step at this place, if there is one."""
        line = self.cursor_line
        step = line.extent[0] + (x - line.plot.left()) / line.step_width
        return int(step) if line.plot.left() <= x <= line.plot.right() and 0 <= step < self.length else None

    def _row_of_margin(self, point: QtCore.QPointF) -> Row | None:
        """The row in whose left margin a place lies, if one can choose what of it is in sight."""
        row = self._row_at(point.y())
        return row if row is not None and row.zoomable and point.x() < self.cursor_line.plot.left() else None

    def _row_at(self, y: float) -> Row | None:
        return next((row for row in self.rows if row.rect.top() <= y <= row.rect.bottom()), None)

    def mousePressEvent(self, event: QtGui.QMouseEvent) -> None:
        if event.button() == QtCore.Qt.MouseButton.LeftButton:
            self._pressed, self._dragged = event.position(), False
            self._margin_row = self._row_of_margin(event.position())

    def mouseDoubleClickEvent(self, event: QtGui.QMouseEvent) -> None:
        if row := self._row_of_margin(event.position()):
            self.ranged.emit(row.total, None)

    def mouseMoveEvent(self, event: QtGui.QMouseEvent) -> None:
        at = event.position()
        if self._pressed is not None and self._margin_row is not None:
            rows = round((self._pressed.y() - at.y()) / max(self._margin_row.pitch, 1e-6))
            if rows:
                self._dragged, self._pressed = True, at
                self.ranged.emit(self._margin_row.total, self._margin_row.seen_from(rows))
            return
        if self._pressed is not None:
            moved = at.x() - self._pressed.x()
            if self._dragged or abs(moved) > 4:
                self._dragged = True
                self.panned.emit(-moved / self.cursor_line.step_width)
                self._pressed = at
            return
        step, row = self.step_at(at.x()), self._row_at(at.y())
        if step is None or row is None:
            self.readout.setVisible(False)
            self.left.emit()
            return
        self.readout.say(row.describe(step, at.y()), at, self.area())
        self.hovered.emit(step, row.unit_at(step, at.y()))

    def mouseReleaseEvent(self, event: QtGui.QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        self._margin_row = None
        step, row = self.step_at(event.position().x()), self._row_at(event.position().y())
        if pressed is None or self._dragged or step is None:
            return
        unit = row.unit_at(step, event.position().y()) if row else None
        many = QtCore.Qt.KeyboardModifier.ControlModifier | QtCore.Qt.KeyboardModifier.ShiftModifier
        if unit is not None and event.modifiers() & many:
            self.pinned.emit(unit)
        else:
            self.picked.emit(step, unit)

    def wheelEvent(self, event: QtGui.QWheelEvent) -> None:
        turn, line, place = event.angleDelta(), self.cursor_line, event.position()
        row = self._row_of_margin(place)
        if event.modifiers() & QtCore.Qt.KeyboardModifier.ControlModifier:
            row = self._row_at(place.y())
        if row is not None and row.zoomable and turn.y():
            self.readout.setVisible(False)
            self.ranged.emit(row.total, row.seen_after(0.8 ** (turn.y() / 120), place.y()))
        elif abs(turn.x()) > abs(turn.y()):
            self.panned.emit(-turn.x() / 120 * 0.1 * (line.extent[1] - line.extent[0]))
        elif turn.y():
            at = line.extent[0] + (event.position().x() - line.plot.left()) / line.step_width
            self.zoomed.emit(0.85 ** (turn.y() / 120), min(max(at, line.extent[0]), line.extent[1]))
        event.accept()


def tick_every(least: float) -> int:
    """The smallest of 1, 2, 5, 10, 20, 50 ... that is not under `least`."""
    size = 1
    while True:
        for step in (1, 2, 5):
            if step * size >= least:
                return step * size
        size *= 10
