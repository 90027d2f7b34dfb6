"""What stands at a store's place and beside it, looked at before SQLite is let near.

SQLite plays a journal back that it finds beside a file, and deletes whatever file that journal names at its
end (https://www.sqlite.org/fileformat2.html, 3: super-journals); it writes through links; and it takes up a
`-wal` and a `-shm` although this file has none. Ours never are anything but a plain journal of its own.
"""

import os
import stat
from contextlib import suppress
from pathlib import Path

from mnemoscope.engines.errors import DamagedStoreError, StoreError
from mnemoscope.engines.files.regular import kind_of
from mnemoscope.engines.memory.store.refusals import damaged, reason, shown
from mnemoscope.engines.translation import tr

ENDINGS = ("-journal", "-wal", "-shm")  # of what SQLite takes for a part of a file
MAGIC = bytes.fromhex("d9d505f920a163d7")  # a journal begins with it, and so ends one that names another
PAGE_SIZES = range(512, 65_537)


def place(path: Path) -> Path:
    """The file itself, wherever links lead. Raises StoreError if what stands there cannot be a store."""
    try:
        if "\0" in str(path):
            raise ValueError(tr("a name cannot have a NUL in it"))
        found = Path(os.path.realpath(path))
        mode = found.stat().st_mode
    except FileNotFoundError:
        return found
    except (OSError, ValueError) as error:
        raise StoreError(
            tr("{path} cannot be opened: {reason}", path=shown(path), reason=reason(error))
        ) from None
    if stat.S_ISDIR(mode):
        raise StoreError(tr("{path} is a folder, not a store of memories", path=shown(path)))
    if not stat.S_ISREG(mode):
        raise StoreError(
            tr(
                "{path} is not a file but {kind}, so it cannot be a store of memories",
                path=shown(path),
                kind=kind_of(mode),
            )
        )
    return found


def examine(path: Path) -> Path:
    """The file itself, once nothing in it or beside it can lead SQLite to another. Raises StoreError."""
    file = place(path)
    try:
        journal, *others = (file.with_name(file.name + ending) for ending in ENDINGS)
        for other in others:
            if os.path.lexists(other):
                raise _stranger(other, tr("Mnemoscope writes none"))
        with suppress(FileNotFoundError):  # at rest there is none, and a writer's may be gone by now
            _refuse_stranger(journal, file)
        if file.exists() and _header(file)[18:20] not in (
            b"",
            b"\1\1",
        ):  # how it is written and read: never by a -wal
            raise damaged(path)
    except (OSError, ValueError) as error:
        raise StoreError(
            tr("{path} cannot be opened: {reason}", path=shown(path), reason=reason(error))
        ) from None
    return file


def set_aside(path: Path, aside: Path) -> None:
    """Move what is beside a store to beside where the store is moved, whatever it is. Raises OSError."""
    for ending in ENDINGS:
        beside = path.with_name(path.name + ending)
        if os.path.lexists(beside):
            os.replace(beside, aside.with_name(aside.name + ending))


def _refuse_stranger(journal: Path, file: Path) -> None:
    """Raise StoreError for a journal that is not one file of its own, or leads away from its store."""
    there = journal.lstat()
    if stat.S_ISLNK(there.st_mode):
        raise _stranger(journal, tr("it is a link to another file"))
    if not stat.S_ISREG(there.st_mode):
        raise _stranger(journal, tr("it is {kind}", kind=kind_of(there.st_mode)))
    if there.st_nlink > 1:
        raise _stranger(journal, tr("it is another file as well"))
    with journal.open("rb") as opened:
        head = opened.read(28)
        opened.seek(max(0, there.st_size - 16))
        tail = opened.read(16)
    if tail[8:] == MAGIC and 0 < int.from_bytes(tail[:4], "big") <= there.st_size - 16:
        raise _stranger(journal, tr("it names another file, which would be deleted"))
    pages, size = int.from_bytes(head[16:20], "big"), int.from_bytes(head[24:28], "big")
    if head.startswith(MAGIC) and size in PAGE_SIZES:
        room = (file.stat().st_size if file.exists() else 0) + there.st_size
        if pages * size > room + size:
            raise _stranger(journal, tr("it would make the file larger than it ever was"))


def _stranger(beside: Path, why: str) -> DamagedStoreError:
    return DamagedStoreError(
        tr(
            "{beside} does not belong to this store: {why}; nothing was opened: `python main.py memory recover` sets it aside",
            beside=shown(beside),
            why=why,
        )
    )


def _header(file: Path) -> bytes:
    with file.open("rb") as opened:
        return opened.read(100)
