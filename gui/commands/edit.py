"""The commands of the Edit menu: the text, edits of the model, and taking back changes of the view."""

from mnemoscope.engines.translation import tr_noop
from mnemoscope.gui.commands import edits
from mnemoscope.gui.commands.choosing import next_example
from mnemoscope.gui.commands.command import Command
from mnemoscope.gui.commands.window import Window

MENU = edits.MENU


def edit_text(window: Window) -> None:
    """Type."""
    window.topbar.text.setFocus()


def undo_view(window: Window) -> None:
    """Take back the last change of focus, order or options."""
    window.session.undo()


def redo_view(window: Window) -> None:
    """Do it again."""
    window.session.redo()


ROWS = (
    Command("text", MENU, tr_noop("Go to the text"), ("Ctrl+L",), edit_text, "file-text"),
    Command("example", MENU, tr_noop("Next example"), ("Ctrl+M",), next_example, "lightbulb"),
    *edits.ROWS,
    Command("undo", MENU, tr_noop("Undo change of view"), ("Ctrl+Alt+Z",), undo_view, "rotate-ccw"),
    Command("redo", MENU, tr_noop("Redo change of view"), ("Ctrl+Alt+Y",), redo_view),
)
