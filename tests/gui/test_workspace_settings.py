"""What is shown last, in the settings: long texts apart, one window's as a whole, and without a layout of which Qt died."""

import json

from mnemoscope.gui.state import settings as kept
from mnemoscope.gui.state import storage
from mnemoscope.gui.state.restoring import Restoring
from mnemoscope.gui.state.scene import Scene
from mnemoscope.gui.state.sceneparts import PanelLayout
from mnemoscope.gui.state.sealed import seal
from mnemoscope.gui.state.seats import Seat
from mnemoscope.gui.state.settings import Settings


def test_long_texts_of_a_scene_have_files_of_their_own_and_keep_them(tmp_path):
    path, text, other = tmp_path / "settings.json", "to be or not " * 1000, "\ud800水" * 6000
    scene = Scene(source="lstm-shakespeare", text=text, seats=(Seat(1, "gru-shakespeare", other),))
    wanted = Settings(text="something else", scene=scene)
    for _ in range(2):  # the second time what nothing stands for any more is removed
        kept.save(wanted, path)
        assert path.stat().st_size < 5000
        assert len(list((tmp_path / storage.TEXTS).iterdir())) == 2
        found = kept.load(path)
        assert (found.scene, found.notice) == (scene, "")
    for file in (tmp_path / storage.TEXTS).iterdir():
        file.unlink()
    found = kept.load(path)
    assert "what was shown last" in found.notice
    assert "\n" not in found.notice


def test_what_two_windows_show_is_never_mixed():
    disk, before = (
        {"scene": {"recording": "run.safetensors", "cursor": 3}},
        {"scene": {"source": "a", "unit": 1}},
    )
    now = {"scene": {"source": "b", "unit": 1}}
    assert storage.merged(disk, before, now) == now
    assert storage.merged(disk, before, before) == disk


def test_a_layout_of_which_the_window_died_is_not_taken_up_again(qapp, tmp_path):
    state = seal(b"deadly")
    mark = {"what": "lstm", "state": state}
    (tmp_path / "restoring-1.json").write_text(json.dumps(mark), "utf-8")
    settings = Settings(scene=Scene(cursor=3, layout=PanelLayout(state)), layouts={"lstm": state, "gru": "x"})
    Restoring(tmp_path).put_aside(settings)
    assert settings.scene == Scene(cursor=3)
    assert settings.layouts == {"gru": "x"}
    assert "put aside" in settings.notice


def test_a_damaged_scene_is_told_and_the_rest_is_kept(tmp_path):
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"theme": "dark", "scene": {"cursor": "x", "unit": 3}, "lesson": {"path": 3}}))
    found = kept.load(path)
    assert (found.theme, found.scene, found.lesson) == ("dark", Scene(unit=3), {})
    assert "the cursor" in found.notice
    assert "the lesson" in found.notice
