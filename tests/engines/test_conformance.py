"""Every engine there is passes the conformance suite, at several sizes."""

from dataclasses import fields

import numpy as np
import pytest

from engines.checks import Check, conformance
from engines.registry import engine_class, engine_names

SIZES = {
    "one layer": {"layers": 1},
    "two layers": {"layers": 2},
    "three layers": {"layers": 3},
    "defaults": {},
    "learned positions": {"positions": "learned"},
    "a context of one": {"context": 1},
    "a single head": {"heads": 1},
    "a classifier": {"classes": 3},
    "attention alone": {"mlp": 0},
    "a single hop": {"hops": 1},
    "layer-wise weights": {"tying": "layerwise"},
    "a single slot": {"slots": 1},
}


def sizes(kind):
    least = {field.name: field.metadata.get("min", 0) for field in fields(engine_class(kind).Config)}
    return [
        size
        for size, config in SIZES.items()
        if all(
            key in least and (isinstance(value, str) or value >= least[key]) for key, value in config.items()
        )
    ]


@pytest.mark.parametrize(("kind", "size"), [(kind, size) for kind in engine_names() for size in sizes(kind)])
def test_engine_conforms(kind, size, make_engine):
    def make():
        return make_engine(kind, **SIZES[size])

    engine = make()
    ids = np.random.default_rng(3).integers(0, len(engine.vocab), 2 * (engine.context or 10) + 20)
    checks = list(conformance(make, ids))
    assert len(checks) >= 7
    assert [check.line for check in checks if not check.ok] == []


def test_a_check_fails_above_its_bound_and_when_it_is_not_a_number():
    assert Check("a", 1.0, 1.0).ok
    assert not Check("a", 1.1, 1.0).ok
    assert not Check("a", float("nan"), 1.0).ok
    assert Check("a", 2.0, 1.0).line.endswith("FAIL")


def test_the_suite_notices_an_engine_that_does_not_conform(make_engine):
    def make():
        engine = make_engine("rnn")
        engine.resume = lambda rows, step: None  # forgets to resume
        engine.reset = lambda: None  # forgets to forget
        return engine

    failed = [c.name for c in conformance(make, np.arange(1, 30)) if not c.ok]
    assert "difference when the same text is read again" in failed
    assert "difference when resumed after a step" in failed
