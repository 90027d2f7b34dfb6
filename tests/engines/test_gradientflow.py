"""How much of a gradient is left so many steps back: algebra, finite differences, and untrained networks against torch."""

import numpy as np
import pytest

pytest.importorskip("torch", reason="slopes are made by torch")

from mnemoscope.engines.analyse import case
from mnemoscope.engines.analysis.gradientflow import QUESTION, figure, findings, flow_of, length, nothing_from
from mnemoscope.engines.analysis.untrained import INPUTS, Cell, drawn, flow, flows, stepped
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.models.registry import engine_class
from mnemoscope.engines.pytorch.twin import twin_of
from mnemoscope.engines.runs.recorder import open_with, record_with
from mnemoscope.engines.verify.oracles.gradientflow import checks
from mnemoscope.engines.vocabularies.characters import Characters


def asked(model, text, at=None, **more):
    engine, card = open_with(model)
    return flow_of(case(record_with(engine, card, text), lambda: engine, at=at, **more))


def test_known_results():
    for check in checks():
        assert check.figure <= check.bound, check.name


@pytest.mark.parametrize("kind", ["rnn", "gru", "lstm"])
def test_the_untrained_cells_and_their_slopes_are_those_of_the_engines(kind):
    cell = drawn(kind, 1.0 if kind == "lstm" else 0.0, units=6)
    vocab, cls = Characters("abcdefgh"), engine_class(kind)
    table = np.random.default_rng(2).normal(size=(len(vocab), INPUTS)).astype(np.float32)
    weights = {
        "embedding.weight": table, "readout.weight": np.zeros((len(vocab), 6), np.float32), "readout.bias": np.zeros(len(vocab), np.float32),
        "rnn.weight_ih_l0": cell.below, "rnn.weight_hh_l0": cell.back, "rnn.bias_ih_l0": cell.bias, "rnn.bias_hh_l0": cell.bias_back,
    }  # fmt: skip
    weights = {name: value.astype(np.float32) for name, value in weights.items()}
    twin = twin_of(cls(cls.Config(embedding=INPUTS, hidden=6), weights, vocab))
    tokens = np.array([3, 1, 4, 1, 5, 2])
    state = np.zeros((1, twin.size))
    for token in tokens:
        state, by_state, by_x = stepped(cell, table[token][None].astype(float), state)
    (jacobian,) = next(twin.transitions(twin.entering(tokens), [len(tokens) - 1]))
    assert by_state[0] == pytest.approx(jacobian, abs=1e-6)
    before = np.zeros((1, twin.size))
    ends = [stepped(cell, table[:1].astype(float) + eps, before)[0] for eps in (-1e-6, 1e-6)]
    by_x = stepped(cell, table[:1].astype(float), before)[2]
    assert by_x[0].sum(axis=1) == pytest.approx((ends[1] - ends[0])[0] / 2e-6, abs=1e-6)


def test_the_forget_bias_is_what_keeps_a_gradient():
    found = {(each.kind, each.forget): each for each in flows()}
    for of in ("state", "loss"):
        left = [getattr(found["lstm", bias], of)[100] for bias in (0.0, 1.0, 3.0, 5.0)]
        assert left == sorted(left)
        assert left[0] < 1e-17 < 1e-9 < left[1] < 1e-5 < 0.1 < left[2]
        assert getattr(found["rnn", 0.0], of)[100] < 1e-22
    assert flow(drawn("gru")).state[10] == found["gru", 0.0].state[10], "of the same seed the same"


def test_sizes_of_a_model_are_those_of_pushes_on_its_state(make_model):
    model = make_model("gru", layers=1, hidden=5)
    found = asked(model, "what is past is prologue", at=20)
    engine, card = open_with(model)
    track = record_with(engine, card, "what is past is prologue")
    state = track.trace["layer0.hidden"]

    def after(pushed, lag):
        engine.resume(np.zeros((1, engine.layout.width), np.float32), 0)
        engine.hidden = [pushed.astype(np.float32)]
        for token in track.trace.tokens[found.at - lag + 1 : found.at + 1]:
            engine.read(int(token))
        return engine.hidden[0].astype(float)

    lag, push = 3, 1e-2
    columns = [
        (after(state[found.at - lag] + push * axis, lag) - after(state[found.at - lag] - push * axis, lag))
        / (2 * push)
        for axis in np.eye(5)
    ]
    assert found.state[lag] == pytest.approx(np.linalg.norm(columns) / 5**0.5, rel=1e-3)
    assert found.carries
    assert (found.size, found.directions) == (5, 5)
    _, slopes = twin_of(engine).slopes(
        twin_of(engine).entering(np.array(track.trace.tokens))[None], found.at, found.target.expected
    )
    sizes = np.linalg.norm(slopes[0], axis=1)
    assert found.loss == pytest.approx((sizes[found.at :: -1] / sizes[found.at])[: found.lags + 1])


def test_what_is_out_of_reach_is_said_to_be_exactly_nothing(make_model):
    model = make_model("transformer", context=4, layers=1)
    found = asked(model, "what is past is prologue")
    assert not found.carries
    assert nothing_from(found.state) == nothing_from(found.loss) == 4
    assert all("exactly 0" in finding.said and "lag 4" in finding.said for finding in findings(found))
    assert {finding.step for finding in findings(found)} == {found.at - 4}


def test_some_directions_stand_for_all(make_model, monkeypatch):
    from mnemoscope.engines.analysis import gradientflow

    model, text = make_model("lstm", layers=1, hidden=24), "to be or not to be that is the question"
    exact = asked(model, text)
    monkeypatch.setattr(gradientflow, "MOST", 40)
    monkeypatch.setattr(gradientflow, "SOME", 24)
    some = asked(model, text)
    assert (exact.directions, some.directions) == (48, 24)
    assert some.state[:6] == pytest.approx(exact.state[:6], rel=0.5)
    assert not any("random" in said for said in exact.said())
    assert any("24 random directions" in said for said in some.said())


def test_the_bundled_models_and_their_tables():
    engine, card = open_with("lstm-recall")
    found = asked("lstm-recall", card.texts[0])
    assert found.state[-1] > 0.3, "it was trained to keep"
    told = []
    answer = QUESTION.answer(case(record_with(engine, card, card.texts[0]), lambda: engine, tell=told.append))
    assert len(answer.columns["lag"]) == 101
    assert answer.columns["state"][: found.lags + 1] == pytest.approx(found.state)
    assert told == sorted(told)
    assert told[-1] == pytest.approx(1)
    assert figure(2.49e-8) == "2.5\xa0×\xa010⁻⁸"
    assert length(np.array([3e-200, 4e-200])) == pytest.approx(5e-200)


def test_a_regression_has_a_state_but_no_loss_and_what_makes_no_sense_is_refused():
    found = asked("lstm-adding", open_with("lstm-adding")[1].texts[0])
    assert np.isnan(found.loss).all()
    assert len(findings(found)) == 1
    engine, card = open_with("memnet-babi1")
    with pytest.raises(AnalysisError, match="slots"):
        QUESTION.answer(case(record_with(engine, card, card.texts[0]), lambda: engine))


def test_a_network_that_stays_where_it_is_loses_nothing():
    nothing = np.zeros(4)
    still = flow(Cell("rnn", np.zeros((4, 1)), np.eye(4), nothing, nothing), lags=5)
    assert still.state == pytest.approx(np.ones(6))


def test_directions_that_are_followed_some_at_a_time_are_all_counted(make_model):
    model, text = make_model("transformer", width=24, layers=1, context=20), "what is past is prologue"
    found = asked(model, text)
    twin = twin_of(open_with(model)[0])
    tokens = open_with(model)[0].vocab.encode(text).ids[: found.at + 1]
    whole = list(twin.pulled(twin.entering(np.array(tokens)), found.at, np.eye(24), 3))
    sizes = np.array([np.linalg.norm(each) for each in whole])
    assert found.state[:4] == pytest.approx(sizes / sizes[0])
    assert any("first token" in said for said in found.said())
