"""What a setting may be, declared once at its field: a check takes any JSON value and gives the good one, or raises ValueError."""

import math
import os
from collections.abc import Callable, Mapping
from typing import Any

Leave = Callable[[str], None]  # is told what is left out of a setting that holds several
Check = Callable[[Any, Leave], Any]

LONGEST_NAME = 4096  # characters of a path or a name
MOST_ENTRIES = 1000  # of one setting


def choice(*words: str) -> Check:
    """One of these words."""

    def check(value: Any, leave: Leave) -> str:
        if not isinstance(value, str) or value not in words:
            raise ValueError
        return value

    return check


def flag(value: Any, leave: Leave) -> bool:
    """True or false."""
    if not isinstance(value, bool):
        raise ValueError
    return value


def number(low: float, high: float) -> Check:
    """A finite number within these bounds."""

    def check(value: Any, leave: Leave) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
            raise ValueError  # NaN lies within no bounds
        return float(value)

    return check


def whole(low: int, high: int) -> Check:
    """A whole number within these bounds."""
    bounded = number(low, high)

    def check(value: Any, leave: Leave) -> int:
        if bounded(value, leave) != math.floor(value):
            raise ValueError
        return int(value)

    return check


def any_text(value: Any, leave: Leave) -> str:
    """Any text, lone surrogates included."""
    if not isinstance(value, str):
        raise ValueError
    return value


def name(value: Any, leave: Leave) -> str:
    """A name or a path: something that a file could be called."""
    if not isinstance(value, str) or len(value) > LONGEST_NAME or "\0" in value:
        raise ValueError
    os.fsencode(value)  # UnicodeEncodeError is a ValueError
    return value


def plain_name(value: Any, leave: Leave) -> str:
    """A name that can be written as UTF-8."""
    name(value, leave).encode()
    return str(value)


def table(key: Check, entry: Check, said: str) -> Check:
    """Entries of one kind under names of one kind; the bad ones are left out, and are called `said`."""

    def check(value: Any, leave: Leave) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise ValueError
        kept = dict[str, Any]()
        for what, held in value.items():
            try:
                if len(kept) == MOST_ENTRIES:
                    raise ValueError
                kept[key(what, leave)] = entry(held, leave)
            except ValueError:
                leave(said)
        return kept

    return check


def listed(entry: Check, said: str) -> Check:
    """A list of entries of one kind; the bad ones are left out."""

    def check(value: Any, leave: Leave) -> list[Any]:
        if not isinstance(value, list):
            raise ValueError
        kept = list[Any]()
        for held in value[:MOST_ENTRIES]:
            try:
                kept.append(entry(held, leave))
            except ValueError:
                leave(said)
        return kept

    return check


def record(entries: Mapping[str, tuple[Check, str]]) -> Check:
    """Some of these entries, each of its own kind and with its name in words; the bad ones are left out."""

    def check(value: Any, leave: Leave) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise ValueError
        kept = dict[str, Any]()
        for what, (entry, said) in entries.items():
            try:
                if what in value:
                    kept[what] = entry(value[what], leave)
            except ValueError:
                leave(said)
        return kept

    return check
