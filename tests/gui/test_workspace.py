"""Workspaces: what is saved comes back as it was, in the window, at the next start and from the command line."""

import json
import shutil
from dataclasses import asdict, fields, replace
from pathlib import Path

import pytest
from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.engines.edittext import parse
from mnemoscope.engines.options import MemoryOptions
from mnemoscope.engines.runs.recording import save_recording
from mnemoscope.gui import start
from mnemoscope.gui.commands import file, workspace
from mnemoscope.gui.frame import workspaces
from mnemoscope.gui.frame.taken import taken
from mnemoscope.gui.state import settings as kept
from mnemoscope.gui.state.figures import Figure
from mnemoscope.gui.state.scene import Scene
from mnemoscope.gui.state.sceneparts import NO_MEMORY, PanelLayout, Posed, Stretch
from mnemoscope.gui.state.sealed import seal
from mnemoscope.gui.state.settings import Settings
from mnemoscope.gui.state.workspace import Lesson, Workspace
from mnemoscope.gui.state.workspacefile import (
    write_workspace,
)
from tests.gui.conftest import settled
from tests.gui.staged import is_there

GOLDEN = Path(__file__).parents[1] / "data" / "workspace_v1.mnemo"  # it is never made again
OTHER = "thou art more lovely and more temperate"
FIGURE = {
    "name": "memory",
    "size": "183mm",
    "letters": True,
    "panels": [{"panel": "cell", "range": [-1.5, 2]}],
}
LESSON = """\
title = "Two"

[[cue]]
model = "tiny-lstm"
text = "what is past"

[[cue]]
say = "Here."
panels = ["cell"]
"""


@pytest.fixture(autouse=True)
def roomy(monkeypatch):
    """A screen with room for every window."""
    monkeypatch.setattr(QtGui.QScreen, "availableSize", lambda _: QtCore.QSize(4000, 3000))


def busy_window(opened, qtbot, **given):
    """A window with nearly everything in it that there can be."""
    window = opened("lstm", text="what is past is prologue " * 3, **given)
    session = window.session
    session.set_memory(MemoryOptions(mix=0.3, capacity=20))
    session.companions.add("tiny-gru", text=OTHER)
    session.companions.edit(parse("layer0.gate.forget[*] = 1 @ 4:9"))
    session.shown.focus(layer=1, unit=7)
    session.shown.pin(3)
    session.shown.set_order("activity")
    session.shown.set_range("cell", "model")
    session.shown.set_rows(8, (1, 7))
    session.shown.set_side("hidden", "overlay")
    session.looking.set_rate(8)
    session.looking.set_loop(True)
    window.topbar.form.boxes["seed"].setValue(7)
    qtbot.waitUntil(lambda: is_there(window) and not session.active)
    session.looking.seek(12)
    session.looking.zoom(0.4, 12)
    window.docks["gates"].come(False)
    window.docks["units"].bar.buttons["pop-out"].click()
    qtbot.waitUntil(settled(window))
    return window


def difference(one, other):
    return {
        entry.name: (getattr(one, entry.name), getattr(other, entry.name))
        for entry in fields(Scene)
        if getattr(one, entry.name) != getattr(other, entry.name)
    }


def change_all(window, qtbot):
    """Have nothing as it was."""
    window.staging.put(
        Scene(
            source="tiny-transformer", text="Shall I", seats=(), memory=NO_MEMORY, panels=("attention",), theme="dark", order="index",
            ranges={}, rows={}, sides={}, pinned=(), rate=30, loop=False, lens=Stretch(), cursor=2, size=(900, 620), sampling={"seed": 1},
        )
    )  # fmt: skip
    qtbot.waitUntil(lambda: is_there(window))
    qtbot.waitUntil(settled(window))


def test_what_is_saved_comes_back_after_everything_has_changed(opened, qtbot, bring, tmp_path):
    window = busy_window(opened, qtbot)
    window.settings.figures = [FIGURE]
    path = tmp_path / "mine.mnemo"
    window.workspaces.save(path)
    assert str(path) in window.notice.label.text()
    window.notice.hide()
    before, picture = taken(window), window.grab().toImage()
    change_all(window, qtbot)
    window.settings.figures = []
    assert len(difference(before, taken(window))) > 14
    assert not bring(window, path)
    assert difference(before, taken(window)) == {}
    assert window.docks["units"].isFloating()
    window.notice.hide()
    assert window.grab().toImage() == picture
    assert window.settings.figures == [FIGURE]
    assert window.settings.workspaces == [str(path)]


def test_the_first_version_opens_for_ever(opened, bring):
    window = opened("gru")
    assert not bring(window, GOLDEN)
    data = json.loads(GOLDEN.read_bytes())
    assert data["version"] == 1
    scene = taken(window)
    assert scene.text == "Shall I compare thee to a summer's day?\nThou 😀"
    assert scene.source == "tiny-lstm"
    assert [(s.id, s.source, s.text, [str(e.edit) for e in s.entries]) for s in scene.seats] == [
        (1, "tiny-gru", "thou art more lovely", []),
        (3, "tiny-lstm", None, ["layer0.gate.forget[*] = 1 @ 4:9"]),
    ]
    assert (scene.cursor, scene.layer, scene.unit, scene.pinned) == (9, 1, 5, (2, 3))
    assert scene.lens == Stretch(2.0, 20.0)
    assert scene.memory == MemoryOptions(mix=0.25, capacity=12)
    assert (scene.order, scene.rate, scene.loop) == ("activity", 8.0, True)
    assert (scene.theme, scene.scale) == ("dark", 1.1)
    assert scene.ranges == {"cell": "model", "hidden": (-1.0, 1.0)}
    assert scene.rows == {24: (4, 20)}
    assert scene.sides == {"hidden": "overlay"}
    assert scene.options["tokens"] == {"page": True} | scene.options["tokens"]
    assert [posed.name for posed in scene.questions] == ["halflife"]
    assert scene.sampling["temperature"] == 0.5
    assert window.docks["gates"].isHidden()
    assert window.docks["units"].isFloating()
    assert scene.layout.sizes == pytest.approx(data["scene"]["layout"]["sizes"])
    assert window.settings.figures == [Figure.from_json(each).to_json() for each in data["figures"]] != []


def test_files_are_found_from_where_the_workspace_lies(opened, bring, qtbot, track_of, tmp_path):
    folder = tmp_path / "first" / "runs"
    folder.mkdir(parents=True)
    for kind in ("lstm", "gru"):
        save_recording(folder / f"{kind}.safetensors", track_of(kind, 30))
    shutil.copytree(start.find_model("tiny-gru"), tmp_path / "first" / "own")
    window = opened("lstm")
    window.session.open(folder / "lstm.safetensors", beside=[folder / "gru.safetensors"])
    qtbot.waitUntil(lambda: window.session.is_recording and len(window.session.tracks) == 2)
    window.workspaces.save(tmp_path / "first" / "run.mnemo")
    own = str(tmp_path / "first" / "own")
    take = parse(f"layer0.hidden[*] = from {folder / 'lstm.safetensors'} @ 3")
    scene = Scene(source=own, text=OTHER, seats=({"edits": [str(take)]},))
    scene, _ = Scene.from_json(scene.to_json())
    write_workspace(tmp_path / "first" / "model.mnemo", Workspace(scene))
    (tmp_path / "first").rename(tmp_path / "second")
    data = [json.loads((tmp_path / "second" / f"{n}.mnemo").read_bytes())["scene"] for n in ("run", "model")]
    assert (data[0]["recording"], data[0]["beside"]) == ("runs/lstm.safetensors", ["runs/gru.safetensors"])
    assert data[1]["source"] == "./own"
    (tmp_path / "link.mnemo").symlink_to(tmp_path / "second" / "run.mnemo")
    assert not bring(window, tmp_path / "link.mnemo")
    assert [path.parent for path in window.session.recordings] == [tmp_path / "second" / "runs"] * 2
    assert not bring(window, tmp_path / "second" / "model.mnemo")
    assert window.session.source == str(tmp_path / "second" / "own")
    value = window.session.blueprint.seats[0].entries[0].edit.value
    assert Path(value) == tmp_path / "second" / "runs" / "lstm.safetensors"
    assert not window.session.companions.all[0].reader.problem


def test_what_is_not_there_is_said_in_one_sentence_and_the_rest_opens(opened, bring, tmp_path):
    window, path = opened(), tmp_path / "x.mnemo"
    scene = Scene(source="no-such-model", text=OTHER, cursor=4, panels=("cell", "tokens"))
    write_workspace(path, Workspace(scene, lesson=Lesson(str(tmp_path / "gone.toml"), 2)))
    said = bring(window, path)
    assert "no-such-model" in said
    assert "gone.toml" in said
    assert (window.session.text, window.session.player.cursor) == (OTHER, 4)
    write_workspace(path, Workspace(Scene(recording=str(tmp_path / "gone.safetensors"), unit=3)))
    assert "gone.safetensors" in bring(window, path)
    assert (window.session.text, window.session.blueprint.focus.unit) == (OTHER, 3)


def test_a_layout_of_which_qt_would_die_is_left_out(opened, bring, tmp_path, monkeypatch):
    window, path, tried = opened("lstm"), tmp_path / "x.mnemo", []
    survives = workspaces.survives
    monkeypatch.setattr(workspaces, "survives", lambda *of: tried.append(survives(*of)) or tried[-1])
    scene = Scene(layout=PanelLayout(seal(b"\0\0\0\xff" * 40), {"split": 0.5}), cursor=3)
    write_workspace(path, Workspace(scene))
    assert "layout in the workspace is damaged" in bring(window, path)
    assert tried == [False]
    assert window.session.player.cursor == 3
    window.docks["gates"].come(False)
    window.workspaces.save(path)
    assert not bring(window, path)
    assert tried == [False, True]  # another one may have written it
    write_workspace(path, Workspace(replace(scene, layout=PanelLayout("0:AAAA"))))
    assert "damaged" in bring(window, path)


def test_it_is_not_written_over_what_is_read_and_whole_or_not_at_all(opened, tmp_path, track_of, qtbot):
    window = opened()
    path = tmp_path / "run.safetensors"
    save_recording(path, track_of("lstm", 9))
    raw = path.read_bytes()
    window.session.open(path)
    qtbot.waitUntil(lambda: window.session.is_recording)
    window.workspaces.save(path)
    assert "what is read here" in window.notice.label.text()
    assert path.read_bytes() == raw
    window.workspaces.save(tmp_path / "no such folder" / "x.mnemo")
    assert "cannot be written" in window.notice.label.text()
    assert window.settings.workspaces == []


def test_a_file_that_is_none_leaves_all_as_it_was(opened, bring, qtbot, tmp_path):
    window, path = opened(), tmp_path / "x.mnemo"
    qtbot.waitUntil(settled(window))
    before = taken(window)
    path.write_bytes(b"[]")
    assert "x.mnemo is no workspace" in bring(window, path)
    assert taken(window) == before
    assert window.settings.workspaces == []


def test_menu_drop_and_start_open_it(opened, again, qtbot, tmp_path, monkeypatch):
    window = opened()
    path = tmp_path / "a & b.mnemo"
    monkeypatch.setattr(QtWidgets.QFileDialog, "getSaveFileName", lambda *_: (str(path)[:-6], ""))
    window.actions_["save-workspace"].trigger()
    assert path.is_file()
    text = window.session.text
    window.session.set_text("else")
    file.open_dropped(window, [QtCore.QUrl.fromLocalFile(str(path))])
    qtbot.waitUntil(lambda: is_there(window))
    assert window.session.text == text
    menu = window.actions_["recent-workspaces"].menu()
    menu.aboutToShow.emit()
    assert [action.text()[:18] for action in menu.actions()] == ["a && b.mnemo, in …"]
    assert menu.actions()[0].text().endswith(tmp_path.name)
    menu.actions()[0].trigger()
    qtbot.waitUntil(lambda: is_there(window))
    assert window.session.text == text
    assert again(Settings(theme="light", model="tiny-gru"), workspace=str(path)).session.text == text
    write_workspace(path, Workspace(Scene(source="no-such-model", cursor=3)))
    other = again(Settings(theme="light", model="tiny-gru", text=OTHER), workspace=str(path))
    assert other.session.source == "tiny-gru", "something is open all the same"
    assert "no-such-model" in other.notice.label.text()
    path.unlink()
    assert not workspace.recent(window)


def test_the_next_start_has_the_same_picture(opened, again, qtbot, tmp_path):
    window = busy_window(opened, qtbot, kept=Settings())
    window.remember()
    kept.save(window.settings, tmp_path / "settings.json")
    before = taken(window)
    window.notice.hide()
    picture = window.grab().toImage()
    loaded = kept.load(tmp_path / "settings.json")
    assert not loaded.notice
    other = again(loaded)
    assert (difference(before, taken(other)), other.settings.theme) == ({}, "system")
    assert not other.session.player.playing
    other.notice.hide()
    assert other.grab().toImage() == picture


def test_a_recording_is_there_again_and_one_that_is_gone_is_said(opened, again, qtbot, track_of, tmp_path):
    window, path = opened(kept=Settings(theme="light")), tmp_path / "run.safetensors"
    save_recording(path, track_of("gru", 30))
    window.remember()
    window.session.open(path)
    qtbot.waitUntil(lambda: window.session.is_recording)
    window.session.looking.seek(7)
    window.remember()
    other = again(window.settings)
    assert other.session.recordings == (path,)
    assert other.session.player.cursor == 7
    path.write_bytes(b"no recording any more")
    assert again(window.settings).session.track.card.name == "small-lstm"
    path.unlink()
    other = again(window.settings)
    assert str(path) in other.notice.label.text()
    assert other.session.track.card.name == "small-lstm"


def test_a_gliding_cursor_is_not_written_and_a_resting_one_is(opened, qtbot):
    window = opened("lstm", text=OTHER)
    window.session.looking.seek(3)
    window.remember()
    before = kept.as_json(window.settings)
    window.session.toggle_play()
    qtbot.waitUntil(lambda: window.session.player.cursor > 6)
    window.remember()
    assert kept.as_json(window.settings) == before
    window.session.toggle_play()
    window.remember()
    assert window.settings.scene.cursor == window.session.player.cursor > 6


def test_a_text_that_is_typed_before_all_is_there_is_not_left_again(opened, qtbot):
    window = opened("lstm", text=OTHER)
    scene = replace(taken(window), cursor=3, unit=5)
    window.session.set_text("what is past")
    window.staging.put(scene)
    window.session.set_text("what is past is prologue")
    qtbot.waitUntil(lambda: is_there(window) and not window.session.active)
    assert window.session.text == "what is past is prologue"
    assert window.session.player.cursor == len("what is past is prologue") - 1
    assert window.session.blueprint.focus.unit == 5


def test_a_scene_of_another_time_is_not_mixed_with_what_an_earlier_version_kept(again):
    scene = Scene(source="tiny-lstm", text="what is past", cursor=2, theme="dark")
    window = again(Settings(theme="light", model="tiny-gru", text=OTHER, scene=scene))
    assert (window.session.source, window.session.text) == ("tiny-gru", OTHER)


def test_the_lesson_goes_on_at_its_cue_with_what_was_touched(opened, again, bring, qtbot, tmp_path):
    lesson, path = tmp_path / "two.toml", tmp_path / "x.mnemo"
    lesson.write_text(LESSON)
    window = opened("lstm", kept=Settings(theme="light"))
    window.conductor.open(lesson, 1)
    qtbot.waitUntil(lambda: is_there(window) and window.conductor._there)
    window.session.looking.seek(4)
    window.session.shown.focus(unit=11)
    window.workspaces.save(path)
    assert json.loads(path.read_bytes())["lesson"] == {"path": "./two.toml", "at": 1}
    window.remember()
    assert window.settings.lesson == asdict(Lesson(str(lesson), 1))
    window.conductor.close()
    window.session.looking.seek(0)
    bring(window, path)
    assert (window.conductor.lecture.at, window.session.player.cursor) == (1, 4)
    assert window.session.blueprint.focus.unit == 11
    other = again(window.settings)
    assert (other.conductor.lecture.lesson.file, other.conductor.lecture.at) == (str(lesson), 1)
    assert other.session.blueprint.focus.unit == 11
    write_workspace(path, Workspace(Scene(cursor=1)))
    bring(window, path)
    assert window.conductor.lecture.lesson is None


def test_a_question_comes_back_with_its_answer(opened, bring, tmp_path):
    window, path = opened("lstm"), tmp_path / "x.mnemo"
    write_workspace(path, Workspace(Scene(panels=("halflife",), questions=(Posed("halflife"),))))
    assert not bring(window, path)
    assert window.session.asking.now.of("halflife").found is not None
