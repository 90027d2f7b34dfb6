"""Every engine there is passes the conformance suite, at several sizes."""

from dataclasses import fields, replace

import numpy as np
import pytest

from mnemoscope.engines.check import Check
from mnemoscope.engines.models.registry import engine_class, engine_names
from mnemoscope.engines.runs.recorder import read_rows
from mnemoscope.engines.spec import AXES, Kind, Layout
from mnemoscope.engines.verify.conformance import conformance, recordable, signals

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
    "the latest that matches": {"reading": "latest"},
    "a single slot": {"slots": 1},
    "a single head of keys": {"heads": 1, "key_heads": 1},
    "as Qwen 2": {"biases": True, "key_heads": 1},
    "as Qwen 3": {"normed": True, "per_head": 6},
    "as Llama 3": {"stretched": True, "key_heads": 4, "tied": True},
    "no biases": {"bias": False, "readout_bias": False},
    "states to begin from": {"initial": True, "layers": 2},
    "rows of numbers": {"inputs": 3, "outputs": 2, "layers": 2},
    "rows without a read-out": {"inputs": 1},
    "rows in classes": {"inputs": 4, "classes": 3},
    "relu": {"nonlinearity": "relu"},
    "a projection": {"projection": 5, "layers": 2},
    "reset before the product": {"reset": "before", "layers": 2},
    "no read-out": {"readout": False, "bias": False},
    "both ways, of GRU cells": {"cell": "gru", "layers": 2},
    "a chain of classes": {"cell": "gru", "classes": 3, "reads": "newest", "chain": True},
    "both ways, of simple cells": {"cell": "rnn", "layers": 2, "reads": "newest"},
}


def sizes(kind):
    least = {field.name: field.metadata.get("min", 0) for field in fields(engine_class(kind).Config)}
    return [
        size
        for size, config in SIZES.items()
        if size != "a single head" or "key_heads" not in least
        if all(
            key in least and (isinstance(value, str) or value >= least[key]) for key, value in config.items()
        )
    ]


@pytest.mark.parametrize(("kind", "size"), [(kind, size) for kind in engine_names() for size in sizes(kind)])
def test_engine_conforms(kind, size, make_engine):
    def make():
        return make_engine(kind, **SIZES[size])

    engine = make()
    count = (
        2 * (engine.context or 10) + 20 if engine.memory < 2**20 else 18
    )  # of what reads all anew at each step
    ids = np.random.default_rng(3).integers(0, len(engine.vocab), count)
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


def test_every_kind_of_signal_has_axes_and_every_engine_keeps_to_them(make_engine):
    assert AXES.keys() == set(Kind)
    for kind in engine_names():
        assert [spec.name for spec in make_engine(kind).specs if spec.axes not in AXES[spec.kind]] == []


@pytest.mark.parametrize(
    ("name", "axes", "shape", "wrong"),
    [
        ("layer0.cell", ("head", "unit"), (2, 4), 0),  # a state of two axes is one that panels draw
        ("layer0.cell", ("unit", "head"), (4, 2), 1),
        ("layer0.cell", ("a", "b", "c"), (2, 2, 2), 1),
        ("layer0.cell", ("unit",), (2, 4), 1),
        ("logits", ("unit",), (32,), 1),
    ],
)
def test_a_signal_of_other_axes_than_its_kind_does_not_conform(name, axes, shape, wrong, make_engine):
    engine = make_engine("lstm")
    rows = read_rows(engine, np.arange(1, 9))
    size = {spec.name: spec.shape for spec in engine.specs}
    shape = size[name] if len(axes) == 1 and len(shape) == 1 else shape
    engine.specs = tuple(replace(s, axes=axes, shape=shape) if s.name == name else s for s in engine.specs)
    engine.layout = Layout(engine.specs)
    assert signals(engine, rows).figure == wrong


@pytest.mark.parametrize(
    ("name", "changes", "said"),
    [
        ("logits", {"name": "scores"}, "scores is of the kind logits, which has another name"),
        ("layer1.cell", {"name": "memory"}, "the layer of memory is 1, which its name does not say"),
        (
            "layer1.cell",
            {"name": "cell", "layer": None},
            "cell is of the kind cell, but its name says no layer",
        ),
        ("embedding", {"kind": Kind.READ, "axes": ("slot",)}, "embedding is of the kind read"),
    ],
)
def test_what_a_recording_would_be_refused_for_does_not_conform(name, changes, said, make_engine):
    engine = make_engine("lstm")
    assert recordable(engine).ok
    engine.specs = tuple(replace(spec, **changes) if spec.name == name else spec for spec in engine.specs)
    found = recordable(engine)
    assert not found.ok
    assert said in found.name
