"""TOML that anyone may have written: of bounded size and depth, and plain values only.

`tomllib` is quadratic in the parts of a dotted key, recursive in brackets, and makes numbers of any length. So what
stands outside strings is looked through before anything is parsed, and every value once after.
"""

import re
import tomllib
from math import isfinite
from typing import Any

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.given import shown
from mnemoscope.engines.translation import tr

OUTSIDE = 300_000  # characters outside texts, comments and blanks
LINES = 50_000
LONGEST_BARE = 200  # characters of a number, or of a key without quotes
PARTS = 8  # of a dotted key
DEPTH = 8  # brackets in one another
DEEPEST = 12  # tables and lists in one another, however they are written
LARGEST = 2**63 - 1

# What is never closed goes on to its end, so that each character is looked at once.
_TEXT = re.compile(
    r'"""(?:[^"\\]++|\\.|"(?!""))*+(?:"{3,5}|\Z|\\)'
    r"|'''(?:[^']++|'(?!''))*+(?:'{3,5}|\Z)"
    r'|"(?:[^"\\\n]++|\\[^\n])*+"?'
    r"|'[^'\n]*+'?"
    r"|#[^\n]*+",
    re.DOTALL,
)
_BARE = re.compile(rf"[^\s=\[\]{{}},]{{{LONGEST_BARE + 1}}}")
_DOTTED = re.compile(rf"(?:[^\s=\[\]{{}},.]*+\.){{{PARTS}}}")


class TomlError(MnemoscopeError):
    """A text is no TOML, or more of it than we read; the sentence is one about "it"."""


def plain_toml(text: str) -> dict[str, Any]:
    """The tables of a text, whose values are plain. Raises TomlError."""
    if refused := _too_much(text):
        raise TomlError(refused)
    try:
        found = tomllib.loads(text)
    except (ValueError, RecursionError, OverflowError) as error:
        raise TomlError(tr("it is not valid TOML: {error}", error=error)) from None
    if refused := not_plain(found):
        raise TomlError(refused)
    return found


def _too_much(text: str) -> str:
    """Why a text is too much to be parsed; "" if it is not."""
    outside = _TEXT.sub("s", text).replace(" ", "").replace("\t", "")
    if len(outside) > OUTSIDE or text.count("\n") > LINES:
        return tr(
            "it has more than {outside:,} characters outside texts, or more than {lines:,} lines",
            outside=OUTSIDE,
            lines=LINES,
        )
    if _BARE.search(outside):
        return tr("it has a number or a key of more than {most} characters", most=LONGEST_BARE)
    if _DOTTED.search(outside):
        return tr("it has a key of more than {parts} parts", parts=PARTS)
    depth = 0
    for bracket in re.findall(r"[\[\]{}]", outside):
        depth = depth + 1 if bracket in "[{" else depth - 1
        if depth > DEPTH:
            return tr("it has more than {depth} brackets in one another", depth=DEPTH)
    return ""


def not_plain(value: object) -> str:
    """What among some values is none of text, truth, whole number of 64 bits, finite number, list or table; "" if nothing.

    Everything else that is made of them (JSON, recordings, pictures) may rely on it.
    """
    level: list[tuple[str, object]] = [("it", value)]
    for _ in range(DEEPEST):
        below: list[tuple[str, object]] = []
        for name, each in level:
            if isinstance(each, dict):
                below += [(str(key), inner) for key, inner in each.items()]
            elif isinstance(each, list | tuple):
                below += [(name, inner) for inner in each]
            elif isinstance(each, int) and not -LARGEST <= each <= LARGEST:
                return tr("{name} is a whole number beyond 64 bits", name=shown(name))
            elif isinstance(each, float) and not isfinite(each):
                return tr("{name} is a number that is not finite", name=shown(name))
            elif not isinstance(each, str | int | float | None):
                return tr(
                    "{name} is a {kind}, which stands nowhere in such a file: write it as a text",
                    name=shown(name),
                    kind=type(each).__name__,
                )
        if not below:
            return ""
        level = below
    return tr("it has more than {depth} tables and lists in one another", depth=DEEPEST)
