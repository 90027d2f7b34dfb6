"""What derived attention keeps of itself: the same weights, in whatever order they are asked for, and as the run goes on."""

import random

import numpy as np
import pytest

from mnemoscope.engines import looked
from mnemoscope.engines.spec import Kind, SignalSpec
from mnemoscope.engines.trace import Trace

HEADS, GROUPS, WIDE, STEPS = 4, 2, 6, 700
SPECS = [
    SignalSpec(f"layer{n}.{name}", kind, ("head", "unit"), (heads, WIDE), layer=n)
    for n in range(2)
    for name, kind, heads in (("query", Kind.QUERY, HEADS), ("key", Kind.KEY, GROUPS))
]


def rows(steps, seed=0):
    return np.random.default_rng(seed).normal(size=(steps, 2 * WIDE * (HEADS + GROUPS))).astype(np.float32)


def made(steps=STEPS, context=None):
    trace = Trace(SPECS, context=context)
    trace.extend([0] * steps, rows(steps))
    return trace


def plainly(trace, layer, head, start, stop, first_key):
    """Equation 1, row by row."""
    q = trace.read(f"layer{layer}.query").astype(np.float64)[:, head]
    k = trace.read(f"layer{layer}.key").astype(np.float64)[:, head * GROUPS // HEADS]
    out = np.zeros((stop - start, max(stop - first_key, 0)))
    for step in range(start, stop):
        oldest = max(0, step + 1 - (trace.context or step + 1))
        weights = np.exp(k[oldest : step + 1] @ q[step] / np.sqrt(WIDE))
        weights /= weights.sum()
        for key, weight in enumerate(weights, oldest):
            if key >= first_key:
                out[step - start, key - first_key] = weight
    return out


@pytest.mark.parametrize("most", [looked.MOST, 20_000])
@pytest.mark.parametrize("context", [None, 90])
def test_the_same_weights_in_whatever_order(context, most, monkeypatch):
    """Also where keys are too many to be kept."""
    monkeypatch.setattr(looked, "MOST", most)
    trace, chance = made(context=context), random.Random(0)
    for _ in range(40):
        layer, head, start = chance.randrange(2), chance.randrange(HEADS), chance.randrange(STEPS - 1)
        stop = min(start + chance.randrange(1, 60), STEPS)
        first_key = chance.choice([0, start, start // 2, stop - 1])
        found = trace.attention(layer, head, start, stop, first_key=first_key)
        np.testing.assert_allclose(
            found, plainly(trace, layer, head, start, stop, first_key), rtol=0, atol=1e-6
        )
        row = trace.attention_row(layer, start)[head]
        np.testing.assert_allclose(
            row, plainly(trace, layer, head, start, start + 1, 0)[0], rtol=0, atol=1e-6
        )


def test_what_is_read_later_is_looked_at():
    trace = made(100)
    trace.attention(0, 1, 60, 100, first_key=60)
    trace.extend([0] * 300, rows(300, seed=1))
    found = trace.attention(0, 1, 90, 400, first_key=90)
    np.testing.assert_allclose(found, plainly(trace, 0, 1, 90, 400, 90), rtol=0, atol=1e-6)


def test_what_is_no_number_stays_none():
    trace = Trace(SPECS)
    values = rows(50)
    values[20, HEADS * WIDE] = np.nan  # a key of layer 0, heads 0 and 1
    trace.extend([0] * 50, values)
    for _ in range(2):
        found = trace.attention(0, 0, 10, 50, first_key=10)
        assert np.isnan(found[10:]).all()
        assert np.isfinite(found[:10]).all()
        assert np.isfinite(trace.attention(0, 3, 10, 50, first_key=10)).all()


def test_steps_are_read_once():
    """Scrubbing reads no more keys than there are."""
    trace, read = made(), []
    plain = trace.read
    trace.read = lambda name, *steps: read.append((name, *steps)) or plain(name, *steps)
    for step in (699, 20, 500, 699, 3):
        trace.attention_row(1, step)
        trace.attention(1, 2, step // 2, step + 1, first_key=step // 2)
    assert [each for each in read if each[0].endswith("key")] == [("layer1.key", 0, 700)]
