"""What is done again and again leaves no more objects behind than what is done twice."""

import gc
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6 import QtCore, QtWidgets
from pytestqt.qtbot import QtBot

from mnemoscope.gui.commands import exporting
from mnemoscope.gui.commands.choosing import choose_model
from mnemoscope.gui.commands.view import default_layout
from mnemoscope.gui.dialogs import export
from mnemoscope.gui.export.saving import Saving
from mnemoscope.gui.frame.window import MainWindow
from mnemoscope.gui.look.stylesheet import family
from tests.gui.conftest import idle

TWICE, MORE = 2, 10  # times
MODULES = ("mnemoscope", "numpy", "pyqtgraph", "PySide6")
Deed = Callable[[MainWindow, list[str], Path, int], None]


def switch(window: MainWindow, models: list[str], _folder: Path, n: int) -> None:
    choose_model(window, models[n % len(models)])


def write(window: MainWindow, _models: list[str], _folder: Path, n: int) -> None:
    window.session.set_text(f"the text of number {n}: {n % 3 * 'unknown €¥ '}")


def dress(window: MainWindow, _models: list[str], _folder: Path, _n: int) -> None:
    window.actions_["theme"].trigger()


def rearrange(window: MainWindow, _models: list[str], _folder: Path, _n: int) -> None:
    one, other = window.docks["hidden"], window.docks["tokens"]
    one.bar.buttons["pop-out"].click()
    one.bar.buttons["pop-out"].click()
    window.arrangement.toggle_alone(one.cls.name)
    window.arrangement.toggle_alone(one.cls.name)
    window.tabifyDockWidget(one, other)
    default_layout(window)


def write_picture(window: MainWindow, _models: list[str], folder: Path, _n: int) -> None:
    window.settings.folder = str(folder)
    exporting.export(window, "hidden")


def come_to_rest(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until nothing is under way, and everything in sight has been looked at."""
    qtbot.waitUntil(lambda: idle(window) and not window.drawing.waiting and not window.dressing.under_way)
    qtbot.waitUntil(lambda: not any(isinstance(child, Saving) for child in window.children()))
    for _ in range(3):
        QtWidgets.QApplication.processEvents()
    assert len(list(family(window))) > 100


def remaining() -> Counter[str]:
    """How many objects there are by kind, and widgets, once all that can go has gone."""
    QtWidgets.QApplication.sendPostedEvents(None, QtCore.QEvent.Type.DeferredDelete)
    gc.collect()
    ours = [type(o) for o in gc.get_objects() if str(type(o).__module__).partition(".")[0] in MODULES]
    kinds = Counter(f"{kind.__module__}.{kind.__qualname__}" for kind in ours)
    kinds["widgets"] = len(QtWidgets.QApplication.allWidgets())
    return kinds


@pytest.mark.parametrize("deed", [switch, write, dress, rearrange, write_picture])
def test_nothing_is_left_behind(
    qtbot: QtBot, opened, make_model, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, deed: Deed
) -> None:
    models = [str(make_model(kind)) for kind in ("gru", "transformer")]
    window = opened("lstm")
    accepted = QtWidgets.QDialog.DialogCode.Accepted
    monkeypatch.setattr(QtWidgets.QDialog, "exec", lambda dialog: accepted)
    monkeypatch.setattr(export, "ask_place", lambda *_, **__: tmp_path / "picture.png")
    counts = list[Counter[str]]()
    for times in (TWICE, MORE):
        for n in range(times):
            deed(window, models, tmp_path, n)
            come_to_rest(qtbot, window)
        switch(window, models, tmp_path, 0)
        write(window, models, tmp_path, 1)
        come_to_rest(qtbot, window)
        counts.append(remaining())
    more = counts[1] - counts[0]
    assert not {kind: n for kind, n in more.items() if n >= MORE - TWICE}
