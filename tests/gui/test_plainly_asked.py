"""What a question keeps back is plain from its first moment on, and what its answer says can be followed."""

import pytest
from PySide6 import QtCore

from mnemoscope.engines.lessons.lessonfile import LessonError, read_lesson
from mnemoscope.engines.lessons.reaches import FIXED
from mnemoscope.gui.frame.trackheader import shared_title
from mnemoscope.gui.panels import discover

TEXT = """\
title = "Plain"

[[cue]]
model = "tiny-lstm"
text = "To be, or not"
say = "Some."

[[cue]]
model = "tiny-gru"
text = "To be, or not to be"
say = "Asked."

[cue.question]
ask = "What is next?"
answers = ["an a", "a b"]
right = 2
reveal = "A [b](unit=2)."
"""


@pytest.fixture
def lesson(tmp_path):
    path = tmp_path / "plain.toml"
    path.write_text(TEXT, encoding="utf-8")
    return path


def colour(window):
    return window.docks["tokens"].panels[0].row.colouring.title


def test_a_question_is_plain_before_its_model_is_open_and_undo_knows_nothing_of_it(
    opened, make_model, lesson, qtbot
):
    make_model("gru")
    window = opened("lstm")
    conductor = window.conductor
    conductor.open(lesson, 0)
    qtbot.waitUntil(lambda: conductor.there)
    assert colour(window) == "surprise"
    before = list(window.session.shown.history._states)
    conductor.lecture.go(1)
    assert not conductor.there
    assert colour(window) == ""
    assert window.session.shown.history._states == before
    conductor.close()
    assert colour(window) == "surprise"


def test_what_an_answer_says_has_links(opened, make_model, lesson, qtbot):
    make_model("gru")
    window = opened("lstm")
    conductor = window.conductor
    conductor.open(lesson, 1)
    qtbot.waitUntil(lambda: conductor.there)
    conductor.lecture.forward()
    card = window.lecture.card
    pointed = []
    card.pointed.connect(pointed.append)
    card.revealed.anchorClicked.emit(QtCore.QUrl("#1"))
    assert [dict(each) for each in pointed] == [{"unit": 2}]


def test_a_range_that_would_change_nothing_is_refused_with_its_line(tmp_path):
    path = tmp_path / "ranges.toml"
    path.write_text(TEXT.replace('say = "Some."', 'say = "Some."\nranges = { surprise = [0, 1] }'), "utf-8")
    with pytest.raises(LessonError, match=r"line 7: ranges cannot change surprise, which has a scale"):
        read_lesson(path)
    assert set(discover()) >= FIXED


def test_the_heading_of_several_tracks_says_only_what_differs():
    assert shared_title(["LSTM", "LSTM, edited"]) == "LSTM, edited"
    assert shared_title(["LSTM", "LSTM"]) == "LSTM"
    assert shared_title(["LSTM", "GRU, edited", "GRU"]) == "LSTM, GRU, edited, GRU"
