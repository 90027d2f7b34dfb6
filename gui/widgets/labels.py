"""How wide a column must be to show the text of its token: a letter, a Chinese character or a word."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6 import QtGui

from mnemoscope.gui.look.theme import Theme

LEAST = 8.5  # pixels a letter needs
TURNED = 17.0  # pixels a label needs that is written upwards
TURNED_HEIGHT = 92.0  # pixels of height that make most words legible when written upwards
SIZE = 12
TIGHT = 10.0  # pixels of the screen, however large the type: the smallest letters, in a text that is mostly one token
MOST_KEPT = 20_000  # widths that are remembered
SHARE = 0.9  # of the labels that must fit: the few longest are cut

_widths: dict[object, dict[str, float]] = {}  # by scale and type: measuring a text is slower than drawing it


def room_for(labels: Sequence[str], theme: Theme) -> float:
    """The pixels a column needs so that nine in ten of these labels fit side by side."""
    if not labels:
        return theme.px(LEAST)
    known = _measured(labels, theme)
    most = sorted(known[label] for label in labels)[int(SHARE * (len(labels) - 1))]
    return _room(most, known["m"], theme)


def least_for(labels: Sequence[str], theme: Theme) -> float:
    """The pixels a column may shrink to, its letters with it: less than they need only in runs of one token, as of dots."""
    room = room_for(labels, theme)
    again = sum(one == other for one, other in pairwise(labels))
    return room * min(TIGHT / theme.px(SIZE), 1.0) if again > len(labels) / 2 else room


def fit(labels: Sequence[str], widths: Sequence[float], theme: Theme) -> float:
    """How much of the room it needs each label has in a column of its own width: so much nine in ten of them have."""
    if not labels:
        return 1.0
    known = _measured(labels, theme)
    rooms = {label: _room(known[label], known["m"], theme) for label in set(labels)}
    shares = sorted(wide / rooms[label] for label, wide in zip(labels, widths, strict=True))
    return shares[len(shares) - 1 - int(SHARE * (len(shares) - 1))]


def _measured(labels: Sequence[str], theme: Theme) -> dict[str, float]:
    """How wide these labels are in pixels, and a letter."""
    known = _widths.setdefault((theme.scale, theme.families), {})
    if new := set(labels).difference(known):
        metrics = QtGui.QFontMetricsF(theme.font(SIZE, mono=True))
        if len(known) > MOST_KEPT:
            known.clear()
            new = set(labels)
        known.update((label, metrics.horizontalAdvance(label)) for label in {"m", *new})
    return known


def _room(wide: float, letter: float, theme: Theme) -> float:
    return theme.px(LEAST) if wide <= letter * 1.05 else wide + letter / 2


def column_for(labels: Sequence[str], width: float, count: int, theme: Theme) -> float:
    """The pixels a column should have where `width` is to show `count` tokens like these: upright if all fit so."""
    upright = room_for(labels, theme)
    if (least := least_for(labels, theme)) * count <= width:
        return min(upright, max(width / count, least)) if count else upright
    return min(upright, theme.px(TURNED)) if upright * count > width else upright
