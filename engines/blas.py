"""One BLAS thread while an engine steps, whoever imported numpy first.

The products of a step are small and each waits for the one before: more threads only wait for one another, ten times as
long on a machine that is busy. Outside the stepping loops everybody keeps the threads they had.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from threadpoolctl import ThreadpoolController


@cache
def _libraries() -> tuple[list[Any], list[Any]]:
    """The BLAS libraries there are: those whose limit holds for the thread that sets it, and those of one for all threads.

    Finding them takes a millisecond, limiting them some microseconds.
    """
    found = ThreadpoolController().select(user_api="blas").lib_controllers
    own = [
        lib
        for lib in found
        if (lib.internal_api, getattr(lib, "threading_layer", "")) == ("openblas", "openmp")
    ]
    return own, [lib for lib in found if lib not in own]


class _Shared:
    """The limit that holds for all threads: the first that steps sets it, the last lifts it."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.stepping = 0
        self.before: list[int] = []

    def enter(self, libraries: list[Any]) -> None:
        with self.lock:
            if not self.stepping:
                self.before = _limited(libraries, [1] * len(libraries))
            self.stepping += 1

    def leave(self, libraries: list[Any]) -> None:
        with self.lock:
            self.stepping -= 1
            if not self.stepping:
                _limited(libraries, self.before)


_shared = _Shared()


@contextmanager
def one_thread() -> Iterator[None]:
    """Around a loop of steps: BLAS works in one thread. May be entered from several threads at once."""
    own, shared = _libraries()
    before = _limited(own, [1] * len(own))
    _shared.enter(shared)
    try:
        yield
    finally:
        _shared.leave(shared)
        _limited(own, before)


def _limited(libraries: list[Any], counts: list[int]) -> list[int]:
    """Give each library so many threads, and return how many it had."""
    before = []
    for library, count in zip(libraries, counts, strict=True):
        before.append(library.get_num_threads())
        _free(library)
        library.set_num_threads(count)
        _free(library)
    return before


def _free(library: Any) -> None:
    """From threadpoolctl 3.8 on, only the thread that set a limit first may set another, unless it is freed."""
    if hasattr(library, "clear_controlling_thread"):
        library.clear_controlling_thread(force=True)
