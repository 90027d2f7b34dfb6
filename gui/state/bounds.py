"""What a setting may be, beside the options of dataclasses: a check takes any JSON value and gives the good one, or raises ValueError."""

import os
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from mnemoscope.engines.option import Option, options_of
from mnemoscope.engines.translation import tr_noop
from mnemoscope.gui.state.sealed import LONGEST
from mnemoscope.gui.state.seats import LETTERS, SIDES

Leave = Callable[[str], None]  # is told what is left out of a setting that holds several
Check = Callable[[Any, Leave], Any]

LONGEST_NAME = 4096  # characters of a path or a name
MOST_ENTRIES = 1000  # of one setting
WIDEST = 2**31 - 1  # number that a spin box of Qt holds
SIZE = Option("size", float, min=0.001, max=100_000.0, decimals=3)
SPLIT = Option("split", float, 0.5, min=0.02, max=0.98)


def held(option: Option) -> Option:
    """An option within what a form can hold: numbers with two ends, both of them in reach."""
    if option.kind is str:
        return option
    low = -WIDEST if option.min is None else option.min
    low += 10**-option.decimals if option.above else 0
    return replace(option, min=low, max=WIDEST if option.max is None else option.max, above=False)


def of(option: Option) -> Check:
    """What this option may be."""
    return lambda value, leave: held(option).check(value)


def record_of(*classes: type) -> Check:
    """Some of the options of these dataclasses; the bad ones are left out."""

    def check(value: Any, leave: Leave) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise ValueError
        kept = dict[str, Any]()
        for name, option in [each for cls in classes for each in options_of(cls).items()]:
            try:
                if name in value:
                    kept[name] = held(option).check(value[name])
            except ValueError:
                leave(option.said)
        return kept

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


def sealed_state(value: Any, leave: Leave) -> str:
    """Qt's bytes as a text."""
    if not isinstance(value, str) or len(value) > LONGEST or not value.isascii():
        raise ValueError
    return value


def panel_sizes(value: Any, leave: Leave) -> dict[str, float]:
    """The sizes of panels by name, and where the window is split."""
    sizes: dict[str, float] = table(plain_name, of(SIZE), tr_noop("the sizes of a layout"))(value, leave)
    SPLIT.check(sizes.get("split", SPLIT.default))
    return sizes


def track_side(value: Any, leave: Leave) -> str:
    """How tracks stand in a panel: one of SIDES, and of a difference which track is taken away."""
    mode, _, less = value.partition(" ") if isinstance(value, str) else ("", "", "")
    if mode not in SIDES or less not in ("", *LETTERS):
        raise ValueError
    return str(value)
