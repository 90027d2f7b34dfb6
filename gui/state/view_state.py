"""Where the window looks: the cursor, what is in sight and in focus, and the verbs that change it."""

from dataclasses import replace
from typing import Any

from PySide6 import QtCore

from mnemoscope.engines.track import Track
from mnemoscope.gui.state.blueprint import Blueprint, History, zoomed_rows
from mnemoscope.gui.state.judging import Judging
from mnemoscope.gui.state.player import Lens, Player
from mnemoscope.gui.state.questions import Asking, Wish
from mnemoscope.gui.state.ranges import Range, Ranges
from mnemoscope.gui.state.unit_order import UnitOrders
from mnemoscope.gui.state.view import Hover, View


class Looking(QtCore.QObject):
    """The half of a session that panels see: it reads nothing, it looks at what has been read.

    `changed` is its one signal about what is shown; `failed` says in a sentence what could not be done.
    """

    changed = QtCore.Signal()
    failed = QtCore.Signal(str)
    edit_wanted = QtCore.Signal(str)  # in the notation of edits

    def __init__(self, parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        self.tracks: tuple[Track, ...] = ()
        self.player = Player()
        self.lens = Lens()
        self.history = History()
        self.orders = UnitOrders()
        self.fitted = Ranges()
        self.judging = Judging(self)
        self.asking = Asking(self)
        self.asking.changed.connect(self.changed)
        self.source: str | None = None  # the model's name or folder; None for a recording
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
        return self.tracks[0] if self.tracks else None

    @property
    def length(self) -> int:
        """Steps in the track."""
        return len(self.track.trace) if self.track else 0

    @property
    def blueprint(self) -> Blueprint:
        """What is shown."""
        return self.history.now

    def view(self, panel: str = "") -> View | None:
        """What a panel is to draw; None before the first model is open."""
        if self.track is None:
            return None
        blueprint = self.blueprint
        return View(
            track=self.track,
            others=self.tracks[1:],
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
        )

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
            self.owed = 0.0
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
        if self.track is not None and self.length:
            wish = Wish(question, self.track, self.player.cursor if here else None, kinds)
            self.asking.ask(wish, self.source or self.track.card.name, self.track.memory)

    def give_up(self, question: str) -> None:
        """Stop finding it out; what was found before stays."""
        self.asking.give_up(question)

    def edit(self, text: str) -> None:
        """Make an edit of the run, written in the notation."""
        self.edit_wanted.emit(text)

    def undo(self) -> None:
        """Take back the last change of what is shown."""
        if self.history.move(-1):
            self._notify()

    def redo(self) -> None:
        """Do it again."""
        if self.history.move(1):
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

    def _wake(self) -> None:
        """Something is under way from now on."""
        raise NotImplementedError
