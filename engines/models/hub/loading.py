"""How far the transformers library has come while it loads weights: it lets others watch what it would draw a bar of."""

import threading
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from typing import Any

from mnemoscope.engines.progress import Progress

_told = threading.local()  # what hears of this thread's bars: others may load something too


@contextmanager
def told_of_loading(transformers: Any, progress: Progress) -> Iterator[None]:
    """Meanwhile `progress` is told of each weight that is loaded in this thread, and may raise to stop it.

    A version of the library that lets nobody watch its bars tells nothing.
    """
    watch = getattr(transformers.utils.logging, "set_tqdm_hook", None)
    if watch is None:
        yield
        return
    _told.progress, before = progress, watch(_bar)
    try:
        yield
    finally:
        watch(before)
        del _told.progress


def _bar(factory: Callable[..., Any], given: tuple[Any, ...], named: dict[str, Any]) -> Any:
    """A bar of the library; of a thread that is told, over what tells of each."""
    progress = getattr(_told, "progress", None)
    if progress is None or not given or not isinstance(given[0], Collection):
        return factory(*given, **named)
    return factory(_told_of_each(given[0], progress), *given[1:], **{"total": len(given[0])} | named)


def _told_of_each(several: Collection[Any], progress: Progress) -> Iterator[Any]:
    for number, each in enumerate(several):
        progress(number / len(several))
        yield each
