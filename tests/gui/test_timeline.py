"""The timeline: where it is pressed is where it goes, and its skyline is the most surprising token of each column."""

from itertools import pairwise

import numpy as np
import pytest
from PySide6 import QtCore, QtWidgets

from engines.analysis.prediction import surprise
from gui.theme import LIGHT
from gui.widgets.timeline import Timeline


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
