"""Text that is too long for its room is cut, and ends with an ellipsis."""

from bisect import bisect_left

from PySide6 import QtCore, QtGui

WRAPPED = int(QtCore.Qt.AlignmentFlag.AlignTop) | int(QtCore.Qt.TextFlag.TextWordWrap)


def cut(text: str, font: QtGui.QFont, width: float) -> str:
    """As much of a text as fits on one line of this width."""
    return QtGui.QFontMetricsF(font).elidedText(text, QtCore.Qt.TextElideMode.ElideRight, max(width, 0.0))


def cut_lines(text: str, font: QtGui.QFont, width: float, height: float) -> str:
    """As much of a text as fits into a box over several lines."""
    metrics = QtGui.QFontMetricsF(font)
    room = QtCore.QRectF(0, 0, max(width, 1.0), 1e6)

    def is_over(said: str) -> bool:
        return metrics.boundingRect(room, WRAPPED, said).height() > height + 1

    if not is_over(text):
        return text
    letters = bisect_left(range(1, len(text) + 1), True, key=lambda end: is_over(_ended(text, end)))
    return _ended(text, letters)


def _ended(text: str, letters: int) -> str:
    """So much of a text, and an ellipsis instead of whatever mark it would end with."""
    return text[:letters].rstrip(" \n.,;:") + "…"
