"""Damaged stores, hostile journals and changed schemas: a sentence or what was written, and nothing else is touched."""

import os
import shutil
import sqlite3
import time
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mnemoscope.engines.errors import StoreError
from mnemoscope.engines.memory.store.beside import MAGIC
from mnemoscope.engines.memory.store.entries import Entry
from mnemoscope.engines.memory.store.memories import Memories
from mnemoscope.engines.memory.store.recovery import recover
from mnemoscope.engines.memory.store.tables import PAGE

OLD = Path(__file__).parent.parent / "data" / "memories_v1.sqlite"
SECONDS, BYTES = 1.0, 300_000_000
SAID = 300  # characters of a sentence
WIDTH = 40
SCHEMAS = [
    "CREATE TRIGGER t AFTER INSERT ON entries BEGIN DELETE FROM keys; END",
    "CREATE TRIGGER t BEFORE UPDATE ON entries BEGIN SELECT load_extension('x'); END",
    "CREATE VIEW v AS SELECT * FROM entries",
    "CREATE VIRTUAL TABLE f USING fts5(a)",
    "CREATE INDEX i ON entries (upper(text))",
    "ALTER TABLE entries ADD COLUMN more GENERATED ALWAYS AS (randomblob(1000000000)) VIRTUAL",
    "ALTER TABLE keys ADD COLUMN more DEFAULT (1)",
    "DROP TABLE keys",
    "DROP INDEX keys_of",
    "ALTER TABLE entries RENAME COLUMN text TO texts",
    "UPDATE sqlite_schema SET sql = replace(sql, 'NOT NULL', 'CHECK (randomblob(2000000000))')",
    "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'keys')",
    "UPDATE sqlite_schema SET name = CAST(x'ff00' AS TEXT) WHERE name = 'keys'",
    "UPDATE sqlite_schema SET sql = CAST(x'ff41' AS TEXT) WHERE name = 'keys'",
    "UPDATE sqlite_schema SET sql = 7, type = NULL WHERE name = 'keys_of'",
    "DELETE FROM sqlite_schema WHERE name = 'entries'",
    "UPDATE keys SET key = zeroblob(30000000) WHERE id = 3",
    "UPDATE entries SET text = x'80', reads = 'often' WHERE id = 5",
    "UPDATE memories SET width = -1, name = x'ff'",
    "UPDATE sqlite_sequence SET seq = 'many'",
    "PRAGMA application_id = 5",
    "PRAGMA user_version = 1",
    "PRAGMA journal_mode = WAL",
]


def told(entry):
    return (
        entry.text, entry.value, entry.token, entry.label, entry.created, entry.reads, entry.key.tobytes()
    )  # fmt: skip


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """The bytes of a store with short and long entries, and what each entry was: in either format."""
    store = Memories(tmp_path_factory.mktemp("written") / "memories.sqlite")
    chance = np.random.default_rng(0)
    for name, count in (("walks", 60), ("other", 20)):
        store.create(name, "lstm-shakespeare", WIDTH)
        keys = chance.standard_normal((count, WIDTH)).astype(np.float32)
        entries = [
            Entry(f"before {n} " * (1500 if n % 20 == 7 else 3), "床", n, key, f"label {n}", reads=n / 4)
            for n, key in enumerate(keys)
        ]
        store.write(name, entries)
    old = Memories(OLD)  # never changed here: only read
    return [(s.path.read_bytes(), {told(e) for e in s.get(range(1, 200)).values()}) for s in (store, old)]


def byte_changes(size):
    """Changes of bytes: (kind, where, from where, how many, value); the first page is changed more often than others."""
    where = st.one_of(st.integers(0, 200), st.integers(0, PAGE - 1), st.integers(0, size - 1))
    kinds = st.sampled_from(["flip", "set", "zero", "copy", "insert", "remove", "cut", "page", "cell"])
    return st.lists(
        st.tuples(kinds, where, where, st.integers(1, 2000), st.integers(0, 255)), min_size=1, max_size=6
    )


def changed(data, changes):
    data = bytearray(data)
    for kind, at, other, count, value in changes:
        match kind:
            case "flip":
                data[at : at + 1] = bytes([data[at] ^ (1 << value % 8)]) if at < len(data) else b""
            case "set":
                data[at : at + 1] = bytes([value])
            case "zero":
                data[at : at + count] = bytes([value]) * count
            case "copy":
                data[at : at + count] = data[other : other + count]
            case "insert":
                data[at:at] = data[other : other + count]
            case "remove":
                del data[at : at + count]
            case "cut":
                del data[max(at, 100) :]
            case "page":
                here, there = at // PAGE * PAGE, other // PAGE * PAGE
                data[here : here + PAGE] = data[there : there + PAGE]
            case "cell":  # where the rows of a page begin, and how long they say they are
                head = at // PAGE * PAGE + (100 if at < PAGE else 0)
                data[head + 8 + value % 40 : head + 9 + value % 40] = bytes([count % 256])
    return bytes(data)


def examine(folder, data, known, *, checked=True):
    """Ask a store everything, recover it, change it: every answer is a sentence or what was written."""
    path = folder / "memories.sqlite"
    store = Memories(path)
    keys = {key for *_, key in known}
    begun = time.process_time()

    def asked(action):
        try:
            return action()
        except StoreError as error:
            said = str(error)
        assert 0 < len(said.replace(str(folder), "")) < SAID
        assert said.isprintable()
        return None

    for name in ("walks", "other"):
        for found in (
            asked(lambda name=name: store.entries(name)),
            asked(lambda: store.get(range(1, 90)).values()),
        ):
            assert not checked or {told(e) for e in found or ()} <= known
        got = asked(lambda name=name: store.keys(name))
        assert got is None or not checked or {key.tobytes() for key in got[2]} <= keys
        asked(lambda name=name: (store.texts(name), store.version(name), store.ids(name, "b")))
    asked(store.list)
    came = asked(lambda: recover(path))
    if came is not None:
        kept = [e for m in store.list() for e in store.entries(m.name, limit=999)]
        assert len(kept) == came.entries
        assert {told(e) for e in kept} <= known or "without checksums, some may be altered" in came.line
        assert checked <= came.checked
    assert time.process_time() - begun < SECONDS
    return came


def changing(folder):
    """Write to a store, whatever is there."""
    store = Memories(folder / "memories.sqlite")
    entry = Entry("t", "v", 1, np.ones(WIDTH, np.float32))
    for change in (
        lambda: store.write("walks", [entry]),
        lambda: store.label([3, 61], "x"),
        lambda: store.used("walks", {3: 1.0, 5: 2.0}),
        lambda: store.rename("other", "another"),
        lambda: store.delete("walks", [7, 8]),
        lambda: store.clear("walks"),
        lambda: store.create("new", "m", 3),
    ):
        with suppress(StoreError):
            change()


@pytest.fixture
def room():
    """A folder for the store, anew for each case, beside one with a file that nothing may touch."""
    # In memory where that can be had: a commit that waits for a disk takes longer than all the rest.
    with TemporaryDirectory(dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None) as made:
        yield made_room(Path(made).resolve())


def made_room(tmp_path):
    victims = tmp_path / "elsewhere"
    victims.mkdir()
    (victims / "thesis.txt").write_bytes(bytes(600) + b"mine")
    (victims / "list").write_text("mine too")

    def look():
        return {p.name: (p.read_bytes(), p.stat().st_mtime_ns, p.stat().st_nlink) for p in victims.iterdir()}

    before = look()

    def fresh(data):
        folder = tmp_path / "store"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        (folder / "memories.sqlite").write_bytes(data)
        return folder

    fresh.unchanged = lambda: (
        look() == before and {p.name for p in tmp_path.iterdir()} == {"elsewhere", "store"}
    )
    fresh.victims = victims
    return fresh


@given(st.data())
def test_changed_bytes(written, room, data):
    for (whole, known), checked in zip(written, (True, False), strict=True):
        broken = changed(whole, data.draw(byte_changes(len(whole))))
        examine(room(broken), broken, known, checked=checked)
        changing(room(broken))
        assert room.unchanged()


@given(st.sampled_from(SCHEMAS), st.integers(0, 1))
def test_changed_schemas(written, room, statement, which):
    whole, known = written[which]
    folder = room(whole)
    db = sqlite3.connect(folder / "memories.sqlite")
    try:
        db.executescript(f"PRAGMA writable_schema = ON; PRAGMA ignore_check_constraints = ON; {statement};")
    except sqlite3.Error:
        pass  # then it is as it was
    finally:
        db.close()
    broken = (folder / "memories.sqlite").read_bytes()
    examine(folder, broken, known, checked=which == 0)
    changing(room(broken))
    assert room.unchanged()


def journal(records, pages, size, *, named=b"", nonce=1, odd=b""):
    """A journal as SQLite writes it, of these pages; with a name, it ends as one that belongs to several files."""
    head = MAGIC + len(records).to_bytes(4, "big") + nonce.to_bytes(4, "big") + pages.to_bytes(4, "big")
    data = (head + (512).to_bytes(4, "big") + size.to_bytes(4, "big")).ljust(512, b"\0")
    for number, page in records:
        check = (nonce + sum(page[at] for at in range(PAGE - 200, 0, -200))) % 2**32
        data += number.to_bytes(4, "big") + page + check.to_bytes(4, "big")
    if named:
        check = sum(b if b < 128 else b - 256 for b in named) % 2**32
        data += (2**30 // PAGE + 1).to_bytes(4, "big") + named
        data += len(named).to_bytes(4, "big") + check.to_bytes(4, "big") + MAGIC
    return data + odd


@given(st.data())
def test_journals(written, room, data):
    draw = data.draw
    whole, known = written[0]
    folder = room(whole)
    victim = room.victims / draw(st.sampled_from(["thesis.txt", "list"]))
    numbers = draw(st.lists(st.integers(0, len(whole) // PAGE + 2), max_size=3))
    records = [(n, (whole[(n - 1) * PAGE : n * PAGE] if n else b"").ljust(PAGE, b"\0")) for n in numbers]
    records = [(n, changed(page, draw(byte_changes(PAGE)))[:PAGE].ljust(PAGE, b"\0")) if draw(st.booleans()) else (n, page) for n, page in records]  # fmt: skip
    pages = draw(st.sampled_from([0, 1, len(whole) // PAGE, len(whole) // PAGE + 3, 10_000_000, 2**32 - 1]))
    named = draw(st.sampled_from([b"", os.fsencode(victim), b"../elsewhere/list", b"memories.sqlite"]))
    made = journal(records, pages, draw(st.sampled_from([PAGE, PAGE, 512, 65_536, 0])), named=named) if draw(st.integers(0, 9)) else draw(st.binary(max_size=700))  # fmt: skip
    if draw(st.integers(0, 3)) == 0:
        made = changed(made, draw(byte_changes(max(len(made), 2))))
    ending = draw(st.sampled_from(["-journal", "-journal", "-journal", "-wal", "-shm"]))
    way = draw(st.sampled_from(["file", "file", "file", "link", "hard link", "pipe", "folder", "lost link"]))

    def lay(folder):
        beside = folder / f"memories.sqlite{ending}"
        match way:
            case "file":
                beside.write_bytes(made)
            case "link":
                beside.symlink_to(victim)
            case "hard link":
                os.link(victim, beside)
            case "pipe":
                os.mkfifo(beside)
            case "folder":
                beside.mkdir()
            case "lost link":
                beside.symlink_to(room.victims / "new")

    lay(folder)
    examine(folder, whole, known)
    if way == "hard link":
        for beside in folder.glob(f"*{ending}"):
            beside.unlink()
    assert room.unchanged()
    folder = room(whole)
    lay(folder)
    changing(folder)
    shutil.rmtree(folder)
    folder.mkdir()
    assert room.unchanged()
