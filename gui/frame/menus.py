"""The menus and shortcuts of a window, made from the rows of commands, and what of them depends on the moment."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.engines.translation import ENGLISH, commas, tr
from mnemoscope.gui import languages
from mnemoscope.gui.commands import ask, view
from mnemoscope.gui.commands.command import Command
from mnemoscope.gui.commands.rows import COMMANDS
from mnemoscope.gui.commands.window import Window
from mnemoscope.gui.look.theme import Theme, icon

Offers = Callable[[Window], Sequence[tuple[str, Callable[[], object]]]]
Menus = tuple[QtWidgets.QMenuBar, dict[str, QtWidgets.QMenu], dict[str, QtGui.QAction]]
DEPENDING = tuple(command for command in COMMANDS if command.depends)


def menus(window: Window, theme: Theme) -> Menus:
    """The bar of menus, the menus by title, and the actions by command, each of which does it to the window."""
    bar = QtWidgets.QMenuBar()
    found: dict[str, QtWidgets.QMenu] = {}
    actions: dict[str, QtGui.QAction] = {}
    for command in COMMANDS:
        if command.menu not in found:
            # Made here: for one that Qt makes, PySide may take what lay at its place in memory before.
            found[command.menu] = QtWidgets.QMenu(tr(command.menu), bar)
            bar.addMenu(found[command.menu])
        _add(command, window, theme, found, actions)
    _offer_languages(found[view.MENU], window)
    return bar, found, actions


def _offer_languages(menu: QtWidgets.QMenu, window: Window) -> None:
    """Let the language be chosen among those there are. Translations keep the English word, too: for whoever is lost."""
    offered = menu.addMenu(tr("Language"))
    offered.setObjectName("languages")
    group = QtGui.QActionGroup(offered)
    codes = [languages.SYSTEM, ENGLISH, *languages.found()]
    for code in codes:
        action = offered.addAction(
            tr("As the desktop") if code == languages.SYSTEM else languages.name_of(code)
        )
        action.setData(code)
        action.setCheckable(True)
        action.setChecked(code == window.settings.language)
        action.triggered.connect(partial(_later, partial(view.choose_language, window, code)))
        group.addAction(action)


def _later(do: Callable[[], None], _checked: bool = False) -> None:
    """Do it when the menu has gone: it is made anew."""
    QtCore.QTimer.singleShot(0, do)


def _add(
    command: Command,
    window: Window,
    theme: Theme,
    found: dict[str, QtWidgets.QMenu],
    actions: dict[str, QtGui.QAction],
) -> None:
    action = actions[command.id] = _action(command, window, theme)
    if command.offers is not None:
        action.setMenu(_offering(command.offers, window, found[command.menu]))
    found[command.menu].addAction(action)
    window.window().addAction(action)


def list_panels(window: Window, found: dict[str, QtWidgets.QMenu], actions: dict[str, QtGui.QAction]) -> None:
    """Let the menus open and close each panel, and ask what it asks, once the panels are there."""
    found["&View"].addSeparator()
    for dock in window.docks.values():
        found["&View"].addAction(dock.toggleViewAction())
    found[ask.MENU].addSeparator()
    for command in ask.rows():
        _add(command, window, window.theme, found, actions)


def show_states(window: Window, actions: Mapping[str, QtGui.QAction], theme: Theme) -> None:
    """Let every action show whether it can be chosen, whether it is on, and what it does at this moment."""
    for command in DEPENDING:
        action = actions[command.id]
        if command.enabled is not None:
            action.setEnabled(command.enabled(window))
        if command.checked is not None:
            action.setChecked(command.checked(window))
        if command.text_now is not None:
            action.setText(command.text_now(window))
        if command.icon_now is not None and action.data() != (picture := command.icon_now(window)):
            action.setIcon(icon(picture, theme))
            action.setData(picture)  # to be made anew only when it is another


def _action(command: Command, window: Window, theme: Theme) -> QtGui.QAction:
    action = QtGui.QAction(tr(command.text), window.window())
    action.setShortcuts([QtGui.QKeySequence(key) for key in command.keys])
    action.setCheckable(command.checked is not None)
    if command.icon:
        action.setIcon(icon(command.icon, theme))
    keys, does = commas(written(action)), tr(command.tip) if command.tip else tr(command.text)
    action.setToolTip(tr("{command} ({keys})", command=does, keys=keys) if keys else does)
    action.triggered.connect(_bound(command.slot, window))
    return action


def _offering(offers: Offers, window: Window, parent: QtWidgets.QMenu) -> QtWidgets.QMenu:
    """A menu within a menu, filled whenever it opens."""
    menu = QtWidgets.QMenu(parent)

    def fill() -> None:
        menu.clear()
        for said, does in offers(window):
            menu.addAction(said.replace("&", "&&")).triggered.connect(partial(_do, does))

    menu.aboutToShow.connect(fill)
    return menu


def _do(does: Callable[[], object], checked: bool = False) -> None:
    """What is chosen in a menu within a menu, which is not ticked."""
    does()


def _bound(slot: Callable[[Window], None], window: Window) -> Callable[[], None]:
    """A command that does something with a window; whether it is ticked is not asked for."""
    return lambda: slot(window)


def written(action: QtGui.QAction) -> list[str]:
    """An action's shortcuts as written on keys."""
    native = QtGui.QKeySequence.SequenceFormat.NativeText
    return [key.toString(native) for key in action.shortcuts()]
