"""Whether there is a screen that Qt can draw on, looked at before Qt is imported: it ends the process if there is none."""

import ctypes
import importlib.util
import os
import socket
import sys
from pathlib import Path

from mnemoscope.engines.translation import tr, tr_noop

LIBRARIES = tr_noop(
    "on Debian and Ubuntu: apt install libegl1 libgl1 libxkbcommon-x11-0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1"
)


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
        return tr("there is no screen (neither DISPLAY nor WAYLAND_DISPLAY is set)")
    try:
        for plugin in _folder_of("PySide6").glob("Qt/plugins/platforms/libqxcb.so"):
            ctypes.CDLL(str(plugin))  # with every library it needs
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError as error:
        return tr("Qt's X11 plugin misses a library ({error}; {help})", error=error, help=tr(LIBRARIES))
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return tr("no screen answers at DISPLAY={name}", name=os.environ["DISPLAY"]) if failed else None


def _folder_of(package: str) -> Path:
    """Where a package lies, without importing it; a path that does not exist if it is not installed."""
    found = importlib.util.find_spec(package)
    return Path(found.origin).parent if found and found.origin else Path("not", "installed")


def wayland_problem() -> str | None:
    """Why Qt could not open a window on the compositor that WAYLAND_DISPLAY names."""
    name = os.environ.get("WAYLAND_DISPLAY")
    if not name:
        return tr("there is no screen (neither DISPLAY nor WAYLAND_DISPLAY is set)")
    try:
        ctypes.CDLL("libwayland-client.so.0")
        with socket.socket(socket.AF_UNIX) as probe:
            probe.connect(os.path.join(os.environ.get("XDG_RUNTIME_DIR", "/"), name))
    except OSError as error:
        return tr("no screen answers at WAYLAND_DISPLAY={name} ({error})", name=name, error=error)
    return None
