"""Mnemoscope: see the short-term memory of sequence models. Reads the command line and starts what it asks for."""

import os
import signal
import sys
from types import FrameType

DONE, WRONG_USE, INTERRUPTED, UNREAD = 0, 2, 130, 141


def _leave(number: int, frame: FrameType | None) -> None:
    os._exit(INTERRUPTED)


def _leave_at_once() -> None:
    """Let Ctrl-C end the program while nothing is under way yet, also in the middle of an import."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # it is heeded, and nobody else does it
        signal.signal(signal.SIGINT, _leave)


if __name__ == "__main__":
    _leave_at_once()

# One number of a step waits for the one before: a second thread only gets in the way. Before numpy is imported.
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault(
    "TORCH_DEVICE_BACKEND_AUTOLOAD", "0"
)  # a plugin of torch's that is broken ends its import

import ctypes
import importlib.util
import socket
import warnings
from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from engines import voice
from engines.arguments import parse
from engines.errors import MnemoscopeError

NO_SCREEN = "to work without a screen, use `python main.py record` and `python main.py export`"
LIBRARIES = "on Debian and Ubuntu: apt install libegl1 libgl1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1"


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line says and return the exit status; whatever goes wrong is one sentence on standard error."""
    sys.setswitchinterval(0.001)  # the window must not wait 5 ms for the engine's thread
    if argv is None:
        _leave_at_once()
        voice.prepare()
        if not sys.warnoptions:
            warnings.simplefilter("ignore")  # numpy's are for us: what is not finite is told in our own words
    try:
        status = run(parse(sys.argv[1:] if argv is None else list(argv)))
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
        return fail("there is not enough memory for this")
    except voice.OutputLostError as error:
        _mute()
        return fail(str(error))
    except OSError as error:
        return fail(voice.reason(error))
    except Exception as error:
        return fault(error)
    return status


def fault(error: Exception) -> int:
    """Say that the program itself is wrong, and where: still a sentence, for whoever it happens to."""
    import traceback

    last = traceback.extract_tb(error.__traceback__)[-1]
    place = f"{Path(last.filename).name}, line {last.lineno}"
    if os.environ.get("MNEMOSCOPE_TRACEBACK"):
        traceback.print_exception(error)
    return fail(
        f"this is a fault of the program, not yours: {type(error).__name__} in {place}: {error}; "
        "MNEMOSCOPE_TRACEBACK=1 shows more"
    )


def _mute() -> None:
    """Let nothing more be written to standard output, which would be tried again at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


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


def run(args: Namespace) -> int:
    """Hand over to the command; what is imported is only what it needs."""
    if args.command not in ("window", "export"):
        from engines import commands

        with heeding():
            return commands.run(args)
    if args.command == "export":
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    elif problem := screen_problem():
        return fail(f"{problem}; {NO_SCREEN}")
    try:
        from PySide6 import QtGui  # noqa: F401 (whether Qt's own libraries are there)
    except ImportError as error:
        return fail(f"Qt cannot start: {error}; {LIBRARIES}")
    if args.command == "export":
        from gui.export_command import run as export

        return export(args)  # it heeds Ctrl-C itself: an exception must not go through Qt
    from gui.app import run as open_window

    with heeding():
        return open_window(args)


def fail(sentence: str) -> int:
    """Say why not, and return the exit status for wrong use."""
    voice.complain(sentence)
    return WRONG_USE


def screen_problem() -> str | None:
    """Why Qt would abort for want of a screen, in a clause; None if it can draw on one.

    Qt ends the process when it finds no screen or misses a library of its X11 plugin, so both are
    looked at before. Where only one of X11 and Wayland answers, Qt is told to take that one.
    """
    if not sys.platform.startswith("linux"):
        return None
    asked = os.environ.get("QT_QPA_PLATFORM", "").split(":")[0]
    if asked and not asked.startswith(("xcb", "wayland")):
        return None
    x11, wayland = x11_problem(), wayland_problem()
    if asked:
        return min((x11 if a.startswith("xcb") else wayland for a in asked.split(";")), key=bool)
    if x11 is not None and wayland is not None:
        return x11 if os.environ.get("DISPLAY") else wayland
    if x11 is not None:
        os.environ["QT_QPA_PLATFORM"] = "wayland"
    elif wayland is not None:
        os.environ["QT_QPA_PLATFORM"] = "xcb"
    return None


def x11_problem() -> str | None:
    """Why Qt could not open a window on the X server that DISPLAY names."""
    if not os.environ.get("DISPLAY"):
        return "there is no screen (neither DISPLAY nor WAYLAND_DISPLAY is set)"
    try:
        for plugin in _folder_of("PySide6").glob("Qt/plugins/platforms/libqxcb.so"):
            ctypes.CDLL(str(plugin))  # with every library it needs
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError as error:
        return f"Qt's X11 plugin misses a library ({error}; {LIBRARIES})"
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return f"no screen answers at DISPLAY={os.environ['DISPLAY']}" if failed else None


def _folder_of(package: str) -> Path:
    """Where a package lies, without importing it; a path that does not exist if it is not installed."""
    found = importlib.util.find_spec(package)
    return Path(found.origin).parent if found and found.origin else Path("not", "installed")


def wayland_problem() -> str | None:
    """Why Qt could not open a window on the compositor that WAYLAND_DISPLAY names."""
    name = os.environ.get("WAYLAND_DISPLAY")
    if not name:
        return "there is no screen (neither DISPLAY nor WAYLAND_DISPLAY is set)"
    try:
        ctypes.CDLL("libwayland-client.so.0")
        with socket.socket(socket.AF_UNIX) as probe:
            probe.connect(os.path.join(os.environ.get("XDG_RUNTIME_DIR", "/"), name))
    except OSError as error:
        return f"no screen answers at WAYLAND_DISPLAY={name} ({error})"
    return None


if __name__ == "__main__":
    status = main()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # all is done: what comes now would only spoil the status
    sys.exit(status)
