"""Arrays of HDF5 files and NumPy archives: their shapes from the headers, their numbers when asked, and nothing beyond what the file holds."""

import zipfile
from collections.abc import Mapping
from io import BytesIO
from math import prod
from pathlib import Path
from typing import IO, Any

import numpy as np

from mnemoscope.engines.spec import Array
from mnemoscope.engines.translation import tr

MOST = 20_000  # arrays
LARGEST = 4_000_000_000  # bytes of an array, or of a file within a zip
PACKED = 200  # times smaller than its numbers, at most: weights hardly pack at all
DEEPEST = 30  # groups in groups


class Hdf5Arrays:
    """The arrays of an HDF5 file by their paths. Raises OSError or ValueError for what is none."""

    def __init__(self, file: Path | IO[bytes]) -> None:
        import h5py  # of an extra

        self._file = h5py.File(file, "r")
        self.shapes: dict[str, tuple[int, ...]] = {}
        self._gather(self._file, "", 0)

    def _gather(self, group: Any, path: str, depth: int) -> None:
        """Every array below a group. What is a link to elsewhere is no part of the file, and refused."""
        import h5py

        if depth > DEEPEST:
            raise ValueError(tr("it has groups in groups without end"))
        for name in group:
            if not isinstance(group.get(name, getlink=True), h5py.HardLink):
                raise ValueError(tr("it holds a link to elsewhere: {name}", name=str(name)[:80]))
            each, at = group[name], f"{path}/{name}".lstrip("/")
            if isinstance(each, h5py.Group):
                self._gather(each, at, depth + 1)
            elif isinstance(each, h5py.Dataset) and each.dtype.kind == "f" and each.shape is not None:
                if each.external or each.is_virtual:
                    raise ValueError(tr("it keeps the numbers of {name} in another file", name=at[:80]))
                self.shapes[at] = tuple(int(n) for n in each.shape)
            if len(self.shapes) > MOST:
                raise ValueError(tr("it holds more arrays than any model"))

    def floats(self, name: str) -> Array:
        """One array as float32. Raises ValueError for one that claims more than the file holds."""
        each = self._file[name]
        size = prod(each.shape) * each.dtype.itemsize
        if size > LARGEST or size > PACKED * max(each.id.get_storage_size(), 1_000):
            raise ValueError(tr("the array {name} claims more numbers than the file holds", name=name[:80]))
        with np.errstate(over="ignore"):
            return np.asarray(each[()], np.float32)

    def attribute(self, name: str) -> str:
        """A text that the file says of itself; "" for none."""
        value = self._file.attrs.get(name, "")
        return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)

    def close(self) -> None:
        """Leave the file."""
        self._file.close()


def member(archive: zipfile.ZipFile, name: str) -> bytes:
    """A file in a zip. Raises ValueError for one that is packed as no weights are."""
    info = archive.getinfo(name)
    if info.file_size > LARGEST or info.file_size > PACKED * max(info.compress_size, 1_000):
        raise ValueError(
            tr("{name} in it would become {size:,.0f} MB", name=name[:80], size=info.file_size / 1e6)
        )
    return archive.read(name)


def npz_arrays(path: Path) -> Mapping[str, Array]:
    """The arrays of floats of a NumPy archive. Raises ValueError or OSError; nothing is unpickled."""
    found: dict[str, Array] = {}
    with zipfile.ZipFile(path) as archive:
        if len(archive.namelist()) > MOST or sum(info.file_size for info in archive.infolist()) > LARGEST:
            raise ValueError(tr("it holds more arrays than any model"))
        for name in archive.namelist():
            array = np.lib.format.read_array(BytesIO(member(archive, name)), allow_pickle=False)
            if array.dtype.kind == "f":
                with np.errstate(over="ignore"):
                    found[name.removesuffix(".npy")] = np.asarray(array, np.float32)
    return found
