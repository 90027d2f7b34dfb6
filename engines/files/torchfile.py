"""What is in a PyTorch file (.pt, .pth): its tensors and plain values, by the operations of its pickle, of which nothing is run (see `pickled`).

torch writes a zip with a pickle `data.pkl` and the numbers of each storage beside it. Before 1.6 it wrote five pickles one after the other (a
mark, a version, the machine, what was saved, the keys of the storages), and then of each storage how many numbers it has (8 bytes), and these.
"""

import io
import warnings
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from mnemoscope.engines.files.marks import EARLY
from mnemoscope.engines.files.pickled import Made, Named, Placed, Reader
from mnemoscope.engines.spec import Array
from mnemoscope.engines.translation import tr

LARGEST_PICKLE = 20_000_000  # bytes: names and shapes of a model take far fewer
MOST_MEMBERS = 100_000  # of the zip
DEEPEST = 12  # tables in tables
FLOATS = {
    "FloatStorage": "f4",
    "DoubleStorage": "f8",
    "HalfStorage": "f2",
    "BFloat16Storage": "u2",  # the upper half of a float32
}
SIZES = {"FloatStorage": 4, "DoubleStorage": 8, "HalfStorage": 2, "BFloat16Storage": 2, "LongStorage": 8, "IntStorage": 4, "ShortStorage": 2,
         "CharStorage": 1, "ByteStorage": 1, "BoolStorage": 1, "ComplexFloatStorage": 8, "ComplexDoubleStorage": 16}  # fmt: skip
EARLY_VERSION = 1001


Bytes = Callable[[str, int], bytes | None]  # so many from the start of a storage; None if they are not there


def _nothing(member: str, count: int) -> None:
    """There are no numbers."""


@dataclass(slots=True)
class TorchFile:
    """The tensors of a file by name, its plain values, and the first class or function that it names and that is none of torch's data."""

    path: Path
    placed: dict[str, Placed]
    plain: dict[str, Any]
    of_class: str = ""
    _bytes: Bytes = field(default=_nothing, repr=False)
    _order: str = "<"

    @property
    def tensors(self) -> dict[str, tuple[int, ...]]:
        """The shape of each tensor."""
        return {name: each.shape for name, each in self.placed.items()}

    def floats(self, name: str) -> Array:
        """One tensor as float32. Raises ValueError for other numbers, or for those that are not there."""
        each = self.placed[name]
        if each.kind not in FLOATS:
            raise ValueError(
                tr("the tensor {name} holds {kind}, not floats", name=name[:80], kind=each.kind[:40])
            )
        dtype = np.dtype(self._order + FLOATS[each.kind])
        held = self._bytes(each.member, each.count * dtype.itemsize)
        if held is None or len(held) < each.count * dtype.itemsize:
            raise ValueError(tr("the numbers of the tensor {name} are not all in the file", name=name[:80]))
        values = np.frombuffer(held, dtype)
        if each.kind == "BFloat16Storage":
            values = (values.astype(np.uint32) << 16).view(np.float32)
        strides = tuple(stride * values.itemsize for stride in each.strides)
        view = np.lib.stride_tricks.as_strided(values[each.offset :], each.shape, strides, writeable=False)
        with np.errstate(over="ignore"):  # a float64 beyond float32 becomes infinite, which is refused later
            return np.array(view, np.float32)


def read_torch(path: Path, progress: Callable[[float], None] = lambda share: None) -> TorchFile:
    """The contents of a PyTorch file. Raises ValueError or OSError if it cannot be told. `progress` may raise to stop it."""
    if is_early(path):
        return _read_early(path, progress)
    with zipfile.ZipFile(path) as archive:
        members = archive.infolist()
        listed = next((info for info in members if info.filename.endswith("data.pkl")), None)
        if listed is None or listed.file_size > LARGEST_PICKLE or len(members) > MOST_MEMBERS:
            raise ValueError(tr("it has no list of tensors"))
        if any(info.compress_type != zipfile.ZIP_STORED for info in members):
            raise ValueError(tr("it is compressed, which PyTorch never does"))
        home = listed.filename.removesuffix("data.pkl")
        pickled = archive.read(listed)
        order = home + "byteorder"
        big = order in archive.NameToInfo and archive.read(order)[:3] == b"big"
    known = {info.filename: info for info in members}

    def held(member: str, count: int) -> bytes | None:
        info = known.get(member)
        if info is None or info.file_size < count:
            return None
        with zipfile.ZipFile(path) as archive, archive.open(info) as file:
            return file.read(count)

    found = TorchFile(path, {}, {}, _bytes=held, _order="><"[not big])
    reader = Reader(home, progress)
    _sort(_whole_of(reader, pickled), "", found, 0)
    found.of_class = reader.strange
    return found


def _whole_of(reader: Reader, pickled: bytes | io.BytesIO) -> Any:
    """What a pickle is of. Raises ValueError for a damaged one."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of escapes that are none, in a text of old
            return reader.read(pickled)
    except (IndexError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        raise ValueError(tr("its list of tensors is damaged")) from error


def is_early(path: Path) -> bool:
    """Whether a file begins as PyTorch wrote before 1.6. Raises OSError."""
    with path.open("rb") as file:
        return file.read(len(EARLY)) == EARLY


def _read_early(path: Path, progress: Callable[[float], None]) -> TorchFile:
    """The contents of a file as PyTorch wrote before 1.6."""
    size = path.stat().st_size
    with path.open("rb") as file:
        pickles = io.BytesIO(file.read(LARGEST_PICKLE))
    reader = Reader("", progress)
    _, version, machine, whole, keys = (_whole_of(reader, pickles) for _ in range(5))
    if version != EARLY_VERSION or not isinstance(machine, dict) or machine.get("little_endian") is not True:
        raise ValueError(tr("it was written by a version or on a machine whose files cannot be read"))
    starts, at = dict[str, int](), pickles.tell()
    for key in keys if isinstance(keys, list) else ():
        kind, count = reader.storages.get(f"data/{key}", ("", 0))
        if kind not in SIZES:
            raise ValueError(tr("its list of tensors is damaged"))
        starts[f"data/{key}"] = at + 8
        at += 8 + count * SIZES[kind]

    def held(member: str, count: int) -> bytes | None:
        start = starts.get(member, size)
        if start + count > size:
            return None
        with path.open("rb") as file:
            file.seek(start - 8)
            if int.from_bytes(file.read(8), "little") != reader.storages[member][1]:
                return None
            return file.read(count)

    found = TorchFile(path, {}, {}, reader.strange, _bytes=held)
    _sort(whole, "", found, 0)
    return found


def _sort(value: Any, name: str, found: TorchFile, depth: int) -> None:
    """Tensors under their names, joined by dots through all tables; and what else is in them."""
    if isinstance(value, Placed):
        found.placed[name] = value
    elif isinstance(value, dict) and depth < DEEPEST:
        for key, each in value.items():
            if isinstance(key, str | int):
                _sort(each, f"{name}.{key}" if name else str(key), found, depth + 1)
        if name and value and not any(isinstance(each, Placed | dict) for each in value.values()):
            found.plain[name] = value
    elif isinstance(value, Made) and value.of == "argparse.Namespace":
        _sort(value.state, name, found, depth + 1)
    elif name and not isinstance(value, Made | Named):
        found.plain[name] = value
