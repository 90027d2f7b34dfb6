"""One token a word, in writing without spaces."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np

from mnemoscope.engines.tokens import Ids, spans_of
from mnemoscope.engines.vocabularies.listed import Place
from mnemoscope.engines.vocabularies.words import Words, composed, listing

_BLANK = re.compile(r"[^\S\n]*")


class Lexicon(Words):
    """Writing without spaces: one token the longest listed word that fits, the space before it included, or a line end.

    A character where no word fits is an unknown token of its own. The line end is the last of the list.
    """

    def __init__(self, words: Sequence[str], *, unknown: Place = "first") -> None:
        super().__init__(words, lower=False, lines=True, unknown=unknown)
        self._longest = max(map(len, self.words), default=0)
        self._known = frozenset(map(composed, self.words))
        lengths: dict[str, set[int]] = {}
        for word in self._known:
            lengths.setdefault(word[:1], set()).add(len(word))
        # A pattern of all the words would take minutes to make for a million of them.
        self._lengths = {first: sorted(found, reverse=True) for first, found in lengths.items()}

    def pieces(self, read: str) -> Iterator[tuple[int, int]]:
        at = 0
        while at < len(read):
            blank = _BLANK.match(read, at)
            begin = blank.end() if blank and read[at] != "\n" else at
            if begin == len(read) or (begin > at and read[begin] == "\n"):
                stop = begin  # spaces that no word follows
            else:
                fitting = (
                    begin + length
                    for length in self._lengths.get(read[begin], ())
                    if begin + length <= len(read) and read[begin : begin + length] in self._known
                )
                stop = begin + 1 if read[begin] == "\n" else next(fitting, begin + 1)
            yield at, stop
            at = stop

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
        return {"kind": "lexicon"} | listing(self.words) | {"unknown": self.place}
