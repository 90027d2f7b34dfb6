"""One token a character, with bytes for the characters that are not listed."""

from collections.abc import Iterable
from typing import Any

import numpy as np

from mnemoscope.engines.tokens import REPLACEMENT, Ids, Vocabulary
from mnemoscope.engines.vocabularies.folding import Folding


class CharactersWithBytes(Vocabulary):
    """One token a known character; any other is spelled in the bytes of its UTF-8. Ids 0..255 are the bytes."""

    def __init__(self, characters: str) -> None:
        self.characters = characters
        self._ids = {c: i + 256 for i, c in enumerate(characters)}
        self._folding = Folding(characters)

    def __len__(self) -> int:
        return len(self.characters) + 256

    @property
    def distinct(self) -> bool:
        return len(self._ids) == len(self.characters)

    def cut(self, text: str) -> tuple[Ids, Ids]:
        read, stretches = self._folding.fold(text)
        ids: list[int] = []
        spans: list[list[int]] = []
        for c, stretch in zip(read, stretches.tolist(), strict=True):
            known = self._ids.get(c)
            spelled = list(c.encode("utf-8", "surrogatepass")) if known is None else [known]
            ids += spelled
            spans += [stretch] * len(spelled)
        return np.array(ids, np.int64), np.array(spans, np.int64).reshape(-1, 2)

    def is_folded(self, token: int, piece: str) -> bool:
        return token >= 256 and super().is_folded(token, piece)

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
