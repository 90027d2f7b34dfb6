"""The commands of the Edit menu: the text, edits of the model, and taking back what was done."""

from mnemoscope.engines.translation import tr_noop
from mnemoscope.gui.commands import edits
from mnemoscope.gui.commands.choosing import next_example
from mnemoscope.gui.commands.command import Command
from mnemoscope.gui.commands.window import Window

MENU = edits.MENU


def edit_text(window: Window) -> None:
    """Type; not in the large picture, which has no field for it."""
    if not window.presenter.refuses():
        window.topbar.text.setFocus()


def undo(window: Window) -> None:
    """Take back what was done last: to the text, to an edit, to the tracks, or to what is shown."""
    text = window.topbar.text
    if text.last > window.session.shown.history.last:
        text.undo()
    else:
        window.session.undo()


def redo(window: Window) -> None:
    """Do again what was taken back last."""
    text = window.topbar.text
    if text.next < window.session.shown.history.next:
        text.redo()
    else:
        window.session.redo()


ROWS = (
    Command("text", MENU, tr_noop("Go to the text"), ("Ctrl+L",), edit_text, "file-text"),
    Command("example", MENU, tr_noop("Next example"), ("Ctrl+M",), next_example, "lightbulb"),
    *edits.ROWS,
    Command("undo", MENU, tr_noop("Undo"), ("Ctrl+Z",), undo, "rotate-ccw"),
    Command("redo", MENU, tr_noop("Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), redo),
)
