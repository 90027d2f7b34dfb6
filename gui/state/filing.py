"""Opening and saving recordings beside the window: the latest asked for is opened, every one asked for is saved."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6 import QtCore

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.runs.recording import open_recording, save_recording
from mnemoscope.engines.runs.rescue import kept_elsewhere
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import tr
from mnemoscope.gui.background import Progress, Work
from mnemoscope.gui.state.ranges import Ranges, ranges_of
from mnemoscope.gui.state.seating import whole


class Filing(QtCore.QObject):
    """Two pieces of work, one for each way. `changed` says that there is more, or less, to be told of them."""

    changed = QtCore.Signal()
    failed = QtCore.Signal(str)

    def __init__(self, parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        self.opening, self.saving = Work(self), Work(self)
        self._next: Callable[[], None] | None = None  # what is opened once the earlier has ended
        self._queue: list[tuple[Path, Track, Callable[[], None]]] = []  # saved one after the other
        self._latest: tuple[Path, Track] | None = None  # what is being saved, or was
        self._said: dict[Work, tuple[str, float]] = {}
        self.opening.ended.connect(self._open_next)
        self.saving.ended.connect(self._save_next)
        for work in (self.opening, self.saving):
            work.began.connect(lambda said, work=work: self._say(work, said, 0.0))
            work.progressed.connect(lambda share, work=work: self._say(work, self._said[work][0], share))
            work.failed.connect(lambda error: self.failed.emit(whole(str(error))))

    @property
    def busy(self) -> bool:
        """Whether anything is being opened or saved."""
        return self.opening.busy or self.saving.busy

    @property
    def doing(self) -> str:
        """What is being opened, or else saved, in words; "" for nothing."""
        for work in (self.opening, self.saving):
            if work.busy and work in self._said:
                said, share = self._said[work]
                return tr("{doing}… {share:.0%}", doing=said, share=share) if share else f"{said}…"
        return ""

    def open(self, path: str | Path, then: Callable[[Track, Ranges], None]) -> None:
        """Read a recording, and hand over its track and how far its values reach. What was being opened is given up."""

        def read(tell: Progress) -> tuple[Track, Ranges]:
            track = open_recording(path, tell)
            return track, ranges_of(track, lambda _: tell(1.0))

        def start() -> None:
            self.opening.start(tr("opening {name}", name=Path(path).name), read, lambda found: then(*found))

        if self.opening.busy:
            self.opening.cancel()
            self._next = start
        else:
            start()

    def save(self, path: str | Path, track: Track, then: Callable[[], None]) -> None:
        """Write what a track has read by now, whatever it reads meanwhile."""
        track = replace(track, trace=track.trace.fork(len(track.trace)))  # which shares the rows
        self._queue.append((Path(path), track, then))
        if not self.saving.busy:
            self._save_next()

    def cancel_opening(self) -> None:
        """Leave what is open as it is."""
        self._next = None
        if self.opening.busy:
            self.opening.cancel()

    def cancel(self) -> None:
        """Give up all that is being opened or saved; a file that is not whole is not left."""
        self.cancel_opening()
        self._queue.clear()
        if self.saving.busy:
            self.saving.cancel()

    def close(self) -> list[str]:
        """Give up what is being opened, and save to the end what was to be saved: elsewhere, if need be, which is then said."""
        self._next = None
        self.opening.finish(cancel=True)
        problems = list[str]()
        if (failed := self.saving.finish()) is not None and self._latest is not None:
            problems.append(f"{failed}; {kept_elsewhere(self._latest[1], self._latest[0])}")
        for path, track, _ in self._queue:
            try:
                save_recording(path, track)
            except (MnemoscopeError, MemoryError) as error:
                why = str(error) or tr("{path} cannot be written: there is not enough memory", path=path)
                problems.append(f"{why}; {kept_elsewhere(track, path)}")
        self._queue.clear()
        return problems

    def _open_next(self) -> None:
        start, self._next = self._next, None
        self.changed.emit()
        if start is not None:
            start()

    def _save_next(self) -> None:
        self.changed.emit()
        if not self._queue:
            return
        path, track, then = self._queue.pop(0)
        self._latest = path, track
        self.saving.start(
            tr("saving {name}", name=path.name),
            lambda tell: save_recording(path, track, progress=tell),
            lambda _: then(),
        )

    def _say(self, work: Work, said: str, share: float) -> None:
        before = self.doing
        self._said[work] = (said, share)
        if self.doing != before:
            self.changed.emit()
