"""The timeline: where it is pressed is where it goes, and its skyline is the most surprising token of each column."""

from itertools import pairwise

import numpy as np
import pytest
from PySide6 import QtCore, QtWidgets

from mnemoscope.engines.analysis.prediction import surprise
from mnemoscope.gui.frame.transport import FULL
from mnemoscope.gui.look.theme import LIGHT
from mnemoscope.gui.state.spoken import Spoken
from mnemoscope.gui.widgets.timeline import Timeline


@pytest.mark.parametrize(("x", "step"), [(4, 0), (53, 24), (104, 50), (203, 99), (0, 0), (240, 99)])
def test_a_press_goes_to_the_step_under_it(x, step, qtbot):
    timeline = Timeline(LIGHT)
    qtbot.addWidget(timeline)
    timeline.resize(208, 30)  # 200 pixels of plot between margins of 4: two a step
    timeline.show_run(100, 0.0, (0, 50), np.zeros(100))
    sought = []
    timeline.sought.connect(sought.append)
    qtbot.mousePress(timeline, QtCore.Qt.MouseButton.LeftButton, pos=QtCore.QPoint(x, 10))
    assert sought == [step]


def test_the_skyline_is_the_most_surprising_token_of_each_column(opened):
    window = opened("lstm", text="what is past is prologue " * 20)
    QtWidgets.QApplication.processEvents()
    timeline, trace = window.transport.timeline, window.session.track.trace
    nats = np.nan_to_num(surprise(trace)) / 8
    columns = len(timeline.skyline)
    assert columns < len(trace)
    edges = np.linspace(0, len(trace), columns + 1).astype(int)
    tops = [nats[a:b].max() for a, b in pairwise(edges)]
    assert timeline.skyline == pytest.approx(np.clip(tops, 0, 1), abs=1e-6)


def test_the_skyline_of_a_long_run_is_measured_a_stretch_at_a_time(opened, qtbot, monkeypatch):
    """All but the last 20,000 tokens of a recording were left blank, and those held up the window."""
    monkeypatch.setattr("mnemoscope.gui.state.skyline.AT_ONCE", 1)  # sixteen steps
    stretches = []

    def measured(trace, start, stop):
        stretches.append((start, stop))
        return surprise(trace, start, stop)

    monkeypatch.setattr("mnemoscope.gui.state.skyline.surprise", measured)
    window = opened("lstm", text="to be or not to be, that is the question. " * 5)
    timeline, trace = window.transport.timeline, window.session.track.trace
    wanted = np.nan_to_num(surprise(trace)) / FULL
    edges = np.linspace(0, len(wanted), min(timeline.columns(), len(wanted)) + 1).astype(int)[:-1]
    tops = np.clip(np.maximum.reduceat(wanted, edges), 0, 1)
    qtbot.waitUntil(lambda: timeline.skyline == pytest.approx(tops, abs=1e-6))
    assert max(stop - start for start, stop in stretches) == 16
    assert not window.transport._measuring.isActive()
    window.session.set_text("not " + window.session.text)
    qtbot.waitUntil(lambda: window.session.length == len(wanted) + 4 and not window.session.active)
    again = np.nan_to_num(surprise(window.session.track.trace)) / FULL
    qtbot.waitUntil(lambda: window.transport._surprise.nats(len(again)) / FULL == pytest.approx(again))


def test_turns_that_share_a_pixel_are_one_band(qtbot):
    timeline = Timeline(LIGHT)
    qtbot.addWidget(timeline)
    timeline.resize(258, 30)  # 250 pixels of plot between margins of 4: four steps a pixel
    turns = [
        Spoken(0, 500, "user", "you", False),
        *(Spoken(n, n + 1, "", str(n), False) for n in range(500, 1000)),
    ]
    timeline.show_run(1000, 0.0, (0, 10), np.zeros(16), turns)
    timeline.grab()
    (first, *others) = timeline._turn_bands()
    assert first == (turns[0], 4, 129)
    assert [turn for turn, _, _ in others] == [None] * 125
    assert [left for _, left, _ in others] == pytest.approx(np.arange(129, 254))
    assert [right for _, _, right in others] == pytest.approx(np.arange(130, 255))
    timeline.resize(1008, 30)  # a pixel each: none is folded
    assert [turn for turn, _, _ in timeline._turn_bands()] == turns
    timeline.show_run(600, 0.0, (0, 10), np.zeros(16), turns)  # of which only so many steps are read
    assert [turn for turn, _, _ in timeline._turn_bands()] == turns[:101]
