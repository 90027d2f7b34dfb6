"""A lesson in the window: each cue shows what its file says, whatever was touched; answers are hidden, tasks seen to be done, cues captured."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6 import QtCore, QtWidgets

from mnemoscope.engines.edittext import parse
from mnemoscope.engines.lessons.lesson import told
from mnemoscope.engines.lessons.lessonfile import read_lesson
from mnemoscope.engines.translation import paragraph
from mnemoscope.gui.dialogs import saveplace
from mnemoscope.gui.frame.cuecard import bound
from mnemoscope.gui.look.theme import BACK_ROW
from mnemoscope.gui.state.verdict import verdict
from mnemoscope.gui.widgets.sentence import Sentence

ROOT = Path(__file__).parents[2]
TEXT = """\
title = { en = "Counting", zh_CN = "计数" }

[[cue]]
model = "lstm-brackets"
text = "((()))\\n"
at = "step(')')"
zoom = [0, 7]
focus = { unit = 2 }
panels = ["cell", "prediction"]
lit = ["cell"]
say = "Three are open."
notes = "Wait for them."

[cue.question]
ask = "What is next?"
answers = ["(", ")", "the end"]
right = 2
reveal = "A closing one: [cell 2](unit=2) says so."

[[cue]]
tracks = [{ edits = ["layer0.cell[2] *= 0 @ 3"] }]
say = "Cut."

[[cue]]
model = "gru-anbn"
text = "aabb\\n"
say = "Another."

[cue.question]
ask = "How many?"
number = "count('a')[-1]"

[[cue]]
model = "lstm-brackets"
text = "(())\\n"
panels = ["cell"]

[cue.task]
do = "Empty the cell."
goal = "abs(B.layer0.cell[1, 2]) < 0.1"
hint = "Edit it."
done = "It is empty."
solution = { tracks = [{ edits = ["layer0.cell[2] = 0 @ 1"] }] }
"""


def lines(window):
    """What stands on the card below its sentence."""
    return [
        label.text().replace("\xa0", " ")
        for label in window.lecture.card._below.findChildren(QtWidgets.QLabel)
    ] + ([card.revealed.toPlainText().replace("\xa0", " ")] if (card := window.lecture.card).revealed else [])


@pytest.fixture
def lesson(tmp_path):
    path = tmp_path / "counting.toml"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def given(opened, lesson, qtbot):
    """A window that gives the lesson, and `there(n)`, which waits until it shows cue n."""
    window = opened("lstm")
    window.conductor.open(lesson)

    def there(at=0):
        session = window.session
        qtbot.waitUntil(lambda: window.conductor._there and window.conductor.lecture.at == at)
        qtbot.waitUntil(
            lambda: (
                not (
                    session.reader.active
                    or session.companions.active
                    or window._moved.isActive()
                    or window.drawing.waiting
                )
            )
        )

    there()
    window.there = there
    return window


def test_a_cue_shows_what_it_says_and_the_next_one_puts_right_what_was_touched(given):
    session, lecture = given.session, given.conductor.lecture
    assert (session.text, session.player.cursor, session.blueprint.focus.unit) == ("((()))\n", 3, 2)
    assert {name for name, dock in given.docks.items() if dock.seen} == {"cell", "prediction", "tokens"}
    assert session.lens.window(session.length) == (0, 7)
    session.looking.seek(0)
    session.shown.focus(unit=5)
    session.set_text("()")
    given.docks["gates"].come()
    given.actions_["cue-forward"].trigger()  # it reveals
    given.actions_["cue-forward"].trigger()
    given.there(1)
    assert (session.text, session.player.cursor, session.blueprint.focus.unit) == ("((()))\n", 3, 2)
    assert {name for name, dock in given.docks.items() if dock.seen} == {"cell", "prediction", "tokens"}
    assert [str(edit) for edit in session.tracks[1].edits] == ["layer0.cell[2] *= 0 @ 3"]
    lecture.forward()
    given.there(2)
    assert (session.track.card.name, session.text, len(session.tracks)) == ("gru-anbn", "aabb\n", 1)
    given.actions_["cue-back"].trigger()
    given.there(1)
    assert (session.track.card.name, len(session.tracks)) == ("lstm-brackets", 2)


def test_what_gives_the_answer_away_is_hidden_until_it_is_revealed(given):
    spotlight, lecture = given.conductor.spotlight, given.conductor.lecture
    assert set(spotlight.walled) == {"output", "surprise", "prediction"}
    given.lecture.card.answers[0].click()
    assert (lecture.guess.answer, lecture.is_right()) == (1, False)
    lecture.forward()
    assert spotlight.walled == ()
    assert "prediction" in spotlight.veiled
    assert "Not so. A closing one: cell 2 says so." in lines(given)
    assert given.lecture.card.revealed in given.lecture.card.stops()
    assert [each.text()[:3] for each in given.lecture.card.answers] == ["✗ A", "✓ B", "C  "]
    assert not given.lecture.card.answers[0].isEnabled()


def test_a_lesson_says_what_to_look_at_in_place_of_the_strips_which_come_back(given):
    assert given.strip.isHidden()
    assert given.findings.isHidden()
    given.actions_["close-lesson"].trigger()
    assert not given.strip.isHidden()
    assert not given.findings.isHidden()


def test_hands_are_counted_and_compared(given):
    given.lecture.hands.click()
    for hands, count in zip(given.lecture.card.hands, (1, 3, 0), strict=True):
        hands.setValue(count)
    given.conductor.lecture.forward()
    said = lines(given)
    assert any("3 of 4 hands were right (75%)." in each for each in said), said


def test_a_number_is_compared_with_what_the_run_gives(given):
    lecture = given.conductor.lecture
    lecture.go(2)
    given.there(2)
    assert lecture.number == 2
    given.lecture.card.number.setText("2")
    given.lecture.card.number.textEdited.emit("2")
    lecture.forward()
    assert lecture.is_right()
    assert "Right. It is 2." in verdict(lecture, lecture.quiz)


def test_a_task_is_seen_to_be_done(given, qtbot):
    lecture, session = given.conductor.lecture, given.session
    lecture.go(3)
    given.there(3)
    assert lecture.at not in lecture.done
    session.companions.edit(parse("layer0.cell[2] = 3 @ 1"))
    qtbot.waitUntil(lambda: not session.companions.active)
    assert lecture.at not in lecture.done
    session.companions.edit(parse("layer0.cell[2] = 0 @ 1"))
    qtbot.waitUntil(lambda: lecture.at in lecture.done)
    said = lines(given)
    assert "✓ Done. It is empty." in said


def test_what_is_on_screen_is_captured_and_shown_again(given, lesson, qtbot):
    session, lecture = given.session, given.conductor.lecture
    lecture.go(3)
    given.there(3)
    session.companions.edit(parse("layer0.cell[2] = 3 @ 1"))
    session.looking.seek(1)
    session.shown.focus(unit=7)
    given.actions_["capture"].trigger()
    given.there(4)
    cues = read_lesson(lesson).cues
    assert len(cues) == 5
    assert (cues[4].model, cues[4].at, cues[4].focus["unit"]) == ("lstm-brackets", "1", 7)
    assert cues[4].tracks[0].edits == ("layer0.cell[2] = 3 @ 1",)
    lecture.go(0)
    given.there(0)
    lecture.go(4)
    given.there(4)
    assert (session.text, session.player.cursor, session.blueprint.focus.unit) == ("(())\n", 1, 7)
    assert [str(edit) for edit in session.tracks[1].edits] == ["layer0.cell[2] = 3 @ 1"]


def test_cues_are_moved_reworded_and_brought_back_in_the_list(given, lesson):
    given.actions_["cues"].trigger()
    dialog = given.rewriter.dialog
    dialog.words.say.setPlainText("Three are open now.")
    dialog.buttons["down"].click()
    said = [told(cue.say, "en") for cue in read_lesson(lesson).cues]
    assert said == ["Cut.", "Three are open now.", "Another.", ""]
    assert given.conductor.lecture.at == 1
    dialog.buttons["undo"].click()
    dialog.buttons["undo"].click()
    assert lesson.read_text("utf-8") == TEXT
    assert not dialog.buttons["undo"].isEnabled()
    dialog.list.setCurrentRow(3)
    assert given.conductor.lecture.at == 3
    dialog.buttons["remove"].click()
    assert len(read_lesson(lesson).cues) == 3
    dialog.close()


def test_a_lesson_of_ours_is_changed_in_a_copy(opened, tmp_path, monkeypatch, qtbot):
    window = opened("lstm")
    from mnemoscope.engines.lessons.catalogue import BUNDLED

    before = (BUNDLED / "counting.toml").read_bytes()
    window.conductor.open(BUNDLED / "counting.toml")
    qtbot.waitUntil(lambda: window.conductor._there)
    monkeypatch.setattr(saveplace, "ask_place", lambda *a, **k: tmp_path / "mine.toml")
    window.actions_["cues"].trigger()
    window.rewriter.dialog.buttons["down"].click()
    assert (BUNDLED / "counting.toml").read_bytes() == before
    assert (tmp_path / "mine.toml").exists()
    assert window.conductor.lecture.lesson.file == str(tmp_path / "mine.toml")
    window.rewriter.dialog.close()


def test_a_broken_lesson_is_one_sentence_and_the_window_stays(opened, tmp_path):
    window = opened("lstm")
    path = tmp_path / "broken.toml"
    path.write_text(TEXT.replace("right = 2", "right = 9"), encoding="utf-8")
    text = window.session.text
    window.conductor.open(path)
    assert "line 17" in window.notice.label.text()
    assert (window.conductor.lecture.lesson, window.session.text) == (None, text)


def test_presenting_shows_few_panels_in_type_for_the_back_row(given, qtbot):
    given.actions_["present"].trigger()
    qtbot.waitUntil(lambda: not given.dressing.busy)
    given.there(0)
    assert given.isFullScreen()
    assert {name for name, dock in given.docks.items() if dock.seen} == {"cell", "tokens"}
    assert not given.topbar.isVisible()
    assert not given.transport.isVisible()
    small = [
        widget
        for widget in given.findChildren(QtWidgets.QWidget)
        if widget.isVisible()
        and isinstance(widget, QtWidgets.QLabel | QtWidgets.QAbstractButton | Sentence)
        and widget.font().pixelSize() < BACK_ROW
    ]
    assert not small, [(type(widget), widget.objectName()) for widget in small]
    given.actions_["present"].trigger()
    qtbot.waitUntil(lambda: not given.dressing.busy)
    given.there(0)
    assert not given.isFullScreen()
    assert given.topbar.isVisible()
    assert {name for name, dock in given.docks.items() if dock.seen} == {"cell", "prediction", "tokens"}


def test_the_bar_is_as_high_as_its_words_and_no_higher(given, qtbot):
    """What stands empty below the words of a cue is room that its panels have not got."""
    given.actions_["present"].trigger()
    qtbot.waitUntil(lambda: not given.dressing.busy)
    given.setWindowState(QtCore.Qt.WindowState.WindowNoState)
    given.resize(1024, 768)
    margin = given.lecture.layout().contentsMargins().bottom()

    def left():
        card = given.lecture.card
        last = card.sentence if card._below.isHidden() else card._below
        return given.lecture.height() - card.mapToParent(last.geometry().bottomLeft()).y()

    for at in range(len(given.conductor.lecture.lesson.cues)):
        given.conductor.lecture.go(at)
        given.there(at)
        qtbot.waitUntil(lambda: left() == pytest.approx(margin, abs=2))


def test_a_number_stays_with_what_it_is_of():
    assert bound("A gives 97 % over 20 dots, in 3 of 4.") == "A gives 97\xa0% over 20\xa0dots, in 3\xa0of 4."
    assert bound("It is 6.4 × 10⁻²¹ now.") == "It is 6.4\xa0×\xa010⁻²¹ now."


def test_sentences_follow_each_other_as_their_language_sets_them():
    assert paragraph(["Right.", "", "It is 3."]) == "Right. It is 3."
    assert paragraph(["对。", "它是 3。", "A is 3."]) == "对。它是 3。A is 3."


def test_a_text_that_nobody_types_is_shown_from_its_beginning(given):
    given.resize(1024, 768)
    given.session.set_text("(()())\n" * 40)
    given.refresh()
    assert given.topbar.text.written() == "(()())\n" * 40
    assert given.topbar.text.verticalScrollBar().value() == 0
    assert given.topbar.text.verticalScrollBar().maximum() > 0


def test_without_a_lesson_the_keys_of_a_remote_step(opened):
    window = opened("lstm")
    window.session.looking.seek(2)
    window.actions_["cue-forward"].trigger()
    assert window.session.player.cursor == 3
    window.actions_["cue-back"].trigger()
    assert window.session.player.cursor == 2
    assert not window.lecture.isVisible()
    assert QtCore.QCoreApplication.instance() is not None


def test_answers_are_guessed_by_their_numbers(given):
    actions, lecture = given.actions_, given.conductor.lecture
    assert [actions[f"guess-{n}"].isEnabled() for n in (1, 2, 3, 4)] == [True, True, True, False]
    actions["guess-2"].trigger()
    assert lecture.guess.answer == 2
    assert [button.isChecked() for button in given.lecture.card.answers] == [False, True, False]
    lecture.forward()
    assert not actions["guess-1"].isEnabled()


def test_nothing_says_what_is_right_while_a_question_is_open(given, qtbot):
    session = given.session
    assert session.view("tokens").answers is None
    assert session.view("tokens").options.colour == "none"
    assert not session.view("hops").options.looks  # the sentences alone
    given.conductor.lecture.forward()
    given.there(0)
    qtbot.waitUntil(lambda: not given.staging.busy)
    assert session.view("tokens").answers is not None
    assert getattr(session.view("tokens").options, "colour", "") != "none"
    assert getattr(session.view("hops").options, "looks", True)
    given.conductor.lecture.go(2)
    assert session.view("tokens").answers is None
    given.conductor.close()
    assert session.view("tokens").answers is not None


def test_answers_stand_one_below_the_other_where_they_have_no_room(given):
    card = given.lecture.card
    quiz = card.lecture.quiz
    assert card.abreast(quiz) == 3
    card.theme = replace(card.theme, scale=9.0)
    assert card.abreast(quiz) == 1


def test_no_notice_lies_over_what_a_lesson_says(given):
    given.notice.say("Something of this model is to be known.")
    given.notice.margin = 0  # as it was before Qt had laid out what the lesson says
    given.docks["cell"].placed.emit()
    assert given.notice.isVisible()
    assert given.notice.geometry().bottom() < given.foot.y()
