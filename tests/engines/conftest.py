"""What tests of engines share: a store with something in it and what comes of asking it; a model to corrupt; engines to edit; the command line."""

import re
import shutil

import numpy as np
import pytest

import main
from mnemoscope.engines.errors import StoreError
from mnemoscope.engines.memory.cache import Remembering
from mnemoscope.engines.memory.store.entries import Entry
from mnemoscope.engines.memory.store.memories import Memories
from mnemoscope.engines.models.opening import BUNDLED
from mnemoscope.engines.options import MemoryOptions
from mnemoscope.engines.verify import bundled
from tests.engines.editing import STORY, TEXT, words

WIDTH = 64


def entry(n, **changes):
    key = np.random.default_rng(n).standard_normal(WIDTH).astype(np.float32)
    return Entry(f"the text before {n}", f"value {n}", n, key, **changes)


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """The bytes of a store of two memories with 400 and 100 entries."""
    store = Memories(tmp_path_factory.mktemp("made") / "memories.sqlite")
    for name, count in (("walks", 400), ("other", 100)):
        store.create(name, "lstm-shakespeare", WIDTH)
        store.write(name, [entry(n, label=f"label {n}") for n in range(count)])
    return store.path.read_bytes()


@pytest.fixture
def path(made, tmp_path):
    """Such a store, to be damaged."""
    path = tmp_path / "memories.sqlite"
    path.write_bytes(made)
    return path


def outcome(action):
    """What an action comes to: its result, or the sentence instead of one."""
    try:
        return action()
    except StoreError as error:
        said = str(error)
    assert 0 < len(said) < 500
    assert "\n" not in said
    return said


def every_reading(store):
    """What a window would ask for: each answer, or the sentence instead of one."""
    asked = (
        store.list,
        lambda: store.entries("walks"),
        lambda: store.count("walks", "text"),
        lambda: store.keys("walks"),
        lambda: store.keys("other"),
        lambda: store.version("other"),
        lambda: store.get(range(1, 600)),
    )
    return [outcome(ask) for ask in asked]


@pytest.fixture
def few(monkeypatch):
    """Few steps, for what does not depend on how many."""
    monkeypatch.setattr(bundled, "STEPS", 40)
    monkeypatch.setattr(bundled, "SOME", 30)


@pytest.fixture
def copied(tmp_path, few):
    """A bundled model at another place: `copied("lstm-anbn", sha256=False)` without the digest on its card."""

    def copy(name, *, sha256=True):
        folder = tmp_path / "somewhere" / "else"
        shutil.copytree(BUNDLED / name, folder)
        if not sha256:
            card = (folder / "card.toml").read_text("utf-8")
            (folder / "card.toml").write_text(re.sub("(?m)^sha256 = .*\n", "", card), "utf-8")
        return folder

    return copy


@pytest.fixture
def engines(make_engine):
    """One of every kind by name, the memory outside too, with a text for each."""

    def build(kind):
        if kind == "outside":
            return Remembering(make_engine("gru"), MemoryOptions(capacity=9, mix=0.4)), TEXT
        if kind == "memory_network":
            return make_engine(kind, vocab=words(STORY)), STORY
        return make_engine(kind), TEXT

    return build


@pytest.fixture
def run(capsys):
    """Runs a command line in this process: `run("models")` -> (status, standard output, standard error)."""

    def call(*argv):
        try:
            status = main.main([str(a) for a in argv])
        except SystemExit as ended:
            status = ended.code
        return status, *capsys.readouterr()

    return call
