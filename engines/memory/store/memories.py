"""The store of the memories that last: several by name, in one SQLite file.

What a call has written is on the disk when it returns; what goes wrong ends in a StoreError, one sentence,
with the file as it was. Any thread may call, and several windows may use one file at once.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.errors import StoreError
from mnemoscope.engines.files.folders import data_folder
from mnemoscope.engines.memory.store import sqlitefile, tables
from mnemoscope.engines.memory.store.entries import (
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
from mnemoscope.engines.memory.store.lines import read_lines, write_lines
from mnemoscope.engines.memory.store.refusals import damaged, shown
from mnemoscope.engines.memory.store.sqlitefile import Connection
from mnemoscope.engines.spec import Array
from mnemoscope.engines.translation import tr, tr_noop

Ids = NDArray[np.int64]
# Inside the class `list` is the method.
Numbers = list[int]
Entries = list[Entry]
Rows = list[Row]

PIECE = 4096  # keys read at a time
ASKED = 500  # ids in one question

_TEXTS = "e.id, e.memory, e.text, e.value, e.label, e.created, e.reads"
_KEYS = "k.id, k.memory, k.token, k.key"


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
            rows = db.execute(
                f"SELECT id, name, model, width, {_checksum(db)} FROM memories ORDER BY name"
            ).fetchall()
            return [Memory(row[1], row[2], self._width(db, *row), counts.get(row[0], 0)) for row in rows]

    def find(self, name: str) -> Memory | None:
        """The memory of this name, if there is one."""
        return next((memory for memory in self.list() if memory.name == name), None)

    def create(self, name: str, model: str, width: int) -> Memory:
        """Make an empty memory for the states of a model. Raises StoreError if the name is taken."""
        memory = Memory(name_of(name), name_of(model, tr_noop("the name of a model")), width_of(width))
        sqlitefile.exists(self.path)
        with sqlitefile.changing(self.path, make=True) as db:
            self._create(db, memory)
        return memory

    def rename(self, name: str, new: str) -> None:
        """Give a memory another name. Raises StoreError if that is taken."""
        new = name_of(new)
        with self._changing(name) as (db, memory, _):
            self._free(db, new, but=memory)
            model, width = db.execute("SELECT model, width FROM memories WHERE id = ?", (memory,)).fetchone()
            checksum = tables.of_memory(memory, new, model, width)
            db.execute("UPDATE memories SET name = ?, checksum = ? WHERE id = ?", (new, checksum, memory))

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
            return [id for id, *parts in texts if any(wanted in shown_text(p).casefold() for p in parts)]

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
                for row in db.execute(f"{_entries(db)} WHERE e.id IN ({marks})", part):
                    found[row[0]] = self._entry(db, row)
        return found

    def label(self, ids: Iterable[int], text: str) -> int:
        """Label entries, all or none; an empty text takes the label away. Returns how many."""
        asked = {whole(id, "id", LARGEST_ID) for id in ids}
        try:
            label = stored_text(text, "label")
        except StoreError as error:
            raise StoreError(tr("the entries cannot be labelled: {error}", error=error)) from None
        if not sqlitefile.exists(self.path):
            raise StoreError(tr("there are no entries: there is no file {path}", path=shown(self.path)))
        with sqlitefile.changing(self.path) as db:
            changed = set()
            for id in sorted(asked):
                found = self._texts(db, id)
                if found is None:
                    raise StoreError(tr("there is no entry {id}; nothing was labelled", id=id))
                _, memory, text, value, _, created, reads = found
                checksum = tables.of_entry(id, memory, text, value, label, created, reads)
                db.execute("UPDATE entries SET label = ?, checksum = ? WHERE id = ?", (label, checksum, id))
                changed.add(memory)
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
            question = f"SELECT {_KEYS}, {_checksum(db)} FROM keys k WHERE memory = ? ORDER BY id"
            rows = db.execute(question, (memory,))
            for start in range(0, count, PIECE):
                stop = min(start + PIECE, count)
                part = rows.fetchmany(PIECE)
                try:
                    *columns, sums = zip(*part, strict=True)
                    ids[start:stop], _, tokens[start:stop], blobs = columns
                    if any(len(blob) != 4 * width for blob in blobs):
                        raise ValueError
                    if db.checked and not tables.all_fit(sums, tables.of_key, *columns):
                        raise ValueError
                    keys[start:stop] = np.frombuffer(b"".join(blobs), "<f4").reshape(-1, width)
                except (TypeError, ValueError, OverflowError):
                    raise damaged(self.path) from None
                if not np.isfinite(keys[start:stop]).all() or tokens[start:stop].min() < 0:
                    raise damaged(self.path)
        return ids, tokens, keys

    def texts(self, name: str) -> dict[int, tuple[str, str]]:
        """What every entry of a memory was read as, by id: the text before, and what followed."""
        with self._reading(name) as (db, memory, _):
            db.text_factory = bytes  # as they are stored, which is what the checksums are of
            rows = db.execute(f"SELECT {_TEXTS}, {_checksum(db)} FROM entries e WHERE memory = ?", (memory,))
            found = {}
            for row in rows:
                if not _fits(db, row[-1], tables.of_entry, *row[:-1]):
                    raise damaged(self.path)
                found[row[0]] = (shown_text(row[2]), shown_text(row[3]))
            return found

    def used(self, name: str, weights: Mapping[int, float]) -> None:
        """Add to how much entries have been read; those no longer there are passed over."""
        pairs = [(whole(id, "id", LARGEST_ID), float(weight)) for id, weight in weights.items()]
        if not all(0 <= weight < np.inf for _, weight in pairs):
            raise StoreError(tr("how much an entry was read must be a number from 0 up"))
        with self._changing(name, touch=False) as (db, memory, _):
            for id, weight in pairs:
                found = self._texts(db, id)
                if found is not None and found[1] == memory:
                    _, _, text, value, label, created, reads = found
                    reads += weight
                    checksum = tables.of_entry(id, memory, text, value, label, created, reads)
                    values = (reads, checksum, id)
                    db.execute("UPDATE entries SET reads = ?, checksum = ? WHERE id = ?", values)

    def version(self, name: str) -> tuple[int, int]:
        """Another value after every change to a memory, by whatever window; `used` alone is no change."""
        with self._reading(name) as (db, memory, _):
            return memory, db.execute("SELECT changed FROM memories WHERE id = ?", (memory,)).fetchone()[0]

    def export_lines(self, name: str, path: str | Path) -> int:
        """Write a memory to a file of JSON lines, whole or not at all, and return the number of entries."""
        with self._reading(name) as (db, memory, width):
            model = db.execute("SELECT model FROM memories WHERE id = ?", (memory,)).fetchone()[0]
            head = Memory(name_of(name), model, width, self._count(db, memory))
            with closing(db.execute(f"{_entries(db)} WHERE e.memory = ? ORDER BY e.id", (memory,))) as rows:
                return write_lines(path, head, (self._entry(db, row) for row in rows))

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
    def _reading(self, name: str) -> Iterator[tuple[Connection, int, int]]:
        """A connection to read with, the id of the memory of this name, and the width of its keys."""
        if not sqlitefile.exists(self.path):
            raise self._unknown(name)
        with sqlitefile.reading(self.path) as db:
            yield db, *self._find(db, name)

    @contextmanager
    def _changing(self, name: str, *, touch: bool = True) -> Iterator[tuple[Connection, int, int]]:
        """The same, to change the memory; what is done is stored when the block ends, or not at all."""
        if not sqlitefile.exists(self.path):
            raise self._unknown(name)
        with sqlitefile.changing(self.path) as db:
            memory, width = self._find(db, name)
            yield db, memory, width
            if touch:
                _touch(db, memory)

    def _find(self, db: Connection, name: str) -> tuple[int, int]:
        question = f"SELECT id, name, model, width, {_checksum(db)} FROM memories WHERE name = ?"
        found = db.execute(question, (name_of(name),)).fetchone()
        if found is None:
            raise self._unknown(name)
        return found[0], self._width(db, *found)

    def _unknown(self, name: str) -> StoreError:
        said = tr("there is no memory named {name!r} in {path}", name=name_of(name), path=shown(self.path))
        return StoreError(said)

    def _width(self, db: Connection, *row: Any) -> int:
        """The width of a memory's keys. Raises StoreError for a row that is not as it was written."""
        _, name, model, width, checksum = row
        try:
            if (
                isinstance(name, str)
                and isinstance(model, str)
                and _fits(db, checksum, tables.of_memory, *row[:-1])
            ):
                return width_of(width)
        except StoreError:
            pass
        raise damaged(self.path)

    def _texts(self, db: Connection, id: int) -> tuple[Any, ...] | None:
        """An entry without its key, to be changed; None if it is no longer there."""
        row = db.execute(f"SELECT {_TEXTS}, e.checksum FROM entries e WHERE id = ?", (id,)).fetchone()
        if row is None:
            return None
        if not tables.fits(row[-1], tables.of_entry, *row[:-1]):
            raise damaged(self.path)
        return tuple(row[:-1])

    def _create(self, db: Connection, memory: Memory) -> int:
        self._free(db, memory.name)
        id = self._next(db, "memories")
        values = (id, memory.name, memory.model, memory.width)
        db.execute(
            "INSERT INTO memories (id, name, model, width, changed, checksum) VALUES (?, ?, ?, ?, 1, ?)",
            (*values, tables.of_memory(*values)),
        )
        return id

    def _next(self, db: Connection, table: str, count: int = 1) -> int:
        """The first id of so many new rows; none is ever given twice."""
        last = db.execute("SELECT max(seq) FROM sqlite_sequence WHERE name = ?", (table,)).fetchone()[0] or 0
        highest = db.execute(f"SELECT max(id) FROM {table}").fetchone()[0] or 0
        if not isinstance(last, int) or not 0 <= max(last, highest) <= LARGEST_ID - count:
            raise damaged(self.path)
        return int(max(last, highest)) + 1

    def _free(self, db: Connection, name: str, *, but: int = 0) -> None:
        """Raise StoreError if another memory has this name."""
        if db.execute("SELECT 1 FROM memories WHERE name = ? AND id != ?", (name, but)).fetchone():
            raise StoreError(tr("there is already a memory named {name!r}: choose another name", name=name))

    def _write(self, db: Connection, memory: int, rows: Rows) -> Numbers:
        first = self._next(db, "entries", len(rows))
        ids = [*range(first, first + len(rows))]
        db.executemany(
            "INSERT INTO entries (id, memory, text, value, label, created, reads, checksum) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (id, memory, *row[:5], tables.of_entry(id, memory, *row[:5]))
                for id, row in zip(ids, rows, strict=True)
            ),
        )
        keys = (
            (id, memory, row.token, row.key, tables.of_key(id, memory, row.token, row.key))
            for id, row in zip(ids, rows, strict=True)
        )
        db.executemany("INSERT INTO keys (id, memory, token, key, checksum) VALUES (?, ?, ?, ?, ?)", keys)
        return ids

    def _count(self, db: Connection, memory: int) -> int:
        return int(db.execute("SELECT count(*) FROM entries WHERE memory = ?", (memory,)).fetchone()[0])

    def _entry(self, db: Connection, row: tuple[Any, ...]) -> Entry:
        """An entry as it was written. Raises StoreError for what cannot have been written."""
        texts, same, keys, sames = row[:7], row[7], row[8:12], row[12]
        id, memory, text, value, label, created, reads = texts
        _, owner, token, key = keys
        try:
            if not isinstance(key, bytes) or len(key) % 4 or not isinstance(reads, float) or owner != memory:
                raise StoreError(tr("its key or its reads"))
            if not (_fits(db, same, tables.of_entry, *texts) and _fits(db, sames, tables.of_key, *keys)):
                raise StoreError(tr("its checksum"))
            return Entry(
                shown_text(text), shown_text(value), whole(token, "token", LARGEST_TOKEN),
                np.frombuffer(key, "<f4").astype(np.float32), shown_text(label), id, time_of(created), reads,
            )  # fmt: skip
        except StoreError:
            raise damaged(self.path) from None


def _checksum(db: Connection, of: str = "") -> str:
    """The column of the checksums; in a store of the first format there is none."""
    return f"{of}checksum" if db.checked else "NULL"


def _entries(db: Connection) -> str:
    """What asks for whole entries."""
    columns = f"{_TEXTS}, {_checksum(db, 'e.')}, {_KEYS}, {_checksum(db, 'k.')}"
    return f"SELECT {columns} FROM entries e JOIN keys k ON k.id = e.id"


def _fits(db: Connection, checksum: object, of: Callable[..., int], *row: Any) -> bool:
    """Whether a row is as it was written, as far as its store can tell."""
    return not db.checked or tables.fits(checksum, of, *row)


def _touch(db: Connection, memory: int) -> None:
    """Note that a memory has changed, so that another window can see it."""
    db.execute("UPDATE memories SET changed = changed + 1 WHERE id = ?", (memory,))
