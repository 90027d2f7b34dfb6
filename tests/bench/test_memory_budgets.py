"""Budgets of the lasting memory: a read, an index against the exact search, opening a store."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from mnemoscope.engines import record
from mnemoscope.engines.memory.store import nearest
from mnemoscope.engines.memory.store.entries import Entry
from mnemoscope.engines.memory.store.memories import Memories
from mnemoscope.engines.memory.store.nearest import Nearest
from mnemoscope.engines.options import MemoryOptions
from mnemoscope.engines.runs.changing import changed, followed
from mnemoscope.engines.runs.recorder import open_with
from tests.bench.conftest import interleaved

ROOT = Path(__file__).resolve().parents[2]
SLOTS, WIDTH, STRONGEST = 100_000, 256, 32
SECONDS = 300  # a program that takes longer is ended; on a quiet machine it reads for 20


@pytest.fixture(scope="module")
def keys():
    return np.random.default_rng(0).standard_normal((SLOTS, WIDTH)).astype(np.float32)


def test_one_read(keys, budget):
    memory, query = Nearest(keys), keys[5] + keys[7]

    def ours():
        places, similarities = memory.read(query, STRONGEST)
        weights = np.exp(8 * (similarities - similarities[0]))
        return places, weights / weights.sum()

    mine, bare = interleaved(ours, lambda: keys @ query, repeats=101)
    said = f"{1e3 * mine:.2f} ms against {1e3 * bare:.2f} ms for keys @ query"
    name = f"one read over {SLOTS:,} slots of {WIDTH}, {STRONGEST} strongest and their weights"
    budget(name, mine / bare, 1.2, baseline=said)
    budget(name, 1e3 * mine, 5.0, unit="ms", baseline=said)


def test_a_key_more(keys, budget):
    memory = Nearest(keys)
    grown, few = memory, Nearest(keys[:1000])
    many, small = interleaved(*(lambda m=m: [m.append(keys[0]) for _ in range(100)] for m in (grown, few)))
    budget("appending a key to 100,000 against to 1,000", many / small, 2.0, baseline=f"{1e4 * many:.1f} us")


def clustered(count):
    """Around two thousand centres, as far from them as they are from each other."""
    chance = np.random.default_rng(1)
    centres = chance.standard_normal((2000, WIDTH)).astype(np.float32)
    spread = chance.standard_normal((count, WIDTH)).astype(np.float32)
    return centres[chance.integers(len(centres), size=count)] + 0.7 * spread


def wandering(count):
    """Smooth walks through 16 dimensions, folded into all of them: what a slow state does."""
    chance = np.random.default_rng(2)
    path = chance.standard_normal((count, 16))
    for step in range(1, count):
        path[step] += 0.9 * path[step - 1]
    return np.tanh(path @ chance.standard_normal((16, WIDTH)) / 8).astype(np.float32)


@pytest.mark.skipif(not nearest.indexable(), reason="the extra `index` is not installed")
@pytest.mark.parametrize("make", [clustered, wandering])
def test_the_recall_of_the_index(make, budget):
    every = make(2 * SLOTS + 200)
    memory, queries = Nearest(every[: 2 * SLOTS]), every[2 * SLOTS :]
    assert not memory.exact
    recall = memory.recall_at(STRONGEST, queries)
    mine, exact = interleaved(
        lambda: [memory.read(query, STRONGEST) for query in queries[:10]],
        lambda: [memory.read_exactly(query, STRONGEST) for query in queries[:10]],
        repeats=7,
    )
    said = f"recall {recall:.4f}, {100 * mine:.2f} ms a read against {100 * exact:.2f} ms exactly"
    name = f"the {STRONGEST} nearest of {2 * SLOTS:,} {make.__name__} keys that the index misses"
    budget(name, 100 * (1 - recall), 2.0, unit="%", baseline=said)
    budget(f"a read by index against an exact one, {2 * SLOTS:,} {make.__name__} keys", mine / exact, 0.7)


def test_opening_a_store(keys, budget, tmp_path):
    store = Memories(tmp_path / "memories.sqlite")
    store.create("many", "m", WIDTH)
    store.write("many", [Entry(f"the text before {n}", "v", n % 50, key) for n, key in enumerate(keys)])
    (read, search, page) = interleaved(
        lambda: store.keys("many"),
        lambda: store.count("many", "before 77"),
        lambda: store.entries("many", limit=100),
        repeats=3,
    )
    budget(f"all keys of a store of {SLOTS:,} x {WIDTH}", read, 1.0, unit="s")
    budget(f"a search through {SLOTS:,} entries", search, 1.0, unit="s")
    budget(f"a page of {SLOTS:,} entries", page, 0.2, unit="s")


READING = """
import sys
from PySide6 import QtCore, QtWidgets
from mnemoscope.gui.state.session import Session
from mnemoscope.gui.state.settings import Settings
from mnemoscope.gui.look.theme import LIGHT
from mnemoscope.gui.frame.window import MainWindow

app = QtWidgets.QApplication([])
session = Session()
window = MainWindow(session, Settings(), theme=LIGHT)
window.resize(1440, 900)
window.show()
text = ("to be, or not to be: that is the question.\\n" * 2400)[: int(sys.argv[2])]
session.set_text(text)
session.load(sys.argv[1])
session.failed.connect(lambda sentence: sys.exit(sentence))
look = QtCore.QTimer(interval=50)
look.timeout.connect(lambda: session.length == len(text) and not session.active and app.quit())
look.start()
app.exec()
for line in open("/proc/self/status"):
    if line.startswith("VmHWM"):
        print(session.track.trace.nbytes, 1024 * int(line.split()[1]))
window.close()
"""


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="this system does not tell")
def test_reading_100000_characters_in_the_window(make_model, budget):
    folder = make_model("lstm", embedding=64, hidden=256, layers=2)
    command = [sys.executable, "-c", READING, str(folder), "100000"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=SECONDS)
    assert done.returncode == 0, done.stderr
    trace, most = map(int, done.stdout.split())
    said = f"{most / 1e6:,.0f} MB at most for a trace of {trace / 1e6:,.0f} MB"
    budget(
        "100,000 characters: memory of the program, less 300 MB, against its trace",
        (most - 300e6) / trace,
        1.25,
        baseline=said,
    )


def test_another_mix(budget):
    """Of what has been read, against opening the model and reading; and what the memory's own reckoning takes."""
    name, text = "lstm-shakespeare", "the river keeps, the river takes, and what it takes it keeps. " * 82
    options = MemoryOptions()
    track = record(name, text[:5000], memory=options)
    engine, card = open_with(name, options)

    def changing(**fields):
        other = replace(options, **fields)
        return (
            lambda: followed(changed(engine, card, other), track),
            lambda: record(name, text[:5000], memory=other),
        )

    for said, most, fields in (
        ("mix", 0.35, {"mix": 0.5}),
        ("temperature", 1.0, {"temperature": 0.2}),
    ):
        mine, anew = interleaved(*changing(**fields), repeats=5)
        line = f"{1e3 * mine:.0f} ms against {1e3 * anew:.0f} ms to open the model and read again"
        budget(f"another {said} of the memory at 5,000 tokens of {name}", mine / anew, most, baseline=line)
