"""Checks of what a caller gave, in a notebook as elsewhere: each refuses in one sentence, before anything is computed."""

from operator import index
from types import UnionType
from typing import Any


def whole(what: str, value: Any, low: int, high: int | None = None) -> int:
    """A whole number from `low` to `high`. Raises TypeError for what is none, ValueError for one out of bounds."""
    bounds = f"from {low} to {high}" if high is not None else f"of {low} or more"
    try:
        number = index(value)
    except TypeError:
        number = None
    if number is None or isinstance(value, bool):
        raise TypeError(f"{what} must be a whole number {bounds}, not {shown(value)}")
    if number < low or (high is not None and number > high):
        raise ValueError(f"{what} must be a whole number {bounds}, not {shown(number)}")
    return number


def instance(what: str, value: Any, wanted: type | UnionType, said: str) -> None:
    """Raises TypeError for what is not of a type, which is called `said`."""
    if not isinstance(value, wanted):
        raise TypeError(f"{what} must be {said}, not {shown(value)}")


def shown(value: object) -> str:
    """A value as a sentence has it: on one line, not long."""
    try:
        text = " ".join(repr(value).split())
    except ValueError:  # more digits than Python writes out
        return f"a number of more digits than can be shown ({type(value).__name__})"
    return text if len(text) <= 60 else f"{text[:57]}… ({type(value).__name__})"
