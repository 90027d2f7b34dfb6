"""What others made, looked at beside the window: the card of a model; or a file, of which a model is then made and kept among one's own."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6 import QtCore

from mnemoscope.engines.models.card import Card
from mnemoscope.engines.models.importers.asked import Asked
from mnemoscope.engines.models.opening import card_of
from mnemoscope.engines.translation import tr
from mnemoscope.gui.background import Progress, Work

if TYPE_CHECKING:
    from mnemoscope.engines.models.importers.source import Source
    from mnemoscope.engines.verify.imported import Kept


class Importing(QtCore.QObject):
    """One file at a time; a second one takes the place of the first. `changed` says that there is more, or less, to be told."""

    changed = QtCore.Signal()
    failed = QtCore.Signal(str)

    def __init__(self, parent: QtCore.QObject) -> None:
        super().__init__(parent)
        self.work = Work(self)
        self.name = ""  # of the model whose card is read
        self.doing = ""  # in words; "" for nothing
        self._said = ""
        self._next: Callable[[], None] | None = None
        self.work.progressed.connect(self._progress)
        self.work.failed.connect(lambda error: self.failed.emit(f"{error}."))
        self.work.ended.connect(self._end)

    @property
    def busy(self) -> bool:
        """Whether a file is being looked at or made a model of, or is about to be."""
        return self.work.busy or self._next is not None

    def read_card(self, place: Path, name: str, text: str, then: Callable[[Card], None]) -> None:
        """Hand over the card of a model of this name, once it is known too how much of a text its vocabulary has."""

        def read(progress: Progress) -> Card:
            card = card_of(place, progress)
            progress(1.0)
            card.knows(text)
            return card

        self.name = Path(name).name
        self._start(tr("looking at {name}", name=self.name), read, then)

    def look(self, path: Path, then: Callable[["Source"], None]) -> None:
        """Hand over what is in a file."""

        def read(progress: Progress) -> "Source":
            from mnemoscope.engines.models.importers.checkpoint import open_source

            return open_source(path, progress)

        self._start(tr("looking at {name}", name=path.name), read, then)

    def make(self, path: Path, asked: Asked, then: Callable[["Kept"], None]) -> None:
        """Make a model of a file, prove it, and keep it among one's own."""

        def make(progress: Progress) -> "Kept":
            from mnemoscope.engines.verify.imported import imported, keep_among_own

            return keep_among_own(imported(path, asked, progress=progress), progress)

        self._start(tr("opening {name}", name=path.name), make, then)

    def cancel(self) -> None:
        """Leave it: what is not whole is not kept."""
        self._next = None
        if self.work.busy:
            self.work.cancel()

    def finish(self) -> None:
        """Leave it, and wait until nothing is being done."""
        self._next = None
        self.work.finish(cancel=True)

    def _start(self, said: str, action: Callable[[Progress], Any], then: Callable[[Any], None]) -> None:
        def start() -> None:
            self._said = self.doing = said
            self.work.start(said, action, then)
            self.changed.emit()

        if self.work.busy:
            self._next = start
            self.work.cancel()
        else:
            start()

    def _progress(self, share: float) -> None:
        self.doing = tr("{doing}… {share:.0%}", doing=self._said, share=share)
        self.changed.emit()

    def _end(self) -> None:
        self.doing = ""
        start, self._next = self._next, None
        self.changed.emit()
        if start is not None:
            start()
