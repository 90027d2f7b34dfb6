"""The film of a lesson: a part for each cue with its sentence, a question before its answer, and what cannot be shown is said."""

import av
import numpy as np
import pytest
from PySide6 import QtWidgets

import main
from mnemoscope.engines.lessons.lessonfile import read_lesson
from mnemoscope.gui.commands import filming
from mnemoscope.gui.export.doing import finished
from mnemoscope.gui.export.films import pixels_of
from mnemoscope.gui.export.options import ExportOptions
from mnemoscope.gui.export.saving import Saving
from mnemoscope.gui.frame.lessonfilm import Hall, reading_time
from mnemoscope.gui.look.theme import LIGHT

RATE = 2
TEXT = """\
title = "Two"

[[cue]]
model = "tiny-lstm"
text = "Shall I compare thee"
panels = ["cell"]
play = true
say = "It reads."

[[cue]]
play = false
at = 3
panels = ["prediction"]
say = "It guesses."

[cue.question]
ask = "What?"
answers = ["a", "b"]
right = 1
reveal = "A."
"""
ABSENT = '\n[[cue]]\nmodel = "nowhere-at-all"\nsay = "Elsewhere."\n'


@pytest.fixture
def lesson(tmp_path, models):
    path = tmp_path / "two.toml"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def hall(qapp, models):
    """A hall for a lesson in a file's words; its window is closed after the test."""
    halls = []

    def make(text, tmp_path):
        options = ExportOptions(tmp_path / "f.mp4", 960, 600, LIGHT, rate=RATE)
        path = tmp_path / "hall.toml"
        path.write_text(text, encoding="utf-8")
        halls.append(Hall(read_lesson(path), options, lambda: None))
        return halls[-1]

    yield make
    for each in halls:
        each.close()


def frames_of(path):
    with av.open(str(path)) as file:
        return [frame.to_ndarray(format="rgb24").astype(int) for frame in file.decode(video=0)]


def wanted(path, kind):
    return ["lesson", str(path), "-o", str(path.with_suffix(kind)), "--size=960x600", f"--fps={RATE}"]


def test_the_time_of_a_sentence_is_that_of_reading_it():
    assert reading_time("short") == 4
    assert reading_time("x" * 150) == pytest.approx(10)
    assert reading_time("字" * 50) == pytest.approx(10)
    assert reading_time("字" * 50 + "x" * 30) == pytest.approx(12)


@pytest.mark.parametrize("kind", [".mp4", ".gif"])
def test_a_lesson_becomes_a_film(kind, lesson, qapp, capsys):
    assert main.main(wanted(lesson, kind)) == 0
    assert "3 parts" in capsys.readouterr().out
    frames = frames_of(lesson.with_suffix(kind))
    four = 4 * RATE  # each sentence is short
    assert len(frames) == 3 * four + 1  # and the last goes
    assert frames[0].shape == (600, 960, 3)
    glided = [np.abs(frames[k][:400] - frames[2][:400]).max() for k in range(3, four)]
    assert min(glided) > 60  # it glides through its text
    below = [frames[k][-60:, :700].min() for k in (four - 1, 2 * four - 1, 3 * four - 1)]
    assert max(below) < 100  # each has dark letters below
    asked, revealed = frames[2 * four - 1], frames[3 * four - 1]
    assert np.abs(asked[80:300] - revealed[80:300]).max() > 60  # the panel is hidden until the reveal
    held = [np.abs(frames[k] - asked).max() for k in (four + 2, 2 * four - 2)]
    assert max(held) < 40  # and stays as it is while it is asked


def test_the_sentence_is_below_and_an_answer_after_the_question(hall, tmp_path):
    made = hall(TEXT, tmp_path)
    read, asked, revealed = made.parts()
    next(iter(asked.pictures()))
    window = made.window
    assert window is not None
    assert window.theme.bare
    assert window.lecture.card.sentence.toPlainText() == "It guesses."
    assert window.conductor.lecture.hides
    assert window.session.player.cursor == 3
    next(iter(revealed.pictures()))
    assert not window.conductor.lecture.hides
    next(iter(asked.pictures()))  # once more, as for a GIF
    assert window.conductor.lecture.hides
    images = [pixels_of(each) for each in read.pictures()]
    assert len(images) == 4 * RATE
    assert window.session.player.cursor == window.session.length - 1
    shown = window.lecture
    assert shown.height() == shown.sizeHint().height()  # all of it is seen


def test_what_is_not_there_is_said_in_its_place_and_once_beside(hall, tmp_path, capsys):
    made = hall(TEXT + ABSENT, tmp_path)
    last = made.parts()[-1]
    picture, again = (pixels_of(next(iter(last.pictures()))) for _ in range(2))
    assert np.array_equal(picture, again)
    assert picture.std() > 5
    said = capsys.readouterr().err
    assert said.count("nowhere-at-all") == 1
    assert said.startswith("Cue 3: This cue cannot be shown")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["-o", "f.png"], "should end in .mp4 or .gif"),
        (["-o", "f.mp4", "--size", "big"], "not a size"),
        (["-o", "f.mp4", "--size", "100x100"], "or more"),
        (["-o", "f.mp4", "--check"], "leave out --check"),
        (["-o", "nowhere/f.mp4"], "no such folder"),
    ],
)
def test_what_is_no_film_is_refused(arguments, said, lesson, qapp, capsys, monkeypatch):
    monkeypatch.chdir(lesson.parent)
    try:
        status = main.main(["lesson", str(lesson), *arguments])
    except SystemExit as end:  # by the parser
        status = end.code
    assert status == 2
    assert said in " ".join(capsys.readouterr().err.split())
    assert [*lesson.parent.iterdir()] == [lesson]


def test_the_window_has_it_made_beside_and_can_give_it_up(lesson, monkeypatch):
    monkeypatch.setattr(QtWidgets.QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    path, shares = lesson.with_suffix(".mp4"), []

    class Stopped(Exception):
        pass

    def tell(share):
        shares.append(share)
        if share > 0.2:
            raise Stopped

    with pytest.raises(Stopped):
        finished(filming.filmed(str(lesson), path, "light"), tell)
    assert 0.2 < shares[-1] < 0.9
    assert [*lesson.parent.iterdir()] == [lesson]
    shares.clear()
    lesson.write_text(TEXT.split("[[cue]]\nplay")[0].replace("true", "false") + ABSENT, encoding="utf-8")
    said = finished(filming.filmed(str(lesson), path, "light"), lambda share: None)
    assert path.name in said
    assert "2 parts" in said
    assert "nowhere-at-all" in said
    assert path.stat().st_size > 1000


def test_the_menu_films_the_lesson_that_is_given(opened, lesson, qtbot, monkeypatch):
    window, path = opened("lstm"), lesson.with_suffix(".gif")
    monkeypatch.setattr(QtWidgets.QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    assert not window.actions_["film-lesson"].isEnabled()
    window.conductor.open(lesson)
    qtbot.waitUntil(lambda: window.conductor.there)
    window.actions_["film-lesson"].trigger()
    (saving,) = window.findChildren(Saving)
    qtbot.waitUntil(lambda: saving.value() > 0, timeout=20_000)
    with qtbot.waitSignal(saving.failed) as told:
        saving.give_up()
    assert told.args == ["two.gif was given up: nothing has been written."]
    assert [each.name for each in lesson.parent.glob("*two*")] == ["two.toml"]
