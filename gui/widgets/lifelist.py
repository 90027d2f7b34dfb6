"""A ranking by times: names with bars along a logarithmic axis of steps, the longest above; a mark on each says what it is at the cursor."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, isinf, isnan, log10

from PySide6 import QtCore, QtGui

from mnemoscope.engines.translation import paragraph, tr
from mnemoscope.gui.look.cutting import cut, cut_lines
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.widgets.askcanvas import AskCanvas
from mnemoscope.gui.widgets.canvas import Align, Item

ROW, VALUE, AXIS = 20.0, 84.0, 34.0  # pixels
SHORTEST, LONGEST = 0.1, 1e6  # steps at the ends of the axis, at most
WRAPPED = int(Align.AlignTop) | int(QtCore.Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, slots=True)
class Lasting:
    """One row: its name, its time in steps (infinite: for ever), how that is written, and what is said of it beside the mouse."""

    name: str
    steps: float
    written: str
    said: tuple[str, ...] = ()


class LifeList(Item):
    """The rows that there is room for, the axis below them, and under that how many there are in all and what was done."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.rows: Sequence[Lasting] = ()
        self.now: Sequence[float] = ()  # of each row at the cursor; no number where there is none
        self.said, self.axis, self.total = "", "", 0
        self.focus: int | None = None
        self.hover: int | None = None

    def set_data(self, rows: Sequence[Lasting], *, axis: str, said: str, total: int = 0) -> None:
        """Show these rows, the first of so many; `axis` names what is to the right, `said` stands below."""
        self.rows, self.axis, self.said, self.hover = rows, axis, said, None
        self.total = max(total, len(rows))
        self.update()

    def set_now(self, now: Sequence[float], focus: int | None) -> None:
        """Mark what each is at the cursor, and the row in focus."""
        if (list(now), focus) != (list(self.now), self.focus):
            self.now, self.focus = now, focus
            self.update()

    def set_hover(self, row: int | None) -> None:
        """Mark the row under the mouse."""
        if row != self.hover:
            self.hover = row
            self.update()

    @property
    def ends(self) -> tuple[float, float]:
        """The steps at the left and the right end of the axis: powers of ten."""
        finite = [row.steps for row in self.rows if 0 < row.steps < LONGEST]
        low = 10.0 ** floor(
            log10(max(0.999 * min(finite, default=1.0), SHORTEST))
        )  # also the shortest is a bar
        high = 10.0 ** ceil(log10(max(max(finite, default=10.0), 10.0)))
        return min(low, 1.0), high * (10 if any(row.steps >= LONGEST for row in self.rows) else 1)

    @property
    def shown(self) -> int:
        """How many rows there is room for."""
        room = self.rect.height() - self._foot() - self.theme.px(AXIS + 4)
        return min(len(self.rows), max(1, int(room // self.theme.px(ROW))))

    def bars(self) -> tuple[float, float]:
        """Where the bars begin, and where they end at most."""
        px, metrics = self.theme.px, QtGui.QFontMetricsF(self.theme.font(12, bold=True))
        widest = max((metrics.horizontalAdvance(row.name) for row in self.rows[: self.shown]), default=0.0)
        left = self.rect.left() + px(12) + min(widest, self.rect.width() * 0.45) + px(10)
        return left, max(self.rect.right() - px(12 + VALUE), left + px(12))

    def x_of(self, steps: float) -> float:
        """Where a number of steps lies; for ever at the end."""
        (low, high), (left, right) = self.ends, self.bars()
        if steps <= low or isnan(steps):
            return left
        return left + (right - left) * min(log10(steps / low) / log10(high / low), 1.0)

    def row_at(self, point: QtCore.QPointF) -> int | None:
        """The row drawn there."""
        row = int((point.y() - self.rect.top() - self.theme.px(2)) // self.theme.px(ROW))
        return row if 0 <= row < self.shown and self.rect.contains(point) else None

    def below(self) -> str:
        """What stands below the rows."""
        left = self.rows[self.shown :]
        if not left:
            return self.said
        more = tr(
            "And {count:,} more, none above {most}.", count=self.total - self.shown, most=left[0].written
        )
        return paragraph((more, self.said))

    def _foot(self) -> float:
        metrics = QtGui.QFontMetricsF(self.theme.font(11))
        room = QtCore.QRectF(0, 0, self.rect.width() - self.theme.px(24), 1000)
        most = tr("And {count:,} more, none above {most}.", count=len(self.rows), most="")
        needed = metrics.boundingRect(room, WRAPPED, f"{most} 000,000 {self.said}").height()
        return min(needed, max(self.rect.height() / 3, ceil(metrics.lineSpacing()))) + self.theme.px(4)

    def draw(self, painter: QtGui.QPainter) -> None:
        if not self.rows:
            return
        theme, px = self.theme, self.theme.px
        (left, right), shown = self.bars(), self.shown
        top, bottom = self.rect.top() + px(2), self.rect.top() + px(2) + shown * px(ROW)
        self._draw_axis(painter, QtCore.QRectF(left, top, right - left, bottom - top))
        for n, row in enumerate(self.rows[:shown]):
            box = QtCore.QRectF(
                self.rect.left() + px(12), top + n * px(ROW), self.rect.width() - px(24), px(ROW)
            )
            self._draw_row(painter, n, row, box)
        painter.setFont(theme.font(11))
        painter.setPen(theme.colour("muted"))
        foot = QtCore.QRectF(
            self.rect.left() + px(12), self.rect.bottom() - self._foot() + px(2), self.rect.width() - px(24), self._foot()
        )  # fmt: skip
        painter.setClipRect(foot)
        painter.drawText(foot, WRAPPED, cut_lines(self.below(), painter.font(), foot.width(), foot.height()))

    def _draw_row(self, painter: QtGui.QPainter, n: int, row: Lasting, box: QtCore.QRectF) -> None:
        theme, px = self.theme, self.theme.px
        left, right = self.bars()
        if n == self.hover:
            painter.fillRect(box.adjusted(-px(4), 0, px(4), 0), theme.colour("accent", 0.10))
        painter.setFont(theme.font(12, bold=n == self.focus))
        painter.setPen(theme.colour("accent" if n == self.focus else "text"))
        name = QtCore.QRectF(box.left(), box.top(), left - px(10) - box.left(), box.height())
        short = QtGui.QFontMetricsF(painter.font()).elidedText(
            row.name, QtCore.Qt.TextElideMode.ElideRight, name.width() + 1
        )
        painter.drawText(name, Align.AlignVCenter, short)
        inner = box.adjusted(0, px(4), 0, -px(4))
        end = self.x_of(row.steps)
        bar = QtCore.QRectF(left, inner.top(), max(end - left, 1.0), inner.height())
        painter.fillRect(bar, theme.colour(theme.positive[1], 0.9))
        if row.steps >= LONGEST:  # it goes on beyond the axis
            tip = [(end, inner.top()), (end + px(6), inner.center().y()), (end, inner.bottom())]
            painter.setPen(QtCore.Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(theme.positive[1], 0.9))
            painter.drawPolygon([QtCore.QPointF(*point) for point in tip])
        now = self.now[n] if n < len(self.now) else float("nan")
        if not isnan(now):
            self._draw_now(painter, self.x_of(now), inner, now > self.ends[1])
        painter.setFont(theme.font(12))
        painter.setPen(theme.colour("text"))
        value = QtCore.QRectF(right + px(8), box.top(), box.right() - right - px(8), box.height())
        painter.drawText(value, Align.AlignRight | Align.AlignVCenter, row.written)

    def _draw_now(self, painter: QtGui.QPainter, x: float, inner: QtCore.QRectF, is_beyond: bool) -> None:
        """A mark at what a row is at the cursor; beyond the axis an arrow at its end."""
        px, ink = self.theme.px, self.theme.colour("text")
        if is_beyond:
            tip = [(x, inner.top() - px(1)), (x + px(6), inner.center().y()), (x, inner.bottom() + px(1))]
            painter.setPen(QtCore.Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawPolygon([QtCore.QPointF(*point) for point in tip])
            return
        painter.setPen(QtGui.QPen(ink, px(2)))
        painter.drawLine(QtCore.QLineF(x, inner.top() - px(2), x, inner.bottom() + px(2)))

    def _draw_axis(self, painter: QtGui.QPainter, area: QtCore.QRectF) -> None:
        theme, px = self.theme, self.theme.px
        low, high = self.ends
        painter.setFont(theme.font(11))
        last = area.left() - px(100)
        for power in range(round(log10(low)), round(log10(high)) + 1):
            x = self.x_of(10.0**power)
            painter.setPen(theme.pen("line", 1.0, 0.7))
            painter.drawLine(QtCore.QLineF(x, area.top(), x, area.bottom() + px(3)))
            if x - last >= px(34):
                painter.setPen(theme.colour("muted"))
                box = QtCore.QRectF(x - px(30), area.bottom() + px(3), px(60), px(14))
                painter.drawText(box, Align.AlignCenter, f"{10.0**power:,.0f}" if power >= 0 else "0.1")
                last = x
        painter.setPen(theme.colour("muted"))
        box = QtCore.QRectF(
            self.rect.left() + px(12), area.bottom() + px(17), self.rect.width() - px(24), px(15)
        )
        painter.drawText(box, Align.AlignCenter, cut(self.axis, painter.font(), box.width()))


class LifeCanvas(AskCanvas):
    """A canvas of one such ranking."""

    picked = QtCore.Signal(int)  # a row

    def __init__(self, theme: Theme) -> None:
        self.list = LifeList(theme)
        super().__init__(theme, self.list)

    def mousePressEvent(self, event: QtGui.QMouseEvent) -> None:
        super().mousePressEvent(event)
        row = self.list.row_at(event.position()) if self.list.isVisible() else None
        if row is not None:
            self.picked.emit(row)

    def mouseMoveEvent(self, event: QtGui.QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        row = self.list.row_at(event.position()) if self.list.isVisible() else None
        self.list.set_hover(row)
        said: tuple[str, ...] = () if row is None else self.list.rows[row].said
        if row is not None and row < len(self.list.now) and not isnan(self.list.now[row]):
            now = self.list.now[row]
            said += (
                tr("at the cursor: for ever")
                if isinf(now)
                else tr("at the cursor: {steps:,.3g} steps", steps=now),
            )
        self.readout.say(said, event.position(), self.area())

    def leaveEvent(self, event: QtCore.QEvent) -> None:
        self.list.set_hover(None)
        super().leaveEvent(event)
