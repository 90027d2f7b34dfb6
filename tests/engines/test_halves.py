"""Numbers of 16 bits are those that numpy casts to, to the bit: of every size, and also where many are cast at once."""

from dataclasses import replace

import numpy as np
import pytest

from mnemoscope.engines.halves import CHUNK, FEW, halve
from mnemoscope.engines.spec import Kind, Layout, Number, SignalSpec


def both(values):
    """Our numbers and numpy's, by their bits, and whether something was told to be too large."""
    ours = np.zeros(values.shape, np.float16)
    overflowed = halve(values, ours)
    with np.errstate(over="ignore"):
        numpys = values.astype(np.float16)
    return ours.view(np.uint16), numpys.view(np.uint16), overflowed


@pytest.mark.parametrize("shape", [(3, FEW // 4), (64, FEW // 8), (7, CHUNK + 5)])
def test_every_number_is_as_numpy_rounds_it(shape):
    rng = np.random.default_rng(0)
    halves = (
        rng.integers(0, 0x7C00, shape).astype(np.uint16).view(np.float16)
    )  # of all sizes, subnormal ones too
    values = halves.astype(np.float32)
    bits = values.view(np.int32)
    bits += rng.choice([0, 1, -1, 0xFFF, 0x1000, 0x1001], shape).astype(
        np.int32
    )  # about the middle of two of them
    values = np.abs(bits.view(np.float32)).clip(0, 65_519) * rng.choice([1, -1], shape).astype(np.float32)
    ours, numpys, overflowed = both(values)
    assert not overflowed
    np.testing.assert_array_equal(ours, numpys)


@pytest.mark.parametrize(
    ("odd", "told"), [(65_519.9, False), (65_520.0, True), (-1e30, True), (np.inf, False), (np.nan, False)]
)
def test_what_is_too_large_becomes_infinite_and_is_told(odd, told):
    values = np.ones((64, 2 * FEW // 64), np.float32)
    values[40, 3] = odd
    ours, numpys, overflowed = both(values)
    assert overflowed is told
    np.testing.assert_array_equal(ours, numpys)


def test_a_part_of_rows_is_written_and_nothing_beside_it():
    rows = np.zeros((64, 300), np.float16)
    values = np.full((64, 900), 1.5, np.float32)[:, 100:228]
    halve(values, rows[:, 50:178])
    assert (rows[:, 50:178] == 1.5).all()
    assert not rows[:, :50].any()
    assert not rows[:, 178:].any()


def test_rows_that_hold_the_same_are_the_same_to_the_last_bit():
    exact = SignalSpec("layer0.hidden", Kind.STATE, ("unit",), (3,), layer=0)
    source, kept = Layout([exact]), Layout([replace(exact, number=Number.FLOAT16)])
    into = np.full((2, kept.width), np.nan, np.float32)  # memory that held something before
    kept.pack(np.ones((2, 3), np.float32), source, into)
    assert into.view(np.float16).tolist() == [[1, 1, 1, 0]] * 2
