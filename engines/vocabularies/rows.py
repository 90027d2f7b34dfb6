"""Rows of numbers, for models without an embedding: a text is CSV, one token a line, with a first line of names if it likes.

There is no list of all rows: a row gets its number when it is met first. All vocabularies of one description share their
rows, so that two tracks, or a recording and a run, know the same row by the same number.
"""

import struct
from collections.abc import Callable, Iterable, Iterator
from math import isfinite
from threading import Lock
from typing import Any

import numpy as np

from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.given import shown
from mnemoscope.engines.spec import Array
from mnemoscope.engines.tokens import MISSING, Ids, Vocabulary, glyphs, spans_of
from mnemoscope.engines.translation import commas, tr, tr_noop, trn

MOST_COLUMNS = 4_096
AT_ONCE = 2_000  # lines, between two of which `progress` is told
LONGEST_NAME = 80  # characters
LARGEST = float(np.finfo(np.float32).max)


class Rows(Vocabulary):
    """Each line one row of numbers, with commas, tabs or spaces between them; empty lines are let be.

    `scale` and `mean`, where they are given, are what the numbers are made small by: the model reads (row - mean) / scale.
    """

    noun = tr_noop("rows")

    def __init__(
        self,
        columns: tuple[str, ...],
        *,
        named: bool = True,
        mean: tuple[float, ...] = (),
        scale: tuple[float, ...] = (),
    ) -> None:
        """`named`: the card names its columns; else any first line of names will do."""
        self.columns, self.named = columns, named
        self.mean, self.scale = mean, scale
        self._shift, self._unit = np.array(mean or 0.0, np.float32), np.array(scale or 1.0, np.float32)
        self._packing = struct.Struct(f"={len(columns)}f")
        self._rows: list[bytes] = []  # by number
        self._ids: dict[bytes, int] = {}
        self._meeting = Lock()  # the window's thread and the engine's both read texts

    def __len__(self) -> int:
        return len(self._rows)

    @property
    def distinct(self) -> bool:
        return True

    def numbers(self, tokens: Ids | int) -> Array:
        """The rows (..., columns) as the model reads them."""
        found = self._raw(tokens)
        if self.mean or self.scale:
            with np.errstate(
                over="ignore"
            ):  # what becomes too large by the card's scale is infinite, and drawn so
                found = (found - self._shift) / self._unit
        return found if isinstance(tokens, np.ndarray) else found[0]

    def _raw(self, tokens: Ids | int) -> Array:
        """The rows (n, columns) as they are written."""
        rows = self._rows
        packed = b"".join([rows[t] for t in np.atleast_1d(tokens).tolist()])
        return np.frombuffer(packed, np.float32).reshape(-1, len(self.columns))

    def cut(self, text: str) -> tuple[Ids, Ids]:
        return self.cut_long(text)

    def cut_long(self, text: str, progress: Callable[[float], None] = lambda share: None) -> tuple[Ids, Ids]:
        """A line with its end is a token; the names and empty lines belong to the row after them, or at the end before."""
        ids: list[int] = []
        starts: list[int] = []
        begun = 0
        for line, _, stop in _lines(text, progress):
            if not line or (not ids and self._is_header(line)):
                continue
            row = self._row(line)
            ids.append(MISSING if row is None else self._met(row))
            starts.append(begun)
            begun = stop
        ends = np.array([*starts[1:], len(text)], np.int64)[: len(ids)]
        return np.array(ids, np.int64), np.stack((np.array(starts, np.int64), ends), axis=1)

    def missing(self, text: str) -> list[str]:
        return [line for line, _, _ in self._misread(text)]

    def fault(self, text: str, progress: Callable[[float], None] = lambda share: None) -> tuple[str, str]:
        """What is wrong with the first line that is no row of this model: a clause, and in a word."""
        for line, number, first in self._misread(text, progress):
            return self._why(line, number, first)
        return "", ""

    def _misread(
        self, text: str, progress: Callable[[float], None] = lambda share: None
    ) -> Iterator[tuple[str, int, bool]]:
        """The lines that are no rows, each with its number from 1, and whether no row stands before it."""
        first = True
        for number, (line, _, _) in enumerate(_lines(text, progress), 1):
            if not line or (first and self._is_header(line)):
                continue
            if self._row(line) is None:
                yield line, number, first
            first = False

    def _row(self, line: str) -> bytes | None:
        """A line's numbers as they are kept; None for a line that is no row of finite numbers."""
        cells = _cells(line)
        if len(cells) != len(self.columns) or "_" in line or not line.isascii():
            return None
        try:
            values = [float(cell.strip('" ')) for cell in cells]
            return self._packing.pack(*values) if all(map(isfinite, values)) else None
        except (ValueError, OverflowError):  # no number, or too large for 32 bits
            return None

    def _met(self, row: bytes) -> int:
        """The number of a row, which it gets when it is met first."""
        found = self._ids.get(row)
        if found is None:
            with self._meeting:
                found = self._ids.setdefault(row, len(self._rows))
                if found == len(self._rows):
                    self._rows.append(row)
        return found

    def _is_header(self, line: str) -> bool:
        """Whether a line is that of the names: the card's, or any if it names none."""
        names = _names(line)
        if self.named:
            return names == [name.casefold() for name in self.columns]
        return len(names) == len(self.columns) and not any(map(_is_number, names))

    def _why(self, line: str, number: int, first: bool) -> tuple[str, str]:
        """What is wrong with a line that is no row, in a clause and in a word."""
        cells = [cell.strip('" ') for cell in _cells(line)]
        columns = commas(self.columns, 8)
        if ";" in line or ("," in line and "\t" in line):
            said = tr(
                "line {number:,} has semicolons or decimal commas: write 0.5,1 for a half and a one",
                number=number,
            )
            return said, "decimal"
        if first and self.named and not any(map(_is_number, cells)):
            names = commas((glyphs(name[:LONGEST_NAME]) for name in cells), 8)
            said = tr(
                "line {number:,} names {names}, but the columns are {columns}, in this order",
                number=number, names=names[: 4 * LONGEST_NAME // 2], columns=columns,
            )  # fmt: skip
            return said, "names"
        for cell in cells:
            if not cell:
                return tr("line {number:,} has an empty cell", number=number), "empty"
            fields = {"number": number, "cell": shown(cell)}
            if not _is_number(cell):
                return tr("line {number:,} has {cell}, which is not a number", **fields), "text"
            if not abs(float(cell)) <= LARGEST:
                return tr(
                    "line {number:,} has {cell}, which is not a finite number of 32 bits", **fields
                ), "finite"
        said = trn(
            "line {line:,} has {n:,} number, but {most} are read: {columns}",
            "line {line:,} has {n:,} numbers, but {most} are read: {columns}",
            len(cells), line=number, most=len(self.columns), columns=columns,
        )  # fmt: skip
        return said, "count"

    def recorded(self, tokens: Ids, text: str, spans: Ids) -> Ids:
        distinct, first = np.unique(tokens, return_index=True)
        known = np.full(len(distinct), MISSING, np.int64)
        for n, (start, stop) in enumerate(spans[first].tolist()):
            ids, _ = self.cut(text[start:stop])
            known[n] = next((i for i in ids.tolist() if i != MISSING), MISSING)
        if (known == MISSING).any():
            return np.full(len(tokens), MISSING, np.int64)
        return np.asarray(known[np.searchsorted(distinct, tokens)])

    def is_folded(self, token: int, piece: str) -> bool:
        return False

    def written(self, piece: str) -> str:
        ids, _ = self.cut(piece)
        return self.label(int(ids[0])) if len(ids) == 1 and ids[0] != MISSING else piece

    def in_place(self, text: str, piece: str) -> str:
        """The row in the place of that of the piece; names and line ends stay."""
        for line, start, stop in _lines(piece):
            if self._row(line) is not None:
                end = piece[start:stop]
                return piece[:start] + text.strip() + end[len(end.rstrip()) :] + piece[stop:]
        return text

    def decode(self, ids: Iterable[int]) -> tuple[str, Ids]:
        pieces = [f"{self.label(token)}\n" for token in ids]
        return "".join(pieces), spans_of(np.array([len(p) for p in pieces], np.int64))

    def label(self, token: int) -> str:
        return ",".join(map(plain, self._raw(int(token))[0]))

    def shown(self, piece: str) -> str:
        ids, _ = self.cut(piece)
        return next((self.label(i) for i in ids.tolist() if i != MISSING), glyphs(piece.strip()))

    def to_json(self) -> dict[str, Any]:
        columns = {"kind": "rows", "columns": list(self.columns) if self.named else len(self.columns)}
        given = {"mean": list(self.mean), "scale": list(self.scale)}
        return columns | {key: value for key, value in given.items() if value}


def rows_of(data: dict[str, Any]) -> Rows:
    """The rows that a card or a recording describes. Raises ModelError."""
    said = data.get("columns")
    named = isinstance(said, list)
    names = said if isinstance(said, list) else []
    count = len(names) if named else said
    fine = all(isinstance(name, str) and 0 < len(name.strip()) <= LONGEST_NAME for name in names)
    if type(count) is not int or not 0 < count <= MOST_COLUMNS or not fine or len(set(names)) < len(names):
        raise ModelError(
            tr(
                "the vocabulary's columns must be their names, each once, or their number up to {most:,}",
                most=MOST_COLUMNS,
            )
        )
    if odd := [name for name in names if set(name) & set(',;\t\n\r"') or _is_number(name)]:
        raise ModelError(
            tr("a column cannot be named {name}: a line of names could not be told", name=shown(odd[0]))
        )
    mean, scale = (_floats(data, key, count) for key in ("mean", "scale"))
    if any(each <= 0 for each in scale):
        raise ModelError(tr("the vocabulary's scale must be numbers above 0, one for each column"))
    columns = tuple(name.strip() for name in names) if named else tuple(f"x{n}" for n in range(count))
    return Rows(columns, named=named, mean=mean, scale=scale)


def _floats(data: dict[str, Any], key: str, count: int) -> tuple[float, ...]:
    """One finite number for each column, or none."""
    said = data.get(key) or []
    if not isinstance(said, list) or len(said) not in (0, count) or not all(_is_plain(each) for each in said):
        raise ModelError(
            tr(
                "the vocabulary's {key} must be {count} finite numbers, one for each column",
                key=key,
                count=count,
            )
        )
    return tuple(map(float, said))


def _is_plain(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e30


def plain(value: np.float32) -> str:
    """A number of 32 bits in the fewest digits that mean it."""
    return str(value).removesuffix(".0")


def _lines(
    text: str, progress: Callable[[float], None] = lambda share: None
) -> Iterator[tuple[str, int, int]]:
    """Each line without the blanks around it, and where it begins and ends, its line end included."""
    start = 0
    for n, line in enumerate(text.split("\n")):
        stop = min(start + len(line) + 1, len(text))
        yield line.strip(), start, stop
        start = stop
        if n % AT_ONCE == AT_ONCE - 1:
            progress(start / len(text))


def _cells(line: str) -> list[str]:
    """The cells of a line: between commas, or else tabs or spaces."""
    return [cell.strip() for cell in line.split(",")] if "," in line else line.split()


def _names(line: str) -> list[str]:
    """The names on a line, in small letters: as spreadsheets write them, or numpy behind its #."""
    return [cell.strip('" ').casefold() for cell in _cells(line.removeprefix("#").strip())]


def _is_number(cell: str) -> bool:
    """Whether a cell is a number, finite or not."""
    try:
        float(cell.strip('" '))
    except ValueError:
        return False
    return "_" not in cell and cell.isascii()
