"""Ctrl-C while nothing is under way: it ends the program at once. Later it is an exception, which whoever works heeds."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

INTERRUPTED = 130


def _leave(number: int, frame: FrameType | None) -> None:
    os._exit(INTERRUPTED)


def leave_at_once() -> None:
    """Let Ctrl-C end the program while nothing is under way yet, also in the middle of an import."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # it is heeded, and nobody else does it
        signal.signal(signal.SIGINT, _leave)


@contextmanager
def heeding() -> Iterator[None]:
    """Let Ctrl-C be an exception for as long as something is under way that has to be left in order."""
    before = signal.getsignal(signal.SIGINT)
    if before is _leave:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        if before is _leave:
            signal.signal(signal.SIGINT, _leave)
