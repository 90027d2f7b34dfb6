"""Tokens known by number: those of a recording that another program wrote."""

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np

from mnemoscope.engines.tokens import MISSING, Ids, Vocabulary, glyphs, spans_of
from mnemoscope.engines.translation import tr_noop

MOST_NUMBERS = 10**7


class Numbered(Vocabulary):
    """Tokens known by number, and some by their text: it reads no text that was not recorded with it."""

    noun = tr_noop("tokens")

    def __init__(self, size: int, texts: Mapping[int, str]) -> None:
        self.size, self.texts = size, dict(texts)
        self._ids = {text: token for token, text in texts.items()}

    def __len__(self) -> int:
        return self.size

    @property
    def distinct(self) -> bool:
        return len(self._ids) == len(self.texts)

    def cut(self, text: str) -> tuple[Ids, Ids]:
        ids = np.fromiter((self._ids.get(c, MISSING) for c in text), np.int64, len(text))
        return ids, spans_of(np.ones(len(text), np.int64))

    def missing(self, text: str) -> list[str]:
        return []  # a recording knows all that it read

    def is_folded(self, token: int, piece: str) -> bool:
        return False  # what was read is as its recording says

    def decode(self, ids: Iterable[int]) -> tuple[str, Ids]:
        pieces = [self.texts.get(token, f"{token} ") for token in ids]
        return "".join(pieces), spans_of(np.array([len(p) for p in pieces], np.int64))

    def label(self, token: int) -> str:
        return self.texts.get(token, str(token))

    def shown(self, piece: str) -> str:
        return glyphs(piece if self.texts else piece.rstrip(" "))

    def to_json(self) -> dict[str, Any]:
        texts = {str(token): text for token, text in self.texts.items()}
        return {"kind": "numbers", "size": self.size, "texts": texts}
