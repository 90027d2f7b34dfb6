"""A lesson on a computer with a projector: the window there, the notes on the computer's own screen."""

import json
import subprocess
import sys
from pathlib import Path

from tests.gui.test_lessons_given import TEXT

ROOT = Path(__file__).parents[2]

# Presents on a computer with a projector: the window is to be there, and the notes on the computer's own screen.
TWO_SCREENS = """
import json, sys
import main
from PySide6 import QtTest, QtWidgets
from PySide6.QtCore import Qt
from mnemoscope.gui import start
start.SOON = 60.0

def looked(*_):
    app = QtWidgets.QApplication.instance()
    window, = (w for w in app.topLevelWidgets() if isinstance(w, QtWidgets.QMainWindow))
    def wait(until):
        for _ in range(4000):
            app.processEvents()
            if until():
                return
            QtTest.QTest.qWait(5)
        raise AssertionError("it never came")
    wait(lambda: window.filling.done and window.conductor._there)
    place = window.frameGeometry().getRect()
    window.actions_["present"].trigger()
    wait(lambda: not window.dressing.busy and window.conductor._there)
    notes = window.presenter.notes
    said = [label.text() for label in notes.findChildren(QtWidgets.QLabel)]
    found = {"window": window.geometry().getRect(), "notes": notes.geometry().getRect(), "said": said}
    QtTest.QTest.keyClick(notes, Qt.Key.Key_PageDown)
    found["revealed"] = not window.conductor.lecture.hides
    QtTest.QTest.keyClick(notes, Qt.Key.Key_Escape)
    wait(lambda: not window.dressing.busy and window.conductor._there)
    found["after"] = [window.presenter.on, window.frameGeometry().getRect() == place]
    print(json.dumps(found))
    window.close()
    return 0

QtWidgets.QApplication.exec = looked
sys.exit(main.main([sys.argv[1]]))
"""


def test_with_two_screens_the_notes_are_on_the_computers_own(tmp_path, monkeypatch):
    lesson = tmp_path / "counting.toml"
    lesson.write_text(TEXT, encoding="utf-8")
    screens = [
        {"name": "laptop", "x": 0, "y": 0, "width": 1280, "height": 800},
        {"name": "projector", "x": 1280, "y": 0, "width": 1024, "height": 768},
    ]
    usual = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"screens": [screen | usual for screen in screens]}), encoding="utf-8")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("QT_QPA_PLATFORM", f"offscreen:configfile={config}")
    done = subprocess.run(
        [sys.executable, "-c", TWO_SCREENS, str(lesson)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=200,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert found["window"][:2] == [1280, 0]
    assert found["notes"][0] < 1280
    assert "Counting: cue 1 of 4" in found["said"]
    assert {"Wait for them.", "The right answer: )."} <= set(found["said"])
    assert "Next: Cut." in found["said"]
    assert found["revealed"]
    assert found["after"] == [False, True]
