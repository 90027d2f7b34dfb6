"""Sampling against brute force: which tokens are kept, how likely each is, and that a draw can be repeated."""

import math

import numpy as np
import pytest

from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.sampling import Sampling


def brute_force(logits, temperature, top_k, top_p, without):
    """The same distribution, one token at a time, with sets and loops."""
    allowed = [i for i in range(len(logits)) if i != without]
    allowed.sort(key=lambda i: -logits[i])
    kept = allowed[:top_k] if top_k else allowed
    weight = {i: math.exp((logits[i] - max(logits)) / temperature) for i in kept}
    total = sum(weight.values())
    nucleus, so_far = [], 0.0
    for i in kept:
        if so_far >= top_p:
            break
        nucleus.append(i)
        so_far += weight[i] / total
    kept_total = sum(weight[i] for i in nucleus)
    return [weight[i] / kept_total if i in nucleus else 0.0 for i in range(len(logits))]


@pytest.mark.parametrize("without", [None, 0, 3])
@pytest.mark.parametrize("top_p", [1.0, 0.9, 0.3, 1e-9])
@pytest.mark.parametrize("top_k", [0, 1, 3, 50])
@pytest.mark.parametrize("temperature", [0.1, 1.0, 3.0])
def test_probabilities_equal_brute_force(temperature, top_k, top_p, without):
    rng = np.random.default_rng(2)
    for _ in range(5):
        logits = rng.normal(size=12).astype(np.float32) * 3
        found = Sampling(temperature, top_k, top_p).probabilities(logits, without=without)
        wanted = brute_force(logits.astype(float).tolist(), temperature, top_k, top_p, without)
        assert found == pytest.approx(wanted, abs=1e-12)


def test_temperature_0_takes_the_likeliest():
    logits = np.array([0.1, 5.0, 5.1, -2.0], np.float32)
    assert [Sampling(temperature=0).choose(logits, step) for step in range(5)] == [2] * 5
    assert Sampling(temperature=0).choose(logits, 0, without=2) == 1


@pytest.mark.parametrize("temperature", [5e-324, 1e-300, 1e-6])
def test_near_0_it_is_the_likeliest_too(temperature):
    logits = np.array([0.1, 5.0, 5.1, -2.0], np.float32)
    assert Sampling(temperature=temperature).choose(logits, 0) == 2


def test_a_draw_depends_on_the_seed_and_the_step_alone():
    logits = np.zeros(50, np.float32)
    one = [Sampling(seed=4).choose(logits, step) for step in range(30)]
    assert one == [Sampling(seed=4).choose(logits, step) for step in range(30)]
    assert one != [Sampling(seed=5).choose(logits, step) for step in range(30)]
    assert len(set(one)) > 15


def test_draws_follow_the_distribution():
    logits = np.log(np.array([0.6, 0.3, 0.1], np.float32))
    drawn = np.bincount([Sampling(1.0).choose(logits, step) for step in range(4000)], minlength=3) / 4000
    assert drawn == pytest.approx([0.6, 0.3, 0.1], abs=0.03)


@pytest.mark.parametrize("bad", [float("nan"), float("inf")])
def test_logits_that_are_not_finite_are_refused(bad):
    with pytest.raises(ModelError, match="not a number"):
        Sampling().choose(np.array([0.0, bad], np.float32), 0)


def test_a_vocabulary_of_unknown_tokens_only_has_none_to_choose():
    with pytest.raises(ModelError, match="knows no token"):
        Sampling().choose(np.zeros(1, np.float32), 0, without=0)


@pytest.mark.parametrize(
    "setting",
    [
        {"temperature": -1},
        {"temperature": float("nan")},
        {"temperature": 1000},
        {"top_k": -1},
        {"top_p": 0},
        {"top_p": 1.5},
        {"seed": -1},
    ],
)
def test_a_setting_out_of_its_range_is_refused(setting):
    with pytest.raises(ValueError, match="must"):
        Sampling(**setting)


def test_json_makes_it_again():
    sampling = Sampling(0.5, 3, 0.9, 7)
    assert Sampling(**sampling.to_json()) == sampling


def test_top_p_keeps_the_fewest_tokens_that_add_up_to_it():
    """Two tokens of one half each: one is enough for a half, and both are needed for more."""
    logits = np.array([0, 0, -np.inf], np.float32)
    assert Sampling(temperature=1, top_p=0.5).probabilities(logits).tolist() == [1, 0, 0]
    assert Sampling(temperature=1, top_p=0.51).probabilities(logits).tolist() == [0.5, 0.5, 0]
