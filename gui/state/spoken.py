"""Who speaks at which steps: the turns of a track's text, where its card says how turns are written."""

from dataclasses import dataclass

import numpy as np

from mnemoscope.engines.models.turns import SAID
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


def spoken(track: Track, start: int = 0, stop: int | None = None) -> tuple[Spoken, ...]:
    """The turns that lie in a stretch of steps, or in all, in their order; where nobody is said to speak they have numbers."""
    turns = track.card.written_turns.of(track.text)
    if not turns:
        return ()
    begins = track.encoded.spans[:, 0]
    edges = np.searchsorted(begins, [(turn.start, turn.stop) for turn in turns]).tolist()
    stop = len(begins) if stop is None else stop
    return tuple(
        Spoken(first, last, turn.role, tr(SAID[turn.role]) if turn.role else str(n + 1), bool(n % 2))
        for n, (turn, (first, last)) in enumerate(zip(turns, edges, strict=True))
        if max(first, start) < min(last, stop)
    )
