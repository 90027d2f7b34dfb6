"""The menus and shortcuts of a window, made from the rows of commands."""

from collections.abc import Callable

from PySide6 import QtGui, QtWidgets

from mnemoscope.gui.commands.rows import COMMANDS
from mnemoscope.gui.look.theme import Theme, icon

Menus = tuple[QtWidgets.QMenuBar, dict[str, QtWidgets.QMenu], dict[str, QtGui.QAction]]


def menus(window: QtWidgets.QWidget, theme: Theme) -> Menus:
    """The bar of menus, the menus by title, and the actions by command, each of which calls the window's method."""
    bar = QtWidgets.QMenuBar()
    found: dict[str, QtWidgets.QMenu] = {}
    actions: dict[str, QtGui.QAction] = {}
    for command in COMMANDS:
        if command.menu not in found:
            found[command.menu] = bar.addMenu(command.menu)
        action = actions[command.id] = QtGui.QAction(command.text, window)
        action.setShortcuts([QtGui.QKeySequence(key) for key in command.keys])
        action.setCheckable(command.checkable)
        if command.icon:
            action.setIcon(icon(command.icon, theme))
        keys = ", ".join(written(action))
        action.setToolTip(f"{command.tip or command.text} ({keys})" if keys else command.text)
        does = command.slot
        slot: Callable[[], object] = getattr(window, does) if isinstance(does, str) else _bound(does, window)
        action.triggered.connect(slot)
        found[command.menu].addAction(action)
        window.addAction(action)
    return bar, found, actions


def _bound(does: Callable[[QtWidgets.QWidget], None], window: QtWidgets.QWidget) -> Callable[[], None]:
    """A command that does something with a window; whether it is ticked is not asked for."""
    return lambda: does(window)


def written(action: QtGui.QAction) -> list[str]:
    """An action's shortcuts as written on keys."""
    native = QtGui.QKeySequence.SequenceFormat.NativeText
    return [key.toString(native) for key in action.shortcuts()]
