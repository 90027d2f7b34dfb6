"""Who speaks at which steps: the turns of a track's text, where its card says how turns are written."""

from dataclasses import dataclass

import numpy as np

from mnemoscope.engines.models.turns import SAID, Turns
from mnemoscope.engines.tokens import Encoded
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import tr


@dataclass(frozen=True, slots=True)
class Spoken:
    """Steps start..stop are one turn: of a role, in a word; `even` is every second turn."""

    start: int
    stop: int
    role: str
    word: str
    even: bool


MOST_KEPT = 4  # tracks whose turns are kept until they read another text
_kept: list[tuple[Encoded, Turns, tuple[Spoken, ...]]] = []


def spoken(track: Track, start: int = 0, stop: int | None = None) -> tuple[Spoken, ...]:
    """The turns that lie in a stretch of steps, or in all, in their order; where nobody is said to speak they have numbers."""
    every = _every(track)
    if stop is None and not start:
        return every
    end = len(track.encoded) if stop is None else stop
    return tuple(turn for turn in every if turn.start < end and turn.stop > start)


def _every(track: Track) -> tuple[Spoken, ...]:
    turns, encoded = track.card.written_turns, track.encoded
    for known, how, found in _kept:
        if known is encoded and how == turns:
            return found
    written = turns.of(track.text)
    if not written:
        return ()
    edges = np.searchsorted(encoded.spans[:, 0], [(turn.start, turn.stop) for turn in written]).tolist()
    found = tuple(
        Spoken(first, last, turn.role, tr(SAID[turn.role]) if turn.role else str(n + 1), bool(n % 2))
        for n, (turn, (first, last)) in enumerate(zip(written, edges, strict=True))
        if first < last
    )
    _kept[:] = [(encoded, turns, found), *_kept[: MOST_KEPT - 1]]
    return found
