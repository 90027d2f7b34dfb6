"""A table drawn as text: the first column to the left, numbers to the right, in line."""

from collections.abc import Sequence

from PySide6 import QtCore, QtGui

from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.widgets.canvas import Align, Canvas, Item


class Table(Item):
    """Headings and rows. What does not fit below is counted in the last line."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.heading = ""
        self.headings: Sequence[str] = ()
        self.rows: Sequence[Sequence[str]] = ()

    def draw(self, painter: QtGui.QPainter) -> None:
        theme, px = self.theme, self.theme.px
        area = self.rect.adjusted(px(12), px(4), -px(12), -px(4))
        painter.setFont(theme.font(12, bold=True))
        painter.setPen(theme.colour("text"))
        painter.drawText(
            QtCore.QRectF(area.left(), area.top(), area.width(), px(20)), Align.AlignVCenter, self.heading
        )
        if not self.rows:
            return
        metrics = QtGui.QFontMetricsF(theme.font(12))
        columns = list(zip(self.headings, *self.rows, strict=True))
        widths = [max(metrics.horizontalAdvance(text) for text in column) for column in columns]
        spare = max(area.width() - sum(widths), 0.0) / max(len(widths) - 1, 1)
        gap = min(spare, px(34))
        high = px(20)
        fit = max(1, int((area.height() - px(24)) // high) - 1)
        shown = list(self.rows[:fit])
        if len(self.rows) > fit:
            shown[-1] = (f"and {len(self.rows) - fit + 1} more", *[""] * (len(widths) - 1))
        y = area.top() + px(22)
        for n, row in enumerate((self.headings, *shown)):
            x = area.left()
            painter.setFont(theme.font(12) if n else theme.font(11))
            painter.setPen(theme.colour("text" if n else "muted"))
            for i, (text, width) in enumerate(zip(row, widths, strict=True)):
                side = Align.AlignRight if i else Align.AlignLeft
                wide = width if i or n < len(shown) or text in columns[0] else area.width()
                painter.drawText(QtCore.QRectF(x, y, wide + 2, high), side | Align.AlignVCenter, text)
                x += width + gap
            y += high
            if not n:
                painter.setPen(theme.pen("line"))
                painter.drawLine(QtCore.QLineF(area.left(), y - 1, x - gap, y - 1))


class TableCanvas(Canvas):
    """A canvas of one table."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.table = Table(theme)
        self.add(self.table)

    def set_table(self, headings: Sequence[str], rows: Sequence[Sequence[str]], heading: str) -> None:
        """Show these rows."""
        self.table.headings, self.table.rows, self.table.heading = headings, rows, heading
        self.table.update()

    def arrange(self) -> None:
        self.table.place(self.area())
