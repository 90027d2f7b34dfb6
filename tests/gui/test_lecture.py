"""A lesson being given: which cue is shown, what is hidden until the reveal, what was guessed, and who was right."""

import pytest

from mnemoscope.engines.lessons.lessonfile import lesson_of
from mnemoscope.gui.state.lecture import Lecture

TEXT = """\
title = "Three"

[[cue]]
model = "lstm-brackets"
text = "(())"
question = { ask = "Which?", answers = ["one", "two", "three"], right = 2, reveal = "Two." }

[[cue]]
say = "Between."

[[cue]]
question = { ask = "How many?", number = "length", within = 0.5 }
"""


@pytest.fixture
def lecture(qapp):
    made = Lecture()
    made.open(lesson_of(TEXT, "x"))
    return made


def test_going_on_reveals_first_and_then_goes_to_the_next_cue(lecture):
    assert (lecture.at, lecture.hides) == (0, True)
    lecture.forward()
    assert (lecture.at, lecture.hides) == (0, False)
    lecture.forward()
    assert (lecture.at, lecture.hides) == (1, False)
    lecture.back()
    assert (lecture.at, lecture.hides) == (0, False)  # what is revealed stays so
    for _ in range(9):
        lecture.forward()
    assert lecture.at == 2
    lecture.open(lecture.lesson)
    assert (lecture.at, lecture.hides) == (0, True)


def test_a_guess_is_taken_before_the_reveal_only(lecture):
    assert lecture.is_right() is None
    lecture.say(3)
    assert lecture.is_right() is False
    lecture.say(9)
    lecture.say(2)
    assert lecture.is_right() is True
    lecture.reveal()
    lecture.say(1)
    assert lecture.guess.answer == 2


def test_a_number_is_right_within_its_bounds(lecture):
    lecture.go(2)
    lecture.say_number(4.4)
    assert lecture.is_right() is None  # nobody knows yet
    lecture.found(4.0)
    assert lecture.is_right() is True
    lecture.say_number(4.6)
    assert lecture.is_right() is False


def test_hands_are_counted_for_each_answer(lecture):
    lecture.count_hands(2, 12)
    lecture.count_hands(3, 4)
    lecture.count_hands(8, 4)
    lecture.count_hands(3, -4)
    assert lecture.guess.hands == {2: 12, 3: 0}
    assert lecture.guess.given


def test_the_window_is_told_once_for_each_cue(lecture):
    moved, changed = [], []
    lecture.moved.connect(lambda: moved.append(lecture.at))
    lecture.changed.connect(lambda: changed.append(lecture.at))
    lecture.go(1)
    lecture.go(7)
    lecture.achieve()
    lecture.achieve()
    assert (moved, changed) == ([1], [1, 1])
    lecture.close()
    assert (moved, lecture.cue) == ([1, 0], None)


TONGUES = """\
title = { en = "Two", zh_CN = "二" }

[[cue]]
model = { en = "lstm-dialogue-en", zh_CN = "lstm-dialogue-zh" }
text = { en = "I live in Rome.", zh_CN = "我住在上海。" }
question = { ask = { en = "Where?", zh_CN = "哪里？" }, answers = ["a", "b"], right = 1 }

[[cue]]
model = "lstm-brackets"
text = "(())"
say = { en = "The same.", zh_CN = "一样。" }
"""


def test_another_language_shows_the_cue_anew_where_it_shows_something_else(qapp, monkeypatch):
    lecture, spoken = Lecture(), ["en"]
    monkeypatch.setattr("mnemoscope.gui.state.lecture.language", lambda: spoken[0])
    moves, changes = [], []
    lecture.moved.connect(lambda: moves.append(lecture.cue.model))
    lecture.changed.connect(lambda: changes.append(lecture.at))
    lecture.open(lesson_of(TONGUES, "x"))
    lecture.say(2)
    spoken[0] = "zh_CN"
    lecture.speak()
    assert moves == ["lstm-dialogue-en", "lstm-dialogue-zh"]
    assert (lecture.at, lecture.guess.answer, lecture.hides) == (0, 2, True)
    lecture.go(1)
    moves.clear(), changes.clear()
    spoken[0] = "en"
    lecture.speak()
    assert (moves, changes) == ([], [1])  # what was touched there stays
    lecture.speak()
    assert changes == [1]
    lecture.go(0)
    assert moves == ["lstm-dialogue-en"]
