"""One SQLite file: opening it safely, changing it whole or not at all, and its errors as sentences.

A connection lives as long as one piece of work, so any thread and any number of windows may use the same
file. The journal is a rollback journal: at rest there is this one file and nothing beside it.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from pathlib import Path

from mnemoscope.engines.errors import StoreError
from mnemoscope.engines.memory.store.beside import ENDINGS, examine, place
from mnemoscope.engines.memory.store.entries import shown_text
from mnemoscope.engines.memory.store.refusals import damaged, reason, sentence, shown
from mnemoscope.engines.memory.store.tables import (
    APPLICATION,
    LAST_VERSION,
    PAGE,
    TABLES,
    VERSION,
    schema,
    upgrade,
)
from mnemoscope.engines.translation import tr

PATIENCE = 5.0  # seconds that one window waits for another to finish writing
MOMENT = 0.5  # the same, of what is asked again soon, or not needed
LONGEST = 64_000_000  # bytes of one text or one row: none of ours is longer, so what says it is, is damaged


_most = ContextVar("_most", default=PATIENCE)  # seconds, in this thread and for now


@contextmanager
def hurry(seconds: float) -> Iterator[None]:
    """Wait no longer than this for others, whatever is done with a store meanwhile."""
    before = _most.set(seconds)
    try:
        yield
    finally:
        _most.reset(before)


class Connection(sqlite3.Connection):
    """A connection that knows whether the rows of its file have checksums."""

    checked = True


def exists(path: Path) -> bool:
    """Whether there is a file with something in it. Raises StoreError if what stands there is no file."""
    file = place(path)
    try:
        if file.exists() and file.with_name(file.name + ENDINGS[0]).exists():
            _roll_back(path)
        return file.exists() and file.stat().st_size > 0
    except (OSError, ValueError) as error:
        raise StoreError(
            tr("{path} cannot be opened: {reason}", path=shown(path), reason=reason(error))
        ) from None


def _roll_back(path: Path) -> None:
    """Undo what a killed writer had begun: if that was to make the file, nothing is left in it."""
    with suppress(StoreError), _opened(path, "rw") as db:
        db.execute("SELECT count(*) FROM sqlite_schema").fetchone()


@contextmanager
def reading(path: Path) -> Iterator[Connection]:
    """A store as it is at one moment, to read from. The file must exist."""
    with _opened(path, "rw") as db:
        db.execute("BEGIN")
        db.checked = _check(db, path) > 1
        yield db
        db.execute("COMMIT")


@contextmanager
def changing(path: Path, *, make: bool = False) -> Iterator[Connection]:
    """A store to change: all that is done in the block is in the file when it ends, or nothing.

    With `make`, the file and its folder are made if there are none. A store of an older format gets the present one.
    """
    if make:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except (OSError, ValueError) as error:
            raise StoreError(
                tr("{path} cannot be written: {reason}", path=shown(path), reason=reason(error))
            ) from None
    with _opened(path, "rwc" if make else "rw") as db:
        db.execute(f"PRAGMA page_size = {PAGE}")  # of a file that is made only now
        db.execute("PRAGMA synchronous = EXTRA")  # what is committed stays so when the power fails
        db.execute("PRAGMA secure_delete = ON")  # what is deleted is gone
        db.execute("BEGIN IMMEDIATE")
        if _empty(db):
            for statement in TABLES[VERSION].values():
                db.execute(statement)
            db.execute(f"PRAGMA application_id = {APPLICATION}")
            db.execute(f"PRAGMA user_version = {VERSION}")
        if _check(db, path) < VERSION:
            try:
                upgrade(db)
            except ValueError:
                raise damaged(path) from None
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
def _opened(path: Path, mode: str) -> Iterator[Connection]:
    """A connection for one piece of work; SQLite's errors become a StoreError, and nothing is half done."""
    file = examine(path)
    try:
        db = sqlite3.connect(
            f"{file.as_uri()}?mode={mode}",
            timeout=min(PATIENCE, _most.get()),
            isolation_level=None,
            uri=True,
            factory=Connection,
        )
    except (sqlite3.Error, ValueError, OSError) as error:
        raise sentence(path, error) from None
    try:
        db.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST)
        db.text_factory = shown_text
        db.execute("PRAGMA foreign_keys = ON")
        db.execute("PRAGMA trusted_schema = OFF")
        db.execute("PRAGMA cell_size_check = ON")
        yield db
    except (sqlite3.Error, OverflowError, UnicodeError, MemoryError) as error:
        raise sentence(path, error) from None
    finally:
        db.close()  # rolls back what was not committed


def _empty(db: sqlite3.Connection) -> bool:
    """Whether the file is new: nothing in it, and nobody's."""
    made = db.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    owner = db.execute("PRAGMA application_id").fetchone()[0]
    return made == 0 and owner == 0


def _check(db: sqlite3.Connection, path: Path) -> int:
    """The format of the file. Raises StoreError unless it holds our tables, and nothing else, which could act by itself."""
    owner = db.execute("PRAGMA application_id").fetchone()[0]
    version = db.execute("PRAGMA user_version").fetchone()[0]
    if owner == APPLICATION and VERSION < version <= LAST_VERSION:
        raise StoreError(
            tr(
                "{path} was made by a newer Mnemoscope (format {version}); nothing was changed",
                path=shown(path),
                version=version,
            )
        )
    found = set(db.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema"))
    if owner != APPLICATION and not any(found >= schema(known) for known in TABLES):
        raise StoreError(
            tr("{path} is not a store of Mnemoscope's memories; nothing was changed", path=shown(path))
        )
    if owner != APPLICATION or version not in TABLES or found != schema(version):
        raise damaged(path)
    return int(version)
