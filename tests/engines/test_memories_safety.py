"""A killed process, a full disk, a damaged file, a place that cannot be written: nothing lost, no crash, one sentence."""

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from mnemoscope.engines.errors import StoreError
from mnemoscope.engines.memory.store import memories as module
from mnemoscope.engines.memory.store import sqlitefile
from mnemoscope.engines.memory.store.memories import Memories
from mnemoscope.engines.memory.store.recovery import recover
from tests.engines.conftest import WIDTH, entry, every_reading, outcome

ROOT = Path(module.__file__).resolve().parents[3]
KILLS = int(os.environ.get("MNEMOSCOPE_KILLS", "6"))  # more by hand: each takes a fifth of a second

WRITER = """
import sys
import numpy as np
from mnemoscope.engines.errors import BusyStoreError
from mnemoscope.engines.memory.store.entries import Entry
from mnemoscope.engines.memory.store.memories import Memories

store = Memories(sys.argv[1])
for n in range(100_000):
    entries = [Entry(f"{sys.argv[2]} {n} {part}" * 20, "v", n, np.full(64, n, np.float32)) for part in range(3)]
    while True:
        try:
            print(n, *store.write("walks", entries), flush=True)
            break
        except BusyStoreError:  # another writer has been quicker for five seconds
            pass
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
def test_a_writer_that_is_killed_loses_nothing_it_had_announced(tmp_path):
    store = Memories(tmp_path / "memories.sqlite")
    store.create("walks", "m", WIDTH)
    chance = random.Random(5)
    announced = {}
    for life in range(KILLS):
        process = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(store.path), str(life)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
        )
        first = process.stdout.readline()  # it has begun
        time.sleep(chance.uniform(0, 0.12))
        os.kill(process.pid, signal.SIGKILL)
        for line in (first + process.communicate()[0]).splitlines(keepends=True):
            if line.endswith("\n"):
                n, *ids = map(int, line.split())
                announced |= {id: (f"{life} {n} {part}" * 20, n) for part, id in enumerate(ids)}
        found = store.get(announced)
        assert {id: (e.text, e.token) for id, e in found.items()} == announced
        # What was not announced is there whole, three at a time, or not at all.
        assert store.count("walks") % 3 == 0
    assert len(announced) >= 3 * KILLS
    assert sqlitefile.sound(store.path)
    store.write("walks", [entry(1)])  # also clears away what a killed writer left beside the file
    assert [p.name for p in tmp_path.iterdir()] == ["memories.sqlite"]


MAKER = """
import sys
from mnemoscope.engines.memory.store.memories import Memories

print("begun", flush=True)
for name in "ab":
    Memories(sys.argv[1]).create(name, "m", 3)
    print("made", flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
@pytest.mark.parametrize("moment", range(KILLS))
def test_one_that_is_killed_while_it_makes_the_store(moment, tmp_path):
    store = Memories(tmp_path / "new" / "memories.sqlite")
    process = subprocess.Popen(
        [sys.executable, "-c", MAKER, str(store.path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    process.stdout.readline()
    time.sleep(0.06 * moment / KILLS)
    os.kill(process.pid, signal.SIGKILL)
    made = process.communicate()[0].count("made")
    names = [memory.name for memory in store.list()]
    assert names in (["a", "b"][:made], ["a", "b"][: made + 1])
    store.create("c", "m", 3)
    assert [memory.name for memory in store.list()] == [*names, "c"]
    assert sqlitefile.sound(store.path)
    assert [p.name for p in store.path.parent.iterdir()] == ["memories.sqlite"]


FILLER = """
import resource, sys
import numpy as np
from mnemoscope.engines.memory.store.entries import Entry
from mnemoscope.engines.errors import StoreError
from mnemoscope.engines.memory.store.memories import Memories

store = Memories(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))
try:
    for n in range(100_000):
        print(*store.write("walks", [Entry("t", "v", n, np.full(64, n, np.float32))] * 10), flush=True)
except StoreError as error:
    print(error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limit to set")
def test_a_full_disk_keeps_what_was_there(path):
    limit = path.stat().st_size + 60_000
    done = subprocess.run(
        [sys.executable, "-c", FILLER, path, str(limit)], cwd=ROOT, capture_output=True, text=True, timeout=60
    )
    *written, said = done.stdout.splitlines()
    assert done.stderr == ""
    assert "there is no room left" in said
    assert "what was stored before is still there" in said
    ids = [int(id) for line in written for id in line.split()]
    assert ids
    store = Memories(path)
    assert store.get(ids).keys() == set(ids)
    assert store.count("walks") == 400 + len(ids)
    assert store.write("walks", [entry(1)])  # there is room again
    assert sqlitefile.sound(path)


def test_while_another_program_writes_it_is_in_use(path, monkeypatch):
    monkeypatch.setattr(sqlitefile, "PATIENCE", 0.05)
    store = Memories(path)
    before = store.list()
    other = sqlite3.connect(path, isolation_level=None)
    try:
        other.execute("BEGIN IMMEDIATE")
        assert store.list() == before  # reading goes on
        for change in (
            lambda: store.write("walks", [entry(1)]),
            lambda: store.create("third", "m", 3),
            lambda: store.clear("walks"),
            lambda: store.label([1], "x"),
        ):
            with pytest.raises(StoreError, match="in use by another window or program; nothing was changed"):
                change()
        other.execute("COMMIT")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreError, match="in use"):
            store.list()
        with pytest.raises(StoreError, match="in use"):
            recover(path)
    finally:
        other.close()
    assert store.list() == before


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes in folders")
def test_a_place_that_is_none(tmp_path):
    (tmp_path / "file").write_text("mine")
    os.mkfifo(tmp_path / "pipe")
    places = {
        tmp_path: "is a folder",
        tmp_path / "pipe": "is not a file",
        tmp_path / "file" / "memories.sqlite": "cannot be",
        tmp_path / "a\0b": "cannot be",
        tmp_path / ("x" * 300): "cannot be",
    }
    for place, said in places.items():
        with pytest.raises(StoreError, match=said):
            Memories(place).create("a", "m", 3)
        for answer in every_reading(Memories(place)):
            assert answer in ([], {}) or isinstance(answer, str)
        with pytest.raises(StoreError):
            recover(place)
    assert (tmp_path / "file").read_text() == "mine"


@pytest.mark.skipif(sys.platform == "win32", reason="names that are none there")
def test_odd_names_of_files(tmp_path):
    for name in ("a?mode=memory#x", "a%20b", "床 前", os.fsdecode(b"\xff\xfe"), "'\";"):
        store = Memories(tmp_path / name)
        store.create("a", "m", WIDTH)
        store.write("a", [entry(1)])
        assert store.path.stat().st_size > 0
        assert store.count("a") == 1
    assert len(list(tmp_path.iterdir())) == 5


def test_a_file_that_is_another_programs_is_left_alone(tmp_path):
    path = tmp_path / "theirs.sqlite"
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE memories (id, name, model, width)")
    db.close()
    before = path.read_bytes()
    for action in (Memories(path).list, lambda: Memories(path).create("a", "m", 3), lambda: recover(path)):
        with pytest.raises(StoreError, match="not a store of Mnemoscope's memories"):
            action()
    assert path.read_bytes() == before


def changed_by_hand(path, *statements):
    db = sqlite3.connect(path)
    for statement in statements:
        db.execute(statement)
    db.commit()
    db.close()


def test_a_newer_file_is_left_alone(path):
    changed_by_hand(path, "PRAGMA user_version = 3")
    before = path.read_bytes()
    for action in (Memories(path).list, lambda: Memories(path).clear("walks"), lambda: recover(path)):
        with pytest.raises(StoreError, match="newer Mnemoscope"):
            action()
    assert path.read_bytes() == before


def test_a_file_that_acts_by_itself_is_not_trusted(path):
    changed_by_hand(path, "CREATE TRIGGER t AFTER INSERT ON entries BEGIN DELETE FROM keys; END")
    with pytest.raises(StoreError, match="is damaged"):
        Memories(path).write("walks", [entry(1)])


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE keys SET key = x'00' WHERE id = 7",
        "UPDATE keys SET key = 'text' WHERE id = 7",
        "UPDATE keys SET key = zeroblob(64 * 4 - 4) || x'0000C07F' WHERE id = 7",
        "UPDATE keys SET key = zeroblob(64 * 4 + 4) WHERE id = 7",
        "UPDATE keys SET token = 'many' WHERE id = 7",
        "UPDATE keys SET token = -7 WHERE id = 7",
        "UPDATE keys SET token = 1e300 WHERE id = 7",
        "UPDATE entries SET text = 5, value = 1.5, reads = 'often', created = x'00' WHERE id = 7",
        "UPDATE entries SET text = CAST(x'FF' AS TEXT), value = x'ED', label = CAST(x'C0' AS TEXT)",
        "UPDATE memories SET width = 3",
        "UPDATE memories SET width = 'wide'",
        "UPDATE memories SET width = 9e18",
        "UPDATE memories SET name = x'00FF', model = 3, changed = 'x' WHERE id = 1",
        "DELETE FROM keys WHERE id = 7",
        "UPDATE sqlite_sequence SET seq = 9223372036854775807",
    ],
)
def test_contents_that_nobody_can_have_written(statement, path):
    changed_by_hand(path, "PRAGMA ignore_check_constraints = ON", statement)
    store = Memories(path)
    every_reading(store)
    for change in (
        lambda: store.write("walks", [entry(1)]),
        lambda: store.used("walks", {7: 1.0}),
        lambda: store.export_lines("walks", path.with_name("out.jsonl")),
    ):
        outcome(change)


def test_garbage_in_its_place(tmp_path):
    path = tmp_path / "memories.sqlite"
    path.write_bytes(np.random.default_rng(1).bytes(50_000))
    before = path.read_bytes()
    store = Memories(path)
    assert all("is damaged; nothing was changed" in answer for answer in every_reading(store))
    with pytest.raises(StoreError, match="is damaged"):
        store.create("a", "m", 3)
    with pytest.raises(StoreError, match=r"nothing in .* can be read as a memory; it was left as it is"):
        recover(path)
    assert path.read_bytes() == before
    path.write_bytes(b"")
    with pytest.raises(StoreError, match="nothing to recover"):
        recover(path)
    store.create("a", "m", 3)  # an empty file is none
    assert len(store.list()) == 1


@pytest.mark.parametrize("seed", range(30))
def test_a_file_with_flipped_bits(seed, path):
    data = bytearray(path.read_bytes())
    chance = random.Random(seed)
    for _ in range(1 + seed):
        at = chance.randrange(len(data)) if seed % 3 else chance.randrange(3000)
        data[at] ^= 1 << chance.randrange(8)
    path.write_bytes(data)
    every_reading(Memories(path))
    came = outcome(lambda: recover(path))
    if isinstance(came, str):
        return
    # A flipped bit may be anywhere: what was kept is sound, and it is most of it.
    assert sqlitefile.sound(path)
    assert came.entries >= 500 - 40 * (1 + seed)
    store = Memories(path)
    assert sum(len(store.entries(memory.name, limit=999)) for memory in store.list()) == came.entries


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal")
def test_two_writers_that_are_killed_lose_nothing_they_had_announced(tmp_path):
    store = Memories(tmp_path / "memories.sqlite")
    store.create("walks", "m", WIDTH)
    chance = random.Random(7)
    announced = {}
    for life in range(max(1, KILLS // 2)):
        writers = [
            subprocess.Popen(
                [sys.executable, "-c", WRITER, str(store.path), f"{life}{who}"],
                cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, bufsize=0,
            )  # no buffer: what a first `readline` puts there, `communicate` does not see
            for who in "ab"
        ]  # fmt: skip
        first = [writer.stdout.readline() for writer in writers]
        for writer, who, begun in zip(writers, "ab", first, strict=True):
            time.sleep(chance.uniform(0, 0.2))
            os.kill(writer.pid, signal.SIGKILL)
            rest, said = writer.communicate()
            assert said == b""
            for line in (begun + rest).splitlines(keepends=True):
                if line.endswith(b"\n"):
                    n, *ids = map(int, line.split())
                    announced |= {id: (f"{life}{who} {n} {part}" * 20, n) for part, id in enumerate(ids)}
        found = store.get(announced)
        assert {id: (e.text, e.token) for id, e in found.items()} == announced
        assert store.count("walks") % 3 == 0
    assert sqlitefile.sound(store.path)
    store.write("walks", [entry(1)])
    assert [p.name for p in tmp_path.iterdir()] == ["memories.sqlite"]
