"""One token a word, in writing with spaces."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from engines.tokens import REPLACEMENT, Encoded, Ids, Vocabulary, glyphs, spans_of


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
        return {"kind": "words", "words": joined(self.words), "lower": self.lower} | lines


def joined(words: Sequence[str]) -> str | list[str]:
    """Words as a card has them: one string if it can be cut into them, which is ten times as fast to read as a list."""
    joined = " ".join(words)
    return joined if joined.split() == list(words) else list(words)
