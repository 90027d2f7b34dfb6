"""Linear probes: what can be read from a state by one matrix. Ridge regression in closed form, and multinomial logistic regression.

    ridge       W = (X'X / n + c I)^-1 X'Y / n                                           Hoerl & Kennard 1970
    logistic    the least of  mean -log softmax(x W + b)_y + c / 2 |W|^2                 by L-BFGS (Nocedal 1980)

X (n, d) are states, each number in units of its own spread: a penalty c is to ridge what noise of sqrt(c) of that spread on every number
would be. Logistic regression is solved in the principal axes of X, each scaled by (s / 2 + c)^-1/2 with s its variance: s / 2 is the bound
of the curvature by Bohning (1992), so that the first step has length 1. Penalties fall from 1 as long as unseen states are told better.

    R^2 = 1 - mean (y - x W)^2 / var y      and summed over delays: the memory capacity of Jaeger (2001), at most the units of a linear network
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.spec import Array

Floats = NDArray[np.float64]
Numbers = NDArray[Any]  # float32, or float64 where every digit counts
Labels = NDArray[np.int64]

PENALTIES = (1.0, 0.1, 0.01, 1e-3, 1e-4)
ROUNDS = 15  # of L-BFGS for each penalty
CLOSE = 2e-4  # of the loss: it has come to rest
KEPT = 8  # steps that the next is made of
LEAST = 1e-9  # of the largest variance: what has less is rounding
STILL = 1e-6  # of the largest spread: a number that varies less says nothing


@dataclass(frozen=True, slots=True)
class Probe:
    """What reads classes from states: logits = states @ weights (d, C) + bias (C)."""

    weights: Numbers
    bias: Numbers

    def logits(self, states: Numbers) -> Numbers:
        """What it says of states (n, d): (n, C)."""
        return np.asarray(states @ self.weights + self.bias)


def spread(states: Array) -> tuple[Array, Array]:
    """The mean (d,) of states (n, d), and what each number is to be multiplied by (d,): 0 for one that does not vary."""
    mean, size = states.mean(axis=0, dtype=np.float64), states.std(axis=0, dtype=np.float64)
    varies = size > STILL * max(float(size.max(initial=0.0)), 1e-30)
    return mean.astype(np.float32), np.where(varies, 1 / np.where(varies, size, 1), 0).astype(np.float32)


class Axes:
    """States (n, d) that probes are fitted on, turned into their principal axes: once for all that is read from them."""

    def __init__(self, states: Numbers) -> None:
        self.mean: Numbers = states.mean(axis=0, dtype=np.float64).astype(states.dtype)
        centred = states - self.mean
        doubles = centred.astype(np.float64, copy=False)  # sums of thousands lose digits that small axes need
        count, size = doubles.shape
        if size <= count:
            variances, turn = np.linalg.eigh(doubles.T @ doubles / max(count, 1))
        else:  # there are no more axes than states
            variances, sides = np.linalg.eigh(doubles @ doubles.T / count)
            there = variances > LEAST * max(float(variances.max(initial=0.0)), 1e-30)
            variances, sides = variances[there], sides[:, there]
            turn = doubles.T @ (sides / np.sqrt(variances * count))
        self.variances: Floats = np.maximum(variances, 0.0)
        self.turn: Numbers = turn.astype(states.dtype)  # (d, axes)
        self.turned: Numbers = centred @ self.turn  # (n, axes)

    def seen(self, states: Numbers) -> Numbers:
        """Other states in the same axes."""
        return np.asarray((states - self.mean) @ self.turn)

    def probe(self, weights: Numbers, bias: Numbers) -> Probe:
        """A probe of the states as they came, from weights (d, C) for the axes."""
        back = self.turn @ weights
        return Probe(back, bias - self.mean @ back)


def ridge(axes: Axes, targets: Array, penalty: float, rows: slice | Labels | None = None) -> Probe:
    """The ridge regression of targets (n, C) on the states, or on some of their rows."""
    turned = axes.turned if rows is None else axes.turned[rows]
    mean = targets.mean(axis=0)
    moments = turned.T @ (targets - mean) / len(turned)
    return axes.probe(moments / (axes.variances + penalty)[:, None].astype(moments.dtype), mean)


def ridge_classifier(
    axes: Axes, labels: Labels, rows: Labels, unseen: Array, truth: Labels, count: int
) -> Probe:
    """The ridge regression of classes as vectors of 0 and 1, with the penalty that tells most unseen states (m, d) rightly."""
    told = [
        (float((probe.logits(unseen).argmax(axis=1) == truth).mean()), probe)
        for probe in (ridge(axes, one_hot(labels, count), penalty, rows) for penalty in PENALTIES)
    ]
    return max(told, key=lambda each: each[0])[1]


def one_hot(labels: Labels, count: int) -> Array:
    """Classes (n,) as vectors of 0 and 1 (n, count)."""
    return np.eye(count, dtype=np.float32)[labels]


def logistic(axes: Axes, labels: Labels, rows: Labels, unseen: Array, truth: Labels, count: int) -> Probe:
    """The multinomial logistic regression of classes on some rows of the states; the penalty falls while unseen states (m, d) are told better."""
    turned, seen = axes.turned[rows], axes.seen(unseen)
    shares = (np.bincount(labels, minlength=count) + 1.0) / (len(labels) + count)
    weights, bias = np.zeros((turned.shape[1], count), np.float32), np.log(shares).astype(np.float32)
    best, least = (weights, bias), nats(seen @ weights + bias, truth)
    for penalty in PENALTIES:
        weights, bias = _fitted(turned, axes.variances, labels, weights, bias, penalty)
        lost = nats(seen @ weights + bias, truth)
        if not lost < least:
            break
        best, least = (weights, bias), lost
    return axes.probe(*best)


def nats(logits: Array, labels: Labels) -> float:
    """Mean -log p of the classes that are right."""
    if not len(labels):
        return float("inf")
    return float((_log_sum(logits) - logits[np.arange(len(labels)), labels]).mean())


def softmax(logits: Array) -> Array:
    """Logits (..., C) to probabilities."""
    weights = np.exp(logits - logits.max(axis=-1, keepdims=True))
    return np.asarray(weights / weights.sum(axis=-1, keepdims=True))


def determination(predicted: Array, truth: Array) -> Floats:
    """R^2 of each column (C,) of what is predicted (n, C); nothing is known of a column that does not vary: 0."""
    varied = truth.var(axis=0, dtype=np.float64)
    missed = np.square(predicted - truth, dtype=np.float64).mean(axis=0)
    return np.asarray(np.where(varied > 0, 1 - missed / np.where(varied > 0, varied, 1), 0.0))


def _log_sum(logits: Array) -> Array:
    peak = logits.max(axis=1)
    return np.asarray(peak + np.log(np.exp(logits - peak[:, None]).sum(axis=1)))


def _fitted(
    turned: Array, variances: Floats, labels: Labels, weights: Array, bias: Array, penalty: float
) -> tuple[Array, Array]:
    """Weights and bias for one penalty, begun from those of a larger one."""
    scale = (1 / np.sqrt(variances / 2 + penalty)).astype(np.float32)[:, None]
    inputs, pull = turned * scale.T, penalty * scale**2
    (count, size), right = (len(labels), weights.shape), np.arange(len(labels))

    def loss(point: Array) -> tuple[float, Array]:
        scaled, offset = point[: -size[1]].reshape(size), point[-size[1] :]
        logits = inputs @ scaled + offset
        logits -= logits.max(axis=1, keepdims=True)
        told = logits[right, labels]
        chances = np.exp(logits, out=logits)
        total = chances.sum(axis=1)
        value = float((np.log(total) - told).mean()) + 0.5 * float((pull * scaled * scaled).sum())
        chances /= total[:, None]
        chances[right, labels] -= 1
        slope = inputs.T @ chances / np.float32(count) + pull * scaled
        return value, np.concatenate((slope.ravel(), chances.mean(axis=0)))

    found = least(loss, np.concatenate(((weights / scale).ravel(), bias)))
    return found[: -size[1]].reshape(size) * scale, found[-size[1] :]


def least(loss: Callable[[Array], tuple[float, Array]], start: Array, rounds: int = ROUNDS) -> Array:
    """Where a function, given with its slope, is least, as L-BFGS comes to it in some rounds."""
    point = start
    value, slope = loss(point)
    steps: list[tuple[Array, Array, float]] = []  # what was gone, how the slope changed, and their product
    for _ in range(rounds):
        way = _way(slope, steps)
        fall, length = float(way @ slope), 1.0
        while True:
            there = point - np.float32(length) * way
            value_there, slope_there = loss(there)
            if value_there <= value - 1e-4 * length * fall or length < 1e-3:
                break
            length /= 2
        if not value_there < value:
            break
        gone, turned = there - point, slope_there - slope
        if (product := float(gone @ turned)) > 1e-12:
            steps = [*steps, (gone, turned, product)][-KEPT:]
        is_still = value - value_there < CLOSE * abs(value)
        point, value, slope = there, value_there, slope_there
        if is_still:
            break
    return point


def _way(slope: Array, steps: list[tuple[Array, Array, float]]) -> Array:
    """The slope divided by the curvature, as far as the last steps tell it."""
    way, shares = slope.copy(), list[float]()
    for gone, turned, product in reversed(steps):
        shares.append(float(gone @ way) / product)
        way -= np.float32(shares[-1]) * turned
    if steps:
        _, turned, product = steps[-1]
        way *= np.float32(product / float(turned @ turned))
    for (gone, turned, product), share in zip(steps, reversed(shares), strict=True):
        way += np.float32(share - float(turned @ way) / product) * gone
    return way
