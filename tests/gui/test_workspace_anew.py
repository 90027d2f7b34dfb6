"""Workspaces in a new window: with the same pixels, and with what is there of models that are gone."""

from dataclasses import replace

import pytest
from PySide6 import QtCore, QtGui

from mnemoscope.engines.edittext import parse
from mnemoscope.gui import start
from mnemoscope.gui.frame.taken import taken
from mnemoscope.gui.state.settings import Settings
from mnemoscope.gui.state.workspace import Workspace
from mnemoscope.gui.state.workspacefile import write_workspace
from tests.gui.conftest import settled
from tests.gui.staged import is_there


@pytest.fixture(autouse=True)
def roomy(monkeypatch):
    """A screen with room for every window."""
    monkeypatch.setattr(QtGui.QScreen, "availableSize", lambda _: QtCore.QSize(4000, 3000))


def test_with_its_models_gone_a_file_opens_with_its_panels_and_text_in_another_one(
    opened, again, qtbot, tmp_path
):
    window, path = opened("lstm"), tmp_path / "x.mnemo"
    window.session.companions.have(["tiny-gru"])
    window.session.companions.edit(parse("layer0.hidden[*] *= 0 @ 3"))
    qtbot.waitUntil(lambda: is_there(window) and not window.session.active)
    window.docks["gates"].come(False)
    window.session.looking.seek(5)
    qtbot.waitUntil(settled(window))
    scene = taken(window)
    gone = replace(scene, source="gone", seats=(*scene.seats[:1], replace(scene.seats[1], source="gone")))
    write_workspace(path, Workspace(gone))
    usual = Settings(theme="light", model="tiny-rnn", text="hello")
    other = again(usual, workspace=str(path))
    assert other.notice.label.text() == "The model gone is not there: another one reads its text."
    now = taken(other)
    assert (now.source, now.text, now.cursor) == ("tiny-rnn", scene.text, 5)
    assert [(each.source, len(each.entries)) for each in now.seats] == [("tiny-gru", 0), ("tiny-rnn", 1)]
    assert other.docks["gates"].isHidden()
    assert (window.docks["hidden"].isHidden(), other.docks["hidden"].isHidden()) == (False, False)
    next_time = again(replace(usual, model="gone", text=scene.text, scene=replace(gone, seats=())))
    assert next_time.notice.label.text() == "The model gone is not there: another one reads its text."
    assert (next_time.session.source, next_time.session.text) == (start.FIRST_MODEL, scene.text)
    assert next_time.docks["gates"].isHidden()
    away = replace(scene, seats=tuple(replace(each, source="/away") for each in scene.seats))
    write_workspace(path, Workspace(away))
    last = again(usual, workspace=str(path))
    assert last.notice.label.text() == "The model /away is not there, and its track is left out."
    assert (last.session.source, taken(last).seats) == (scene.source, ())


def dragged(window, qtbot):
    dock = window.docks["cell"]
    window.resizeDocks([dock], [dock.height() + 43], QtCore.Qt.Orientation.Vertical)
    qtbot.waitUntil(lambda: abs(dock.height() - 43 - window.arrangement._weights["cell"]) > 3)
    window.arrangement.released()


def popped(window, qtbot):
    window.docks["hidden"].come(False)
    window.docks["surprise"].bar.buttons["pop-out"].click()


def larger(window, qtbot):
    window.docks["readout"].come(True)
    window.settings.scale = 1.5
    window.dressing.begin()
    qtbot.waitUntil(lambda: not window.dressing.busy)


@pytest.mark.parametrize("change", [dragged, popped, larger])
@pytest.mark.parametrize("beside", [(), ("tiny-gru",)])
def test_a_new_window_opens_a_file_with_the_same_pixels(opened, again, qtbot, tmp_path, change, beside):
    window, path = opened("lstm", text="what is past is prologue\n"), tmp_path / "x.mnemo"
    window.resize(1024, 768)
    window.session.companions.have(beside)
    qtbot.waitUntil(lambda: is_there(window) and not window.session.active)
    qtbot.waitUntil(settled(window))
    change(window, qtbot)
    window.session.looking.seek(7)
    qtbot.waitUntil(settled(window))
    window.workspaces.save(path)
    window.notice.hide()
    qtbot.waitUntil(settled(window))
    picture = window.grab().toImage()
    other = again(Settings(theme="light"), workspace=str(path))
    other.notice.hide()
    qtbot.waitUntil(settled(other))
    assert other.grab().toImage() == picture
