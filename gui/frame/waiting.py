"""What is said while a model is opened that takes a while: which, and how to stop it."""

from pathlib import Path
from typing import Protocol

from PySide6 import QtCore

from mnemoscope.engines.translation import tr
from mnemoscope.gui.frame.notices import Notice
from mnemoscope.gui.state.importing import Importing
from mnemoscope.gui.state.reader import Reader
from mnemoscope.gui.state.run import Opening
from mnemoscope.gui.state.session import Session

SOON_MS = 400  # what is open by then was not waited for


class Window(Protocol):
    """What is asked of the window."""

    session: Session
    notice: Notice
    cards: Importing


class Waiting(QtCore.QObject):
    """Says of a model that the lead, or a track beside, has been opening for a while, that it does; and stops it if asked to."""

    def __init__(self, window: Window, parent: QtCore.QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._seen = ""  # what was under way when it was last looked
        self._timer = QtCore.QTimer(self, singleShot=True, interval=SOON_MS)
        self._timer.timeout.connect(self._say)
        window.session.changed.connect(self._look)
        window.cards.changed.connect(self._look)

    def _look(self) -> None:
        said = self._said()
        if said != self._seen:
            self._seen = said
            self._timer.start() if said else self._timer.stop()

    def _said(self) -> str:
        """Which model is being opened, in a sentence; "" for none."""
        if self._window.cards.busy:
            return tr("Opening {name}…", name=self._window.cards.name)
        reader = self._reader()
        if reader is None or not isinstance(reader.run, Opening):
            return ""
        return tr("Opening {name}…", name=Path(reader.run.source).name)

    def _reader(self) -> Reader | None:
        """Who is opening it: the lead, or the first of the tracks beside that is."""
        session = self._window.session
        readers = [session.reader, *(companion.reader for companion in session.companions.all)]
        return next((reader for reader in readers if isinstance(reader.run, Opening)), None)

    def _say(self) -> None:
        said = self._said()
        if said:
            self._window.notice.say_while(said, lambda: self._said() == said, self._stop)

    def _stop(self) -> None:
        """Have what was open; a track whose model was being opened goes again."""
        session, reader = self._window.session, self._reader()
        if self._window.cards.busy:
            self._window.cards.cancel()
        elif reader is session.reader:
            session.stay()
            if session.track is None:
                self._window.notice.say(tr("No model is open: choose one in the list."))
        for companion in session.companions.all:
            if companion.reader is reader:
                session.companions.remove(companion.seat.id)
                return
