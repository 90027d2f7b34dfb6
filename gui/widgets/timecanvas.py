"""A canvas of rows over one stretch of time, with one cursor: what is clicked, hovered, dragged and zoomed in all of them."""

from collections.abc import Sequence

from PySide6 import QtCore, QtGui

from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.state.offers import Place
from mnemoscope.gui.state.view import Marks
from mnemoscope.gui.widgets.canvas import Canvas
from mnemoscope.gui.widgets.heatrow import HeatRow, Held
from mnemoscope.gui.widgets.timerow import CursorLine, HoverLine, Row, TimeAxis
from mnemoscope.gui.widgets.uneven import Edges

GAP = 6.0
SIDEWAYS = QtCore.Qt.CursorShape.SizeHorCursor


class TimeCanvas(Canvas):
    """Rows one under the other, over one stretch of time, with one cursor. Wheel zooms, drag pans, click seeks.

    With Ctrl, or over the left margin, the wheel zooms into the units of a heat map instead; a drag in the margin moves
    them, a double click shows all.
    """

    picked = QtCore.Signal(int, str, object)  # step, what is drawn there, and its number or None
    pinned = QtCore.Signal(int)  # unit, by a click with Ctrl or Shift
    hovered = QtCore.Signal(int, str, object)
    zoomed = QtCore.Signal(float, float)  # factor, the column that stays
    panned = QtCore.Signal(float)  # columns
    pulled = QtCore.Signal(
        object, float, QtCore.QPointF
    )  # a bar (Held), the value it is dragged to, the mouse
    let_go = QtCore.Signal(bool)  # the bar: it stays so; or not, with Escape
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
        self._held: Held | None = None  # the bar that is dragged
        self.set_rows(rows)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows, top to bottom, above the time axis."""
        for row in self.rows:
            if row not in rows:
                self.scene().removeItem(row)
        for row in rows:
            if row not in self.rows:
                self.add(row)
                row.look_at(*self.cursor_line.extent, self.cursor_line.edges)
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

    @property
    def foot(self) -> float:
        """The pixels below the time axis that are left for something else."""
        return 0.0

    def arrange(self) -> None:
        area, px = self.area(), self.theme.px
        bottom = area.height() - self.foot - (px(self.axis.height) if self.axis.isVisible() else px(2))
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

    def look_at(self, window: tuple[int, int], length: int, edges: Edges | None = None) -> None:
        """Show this stretch, in columns, of a trace of this length; `edges`: where its steps begin, if not one a column."""
        self.length = length
        if window != self.cursor_line.extent:
            self.readout.setVisible(False)  # it said what was under the mouse before
        for row in (*self.rows, self.axis, self.cursor_line, self.hover_line):
            row.look_at(*window, edges)

    def mark(self, marks: Marks) -> None:
        """Show the cursor and the hovered step."""
        self.cursor_line.mark(marks.cursor)
        self.hover_line.mark(marks.hover)

    def step_at(self, x: float) -> int | None:
        """The step at this place, if there is one."""
        line = self.cursor_line
        step = line.step_at(x)
        return step if line.plot.left() <= x <= line.plot.right() and 0 <= step < self.length else None

    def _row_of_margin(self, point: QtCore.QPointF) -> Row | None:
        """The row in whose left margin a place lies, if one can choose what of it is in sight."""
        row = self._row_at(point.y())
        return row if row is not None and row.zoomable and point.x() < self.cursor_line.plot.left() else None

    def _row_at(self, y: float) -> Row | None:
        return next((row for row in self.rows if row.rect.top() <= y <= row.rect.bottom()), None)

    def place_at(self, point: QtCore.QPointF) -> Place | None:
        """What is drawn there; beside a row, at the cursor: its units, and its bars."""
        row, step = self._row_at(point.y()), self.step_at(point.x())
        plot = self.cursor_line.plot
        if (
            step is None
            and self.cursor_line.position is not None
            and not plot.left() <= point.x() < plot.right()
        ):
            step = int(self.cursor_line.position)
        return None if row is None or step is None else row.place_at(step, point.y())

    def held_at(self, point: QtCore.QPointF) -> Held | None:
        """The bar there that can be dragged."""
        row = self._row_at(point.y())
        return row.held_at(point) if isinstance(row, HeatRow) else None

    def mousePressEvent(self, event: QtGui.QMouseEvent) -> None:
        if event.button() == QtCore.Qt.MouseButton.LeftButton:
            self._held = self.held_at(event.position())
            if self._held is not None:
                self.grabKeyboard()  # for Escape
                return
            self._pressed, self._dragged = event.position(), False
            self._margin_row = self._row_of_margin(event.position())

    def mouseDoubleClickEvent(self, event: QtGui.QMouseEvent) -> None:
        if row := self._row_of_margin(event.position()):
            self.ranged.emit(row.total, None)

    def mouseMoveEvent(self, event: QtGui.QMouseEvent) -> None:
        at = event.position()
        if self._held is not None:
            self._pull(at)
            return
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
        bar = self.held_at(at)
        self.viewport().setCursor(SIDEWAYS if bar is not None else QtCore.Qt.CursorShape.ArrowCursor)
        if bar is not None:
            self.readout.say(bar.row.described(bar), at, self.area())
            self.left.emit()
            return
        if step is None or row is None:
            self.readout.setVisible(False)
            self.left.emit()
            return
        self.readout.say(row.describe(step, at.y()), at, self.area())
        self.hovered.emit(step, *row.pointed(step, at.y()))

    def _pull(self, at: QtCore.QPointF) -> None:
        """Drag the bar to where the mouse is."""
        assert self._held is not None
        profile = self._held.row.profile
        value = profile.value_at(at.x())
        profile.hold((self._held.at, value))
        self.pulled.emit(self._held, value, at)

    def _release(self, *, stays: bool) -> None:
        """Let the bar go."""
        if self._held is not None:
            self._held.row.profile.hold(None)
            self._held = None
            self.releaseKeyboard()
            self.readout.setVisible(False)
            self.let_go.emit(stays)

    def event(self, event: QtCore.QEvent) -> bool:
        escape = isinstance(event, QtGui.QKeyEvent) and event.key() == QtCore.Qt.Key.Key_Escape
        if escape and self._held is not None:
            event.accept()  # also before it could be a shortcut
            if event.type() == QtCore.QEvent.Type.KeyPress:
                self._release(stays=False)
            return True
        return bool(super().event(event))

    def hideEvent(self, event: QtGui.QHideEvent) -> None:
        self._release(stays=True)
        super().hideEvent(event)

    def mouseReleaseEvent(self, event: QtGui.QMouseEvent) -> None:
        if self._held is not None:
            self._release(stays=True)
            return
        pressed, self._pressed = self._pressed, None
        self._margin_row = None
        step, row = self.step_at(event.position().x()), self._row_at(event.position().y())
        if pressed is None or self._dragged or step is None:
            return
        kind, number = row.pointed(step, event.position().y()) if row else ("", None)
        many = QtCore.Qt.KeyboardModifier.ControlModifier | QtCore.Qt.KeyboardModifier.ShiftModifier
        if kind == "unit" and number is not None and event.modifiers() & many:
            self.pinned.emit(number)
        else:
            self.picked.emit(step, kind, number)

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
