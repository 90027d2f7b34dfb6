"""One text, owned in one place: spelled as it was typed, of any length, and put into the field only when it is another."""

import subprocess
import sys

import pytest
from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.engines.files import texts
from mnemoscope.engines.files.texts import takes_long
from mnemoscope.gui.commands.file import open_file
from mnemoscope.gui.frame import sitting
from mnemoscope.gui.frame.textfield import TextField
from mnemoscope.gui.widgets import writing
from mnemoscope.gui.widgets.writing import SHOWN, Writing
from tests.gui.conftest import TEXT, idle

Key, Ctrl = QtCore.Qt.Key, QtCore.Qt.KeyboardModifier.ControlModifier
NASTY = "past\xa0is\r\u2028\u2029\ud83d\ude00\0\U0001f600\ufdd0 ␀\U00100000\r\nend"
LONG = "".join(f"{n:07d}," for n in range(12_500))  # 100,000 characters without a space


@pytest.fixture
def writes(monkeypatch):
    """How often a field was written into by the program."""
    found = []
    monkeypatch.setattr(
        Writing, "_write", lambda self, *a, _was=Writing._write, **k: (found.append(a), _was(self, *a, **k))
    )
    return found


def paste(field, text):
    data = QtCore.QMimeData()
    data.setText(text)
    QtWidgets.QApplication.clipboard().setMimeData(data)
    field.paste()


def test_what_is_not_touched_stays_as_it_was_spelled_and_is_never_put_back(opened, qtbot, writes):
    window = opened(text="a")
    window.session.set_text(NASTY)
    qtbot.waitUntil(lambda: idle(window))
    field = window.topbar.text
    assert field.written() == NASTY
    writes.clear()
    for at, key in ((4, "x"), (0, "y"), (9, "z"), (len(NASTY), "!")):
        cursor = field.textCursor()
        shown = field.stand_ins.shown(field.written())
        cursor.setPosition(len(shown[:at].encode("utf-16-le")) // 2)
        field.setTextCursor(cursor)
        before = field.written()
        qtbot.keyClick(field, key)
        qtbot.waitUntil(lambda: idle(window))
        assert window.session.text == before[:at] + key + before[at:] == window.session.track.text
        field.undo()
        qtbot.waitUntil(lambda: idle(window))
        assert window.session.text == NASTY
    for _ in range(20):
        window.refresh()
    assert writes == []
    assert window.topbar.text.written() is window.session.text


def test_undo_of_a_deletion_brings_back_the_same_characters(qtbot):
    field = TextField()
    qtbot.addWidget(field)
    field.insert(NASTY)
    field.selectAll()
    field.copy()
    for key in (Key.Key_Delete, Key.Key_Backspace):
        field.selectAll()
        qtbot.keyClick(field, key)
        assert field.written() == ""
        field.undo()
        assert field.written() == NASTY
    field.moveCursor(QtGui.QTextCursor.MoveOperation.End)
    field.paste()
    assert field.written() == NASTY * 2
    plain = QtWidgets.QApplication.clipboard().text()  # for other programs, which know no halves of pairs
    assert plain.startswith("past\xa0is\r\u2028\u2029")


def test_of_a_million_characters_the_field_shows_a_part_and_the_model_reads_all(opened, qtbot):
    window = opened()
    field = window.topbar.text
    million = "a" * 1_000_000
    paste(field, million)  # behind what is there
    assert window.session.text == TEXT + million
    assert window.session.reader.busy  # it is cut into tokens beside the window
    assert window.session.track.text == TEXT
    assert "looking through the text" in window.session.doing
    assert field.document().characterCount() == SHOWN + 1
    assert window.topbar.bounds.isVisible()
    said = "The field shows the first 10,000 of 1,000,024 characters; the model reads all."
    assert window.topbar.bounds.text() == said
    sitting.remember(window.session, window.settings, window.topbar)
    assert window.settings.text == TEXT + million
    field.selectAll()
    field.copy()
    assert QtWidgets.QApplication.clipboard().text() == TEXT + million
    field.undo()
    qtbot.waitUntil(lambda: idle(window))
    assert window.session.text == window.session.track.text == TEXT
    assert not window.topbar.bounds.isVisible()
    field.redo()
    assert window.session.text == TEXT + million
    field.selectAll()
    qtbot.keyClick(field, "x")  # in the place of all there is, not only of what is shown
    qtbot.waitUntil(lambda: idle(window))
    assert window.session.text == window.session.track.text == "x"


def test_a_long_text_is_edited_where_it_is_shown_and_keeps_its_end(opened, qtbot):
    window = opened()
    window.session.set_text(LONG)
    qtbot.waitUntil(lambda: window.session.track.text == LONG and window.session.length > 64)
    field = window.topbar.text
    assert (field.caret, field.document().toRawText()) == (0, LONG[:SHOWN])
    qtbot.keyClick(field, "x")
    assert window.session.text == "x" + LONG
    window.session.set_text("short")  # while that is cut into tokens
    qtbot.waitUntil(lambda: idle(window))
    assert window.session.track.text == field.written() == "short"
    field.undo()
    assert window.session.text == "x" + LONG
    field.undo()
    assert window.session.text == LONG
    field.undo()
    assert window.session.text == TEXT
    qtbot.waitUntil(lambda: idle(window))


def test_what_a_model_adds_to_a_long_text_is_undone_in_one_step(qtbot):
    field = TextField()
    qtbot.addWidget(field)
    field.put(LONG)
    field.begin()
    for more in ("a", "ab", "abc"):
        field.put(LONG + more)
    assert field.written() == LONG + "abc"
    field.undo()
    assert field.written() == LONG
    field.redo()
    assert field.written() == LONG + "abc"


def test_a_large_file_is_read_beside_the_window_and_can_be_given_up(opened, qtbot, tmp_path, monkeypatch):
    window = opened()
    monkeypatch.setattr(texts, "PIECE", 10)
    first, second = tmp_path / "first.txt", tmp_path / "second.txt"
    first.write_text("first " * 50, "utf-8")
    second.write_text("second file", "utf-8")
    assert takes_long(first)
    open_file(window, str(first))
    assert (window.session.text, window.notice.label.text()) == (TEXT, "Reading first.txt…")
    window.notice.buttons[0].click()  # stop
    qtbot.waitUntil(lambda: not window.files.work.busy)
    assert (window.session.text, window.files.doing, window.notice.isVisible()) == (TEXT, "", False)
    open_file(window, str(first))
    open_file(window, str(second))  # in its place
    qtbot.waitUntil(lambda: window.session.text == "second file")
    qtbot.waitUntil(lambda: idle(window) and not window.files.work.busy)
    open_file(window, str(tmp_path / "none.txt"))
    qtbot.waitUntil(lambda: "there is no file" in window.notice.label.text())
    assert window.session.text == "second file"


def test_the_command_line_reads_a_large_file_once_the_window_is_there(tmp_path, monkeypatch, capsys):
    import main

    monkeypatch.setattr(texts, "PIECE", 10)
    path = tmp_path / "large.txt"
    path.write_text("large " * 50, "utf-8")
    for args in (["--file", str(tmp_path / "none.txt")], ["--file", str(path), "--encoding", "klingon"]):
        assert main.main(args) == 2  # known at once
        assert capsys.readouterr().err.count("\n") == 1


COPY_AND_GO = """
from PySide6 import QtWidgets
from mnemoscope.gui.frame.textfield import TextField
app = QtWidgets.QApplication([])
field = TextField()
field.insert("a text")
field.selectAll()
field.copy()
assert app.clipboard().text() == "a text"
"""


def test_what_is_copied_does_not_outlive_the_program():
    """The clipboard kept an object of Python's: a copied text ended the process with a segmentation fault when it was closed."""
    done = subprocess.run([sys.executable, "-c", COPY_AND_GO], capture_output=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_undo_holds_so_many_bytes_of_text_and_its_oldest_steps_go_first(qtbot, monkeypatch):
    monkeypatch.setattr(writing, "UNDONE", 1_000_000)
    field = TextField()
    qtbot.addWidget(field)
    texts = [f"{n:03d}" + LONG for n in range(40)]  # 90 kB of each are not shown
    for text in texts:
        field.selectAll()
        field.insert(text)
        QtWidgets.QApplication.processEvents()
        assert field.undone <= 1_000_000
        assert field.written() is text
    for text in texts[-2:-6:-1]:
        field.undo()
        assert field.written() == text
    for text in texts[-4:]:
        field.redo()
        assert field.written() == text
    for _ in range(80):
        field.undo()
    assert field.written() in texts[20:]  # not all of it: a step that has gone is not undone to a half


def test_the_last_step_can_be_undone_however_long_its_text(qtbot, monkeypatch):
    monkeypatch.setattr(writing, "UNDONE", 1_000)
    field = TextField()
    qtbot.addWidget(field)
    field.insert(LONG)
    for key in "abc":
        QtWidgets.QApplication.processEvents()
        field.begin()
        field.put(field.written() + key)
    QtWidgets.QApplication.processEvents()
    assert field.undone < 1.5 * len(LONG)  # of what was before that, nothing is held
    field.undo()
    assert field.written() == LONG + "ab"
    field.redo()
    assert field.written() == LONG + "abc"


def test_what_a_model_adds_is_one_step_also_when_older_ones_go_meanwhile(qtbot, monkeypatch):
    monkeypatch.setattr(writing, "UNDONE", 20_000)
    field = TextField()
    qtbot.addWidget(field)
    for n in range(9):
        field.selectAll()
        field.insert(f"{n}" * 1_000)
    text = field.written()
    field.begin()
    for n in range(500):
        text += f" {n}"
        field.put(text)
        before, steps = field.undone, field.document().availableUndoSteps()
        QtWidgets.QApplication.processEvents()
        if field.undone < before:
            break
    assert field.undone < before
    assert field.document().availableUndoSteps() < steps
    field.put(text := text + " and more")
    field.undo()
    assert field.written() == "8" * 1_000
    field.redo()
    assert field.written() == text
    field.moveCursor(QtGui.QTextCursor.MoveOperation.End)
    qtbot.keyClick(field, "x")  # a step of its own
    field.undo()
    assert field.written() == text
