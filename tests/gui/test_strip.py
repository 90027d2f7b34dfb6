"""The strip below the top bar: what to look at, words that point, examples with a purpose, a model that can read the text."""

import gc

import numpy as np
import pytest
from PySide6 import QtCore, QtGui

from mnemoscope.engines.models.card import read_card
from mnemoscope.engines.models.opening import BUNDLED, catalogue
from mnemoscope.engines.models.pointers import spans
from mnemoscope.engines.models.readers import best_reader
from mnemoscope.engines.runs.recorder import record
from mnemoscope.engines.runs.recording import save_recording
from mnemoscope.engines.tokens import Encoded
from mnemoscope.gui import start
from mnemoscope.gui.commands.choosing import choose_example
from mnemoscope.gui.commands.view import toggle_theme
from mnemoscope.gui.frame.strip import hardly, known_of
from mnemoscope.gui.look.theme import LIGHT
from mnemoscope.gui.state.settings import Settings
from mnemoscope.gui.widgets.sentence import LINES, Sentence
from tests.gui.conftest import TEXT, idle

Key = QtCore.Qt.Key
LINE = "hec" + 80 * "." + "?hec\n"


@pytest.fixture
def reading(qtbot):
    """A window on a bundled model that has read a text."""
    windows = []

    def make(model, text="", **more):
        window = start.start(Settings(theme="light", **more), model=model, text=text)
        windows.append(window)
        window.resize(1024, 740)
        with qtbot.waitExposed(window):
            window.show()
        qtbot.waitUntil(lambda: idle(window) and window.session.length == len(window.session.track.encoded))
        return window

    yield make
    for window in windows:
        window.close()
        window.deleteLater()


def links(window):
    """The words of the strip that can be clicked, as they stand in it."""
    found, block = {}, window.strip.sentence.document().begin()
    fragments = block.begin()
    while not fragments.atEnd():
        piece = fragments.fragment()
        if piece.charFormat().isAnchor():
            found[piece.text()] = piece.charFormat().anchorHref()
        fragments += 1
    return found


def click(window, words):
    window.strip.sentence.anchorClicked.emit(QtCore.QUrl(links(window)[words]))


def test_words_of_the_strip_focus_and_seek(reading):
    window = reading("transformer-recall", "gcf....?gcf\n")
    session = window.session
    assert set(links(window)) == {"At the answer", "head 2 of layer 1"}
    session.shown.focus(layer=0, head=0)
    session.looking.seek(0)
    click(window, "head 2 of layer 1")
    assert (session.blueprint.focus.layer, session.blueprint.focus.head) == (1, 2)
    assert session.player.cursor == 0
    click(window, "At the answer")
    assert session.player.cursor == 9  # all are right: where the last is given


def test_a_click_with_the_mouse_and_the_keyboard_reaches_the_words(reading, qtbot):
    window = reading("lstm-shakespeare", TEXT)
    sentence = window.strip.sentence
    window.session.shown.focus(unit=3)
    corner = sentence.cursorRect(QtGui.QTextCursor(sentence.document())).center() + QtCore.QPoint(6, 0)
    qtbot.mouseClick(sentence.viewport(), QtCore.Qt.MouseButton.LeftButton, pos=corner)
    assert window.session.blueprint.focus.unit == 90
    window.session.shown.focus(unit=3)
    sentence.setFocus()
    qtbot.keyClick(sentence, Key.Key_Tab)
    qtbot.keyClick(sentence, Key.Key_Return)
    assert window.session.blueprint.focus.unit == 90


def test_the_text_of_a_card_is_never_markup(opened, make_model, qtbot):
    window = opened()
    look = "<b>bold</b> &amp; <a href='http://x.y'>link</a> [x](file=1) [unit 2](unit=2)"
    folder = make_model("lstm", name="foreign", card={"look": look})
    window.session.load(str(folder))
    qtbot.waitUntil(lambda: idle(window) and window.session.track.name == "foreign")
    assert window.strip.sentence.toPlainText() == look.replace("[unit 2](unit=2)", "unit 2")
    assert set(links(window)) == {"unit 2"}


def test_the_strip_is_two_lines_at_the_most_and_stays_folded(reading, qtbot):
    for model in ("memnet-babi3", "lstm-dialogue-en"):
        window = reading(model, read_card(BUNDLED / model).texts[0])
        assert window.strip.height() <= 52
        assert window.strip.sentence.verticalScrollBar().maximum() == 0  # nothing is out of sight
    high = window.strip.height()
    qtbot.mouseClick(window.strip.fold, QtCore.Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.strip.height() < high)
    assert window.strip.fold.text() == "What to look at"
    assert not window.strip.sentence.isVisible()
    assert window.settings.folded
    toggle_theme(window)
    assert not window.strip.sentence.isVisible()
    window.actions_["look"].trigger()
    qtbot.waitUntil(window.strip.sentence.isVisible)
    assert not window.settings.folded


def test_an_example_says_what_it_is_for_and_is_ticked_in_the_menu(reading, qtbot):
    window = reading("rnn-recall", LINE)
    card = window.session.track.card
    assert window.strip.sentence.toPlainText().endswith(f"80 dots: {card.examples[2].purpose}")
    assert window.strip.count.text() == "2 of 3 right"
    entries = window.topbar.examples.menu().actions()
    assert [action.text() for action in entries] == [f"{e.title} — {e.purpose}" for e in card.examples]
    assert [action.isChecked() for action in entries] == [False, False, True, False]
    entries[0].trigger()
    qtbot.waitUntil(lambda: idle(window) and window.session.track.text == card.texts[0])
    qtbot.waitUntil(lambda: window.strip.count.text() == "3 of 3 right")
    assert "4 dots" in window.strip.sentence.toPlainText()
    window.session.set_text(card.texts[0] + "a", caret=None)
    qtbot.waitUntil(lambda: idle(window) and "4 dots" not in window.strip.sentence.toPlainText())


def test_an_opened_text_begins_at_its_answer_and_a_typed_one_where_it_is_typed(
    reading, qtbot, tmp_path, filed
):
    window = reading("rnn-recall", LINE)
    session = window.session
    assert session.track.piece(session.player.cursor) == "e"  # after it the wrong letter is said
    assert not session.player.playing
    bars = window.docks["prediction"].panel.canvas.list
    assert {bar.label: bar.right for bar in bars.bars if bar.right is not None} == {"d": False, "c": True}
    assert bars.footing == "wrong: it says “d”, right would be “c”"
    choose_example(window, "gcf....?gcf\n")
    qtbot.waitUntil(lambda: idle(window) and session.track.text == "gcf....?gcf\n")
    assert session.player.cursor == 9
    session.set_text("gcf....?gcf\nab", caret=14)
    qtbot.waitUntil(lambda: idle(window) and session.length == 14)
    assert session.player.cursor == 13
    save_recording(tmp_path / "run.safetensors", record("rnn-recall", LINE))
    session.open(tmp_path / "run.safetensors")
    filed(session)
    assert session.track.piece(session.player.cursor) == "e"


def test_a_place_that_is_chosen_while_a_text_is_read_is_kept(reading, qtbot):
    window = reading("rnn-recall", "hec....?hec\n")
    choose_example(window, LINE)  # whose first seven characters have been read already
    window.session.looking.seek(2)
    qtbot.waitUntil(lambda: idle(window) and window.session.length == len(LINE))
    assert window.session.player.cursor == 2


def test_a_text_the_model_hardly_knows_offers_one_that_can_read_it(reading, qtbot):
    window = reading("lstm-shakespeare", TEXT, folded=True)
    qtbot.waitUntil(lambda: bool(window.listing.models))
    assert not window.strip.reader.isVisible()
    verse = "明月几时有，把酒问青天。"
    window.topbar.text.setPlainText(verse)
    qtbot.waitUntil(window.strip.reader.isVisible)
    assert window.strip.sentence.isVisible()  # though it is folded: this must be known
    assert "knows 17% of this text" in window.strip.sentence.toPlainText()  # the marks, in another form
    assert window.strip.reader.text() == "Read it with LSTM reading Song ci (宋词)"
    window.strip.reader.click()
    qtbot.waitUntil(lambda: idle(window) and window.session.track.name == "lstm-songci")
    assert window.session.text == verse
    assert not window.strip.reader.isVisible()
    assert not window.strip.sentence.isVisible()


def test_the_best_reader_is_of_the_same_kind_if_it_knows_as_much():
    models = [(folder, card) for folder, card in catalogue() if folder.parent == BUNDLED]

    def reader(text, engine):
        found = best_reader(models, text, engine=engine, least=0.7)
        return found[1].name if found else None

    assert reader("白日依山盡，黃河入海流。", "lstm") == "lstm-jueju"
    assert reader("明月几时有，把酒问青天。", "gru") == "lstm-songci"
    assert reader("What is a memory, if not a name?", "gru") == "gru-shakespeare"
    assert reader("What is a memory, if not a name?", "transformer") == "transformer-shakespeare"
    assert reader("Привет, как дела?", "lstm") is None
    assert "No model here" in hardly(0.1, type("Offer", (), {"reader": None})())


def test_two_lines_are_whole_also_where_letters_are_higher(qtbot):
    sentence = Sentence(LIGHT, "What to look at")
    qtbot.addWidget(sentence)
    sentence.set_spans(spans("The marks fall where the tune has them. 浣溪沙, sevens: two phrases of seven."))
    whole = sentence.heightForWidth(10_000)
    sentence.resize(300, sentence.heightForWidth(300))
    sentence.show()
    assert whole < sentence.height() < 3 * whole
    assert sentence.verticalScrollBar().maximum() == 0


def test_measuring_its_height_leaves_no_document_behind(qtbot):
    sentence = Sentence(LIGHT, "What to look at")
    qtbot.addWidget(sentence)

    def documents():
        gc.collect()
        return sum(type(o) is QtGui.QTextDocument for o in gc.get_objects())

    heights, before = [], 0
    for n in range(10):
        sentence.set_spans(spans("Look at these words, more than go into a narrow line. " * 3))
        heights.append((sentence.heightForWidth(10_000), sentence.heightForWidth(100)))
        before = before or documents()
        assert documents() == before, f"after {n + 1}"
    one, two = heights[0]
    assert one < two <= LINES * one
    assert set(heights) == {(one, two)}


def test_tokens_that_frame_a_text_are_nothing_that_is_known_of_it():
    spans = np.array([[0, 0], [0, 1], [1, 2], [2, 2]])  # [CLS] a b [SEP]
    for ids, share in (([9, 0, 0, 8], 0.0), ([9, 0, 3, 8], 0.5), ([9, 2, 3, 8], 1.0)):
        assert known_of(Encoded(np.array(ids), spans), 0) == share
    assert known_of(Encoded(np.array([9, 8]), np.zeros((2, 2), np.int64)), 0) == 1.0
