"""What is done when the window closes: all threads end, and what went wrong with what was to be kept is told at the next start."""

from typing import Protocol

from PySide6 import QtCore

from mnemoscope.engines.plain import sentence
from mnemoscope.engines.translation import clauses, tr
from mnemoscope.gui.commands import memory
from mnemoscope.gui.commands.window import Window
from mnemoscope.gui.export.saving import Saving
from mnemoscope.gui.frame.drawing import Drawing
from mnemoscope.gui.frame.dressing import Dressing
from mnemoscope.gui.frame.filling import Filling
from mnemoscope.gui.frame.strip import Strip


class Ends(Protocol):
    """Something that ends with the window."""

    def end(self) -> None: ...


class Closing(Window, Protocol):
    """A window, as far as it has something that is to end."""

    closing: QtCore.SignalInstance
    filling: Filling
    dressing: Dressing
    drawing: Drawing
    strip: Strip

    @property
    def ending(self) -> tuple[Ends, ...]: ...
    def remember(self) -> None: ...
    def hide(self) -> None: ...


def close(window: Closing) -> None:
    """End all that is under way in a window; what is kept is kept first."""
    window.remember()
    window.closing.emit()  # before anything is waited for
    for each in window.ending:
        each.end()
    window.filling.close()
    window.dressing.close()
    for saving in window.window().findChildren(Saving):
        saving.stop()
    window.hide()  # the store may be waited for
    window.drawing.close()
    window.listing.close()
    window.asking.finish()
    problems = [str(error) for error in [window.keeping.finish()] if error is not None]
    for reader in (window.files, window.imports, window.cards):
        reader.finish()
    window.strip.work.finish()
    memory.note_reads(window)
    problems += window.session.close()
    if problems:
        window.settings.unsaid = sentence(
            tr("After the window was closed: {problems}.", problems=clauses(problems))
        )
