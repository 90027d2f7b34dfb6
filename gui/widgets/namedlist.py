"""A list of what has been found of things: the name of each, what it is about, and how well, as a bar to either side of zero."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6 import QtCore, QtGui

from mnemoscope.engines.translation import trn
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.widgets.canvas import Align, Item

ROW, FOOT = 20.0, 18.0  # pixels
BAR, VALUE = 56.0, 82.0
NARROW, SMALL_BAR = (
    380.0,
    24.0,
)  # pixels: in less the bar is smaller, so that what a thing is about can be read


@dataclass(frozen=True, slots=True)
class NamedRow:
    """One row: the name of a thing, what it is about, its score from -1 to 1, the score in words, and what is said beside the mouse."""

    name: str
    about: str
    score: float
    value: str
    said: tuple[str, ...] = ()


class NamedList(Item):
    """The rows from `first` on that there is room for; below, how many lie out of sight. One of them is selected."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.rows: Sequence[NamedRow] = ()
        self.selected: int | None = None
        self.hover: int | None = None
        self.first = 0

    def set_data(self, rows: Sequence[NamedRow], selected: int | None) -> None:
        """Show these rows, and which is selected: it is kept in sight."""
        if [row.name for row in rows] != [row.name for row in self.rows]:
            self.first = 0
        moved = selected != self.selected
        self.rows, self.selected, self.hover = rows, selected, None
        if selected is not None and moved:
            self.first = min(max(self.first, selected - self.room + 1), selected)
        self.move_by(0)
        self.update()

    @property
    def room(self) -> int:
        """How many rows there is room for."""
        return max(1, int((self.rect.height() - self.theme.px(FOOT)) // self.theme.px(ROW)))

    def move_by(self, rows: int) -> None:
        """Move by so many rows, as far as there are any."""
        first = min(max(self.first + rows, 0), max(len(self.rows) - self.room, 0))
        if first != self.first:
            self.first, self.hover = first, None
            self.update()

    def row_at(self, point: QtCore.QPointF) -> int | None:
        """The row drawn there."""
        at = int((point.y() - self.rect.top()) // self.theme.px(ROW))
        row = self.first + at
        return row if self.rect.contains(point) and 0 <= at < self.room and row < len(self.rows) else None

    def set_hover(self, row: int | None) -> None:
        """Mark the row under the mouse."""
        if row != self.hover:
            self.hover = row
            self.update()

    @property
    def below(self) -> str:
        """What is out of sight, in words."""
        hidden = len(self.rows) - min(self.room, len(self.rows))
        if not hidden:
            return ""
        last = self.first + self.room
        return trn(
            "{first} to {last} of {n:,}; scroll for more", "{first} to {last} of {n:,}; scroll for more",
            len(self.rows), first=self.first + 1, last=min(last, len(self.rows)),
        )  # fmt: skip

    def draw(self, painter: QtGui.QPainter) -> None:
        theme, px = self.theme, self.theme.px
        area = self.rect.adjusted(px(12), 0, -px(12), 0)
        rows = self.rows[self.first : self.first + self.room]
        metrics = QtGui.QFontMetricsF(theme.font(12, bold=True))
        widest = max((metrics.horizontalAdvance(row.name) for row in rows), default=0.0)
        name = min(widest, area.width() * 0.4) + px(10)
        for n, row in enumerate(rows):
            box = QtCore.QRectF(area.left(), area.top() + n * px(ROW), area.width(), px(ROW))
            self._draw_row(painter, row, box, name, self.first + n)
        painter.setFont(theme.font(11))
        painter.setPen(theme.colour("muted"))
        foot = QtCore.QRectF(area.left(), area.bottom() - px(FOOT), area.width(), px(FOOT))
        painter.drawText(foot, Align.AlignVCenter | Align.AlignRight, self.below)

    def _draw_row(
        self, painter: QtGui.QPainter, row: NamedRow, box: QtCore.QRectF, name: float, number: int
    ) -> None:
        theme, px = self.theme, self.theme.px
        if number in (self.hover, self.selected):
            strength = 0.22 if number == self.selected else 0.10
            painter.fillRect(box.adjusted(-px(6), 0, px(6), 0), theme.colour("accent", strength))
        painter.setFont(theme.font(12, bold=number == self.selected))
        metrics = QtGui.QFontMetricsF(painter.font())
        elide = QtCore.Qt.TextElideMode.ElideRight
        painter.setPen(theme.colour("text"))
        left = QtCore.QRectF(box.left(), box.top(), name, box.height())
        painter.drawText(left, Align.AlignVCenter, metrics.elidedText(row.name, elide, name - px(6)))
        wide = px(BAR if box.width() >= px(NARROW) else SMALL_BAR)
        bar = QtCore.QRectF(box.right() - px(VALUE) - wide, box.top(), wide, box.height()).adjusted(0, px(5), 0, -px(5))  # fmt: skip
        about = QtCore.QRectF(left.right(), box.top(), bar.left() - left.right() - px(8), box.height())
        painter.drawText(about, Align.AlignVCenter, metrics.elidedText(row.about, elide, about.width()))
        painter.fillRect(bar, theme.colour("line", 0.25))
        filled = QtCore.QRectF(bar)
        filled.setWidth(bar.width() * min(abs(row.score), 1.0))
        side = theme.positive[1] if row.score >= 0 else theme.negative[1]
        painter.fillRect(filled, theme.colour(side, 0.9))
        value = QtCore.QRectF(bar.right(), box.top(), px(VALUE), box.height())
        painter.drawText(value, Align.AlignRight | Align.AlignVCenter, row.value)
