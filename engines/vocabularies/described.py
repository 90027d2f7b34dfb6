"""The vocabulary that a card or a recording describes."""

from typing import Any

from engines.errors import ModelError
from engines.tokens import Vocabulary
from engines.vocabularies.characters import Characters
from engines.vocabularies.lexicon import Lexicon
from engines.vocabularies.spelled import CharactersWithBytes
from engines.vocabularies.words import Words


def vocabulary(data: dict[str, Any]) -> Vocabulary:
    """The vocabulary that a card or a recording describes. Raises ModelError if it describes none."""
    match data:
        case {"kind": "characters", "characters": str(characters)}:
            return Characters(characters)
        case {"kind": "characters-bytes", "characters": str(characters)}:
            return CharactersWithBytes(characters)
        case {"kind": "words" | "lexicon", "words": str(words)}:
            return _words(words.split(), data)
        case {"kind": "words" | "lexicon", "words": list(words)} if all(
            isinstance(w, str) and w for w in words
        ):
            return _words(words, data)
    raise ModelError(f"the vocabulary is of an unknown kind: {str(data.get('kind'))[:40]!r}")


def _words(words: list[str], data: dict[str, Any]) -> Words | Lexicon:
    if data["kind"] == "lexicon":
        return Lexicon(words)
    return Words(words, lower=bool(data.get("lower", True)), lines=bool(data.get("lines", False)))
