"""The file of the settings: shared by windows, in odd places, with long texts; and layouts that end the process inside Qt."""

import base64
import json
import os

import pytest

from mnemoscope.gui.state import settings
from mnemoscope.gui.state.keeper import Keeper
from mnemoscope.gui.state.restoring import Restoring
from mnemoscope.gui.state.sealed import seal, unseal
from mnemoscope.gui.state.settings import Settings
from mnemoscope.gui.state.trial import seal_old


def keeper(qapp, path):
    kept = settings.load(path)
    return Keeper(qapp, kept, path, lambda: None)


def test_two_windows_keep_each_others_changes(qapp, tmp_path):
    path = tmp_path / "settings.json"
    settings.save(Settings(texts={"a": "old", "gone": "x"}), path)
    one, two = keeper(qapp, path), keeper(qapp, path)
    one.settings.texts["a"] = long = "mine \ud800\r\n" * 3000
    one.settings.rate = 30.0
    del one.settings.texts["gone"]
    one.finish()
    two.settings.texts["b"] = "yours"
    two.settings.theme = "dark"
    two.finish()
    found = settings.load(path)
    assert found.texts == {"a": long, "b": "yours"}
    assert (found.rate, found.theme, found.notice) == (30.0, "dark", "")


def test_the_next_start_reads_what_one_window_read_last_not_parts_of_two(qapp, tmp_path):
    path = tmp_path / "settings.json"
    settings.save(Settings(model="a", text="of both"), path)
    one, two = keeper(qapp, path), keeper(qapp, path)
    two.settings.model, two.settings.text = "b", "二"
    two.finish()
    one.settings.text = "one"  # still read by a
    one.finish()
    found = settings.load(path)
    assert (found.model, found.text) == ("a", "one")


@pytest.mark.parametrize("kind", ["pipe", "folder", "device"])
def test_what_is_no_file_is_neither_waited_for_nor_replaced(tmp_path, kind):
    path = tmp_path / "settings.json"
    makes = {"pipe": os.mkfifo, "folder": os.mkdir, "device": lambda p: p.symlink_to("/dev/zero")}
    makes[kind](path)
    found = settings.load(path)
    assert kind in found.notice
    before = os.stat(path).st_mode
    settings.save(found, path)
    assert os.stat(path).st_mode == before


def test_a_damaged_file_gives_what_can_be_read_and_is_put_aside(qapp, tmp_path):
    path = tmp_path / "settings.json"
    path.write_text('{"theme": "dark", "memory": ' + "[" * 9000 + ', "text": "mine", "rate": 3')
    found = keeper(qapp, path)
    assert (found.settings.theme, found.settings.text) == ("dark", "mine")
    assert found.settings.notice
    found.finish()
    assert settings.load(path).notice == ""
    assert (tmp_path / "settings-damaged.json").exists()


def test_only_the_layout_of_a_dead_process_is_put_aside(qapp, tmp_path):
    mine = Restoring(tmp_path)
    kept = Settings(layouts={"lstm": seal(b"one"), "gru": seal(b"two")})
    mark = {"what": "lstm", "state": kept.layouts["lstm"]}
    (tmp_path / "restoring-1.json").write_text(json.dumps(mark))
    mine.put_aside(kept)
    assert list(kept.layouts) == ["gru"]
    assert "put aside" in kept.notice
    assert json.loads((tmp_path / "layout-put-aside.json").read_text()) == mark


def test_changed_bytes_never_reach_qt(qapp):
    whole = seal(b"a layout")
    assert unseal(whole) == b"a layout"
    for at in range(len(whole)):
        assert unseal(whole[:at] + chr(ord(whole[at]) ^ 1) + whole[at + 1 :]) != b"a layouu"
        assert unseal(whole[:at] + chr(ord(whole[at]) ^ 1) + whole[at + 1 :]) in (b"", b"a layout")


def test_old_layouts_are_tried_elsewhere_first(qapp):
    from PySide6 import QtWidgets

    window = QtWidgets.QMainWindow()
    good = bytes(window.saveState(1).data())
    window.deleteLater()
    kept = Settings(
        layouts={k: base64.b64encode(v).decode() for k, v in {"a": good, "b": b"rubbish"}.items()}
    )
    seal_old(kept, lambda: ["tokens#1"])
    assert kept.layouts == {"a": seal(good)}
    assert "a layout" in kept.notice
