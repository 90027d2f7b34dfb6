"""The context as a memory in the window: what is held and has fallen out, what it takes, other policies beside, and forgetting by hand."""

from dataclasses import replace

import numpy as np
from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtTest import QTest

from mnemoscope.engines.analysis.context import bytes_at, window
from mnemoscope.engines.analysis.pace import LADDER, Pace, Paced
from mnemoscope.engines.runs.recorder import record
from mnemoscope.gui.state.context_view import gone
from mnemoscope.gui.state.offers import When, of_span
from mnemoscope.gui.state.questions import Asked, Questions, Wish
from mnemoscope.gui.widgets.contextplot import rounded_up, stretches
from mnemoscope.gui.widgets.offermenu import OfferMenu

TEXT = "what is past is prologue"  # of 24 tokens; the window of the tiny Transformer has room for 12
A_TOKEN = 4 * 2 * (16 + 16)  # bytes: keys and values of 16 numbers in each of two layers


def test_a_gauge_says_what_is_held_and_what_that_takes(show, view_of, models):
    track = record(models["transformer"], TEXT, edits=["layer*.cache = keep first 2 last 3"])
    panel = show("context", view_of(track, cursor=14), size=(480, 360))
    (gauge,) = panel.canvas.picture.gauges
    assert gauge.share.tolist() == [1, 1, *[0] * 10, 1, 1, 1]
    assert gauge.said == f"5 of 15 tokens in the window, 10 fallen out · {5 * A_TOKEN / 1000:.3g} kB"
    assert "256 bytes of keys and values a token · room for 5 tokens" in gauge.more
    whole = show("context", view_of("transformer", 24, cursor=7), size=(480, 360))
    assert whole.canvas.picture.gauges[0].said == "8 tokens, all in the window · 2.05 kB"
    later = show("context", view_of("transformer", 24, cursor=20), size=(480, 360))
    assert later.canvas.picture.gauges[0].share.tolist() == [*[0] * 9, *[1] * 12]  # the model's own context


def test_the_most_attended_are_each_heads_own(show, view_of, models):
    track = record(models["transformer"], TEXT, edits=["layer*.cache = keep attended 3 last 2"])
    view = view_of(track, cursor=20)
    panel = show("context", view, size=(480, 360))
    (gauge,) = panel.canvas.picture.gauges
    assert gauge.share.sum() == 5
    assert set(gauge.share.tolist()) <= {0, 0.5, 1}
    out = int((gauge.share == 0).sum())
    assert f"5 of 21 tokens in the window of each head, {out} in none" in gauge.said
    assert gone(view).tolist() == (gauge.share == 0).tolist()


def test_a_state_is_as_large_whatever_the_length_beside_a_cache_that_grows(show, view_of):
    state = replace(view_of("lstm", 24), seat=1, letter="B", title="lstm")
    view = replace(view_of("transformer", 24, cursor=20), letter="A", title="transformer", sides=(state,))
    panel = show("context", view, size=(480, 360))
    cache, lstm = panel.canvas.picture.gauges
    taken = 4 * 2 * (24 + 24)
    assert lstm.share is None
    assert lstm.said == f"a state of {taken} bytes, whatever the length"
    growing, flat = panel.canvas.picture.plots[0].curves
    assert panel.canvas.picture.plots[0].title == "kept, kB"
    assert growing.values[:12] == [n * A_TOKEN / 1000 for n in range(1, 13)]
    assert set(growing.values[12:]) == {12 * A_TOKEN / 1000}  # what the context has room for
    assert set(flat.values) == {taken / 1000}
    assert panel.canvas.picture.plots[1].none  # nothing has been measured
    printed = show("context", replace(view, still="a recording"), size=(480, 360))
    assert len(printed.canvas.picture.plots) == 1  # there is no button to measure it
    assert cache.name == "A  transformer"


def test_what_was_measured_is_drawn_as_a_line_and_what_was_read_one_by_one_as_dots(show, view_of):
    view = view_of("transformer", 24)
    found = Pace((Paced(16, 1.0, 0.9, 5.0), Paced(64, 2.0, 1.5, 3.0)))
    view = replace(view, questions=Questions({"pace": Asked(Wish("pace", view.track), found)}))
    view.trace.pace[:] = [(20, 0.003)]
    panel = show("context", view, size=(480, 360))
    line, dots = panel.canvas.picture.plots[1].curves
    assert (line.tokens, line.values, line.dots) == ([16.0, 64.0], [1.0, 2.0], False)
    assert (list(dots.tokens), dots.values, dots.dots) == ([20], [3.0], True)
    view.trace.pace.clear()


def test_what_is_cut_by_hand_is_not_held_from_its_step_on(models):
    track = record(models["transformer"], TEXT, edits=["layer*.cache[2:4] = cut @ 6:9"])
    for step, cut in ((5, []), (6, [2, 3]), (8, [2, 3]), (9, [])):
        found = window(track.trace, step, 0)
        assert np.flatnonzero(found.cut).tolist() == cut
        assert np.flatnonzero(found.gone).tolist() == cut
    assert bytes_at(track.trace, 5) == 6 * A_TOKEN


def test_whose_turns_have_fallen_out_is_said(show, view_of, models):
    text = "U:who\nA:you;U:and\n"
    track = record(models["transformer"], text, edits=["layer*.cache = keep last 8"])
    card = replace(track.card, turns={"user": ["U:", "\n"], "assistant": ["A:", ";"]})
    panel = show("context", view_of(replace(track, card=card), cursor=17), size=(480, 360))
    assert "lost: user (6 of 12 tokens) and assistant (4 of 6 tokens)" in panel.canvas.picture.gauges[0].more


def test_the_ribbon_is_drawn_again_only_where_something_falls_out(show, view_of, models, monkeypatch):
    track = record(models["transformer"], TEXT, edits=["layer*.cache = keep last 7"])
    panel, drawn = show("tokens", view_of(track, cursor=3)), []
    monkeypatch.setattr(panel, "draw", lambda view, draw=panel.draw: (drawn.append(view.cursor), draw(view)))
    for cursor in (3, 5, 1, 6, 9, 10, 6, 2):
        panel.refresh(view_of(track, cursor=cursor))
        gone = [n for n in range(20) if panel.row.tokens.has_fallen(n)]
        assert gone == list(range(max(0, cursor - 6)))
        assert panel.row.now == cursor
    assert drawn == [9, 10, 6]


def test_the_ribbon_strikes_what_has_fallen_out(show, view_of, models):
    track = record(models["transformer"], TEXT, edits=["layer*.cache = keep first 2 last 3"])
    panel = show("tokens", view_of(track, cursor=14))
    assert [panel.row.tokens.has_fallen(n) for n in range(24)] == [2 <= n < 12 for n in range(24)]
    assert "fallen out of the context" in panel.row.describe(5, 10.0)
    assert "fallen out of the context" not in panel.row.describe(13, 10.0)


def test_what_the_cache_keeps_is_chosen_in_the_title_bar_and_changed_in_the_same_copy(opened, qtbot, models):
    made = opened("transformer")
    session, dock = made.session, made.docks["context"]
    session.load(models["transformer"])
    dock.come()
    panel = dock.panel

    def choose(policy, tokens=None):
        if tokens is not None:
            panel.tokens.setValue(tokens)
        panel.policy.setCurrentIndex(panel.policy.findData(policy))
        panel.policy.activated.emit(panel.policy.currentIndex())

    qtbot.waitUntil(lambda: panel.view is not None and panel.view.trace.context == 12 and not session.active)
    choose("last", 6)
    qtbot.waitUntil(lambda: len(session.tracks) == 2 and not session.active)
    assert [str(e.edit) for s in session.blueprint.seats for e in s.entries] == ["layer*.cache = keep last 6"]
    last = session.tracks[1].trace
    choose("first and last")
    qtbot.waitUntil(lambda: not session.active and session.tracks[1].edits[0].value == "first 4 last 2")
    assert [str(e.edit) for s in session.blueprint.seats for e in s.entries] == [
        "layer*.cache = keep first 4 last 2"
    ]
    assert (
        session.tracks[1].trace.same(last) == 6
    )  # what comes before the first that falls out is not read again
    qtbot.waitUntil(lambda: len(panel.canvas.picture.gauges) == 2)
    assert panel.canvas.picture.gauges[1].name == "B  the first 4 and the last 2"
    assert (panel.policy.currentData(), panel.tokens.value()) == ("first and last", 6)
    choose("everything")
    qtbot.waitUntil(lambda: not session.active and session.tracks[1].edits[0].value == "last 12")
    np.testing.assert_array_equal(
        session.tracks[1].trace["logits"].argmax(-1), session.tracks[0].trace["logits"].argmax(-1)
    )
    qtbot.waitUntil(lambda: panel.policy.currentData() == "everything")
    assert not panel.tokens.isEnabled() or panel.tokens.value() == 12
    choose("first and last")  # of as many as the model can look at: that is not everything
    qtbot.waitUntil(lambda: not session.active and session.tracks[1].edits[0].value == "first 4 last 8")
    qtbot.waitUntil(lambda: panel.policy.currentData() == "first and last")


def test_three_policies_read_beside_and_are_compared(opened, qtbot, models):
    made = opened("transformer")
    session = made.session
    session.load(models["transformer"])
    qtbot.waitUntil(lambda: session.length == 24 and not session.active)
    made.actions_["evictions"].trigger()
    qtbot.waitUntil(lambda: len(session.tracks) == 4 and not session.active)
    wanted = ["last 6", "first 4 last 2", "attended 3 last 3"]
    assert [str(track.edits[0].value) for track in session.tracks[1:]] == wanted
    compare = made.docks["compare"].panel
    qtbot.waitUntil(lambda: len(compare.canvas.totals.rows) == 4)
    titles = [row[0] for row in compare.canvas.totals.rows]
    assert titles[1].endswith("the last 6 tokens")
    assert made.docks["context"].isVisible()
    recurrent = opened("lstm")
    assert not recurrent.actions_["evictions"].isEnabled()


def test_a_stretch_is_marked_with_shift_and_forgotten(opened, qtbot):
    made = opened("transformer")
    session, ribbon = made.session, made.docks["tokens"].panel
    viewport, shift = ribbon.canvas.viewport(), QtCore.Qt.KeyboardModifier.ShiftModifier
    left = QtCore.Qt.MouseButton.LeftButton

    def point(step):
        box = ribbon.row._boxes[step - ribbon.row.tokens.first]
        return box.center().toPoint()

    QTest.mousePress(viewport, left, shift, point(5))
    move = QtCore.QEvent.Type.MouseMove
    at = QtCore.QPointF(point(8))
    QtWidgets.QApplication.sendEvent(
        viewport, QtGui.QMouseEvent(move, at, viewport.mapToGlobal(at), left, left, shift)
    )
    assert ribbon.row.span == (5, 9)
    QTest.mouseRelease(viewport, left, shift, point(8))
    (menu,) = [m for m in ribbon.findChildren(OfferMenu) if m.isVisible()]
    assert (
        menu.actions()[0].text().startswith("4 tokens marked: “is·p”")
        or "steps 5 to 8" in menu.actions()[0].text()
    )
    forget = menu.actions()[2].menu().actions()[0]  # as soon as it is read
    forget.trigger()
    menu.close()
    qtbot.waitUntil(lambda: len(session.tracks) == 2 and not session.active)
    assert [str(edit) for edit in session.tracks[1].edits] == ["layer*.cache[5:9] = cut @ 9:"]
    assert session.player.cursor == session.length - 1  # it is not a click
    QTest.mouseClick(viewport, left, shift, point(20))  # from the cursor to there
    assert ribbon.row.span == (20, 24)
    for menu in ribbon.findChildren(OfferMenu):
        menu.close()
    QTest.mouseClick(viewport, left, QtCore.Qt.KeyboardModifier.NoModifier, point(12))
    assert ribbon.row.span is None


def test_what_can_be_done_about_a_stretch(view_of):
    view = view_of("transformer", 24, cursor=20)
    edits = [str(offer.made(when)) for offer in of_span(view, 3, 6) for when in offer.whens]
    assert edits == [
        "layer*.cache[3:6] = cut @ 20:",
        "layer*.cache[3:6] = cut @ 20",
        "layer*.cache[3:6] = cut @ 6:",
        "embedding[*] = 0 @ 3:6",
    ]
    recurrent = of_span(view_of("lstm", 24, cursor=20), 3, 6)
    assert [str(offer.made(When.ALL)) for offer in recurrent] == ["embedding[*] = 0 @ 3:6"]
    assert of_span(view, 6, 6) == []


def test_the_time_of_a_token_is_measured_for_each_track_and_while_the_model_continues(
    opened, qtbot, monkeypatch
):
    monkeypatch.setattr("mnemoscope.engines.analysis.pace.LADDER", (4, 8, 40))
    made = opened("transformer")
    session, dock = made.session, made.docks["context"]
    session.continue_text(3)
    qtbot.waitUntil(lambda: session.length == 27 and not session.active)
    assert session.track.trace.pace
    assert all(24 <= step < 27 and seconds > 0 for step, seconds in session.track.trace.pace)
    made.actions_["pace"].trigger()
    qtbot.waitUntil(lambda: session.asking.now.of("pace").found is not None)
    qtbot.waitUntil(lambda: session.asking.now.of("pace").share is None)
    points = session.asking.now.of("pace").found.points
    assert [point.length for point in points] == [4, 8, 40]
    assert all(0 < p.least <= p.milliseconds <= p.most for p in points)
    qtbot.waitUntil(lambda: len(dock.panel.canvas.picture.plots[1].curves) == 2)
    assert LADDER[0] == 16


def test_neighbours_that_share_a_pixel_are_drawn_if_any_is_held():
    share = np.array([0, 0, 1, 0, 0.5, 0.5, 0, 0])
    assert stretches(share, 100) == [(2, 3, 1.0), (4, 6, 0.5)]
    assert stretches(share, 4) == [(2, 4, 1.0), (4, 6, 0.5)]
    assert [rounded_up(v) for v in (0.9, 1.0, 1.2, 4.0, 900.0)] == [1, 1, 2, 5, 1000]
