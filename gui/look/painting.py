"""Painters that are always ended and always given back: one left open when its device goes ends the process."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6 import QtGui

NARROWEST = 75  # percent of its width: narrower letters run together


@contextmanager
def painting(device: QtGui.QPaintDevice) -> Iterator[QtGui.QPainter]:
    """A painter on a device, ended whatever happens."""
    painter = QtGui.QPainter(device)
    try:
        yield painter
    finally:
        painter.end()


@contextmanager
def kept(painter: QtGui.QPainter) -> Iterator[None]:
    """Let a painter be as it was afterwards, whatever happens."""
    painter.save()
    try:
        yield
    finally:
        painter.restore()


def narrowed(font: QtGui.QFont, text: str, width: float) -> QtGui.QFont:
    """A font whose letters are as narrow as a text needs to fit a width, but never so narrow that they are hard to read."""
    needed = QtGui.QFontMetricsF(font).horizontalAdvance(text)
    if needed <= width:
        return font
    narrow = QtGui.QFont(font)
    narrow.setStretch(max(int(100 * width / needed), NARROWEST))
    return narrow
