"""The models there are to choose from: all cards are read beside the window, which takes longer than anything else at the start."""

from collections.abc import Sequence
from pathlib import Path

from PySide6 import QtCore

from mnemoscope.engines.models.card import Card
from mnemoscope.engines.models.opening import catalogue
from mnemoscope.engines.translation import tr
from mnemoscope.gui.background import Progress, Work
from mnemoscope.gui.state.opening import note_opened, opened_before
from mnemoscope.gui.state.settings import Settings

Listed = list[tuple[Path, Card]]
Opened = list[tuple[str, Card]]


class Listing(QtCore.QObject):
    """Knows the cards of all models, and of those opened by their paths. `changed` says that there are others."""

    changed = QtCore.Signal()
    left_out = QtCore.Signal(str)  # in one sentence, what cannot be offered

    def __init__(self, parent: QtCore.QObject, settings: Settings, left_out: Sequence[str]) -> None:
        super().__init__(parent)
        self.settings = settings
        self.models: Listed = []
        self.opened: Opened = []
        self.asked = False
        self._left_out = list(left_out)
        self._noted: str | None = None  # the model last seen to be open
        self._work = Work(self)
        self._work.failed.connect(lambda error: self.left_out.emit(str(error)))

    @property
    def known(self) -> bool:
        """Whether all cards have been read."""
        return self.asked and not self._work.busy

    def ask(self) -> None:
        """Read all cards, once, whatever comes of it."""
        if self.asked:
            return
        self.asked = True
        sources, left_out = list(self.settings.opened), self._left_out

        def read(progress: Progress) -> tuple[Listed, Opened]:
            return catalogue(left_out, progress), opened_before(sources)

        self._work.start("", read, self._read)

    def ask_again(self) -> None:
        """Read all cards once more: there is a new model."""
        if self.known:
            self.asked = False
            self.ask()

    def _read(self, found: tuple[Listed, Opened]) -> None:
        self.models = found[0]
        self._offer(dict(found[1]) | dict(self.opened))  # some may have been opened meanwhile
        if self._left_out:
            first = self._left_out[0]
            said, more = f"{first[:1].upper()}{first[1:]}", len(self._left_out) - 1
            self.left_out.emit(tr("{why} (and {count} more).", why=said, count=more) if more else f"{said}.")

    def note(self, source: str | None, card: Card) -> None:
        """Offer a model that was opened by its path from now on."""
        if source is None or source == self._noted:
            return
        self._noted = source
        if note_opened(self.settings, source):
            self._offer(dict(self.opened) | {source: card})

    def _offer(self, cards: dict[str, Card]) -> None:
        self.opened = [(source, cards[source]) for source in self.settings.opened if source in cards]
        self.changed.emit()

    def close(self) -> None:
        """Leave what has not been read."""
        self._work.finish(cancel=True)
