"""A memory outside the model as a person uses it: switched on, set, kept, found again; and stories that are asked about."""

import sqlite3
import threading
from dataclasses import replace

import numpy as np
import pytest
from PySide6 import QtCore

from mnemoscope.engines import record
from mnemoscope.engines.memory.store import memories, sqlitefile
from mnemoscope.engines.memory.store.entries import Entry
from mnemoscope.engines.memory.store.memories import Memories
from mnemoscope.engines.options import MemoryOptions
from mnemoscope.engines.runs.recording import save_recording
from mnemoscope.engines.spec import Kind
from mnemoscope.gui import start
from mnemoscope.gui.commands.choosing import choose_model
from mnemoscope.gui.commands.edit import edit_text
from mnemoscope.gui.commands.memory import _renamed, keep_text, offer_memories, set_memory, toggle_memory
from mnemoscope.gui.commands.view import fit, toggle_theme
from mnemoscope.gui.state.settings import Settings, load, save
from tests.gui.conftest import TEXT, idle

Key = QtCore.Qt.Key
CTRL = QtCore.Qt.KeyboardModifier.ControlModifier
SHIFT = QtCore.Qt.KeyboardModifier.ShiftModifier
REFRAIN = "the key lies under the stone. "


@pytest.fixture(autouse=True)
def store(tmp_path, monkeypatch):
    """A store of its own for each test."""
    monkeypatch.setattr(memories, "memories_file", lambda: tmp_path / "memories.sqlite")
    return tmp_path / "memories.sqlite"


def ready(window, qtbot):
    qtbot.waitUntil(lambda: idle(window) and window.session.length == len(window.session.track.encoded))


def remembering(window, qtbot):
    """With a memory, everything read."""
    qtbot.waitUntil(lambda: idle(window) and window.session.track.memory is not None)
    ready(window, qtbot)


@pytest.mark.parametrize("kind", ["rnn", "lstm", "gru", "transformer"])
def test_a_memory_is_switched_on_and_off_by_a_key_or_a_click(kind, opened, qtbot):
    window = opened(kind)
    window.session.looking.seek(7)
    own = window.session.track.trace.read("logits").copy()
    qtbot.keyClick(window, Key.Key_M, CTRL | SHIFT)
    remembering(window, qtbot)
    assert window.topbar.memory.isChecked()
    assert window.session.player.cursor == 7
    assert {"memory", "readout", "kept"} <= {name for name, dock in window.docks.items() if dock.isVisible()}
    assert np.array_equal(window.session.track.trace.read("model.logits"), own)
    assert not window.docks["readout"].panel.message
    qtbot.mouseClick(window.topbar.memory, QtCore.Qt.MouseButton.LeftButton, pos=QtCore.QPoint(12, 12))
    qtbot.waitUntil(lambda: idle(window) and window.session.track.memory is None)
    ready(window, qtbot)
    assert np.array_equal(window.session.track.trace.read("logits"), own)
    assert not window.topbar.memory.isChecked()


def test_its_controls_are_live(opened, qtbot):
    window = opened("lstm", text=REFRAIN * 2)
    form = window.topbar.memory_form
    form.on.click()
    remembering(window, qtbot)
    mixed = window.session.track.trace.at("logits", 40).copy()
    form.boxes["mix"].setValue(0.6)
    qtbot.waitUntil(lambda: idle(window) and window.session.track.memory.mix == 0.6)
    ready(window, qtbot)
    assert not np.array_equal(window.session.track.trace.at("logits", 40), mixed)
    form.boxes["capacity"].setValue(5)
    qtbot.waitUntil(lambda: idle(window) and window.session.track.trace.layout["memory.read"].shape == (5,))
    form.boxes["eviction"].setCurrentText("none")
    form.boxes["eviction"].activated.emit(2)
    qtbot.waitUntil(lambda: idle(window) and window.session.track.memory.eviction == "none")
    ready(window, qtbot)
    written = window.session.track.trace.read("memory.write").sum()
    assert written == 5  # and then no more
    form.boxes["temperature"].setValue(1.0)
    qtbot.waitUntil(lambda: idle(window) and window.session.track.memory.temperature == 1.0)
    assert window.session.memory == MemoryOptions(0.6, 1.0, 5, "none")


def test_typing_goes_on_with_a_memory(opened, qtbot):
    window = opened("gru", text="ab")
    toggle_memory(window)
    remembering(window, qtbot)
    edit_text(window)
    for n, letter in enumerate("cdab", start=3):
        qtbot.keyClick(window.topbar.text, letter)
        qtbot.waitUntil(lambda n=n: window.session.length == n and idle(window))
    typed = window.session.track.trace.rows(0, 6).copy()
    window.session.set_memory(window.session.memory, again=True)
    qtbot.waitUntil(lambda: idle(window) and window.session.length == 6)
    assert np.array_equal(window.session.track.trace.rows(0, 6), typed)


def test_a_fact_typed_today_is_found_after_a_new_start(opened, qtbot, tmp_path, store):
    today = opened("lstm", text=REFRAIN)
    qtbot.keyClick(today, Key.Key_R, CTRL)
    qtbot.waitUntil(lambda: "Kept in the store" in today.notice.label.text())
    remembering(today, qtbot)
    assert today.session.track.recalled
    today.close()
    assert Memories(store).list()[0].count == len(REFRAIN) - 1
    save(today.settings, tmp_path / "settings.json")
    settings = load(tmp_path / "settings.json")
    tomorrow = start.start(settings, model=settings.model, text="the key lies under the ")
    try:
        with qtbot.waitExposed(tomorrow):
            tomorrow.show()
        remembering(tomorrow, qtbot)
        track, trace = tomorrow.session.track, tomorrow.session.track.trace
        last = len(trace) - 1
        place = int(trace.at("memory.read", last)[-16:].argmax())
        text, value = track.recalled[int(trace.at("memory.recalled", last)[place])]
        assert (text, value) == ("the key lies under the ", "s")
        qtbot.keyClick(tomorrow, Key.Key_End)
        slots = tomorrow.docks["readout"].panel.canvas.list.slots
        assert (slots[0].value, slots[0].age) == ("s", "from the store")
    finally:
        tomorrow.close()
        tomorrow.deleteLater()
    read = Memories(store).entries(settings.memories[track.card.name], limit=100)
    assert any(entry.reads > 0 for entry in read)


def test_a_damaged_store_is_one_sentence_and_the_model_opens_all_the_same(opened, qtbot, store):
    store.write_bytes(b"this is no store" * 100)
    kept = Settings(theme="light", memory={**MemoryOptions().to_json(), "on": True})
    kept.memories["small-gru"] = "notes"
    window = opened("gru", kept=kept)
    assert window.session.length == len(TEXT)
    assert "damaged" in window.notice.label.text()
    window.notice.label.clear()
    qtbot.keyClick(window, Key.Key_R, CTRL)
    qtbot.waitUntil(lambda: "damaged" in window.notice.label.text())
    assert store.read_bytes().startswith(b"this is no store")


def test_what_cannot_remember_says_so(opened, qtbot):
    window = opened("memory_network")
    assert not window.topbar.memory.isEnabled()
    qtbot.keyClick(window, Key.Key_M, CTRL | SHIFT)
    assert "no next token" in window.notice.label.text()
    window.notice.label.clear()
    qtbot.keyClick(window, Key.Key_R, CTRL)
    qtbot.waitUntil(lambda: "no next token" in window.notice.label.text())
    assert not window.actions_["memory"].isChecked()


def test_another_model_does_not_recall_what_is_not_its_own(opened, qtbot, make_model):
    window = opened("lstm")
    keep_text(window)
    remembering(window, qtbot)
    name = window.session.memory.name
    choose_model(window, str(make_model("gru")))
    qtbot.waitUntil(lambda: idle(window) and window.session.track.card.engine == "gru")
    assert window.session.memory is not None
    assert window.session.memory.name == ""
    window.settings.memories["small-gru"] = name  # as if it had been
    choose_model(window, str(make_model("gru", name="small-gru-2")))
    qtbot.waitUntil(lambda: idle(window) and window.session.track.card.name == "small-gru-2")
    assert not window.session.track.recalled


def test_the_store_is_browsed_from_the_window(opened, qtbot, in_dialog):
    window = opened("lstm")
    keep_text(window)
    remembering(window, qtbot)
    seen = []

    in_dialog(
        lambda dialog: seen.append((dialog.windowTitle(), dialog.names.currentText())),
        ready=lambda dialog: dialog.names.count() > 0,
    )
    qtbot.keyClick(window, Key.Key_B, CTRL)
    assert seen == [("Memories", "small-lstm")]


def look(window):
    """What the panel of memories draws."""
    views = window.session.views("memory")
    return replace(views[0], sides=views[1:])


def compared(window, qtbot):
    """Everything read by both models."""
    session = window.session
    qtbot.waitUntil(lambda: not session.active and [t.text for t in session.tracks[1:]] == [session.text])


def test_the_memories_of_two_models_stand_in_one_picture(opened, qtbot, models, in_dialog):
    window = opened("lstm", text=REFRAIN)
    toggle_memory(window)
    remembering(window, qtbot)

    in_dialog(lambda dialog: (dialog.setTextValue("A tiny transformer"), dialog.accept()))
    qtbot.waitUntil(lambda: window.listing.known)
    qtbot.keyClick(window, Key.Key_B, CTRL | SHIFT)
    compared(window, qtbot)
    panel = window.docks["memory"].panel
    titles = [row.title.partition(":")[0] for row in panel.canvas.rows]
    assert titles == [
        "external memory",
        "cells · layer 0",
        "B  A tiny transformer · key-value cache · layer 0 head 0",
    ]
    cache = window.session.tracks[1].trace
    assert "lost" in panel.canvas.rows[2].note  # its context is 12 tokens
    names = [curve.label for curve in window.docks["kept"].panel.row.curves]
    assert names == ["external memory", "cells", "B  A tiny transformer: key-value cache"]
    kept = panel.numbers(look(window))
    assert {"external.read", "cell.age", "B.cache.usage"} <= set(kept)
    assert kept["B.cache.read"].sum(axis=1) == pytest.approx(np.ones(len(cache)), abs=1e-4)
    edit_text(window)
    window.topbar.text.moveCursor(window.topbar.text.textCursor().MoveOperation.End)
    qtbot.keyClick(window.topbar.text, "x")
    compared(window, qtbot)
    assert window.session.tracks[1].text == REFRAIN + "x"
    window.actions_["lead-alone"].trigger()
    assert len(panel.canvas.rows) == 2


def test_the_controls_and_the_cursor_outlive_a_change_of_theme(opened, qtbot):
    window = opened("lstm", text=REFRAIN)
    form = window.topbar.memory_form
    assert form.options() == MemoryOptions()
    form.on.click()
    remembering(window, qtbot)
    form.boxes["mix"].setValue(0.6)
    remembering(window, qtbot)
    toggle_memory(window)
    toggle_theme(window)
    assert window.topbar.memory_form.options().mix == 0.6
    assert not window.topbar.memory_form.on.isChecked()
    window.session.looking.seek(9)
    toggle_memory(window)
    remembering(window, qtbot)
    assert window.session.track.memory.mix == 0.6
    fit(window)
    assert window.session.player.cursor == 9


def test_what_the_model_wrote_is_not_typed_when_the_memory_changes(opened, qtbot):
    window = opened("lstm", text="abcde")
    window.session.player.rate = 1000
    window.session.continue_text(10)
    qtbot.waitUntil(lambda: window.session.length == 15 and not window.session.active)
    toggle_memory(window)
    remembering(window, qtbot)
    assert window.session.track.typed == 5
    assert not window.session.track.is_typed(7)
    window.session.continue_text(3)
    qtbot.waitUntil(lambda: window.session.length == 18 and not window.session.active)
    assert window.session.track.typed == 5


def test_what_is_recalled_is_remembered_and_follows_a_new_name(opened, qtbot, store):
    window = opened("lstm")
    keep_text(window)
    remembering(window, qtbot)
    name = window.session.memory.name
    set_memory(window, MemoryOptions())  # nothing stored
    qtbot.waitUntil(lambda: idle(window) and not window.session.track.recalled)
    toggle_memory(window)
    toggle_memory(window)
    assert window.session.memory.name == ""
    set_memory(window, MemoryOptions(name=name))
    remembering(window, qtbot)
    Memories(store).rename(name, "notes")
    _renamed(window, name, "notes")
    qtbot.waitUntil(lambda: idle(window) and window.session.track.memory.name == "notes")
    assert window.session.track.recalled
    assert window.settings.memories[window.session.track.card.name] == "notes"
    Memories(store).drop("notes")
    window.session.set_memory(window.session.memory, again=True)
    qtbot.waitUntil(lambda: idle(window) and not window.session.track.recalled)
    assert "no memory named notes" in window.notice.label.text()
    assert window.session.memory.name == ""


def test_entries_that_do_not_fit_leave_the_model_open(opened, qtbot, make_model, store):
    window = opened("lstm")
    Memories(store).create("odd", "small-gru", 5)
    Memories(store).write("odd", [Entry("a", "b", 3, np.ones(5, np.float32))])
    window.settings.memories["small-gru"] = "odd"
    toggle_memory(window)
    remembering(window, qtbot)
    choose_model(window, str(make_model("gru")))
    qtbot.waitUntil(lambda: idle(window) and window.session.track.card.name == "small-gru")
    assert "another width" in window.notice.label.text()
    assert window.session.track.memory is not None


def test_a_recording_leaves_the_controls_alone(opened, qtbot, models, tmp_path, filed):
    window = opened("lstm")
    track = record(models["lstm"], REFRAIN, memory=MemoryOptions(mix=0.77, capacity=9))
    save_recording(tmp_path / "run.safetensors", track)
    window.session.open(tmp_path / "run.safetensors")
    filed(window.session)
    window.refresh()
    assert not window.topbar.memory.isEnabled()
    assert window.topbar.memory_form.options() == MemoryOptions()
    assert not window.docks["readout"].panel.message


def test_a_store_that_another_program_holds_stops_nothing(opened, qtbot, store, monkeypatch, opening_store):
    monkeypatch.setattr(sqlitefile, "PATIENCE", 0.5)
    window = opened("lstm", text=REFRAIN)
    card = window.session.track.card.name
    Memories().create("mine", card, window.session.track.trace.layout.of(Kind.STATE)[-1].size)
    other = sqlite3.connect(store, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    for ask, work in ((offer_memories, window.asking), (keep_text, window.keeping)):
        opening_store.clear()
        ask(window)
        qtbot.waitUntil(lambda work=work: not work.busy)
        assert opening_store
        assert threading.main_thread() not in opening_store  # the window did not wait
        assert "in use by another window or program" in window.notice.label.text()
    other.execute("COMMIT")
    other.close()
    offer_memories(window)
    qtbot.waitUntil(lambda: window.topbar.memory_form.name.findData("mine") > 0)


def test_keeping_in_a_damaged_store_is_one_sentence(opened, qtbot, store):
    window = opened("lstm", text=REFRAIN)
    Memories().create("mine", "m", 3)
    data = bytearray(store.read_bytes())
    data[data.index(b"CREATE TABLE entries") + 3] = 0xFF  # no text any more
    store.write_bytes(data)
    keep_text(window)
    qtbot.waitUntil(lambda: not window.keeping.busy)
    assert "is damaged" in window.notice.label.text()


def test_a_window_that_is_closed_does_not_wait_long_for_a_store(opened, qtbot, store, monkeypatch):
    connect, waits = sqlite3.connect, list[float]()

    def connected(*args, **kwargs):
        waits.append(kwargs["timeout"])
        return connect(*args, **kwargs)

    window = opened("lstm", text=REFRAIN)
    keep_text(window)
    qtbot.waitUntil(lambda: not window.keeping.busy and window.session.memory is not None)
    remembering(window, qtbot)
    monkeypatch.setattr(sqlitefile.sqlite3, "connect", connected)
    offer_memories(window)
    window.close()
    assert len(waits) > 1  # the memories were listed, and reads counted
    assert max(waits) <= 0.5
    assert sqlitefile.PATIENCE > 0.5
