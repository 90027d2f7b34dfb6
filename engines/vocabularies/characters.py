"""One token a character."""

from collections.abc import Iterable
from typing import Any

import numpy as np

from engines.tokens import REPLACEMENT, Encoded, Ids, Vocabulary, spans_of


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
