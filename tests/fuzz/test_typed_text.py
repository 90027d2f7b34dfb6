"""What is typed, pasted, cut, dropped, undone and put in any order: the text owned is always that of a model that is a plain string."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6 import QtCore, QtGui
from PySide6.QtTest import QTest

from mnemoscope.engines import tokens
from mnemoscope.engines.vocabularies.characters import Characters
from mnemoscope.engines.vocabularies.lexicon import Lexicon
from mnemoscope.engines.vocabularies.spelled import CharactersWithBytes
from mnemoscope.engines.vocabularies.words import Words
from mnemoscope.gui.frame.textfield import TextField
from mnemoscope.gui.widgets import writing

NASTY = "\r\n\0\xa0\u2028\u2029\ufdd0\ufdd1\ufffc\ufeff\u200d\u0301\ud83d\ude00\udc00\x1f\x85␍␀⤶⏎\U0001f600\U00100000\U0010d83d"
TEXTS = st.text(st.one_of(st.sampled_from(NASTY), st.sampled_from("ab é的\n"), st.characters()), max_size=12)
KEYS = st.sampled_from("ab é的␍␀⏎")
SHOWN, MOST = 16, 24  # characters of a long text that are shown here

PLACE = st.integers(0, 40)
ACTIONS = st.one_of(
    st.tuples(st.just("key"), KEYS),
    st.tuples(st.just("commit"), TEXTS.filter(lambda t: "\r" not in t)),
    st.tuples(st.just("paste"), TEXTS),
    st.tuples(st.just("paste"), TEXTS.filter(len).map(lambda t: (t * 40)[:40])),  # more than is shown
    st.tuples(st.just("put"), TEXTS.filter(len).map(lambda t: (t * 40)[:40])),
    st.tuples(st.just("select"), PLACE, PLACE),
    *(st.tuples(st.just(name)) for name in ("all", "all", "undo", "undo", "copy", "cut", "delete", "back", "undo", "redo", "again", "return")),
    st.tuples(st.just("put"), TEXTS),
    st.tuples(st.just("add"), TEXTS),
)  # fmt: skip


@pytest.fixture
def field(qtbot, monkeypatch):
    monkeypatch.setattr(writing, "SHOWN", SHOWN)
    monkeypatch.setattr(writing, "MOST", MOST)
    field = TextField()
    qtbot.addWidget(field)
    field.set_vocabulary(Words(("a", "b")))
    field.set_roomy(True)
    return field


def selection(field: TextField) -> tuple[int, int]:
    """What is selected, in characters of the text."""
    cursor, shown = field.textCursor(), field.document().toRawText()
    return tuple(
        len(shown.encode("utf-16-le")[: 2 * at].decode("utf-16-le", "ignore"))
        for at in (cursor.selectionStart(), cursor.selectionEnd())
    )  # type: ignore[return-value]


def select(field: TextField, one: int, other: int) -> None:
    """Select between two characters of what is shown."""
    shown = field.document().toRawText()
    cursor = field.textCursor()
    for at, mode in zip((one, other), (cursor.MoveMode.MoveAnchor, cursor.MoveMode.KeepAnchor), strict=True):
        cursor.setPosition(len(shown[: min(at, len(shown))].encode("utf-16-le")) // 2, mode)
    field.setTextCursor(cursor)


def replaced(field: TextField, text: str, by: str) -> str:
    """The text with something in the place of what is selected: if all that is shown is, in the place of all."""
    start, stop = selection(field)
    if (start, stop) == (0, len(field.document().toRawText())) and stop:
        return by
    return text[:start] + by + text[stop:]


@given(st.lists(ACTIONS, min_size=8, max_size=30))
def test_the_text_owned_is_the_text_that_was_typed(field, qapp, actions):
    heard: list[str] = []
    field.clear()
    field.edited.connect(lambda: heard.append(field.written()))
    text, clip, past = "", "", {0: ""}
    board = QtGui.QGuiApplication.clipboard()
    for action in actions:
        steps = field.document().availableUndoSteps()
        match action:
            case ("key", key):
                wanted = replaced(field, text, key)
                QTest.keyClick(field, key) if key.isascii() else send(field, key)
            case ("return",):
                wanted = replaced(field, text, "\n")
                QTest.keyClick(field, QtCore.Qt.Key.Key_Return)
            case ("commit", given_) if given_.isprintable() and given_:
                wanted = replaced(field, text, given_)
                event = QtGui.QInputMethodEvent()
                event.setCommitString(given_)
                qapp.sendEvent(field, event)
            case ("paste", given_):
                wanted = replaced(field, text, given_)
                field.insert(given_)
            case ("again",):
                wanted = replaced(field, text, clip)
                if clip:
                    field.insertFromMimeData(board.mimeData())
                else:
                    wanted = text
            case ("select", one, other):
                wanted = text
                select(field, one, other)
            case ("all",):
                wanted = text
                field.selectAll()
            case ("copy",) | ("cut",):
                wanted = text
                start, stop = selection(field)
                whole = (start, stop) == (0, len(field.document().toRawText()))
                if start < stop:
                    clip = text if whole else text[start:stop]
                    wanted = replaced(field, text, "") if action == ("cut",) else text
                    getattr(field, action[0])()
            case ("delete",) | ("back",) if len(set(selection(field))) == 2:
                wanted = replaced(field, text, "")
                key = QtCore.Qt.Key.Key_Delete if action == ("delete",) else QtCore.Qt.Key.Key_Backspace
                QTest.keyClick(field, key)
            case ("undo",) | ("redo",):
                getattr(field, action[0])()
                wanted = past.get(field.document().availableUndoSteps(), field.written())
            case ("put", given_) | ("add", given_):
                wanted = given_ if action[0] == "put" else text + given_
                field.put(wanted)
            case _:
                continue
        assert field.written() == wanted, action
        assert action[0] in ("put", "add") or wanted == text or heard[-1] == wanted
        if action[0] not in ("undo", "redo") and wanted != text:
            now = field.document().availableUndoSteps()
            past = {at: was for at, was in past.items() if at < max(now, 1) and at <= steps} | {now: wanted}
        text = wanted
        assert field.bounds == "" or len(field.document().toRawText()) < len(text)
    while field.document().isUndoAvailable():
        field.undo()
        assert past.get(field.document().availableUndoSteps(), field.written()) == field.written()
    assert field.written() == ""


def send(field: TextField, text: str) -> None:
    """A key that has this text."""
    event = QtGui.QKeyEvent(
        QtCore.QEvent.Type.KeyPress, QtCore.Qt.Key.Key_unknown, QtCore.Qt.KeyboardModifier.NoModifier, text
    )
    field.keyPressEvent(event)


VOCABULARIES = (
    Characters("ab '\"-.\n\u0301é"),
    Characters("ab ’‘“”.", unknown="none"),
    CharactersWithBytes("ab \n“”"),
    Words(("a", "ab", "don't", ".", "é"), lines=True),
    Words(("a", "b b", "가"), unknown="none"),
    Lexicon(("ab", "aba", "的人", "的")),
)
BITS = ("a", "ab", "aba", " ", " ", "\n", "\r\n", "\r", ".", "...", "…", "’", "“", "”", "don’t", "\u0301", "é", "b b", "的", "的人",
        "가", "\u1100\u1161", "ﾞ", "\u2028", "\xa0", "\ud83d", "\U0001f600", "A", "   ")  # fmt: skip
PROSE = st.lists(st.sampled_from(BITS), min_size=30, max_size=150).map("".join)


@given(PROSE, st.sampled_from(VOCABULARIES), st.integers(20, 60))
def test_a_text_cut_piece_by_piece_has_the_same_tokens(text, vocab, size):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tokens, "PIECE", size)
        patch.setattr(tokens, "AHEAD", 12)
        shares: list[float] = []
        ids, spans = vocab.cut_long(text, shares.append)
    whole_ids, whole_spans = vocab.cut(text)
    assert ids.tolist() == whole_ids.tolist()
    assert spans.tolist() == whole_spans.tolist()
    assert shares == sorted(shares)
    assert len(text) <= size or shares[-1] == 1
