"""A chat in the window: messages and replies are turns of the one text, marked in the ribbon and the timeline."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import tomli_w
from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from safetensors.numpy import save_file

from mnemoscope.engines.engine import random_weights
from mnemoscope.engines.models.registry import engine_class
from mnemoscope.engines.runs.recorder import record
from mnemoscope.engines.sampling import Sampling
from mnemoscope.engines.vocabularies.characters import Characters
from mnemoscope.gui import start
from mnemoscope.gui.commands import chat
from mnemoscope.gui.frame.window import MainWindow
from mnemoscope.gui.look.theme import DARK, LIGHT
from mnemoscope.gui.state.settings import Settings
from mnemoscope.gui.state.spoken import spoken
from mnemoscope.gui.widgets.timeline import Timeline
from mnemoscope.gui.widgets.turnband import HIGH
from tests.gui.conftest import idle, shut

LETTERS = "\n .?abcdefghijklmnopqrstuvwxyzABCD<>[]#你好"
KEYS = QtCore.Qt.Key


@pytest.fixture
def talker(tmp_path: Path) -> Callable[[str], Path]:
    """A small model that always says the same character, and chats as `opening <…>[…]`: `talker("b")`."""

    def make(says: str) -> Path:
        folder, vocab, cls = tmp_path / f"talker-{ord(says)}", Characters(LETTERS), engine_class("lstm")
        sizes = {"embedding": 4, "hidden": 6, "layers": 1}
        weights = random_weights(cls, cls.Config(**sizes), len(vocab))
        weights["readout.bias"][vocab.encode(says).ids[0]] = 50.0
        folder.mkdir()
        save_file(weights, folder / "weights.safetensors")
        card = {
            "name": folder.name, "title": "Talker", "engine": "lstm", "config": sizes, "vocabulary": vocab.to_json(),
            "turns": {"opening": "#", "user": ["<", ">"], "assistant": ["[", "]\n"]},
        }  # fmt: skip
        (folder / "card.toml").write_text(tomli_w.dumps(card), "utf-8")
        return folder

    return make


@pytest.fixture
def on(qtbot: QtBot, talker: Callable[[str], Path]) -> Iterator[Callable[..., MainWindow]]:
    """Opens a window on such a model: `on("b", text="")`."""
    windows = list[MainWindow]()

    def make(says: str, text: str = "") -> MainWindow:
        kept = Settings(theme="light", sampling={"temperature": 0.0, "count": 12}, rate=1000.0)
        window = start.start(kept, model=str(talker(says)), text=text)
        windows.append(window)
        window.resize(1280, 800)
        with qtbot.waitExposed(window):
            window.show()
        qtbot.waitUntil(lambda: idle(window))
        window.session.player.rate = 1000.0
        return window

    yield make
    shut(windows)


def said(window: MainWindow) -> list[tuple[str, str]]:
    """Who has said what."""
    text = window.session.text
    turns = window.session.track.card.written_turns.of(text)
    return [(turn.role, text[turn.begin : turn.end]) for turn in turns]


def test_what_is_typed_and_entered_is_a_turn_and_the_model_replies(on, qtbot):
    window = on("b")
    row, box = window.chat, window.chat.message
    assert row.isVisible()
    assert "Talker" in box.placeholderText()
    low = box.height()
    QTest.keyClicks(box, "Who a")
    QTest.keyClick(box, KEYS.Key_Return, QtCore.Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(box, "re you?")
    assert box.written() == "Who a\nre you?"
    assert box.height() > low  # as high as its lines
    assert box.firstVisibleBlock().blockNumber() == 0  # which are all in sight
    assert window.session.text == ""  # nothing is read before it is sent
    QTest.keyClick(box, KEYS.Key_Return)
    assert box.written() == ""
    assert box.height() == low
    qtbot.waitUntil(lambda: idle(window))
    assert window.session.text == "#<Who a\nre you?>[" + 12 * "b"  # as many tokens as the form says
    assert window.topbar.text.written() == window.session.text  # the one text
    assert said(window) == [("user", "Who a\nre you?"), ("assistant", 12 * "b")]
    track = window.session.track
    assert [track.is_typed(step) for step in (0, len(track.encoded) - 13)] == [True, True]
    assert not track.is_typed(len(track.encoded) - 12)
    box.setFocus()
    composed = QtGui.QInputMethodEvent("你", [])
    QtWidgets.QApplication.sendEvent(box, composed)
    committed = QtGui.QInputMethodEvent()
    committed.setCommitString("你好")
    QtWidgets.QApplication.sendEvent(box, committed)
    QTest.keyClick(box, KEYS.Key_Enter)
    qtbot.waitUntil(lambda: idle(window))
    assert said(window)[2:] == [("user", "你好"), ("assistant", 12 * "b")]
    assert window.session.player.cursor == window.session.length - 1  # panels follow
    box.insert("你好\n你好\nabc")  # whose letters are higher than the others
    assert box.firstVisibleBlock().blockNumber() == 0
    bottom = box.blockBoundingGeometry(box.document().lastBlock()).translated(box.contentOffset()).bottom()
    assert bottom <= box.viewport().height()
    box.insert("\n1\n2\n3\n4")
    assert box.height() < 8 * low  # no more than a few lines


def test_a_reply_ends_with_its_turn(on, qtbot):
    window = on("]")
    window.topbar.form.count.setValue(500)
    window.session.player.rate = 60.0  # so that not all are asked for at once
    chat.send(window, "Hi")
    qtbot.waitUntil(lambda: idle(window))
    assert window.session.text == "#<Hi>[]"  # and not 499 tokens more
    chat.send(window, "ab")
    qtbot.waitUntil(lambda: idle(window))
    assert window.session.text == "#<Hi>[]\n<ab>[]"
    window.session.continue_text(
        3, Sampling(temperature=0)
    )  # after the end of a turn, as far as one asks for
    qtbot.waitUntil(lambda: idle(window))
    assert window.session.text == "#<Hi>[]\n<ab>[]]]]"


def test_only_what_a_message_adds_is_read_and_an_earlier_turn_is_read_again_from_there_on(on, qtbot):
    window = on("b")
    chat.send(window, "Hi")
    qtbot.waitUntil(lambda: idle(window))
    first = window.session.track
    steps, rows = len(first.trace), first.trace.rows(0, len(first.trace)).copy()
    chat.send(window, "again")
    qtbot.waitUntil(lambda: idle(window))
    second = window.session.track
    assert second.trace is first.trace  # which has grown
    assert (second.trace.rows(0, steps) == rows).all()
    edited = window.session.text.replace("again", "aCain")
    field = window.topbar.text
    at = window.session.text.index("again")
    cursor = field.textCursor()
    cursor.setPosition(at + 1)
    cursor.setPosition(at + 2, QtGui.QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText("C")  # as typed over it
    qtbot.waitUntil(lambda: idle(window) and window.session.text == edited)
    third = window.session.track
    assert third.trace.same(second.trace) == at + 1
    assert third.text == edited
    assert said(window)[2] == ("user", "aCain")
    field.undo()
    qtbot.waitUntil(lambda: idle(window) and window.session.text == second.text)
    assert said(window)[2] == ("user", "again")


def test_a_reply_can_be_stopped_and_the_next_message_closes_it(on, qtbot):
    window = on("b")
    window.topbar.form.count.setValue(5000)
    window.session.player.rate = 60.0
    button = window.chat.button
    assert button.text() == "Send"
    chat.send(window, "Hi")
    qtbot.waitUntil(lambda: len(window.session.text) > len("#<Hi>[bbb"))
    assert button.text() == "Stop"
    QTest.mouseClick(button, QtCore.Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: idle(window))
    assert button.text() == "Send"
    stopped = window.session.text
    assert set(stopped.removeprefix("#<Hi>[")) == {"b"}
    assert len(stopped) < 1000
    window.topbar.form.count.setValue(2)
    chat.send(window, "ab")
    qtbot.waitUntil(lambda: idle(window))
    assert window.session.text == stopped + "]\n<ab>[bb"


def test_a_message_while_the_model_replies_waits_or_comes_after_what_it_has_said(on, qtbot):
    window = on("b")
    window.topbar.form.count.setValue(5000)
    window.session.player.rate = 60.0
    chat.send(window, "Hi")
    QTest.keyClicks(window.chat.message, "wait")
    QTest.keyClick(window.chat.message, KEYS.Key_Return)
    assert window.notice.label.text().startswith("The model still replies")
    assert window.chat.message.written() == "wait"  # nothing of it is lost
    qtbot.waitUntil(lambda: len(window.session.text) > len("#<Hi>[bbb"))
    window.session.send("wait", 2, Sampling(temperature=0))
    qtbot.waitUntil(lambda: idle(window))
    (_, first), (_, reply), (_, second), (_, last) = said(window)
    assert (first, second, last) == ("Hi", "wait", "bb")
    assert set(reply) == {"b"}
    assert window.session.track.text == window.session.text


def test_tracks_beside_read_the_conversation_and_reply_too(on, qtbot):
    window = on("b")
    window.session.companions.add(window.session.source)
    qtbot.waitUntil(lambda: not window.session.active)
    chat.send(window, "Hi")
    qtbot.waitUntil(lambda: not window.session.active)
    assert [track.text for track in window.session.tracks] == ["#<Hi>[" + 12 * "b"] * 2


def test_what_cannot_be_sent_is_said(on, opened, qtbot):
    window = on("b", text="abc")
    chat.send(window, "say ] now")
    assert "“]”" not in window.notice.label.text()
    assert (
        window.notice.label.text() == "The model reads ] in this message as the mark of a turn, not as said."
    )
    qtbot.waitUntil(lambda: idle(window))
    QTest.keyClicks(window.chat.message, "  ")
    before = window.session.text
    QTest.keyClick(window.chat.message, KEYS.Key_Return)
    assert window.session.text == before  # nothing is no message
    plain = opened("lstm")
    assert plain.chat.isHidden()
    plain.actions_["message"].trigger()
    assert plain.notice.label.text() == (
        "small-lstm continues texts and was not made for a chat: it comes without a chat template."
    )
    said_too = list[str]()
    plain.session.failed.connect(said_too.append)
    plain.session.send("Hi", 3)
    assert said_too == [plain.notice.label.text()]


def test_a_text_that_is_no_conversation_comes_back(on, qtbot):
    window = on("b", text="abc")
    chat.send(window, "Hi")
    assert window.notice.label.text().startswith("A conversation begins:")
    qtbot.waitUntil(lambda: idle(window))
    assert window.session.text == "#<Hi>[" + 12 * "b"
    window.topbar.text.undo()
    qtbot.waitUntil(lambda: idle(window) and window.session.text == "abc")
    chat.send(window, "Hi")
    qtbot.waitUntil(lambda: idle(window))
    before = window.session.text
    chat.send(window, "ab")
    qtbot.waitUntil(lambda: idle(window))
    window.topbar.text.undo()  # the message and its reply, not the one before
    qtbot.waitUntil(lambda: idle(window) and window.session.text == before)


def test_a_half_typed_message_outlives_another_theme(on, qtbot):
    window = on("b")
    QTest.keyClicks(window.chat.message, "half a")
    window.actions_["theme"].trigger()
    qtbot.waitUntil(lambda: not window.dressing.under_way)
    assert window.chat.message.written() == "half a"
    qtbot.waitUntil(window.chat.isVisible)


def test_a_recording_shows_turns_and_takes_no_message(talker, show, view_of, session):
    track = record(talker("b"), "#<Hi>[bb]\n<a>[")
    session.show_recording(track)
    assert session.no_chat() == "A recording cannot be continued: choose a model first."
    found = [(turn.start, turn.stop, turn.word) for turn in spoken(track)]
    assert found == [(1, 5, "user"), (5, 10, "assistant"), (10, 13, "user"), (13, 14, "assistant")]
    assert [turn.word for turn in spoken(track, 9, 11)] == ["assistant", "user"]
    for theme in (LIGHT, DARK):
        panel = show("tokens", view_of(track, cursor=0), theme=theme, size=(900, 60))
        row = panel.row
        picture = panel.canvas.grab().toImage()
        tall = row.plot.top() + theme.px(HIGH) / 2
        grounds = [
            picture.pixelColor(round(row._boxes[stop - 1].right()) - 3, round(tall)).name()
            for _, stop, _ in found
        ]
        assert grounds[0] == grounds[2] != grounds[1] == grounds[3]
        assert (
            picture.pixelColor(round(row._boxes[0].center().x()), round(tall)).name() not in grounds
        )  # nobody's
        assert "turn of the assistant" in row.describe(6, 0)
        assert not any("turn" in note for note in row.describe(0, 0))


def test_the_timeline_says_who_speaks(talker, qtbot):
    track = record(talker("b"), "#<Hi>[" + 20 * "b" + "]\n<a>[b")
    timeline = Timeline(LIGHT)
    timeline.setAttribute(QtCore.Qt.WidgetAttribute.WA_DontShowOnScreen)
    qtbot.addWidget(timeline)
    timeline.resize(600, 30)
    timeline.show_run(len(track.encoded), 0.0, (0, 1), track.trace["logits"][:, 0] * 0 + 1.0, spoken(track))
    timeline.show()
    picture = timeline.grab().toImage()
    inside = {
        turn.word: picture.pixelColor(round(timeline._x(turn.stop)) - 3, 4).name()
        for turn in spoken(track)[:2]
    }
    assert inside["user"] != inside["assistant"]
    assert inside["user"] == picture.pixelColor(round(timeline._x(spoken(track)[2].stop)) - 3, 4).name()
    tops = [bar.top() for bar in timeline._bars]
    assert min(tops) >= LIGHT.px(HIGH)  # the skyline stays below the words
    timeline.show_run(len(track.encoded), 0.0, (0, 1), timeline.skyline)
    timeline.grab()
    assert min(bar.top() for bar in timeline._bars) < LIGHT.px(HIGH)


def test_a_card_suggests_how_its_model_continues_until_a_person_chooses(on):
    window = on("b")
    form, plain = window.topbar.form, Sampling()
    form.set_values(plain, 12)
    form.suggest(own := Sampling(temperature=0.2, top_p=0.9))
    assert (form.sampling(), form.chosen(), form.length()) == (own, plain, 12)
    form.suggest(plain)  # another model
    assert form.sampling() == plain
    form.suggest(own)
    form.set_values(mine := Sampling(temperature=0.5), 12)
    form.suggest(plain)
    assert form.sampling() == form.chosen() == mine


def test_a_conversation_comes_back_from_a_workspace_with_the_reply_as_chosen(on, bring, qtbot, tmp_path):
    window = on("b", "#<hi>[")
    session = window.session
    session.continue_text(4, Sampling(temperature=0.0, seed=5))
    qtbot.waitUntil(lambda: not session.active)
    before = session.text, session.track.typed, session.track.sampling
    assert before[:2] == ("#<hi>[bbbb", 6)
    window.workspaces.save(tmp_path / "chat.mnemo")
    session.set_text("#")
    bring(window, tmp_path / "chat.mnemo")
    assert (session.text, session.track.typed, session.track.sampling) == before
    assert session.track.card.written_turns.last_open(session.text)
