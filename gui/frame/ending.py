"""An orderly end for a process that is asked to stop: SIGINT, SIGTERM and SIGHUP close the window, with what they say as the status."""

import signal
import socket
from collections.abc import Callable
from types import FrameType

from PySide6 import QtCore

SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))


def _heard(number: int, frame: FrameType | None) -> None:
    """Nothing: the number has been written to the socket already."""


class Ending(QtCore.QObject):
    """Calls `end` with the status 128 + signal. Python heeds signals only between its own steps: a socket wakes Qt up."""

    def __init__(self, end: Callable[[int], object]) -> None:
        super().__init__()
        self._end = end
        self._reader, self._writer = socket.socketpair()
        self._reader.setblocking(False)
        self._writer.setblocking(False)
        # Before the first is heard, for one that comes between would be lost.
        self._woken = signal.set_wakeup_fd(self._writer.fileno(), warn_on_full_buffer=False)
        # One that is ignored stays so: nohup ignores SIGHUP.
        self._usual = {
            number: signal.signal(number, _heard)
            for number in SIGNALS
            if signal.getsignal(number) != signal.SIG_IGN
        }
        self._notifier = QtCore.QSocketNotifier(self._reader.fileno(), QtCore.QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._read)

    def _read(self) -> None:
        for number in self._reader.recv(64):
            if number in self._usual:
                for each in self._usual:  # the next one ends the process at once
                    signal.signal(each, signal.SIG_DFL)
                self._end(128 + number)
                return

    def close(self) -> None:
        """Leave signals to who had them before."""
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._woken)
        for number, usual in self._usual.items():
            signal.signal(number, usual)
        self._reader.close()
        self._writer.close()
