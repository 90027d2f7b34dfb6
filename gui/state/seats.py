"""What stands beside the track in the lead: up to three seats, each a model with a text and with edits. Frozen; no Qt."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.edit import Edit, parse
from mnemoscope.engines.edits import MOST as MOST_EDITS
from mnemoscope.engines.errors import EditError
from mnemoscope.engines.track import Track

MOST = 4  # tracks in a window
LETTERS = "ABCD"
SIDES = ("stacked", "overlay", "difference", "tabs")  # how tracks stand side by side in a panel
FULL = "Four tracks are the most that stand side by side: take one away first."


@dataclass(frozen=True, slots=True)
class Entry:
    """An edit in the list of a seat, which can be switched off and on."""

    edit: Edit
    on: bool = True


@dataclass(frozen=True, slots=True)
class Seat:
    """What a track beside the lead is to be. `text` None: it reads what the lead is given."""

    id: int  # 1 to 3: the letters B, C and D
    source: str  # the model's name or folder
    text: str | None = None
    entries: tuple[Entry, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The seat as a plain dict that `from_json` reads back."""
        edits = [{"edit": str(entry.edit), "on": entry.on} for entry in self.entries]
        return {"id": self.id, "source": self.source, "text": self.text, "edits": edits}

    @classmethod
    def from_json(cls, data: object) -> "Seat":
        """A seat as it was kept. Raises ValueError for what is none."""
        match data:
            case {
                "id": int(number),
                "source": str(source),
                "text": str() | None as text,
                "edits": list(edits),
            }:
                if not 0 < number < MOST or not source or "\0" in source or len(edits) > MOST_EDITS:
                    raise ValueError
                os.fsencode(source)  # UnicodeEncodeError is a ValueError
                return cls(number, source, text, tuple(map(_entry, edits)))
        raise ValueError

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The edits that are switched on."""
        return tuple(entry.edit for entry in self.entries if entry.on)


def _entry(data: object) -> Entry:
    match data:
        case {"edit": str(written), "on": bool(on)}:
            try:
                return Entry(parse(written), on)
            except EditError as error:
                raise ValueError(str(error)) from None
    raise ValueError


def seats_of(kept: list[Seat]) -> tuple[Seat, ...]:
    """The seats among those kept, one a number, in the order of their letters."""
    return tuple(sorted({seat.id: seat for seat in kept}.values(), key=lambda seat: seat.id))


def letter(id_: int) -> str:
    """What a seat is called in short, and in edits that take values from it; 0: the lead."""
    return LETTERS[id_]


def free(seats: Sequence[Seat]) -> int | None:
    """The number for one more seat; None if there is no room."""
    taken = {seat.id for seat in seats}
    return next((n for n in range(1, MOST) if n not in taken), None)


def titles(tracks: Sequence[Track]) -> tuple[str, ...]:
    """What each track is called: its model; where that does not tell them apart, that it is edited, or reads another text."""
    models = [track.card.title or track.card.name for track in tracks]
    found = []
    for n, (track, model) in enumerate(zip(tracks, models, strict=True)):
        more = ["edited"] if track.edits else []
        if n and models.count(model) > 1 and not track.edits and track.text != tracks[0].text:
            more.append("another text")
        found.append(", ".join([model, *more]))
    return tuple(found)


def columns(lead: Track, other: Track) -> NDArray[np.float64] | None:
    """Where each step of another track begins in the lead's steps, and the last ends (n + 1,); None: step n at n.

    Tracks whose tokens are the same stand step by step, also where one has another token in a place, or goes on in its
    own way. Tracks with other tokens stand by the text: a token lies under the stretch of text that it reads.
    """
    if same_tokens(lead, other):
        return None
    spans, read = other.encoded.spans, len(lead.encoded)
    if not len(spans):
        return np.zeros(1)
    starts = np.interp(spans[:, 0], *_ruler(lead)) if read else np.zeros(len(spans))
    end = float(np.interp(spans[-1, 1], *_ruler(lead))) if read else 0.0
    after = spans[:, 0] >= (lead.encoded.spans[-1, 1] if read else 0)  # all of the lead's text
    starts[after] = read + np.arange(after.sum())
    edges = np.maximum.accumulate(np.append(starts, end if not after[-1] else starts[-1] + 1))
    first, count = np.unique(edges[:-1], return_index=True, return_counts=True)[1:]
    place = np.arange(len(spans)) - np.repeat(
        first, count
    )  # of several tokens of one stretch each has a part of it
    wide = np.append(edges[first[1:]], edges[-1]) - edges[first]
    edges[:-1] += place / np.repeat(count, count) * np.repeat(wide, count)
    return np.asarray(edges)


def same_tokens(lead: Track, other: Track) -> bool:
    """Whether steps of both stand one by one: their vocabularies are the same, or their tokens are."""
    if lead.card.name == other.card.name or lead.encoded is other.encoded:
        return True
    return len(lead.encoded) == len(other.encoded) and bool((lead.encoded.spans == other.encoded.spans).all())


def _ruler(lead: Track) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Places in the lead's text, and the columns where they lie: (2n,) each, never falling."""
    spans = np.maximum.accumulate(lead.encoded.spans.astype(np.float64).reshape(-1))
    steps = np.arange(len(lead.encoded), dtype=np.float64)
    return spans, np.stack((steps, steps + 1), axis=1).reshape(-1)
