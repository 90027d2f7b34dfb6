"""The order of units: one for all panels of a layer, and rows that do not dance while a text grows."""

from itertools import pairwise

import numpy as np
import pytest

from mnemoscope.engines.analysis.ordering import by_activity, by_keeping, by_persistence, by_similarity
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.runs.recorder import empty_track, read_rows
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.trace import Trace
from mnemoscope.gui.state.blueprint import ORDERS
from mnemoscope.gui.state.unit_order import AGAIN, SAMPLE, UnitOrders


@pytest.fixture
def read(make_engine, tokens):
    """A trace of a small model that has read `tokens` over and over, up to a length; it can read on."""

    def make(kind, length):
        engine = make_engine(kind)
        rows = read_rows(engine, tokens)
        trace = empty_track(engine, Card("small", kind)).trace

        def read_on(length):
            while len(trace) < length:
                at = len(trace) % len(tokens)
                n = min(len(tokens) - at, length - len(trace))
                trace.extend(tokens[at : at + n].tolist(), rows[at : at + n])

        read_on(length)
        return trace, read_on

    return make


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("kind", ["rnn", "lstm", "gru", "transformer", "encoder"])
@pytest.mark.parametrize("length", [0, 1, 2, 3, 200])
def test_an_order_has_every_unit_once(kind, length, order, read):
    trace, _ = read(kind, length)
    for spec in trace.specs:
        assert sorted(UnitOrders().of(trace, spec, order)) == list(range(spec.size))


def test_index_is_the_order_of_the_model(read):
    trace, _ = read("lstm", 50)
    np.testing.assert_array_equal(
        UnitOrders().of(trace, trace.layout["layer0.hidden"], "index"), np.arange(8)
    )


@pytest.mark.parametrize("order", ["activity", "similarity", "half-life"])
def test_state_cell_and_gates_of_a_layer_stand_in_one_order(order, read):
    trace, _ = read("lstm", 100)
    orders = UnitOrders()
    for layer in (0, 1):
        found = [
            orders.of(trace, spec, order).tolist()
            for spec in trace.layout.of(Kind.STATE, Kind.CELL, Kind.GATE, layer=layer)
        ]
        assert len(found) == 6
        assert all(one == found[0] for one in found)
    first, second = (orders.of(trace, trace.layout[f"layer{n}.hidden"], order).tolist() for n in (0, 1))
    assert first != second


@pytest.mark.parametrize("order", ["activity", "similarity"])
def test_rows_stay_while_a_text_grows(order, read):
    trace, read_on = read("gru", 20)
    spec, orders = trace.layout["layer0.hidden"], UnitOrders()
    first = orders.of(trace, spec, order)
    for length in range(21, AGAIN * 20):
        read_on(length)
        assert orders.of(trace, spec, order) is first
    read_on(AGAIN * 20)
    again = orders.of(trace, spec, order)
    assert again is not first
    np.testing.assert_array_equal(again, UnitOrders().of(trace, spec, order))


def test_forgetting_orders_anew(read):
    trace, read_on = read("gru", 20)
    spec, orders = trace.layout["layer0.hidden"], UnitOrders()
    orders.of(trace, spec, "activity")
    read_on(60)
    orders.forget()
    fresh = UnitOrders().of(trace, spec, "activity")
    np.testing.assert_array_equal(orders.of(trace, spec, "activity"), fresh)


def test_only_the_latest_steps_decide(read):
    """A long text is ordered by its last steps: the cost of an order does not grow with it."""
    trace, _ = read("rnn", 3)
    spec = trace.layout["layer0.hidden"]
    rows = np.zeros((SAMPLE + 100, trace.layout.width), np.float32)
    rows[:100, trace.layout.slice(spec.name)] = np.arange(8)
    rows[100:, trace.layout.slice(spec.name)] = -np.arange(8)[::-1]
    long = Trace(trace.specs)
    long.extend([1] * len(rows), rows)
    np.testing.assert_array_equal(UnitOrders().of(long, spec, "activity"), np.arange(8))


@pytest.mark.parametrize("order", ["activity", "similarity"])
@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf, 0.0, 1e38])
def test_what_cannot_be_compared_is_ordered_all_the_same(value, order, read):
    trace, _ = read("rnn", 40)
    spec = trace.layout["layer0.hidden"]
    rows = trace.rows(0, 40).copy()
    for broken in (slice(0, 1), slice(2, 5), slice(0, 8)):
        values = rows[:, trace.layout.slice(spec.name)]
        values[:, broken] = value
        other = Trace(trace.specs)
        other.extend(trace.tokens, rows)
        assert sorted(UnitOrders().of(other, spec, order)) == list(range(8))


def test_the_most_active_unit_is_first():
    values = np.array([[0.1, -3, 0, 2], [0.1, 3, 0, -2]], np.float32)
    np.testing.assert_array_equal(by_activity(values), [1, 3, 0, 2])
    np.testing.assert_array_equal(by_activity(np.ones((3, 4), np.float32)), [0, 1, 2, 3])  # ties by index


def test_units_that_rise_and_fall_together_are_neighbours():
    t = np.arange(60)
    families = [np.sin(t / 5), np.cos(t / 2), np.sin(t / 11)]
    unit_of = [0, 1, 2, 0, 1, 2, 0, 1, 2]
    values = np.stack([(n + 1) * families[f] + n for n, f in enumerate(unit_of)], axis=1).astype(np.float32)
    found = [unit_of[u] for u in by_similarity(values)]
    assert sum(a != b for a, b in pairwise(found)) == 2


def test_a_unit_that_never_changes_is_like_no_other():
    t = np.arange(40)
    wave = np.sin(t / 3)
    values = np.stack([wave, np.full(40, 0.7), 2 * wave, -wave, 3 * wave], axis=1).astype(np.float32)
    found = by_similarity(values).tolist()
    together = [found.index(u) for u in (0, 2, 4)]
    assert max(together) - min(together) == 2
    assert sorted(by_similarity(np.ones((40, 5), np.float32))) == [0, 1, 2, 3, 4]


@pytest.mark.parametrize("units", [0, 1, 2, 3])
@pytest.mark.parametrize("steps", [1, 2, 30])
def test_few_units_and_few_steps(units, steps):
    values = np.random.default_rng(1).normal(size=(steps, units)).astype(np.float32)
    assert sorted(by_similarity(values)) == sorted(by_activity(values)) == list(range(units))


def test_the_longest_half_life_is_that_of_the_gate_that_keeps_most(read):
    gates = np.array([[0.5, 0.9, 0.2], [0.6, 0.7, 0.99]], np.float32)  # means 0.55, 0.8, 0.595
    np.testing.assert_array_equal(by_keeping(gates), [1, 2, 0])
    trace, _ = read("lstm", 100)
    forget = trace["layer1.gate.forget"].mean(axis=0, dtype=np.float64)
    for name in ("hidden", "cell", "gate.output"):
        found = UnitOrders().of(trace, trace.layout[f"layer1.{name}"], "half-life")
        np.testing.assert_array_equal(found, np.argsort(-forget, kind="stable"))
    trace, _ = read("gru", 100)
    update = trace["layer0.gate.update"].mean(axis=0, dtype=np.float64)
    found = UnitOrders().of(trace, trace.layout["layer0.hidden"], "half-life")
    np.testing.assert_array_equal(found, np.argsort(-update, kind="stable"))


def test_without_such_a_gate_those_come_first_that_change_least(read):
    t = np.arange(400)
    values = np.stack([np.sin(t), np.zeros(400), np.sin(t / 40), (-1.0) ** t], axis=1).astype(np.float32)
    np.testing.assert_array_equal(by_persistence(values), [1, 2, 0, 3])
    trace, _ = read("rnn", 100)
    found = UnitOrders().of(trace, trace.layout["layer0.hidden"], "half-life")
    np.testing.assert_array_equal(found, by_persistence(trace["layer0.hidden"]))
