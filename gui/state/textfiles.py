"""Texts in files, read beside the window: one at a time, the one asked for last."""

import stat
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6 import QtCore

from mnemoscope.engines.files.texts import TextError, read_text
from mnemoscope.engines.models.foreign import described
from mnemoscope.engines.translation import tr
from mnemoscope.gui.background import Progress, Work

# Why a text cannot be read, "" if it can; told how much of it has been looked through.
Check = Callable[[str, Progress], str]


class TextFiles(QtCore.QObject):
    """Reads a file, and says how far it is and how it ended. A second one takes the place of the first."""

    read = QtCore.Signal(object)  # the text; Qt's own string would drop halves of pairs
    refused = QtCore.Signal(object, object)  # the path, and the error that says why
    progressed = QtCore.Signal()
    ended = QtCore.Signal()

    def __init__(self, parent: QtCore.QObject) -> None:
        super().__init__(parent)
        self.work = Work(self)
        self.doing = ""  # in words; "" for nothing
        self._path = ""
        self._next: tuple[str, str | None, Check | None] | None = None
        self.work.progressed.connect(self._progress)
        self.work.failed.connect(lambda error: self.refused.emit(self._path, error))
        self.work.ended.connect(self._end)

    @property
    def busy(self) -> bool:
        """Whether a file is being read, or is about to be."""
        return self.work.busy or self._next is not None

    @property
    def said(self) -> str:
        """What is said of the file while it is read."""
        path = self._next[0] if self._next is not None else self._path
        return tr("Reading {name}…", name=Path(path).name)

    def open(self, path: str, encoding: str | None = None, check: Check | None = None) -> None:
        """Read a file, instead of the one that is being read if there is one, and refuse what `check` says something of."""
        if self.work.busy:
            self._next = (path, encoding, check)
            self.work.cancel()
            return
        self._path = path
        self.work.start("reading a text", partial(read_file, path, encoding, check), self.read.emit)

    def cancel(self) -> None:
        """Give up what is being read."""
        self._next = None
        self.work.cancel()

    def finish(self) -> None:
        """Give up what is being read, and wait until nothing is."""
        self._next = None
        self.work.finish(cancel=True)

    def _progress(self, share: float) -> None:
        self.doing = tr("reading the file: {share:.0%}", share=share)
        self.progressed.emit()

    def _end(self) -> None:
        self.doing = ""
        self.ended.emit()
        if self._next is not None:
            (path, encoding, check), self._next = self._next, None
            self.open(path, encoding, check)


def read_file(path: str, encoding: str | None, check: Check | None, progress: Progress) -> str:
    """The text in a regular file: a pipe would be waited for, also when the window is closed. Raises TextError."""
    try:
        mode = Path(path).stat().st_mode
    except (OSError, ValueError):
        mode = stat.S_IFREG  # reading it says why
    if not stat.S_ISREG(mode):
        raise TextError(described(path))
    text = read_text(path, encoding, progress)
    if check is not None and (said := check(text, progress)):
        raise TextError(said)
    return text
