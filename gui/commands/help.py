"""The commands of the Help menu, but for the sheet of shortcuts, which shows all rows."""

from mnemoscope.engines.translation import tr_noop
from mnemoscope.gui.commands.command import Command
from mnemoscope.gui.commands.window import Window
from mnemoscope.gui.dialogs import small

MENU = tr_noop("&Help")


def show_about(window: Window) -> None:
    """What this is."""
    small.about(window.window()).exec()


ROWS = (Command("about-program", MENU, tr_noop("About Mnemoscope"), (), show_about, "info"),)
