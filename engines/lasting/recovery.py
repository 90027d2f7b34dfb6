"""Keeping what can still be read of a damaged store: every page is looked at by itself.

SQLite finds a row by going down a tree, so one damaged page can hide many sound ones. Here no tree is
needed: a page that holds rows of a table says so in its first byte and lists where each row begins
(the format: https://www.sqlite.org/fileformat2.html). What was deleted is not found again, because
the store overwrites it.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from engines.errors import DamagedStoreError, StoreError
from engines.lasting import sqlitefile
from engines.lasting.entries import Entry, Memory, Row, name_of, row_of, shown_text, width_of
from engines.lasting.memories import ASKED, Memories, memories_file

LEAF = 13  # the first byte of a page that holds rows of a table
Value = None | int | float | str | bytes


@dataclass
class _Found:
    """The rows of each table by id."""

    memories: dict[int, tuple[Value, ...]] = field(default_factory=dict)
    entries: dict[int, tuple[Value, ...]] = field(default_factory=dict)
    keys: dict[int, tuple[Value, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Recovered:
    """What came of it: how many memories and entries were kept, how many were lost, where the damaged file is now."""

    memories: int
    entries: int
    lost: int
    aside: Path | None

    @property
    def line(self) -> str:
        """The same as a sentence."""
        if self.aside is None:
            return f"nothing is damaged: {self.entries:,} entries in {self.memories:,} memories"
        lost = f", {self.lost:,} could not be read" if self.lost else ""
        return f"kept {self.entries:,} entries in {self.memories:,} memories{lost}; the damaged file is now {self.aside}"


def recover(path: str | Path | None = None) -> Recovered:
    """Put a fresh store with every readable entry in the place of a damaged one, which is set aside beside it.

    A sound store is left as it is. Raises StoreError if there is no file, or no room for a second one.
    """
    path = memories_file() if path is None else Path(path)
    if not sqlitefile.exists(path):
        raise StoreError(f"there is nothing to recover: there is no file {path}, or it is empty")
    if sqlitefile.sound(path) and (kept := _readable(Memories(path))) is not None:
        return Recovered(len(kept), sum(memory.count for memory in kept), 0, None)
    _ours_or_unreadable(path)
    try:
        found = _rows(path.read_bytes())
    except OSError as error:
        raise StoreError(f"{path} cannot be read: {sqlitefile.reason(error)}") from None
    if not found.memories and not found.entries.keys() & found.keys.keys():
        raise StoreError(
            f"nothing in {path} can be read as a memory; it was left as it is: move it away to begin anew"
        )
    fresh = path.with_name(f"{path.name}.recovering")
    try:
        fresh.unlink(missing_ok=True)
        with sqlitefile.changing(fresh, make=True):
            pass  # also if nothing can be kept
        memories, entries = _fill(Memories(fresh), found)
        aside = _aside(path)
        os.replace(fresh, path)
    except OSError as error:
        raise StoreError(f"{path} cannot be recovered: {sqlitefile.reason(error)}") from None
    finally:
        with suppress(OSError):
            fresh.unlink(missing_ok=True)
    return Recovered(memories, entries, len(found.entries.keys() | found.keys.keys()) - entries, aside)


def _readable(store: Memories) -> list[Memory] | None:
    """The memories, if every entry of them can be read: pages may be as they should, and what is on them not."""
    try:
        memories = store.list()
        for memory in memories:
            store.version(memory.name)
            ids = store.keys(memory.name)[0].tolist()
            if len(ids) != memory.count:
                return None
            for start in range(0, len(ids), ASKED):
                store.get(ids[start : start + ASKED])
    except StoreError:
        return None
    return memories


def _ours_or_unreadable(path: Path) -> None:
    """Raise StoreError for a file that can be read, but is another program's or of a newer Mnemoscope, or in use."""
    with suppress(DamagedStoreError), sqlitefile.reading(path):
        pass


def _aside(path: Path) -> Path:
    """Set the damaged file aside under a name of its own, with its journal, which is no journal of the fresh one."""
    stamp = f"{datetime.now(UTC):%Y%m%d-%H%M%S}"
    names = (f"{path.stem}.damaged-{stamp}{f'-{n}' if n else ''}{path.suffix}" for n in range(100))
    aside = next(place for place in map(path.with_name, names) if not place.exists())
    try:
        os.link(path, aside)  # until the fresh one takes its place, the damaged one has both names
    except OSError:
        shutil.copy2(path, aside)  # a file system without links
    for ending in ("-journal", "-wal", "-shm"):
        beside = path.with_name(path.name + ending)
        if beside.exists():
            os.replace(beside, aside.with_name(aside.name + ending))
    return aside


def _fill(store: Memories, found: _Found) -> tuple[int, int]:
    """Write what is right among the rows; how many memories and entries that were."""
    rows: dict[int, list[Row]] = {}
    widths: dict[int, list[int]] = {}
    for id in sorted(found.entries.keys() & found.keys.keys()):
        with suppress(StoreError):
            owner, row = _whole(found.entries[id], found.keys[id])
            rows.setdefault(owner, []).append(row)
            widths.setdefault(owner, []).append(len(row.key) // 4)
    taken: set[str] = set()
    kept = 0
    for id in sorted(rows.keys() | found.memories.keys()):
        mine = rows.get(id, [])
        usual = max(set(widths.get(id, [])), key=widths[id].count) if mine else None
        memory = _memory(id, found.memories.get(id), usual, taken)
        if memory is None:
            continue
        taken.add(memory.name)
        mine = [row for row in mine if len(row.key) == 4 * memory.width]
        store.add(memory, mine)
        kept += len(mine)
    return len(taken), kept


def _memory(id: int, row: tuple[Value, ...] | None, width: int | None, taken: set[str]) -> Memory | None:
    """A memory as its row says, or, where that is lost, as its entries tell; None if neither says anything."""
    name, model = f"recovered {id}", "unknown"
    if row is not None:
        with suppress(StoreError):
            name = name_of(row[1])
        with suppress(StoreError):
            model = name_of(row[2])
        if width is None:
            with suppress(StoreError):
                width = width_of(row[3])
    while name in taken:
        name = f"{name[:180]} ({id})"
    return None if width is None else Memory(name, model, width)


def _whole(entry: tuple[Value, ...], key: tuple[Value, ...]) -> tuple[int, Row]:
    """Whose an entry is, and the entry. Raises StoreError if a part of it cannot have been written so."""
    _, owner, text, value, label, created, reads = entry
    _, same, token, numbers = key
    if not isinstance(owner, int) or owner != same or not isinstance(numbers, bytes) or len(numbers) % 4:
        raise StoreError("its two halves do not belong together")
    if not isinstance(token, int) or not isinstance(reads, int | float) or not created:
        raise StoreError("a part of it is of another kind")
    whole = Entry(
        shown_text(text), shown_text(value), token, np.frombuffer(numbers, "<f4"), shown_text(label),
        created=str(created), reads=reads,
    )  # fmt: skip
    return owner, row_of(whole, len(numbers) // 4)


def _rows(data: bytes) -> _Found:
    """Every row of our tables in a file, told apart by what its columns are."""
    found = _Found()
    size = _page_size(data)
    for start in range(0, len(data), size):
        for id, row in _page(data, start, size):
            kinds = tuple(type(value) for value in row)
            if kinds[:3] == (type(None), int, int) and kinds[3:] == (bytes,):
                found.keys[id] = row
            elif kinds[:2] == (type(None), int) and len(row) == 7:
                found.entries[id] = row
            elif kinds == (type(None), str, str, int, int):
                found.memories[id] = row
    return found


def _page_size(data: bytes) -> int:
    """The size that the file's header tells, if it can be one; else the one we make files with."""
    told = int.from_bytes(data[16:18], "big")
    told = 65_536 if told == 1 else told
    intact = data.startswith(b"SQLite format 3\0") and 512 <= told <= 65_536 and told & (told - 1) == 0
    return told if intact else sqlitefile.PAGE


def _page(data: bytes, start: int, size: int) -> Iterator[tuple[int, tuple[Value, ...]]]:
    """The rows of one page with their ids; none if it is no page of rows, and only the sound ones if it is damaged."""
    head = start + (100 if start == 0 else 0)  # the first page begins with the file's own header
    if data[head : head + 1] != bytes([LEAF]):
        return
    count = int.from_bytes(data[head + 3 : head + 5], "big")
    for n in range(min(count, size // 2)):
        at = head + 8 + 2 * n
        cell = int.from_bytes(data[at : at + 2], "big")
        if not 0 < cell < size:
            continue
        with suppress(ValueError, IndexError, UnicodeDecodeError):
            yield _cell(data, start + cell, start + size, size)


def _cell(data: bytes, at: int, stop: int, size: int) -> tuple[int, tuple[Value, ...]]:
    """A row and its id from where it begins; raises ValueError or IndexError if it makes no sense."""
    length, at = _number(data, at)
    id, at = _number(data, at)
    if not 0 < length <= len(data):
        raise ValueError
    most, least = size - 35, (size - 12) * 32 // 255 - 23
    local = length
    if length > most:
        local = least + (length - least) % (size - 4)
        local = least if local > most else local
    if at + local > stop:
        raise ValueError
    payload = bytearray(data[at : at + local])
    following = int.from_bytes(data[at + local : at + local + 4], "big")
    while len(payload) < length:  # the rest stands in pages of its own, each of which names the next
        start = (following - 1) * size
        if following < 2 or start + size > len(data):
            raise ValueError
        payload += data[start + 4 : start + 4 + min(size - 4, length - len(payload))]
        following = int.from_bytes(data[start : start + 4], "big")
    return id, _record(bytes(payload))


def _record(payload: bytes) -> tuple[Value, ...]:
    """The values of a row: first the kind of each, then all of them."""
    stop, at = _number(payload, 0)
    place = stop
    values: list[Value] = []
    while at < stop:
        kind, at = _number(payload, at)
        size = (0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0)[kind] if kind < 12 else (kind - 12) // 2
        if kind < 0 or kind in (10, 11) or place + size > len(payload):
            raise ValueError
        values.append(_value(kind, payload[place : place + size]))
        place += size
    return tuple(values)


def _value(kind: int, stored: bytes) -> Value:
    if kind == 0:
        return None
    if kind in (8, 9):
        return kind - 8
    if kind == 7:
        return float(np.frombuffer(stored, ">f8")[0])
    if kind < 7:
        return int.from_bytes(stored, "big", signed=True)
    return stored.decode() if kind % 2 else stored


def _number(data: bytes, at: int) -> tuple[int, int]:
    """A number of SQLite's, one to nine bytes, and where the next thing begins."""
    number = 0
    for n in range(8):
        byte = data[at + n]
        number = number << 7 | byte & 0x7F
        if byte < 0x80:
            return number, at + n + 1
    return number << 8 | data[at + 8], at + 9
