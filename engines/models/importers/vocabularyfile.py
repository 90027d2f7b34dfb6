"""The vocabulary of a model whose file has none: a list of its tokens in a file of its own, or among what a checkpoint keeps beside its weights."""

import json
import unicodedata
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.files.regular import read_regular
from mnemoscope.engines.translation import tr
from mnemoscope.engines.vocabularies.words import listing

LARGEST_FILE = 64_000_000  # bytes
MOST = 1_000_000  # tokens
UNKNOWN = ("<unk>", "<UNK>", "[UNK]", "UNK", "unk", "<oov>", "<OOV>", "OOV", "<unknown>")
INSIDE = ("itos", "idx2word", "idx2char", "id2token", "stoi", "word2idx", "char2idx", "token2id", "word_index", "vocab", "chars", "tokens")  # fmt: skip
SPARE, MOST_SPARE = (
    0xF0000,
    0xFFFE,
)  # characters for private use, which stand for tokens that are no single character


def vocabulary_file(path: Path, rows: int, kind: str = "auto") -> dict[str, Any]:
    """What a card says of a vocabulary of so many rows that is listed in a file. Raises ModelError with one sentence."""
    try:
        text = read_regular(path, LARGEST_FILE).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ModelError(tr("{name} lists no tokens: it is not in UTF-8", name=path.name)) from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise ModelError(tr("{name} cannot be read: {reason}", name=path.name, reason=why)) from None
    if path.suffix.lower() == ".json" or text[:1] in "{[":
        return _of_json(path.name, text, rows, kind)
    tokens = _of_lines(text, rows)
    if tokens is None:
        found = len(text.rstrip("\n").split("\n"))
        raise ModelError(
            tr(
                "{name} lists {found:,} tokens, one a line, or {characters:,} characters, but the embedding has {rows:,} rows",
                name=path.name, found=found, characters=len(text.rstrip("\n")), rows=rows,
            )
        )  # fmt: skip
    return described(tokens, rows, kind)


def class_names(said: str) -> list[str]:
    """Names with commas between, or those in a file, one a line. Raises ModelError."""
    if "," in said or not said:
        return [each.strip() for each in said.split(",")] if said else []
    path = Path(said)
    try:
        text = read_regular(path, LARGEST_FILE).decode("utf-8-sig")
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or error
        raise ModelError(
            tr("the names of classes in {name} cannot be read: {reason}", name=path.name, reason=why)
        ) from None
    return _without_numbers(text.removesuffix("\n").replace("\r\n", "\n").split("\n"), twice=True)


def vocabulary_beside(plain: Mapping[str, Any], rows: int) -> dict[str, Any] | None:
    """The vocabulary of so many rows among the plain values of a checkpoint; None if there is none."""
    for value in plain.values():
        tokens = _listed(value)
        if tokens is not None and len(tokens) == rows and len(set(tokens)) == rows:
            return described(tokens, rows)
    return None


def numbered(rows: int) -> dict[str, Any]:
    """A vocabulary whose tokens are read by their numbers, as "12 7 3": where nothing is known of them."""
    if rows > MOST:
        raise ModelError(
            tr("its embedding has {rows:,} rows, more than any vocabulary that can be shown", rows=rows)
        )
    return {"kind": "words", "words": " ".join(map(str, range(rows))), "unknown": "none"}


def described(tokens: Sequence[str], rows: int, kind: str = "auto") -> dict[str, Any]:
    """What a card says of tokens in the order of their rows."""
    if rows > MOST:
        raise ModelError(tr("it lists {count:,} tokens, more than can be shown", count=rows))
    place = "first" if len(tokens) < rows else "none"
    plain = [token for token in tokens if not _is_special(token)]
    kind = _kind_of(plain) if kind == "auto" else kind
    unknown = next((token for token in tokens if token in UNKNOWN), None)
    if kind == "characters":
        spare = iter(range(SPARE, SPARE + len(tokens)))
        if sum(len(token) != 1 for token in tokens) > MOST_SPARE:
            raise ModelError(tr("most of its tokens are no single characters: say that they are words"))
        letters = [token if len(token) == 1 else chr(next(spare)) for token in tokens]
        if unknown is not None and place == "none":
            at = tokens.index(unknown)
            place = letters[at]
        return {"kind": "characters", "characters": "".join(letters), "unknown": place}
    words = [token or chr(SPARE) for token in tokens]
    lower = not any(word != word.lower() for word in words if not _is_special(word))
    said = {"kind": kind} | listing(words) | {"unknown": unknown if unknown and place == "none" else place}
    return said | ({"lower": lower} if kind == "words" else {})


def _kind_of(tokens: Sequence[str]) -> str:
    """What tokens are, by their looks: characters, also where a list for writing without spaces has words among them; or words."""
    unspaced = sum(any(_is_unspaced(c) for c in token) for token in tokens)
    letters = sum(len(token) == 1 for token in tokens)
    return (
        "characters"
        if letters >= 0.9 * len(tokens) or (letters and unspaced >= 0.5 * len(tokens))
        else "words"
    )


def _is_unspaced(c: str) -> bool:
    """Whether a character is of Chinese or Japanese writing."""
    return "\u3040" <= c <= "\u30ff" or "\u3400" <= c <= "\u9fff" or "\U00020000" <= c <= "\U0003ffff"


def _of_lines(text: str, rows: int) -> list[str] | None:
    """The tokens of a text: one a line, with its number before or behind it if all have one; or one a character. None if there are not as many."""
    lines = text.removesuffix("\n").replace("\r\n", "\n").split("\n")
    if len(lines) in (rows, rows - 1):
        return _without_numbers(lines)
    letters = text.removesuffix("\n")
    return list(letters) if len(letters) in (rows, rows - 1) else list(text) if len(text) == rows else None


def _without_numbers(lines: list[str], *, twice: bool = False) -> list[str]:
    """Tokens in the order of the numbers before or behind them, if all have one; else as they stand. Where a number is left out, it is the token's name;
    where one may stand `twice`, the last counts."""
    for parts in ([line.split("\t", 1) for line in lines], [line.rsplit("\t", 1) for line in lines]):
        if any(len(part) != 2 for part in parts):
            continue
        for number, token in ((0, 1), (1, 0)):
            placed = {
                int(part[number]): part[token]
                for part in parts
                if part[number].isdecimal() and len(part[number]) < 9
            }
            if placed and (twice or len(placed) == len(lines)) and max(placed) < 2 * len(lines):
                return [placed.get(n, str(n)) for n in range(max(placed) + 1)]
    return lines


def _of_json(name: str, text: str, rows: int, kind: str) -> dict[str, Any]:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ModelError(tr("{name} is no JSON that can be read: {error}", name=name, error=error)) from None
    if isinstance(data, dict) and isinstance(data.get("model"), dict):
        return {"kind": "pieces", "tokenizer": text}
    tokens = _listed(data)
    if tokens is None and isinstance(data, dict):
        tokens = next((found for key in INSIDE if (found := _listed(data.get(key))) is not None), None)
    if tokens is None:
        raise ModelError(
            tr("{name} lists no tokens: a list of texts, or a number for each text, is due", name=name)
        )
    if len(tokens) not in (rows, rows - 1):
        raise ModelError(
            tr(
                "{name} lists {found:,} tokens, but the embedding has {rows:,} rows",
                name=name,
                found=len(tokens),
                rows=rows,
            )
        )
    return described(tokens, rows, kind)


def _listed(value: Any) -> list[str] | None:
    """The tokens in the order of their numbers, of a list, a text, or a table from one to the other; None if it is none of them."""
    if isinstance(value, str) and len(value) > 1:
        return list(value)
    if isinstance(value, list | tuple) and value and all(isinstance(each, str) for each in value):
        return list(value)
    if not isinstance(value, dict) or not value or len(value) > MOST:
        return None
    if all(isinstance(key, str) and _whole(number) for key, number in value.items()):
        placed = {number: key for key, number in value.items()}
    elif all(
        isinstance(token, str)
        and (_whole(key) or (isinstance(key, str) and key.isdecimal() and len(key) < 9))
        for key, token in value.items()
    ):
        placed = {int(key): token for key, token in value.items()}
    else:
        return None
    first = min(placed)
    return (
        [placed[n] for n in sorted(placed)]
        if first in (0, 1) and max(placed) - first + 1 == len(placed)
        else None
    )


def _whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_special(token: str) -> bool:
    """Whether a token stands for something that no text spells: "<pad>", "[CLS]", or what cannot be seen."""
    return (len(token) > 2 and token[0] in "<[" and token[-1] in ">]") or (
        len(token) != 1 and all(unicodedata.category(c)[0] in "CZ" for c in token)
    )
