"""The store of the memories that last: several by name, in one SQLite file.

What a call has written is on the disk when it returns; what goes wrong ends in a StoreError, one sentence,
with the file as it was. Any thread may call, and several windows may use one file at once.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engines.errors import StoreError
from engines.folders import data_folder
from engines.lasting import sqlitefile
from engines.lasting.entries import (
    LARGEST_ID,
    LARGEST_TOKEN,
    Entry,
    Memory,
    Row,
    name_of,
    rows_of,
    shown_text,
    stored_text,
    time_of,
    whole,
    width_of,
)
from engines.lasting.lines import read_lines, write_lines
from engines.spec import Array

Ids = NDArray[np.int64]
# Inside the class `list` is the method.
Numbers = list[int]
Entries = list[Entry]
Rows = list[Row]

PIECE = 4096  # keys read at a time
ASKED = 500  # ids in one question

_COLUMNS = "e.id, e.text, e.value, e.label, e.created, e.reads, k.token, k.key"
_ENTRIES = f"SELECT {_COLUMNS} FROM entries e JOIN keys k ON k.id = e.id"


def memories_file() -> Path:
    """Where this user's memories are kept, beside the models."""
    return data_folder() / "memories.sqlite"


class Memories:
    """Named memories in one file, which is made when the first memory is."""

    def __init__(self, path: str | Path | None = None) -> None:
        self.path = memories_file() if path is None else Path(path)

    def list(self) -> list[Memory]:
        """The memories there are, by name."""
        if not sqlitefile.exists(self.path):
            return []
        with sqlitefile.reading(self.path) as db:
            counts = dict(db.execute("SELECT memory, count(*) FROM entries GROUP BY memory"))
            rows = db.execute("SELECT id, name, model, width FROM memories ORDER BY name").fetchall()
        return [Memory(name, model, self._width(width), counts.get(id, 0)) for id, name, model, width in rows]

    def find(self, name: str) -> Memory | None:
        """The memory of this name, if there is one."""
        return next((memory for memory in self.list() if memory.name == name), None)

    def create(self, name: str, model: str, width: int) -> Memory:
        """Make an empty memory for the states of a model. Raises StoreError if the name is taken."""
        memory = Memory(name_of(name), name_of(model, "the name of a model"), width_of(width))
        sqlitefile.exists(self.path)
        with sqlitefile.changing(self.path, make=True) as db:
            self._create(db, memory)
        return memory

    def rename(self, name: str, new: str) -> None:
        """Give a memory another name. Raises StoreError if that is taken."""
        new = name_of(new)
        with self._changing(name) as (db, memory, _):
            self._free(db, new, but=memory)
            db.execute("UPDATE memories SET name = ? WHERE id = ?", (new, memory))

    def drop(self, name: str) -> int:
        """Delete a memory with all its entries, and return how many there were."""
        with self._changing(name) as (db, memory, _):
            count = self._count(db, memory)
            db.execute("DELETE FROM memories WHERE id = ?", (memory,))
        sqlitefile.tidy(self.path)
        return count

    def write(self, name: str, entries: Iterable[Entry]) -> Numbers:
        """Add entries, all or none, and return their ids."""
        entries = list(entries)
        with self._changing(name) as (db, memory, width):
            return self._write(db, memory, rows_of(entries, width))

    def entries(self, name: str, *, search: str = "", offset: int = 0, limit: int = 100) -> Entries:
        """The newest entries first; with `search`, those that hold it in text, value or label."""
        ids = self.ids(name, search)[max(offset, 0) :][: max(limit, 0)]
        found = self.get(ids)
        return [found[id] for id in ids if id in found]

    def ids(self, name: str, search: str = "") -> Numbers:
        """The ids of the entries that hold `search`, newest first; in capitals or not, in any script."""
        with self._reading(name) as (db, memory, _):
            if not search:
                rows = db.execute("SELECT id FROM entries WHERE memory = ? ORDER BY id DESC", (memory,))
                return [id for (id,) in rows]
            wanted = search.casefold()
            texts = db.execute(
                "SELECT id, text, value, label FROM entries WHERE memory = ? ORDER BY id DESC", (memory,)
            )
            return [
                id for id, *parts in texts if any(wanted in shown_text(part).casefold() for part in parts)
            ]

    def count(self, name: str, search: str = "") -> int:
        """How many entries there are, or how many hold `search`."""
        if search:
            return len(self.ids(name, search))
        with self._reading(name) as (db, memory, _):
            return self._count(db, memory)

    def get(self, ids: Iterable[int]) -> dict[int, Entry]:
        """Entries by id, of any memory; those that are no longer there are left out."""
        asked = [whole(id, "id", LARGEST_ID) for id in ids]
        if not asked or not sqlitefile.exists(self.path):
            return {}
        found = {}
        with sqlitefile.reading(self.path) as db:
            for start in range(0, len(asked), ASKED):
                part = asked[start : start + ASKED]
                marks = ", ".join("?" * len(part))
                for row in db.execute(f"{_ENTRIES} WHERE e.id IN ({marks})", part):
                    found[row[0]] = self._entry(row)
        return found

    def label(self, ids: Iterable[int], text: str) -> int:
        """Label entries, all or none; an empty text takes the label away. Returns how many."""
        asked = {whole(id, "id", LARGEST_ID) for id in ids}
        try:
            label = stored_text(text, "label")
        except StoreError as error:
            raise StoreError(f"the entries cannot be labelled: {error}") from None
        if not sqlitefile.exists(self.path):
            raise StoreError(f"there are no entries: there is no file {self.path}")
        with sqlitefile.changing(self.path) as db:
            changed = set()
            for id in sorted(asked):
                found = db.execute("SELECT memory FROM entries WHERE id = ?", (id,)).fetchone()
                if found is None:
                    raise StoreError(f"there is no entry {id}; nothing was labelled")
                db.execute("UPDATE entries SET label = ? WHERE id = ?", (label, id))
                changed.add(found[0])
            for memory in changed:
                _touch(db, memory)
        return len(asked)

    def delete(self, name: str, ids: Iterable[int]) -> int:
        """Delete entries of a memory, and return how many of them were still there."""
        asked = {whole(id, "id", LARGEST_ID) for id in ids}
        with self._changing(name) as (db, memory, _):
            statement = "DELETE FROM entries WHERE id = ? AND memory = ?"
            count = sum(db.execute(statement, (id, memory)).rowcount for id in sorted(asked))
        if count:
            sqlitefile.tidy(self.path)
        return count

    def clear(self, name: str) -> int:
        """Delete all entries of a memory, and return how many there were."""
        with self._changing(name) as (db, memory, _):
            count = self._count(db, memory)
            db.execute("DELETE FROM entries WHERE memory = ?", (memory,))
        if count:
            sqlitefile.tidy(self.path)
        return count

    def keys(self, name: str) -> tuple[Ids, Ids, Array]:
        """All ids (N,), the tokens that followed (N,) and the keys (N, D), oldest first."""
        with self._reading(name) as (db, memory, width):
            count = db.execute("SELECT count(*) FROM keys WHERE memory = ?", (memory,)).fetchone()[0]
            ids, tokens = np.empty(count, np.int64), np.empty(count, np.int64)
            keys = np.empty((count, width), np.float32)
            rows = db.execute("SELECT id, token, key FROM keys WHERE memory = ? ORDER BY id", (memory,))
            for start in range(0, count, PIECE):
                stop = min(start + PIECE, count)
                part = rows.fetchmany(PIECE)
                try:
                    ids[start:stop], tokens[start:stop], blobs = zip(*part, strict=True)
                    if any(len(blob) != 4 * width for blob in blobs):
                        raise ValueError
                    keys[start:stop] = np.frombuffer(b"".join(blobs), "<f4").reshape(-1, width)
                except (TypeError, ValueError, OverflowError):
                    raise sqlitefile.damaged(self.path) from None
                if not np.isfinite(keys[start:stop]).all() or tokens[start:stop].min() < 0:
                    raise sqlitefile.damaged(self.path)
        return ids, tokens, keys

    def texts(self, name: str) -> dict[int, tuple[str, str]]:
        """What every entry of a memory was read as, by id: the text before, and what followed."""
        with self._reading(name) as (db, memory, _):
            rows = db.execute("SELECT id, text, value FROM entries WHERE memory = ?", (memory,))
            return {id: (shown_text(text), shown_text(value)) for id, text, value in rows}

    def used(self, name: str, weights: Mapping[int, float]) -> None:
        """Add to how much entries have been read; those no longer there are passed over."""
        pairs = [(float(weight), whole(id, "id", LARGEST_ID)) for id, weight in weights.items()]
        if not all(0 <= weight < np.inf for weight, _ in pairs):
            raise StoreError("how much an entry was read must be a number from 0 up")
        with self._changing(name, touch=False) as (db, memory, _):
            statement = "UPDATE entries SET reads = reads + ? WHERE id = ? AND memory = ?"
            db.executemany(statement, [(*pair, memory) for pair in pairs])

    def version(self, name: str) -> tuple[int, int]:
        """Another value after every change to a memory, by whatever window; `used` alone is no change."""
        with self._reading(name) as (db, memory, _):
            return memory, db.execute("SELECT changed FROM memories WHERE id = ?", (memory,)).fetchone()[0]

    def export_lines(self, name: str, path: str | Path) -> int:
        """Write a memory to a file of JSON lines, whole or not at all, and return the number of entries."""
        with self._reading(name) as (db, memory, width):
            model = db.execute("SELECT model FROM memories WHERE id = ?", (memory,)).fetchone()[0]
            head = Memory(name_of(name), model, width, self._count(db, memory))
            with closing(db.execute(f"{_ENTRIES} WHERE e.memory = ? ORDER BY e.id", (memory,))) as rows:
                return write_lines(path, head, map(self._entry, rows))

    def import_lines(self, path: str | Path, name: str | None = None) -> int:
        """Make a memory, named as the file says or as given, from JSON lines; returns the number of entries."""
        memory, rows = read_lines(path)
        memory = Memory(memory.name if name is None else name_of(name), memory.model, memory.width)
        self.add(memory, rows)
        return len(rows)

    def add(self, memory: Memory, rows: Rows) -> None:
        """Make a memory with its entries in it, or, if anything goes wrong, nothing."""
        sqlitefile.exists(self.path)
        with sqlitefile.changing(self.path, make=True) as db:
            self._write(db, self._create(db, memory), rows)

    @contextmanager
    def _reading(self, name: str) -> Iterator[tuple[sqlite3.Connection, int, int]]:
        """A connection to read with, the id of the memory of this name, and the width of its keys."""
        if not sqlitefile.exists(self.path):
            raise self._unknown(name)
        with sqlitefile.reading(self.path) as db:
            yield db, *self._find(db, name)

    @contextmanager
    def _changing(self, name: str, *, touch: bool = True) -> Iterator[tuple[sqlite3.Connection, int, int]]:
        """The same, to change the memory; what is done is stored when the block ends, or not at all."""
        if not sqlitefile.exists(self.path):
            raise self._unknown(name)
        with sqlitefile.changing(self.path) as db:
            memory, width = self._find(db, name)
            yield db, memory, width
            if touch:
                _touch(db, memory)

    def _find(self, db: sqlite3.Connection, name: str) -> tuple[int, int]:
        found = db.execute("SELECT id, width FROM memories WHERE name = ?", (name_of(name),)).fetchone()
        if found is None:
            raise self._unknown(name)
        return found[0], self._width(found[1])

    def _unknown(self, name: str) -> StoreError:
        return StoreError(f"there is no memory named {name_of(name)!r} in {self.path}")

    def _width(self, stored: object) -> int:
        try:
            return width_of(stored)
        except StoreError:
            raise sqlitefile.damaged(self.path) from None

    def _create(self, db: sqlite3.Connection, memory: Memory) -> int:
        self._free(db, memory.name)
        values = (memory.name, memory.model, memory.width)
        made = db.execute("INSERT INTO memories (name, model, width, changed) VALUES (?, ?, ?, 1)", values)
        return made.lastrowid or 0

    def _free(self, db: sqlite3.Connection, name: str, *, but: int = 0) -> None:
        """Raise StoreError if another memory has this name."""
        if db.execute("SELECT 1 FROM memories WHERE name = ? AND id != ?", (name, but)).fetchone():
            raise StoreError(f"there is already a memory named {name!r}: choose another name")

    def _write(self, db: sqlite3.Connection, memory: int, rows: Rows) -> Numbers:
        ids = []
        for row in rows:
            made = db.execute(
                "INSERT INTO entries (memory, text, value, label, created, reads) VALUES (?, ?, ?, ?, ?, ?)",
                (memory, *row[:5]),
            )
            ids.append(made.lastrowid or 0)
        keys = ((id, memory, row.token, row.key) for id, row in zip(ids, rows, strict=True))
        db.executemany("INSERT INTO keys (id, memory, token, key) VALUES (?, ?, ?, ?)", keys)
        return ids

    def _count(self, db: sqlite3.Connection, memory: int) -> int:
        return int(db.execute("SELECT count(*) FROM entries WHERE memory = ?", (memory,)).fetchone()[0])

    def _entry(self, row: tuple[Any, ...]) -> Entry:
        """An entry as it was written. Raises StoreError for what cannot have been written."""
        id, text, value, label, created, reads, token, key = row
        try:
            if not isinstance(key, bytes) or len(key) % 4 or not isinstance(reads, float):
                raise StoreError("its key or its reads")
            return Entry(
                shown_text(text), shown_text(value), whole(token, "token", LARGEST_TOKEN),
                np.frombuffer(key, "<f4").astype(np.float32), shown_text(label), id, time_of(created), reads,
            )  # fmt: skip
        except StoreError:
            raise sqlitefile.damaged(self.path) from None


def _touch(db: sqlite3.Connection, memory: int) -> None:
    """Note that a memory has changed, so that another window can see it."""
    db.execute("UPDATE memories SET changed = changed + 1 WHERE id = ?", (memory,))
