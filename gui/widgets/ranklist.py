"""A ranking: names with bars to either side of zero, what costs most above; a row can be picked, or made an edit of."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6 import QtCore, QtGui

from mnemoscope.engines.numerals import printed
from mnemoscope.engines.translation import paragraph, tr
from mnemoscope.gui.look.cutting import cut_lines
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.widgets.askcanvas import AskCanvas
from mnemoscope.gui.widgets.canvas import Align, Item

ROW, VALUE, EDIT = 20.0, 62.0, 34.0  # pixels
WRAPPED = int(Align.AlignTop) | int(QtCore.Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, slots=True)
class Ranked:
    """One row: its name, its value, and what is said of it beside the mouse."""

    name: str
    value: float
    said: tuple[str, ...] = ()


class RankList(Item):
    """The rows that there is room for, and below how many there are in all and what was done."""

    def __init__(self, theme: Theme, *, edits: bool = True) -> None:
        """`edits`: whether its rows can be made edits of."""
        super().__init__(theme)
        self.rows: Sequence[Ranked] = ()
        self.edits = edits
        self.said, self.total = "", 0
        self.hover: int | None = None
        self.of_edit = False  # the mouse is where a row is made an edit of

    def set_data(self, rows: Sequence[Ranked], said: str, total: int = 0) -> None:
        """Show these rows, the first of so many, and what was done below."""
        self.rows, self.said, self.total, self.hover = rows, said, max(total, len(rows)), None
        self.update()

    def set_hover(self, row: int | None, *, of_edit: bool = False) -> None:
        """Mark the row under the mouse."""
        if (row, of_edit) != (self.hover, self.of_edit):
            self.hover, self.of_edit = row, of_edit
            self.update()

    @property
    def shown(self) -> int:
        """How many rows there is room for."""
        room = self.rect.height() - self._foot() - self.theme.px(4)
        return min(len(self.rows), max(1, int(room // self.theme.px(ROW))))

    def row_at(self, point: QtCore.QPointF) -> int | None:
        """The row drawn there."""
        row = int((point.y() - self.rect.top() - self.theme.px(2)) // self.theme.px(ROW))
        return row if 0 <= row < self.shown and self.rect.contains(point) else None

    def is_edit_at(self, point: QtCore.QPointF) -> bool:
        """Whether a click there makes an edit of its row."""
        return point.x() > self.rect.right() - self.theme.px(12 + EDIT)

    def below(self, shown: int) -> str:
        """What stands below so many rows."""
        left = self.rows[shown:]
        if not left:
            return self.said
        count, most = self.total - shown, figure(left[0].value)
        return paragraph((tr("And {count:,} more, none above {most}.", count=count, most=most), self.said))

    def _foot(self) -> float:
        """The height of what stands below: whole lines, as many as it needs, but not over half of all there is."""
        metrics = QtGui.QFontMetricsF(self.theme.font(11))
        room = QtCore.QRectF(0, 0, self.rect.width() - self.theme.px(24), 1000)
        needed = metrics.boundingRect(room, WRAPPED, self.below(1)).height()
        line = ceil(metrics.lineSpacing())
        most = max(self.rect.height() / 2 // line, 1) * line
        return min(needed, most) + self.theme.px(4)

    def draw(self, painter: QtGui.QPainter) -> None:
        theme, px = self.theme, self.theme.px
        area = self.rect.adjusted(px(12), px(2), -px(12), -px(2))
        rows = self.rows[: self.shown]
        if rows:
            metrics = QtGui.QFontMetricsF(theme.font(12))
            widest = max(metrics.horizontalAdvance(row.name) for row in rows)
            left = area.left() + min(widest, area.width() * 0.45) + px(10)
            right = max(area.right() - px(VALUE + EDIT), left + px(12))
            low, high = min([0.0, *(r.value for r in rows)]), max([0.0, *(r.value for r in rows)])
            unit = (right - left) / max(high - low, 1e-12)
            for n, row in enumerate(rows):
                box = QtCore.QRectF(area.left(), area.top() + n * px(ROW), area.width(), px(ROW))
                self._draw_row(painter, row, box, (left, right, left - low * unit, unit), n == self.hover)
        painter.setFont(theme.font(11))
        painter.setPen(theme.colour("muted"))
        foot = QtCore.QRectF(
            area.left(), area.bottom() - self._foot() + px(4), area.width(), self._foot() - px(4)
        )
        painter.setClipRect(foot)
        painter.drawText(
            foot, WRAPPED, cut_lines(self.below(len(rows)), painter.font(), foot.width(), foot.height())
        )

    def _draw_row(
        self, painter: QtGui.QPainter, row: Ranked, box: QtCore.QRectF,
        scale: tuple[float, float, float, float], hovered: bool,
    ) -> None:  # fmt: skip
        theme, px = self.theme, self.theme.px
        left, right, zero, unit = scale
        if hovered:
            painter.fillRect(box.adjusted(-px(4), 0, px(4), 0), theme.colour("accent", 0.10))
        painter.setFont(theme.font(12))
        metrics = QtGui.QFontMetricsF(painter.font())
        painter.setPen(theme.colour("text"))
        name = QtCore.QRectF(box.left(), box.top(), left - px(10) - box.left(), box.height())
        painter.drawText(
            name,
            Align.AlignVCenter,
            metrics.elidedText(row.name, QtCore.Qt.TextElideMode.ElideRight, name.width() + 1),
        )
        inner = box.adjusted(0, px(4), 0, -px(4))
        painter.fillRect(
            QtCore.QRectF(left, inner.top(), right - left, inner.height()), theme.colour("line", 0.25)
        )
        if row.value == row.value:
            end = zero + row.value * unit
            bar = QtCore.QRectF(min(zero, end), inner.top(), max(abs(end - zero), 1.0), inner.height())
            side = theme.positive[1] if row.value >= 0 else theme.negative[1]
            painter.fillRect(bar, theme.colour(side, 0.9))
        painter.drawText(
            QtCore.QRectF(right + px(2), box.top(), px(VALUE - 6), box.height()),
            Align.AlignRight | Align.AlignVCenter,
            figure(row.value),
        )
        if hovered and self.edits:
            painter.setPen(theme.colour("accent"))
            painter.setFont(theme.font(11, bold=self.of_edit))
            painter.drawText(box, Align.AlignRight | Align.AlignVCenter, tr("edit"))


def figure(value: float) -> str:
    """Nats with their sign, to three digits; what is too small to be seen as that."""
    if value != value:
        return tr("no number")
    return printed(f"{value:+.3f}") if abs(value) >= 0.0005 else "0.000"


class RankCanvas(AskCanvas):
    """A canvas of one ranking."""

    picked = QtCore.Signal(int)  # a row
    edited = QtCore.Signal(int)

    def __init__(self, theme: Theme) -> None:
        self.list = RankList(theme)
        super().__init__(theme, self.list)

    def mousePressEvent(self, event: QtGui.QMouseEvent) -> None:
        super().mousePressEvent(event)
        row = self.list.row_at(event.position()) if self.list.isVisible() else None
        if row is not None:
            (self.edited if self.list.is_edit_at(event.position()) else self.picked).emit(row)

    def mouseMoveEvent(self, event: QtGui.QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        at = event.position()
        row = self.list.row_at(at) if self.list.isVisible() else None
        of_edit = row is not None and self.list.is_edit_at(at)
        self.list.set_hover(row, of_edit=of_edit)
        said = self._below(at) if row is None else self.list.rows[row].said
        self.readout.say((tr("make an edit of this"), *said[1:]) if of_edit else said, at, self.area())

    def _below(self, at: QtCore.QPointF) -> tuple[str, ...]:
        """All of what stands below the rows, where the mouse is on it: there may be room for its beginning only."""
        ranking = self.list
        if not ranking.rows or at.y() < ranking.rect.top() + self.theme.px(ROW) * ranking.shown:
            return ()
        return tuple(f"{part.rstrip('.')}." for part in ranking.below(ranking.shown).split(". "))

    def leaveEvent(self, event: QtCore.QEvent) -> None:
        self.list.set_hover(None)
        super().leaveEvent(event)
