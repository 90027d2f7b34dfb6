"""The tracks beside the lead: a companion a seat, what each is to read, and how each stands under the lead's cursor."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

from mnemoscope.engines.errors import EditError, MnemoscopeError
from mnemoscope.engines.options import MemoryOptions
from mnemoscope.engines.runs.recording import open_recording
from mnemoscope.engines.sampling import Sampling
from mnemoscope.engines.tokens import Encoded
from mnemoscope.engines.track import Track
from mnemoscope.gui.state.planning import Sources
from mnemoscope.gui.state.ranges import Ranges
from mnemoscope.gui.state.reader import Companion
from mnemoscope.gui.state.seating import refusal, taker, whole
from mnemoscope.gui.state.seats import LETTERS, Seat, letter
from mnemoscope.gui.state.sidebyside import Beside, Edges, columns, side_by_side
from mnemoscope.gui.state.unit_order import UnitOrders
from mnemoscope.gui.state.view import View


class Lead(Protocol):
    """What companions ask of the session."""

    lead: Track | None
    source: str | None
    given: str
    memory: MemoryOptions | None


class Companions:
    """A companion for each seat, in the order of the seats. Owned by the session."""

    def __init__(self, lead: Lead, tell: Callable[[str], None]) -> None:
        self._lead, self._tell = lead, tell
        self.all: list[Companion] = []
        self.shown: list[Beside] = []  # recordings
        self._recordings: dict[str, Track] = {}  # that edits take values from
        self._edges: dict[int, tuple[Encoded, Encoded, Edges]] = {}  # by seat, with what they are of

    @property
    def active(self) -> bool:
        """Whether anything is under way in any of them."""
        return any(companion.active for companion in self.all)

    @property
    def tracks(self) -> tuple[Track, ...]:
        """Their tracks; one whose model is still being opened has none."""
        read = (companion.track for companion in self.all if companion.track is not None)
        return (*(beside.track for beside in self.shown), *read)

    def seat(self, seats: tuple[Seat, ...]) -> None:
        """Have these seats, each keeping what it has read."""
        there = {companion.seat.id: companion for companion in self.all}
        self.all = []
        for seat in seats:
            companion = there.get(seat.id)
            if companion is not None and companion.seat.source == seat.source:
                companion.seat = seat
                del there[seat.id]
            else:
                companion = Companion(seat, self._memory(seat), self._tell)
            self.all.append(companion)
        for companion in there.values():
            companion.close()
        self.read()

    def show(self, tracks: Sequence[Track]) -> None:
        """Have these recordings beside the lead, which read nothing."""
        self.close()
        self.shown = [
            Beside(track, letter(n), UnitOrders(), Ranges(), columns(self._lead.lead, track))
            for n, track in enumerate(tracks, 1)
            if self._lead.lead is not None
        ]

    def read(self) -> None:
        """Let each read what it is to read, if that is new."""
        session = self._lead
        for companion in self.all:
            seat = companion.seat
            companion.set_memory(self._memory(seat))
            text = session.given if seat.text is None else seat.text
            try:
                sources = self.sources(seat)
            except MnemoscopeError as error:
                companion.refuse(str(error))
                continue
            if not self._waits(seat, sources):
                companion.read(text, session.lead, sources)

    def sources(self, seat: Seat) -> Sources:
        """The tracks that a seat takes values from: those in the window by their letters, recordings by their places.

        Raises RecordingError for one that cannot be opened, EditError for tracks that take values from each other.
        """
        session = self._lead
        there = {"A": session.lead} | {letter(c.seat.id): c.track for c in self.all}
        wanted = taken(seat)
        if letter(seat.id) in self._behind(wanted):
            raise EditError(
                f"track {letter(seat.id)} would take values from itself, by way of {' and '.join(wanted)}"
            )
        for name in sorted(wanted - there.keys() - self._recordings.keys()):
            self._recordings[name] = open_recording(name)
        found = there | self._recordings
        return {name: track for name, track in found.items() if name in wanted and track is not None}

    def _waits(self, seat: Seat, sources: Sources) -> bool:
        """Whether a track that a seat takes values from has yet to read its text."""
        wanted = taken(seat)
        loading = any(c.loading for c in self.all if letter(c.seat.id) in wanted)
        return loading or any(len(track.trace) < len(track.encoded) for track in sources.values())

    def _behind(self, names: set[str]) -> set[str]:
        """All tracks that these are, and that they take values from."""
        seats, found, open_ = {letter(c.seat.id): c.seat for c in self.all}, set[str](), set(names)
        while open_:
            found |= open_
            open_ = set().union(*(taken(seats[name]) for name in open_ if name in seats)) - found
        return found

    def refusal(self, seat: Seat) -> str:
        """In one sentence, which of a seat's edits its model cannot do; "" if it can, or is not open yet."""
        lead, text = self._lead.lead, self._lead.given if seat.text is None else seat.text
        own = next((c.track for c in self.all if c.seat.id == seat.id and c.seat.source == seat.source), None)
        if lead is not None and seat.source == self._lead.source and text == self._lead.given:
            own = lead  # the text without its edits
        if own is None:
            return ""
        there = {"A", *(letter(c.seat.id) for c in self.all), letter(seat.id)}
        if lacking := sorted(name for name in taken(seat) - there if name in LETTERS):
            return f"There is no track {lacking[0]} to take values from: add it first."
        try:
            return refusal(seat, own, self.sources(seat))
        except MnemoscopeError as error:
            return whole(str(error))

    def go_on(self, count: float) -> None:
        """Let each continue in its own way."""
        for companion in self.all:
            companion.go_on(count)

    def halt(self) -> None:
        """Continue no more."""
        for companion in self.all:
            companion.halt()

    def pump(self, until: float, seconds: float, rate: float, sampling: Sampling) -> None:
        """Take in what has come."""
        for companion in self.all:
            before = companion.busy or companion.loading
            companion.pump(until, seconds, rate, sampling)
            if before and not companion.busy and not companion.loading:
                self.read()  # others may take values from it

    def close(self) -> None:
        """End all threads."""
        for companion in self.all:
            companion.close()
        self.all = []

    def views(self, lead: View) -> tuple[View, ...]:
        """The view of the lead, and under the same cursor that of each companion that has a track."""
        found = side_by_side(
            lead,
            [
                *self.shown,
                *(
                    Beside(
                        c.track,
                        letter(c.seat.id),
                        c.orders,
                        c.fitted,
                        self._columns(c, lead.track, c.track),
                        c.problem,
                    )
                    for c in self.all
                    if c.track is not None
                ),
            ],
        )
        return tuple(
            replace(view, others=self._others(lead.track, view.number), still=view.still if not n else "")
            for n, view in enumerate(found)
        )

    def _others(self, lead: Track, number: int) -> tuple[tuple[str, Track], ...]:
        """The tracks that an edit of the track of a number can take values from: all but the one that takes the edit."""
        seats = tuple(companion.seat for companion in self.all)
        taking = taker(seats, number, self._lead.source or "")
        there = [("A", lead), *((letter(c.seat.id), c.track) for c in self.all if c.track is not None)]
        own = letter(taking.id) if taking is not None else ""
        return tuple(each for each in there if each[0] not in (own, letter(number)))

    def _memory(self, seat: Seat) -> MemoryOptions | None:
        """The memory that the lead reads with, for the same model."""
        return self._lead.memory if seat.source == self._lead.source else None

    def _columns(self, companion: Companion, lead: Track, track: Track) -> Edges:
        kept = self._edges.get(companion.seat.id)
        if kept is None or kept[0] is not lead.encoded or kept[1] is not track.encoded:
            kept = lead.encoded, track.encoded, columns(lead, track)
            self._edges[companion.seat.id] = kept
        return kept[2]


def taken(seat: Seat) -> set[str]:
    """What a seat's edits take values from, by the names they have for it."""
    return {str(edit.value) for edit in seat.edits if edit.operation == "from"}
