"""How several texts go on, a line each: what was given in grey, what a model has chosen in the track's colour."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6 import QtCore, QtGui

from mnemoscope.engines.translation import tr
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.widgets.canvas import Align, Item

LINE = 18.0  # pixels


@dataclass(frozen=True, slots=True)
class EndingLine:
    """A letter in its colour, the last of the text that was given, and what has been chosen since."""

    letter: str
    colour: QtGui.QColor
    given: str
    chosen: str


class EndingLines(Item):
    """As many lines as texts; none, and it takes no room."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.lines: Sequence[EndingLine] = ()

    @property
    def high(self) -> float:
        """The pixels that it takes."""
        return self.theme.px(LINE) * len(self.lines)

    def draw(self, painter: QtGui.QPainter) -> None:
        theme, px = self.theme, self.theme.px
        for n, line in enumerate(self.lines):
            y = self.rect.top() + px(LINE) * n
            painter.setFont(theme.font(11, bold=True))
            painter.setPen(QtGui.QPen(line.colour))
            painter.drawText(
                QtCore.QRectF(self.rect.left(), y, px(18), px(LINE)), Align.AlignVCenter, line.letter
            )
            painter.setFont(theme.font(12, mono=True))
            metrics = QtGui.QFontMetricsF(painter.font())
            x = self.rect.left() + px(18)
            given = f"…{line.given}"
            painter.setPen(theme.colour("muted"))
            painter.drawText(QtCore.QPointF(x, y + px(13)), given)
            x += metrics.horizontalAdvance(given)
            painter.setPen(QtGui.QPen(line.colour))
            room = self.rect.right() - x
            chosen = metrics.elidedText(
                line.chosen or tr("(goes on with nothing)"), QtCore.Qt.TextElideMode.ElideRight, room
            )
            painter.drawText(QtCore.QPointF(x, y + px(13)), chosen)
