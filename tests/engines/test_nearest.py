"""Finding the nearest keys: the same as looking at every cosine, strongest first, with or without an index."""

import numpy as np
import pytest

from mnemoscope.engines.memory.store import nearest
from mnemoscope.engines.memory.store.nearest import Nearest


def normal(*shape, seed=0):
    return np.random.default_rng(seed).standard_normal(shape).astype(np.float32)


def clustered(count, width, seed=0):
    """Keys around some hundred centres, as the states of a network lie."""
    chance = np.random.default_rng(seed)
    centres = chance.standard_normal((max(count // 50, 1), width))
    keys = centres[chance.integers(len(centres), size=count)] + 0.6 * chance.standard_normal((count, width))
    return keys.astype(np.float32)


def cosines(keys, query):
    keys, query = keys.astype(np.float64), query.astype(np.float64)
    return keys @ query / np.linalg.norm(keys, axis=1) / np.linalg.norm(query)


@pytest.mark.parametrize("count", [1, 2, 40, 3000])
@pytest.mark.parametrize("k", [1, 7, 5000])
def test_the_strongest_first(count, k):
    keys, query = 3 * normal(count, 12), normal(12, seed=1)
    places, similarities = Nearest(keys).read(query, k)
    right = cosines(keys, query)
    order = np.argsort(-right, kind="stable")[:k]
    assert places.tolist() == order.tolist()
    assert (places.dtype, similarities.dtype) == (np.int64, np.float32)
    assert np.abs(similarities - right[order]).max() < 1e-6


@pytest.mark.parametrize("shared", [True, False])
def test_a_second_core_changes_nothing(shared, monkeypatch):
    monkeypatch.setattr(nearest, "SHARED", 1)
    monkeypatch.setattr(nearest, "_CORE_LEFT", shared)
    for count in (1, 3, 16, 17, 2001):
        keys = normal(count, 30)
        found = Nearest(keys)
        for query in normal(50, 30, seed=1):
            places, similarities = found.read(query, 9)
            right = cosines(keys, query)
            assert places.tolist() == np.argsort(-right)[:9].tolist()
            assert np.abs(similarities - right[places]).max() < 1e-6


def test_none_and_no_more_than_there_are():
    empty = Nearest(np.empty((0, 4), np.float32))
    for k in (0, 5):
        places, similarities = empty.read(np.ones(4, np.float32), k)
        assert (places.shape, similarities.shape) == ((0,), (0,))
    one = Nearest(np.ones((1, 4), np.float32))
    assert [len(one.read(np.ones(4, np.float32), k)[0]) for k in (-1, 0, 1, 2)] == [0, 0, 1, 1]


def test_of_equals_the_older_comes_first():
    found = Nearest(np.ones((50, 3), np.float32))
    assert found.read(np.ones(3, np.float32), 50)[0].tolist() == list(range(50))


def test_what_has_no_direction_is_similar_to_nothing():
    keys = np.array([[0, 0], [1e-30, 0], [np.nan, 1], [np.inf, 1], [3e38, 3e38], [1e-6, 1e-6]], np.float32)
    before = keys.copy()
    similarities = dict(zip(*map(np.ndarray.tolist, Nearest(keys).read(np.float32([1, 1]), 6)), strict=True))
    assert [round(similarities[place], 5) for place in range(6)] == [0, 0, 0, 0, 1, 1]
    assert np.array_equal(keys, before, equal_nan=True)  # the caller's own keys stay as they are
    for query in (np.zeros(2), np.full(2, np.nan), np.full(2, np.inf)):
        assert Nearest(keys).read(query, 3)[1].tolist() == [0, 0, 0]


def test_appended_keys_are_found():
    keys = normal(500, 6)
    grown = Nearest(keys[:3])
    assert [grown.append(key) for key in keys[3:]] == list(range(3, 500))
    assert len(grown) == 500
    for query in normal(20, 6, seed=1):
        here, there = grown.read(query, 5), Nearest(keys).read(query, 5)
        assert here[0].tolist() == there[0].tolist()
        assert np.abs(here[1] - there[1]).max() < 1e-6
    assert Nearest(np.empty((0, 6), np.float32)).append(keys[0]) == 0


def test_what_does_not_fit_is_refused():
    with pytest.raises(ValueError, match="two axes"):
        Nearest(np.zeros(3, np.float32))
    found = Nearest(np.zeros((2, 3), np.float32))
    for wrong in (np.zeros(4), np.zeros((1, 3)), 0.0):
        with pytest.raises(ValueError, match="keys have 3 numbers"):
            found.read(wrong, 1)
    with pytest.raises(ValueError, match=r"broadcast|numbers"):
        found.append(np.zeros(4))
    assert len(found) == 2


def test_without_the_library_it_stays_exact(monkeypatch):
    monkeypatch.setitem(nearest._LIBRARIES, "faiss", None)
    monkeypatch.setattr(nearest, "EXACT", 50)
    keys, query = normal(200, 6), normal(6, seed=1)
    found = Nearest(keys)
    assert found.exact
    assert found.read(query, 9)[0].tolist() == np.argsort(-cosines(keys, query))[:9].tolist()
    assert found.recall_at(5, normal(10, 6)) == 1.0


def test_few_keys_do_not_even_look_for_the_library(monkeypatch):
    monkeypatch.setattr(nearest, "_faiss", lambda: pytest.fail("imported"))
    Nearest(normal(500, 6)).read(normal(6), 3)


needs_index = pytest.mark.skipif(not nearest.indexable(), reason="the extra `index` is not installed")


@needs_index
def test_an_index_finds_nearly_all_and_measures_it(monkeypatch):
    monkeypatch.setattr(nearest, "EXACT", 5000)
    keys = clustered(20_000, 32)
    found = Nearest(keys)
    assert not found.exact
    recall = found.recall_at(10, keys[::200])
    assert 0.9 < recall <= 1.0
    places, similarities = found.read(keys[7], 10)
    assert places[0] == 7
    assert np.abs(similarities - cosines(keys, keys[7])[places]).max() < 1e-5
    assert (np.diff(similarities) <= 0).all()


@needs_index
def test_keys_that_come_after_an_index_are_looked_at_exactly(monkeypatch):
    monkeypatch.setattr(nearest, "EXACT", 1000)
    monkeypatch.setattr(nearest, "MOST_TAIL", 100)
    keys = clustered(1500, 16)
    found = Nearest(keys[:999])
    for place, key in enumerate(keys[999:], 999):
        assert found.append(key) == place
        if place % 10 == 0:
            assert found.read(key, 3)[0][0] == place  # found at once
    assert found._indexed > 1300  # made anew as it grew


@needs_index
def test_an_index_and_degenerate_keys(monkeypatch):
    monkeypatch.setattr(nearest, "EXACT", 100)
    for keys in (np.zeros((300, 4), np.float32), np.ones((300, 4), np.float32), np.full((300, 4), np.nan)):
        places, similarities = Nearest(keys).read(np.ones(4, np.float32), 500)
        assert len(set(places.tolist())) == len(places) <= 300
        assert np.isfinite(similarities).all()
