"""Budgets of tracing back what a prediction rests on: an LSTM of 384 units and SmolLM2; against a plain loop and Captum's gradients."""

import time
from dataclasses import replace

import numpy as np
import pytest
import torch

from mnemoscope.engines.analyse import case
from mnemoscope.engines.analysis import changed
from mnemoscope.engines.analysis.influence import influence
from mnemoscope.engines.blas import one_thread
from mnemoscope.engines.engine import random_weights
from mnemoscope.engines.models.registry import engine_class
from mnemoscope.engines.pytorch.twin import twin_of
from mnemoscope.engines.runs.recorder import open_with, record_with
from mnemoscope.engines.vocabularies.characters import Characters
from tests.bench.conftest import interleaved

TEXT = "what is past is prologue, and what is to come is in your hands and mine. so it is said, and so it is done, my lord."
STORY = "Ada lives in Beijing. Bob lives in Paris and works as a baker. Every morning Ada drinks tea and reads the news, and then she goes to the office by bicycle. "


@pytest.fixture(scope="module")
def lstm():
    """An untrained LSTM of 384 units, and a run of 101 tokens."""
    kind, vocab = engine_class("lstm"), Characters("\n ,.abcdefghijklmnopqrstuvwxyz")
    config = kind.Config(embedding=64, hidden=384, layers=1)
    engine = kind(config, random_weights(kind, config, len(vocab)), vocab)
    card = replace(open_with("lstm-shakespeare")[1], name="wide", parameters=0)
    track = record_with(engine, card, TEXT[:101])
    assert len(track.trace) == 101
    return engine, track


def asked(lstm, *kinds):
    engine, track = lstm
    return influence(case(track, lambda: engine, at=99, kinds=kinds))


def test_all_methods_on_100_tokens_of_an_lstm(lstm, budget):
    asked(lstm)  # torch is imported
    seconds = []
    for _ in range(3):
        begun = time.perf_counter()
        found = asked(lstm)
        seconds.append(time.perf_counter() - begun)
    assert [each.method for each in found.found] == ["cut", "gradient", "integrated", "replaced"]
    budget("influence of 100 tokens on an LSTM of 384 units, all methods", min(seconds), 1.5, unit="s")


def test_cutting_abreast_against_a_plain_loop(lstm, budget, monkeypatch):
    def ours():
        return asked(lstm, "cut")

    def loop():
        with monkeypatch.context() as patch:
            patch.setattr(changed, "is_abreast", lambda *given: False)
            return asked(lstm, "cut")

    np.testing.assert_allclose(ours().by("cut").lost, loop().by("cut").lost, atol=1e-4)
    mine, plain = interleaved(ours, loop, repeats=3)
    said = f"{mine:.2f} s against {plain:.2f} s one after the other"
    budget("each of 100 tokens of an LSTM of 384 units cut, abreast", mine / plain, 0.7, baseline=said)


def test_integrated_gradients_against_captum(lstm, budget):
    attr = pytest.importorskip("captum.attr", reason="captum is not installed: it is for this bench alone")
    engine, track = lstm
    found = asked(lstm, "integrated")
    target, twin = found.asked.target, twin_of(engine)
    x = torch.from_numpy(twin.entering(np.array(track.trace.tokens[:99])))[None]

    weights = {name: torch.from_numpy(value.copy()).double() for name, value in engine.weights.items()}
    rnn = torch.nn.LSTM(64, 384, batch_first=True).double()
    rnn.load_state_dict({name.removeprefix("rnn."): w for name, w in weights.items() if "rnn." in name})

    def log_p(given):
        said = rnn(given)[0] @ weights["readout.weight"].T + weights["readout.bias"]
        return said[:, target.at].log_softmax(dim=-1)[:, list(target.expected)].logsumexp(dim=-1)

    def theirs():
        return attr.IntegratedGradients(log_p).attribute(x, n_steps=16, method="gausslegendre")

    own = found.by("integrated").lost
    np.testing.assert_allclose(theirs().sum(dim=2)[0].numpy(), own, atol=1e-3)
    mine, captum = interleaved(lambda: asked(lstm, "integrated"), theirs, repeats=3)
    said = f"{mine:.2f} s, making the twin and the check of its sum included, against {captum:.2f} s of Captum's with as many nodes"
    budget("integrated gradients of 100 tokens of an LSTM of 384 units", mine / captum, 2.0, baseline=said)


def test_smollm2_and_when_something_is_seen(budget):
    pytest.importorskip("gguf", reason="the extra llm is not installed")
    engine, card = open_with("smollm2-135m-instruct")
    track = record_with(
        engine, card, STORY * 5 + "She walked home through the streets of the old town, and then she"
    )
    assert 180 <= len(track.trace) <= 220
    begun, seen = time.perf_counter(), []
    with one_thread():
        influence(case(track, lambda: engine, show=lambda found: seen.append(time.perf_counter() - begun)))
    seconds = time.perf_counter() - begun
    tokens = len(track.trace)
    budget(f"influence of {tokens} tokens on SmolLM2-135M, cut and replaced", seconds, 20.0, unit="s")
    budget("the first of it to be seen, the model being open", seen[0], 1.0, unit="s")
