"""The dialog of the memories, with real keys and clicks: it shows what is stored, changes it, and never breaks."""

import sqlite3
import threading
import time
from pathlib import Path

import numpy as np
import pytest
from PySide6 import QtCore, QtWidgets

from mnemoscope.engines.memory.store import sqlitefile
from mnemoscope.engines.memory.store.entries import Entry
from mnemoscope.engines.memory.store.memories import Memories
from mnemoscope.gui.dialogs.memory import MemoryDialog
from mnemoscope.gui.dialogs.memory_table import LABEL, PAGE, READ, TEXT, VALUE, glyphs
from mnemoscope.gui.look.theme import DARK, LIGHT
from tests.conftest import PATIENCE

Key, Left = QtCore.Qt.Key, QtCore.Qt.MouseButton.LeftButton
KEY = np.ones(3, np.float32)


@pytest.fixture
def memories(tmp_path):
    """Two memories: "walks" with five entries, and an empty one."""
    memories = Memories(tmp_path / "memories.sqlite")
    memories.create("walks", "lstm-shakespeare", 3)
    memories.create("空的", "lstm-songci", 3)
    texts = ("to be", "or not\n", "床前明月", "that is", "the question")
    memories.write("walks", [Entry(text, text[0], n, KEY, reads=n / 2) for n, text in enumerate(texts)])
    return memories


@pytest.fixture
def opened(qtbot, memories):
    """Opens the dialog and waits until the table shows something: `opened(name="walks")`."""
    dialogs = []

    def make(store=memories, theme=LIGHT, **given):
        dialog = MemoryDialog(None, store, theme, **given)
        dialogs.append(dialog)
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        dialog.activateWindow()
        settled(qtbot, dialog)
        return dialog

    yield make
    for dialog in dialogs:
        dialog.close()


def settled(qtbot, dialog):
    idle = lambda: not dialog.work.busy and dialog._change is None and not dialog.table.busy  # noqa: E731
    qtbot.waitUntil(lambda: idle() and not dialog._wait.isActive())


def column(dialog, which):
    model = dialog.table
    return [model.index(row, which).data() for row in range(model.rowCount())]


def click(qtbot, dialog, button):
    qtbot.mouseClick(button, Left)
    settled(qtbot, dialog)


def answering(qtbot, monkeypatch, **answers):
    """Answer the modal questions that come: a text for a name, True or False for a warning, a path for a file."""
    asked = []

    def text(parent, title, question, text=""):
        asked.append((title, text))
        return answers["name"], answers["name"] is not None

    def box(self):
        asked.append(self.text())
        wanted = self.defaultButton() if not answers["sure"] else self.buttons()[0]
        if wanted is self.defaultButton():
            wanted = next(b for b in self.buttons() if (b is self.defaultButton()) is not answers["sure"])
        wanted.click()

    def path(parent, title, start, kinds):
        asked.append(start)
        return str(answers["path"] or ""), kinds

    monkeypatch.setattr(QtWidgets.QInputDialog, "getText", text)
    monkeypatch.setattr(QtWidgets.QMessageBox, "exec", box)
    monkeypatch.setattr(QtWidgets.QFileDialog, "getSaveFileName", path)
    monkeypatch.setattr(QtWidgets.QFileDialog, "getOpenFileName", path)
    return asked


def test_it_shows_the_entries_newest_first(opened):
    dialog = opened(name="walks")
    assert column(dialog, TEXT) == ["the question", "that is", "床前明月", "or not⏎", "to be"]
    assert column(dialog, VALUE) == ["t", "t", "床", "o", "t"]
    assert column(dialog, READ) == ["2", "1.5", "1", "0.5", "0"]
    assert dialog.count.text() == "5 entries"
    assert dialog.about.text() == "of lstm-shakespeare, keys of 3 numbers"
    assert not dialog.delete.isEnabled()
    assert not dialog.new.isEnabled()


def test_nothing_at_all(opened, tmp_path):
    dialog = opened(Memories(tmp_path / "none" / "memories.sqlite"))
    assert dialog.name == ""
    assert "There are no memories yet" in dialog.empty.text()
    enabled = {
        b.accessibleName()
        for b in dialog.findChildren(QtWidgets.QPushButton)
        if b.isVisible() and b.isEnabled()
    }
    assert enabled == {"Import", "Close"}
    assert not (tmp_path / "none").exists()


def test_an_empty_memory_is_chosen_with_the_keyboard(opened, qtbot):
    dialog = opened(name="walks")
    dialog.names.setFocus()
    qtbot.keyClick(dialog.names, Key.Key_Down)
    settled(qtbot, dialog)
    assert dialog.name == "空的"
    assert dialog.empty.isVisible()
    assert "Nothing has been stored" in dialog.empty.text()
    assert not dialog.clear.isEnabled()
    assert dialog.give.isEnabled()


def test_searching_as_one_types(opened, qtbot):
    dialog = opened(name="walks")
    qtbot.keyClick(dialog.view, Key.Key_F, QtCore.Qt.KeyboardModifier.ControlModifier)
    assert dialog.search.hasFocus()
    qtbot.keyClicks(dialog.search, "THE")
    settled(qtbot, dialog)
    assert column(dialog, TEXT) == ["the question"]
    assert dialog.count.text() == "1 entry found"
    dialog.search.clear()
    dialog.search.insert("月")
    settled(qtbot, dialog)
    assert column(dialog, TEXT) == ["床前明月"]
    qtbot.keyClicks(dialog.search, "x")
    settled(qtbot, dialog)
    assert dialog.empty.text() == "No entry holds what you search for."
    qtbot.keyClick(dialog.search, Key.Key_Return)  # does nothing by mistake
    assert dialog.isVisible()


def test_a_label_is_written_in_place(opened, qtbot, memories):
    dialog = opened(name="walks")
    dialog.view.setFocus()
    dialog.view.selectRow(1)
    qtbot.keyClick(dialog.view, Key.Key_F2)
    editor = dialog.view.findChild(QtWidgets.QLineEdit)
    qtbot.keyClicks(editor, "mine")
    qtbot.keyClick(editor, Key.Key_Return)
    qtbot.waitUntil(lambda: column(dialog, LABEL) == ["", "mine", "", "", ""])
    settled(qtbot, dialog)
    assert [e.label for e in memories.entries("walks")] == ["", "mine", "", "", ""]
    assert dialog.isVisible()
    where = dialog.view.visualRect(dialog.table.index(4, LABEL)).center()
    qtbot.mouseClick(dialog.view.viewport(), Left, pos=where)
    qtbot.mouseDClick(dialog.view.viewport(), Left, pos=where)
    editor = next(e for e in dialog.view.findChildren(QtWidgets.QLineEdit) if e.isVisible())
    qtbot.keyClicks(editor, "not this")
    qtbot.keyClick(editor, Key.Key_Escape)
    assert dialog.isVisible()
    assert memories.entries("walks")[4].label == ""


def test_deleting_with_the_key_and_the_button(opened, qtbot, memories):
    dialog = opened(name="walks")
    with qtbot.waitSignal(dialog.changed) as said:
        where = dialog.view.visualRect(dialog.table.index(1, TEXT)).center()
        qtbot.mouseClick(dialog.view.viewport(), Left, pos=where)
        qtbot.keyClick(dialog.view, Key.Key_Delete)
    assert said.args == ["walks"]
    settled(qtbot, dialog)
    assert column(dialog, TEXT) == ["the question", "床前明月", "or not⏎", "to be"]
    assert dialog.said.text() == "1 entry deleted."
    assert dialog.view.rows() == [1]  # what came in its place
    qtbot.keyClick(dialog.view, Key.Key_Down, QtCore.Qt.KeyboardModifier.ShiftModifier)
    click(qtbot, dialog, dialog.delete)
    assert [e.text for e in memories.entries("walks")] == ["the question", "to be"]
    qtbot.keyClick(dialog.view, Key.Key_A, QtCore.Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(dialog.view, Key.Key_Delete)
    settled(qtbot, dialog)
    assert memories.count("walks") == 0
    qtbot.keyClick(dialog.view, Key.Key_Delete)
    assert dialog.empty.isVisible()


@pytest.mark.parametrize("sure", [True, False])
def test_clearing_asks_once(sure, opened, qtbot, memories, monkeypatch):
    asked = answering(qtbot, monkeypatch, sure=sure)
    dialog = opened(name="walks")
    click(qtbot, dialog, dialog.clear)
    assert asked == ["Delete all entries of “walks”?"]
    assert memories.count("walks") == (0 if sure else 5)
    click(qtbot, dialog, dialog.drop)
    assert asked[1:] == ["Delete the memory “walks” with everything in it?"]
    assert [m.name for m in memories.list()] == (["空的"] if sure else ["walks", "空的"])
    assert dialog.name == ("空的" if sure else "walks")


def test_making_and_renaming(opened, qtbot, memories, monkeypatch):
    dialog = opened(name="walks", model="gru-shakespeare", width=7)
    answering(qtbot, monkeypatch, name=" evening ")
    click(qtbot, dialog, dialog.new)
    assert dialog.name == "evening"
    assert dialog.about.text() == "of gru-shakespeare, keys of 7 numbers"
    assert memories.list()[0].width == 7
    answering(qtbot, monkeypatch, name="早晨")
    click(qtbot, dialog, dialog.rename)
    assert dialog.name == "早晨"
    answering(qtbot, monkeypatch, name="walks")
    for button in (dialog.rename, dialog.new):
        click(qtbot, dialog, button)
        assert dialog.said.text() == "there is already a memory named 'walks': choose another name"
        assert dialog.name == "早晨"
    answering(qtbot, monkeypatch, name=None)
    click(qtbot, dialog, dialog.new)
    assert len(memories.list()) == 3


def test_out_and_in_again(opened, qtbot, memories, monkeypatch, tmp_path):
    path = tmp_path / "out.jsonl"
    dialog = opened(name="walks")
    assert answering(qtbot, monkeypatch, path=path) == []
    click(qtbot, dialog, dialog.give)
    assert dialog.said.text() == f"5 entries written to {path}."
    dialog.search.setText("nothing")
    click(qtbot, dialog, dialog.take)
    assert dialog.name == "walks 2"
    assert dialog.said.text() == "5 entries imported into “walks 2”."
    assert len(column(dialog, TEXT)) == 5
    path.write_text("not one of ours")
    click(qtbot, dialog, dialog.take)
    assert dialog.said.text().startswith(f"line 1 of {path} is not one of a memory")
    answering(qtbot, monkeypatch, path="")
    click(qtbot, dialog, dialog.take)
    click(qtbot, dialog, dialog.give)
    assert len(memories.list()) == 3


def test_another_window_changes_things(opened, qtbot, memories):
    dialog = opened(name="walks")
    dialog.view.selectRow(2)
    memories.write("walks", [Entry("new", "n", 1, KEY)])
    QtWidgets.QApplication.sendEvent(dialog, QtCore.QEvent(QtCore.QEvent.Type.WindowActivate))
    settled(qtbot, dialog)
    assert column(dialog, TEXT)[0] == "new"
    assert dialog.view.rows() == [3]  # the same entry
    memories.drop("walks")
    dialog.table.setData(dialog.table.index(0, LABEL), "x")
    settled(qtbot, dialog)
    assert column(dialog, LABEL)[0] != "x"
    settled(qtbot, dialog)
    assert "there is no entry" in dialog.said.text()
    qtbot.keyClick(dialog.view, Key.Key_Delete)
    settled(qtbot, dialog)
    assert "there is no memory named 'walks'" in dialog.said.text()
    QtWidgets.QApplication.sendEvent(dialog, QtCore.QEvent(QtCore.QEvent.Type.WindowActivate))
    settled(qtbot, dialog)
    assert dialog.name == "空的"


def test_a_damaged_store_is_one_sentence(opened, qtbot, memories):
    data = bytearray(memories.path.read_bytes())
    data[:200] = bytes(200)
    memories.path.write_bytes(data)
    dialog = opened()
    assert "is damaged" in dialog.said.text()
    assert dialog.name == ""
    click(qtbot, dialog, dialog.mend)
    assert dialog.said.text().startswith("Kept 5 entries in 2 memories; the damaged file is now ")
    assert not dialog.mend.isVisible()
    assert len(column(dialog, TEXT)) == 5


def test_ten_thousand_entries_are_read_a_page_at_a_time(opened, qtbot, memories):
    memories.write("空的", [Entry(f"entry {n}", "v", 1, KEY) for n in range(10_000)])
    dialog = opened(name="空的")
    assert dialog.table.rowCount() == 10_000
    assert len(dialog.table._pages) <= 2
    started = time.thread_time()
    dialog.view.scrollToBottom()
    dialog.grab()
    assert time.thread_time() - started < 5
    settled(qtbot, dialog)
    assert dialog.table.index(9999, TEXT).data() == "entry 0"
    for row in range(0, 10_000, PAGE):
        dialog.table.entry(row)
        settled(qtbot, dialog)
        assert dialog.table.index(row, TEXT).data() == f"entry {9999 - row}"
    assert len(dialog.table._pages) <= 20


def test_odd_texts_are_drawn(opened, qtbot, memories):
    odd = ["", " ", "\0", "\ud800", "\ud83d", "<b>bold</b>", "שלום", "👩‍👩‍👧", "a" * 100_000, "\r\n\t"]
    memories.write("空的", [Entry(text, text, 1, KEY, text) for text in odd])
    dialog = opened(name="空的", theme=DARK)
    dialog.grab()
    for row in range(dialog.table.rowCount()):
        for which in (TEXT, VALUE, LABEL):
            index = dialog.table.index(row, which)
            for role in (QtCore.Qt.ItemDataRole.ToolTipRole, QtCore.Qt.ItemDataRole.EditRole):
                index.data(role)
    assert "&lt;b&gt;" in dialog.table.index(4, TEXT).data(QtCore.Qt.ItemDataRole.ToolTipRole)
    assert glyphs(" ") == "␣"
    assert glyphs("a b\n") == "a b⏎"
    assert glyphs("\0\ud800") == "�?"


def test_closing_while_something_is_read(qtbot, memories, monkeypatch):
    read, go_on = memories.ids, threading.Event()
    monkeypatch.setattr(memories, "ids", lambda *given: (go_on.wait(PATIENCE), read(*given))[1])
    dialog = MemoryDialog(None, memories, LIGHT, name="walks")
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.work.busy
    qtbot.keyClicks(dialog.search, "or")  # waits its turn
    qtbot.keyClick(dialog, Key.Key_Escape)
    assert not dialog.isVisible()
    assert dialog.work.busy
    go_on.set()
    qtbot.waitUntil(lambda: not dialog.work.busy)
    assert dialog.table.ids == []


def test_everything_has_a_name_and_says_what_it_does(opened):
    dialog = opened(name="walks", model="m", width=3)
    widgets = [dialog.names, dialog.search, *dialog.findChildren(QtWidgets.QPushButton)]
    assert len(widgets) == 11
    for widget in widgets:
        assert widget.accessibleName()
        assert widget.toolTip()
    assert dialog.view.accessibleName()
    assert not any(button.autoDefault() for button in dialog.findChildren(QtWidgets.QPushButton))
    assert Path(dialog.memories.path).exists()


def test_a_store_that_another_holds_stops_nothing_and_is_asked_again(
    opened, qtbot, memories, monkeypatch, opening_store
):
    monkeypatch.setattr(sqlitefile, "PATIENCE", 0.3)
    monkeypatch.setattr("mnemoscope.gui.dialogs.memory.AGAIN_MS", 20)
    other = sqlite3.connect(memories.path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    opening_store.clear()
    dialog = MemoryDialog(None, memories, LIGHT, name="walks")
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.empty.text() == "The store is being read…"
    buttons = {button.text() for button in dialog.findChildren(QtWidgets.QPushButton) if button.isEnabled()}
    assert buttons - {"Recover"} == {"Close"}  # nothing is known yet that could be changed
    qtbot.waitUntil(lambda: "in use by another window or program" in dialog.said.text())
    assert opening_store
    assert threading.main_thread() not in opening_store  # the window did not wait
    assert dialog.empty.text() == ""  # not that there are none
    other.execute("COMMIT")
    other.close()
    qtbot.waitUntil(lambda: column(dialog, VALUE) == ["t", "t", "床", "o", "t"])
    settled(qtbot, dialog)
    assert dialog.said.text() == ""
    dialog.close()
