"""Painters that are always ended and always given back: one left open when its device goes ends the process."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6 import QtGui


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
