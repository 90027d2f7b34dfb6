"""What a colour bar is of, written beside it: a figure of a paper stands alone."""

from PySide6 import QtCore, QtGui

from mnemoscope.gui.look.painting import kept
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.widgets.canvas import Align

HIGH = 14.0  # pixels that a line written upwards takes of the width
LEAST = 12.0  # pixels above a bar in which there is room for a line


def name_bar(
    painter: QtGui.QPainter, theme: Theme, bar: QtCore.QRectF, left: float, right: float, quantity: str
) -> None:
    """Write upwards along the bar, beside its numbers, which end at `left`; a bar that is too low has its name above."""
    painter.setFont(theme.font(11))
    painter.setPen(theme.colour("muted"))
    wide, high = QtGui.QFontMetricsF(painter.font()).horizontalAdvance(quantity) + 2, theme.px(HIGH)
    if wide > bar.height():
        above = QtCore.QRectF(
            bar.left(), bar.top() - theme.px(LEAST + 4), right - bar.left(), theme.px(LEAST + 4)
        )
        painter.drawText(
            above, Align.AlignLeft | Align.AlignVCenter | QtCore.Qt.TextFlag.TextDontClip, quantity
        )
        return
    with kept(painter):
        middle = min(left + theme.px(3) + high / 2, right - high / 2)
        painter.translate(middle, bar.center().y())
        painter.rotate(-90)
        painter.drawText(QtCore.QRectF(-wide / 2, -high / 2, wide, high), Align.AlignCenter, quantity)
