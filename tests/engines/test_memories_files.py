"""The file of a store and what lies beside it: hostile journals, altered bytes, and the format before this one."""

import os
import random
import sys
from pathlib import Path

import numpy as np
import pytest

from mnemoscope.engines.memory.store import sqlitefile
from mnemoscope.engines.memory.store.beside import MAGIC
from mnemoscope.engines.memory.store.memories import Memories
from mnemoscope.engines.memory.store.recovery import recover
from mnemoscope.engines.memory.store.tables import PAGE
from tests.engines.conftest import entry, every_reading, outcome

OLD = Path(__file__).parent.parent / "data" / "memories_v1.sqlite"


def hostile(victim):
    """A journal that SQLite takes for one of several, and deletes the list of them: whatever file that names."""
    name = os.fsencode(victim)
    check = sum(b if b < 128 else b - 256 for b in name) % 2**32
    head = MAGIC + bytes(4) + (1).to_bytes(4, "big") + (16).to_bytes(4, "big") + (512).to_bytes(4, "big")
    record = (
        (2**30 // PAGE + 1).to_bytes(4, "big")
        + name
        + len(name).to_bytes(4, "big")
        + check.to_bytes(4, "big")
    )
    return (head + PAGE.to_bytes(4, "big")).ljust(512, b"\0") + record + MAGIC


@pytest.mark.parametrize("through", ["file", "link"])
def test_a_journal_that_names_another_file_deletes_nothing(through, path, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    victim = tmp_path / "elsewhere" / "thesis"
    victim.write_text("mine")
    path.with_name(f"{path.name}-journal").write_bytes(hostile(victim))
    place = path
    if through == "link":  # SQLite looks beside the file itself
        place = tmp_path / "elsewhere" / "link"
        place.symlink_to(path)
    store = Memories(place)
    for answer in (*every_reading(store), outcome(lambda: store.write("walks", [entry(1)]))):
        assert "it names another file, which would be deleted; nothing was opened" in answer
    sqlitefile.tidy(place)
    assert not sqlitefile.sound(place)
    assert recover(place).entries == 500
    assert store.count("walks") == 400
    assert victim.read_text() == "mine"


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes in folders")
@pytest.mark.parametrize("ending", ["-journal", "-wal", "-shm"])
def test_what_is_no_journal_of_its_own_is_not_opened(ending, path, tmp_path):
    victim = tmp_path / "thesis"
    beside = path.with_name(path.name + ending)
    for lay in (
        lambda: beside.symlink_to(victim),
        lambda: os.link(victim, beside),
        lambda: os.mkfifo(beside),
        beside.mkdir,
    ):
        victim.write_bytes(bytes(100) + b"mine")
        lay()
        for answer in (*every_reading(Memories(path)), outcome(lambda: Memories(path).clear("walks"))):
            assert "does not belong to this store" in answer
        assert recover(path).entries == 500
        assert victim.read_bytes() == bytes(100) + b"mine"
        for left in tmp_path.glob("*damaged*"):
            left.rmdir() if left.is_dir() else left.unlink()


def test_the_first_format_is_read_as_it_is_and_gets_checksums_when_it_is_changed(tmp_path):
    path = tmp_path / "memories.sqlite"
    path.write_bytes(OLD.read_bytes())
    store = Memories(path)
    before = {id: (e, e.key.tolist()) for id, e in store.get(range(1, 10)).items()}
    assert [(m.name, m.model, m.width, m.count) for m in store.list()] == [
        ("other", "gru-walks", 3, 1),
        ("walks", "lstm-shakespeare", 4, 5),
    ]
    assert before[6][0].text == "床前明月光"
    assert before[6][0].value == "\ud800"
    assert before[2][0].reads == 0.25
    assert before[3][1] == [2, 3, 4, 5]
    assert path.read_bytes() == OLD.read_bytes()
    store.label([1], "label 0")  # which it has
    assert {id: (e, e.key.tolist()) for id, e in store.get(range(1, 10)).items()} == before
    data = bytearray(path.read_bytes())
    at = data.index(np.arange(1, 5, dtype="<f4").tobytes())
    data[at] ^= 1
    path.write_bytes(data)
    assert "is damaged" in outcome(lambda: store.keys("walks"))
    came = recover(path)
    assert (came.entries, came.lost, came.checked) == (5, 1, True)


@pytest.mark.parametrize("what", ["text before 3", "value 3", "label 3", "lstm-shakespeare"])
def test_one_altered_byte_is_told(what, path):
    data = bytearray(path.read_bytes())
    data[data.rindex(what.encode()) + 2] ^= 1
    path.write_bytes(data)
    store = Memories(path)
    assert "is damaged" in outcome(lambda: (store.list(), store.get(range(1, 501))))
    came = recover(path)
    if what == "lstm-shakespeare":
        assert (came.entries, came.renamed) == (500, 1)
        assert "under a name that may be altered" in came.line
        assert any(memory.name.endswith(" (recovered)") for memory in store.list())
    else:
        assert (came.entries, came.lost) == (499, 1)
        assert "1 could not be read or was altered and is left out" in came.line


def test_every_byte_of_the_first_page_changed_is_one_sentence_or_what_was_written(path):
    data = path.read_bytes()
    chance = random.Random(2)
    for _ in range(40):
        broken = bytearray(data)
        broken[
            chance.choice([chance.randrange(100), chance.randrange(7000, PAGE), chance.randrange(200)])
        ] ^= 1 << chance.randrange(8)
        path.write_bytes(broken)
        every_reading(Memories(path))
        outcome(lambda: recover(path))
