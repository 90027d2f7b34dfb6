"""Text to token ids and back: what every vocabulary is, and how a token is shown. Every text has ids.

A vocabulary never raises on text. A token knows the stretch (start, stop) of the text it stands for, so
the text itself is never lost, whatever the ids can spell.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Ids = NDArray[np.int64]

STATEMENT, QUESTION = ".。!！\n", "?？"  # the tokens that end a sentence, where sentences are told apart
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
GLYPHS = {
    " ": "·",
    "\n": "↵",
    "\t": "→",
    "\r": "␍",
    "\0": "␀",
    "\u200d": "ZWJ",
    "\ufe0f": "VS16",
    "\u3000": "□",
}


@dataclass(frozen=True, slots=True)
class Encoded:
    """The ids (n,) of a text, and for each the characters (start, stop) it stands for (n, 2)."""

    ids: Ids
    spans: Ids

    def __len__(self) -> int:
        return len(self.ids)


class Vocabulary(ABC):
    """A fixed list of tokens. `unknown` is the id that stands for whatever is not in it, if there is one."""

    unknown: int | None = None

    @abstractmethod
    def __len__(self) -> int: ...

    @abstractmethod
    def encode(self, text: str) -> Encoded:
        """The tokens of any text, in reading order; the spans cover the whole text."""

    @abstractmethod
    def decode(self, ids: Iterable[int]) -> tuple[str, Ids]:
        """The text that these ids spell, and each id's span in it (n, 2)."""

    @abstractmethod
    def label(self, token: int) -> str:
        """The text of one token, as listed among predictions."""

    def shown(self, piece: str) -> str:
        """The piece of text that a token stands for, as written on it."""
        return glyphs(piece)

    @abstractmethod
    def to_json(self) -> dict[str, Any]:
        """A plain dict that `vocabulary` reads back."""


def spans_of(lengths: Ids) -> Ids:
    """Pieces of these lengths, end to end -> (start, stop) of each (n, 2)."""
    ends = np.cumsum(lengths)
    return np.stack((ends - lengths, ends), axis=1)


def glyphs(text: str) -> str:
    """Text as shown on a token: spaces, line ends, joiners and control characters as quiet glyphs."""
    return "".join(_glyph(c) for c in text)


def _glyph(c: str) -> str:
    if c in GLYPHS:
        return GLYPHS[c]
    code = ord(c)
    if code < 32:
        return chr(0x2400 + code)
    if 0xD800 <= code < 0xE000:  # half of a surrogate pair: has no picture of its own
        return f"‹{code:04X}›"
    if c.isprintable():
        return c
    return f"‹{code:X}›"
