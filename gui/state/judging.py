"""Which answers are due in a text and which are right: at once for a short text, beside the window for a long one."""

from functools import partial

from PySide6 import QtCore

from mnemoscope.engines.analysis.answering import found_in, is_judged, keep, kept, scores
from mnemoscope.engines.analysis.answers import Scores, pending
from mnemoscope.engines.track import Track
from mnemoscope.gui.background import Work

SHORT = 4_000  # tokens of a text in which answers are found in a few milliseconds


class Judging(QtCore.QObject):
    """Finds the answers of one text after the other. `found` says that there are some that were not there before."""

    found = QtCore.Signal()
    failed = QtCore.Signal(str)

    def __init__(self, parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        self.work = Work(self)
        self.work.ended.connect(self._go_on)
        self.work.failed.connect(self._fail)
        self._pending = pending()
        self._wanted: Track | None = None  # what is looked through after what is being looked through
        self._looked: Track | None = None  # what is being looked through, or was
        self.secret = False  # a question is open: nobody is told what is right
        self._failed: Track | None = None  # what could not be: it is told once, and not tried again

    def scores(self, track: Track) -> Scores | None:
        """The answers of a track, pending ones while they are being found; None where there is no right and wrong."""
        if self.secret or not is_judged(track):
            return None
        if len(track.encoded) <= SHORT:
            return scores(track)
        if (known := kept(track)) is not None or track is self._failed:
            return known
        self._wanted = track
        self._go_on()
        return self._pending

    def close(self) -> None:
        """Give up what is being looked for."""
        self._wanted = None
        self.work.finish(cancel=True)

    def _go_on(self) -> None:
        track, self._wanted = self._wanted, None
        if self.work.busy:
            self._wanted = track
        elif track is not None and kept(track) is None:
            self._looked = track
            self.work.start("answers", partial(found_in, track), partial(self._take, track))

    def _fail(self, error: Exception) -> None:
        self._failed = self._looked
        self.failed.emit(str(error))

    def _take(self, track: Track, found: Scores) -> None:
        keep(track, found)
        self.found.emit()
