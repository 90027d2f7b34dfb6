"""The point of an example: when one is opened, the analysis that its card names is shown and asked, so that it is said and seen at once."""

from PySide6 import QtCore

from mnemoscope.engines.track import Track
from mnemoscope.gui.commands.ask import ask, bring
from mnemoscope.gui.commands.window import Window
from mnemoscope.gui.frame.staging import Staging
from mnemoscope.gui.state.findings import holds
from mnemoscope.gui.state.seats import letter


class Point(QtCore.QObject):
    """Watches what is open. A text that a person changes is let be, until an example is opened again; so is what a scene opens."""

    def __init__(self, window: Window, staging: Staging, parent: QtCore.QObject) -> None:
        super().__init__(parent)
        self._window, self._staging = window, staging
        self._made: tuple[str, str] | None = None  # the model and the text of which it was made last
        window.session.changed.connect(self._heed)
        staging.ended.connect(self._heed)
        QtCore.QTimer.singleShot(0, self, self._heed)  # it may have been read before the panels came

    def _heed(self) -> None:
        window, session = self._window, self._window.session
        track, reader = session.track, session.reader
        if track is not None and self._staging.busy:
            self._made = _example(track)  # what a scene shows is its own affair
            return
        busy = reader.busy or reader.loading or reader.owed or session.looking.aim.answer
        busy = busy or session.looking.player.playing  # and is looked at where it ends
        if track is None or session.is_recording or busy or not session.length:
            return
        example = _example(track)
        if example == self._made:
            return
        self._made = example
        if example is not None and window.settings.points:
            self._make(track.card.ask, track)

    def _make(self, question: str, track: Track) -> None:
        """Show the panel that asks a question, and ask, unless the answer is there."""
        window = self._window
        for panel, dock in window.docks.items():
            if question and dock.cls.asks == question:
                bring(panel, window, alone=True)
                asked = window.session.asking.now.of(question, letter(0))
                if not holds(asked, track):
                    ask(panel, question, window)


def _example(track: Track) -> tuple[str, str] | None:
    """The model and the text of a track that reads one of its examples."""
    return (track.card.name, track.text) if track.text in track.card.texts else None
