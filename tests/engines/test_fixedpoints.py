"""Fixed points: of maps whose rest can be worked out by hand, and of engines."""

from itertools import product

import numpy as np
import pytest

from mnemoscope.engines.analysis.fixedpoints import descend, fixed_points, jacobian, recurrent_map, speed
from mnemoscope.engines.engine import Engine
from mnemoscope.engines.models.registry import engine_class
from mnemoscope.engines.runs.recorder import read_rows
from mnemoscope.engines.vocabularies.characters import Characters


def bistable(h):
    """tanh(2 h): rests at 0, which repels by 2, and at +-0.9575, which attract by 2 (1 - 0.9575^2) = 0.1664."""
    return np.tanh(2 * h)


def test_a_bistable_unit_has_two_attractors_and_one_repeller_between():
    found = sorted(fixed_points(bistable, np.linspace(-1.5, 1.5, 16)[:, None]), key=lambda p: p.state[0])
    assert [p.state[0] for p in found] == pytest.approx([-0.957504, 0, 0.957504], abs=1e-6)
    assert [p.stable for p in found] == [True, False, True]
    assert [p.largest for p in found] == pytest.approx([0.166372, 2, 0.166372], abs=1e-5)
    assert max(p.speed for p in found) < 1e-17


def test_three_bistable_units_make_a_grid_of_27_of_which_8_attract():
    starts = np.random.default_rng(0).uniform(-1.5, 1.5, (400, 3))
    found = fixed_points(bistable, starts)
    assert len(found) == 27
    assert sum(p.stable for p in found) == 8
    corners = set(product((-1, 1), repeat=3))
    assert {tuple(np.sign(p.state)) for p in found if p.stable} == corners


def test_a_linear_map_rests_where_algebra_says_and_turns_as_it_says():
    turn = 0.9 * np.array([[np.cos(0.3), -np.sin(0.3)], [np.sin(0.3), np.cos(0.3)]])
    drive = np.array([1.0, -2.0])
    (point,) = fixed_points(lambda h: turn @ h + drive, np.zeros((3, 2)))
    assert point.state == pytest.approx(np.linalg.solve(np.eye(2) - turn, drive))
    assert point.largest == pytest.approx(0.9)
    assert np.abs(np.angle(point.eigenvalues)) == pytest.approx([0.3, 0.3])


def test_a_slow_point_is_no_fixed_point():
    def drifting(h):
        return h + 0.01 + h**2  # slowest at 0, but never at rest

    state, reached = descend(drifting, np.array([0.5]))
    assert reached == pytest.approx(0.5 * 0.01**2, rel=1e-3)
    assert state[0] == pytest.approx(0, abs=1e-2)
    assert fixed_points(drifting, [np.array([0.5])]) == []


@pytest.mark.parametrize("kind", ["rnn", "gru", "lstm"])
def test_the_map_of_an_engine_is_one_step_of_it(kind, make_engine, tokens):
    engine = make_engine(kind)
    rows = read_rows(engine, tokens[:20])
    names = [f"layer{n}.{s}" for s in ("hidden", "cell") for n in (0, 1) if f"layer{n}.{s}" in engine.layout]
    states = np.concatenate([rows[:, engine.layout.slice(name)] for name in names], axis=1).astype(np.float64)
    before = engine.tap.row.copy()
    for t in range(1, 20):
        assert recurrent_map(engine, int(tokens[t]))(states[t - 1]) == pytest.approx(states[t], abs=1e-6)
    assert (engine.tap.row == before).all()
    assert all(w.dtype == np.float32 for w in engine.weights.values())


def test_an_engine_made_to_be_bistable_is_found_so():
    """h = tanh(2 h + x) with x = 0 for every character."""
    cls = engine_class("rnn")
    config = cls.Config(embedding=1, hidden=1, layers=1)
    vocab = Characters("ab")
    weights = {name: np.zeros(shape, np.float32) for name, shape in cls.shapes(config, len(vocab)).items()}
    weights["rnn.weight_hh_l0"][:] = 2
    engine: Engine = cls(config, weights, vocab)
    found = fixed_points(recurrent_map(engine, 1), np.linspace(-1, 1, 9)[:, None])
    assert sorted(p.state[0] for p in found if p.stable) == pytest.approx([-0.957504, 0.957504], abs=1e-6)


def test_an_attractor_of_an_engine_is_where_reading_on_and_on_leads(make_engine):
    engine = make_engine("gru", hidden=6, layers=1)
    step = recurrent_map(engine, 3)
    state = np.zeros(6)
    for _ in range(2000):
        state = step(state)
    (point,) = [p for p in fixed_points(step, [np.zeros(6)]) if p.stable]
    assert point.state == pytest.approx(state, abs=1e-6)
    assert speed(step, point.state) <= 1e-18


def test_the_jacobian_of_an_engine_is_that_of_its_equations(make_engine):
    """d tanh(W h + ...) / dh = (1 - h'^2) W for an Elman network."""
    engine = make_engine("rnn", hidden=5, layers=1)
    step, state = recurrent_map(engine, 2), np.linspace(-0.5, 0.5, 5)
    exact = (1 - step(state) ** 2)[:, None] * engine.weights["rnn.weight_hh_l0"]
    assert jacobian(step, state) == pytest.approx(exact, abs=1e-8)


def test_a_transformer_has_no_state_to_rest_in(make_engine):
    with pytest.raises(TypeError, match="recurrent"):
        recurrent_map(make_engine("transformer"), 1)
