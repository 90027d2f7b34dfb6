"""An export under way: it goes on piece by piece, and hands over what needs no widget as jobs to be done beside the window."""

from collections.abc import Callable, Generator
from contextlib import closing
from typing import Any, NamedTuple, TypeVar

Tell = Callable[[float], None]  # told the share that is done, 0 to 1; raises whatever is to stop it
Job = Callable[[Tell], Any]  # touches no widget: it may run in another thread, and its result is sent back


class At(NamedTuple):
    """How far an export has come, and what it does next; None and "": as before."""

    share: float | None = None
    doing: str = ""


T = TypeVar("T")
Export = Generator[At | Job, Any, T]  # what it returns is made at its end


def finished(export: Export[T], tell: Tell | None = None) -> T:
    """Do all of an export here, and return what it returns; `tell` is told the share that is done, and may stop it."""
    share, result = 0.0, None
    with closing(export):
        while True:
            try:
                step = export.send(result)
            except StopIteration as end:
                value: T = end.value
                return value
            if isinstance(step, At):
                share, result = share if step.share is None else step.share, None
                if tell is not None:
                    tell(share)
            else:
                result = step(tell or (lambda share: None))
