"""Choosing models and examples in the window: what is offered, what is read, what a classifier shows."""

import numpy as np
import pytest
from PySide6 import QtCore, QtGui, QtTest

from mnemoscope.engines.runs.recorder import record
from mnemoscope.engines.vocabularies.words import Words
from mnemoscope.gui.commands.choosing import choose_model
from mnemoscope.gui.commands.play import continue_text
from mnemoscope.gui.look.painting import painting
from mnemoscope.gui.look.theme import LIGHT
from mnemoscope.gui.widgets.labels import TURNED, column_for, room_for
from mnemoscope.gui.widgets.timerow import LEFT, RIGHT
from mnemoscope.gui.widgets.tokenrow import TokenRow
from tests.gui.conftest import SONNET, TEXT, idle

Key = QtCore.Qt.Key


def test_models_are_offered_under_what_they_teach(opened, qtbot):
    window = opened()
    box = window.topbar.models
    qtbot.waitUntil(
        lambda: box.findData("lstm-shakespeare") >= 0
    )  # the cards are read once the window is painted
    rows = [(box.itemText(i), box.itemData(i)) for i in range(box.count())]
    headings = [text for text, name in rows if name is None]
    assert headings[0] == "Reading Shakespeare"
    assert headings[-2:] == ["Models of your own", "Opened from a folder"]
    assert [i for i, (_, name) in enumerate(rows) if name is None and box.model().item(i).isEnabled()] == []
    assert rows[[name for _, name in rows].index("lstm-shakespeare") - 1][1] is not None or len(headings) == 1
    own, elsewhere = (rows.index((heading, None)) for heading in headings[-2:])
    assert "tiny-classifier" in [name for _, name in rows[own:elsewhere]]
    assert [name for _, name in rows[elsewhere + 1 :]] == [window.session.source]


def test_an_example_from_the_menu_is_read_from_its_start(opened, qtbot):
    window = opened()
    choose_model(window, "tiny-gru")
    qtbot.waitUntil(lambda: idle(window) and window.session.track.name == "tiny-gru")
    (action,) = window.topbar.examples.menu().actions()
    action.trigger()
    qtbot.waitUntil(lambda: idle(window) and window.session.length == len(SONNET))
    assert window.topbar.text.toPlainText() == SONNET
    assert window.session.player.playing
    window.session.player.playing = False
    qtbot.keyClick(window, Key.Key_M, QtCore.Qt.KeyboardModifier.ControlModifier)
    assert window.session.text == SONNET  # the only one comes after itself
    assert window.session.player.playing
    window.session.player.playing = False


def test_a_model_that_cannot_read_the_text_shows_its_own_example_and_undo_brings_the_text_back(opened, qtbot):
    window = opened(text="是记忆吗")
    choose_model(window, "tiny-classifier")
    qtbot.waitUntil(lambda: idle(window) and window.session.track.name == "tiny-classifier")
    assert window.session.text == SONNET
    assert "example of its own" in window.notice.label.text()
    window.topbar.text.undo()
    qtbot.waitUntil(lambda: idle(window) and window.session.track.text == "是记忆吗")


def test_a_text_the_next_model_can_read_stays(opened, qtbot):
    window = opened()
    choose_model(window, "tiny-rnn")
    qtbot.waitUntil(lambda: idle(window) and window.session.track.name == "tiny-rnn")
    assert window.session.text == TEXT


def test_a_classifier_shows_classes_and_cannot_continue(opened, qtbot):
    window = opened()
    choose_model(window, "tiny-classifier")
    qtbot.waitUntil(lambda: idle(window) and window.session.track.name == "tiny-classifier")
    assert window.docks["class"].isVisible()
    assert not window.docks["surprise"].isVisible()
    assert not window.topbar.more.isEnabled()
    continue_text(window)
    assert "cannot continue" in window.notice.label.text()
    bars = window.docks["prediction"].panel.canvas.list.bars
    assert [bar.label for bar in bars] == ["class 0", "class 1"]
    choose_model(window, "tiny-lstm")
    qtbot.waitUntil(lambda: idle(window) and window.session.track.name == "tiny-lstm")
    assert not window.docks["class"].isVisible()
    assert window.docks["surprise"].isVisible()


def test_columns_are_as_wide_as_their_tokens_need(qapp):
    letters, words = list("to be or not to be"), ["entertaining", "performances", "are", "moving"]
    assert room_for(letters, LIGHT) < room_for(list("是记忆吗"), LIGHT) < room_for(words, LIGHT)
    assert column_for(words, 700, 4, LIGHT) == room_for(words, LIGHT)  # four words fit side by side
    assert column_for(words * 20, 700, 80, LIGHT) == TURNED  # eighty are written upwards


@pytest.mark.parametrize(
    ("kind", "text", "writing"),
    [
        ("lstm", TEXT, "across"),
        ("lstm", "是记忆" * 60, "across"),
        ("classifier", "a lovely day", "across"),
        ("classifier", "a lovely summer's day and a more temperate day " * 4, "upwards"),
    ],
)
def test_tokens_are_legible_in_any_script(kind, text, writing, opened, qtbot):
    window = opened(text=text)
    window.session.load(f"tiny-{kind}")
    qtbot.waitUntil(lambda: idle(window) and window.session.track.name == f"tiny-{kind}")
    row = window.docks["tokens"].panel.row
    assert row.writing == writing
    start, stop = row.extent
    room = window.docks["tokens"].panel.canvas.width() - LEFT - RIGHT
    column = room_for(row.tokens.labels, LIGHT) if writing == "across" else TURNED
    assert (stop - start) * column <= room + column
    assert row.rect.height() > (80 if writing == "upwards" else 20)


def test_chinese_is_written_downwards_where_words_of_letters_are_turned(qapp, monkeypatch):
    row, drawn = TokenRow(LIGHT), {}
    draw = QtGui.QPainter.drawText

    def heard(painter, box, *rest):
        drawn[rest[-1]] = (painter.transform().isRotating(), box.top())
        return draw(painter, box, *rest)

    monkeypatch.setattr(QtGui.QPainter, "drawText", heard)
    picture = QtGui.QPixmap(40, 100)
    with painting(picture) as painter:
        for label in ("上海的", "memory", "?"):
            row._write(painter, QtCore.QRectF(0, 0, 20, 90), label, upwards=True)
    assert {label: turned for label, (turned, _) in drawn.items()} == {
        "上": False, "海": False, "的": False, "memory": True, "?": False,
    }  # fmt: skip
    assert drawn["上"][1] < drawn["海"][1] < drawn["的"][1]


def test_a_word_is_written_without_the_space_before_it(opened, qtbot):
    window = opened(text="a lovely  day")
    window.session.load("tiny-classifier")
    qtbot.waitUntil(lambda: idle(window) and isinstance(window.session.track.vocab, Words))
    assert window.session.track.labels(0, 3) == ["a", "lovely", "day"]


def test_a_model_that_was_opened_and_given_up_never_reads_for_the_one_that_stays(session, make_model, qtbot):
    """The engine's thread had opened another one of the same sizes: the text was read on with that, without a word."""
    said: list[str] = []
    session.failed.connect(said.append)
    shown = make_model("lstm", name="shown")
    session.set_text("to be")
    session.load(shown)
    qtbot.waitUntil(lambda: not session.active)
    session.load(make_model("lstm", name="given-up", seed=3))
    session._timer.stop()  # its answer comes, but the window has meanwhile asked for another
    while session.reader.runner.replies.empty():
        QtTest.QTest.qWait(1)
    session.load("no such model")
    qtbot.waitUntil(lambda: not session.active)
    assert "no such model" in said[-1]
    session.set_text("to be, or not")
    qtbot.waitUntil(lambda: not session.active)
    trace, wanted = session.track.trace, record(shown, "to be, or not").trace
    np.testing.assert_allclose(trace.rows(0, 13), wanted.rows(0, 13), atol=1e-6)
