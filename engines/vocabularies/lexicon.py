"""One token a word, in writing without spaces."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

from engines.tokens import Ids, spans_of
from engines.vocabularies.listed import Place
from engines.vocabularies.words import Words, composed, listing


class Lexicon(Words):
    """Writing without spaces: one token the longest listed word that fits, the space before it included, or a line end.

    A character where no word fits is an unknown token of its own. The line end is the last of the list.
    """

    def __init__(self, words: Sequence[str], *, unknown: Place = "first") -> None:
        super().__init__(words, lower=False, lines=True, unknown=unknown)
        self._longest = max(map(len, self.words), default=0)
        fitting = "|".join(re.escape(w) for w in sorted(map(composed, self.words), key=len, reverse=True))
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
            if any(joined[:end] in self.ids for end in ends):
                return True
            if piece.startswith(" "):
                return False
        return False

    def to_json(self) -> dict[str, Any]:
        return {"kind": "lexicon", "words": listing(self.words), "unknown": self.place}
