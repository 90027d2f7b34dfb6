"""What is done when the window closes: all threads end, and what went wrong with what was to be kept is told at the next start."""

from typing import TYPE_CHECKING

from mnemoscope.engines.plain import sentence
from mnemoscope.engines.translation import clauses, tr
from mnemoscope.gui.commands import memory
from mnemoscope.gui.export.saving import Saving

if TYPE_CHECKING:
    from mnemoscope.gui.frame.window import MainWindow


def close(window: "MainWindow") -> None:
    """End all that is under way in a window; what is kept is kept first."""
    window.remember()
    window.closing.emit()  # before anything is waited for
    window.conductor.end()
    window.presenter.end()
    for part in (window.filling, window.dressing):
        part.close()
    for saving in window.findChildren(Saving):
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
