"""Reading and writing at a place of an open file, by several threads at once: no thread moves another's place.

Not by mapping files into memory: a mapped file that another program cuts short, or a disk that is full, ends the
process without a word, and what was looked at once counts as memory of this process.
"""

import os
import threading

_lock = threading.Lock()  # where the system cannot read at a place, which is then two calls


def read_at(file: int, into: memoryview, at: int) -> int:
    """Fill a buffer of bytes from a place in a file; how many bytes there were."""
    done = 0
    while done < len(into):
        count = _read_some(file, into[done:], at + done)
        if not count:
            break
        done += count
    return done


def write_at(file: int, data: memoryview, at: int) -> None:
    """Write all of a buffer of bytes to a place in a file. Raises OSError, as where the disk is full."""
    done = 0
    while done < len(data):
        done += _write_some(file, data[done:], at + done)


if hasattr(os, "preadv"):

    def _read_some(file: int, into: memoryview, at: int) -> int:
        return os.preadv(file, [into], at)

    def _write_some(file: int, data: memoryview, at: int) -> int:
        return os.pwrite(file, data, at)

else:

    def _read_some(file: int, into: memoryview, at: int) -> int:
        with _lock:
            os.lseek(file, at, os.SEEK_SET)
            data = os.read(file, min(len(into), 1 << 24))
        into[: len(data)] = data
        return len(data)

    def _write_some(file: int, data: memoryview, at: int) -> int:
        with _lock:
            os.lseek(file, at, os.SEEK_SET)
            return os.write(file, data[: 1 << 24])
