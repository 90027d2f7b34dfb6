"""Byte-pair encoding (Sennrich et al. 2016): pieces of words, down to single bytes, as language models read them.

What a text is cut into is the `tokenizers` library's affair; the description is its own `tokenizer.json`. Without the library
what was recorded is still shown, as the pieces are in the description.
"""

import json
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any

import numpy as np

from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.tokens import MISSING, REPLACEMENT, Encoded, Ids, Vocabulary
from mnemoscope.engines.translation import tr

LARGEST = 1_000_000  # pieces
LONGEST = 64_000_000  # characters of a description


def byte_letters() -> dict[str, int]:
    """The letter that stands for each byte in byte-level vocabularies (GPT-2): itself where it can be seen, else one from 256 on."""
    seen = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    unseen = [b for b in range(256) if b not in set(seen)]
    return {chr(b): b for b in seen} | {chr(256 + n): b for n, b in enumerate(unseen)}


BYTES = byte_letters()


class Pieces(Vocabulary):
    """The vocabulary that a `tokenizer.json` describes. Special tokens are read where the text spells them."""

    noun = "pieces"

    def __init__(
        self, description: str, *, size: int = 0, before: tuple[int, ...] = (), after: tuple[int, ...] = ()
    ) -> None:
        """`size`: ids that the model has, if more than are described; `before`, `after`: those that frame each text.

        Raises ModelError for a description that is none.
        """
        self.description, self.size, self.before, self.after = description, size, before, after
        try:
            if len(description) > LONGEST:
                raise ValueError
            data = json.loads(description)
            model, added = data["model"], data.get("added_tokens") or []
            listed = model["vocab"]
            if isinstance(listed, list):  # of a unigram model: pairs of a piece and its score
                listed = {str(piece): n for n, (piece, _) in enumerate(listed)}
            pieces = {int(n): str(piece) for piece, n in listed.items()}
            self.special = {int(each["id"]): str(each["content"]) for each in added}
            pieces |= self.special
            count = max(pieces, default=-1) + 1
            if not 0 < count <= LARGEST or min(pieces) < 0:
                raise ValueError
        except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError):
            raise ModelError(tr("the vocabulary is not described as tokenizer.json describes one")) from None
        if max(size, count) > LARGEST:
            raise ModelError(
                tr(
                    "a vocabulary of {size:.1e} tokens is more than can be opened",
                    size=float(min(size, 10**15)),
                )
            )
        if not all(0 <= token < max(size, count) for token in (*before, *after)):
            raise ModelError(tr("the vocabulary is framed by tokens that it has not got"))
        self._listed = [pieces.get(n, "") for n in range(max(count, size))]
        self._bytewise = _is_bytewise(data)
        self._blank = [n for n in range(len(self._listed)) if self._listed[n] == "\u2581"]
        self.unknown = _unknown(model, listed)

    @property
    def distinct(self) -> bool:
        return True

    def __len__(self) -> int:
        return len(self._listed)

    @cached_property
    def _tokenizer(self) -> Any:
        try:
            from tokenizers import Tokenizer
        except ImportError:
            said = tr("this model's vocabulary is read by the package tokenizers: pip install tokenizers")
            raise ModelError(said) from None
        try:
            found = Tokenizer.from_str(self.description)
        except Exception as error:  # the library raises nothing more special
            raise ModelError(tr("the vocabulary cannot be read: {why}", why=str(error)[:160])) from None
        found.no_truncation()
        found.no_padding()
        return found

    def ready(self) -> None:
        """Make sure that texts can be cut. Raises ModelError, which `cut` must not."""
        self._tokenizer.encode("", add_special_tokens=False)

    def cut(self, text: str) -> tuple[Ids, Ids]:
        # Half a pair of surrogates is no text to the library: one character stands for it.
        whole = (
            text if text.isascii() else "".join(REPLACEMENT if "\ud800" <= c <= "\udfff" else c for c in text)
        )
        found = self._tokenizer.encode(whole, add_special_tokens=False)
        ids = np.array(found.ids, np.int64)
        spans = np.array(found.offsets, np.int64).reshape(-1, 2)
        if not len(ids):
            return (np.array([MISSING]), np.array([[0, len(text)]])) if text else (ids, spans)
        put = np.isin(ids[:-1], self._blank) & (spans[:-1, 0] == spans[1:, 0])
        spans[:-1][put, 1] = spans[:-1][put, 0]  # a space that is read before a word, and is not in the text
        return ids, _covering(spans, len(text))

    def encode(self, text: str, progress: Callable[[float], None] = lambda share: None) -> Encoded:
        """The tokens of a text, between those that frame it, which stand for none of it."""
        found = super().encode(text, progress)
        if not len(found):
            return found
        ids = np.concatenate((self.before, found.ids, self.after)).astype(np.int64)
        spans = np.full((len(ids), 2), len(text), np.int64)
        spans[: len(self.before)] = 0
        spans[len(self.before) : len(self.before) + len(found)] = found.spans
        return Encoded(ids, spans)

    def is_folded(self, token: int, piece: str) -> bool:
        try:
            return bool(piece) and self._spelled(token).decode().removeprefix("##").strip() != piece.strip()
        except UnicodeDecodeError:  # it spells a part of a character
            return self._spelled(token).strip() not in piece.encode("utf-8", "replace")

    def decode(self, ids: Iterable[int]) -> tuple[str, Ids]:
        decoder = getincrementaldecoder("utf-8")("replace")
        text, spans = "", list[tuple[int, int]]()
        for token in ids:
            spelled, begun = self._spelled(token), bool(decoder.getstate()[0])
            broken = (
                begun and not 0x80 <= (spelled or b"\0")[0] < 0xC0
            )  # the character before stays without its end
            start = len(text) + broken
            text += decoder.decode(spelled)
            spans.append((start, len(text) + bool(decoder.getstate()[0])))  # with the character that it began
        text += decoder.decode(b"", True)
        return text, np.minimum(np.array(spans, np.int64).reshape(-1, 2), len(text))

    def label(self, token: int) -> str:
        spelled = self._spelled(token)
        try:
            return spelled.decode("utf-8") or self._listed[token]
        except UnicodeDecodeError:  # a part of a character: its bytes tell it from others
            return _bytes_shown(spelled)

    def _spelled(self, token: int) -> bytes:
        """The bytes that a token spells."""
        piece = self._listed[token]
        if token in self.special:
            return piece.encode("utf-8", "replace")
        if self._bytewise:
            return bytes(BYTES[c] if c in BYTES else ord("?") for c in piece)
        if len(piece) == 6 and piece.startswith("<0x") and piece.endswith(">"):  # a byte that no piece spells
            try:
                return bytes([int(piece[3:5], 16)])
            except ValueError:
                pass
        return piece.replace("\u2581", " ").encode("utf-8", "replace")

    def to_json(self) -> dict[str, Any]:
        said: dict[str, Any] = {"kind": "pieces", "tokenizer": self.description}
        if self.size or self.before or self.after:
            said |= {"size": self.size, "before": list(self.before), "after": list(self.after)}
        return said


def _bytes_shown(spelled: bytes) -> str:
    """Bytes that are no whole text as a person tells them apart: the characters among them, and the rest as ‹E5›."""
    shown = ""
    while spelled:
        try:
            return shown + spelled.decode("utf-8")
        except UnicodeDecodeError as error:
            bad = spelled[error.start : error.end]
            shown += spelled[: error.start].decode("utf-8") + "".join(f"‹{byte:02X}›" for byte in bad)
            spelled = spelled[error.end :]
    return shown


def _unknown(model: dict[str, Any], listed: dict[Any, Any]) -> int | None:
    """The id for what no piece spells, of vocabularies that have one; those of bytes spell everything."""
    if model.get("type") == "Unigram" and not model.get("byte_fallback"):
        return model["unk_id"] if isinstance(model.get("unk_id"), int) else None
    if model.get("type") in ("WordPiece", "WordLevel", "BPE"):
        found = listed.get(str(model.get("unk_token")))
        return found if isinstance(found, int) else None
    return None


def _is_bytewise(data: dict[str, Any]) -> bool:
    """Whether pieces are spelled in letters that stand for bytes."""
    said = json.dumps([data.get("pre_tokenizer"), data.get("decoder")])
    return '"ByteLevel"' in said


def _covering(spans: Ids, length: int) -> Ids:
    """Spans in reading order that leave no character out: what lies between two belongs to the one before."""
    starts, stops = spans[:, 0].copy(), spans[:, 1].copy()
    starts[0] = 0
    follows = np.append(starts[1:], length)
    own = np.append(
        starts[1:] != starts[:-1], True
    )  # the last of those that begin together reaches to the next
    return np.stack((starts, np.where(own, np.maximum(stops, follows), stops)), axis=1)
