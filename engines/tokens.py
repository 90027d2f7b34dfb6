"""Text to token ids and back: characters, with bytes for the rest; words, with or without spaces. Every text has ids.

A vocabulary never raises on text. A token knows the stretch (start, stop) of the text it stands for, so
the text itself is never lost, whatever the ids can spell.
"""

import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engines.errors import ModelError

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


class Characters(Vocabulary):
    """One token a character; id 0 is every character that is not in the list."""

    unknown = 0

    def __init__(self, characters: str) -> None:
        self.characters = characters
        self._ids = {c: i + 1 for i, c in enumerate(characters)}

    def __len__(self) -> int:
        return len(self.characters) + 1

    def encode(self, text: str) -> Encoded:
        ids = np.fromiter((self._ids.get(c, 0) for c in text), np.int64, len(text))
        return Encoded(ids, spans_of(np.ones(len(text), np.int64)))

    def decode(self, ids: Iterable[int]) -> tuple[str, Ids]:
        text = "".join(self.label(i) for i in ids)
        return text, spans_of(np.ones(len(text), np.int64))

    def label(self, token: int) -> str:
        return self.characters[token - 1] if token else REPLACEMENT

    def to_json(self) -> dict[str, Any]:
        return {"kind": "characters", "characters": self.characters}


class CharactersWithBytes(Vocabulary):
    """One token a known character; any other is spelled in the bytes of its UTF-8. Ids 0..255 are the bytes."""

    def __init__(self, characters: str) -> None:
        self.characters = characters
        self._ids = {c: i + 256 for i, c in enumerate(characters)}

    def __len__(self) -> int:
        return len(self.characters) + 256

    def encode(self, text: str) -> Encoded:
        ids: list[int] = []
        spans: list[tuple[int, int]] = []
        for at, c in enumerate(text):
            known = self._ids.get(c)
            spelled = list(c.encode("utf-8", "surrogatepass")) if known is None else [known]
            ids += spelled
            spans += [(at, at + 1)] * len(spelled)
        return Encoded(np.array(ids, np.int64), np.array(spans, np.int64).reshape(-1, 2))

    def decode(self, ids: Iterable[int]) -> tuple[str, Ids]:
        text = ""
        spans: list[tuple[int, int]] = []
        pending: list[int] = []
        for token in [*ids, None]:
            if token is not None and token < 256:
                pending.append(token)
                continue
            for c, count in _characters_of(bytes(pending)):
                spans += [(len(text), len(text) + 1)] * count
                text += c
            pending = []
            if token is not None:
                spans.append((len(text), len(text) + 1))
                text += self.characters[token - 256]
        return text, np.array(spans, np.int64).reshape(-1, 2)

    def label(self, token: int) -> str:
        if token >= 256:
            return self.characters[token - 256]
        return chr(token) if token < 128 else f"‹{token:02X}›"

    def to_json(self) -> dict[str, Any]:
        return {"kind": "characters-bytes", "characters": self.characters}


class Words(Vocabulary):
    """One token a word or punctuation mark, the space before it included; id 0 is every other word.

    With `lines`, a line end is a token of its own, the last of the list.
    """

    unknown = 0
    _PIECE = re.compile(r"\s*(?:\w+(?:['’]\w+)*|[^\w\s])|\s+", re.UNICODE)
    _PIECE_IN_LINE = re.compile(r"\n|[^\S\n]*(?:\w+(?:['’]\w+)*|[^\w\s])|[^\S\n]+", re.UNICODE)

    def __init__(self, words: Sequence[str], *, lower: bool = True, lines: bool = False) -> None:
        self.words = tuple(words)
        self.lower, self.lines = lower, lines
        self._labels = (REPLACEMENT, *self.words, *(["\n"] if lines else []))
        self._ids = {w: i for i, w in enumerate(self._labels) if i}
        self._pattern = self._PIECE_IN_LINE if lines else self._PIECE

    def __len__(self) -> int:
        return len(self._labels)

    def encode(self, text: str) -> Encoded:
        pieces = [match.group() for match in self._pattern.finditer(text)]
        words = (p if p == "\n" else p.strip() for p in pieces)
        if self.lower:
            words = (w.lower() for w in words)
        ids = np.fromiter((self._ids.get(w, 0) for w in words), np.int64, len(pieces))
        return Encoded(ids, spans_of(np.array([len(p) for p in pieces], np.int64)))

    def decode(self, ids: Iterable[int]) -> tuple[str, Ids]:
        pieces: list[str] = []
        for token in ids:
            word = self.label(token)
            joined = not pieces or pieces[-1] == "\n" or not word[0].isalnum()
            pieces.append(word if joined else " " + word)
        return "".join(pieces), spans_of(np.array([len(p) for p in pieces], np.int64))

    def label(self, token: int) -> str:
        return self._labels[token]

    def shown(self, piece: str) -> str:
        return glyphs(piece.lstrip(" ") or piece)  # every word has a space before it: it says nothing

    def to_json(self) -> dict[str, Any]:
        lines = {"lines": True} if self.lines else {}
        return {"kind": "words", "words": _joined(self.words), "lower": self.lower} | lines


class Lexicon(Words):
    """Writing without spaces: one token the longest listed word that fits, the space before it included, or a line end.

    A character where no word fits is a token of its own, of id 0. The line end is the last of the list.
    """

    def __init__(self, words: Sequence[str]) -> None:
        super().__init__(words, lower=False, lines=True)
        self._longest = max(map(len, self.words), default=0)
        fitting = "|".join(re.escape(w) for w in sorted(self.words, key=len, reverse=True) if w)
        self._pattern = re.compile(rf"\n|[^\S\n]*(?:{fitting + '|' if fitting else ''}\S)|[^\S\n]+")

    def decode(self, ids: Iterable[int]) -> tuple[str, Ids]:
        pieces: list[str] = []
        for token in ids:
            word = self.label(token)
            pieces.append(" " + word if self._would_join(pieces, word) else word)
        return "".join(pieces), spans_of(np.array([len(p) for p in pieces], np.int64))

    def _would_join(self, pieces: Sequence[str], word: str) -> bool:
        """Whether the end of what is written and the beginning of a word would be read as one longer word."""
        before = ""
        for piece in reversed(pieces):
            before = piece.lstrip(" ") + before
            if len(before) >= self._longest or piece == "\n":
                return False
            joined = before + word
            ends = range(len(before) + 1, min(len(joined), self._longest) + 1)
            if any(joined[:end] in self._ids for end in ends):
                return True
            if piece.startswith(" "):
                return False
        return False

    def to_json(self) -> dict[str, Any]:
        return {"kind": "lexicon", "words": _joined(self.words)}


def vocabulary(data: dict[str, Any]) -> Vocabulary:
    """The vocabulary that a card or a recording describes. Raises ModelError if it describes none."""
    match data:
        case {"kind": "characters", "characters": str(characters)}:
            return Characters(characters)
        case {"kind": "characters-bytes", "characters": str(characters)}:
            return CharactersWithBytes(characters)
        case {"kind": "words" | "lexicon", "words": str(words)}:
            return _words(words.split(), data)
        case {"kind": "words" | "lexicon", "words": list(words)} if all(
            isinstance(w, str) and w for w in words
        ):
            return _words(words, data)
    raise ModelError(f"the vocabulary is of an unknown kind: {str(data.get('kind'))[:40]!r}")


def _joined(words: Sequence[str]) -> str | list[str]:
    """Words as a card has them: one string if it can be cut into them, which is ten times as fast to read as a list."""
    joined = " ".join(words)
    return joined if joined.split() == list(words) else list(words)


def _words(words: list[str], data: dict[str, Any]) -> Words | Lexicon:
    if data["kind"] == "lexicon":
        return Lexicon(words)
    return Words(words, lower=bool(data.get("lower", True)), lines=bool(data.get("lines", False)))


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


def _characters_of(data: bytes) -> list[tuple[str, int]]:
    """Bytes as characters, each with its number of bytes; what is not UTF-8 becomes U+FFFD a byte."""
    found: list[tuple[str, int]] = []
    while data:
        try:
            text, bad = data.decode("utf-8", "surrogatepass"), len(data)
        except UnicodeDecodeError as error:
            bad = error.start
            text = data[:bad].decode("utf-8", "surrogatepass")
        found += [(c, len(c.encode("utf-8", "surrogatepass"))) for c in text]
        if bad < len(data):
            found.append((REPLACEMENT, 1))
        data = data[bad + 1 :]
    return found
