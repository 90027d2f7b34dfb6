"""The tokens whose prediction changed most, a line each: where, before and after, and by how much. A click looks there."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6 import QtCore, QtGui

from mnemoscope.engines.translation import tr
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.widgets.canvas import Align, Item

LINE, HEAD = 18.0, 20.0  # pixels
STEP, PLACE, WORD, ARROW, SIZE = 38.0, 40.0, 96.0, 26.0, 46.0


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the list: the step it leads to, its text, and the colour and letter of the track."""

    step: int
    letter: str
    colour: QtGui.QColor
    place: str
    before: str
    after: str
    size: str


class ChangeList(Item):
    """A heading and as many lines as there is room for; what does not fit is counted in the heading."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.lines: Sequence[Line] = ()
        self.title, self.empty = "", ""
        self.here: int | None = None  # the step at the cursor
        self.hover: int | None = None

    def set_lines(self, lines: Sequence[Line], *, title: str, empty: str) -> None:
        """Show these lines; `empty` says why there are none."""
        self.lines, self.title, self.empty = lines, title, empty
        self.update()

    def set_here(self, step: int) -> None:
        """Mark the lines of the cursor's step."""
        if step != self.here:
            self.here = step
            self.update()

    def set_hover(self, at: int | None) -> None:
        """Mark a line under the mouse."""
        if at != self.hover:
            self.hover = at
            self.update()

    @property
    def fits(self) -> int:
        """How many lines there is room for."""
        return max(int((self.rect.height() - self.theme.px(HEAD)) / self.theme.px(LINE)), 0)

    def line_at(self, point: QtCore.QPointF) -> int | None:
        """The line at a place, if there is one."""
        at = int((point.y() - self.rect.top() - self.theme.px(HEAD)) // self.theme.px(LINE))
        return at if self.rect.contains(point) and 0 <= at < min(len(self.lines), self.fits) else None

    def draw(self, painter: QtGui.QPainter) -> None:
        theme, px, area = self.theme, self.theme.px, self.rect
        head = QtCore.QRectF(area.left(), area.top(), area.width(), px(HEAD))
        title = self.title
        if len(self.lines) > self.fits:
            title = tr("{title} · {shown} of {all}", title=title, shown=self.fits, all=len(self.lines))
        self._write(painter, head, title, bold=True)
        if not self.lines:
            painter.setPen(theme.colour("muted"))
            painter.setFont(theme.font(12))
            below = area.adjusted(0, px(HEAD), 0, 0)
            painter.drawText(below, int(Align.AlignTop) | int(QtCore.Qt.TextFlag.TextWordWrap), self.empty)
            return
        for n, line in enumerate(self.lines[: self.fits]):
            self._draw_line(painter, n, line)

    def _draw_line(self, painter: QtGui.QPainter, n: int, line: Line) -> None:
        theme, px, area = self.theme, self.theme.px, self.rect
        box = QtCore.QRectF(area.left(), area.top() + px(HEAD + LINE * n), area.width(), px(LINE))
        if n == self.hover or line.step == self.here:
            painter.fillRect(box, theme.colour("accent", 0.18 if n == self.hover else 0.10))
        painter.setFont(theme.font(11))
        painter.setPen(theme.colour("muted"))
        painter.drawText(
            QtCore.QRectF(box.left(), box.top(), px(STEP - 8), box.height()),
            Align.AlignRight | Align.AlignVCenter,
            f"{line.step:,}",
        )
        x = box.left() + px(STEP)
        self._write(
            painter, QtCore.QRectF(x, box.top(), px(PLACE), box.height()), f"“{line.place}”", mono=True
        )
        x += px(PLACE)
        wide = min(max((box.right() - px(SIZE) - x - px(ARROW + 4)) / 2, px(10)), px(WORD))
        self._write(painter, QtCore.QRectF(x, box.top(), wide, box.height()), line.before, mono=True)
        x += wide
        painter.setPen(QtGui.QPen(line.colour))
        painter.setFont(theme.font(11, bold=True))
        painter.drawText(
            QtCore.QRectF(x, box.top(), px(ARROW), box.height()), Align.AlignCenter, f"→ {line.letter}"
        )
        self._write(
            painter, QtCore.QRectF(x + px(ARROW + 4), box.top(), wide, box.height()), line.after, mono=True
        )
        painter.setPen(theme.colour("text"))
        painter.setFont(theme.font(11))
        painter.drawText(
            QtCore.QRectF(x + px(ARROW + 4) + wide, box.top(), px(SIZE - 6), box.height()),
            Align.AlignRight | Align.AlignVCenter,
            line.size,
        )

    def _write(
        self,
        painter: QtGui.QPainter,
        box: QtCore.QRectF,
        text: str,
        *,
        bold: bool = False,
        mono: bool = False,
    ) -> None:
        painter.setFont(self.theme.font(12 if bold else 11, bold=bold, mono=mono))
        painter.setPen(self.theme.colour("text"))
        cut = QtGui.QFontMetricsF(painter.font()).elidedText(
            text, QtCore.Qt.TextElideMode.ElideRight, box.width() - 4
        )
        painter.drawText(box, Align.AlignLeft | Align.AlignVCenter, cut)
