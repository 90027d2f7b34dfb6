"""The start: what a person sees first is whole, and what is not seen is not made."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

# Opens the window as main.py does, and looks at it as soon as it has been shown.
DRIVER = """
import gc, sys
import main
from PySide6 import QtWidgets
from mnemoscope.gui import start
start.SOON = 60.0  # the machine may be busy

def looked(*_):
    app = QtWidgets.QApplication.instance()
    window, = (w for w in app.topLevelWidgets() if isinstance(w, QtWidgets.QMainWindow))
    docks = window.docks
    for name in ("tokens", "hidden", "prediction"):
        assert docks[name].isVisible() and docks[name].panels, name
        assert not docks[name].panel.message.startswith("This picture"), name
    assert window.session.track.card.name == "lstm-shakespeare"
    assert window.session.track.text == "to be or not"
    assert docks["recall"].isHidden()
    assert docks["recall"]._bar is None and not docks["recall"].panels
    assert gc.get_freeze_count() and not gc.isenabled()  # it is looked for when the window is idle
    assert not {"torch", "av", "PIL", "numpy.random", "email.parser"} & sys.modules.keys()
    docks["recall"].come()
    assert docks["recall"].bar.buttons["camera"].menu().actions()
    window.close()
    return 0

QtWidgets.QApplication.exec = looked
sys.exit(main.main(["--model", "lstm-shakespeare", "--text", "to be or not"]))
"""


def test_the_window_is_first_seen_with_its_panels_and_no_more(tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    done = subprocess.run(
        [sys.executable, "-c", DRIVER], cwd=ROOT, capture_output=True, text=True, timeout=100
    )
    assert (done.returncode, done.stderr) == (0, "")


# Looks at the window before and after its panels come, on a screen with room for it.
FILLED = """
import json, sys
typed = sys.argv[1]
import main
from PySide6 import QtCore, QtTest, QtWidgets
from mnemoscope.gui import start
start.SOON = 60.0

def looked(*_):
    app = QtWidgets.QApplication.instance()
    window, = (w for w in app.topLevelWidgets() if isinstance(w, QtWidgets.QMainWindow))
    sketch, text = window.centralWidget(), window.topbar.text
    sketched = sketch.frames()
    assert not window.arrangement.docks and "pyqtgraph" not in sys.modules
    assert window.topbar.models.currentText() and window.actions_["play"].isEnabled()
    assert not window.strip.isHidden()
    def bars():
        parts = (window.menu_bar, window.topbar, text, window.strip, window.findings, window.foot)
        return [(type(w).__name__, w.geometry().getRect(), w.isVisible()) for w in parts]

    before = bars()
    while not window.filling.done:
        app.processEvents()
        if typed and not window.arrangement.docks and window.session.text == "to be or not":
            QtTest.QTest.keyClicks(text, typed)
    docks = {d.windowTitle(): d for d in window.arrangement.docks.values() if not d.visibleRegion().isEmpty()}
    assert all(d.panels for d in docks.values()) and len(docks) > 5
    there = {title: [d.x(), d.y() - window._head.geometry().bottom() - 1, d.width(), d.height()] for title, d in docks.items()}
    assert typed or bars() == before, (before, bars())
    assert window.session.text == "to be or not" + typed
    assert window.updatesEnabled() and window.centralWidget() is None
    while any(d.panel.message for d in docks.values()):
        app.processEvents()
    print(json.dumps([sketched, there]))
    window.close()
    return 0

QtWidgets.QApplication.exec = looked
sys.exit(main.main(["--model", "lstm-shakespeare", "--text", "to be or not"]))
"""
SCREEN = {"name": "wide", "x": 0, "y": 0, "width": 1920, "height": 1200}


def test_panels_come_into_their_frames_and_what_is_typed_before_is_read(tmp_path, monkeypatch):
    (tmp_path / "screen.json").write_text(json.dumps({"screens": [SCREEN]}), "utf-8")
    monkeypatch.setenv("QT_QPA_PLATFORM", f"offscreen:configfile={tmp_path / 'screen.json'}")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    seen = []
    for typed in ("!", ""):
        done = subprocess.run(
            [sys.executable, "-c", FILLED, typed], cwd=ROOT, capture_output=True, text=True, timeout=100
        )
        assert (done.returncode, done.stderr) == (0, "")
        seen.append(json.loads(done.stdout))
    (sketched, _), (again, there) = seen
    assert sketched == {}  # at the very first there is nothing to go by
    assert again == there
