"""Which of several models can read a text: the one whose vocabulary has most of it, of the same kind if there is one."""

from collections.abc import Sequence
from pathlib import Path

from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.models.card import Card

SAMPLE = 2_000  # characters of a text that are tried
CLOSE = 0.05  # of a text's tokens: models that know so much less than the best are still as good


def best_reader(
    models: Sequence[tuple[Path, Card]], text: str, *, engine: str, least: float
) -> tuple[Path, Card] | None:
    """The model that knows at least this share of a text's tokens, and more than the others; None if none does.

    Among those that know about as much, one of this engine comes first, then one that predicts what comes next.
    """
    shares: list[tuple[float, Path, Card]] = []
    for folder, card in models:
        try:
            share = card.knows(text[:SAMPLE])
        except ModelError:
            continue
        if share >= least:
            shares.append((share, folder, card))
    if not shares:
        return None
    best = max(share for share, _, _ in shares)
    good = [(card.engine == engine, not card.answering.judged, share, folder, card) for share, folder, card in shares
            if share >= best - CLOSE]  # fmt: skip
    *_, folder, card = max(good, key=lambda found: found[:3])
    return folder, card
