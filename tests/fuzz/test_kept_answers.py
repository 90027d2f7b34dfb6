"""Fuzzer: files of kept answers, damaged in any way. What is read is what was written, or nothing."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mnemoscope.engines.analysis import kept

ARRAYS = {
    "0.value": np.linspace(0, 1, 7).astype(np.float32),
    "0.weights": np.arange(24, dtype=np.float32).reshape(2, 3, 4),
    "0.low": np.array([[1 / 3, np.nan], [0.475, 1e300]]),
    "classes": np.arange(5),
}
WORDS = {"curves": [{"signal": "layer0.hidden", "lags": [0, 1, 2]}], "context": None}


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    path = tmp_path_factory.mktemp("kept") / "answer.safetensors"
    kept.keep(path, ARRAYS, WORDS)
    return path, path.read_bytes()


@given(
    cut=st.integers(0, 5000),
    flips=st.lists(st.tuples(st.integers(0, 5000), st.integers(1, 255)), max_size=4),
    place=st.integers(0, 5000),
    more=st.one_of(
        st.binary(max_size=40),
        st.sampled_from([b"NaN", b"1e999", b"[" * 30, b"\x00" * 9, b'"', b"-1", b"9" * 400]),
    ),
)
def test_a_damaged_file_is_none_and_never_another_answer(whole, cut, flips, place, more):
    path, data = whole
    damaged = bytearray(data[: len(data) - cut % (len(data) + 1)])
    for at, bits in flips:
        if damaged:
            damaged[at % len(damaged)] ^= bits
    at = place % (len(damaged) + 1)
    damaged[at:at] = more
    path.write_bytes(damaged)
    found = kept.kept(path)
    if found is not None:
        arrays, words = found
        assert words == WORDS
        assert set(arrays) == set(ARRAYS)
        for name, array in ARRAYS.items():
            np.testing.assert_array_equal(arrays[name], array)
