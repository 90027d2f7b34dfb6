"""The commands of the File menu for workspaces: save all that is open and shown, and open it again."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6 import QtWidgets

from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.gui.commands.command import Command
from mnemoscope.gui.commands.window import Window
from mnemoscope.gui.dialogs.saveplace import ask_place
from mnemoscope.gui.state.workspacefile import ENDING

MENU = tr_noop("&File")
FIRST = f"workspace{ENDING}"
LONGEST_OFFERED = 60  # characters of a path in the menu


def ask_save(window: Window) -> None:
    """Choose the file in which all that is open and shown is kept."""
    session, settings = window.session, window.settings
    if session.track is None:
        window.notice.say(tr("There is nothing to save yet: the model is still being opened."))
        return
    last = next(iter(settings.workspaces), "")
    start = last or str(Path(settings.folder) / FIRST)
    path = ask_place(
        window.window(),
        tr("Save workspace"),
        start,
        tr("Workspaces (*{ending})", ending=ENDING),
        ENDING,
        say=lambda said: window.notice.say(said),
        inputs=session.inputs,
    )
    if path:
        settings.folder = str(path.parent)
        window.workspaces.save(path)


def ask_open(window: Window) -> None:
    """Choose the file of a workspace."""
    kinds = tr("Workspaces (*{ending} *.json);;All files (*)", ending=ENDING)
    path, _ = QtWidgets.QFileDialog.getOpenFileName(
        window.window(), tr("Open workspace"), window.settings.folder, kinds
    )
    if path:
        window.settings.folder = str(Path(path).parent)
        window.workspaces.open(path)


def recent(window: Window) -> Sequence[tuple[str, Callable[[], object]]]:
    """The files that were used last, by their names; those of the same name with their folders."""
    return [(offered(path), partial(window.workspaces.open, path)) for path in window.workspaces.recent]


def offered(path: str) -> str:
    """What a file is called in the menu: its name and its folder, of which the end is seen."""
    place = Path(path)
    folder = str(place.parent)
    if len(folder) > LONGEST_OFFERED:
        folder = f"…{folder[1 - LONGEST_OFFERED :]}"
    return tr("{name}, in {folder}", name=place.name, folder=folder)


def has_recent(window: Window) -> bool:
    """Whether any were."""
    return bool(window.settings.workspaces)


def open_last(window: Window) -> None:
    """Open the one that was used last."""
    for path in window.workspaces.recent[:1]:
        window.workspaces.open(path)


ROWS = (
    Command("save-workspace", MENU, tr_noop("Save workspace…"), ("Ctrl+Alt+S",), ask_save, "save"),
    Command("open-workspace", MENU, tr_noop("Open workspace…"), ("Ctrl+Alt+O",), ask_open, "folder-open"),
    Command(
        "recent-workspaces",
        MENU,
        tr_noop("Recent workspaces"),
        (),
        open_last,
        enabled=has_recent,
        offers=recent,
    ),
)
