"""Half-lives: units by their gates, directions by the Jacobian, heads by their attention, each against numbers made by hand."""

from dataclasses import replace

import numpy as np
import pytest

pytest.importorskip("torch", reason="directions of the state are found by torch")

from mnemoscope.engines.analyse import case
from mnemoscope.engines.analysis.halflife import (
    QUESTION,
    findings,
    half_life,
    half_lives,
    held,
    lasting,
    middle,
    named,
)
from mnemoscope.engines.runs.recorder import open_with, record_with
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.verify.oracles.halflife import checks

TEXT = "what is past is prologue"


def asked(model, text=None, **more):
    engine, card = open_with(model)
    track = record_with(engine, card, text or card.texts[0])
    return half_lives(case(track, lambda: engine, **more)), track, engine


def test_known_results():
    for check in checks():
        assert check.figure >= check.bound if check.at_least else check.figure <= check.bound, check.name


def test_a_unit_is_said_by_its_mean_gate_its_median_and_the_gate_at_the_step(make_model):
    found, track, _ = asked(make_model("lstm", layers=2), TEXT, at=7)
    gates = track.trace["layer1.gate.forget"].astype(float)
    lives = {life.index: life for life in found.of("unit") if life.layer == 1}
    for unit in (0, 5):
        life = lives[unit]
        assert life.keeps == pytest.approx(gates[:, unit].mean())
        assert life.steps == pytest.approx(np.log(0.5) / np.log(gates[:, unit].mean()))
        assert life.median == pytest.approx(np.log(0.5) / np.log(np.median(gates[:, unit])))
        assert life.here == pytest.approx(np.log(0.5) / np.log(gates[7, unit]))
        left = 1.0
        for back in range(1, 9):
            left *= gates[8 - back, unit]
            if left <= 0.5:
                break
        assert life.back == back
    assert [life.steps for life in found.of("unit")] == sorted(
        (each.steps for each in found.of("unit")), reverse=True
    )
    gru, track, _ = asked(make_model("gru", layers=1), TEXT, kinds=("unit",))
    z = track.trace["layer0.gate.update"].astype(float).mean(axis=0)
    assert {life.index: life.keeps for life in gru.of("unit")} == pytest.approx(dict(enumerate(z)))
    assert gru.lives == gru.of("unit"), "nothing else was asked"


def test_what_is_held_is_counted_back_by_the_product_of_the_gates():
    gates = np.array([[1.0, 0.5, 0.9, 0.0], [1.0, 0.5, 0.9, 1.0], [0.4, 0.9, 0.9, 1.0]])
    assert held(gates).tolist() == [1, 2, np.inf, 3]
    assert half_life(np.array([0.0, 0.5, 1.0])).tolist() == [0.0, 1.0, np.inf]


def test_directions_are_the_eigenvalues_of_the_mean_jacobian(make_model):
    found, track, engine = asked(make_model("rnn", layers=2), TEXT)
    for layer in (0, 1):
        w = engine.weights[f"rnn.weight_hh_l{layer}"].astype(float)
        slope = (1 - track.trace[f"layer{layer}.hidden"].astype(float) ** 2).mean(axis=0)
        values = np.linalg.eigvals(slope[:, None] * w)
        sizes = sorted(np.abs(values[values.imag >= 0]), reverse=True)
        lives = sorted(
            (life for life in found.of("direction") if life.layer == layer), key=lambda life: life.index
        )
        assert [life.keeps for life in lives] == pytest.approx(sizes, rel=1e-5)
        assert [life.steps for life in lives] == pytest.approx(half_life(np.array(sizes)).tolist(), rel=1e-4)
        turning = next(life for life in lives if life.turns > 2)
        assert any(
            abs(value) == pytest.approx(turning.keeps, rel=1e-5)
            and 2 * np.pi / abs(np.angle(value)) == pytest.approx(turning.turns, rel=1e-4)
            for value in values
        )


def test_a_head_is_said_by_how_far_back_it_looks(make_model):
    found, track, _ = asked(make_model("transformer"), TEXT, at=9)
    life = next(life for life in found.of("head") if (life.layer, life.index) == (1, 1))
    weights = track.trace.attention(1, 1).astype(float)  # (T, T)
    steps = np.arange(len(weights))
    distance = steps[:, None] - steps
    means = (weights * distance).sum(axis=1)
    assert life.mean == pytest.approx(means.mean())
    assert life.median == pytest.approx(np.median(means))
    within = [weights[(distance >= 0) & (distance <= d)].sum() / weights.sum() for d in range(len(weights))]
    assert life.steps == next(d for d, share in enumerate(within) if share >= 0.5)
    assert life.keeps == pytest.approx(within[int(life.steps)])
    row = weights[9, 9::-1].cumsum()
    assert life.here == next(d for d, share in enumerate(row) if share >= 0.5)
    assert not found.of("direction")
    assert not found.notes, "a model that carries nothing is not opened to be asked what it carries"


def test_what_cannot_be_found_out_is_said_and_the_rest_is_there(make_model):
    engine, card = open_with(make_model("bidirectional"))
    track = record_with(engine, card, TEXT)
    found = half_lives(case(track, lambda: engine))
    assert {(life.way, life.layer) for life in found.of("unit")} == {
        (way, layer) for way in ("forward", "backward") for layer in (0, 1)
    }
    assert named(next(life for life in found.lives if life.way == "backward")).startswith("layer ")
    assert any("carries no state" in note for note in found.noted("unit"))
    changed = half_lives(case(replace(track, edits=("something",)), lambda: engine))
    assert any("edits" in note for note in changed.noted("unit"))
    assert changed.of("unit") == found.of("unit")
    engine, card = open_with("memnet-babi1")
    assert "slot" in QUESTION.unfit(record_with(engine, card, card.texts[0]))
    engine, card = open_with("encoder-sentiment")
    assert QUESTION.unfit(record_with(engine, card, card.texts[0])) == ""


def test_a_gate_that_is_no_number_comes_last(make_model):
    engine, card = open_with(make_model("lstm", layers=1))
    track = record_with(engine, card, TEXT)
    spec = track.trace.layout["layer0.gate.forget"]
    rows = track.trace.rows(0, len(track.trace)).copy()
    rows[3, track.trace.layout.slice(spec.name).start + 2] = np.nan
    trace = type(track.trace)(engine.specs)
    trace.extend(list(track.trace.tokens), rows)
    found = half_lives(case(replace(track, trace=trace), lambda: engine, kinds=("unit",)))
    assert found.of("unit")[-1].index == 2
    assert np.isnan(found.of("unit")[-1].steps)
    assert np.isfinite(middle(found.of("unit")))


def test_the_findings_have_their_figures_and_their_places():
    found, track, _ = asked("lstm-brackets")
    first, direction = findings(found)
    assert direction.said.startswith("a push along direction 0 does not fade, by 1.")
    assert (first.layer, first.unit, first.head) == (0, 2, None)
    assert first.said.startswith(
        "the longest half-life: unit 2, 1,404 steps; half of the units forget within 3."
    )
    heads, *_ = findings(asked("induction-2layer")[0])
    assert (heads.layer, heads.head) == (1, 1)
    assert heads.said.startswith("half of what layer 1 · head 1 looks at lies within 14 tokens")
    answer = QUESTION.answer(case(track, lambda: None, kinds=("unit",)))
    assert len({len(column) for column in answer.columns.values()}) == 1
    assert answer.columns["index"][0] == 2
    assert track.trace.layout.one(Kind.GATE, 0, "forget") is not None
    assert [lasting(n) for n in (1, 3.456, 640.2, 2e6, np.inf)] == [
        "1 step", "3.46 steps", "640 steps", "over a million steps", "for ever",
    ]  # fmt: skip
