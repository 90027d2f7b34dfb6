"""What a GGUF file holds: its metadata and where each tensor lies. Its numbers are made floats by the `gguf` package.

The format (little endian; the versions 2 and 3): "GGUF", version, how many tensors, how many entries of metadata; each entry a name, a type and
a value; each tensor a name, its sizes (the fastest first), its type and its place, counted from where the header ends.
A header is read here and not by the package, whose reader makes an array of each text of a vocabulary: 0.1 s against 2.5 for
49,152 of them; and it takes what a header claims to hold for granted.
"""

import mmap
import struct
from dataclasses import dataclass
from math import prod
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.files.regular import NoRegularFileError
from mnemoscope.engines.progress import Progress, unwatched
from mnemoscope.engines.spec import Array
from mnemoscope.engines.translation import tr

MAGIC = b"GGUF"
MOST = 100_000  # tensors, and entries
MOST_ITEMS = 4_000_000  # of a list: no vocabulary has as many
DEEPEST = 4  # lists in lists
OFTEN = 10_000  # texts of a list, between two words on how far it is
ALIGNMENT = 32  # bytes, unless an entry says otherwise
NUMBERS = {
    0: "<u1",
    1: "<i1",
    2: "<u2",
    3: "<i2",
    4: "<u4",
    5: "<i4",
    6: "<f4",
    7: "|b1",
    10: "<u8",
    11: "<i8",
    12: "<f8",
}
TEXT, LIST = 8, 9


class GgufError(ValueError):
    """A file is not a GGUF file, or a damaged one; the sentence says how."""


@dataclass(frozen=True, slots=True)
class GgufTensor:
    """Where a tensor lies: the number of its type, its shape (slowest axis first), and the place of its first byte."""

    kind: int
    shape: tuple[int, ...]
    start: int


class GgufFile:
    """The header of a GGUF file, and its tensors one by one. Raises OSError, or GgufError for what is damaged."""

    def __init__(self, path: Path, progress: Progress = unwatched) -> None:
        """`progress` is told how much of the header has been read, and may raise to stop it."""
        if not path.is_file():
            raise NoRegularFileError(tr("it is not a file"))
        with path.open("rb") as file:
            try:
                self._bytes = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            except ValueError:
                raise GgufError(tr("it is empty")) from None
        self._at, self._progress, self._share = 0, progress, 0.0
        try:
            self._read_header()
        except (struct.error, UnicodeDecodeError, IndexError, OverflowError):
            raise GgufError(tr("its header is damaged, or the file ends within it")) from None

    def floats(self, name: str) -> Array:
        """One tensor as float32. Raises GgufError for a type that cannot be read, or numbers that the file does not hold."""
        from gguf import (
            GGML_QUANT_SIZES,
            GGMLQuantizationType,
            dequantize,
        )  # a heavy import, only needed here

        tensor = self.tensors[name]
        try:
            kind = GGMLQuantizationType(tensor.kind)
            each, size = GGML_QUANT_SIZES[kind]
        except (ValueError, KeyError):
            raise GgufError(
                tr("the tensor {name} is of the unknown type {kind}", name=name, kind=tensor.kind)
            ) from None
        count = prod(tensor.shape)
        if tensor.shape[-1] % each:
            raise GgufError(
                tr(
                    "the tensor {name} has rows that are not whole blocks of {each} numbers",
                    name=name,
                    each=each,
                )
            )
        stop = tensor.start + count // each * size
        if stop > len(self._bytes):
            raise GgufError(
                tr("the file ends before the tensor {name} does: was it downloaded to its end?", name=name)
            )
        packed = np.frombuffer(self._bytes, np.uint8, stop - tensor.start, tensor.start)
        match kind:
            case GGMLQuantizationType.F32:
                values: NDArray[Any] = packed.view("<f4")
                if len(tensor.shape) == 1:  # it stays as it is, and would hold the whole file in memory
                    values = values.copy()
            case GGMLQuantizationType.F16:
                values = packed.view("<f2")
            case GGMLQuantizationType.F64:
                values = packed.view("<f8")
            case _:
                rows = packed.reshape(-1, tensor.shape[-1] // each * size)
                try:
                    values = dequantize(rows, kind)
                except (NotImplementedError, KeyError, ValueError):
                    said = tr(
                        "the tensor {name} holds {kind}, which cannot be made floats",
                        name=name,
                        kind=kind.name,
                    )
                    raise GgufError(said) from None
        return np.asarray(values, np.float32).reshape(tensor.shape)

    def _read_header(self) -> None:
        if self._take(4) != MAGIC:
            raise GgufError(tr("it does not begin as a GGUF file does"))
        version = self._whole("<I")
        if version not in (2, 3):
            said = tr(
                "it is a GGUF file of version {version}, and those of 2 and 3 can be read", version=version
            )
            raise GgufError(said)
        tensors, entries = self._whole("<Q"), self._whole("<Q")
        if max(tensors, entries) > MOST:
            raise GgufError(
                tr(
                    "its header claims {n:,} tensors or entries, more than any model has",
                    n=max(tensors, entries),
                )
            )
        self.metadata: dict[str, Any] = {}
        for number in range(entries):
            self._share = number / entries
            self._progress(self._share)
            name = self._text()
            self.metadata[name] = self._value(self._whole("<I"), 0)
        found = dict[str, tuple[int, tuple[int, ...], int]]()
        for _ in range(tensors):
            name, axes = self._text(), self._whole("<I")
            if not 1 <= axes <= 4:
                raise GgufError(tr("the tensor {name} has {axes} axes", name=name[:80], axes=axes))
            shape = tuple(self._whole("<Q") for _ in range(axes))[::-1]
            if not 0 < prod(shape) <= 2**40:
                raise GgufError(tr("the tensor {name} has the shape {shape}", name=name[:80], shape=shape))
            found[name] = self._whole("<I"), shape, self._whole("<Q")
        alignment = self.metadata.get("general.alignment", ALIGNMENT)
        if not isinstance(alignment, int) or not 0 < alignment <= 2**16:
            raise GgufError(tr("its alignment is {alignment}", alignment=str(alignment)[:40]))
        begin = -(-self._at // alignment) * alignment
        self.tensors = {
            name: GgufTensor(kind, shape, begin + at) for name, (kind, shape, at) in found.items()
        }

    def _take(self, count: int) -> bytes:
        if count > len(self._bytes) - self._at:
            raise IndexError
        self._at += count
        return self._bytes[self._at - count : self._at]

    def _whole(self, form: str) -> int:
        (number,) = struct.unpack(form, self._take(struct.calcsize(form)))
        return int(number)

    def _text(self) -> str:
        return self._take(self._whole("<Q")).decode("utf-8")

    def _value(self, kind: int, depth: int) -> Any:
        if kind == TEXT:
            return self._text()
        if kind in NUMBERS:
            dtype = np.dtype(NUMBERS[kind])
            return np.frombuffer(self._take(dtype.itemsize), dtype)[0].item()
        if kind != LIST or depth == DEEPEST:
            raise GgufError(tr("its header holds a value of the unknown type {kind}", kind=kind))
        inner, count = self._whole("<I"), self._whole("<Q")
        if count > MOST_ITEMS:
            raise GgufError(
                tr("its header claims a list of {n:,} values, more than any vocabulary has", n=count)
            )
        if inner in NUMBERS:
            dtype = np.dtype(NUMBERS[inner])
            return np.frombuffer(self._take(dtype.itemsize * count), dtype).tolist()
        found = list[Any]()
        for number in range(count):
            if number % OFTEN == 0:
                self._progress(self._share)
            found.append(self._value(inner, depth + 1))
        return found
