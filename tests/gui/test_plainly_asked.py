"""What a question keeps back is plain from its first moment on, and what its answer says can be followed."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6 import QtCore

from mnemoscope.engines.lessons.lessonfile import LessonError, read_lesson
from mnemoscope.engines.lessons.reaches import FIXED
from mnemoscope.gui.export.films import pixels_of
from mnemoscope.gui.frame.trackheader import shared_title
from mnemoscope.gui.panels import discover
from mnemoscope.gui.panels.tokens import TokensOptions
from mnemoscope.gui.state.sides import DIFFERENCE
from tests.gui.conftest import kind_for

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


@pytest.mark.parametrize("name", discover())
def test_the_panels_with_scales_of_their_own_are_those_that_no_range_changes(name, show, view_of):
    """The list of them stands where lessons are read, which know no panels: here each panel shows whether it belongs to it."""
    view = view_of(kind_for(name))
    if name in (
        "attention",
        "lookback",
    ):  # weights go from 0 to 1, and a difference of them as far as is asked
        view = replace(view, side=DIFFERENCE)
    if name == "tokens":  # which are coloured by nats, or by any signal
        view = replace(view, options=TokensOptions("unit layer0.cell"))

    def drawn(reach):
        return pixels_of(show(name, replace(view, range=reach), size=(700, 400)).grab().toImage())

    assert np.array_equal(drawn("fit"), drawn((-0.0123, 0.0123))) == (name in FIXED)


def test_the_heading_of_several_tracks_says_only_what_differs():
    assert shared_title(["LSTM", "LSTM, edited"]) == "LSTM, edited"
    assert shared_title(["LSTM", "LSTM"]) == "LSTM"
    assert shared_title(["LSTM", "GRU, edited", "GRU"]) == "LSTM, GRU, edited, GRU"
