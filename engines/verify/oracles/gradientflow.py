"""Gradient flow: a linear network whose gradients are known in closed form, and what others measured of networks before training."""

from collections.abc import Iterator

import numpy as np

from mnemoscope.engines.analysis.gradientflow import figure
from mnemoscope.engines.analysis.prediction import Floats
from mnemoscope.engines.analysis.untrained import LAGS, NAMES, Cell, flow, flows
from mnemoscope.engines.check import Check
from mnemoscope.engines.models.registry import engine_class
from mnemoscope.engines.translation import tr
from mnemoscope.engines.vocabularies.characters import Characters

UNITS = 16
MEASURED = {
    ("gru", 0.0): 7.8e-21,
    ("lstm", 0.0): 3.2e-21,
    ("lstm", 1.0): 2.5e-8,
    ("lstm", 3.0): 1.2,
    ("lstm", 5.0): 12.5,
}  # in torch with 64 units, of dL / dx at lag 100 in parts of lag 0


def checks() -> Iterator[Check]:
    """h -> a Q h with Q orthogonal: |dh_t / dh_{t-k}| = a^k (Pascanu et al. 2013); and orders of magnitude of untrained networks."""
    for a in (0.9, 1.0, 1.1):
        exact = a ** np.arange(LAGS + 1)
        for name, found in (("numpy", in_numpy(a)), ("torch", in_torch(a))):
            yield Check(
                tr(
                    "linear RNN, {a} Q in {name}: {left} at lag 100, from {a}^k",
                    a=a,
                    name=name,
                    left=figure(found[-1]),
                ),
                float(np.abs(found / exact - 1).max()),
                1e-10 if name == "numpy" else 1e-4,  # an engine keeps its weights in float32
            )
    made = {(each.kind, each.forget): float(each.loss[LAGS]) for each in flows()}
    for (kind, forget), theirs in MEASURED.items():
        yield Check(
            tr(
                "untrained {kind}, forget bias {forget:g}: {left} at lag 100, decades from {theirs}",
                kind=NAMES[kind],
                forget=forget,
                left=figure(made[kind, forget]),
                theirs=figure(theirs),
            ),
            abs(float(np.log10(made[kind, forget] / theirs))),
            1.0,
        )
    yield Check(tr("untrained RNN: at lag 100, below what float32 can square"), made["rnn", 0.0], 3.7e-23)


def turn() -> Floats:
    """An orthogonal matrix."""
    return np.asarray(np.linalg.qr(np.random.default_rng(0).normal(size=(UNITS, UNITS)))[0])


def in_numpy(a: float) -> Floats:
    """|dh_t / dh_{t-k}| of a network that stays at 0, where tanh is linear."""
    nothing = np.zeros(UNITS)
    return flow(Cell("rnn", np.zeros((UNITS, 1)), a * turn(), nothing, nothing)).state


def in_torch(a: float) -> Floats:
    """The same of an engine, by its twin."""
    from mnemoscope.engines.pytorch.twin import twin_of  # torch: seconds to import

    vocab, cls = Characters("a"), engine_class("rnn")
    config = cls.Config(embedding=1, hidden=UNITS)
    weights = {name: np.zeros(shape, np.float32) for name, shape in cls.shapes(config, len(vocab)).items()}
    weights["rnn.weight_hh_l0"] = (a * turn()).astype(np.float32)
    twin = twin_of(cls(config, weights, vocab))
    pulled = twin.pulled(np.zeros((LAGS + 1, 1)), LAGS, np.eye(UNITS), LAGS)
    return np.array([np.linalg.norm(each) for each in pulled]) / UNITS**0.5
