"""What the steps of a sequence read: their tokens and texts, as given, or as the module's embedding was given them.

Axes: B sequences, T steps.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from torch import Tensor, nn

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.given import shown
from mnemoscope.engines.pytorch.watching import Called
from mnemoscope.engines.tokens import Encoded, Ids, spans_of
from mnemoscope.engines.translation import tr
from mnemoscope.engines.vocabularies.numbered import MOST_NUMBERS, Numbered

Given = list[str] | list[int]


@dataclass(frozen=True, slots=True)
class Read:
    """What one sequence read."""

    vocab: Numbered
    text: str
    encoded: Encoded


@dataclass(frozen=True, slots=True)
class Embedded:
    """Ids (B, T) that the embedding of a module was given, and how many there are of them."""

    ids: Ids
    size: int


def tokens_given(tokens: Any) -> list[Given] | None:
    """The texts or numbers of the steps of each sequence. Raises MnemoscopeError for what are none."""
    if tokens is None:
        return None
    if isinstance(tokens, Tensor | np.ndarray):
        tokens = tokens.tolist()
    if isinstance(tokens, str):
        tokens = list(tokens)
    if not isinstance(tokens, Sequence) or not len(tokens):
        raise _no_tokens(tokens)
    nested = [list(each) if isinstance(each, Tensor | np.ndarray | list | tuple) else each for each in tokens]
    lists: list[Any] = nested if all(isinstance(each, list) for each in nested) else [nested]
    return [_checked([n.item() if isinstance(n, Tensor | np.generic) else n for n in each]) for each in lists]


def _checked(each: list[Any]) -> Given:
    if each and all(type(token) is str for token in each):
        return each
    if each and all(type(token) is int and 0 <= token < MOST_NUMBERS for token in each):
        return each
    raise _no_tokens(each)


def _no_tokens(tokens: object) -> MnemoscopeError:
    return MnemoscopeError(
        tr(
            "tokens must be the text of each step, or its number from 0, in a list (of each sequence, in a list of lists), not {tokens}",
            tokens=shown(tokens),
        )
    )


def texts_given(text: Any, count: int) -> list[str | None]:
    """The text of each of so many sequences. Raises MnemoscopeError."""
    if text is None:
        return [None] * count
    texts = [text] if isinstance(text, str) else text
    if (
        isinstance(texts, list | tuple)
        and len(texts) == count
        and all(isinstance(each, str) for each in texts)
    ):
        return list(texts)
    raise MnemoscopeError(
        tr(
            "text must be what was read, in a list of {count} for as many sequences, not {text}",
            count=count,
            text=shown(text),
        )
        if count > 1
        else tr("text must be what was read, as one text, not {text}", text=shown(text))
    )


def embedded(calls: list[Called], batch: int, steps: int, *, batch_first: bool) -> Embedded | None:
    """The ids that an embedding was given for so many sequences and steps; rather those that do not just count the steps."""
    found = list[Embedded]()
    for module in dict.fromkeys(called.module for called in calls):
        assert isinstance(module, nn.Embedding)
        given = [np.asarray(called.inputs) for called in calls if called.module is module]
        if len(given) == steps and all(ids.size == batch and ids.ndim <= 2 for ids in given):
            given.append(np.stack([ids.reshape(batch) for ids in given], axis=1))  # one step a call
        orders = ((batch, steps), (steps, batch)) if batch_first else ((steps, batch), (batch, steps))
        for ids in given:
            shape = ids.shape if ids.ndim != 1 or batch > 1 else (1, *ids.shape)
            if shape in orders:
                whole = ids.reshape(shape)
                straight = shape == (batch, steps) and (batch_first or batch != steps or ids.ndim == 1)
                found.append(
                    Embedded((whole if straight else whole.T).astype(np.int64), module.num_embeddings)
                )
    named = [each for each in found if not _counts(each.ids)]
    return next(iter(named or found), None)


def _counts(ids: Ids) -> bool:
    """Whether ids only number the places of sequences, whichever of their two axes these lie along."""
    return any(bool((each == np.arange(each.shape[1])).all()) for each in (ids, ids.T))


def read(given: Given | None, ids: Ids | None, size: int, text: str | None, steps: int) -> Read:
    """What a sequence of so many steps read. Raises MnemoscopeError for tokens and a text that do not fit it."""
    pieces = None
    if given is not None and isinstance(given[0], str):
        pieces = [str(piece) for piece in given]
    elif given is not None:
        ids = np.array(given, np.int64)
    if text is not None and pieces is None:
        pieces = _cut(text, steps)
    if ids is None and pieces is not None:
        numbers: dict[str, int] = {}
        ids = np.array([numbers.setdefault(piece, len(numbers)) for piece in pieces], np.int64)
    ids = np.arange(steps) if ids is None else ids[:steps]
    if steps and not 0 <= ids.min() <= ids.max() < MOST_NUMBERS:
        raise MnemoscopeError(tr("the ids that were read are not from 0 to {most:,}", most=MOST_NUMBERS - 1))
    size = max(size, int(ids.max(initial=0)) + 1)
    if pieces is None:
        written = [f"{token} " for token in ids.tolist()]
        return Read(Numbered(size, {}), "".join(written), _encoded(ids, written))
    vocab = Numbered(size, dict(zip(reversed(ids.tolist()), reversed(pieces), strict=True)))
    if text is not None:
        return Read(vocab, text, Encoded(ids, _placed(pieces, text)))
    if any(len(piece) > 1 for piece in pieces) and not any(
        piece[:1].isspace() or piece[-1:].isspace() for piece in pieces
    ):
        spans = spans_of(
            np.array([len(piece) + 1 for piece in pieces], np.int64)
        )  # words, as one writes them
        return Read(vocab, " ".join(pieces), Encoded(ids, spans - np.array([0, 1])))
    return Read(vocab, "".join(pieces), _encoded(ids, pieces))


def _encoded(ids: Ids, pieces: list[str]) -> Encoded:
    return Encoded(ids, spans_of(np.fromiter(map(len, pieces), np.int64, len(pieces))))


def _cut(text: str, steps: int) -> list[str]:
    """A text as so many characters, or else words. Raises MnemoscopeError for one of neither."""
    words = text.split()
    if len(text) == steps:
        return list(text)
    if len(words) == steps:
        return words
    raise MnemoscopeError(
        tr(
            "the text has {characters:,} characters and {words:,} words, but the module read {steps:,} steps: say by tokens what each of them read",
            characters=len(text),
            words=len(words),
            steps=steps,
        )
    )


def _placed(pieces: list[str], text: str) -> Ids:
    """Where each piece stands in a text (T, 2); one that is not there, as a mark of the beginning, stands for nothing of it."""
    spans, at = np.zeros((len(pieces), 2), np.int64), 0
    for n, piece in enumerate(pieces):
        start = text.find(piece, at) if piece else at
        if start < 0 and (bare := piece.strip()):
            start, piece = text.find(bare, at), bare
        if start >= 0:
            at = start + len(piece)
            spans[n] = start, at
        else:
            spans[n] = at, at
    return spans
