"""How far colours reach: all that was read, in round steps, growing; outliers do not blank the rest; one click to the model's own."""

from dataclasses import replace

import numpy as np
import pytest

from mnemoscope.engines.models.card import Card
from mnemoscope.engines.spec import Kind, SignalSpec
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.track import Track
from mnemoscope.engines.vocabularies.characters import Characters
from mnemoscope.gui.frame import sitting
from mnemoscope.gui.state.ranges import Ranges, round_up
from mnemoscope.gui.state.unit_order import UnitOrders
from mnemoscope.gui.state.view import View

CELL = SignalSpec("layer0.cell", Kind.CELL, ("unit",), (4,), None, 0, scale=40.0)
GATE = SignalSpec("layer0.gate.input", Kind.GATE, ("unit",), (4,), (0, 1), 0)
HIDDEN = SignalSpec("layer0.hidden", Kind.STATE, ("unit",), (4,), (-1, 1), 0)


def track_of(*values, tokens=None, specs=(CELL,)):
    """A track whose cells hold these values at each step, in the first unit."""
    trace = Trace(specs)
    rows = np.zeros((len(values), trace.layout.width), np.float32)
    rows[:, 0] = values
    trace.extend(tokens or range(1, len(values) + 1), rows)
    return Track(Card("m", "lstm"), Characters("abc"), trace)


@pytest.mark.parametrize(
    ("value", "end"),
    [(0, 0), (0.0071, 0.008), (1, 1), (1.01, 1.5), (7.34, 8), (24.2, 25), (23.6, 25), (8.1, 10), (99, 100), (101, 150)],
)  # fmt: skip
def test_ends_are_round(value, end):
    assert round_up(value) == end


def test_a_range_fits_what_was_read_and_grows():
    track, ranges = track_of(0.3, -7.34), Ranges()
    assert ranges.of(track, CELL) == (-8, 8)
    track.trace.extend([3], np.float32([[23.6, 0, 0, 0]]))
    assert ranges.of(track, CELL) == (-25, 25)
    track.trace.extend([4], np.float32([[0.1, 0, 0, 0]]))
    assert ranges.of(track, CELL) == (-25, 25)


def test_many_small_values_do_not_make_an_outlier_of_what_was_in_range():
    track, ranges = track_of(0.9, 5.0), Ranges()
    assert ranges.of(track, CELL) == (-5, 5)
    track.trace.extend([1] * 600, np.full((600, 4), 0.9, np.float32))
    assert ranges.of(track, CELL) == (-5, 5)


def test_it_does_not_shrink_while_a_text_is_edited_but_begins_anew_with_another():
    track, ranges = track_of(0.3, -7.34, 1.0), Ranges()
    assert ranges.of(track, CELL) == (-8, 8)
    edited = replace(track, trace=track.trace.fork(1))
    assert ranges.of(edited, CELL) == (-8, 8)
    emptied = replace(track, trace=track.trace.fork(0))
    assert ranges.of(emptied, CELL) == (-8, 8)
    other = track_of(0.6, tokens=[9])
    assert ranges.of(other, CELL) == (-0.6, 0.6)
    ranges.forget()
    assert ranges.of(track_of(0.0), CELL) == (-40, 40)  # nothing to fit


def test_a_fork_is_read_on_from_where_it_parts():
    """What follows the shared steps is counted, though as many steps had been counted before."""
    track, ranges = track_of(*[0.1] * 70), Ranges()
    assert ranges.of(track, CELL) == (-0.1, 0.1)
    fork = track.trace.fork(40)
    fork.extend(
        range(200, 240), np.repeat(np.float32([3.9, 0.1]), [10, 30])[:, None] * np.ones(4, np.float32)
    )
    assert ranges.of(replace(track, trace=fork), CELL) == (-4, 4)


def test_one_outlier_does_not_blank_the_rest():
    values = [0.9] * 299 + [80.0]
    assert Ranges().of(track_of(*values), CELL) == (-1, 1)  # the bar then says ≥, the note how many
    assert Ranges().of(track_of(*values), CELL, whole=True) == (-80, 80)
    assert Ranges().of(track_of(*[0.9] * 299, 2.4), CELL) == (-2.5, 2.5)  # not far enough out to be cut


def test_a_curve_is_cut_only_where_all_others_would_be_flat_lines():
    values = [0.9] * 299
    assert Ranges().of(track_of(*values, 100.0), CELL, whole=True) == (-100, 100)
    assert Ranges().of(track_of(*values, 101.0), CELL, whole=True) == (-1, 1)


def test_what_is_no_number_counts_for_nothing():
    assert Ranges().of(track_of(0.4, np.nan, np.inf, -np.inf), CELL) == (-0.4, 0.4)
    assert Ranges().of(track_of(np.nan), CELL) == (-40, 40)


def test_gates_keep_their_range_and_a_promise_of_no_negative_values_is_kept():
    track = track_of(0.2, specs=(GATE,))
    assert Ranges().of(track, GATE) == (0, 1)
    rising = replace(HIDDEN, range=(0, 1))
    assert Ranges().of(track_of(0.2, specs=(rising,)), rising) == (0, 0.2)


def test_each_value_is_counted_once(monkeypatch):
    track, ranges = track_of(*[0.5] * 5000), Ranges()
    ranges.of(track, CELL)
    read = []
    monkeypatch.setattr(Trace, "read", lambda self, name, start, stop: read.append(stop - start))
    ranges.of(track, CELL)
    assert not read


def test_the_view_takes_the_range_asked_for():
    view = View(track_of(7.34), UnitOrders())
    assert view.levels(CELL) == (-8, 8)
    assert replace(view, range="model").levels(CELL) == (-40, 40)
    assert replace(view, range=(0.0, 2.0)).levels(CELL) == (0, 2)


def test_the_models_range_is_one_click_away_undone_and_kept(opened):
    window = opened("lstm")
    session, panel = window.session, window.docks["cell"].panel
    (row,) = panel.canvas.rows
    fitted = row.levels
    assert fitted != (-3, 3)
    panel.fixed.click()
    assert row.levels == (-3, 3)
    assert panel.fixed.isChecked()
    assert window.docks["hidden"].panel.row.levels != (-3, 3)
    sitting.remember(window.session, window.settings, window.topbar)
    assert window.settings.ranges == {"cell": "model"}
    session.undo()
    assert row.levels == fitted
    assert not panel.fixed.isChecked()
    session.shown.history.reset(replace(session.blueprint, ranges={}))
    window.settings.ranges = {"cell": "model", "hidden": "nonsense"}
    sitting.recall(window.session, window.settings, window.topbar)
    window.refresh()
    assert row.levels == (-3, 3)
    assert session.blueprint.ranges == {"cell": "model"}
