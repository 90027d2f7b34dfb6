"""Text to token ids and back: what every vocabulary is, and how a token is shown. Every text has ids.

A vocabulary never raises on text. A token knows the stretch (start, stop) of the text it stands for, so
the text itself is never lost, whatever the ids can spell.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.translation import tr_noop

Ids = NDArray[np.int64]

STATEMENT, QUESTION = ".。!！\n", "?？"  # the tokens that end a sentence, where sentences are told apart
MISSING = -1  # in the place of an id: not in the vocabulary
PIECE = 5_000  # characters that are cut at once: some milliseconds, in which no other thread has its turn
AHEAD = 256  # characters behind the end of a token that may decide where it ends
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
    """A fixed list of tokens. `unknown` is the id that stands for whatever is not in it, if there is one.

    Without such an id what is not known is skipped: it belongs to the stretch of the token before it, or of the first.
    What is not known but the same in another form (’ for ') is read as that.
    """

    unknown: int | None = None
    noun = tr_noop("characters")  # what its tokens are
    special: Mapping[int, str] = MappingProxyType(
        {}
    )  # tokens that stand for no text but for what a text is to a model
    columns: tuple[str, ...] = ()  # the names of the numbers, where each token is a row of them

    @abstractmethod
    def __len__(self) -> int: ...

    @property
    @abstractmethod
    def distinct(self) -> bool:
        """Whether no token is listed twice."""

    def ready(self) -> None:  # noqa: B027 (most need nothing)
        """Make sure that texts can be cut, which may need a library. Raises ModelError, which `cut` must not."""

    @abstractmethod
    def cut(self, text: str) -> tuple[Ids, Ids]:
        """The ids of any text, MISSING where it is not known, and their spans (n, 2), which cover the whole text."""

    def cut_long(self, text: str, progress: Callable[[float], None] = lambda share: None) -> tuple[Ids, Ids]:
        """What `cut` gives, for a text of any length: it is cut piece by piece, and `progress` may raise in between."""
        if len(text) <= PIECE:
            return self.cut(text)
        found = list(self._pieces(text, progress))
        return np.concatenate([ids for ids, _ in found]), np.concatenate([spans for _, spans in found])

    def _pieces(self, text: str, progress: Callable[[float], None]) -> Iterator[tuple[Ids, Ids]]:
        """A text cut from left to right, each piece up to a token after which the next can begin anew."""
        at, size = 0, PIECE
        while at < len(text):
            ids, spans = self.cut(text[at : at + size])
            if at + size < len(text):
                whole = _whole(text, spans, at, size)
                if not whole:  # a single token as long as the piece, say
                    size *= 2
                    continue
                ids, spans = ids[:whole], spans[:whole]
            yield ids, spans + at
            at, size = at + int(spans[-1, 1]) if len(spans) else len(text), PIECE
            progress(at / len(text))

    def encode(self, text: str, progress: Callable[[float], None] = lambda share: None) -> Encoded:
        """The tokens of any text, in reading order; the spans cover the whole text, if there is any token."""
        ids, spans = self.cut_long(text, progress)
        missing = ids == MISSING
        if not missing.any():
            return Encoded(ids, spans)
        if self.unknown is not None:
            return Encoded(np.where(missing, self.unknown, ids), spans)
        if missing.all():
            return Encoded(ids[:0], spans[:0])
        starts, place = np.unique(spans[~missing, 0], return_inverse=True)
        stops = np.append(starts[1:], len(text))
        starts[0] = 0
        return Encoded(ids[~missing], np.stack((starts[place], stops[place]), axis=1))

    def missing(self, text: str) -> list[str]:
        """The pieces of a text that are not known."""
        ids, spans = self.cut_long(text)
        return [text[a:b] for a, b in spans[ids == MISSING].tolist()]

    def share_known(self, text: str) -> float:
        """The share of a text's tokens that are known; 1 for no text."""
        ids, _ = self.cut_long(text)
        return float((ids != MISSING).mean()) if len(ids) else 1.0

    def is_folded(self, token: int, piece: str) -> bool:
        """Whether a known token is read for a piece of text that is written in another form."""
        if token == self.unknown:
            return False
        if self.unknown is None:  # what is skipped beside it is no part of it
            ids, spans = self.cut(piece)
            for start, stop in spans[ids == token].tolist()[:1]:
                piece = piece[start:stop]
        return self.written(piece) != self.label(token)

    def written(self, piece: str) -> str:
        """A piece of text as a token of the list is written: without what makes no difference."""
        return piece

    def numbers(self, tokens: Ids | int) -> NDArray[np.float32]:
        """The numbers (..., columns) that tokens are, where they are rows of numbers."""
        raise NotImplementedError

    def recorded(self, tokens: Ids, text: str, spans: Ids) -> Ids:
        """The ids here of tokens (n,) that a recording has, which stand for these stretches of its text; MISSING for what is none."""
        return tokens

    def fault(self, text: str, progress: Callable[[float], None] = lambda share: None) -> tuple[str, str]:
        """Why something of a text is not known, where more can be said of it than that; and which kind of reason that is."""
        return "", ""

    def in_place(self, text: str, piece: str) -> str:
        """How a token is written that is to stand in the place of this piece of a text."""
        return text

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


def _whole(text: str, spans: Ids, at: int, size: int) -> int:
    """How many tokens of a piece of a text are as they would be in the whole, up to one after which it can be cut."""
    whole = int(np.searchsorted(spans[:, 1], size - AHEAD, side="right"))
    for n in range(whole, max(whole - AHEAD, 0), -1):
        stop = int(spans[n - 1, 1])
        split = n < len(spans) and spans[n, 0] < stop  # two tokens spell one character
        if not split and _begins(text[at + stop]) and text[at + stop - 1] != "\r":
            return n
    return 0


def _begins(c: str) -> bool:
    """Whether a character is read alike whatever stands before it: no accent, quote, dot or part of a Korean syllable."""
    return c.isspace() or (c.isalnum() and not "\u1100" <= c <= "\u11ff" and c not in "ﾞﾟ")


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
