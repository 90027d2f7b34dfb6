"""A command as a row of data."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Command:
    """One command: `slot` does it, a function of the window, or the name of its method."""

    id: str
    menu: str
    text: str
    keys: tuple[str, ...]
    slot: str | Callable[[Any], None]
    icon: str = ""
    checkable: bool = False
    tip: str = ""
