"""Budgets of retention: a bundled model is asked within 20 seconds, again at once, and the text is coloured while the cursor moves.

What is counted is the processor's time, in one thread: the machine may be shared.
"""

import time

import pytest

from mnemoscope.engines.analyse import read
from mnemoscope.engines.analysis import kept
from mnemoscope.engines.analysis.question import Case
from mnemoscope.engines.analysis.retention import retention

FIRST, AGAIN, COLOURED = 20.0, 1.0, 0.005  # seconds


def spent(work):
    start = time.process_time()
    found = work()
    return found, time.process_time() - start


@pytest.mark.parametrize("name", ["lstm-recall", "lstm-shakespeare", "transformer-shakespeare"])
def test_a_bundled_model_is_asked_in_time(name, tmp_path, monkeypatch):
    monkeypatch.setattr(kept, "cache_folder", lambda: tmp_path)
    track, engine = read(name)
    found, first = spent(lambda: retention(Case(track, engine)))
    _, again = spent(lambda: retention(Case(track, engine)))
    _, coloured = spent(lambda: [found.there(track, found.best, 5) for _ in range(20)])
    print(f"{name}: {first:.1f} s, again {again:.2f} s, a text coloured in {coloured / 20 * 1000:.2f} ms")
    assert first <= FIRST
    assert again <= AGAIN
    assert coloured / 20 <= COLOURED
