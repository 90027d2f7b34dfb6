"""What goes wrong with the file of a store, as a sentence for a person."""

import sqlite3
from pathlib import Path

from mnemoscope.engines.errors import BusyStoreError, DamagedStoreError, StoreError
from mnemoscope.engines.translation import tr

_ROOM = {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR}
_TAKEN = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
# What we ask is right and breaks no constraint, unless what is there already is wrong or does.
_DAMAGED = {
    sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_TOOBIG,
    sqlite3.SQLITE_MISMATCH, sqlite3.SQLITE_FORMAT, sqlite3.SQLITE_INTERNAL, sqlite3.SQLITE_SCHEMA,
}  # fmt: skip
_CLOSED = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH, sqlite3.SQLITE_CANTOPEN}


def damaged(path: Path) -> DamagedStoreError:
    """The sentence for a file that cannot be read."""
    return DamagedStoreError(
        tr(
            "{path} is damaged; nothing was changed: `python main.py memory recover` keeps what can still be read",
            path=shown(path),
        )
    )


def sentence(path: Path, error: Exception) -> StoreError:
    """What went wrong, as a sentence for a person."""
    code = getattr(error, "sqlite_errorcode", None)
    code = code & 0xFF if isinstance(code, int) else None  # without what is particular to a system
    if isinstance(error, MemoryError) or code == sqlite3.SQLITE_NOMEM:
        return StoreError(
            tr("there is not enough memory to use {path}; nothing was changed", path=shown(path))
        )
    if code in _ROOM:
        return StoreError(
            tr(
                "there is no room left for {path}, or its disk fails; what was stored before is still there",
                path=shown(path),
            )
        )
    if code in _TAKEN:
        return BusyStoreError(
            tr(
                "{path} is in use by another window or program; nothing was changed: try again",
                path=shown(path),
            )
        )
    # A name or a message that is no text, or a number out of range, comes from the file.
    if code in _DAMAGED or isinstance(error, UnicodeError | OverflowError):
        return damaged(path)
    if code in _CLOSED:
        return StoreError(
            tr("{path} cannot be opened or written: look at its folder and its permissions", path=shown(path))
        )
    return StoreError(
        tr("{path} cannot be used as a store of memories: {reason}", path=shown(path), reason=reason(error))
    )


def reason(error: Exception) -> str:
    """Why, in as few words as the system says it."""
    said = getattr(error, "strerror", None) or str(error)
    return "".join(c if c.isprintable() else "�" for c in said[:150])


def shown(path: Path) -> str:
    """A path that can be printed, whatever is in it."""
    said = str(path)
    said = said if len(said) <= 160 else f"{said[:40]}…{said[-119:]}"
    said = said.encode("utf-8", "backslashreplace").decode()
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in said)
