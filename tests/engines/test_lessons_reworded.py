"""Whatever is reworded in the bundled lessons is so then in that language, and nothing else is: not a remark, not another line."""

from dataclasses import replace
from difflib import unified_diff

import pytest

from mnemoscope.engines.lessons.catalogue import BUNDLED
from mnemoscope.engines.lessons.lessonfile import LessonError, lesson_of
from mnemoscope.engines.lessons.worded import QuizWords, TaskWords, quiz_words, task_words
from mnemoscope.engines.lessons.writing import Draft

FILES = sorted(BUNDLED.glob("*.toml"))
REMARKED = """\
title = { en = "Brackets", zh_CN = "括号" }  # it counts

[[cue]]
model = "lstm-brackets"  # the small one
text = "(())"
claims = [
  "length == 4",  # four
  "due == 0",  # none
]

[cue.question]
ask.en = "How many?"  # asked first
ask.zh_CN = "多少？"
number = "length"  # all of them
within = 0.5
shows = { at = { en = 1, zh_CN = 2 } }  # to each its own
"""


def _changed(before, after):
    """The lines that are not the same."""
    lines = unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    return [line for line in lines if line[:1] in "+-" and line[:3] not in ("+++", "---")]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
@pytest.mark.parametrize("code", ["en", "zh_CN"])
def test_what_is_reworded_in_a_lesson_of_ours_is_all_that_changes(path, code):
    text = path.read_text("utf-8")
    draft = Draft(text, path.name)
    for at, cue in enumerate(draft.lesson.within(code).cues):
        words, todo = quiz_words(cue.quiz, code), task_words(cue.task, code)
        assert draft.asked(at, words, code) == draft.tasked(at, todo, code) == text
        if words:
            other = replace(words, ask="Really?", reveal="So it is.")
            after = draft.asked(at, other, code)
            assert quiz_words(lesson_of(after, "x").within(code).cues[at].quiz, code) == other
            assert len(_changed(text, after)) == 4
        if todo:
            other = replace(todo, do="Do it.", hint="Like this.")
            after = draft.tasked(at, other, code)
            assert task_words(lesson_of(after, "x").within(code).cues[at].task, code) == other
            assert len(_changed(text, after)) == 4


def test_remarks_stay_beside_what_is_written():
    draft = Draft(REMARKED, "x")
    words = quiz_words(draft.lesson.within("en").cues[0].quiz, "en")
    assert (words.answers, words.shows) == (("= length ± 0.5",), "at = 1")
    after = draft.asked(0, replace(words, ask="How many of them?", shows="at = 3"), "en")
    assert 'ask.en = "How many of them?"  # asked first' in after
    assert all(
        remark in after for remark in ("# it counts", "# the small one", "# four", "# to each its own")
    )
    spoken = [lesson_of(after, "x").within(code).cues[0].quiz.shows["at"] for code in ("en", "zh_CN")]
    assert spoken == ["3", "2"]
    titled = draft.titled("Counting", "en")
    assert 'title = { en = "Counting", zh_CN = "括号" }  # it counts' in titled
    claimed = draft.claimed(0, ["length == 4", "length > 1"], "en")
    assert '"length == 4",  # four' in claimed
    assert "due" not in claimed


def test_a_task_is_written_below_its_cue_and_taken_out_again():
    draft = Draft(REMARKED, "x")
    words = TaskWords("Write more.", "length > 4", "Type.", "", 'text = "((()))"')
    after = draft.tasked(0, words, "en")
    task = lesson_of(after, "x").cues[0].task
    assert (task.do, task.goal, task.done, task.solution) == (
        {"en": "Write more."},
        "length > 4",
        {},
        {"text": {"en": "((()))"}},
    )
    assert "\n[cue.task]\n" in after
    assert lesson_of(after, "x").cues[0].quiz == draft.lesson.cues[0].quiz
    assert Draft(after, "x").tasked(0, TaskWords(), "en").strip() == REMARKED.strip()
    with pytest.raises(LessonError, match="a task needs what is to do"):
        draft.tasked(0, TaskWords(do="Write more."), "en")
    with pytest.raises(LessonError, match="not valid TOML"):
        draft.tasked(0, replace(words, solution="text ="), "en")


def test_how_far_a_guess_may_be_off_is_a_number():
    with pytest.raises(LessonError, match="how far a guess may be off"):
        Draft(REMARKED, "x").asked(0, QuizWords("How many?", ("= length ± few",)), "en")


def test_a_cue_that_is_captured_takes_nothing_over_from_the_one_before():
    cue = 'tracks = [{ edits = ["layer0.cell[2] = 0 @ 1"] }]\nzoom = [1, 3]\nsides = { cell = "tabs" }\norder = "activity"\n'
    draft = Draft(REMARKED.replace("claims =", f"{cue}claims ="), "x")
    seen = {"model": "lstm-brackets", "text": "(())", "memory": False, "at": 2}
    for text, at in ((draft.added(seen, 0), 1), (Draft(draft.added(seen, 0), "x").shown(seen, 1), 1)):
        cue = lesson_of(text, "x").cues[at]
        assert (cue.tracks, cue.zoom, cue.sides, cue.order, cue.at) == ((), None, {}, "", "2")
