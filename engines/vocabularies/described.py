"""The vocabulary that a card or a recording describes."""

import json
from collections import Counter
from functools import lru_cache
from typing import Any

from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.nouns import tokens_said
from mnemoscope.engines.tokens import Vocabulary
from mnemoscope.engines.translation import tr, trn
from mnemoscope.engines.vocabularies.characters import Characters
from mnemoscope.engines.vocabularies.lexicon import Lexicon
from mnemoscope.engines.vocabularies.listed import Listed, Place
from mnemoscope.engines.vocabularies.numbered import MOST_NUMBERS, Numbered
from mnemoscope.engines.vocabularies.pieces import Pieces
from mnemoscope.engines.vocabularies.rows import Rows, rows_of
from mnemoscope.engines.vocabularies.spelled import CharactersWithBytes
from mnemoscope.engines.vocabularies.words import Words

PLACES: dict[object, Place] = {"first": "first", "last": "last", "none": "none", True: "first", False: "none"}
TABLE = "embedding.weight"


@lru_cache(maxsize=4)  # one takes a tenth of a second
def _pieces(description: str, size: int, before: tuple[int, ...], after: tuple[int, ...]) -> Pieces:
    return Pieces(description, size=size, before=before, after=after)


@lru_cache(maxsize=64)
def _shared(description: str) -> Rows:
    return rows_of(json.loads(description))


def vocabulary(data: dict[str, Any]) -> Vocabulary:
    """The vocabulary that a card or a recording describes; the id for unknown tokens is the first unless it says otherwise.

    Raises ModelError if it describes none.
    """
    found = _made(data)
    if isinstance(found, Listed) and found.place not in PLACES and found.unknown is None:
        raise _nowhere(found.place)
    return found


def _made(data: dict[str, Any]) -> Vocabulary:
    unknown = _place(data.get("unknown", "first"))
    match data:
        case {"kind": "characters", "characters": str(characters)}:
            return Characters(characters, unknown=unknown)
        case {"kind": "characters-bytes", "characters": str(characters)}:
            return CharactersWithBytes(characters)
        case {"kind": "words" | "lexicon", "words": str(words)}:
            each = words.split("\n") if data.get("by_line") else words.split()
            return _words([word for word in each if word], data, unknown)
        case {"kind": "words" | "lexicon", "words": list(words)} if all(
            isinstance(w, str) and w for w in words
        ):
            return _words(words, data, unknown)
        case {"kind": "pieces", "tokenizer": str(description)}:
            return _pieces(description, _size(data), _frame(data, "before"), _frame(data, "after"))
        case {"kind": "rows"}:
            return _shared(json.dumps(rows_of(data).to_json()))
        case {"kind": "numbers", "size": int(size), "texts": dict(texts)} if 0 <= size <= MOST_NUMBERS:
            return Numbered(size, _numbered(texts))
    raise ModelError(tr("the vocabulary is of an unknown kind: {kind!r}", kind=str(data.get("kind"))[:40]))


def vocabulary_of_model(data: dict[str, Any], rows: int | None) -> Vocabulary:
    """The vocabulary of a model whose table of embeddings has so many rows (None: has none), as its card describes it.

    Where the card does not say whether there is a row for unknown tokens, a table without room for one tells.
    Raises ModelError for one that does not fit its rows, names a token twice, or leaves open where the row for unknown ones is.
    """
    found = vocabulary(data)
    _refuse_repeats(found)
    if rows is None:
        return found
    if found.columns:
        raise ModelError(
            tr(
                "the vocabulary is of rows of numbers, and the weights have a table of embeddings, {table}",
                table=TABLE,
            )
        )
    if not isinstance(found, Listed):
        if rows != len(found):
            raise ModelError(
                tr(
                    "the tensor {table} has {rows}, but the vocabulary needs {needed}: "
                    "256 for the bytes and one for each of its {characters} characters",
                    table=TABLE,
                    rows=_rows(rows),
                    needed=len(found),
                    characters=len(found) - 256,
                )
            )
        return found
    listed = found.listed
    said = {"table": TABLE, "rows": _rows(rows), "listed": _counted(found, listed)}
    if "unknown" not in data:
        if rows == listed:
            return vocabulary(data | {"unknown": "none"})
        if rows == listed + 1:
            raise ModelError(
                tr(
                    "the tensor {table} has {rows}, and the vocabulary lists {listed}, but the card does not say where the row "
                    'for unknown ones is: write under [vocabulary] unknown = "first" if it is row 0, or unknown = "last" if it is row {last}',
                    **said,
                    last=listed,
                )
            )
        raise ModelError(
            tr(
                "the tensor {table} has {rows}, and the vocabulary lists {listed}: "
                "it must have one row for each, or one more for all that are unknown",
                **said,
            )
        )
    if rows == len(found):
        return found
    fault = (
        tr(
            "the tensor {table} has {rows}, but the vocabulary lists {listed} and no row for unknown ones",
            **said,
        )
        if found.unknown is None
        else tr(
            "the tensor {table} has {rows}, but the vocabulary lists {listed} and a row for unknown ones, the first",
            **said,
        )
        if found.place == "first"
        else tr(
            "the tensor {table} has {rows}, but the vocabulary lists {listed} and a row for unknown ones, the last",
            **said,
        )
    )
    if {rows, len(found)} != {listed, listed + 1}:
        advice = tr("one of the two is not of this model")
    elif rows == listed:
        advice = tr('write unknown = "none" under [vocabulary] if the model has no such row')
    else:
        advice = tr(
            'write unknown = "first" under [vocabulary] if row 0 is for those, or "last" if row {listed} is',
            listed=listed,
        )
    raise ModelError(tr("{fault}: {advice}", fault=fault, advice=advice))


def _size(data: dict[str, Any]) -> int:
    """How many ids a model of pieces has, if that is said."""
    size = data.get("size", 0)
    return size if type(size) is int and size >= 0 else 0


def _frame(data: dict[str, Any], where: str) -> tuple[int, ...]:
    """The tokens that stand before or after each text."""
    found = data.get(where, [])
    if not isinstance(found, list) or not all(type(n) is int for n in found) or len(found) > 8:
        raise ModelError(tr("the vocabulary is framed by tokens that it has not got"))
    return tuple(found)


def _numbered(texts: dict[Any, Any]) -> dict[int, str]:
    """The texts of numbered tokens."""
    try:
        return {int(token): str(text) for token, text in texts.items()}
    except ValueError:
        raise ModelError(tr("the vocabulary's texts must stand under the numbers of their tokens")) from None


def _place(said: object) -> Place:
    """Where the id for unknown tokens is."""
    if isinstance(said, str) and said and said not in PLACES:
        return said  # one of the list
    if not isinstance(said, str | bool) or said not in PLACES:
        raise _nowhere(said)
    return PLACES[said]


def _nowhere(said: object) -> ModelError:
    return ModelError(
        tr(
            'the vocabulary\'s unknown must be "first", "last", "none" or a token of its list, not {said!r}',
            said=str(said)[:40],
        )
    )


def _words(words: list[str], data: dict[str, Any], unknown: Place) -> Words | Lexicon:
    if data["kind"] == "lexicon":
        return Lexicon(words, unknown=unknown)
    lower, lines = bool(data.get("lower", True)), bool(data.get("lines", False))
    return Words(words, lower=lower, lines=lines, unknown=unknown)


def _refuse_repeats(vocab: Vocabulary) -> None:
    """Raise ModelError if a token is listed twice: one of its two rows could never be read."""
    if vocab.distinct:
        return
    listed = [vocab.label(i) for i in range(256 if isinstance(vocab, CharactersWithBytes) else 0, len(vocab))]
    if isinstance(vocab, Listed) and vocab.unknown is not None and vocab.listed < len(vocab):
        del listed[vocab.unknown]
    token, times = max(Counter(listed).items(), key=lambda item: item[1], default=("", 0))
    if times > 1:
        places = [i for i, other in enumerate(listed) if other == token]
        raise ModelError(
            tr(
                "the vocabulary lists {token!r} twice, as its {nouns} {first} and {second} from 0: each may stand there once",
                token=token,
                nouns=tr(vocab.noun),
                first=places[0],
                second=places[1],
            )
        )


def _counted(vocab: Listed, listed: int) -> str:
    """How many tokens are listed, in words."""
    if isinstance(vocab, Words) and vocab.lines:
        return trn("{n} word and the line end", "{n} words and the line end", listed - 1)
    return tokens_said(vocab.noun, listed)


def _rows(rows: int) -> str:
    return trn("{n} row", "{n} rows", rows)
