"""A card's file, which anyone may have written: TOML of bounded size and depth, and plain values only.

`tomllib` is quadratic in the parts of a dotted key, recursive in brackets, and makes numbers of any length. So what
stands outside strings is looked through before anything is parsed, and every value once after.
"""

import re
import tomllib
from math import isfinite
from pathlib import Path
from typing import Any

from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.files.regular import NoRegularFileError, read_regular
from mnemoscope.engines.given import shown
from mnemoscope.engines.translation import tr

CARD_BYTES = 8_000_000  # nearly all of it in texts: a vocabulary of a million words is one
OUTSIDE = 300_000  # characters outside texts, comments and blanks
LINES = 50_000
LONGEST_BARE = 200  # characters of a number, or of a key without quotes
PARTS = 8  # of a dotted key
DEPTH = 8  # tables and lists in one another
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


def read_card_file(path: Path) -> dict[str, Any]:
    """The tables of a card. Raises FileNotFoundError if there is none, ModelError with one sentence for what is no card."""
    try:
        text = read_regular(path, CARD_BYTES).decode("utf-8-sig").replace("\r\n", "\n")
    except (FileNotFoundError, NotADirectoryError):
        raise FileNotFoundError(path) from None
    except NoRegularFileError as error:
        raise ModelError(tr("{path} is no card: {error}", path=path, error=error)) from None
    except UnicodeDecodeError:
        raise ModelError(tr("{path} cannot be read: it is not in UTF-8", path=path)) from None
    except (OSError, ValueError) as error:
        raise ModelError(
            tr("{path} cannot be read: {reason}", path=path, reason=getattr(error, "strerror", None) or error)
        ) from None
    if refused := _too_much(text):
        raise ModelError(tr("{path} is no card: {refused}", path=path, refused=refused))
    try:
        found = tomllib.loads(text)
    except (ValueError, RecursionError, OverflowError) as error:
        raise ModelError(tr("{path} is not valid TOML: {error}", path=path, error=error)) from None
    if refused := not_plain(found):
        raise ModelError(tr("{path} is no card: {refused}", path=path, refused=refused))
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
    """What among the values of a card is none of text, truth, whole number of 64 bits, finite number, list or table; "" if nothing.

    Everything else that is made of a card (JSON, recordings, pictures) may rely on it.
    """
    level: list[tuple[str, object]] = [("it", value)]
    for _ in range(DEPTH):
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
                    "{name} is a {kind}, which a card has nowhere: write it as a text",
                    name=shown(name),
                    kind=type(each).__name__,
                )
        if not below:
            return ""
        level = below
    return tr("it has more than {depth} tables and lists in one another", depth=DEPTH)
