"""Memory goes back to the system: large pieces at once, where glibc gives it out.

Left to itself glibc learns from the first picture or array that is let go to take the next ones, up to 32 MB, from the heap,
where small things that stay come to lie between them, and each thread gets a heap of its own. After some thousand pictures
and exports the window then holds 30 MB and more that nobody uses.
"""

import ctypes
import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

TRIM_THRESHOLD, MMAP_THRESHOLD, ARENA_MAX = -1, -3, -8  # of malloc.h
LARGE = 2**20  # bytes: from here on a piece of memory is the system's own
SPARE = 2**24  # bytes that a heap keeps at its end: with less, reading takes a quarter longer
HEAPS = 2  # the window's, and one for what is done beside it


def be_thrifty() -> bool:
    """Let this process hold little more memory than it uses; whether that could be done."""
    if sys.platform != "linux" or not hasattr(libc := ctypes.CDLL(None), "gnu_get_libc_version"):
        return False
    wanted = {MMAP_THRESHOLD: LARGE, TRIM_THRESHOLD: SPARE, ARENA_MAX: HEAPS}
    answers = [libc.mallopt(what, size) for what, size in wanted.items()]
    return all(answers)


@contextmanager
def imported_for_good() -> Iterator[None]:
    """Look for no garbage while the program is imported, nor in it later: it all stays, and a look takes 30 ms."""
    looked_for = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if looked_for:
            gc.enable()
