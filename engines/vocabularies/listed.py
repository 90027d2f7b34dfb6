"""A vocabulary that lists its tokens, and says where the id for all others is: first, last or nowhere."""

from collections.abc import Sequence
from typing import Literal

from mnemoscope.engines.tokens import REPLACEMENT, Vocabulary

Place = Literal["first", "last", "none"]


class Listed(Vocabulary):
    """Tokens in the order of a list, and an id for unknown ones before it, after it or not at all."""

    def __init__(self, tokens: Sequence[str], unknown: Place) -> None:
        self.place: Place = unknown
        before, after = unknown == "first", unknown == "last"
        self.labels = (*[REPLACEMENT] * before, *tokens, *[REPLACEMENT] * after)
        self.unknown = 0 if before else len(tokens) if after else None
        self.ids = {token: i for i, token in enumerate(tokens, int(before))}

    def __len__(self) -> int:
        return len(self.labels)

    @property
    def distinct(self) -> bool:
        return len(self.ids) == len(self.labels) - (self.unknown is not None)

    def label(self, token: int) -> str:
        return self.labels[token]
