"""Every command as one row of data: menus, shortcuts, tool tips and the shortcut sheet are made from it."""

from mnemoscope.engines.translation import tr_noop
from mnemoscope.gui.commands import ask, edit, file, help, lesson, memory, play, tracks, view
from mnemoscope.gui.commands.command import Command
from mnemoscope.gui.commands.sheet import shortcuts
from mnemoscope.gui.commands.window import Window


def show_shortcuts(window: Window) -> None:
    """The sheet of all shortcuts."""
    shortcuts(window.window(), commands()).exec()


COMMANDS = (
    *file.ROWS,
    *edit.ROWS,
    *memory.ROWS,
    *tracks.ROWS,
    *ask.ROWS,
    *play.ROWS,
    *lesson.ROWS,
    *view.ROWS,
    Command("shortcuts", help.MENU, tr_noop("Keyboard shortcuts"), ("F1", "?"), show_shortcuts, "keyboard"),
    *help.ROWS,
)


def commands() -> tuple[Command, ...]:
    """All of them, with those that panels bring; the panels are imported when this is called."""
    return (*COMMANDS, *ask.rows())
