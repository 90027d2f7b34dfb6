"""Writing a safetensors file piece by piece, so that a long trace is not held in memory twice.

The format: the length of a JSON header in eight bytes, the header, then every tensor's numbers in order.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from math import prod
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engines.wholefile import whole_file

LARGEST_HEADER = 100_000_000  # bytes: what safetensors itself reads
DTYPES: dict[str, np.dtype[Any]] = {"F32": np.dtype("<f4"), "I64": np.dtype("<i8")}


@dataclass(frozen=True, slots=True)
class Tensor:
    """One tensor to write: its name, its kind of number, its shape, and its values in pieces along the first axis."""

    name: str
    dtype: str  # F32 or I64
    shape: tuple[int, ...]
    pieces: Iterable[NDArray[Any]]

    @property
    def nbytes(self) -> int:
        """The bytes its values take."""
        return prod(self.shape) * DTYPES[self.dtype].itemsize


def write_tensors(path: Path, tensors: list[Tensor], metadata: dict[str, str]) -> None:
    """Write the file, whole or not at all: beside its place first, so that a full disk leaves the old one as it was.

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
            f"its description takes {len(encoded):,} bytes, and a reader accepts {LARGEST_HEADER:,}"
        )
    with whole_file(path) as file:
        file.write(len(encoded).to_bytes(8, "little") + encoded)
        for tensor in tensors:
            for piece in tensor.pieces:
                file.write(np.ascontiguousarray(piece, DTYPES[tensor.dtype]).data)
