"""Where a matrix of tokens by tokens lies in its room, and what of its tokens can be written along each side.

Over one axis of time it is a square. Where those looked at have an axis of their own, its cells are as large as there is room.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6 import QtCore, QtGui

from mnemoscope.gui.look.theme import Theme

LONGEST = 84.0  # pixels of a word
LINE, LETTER = 11.0, 8.0  # pixels that a word needs across its line, and a letter along it
HIGHEST = 44.0  # pixels of a cell where those looked at have their own axis: one that is higher says no more
BEFORE, ABOVE, AFTER, BELOW = (
    40.0,
    22.0,
    52.0,
    38.0,
)  # pixels for step numbers, the title, the colour bar, and step numbers

NAMED = 16.0  # more, where the colour bar says what it is of


@dataclass(frozen=True, slots=True)
class Labels:
    """The tokens along one side: how many, the pixels of the widest, and of the longest that is written if they are words."""

    count: int = 0
    widest: float = 0.0
    longest: float = 0.0

    @classmethod
    def of(cls, texts: Sequence[str], theme: Theme) -> "Labels":
        """Measure these tokens."""
        metrics = QtGui.QFontMetricsF(theme.font(12, mono=True))
        widest = max(map(metrics.horizontalAdvance, set(texts)), default=0.0)
        words = max(map(len, texts), default=0) > 1
        return cls(len(texts), widest, min(widest, theme.px(LONGEST)) if words else 0.0)


@dataclass(frozen=True, slots=True)
class MatrixRoom:
    """Where the cells lie, and along which sides tokens are written: words stand upright below their columns."""

    map: QtCore.QRectF
    beside: bool = False
    below: bool = False
    turned: bool = False


def square_room(rect: QtCore.QRectF, theme: Theme, labels: Labels) -> MatrixRoom:
    """The largest square; its tokens are written along both sides or along none."""
    count = max(labels.count, 1)
    turned = _squared(rect, theme, labels.longest)
    if labels.longest and turned.width() >= theme.px(LINE) * labels.count:
        return MatrixRoom(turned, beside=True, below=True, turned=True)
    area = _squared(rect, theme, 0.0)
    fits = not labels.longest and area.width() / count >= max(theme.px(LETTER), labels.widest)
    return MatrixRoom(area, fits, fits)


def _squared(rect: QtCore.QRectF, theme: Theme, label: float) -> QtCore.QRectF:
    """The largest square that leaves room for labels of this length beside and below it; 0: for one character."""
    inner = _inner(rect, theme, label, label)
    side = max(min(inner.width(), inner.height()), 1.0)
    return QtCore.QRectF(inner.left() + (inner.width() - side) / 2, inner.top(), side, side)


def oblong_room(rect: QtCore.QRectF, theme: Theme, rows: Labels, columns: Labels) -> MatrixRoom:
    """All the room there is, up to the size beyond which a cell says no more; each side has its own labels."""
    px, line, most = theme.px, theme.px(LINE), theme.px(HIGHEST)
    least = _inner(rect, theme, rows.longest, 0.0).width() / max(columns.count, 1)
    flat = least >= max(px(LETTER), columns.widest + px(4))
    turned = bool(columns.longest) and not flat and least >= line
    under = columns.longest if turned else 0.0
    high = _inner(rect, theme, 0.0, under).height() / max(rows.count, 1)
    beside = high >= line
    inner = _inner(rect, theme, (rows.longest or rows.widest) if beside else 0.0, under)
    wide = min(inner.width() / max(columns.count, 1), most)
    high = min(high, most, 2 * max(wide, line))
    width, height = max(wide * columns.count, 1.0), max(high * rows.count, 1.0)
    area = QtCore.QRectF(inner.left() + (inner.width() - width) / 2, inner.top(), width, height)
    return MatrixRoom(area, beside, flat or turned, turned)


def _inner(rect: QtCore.QRectF, theme: Theme, beside: float, below: float) -> QtCore.QRectF:
    """What is left where labels of these lengths stand beside and below."""
    px = theme.px
    left, bottom = max(px(BEFORE), beside + px(8)), below + px(26) if below else px(BELOW)
    after = AFTER + NAMED if theme.is_figure else AFTER
    inner = rect.adjusted(left, px(ABOVE), -px(after), -bottom)
    return QtCore.QRectF(inner.left(), inner.top(), max(inner.width(), 1.0), max(inner.height(), 1.0))
