"""The twin of an engine in torch: it says what the engine says, and its slopes are those of what is said."""

import numpy as np
import pytest

pytest.importorskip("torch", reason="slopes are made by torch")

from mnemoscope.engines.analysis.prediction import log_probabilities
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.pytorch.twin import twin_of
from mnemoscope.engines.spec import Kind

STEPS, AT = 14, 11
KINDS = [
    ("rnn", {}),
    ("rnn", {"nonlinearity": "relu", "classes": 3}),
    ("rnn", {"inputs": 3, "classes": 4, "initial": True}),
    ("lstm", {}),
    ("lstm", {"projection": 3, "initial": True}),
    ("lstm", {"inputs": 3, "classes": 4, "bias": False}),
    ("gru", {}),
    ("gru", {"reset": "before"}),
    ("gru", {"inputs": 2, "classes": 3}),
    ("transformer", {}),
    ("transformer", {"positions": "learned", "mlp": 0}),
    ("encoder", {}),
    ("llama", {}),
    ("llama", {"tied": True, "stretched": True, "biases": True, "normed": True}),
    ("bidirectional", {}),
    ("bidirectional", {"cell": "gru", "reset": "before", "classes": 3}),
    ("bidirectional", {"cell": "lstm", "projection": 4, "reads": "newest"}),
    ("bidirectional", {"inputs": 3, "classes": 3, "cell": "gru"}),
    ("bidirectional", {"cell": "rnn", "classes": 3, "reads": "newest", "chain": True}),
]  # fmt: skip


def said_after(engine, tokens, at):
    """log p (V,) of what an engine says after a step."""
    engine.reset()
    rows = engine.read_block(tokens)
    spec = engine.layout.one(Kind.LOGITS) or engine.layout.one(Kind.CLASS)
    values = engine.layout.values(rows, spec.name)[at].astype(np.float64)
    return log_probabilities(values) if spec.kind is Kind.LOGITS else np.log(values)


def tokens_of(engine):
    return np.random.default_rng(3).integers(0, min(len(engine.vocab), 30), STEPS)


@pytest.mark.parametrize(("kind", "config"), KINDS)
def test_the_twin_says_what_the_engine_says_and_differentiates_that(kind, config, make_engine):
    engine = make_engine(kind, seed=2, **config)
    tokens, twin = tokens_of(engine), twin_of(engine)
    given = twin.entering(tokens)
    expected = (0, 2)
    log_p, slopes = twin.slopes(np.stack([given, -given]), AT, expected)
    exact = np.logaddexp(*said_after(engine, tokens, AT)[list(expected)])
    assert abs(log_p[0] - exact) <= 1e-5
    assert abs(log_p[1] - exact) > 1e-4, "what comes in does not matter"
    assert slopes.shape == (2, *given.shape)
    assert not slopes[:, AT + 1 :].any(), "what is read later cannot have mattered"
    nudge = np.random.default_rng(5).normal(size=given.shape)
    ends = [twin.slopes((given + eps * nudge)[None], AT, expected)[0][0] for eps in (-1e-6, 1e-6)]
    measured = (ends[1] - ends[0]) / 2e-6
    assert (slopes[0] * nudge).sum() == pytest.approx(measured, rel=1e-4, abs=1e-8)


@pytest.mark.parametrize(("kind", "config"), KINDS)
def test_directions_are_pulled_back_as_differences_say(kind, config, make_engine):
    engine = make_engine(kind, seed=2, **config)
    twin = twin_of(engine)
    given = twin.entering(tokens_of(engine))
    v = np.random.default_rng(1).normal(size=(2, twin.size))
    pulled = list(twin.pulled(given, AT, v, 4))
    assert len(pulled) == 5
    if twin.carries:
        assert np.array_equal(pulled[0], v)
        (jacobians,) = twin.transitions(given, [AT])
        whole = np.stack(list(twin.pulled(given, AT, np.eye(twin.size), 1))[1])
        assert pulled[1] == pytest.approx(v @ whole)
        assert sum(len(each) for each in jacobians) == twin.size
        eigenvalues = np.concatenate([np.linalg.eigvals(each) for each in jacobians])
        assert np.trace(whole) == pytest.approx(eigenvalues.sum().real), "a layer's own part of the whole"
        return
    # Where nothing is carried: by what came in, measured by the slope of v . h along a nudge of one step.
    import torch

    nudge = np.random.default_rng(4).normal(size=given.shape[1])
    for k in (0, 3):
        ends = []
        for eps in (-1e-6, 1e-6):
            moved = given.copy()
            moved[AT - k] += eps * nudge
            with torch.no_grad():
                x = torch.from_numpy(moved[None, twin.first(AT) : AT + 1])
                ends.append(v @ twin.read(x)[0].numpy())
        assert pulled[k] @ nudge == pytest.approx((ends[1] - ends[0]) / 2e-6, rel=1e-4, abs=1e-7)


def test_one_step_of_an_lstm_is_pulled_back_as_by_hand(make_engine):
    engine = make_engine("lstm", hidden=3, layers=1, seed=4)
    tokens = tokens_of(engine)
    engine.reset()
    rows = engine.read_block(tokens)
    i, f, g, o, c = (
        engine.layout.values(rows, f"layer0.{name}").astype(np.float64)
        for name in ("gate.input", "gate.forget", "gate.candidate", "gate.output", "cell")
    )
    w = engine.weights["rnn.weight_hh_l0"].astype(np.float64).reshape(4, 3, 3)
    i, f, g, o, before, c = i[AT], f[AT], g[AT], o[AT], c[AT - 1], c[AT]
    by_h = (
        (g * i * (1 - i))[:, None] * w[0]
        + (before * f * (1 - f))[:, None] * w[1]
        + (i * (1 - g**2))[:, None] * w[2]
    )
    squashed = np.tanh(c)
    shown = (o * (1 - squashed**2))[:, None]
    hand = np.block(
        [[shown * by_h + (squashed * o * (1 - o))[:, None] * w[3], shown * np.diag(f)], [by_h, np.diag(f)]]
    )
    twin = twin_of(engine)
    (jacobians,) = twin.transitions(twin.entering(tokens), [AT])
    assert jacobians[0] == pytest.approx(hand, abs=1e-6)


def test_what_cannot_be_differentiated_is_said(make_engine):
    with pytest.raises(AnalysisError, match="MemoryNetwork"):
        twin_of(make_engine("memory_network"))
    numbers = twin_of(make_engine("lstm", inputs=3, outputs=2))
    with pytest.raises(AnalysisError, match="no"):
        numbers.slopes(np.zeros((1, 3, 3)), 2, (0,))
    assert next(numbers.pulled(np.ones((3, 3)), 2, np.eye(numbers.size), 1)).shape == (
        numbers.size,
        numbers.size,
    )
    both = twin_of(make_engine("bidirectional", inputs=3))  # without anything to say
    assert next(both.pulled(np.ones((3, 3)), 2, np.eye(both.size), 1)).shape == (both.size, 3)
    with pytest.raises(AnalysisError, match="no state"):
        next(twin_of(make_engine("transformer")).transitions(np.zeros((3, 8)), [1]))
