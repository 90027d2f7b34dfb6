"""A marker on disk while Qt takes up a layout: if the process ends inside, the next start leaves that layout alone."""

import json
import logging
import os
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from PySide6 import QtCore

from mnemoscope.engines.files.regular import read_regular
from mnemoscope.engines.translation import tr
from mnemoscope.gui.state.settings import Settings

log = logging.getLogger("mnemoscope")

PAINTED_MS = 100  # Qt has placed and painted everything by then
WINDOW = "window"  # the place of the window; a layout is named as its kind of model
LARGEST = 4_000_000


class Restoring(QtCore.QObject):
    """Owns the marker of this process: a file that says what is being restored, and a lock that dies with the process."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        self._file = folder / f"restoring-{os.getpid()}.json"
        self._lock = QtCore.QLockFile(str(self._file.with_suffix(".lock")))
        self._painted = QtCore.QTimer(self, singleShot=True, interval=PAINTED_MS)
        self._painted.timeout.connect(self.ended)

    def begin(self, what: str, state: str) -> None:
        """Mark what Qt is about to take up. The mark goes by itself once it has been painted."""
        self._painted.stop()
        try:
            self._lock.tryLock(0)
            self._file.write_text(json.dumps({"what": what, "state": state}), "utf-8")
        except OSError as error:
            log.warning("no mark could be made while the layout was restored: %s", error)
        self._painted.start()

    def ended(self) -> None:
        """Take the mark away."""
        self._painted.stop()
        with suppress(OSError):
            self._file.unlink(missing_ok=True)
        self._lock.unlock()

    def put_aside(self, settings: Settings) -> None:
        """Take out of the settings what a process was restoring when it died, and say so; it is kept in a file."""
        for file in sorted(self.folder.glob("restoring-*.json")):
            lock = QtCore.QLockFile(str(file.with_suffix(".lock")))
            if file != self._file and not lock.tryLock(0):
                continue  # that window is just being opened
            try:
                mark = json.loads(read_regular(file, LARGEST))
                what, state = str(mark["what"]), mark["state"]
            except (OSError, ValueError, RecursionError, KeyError, TypeError):
                what, state = "", ""
            self._take_out(settings, what, state, file)
            lock.unlock()

    def _take_out(self, settings: Settings, what: str, state: object, file: Path) -> None:
        aside = self.folder / "layout-put-aside.json"
        try:
            os.replace(file, aside)
        except OSError as error:
            log.warning("the mark of a layout could not be taken away: %s", error)
        if what == WINDOW and settings.geometry == state:
            settings.geometry = ""
        elif (layout := settings.scene.layout) is not None and layout.state == state:
            settings.scene = replace(settings.scene, layout=None)
            settings.layouts = {kind: kept for kind, kept in settings.layouts.items() if kept != state}
        elif settings.layouts.get(what) == state:
            del settings.layouts[what]
        else:
            return  # it has been changed since
        if what == WINDOW:
            settings.notice = tr(
                "The window ended last time while it took up its place on the screen: it has the usual one now, "
                "and the other was put aside in {path}.",
                path=aside,
            )
        else:
            settings.notice = tr(
                "The window ended last time while it took up a layout of yours: it has the usual one now, "
                "and the other was put aside in {path}.",
                path=aside,
            )
