"""The point of an example: when one is opened, the analysis that its card names is shown and asked, so that it is said and seen at once.

Tracks that come beside an example are asked the same, if it is a question of every track: forgetting is seen of all that read it.
"""

from PySide6 import QtCore

from mnemoscope.engines.track import Track
from mnemoscope.gui.commands.ask import ask, bring
from mnemoscope.gui.commands.window import Window
from mnemoscope.gui.frame.staging import Staging
from mnemoscope.gui.state.findings import holds
from mnemoscope.gui.state.questions import Wish, is_of_each, key
from mnemoscope.gui.state.seats import letter


class Point(QtCore.QObject):
    """Watches what is open. A text that a person changes is let be, until an example is opened again; so is what a scene opens."""

    def __init__(self, window: Window, staging: Staging, parent: QtCore.QObject) -> None:
        super().__init__(parent)
        self._window, self._staging = window, staging
        self._made: tuple[str, str] | None = None  # the model and the text of which it was made last
        self._beside = dict[int, str]()  # the models beside that were asked, by their seats
        window.session.changed.connect(self._heed)
        staging.ended.connect(self._heed)
        QtCore.QTimer.singleShot(0, self, self._heed)  # it may have been read before the panels came

    def _heed(self) -> None:
        window, session = self._window, self._window.session
        track, reader = session.track, session.reader
        given = window.conductor.lecture.lesson is not None  # what is looked at then, the lesson says
        if track is not None and (given or self._staging.busy):
            self._made, self._beside = _example(track), self._seated()  # what a scene shows is its own affair
            return
        busy = reader.busy or reader.loading or reader.owed or session.looking.aim.answer
        busy = busy or session.looking.player.playing  # and is looked at where it ends
        if track is None or session.is_recording or busy or not session.length:
            return
        example = _example(track)
        if example != self._made:
            self._made = example
            self._beside = {}
            if example is not None and window.settings.points:
                self._make(track.card.ask, track)
        if example is not None and window.settings.points and self._beside != self._seated():
            self._ask_beside(track.card.ask)

    def _seated(self) -> dict[int, str]:
        """The models of the tracks beside, by their seats."""
        return {seat.id: seat.source for seat in self._window.session.blueprint.seats}

    def _ask_beside(self, question: str) -> None:
        """Ask the same of the tracks that have come beside, once each, when they have been read."""
        session, new = self._window.session, self._seated()
        if len(session.tracks) <= len(new) or session.companions.active:
            return  # they are still being opened
        known, self._beside = self._beside, new
        if not question or not is_of_each(question) or question not in session.asking.now.asked:
            return
        for view in session.views():
            source = new.get(view.number)
            asked = session.asking.now.of(question, view.letter)
            if (
                source is not None
                and known.get(view.number) != source
                and asked.found_for(view.track) is None
            ):
                session.asking.ask(Wish(key(question, view.letter), view.track), source, view.track.memory)

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
