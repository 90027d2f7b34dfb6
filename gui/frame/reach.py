"""What the keys reach: never what is out of sight, as a panel behind another tab, or a bar that is hidden while presenting."""

from collections.abc import Callable
from typing import Protocol

from PySide6 import QtWidgets

from mnemoscope.gui.frame.conducting import Conductor
from mnemoscope.gui.frame.docks import Dock


class Room(Protocol):
    """A window whose widgets are gone through."""

    conductor: Conductor

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
    if now is not None and now is not window and window.isVisible() and not is_reached(room, now):
        window.setFocus()


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
