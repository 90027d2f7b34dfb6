"""The numbers beside a colour bar, in the room there is."""

from math import floor, isfinite, log10

from PySide6 import QtCore, QtGui

from mnemoscope.engines.numerals import numeral, printed
from mnemoscope.engines.translation import tr
from mnemoscope.gui.look.theme import Theme, narrowed
from mnemoscope.gui.widgets.barname import name_bar
from mnemoscope.gui.widgets.canvas import Align

PLAIN = 1e-4, 1e6  # between these a number needs no power of ten
SPACE = "\N{NO-BREAK SPACE}"


def draw_levels(
    painter: QtGui.QPainter, theme: Theme, bar: QtCore.QRectF, right: float, levels: tuple[float, float],
    quantity: str, beyond: tuple[str, str] = ("", ""),
) -> None:  # fmt: skip
    """Write a bar's ends and its middle from its right edge on, and in a figure, which stands alone, what it is of.

    `beyond`: the signs before the ends. A power of ten stands once: behind the name, or below the upper end where it does
    not fit beside each number.
    """
    metrics = QtGui.QFontMetricsF(theme.font(11))
    left, line, is_named = bar.right() + theme.px(4), metrics.height(), theme.is_figure and bool(quantity)
    room = QtCore.QRectF(left, bar.top() - 2, right - left, bar.height() + 4)
    said, power = _said(levels, beyond, 0), power_of(levels)
    crowded = max(map(metrics.horizontalAdvance, said)) > room.width() and bar.height() > 4.5 * line
    painter.setPen(theme.colour("muted"))
    if power and (is_named or crowded):
        said, factor = _said(levels, beyond, power), f"×{SPACE}{printed(f'1e{power}')}"
        if is_named:
            quantity = tr("{quantity} ({factor})", quantity=quantity, factor=factor)
        else:
            _draw(painter, theme, room.adjusted(0, line, 0, 0), Align.AlignTop, factor)
    _draw(painter, theme, room, Align.AlignTop, said[0])
    if bar.height() > 2.8 * line:
        _draw(painter, theme, room, Align.AlignVCenter, said[1])
    if bar.height() > 1.7 * line:
        _draw(painter, theme, room, Align.AlignBottom, said[2])
    if is_named:
        name_bar(painter, theme, bar, left + max(map(metrics.horizontalAdvance, said)), right, quantity)


def power_of(levels: tuple[float, float]) -> int:
    """The power of ten in which a scale is written; 0 if its numbers need none."""
    most = max(map(abs, levels))
    return 0 if not isfinite(most) or not most or PLAIN[0] <= most < PLAIN[1] else floor(log10(most))


def _said(levels: tuple[float, float], beyond: tuple[str, str], power: int) -> tuple[str, str, str]:
    """The upper end, the middle and the lower end, as multiples of a power of ten."""
    low, high = (each / 10.0**power for each in levels)
    return beyond[1] + numeral(high), numeral((low + high) / 2), beyond[0] + numeral(low)


def _draw(painter: QtGui.QPainter, theme: Theme, room: QtCore.QRectF, where: Align, said: str) -> None:
    """Write a number into its room: its spaces give way first, then the width of its letters."""
    font = theme.font(11)
    fits = QtGui.QFontMetricsF(font).horizontalAdvance(said) <= room.width()
    written = said if fits else said.replace(SPACE, "")
    painter.setFont(narrowed(font, written, room.width()))
    painter.drawText(room, Align.AlignLeft | where, written)
