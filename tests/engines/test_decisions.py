"""What decided: shares by hand, sums that are exact for every engine, lenses that end in what the model says, refusals in a sentence."""

import numpy as np
import pytest

from mnemoscope.engines.analysis.decisions import decisions, findings, table, unfit
from mnemoscope.engines.analysis.prediction import log_probabilities
from mnemoscope.engines.analysis.question import Case
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.runs.recorder import open_with, record
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.stream import Stream

TEXT = "what is past is prologue"
KINDS = ("rnn", "lstm", "gru", "transformer", "llama")


def asked(model, text, at=None):
    engine, _ = open_with(model)
    return decisions(Case(record(model, text), lambda: engine, at))


def test_a_norm_is_linear_where_its_size_is_held():
    rng = np.random.default_rng(0)
    x, gain, shift, weight = (rng.normal(size=shape) for shape in ((6,), (6,), (6,), (4, 6)))
    made = Stream(0, weight.astype(np.float32), None, gain, shift, centred=True, epsilon=1e-5)
    mean, size = x.mean(), np.sqrt(((x - x.mean()) ** 2).mean() + 1e-5)
    by_hand = weight @ ((x - mean) / size * gain + shift)
    assert np.allclose(made.said(x[None])[0], by_hand, atol=1e-5)
    parts = rng.normal(size=(3, 6))
    parts[2] += x - parts.sum(axis=0)  # they add up to x
    slope = made.towards(weight[1] - weight[3], x)
    assert (parts @ slope).sum() + shift @ (weight[1] - weight[3]) == pytest.approx(
        by_hand[1] - by_hand[3], abs=1e-9
    )


@pytest.mark.parametrize("kind", KINDS)
def test_shares_add_up_for_every_engine(kind, make_model):
    model = make_model(kind)
    track = record(model, TEXT)
    found = asked(model, TEXT, at=14)
    assert found.target.at == 13
    logits = track.trace.at("logits", 13).astype(float)
    others = np.delete(logits, found.target.expected[0])
    assert found.difference == pytest.approx(logits[found.target.expected[0]] - others.max(), abs=1e-4)
    assert sum(part.share for part in found.parts) == pytest.approx(found.difference, abs=2e-4)
    sizes = [abs(part.share) for part in found.parts]
    assert sizes == sorted(sizes, reverse=True)
    if kind in ("transformer", "llama"):
        p = np.exp(log_probabilities(logits.astype(np.float32)))[found.target.expected[0]]
        assert found.layers[-1].p == pytest.approx(p, abs=1e-5)
        assert found.grid[-1, -1] == pytest.approx(p, abs=1e-5)
        came = track.trace.tokens[5]
        expected = np.exp(log_probabilities(track.trace.at("logits", 4)))[came]
        assert found.grid[-1, found.steps.index(4)] == pytest.approx(expected, abs=1e-5)
        assert {part.kind for part in found.parts} >= {"embedding", "head", "bias"}
    else:
        assert [part.kind for part in found.parts].count("unit") == track.trace.layout.of(Kind.STATE)[-1].size


def test_a_units_share_is_its_value_times_the_difference_of_two_weights(make_model):
    model = make_model("gru")
    engine, _ = open_with(model)
    found, track = asked(model, TEXT, at=9), record(model, TEXT)
    own = found.target.expected[0]
    logits = track.trace.at("logits", found.target.at).copy()
    logits[own] = -np.inf
    other, state = int(logits.argmax()), track.trace.layout.of(Kind.STATE)[-1]
    weight = engine.weights["readout.weight"]
    by_hand = track.trace.at(state.name, found.target.at) * (weight[own] - weight[other])
    shares = {part.index: part.share for part in found.parts if part.kind == "unit"}
    assert np.allclose([shares[n] for n in range(state.size)], by_hand, atol=1e-6)


def test_at_the_last_token_it_is_asked_what_comes_next():
    found = asked("transformer-recall", "gcf....?")
    assert found.target.at == 7
    free = asked("transformer-shakespeare", "JULIET:\nThe night is lon")
    assert free.label == "g"
    assert free.target.said == "“g”, the likeliest to come next"
    assert free.layers[-1].rank == 1


def test_the_induction_pair_is_said():
    found = asked("induction-2layer", None or open_with("induction-2layer")[1].texts[0])
    best = max((part for part in found.parts if part.kind == "head"), key=lambda part: part.share)
    assert best.layer == 1
    said = [finding.said for finding in findings(found)]
    assert any(f"head 1.{best.index} writes most" in each for each in said)
    columns = table(found).columns
    assert len({len(column) for column in columns.values()}) == 1
    assert columns["share"][0] == found.parts[0].share


def test_what_has_no_such_stream_says_so(make_model):
    for kind in ("encoder", "memory_network"):
        track = record(make_model(kind), "what is past")
        assert "its parts have no shares in it" in unfit(track)
    with pytest.raises(AnalysisError, match="its parts have no shares"):
        asked(make_model("bidirectional"), TEXT)


def test_heads_that_share_keys_read_their_own_values_so_the_rest_is_the_mlps(make_model):
    model = make_model("llama")
    engine, _ = open_with(model)
    found, track = asked(model, TEXT, at=14), record(model, TEXT)
    own, at = found.target.expected[0], found.target.at
    logits = track.trace.at("logits", at).copy()
    logits[own] = -np.inf
    stream = engine.stream()
    last = track.trace.at("layer1.residual", at).astype(float)
    direction = (stream.readout[own] - stream.readout[int(logits.argmax())]).astype(float)
    slope = direction * stream.gain / np.sqrt((last**2).mean() + stream.epsilon)
    for layer in (0, 1):
        written = engine.weights[f"layers.{layer}.down.weight"] @ track.trace.at(f"layer{layer}.mlp", at)
        shares = [p.share for p in found.parts if p.layer == layer and p.kind in ("inner", "mlp")]
        assert sum(shares) == pytest.approx(float(written @ slope), abs=1e-4)
