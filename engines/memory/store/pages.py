"""The rows on the pages of a SQLite file, found without its trees: each page is looked at by itself.

SQLite finds a row by going down a tree, so one damaged page can hide many sound ones. Here no tree is
needed: a page that holds rows of a table says so in its first byte and lists where each row begins
(the format: https://www.sqlite.org/fileformat2.html).
"""

from collections.abc import Iterator
from contextlib import suppress

import numpy as np

from mnemoscope.engines.memory.store.tables import PAGE

LEAF = 13  # the first byte of a page that holds rows of a table
MOST = 8  # columns of a table of ours
Value = None | int | float | str | bytes
Row = tuple[Value, ...]


class Pages:
    """A file's bytes, and how much of them may still be followed from page to page: what damage makes go round ends."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.size = _page_size(data)
        self.left = 2 * len(data)

    def rows(self) -> Iterator[tuple[int, Row]]:
        """Every row that makes sense, with its id."""
        for start in range(0, len(self.data), self.size):
            yield from self._page(start)

    def _page(self, start: int) -> Iterator[tuple[int, Row]]:
        """The rows of one page; none if it is no page of rows, and only the sound ones if it is damaged."""
        data, size = self.data, self.size
        head = start + (100 if start == 0 else 0)  # the first page begins with the file's own header
        if data[head : head + 1] != bytes([LEAF]):
            return
        count = int.from_bytes(data[head + 3 : head + 5], "big")
        listed = data[head + 8 : head + 8 + 2 * min(count, size // 2)]
        cells = {int.from_bytes(listed[at : at + 2], "big") for at in range(0, len(listed), 2)}
        for cell in sorted(cells):
            if 0 < cell < size:
                with suppress(ValueError, IndexError):
                    yield self._cell(start + cell, start + size)

    def _cell(self, at: int, stop: int) -> tuple[int, Row]:
        """A row and its id from where it begins; raises ValueError or IndexError if it makes no sense."""
        data, size = self.data, self.size
        length, at = _number(data, at)
        id, at = _number(data, at)
        id -= (id >> 63) << 64  # its sign
        if not 0 < length <= len(data):
            raise ValueError
        most, least = size - 35, (size - 12) * 32 // 255 - 23
        local = length
        if length > most:
            local = least + (length - least) % (size - 4)
            local = least if local > most else local
            self.left -= length
        if at + local > stop or self.left < 0:
            raise ValueError
        parts, have = [data[at : at + local]], local
        following = int.from_bytes(data[at + local : at + local + 4], "big")
        while have < length:  # the rest stands in pages of its own, each of which names the next
            start = (following - 1) * size
            if following < 2 or start + size > len(data):
                raise ValueError
            parts.append(data[start + 4 : start + 4 + min(size - 4, length - have)])
            have += len(parts[-1])
            following = int.from_bytes(data[start : start + 4], "big")
        return id, _record(b"".join(parts))


def _page_size(data: bytes) -> int:
    """The size that the file's header tells, if it can be one; else the one we make files with."""
    told = int.from_bytes(data[16:18], "big")
    told = 65_536 if told == 1 else told
    intact = data.startswith(b"SQLite format 3\0") and 512 <= told <= 65_536 and told & (told - 1) == 0
    return told if intact else PAGE


def _record(payload: bytes) -> Row:
    """The values of a row: first the kind of each, then all of them."""
    stop, at = _number(payload, 0)
    place = stop
    values: list[Value] = []
    while at < stop:
        if len(values) == MOST:
            raise ValueError
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
