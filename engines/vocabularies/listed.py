"""A vocabulary that lists its tokens, and says where the id for all others is: first, last, nowhere, or which of those listed it is."""

from collections.abc import Sequence

from mnemoscope.engines.tokens import REPLACEMENT, Vocabulary

Place = str  # "first", "last", "none", or a token of the list


class Listed(Vocabulary):
    """Tokens in the order of a list, and an id for unknown ones before it, after it, not at all, or that of one of them."""

    def __init__(self, tokens: Sequence[str], unknown: Place) -> None:
        self.place: Place = unknown
        before, after = unknown == "first", unknown == "last"
        self.labels = (*[REPLACEMENT] * before, *tokens, *[REPLACEMENT] * after)
        self.ids = {token: i for i, token in enumerate(tokens, int(before))}
        self.unknown = 0 if before else len(tokens) if after else self.ids.get(unknown)

    def __len__(self) -> int:
        return len(self.labels)

    @property
    def distinct(self) -> bool:
        return len(self.ids) == self.listed

    @property
    def listed(self) -> int:
        """How many tokens are in the list."""
        return len(self.labels) - (self.place in ("first", "last"))

    def label(self, token: int) -> str:
        return self.labels[token]
