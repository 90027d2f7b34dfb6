"""How a lesson in the window keeps answers back, what it shows with them, and that it goes on in another language."""

import numpy as np
import pytest
from PySide6 import QtWidgets

from mnemoscope.engines.lessons.lessonfile import read_lesson
from mnemoscope.gui import languages
from mnemoscope.gui.commands import view

TEXT = """\
title = { en = "Talk", zh_CN = "谈话" }

[[cue]]
model = { en = "lstm-dialogue-en", zh_CN = "lstm-dialogue-zh" }
text = { en = "I live in Rome.\\nWhere do I live?\\n", zh_CN = "我住在上海。\\n我住在哪里？\\n" }
at = 2
zoom = [0, 4]
panels = ["prediction", "cell"]
say = { en = "It listens.", zh_CN = "它在听。" }

[cue.question]
ask = { en = "What will it say?", zh_CN = "它会说什么？" }
answers = [{ en = "Rome", zh_CN = "上海" }, { en = "Oslo", zh_CN = "北京" }]
right = 1
shows = { at = { en = "step('?')", zh_CN = "step('？')" }, zoom = "fit", focus = { unit = 9 } }

[[cue]]
model = "lstm-brackets"
text = "((()))\\n"
tracks = [{ edits = ["layer0.cell[2] *= 0 @ 3"] }]
panels = ["cell", "surprise"]
say = { en = "It counts.", zh_CN = "它在数。" }

[cue.question]
ask = { en = "How many?", zh_CN = "多少？" }
number = "length"

[[cue]]
tracks = []
say = { en = "Now you.", zh_CN = "轮到你。" }

[cue.task]
do = { en = "Empty the cell.", zh_CN = "清空它。" }
goal = "abs(B.layer0.cell[1, 2]) < 0.1"
hint = { en = "Edit it.", zh_CN = "编辑它。" }
done = { en = "It is empty.", zh_CN = "空了。" }
solution = { tracks = [{ edits = ["layer0.cell[2] = 0 @ 1"] }] }
"""


@pytest.fixture
def given(opened, tmp_path, qtbot):
    """A window that gives the lesson, and `there(n)`, which waits until it shows cue n."""
    path = tmp_path / "talk.toml"
    path.write_text(TEXT, encoding="utf-8")
    window = opened("lstm")
    window.conductor.open(path)

    def there(at=0):
        session = window.session
        qtbot.waitUntil(
            lambda: (
                window.conductor.there
                and window.lecture.lecture.at == at
                and not (session.reader.active or session.companions.active or window.dressing.busy)
                and not window.drawing.waiting
            ),
            timeout=20_000,
        )

    there()
    window.there = there
    return window


@pytest.fixture
def english():
    yield
    languages.take("en")


def test_it_goes_on_in_another_language_with_its_model_text_and_guess(given, english):
    session, lecture = given.session, given.conductor.lecture
    assert session.track.card.name == "lstm-dialogue-en"
    lecture.say(2)
    view.choose_language(given, "zh_CN")
    given.there(0)
    assert (session.track.card.name, session.text) == ("lstm-dialogue-zh", "我住在上海。\n我住在哪里？\n")
    assert given.lecture.card.sentence.toPlainText() == "它在听。"
    assert lecture.guess.answer == 2
    assert lecture.hides
    lecture.go(2)
    given.there(2)
    session.looking.seek(4)
    view.choose_language(given, "en")
    given.there(2)
    assert session.player.cursor == 4  # a cue that shows the same is not shown anew


def test_a_reveal_shows_what_its_question_says(given):
    session, lecture = given.session, given.conductor.lecture
    assert (session.player.cursor, session.lens.window(session.length)) == (2, (0, 4))
    lecture.forward()
    given.there()
    assert (session.player.cursor, session.blueprint.focus.unit) == (10, 9)
    assert session.lens.window(session.length)[1] > 4
    assert not lecture.hides
    lecture.forward()
    given.there(1)
    lecture.back()
    given.there(0)
    assert session.player.cursor == 10  # what is revealed stays so


def test_nothing_beside_the_panels_gives_the_answer_away(given):
    lecture = given.conductor.lecture
    lecture.go(1)
    given.there(1)
    heights = []
    given.transport.timeline.show_run = lambda *args: heights.append(args[3])
    given.refresh()
    assert not heights[-1].any()
    wall = next(veil for name, veil in given.conductor.spotlight._veils.items() if name == "surprise")
    assert wall.accessibleName() == "Hidden until the answer is revealed (Page Down)"
    dock = given.docks["surprise"]
    assert dock.childAt(dock.rect().center()) is wall  # the mouse reads nothing behind it
    lecture.forward()
    given.refresh()
    assert np.any(heights[-1] > 0)
    assert dock.childAt(dock.rect().center()) is not wall


def test_going_on_at_the_last_task_gives_the_hint_and_then_shows_it_done(given, qtbot):
    lecture = given.conductor.lecture
    lecture.go(2)
    given.there(2)
    assert given.actions_["help-on"].isEnabled()
    lecture.forward()
    assert 2 in lecture.hinted
    assert len(given.session.tracks) == 1
    lecture.forward()
    given.there(2)
    qtbot.waitUntil(lambda: 2 in lecture.done)
    assert [str(edit) for edit in given.session.tracks[1].edits] == ["layer0.cell[2] = 0 @ 1"]
    texts = [label.text() for label in given.lecture.card.findChildren(QtWidgets.QLabel)]
    assert "✓ Done. It is empty." in texts
    assert not given.lecture.next.isEnabled()
    lecture.go(2)
    given.there(2)
    assert len(given.session.tracks) == 1  # shown again, it is to be done


def test_a_question_and_claims_are_written_in_the_list_of_cues(given, tmp_path):
    file = tmp_path / "talk.toml"
    given.conductor.lecture.go(1)
    given.there(1)
    given.actions_["cues"].trigger()
    dialog = given.rewriter.dialog
    assert (dialog.question.ask.toPlainText(), dialog.question.answers.toPlainText()) == (
        "How many?",
        "= length",
    )
    dialog.question.ask.setPlainText("Is it long?")
    dialog.question.answers.setPlainText("yes\n* no")
    dialog.question.reveal.setPlainText("Seven.")
    dialog.claims.formulas.setPlainText("length == 7\nlength > 8")
    dialog.write()
    cue = read_lesson(file).cues[1]
    assert (cue.quiz.ask["en"], cue.quiz.ask["zh_CN"]) == ("Is it long?", "多少？")
    assert ([said["en"] for said in cue.quiz.answers], cue.quiz.right) == (["yes", "no"], 2)
    assert cue.quiz.reveal == {"en": "Seven."}
    dialog.tabs.setCurrentWidget(dialog.claims)
    assert dialog.verdict.text().splitlines() == [
        "holds: length = 7 = 7",
        "does not hold: length = 7 > 8",
    ]
    before = file.read_text("utf-8")
    dialog.claims.formulas.setPlainText("length ==")
    dialog.write()
    assert "no formula" in dialog.verdict.text()
    assert (dialog.claims.formulas.toPlainText(), file.read_text("utf-8")) == ("length ==", before)
    dialog.claims.formulas.setPlainText("length == 7")
    dialog.question.answers.setPlainText("yes")
    dialog.write()
    assert "two or more answers" in dialog.verdict.text()
    assert [claim.formula for claim in read_lesson(file).cues[1].claims] == ["length == 7"]
    dialog.question.ask.clear(), dialog.question.answers.clear(), dialog.question.reveal.clear()
    dialog.write()
    assert read_lesson(file).cues[1].quiz is None


def test_an_example_that_is_typed_for_a_task_brings_no_panel(given, qtbot):
    lecture, session = given.conductor.lecture, given.session
    given.settings.points = True
    lecture.go(2)
    given.there(2)
    example = next(text for text in session.track.card.texts if text != session.text)
    seen = {name for name, dock in given.docks.items() if dock.seen}
    session.set_text(example)
    qtbot.waitUntil(lambda: session.track.text == example and not session.reader.busy)
    QtWidgets.QApplication.processEvents()
    assert {name for name, dock in given.docks.items() if dock.seen} == seen
    assert "about" not in session.asking.now.asked
