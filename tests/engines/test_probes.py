"""Probes against closed forms: ridge regression, logistic regression and the penalty it takes, R^2, and the intervals of what they tell."""

import numpy as np
import pytest

from mnemoscope.engines.analysis.probes import (
    Axes,
    determination,
    least,
    logistic,
    nats,
    ridge,
    ridge_classifier,
)
from mnemoscope.engines.analysis.remaining import fisher, wilson


def test_ridge_is_what_the_normal_equations_say_and_r2_what_is_left():
    draw = np.random.default_rng(0)
    states = draw.normal(size=(50, 3)).astype(np.float32)
    targets = (states @ [[1.0], [2.0], [0.0]] + 3 + draw.normal(size=(50, 1)) * 0.5).astype(np.float32)
    centred, aim = states - states.mean(0), targets - targets.mean()
    by_hand = np.linalg.solve(centred.T @ centred / 50 + 0.1 * np.eye(3), centred.T @ aim / 50)
    probe = ridge(Axes(states), targets, 0.1)
    np.testing.assert_allclose(probe.weights, by_hand, atol=1e-5)
    np.testing.assert_allclose(probe.logits(states).mean(), targets.mean(), atol=1e-5)
    rows = np.arange(20)
    np.testing.assert_allclose(
        ridge(Axes(states), targets[rows], 0.1, rows).logits(states[rows]).mean(),
        targets[rows].mean(),
        atol=0.2,
    )
    few = states[:2]  # fewer than a state has numbers
    centred, aim = few - few.mean(0), targets[:2] - targets[:2].mean()
    by_hand = np.linalg.solve(centred.T @ centred / 2 + 0.1 * np.eye(3), centred.T @ aim / 2)
    np.testing.assert_allclose(ridge(Axes(few), targets[:2], 0.1).weights, by_hand, atol=1e-5)
    truth = np.array([[0.0, 1.0], [1.0, 1.0], [2.0, 1.0]], np.float32)
    missed = truth + np.array([[0.5, 0.0], [0.0, 0.0], [0.0, 0.0]], np.float32)
    np.testing.assert_allclose(determination(missed, truth), [1 - (0.25 / 3) / (2 / 3), 0.0], rtol=1e-6)


def test_logistic_regression_comes_to_rest_where_the_slope_is_none():
    draw = np.random.default_rng(1)
    states = draw.normal(size=(400, 4)).astype(np.float32) * np.array([1, 1, 1, 0.01], np.float32)
    chances = np.exp(states @ draw.normal(size=(4, 3)) * 2)
    labels = (chances.cumsum(1) / chances.sum(1, keepdims=True) > draw.random((400, 1))).argmax(1)
    rows = np.arange(300)
    probe = logistic(Axes(states[rows]), labels[rows], rows, states[300:], labels[300:], 3)
    told = probe.logits(states[300:])
    assert (told.argmax(1) == labels[300:]).mean() > 0.7
    assert nats(told, labels[300:]) < 0.75  # 1.1 by chance
    other = ridge_classifier(Axes(states[rows]), labels[rows], rows, states[300:], labels[300:], 3)
    assert (other.logits(states[300:]).argmax(1) == labels[300:]).mean() > 0.65
    # of labels that the states tell nothing about, unseen states choose a penalty at which nothing is claimed
    wide, blind = draw.normal(size=(200, 40)).astype(np.float32), draw.integers(0, 3, 200)
    rows = np.arange(100)
    told = logistic(Axes(wide[rows]), blind[rows], rows, wide[100:], blind[100:], 3).logits(wide[100:])
    assert nats(told, blind[100:]) < 1.15

    def bowl(point):
        return float(((point - 2) ** 2 * [1, 50]).sum()), (2 * (point - 2) * [1, 50]).astype(np.float32)

    np.testing.assert_allclose(least(bowl, np.zeros(2, np.float32), 30), [2, 2], atol=0.02)


def test_intervals_are_those_of_wilson_and_fisher():
    assert wilson(18, 20) == pytest.approx((0.69896, 0.97214), abs=1e-4)
    assert wilson(0, 0) == (0.0, 1.0)
    z = np.arctanh(0.5)
    assert fisher(0.25, 103) == pytest.approx(
        (np.tanh(z - 0.195996) ** 2, np.tanh(z + 0.195996) ** 2), abs=1e-6
    )
