"""Large models that are open more than once, as in several tracks, have their weights in memory once."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from weakref import WeakKeyDictionary

from mnemoscope.engines.engine import Engine
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.progress import Progress, unwatched
from mnemoscope.engines.spec import Array

Parts = tuple[Card, dict[str, Array]]
Stamp = tuple[str, int, int]  # a file as it was when it was read

WAIT = 0.05  # seconds between two looks whether one is still to wait
_opening = threading.Lock()  # whoever waits for it takes the weights of the one before
_open: WeakKeyDictionary[Engine, tuple[Stamp, Card]] = WeakKeyDictionary()


@contextmanager
def _turn(progress: Progress) -> Iterator[None]:
    while not _opening.acquire(timeout=WAIT):
        progress(0.0)
    try:
        yield
    finally:
        _opening.release()


def sharing(
    file: Path,
    read: Callable[[], Parts],
    build: Callable[[Card, dict[str, Array]], Engine],
    progress: Progress = unwatched,
) -> tuple[Engine, Card]:
    """An engine of its own with the weights of this file: those of another engine, if one has them as they are now.

    No engine changes its weights. Raises what `read` and `build` raise; `progress` may raise while another is waited for.
    """
    with _turn(progress):
        try:
            now = file.stat()
        except OSError:  # it has just gone: what reads it has the sentence
            card, weights = read()
            return build(card, weights), card
        stamp = str(file.resolve()), now.st_mtime_ns, now.st_size
        held = next(((each, card) for each, (known, card) in list(_open.items()) if known == stamp), None)
        card, weights = read() if held is None else (held[1], held[0].weights)
        engine = build(card, weights)
        _open[engine] = stamp, card
        return engine, card
