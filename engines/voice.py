"""How the command line speaks: results on standard output, one sentence on standard error. The one place that prints."""

import errno
import logging
import os
import sys
from contextlib import suppress
from typing import TextIO

from mnemoscope.engines.plain import plain, sentence
from mnemoscope.engines.translation import tr


class OutputLostError(Exception):
    """Standard output takes no more: it is closed, or its disk is full. `str(error)` is one sentence."""


class _Quiet:
    """Standard error, which may be closed or full: then there is nobody left to tell, which must not end the work."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        with suppress(OSError, ValueError):
            return self._stream.write(text)
        return len(text)

    def flush(self) -> None:
        with suppress(OSError, ValueError):
            self._stream.flush()

    def __getattr__(self, name: str) -> object:
        return getattr(self._stream, name)


class PlainFormatter(logging.Formatter):
    """What is logged as plain lines: what files say is in it, too."""

    def format(self, record: logging.LogRecord) -> str:
        return "\n".join(map(plain, super().format(record).splitlines()))


def prepare() -> None:
    """Make the standard streams fit to be spoken on: all there, whatever character comes, and none that raises on standard error."""
    for number in (0, 1, 2):  # else the next file that is opened becomes one of them, and gets what is said
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115 (for as long as the program runs)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    if not isinstance(sys.stderr, _Quiet):
        sys.stderr = _Quiet(sys.stderr)
    handler = logging.StreamHandler()
    handler.setFormatter(PlainFormatter("%(message)s"))
    logging.basicConfig(level=logging.WARNING, handlers=[handler])


def say(*lines: str) -> None:
    """Lines on standard output, plain. Raises OutputLostError, and BrokenPipeError if whoever read it has stopped."""
    say_as_is("\n".join(map(plain, lines)))


def say_as_is(text: str) -> None:
    """Text on standard output that may have lines and is our own, or JSON. Raises as `say` does."""
    if sys.stdout is None:
        raise OutputLostError(tr("standard output is closed: what was to be said there is lost"))
    try:
        print(text, flush=True)  # noqa: T201 (the one place that prints)
    except BrokenPipeError:
        raise
    except (OSError, ValueError) as error:  # ValueError: it was closed
        raise OutputLostError(
            tr("standard output cannot be written: {reason}", reason=reason(error))
        ) from None


def complain(said: object) -> None:
    """One sentence on standard error."""
    print(sentence(str(said)), file=sys.stderr)  # noqa: T201 (the one place that prints)


def reason(error: BaseException) -> str:
    """Why the system refuses, in its words, and for which file; else what the error says."""
    if isinstance(error, OSError) and error.strerror:
        name = os.fsdecode(error.filename) if isinstance(error.filename, str | bytes) else ""
        what = tr("the name is too long") if error.errno == errno.ENAMETOOLONG else error.strerror
        return f"{name[:100]}{'…' if len(name) > 100 else ''}: {what}" if name else what
    return str(error) or type(error).__name__
