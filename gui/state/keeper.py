"""Settings on disk within two seconds of a change: a timer that only a change starts, and a writer beside the window."""

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6 import QtCore

from mnemoscope.engines.plain import sentence
from mnemoscope.engines.translation import tr
from mnemoscope.gui.background import Progress, Work
from mnemoscope.gui.state import storage
from mnemoscope.gui.state.settings import Settings, as_json

log = logging.getLogger("mnemoscope")

KEEP_MS = 500  # after a change; what changes meanwhile is kept with it


class Keeper(QtCore.QObject):
    """Knows what is on disk. `gather` puts what is open into the settings; `say` tells the person, once, if they cannot be kept."""

    def __init__(
        self, parent: QtCore.QObject, settings: Settings, path: Path, gather: Callable[[], None]
    ) -> None:
        super().__init__(parent)
        self.settings, self.path, self.gather = settings, path, gather
        self.say: Callable[[str], None] = log.warning
        self._before = settings.found
        self._told = False
        self._work = Work(self)
        self._work.failed.connect(lambda error: self._tell(str(error)))
        self._work.ended.connect(self._go_on)
        self._again = False  # what has changed since what is being written was gathered is due
        self._timer = QtCore.QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._keep)

    @property
    def waits(self) -> bool:
        """Whether something is still to be written, or may be."""
        return self._timer.isActive() or self._again or self._work.busy

    def note(self) -> None:
        """Something may have changed."""
        if not self._timer.isActive() and not self._again:
            self._timer.start(KEEP_MS)

    def _keep(self) -> None:
        self._again = self._work.busy
        if self._again:
            return
        self.gather()
        now, files = as_json(self.settings)
        if now == self._before:
            return
        before = self._before

        def write(progress: Progress) -> tuple[storage.Data, str]:
            return now, self._write(before, now, files)

        self._work.start("keeping settings", write, self._written)

    def _go_on(self) -> None:
        if self._again:
            self._timer.start(0)  # once it is known whether that was written

    def _write(self, before: storage.Data, now: storage.Data, files: dict[str, bytes]) -> str:
        """Why not, if they could not be written."""
        try:
            storage.write(self.path, before, now, files)
        except storage.StorageError as error:
            return str(error)
        return ""

    def _written(self, done: tuple[storage.Data, str]) -> None:
        now, problem = done
        if problem:
            self._tell(problem)
        else:
            self._before = now

    def _tell(self, problem: str) -> None:
        if not self._told:
            self._told = True
            self.say(
                sentence(
                    tr(
                        "What you change now is lost at the end: {path} cannot be written: {problem}.",
                        path=self.path,
                        problem=problem,
                    )
                )
            )

    def finish(self) -> None:
        """Put everything on disk now, as it is in the settings."""
        self._timer.stop()
        self._again = False
        self._work.finish()
        now, files = as_json(self.settings)
        if now != self._before:
            problem = self._write(self._before, now, files)
            if problem:
                log.warning("settings were not kept: %s", problem)
            else:
                self._before = now
