"""One SQLite file: opening it safely, changing it whole or not at all, and its errors as sentences.

A connection lives as long as one piece of work, so any thread and any number of windows may use the same
file. The journal is a rollback journal: at rest there is this one file and nothing beside it.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from engines.errors import DamagedStoreError, StoreError
from engines.lasting.entries import shown_text

APPLICATION = 0x4D6E656D  # "Mnem": whose SQLite file it is
VERSION = 1
LAST_VERSION = 1000  # beyond any there will be: such a number is damage
PAGE = 8192  # bytes: seven keys of 256 numbers each
PATIENCE = 5.0  # seconds that one window waits for another to finish writing

TABLES = {
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

_ROOM = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR}
_TAKEN = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
# What we write breaks no constraint, unless what is there already does.
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CONSTRAINT}
_CLOSED = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH, sqlite3.SQLITE_CANTOPEN}


def exists(path: Path) -> bool:
    """Whether there is a file with something in it. Raises StoreError if what stands there is no file."""
    try:
        if "\0" in str(path):
            raise ValueError("a name cannot have a NUL in it")
        if path.is_dir():
            raise StoreError(f"{path} is a folder, not a store of memories")
        if path.exists() and not path.is_file():
            raise StoreError(f"{path} is not a file, so it cannot be a store of memories")
        if path.exists() and path.with_name(f"{path.name}-journal").exists():
            _roll_back(path)
        return path.exists() and path.stat().st_size > 0
    except (OSError, ValueError) as error:
        raise StoreError(f"{shown(path)} cannot be opened: {reason(error)}") from None


def _roll_back(path: Path) -> None:
    """Undo what a killed writer had begun: if that was to make the file, nothing is left in it."""
    with suppress(StoreError), _opened(path, "rw") as db:
        db.execute("SELECT count(*) FROM sqlite_schema").fetchone()


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """A store as it is at one moment, to read from. The file must exist."""
    with _opened(path, "rw") as db:
        db.execute("BEGIN")
        _check(db, path)
        yield db
        db.execute("COMMIT")


@contextmanager
def changing(path: Path, *, make: bool = False) -> Iterator[sqlite3.Connection]:
    """A store to change: all that is done in the block is in the file when it ends, or nothing.

    With `make`, the file and its folder are made if there are none.
    """
    if make:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except (OSError, ValueError) as error:
            raise StoreError(f"{shown(path)} cannot be written: {reason(error)}") from None
    with _opened(path, "rwc" if make else "rw") as db:
        db.execute(f"PRAGMA page_size = {PAGE}")  # of a file that is made only now
        db.execute("PRAGMA synchronous = EXTRA")  # what is committed stays so when the power fails
        db.execute("PRAGMA secure_delete = ON")  # what is deleted is gone
        db.execute("BEGIN IMMEDIATE")
        if _empty(db):
            for statement in TABLES.values():
                db.execute(statement)
            db.execute(f"PRAGMA application_id = {APPLICATION}")
            db.execute(f"PRAGMA user_version = {VERSION}")
        _check(db, path)
        yield db
        db.execute("COMMIT")


def tidy(path: Path) -> None:
    """Give room that was freed back to the disk, if that is more than half of the file; if not now, then later."""
    with (
        suppress(StoreError),
        _opened(path, "rw") as db,
    ):  # another window reads, or there is no room for a copy
        pages, free = (
            db.execute(f"PRAGMA {what}").fetchone()[0] for what in ("page_count", "freelist_count")
        )
        if free > pages // 2:
            db.execute("VACUUM")


def sound(path: Path) -> bool:
    """Whether every page of the file is as it should be, and every entry has its key."""
    try:
        with reading(path) as db:
            whole = [row[0] for row in db.execute("PRAGMA integrity_check(1)")] == ["ok"]
            return whole and db.execute("PRAGMA foreign_key_check").fetchone() is None
    except StoreError:
        return False


@contextmanager
def _opened(path: Path, mode: str) -> Iterator[sqlite3.Connection]:
    """A connection for one piece of work; SQLite's errors become a StoreError, and nothing is half done."""
    try:
        db = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode={mode}", timeout=PATIENCE, isolation_level=None, uri=True
        )
    except (sqlite3.Error, ValueError, OSError) as error:
        raise sentence(path, error) from None
    try:
        db.text_factory = shown_text
        db.execute("PRAGMA foreign_keys = ON")
        db.execute("PRAGMA trusted_schema = OFF")
        db.execute("PRAGMA cell_size_check = ON")
        yield db
    except (sqlite3.Error, OverflowError) as error:
        raise sentence(path, error) from None
    finally:
        db.close()  # rolls back what was not committed


def _empty(db: sqlite3.Connection) -> bool:
    """Whether the file is new: nothing in it, and nobody's."""
    made = db.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    owner = db.execute("PRAGMA application_id").fetchone()[0]
    return made == 0 and owner == 0


def _check(db: sqlite3.Connection, path: Path) -> None:
    """Raise StoreError unless the file holds our tables and nothing that acts by itself."""
    owner = db.execute("PRAGMA application_id").fetchone()[0]
    version = db.execute("PRAGMA user_version").fetchone()[0]
    if owner == APPLICATION and VERSION < version <= LAST_VERSION:
        raise StoreError(f"{path} was made by a newer Mnemoscope (format {version}); nothing was changed")
    found = {name: (kind, sql) for kind, name, sql in db.execute("SELECT type, name, sql FROM sqlite_schema")}
    ours = all(found.get(name, ("", ""))[1] == sql for name, sql in TABLES.items())
    if owner != APPLICATION and not ours:
        raise StoreError(f"{path} is not a store of Mnemoscope's memories; nothing was changed")
    itself = any(kind in ("trigger", "view") for kind, _ in found.values())
    if owner != APPLICATION or version != VERSION or not ours or itself:
        raise damaged(path)


def damaged(path: Path) -> DamagedStoreError:
    """The sentence for a file that cannot be read."""
    return DamagedStoreError(
        f"{path} is damaged; nothing was changed: `python main.py memory recover` keeps what can still be read"
    )


def sentence(path: Path, error: Exception) -> StoreError:
    """What went wrong, as a sentence for a person."""
    code = getattr(error, "sqlite_errorcode", None)
    code = code & 0xFF if isinstance(code, int) else None  # without what is particular to a system
    if code in _ROOM:
        return StoreError(
            f"there is no room left for {path}, or its disk fails; what was stored before is still there"
        )
    if code in _TAKEN:
        return StoreError(f"{path} is in use by another window or program; nothing was changed: try again")
    if code in _DAMAGED or str(error) == "unsupported file format":  # which ours never has
        return damaged(path)
    if code in _CLOSED:
        return StoreError(f"{path} cannot be opened or written: look at its folder and its permissions")
    return StoreError(f"{shown(path)} cannot be used as a store of memories: {reason(error)}")


def reason(error: Exception) -> str:
    """Why, in as few words as the system says it."""
    return getattr(error, "strerror", None) or str(error)


def shown(path: Path) -> str:
    """A path that can be printed, whatever is in it."""
    return str(path)[:300].encode("utf-8", "backslashreplace").decode().replace("\0", "\\x00")
