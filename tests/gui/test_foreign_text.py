"""Text of others in the window is drawn as it was written: nothing in it is markup, is fetched, or is a key to press."""

from dataclasses import replace
from html import unescape

import numpy as np
import pytest
from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.engines.files.tables import FORMULA, csv_pieces
from mnemoscope.engines.models.answers import Example
from mnemoscope.engines.runs.recorder import record
from mnemoscope.engines.runs.recording import save_recording
from mnemoscope.gui.look.written import as_written
from mnemoscope.gui.widgets.elided import Elided

RICH = '<img src="file:///home/guest/p.png"><b>&amp;T</b>'
Role = QtCore.Qt.ItemDataRole


def fetched(text: str) -> bool:
    """Whether a text, where Qt may guess, would be shown as more than letters: with pictures, links or what RICH made bold."""
    if not QtGui.Qt.mightBeRichText(text):
        return False
    document = QtGui.QTextDocument()
    document.setHtml(text)
    return "\ufffc" in document.toPlainText() or (
        RICH in unescape(text) and RICH not in document.toPlainText()
    )


def guessed(widget: QtWidgets.QWidget) -> list[str]:
    """All texts of a widget in whose place Qt guesses whether they are rich."""
    found = [widget.toolTip(), widget.statusTip(), widget.whatsThis()]
    if isinstance(widget, QtWidgets.QLabel) and widget.textFormat() != QtCore.Qt.TextFormat.PlainText:
        found.append(widget.text())
    if isinstance(widget, QtWidgets.QComboBox):
        found += [str(widget.itemData(i, Role.ToolTipRole) or "") for i in range(widget.count())]
    return found + [text for action in widget.actions() for text in (action.toolTip(), action.statusTip())]


@pytest.fixture
def hostile(make_model, tmp_path):
    """A recording of which every text that others write is rich."""
    track = record(make_model("lstm", name="other"), "what is past")
    card = replace(
        track.card, title=RICH, task=RICH, summary=RICH, look=RICH, licence=RICH, data=RICH, attribution=RICH, name=RICH,
        command=RICH, group=RICH, source=RICH, examples=(Example(RICH), Example("a", title=RICH)),
        quality={"measure": RICH, "value": 1.5, "unit": RICH, "data": RICH},
    )  # fmt: skip
    path = tmp_path / "<b>run.safetensors"
    save_recording(path, replace(track, card=card, text=RICH[: len(track.text)]))
    return path


def test_no_text_of_others_is_rich_anywhere_in_the_window(hostile, opened, qtbot):
    window = opened("lstm")
    window.session.open(str(hostile))
    qtbot.waitUntil(lambda: window.session.track.card.title == RICH)
    window.say(f"{RICH} cannot be read")
    window.refresh()
    window.grab()
    widgets = [window, *window.findChildren(QtWidgets.QWidget)]
    texts = [text for widget in widgets for text in guessed(widget)]
    assert any(
        RICH.replace("<", "&lt;").replace("&amp;", "&amp;amp;") in text for text in texts
    )  # the card is there
    assert [text for text in texts if fetched(text)] == []
    menu = window.topbar.examples.menu()
    assert any("&&amp;" in action.text() for action in menu.actions())  # an ampersand, not a key
    assert "[*]" not in window.windowTitle()


@pytest.mark.parametrize("text", [RICH, "<b>x", "a\n<i>b</i> &lt;", "<qt>", "a < b & c", "plain", ""])
def test_what_is_as_written_is_shown_letter_by_letter(text):
    given = as_written(text)
    document = QtGui.QTextDocument()
    document.setHtml(given)
    shown = document.toPlainText() if QtGui.Qt.mightBeRichText(given) else given
    assert shown == text


def test_a_label_that_was_cut_says_the_rest_as_it_was_written(qtbot):
    label = Elided(RICH)
    qtbot.addWidget(label)
    label.resize(30, 20)
    label.grab()
    assert not fetched(label.toolTip())
    assert "&lt;img" in label.toolTip()


@pytest.mark.parametrize("start", FORMULA)
def test_a_cell_that_begins_a_formula_is_harmless_whatever_its_first_letter(start):
    text = f"{start}1+1"
    written = b"".join(piece for piece, _ in csv_pieces({"token": np.array([text])})).decode("utf-8-sig")
    assert f"'{text}" in written
