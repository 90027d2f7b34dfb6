"""Half-life: the table of ln(1/2) / ln f, the carousel of a cell whose path through h is cut, and models that are known to count."""

from collections.abc import Iterator

import numpy as np

from mnemoscope.engines.analysis.halflife import HalfLives, half_life, half_lives
from mnemoscope.engines.analysis.question import Case
from mnemoscope.engines.check import Check
from mnemoscope.engines.engine import random_weights
from mnemoscope.engines.models.registry import engine_class
from mnemoscope.engines.runs.recorder import open_with, record_with
from mnemoscope.engines.translation import tr
from mnemoscope.engines.vocabularies.characters import Characters

KNOWN = ((0.5, "1.0"), (0.9, "6.6"), (0.99, "69"))  # a gate, and its half-life in steps
OF_BIAS = ((1, "2.2"), (3, "14.3"), (5, "103"))  # a forget bias, where nothing else moves the gate
STEPS, UNITS = 100, 8


def checks() -> Iterator[Check]:
    """What a gate that stays at f keeps; dc_T / dc_0 = prod f_t (Hochreiter & Schmidhuber 1997); and the counting cells."""
    gates = [(f, said) for f, said in KNOWN] + [(1 / (1 + np.exp(-b)), said) for b, said in OF_BIAS]
    for f, said in gates:
        digits = len(said.partition(".")[2])
        yield Check(
            tr("half-life of a gate of {f}, from {said} steps as known", f=f"{f:.3g}", said=said),
            abs(float(half_life(f)) - float(said)),
            0.5 * 10.0**-digits + 1e-9,
        )
    yield Check(
        tr("carousel: dc_T/dc_0 over {steps} steps, in parts of the product of the gates", steps=STEPS),
        carousel(),
        1e-12,
    )
    for model, unit, least in (("lstm-counter", 0, 1e6), ("lstm-brackets", 2, 500.0)):
        longest = asked(model).of("unit")[0]
        yield Check(
            tr(
                "{model}: the counting cell, unit {unit}, has the longest half-life, in steps",
                model=model,
                unit=unit,
            ),
            longest.steps if longest.index == unit else 0.0,
            least,
            at_least=True,
        )


def carousel() -> float:
    """How far dc_T / dc_0 of an LSTM without a path through h is from the product of its forget gates, relatively."""
    from mnemoscope.engines.pytorch.twin import twin_of  # torch: seconds to import

    vocab, cls = Characters("abcdefgh"), engine_class("lstm")
    config = cls.Config(embedding=4, hidden=UNITS)
    weights = random_weights(cls, config, len(vocab), seed=3)
    weights["rnn.weight_hh_l0"][:] = 0
    weights["rnn.bias_ih_l0"][UNITS : 2 * UNITS] = 3
    twin = twin_of(cls(config, weights, vocab))
    given = twin.entering(np.random.default_rng(0).integers(0, len(vocab), STEPS + 1))
    of_cells = np.eye(2 * UNITS)[UNITS:]
    *_, pulled = twin.pulled(given, STEPS, of_cells, STEPS)
    w = {name: value.astype(np.float64) for name, value in weights.items()}
    sums = given[1:] @ w["rnn.weight_ih_l0"].T + w["rnn.bias_ih_l0"] + w["rnn.bias_hh_l0"]
    product = (1 / (1 + np.exp(-sums[:, UNITS : 2 * UNITS]))).prod(axis=0)
    return float(np.abs(pulled[:, UNITS:] / product - np.eye(UNITS)).max())


def asked(model: str) -> HalfLives:
    """What comes of a bundled model and its first example."""
    engine, card = open_with(model)
    return half_lives(Case(record_with(engine, card, card.texts[0]), lambda: engine, kinds=("unit",)))
