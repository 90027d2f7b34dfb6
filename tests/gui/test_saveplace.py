"""Where the window writes: endings are added, nothing is written over unasked, and never what is open or ours."""

import os
import time
from pathlib import Path

import numpy as np
import pytest
from PySide6 import QtTest, QtWidgets

from mnemoscope.engines import open_recording
from mnemoscope.engines.files.folders import settings_folder
from mnemoscope.engines.memory.store.entries import Entry
from mnemoscope.engines.memory.store.memories import Memories
from mnemoscope.gui.commands.choosing import choose_model
from mnemoscope.gui.commands.exporting import export
from mnemoscope.gui.commands.file import ask_save, open_file
from mnemoscope.gui.dialogs.export import ExportDialog
from mnemoscope.gui.dialogs.memory import MemoryDialog
from mnemoscope.gui.export.saving import Saving
from mnemoscope.gui.look.theme import LIGHT
from mnemoscope.gui.state import settings
from tests.conftest import PATIENCE
from tests.gui.conftest import TEXT


@pytest.fixture
def saved(tmp_path):
    """An empty folder."""
    folder = tmp_path / "saved"
    folder.mkdir()
    return folder


@pytest.fixture
def answer(monkeypatch):
    """Answers the dialogs: `answer(path, replace=True)`; the list it gives has what was asked before something is replaced."""
    asked: list[str] = []

    def make(path, *, replace=False):
        asked.clear()
        monkeypatch.setattr(QtWidgets.QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
        monkeypatch.setattr(ExportDialog, "exec", lambda _: QtWidgets.QDialog.DialogCode.Accepted)

        def box(self):
            asked.append(self.text())
            no = self.defaultButton()
            next(b for b in self.buttons() if (b is no) is not replace).click()

        monkeypatch.setattr(QtWidgets.QMessageBox, "exec", box)
        return asked

    return make


@pytest.fixture
def dialog(qtbot, saved):
    """The dialog of a store with one memory."""
    memories = Memories(saved / "mine.db")
    memories.create("walks", "tiny-lstm", 3)
    memories.write("walks", [Entry("to be", "o", 1, np.ones(3, np.float32))])
    dialog = MemoryDialog(None, memories, LIGHT, name="walks")
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: not dialog.work.busy and not dialog._wait.isActive())
    yield dialog
    dialog.close()


def filed(window):
    """Wait until nothing is being opened, saved or exported."""
    until = time.monotonic() + PATIENCE
    while window.session.filing.busy or window.findChildren(Saving):
        assert time.monotonic() < until
        QtTest.QTest.qWait(5)


def test_a_recording_gets_its_ending_and_opens_again(opened, answer, saved):
    window = opened()
    asked = answer(saved / "run.v2")
    ask_save(window)
    filed(window)
    assert (os.listdir(saved), asked) == (["run.v2.safetensors"], [])
    assert window.notice.label.text() == f"Saved {saved / 'run.v2.safetensors'}"
    open_file(window, str(saved / "run.v2.safetensors"))
    filed(window)
    assert (window.session.is_recording, window.session.text) == (True, TEXT)


@pytest.mark.parametrize(("replace", "left"), [(False, b"old"), (True, None)])
def test_what_is_there_under_the_whole_name_is_not_replaced_unasked(
    opened, answer, replace, left, saved, qtbot
):
    window = opened()
    for name, ending, act in (
        ("run", ".safetensors", lambda: ask_save(window)), ("fig", ".png", lambda: export(window, "hidden")),
    ):  # fmt: skip
        path = saved / f"{name}{ending}"
        path.write_bytes(b"old")
        asked = answer(saved / name, replace=replace)
        act()
        filed(window)
        assert asked == [f"{path.name} already exists. Replace it?"]
        assert (path.read_bytes() == b"old") is (left == b"old")
    assert sorted(os.listdir(saved)) == ["fig.png", "run.safetensors"]


def test_the_dialog_itself_has_asked_about_a_whole_name(opened, answer, saved, qtbot):
    window = opened()
    for name, act in (
        ("run.safetensors", lambda: ask_save(window)),
        ("FIG.PNG", lambda: export(window, "hidden")),
    ):
        (saved / name).write_bytes(b"old")
        asked = answer(saved / name)
        act()
        filed(window)
        assert asked == []
        assert (saved / name).read_bytes() != b"old"


def test_a_memory_gets_its_ending_and_replaces_nothing_unasked(dialog, answer, qtbot, saved):
    asked = answer(saved / "walks")
    dialog._export()
    qtbot.waitUntil(lambda: not dialog.work.busy)
    assert dialog.said.text() == f"1 entry written to {saved / 'walks.jsonl'}."
    (saved / "walks.jsonl").write_bytes(b"old")
    dialog._export()
    assert asked == ["walks.jsonl already exists. Replace it?"]
    assert (saved / "walks.jsonl").read_bytes() == b"old"


def test_the_window_destroys_nothing_of_ours(opened, models, answer, dialog, saved):
    window = opened()
    (saved / "link.safetensors").symlink_to("mine.db")
    (saved / "link.png").symlink_to("mine.db")
    (saved / "link.jsonl").symlink_to("mine.db")
    before = dialog.memories.path.read_bytes()
    for place, act in (("link", lambda: ask_save(window)), ("link", lambda: export(window, "hidden"))):
        answer(saved / place, replace=True)
        act()
        filed(window)
        assert window.notice.label.text().endswith("belongs to one: name another file to write.")
        window.notice.hide()
    answer(saved / "link", replace=True)
    dialog._export()
    assert "store of memories" in dialog.said.text()
    assert dialog.memories.path.read_bytes() == before
    weights = models["lstm"] / "weights.safetensors"
    before = weights.read_bytes()
    answer(weights)
    ask_save(window)
    filed(window)
    assert "in the folder of a model" in window.notice.label.text()
    assert weights.read_bytes() == before


def test_the_recording_that_is_open_is_not_written_over(opened, answer, saved):
    window = opened()
    answer(saved / "run.safetensors")
    ask_save(window)
    filed(window)
    open_file(window, str(saved / "run.safetensors"))
    filed(window)
    before = (saved / "run.safetensors").read_bytes()
    os.link(saved / "run.safetensors", saved / "same.png")
    for name, act in (
        ("run.safetensors", lambda: ask_save(window)), ("run", lambda: ask_save(window)), ("same.png", lambda: export(window, "hidden")),
    ):  # fmt: skip
        answer(saved / name, replace=True)
        act()
        filed(window)
        assert window.notice.label.text().endswith("is what is read here: name another file to write.")
        window.notice.hide()
    window.session.save(saved / "run.safetensors")
    filed(window)
    assert (saved / "run.safetensors").read_bytes() == before
    ask_save(window)  # it can be saved elsewhere, and a model's text anywhere
    filed(window)
    answer(saved / "copy")
    ask_save(window)
    filed(window)
    assert open_recording(saved / "copy.safetensors").text == TEXT


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes")
def test_the_window_waits_for_no_reader_of_a_pipe(opened, answer, saved):
    window = opened()
    os.mkfifo(saved / "pipe.safetensors")
    answer(saved / "pipe.safetensors")
    ask_save(window)
    filed(window)
    assert "a pipe or a device: name a file" in window.notice.label.text()


@pytest.mark.parametrize("name", ["no/where", "n" * 300, "n" * 253])
def test_a_place_that_cannot_be_written_is_one_sentence(name, opened, answer, saved):
    window = opened()
    answer(saved / name)
    for act in (lambda: ask_save(window), lambda: export(window, "hidden")):
        act()
        filed(window)
        said = window.notice.label.text()
        assert "cannot be written" in said
        assert len(said) < 300
        window.notice.hide()
    assert os.listdir(saved) == []


def test_a_recording_is_known_by_what_is_in_it(opened, saved):
    window = opened()
    for name in ("run", "run.txt", "run.bin"):
        window.session.save(saved / name)
        filed(window)
    for name in ("run", "run.txt", "run.bin"):
        choose_model(window, "tiny-lstm")
        open_file(window, str(saved / name))
        filed(window)
        assert window.session.is_recording, name


def test_the_settings_lie_where_outputs_are_refused(qapp, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    name = qapp.applicationName()
    qapp.setApplicationName("mnemoscope")
    try:
        place = settings.default_path()
    finally:
        qapp.setApplicationName(name)
    assert place.parent == settings_folder() == Path(tmp_path / "config" / "mnemoscope")
