"""A quiet band over the steps of one turn, with who speaks in a word, or in a letter where there is no room for it."""

from collections.abc import Iterable

from PySide6 import QtCore, QtGui

from mnemoscope.engines.models.turns import ASSISTANT, SYSTEM
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.state.spoken import Spoken

Align = QtCore.Qt.AlignmentFlag
HIGH = 14.0  # pixels of a band with a word in it
LETTER = 8.0  # pixels, less than any letter needs with what is around it
Band = tuple[Spoken | None, float, float]  # a turn, or None for several; from where to where it reaches


def ground(theme: Theme, turn: Spoken) -> QtGui.QColor:
    """The colour of a band: the model's own turns differ in hue, all others in shade."""
    if turn.role == ASSISTANT:
        return theme.colour("accent", 0.24)
    faint = turn.role == SYSTEM or (not turn.role and turn.even)
    return theme.colour("muted", 0.14 if faint else 0.34)


def folded(bands: Iterable[tuple[Spoken, float, float]]) -> list[Band]:
    """Bands from left to right; those that share a pixel are one: a long conversation has more turns than there are pixels."""
    found = list[Band]()
    for turn, left, right in bands:
        if found and found[-1][2] - found[-1][1] < 1:
            found[-1] = None, found[-1][1], right
        else:
            found.append((turn, left, right))
    return found


def draw_bands(painter: QtGui.QPainter, theme: Theme, bands: Iterable[Band], top: float, high: float) -> None:
    """Bands that are folded; those of several turns have a shade of their own."""
    for turn, left, right in bands:
        band = QtCore.QRectF(left, top, right - left, high)
        if turn is None:
            painter.fillRect(band, theme.colour("muted", 0.5))
        else:
            draw_band(painter, theme, turn, band)


def draw_band(painter: QtGui.QPainter, theme: Theme, turn: Spoken, band: QtCore.QRectF) -> None:
    """A band and its word; its beginning is marked, so that two turns of one role are told apart."""
    painter.fillRect(band, ground(theme, turn))
    painter.fillRect(
        QtCore.QRectF(band.left(), band.top(), min(1.0, band.width()), band.height()), theme.colour("muted")
    )
    if band.width() < LETTER:
        return
    font = theme.font(11)
    metrics = QtGui.QFontMetricsF(font)
    said = next(
        (s for s in (turn.word, turn.word[:1]) if metrics.horizontalAdvance(s) + 6 <= band.width()), ""
    )
    if said and not (said != turn.word and not turn.role):  # a number has no letter that stands for it
        painter.setFont(font)
        painter.setPen(theme.colour("text"))
        painter.drawText(band.adjusted(4, 0, 0, 0), Align.AlignLeft | Align.AlignVCenter, said)
