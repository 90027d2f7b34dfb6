"""The tracks beside the lead: a reader a seat, what each is to read, and how each stands under the lead's cursor."""

import itertools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from mnemoscope.engines.edit import Edit
from mnemoscope.engines.errors import EditError, MnemoscopeError
from mnemoscope.engines.options import MemoryOptions
from mnemoscope.engines.runs.recorder import maker_of
from mnemoscope.engines.runs.recording import open_recording
from mnemoscope.engines.sampling import Sampling
from mnemoscope.engines.tokens import Encoded
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import listed, tr, tr_noop
from mnemoscope.gui.state.blueprint import History
from mnemoscope.gui.state.planning import Sources
from mnemoscope.gui.state.ranges import Ranges
from mnemoscope.gui.state.reader import Reader, Wanted
from mnemoscope.gui.state.run import Opening
from mnemoscope.gui.state.seating import refusal, seated, taken, taker, whole
from mnemoscope.gui.state.seats import FULL, LETTERS, Entry, Seat, free, letter
from mnemoscope.gui.state.sidebyside import Beside, Edges, columns, side_by_side
from mnemoscope.gui.state.unit_order import UnitOrders
from mnemoscope.gui.state.view import View

_changes = itertools.count()  # each is undone by itself
STILL = tr_noop("A recording is as it was made: choose a model, whose run can be edited.")


@dataclass(eq=False, slots=True)
class Companion:
    """A seat, and what reads on it; with the order and the ranges of its own units."""

    seat: Seat
    reader: Reader
    orders: UnitOrders = field(default_factory=UnitOrders)
    fitted: Ranges = field(default_factory=Ranges)

    @property
    def track(self) -> Track | None:
        """What it has read; None while its model is being opened."""
        return self.reader.track

    @property
    def letter(self) -> str:
        """What it is called in short."""
        return letter(self.seat.id)


class Companions:
    """A companion for each seat, in the order of the seats. Owned by the session.

    `tell` is called with a sentence for the person, `changed` when the seats are others.
    """

    def __init__(
        self, lead: Reader, history: History, tell: Callable[[str], None], changed: Callable[[], None]
    ) -> None:
        self._lead, self._history, self._tell, self._changed = lead, history, tell, changed
        self.all: list[Companion] = []
        self._leaving: list[Reader] = []  # whose threads have yet to end
        self._recordings: dict[str, Track] = {}  # that edits take values from
        self._edges: dict[int, tuple[Encoded, Encoded, Edges]] = {}  # by seat, with what they are of

    @property
    def seats(self) -> tuple[Seat, ...]:
        """The tracks that there are to be beside the lead."""
        return self._history.now.seats

    @property
    def active(self) -> bool:
        """Whether anything is under way in any of them."""
        return any(companion.reader.active for companion in self.all)

    @property
    def doing(self) -> str:
        """Whose model is being opened, in words; "" for none."""
        found = next(((c.letter, c.reader.run) for c in self.all if isinstance(c.reader.run, Opening)), None)
        if found is None:
            return ""
        return tr("opening the model of track {letter}: {share:.0%}", letter=found[0], share=found[1].share)

    @property
    def tracks(self) -> tuple[Track, ...]:
        """Their tracks; one whose model is still being opened has none."""
        return tuple(companion.track for companion in self.all if companion.track is not None)

    # verbs: which tracks there are, and their edits

    def add(
        self,
        source: str | None = None,
        *,
        text: str | None = None,
        edits: Sequence[Edit] = (),
        subject: str = "",
    ) -> int | None:
        """Let one more track read beside: a model, the lead's if not said; with a text of its own, with edits.

        Returns its number, or None if there is no room, which is said.
        """
        number, lead = free(self.seats), self._lead
        try:
            source = source or lead.source or (maker_of(lead.track) if lead.track is not None else None)
        except MnemoscopeError as error:  # the lead is a recording whose model is elsewhere by now
            self._tell(str(error))
            return None
        if number is None or source is None:
            self._tell(tr(FULL) if number is None else tr("Choose a model first."))
            return None
        self._have((*self.seats, Seat(number, source, text, tuple(map(Entry, edits)))), subject)
        return number

    def have(self, sources: Sequence[str]) -> None:
        """Let these models, three at most, and no others read the same text beside."""
        there = {seat.source: seat for seat in self.seats if seat.text is None and not seat.entries}
        kept = [there.get(source) for source in sources]
        seats = [seat for seat in kept if seat is not None]
        for source, seat in zip(sources, kept, strict=True):
            if seat is None and (number := free(seats)) is not None:
                seats.append(Seat(number, source))
        self._have(tuple(sorted(seats, key=lambda seat: seat.id)))

    def have_edited(self, edits: Sequence[Edit]) -> None:
        """Let the lead's model read the same text beside once with each of these edits, three at most, and nothing else."""
        if (source := self._lead.source) is not None:
            self._have(tuple(Seat(n, source, None, (Entry(edit),)) for n, edit in enumerate(edits, 1)))

    def take_up(self, seats: tuple[Seat, ...]) -> None:
        """Have these tracks beside the lead, as they were kept; what was before is not undone to."""
        self._history.reset(replace(self._history.now, seats=seats))
        self.seat()

    def remove(self, number: int) -> None:
        """Take a track away."""
        self._have(tuple(s for s in self.seats if s.id != number))

    def change(self, number: int, *, subject: str = "", **changes: Any) -> None:
        """Change what a track is: its model, its text or its edits (the fields of Seat).

        Changes of the same `subject` one after the other, as of a value that is dragged, are undone at once.
        """
        self._have(tuple(replace(s, **changes) if s.id == number else s for s in self.seats), subject)

    def edit(self, *edits: Edit, seat: int = 0, subject: str = "") -> None:
        """Change what a track computes: its number, 0 for the lead, which stays as it is beside its edited copy.

        A track that is edited already takes the edits too; of one that is not, the edited copy does, which is made if there
        is none. `subject`: as in `change`; the last edits of the same subject are replaced. What the model cannot do is
        said, and nothing changes.
        """
        if said := self.refused(*edits, seat=seat):
            self._tell(said)
            return
        again = bool(subject) and self._history.subject == subject
        found = seated(self.seats, seat, self._source(seat) or "", edits, instead=again)
        if found is not None:
            self._have(found[0], subject)

    def take_back(self, subject: str) -> None:
        """Be as before the last changes, if they were of this subject: as if they had not been made."""
        if self._history.take_back(subject):
            self.seat()

    def refused(self, *edits: Edit, seat: int = 0) -> str:
        """In one sentence, why a track cannot take some edits; "" if `edit` would make them."""
        source = self._source(seat)
        if source is None:
            return tr(STILL)
        found = seated(self.seats, seat, source, edits)
        return (
            tr(FULL) if found is None else self.refusal(replace(found[1], entries=tuple(map(Entry, edits))))
        )

    def refusal(self, seat: Seat) -> str:
        """In one sentence, which of a seat's edits its model cannot do; "" if it can, or is not open yet."""
        lead, text = self._lead, self._text(seat)
        own = next((c.track for c in self.all if c.seat.id == seat.id and c.seat.source == seat.source), None)
        if lead.track is not None and seat.source == lead.source and text == self.given:
            own = lead.track  # the text without its edits
        if own is None:
            return ""
        there = {"A", *(c.letter for c in self.all), letter(seat.id)}
        if lacking := sorted(name for name in taken(seat) - there if name in LETTERS):
            return tr("There is no track {letter} to take values from: add it first.", letter=lacking[0])
        try:
            return refusal(seat, own, self.sources(seat))
        except MnemoscopeError as error:
            return whole(str(error))

    def _have(self, seats: tuple[Seat, ...], subject: str = "") -> None:
        blueprint = replace(self._history.now, seats=seats)
        self._history.change(blueprint, subject or f"tracks {next(_changes)}")
        self.seat()

    def _source(self, number: int) -> str | None:
        """The model of the track of a number; None: it is a recording."""
        return next((s.source for s in self.seats if s.id == number), self._lead.source)

    # what they read

    def seat(self) -> None:
        """Have the blueprint's seats, each keeping what it has read; nothing else stays."""
        there, self.all = {companion.seat.id: companion for companion in self.all}, []
        for seat in self.seats:
            companion = there.get(seat.id)
            if companion is not None and companion.seat.source == seat.source:
                companion.seat = seat
                del there[seat.id]
            else:
                companion = self._companion(seat)
                companion.reader.memory = self._memory(seat)
                companion.reader.load(seat.source)
            self.all.append(companion)
        self._leave(there.values())
        self.read()
        self._changed()

    def show(self, tracks: Sequence[Track]) -> None:
        """Have these recordings beside the lead, which read nothing, until other seats are taken."""
        self._leave(self.all)
        self.all = [self._companion(Seat(number, "")) for number, _ in enumerate(tracks, 1)]
        for companion, track in zip(self.all, tracks, strict=True):
            companion.reader.lay(track)
        self._changed()

    def read(self) -> None:
        """Let each read what it is to read, if that is new; a recording reads nothing."""
        for companion in self.all:
            seat, reader = companion.seat, companion.reader
            reader.set_memory(self._memory(seat))
            try:
                sources = self.sources(seat)
            except MnemoscopeError as error:
                reader.refuse(str(error))
                continue
            values = tuple(sources[name].trace.id for name in sorted(sources))
            wanted = Wanted(self._text(seat), seat.edits, values, sources)
            if wanted != reader.wanted and not self._waits(seat, sources):
                reader.read(wanted)

    @property
    def given(self) -> str:
        """The text as a person gave it, without what the lead's model added: what they read."""
        return self._lead.wanted.text if self._lead.wanted is not None else ""

    def _text(self, seat: Seat) -> str:
        return self.given if seat.text is None else seat.text

    def _companion(self, seat: Seat) -> Companion:
        """One that has read nothing yet."""
        orders, fitted = UnitOrders(), Ranges()

        def opened(_: object) -> None:
            orders.forget()
            fitted.forget()

        def ended(_: object, problem: str) -> None:
            if problem:
                self._tell(whole(problem))
            self.read()  # others may take values from it

        reader = Reader(
            tell=self._tell, opened=opened, ended=ended, beside=lambda: self._lead.track, told=self._lead.told
        )
        return Companion(seat, reader, orders, fitted)

    def sources(self, seat: Seat) -> Sources:
        """The tracks that a seat takes values from: those in the window by their letters, recordings by their places.

        Raises RecordingError for one that cannot be opened, EditError for tracks that take values from each other.
        """
        there = {"A": self._lead.track} | {c.letter: c.track for c in self.all}
        wanted = taken(seat)
        if letter(seat.id) in self._behind(wanted):
            name, others = letter(seat.id), listed(sorted(wanted))
            raise EditError(
                tr("track {name} would take values from itself, by way of {others}", name=name, others=others)
            )
        for name in sorted(wanted - there.keys() - self._recordings.keys()):
            self._recordings[name] = open_recording(name)
        found = there | self._recordings
        return {name: track for name, track in found.items() if name in wanted and track is not None}

    def _waits(self, seat: Seat, sources: Sources) -> bool:
        """Whether a track that a seat takes values from has yet to read its text."""
        wanted = taken(seat)
        loading = any(c.reader.loading for c in self.all if c.letter in wanted)
        return loading or any(len(track.trace) < len(track.encoded) for track in sources.values())

    def _behind(self, names: set[str]) -> set[str]:
        """All tracks that these are, and that they take values from."""
        seats, found, open_ = {c.letter: c.seat for c in self.all}, set[str](), set(names)
        while open_:
            found |= open_
            open_ = set().union(*(taken(seats[name]) for name in open_ if name in seats)) - found
        return found

    # the pump

    def go_on(self, count: int, sampling: Sampling) -> None:
        """Let each that has read all it was to read continue in its own way."""
        for companion in self.all:
            if not companion.reader.problem:
                companion.reader.go_on(count, sampling)

    def halt(self) -> None:
        """Continue no more."""
        for companion in self.all:
            companion.reader.halt()

    def pump(self, until: float, due: float) -> None:
        """Take in what has come, and ask for the tokens that are due."""
        for companion in self.all:
            companion.reader.pump(until, due)

    def close(self) -> None:
        """End all threads."""
        self._leave(self.all)
        for reader in self._leaving:
            reader.close()
        self.all, self._leaving = [], []

    def _leave(self, companions: Iterable[Companion]) -> None:
        """Need these no more: nobody waits for one that is just opening a model."""
        self._leaving = [reader for reader in self._leaving if not reader.leave()]
        self._leaving += [c.reader for c in companions if not c.reader.leave()]

    # what is seen of them

    def views(self, lead: View) -> tuple[View, ...]:
        """The view of the lead, and under the same cursor that of each companion that has a track."""
        beside = [
            Beside(
                c.track,
                c.letter,
                c.orders,
                c.fitted,
                self._columns(c, lead.track, c.track),
                c.reader.problem,
                c.reader.is_late(self._text(c.seat)),
            )
            for c in self.all
            if c.track is not None
        ]
        return tuple(
            replace(view, others=self._others(lead.track, view.number), still=view.still if not n else "")
            for n, view in enumerate(side_by_side(lead, beside))
        )

    def _others(self, lead: Track, number: int) -> tuple[tuple[str, Track], ...]:
        """The tracks that an edit of the track of a number can take values from: all but the one that takes the edit."""
        taking = taker(tuple(c.seat for c in self.all), number, self._lead.source or "")
        there = [("A", lead), *((c.letter, c.track) for c in self.all if c.track is not None)]
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
