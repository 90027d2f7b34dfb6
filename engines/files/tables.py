"""The numbers behind a picture: CSV for spreadsheets, NPZ exact."""

import csv
import io
import zipfile
from collections.abc import Callable, Iterator
from math import prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.errors import OutputError
from mnemoscope.engines.translation import tr

Columns = dict[str, NDArray[Any]]
Piece = tuple[bytes, float]  # of a file, and the share of it that is done then

MOST_CELLS = 40_000_000  # of a CSV file, some 500 MB
BYTES = 1_000_000  # compressed at a time
LEVEL = 1  # of compression: more takes three times as long, and numbers of a model become no smaller by it
CELLS = 20_000  # written at a time: numpy lets nothing else go on meanwhile
FORMULA = tuple("=+-@\t\r＝＋－＠")  # what a spreadsheet may take for the start of one


class Sink(io.RawIOBase):
    """A file that keeps what is written to it only until it is taken."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, data: bytes | bytearray | memoryview) -> int:  # type: ignore[override]
        self._parts.append(bytes(data))
        return len(self._parts[-1])

    def take(self) -> bytes:
        """What has been written since the last time."""
        parts, self._parts = self._parts, []
        return b"".join(parts)


def npz_pieces(*tables: Callable[[], Columns]) -> Iterator[Piece]:
    """Every array under its name, piece by piece, as numpy would write it; each table is made, written and let go in turn."""
    sink = Sink()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED, compresslevel=LEVEL) as archive:
        for at, table in enumerate(tables):
            yield b"", at / len(tables)
            for share in _archived(archive, table()):
                yield sink.take(), (at + share) / len(tables)
    yield sink.take(), 1.0


def _archived(archive: zipfile.ZipFile, columns: Columns) -> Iterator[float]:
    """Write arrays into an archive, and say the share of them that is written, now and then."""
    whole, done = max(sum(values.nbytes for values in columns.values()), 1), 0
    for name, values in columns.items():
        values = np.ascontiguousarray(values)
        rows = max(BYTES * len(values) // max(values.nbytes, 1), 1)
        with archive.open(f"{name}.npy", "w", force_zip64=True) as entry:
            np.lib.format.write_array_header_1_0(entry, np.lib.format.header_data_from_array_1_0(values))
            for start in range(0, len(values), rows):
                part = values[start : start + rows]
                entry.write(part.tobytes())
                done += part.nbytes
                yield done / whole


def csv_pieces(columns: Columns) -> Iterator[Piece]:
    """UTF-8 with a byte-order mark, piece by piece: an array of more axes is several columns.

    A text that a spreadsheet would take for a formula gets an apostrophe in front. Raises OutputError
    if there is more than a spreadsheet, or anything else, could open.
    """
    flat = {name: _flat(values) for name, values in columns.items()}
    cells = sum(values.size for values in flat.values())
    if cells > MOST_CELLS:
        raise OutputError(
            tr(
                "a CSV file of {cells:,} numbers is too large: choose a stretch of the run (--from and --to), or .npz",
                cells=cells,
            )
        )
    yield b"\xef\xbb\xbf" + _lines([[harmless(name) for name in headings(columns)]]), 0.0
    length = len(next(iter(flat.values()))) if flat else 0
    rows = max(CELLS * length // max(cells, 1), 1)
    for start in range(0, length, rows):
        parts = [_cells(values[start : start + rows]) for values in flat.values()]
        yield _lines(np.concatenate(parts, axis=1).tolist()), min((start + rows) / length, 1.0)


def headings(columns: Columns) -> list[str]:
    """The columns' names: an array of more axes has a number for each of its values."""
    found: list[str] = []
    for name, values in columns.items():
        found += [name] if values.ndim == 1 else [f"{name}.{i}" for i in range(_flat(values).shape[1])]
    return found


def harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(FORMULA) else text


def _flat(values: NDArray[Any]) -> NDArray[Any]:
    """Values as (rows, columns), of no rows as well."""
    return values.reshape(len(values), prod(values.shape[1:]))


def _cells(values: NDArray[Any]) -> NDArray[Any]:
    """Values (rows, columns) as written: numbers in as few digits as give them back, texts made harmless."""
    if values.dtype.kind == "U":
        made = np.empty(values.shape, object)
        made[:] = [[harmless(text) for text in row] for row in values.tolist()]
        return made
    return values.astype(str).astype(object)


def _lines(rows: list[list[str]]) -> bytes:
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return text.getvalue().encode("utf-8", "backslashreplace")
