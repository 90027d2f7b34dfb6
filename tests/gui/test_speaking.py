"""Other languages in the window: chosen while it runs, kept, and refused without harm."""

from pathlib import Path

import pytest
from PySide6 import QtCore, QtWidgets

from mnemoscope.engines.analysis.answering import called
from mnemoscope.engines.files.folders import ASSETS, settings_folder
from mnemoscope.engines.languages.tsfile import LanguageError, Message, read_ts, write_ts
from mnemoscope.engines.runs.recorder import record
from mnemoscope.engines.translation import language, speak, tr, trn
from mnemoscope.gui import languages
from mnemoscope.gui.commands.view import choose_language
from mnemoscope.gui.state import settings as kept
from mnemoscope.gui.state.findings import Findings
from tests.gui.conftest import idle

CHINESE = ASSETS / "languages" / "zh_CN.ts"


@pytest.fixture(autouse=True)
def english_again():
    yield
    languages.take("en")


@pytest.fixture
def own():
    """The folder of a person's own languages."""
    folder = settings_folder() / "languages"
    folder.mkdir(parents=True)
    yield folder
    for path in folder.iterdir():
        path.unlink()
    folder.rmdir()


def written(path: Path, messages: list[Message], forms: int) -> None:
    with path.open("wb") as file:
        write_ts(file, path.stem, messages, forms)


def settle(window, qtbot):
    qtbot.waitUntil(lambda: idle(window) and not window.dressing.busy and not window.drawing.waiting)


def places(window):
    """Where the docks in sight lie."""
    return [(name, dock.geometry().getRect()) for name, dock in window.docks.items() if dock.seen]


def menu_titles(window):
    return [action.text() for action in window.menu_bar.actions()]


def test_the_language_changes_while_the_window_runs_and_nothing_else_does(opened, qtbot):
    window = opened("lstm")
    field = window.topbar.text
    field.setFocus()
    qtbot.keyClicks(field, " again")
    qtbot.keyClick(field, QtCore.Qt.Key.Key_Left)
    settle(window, qtbot)
    window.session.looking.seek(3)
    window.session.shown.focus(unit=5)
    before = window.session.blueprint, window.session.player.cursor, field.textCursor().position()
    layout, text = places(window), field.toPlainText()
    choose_language(window, "zh_CN")
    settle(window, qtbot)
    assert menu_titles(window)[0] == "文件(&F)"
    assert window.docks["hidden"].windowTitle() == "隐藏状态"
    assert window.docks["hidden"].toggleViewAction().text() == "隐藏状态"
    assert window.settings.language == "zh_CN"
    field = window.topbar.text
    assert (window.session.blueprint, window.session.player.cursor, field.textCursor().position()) == before
    assert field.toPlainText() == text
    assert {name for name, _ in places(window)} == {name for name, _ in layout}
    assert field.hasFocus()
    assert field.accessibleName() == "文本"
    window.actions_["undo"].trigger()  # the focus
    window.actions_["undo"].trigger()
    assert field.toPlainText() == text.removesuffix(" again")
    choose_language(window, "en")
    settle(window, qtbot)
    assert menu_titles(window)[0] == "&File"
    assert window.docks["hidden"].windowTitle() == "Hidden state"
    qtbot.waitUntil(lambda: places(window) == layout)


def test_the_menu_lists_every_language_and_ticks_the_one_that_is_chosen(opened, own, qtbot):
    written(own / "fr.ts", [Message("&File", said=("&Fichier",))], 2)
    window = opened("lstm")

    def entries():
        menu = window.findChild(QtWidgets.QMenu, "languages")
        return {action.text(): action for action in menu.actions()}

    assert list(entries()) == ["As the desktop", "English", "français", "简体中文"]
    assert [name for name, action in entries().items() if action.isChecked()] == ["As the desktop"]
    entries()["français"].trigger()
    qtbot.waitUntil(lambda: window.settings.language == "fr")
    settle(window, qtbot)
    assert menu_titles(window)[:2] == ["&Fichier", "&Edit"]  # what is not translated is said in English
    assert [name for name, action in entries().items() if action.isChecked()] == ["français"]


def test_a_file_in_the_persons_folder_needs_no_tool_and_knows_plurals(own):
    steps = Message("{n:,} tokens", "{n:,} token", said=("{n} токен", "{n} токена", "{n} токенов"))
    written(own / "ru.ts", [steps, Message("Open", said=("Открыть",))], 3)
    languages.take("ru")
    assert language() == "ru"
    assert tr("Open") == "Открыть"
    assert [trn("{n:,} token", "{n:,} tokens", n) for n in (1, 3, 11, 21)] == [
        "1 токен", "3 токена", "11 токенов", "21 токен"
    ]  # fmt: skip


def test_the_qm_file_says_what_the_ts_file_says():
    languages.take("zh_CN")
    said = languages.translator_of(CHINESE.with_suffix(".qm"), "zh_CN")
    messages = [message for message in read_ts(CHINESE)[1] if message.done and not message.gone]
    assert len(messages) > 300
    for message in messages:
        assert said(message.english, 7 if message.one else None) == message.said[0]


@pytest.mark.parametrize("name", ["de.ts", "de.qm"])
@pytest.mark.parametrize("data", [b"", b"not a language", b"<TS", b"\0" * 1000, CHINESE.read_bytes()[:5000]])
def test_a_damaged_file_is_one_sentence_and_the_language_stays(name, data, own, opened, qtbot):
    (own / name).write_bytes(data)
    with pytest.raises(LanguageError, match=name) as caught:
        languages.take("de")
    assert len(str(caught.value)) < 300
    assert language() == "en"


def test_a_language_that_cannot_be_read_is_told_in_the_window(own, opened):
    (own / "de.ts").write_bytes(b"<TS><context>")
    window = opened("lstm")
    choose_language(window, "de")
    assert "de.ts is damaged" in window.notice.label.text()
    assert window.settings.language == "system"
    assert menu_titles(window)[0] == "&File"


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        ("zh-CN", "zh_CN"), ("zh-Hans-SG", "zh_CN"), ("zh-Hant-TW", ""), ("zh-TW", ""), ("en-GB", "en"), ("C", ""), ("fr-CA", "fr"),
        ("pt-PT", "pt_BR"), ("tlh", ""),
    ],
)  # fmt: skip
def test_the_desktops_language_is_one_that_there_is(wanted, code):
    assert languages.near(wanted, ["zh_CN", "fr", "pt_BR"]) == code


def test_the_choice_is_kept(tmp_path):
    settings = kept.Settings(language="zh_CN")
    kept.save(settings, tmp_path / "settings.json")
    assert kept.load(tmp_path / "settings.json").language == "zh_CN"


def test_qts_own_buttons_speak_it_too(qapp):
    languages.take("zh_CN")
    box = QtWidgets.QMessageBox(
        QtWidgets.QMessageBox.Icon.Question, "", "", QtWidgets.QMessageBox.StandardButton.Cancel
    )
    assert box.button(QtWidgets.QMessageBox.StandardButton.Cancel).text() == "取消"
    languages.take("en")
    speak(None)


def test_a_file_of_anybodys_is_never_filled_in_with_more_than_its_template_says(own):
    english = "{n:,} tokens of {name}"
    bad = [
        "{n.__class__} {name}", "{n:>2000000000} {name}", "{0.__class__}", "{name!r}", "{n", "{}", "{n:{name}}",
        "{name[0]}", "x" * 1_000_000, "{secret}",
    ]  # fmt: skip
    for said in bad:
        written(own / "xx.ts", [Message(english, "{n:,} token of {name}", said=(said, said))], 2)
        languages.take("xx")
        assert trn("{n:,} token of {name}", english, 2, name="A") == "2 tokens of A", said
    for said, shown in (("{name} : {n:,}", "A : 2"), ("{n} de {name}", "2 de A"), ("deux", "deux")):
        written(own / "xx.ts", [Message(english, "{n:,} token of {name}", said=(said, said))], 2)
        languages.take("xx")
        assert trn("{n:,} token of {name}", english, 2, name="A") == shown


def test_what_is_said_of_an_answer_is_said_in_the_language_of_now(opened, qtbot):
    window = opened("lstm")
    window.session.ask("halflife")
    qtbot.waitUntil(lambda: not window.session.asking.work.busy)
    tracks = {"": window.session.track, "A": window.session.track}

    def found():
        return [each.finding.said for each in gathered.of(window.session.asking.now, tracks)]

    gathered = Findings()
    before = found()
    languages.take("zh_CN")
    after = found()
    assert len(before) == len(after) > 0
    assert not set(before) & set(after)
    languages.take("en")
    assert found() == before


def test_the_classes_of_a_card_are_said_in_the_language_and_asked_for_by_their_names():
    track = record("lstm-sentiment", "a good film")
    languages.take("zh_CN")
    assert track.class_names == ("negative", "positive")
    assert [name.isascii() for name in track.class_labels] == [False, False]
    assert called(track, 1) == track.class_labels[1]
    assert track.name_of(track.vocab.unknown) == "未知"
