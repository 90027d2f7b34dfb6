"""What was read from a memory: the strongest slots with their text and weight, and the prediction before and after."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6 import QtCore, QtGui

from mnemoscope.gui.look.cutting import cut
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.state.offers import Place
from mnemoscope.gui.widgets.canvas import Align, Canvas, Item

ROW = 20.0  # pixels
WEIGHT, AGE, NUMBER = 46.0, 92.0, 44.0


@dataclass(frozen=True, slots=True)
class Slot:
    """One slot: the text it holds, what followed it, its weight in the read, how old it is in words."""

    text: str
    value: str
    weight: float
    age: str


@dataclass(frozen=True, slots=True)
class Change:
    """One token's probability before and after the read; `came`: it is the one that came."""

    label: str
    before: float
    after: float
    came: bool = False


class ReadList(Item):
    """Two lists, one under the other: slots, and what they changed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.slots: Sequence[Slot] = ()
        self.changes: Sequence[Change] = ()
        self.heading = self.changed = self.footing = ""
        self.names = ("before", "after")
        self.hover: int | None = None

    def set_data(
        self,
        slots: Sequence[Slot],
        changes: Sequence[Change],
        *,
        heading: str,
        changed: str = "",
        names: tuple[str, str] = ("before", "after"),
        footing: str = "",
    ) -> None:
        """Show these slots under a heading, and these changes under another; `names` are of the two bars."""
        self.slots, self.changes = slots, changes
        self.heading, self.changed, self.names, self.footing = heading, changed, names, footing
        self.update()

    def slot_at(self, point: QtCore.QPointF) -> int | None:
        """The place in the list of the slot drawn there."""
        row = int((point.y() - self.rect.top() - self.theme.px(4 + 22)) // self.theme.px(ROW))
        return row if 0 <= row < len(self.slots) else None

    def set_hover(self, row: int | None) -> None:
        """Mark the slot at this place in the list."""
        if row != self.hover:
            self.hover = row
            self.update()

    def room(self, *, changes: bool) -> tuple[int, int]:
        """How many slots and how many changes fit; no changes where both would be too few to tell anything."""
        high, row = self.rect.height(), self.theme.px(ROW)
        rows = int((high - self.theme.px(78)) // row)
        if not changes or rows < 4:
            return max(int((high - self.theme.px(52)) // row), 1), 0
        below = max(rows * 2 // 5, 2)
        return rows - below, below

    def draw(self, painter: QtGui.QPainter) -> None:
        theme, px = self.theme, self.theme.px
        area = self.rect.adjusted(px(12), px(4), -px(12), -px(4))
        y = self._head(painter, area, area.top(), self.heading)
        for row, slot in enumerate(self.slots):
            box = QtCore.QRectF(area.left(), y, area.width(), px(ROW))
            if row == self.hover:
                painter.fillRect(box.adjusted(-px(4), 0, px(4), 0), theme.colour("accent", 0.10))
            self._draw_slot(painter, slot, box)
            y += px(ROW)
        if self.changes:
            y += px(6)
            left = self._legend(painter, QtCore.QRectF(area.left(), y, area.width(), px(20)))
            beside = QtCore.QRectF(area.left(), y, max(left - area.left(), 0.0), px(20))
            y = self._head(painter, beside, y, self.changed)
            widest = self._widest(area)
            for change in self.changes:
                self._draw_change(
                    painter, change, QtCore.QRectF(area.left(), y, area.width(), px(ROW)), widest
                )
                y += px(ROW)
        painter.setFont(theme.font(11))
        painter.setPen(theme.colour("muted"))
        foot = QtCore.QRectF(area.left(), area.bottom() - px(17), area.width(), px(17))
        painter.drawText(foot, Align.AlignVCenter, cut(self.footing, painter.font(), foot.width()))

    def _head(self, painter: QtGui.QPainter, area: QtCore.QRectF, y: float, text: str) -> float:
        painter.setFont(self.theme.font(12, bold=True))
        painter.setPen(self.theme.colour("text"))
        box = QtCore.QRectF(area.left(), y, area.width(), self.theme.px(20))
        painter.drawText(box, Align.AlignVCenter, cut(text, painter.font(), box.width()))
        return y + self.theme.px(22)

    def _legend(self, painter: QtGui.QPainter, box: QtCore.QRectF) -> float:
        """Which bar is which, at the right end of the heading, which has the room up to here."""
        theme, px = self.theme, self.theme.px
        painter.setFont(theme.font(11))
        metrics, x = QtGui.QFontMetricsF(painter.font()), box.right()
        for name, colour in ((self.names[1], "accent"), (self.names[0], "muted")):
            x -= metrics.horizontalAdvance(name)
            painter.setPen(theme.colour("muted"))
            painter.drawText(
                QtCore.QRectF(x, box.top(), 200, box.height()), Align.AlignLeft | Align.AlignVCenter, name
            )
            x -= px(13)
            painter.fillRect(QtCore.QRectF(x, box.center().y() - px(3), px(9), px(6)), theme.colour(colour))
            x -= px(12)
        return x

    def _draw_slot(self, painter: QtGui.QPainter, slot: Slot, box: QtCore.QRectF) -> None:
        """Weight as a bar and a number, the text cut on its left, what followed in the accent's colour, the age."""
        theme, px = self.theme, self.theme.px
        bar = QtCore.QRectF(box.left(), box.top() + px(4), px(WEIGHT), box.height() - px(8))
        painter.fillRect(bar, theme.colour("line", 0.35))
        painter.fillRect(
            QtCore.QRectF(bar.left(), bar.top(), max(bar.width() * min(slot.weight, 1), 1), bar.height()),
            theme.colour("accent", 0.85),
        )
        painter.setFont(theme.font(12))
        painter.setPen(theme.colour("text"))
        painter.drawText(
            QtCore.QRectF(bar.right() + px(5), box.top(), px(NUMBER), box.height()),
            Align.AlignVCenter,
            f"{slot.weight:.3f}",
        )
        left = bar.right() + px(NUMBER + 6)
        painter.setFont(theme.font(13, mono=True))
        metrics = QtGui.QFontMetricsF(painter.font())
        followed = f" → {slot.value}" if slot.value else ""
        tail = metrics.horizontalAdvance(followed)
        room = max(box.right() - px(AGE) - left - tail, px(20))
        text = metrics.elidedText(
            slot.text,
            QtCore.Qt.TextElideMode.ElideLeft if slot.value else QtCore.Qt.TextElideMode.ElideRight,
            room,
        )
        painter.drawText(QtCore.QRectF(left, box.top(), room, box.height()), Align.AlignVCenter, text)
        painter.setPen(theme.colour("accent"))
        painter.drawText(
            QtCore.QRectF(left + metrics.horizontalAdvance(text), box.top(), tail + 4, box.height()),
            Align.AlignVCenter,
            followed,
        )
        painter.setFont(theme.font(11))
        painter.setPen(theme.colour("muted"))
        painter.drawText(box, Align.AlignRight | Align.AlignVCenter, slot.age)

    def _widest(self, area: QtCore.QRectF) -> float:
        metrics = QtGui.QFontMetricsF(self.theme.font(13, mono=True))
        widest = max(
            [metrics.horizontalAdvance(change.label) for change in self.changes] + [self.theme.px(24)]
        )
        return min(widest, area.width() * 0.4)

    def _draw_change(
        self, painter: QtGui.QPainter, change: Change, box: QtCore.QRectF, widest: float
    ) -> None:
        """Two bars, the prediction before above that after."""
        theme, px = self.theme, self.theme.px
        painter.setFont(theme.font(13, mono=True, bold=change.came))
        painter.setPen(theme.colour("accent" if change.came else "text"))
        label = QtCore.QRectF(box.left(), box.top(), widest + 2, box.height())
        painter.drawText(
            label, Align.AlignRight | Align.AlignVCenter, cut(change.label, painter.font(), widest + 2)
        )
        left = label.right() + px(8)
        span = max(box.right() - px(96) - left, 1.0)
        high = (box.height() - px(6)) / 2
        for n, (value, colour) in enumerate(((change.before, "muted"), (change.after, "accent"))):
            top = box.top() + px(3) + n * high
            painter.fillRect(QtCore.QRectF(left, top, span, high), theme.colour("line", 0.35))
            painter.fillRect(
                QtCore.QRectF(left, top, max(span * value, 1.0), high - 0.5), theme.colour(colour)
            )
        painter.setFont(theme.font(12))
        painter.setPen(theme.colour("text"))
        painter.drawText(
            box, Align.AlignRight | Align.AlignVCenter, f"{change.before:.3f} → {change.after:.3f}"
        )


class ReadCanvas(Canvas):
    """A canvas of one such list."""

    hovered = QtCore.Signal(int)  # the place of a slot in the list

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.list = ReadList(theme)
        self.add(self.list)

    def arrange(self) -> None:
        self.list.place(self.area())

    def place_at(self, point: QtCore.QPointF) -> Place | None:
        row = self.list.slot_at(point)
        return None if row is None else Place(0, "slot", row)  # of the list: its panel knows which slot it is

    def mouseMoveEvent(self, event: QtGui.QMouseEvent) -> None:
        row = self.list.slot_at(event.position())
        if row is None:
            self.left.emit()
        else:
            self.hovered.emit(row)
