"""Cues in the window: one whose model is missing, and tracks that come again."""

import pytest

from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.lessons import catalogue

MISSING = "It is not installed. To get it: ask"
LESSON = """title = "Two"

[[cue]]
model = "gru-anbn"
text = "aabb\\n"
panels = ["prediction"]
say = "One."

[cue.question]
ask = "What comes?"
answers = ["a", "b"]

[[cue]]
model = "lstm-brackets"
text = "(())\\n"
say = "Another."
"""


@pytest.fixture
def shown(qtbot):
    """Waits until a window shows a cue."""

    def wait(window, at):
        qtbot.waitUntil(lambda: window.conductor.there and window.conductor.lecture.at == at)
        qtbot.waitUntil(
            lambda: not (window.staging.busy or window._moved.isActive() or window.drawing.waiting)
        )

    return wait


def test_a_cue_whose_model_is_not_there_says_how_to_get_it_and_the_lesson_goes_on(
    opened, tmp_path, monkeypatch, qtbot, shown
):
    def refuse(source):
        if source == "gru-anbn":
            raise ModelError(MISSING)

    monkeypatch.setattr(catalogue, "find_there", refuse)
    path = tmp_path / "two.toml"
    path.write_text(LESSON, "utf-8")
    window = opened("lstm")
    conductor, session = window.conductor, window.session
    read = (session.source, session.text)
    conductor.open(path)
    qtbot.waitUntil(lambda: not window.staging.busy)
    assert set(conductor.spotlight.walled) == set(window.arrangement.docks)
    assert conductor.spotlight._veils["prediction"].accessibleName() == MISSING
    assert (session.source, session.text) == read  # nothing else reads its text in its place
    assert not conductor.there  # and no task is seen to be done
    conductor.lecture.forward()
    assert not conductor.lecture.hides
    assert set(conductor.spotlight.walled) == set(window.arrangement.docks)
    conductor.lecture.forward()
    shown(window, 1)
    assert conductor.spotlight.walled == ()


def test_tracks_that_come_again_are_as_high_as_the_lead(opened, tmp_path, shown):
    beside = 'sides = { cell = "stacked" }\npanels = ["cell"]\ntracks = [{ text = "()()\\n" }]\n'
    cues = f'model = "lstm-brackets"\ntext = "((()))\\n"\n{beside}', "tracks = []\n", beside
    path = tmp_path / "again.toml"
    path.write_text('title = "Again"\n' + "".join(f'[[cue]]\nsay = "x"\n{cue}' for cue in cues), "utf-8")
    window = opened("lstm")
    window.conductor.open(path)
    for at in range(len(cues)):
        window.conductor.lecture.go(at)
        shown(window, at)
    a, b = (window.docks["cell"]._body.cells[number].height() for number in (0, 1))
    assert abs(a - b) <= 2
