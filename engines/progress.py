"""How long work says how far it has come, and how it is given up."""

from collections.abc import Callable

Progress = Callable[[float], None]  # is told the share done, 0 to 1, and may raise GivenUp to stop it


class GivenUp(Exception):
    """Nobody wants the result any more: whoever works lets this pass, and leaves nothing half done."""


def unwatched(share: float) -> None:
    """Progress that nobody looks at."""


def within(progress: Progress, start: float, stop: float) -> Progress:
    """Progress of a part of some work, which begins and ends at these shares of the whole."""
    return lambda share: progress(start + (stop - start) * share)
