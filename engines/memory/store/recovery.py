"""Keeping what can still be read of a damaged store: every page is looked at by itself, and every row by its checksum.

What was deleted is not found again, because the store overwrites it.
"""

import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import numpy as np

from mnemoscope.engines.errors import DamagedStoreError, StoreError
from mnemoscope.engines.memory.store import sqlitefile, tables
from mnemoscope.engines.memory.store.beside import ENDINGS, place, set_aside
from mnemoscope.engines.memory.store.entries import Entry, Memory, Row, name_of, row_of, shown_text, width_of
from mnemoscope.engines.memory.store.memories import ASKED, Memories, memories_file
from mnemoscope.engines.memory.store.pages import Pages, Value
from mnemoscope.engines.memory.store.refusals import reason, shown
from mnemoscope.engines.translation import clauses, tr, trn

Values = tuple[Value, ...]


@dataclass
class _Found:
    """The rows of each table by id, and the ids of those that are not as they were written."""

    memories: dict[int, Values] = field(default_factory=dict)
    entries: dict[int, Values] = field(default_factory=dict)
    keys: dict[int, Values] = field(default_factory=dict)
    altered: dict[str, set[int]] = field(
        default_factory=lambda: {"memories": set(), "entries": set(), "keys": set()}
    )

    @property
    def pairs(self) -> set[int]:
        """The ids of which both halves are there."""
        return self.entries.keys() & self.keys.keys()

    @property
    def known(self) -> int:
        """How many entries there were, as far as the rows tell."""
        both = self.altered["entries"] & self.altered["keys"]
        return len(self.entries.keys() | self.keys.keys() | both)


@dataclass(frozen=True, slots=True)
class Recovered:
    """What came of it: how many memories and entries were kept, how many were lost, where the damaged file is now.

    `renamed`: how many memories have a name or a model that may not be theirs; `checked`: whether checksums told that what
    was kept is as it was written.
    """

    memories: int
    entries: int
    lost: int
    aside: Path | None
    renamed: int = 0
    checked: bool = True

    @property
    def line(self) -> str:
        """The same as a sentence."""
        if self.aside is None:
            return tr("nothing is damaged: {entries} in {memories}", **self._counts)
        said = [tr("kept {entries} in {memories}", **self._counts)]
        if self.renamed:
            said.append(
                trn(
                    "{n:,} of these memories is under a name that may be altered",
                    "{n:,} of these memories are under names that may be altered",
                    self.renamed,
                )
            )
        if self.lost:
            said.append(
                trn(
                    "{n:,} could not be read or was altered and is left out",
                    "{n:,} could not be read or were altered and are left out",
                    self.lost,
                )
            )
        if not self.checked:
            said.append(tr("written by an older version without checksums, some may be altered"))
        said.append(tr("the damaged file is now {aside}", aside=shown(self.aside)))
        return clauses(said)

    @property
    def _counts(self) -> dict[str, str]:
        return {
            "entries": trn("{n:,} entry", "{n:,} entries", self.entries),
            "memories": trn("{n:,} memory", "{n:,} memories", self.memories),
        }


def recover(path: str | Path | None = None) -> Recovered:
    """Put a fresh store with every readable entry in the place of a damaged one, which is set aside beside it.

    A sound store is left as it is. Raises StoreError if there is no file, or no room for a second one.
    """
    given = memories_file() if path is None else Path(path)
    path = place(given)  # what a link leads to is mended, not the link
    if not sqlitefile.exists(path):
        raise StoreError(
            tr("there is nothing to recover: there is no file {given}, or it is empty", given=shown(given))
        )
    if sqlitefile.sound(path) and (kept := _readable(Memories(path))) is not None:
        return Recovered(len(kept), sum(memory.count for memory in kept), 0, None)
    _ours_or_unreadable(path)
    try:
        found, checked = _rows(path.read_bytes())
    except OSError as error:
        raise StoreError(
            tr("{given} cannot be read: {reason}", given=shown(given), reason=reason(error))
        ) from None
    except MemoryError:
        raise StoreError(tr("there is not enough memory to recover {given}", given=shown(given))) from None
    if not found.memories and not found.pairs:
        raise StoreError(
            tr(
                "nothing in {given} can be read as a memory; it was left as it is: move it away to begin anew",
                given=shown(given),
            )
        )
    fresh = path.with_name(f"{path.name}.recovering")
    try:
        _clear(fresh)
        with sqlitefile.changing(fresh, make=True):
            pass  # also if nothing can be kept
        memories, entries, renamed = _fill(Memories(fresh), found)
        aside = _aside(path)
        os.replace(fresh, path)
    except OSError as error:
        raise StoreError(
            tr("{given} cannot be recovered: {reason}", given=shown(given), reason=reason(error))
        ) from None
    finally:
        with suppress(OSError):
            _clear(fresh)
    return Recovered(memories, entries, found.known - entries, aside, renamed, checked)


def _clear(fresh: Path) -> None:
    """Delete what an attempt that was killed has left."""
    for ending in ("", *ENDINGS):
        fresh.with_name(fresh.name + ending).unlink(missing_ok=True)


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
    set_aside(path, aside)
    return aside


def _fill(store: Memories, found: _Found) -> tuple[int, int, int]:
    """Write what is right among the rows; how many memories and entries that were, and how many may be named wrongly."""
    rows: dict[int, list[Row]] = {}
    for id in sorted(found.pairs):
        with suppress(StoreError):
            owner, row = _whole(found.entries[id], found.keys[id])
            rows.setdefault(owner, []).append(row)
    taken: set[str] = set()
    kept = renamed = 0
    for id in sorted(rows.keys() | found.memories.keys()):
        widths = [len(row.key) // 4 for row in rows.get(id, [])]
        usual = max(set(widths), key=widths.count) if widths else None
        altered = id in found.altered["memories"] or id not in found.memories
        memory = _memory(id, found.memories.get(id), usual, taken, altered=altered)
        if memory is None:
            continue
        taken.add(memory.name)
        renamed += altered
        mine = [row for row in rows.get(id, []) if len(row.key) == 4 * memory.width]
        store.add(memory, mine)
        kept += len(mine)
    return len(taken), kept, renamed


def _memory(
    id: int, row: Values | None, width: int | None, taken: set[str], *, altered: bool
) -> Memory | None:
    """A memory as its row says, or, where that is lost, as its entries tell; None if neither says anything."""
    name, model = f"recovered {id}", "unknown"
    if row is not None:
        with suppress(StoreError):
            name = f"{name_of(row[0])[:180]} (recovered)" if altered else name_of(row[0])
        with suppress(StoreError):
            model = name_of(row[1])
        if width is None:
            with suppress(StoreError):
                width = width_of(row[2])
    plain = name
    for n in range(2, len(taken) + 3):
        if name not in taken:
            break
        name = f"{plain[:180]} ({n})"
    return None if width is None else Memory(name, model, width)


def _whole(entry: Values, key: Values) -> tuple[int, Row]:
    """Whose an entry is, and the entry. Raises StoreError if a part of it cannot have been written so."""
    owner, text, value, label, created, reads = entry
    same, token, numbers = key
    if not isinstance(owner, int) or owner != same or not isinstance(numbers, bytes) or len(numbers) % 4:
        raise StoreError(tr("its two halves do not belong together"))
    if not isinstance(token, int) or not isinstance(reads, int | float) or not created:
        raise StoreError(tr("a part of it is of another kind"))
    whole = Entry(
        shown_text(text), shown_text(value), token, np.frombuffer(numbers, "<f4"), shown_text(label),
        created=str(created), reads=reads,
    )  # fmt: skip
    return owner, row_of(whole, len(numbers) // 4)


# What tells the rows of our tables apart: the kinds of their columns, the first of which stands for the id.
_KINDS: dict[str, tuple[tuple[type, ...], ...]] = {
    "memories": ((str,), (str,), (int,), (int,)),
    "entries": ((int,), (str, bytes), (str, bytes), (str, bytes), (str,), (int, float)),
    "keys": ((int,), (int,), (bytes,)),
}


def _rows(data: bytes) -> tuple[_Found, bool]:
    """Every row of our tables in a file that is as it was written, and whether checksums told so."""
    found, old = _Found(), _Found()
    for id, values in Pages(data).rows():
        first, *row = values or (0,)
        for table, kinds in _KINDS.items():
            if first is None and len(row) == len(kinds) + 1 and isinstance(row[-1], int | None):
                _take(found, table, id, tuple(row))
            if first is None and len(row) == len(kinds) and _are(kinds, row):
                getattr(old, table)[id] = tuple(row)
    sure = found.entries or found.keys or found.memories.keys() - found.altered["memories"]
    checked = bool(sure) or not (old.memories or old.pairs)
    return (found, True) if checked else (old, False)


def _sum_of_memory(id: int, name: str, model: str, width: int, changed: int) -> int:
    return tables.of_memory(id, name, model, width)


_SUMS: dict[str, Callable[..., int]] = {
    "memories": _sum_of_memory, "entries": tables.of_entry, "keys": tables.of_key,
}  # fmt: skip


def _take(found: _Found, table: str, id: int, row: Values) -> None:
    """Keep a row if it is as it was written; of one that is not, its id, and of a memory what it says now."""
    *values, checksum = row
    rows = getattr(found, table)
    if tables.fits(checksum, _SUMS[table], id, *values):
        rows[id] = tuple(values)
        found.altered[table].discard(id)
    elif id not in rows:
        found.altered[table].add(id)
        if table == "memories" and _are(_KINDS[table], values):
            rows[id] = tuple(values)


def _are(kinds: tuple[tuple[type, ...], ...], row: list[Value]) -> bool:
    return all(isinstance(value, kind) for value, kind in zip(row, kinds, strict=False))
