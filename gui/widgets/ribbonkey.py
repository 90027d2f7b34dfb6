"""What the colours of a ribbon mean: the value behind them, its name in the left margin, its bar in the right."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from PySide6 import QtCore, QtGui

from mnemoscope.engines.numerals import numeral
from mnemoscope.engines.translation import tr
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.widgets.canvas import Align
from mnemoscope.gui.widgets.timerow import LEFT, RIGHT


@dataclass(frozen=True, slots=True)
class Colouring:
    """The value behind each token's colour: `values` (n,), NaN for none, between `levels`."""

    title: str = ""
    unit: str = ""
    values: NDArray[np.float64] = field(default_factory=lambda: np.zeros(0))
    levels: tuple[float, float] = (0.0, 1.0)
    numbers: bool = False  # every token has a value: one that is not a number is a fault, and drawn as one
    column: str = ""  # of a table, in which they are kept
    short: str = ""  # where there is no room for the title


def draw_key(
    painter: QtGui.QPainter,
    theme: Theme,
    rect: QtCore.QRectF,
    plot: QtCore.QRectF,
    colouring: Colouring,
    said: str,
    *,
    flow: bool,
    hidden: tuple[int, int] = (0, 0),
) -> None:
    """What the colours mean: the name on the left, the bar on the right, and below it what is to be said of them.

    `hidden`: how many tokens before and after those in sight are not; each is said where they are.
    """
    low, high = colouring.levels
    painter.setFont(theme.font(11))
    painter.setPen(theme.colour("muted"))
    wrap = QtCore.Qt.TextFlag.TextWordWrap
    if flow:  # a page has no left margin: the name stands above the bar
        margin = QtCore.QRectF(plot.right() + theme.px(6), plot.top(), theme.px(RIGHT - 8), theme.px(30))
        painter.drawText(margin, Align.AlignLeft | Align.AlignBottom | wrap, colouring.title)
        top = margin.bottom() + theme.px(4)
    else:
        margin = QtCore.QRectF(rect.left() + 2, plot.top(), theme.px(LEFT - 5), plot.height())
        title = written_in(painter, margin, colouring, hidden[0])
        painter.drawText(margin, Align.AlignRight | Align.AlignVCenter | wrap, title)
        top = plot.center().y() - theme.px(10)
    if hidden[1] and not colouring.title:
        left = plot.right() + theme.px(6)
        margin = QtCore.QRectF(left, plot.top(), rect.right() - left, plot.height())
        painter.drawText(margin, Align.AlignLeft | Align.AlignVCenter, tr("{n:,} after …", n=hidden[1]))
    if not colouring.title:
        return
    metrics = QtGui.QFontMetricsF(painter.font())
    ends = sum(metrics.horizontalAdvance(numeral(end)) for end in (low, high)) + theme.px(6)
    room_for = rect.right() - plot.right() - metrics.horizontalAdvance(colouring.unit) - theme.px(12)
    bar = QtCore.QRectF(plot.right() + theme.px(6), top, max(min(theme.px(48), room_for), ends), theme.px(8))
    painter.fillRect(bar, theme.gradient(low, bar.topLeft(), bar.topRight(), ribbon=True))
    painter.setPen(theme.pen("line"))
    painter.drawRect(bar)
    painter.setPen(theme.colour("muted"))
    below = QtCore.QRectF(bar.left(), bar.bottom() + 1, theme.px(RIGHT), theme.px(14))
    painter.drawText(below, Align.AlignLeft, numeral(low))
    room = QtCore.QRectF(bar.left(), bar.bottom() + 1, bar.width(), theme.px(14))
    painter.drawText(room, Align.AlignRight, numeral(high))
    beside = QtCore.QRectF(bar.right() + theme.px(4), bar.top() - theme.px(3), theme.px(50), theme.px(14))
    if beside.left() + metrics.horizontalAdvance(colouring.unit) <= rect.right():
        painter.drawText(beside, Align.AlignLeft | Align.AlignVCenter, colouring.unit)
    else:  # long numbers have made the bar as wide as the margin
        said = "\n".join(filter(None, (colouring.unit, said)))
    if said:
        room = QtCore.QRectF(bar.left(), top + theme.px(22), rect.right() - bar.left() - 2, plot.height())
        painter.drawText(room, Align.AlignLeft | Align.AlignTop | wrap, said)
    if hidden[1]:  # below the unit, for the ribbon is low, and away from the number of the bar's end
        below.setRight(rect.right() - theme.px(3))
        after, short = tr("{n:,} after …", n=hidden[1]), f"{hidden[1]:,} …"
        fits = metrics.horizontalAdvance(after) < below.right() - bar.right() - theme.px(8)
        painter.drawText(below, Align.AlignRight, after if fits else short)


def written_in(painter: QtGui.QPainter, margin: QtCore.QRectF, colouring: Colouring, before: int) -> str:
    """What stands in the left margin: the name of the colours, as far as there is room, and how many tokens are before."""
    wrap = int(QtCore.Qt.TextFlag.TextWordWrap)
    metrics, elided = QtGui.QFontMetricsF(painter.font()), QtCore.Qt.TextElideMode.ElideRight
    told = tr("… {n:,} before", n=before) if before else ""
    if metrics.horizontalAdvance(told) > margin.width():
        told = f"… {before:,}"
    short = colouring.short or colouring.title
    for title in (colouring.title, short):
        both = "\n".join(filter(None, (title, told)))
        if painter.boundingRect(margin, wrap, both).height() <= margin.height():
            return both
    if not told:
        return short
    return f"{metrics.elidedText(short, elided, margin.width() + 2)}\n{told}"
