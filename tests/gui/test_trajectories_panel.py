"""The picture of ways: what lies where, what a click finds, that it turns, that flat is flat."""

import numpy as np
import pytest
from PySide6 import QtCore

from mnemoscope.engines.analysis.question import Case
from mnemoscope.engines.analysis.trajectories import trajectories
from mnemoscope.engines.runs.recorder import open_with, record
from mnemoscope.gui.look.theme import LIGHT
from mnemoscope.gui.panels.trajectories import TrajectoriesOptions
from mnemoscope.gui.state.questions import Asked, Questions, Wish
from mnemoscope.gui.widgets.wayplot import Drawn, Mark, WayPlot


@pytest.fixture
def plot(qapp):
    made = WayPlot(LIGHT)
    made.rect = QtCore.QRectF(0, 0, 400, 400)
    places = np.array([(0.0, 0, 0), (1, 0, 0), (1, 1, 0)])
    made.set_data(
        [Drawn("one", places, LIGHT.of_series(0), open=True)], [Mark(np.array((0.0, 1, 0)), "a", "stable", ("here",))], "xyz", ""
    )  # fmt: skip
    return made


def test_flat_shows_the_first_two_axes_in_one_scale(plot):
    plot.flat = True
    at = plot.points(np.array([(0.0, 0, 0), (1, 0, 0), (0, 1, 0), (0, 0, 1)]))
    right, up = at[1] - at[0], at[2] - at[0]
    assert right[0] == pytest.approx(-up[1])
    assert right[1] == up[0] == 0
    assert np.allclose(at[3, :2], at[0, :2])
    plot.rotate(50, 50)
    assert np.allclose(plot.points(np.zeros((1, 3))), at[:1])


def test_turning_keeps_shapes_in_space(plot):
    before = plot.points(np.eye(3) * (1, 2, 3))
    plot.rotate(80, -30)
    after = plot.points(np.eye(3) * (1, 2, 3))
    for points in (before, after):
        one, two, three = (np.linalg.norm(points[a] - points[b]) for a, b in ((0, 1), (1, 2), (0, 2)))
        assert (two / one, three / one) == pytest.approx((np.sqrt(13 / 5), np.sqrt(10 / 5)))
    assert not np.allclose(before[:, :2], after[:, :2])


@pytest.mark.parametrize("size", [(400, 400), (900, 240), (200, 500)])
def test_the_places_fill_the_plot_however_it_is_turned(plot, size):
    plot.place(QtCore.QRectF(0, 0, *size))
    assert plot.is_beside == (size == (900, 240))
    assert not plot.is_beside or plot.plot().left() >= plot.words.right()
    every = np.concatenate([*(way.places for way in plot.ways), [mark.place for mark in plot.rests]])
    for turn in range(0, 600, 90):
        plot.rotate(turn, 20)
        area, at = plot.plot(), plot.points(every)[:, :2]
        low, high = at.min(axis=0), at.max(axis=0)
        assert area.left() < low[0] < high[0] < area.right()
        assert area.top() < low[1] < high[1] < area.bottom()
        taken = (high - low) / (area.width() - 54, area.height() - 20)
        assert max(taken) == pytest.approx(1)


def test_what_lies_under_the_mouse_is_found(plot):
    for n, place in enumerate(plot.ways[0].places):
        x, y, _ = plot.points(place[None])[0]
        assert plot.found_at(QtCore.QPointF(x + 1, y)) == ("step", n)
    x, y, _ = plot.points(plot.rests[0].place[None])[0]
    assert plot.found_at(QtCore.QPointF(x, y + 2)) == ("rest", 0)
    assert plot.found_at(QtCore.QPointF(1, 1)) is None


def test_the_panel_says_the_attractors_and_where_it_settles(show, view_of):
    text = open_with("gru-flipflop")[1].texts[0]
    track = record("gru-flipflop", text)
    engine, _ = open_with("gru-flipflop")
    found = trajectories(Case(track, lambda: engine))
    asked = Asked(Wish("trajectories", track), found)
    view = view_of(track, cursor=7, questions=Questions({"trajectories": asked}))
    panel = show("trajectories", view, size=(520, 460))
    assert panel.canvas.head.title == "8 stable fixed points while “.” is read"
    assert [mark.word for mark in panel.canvas.plot.rests] == [rest.says for rest in found.rests]
    assert panel.canvas.plot.now == 7
    assert (
        found.rests[panel.canvas.plot.goal].says == track.class_names[int(track.trace["class"][7].argmax())]
    )
    flat = view_of(
        track, cursor=7, questions=Questions({"trajectories": asked}), options=TrajectoriesOptions(flat=True)
    )
    panel.refresh(flat)
    assert panel.canvas.plot.flat
