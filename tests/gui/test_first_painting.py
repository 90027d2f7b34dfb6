"""The start: what a person sees first is whole, and what is not seen is not made."""

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
    assert gc.isenabled() and gc.get_freeze_count()
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
