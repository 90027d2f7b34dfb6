"""What stands beside the track in the lead: up to three seats, each a model with a text and with edits. Frozen; no Qt."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from mnemoscope.engines.edit import Edit
from mnemoscope.engines.edits import MOST as MOST_EDITS
from mnemoscope.engines.edittext import parse
from mnemoscope.engines.errors import EditError
from mnemoscope.engines.translation import tr_noop

MOST = 4  # tracks in a window
LETTERS = "ABCD"
SIDES = ("stacked", "overlay", "difference", "tabs")  # how tracks stand side by side in a panel
FULL = tr_noop("Four tracks are the most that stand side by side: take one away first.")


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
