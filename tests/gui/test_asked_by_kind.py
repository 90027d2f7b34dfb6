"""What is asked of the spec by kind, layer and role: of signals that no engine of ours has, the answer is right too."""

from dataclasses import replace

import numpy as np
import pytest

from mnemoscope.engines.analysis.ordering import by_similarity
from mnemoscope.engines.analysis.slots import banks
from mnemoscope.engines.errors import SignalError
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.spec import Kind, Layout, SignalSpec
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.track import Track
from mnemoscope.engines.vocabularies.characters import Characters
from mnemoscope.gui.state.ranges import Ranges
from mnemoscope.gui.state.unit_order import UnitOrders

TEXT = "abcabcbacbabcbca"
GATES = ("input", "forget", "candidate", "output")
UNIT = ("unit",)


def lstm(way="", units=4):
    """The signals of one direction of an LSTM."""
    at = f"layer0.{way}."[: None if way else 7]
    gates = (SignalSpec(f"{at}gate.{gate}", Kind.GATE, UNIT, (units,), (-1, 1), 0) for gate in GATES)
    state = SignalSpec(f"{at}hidden", Kind.STATE, UNIT, (units,), None, 0)
    return (*gates, SignalSpec(f"{at}cell", Kind.CELL, UNIT, (units,), None, 0), state)


def track_of(*specs, size=1.0):
    """A track with numbers of this size."""
    vocab, trace = Characters("abc"), Trace(specs, context=3)
    encoded = vocab.encode(TEXT)
    rows = size * np.random.default_rng(5).normal(size=(len(TEXT), trace.layout.width)).astype(np.float32)
    trace.extend(encoded.ids.tolist(), rows.astype(np.float32))
    return Track(Card("odd", "odd"), vocab, trace, TEXT, encoded, typed=len(TEXT))


def test_a_signal_is_found_by_kind_layer_and_role():
    said = SignalSpec("answer", Kind.ANSWER, ("token",), (4,), (0, 1))
    hop = replace(said, name="hop1.answer", layer=1)
    layout = Layout((*lstm(), hop, said))
    assert layout.one(Kind.ANSWER) is said
    assert layout.one(Kind.ANSWER, 1) is hop
    assert layout.one(Kind.ANSWER, 0) is None
    assert layout.one(Kind.CELL) is None  # it is of a layer
    assert layout.name(Kind.GATE, 0, "forget") == "layer0.gate.forget"
    with pytest.raises(SignalError, match="there is no signal of the kind gate in layer 1"):
        layout.name(Kind.GATE, 1)


def test_a_number_belongs_to_a_unit_by_the_axes_they_share():
    state = SignalSpec("layer0.state", Kind.STATE, ("head", "unit"), (3, 4), None, 0)
    gate = replace(state, name="layer0.gate.a", kind=Kind.GATE)
    assert gate.beside(state, 7) == 7
    assert replace(gate, axes=("head",), shape=(3,)).beside(state, 7) == 1
    assert replace(gate, axes=UNIT, shape=(4,)).beside(state, 7) == 3
    assert replace(gate, axes=UNIT, shape=(5,)).beside(state, 3) is None  # units of something else
    assert replace(gate, axes=("slot",), shape=(12,)).beside(state, 7) is None
    assert gate.beside(state, 12) is None


def test_the_units_of_both_directions_are_in_orders_of_their_own():
    trace = track_of(*lstm("forward"), *lstm("backward")).trace
    orders = UnitOrders()

    def order(name):
        return orders.of(trace, trace.layout[f"layer0.{name}"], "similarity").tolist()

    for way in ("forward", "backward"):
        assert order(f"{way}.cell") == by_similarity(trace[f"layer0.{way}.hidden"]).tolist()
    assert order("forward.cell") != order("backward.cell")


def test_cells_are_slots_where_their_gates_are_those_of_an_lstm():
    assert [bank.kind for bank in banks(track_of(*lstm()).trace)] == ["cell"]
    assert banks(track_of(*lstm("forward"), *lstm("backward")).trace) == []  # of two directions, in one layer
    *gates, cell, state = lstm()
    wider = [replace(spec, shape=(8,)) for spec in (cell, state)]
    assert banks(track_of(*gates, *wider).trace) == []  # a gate for several cells
    assert banks(track_of(*gates[1:], cell, state).trace) == []


def test_the_colours_of_a_gate_that_promises_no_range_fit_it():
    gate = SignalSpec("layer0.gate.step", Kind.GATE, UNIT, (4,), None, 0)
    track = track_of(gate, *lstm(), size=40.0)
    most = np.abs(track.trace[gate.name]).max()
    low, high = Ranges().of(track, gate, whole=True)
    assert -low == high >= most
    assert Ranges().of(track, track.trace.layout["layer0.gate.input"]) == (-1, 1)


def test_rows_that_are_no_units_choose_none(show, view_of):
    state = SignalSpec("layer0.state", Kind.STATE, ("head", "unit"), (3, 4), None, 0)
    each = SignalSpec("layer0.gate.step", Kind.GATE, ("head",), (3,), (0, 1), 0)
    whole = replace(state, name="layer0.gate.decay", kind=Kind.GATE)
    panel = show("gates", view_of(track_of(each, whole, state)))
    assert [row.points for row in panel.canvas.rows] == ["", "unit"]


def test_positions_without_vectors_are_told(show, view_of):
    queries = SignalSpec(
        "layer0.position.query", Kind.POSITION, ("position", "head", "unit"), (3, 2, 2), None, 0
    )
    state = SignalSpec("layer0.residual", Kind.RESIDUAL, UNIT, (4,), None, 0)
    panel = show("positions", view_of(track_of(queries, state)))
    assert panel.message == "Layer 0 has no vector for every position"
    every = SignalSpec("layer0.position.residual", Kind.POSITION, ("position", "unit"), (3, 4), None, 0)
    other = SignalSpec("layer0.state", Kind.STATE, UNIT, (4,), None, 0)
    track = track_of(other, queries, every, state)
    panel = show("positions", view_of(track, cursor=9))
    assert panel.message == ""
    np.testing.assert_array_equal(panel.row.profile.values, track.trace.at("layer0.residual", 9))
