"""Reading and writing a safetensors file piece by piece, so that a long trace is not held in memory twice.

The format: the length of a JSON header in eight bytes, the header, then every tensor's numbers in order.
"""

import json
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import prod
from pathlib import Path
from types import TracebackType
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors import safe_open

from mnemoscope.engines.files.atomic import whole_file
from mnemoscope.engines.files.positional import read_at
from mnemoscope.engines.translation import tr

LARGEST_HEADER = 100_000_000  # bytes: what safetensors itself reads
FLOATS = {
    "F32": "<f4",
    "F16": "<f2",
    "F64": "<f8",
    "BF16": "<u2",
}  # a bfloat16 is the upper half of a float32
WHOLES = {
    "I64": "<i8", "I32": "<i4", "I16": "<i2", "I8": "|i1", "U64": "<u8", "U32": "<u4", "U16": "<u2", "U8": "|u1",
}  # fmt: skip
DTYPES: dict[str, np.dtype[Any]] = {
    "F32": np.dtype("<f4"), "F16": np.dtype("<f2"), "I64": np.dtype("<i8"), "U8": np.dtype("|u1"),
}  # that we write  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tensor:
    """One tensor to write: its name, its kind of number, its shape, and its values in pieces along the first axis."""

    name: str
    dtype: str  # F32, F16, I64 or U8
    shape: tuple[int, ...]
    pieces: Iterable[NDArray[Any]]

    @property
    def nbytes(self) -> int:
        """The bytes its values take."""
        return prod(self.shape) * DTYPES[self.dtype].itemsize


def write_tensors(
    path: Path,
    tensors: list[Tensor],
    metadata: dict[str, str],
    progress: Callable[[float], None] | None = None,
) -> None:
    """Write the file, whole or not at all: beside its place first, so that a full disk leaves the old one as it was.

    `progress` is told the share written, and may raise to stop it.
    Raises OSError if the place cannot be written, ValueError if the metadata is larger than a reader accepts.
    """
    tensors = sorted(
        tensors, key=lambda t: (-DTYPES[t.dtype].itemsize, t.name)
    )  # aligned, as safetensors orders them
    header: dict[str, Any] = {"__metadata__": metadata}
    start = 0
    for tensor in tensors:
        stop = start + tensor.nbytes
        header[tensor.name] = {
            "dtype": tensor.dtype,
            "shape": list(tensor.shape),
            "data_offsets": [start, stop],
        }
        start = stop
    encoded = json.dumps(header, separators=(",", ":")).encode()
    encoded += b" " * (-len(encoded) % 8)
    if len(encoded) > LARGEST_HEADER:
        raise ValueError(
            tr(
                "its description takes {count:,} bytes, and a reader accepts {most:,}",
                count=len(encoded),
                most=LARGEST_HEADER,
            )
        )
    done = 0
    with whole_file(path) as file:
        file.write(len(encoded).to_bytes(8, "little") + encoded)
        for tensor in tensors:
            for piece in tensor.pieces:
                values = np.ascontiguousarray(piece, DTYPES[tensor.dtype])
                file.write(values.data)
                done += values.nbytes
                if progress:
                    progress(min(done / max(start, 1), 1.0))


@dataclass(frozen=True, slots=True)
class Entry:
    """One tensor in a file: its kind of number as the format calls it, its shape, and where its numbers begin."""

    dtype: str
    shape: tuple[int, ...]
    start: int


class TensorFile:
    """A safetensors file open for reading: what its header says, and the numbers of a tensor when they are asked for.

    Threads may read at once. Nothing but the header is read before it is asked for. numpy has no bfloat16, and so cannot be asked to read one. Raises OSError or SafetensorError for a file
    that is none.
    """

    def __init__(self, path: Path) -> None:
        with safe_open(path, framework="numpy"):  # which checks every shape and place
            self._file = path.open("rb", buffering=0)
        self._kept = False
        self._stamp = self._now()
        length = int.from_bytes(self._file.read(8), "little")
        header = json.loads(self._file.read(length))
        self.metadata: dict[str, str] = header.pop("__metadata__", None) or {}
        self.entries = {
            name: Entry(entry["dtype"], tuple(entry["shape"]), 8 + length + entry["data_offsets"][0])
            for name, entry in header.items()
        }

    def __enter__(self) -> "TensorFile":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is not None or not self._kept:
            self._file.close()

    def __del__(self) -> None:
        if hasattr(self, "_file"):
            self._file.close()

    def keep(self) -> None:
        """Stay open after the `with`, until nobody has it any more."""
        self._kept = True

    @property
    def nbytes(self) -> int:
        """How large the file is."""
        return self._stamp[0]

    def _now(self) -> tuple[int, int]:
        """What changes when another program writes to the file."""
        state = os.fstat(self._file.fileno())
        return state.st_size, state.st_mtime_ns

    def floats(self, name: str, start: int = 0, stop: int | None = None) -> NDArray[np.float32]:
        """Rows start..stop of a tensor of floats of any size, as float32. Raises ValueError for one of other numbers, or a file that has changed."""
        dtype = self.entries[name].dtype
        if dtype not in FLOATS:
            raise ValueError(tr("the tensor {name} holds {kind}", name=name, kind=kind_of(dtype)))
        values = self._read(name, np.dtype(FLOATS[dtype]), start, stop)
        if dtype == "BF16":
            return (values.astype(np.uint32) << 16).view(np.float32)
        with np.errstate(over="ignore"):  # a float64 beyond float32 becomes infinite
            return values.astype(np.float32, copy=False)

    def wholes(self, name: str, start: int = 0, stop: int | None = None) -> NDArray[np.int64]:
        """Rows start..stop of a tensor of whole numbers. Raises ValueError for one of other numbers."""
        dtype = self.entries[name].dtype
        if dtype not in WHOLES:
            raise ValueError(
                tr("the tensor {name} holds {kind}, not whole numbers", name=name, kind=kind_of(dtype))
            )
        values = self._read(name, np.dtype(WHOLES[dtype]), start, stop)
        if dtype == "U64" and values.size and values.max() > np.iinfo(np.int64).max:
            raise ValueError(tr("the tensor {name} holds numbers that are too large", name=name))
        return values.astype(np.int64, copy=False)

    def text(self, name: str) -> str:
        """A text, written as the bytes of its UTF-8. Raises ValueError for a tensor that is none."""
        entry = self.entries[name]
        if entry.dtype != "U8" or len(entry.shape) != 1:
            raise ValueError(tr("the tensor {name} is not a text", name=name))
        return self._read(name, np.dtype("|u1"), 0, None).tobytes().decode("utf-8", "surrogatepass")

    def _read(self, name: str, dtype: np.dtype[Any], start: int, stop: int | None) -> NDArray[Any]:
        entry = self.entries[name]
        first, *rest = entry.shape or (1,)
        values = np.empty(((first if stop is None else stop) - start, *rest), dtype)
        at = entry.start + start * prod(rest) * dtype.itemsize
        if self._now() != self._stamp:
            raise ValueError(tr("another program has changed the file since it was opened"))
        if read_at(self._file.fileno(), values.reshape(-1).view(np.uint8).data, at) != values.nbytes:
            raise ValueError(tr("the tensor {name} ends before its last number", name=name))
        return values.reshape(entry.shape) if not entry.shape else values


def kind_of(dtype: str) -> str:
    """A kind of number that cannot be read as it is, in words."""
    if dtype.startswith("F"):
        return tr("floats of 8 bits or fewer ({dtype})", dtype=dtype)
    if dtype in WHOLES:
        return tr("whole numbers ({dtype})", dtype=dtype)
    return tr("numbers of the kind {dtype}", dtype=dtype)
