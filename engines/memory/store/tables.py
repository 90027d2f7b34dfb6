"""The tables of a store in each format there has been, and the checksum of every row.

Format 2 has a checksum in every row of ours, over all of it (of a memory, all but the count of its changes),
so that no entry whose numbers or texts a damage has altered is taken for what was written. Format 1 has none:
it is read as it is, and becomes format 2, in one transaction, when something is first changed.
"""

import sqlite3
import struct
import zlib
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from mnemoscope.engines.translation import tr

APPLICATION = 0x4D6E656D  # "Mnem": whose SQLite file it is
VERSION = 2
LAST_VERSION = 1000  # beyond any there will be: such a number is damage
PAGE = 8192  # bytes: seven keys of 256 numbers each
PIECE = 4096  # rows at a time

_FIRST = {
    "memories": "CREATE TABLE memories (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, "
    "model TEXT NOT NULL, width INTEGER NOT NULL CHECK (width > 0), changed INTEGER NOT NULL)",
    "entries": "CREATE TABLE entries (id INTEGER PRIMARY KEY AUTOINCREMENT, "
    "memory INTEGER NOT NULL REFERENCES memories ON DELETE CASCADE, text NOT NULL, value NOT NULL, "
    "label NOT NULL, created TEXT NOT NULL, reads REAL NOT NULL)",
    # Apart from the texts, so that browsing and searching read none of the keys.
    "keys": "CREATE TABLE keys (id INTEGER PRIMARY KEY REFERENCES entries ON DELETE CASCADE, "
    "memory INTEGER NOT NULL, token INTEGER NOT NULL, key BLOB NOT NULL)",
    "entries_of": "CREATE INDEX entries_of ON entries (memory)",
    "keys_of": "CREATE INDEX keys_of ON keys (memory)",
}
# Just what `ALTER TABLE … ADD COLUMN` makes of the first.
_CHECKED = {
    name: f"{sql[:-1]}, checksum INTEGER)" if sql.startswith("CREATE TABLE") else sql
    for name, sql in _FIRST.items()
}
TABLES = {1: _FIRST, 2: _CHECKED}
# SQLite's own: of AUTOINCREMENT, and of UNIQUE.
_ITS = {
    ("table", "sqlite_sequence", "sqlite_sequence", "CREATE TABLE sqlite_sequence(name,seq)"),
    ("index", "sqlite_autoindex_memories_1", "memories", None),
}
_ODD = (
    struct.error,
    TypeError,
    AttributeError,
    ValueError,
    OverflowError,
)  # of what cannot have been written
_MEMORY, _ENTRY, _KEY = struct.Struct("<qqII"), struct.Struct("<qqdIIII"), struct.Struct("<qqq")


def schema(version: int) -> set[tuple[str, str, str, str | None]]:
    """All that the schema of a store has in it, as (type, name, table, SQL): what has more could act by itself."""
    of = {"entries_of": "entries", "keys_of": "keys"}
    ours = {(sql.split()[1].lower(), name, of.get(name, name), sql) for name, sql in TABLES[version].items()}
    return ours | _ITS


def of_memory(id: int, name: str, model: str, width: int) -> int:
    """The checksum of a memory."""
    named, made = name.encode(), model.encode()
    return zlib.crc32(b"".join((_MEMORY.pack(id, width, len(named), len(made)), named, made)))


def of_entry(
    id: int,
    memory: int,
    text: str | bytes,
    value: str | bytes,
    label: str | bytes,
    created: str | bytes,
    reads: float,
) -> int:
    """The checksum of an entry without its key."""
    a, b, c, d = _stored(text), _stored(value), _stored(label), _stored(created)
    numbers = _ENTRY.pack(id, memory, reads, len(a), len(b), len(c), len(d))
    return zlib.crc32(b"".join((numbers, a, b, c, d)))


def of_key(id: int, memory: int, token: int, key: bytes) -> int:
    """The checksum of an entry's key and token."""
    return zlib.crc32(key, zlib.crc32(_KEY.pack(id, memory, token)))


def _stored(text: str | bytes) -> bytes:
    return text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text


def fits(checksum: object, of: Callable[..., int], *row: Any) -> bool:
    """Whether a row is as it was written; a row that cannot have been written is not."""
    try:
        return of(*row) == checksum
    except _ODD:
        return False


def all_fit(checksums: Iterable[object], of: Callable[..., int], *columns: Iterable[Any]) -> bool:
    """Whether all rows, given by their columns, are as they were written."""
    try:
        return [*map(of, *columns)] == [*checksums]
    except _ODD:
        return False


def upgrade(db: sqlite3.Connection) -> None:
    """Make format 2 of format 1, within a transaction. Raises ValueError for a row that cannot have been written."""
    for table, columns, of in (
        ("memories", "id, name, model, width", of_memory),
        ("entries", "id, memory, text, value, label, created, reads", of_entry),
        ("keys", "id, memory, token, key", of_key),
    ):
        db.execute(f"ALTER TABLE {table} ADD COLUMN checksum INTEGER")
        for rows in _pieces(db, table, columns):
            try:
                sums = [(of(*row), row[0]) for row in rows]
            except (struct.error, TypeError, AttributeError, OverflowError) as error:
                raise ValueError(
                    tr("a row of the table {table} cannot be read: {error}", table=table, error=error)
                ) from None
            db.executemany(f"UPDATE {table} SET checksum = ? WHERE id = ?", sums)
    db.execute(f"PRAGMA user_version = {VERSION}")


def _pieces(db: sqlite3.Connection, table: str, columns: str) -> Iterator[list[tuple[Any, ...]]]:
    last = -(2**63)
    question = f"SELECT {columns} FROM {table} WHERE id > ? ORDER BY id LIMIT {PIECE}"
    while rows := db.execute(question, (last,)).fetchall():
        yield rows
        last = rows[-1][0]
