"""Layouts that are not our own, or that earlier versions wrote without a checksum, are tried in a process of its own, which may die of them."""

import base64
import json
import logging
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from mnemoscope.engines.translation import tr_noop
from mnemoscope.gui.state.sealed import bytes_of, is_unsealed, seal
from mnemoscope.gui.state.settings import Settings

log = logging.getLogger("mnemoscope")

SECONDS = 20.0
LAYOUT_VERSION = 1  # of those layouts
PROGRAM = """
import base64, json, sys
from PySide6 import QtCore, QtWidgets
asked = json.load(sys.stdin)
app = QtWidgets.QApplication([])
for kind, data in asked["states"]:
    window = QtWidgets.QMainWindow()
    window.setDockNestingEnabled(True)
    bar = QtWidgets.QToolBar()
    bar.setObjectName("transport-bar")
    window.addToolBar(QtCore.Qt.ToolBarArea.BottomToolBarArea, bar)
    for name in asked["docks"]:
        dock = QtWidgets.QDockWidget(name)
        dock.setObjectName(name)
        dock.setWidget(QtWidgets.QWidget())
        window.addDockWidget(QtCore.Qt.DockWidgetArea.LeftDockWidgetArea, dock)
    window.resize(1440, 900)
    window.show()
    app.processEvents()
    raw = QtCore.QByteArray(base64.b64decode(data))
    done = window.restoreGeometry(raw) if kind == "geometry" else window.restoreState(raw, asked["version"])
    app.processEvents()
    window.resize(1200, 800)
    app.processEvents()
    window.saveState()
    for dock in window.findChildren(QtWidgets.QDockWidget):
        dock.show()
    app.processEvents()
    if not done or max(window.width(), window.height()) > 20000:
        sys.exit(1)
"""


def seal_old(settings: Settings, named: Callable[[], Sequence[str]]) -> None:
    """Seal the layouts and the place of the window that no version has sealed yet; leave out what Qt dies of, and say so.

    `named` returns the names of docks.
    """
    old = {key: state for key, state in settings.layouts.items() if is_unsealed(state)}
    places = [settings.geometry] if is_unsealed(settings.geometry) else []
    asked = [("layout", bytes_of(state)) for state in old.values()]
    asked += [("geometry", bytes_of(state)) for state in places]
    if not asked:
        return
    docks = named()
    sound = [True] * len(asked) if survives(asked, docks) else [survives([one], docks) for one in asked]
    for key, good, (_, raw) in zip(old, sound, asked, strict=False):
        if good:
            settings.layouts[key] = seal(raw)
        else:
            del settings.layouts[key]
    if places:
        settings.geometry = seal(asked[-1][1]) if sound[-1] else ""
    left = [tr_noop("a layout")] * (not all(sound[: len(old)])) + [tr_noop("the place of the window")] * (
        bool(places) and not sound[-1]
    )
    if not settings.notice:
        settings.leave_out(left)


def survives(states: Sequence[tuple[str, bytes]], docks: Sequence[str]) -> bool:
    """Whether Qt takes these up."""
    if not all(raw for _, raw in states):
        return False
    encoded = [(kind, base64.b64encode(raw).decode()) for kind, raw in states]
    asked = json.dumps({"version": LAYOUT_VERSION, "docks": docks, "states": encoded})
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-c", PROGRAM], input=asked.encode(), capture_output=True, timeout=SECONDS, check=False,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"}, cwd=Path(__file__).parent,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired) as error:
        log.warning("an old layout could not be tried: %s", error)
        return False
    return done.returncode == 0
