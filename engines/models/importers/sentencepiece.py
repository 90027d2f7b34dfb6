"""The vocabularies of SentencePiece in GGUF files (tokenizer.ggml.model = "llama"): pieces with scores, spaces as ▁, and a token for each byte.

SentencePiece joins, over and over, the two neighbours whose joint piece has the highest score. The `tokenizers` library joins by a
list of pairs: here all pairs that make a piece, those of the highest score first, as the transformers library derives them.
"""

from collections.abc import Mapping, Sequence
from typing import Any

SPACE = "▁"
UNKNOWN, CONTROL, OWN = 2, 3, 4  # kinds of token

Pair = tuple[str, str]


def described(
    tokens: Sequence[str], kinds: Sequence[int], merges: Sequence[Pair], *, space_before: bool
) -> dict[str, Any]:
    """What `tokenizer.json` would say of it; `space_before`: a text is read as if it began with a space."""
    begun = "first" if space_before else "never"
    metaspace = {"type": "Metaspace", "replacement": SPACE, "prepend_scheme": begun, "split": False}
    whole = {f"<0x{n:02X}>" for n in range(256)} <= {*tokens}
    unknown = next((t for t, kind in zip(tokens, kinds, strict=False) if kind == UNKNOWN), None)
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [
            {"id": n, "content": piece, "special": kind != OWN, "single_word": False, "lstrip": False, "rstrip": False, "normalized": False}
            for n, (piece, kind) in enumerate(zip(tokens, kinds, strict=False))
            if kind in (UNKNOWN, CONTROL, OWN) and piece
        ],
        "normalizer": None,
        "pre_tokenizer": metaspace,
        "post_processor": None,
        "decoder": None,
        "model": {
            "type": "BPE",
            "vocab": {piece: n for n, piece in enumerate(tokens)},
            "merges": [list(pair) for pair in merges],
            "unk_token": None if whole else unknown,
            "fuse_unk": True,
            "byte_fallback": True,
        },
    }  # fmt: skip


def merges_of(tokens: Sequence[str], scores: Sequence[float]) -> list[Pair]:
    """The pairs that make a piece, in the order in which they are joined."""
    ids = {piece: n for n, piece in enumerate(tokens)}
    found = list[tuple[float, int, int, Pair]]()
    for piece, score in dict(zip(tokens, scores, strict=True)).items():
        found += [(score, len(one), len(other), (one, other)) for one, other in _pairs(piece, ids)]
    found.sort(key=lambda each: each[:3], reverse=True)
    return [pair for *_, pair in found]


def _pairs(piece: str, ids: Mapping[str, int]) -> list[Pair]:
    """The ways to make a piece of two others."""
    halves = [(piece[:at], piece[at:]) for at in range(1, len(piece))]
    return sorted(
        (pair for pair in halves if pair[0] in ids and pair[1] in ids),
        key=lambda pair: (ids[pair[0]], ids[pair[1]]),
    )
