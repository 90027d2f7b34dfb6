"""One token a character."""

from collections.abc import Iterable
from typing import Any

import numpy as np

from mnemoscope.engines.tokens import MISSING, Ids, spans_of
from mnemoscope.engines.vocabularies.folding import Folding
from mnemoscope.engines.vocabularies.listed import Listed, Place


class Characters(Listed):
    """One token a character, in the order of the list."""

    def __init__(self, characters: str, *, unknown: Place = "first") -> None:
        super().__init__(tuple(characters), unknown)
        self.characters = characters
        self._folding = Folding(characters)

    def cut(self, text: str) -> tuple[Ids, Ids]:
        read, spans = self._folding.fold(text)
        return np.fromiter((self.ids.get(c, MISSING) for c in read), np.int64, len(read)), spans

    def decode(self, ids: Iterable[int]) -> tuple[str, Ids]:
        text = "".join(self.label(i) for i in ids)
        return text, spans_of(np.ones(len(text), np.int64))

    def to_json(self) -> dict[str, Any]:
        return {"kind": "characters", "characters": self.characters, "unknown": self.place}
