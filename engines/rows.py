"""Where the rows of traces lie: in memory up to a limit that all traces share, and beyond it in a file without a name.

A block is 64 steps, filled once and never changed. In memory it is 64 rows; in the file each signal of a block lies in
one piece, so that reading one signal over many steps touches no other. The file has no name: no other program sees
it, and the system takes it away when this process ends, however it ends.
"""

import os
import shutil
import tempfile
import threading
from collections import defaultdict, deque
from pathlib import Path
from typing import Any, Protocol
from weakref import ref

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.files.folders import cache_folder
from mnemoscope.engines.files.positional import read_at, write_at
from mnemoscope.engines.spec import Array, Layout
from mnemoscope.engines.translation import tr

BLOCK = 64  # rows: small enough that a trace wastes little, large enough that a window is few pieces
SHARED = 2**24  # bytes of several blocks in one array at most, which stays as long as one of them is needed
LIMIT = 2_000_000_000  # bytes of rows in memory, of all traces together; less on a small machine
RESERVE = 500_000_000  # bytes of a disk that are left to other programs


def memory_size() -> int:
    """The bytes of this machine's memory; more than any has where the system does not tell."""
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):
        return 2**62


class Rows(Protocol):
    """Steps that are written and stay as they are."""

    @property
    def nbytes(self) -> int:
        """The memory they take."""

    def values(self, name: str, start: int, stop: int) -> NDArray[Any]:
        """A signal at some of these steps: (stop - start, size)."""

    def rows(self, start: int, stop: int) -> Array:
        """The packed rows of some of these steps: (stop - start, width)."""


class Held:
    """A block in memory. Its owner, one trace, fills it from the top, unless it is given full."""

    __slots__ = ("array", "layout", "space")

    def __init__(self, layout: Layout, space: "Space", full: Array | None = None) -> None:
        self.layout, self.space = layout, space
        self.array: Array = np.empty((BLOCK, layout.width), np.float32) if full is None else full
        space.took(self.array.nbytes)

    def __del__(self) -> None:
        if hasattr(self, "array"):  # there may not have been the memory
            self.space.freed.append(self.array.nbytes)

    @property
    def nbytes(self) -> int:
        return self.array.nbytes

    def values(self, name: str, start: int, stop: int) -> NDArray[Any]:
        return self.layout.values(self.array[start:stop], name)

    def rows(self, start: int, stop: int) -> Array:
        return self.array[start:stop]


def blocks_of(rows: Array) -> list[Array]:
    """The blocks of which rows (n, width) consist and can be kept as they are, as nobody can change them any more; [] if not so."""
    final = rows.flags.owndata and not rows.flags.writeable
    packed = rows.flags.c_contiguous and rows.dtype == np.float32
    if not (final and packed) or len(rows) % BLOCK or rows.nbytes > SHARED:
        return []
    return [rows[at : at + BLOCK] for at in range(0, len(rows), BLOCK)]


class Filed:
    """A full block in the file."""

    __slots__ = ("_at", "_scratch", "layout")
    nbytes = 0

    def __init__(self, held: Held, scratch: "Scratch") -> None:
        """Raises OSError if it cannot be written."""
        self.layout, self._scratch = held.layout, scratch
        self._at = scratch.place(held.nbytes)
        pieces = [held.array[:, held.layout.slice(spec.name)].reshape(-1) for spec in held.layout]
        write_at(scratch.file, np.concatenate(pieces).view(np.uint8).data, self._at)

    def __del__(self) -> None:
        if hasattr(self, "_at"):
            self._scratch.free[4 * BLOCK * self.layout.width].append(self._at)

    def values(self, name: str, start: int, stop: int) -> NDArray[Any]:
        return self.layout.values(self._words(name, start, stop), name, alone=True)

    def rows(self, start: int, stop: int) -> Array:
        return np.concatenate([self._words(spec.name, start, stop) for spec in self.layout], axis=1)

    def _words(self, name: str, start: int, stop: int) -> Array:
        columns = self.layout.slice(name)
        width = columns.stop - columns.start
        words = np.empty((stop - start, width), np.float32)
        at = self._at + 4 * (BLOCK * columns.start + start * width)
        if read_at(self._scratch.file, words.reshape(-1).view(np.uint8).data, at) != words.nbytes:
            raise OSError(tr("the file of steps ended too soon"))
        return words


class Scratch:
    """A file without a name, for blocks; it lives as long as one of them. Places that are given back are used again."""

    def __init__(self, folder: Path) -> None:
        """Raises OSError if there cannot be such a file."""
        folder.mkdir(parents=True, exist_ok=True)
        self._temporary = tempfile.TemporaryFile(dir=folder, prefix="rows-", buffering=0)  # noqa: SIM115
        self.file = self._temporary.fileno()
        self.free: defaultdict[int, deque[int]] = defaultdict(deque)  # places by their size
        self._end = 0
        self._lock = threading.Lock()

    def __del__(self) -> None:
        if hasattr(self, "_temporary"):
            self._temporary.close()

    def place(self, size: int) -> int:
        """A place for so many bytes."""
        with self._lock:
            if self.free[size]:
                return self.free[size].pop()
            self._end += size
            return self._end - size


class Space:
    """How much memory traces may take together, and the file for what is more."""

    def __init__(self, limit: int | None = None, folder: Path | None = None, reserve: int = RESERVE) -> None:
        self.limit = min(LIMIT, memory_size() // 3) if limit is None else limit
        self.folder, self.reserve = folder, reserve
        self.freed: deque[int] = deque()  # bytes, noted by whichever thread drops a block
        self._used = 0
        self._lock = threading.Lock()
        self._scratch: ref[Scratch] | None = None

    @property
    def used(self) -> int:
        """The bytes of all blocks in memory."""
        with self._lock:
            while self.freed:
                self._used -= self.freed.popleft()
            return self._used

    def took(self, count: int) -> None:
        """Count a new block."""
        with self._lock:
            self._used += count

    def left(self) -> int:
        """How many bytes more fit in memory and in the file. Raises OSError if there cannot be a file."""
        return max(0, self.limit - self.used) + max(0, self._disk_left())

    def filed(self, held: Held) -> Filed:
        """Put a full block into the file. Raises OSError if it cannot be written, also where the disk is nearly full."""
        if self._disk_left() < held.nbytes:
            raise OSError(tr("less than {reserve:,.0f} MB are left on the disk", reserve=self.reserve / 1e6))
        with self._lock:
            scratch = self._scratch() if self._scratch else None
            if scratch is None:
                scratch = Scratch(self._place())
                self._scratch = ref(scratch)
        return Filed(held, scratch)

    def _place(self) -> Path:
        return self.folder or cache_folder()

    def _disk_left(self) -> int:
        """The bytes that may still be written. Raises OSError if the folder cannot be made."""
        os.makedirs(place := self._place(), exist_ok=True)
        return shutil.disk_usage(place).free - self.reserve


SPACE = Space()
