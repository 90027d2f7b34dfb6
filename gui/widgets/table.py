"""A table drawn as text: the first column to the left, numbers to the right, in line."""

from collections.abc import Sequence

from PySide6 import QtCore, QtGui

from mnemoscope.engines.translation import commas, tr
from mnemoscope.gui.look.cutting import cut
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.widgets.canvas import Align, Canvas, Item

ROOM = 0.7  # of the width, for all columns but the first


class Table(Item):
    """Headings and rows. What does not fit below is counted in the last line."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.heading = ""
        self.headings: Sequence[str] = ()
        self.rows: Sequence[Sequence[str]] = ()
        self.marks: Sequence[QtGui.QColor] = ()  # a colour before each row, if there are any

    def set_data(
        self,
        headings: Sequence[str],
        rows: Sequence[Sequence[str]],
        heading: str = "",
        *,
        marks: Sequence[QtGui.QColor] = (),
    ) -> None:
        """Show these rows."""
        self.headings, self.rows, self.heading, self.marks = headings, rows, heading, marks
        self.update()

    @property
    def wide(self) -> float:
        """The pixels that its columns take."""
        metrics, columns = (
            QtGui.QFontMetricsF(self.theme.font(12)),
            zip(self.headings, *self.rows, strict=True),
        )
        widths = [max(metrics.horizontalAdvance(text) for text in column) for column in columns]
        return sum(widths) + self.theme.px(14) * max(len(widths) - 1, 0)

    def draw(self, painter: QtGui.QPainter) -> None:
        theme, px = self.theme, self.theme.px
        area = self.rect.adjusted(px(12), px(4), -px(12), -px(4))
        painter.setFont(theme.font(12, bold=True))
        painter.setPen(theme.colour("text"))
        head = px(22) if self.heading else 0.0
        heading = cut(self.heading, painter.font(), area.width())
        painter.drawText(
            QtCore.QRectF(area.left(), area.top(), area.width(), px(20)), Align.AlignVCenter, heading
        )
        if not self.rows:
            return
        metrics = QtGui.QFontMetricsF(theme.font(12))
        columns = list(zip(self.headings, *self.rows, strict=True))
        widths = [max(metrics.horizontalAdvance(text) for text in column) for column in columns]
        while self.marks and len(widths) > 2 and sum(widths[1:]) + px(10) * len(widths) > area.width() * ROOM:
            widths.pop()  # the last columns are those that are missed least
        columns = columns[: len(widths)]
        if (lack := sum(widths) + px(10) * (len(widths) - 1) - area.width()) > 0:
            widths[0] = max(widths[0] - lack, px(30))  # a name is cut before a number is
        spare = max(area.width() - sum(widths), 0.0) / max(len(widths) - 1, 1)
        gap = min(spare, px(34))
        high = px(20)
        fit = max(1, int((area.height() - head - px(2)) // high) - 1)
        shown = list(self.rows[:fit])
        if len(self.rows) > fit:
            shown[-1] = (tr("and {count} more", count=len(self.rows) - fit + 1), *[""] * (len(widths) - 1))
        y = area.top() + head
        for n, whole in enumerate((self.headings, *shown)):
            row = whole[: len(widths)]
            x = area.left()
            if 0 < n <= len(self.marks):
                painter.fillRect(QtCore.QRectF(x - px(8), y + px(3), px(3), high - px(6)), self.marks[n - 1])
            painter.setFont(theme.font(12) if n else theme.font(11))
            painter.setPen(theme.colour("text" if n else "muted"))
            for i, (text, width) in enumerate(zip(row, widths, strict=True)):
                side = Align.AlignRight if i else Align.AlignLeft
                wide = width if i or n < len(shown) or text in columns[0] else area.width()
                if not i:
                    text = QtGui.QFontMetricsF(painter.font()).elidedText(
                        text, QtCore.Qt.TextElideMode.ElideRight, wide + 2
                    )
                painter.drawText(QtCore.QRectF(x, y, wide + 2, high), side | Align.AlignVCenter, text)
                x += width + gap
            y += high
            if n == len(shown) and len(widths) < len(self.headings):
                self._draw_left_out(painter, area, y, self.headings[len(widths) :])
            if not n:
                painter.setPen(theme.pen("line"))
                painter.drawLine(QtCore.QLineF(area.left(), y - 1, x - gap, y - 1))

    def _draw_left_out(
        self, painter: QtGui.QPainter, area: QtCore.QRectF, y: float, columns: Sequence[str]
    ) -> None:
        """Below the rows, which columns have no room beside the others."""
        painter.setFont(self.theme.font(11))
        painter.setPen(self.theme.colour("muted"))
        metrics = QtGui.QFontMetricsF(painter.font())
        said = tr("no room for: {columns}", columns=commas(columns))
        cut = metrics.elidedText(said, QtCore.Qt.TextElideMode.ElideRight, area.width())
        below = QtCore.QRectF(area.left(), y, area.width(), metrics.height())
        if below.bottom() <= self.rect.bottom():
            painter.drawText(below, Align.AlignLeft | Align.AlignVCenter, cut)


class TableCanvas(Canvas):
    """A canvas of one table."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.table = Table(theme)
        self.add(self.table)

    def set_table(self, headings: Sequence[str], rows: Sequence[Sequence[str]], heading: str) -> None:
        """Show these rows."""
        self.table.set_data(headings, rows, heading)

    def arrange(self) -> None:
        self.table.place(self.area())
