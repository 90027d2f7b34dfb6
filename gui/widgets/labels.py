"""How wide a column must be to show the text of its token: a letter, a Chinese character or a word."""

from collections.abc import Sequence

import numpy as np
from PySide6 import QtGui

from gui.theme import Theme

LEAST = 8.5  # pixels a letter needs
TURNED = 17.0  # pixels a label needs that is written upwards
TURNED_HEIGHT = 92.0  # pixels of height that make most words legible when written upwards
SIZE = 12
SHARE = 0.9  # of the labels that must fit: the few longest are cut


def room_for(labels: Sequence[str], theme: Theme) -> float:
    """The pixels a column needs so that nine in ten of these labels fit side by side."""
    if not labels:
        return theme.px(LEAST)
    metrics = QtGui.QFontMetricsF(theme.font(SIZE, mono=True))
    wide = {label: metrics.horizontalAdvance(label) for label in set(labels)}
    most = float(np.quantile([wide[label] for label in labels], SHARE))
    letter = metrics.horizontalAdvance("m")
    return theme.px(LEAST) if most <= letter * 1.05 else most + letter / 2


def column_for(labels: Sequence[str], width: float, count: int, theme: Theme) -> float:
    """The pixels a column should have where `width` is to show `count` tokens like these: upright if all fit so."""
    upright = room_for(labels, theme)
    return min(upright, theme.px(TURNED)) if upright * count > width else upright
