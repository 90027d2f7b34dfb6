"""Recall over distance in the window: a curve for each track, grown beside it, with bands, chance and what has no curve said."""

from dataclasses import replace

import pytest
from PySide6 import QtCore

from mnemoscope.engines.analysis import distances
from mnemoscope.engines.analysis.recall import Point, Recall
from mnemoscope.engines.edittext import parse
from mnemoscope.engines.runs.recorder import record
from mnemoscope.gui.export import save_panel
from mnemoscope.gui.export.apart import NoVerbs
from mnemoscope.gui.export.options import ExportOptions
from mnemoscope.gui.look.theme import LIGHT
from mnemoscope.gui.panels import discover
from mnemoscope.gui.state.questions import Asked, Asking, Questions, Wish

RECALL = discover()["recall"]
TEXT = "gcf....?gcf"
FOUND = Recall("“.” in between", 0.125, (Point(0, 20, 20), Point(10, 18, 20), Point(100, 2, 20)))
WORSE = Recall("“.” in between", 0.125, (Point(0, 10, 20), Point(10, 5, 20)))


class Heard(NoVerbs):
    def __init__(self):
        self.said = []

    def ask(self, question, *, here=True, kinds=()):
        self.said.append(("ask", question, here, kinds))

    def give_up(self, question):
        self.said.append(("give up", question))


@pytest.fixture
def beside(view_of):
    """Views of two models that recall: the lead's, with what was asked of each."""

    def make(*asked, edits=()):
        tracks = [record("lstm-recall", TEXT), record("rnn-recall", TEXT)]
        tracks[1] = replace(tracks[1], edits=edits)
        keys = ("recall", "recall B")
        told = {
            key: each if isinstance(each, Asked) else Asked(Wish(key, track), each)
            for key, track, each in zip(keys, tracks, asked, strict=False)
        }
        found = [
            replace(view_of(track, questions=Questions(told)), seat=n, letter="AB"[n], title=track.name)
            for n, track in enumerate(tracks)
        ]
        return replace(found[0], sides=(found[1],))

    return make


def test_each_track_has_a_curve_with_the_ends_of_its_interval(show, beside):
    panel = show("recall", beside(FOUND, WORSE), size=(480, 320))
    one, other = panel.canvas.curves.curves
    assert (one.name, one.colour, other.colour) == ("A lstm-recall", LIGHT.of_series(0), LIGHT.of_series(1))
    assert (one.distances, one.shares) == ([0, 10, 100], [1.0, 0.9, 0.1])
    assert (one.low[1], one.high[1]) == pytest.approx((0.69896, 0.97214), abs=1e-4)
    assert one.said[1] == "A lstm-recall, distance 10: 18 of 20 right, 90% (70% to 97%)"
    plot = panel.canvas.curves
    area = plot.plot()
    assert plot.x_of(0) == area.left()
    assert plot.x_of(100) == pytest.approx(area.right())
    assert plot.y_of(1) == area.top()
    image, ratio = panel.canvas.grab().toImage(), panel.canvas.devicePixelRatioF()
    at = (round(plot.x_of(10) * ratio), round(plot.y_of(0.25) * ratio))
    assert image.pixelColor(*at) == LIGHT.of_series(1)
    assert plot.chance == 0.125
    assert "n = 20 answers" in plot.said
    assert plot.distance_at(QtCore.QPointF(plot.x_of(10) + 5, area.center().y())) == 10
    assert panel.canvas.head.note == ""
    assert [list(map(str, values)) for name, values in RECALL.numbers(beside(FOUND, WORSE)).items() if name in ("track", "right")] == [
        ["A", "A", "A", "B", "B"], ["20", "18", "2", "10", "5"],
    ]  # fmt: skip


def test_it_is_asked_for_by_a_button_and_given_up_by_the_same(show, beside, tmp_path):
    verbs = Heard()
    panel = show("recall", beside(), verbs=verbs, size=(480, 320))
    assert "New sequences are made" in panel.canvas.head.invitation
    panel.canvas.button.click()
    growing = Asked(Wish("recall", beside().track), replace(FOUND, points=FOUND.points[:1]), 0.5)
    panel.refresh(beside(growing, Asked(share=0.0)))
    assert panel.canvas.button.text() == "Stop"
    assert panel.canvas.head.share == pytest.approx(0.25)
    assert [curve.distances for curve in panel.canvas.curves.curves] == [[0]]
    assert panel.canvas.body.opacity() == 1
    panel.canvas.button.click()
    assert verbs.said == [("ask", "recall", False, ()), ("give up", "recall")]
    save_panel(RECALL, beside(FOUND, WORSE), ExportOptions(tmp_path / "a.svg", 480, 320, LIGHT))
    assert "guessing 12.5%" in (tmp_path / "a.svg").read_text()


def test_what_was_found_for_another_track_is_not_shown_for_this(show, beside):
    held = (parse("layer0.hidden *= 0.9"),)
    old = Asked(Wish("recall B", beside().sides[0].track), WORSE)
    panel = show("recall", beside(FOUND, old, edits=held), size=(480, 320))
    assert [curve.name for curve in panel.canvas.curves.curves] == ["A lstm-recall"]
    assert panel.canvas.head.note == "To see B as well, measure again"


def test_a_model_without_a_distance_says_so(show, view_of):
    panel = show("recall", view_of("lstm"))
    assert panel.message.startswith("tiny-lstm is not asked for what it read a distance before")
    assert panel.message.endswith("such as lstm-recall.")


def test_in_the_window_all_tracks_are_measured_beside_it(opened, qtbot, monkeypatch):
    monkeypatch.setattr(distances, "LADDER", (0, 5, 10))
    window = opened("lstm")
    session = window.session
    session.load("lstm-recall", text=TEXT)
    qtbot.waitUntil(lambda: session.source == "lstm-recall" and not session.active)
    session.companions.add("rnn-recall")
    qtbot.waitUntil(lambda: len(session.tracks) == 2 and not session.active)
    counts, show = [0], Asking._show

    def waiting(asking, wish, found):  # a window that is busy is told of several points at once
        at_work = wish.question == "recall"
        while at_work and len(found.points) - 1 not in counts and not asking.work._given_up.wait(0.002):
            pass
        show(asking, wish, found)

    monkeypatch.setattr(Asking, "_show", waiting)
    session.asking.changed.connect(
        lambda: counts.append(len(getattr(session.asking.now.of("recall").found, "points", ())))
    )
    window.actions_["recall"].trigger()
    panel = window.docks["recall"].panel
    qtbot.waitUntil(lambda: len(panel.canvas.curves.curves) == 2 and not panel._at_work)
    assert {1, 2, 3} <= set(counts)  # it grew point by point
    assert [curve.shares for curve in panel.canvas.curves.curves] == [[1.0] * 3] * 2
    assert [curve.name[0] for curve in panel.canvas.curves.curves] == ["A", "B"]
    window.actions_["recall"].trigger()
    assert session.asking.now.of("recall").share is not None
    session.asking.give_up("recall")
    qtbot.waitUntil(lambda: not session.asking.work.busy)
    assert all(each.share is None for each in session.asking.now.asked.values())
