"""Ctrl-C while something is drawn: noted at once, heeded between pieces, so that nothing is raised through Qt."""

import signal
from types import FrameType


class Interrupt:
    """Notes Ctrl-C for as long as it is entered, however often it comes. Only in the main thread; else it never comes."""

    def __init__(self) -> None:
        self._came = False
        self._before: object = None

    def __enter__(self) -> "Interrupt":
        before = signal.getsignal(signal.SIGINT)
        if before not in (signal.SIG_IGN, None):  # it is heeded: who runs us in the background has it ignored
            try:
                signal.signal(signal.SIGINT, self._note)
            except ValueError:  # not the main thread
                return self
            self._before = before
        return self

    def __exit__(self, *exc: object) -> None:
        if callable(self._before) or isinstance(self._before, signal.Handlers):
            signal.signal(signal.SIGINT, self._before)

    def check(self) -> None:
        """Raise KeyboardInterrupt if Ctrl-C has come."""
        if self._came:
            raise KeyboardInterrupt

    def _note(self, number: int, frame: FrameType | None) -> None:
        self._came = True
