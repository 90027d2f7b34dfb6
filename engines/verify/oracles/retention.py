"""Retention: what linear networks hold by algebra, where a context ends, and models that are known to forget or not."""

from collections.abc import Iterator

import numpy as np

from mnemoscope.engines.analysis.corpora import corpus
from mnemoscope.engines.analysis.distances import maker
from mnemoscope.engines.analysis.fitting import Readings, beginning, curves, read
from mnemoscope.engines.analysis.recall import answers
from mnemoscope.engines.analysis.remaining import Curve, Retention
from mnemoscope.engines.analysis.retention import chosen
from mnemoscope.engines.check import Check
from mnemoscope.engines.engine import Engine, random_weights
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.models.opening import find_model, opened
from mnemoscope.engines.spec import Kind, SignalSpec
from mnemoscope.engines.translation import tr

SAMPLES, LEAK = 60_000, 0.95
NOTHING = np.zeros(0, np.int64)


def checks() -> Iterator[Check]:
    """Each with its figure."""
    for size in (20, 10):
        yield _capacity(size)
    yield from _recalled()
    yield from _context()
    yield _untrained()


def _capacity(size: int) -> Check:
    """A ring of N linear units, x_t = 0.95 S x_{t-1} + w u_t: over delays below 3 N its memory capacity is N (1 - 0.95^(6 N)).

    In each class of delays k, k + N, ... the state holds one sum, with weights 0.95^k: of it delay k + j N has the share
    0.95^(2 j N) (1 - 0.95^(2 N)). For 20 units 19.96, for 10 units 9.54.
    """
    draw = np.random.default_rng(0)
    inputs, weights = draw.uniform(-1, 1, SAMPLES).astype(np.float32), draw.uniform(-1, 1, size)
    states, state = np.empty((SAMPLES, size), np.float32), np.zeros(size)
    for step, each in enumerate(inputs.tolist()):
        state = LEAK * np.roll(state, 1) + weights * each
        states[step] = state
    spec = SignalSpec("ring", Kind.STATE, ("unit",), (size,))
    part = np.arange(SAMPLES) // 250 % 4 // 3 * 2  # three quarters to fit, one to try
    readings = Readings(
        np.zeros(SAMPLES, np.int64), np.arange(SAMPLES), part, {"ring": states}, inputs[:, None]
    )
    found = _found(Retention(columns=("input",), prior=np.ones(1)), readings, (spec,), tuple(range(3 * size)))
    known = size * (1 - LEAK ** (6 * size))
    return Check(
        tr("memory capacity of a ring of {size} units, {known:.2f}, within", size=size, known=known),
        abs(float(found.curves[0].each.sum()) - known),
        0.2,  # of so many samples
    )


def _recalled() -> Iterator[Check]:
    """What the probe tells falls as the model's own answers fall: to the same order, and not at all where they do not."""
    lags = (20, 60, 100, 200)
    told = {name: _measured(*opened(find_model(name)), lags)[0] for name in ("rnn-recall", "lstm-recall")}
    engine, card = opened(find_model("rnn-recall"))
    made = maker(card, engine.vocab)
    own = []
    for lag in lags:
        right, count = np.sum(list(answers(engine, made, lag)), axis=0)
        own.append(right / count)
    falls = told["rnn-recall"].value
    yield Check(
        tr("rnn-recall: answers and probes agree over distance, correlation"),
        float(np.corrcoef(falls, own)[0, 1]),
        0.9,
        at_least=True,
    )
    yield Check(tr("rnn-recall: letters read 200 steps back"), falls[-1], 0.6)
    yield Check(
        tr("lstm-recall: letters read 200 steps back"), told["lstm-recall"].value[-1], 0.85, at_least=True
    )


def _context() -> Iterator[Check]:
    """The first layer of a Transformer holds nothing of what has left its context of 64; the second reaches back as far again, 126 steps."""
    first, second = _measured(*opened(find_model("transformer-recall")), (63, 64, 126, 127))
    yield Check(
        tr("transformer-recall: letters read 63 steps back, layer 0"), first.value[0], 0.9, at_least=True
    )
    yield Check(tr("transformer-recall: above chance 64 steps back, layer 0"), _above(first, 1), 0.05)
    yield Check(
        tr("transformer-recall: letters read 64 steps back, layer 1"), second.value[1], 0.5, at_least=True
    )
    yield Check(tr("transformer-recall: above chance 127 steps back, layer 1"), _above(second, 3), 0.05)


def _untrained() -> Check:
    """A network that was never trained forgets within some tens of steps."""
    engine, card = opened(find_model("rnn-recall"))
    cls = type(engine)
    plain = cls(engine.config, random_weights(cls, engine.config, len(engine.vocab)), engine.vocab)
    (curve,) = _measured(plain, card, (150, 200))
    return Check(tr("an RNN with random weights: above chance 150 steps back"), _above(curve, 0), 0.05)


def _above(curve: Curve, at: int) -> float:
    return float(curve.value[at] - curve.chance[at])


def _measured(engine: Engine, card: Card, lags: tuple[int, ...]) -> tuple[Curve, ...]:
    """The curves of an engine at some lags."""
    made, signals = corpus(engine, card, NOTHING), chosen(engine, ())
    readings = read(engine, made, signals, _untold)
    return _found(beginning(engine, made, readings, card.name), readings, signals, lags).curves


def _found(
    begun: Retention, readings: Readings, signals: tuple[SignalSpec, ...], lags: tuple[int, ...]
) -> Retention:
    *_, found = curves(begun, readings, signals, {spec.name: lags for spec in signals}, _untold)
    return found


def _untold(share: float) -> None:
    """Nobody waits."""
