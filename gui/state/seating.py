"""Where an edit goes: to a track that is edited already, or to an edited copy, and why it cannot be made there. No Qt."""

from collections.abc import Sequence
from dataclasses import replace

from mnemoscope.engines.edit import Edit
from mnemoscope.engines.edits import Edits
from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.plain import sentence
from mnemoscope.engines.track import Track
from mnemoscope.gui.state.planning import Sources
from mnemoscope.gui.state.seats import Entry, Seat, free

HOLDS = ("set", "keep")  # operations of which one stands in the place of another


def taker(seats: Sequence[Seat], number: int, source: str) -> Seat | None:
    """The seat that takes an edit of the track of this number, 0 being the lead with this model; None: none is there yet.

    A track that is edited already takes it itself. Of one that is not, its edited copy does.
    """
    own = next((seat for seat in seats if seat.id == number), None)
    if own is not None and own.entries:
        return own
    alike = (source, None) if own is None else (own.source, own.text)
    found = [s for s in seats if (s.source, s.text) == alike and (s.entries or s.id != number)]
    return found[-1] if found else None


def seated(
    seats: tuple[Seat, ...], number: int, source: str, edits: Sequence[Edit], *, instead: bool = False
) -> tuple[tuple[Seat, ...], Seat] | None:
    """The seats with some edits more, and the one that takes them; `instead`: of its last ones. None if there is no room.

    A value that is held where another was held over the same steps stands in its place.
    """
    seat = taker(seats, number, source)
    if seat is None:
        new = free(seats)
        if new is None:
            return None
        own = next((s for s in seats if s.id == number), None)
        seat = Seat(new, own.source if own else source, own.text if own else None, tuple(map(Entry, edits)))
        return (*seats, seat), seat
    kept = seat.entries[: -len(edits)] if instead else seat.entries
    held = {_place(edit) for edit in edits if edit.operation in HOLDS}
    kept = tuple(e for e in kept if e.edit.operation not in HOLDS or _place(e.edit) not in held)
    more = replace(seat, entries=(*kept, *map(Entry, edits)))
    return tuple(more if s.id == seat.id else s for s in seats), more


def _place(edit: Edit) -> tuple[str, str, int, int | None]:
    """What an edit touches, and when."""
    return edit.signal, edit.part, edit.start, edit.stop


def refusal(seat: Seat, track: Track, sources: Sources) -> str:
    """In one sentence, what a track with the model and the text of this one cannot do of the edits of a seat; "" if it can."""
    try:
        Edits.of(
            track.trace.layout,
            track.vocab,
            seat.edits,
            context=track.trace.context,
            encoded=track.encoded,
            turning=track.trace.turning,
            sources=sources,
        )
    except MnemoscopeError as error:
        return whole(str(error))
    return ""


def whole(said: str) -> str:
    """What an error says, as a sentence to a person: it begins with a capital, unless with a name, and ends with a full stop."""
    line = sentence(said)
    first = line.split(" ", 1)[0]
    if first.isalpha():
        line = line[:1].upper() + line[1:]
    return line if line.endswith((".", "!", "?")) else f"{line}."


def taken(seat: Seat) -> set[str]:
    """What a seat's edits take values from, by the names they have for it."""
    return {str(edit.value) for edit in seat.edits if edit.operation == "from"}
