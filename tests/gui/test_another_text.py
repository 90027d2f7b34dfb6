"""The dialog of another text beside: nothing that is typed or pasted becomes another character, and long texts are quick."""

import pytest
from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtTest import QTest

from mnemoscope.gui.commands.tracks import ask_text
from mnemoscope.gui.dialogs.anothertext import AnotherText

ODD = "a\u00a0b\rc\u2028d\u2029e\r\nf\ud800g\n"
ACCEPTED = QtWidgets.QDialog.DialogCode.Accepted


def paste(dialog: AnotherText, text: str) -> None:
    data = QtCore.QMimeData()
    data.setText(text)
    dialog.field.insertFromMimeData(data)


@pytest.mark.parametrize("text", [ODD, ""])
def test_a_text_comes_out_as_it_went_in(opened, qtbot, monkeypatch, text):
    window = opened("lstm")
    monkeypatch.setattr(AnotherText, "exec", lambda dialog: ACCEPTED)
    window.session.companions.add(text=text)
    ask_text(window, 1)
    assert window.session.blueprint.seats[0].text == text
    window.session.set_text(ODD)
    ask_text(window)  # which begins with the lead's
    assert window.session.blueprint.seats[1].text == ODD
    monkeypatch.setattr(AnotherText, "exec", lambda dialog: QtWidgets.QDialog.DialogCode.Rejected)
    ask_text(window, 1)
    assert window.session.blueprint.seats[0].text == text


def test_what_is_typed_and_pasted_stays_as_it_is(qtbot):
    dialog = AnotherText(None, "old")
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.keyClicks(dialog.field, "x\u00a0")  # in the place of the old text, which is selected
    paste(dialog, "\u00a0\u2028\r")
    assert dialog.field.written() == "x\u00a0\u00a0\u2028\r"
    QTest.keyClick(dialog.field, QtCore.Qt.Key.Key_Z, QtCore.Qt.KeyboardModifier.ControlModifier)
    assert dialog.field.written() == "old"


def test_a_million_characters_are_held_and_said(qtbot):
    dialog = AnotherText(None, "")
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.note.isHidden()
    text = "a\u00a0line of text\n" * 70_000
    paste(dialog, text)
    QtWidgets.QApplication.processEvents()
    assert dialog.field.written() == text
    assert f"of {len(text):,} characters" in dialog.note.text()
    assert dialog.field.document().characterCount() < 20_000  # what Qt lays out
    paste(dialog, "short")
    cursor = dialog.field.textCursor()
    cursor.select(QtGui.QTextCursor.SelectionType.Document)
    dialog.field.setTextCursor(cursor)
    paste(dialog, "short")
    assert dialog.field.written() == "short"
    assert dialog.note.isHidden()
