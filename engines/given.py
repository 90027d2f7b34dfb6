"""Checks of what a caller gave, in a notebook as elsewhere: each refuses in one sentence, before anything is computed."""

from operator import index
from types import UnionType
from typing import Any

from mnemoscope.engines.translation import tr


def whole(what: str, value: Any, low: int, high: int | None = None) -> int:
    """A whole number from `low` to `high`. Raises TypeError for what is none, ValueError for one out of bounds."""
    try:
        number = index(value)
    except TypeError:
        number = None
    if number is None or isinstance(value, bool):
        raise TypeError(_no_whole(what, value, low, high))
    if number < low or (high is not None and number > high):
        raise ValueError(_no_whole(what, number, low, high))
    return number


def _no_whole(what: str, value: Any, low: int, high: int | None) -> str:
    if high is None:
        return tr(
            "{what} must be a whole number of {low} or more, not {value}",
            what=tr(what),
            low=low,
            value=shown(value),
        )
    return tr(
        "{what} must be a whole number from {low} to {high}, not {value}",
        what=tr(what),
        low=low,
        high=high,
        value=shown(value),
    )


def instance(what: str, value: Any, wanted: type | UnionType, said: str) -> None:
    """Raises TypeError for what is not of a type, which is called `said`."""
    if not isinstance(value, wanted):
        raise TypeError(
            tr("{what} must be {said}, not {value}", what=tr(what), said=tr(said), value=shown(value))
        )


def shown(value: object) -> str:
    """A value as a sentence has it: on one line, not long."""
    try:
        text = " ".join(repr(value).split())
    except ValueError:  # more digits than Python writes out
        return tr("a number of more digits than can be shown ({kind})", kind=type(value).__name__)
    return text if len(text) <= 60 else f"{text[:57]}… ({type(value).__name__})"
