"""How the window lies on the screen: whole, with its frame, on the screen that is there now."""

from collections.abc import Callable

from PySide6 import QtCore, QtGui, QtWidgets

FRAME = QtCore.QMargins(
    8, 40, 8, 8
)  # the largest frame that window managers draw; it is known only once it is drawn
OFFSET = 48  # pixels that a panel lands away from its old place when it is popped out
SPARE = 0.92  # of a small screen: how large the window is when it is no longer maximised


def fitted(
    wanted: QtCore.QRect, available: QtCore.QRect, frame: QtCore.QMargins = FRAME
) -> tuple[QtCore.QRect, bool]:
    """Where a window of this place and size lies whole on a screen, and whether it is better maximised: it is too large."""
    room = available.marginsRemoved(frame)
    small = wanted.width() > room.width() or wanted.height() > room.height()
    size = wanted.size().boundedTo(room.size() * SPARE if small else room.size())
    place = QtCore.QRect(wanted.topLeft(), size)
    if small:
        place.moveCenter(room.center())
    place.moveRight(min(place.right(), room.right()))
    place.moveBottom(min(place.bottom(), room.bottom()))
    place.moveLeft(max(place.left(), room.left()))
    place.moveTop(max(place.top(), room.top()))
    return place, small


def show_whole(
    window: QtWidgets.QWidget, kept: bytes = b"", ready: Callable[[], None] = lambda: None
) -> None:
    """Show a window where it was (`kept`: Qt's own bytes), or in the middle; maximised if it is too large.

    `ready` is called when it has its place and its size, before it is seen.
    """
    known = bool(kept) and window.restoreGeometry(QtCore.QByteArray(kept))
    available = window.screen().availableGeometry()
    wanted = window.geometry()
    if not known:
        wanted.moveCenter(available.center())
    place, small = fitted(wanted, available)
    if window.isMaximized() or window.isFullScreen():
        ready()
        window.show()
        return
    window.setGeometry(place)
    ready()
    window.showMaximized() if small else window.show()


def beside(place: QtCore.QRect, screen: QtGui.QScreen) -> QtCore.QRect:
    """Where a window of this size lies whole on the screen, and not over its old place alone."""
    room = screen.availableGeometry()
    to_left = place.right() + OFFSET > room.marginsRemoved(FRAME).right()
    return fitted(place.translated(-OFFSET if to_left else OFFSET, OFFSET), room)[0]
