"""What the keys reach: never what is out of sight, as a panel behind another tab, or a bar that is hidden while presenting."""

from collections.abc import Callable
from typing import Protocol

from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.gui.frame.conducting import Conductor
from mnemoscope.gui.frame.docks import Dock
from mnemoscope.gui.frame.dressing import Dressing

Key, Modifier = QtCore.Qt.Key, QtCore.Qt.KeyboardModifier
ARROWS = {Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End}
# The keys with which these are used, before those of the window's commands: a button is pressed by the space bar.
OWN: tuple[tuple[type[QtWidgets.QWidget], set[QtCore.Qt.Key]], ...] = (
    (QtWidgets.QAbstractButton, {Key.Key_Space}),
    (QtWidgets.QComboBox, {Key.Key_Space, Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End}),
    (QtWidgets.QAbstractSpinBox, {Key.Key_Up, Key.Key_Down}),
    (QtWidgets.QTabBar, ARROWS),
    (QtWidgets.QAbstractItemView, ARROWS | {Key.Key_Space}),
)


class Room(Protocol):
    """A window whose widgets are gone through."""

    conductor: Conductor
    dressing: Dressing

    def window(self) -> QtWidgets.QWidget: ...


def go_on(room: Room, step: Callable[[bool], bool], forward: bool) -> bool:
    """Step to the next widget that is in sight, as the Tab key does; whether there is one."""
    window = room.window()
    passed = set[QtWidgets.QWidget]()
    while step(forward):
        now = window.focusWidget()
        if now is None or is_reached(room, now):
            return True
        if now in passed:  # once round
            break
        passed.add(now)
    return False


def keep(room: Room) -> None:
    """Take the keys from what has gone out of sight: they are for play and step then."""
    window = room.window()
    now = window.focusWidget()
    if now is None or now is window or room.dressing.busy or not window.isVisible():
        return  # bars that are made anew come into sight last
    if not is_reached(room, now):
        window.setFocus()


def is_own(widget: QtWidgets.QWidget | None, event: QtCore.QEvent) -> bool:
    """Whether a key is that of the widget that has the focus; it goes there then, and not to a command."""
    if event.type() != QtCore.QEvent.Type.ShortcutOverride or not isinstance(event, QtGui.QKeyEvent):
        return False
    if event.modifiers() & (Modifier.ControlModifier | Modifier.AltModifier | Modifier.MetaModifier):
        return False
    if not any(isinstance(widget, kind) and event.key() in keys for kind, keys in OWN):
        return False
    event.accept()
    return True


def is_reached(room: Room, widget: QtWidgets.QWidget) -> bool:
    """Whether a widget is in sight, or would be if what holds it were scrolled there."""
    if not widget.isVisible():
        return False
    dock = _dock_of(widget)
    if dock is not None:
        return not dock.visibleRegion().isEmpty() and dock.cls.name not in room.conductor.spotlight.walled
    return not isinstance(widget, QtWidgets.QTabBar) or not widget.visibleRegion().isEmpty()


def _dock_of(widget: QtWidgets.QWidget | None) -> Dock | None:
    while widget is not None and not isinstance(widget, Dock):
        widget = widget.parentWidget()
    return widget
