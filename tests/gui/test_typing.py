"""What is typed: where the caret is in any script, what undo takes back, whose text it is, and what is opened to read it."""

import shutil
from pathlib import Path

import pytest
from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.models.opening import user_folder
from mnemoscope.engines.vocabularies.characters import Characters
from mnemoscope.engines.vocabularies.words import Words
from mnemoscope.gui import start
from mnemoscope.gui.commands.choosing import choose_model
from mnemoscope.gui.commands.file import open_file
from mnemoscope.gui.frame.textfield import TextField
from mnemoscope.gui.state import settings
from mnemoscope.gui.state.opening import MOST_CHARACTERS, note_text
from mnemoscope.gui.state.settings import Settings
from mnemoscope.gui.widgets.utf16 import characters, units
from tests.gui.conftest import SONNET, TEXT, idle

Key = QtCore.Qt.Key
FLAG, RARE = "\N{REGIONAL INDICATOR SYMBOL LETTER N}\N{REGIONAL INDICATOR SYMBOL LETTER P}", "\U00020000"


def place(field, at):
    """Put the caret behind so many characters."""
    cursor = field.textCursor()
    cursor.setPosition(units(field.toPlainText()[:at]))
    field.setTextCursor(cursor)


def choose(window, qtbot, name):
    choose_model(window, name)
    qtbot.waitUntil(lambda: idle(window) and window.session.source == name)
    window.session.player.playing = False


def test_places_of_qt_and_of_python():
    text = f"a😀b{FLAG}{RARE}\n"  # 1, 2, 1, 2 × 2, 2, 1 units
    assert [units(text[:n]) for n in range(len(text) + 1)] == [0, 1, 3, 4, 6, 8, 10, 11]
    assert [characters(text, place) for place in (0, 1, 3, 4, 6, 8, 10, 11, 99)] == [
        0,
        1,
        2,
        3,
        4,
        5,
        6,
        7,
        7,
    ]
    assert characters("plain", 3) == 3


@pytest.mark.parametrize("text", ["😀😀😀😀ab", f"ab{FLAG}{FLAG}cd", f"{RARE}{RARE}的{RARE}", "a😀\n😀b"])
def test_the_cursor_is_at_the_character_that_was_typed(text, opened, qtbot):
    window = opened(text=text)
    field = window.topbar.text
    for at in (0, 1, len(text) // 2, len(text) - 1, len(text)):
        if at and at < len(text) and text[at - 1 : at + 1] == FLAG:
            continue  # Qt puts no caret into a flag
        place(field, at)
        assert field.caret == at
        qtbot.keyClick(field, "x")
        qtbot.waitUntil(lambda: idle(window) and window.session.length == len(text) + 1)
        assert window.session.text == text[:at] + "x" + text[at:]
        assert (window.session.player.cursor, window.session.track.piece(at)) == (at, "x")
        field.undo()
        qtbot.waitUntil(lambda: idle(window) and window.session.length == len(text))
        assert window.session.text == text


@pytest.mark.parametrize(
    ("vocab", "text", "unknown"),
    [(Characters("ab \N{REPLACEMENT CHARACTER}"), "a😀b", [(1, 2)]), (Words(("a", "b")), "a 😀😀 b zz", [(2, 4), (9, 2)])],
)  # fmt: skip
def test_the_line_is_under_what_is_unknown(vocab, text, unknown, qtbot):
    field = TextField()
    qtbot.addWidget(field)
    field.put(text)
    field.set_vocabulary(vocab)
    wave = QtGui.QTextCharFormat.UnderlineStyle.WaveUnderline
    under = [
        (f.start, f.length)
        for f in field.document().firstBlock().layout().formats()
        if f.format.underlineStyle() == wave
    ]
    spread = {at for start, length in under for at in range(start, start + length)}
    assert spread == {at for start, length in unknown for at in range(start, start + length)}


def test_a_word_is_completed_behind_emoji(qtbot):
    field = TextField()
    qtbot.addWidget(field)
    field.set_vocabulary(Words(("lovely", "day")))
    field.put("😀😀 lov day")
    place(field, 6)
    field._complete("lovely")
    assert (field.toPlainText(), field.caret) == ("😀😀 lovely day", 9)


def steps_back(field):
    found = []
    while field.document().isUndoAvailable():
        field.undo()
        found.append(field.toPlainText())
    return found


def test_what_a_model_adds_is_one_step_whatever_it_is(qtbot):
    field = TextField()
    qtbot.addWidget(field)
    for letter in "to":
        qtbot.keyClick(field, letter)
    for pieces in (("to be", "to be\nor ", "to be\nor n😀"), ("to be\nor n😀!", "to be\nor n😀?")):
        field.begin()
        for text in pieces:  # the last one changes what was added before it
            field.put(text)
    for letter in "so":
        qtbot.keyClick(field, letter)
    assert field.toPlainText() == "to be\nor n😀?so"
    assert steps_back(field) == ["to be\nor n😀?", "to be\nor n😀", "to", ""]
    for _ in range(4):
        field.redo()
    assert field.toPlainText() == "to be\nor n😀?so"


def test_undo_takes_a_continuation_back_in_one_step_and_redo_brings_it_again(opened, qtbot):
    window = opened()
    window.session.looking.set_rate(1000)
    window.topbar.form.count.setValue(120)
    window.actions_["continue"].trigger()
    qtbot.waitUntil(lambda: idle(window) and window.session.length == len(TEXT) + 120)
    added = window.session.text
    field = window.topbar.text
    field.setFocus()
    qtbot.keyClick(field, Key.Key_Z, QtCore.Qt.KeyboardModifier.ControlModifier)
    assert (field.toPlainText(), field.caret) == (TEXT, len(TEXT))
    qtbot.waitUntil(lambda: idle(window) and window.session.text == TEXT)
    field.redo()
    qtbot.waitUntil(lambda: idle(window) and window.session.text == added)
    window.topbar.form.count.setValue(9)
    for times in (1, 2):
        window.actions_["continue"].trigger()
        length = len(added) + 9 * times
        qtbot.waitUntil(lambda n=length: idle(window) and window.session.length == n)
    found = steps_back(field)[:2]
    assert [len(text) for text in found] == [len(added) + 9, len(added)]


def test_the_own_text_of_a_model_comes_back_with_it(opened, qtbot, tmp_path):
    own, words = "xq zv jk ww!", "a lovely day and more"
    kept = Settings(theme="light")
    window = opened(kept=kept)
    choose(window, qtbot, "tiny-lstm")
    window.topbar.text.setPlainText(own)
    qtbot.waitUntil(lambda: idle(window) and window.session.text == own)
    choose(window, qtbot, "tiny-classifier")  # it knows not one of these words
    assert window.session.text == SONNET
    assert "comes back" in window.notice.label.text()
    choose(window, qtbot, "tiny-lstm")
    assert (window.session.text, window.topbar.text.toPlainText()) == (own, own)
    choose(window, qtbot, "tiny-gru")  # it can read it
    assert window.session.text == own
    choose(window, qtbot, "tiny-classifier")
    window.topbar.text.setPlainText(words)
    qtbot.waitUntil(lambda: idle(window) and window.session.text == words)
    choose(window, qtbot, "tiny-memory_network")
    assert window.session.text == words
    choose(window, qtbot, "tiny-lstm")  # letters spell any words
    assert window.session.text == words
    window.close()
    path = tmp_path / "settings.json"
    settings.save(kept, path)
    assert settings.load(path).texts == kept.texts
    assert kept.texts["tiny-gru"] == own
    assert kept.texts["tiny-lstm"] == kept.texts["tiny-classifier"] == words


def test_texts_are_kept_within_limits(opened, qtbot):
    window = opened()
    texts = window.settings.texts = {"old": "o" * (MOST_CHARACTERS - 3), "newer": "n"}
    note_text(window.settings, window.session)
    assert list(texts) == ["newer", window.session.source]


def test_switching_in_haste_takes_no_example_for_a_text_of_ones_own(opened, qtbot):
    window = opened(text="xq zv jk ww!")
    first = window.session.source
    for name in ("tiny-classifier", "tiny-encoder", "tiny-memory_network"):
        choose_model(window, name)
    choose(window, qtbot, first)
    assert window.session.text == "xq zv jk ww!"


@pytest.fixture
def elsewhere(tmp_path) -> Path:
    """A model in a folder of its own, far from where models lie."""
    return Path(shutil.copytree(user_folder() / "tiny-gru", tmp_path / "far away" / "ein Modell"))


@pytest.mark.parametrize("part", ["", "card.toml", "weights.safetensors"])
def test_a_model_folder_opens_from_anywhere_and_again_at_the_next_start(
    part, elsewhere, opened, qtbot, monkeypatch
):
    kept = Settings(theme="light")
    window = opened(kept=kept)
    qtbot.waitUntil(lambda: window.listing.known)
    if part:
        open_file(window, str(elsewhere / part))
    else:
        monkeypatch.setattr(QtWidgets.QFileDialog, "getExistingDirectory", lambda *_: str(elsewhere))
        window.actions_["open-model"].trigger()
    qtbot.waitUntil(lambda: idle(window) and window.session.source == str(elsewhere))
    box = window.topbar.models
    assert box.currentText() == "A tiny gru · ein Modell"
    choose(window, qtbot, "tiny-lstm")
    assert box.findData(str(elsewhere)) > box.findText("Opened from a folder") > 0
    choose(window, qtbot, str(elsewhere))
    window.close()
    again = start.start(kept)
    again.show()
    qtbot.waitUntil(lambda: idle(again) and again.session.source == str(elsewhere))
    assert again.session.text == TEXT
    qtbot.waitUntil(lambda: again.topbar.models.findData(str(elsewhere)) > 0)
    again.close()
    again.deleteLater()


def test_what_is_no_model_is_said_and_changes_nothing(opened, qtbot, tmp_path):
    window = opened()
    source = window.session.source
    (tmp_path / "pictures").mkdir()
    weights = tmp_path / "net.pt"
    weights.write_bytes(b"PK\x03\x04 and more")
    for path in (tmp_path / "pictures", weights):
        window.notice.label.clear()
        open_file(window, str(path))
        assert path.name in window.notice.label.text()
        assert (window.session.source, window.session.reader.loading, window.session.text) == (
            source,
            False,
            TEXT,
        )


def test_the_command_line_opens_folders_too(elsewhere, tmp_path, monkeypatch):
    monkeypatch.chdir(elsewhere.parent)
    assert start.asked(None, "ein Modell") == (str(elsewhere), None)
    assert start.asked("./ein Modell", None) == (str(elsewhere), None)
    assert start.asked(str(user_folder() / "tiny-gru"), None) == ("tiny-gru", None)
    with pytest.raises(MnemoscopeError, match="give one model"):
        start.asked("tiny-lstm", "ein Modell")
    with pytest.raises(MnemoscopeError, match=r"card\.toml"):
        start.asked(None, str(tmp_path))


def test_a_file_that_is_opened_can_be_undone(opened, qtbot, tmp_path):
    window = opened()
    path = tmp_path / "a.txt"
    path.write_text("another text", "utf-8")
    open_file(window, str(path))
    qtbot.waitUntil(lambda: idle(window) and window.session.text == "another text")
    assert window.session.player.cursor == window.session.length - 1
    window.topbar.text.undo()
    qtbot.waitUntil(lambda: idle(window) and window.session.text == TEXT)
