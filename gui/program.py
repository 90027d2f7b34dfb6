"""The program: reads the command line and starts what it asks for. What is imported is only what that needs."""

import os
import signal
import sys
import warnings
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from mnemoscope.engines.translation import ENGLISH, tr, tr_noop

# One number of a step waits for the one before: a second thread only gets in the way. Before numpy is imported.
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
# Qt shares the painting of a few pixels among threads, and waits for them longer than it would paint.
os.environ.setdefault("QT_NO_GUI_THREADPOOL", "1")
os.environ.setdefault(
    "TORCH_DEVICE_BACKEND_AUTOLOAD", "0"
)  # a plugin of torch's that is broken ends its import

from mnemoscope.engines import voice
from mnemoscope.engines.cli.arguments import COMMANDS, parse
from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.languages.asked import by_environment, command_first, on_line
from mnemoscope.gui.leaving import INTERRUPTED, heeding, leave_at_once
from mnemoscope.gui.noscreen import LIBRARIES, screen_problem
from mnemoscope.gui.thrift import imported_for_good

DONE, WRONG_USE, UNREAD = 0, 2, 141
NO_SCREEN = tr_noop(
    "{problem}; to work without a screen, use `python main.py record` and `python main.py export`"
)


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line says and return the exit status; whatever goes wrong is one sentence on standard error."""
    sys.setswitchinterval(0.001)  # the window must not wait 5 ms for the engine's thread
    if argv is None:
        leave_at_once()
        voice.prepare()
        if not sys.warnoptions:
            warnings.simplefilter("ignore")  # numpy's are for us: what is not finite is told in our own words
    try:
        given = sys.argv[1:] if argv is None else list(argv)
        speak_as_asked(given)
        status = run(parse(command_first(given, COMMANDS), panels))
        if sys.stdout is not None:
            sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # whoever read our output has stopped: nothing more to say, also not at exit
        _mute()
        return UNREAD
    except MnemoscopeError as error:
        return fail(str(error))
    except MemoryError:
        return fail(tr("there is not enough memory for this"))
    except voice.OutputLostError as error:
        _mute()
        return fail(str(error))
    except OSError as error:
        return fail(voice.reason(error))
    except Exception as error:
        return fault(error)
    return status


def speak_as_asked(given: Sequence[str]) -> None:
    """Speak the language that the command line or the environment asks for. Raises MnemoscopeError for one there is not.

    What the environment asks for in vain is told, and English goes on: it is not of this one command.
    """
    asked, usual = on_line(given), by_environment()
    if ENGLISH in (asked, asked or usual) or not (asked or usual):
        return
    try:
        from mnemoscope.gui import languages  # of Qt only what is needed for it
    except ImportError as error:
        voice.complain(tr("Qt cannot start: {error}; {help}", error=error, help=tr(LIBRARIES)))
        return
    try:
        languages.take(asked or usual)
    except MnemoscopeError as error:
        if asked:
            raise
        voice.complain(error)


def panels() -> list[tuple[str, str]]:
    """Name and title of every panel there is, for the help of `export`."""
    try:
        from mnemoscope.gui.panels import discover
    except ImportError as error:  # of Qt: the rest of the help needs none
        return [("", tr("Qt cannot start: {error}; {help}", error=error, help=tr(LIBRARIES)))]
    return [(name, tr(panel.title)) for name, panel in discover().items()] + [
        ("window", tr("The whole window"))
    ]


def fault(error: Exception) -> int:
    """Say that the program itself is wrong, and where: still a sentence, for whoever it happens to."""
    import traceback

    last = traceback.extract_tb(error.__traceback__)[-1]
    place = tr("{file}, line {line}", file=Path(last.filename).name, line=last.lineno)
    if os.environ.get("MNEMOSCOPE_TRACEBACK"):
        traceback.print_exception(error)
    return fail(
        tr(
            "this is a fault of the program, not yours: {kind} in {place}: {error}; MNEMOSCOPE_TRACEBACK=1 shows "
            "more",
            kind=type(error).__name__,
            place=place,
            error=error,
        )
    )


def _mute() -> None:
    """Let nothing more be written to standard output, which would be tried again at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def run(args: Namespace) -> int:
    """Hand over to the command; what is imported is only what it needs."""
    films = args.command == "lesson" and bool(args.output)
    if args.command == "lesson" and len(args.files) == 1 and not args.check and not films:
        from mnemoscope.engines.lessons.catalogue import find_lesson

        args = parse([str(find_lesson(args.files[0]))], panels)
    if args.command not in ("window", "export") and not films:
        from mnemoscope.engines.cli import commands

        with heeding():
            return commands.run(args)
    if args.command == "export" or films:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    elif problem := screen_problem():
        return fail(tr(NO_SCREEN, problem=problem))
    with imported_for_good():
        # Qt looks through the source of every module that is imported after it: ours that do without it come before.
        import mnemoscope.engines.runs.recording
        import mnemoscope.engines.runs.runner  # noqa: F401

        try:
            from PySide6 import QtGui  # noqa: F401 (whether Qt's own libraries are there)
        except ImportError as error:
            return fail(tr("Qt cannot start: {error}; {help}", error=error, help=tr(LIBRARIES)))
        if films:
            from mnemoscope.gui.lesson_command import run as export
        elif args.command == "export":
            from mnemoscope.gui.workspace_export import run as export
        else:
            from mnemoscope.gui.start import run as open_window
    if args.command == "export" or films:
        return export(args)  # it heeds Ctrl-C itself: an exception must not go through Qt
    return open_window(args)  # Ctrl-C ends it at once until there is a window to be closed


def fail(sentence: str) -> int:
    """Say why not, and return the exit status for wrong use."""
    voice.complain(sentence)
    return WRONG_USE


def start() -> int:
    """Run as a program of its own: what comes after all is done would only spoil the status."""
    status = main()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    return status
