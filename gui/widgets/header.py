"""The title of a picture and what must be said beside it, on one line: what has no room ends with an ellipsis."""

from PySide6 import QtCore, QtGui

from mnemoscope.gui.look.cutting import cut
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.widgets.canvas import Align

APART = 10.0  # pixels between the title and what is said beside it


def title_width(theme: Theme, title: str) -> float:
    """The pixels a title takes, with the gap behind it."""
    if not title:
        return 0.0
    return QtGui.QFontMetricsF(theme.font(12, bold=True)).horizontalAdvance(title) + theme.px(APART)


def draw_header(
    painter: QtGui.QPainter, theme: Theme, box: QtCore.QRectF, title: str, said: str = ""
) -> None:
    """Write both into a box of one line."""
    offset = title_width(theme, title)
    for text, font, colour, left in (
        (title, theme.font(12, bold=True), "text", 0.0),
        (said, theme.font(11), "muted", offset),
    ):
        painter.setFont(font)
        painter.setPen(theme.colour(colour))
        room = box.adjusted(left, 0, 0, 0)
        if text and room.width() > 0:
            painter.drawText(room, Align.AlignLeft | Align.AlignVCenter, cut(text, font, room.width()))


def whole(theme: Theme, box: QtCore.QRectF, title: str, said: str = "") -> tuple[str, ...]:
    """All that a header says, for the read-out, if it does not fit; else nothing."""
    wide = title_width(theme, title) + QtGui.QFontMetricsF(theme.font(11)).horizontalAdvance(said)
    if not said:
        wide -= theme.px(APART)
    return tuple(filter(None, (title, said))) if wide > box.width() + 1 else ()
