"""Sequences made at once, in which a model is asked for what it read a distance before.

    three letters, d fillers, then the letters       gcf.....?gcf       where a card says: after "?", the line
    a pattern of d tokens, and again                 axqk…axqk…         where a card says: in a copy

What to write is taken from the examples of the card: which tokens are asked for, and what lies between.
"""

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np

from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.models.answers import COPY
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.tokens import Ids, Vocabulary
from mnemoscope.engines.translation import tr

if TYPE_CHECKING:
    from numpy.random import Generator  # which numpy imports only where it is used: it takes 6 ms

LADDER = (0, 5, 10, 20, 30, 40, 50, 60, 61, 70, 80, 100, 150, 200, 300, 400)  # tokens
PERIODS = (4, 8, 12, 16, 24, 32, 48, 64, 96, 128)


class Maker(Protocol):
    """Makes sequences of one task."""

    @property
    def between(self) -> str:
        """What a distance is counted in, in words."""

    @property
    def chance(self) -> float:
        """The share of right answers by guessing."""

    @property
    def distances(self) -> tuple[int, ...]:
        """The distances that are usual."""

    def sequence(self, distance: int, random: "Generator") -> tuple[Ids, Ids, Ids]:
        """The tokens (T,), the steps after which an answer is given (n,), and what is right there (n,)."""


@dataclass(frozen=True, slots=True)
class Letters:
    """What is chosen from for a sequence, each as likely as the others."""

    letters: tuple[int, ...]

    @property
    def chance(self) -> float:
        return 1 / len(self.letters)


@dataclass(frozen=True, slots=True)
class Line(Letters):
    """The first `count` tokens of a line, fillers, what asks, and the tokens again."""

    filler: int
    asks: tuple[int, ...]
    count: int
    between: str

    @property
    def distances(self) -> tuple[int, ...]:
        return LADDER

    def sequence(self, distance: int, random: "Generator") -> tuple[Ids, Ids, Ids]:
        letters = random.choice(self.letters, self.count)
        tokens = np.concatenate((letters, np.full(distance, self.filler), self.asks, letters[:-1]))
        at = np.arange(len(tokens) - self.count, len(tokens))
        return tokens.astype(np.int64), at, letters.astype(np.int64)


@dataclass(frozen=True, slots=True)
class Copied(Letters):
    """A pattern of tokens, and again: from the second token of the copy on, each can be foretold."""

    least: int
    between: str

    @property
    def distances(self) -> tuple[int, ...]:
        return tuple(period for period in PERIODS if period >= self.least)

    def sequence(self, distance: int, random: "Generator") -> tuple[Ids, Ids, Ids]:
        pattern = random.choice(self.letters, max(distance, 2)).astype(np.int64)
        tokens = np.concatenate((pattern, pattern[:-1]))
        at = np.arange(len(pattern), len(tokens))
        return tokens, at, pattern[1:]


def maker(card: Card, vocab: Vocabulary) -> Maker:
    """What makes sequences for a model. Raises AnalysisError if its task has no distance."""
    rule = card.answering
    if (rule.where, rule.truth) == ("after", "line"):
        return _line(card, vocab)
    if rule.where == COPY:
        used = np.unique(
            np.concatenate([vocab.encode(text).ids for text in card.texts] or [np.zeros(0, np.int64)])
        )
        letters = tuple(int(token) for token in used if token != vocab.unknown)
        if len(letters) > 1:
            return Copied(letters, rule.least, tr("tokens of the pattern"))
    raise AnalysisError(
        tr(
            "{name} is not asked for what it read a distance before: choose a model that recalls or copies, such as lstm-recall",
            name=card.name,
        )
    )


def _line(card: Card, vocab: Vocabulary) -> Line:
    """What stands where in the lines of the examples."""
    count, asks = card.answering.count, vocab.encode(card.answering.token).ids
    letters, fillers = set[int](), Counter[int]()
    for line in (line for text in card.texts for line in text.splitlines()):
        ids = vocab.encode(line).ids
        for at in range(count, len(ids) - len(asks) + 1):
            if (ids[at : at + len(asks)] == asks).all():
                letters |= set(ids[:count].tolist())
                fillers.update(ids[count:at].tolist())
                break
    if len(letters) < 2 or not fillers:
        raise AnalysisError(
            tr(
                "no example of {name} shows what stands between a beginning and what is asked of it: no sequences can be made",
                name=card.name,
            )
        )
    filler = fillers.most_common(1)[0][0]
    name = vocab.label(filler)
    return Line(
        tuple(sorted(letters)), filler, tuple(asks.tolist()), count, tr("“{name}” in between", name=name)
    )
