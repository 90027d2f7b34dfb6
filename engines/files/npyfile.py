"""A NumPy array in a `.npy` file as text: a line a row. Its header is read and nothing else is believed: nothing is unpickled."""

from io import BytesIO
from pathlib import Path

import numpy as np
from numpy.lib import format as npy

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.translation import tr

MAGIC = b"\x93NUMPY"
MOST_NUMBERS = 4_000_000
HEADER = 10_000  # characters of a header: numpy's own bound
AT_ONCE = 10_000  # rows


class ArrayError(MnemoscopeError):
    """A file holds no rows of numbers."""


def rows_text(data: bytes, path: Path) -> str:
    """The rows of a `.npy` file's array, (steps, columns) or (steps,), as lines of numbers with commas between.

    Numbers are written as the 32 bits that a model reads, in the fewest digits that mean them. Raises ArrayError with one sentence.
    """
    array = _array(data, path)
    if array.ndim != 2:
        shape = "×".join(map(str, array.shape)) or "()"
        raise ArrayError(
            tr(
                "{path} holds an array of {shape}: rows of numbers are an array of two dimensions, steps and columns",
                path=path,
                shape=shape,
            )
        )
    if array.size > MOST_NUMBERS:
        raise ArrayError(
            tr(
                "{path} holds {rows:,} rows of {columns:,} numbers, and {most:,} numbers are the most that can be read as one text: save a part of it",
                path=path,
                rows=len(array),
                columns=array.shape[1],
                most=MOST_NUMBERS,
            )
        )
    with np.errstate(over="ignore"):
        single = array.astype(np.float32)
    if not np.isfinite(single).all():
        row, column = np.argwhere(~np.isfinite(single))[0].tolist()
        raise ArrayError(
            tr(
                "{path} holds {value} in row {row:,}, column {column:,} from 0, which is not a finite number of 32 bits",
                path=path,
                value=array[row, column],
                row=row,
                column=column,
            )
        )
    lines = list[str]()
    for start in range(0, len(single), AT_ONCE):
        texts = single[start : start + AT_ONCE].astype("U32")  # the shortest that mean the same 32 bits
        lines += [",".join(cell.removesuffix(".0") for cell in row) for row in texts.tolist()]
    return "\n".join((*lines, "")) if single.size else ""


def _array(data: bytes, path: Path) -> np.ndarray[tuple[int, ...], np.dtype[np.generic]]:
    """The array in the bytes of a `.npy` file; one of one dimension as a column."""
    file = BytesIO(data)
    try:
        version = npy.read_magic(file)
        read = npy.read_array_header_1_0 if version == (1, 0) else npy.read_array_header_2_0
        shape, by_columns, kind = read(file, max_header_size=HEADER)
    except Exception:  # numpy reads a header as Python's own text, which may fail in many ways
        raise ArrayError(tr("{path} is a damaged NumPy file: its header cannot be read", path=path)) from None
    if kind.kind not in "fiub":
        raise ArrayError(
            tr(
                "{path} holds {kind}, not numbers: save the array as float32",
                path=path,
                kind=tr("Python objects") if kind.hasobject else str(kind)[:40],
            )
        )
    body = data[file.tell() :]
    count = 1
    for size in shape:
        count *= size
    if count < 0 or len(body) != count * kind.itemsize:
        raise ArrayError(
            tr(
                "{path} is a damaged NumPy file: it has {bytes:,} bytes of numbers, and its header needs {needed:,.0f}",
                path=path,
                bytes=len(body),
                needed=float(min(max(count, 0) * kind.itemsize, 10**30)),
            )
        )
    if not count:
        raise ArrayError(tr("{path} holds an array without numbers", path=path))
    array = np.frombuffer(body, kind).reshape(shape, order="F" if by_columns else "C")
    return array.reshape(-1, 1) if array.ndim == 1 else array
