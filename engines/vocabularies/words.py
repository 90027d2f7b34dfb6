"""One token a word, in writing with spaces."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np

from mnemoscope.engines.tokens import MISSING, Ids, glyphs, spans_of
from mnemoscope.engines.translation import tr_noop
from mnemoscope.engines.vocabularies.folding import APOSTROPHES, Folding, joins, plain
from mnemoscope.engines.vocabularies.listed import Listed, Place

LONGEST_LIST = 1_000  # words that stand in a card one by one
_WORD = rf"(?:\w+(?:[{APOSTROPHES}]\w+)*|[^\w\s])"


class Words(Listed):
    """One token a word or punctuation mark, the space before it included.

    With `lines`, a line end is a token of its own, the last of the list.
    """

    _PIECE = re.compile(rf"\s*{_WORD}|\s+", re.UNICODE)
    _PIECE_IN_LINE = re.compile(rf"\n|[^\S\n]*{_WORD}|[^\S\n]+", re.UNICODE)
    noun = tr_noop("words")

    def __init__(
        self, words: Sequence[str], *, lower: bool = True, lines: bool = False, unknown: Place = "first"
    ) -> None:
        super().__init__((*words, *(["\n"] if lines else [])), unknown)
        self.words = tuple(words)
        self.lower, self.lines = lower, lines
        self._pattern = self._PIECE_IN_LINE if lines else self._PIECE
        known = {"\n", *composed(" ".join(self.words)), " "}
        self._folding = Folding(known | {c.upper() for c in known if len(c.upper()) == 1} if lower else known)
        self._alike: dict[str, int] = {}  # the id of a word by its plainest form, where that is another
        odd = {c for c in {*" ".join(self.words)} if plain(c) != c or joins(c)}
        for word in self.words if odd else ():
            if not odd.isdisjoint(word):
                self._alike.setdefault(plain(word), self.ids[word])

    def cut(self, text: str) -> tuple[Ids, Ids]:
        read, stretches = self._folding.fold(text)
        pieces = list(self.pieces(read))
        ids = np.fromiter((self._id(self.written(read[a:b])) for a, b in pieces), np.int64, len(pieces))
        ends = np.array(pieces, np.int64).reshape(-1, 2)
        return ids, np.stack((stretches[ends[:, 0], 0], stretches[ends[:, 1] - 1, 1]), axis=1)

    def pieces(self, read: str) -> Iterator[tuple[int, int]]:
        """Where the words of a text begin and end, the spaces before them included."""
        return (match.span() for match in self._pattern.finditer(read))

    def written(self, piece: str) -> str:
        word = piece if piece == "\n" else piece.strip()
        return word.lower() if self.lower else word

    def missing(self, text: str) -> list[str]:
        return [word for piece in super().missing(text) if (word := piece.strip())]

    def _id(self, word: str) -> int:
        """The id of a word, or of one that is the same in another form."""
        found = self.ids.get(word)
        if found is not None or not word:
            return MISSING if found is None else found
        form = plain(word)
        form = form.lower() if self.lower else form
        return self.ids.get(form, self._alike.get(form, MISSING))

    def decode(self, ids: Iterable[int]) -> tuple[str, Ids]:
        pieces: list[str] = []
        for token in ids:
            word = self.label(token)
            joined = not pieces or pieces[-1] == "\n" or not word[0].isalnum()
            pieces.append(word if joined else " " + word)
        return "".join(pieces), spans_of(np.array([len(p) for p in pieces], np.int64))

    def shown(self, piece: str) -> str:
        return glyphs(piece.lstrip(" ") or piece)  # every word has a space before it: it says nothing

    def to_json(self) -> dict[str, Any]:
        lines = {"lines": True} if self.lines else {}
        return (
            {"kind": "words"} | listing(self.words) | {"lower": self.lower} | lines | {"unknown": self.place}
        )


def composed(text: str) -> str:
    """A text with its accents composed: apart from its letter, an accent would be no part of a word."""
    return unicodedata.normalize("NFC", text)


def listing(words: Sequence[str]) -> dict[str, Any]:
    """Words as a card has them: one text if it can be cut into them, which is ten times as fast to read as a list.

    Where a blank is in one of them it has a word a line. A long list would be more than a card may have outside texts.
    """
    joined = " ".join(words)
    if joined.split() == list(words):
        return {"words": joined}
    if len(words) > LONGEST_LIST and all(word and "\n" not in word for word in words):
        return {"words": "\n".join(words), "by_line": True}
    return {"words": list(words)}
