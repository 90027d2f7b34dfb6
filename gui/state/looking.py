"""Where the window looks: the cursor, what is in sight and in focus, and the verbs that change it."""

import itertools
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6 import QtCore

from mnemoscope.engines.edit import Edit
from mnemoscope.engines.track import Track
from mnemoscope.gui.state.blueprint import Blueprint, History, zoomed_rows
from mnemoscope.gui.state.comparing import Comparing
from mnemoscope.gui.state.judging import Judging
from mnemoscope.gui.state.player import Lens, Player
from mnemoscope.gui.state.questions import OF_EACH, Asking, Wish, key
from mnemoscope.gui.state.ranges import Range, Ranges
from mnemoscope.gui.state.seating import seated
from mnemoscope.gui.state.seats import FULL, Entry, Seat, free
from mnemoscope.gui.state.unit_order import UnitOrders
from mnemoscope.gui.state.view import Hover, View

_changes = itertools.count()  # each is undone by itself
STILL = "A recording is as it was made: choose a model, whose run can be edited."


class Looking(QtCore.QObject):
    """The half of a session that panels see: it reads nothing, it looks at what has been read.

    `changed` is its one signal about what is shown; `failed` says in a sentence what could not be done.
    """

    changed = QtCore.Signal()
    failed = QtCore.Signal(str)

    def __init__(self, parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        self.lead: Track | None = None  # the track whose steps are the time axis
        self.source: str | None = None  # the model's name or folder; None for a recording
        self.player = Player()
        self.lens = Lens()
        self.history = History()
        self.orders = UnitOrders()
        self.fitted = Ranges()
        self.judging = Judging(self)
        self.asking = Asking(self)
        self.asking.changed.connect(self.changed)
        self.comparing = Comparing(self)
        self.comparing.found.connect(self._notify)
        self.comparing.failed.connect(self.failed)
        self.busy = False  # tokens of the text are being read
        self.owed = 0.0  # tokens still to be chosen by the model
        self._hover = Hover()
        self._caret: int | None = None  # the character to look at once it is read
        self._play_when_read = False
        self._to_answer = False  # a text was opened, not typed: once it is read, look at what it answers

    # what there is

    @property
    def track(self) -> Track | None:
        """The track the cursor belongs to."""
        return self.lead

    @property
    def tracks(self) -> tuple[Track, ...]:
        """All tracks side by side, the lead first; one whose model is still being opened is not there yet."""
        return (self.lead,) if self.lead is not None else ()

    @property
    def length(self) -> int:
        """Steps in the track."""
        return len(self.track.trace) if self.track else 0

    @property
    def blueprint(self) -> Blueprint:
        """What is shown."""
        return self.history.now

    def view(self, panel: str = "") -> View | None:
        """What a panel is to draw of the track in the lead; None before the first model is open."""
        if self.lead is None:
            return None
        blueprint = self.blueprint
        return View(
            track=self.lead,
            orders=self.orders,
            cursor=self.player.cursor,
            position=self.player.position,
            window=self.lens.window(self.length),
            focus=blueprint.focus,
            order=blueprint.order,
            hover=self._hover,
            options=blueprint.options.get(panel),
            fitted=self.fitted,
            range=blueprint.ranges.get(panel, "fit"),
            rows=blueprint.rows,
            questions=self.asking.now,
            judge=self.judging.scores,
            compare=self.comparing.of,
            still=STILL if self.source is None else "",
        )

    def views(self, panel: str = "") -> tuple[View, ...]:
        """What a panel is to draw of each track, the lead first, all under one cursor."""
        found = self.view(panel)
        return (found,) if found is not None else ()

    # verbs: time

    def seek(self, step: int) -> None:
        """Look at a step."""
        self._to_answer = self._play_when_read = False  # this place was chosen
        self.player.seek(step, self.length)
        self.lens.come_back()
        self._look()

    def step(self, by: int) -> None:
        """Look one step on, or back."""
        self.player.playing = False
        self.seek(self.player.cursor + by)

    def toggle_play(self) -> None:
        """Play from here, or from the start if we are at the end; or pause, and stop continuing."""
        if self.owed:
            self._choose_no_more()
        elif self.player.playing:
            self.player.playing = False
        elif self.length > 1:
            if self.player.cursor >= self.length - 1:
                self.player.position = 0.0
            self.player.playing, self.player.follow = True, False
            self._wake()
        self._notify()

    def set_rate(self, rate: float) -> None:
        """Tokens per second, for playing and continuing."""
        self.player.rate = rate
        self._notify()

    def set_loop(self, loop: bool) -> None:
        """Begin again at the end, or stop."""
        self.player.loop = loop
        self._notify()

    def zoom(self, factor: float, at: float) -> None:
        """See `factor` times as many steps."""
        self.lens.zoom(factor, at, self.length)
        self._notify()

    def pan(self, steps: float) -> None:
        """Move the stretch in sight."""
        self.lens.pan(steps, self.length)
        self._notify()

    def fit(self) -> None:
        """See the whole text; or, if it is in sight, as much of it around the cursor as can be read."""
        self.lens.fit()
        self._look()

    # verbs: tracks

    def add_track(
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
        seats, number = self.blueprint.seats, free(self.blueprint.seats)
        source = source or self.source or (self.lead.card.name if self.lead is not None else None)
        if number is None or source is None:
            self.failed.emit(FULL if number is None else "Choose a model first.")
            return None
        seat = Seat(number, source, text, tuple(Entry(edit) for edit in edits))
        self._reseat((*seats, seat), subject)
        return number

    def seat_models(self, sources: Sequence[str]) -> None:
        """Let these models, three at most, and no others read the same text beside."""
        there = {seat.source: seat for seat in self.blueprint.seats if seat.text is None and not seat.entries}
        kept = [there.get(source) for source in sources]
        seats = [seat for seat in kept if seat is not None]
        for source, seat in zip(sources, kept, strict=True):
            if seat is None and (number := free(seats)) is not None:
                seats.append(Seat(number, source))
        self._reseat(tuple(sorted(seats, key=lambda seat: seat.id)))

    def remove_track(self, number: int) -> None:
        """Take a track away."""
        self._reseat(tuple(s for s in self.blueprint.seats if s.id != number))

    def set_track(self, number: int, *, subject: str = "", **changes: Any) -> None:
        """Change what a track is: its model, its text or its edits (the fields of Seat).

        Changes of the same `subject` one after the other, as of a value that is dragged, are undone at once.
        """
        self._reseat(
            tuple(replace(s, **changes) if s.id == number else s for s in self.blueprint.seats), subject
        )

    def refused(self, *edits: Edit, seat: int = 0) -> str:
        """In one sentence, why a track cannot take some edits; "" if `edit` would make them."""
        own = next((s for s in self.blueprint.seats if s.id == seat), None)
        source = own.source if own is not None else self.source
        if source is None:
            return STILL
        found = seated(self.blueprint.seats, seat, source, edits)
        return FULL if found is None else self.refusal(replace(found[1], entries=tuple(map(Entry, edits))))

    def edit(self, *edits: Edit, seat: int = 0, subject: str = "") -> None:
        """Change what a track computes: its number, 0 for the lead, which stays as it is beside its edited copy.

        A track that is edited already takes the edits too; of one that is not, the edited copy does, which is made if there
        is none. `subject`: as in `set_track`; the last edits of the same subject are replaced. What the model cannot do is
        said, and nothing changes.
        """
        if said := self.refused(*edits, seat=seat):
            self.failed.emit(said)
            return
        own = next((s for s in self.blueprint.seats if s.id == seat), None)
        source = own.source if own is not None else self.source
        again = bool(subject) and self.history.subject == subject
        found = seated(self.blueprint.seats, seat, source or "", edits, instead=again)
        if found is not None:
            self._reseat(found[0], subject)

    def take_back(self, subject: str) -> None:
        """Be as before the last changes, if they were of this subject: as if they had not been made."""
        if self.history.take_back(subject):
            self._seat()
            self._notify()

    def refusal(self, seat: Seat) -> str:
        """In one sentence, which of a seat's edits its model cannot do; "" if it can, or is not open yet."""
        return ""

    def set_seats(self, seats: tuple[Seat, ...]) -> None:
        """Have these tracks beside the lead, as they were kept."""
        self.history.reset(replace(self.blueprint, seats=seats))
        self._seat()
        self._notify()

    def _reseat(self, seats: tuple[Seat, ...], subject: str = "") -> None:
        self.history.change(replace(self.blueprint, seats=seats), subject or f"tracks {next(_changes)}")
        self._seat()
        self._notify()

    # verbs: what is shown

    def focus(self, **changes: Any) -> None:
        """Change the layer, head or unit that all panels look at."""
        focus = replace(self.blueprint.focus, **changes)
        if self.track is not None:
            focus = focus.within(self.track.trace.layout)
        self._reblue("focus", focus=focus)

    def pin(self, unit: int) -> None:
        """Pin a unit as a curve, or unpin it."""
        self._reblue("pin", focus=self.blueprint.focus.toggled(unit))

    def set_order(self, order: str) -> None:
        """Order the units of all heat maps by index, activity or similarity."""
        self.orders.forget()
        self._reblue("order", order=order)

    def set_options(self, panel: str, options: Any) -> None:
        """Change a panel's options."""
        self._reblue(f"options {panel}", options=self.blueprint.options | {panel: options})

    def set_range(self, panel: str, range_: Range) -> None:
        """Let a panel's colours fit what has been read ("fit"), or reach to the model's fixed range ("model")."""
        self._reblue(f"range {panel}", ranges=self.blueprint.ranges | {panel: range_})

    def set_rows(self, count: int, rows: tuple[int, int] | None) -> None:
        """Of signals of `count` units, have only these rows in sight; None: all."""
        kept = {n: seen for n, seen in self.blueprint.rows.items() if n != count}
        self._reblue("rows", rows=kept | ({count: rows} if rows else {}))

    def zoom_units(self, factor: float | None) -> None:
        """See `factor` times as many units in every heat map, the one in focus among them; None: all."""
        if self.track is None:
            return
        rows = zoomed_rows(self.blueprint, self.track.trace.layout, factor) if factor else {}
        self._reblue("rows", rows=rows)

    def pan_units(self, by: int) -> None:
        """Move the units in sight by so many times half of them."""
        rows = {}
        for count, (start, stop) in self.blueprint.rows.items():
            at = min(max(start + by * max((stop - start) // 2, 1), 0), count - (stop - start))
            rows[count] = (at, at + stop - start)
        self._reblue("rows", rows=rows)

    def hover(self, step: int | None, **what: Any) -> None:
        """Mark in every panel what the mouse is on in one: a step, and what is drawn there (the fields of Hover)."""
        hover = Hover(step, **what)
        if hover != self._hover:
            self._hover = hover
            self._notify()

    # verbs: questions

    def ask(self, question: str, *, here: bool = True, kinds: tuple[str, ...] = ()) -> None:
        """Find something out about what has been read, beside the window: about the step at the cursor, or about all of it."""
        if question in OF_EACH:
            for view in self.views():
                name = next((s.source for s in self.blueprint.seats if s.id == view.number), None)
                wish = Wish(key(question, view.letter), view.track, None, kinds)
                self.asking.ask(wish, name or self.source or view.track.card.name, view.track.memory)
        elif self.track is not None and self.length:
            wish = Wish(question, self.track, self.player.cursor if here else None, kinds)
            self.asking.ask(wish, self.source or self.track.card.name, self.track.memory)

    def give_up(self, question: str) -> None:
        """Stop finding it out; what was found before stays."""
        for asked in [name for name in self.asking.now.asked if name.partition(" ")[0] == question]:
            self.asking.give_up(asked)

    def set_side(self, panel: str, side: str) -> None:
        """Let tracks stand side by side in a panel in this way: one of SIDES."""
        self._reblue(f"side {panel}", sides=self.blueprint.sides | {panel: side})

    def undo(self) -> None:
        """Take back the last change of what is shown."""
        if self.history.move(-1):
            self._seat()
            self._notify()

    def redo(self) -> None:
        """Do it again."""
        if self.history.move(1):
            self._seat()
            self._notify()

    def _look(self) -> None:
        """Put the cursor where it belongs."""
        if self.player.follow and not self.player.playing:
            self.player.position = float(max(self.length - 1, 0))
        if self._caret is not None and self.track is not None:
            step = self.track.step_at(max(self._caret - 1, 0))
            if step < self.length:
                self.player.position = float(step)
                if not self.busy:
                    self._caret = None
        self.player.position = min(self.player.position, float(max(self.length - 1, 0)))
        self._notify()

    def _begin(self) -> None:
        """Look at an opened text's answer; or play it from the start, if that was asked for. The text has been read."""
        if self._to_answer and self._look_at_answer():
            return
        if self._play_when_read and self.length > 1:
            self._play_when_read = False
            self.player.position, self.player.playing, self.player.follow = 0.0, True, False

    def _look_at_answer(self) -> bool:
        """Go where the first wrong answer is given, or the last one if all are right; False if none is due in the text.

        If they are still being looked for, this is for when they have been found.
        """
        found = self.judging.scores(self.track) if self.track is not None else None
        if found is not None and found.pending:
            return True
        self._to_answer = False
        if found is None or found.first_look is None:
            return False
        self._play_when_read = False
        self.player.playing = False
        self.player.seek(found.first_look, self.length)
        self.player.follow = False
        return True

    def _reblue(self, subject: str, **changes: Any) -> None:
        self.history.change(replace(self.blueprint, **changes), subject)
        self._notify()

    def _notify(self) -> None:
        """Tell the window, once the stretch in sight has followed the cursor: no verb can leave it behind."""
        self.lens.follow(self.player.position, self.length)
        self.changed.emit()

    def _choose_no_more(self) -> None:
        """The model does not continue the text any more."""
        self.owed = 0.0

    def _seat(self) -> None:
        """The tracks beside the lead may be others from now on."""

    def _wake(self) -> None:
        """Something is under way from now on."""
        raise NotImplementedError
