"""A task, a title, what stands out, and what a question hides and shows, are written in the list of cues, and proved."""

import pytest
from PySide6 import QtCore, QtTest

from mnemoscope.engines.edittext import parse
from mnemoscope.engines.lessons.checking import check
from mnemoscope.engines.lessons.lesson import told
from mnemoscope.engines.lessons.lessonfile import read_lesson

TEXT = """\
# by somebody
title = "Brackets"  # to be thought over

[[cue]]
# one of two
model = "lstm-brackets"
text = "((()))\\n"
at = 2
panels = ["cell", "surprise", "prediction"]
say = "It counts."  # said at once

[cue.question]
ask = "How many?"  # a number
number = "length"

# the last
[[cue]]
say = "Now you."
"""
CELL = "Cell state"


@pytest.fixture
def given(opened, tmp_path, qtbot):
    """A window that gives the lesson, with its list of cues open."""
    path = tmp_path / "brackets.toml"
    path.write_text(TEXT, encoding="utf-8")
    window = opened("lstm")
    window.conductor.open(path)
    window.there = lambda: qtbot.waitUntil(lambda: window.conductor.there)
    window.there()
    window.actions_["cues"].trigger()
    window.path, window.list = path, window.rewriter.dialog
    yield window
    window.list.close()


def proofs(path):
    return [(proof.holds, proof.said) for proof in check(read_lesson(path))]


def test_a_task_is_written_judged_and_proved(given, qtbot):
    cues, task = given.list, given.list.task
    cues.list.setCurrentRow(1)
    given.there()
    cues.tabs.setCurrentWidget(task)
    task.do.setPlainText("Empty cell 2.")
    task.goal.setPlainText("B.layer0.cell[1, 2] == 0")
    cues.write()
    assert (False, "the task has no solution by which it could be proved") in proofs(given.path)
    assert cues.verdict.text().startswith("there is no track B")
    task.solution.parent().findChild(type(cues.buttons["up"])).click()
    assert "change something first" in cues.verdict.text()
    given.session.companions.edit(parse("layer0.cell[2] = 0 @ 1"))
    qtbot.waitUntil(lambda: 1 in given.conductor.lecture.done)
    qtbot.waitUntil(lambda: cues.verdict.text().startswith("done: B.layer0.cell[1, 2] = 0"))
    task.solution.parent().findChild(type(cues.buttons["up"])).click()
    task.hint.setPlainText("Edit it.")
    task.praise.setPlainText("Empty.")
    cues.write()
    written = read_lesson(given.path).cues[1].task
    assert (written.do, written.hint, written.done) == (
        {"en": "Empty cell 2."},
        {"en": "Edit it."},
        {"en": "Empty."},
    )
    assert written.solution["tracks"][0].edits == ("layer0.cell[2] = 0 @ 1",)
    assert written.solution.keys() == {"tracks"}
    assert [said for holds, said in proofs(given.path) if holds is False] == []
    text = given.path.read_text("utf-8")
    assert "[cue.task]\n" in text
    for remark in (
        "# by somebody",
        "# to be thought over",
        "# one of two",
        "# said at once",
        "# a number",
        "# the last",
    ):
        assert remark in text
    task.goal.setPlainText("length > 99")
    cues.write()
    assert 1 not in given.conductor.lecture.done
    assert cues.verdict.text() == "not done: length = 7 > 99"
    for field in (task.do, task.goal, task.hint, task.praise, task.solution):
        field.clear()
    cues.write()
    assert read_lesson(given.path).cues[1].task is None


def test_what_a_question_hides_and_shows_is_written(given, qtbot):
    cues, question, lecture = given.list, given.list.question, given.conductor.lecture
    cues.tabs.setCurrentWidget(question)
    assert question.hides.text() == "Surprise and Prediction"
    offered = {action.text(): action for action in question.hides.menu().actions()}
    assert "Tokens" not in offered
    offered[CELL].trigger()
    offered = {action.text(): action for action in question.hides.menu().actions()}
    question.answers.setPlainText("= length - 1 ± 0.5")
    cues.write()
    quiz = read_lesson(given.path).cues[0].quiz
    assert {*quiz.hides} >= {"cell", "surprise", "prediction"}
    assert (quiz.number, quiz.within) == ("length - 1", 0.5)
    assert {*given.conductor.spotlight.walled} >= {"cell", "prediction", "surprise"}
    lecture.forward()
    qtbot.waitUntil(lambda: "options" not in given.rewriter.seen())
    given.session.looking.seek(4)
    given.session.shown.focus(unit=3)
    question.shows.parent().findChild(type(cues.buttons["up"])).click()
    cues.write()
    shows = read_lesson(given.path).cues[0].quiz.shows
    assert shows["at"] == "4"
    assert shows["focus"]["unit"] == 3
    assert shows.keys() == {"at", "focus"}  # no more than has changed; nor what was kept back
    assert all(holds is not False for holds, _ in proofs(given.path))
    lecture.go(1)
    given.there()
    lecture.revealed.clear()
    lecture.go(0)
    given.there()
    assert given.session.player.cursor == 2
    lecture.forward()
    qtbot.waitUntil(lambda: given.session.player.cursor == 4)
    question.shows.setPlainText("at =")
    cues.write()
    assert "not valid TOML" in cues.verdict.text()
    question.shows.setPlainText("colour = 3")
    cues.write()
    assert "what a question shows has no 'colour'" in cues.verdict.text()
    assert read_lesson(given.path).cues[0].quiz.shows.keys() == {"at", "focus"}


def test_what_a_question_keeps_back_is_not_captured(given):
    assert "options" not in given.rewriter.seen()


def test_the_title_and_what_stands_out_are_written(given):
    cues = given.list
    cues.title.setText("More brackets")
    cues.title.textEdited.emit("More brackets")
    next(a for a in cues.words.lit.menu().actions() if a.text() == CELL).trigger()
    cues.write()
    lesson = read_lesson(given.path)
    assert (lesson.title, lesson.cues[0].lit) == ({"en": "More brackets"}, ("cell",))
    assert '"More brackets"  # to be thought over' in given.path.read_text("utf-8")
    assert cues.words.lit.text() == CELL
    assert "surprise" in given.conductor.spotlight.veiled
    cues.title.clear()
    cues.title.textEdited.emit("")
    cues.write()
    assert "a lesson needs a title" in cues.verdict.text()
    assert read_lesson(given.path).title == {"en": "More brackets"}
    cues.title.setText("More brackets")  # else it would be tried again when the list is closed
    cues.write()


def test_all_that_is_typed_on_a_page_is_written(given):
    words = given.list.words
    words.say.setPlainText("Cell 2 counts.")
    words.notes.setPlainText("Wait for them.")
    next(a for a in words.lit.menu().actions() if a.text() == CELL).trigger()
    given.list.task.do.setPlainText("Write more.")
    given.list.task.goal.setPlainText("length > 9")
    given.list.write()
    cue = read_lesson(given.path).cues[0]
    assert (told(cue.say, "en"), told(cue.notes, "en")) == ("Cell 2 counts.", "Wait for them.")
    assert (cue.lit, cue.task.goal) == (("cell",), "length > 9")


def test_what_is_captured_looks_at_no_step_that_is_not_there(given, qtbot):
    session = given.session
    session.set_text("(()")
    qtbot.waitUntil(lambda: session.length == 3 and not session.reader.busy)
    assert "zoom" not in given.rewriter.seen()
    session.lens.start, session.lens.span = 0.0, 8.0
    assert given.rewriter.seen()["zoom"] == "fit"
    session.lens.start, session.lens.span = 1.0, 8.0
    assert given.rewriter.seen()["zoom"] == [1, 3]
    given.actions_["capture"].trigger()
    assert read_lesson(given.path).cues[1].zoom == ("1", "3")
    assert all(holds is not False for holds, _ in proofs(given.path))


def test_keys_in_the_list_are_for_what_has_the_focus_there(given, qtbot):
    cues = given.list
    cues.activateWindow()
    cues.list.setFocus()
    unit = given.session.blueprint.focus.unit
    QtTest.QTest.keyClick(cues.windowHandle(), QtCore.Qt.Key.Key_Down)
    assert (given.conductor.lecture.at, given.session.blueprint.focus.unit) == (1, unit)
    given.there()
    cues.buttons["up"].setFocus()
    QtTest.QTest.keyClick(cues.windowHandle(), QtCore.Qt.Key.Key_Space)
    assert [told(cue.say, "en") for cue in read_lesson(given.path).cues] == ["Now you.", "It counts."]
    assert not given.session.player.playing
    assert cues.list.hasFocus()  # there is no place above
