"""The session: what is open and where we look. It owns what does the work, and tells the window by one signal, `changed`."""

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6 import QtCore

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.files.destination import refuse_precious
from mnemoscope.engines.options import MemoryOptions
from mnemoscope.engines.runs.recording import open_recording
from mnemoscope.engines.sampling import Sampling
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import tr
from mnemoscope.gui.state.blueprint import Blueprint
from mnemoscope.gui.state.companions import STILL, Companions
from mnemoscope.gui.state.comparing import Comparing
from mnemoscope.gui.state.filing import Filing
from mnemoscope.gui.state.judging import Judging
from mnemoscope.gui.state.looking import Aim, Looking
from mnemoscope.gui.state.questions import Asking
from mnemoscope.gui.state.ranges import Ranges
from mnemoscope.gui.state.reader import Reader, Wanted
from mnemoscope.gui.state.run import Changing, Cutting, Opening, Reading, Run
from mnemoscope.gui.state.seats import letter
from mnemoscope.gui.state.shown import Shown
from mnemoscope.gui.state.view import View
from mnemoscope.gui.state.wishing import wished

TICK_MS = 16
PUMP_SECONDS = 0.006  # the longest one tick takes steps in
BUSY_SECONDS = 0.1  # between two drawings while a text is read


class Session(QtCore.QObject):
    """Owns all that is open: only the window's thread may touch it.

    `reader` reads the text of the lead, and `companions` are the tracks beside it; `looking` and `player` say where in
    time we look, `shown` what is shown. Text in, steps out: `set_text` keeps what both texts begin with and sends the
    rest to be read; `pump`, on a timer that only runs while something is under way, takes steps in.
    `changed` is the one signal about what is shown; `failed` says in a sentence what could not be done.
    """

    changed = QtCore.Signal()
    failed = QtCore.Signal(str)

    def __init__(self, parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        self.judging = Judging(self)
        self.asking = Asking(self)
        self.comparing = Comparing(self)
        self.filing = Filing(self)
        self.reader = Reader(tell=self.failed.emit, opened=self._opened, ended=self._ended)
        self.looking = Looking(self.reader, self.judging.scores, self._notify)
        self.player, self.lens = self.looking.player, self.looking.lens
        self.shown = Shown(self.reader, self._notify)
        self.companions = Companions(self.reader, self.shown.history, self.failed.emit, self._seated)
        self.sampling = Sampling()
        self.attended = 0  # the number of the track whose panel was clicked last
        self.recordings: tuple[Path, ...] = ()  # what was last opened, the lead first
        self._clock = self._drawn = time.perf_counter()
        self._timer = QtCore.QTimer(self, interval=TICK_MS, timerType=QtCore.Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.pump)
        self.asking.changed.connect(self.changed)
        self.comparing.found.connect(self._notify)
        self.comparing.failed.connect(self.failed)
        self.filing.changed.connect(self.changed)
        self.filing.failed.connect(self.failed)
        self.judging.found.connect(self._judged)
        self.judging.failed.connect(self.failed)

    # what there is

    @property
    def track(self) -> Track | None:
        """The track in the lead, whose steps are the time axis and the cursor's; None before the first model is open."""
        return self.reader.track

    @property
    def tracks(self) -> tuple[Track, ...]:
        """All tracks side by side, the lead first; one whose model is still being opened is not there yet."""
        return (self.track, *self.companions.tracks) if self.track is not None else ()

    @property
    def length(self) -> int:
        """Steps in the lead."""
        return self.reader.length

    @property
    def source(self) -> str | None:
        """The lead's model, by name or folder; None for a recording."""
        return self.reader.source

    @property
    def text(self) -> str:
        """What there is to read: as it was given, and what the model added to it."""
        return self.reader.text

    @property
    def memory(self) -> MemoryOptions | None:
        """What models read with, if they predict the next token."""
        return self.reader.memory

    @property
    def is_recording(self) -> bool:
        """Whether what is open has no engine behind it, and is to get none."""
        return self.track is not None and self.source is None and not self.reader.loading

    @property
    def inputs(self) -> tuple[Path, ...]:
        """The files that what is open was read from, which nothing is written over."""
        return self.recordings if self.is_recording else ()

    @property
    def blueprint(self) -> Blueprint:
        """What is shown."""
        return self.shown.now

    @property
    def at(self) -> int:
        """The number of the track that the person is at: whose panel was clicked last, or else the lead."""
        return self.attended if any(seat.id == self.attended for seat in self.blueprint.seats) else 0

    @property
    def active(self) -> bool:
        """Whether anything is under way."""
        return self.reader.active or self.companions.active or self.player.playing

    @property
    def doing(self) -> str:
        """What is under way, in words."""
        answering = tr("looking for the answers…") if self.judging.work.busy else ""
        found = self.reader.doing or self.companions.doing or answering
        return self.filing.doing if self.filing.opening.busy or not found else found

    def view(self, panel: str = "") -> View | None:
        """What a panel is to draw of the track in the lead; None before the first model is open."""
        if self.track is None:
            return None
        blueprint = self.blueprint
        return View(
            track=self.track,
            orders=self.shown.orders,
            cursor=self.player.cursor,
            position=self.player.position,
            window=self.lens.window(self.length),
            focus=blueprint.focus,
            order=blueprint.order,
            hover=self.shown.hovered,
            subject=self.shown.subject,
            options=self.shown.veiled.get(panel, blueprint.options.get(panel)),
            fitted=self.shown.fitted,
            range=blueprint.ranges.get(panel, "fit"),
            rows=blueprint.rows,
            questions=self.asking.now,
            judge=self.judging.scores,
            compare=self.comparing.of,
            still=tr(STILL) if self.source is None else "",
        )

    def views(self, panel: str = "") -> tuple[View, ...]:
        """What a panel is to draw of each track, the lead first, all under one cursor."""
        found = self.view(panel)
        return self.companions.views(found) if found is not None else ()

    # verbs: models, text, recordings

    def load(self, source: str | Path, *, text: str | None = None, play: bool = False) -> None:
        """Open a model by name or folder to read the text. `play`: glide through it once read."""
        self.filing.cancel_opening()
        self.looking.aim = Aim(answer=True, play=play)
        self.reader.load(source, Wanted(self.text if text is None else text))
        self.wake()

    def stay(self) -> None:
        """Open no other model after all: the one that is open goes on with its text."""
        self.looking.aim = Aim()
        self.reader.stay()
        self._keep_memory()
        self.wake()
        self._notify()

    def set_memory(self, memory: MemoryOptions | None, *, again: bool = False) -> None:
        """Read with this memory outside the model, or with none; the model, what it has read and the cursor stay.

        `again`: even if nothing is new but what the store holds.
        """
        self.reader.set_memory(memory, again=again)
        if isinstance(self.reader.run, Changing):
            self.looking.aim = Aim(self.looking.aim.caret)
        self.wake()

    def set_text(self, text: str, *, caret: int | None = None, play: bool = False) -> None:
        """Read this text; only what differs is read anew. The cursor goes to the caret, the end, or plays."""
        if self.track is not None and text == self.text == self.track.text:
            self.looking.aim = Aim(self.looking.aim.caret, answer=play, play=play)
            self.looking.begin()
            self.wake()
        elif self.is_recording:
            self.failed.emit(tr("A recording cannot be changed: choose a model to read your own text."))
        else:
            at = caret if caret is not None and caret < len(text) else None
            self.looking.await_text(Aim(at, answer=play, play=play))
            self.reader.read(Wanted(text))
            self.wake()
            self.looking.look()

    def continue_text(self, count: int, sampling: Sampling | None = None) -> None:
        """Let the model choose and read more tokens, at the player's rate."""
        self.sampling = sampling or self.sampling
        if self.is_recording:
            self.failed.emit(tr("A recording cannot be continued: choose a model first."))
        elif self.track is not None and not self.reader.predicts:
            self.failed.emit(tr("This model predicts no next token: it cannot continue a text."))
        elif not self.length or self.reader.loading:
            self.failed.emit(tr("Type at least one character for the model to continue."))
        else:
            self.looking.stay_at_end()
            self.reader.go_on(count, self.sampling)
            self.companions.go_on(count, self.sampling)
            self.wake()

    def no_chat(self) -> str:
        """In one sentence, why no message can be sent; "" if one can."""
        if self.is_recording:
            return tr("A recording cannot be continued: choose a model first.")
        if self.track is None or self.reader.loading:
            return tr("The model is still being opened.")
        card = self.track.card
        return card.written_turns.why_not(card.called)

    def send(self, message: str, count: int, sampling: Sampling | None = None) -> None:
        """Let the text go on with a message, and the model reply in so many tokens at the most."""
        if self.no_chat():
            self.failed.emit(self.no_chat())
            return
        assert self.track is not None
        self.sampling = sampling or self.sampling
        self.set_text(self.track.card.written_turns.with_message(self.text, message))
        self.reader.go_on(count, self.sampling)
        self.wake()

    def toggle_play(self) -> None:
        """Play from here, or from the start if we are at the end; or pause, and stop continuing."""
        if self.reader.owed:
            self.reader.halt()
            self.companions.halt()
        elif self.player.playing:
            self.player.playing = False
        elif self.length > 1:
            self.looking.play(0.0 if self.player.cursor >= self.length - 1 else self.player.position)
            self.wake()
        self._notify()

    def open(self, path: str | Path, *, beside: Sequence[str | Path] = ()) -> None:
        """Open a recording beside the window; what is open stays until it is read, unless something else is asked for.

        `beside`: further recordings, which stand beside it as tracks of their own.
        """

        def show(track: Track, fitted: Ranges) -> None:
            self.show_recording(track, Path(path), fitted)
            try:
                others = [open_recording(other) for other in beside]
            except MnemoscopeError as error:
                self.failed.emit(str(error))
            else:
                self.companions.show(others)
                self.recordings += tuple(map(Path, beside))

        self.filing.open(path, show)

    def show_recording(self, track: Track, path: Path | None = None, fitted: Ranges | None = None) -> None:
        """Look at the track of a recording, which lies at a path that is not to be written over; its ranges may be known."""
        self.recordings = (path,) if path is not None else ()
        self.reader.lay(track)
        self.shown.take_up(track)
        self.shown.fitted = fitted or self.shown.fitted
        self.looking.stay_at_end()
        self.looking.aim = Aim(answer=True)
        self._ended(self.reader.run, "")
        self.looking.look()
        if track.left_out:
            self.failed.emit(track.left_out)

    def save(self, path: str | Path, then: Callable[[], None] = lambda: None) -> None:
        """Save beside the window what has been read so far as a recording, and then do this."""
        if self.track is None:
            return
        try:
            refuse_precious(path, self.inputs)
        except MnemoscopeError as error:
            self.failed.emit(str(error))
        else:
            self.filing.save(path, self.track, then)

    # verbs: questions, and undoing what is shown

    def ask(self, question: str, *, seat: int | None = None, **how: Any) -> None:
        """Find something out about a track, beside the window; `how`: see `wished`. `seat` None: the one the person is at."""
        seat = self.at if seat is None else seat
        for wish, source in wished(question, self.views(), self.blueprint.seats, self.source, seat, **how):
            self.asking.ask(wish, source, wish.track.memory)

    def undo(self) -> None:
        """Take back the last change of what is shown."""
        if self.shown.history.move(-1):
            self.companions.seat()

    def redo(self) -> None:
        """Do it again."""
        if self.shown.history.move(1):
            self.companions.seat()

    # the threads

    def close(self) -> list[str]:
        """Stop the threads and the timer; what was to be saved is saved last, and what went wrong with it given back."""
        self.judging.close()
        self.asking.close()
        self.comparing.close()
        self._timer.stop()
        self.companions.close()
        self.reader.close()
        return self.filing.close()

    def pump(self) -> None:
        """One tick: take in what has come, move the cursor, ask for more, tell the window once."""
        now = time.perf_counter()
        seconds, self._clock = min(now - self._clock, 0.1), now
        until, due = now + PUMP_SECONDS, seconds * self.player.rate
        self.reader.pump(until, due)
        self.companions.pump(until, due)
        self.player.advance(seconds, self.length)
        if not self.active:
            self._timer.stop()
        elif self.reader.busy and now - self._drawn < BUSY_SECONDS:
            return  # a long text is read faster when it is not drawn at every tick
        self._drawn = now
        self.looking.look()

    def _opened(self, run: Opening | Changing) -> None:
        """The lead is another model's, or has another memory: look at it, before it reads on."""
        assert self.track is not None
        self.reader.memory = self.track.memory or self.memory  # a store that could not be opened is left out
        self.player.playing = False
        if isinstance(run, Opening):
            self.player.follow = self.looking.aim.caret is None
        self.shown.take_up(self.track, same=isinstance(run, Changing))
        self._drawn = 0.0  # at once

    def _ended(self, run: Run, problem: str) -> None:
        """The lead has read what it was to read: let the tracks beside read it too; or it was given up, for a reason."""
        if not problem:
            self.looking.begin()
            self.companions.read()
            if isinstance(run, Reading | Cutting) and self.reader.owed:
                self.companions.go_on(self.reader.owed, self.sampling)
            self.wake()
            return
        if isinstance(run, Opening | Changing):
            self._keep_memory()
        if isinstance(run, Opening) and self.source is None and self.track is not None:
            self.reader.lay(self.track)  # a recording is looked at as before
        self.looking.aim = Aim()
        self.companions.halt()
        self.failed.emit(problem)

    def _keep_memory(self) -> None:
        """The lead goes on with the memory that it has read with."""
        if self.track is not None and self.reader.predicts:
            self.reader.memory = self.track.memory

    def _judged(self) -> None:
        """What a long text answers has been found: show it, and look at it if that was asked for."""
        if self.looking.aim.answer and not self.reader.busy and not self.reader.loading:
            self.looking.begin()
            self.wake()
        self.looking.look()

    def _seated(self) -> None:
        """The tracks beside the lead may be others from now on."""
        there = [companion.seat.id for companion in self.companions.all]
        self.comparing.keep(there)
        self.asking.keep([letter(id_) for id_ in there])
        self.wake()
        self._notify()

    def _notify(self) -> None:
        """Tell the window, once the stretch in sight has followed the cursor: no verb can leave it behind."""
        self.lens.follow(self.player.position, self.length)
        self.changed.emit()

    def wake(self) -> None:
        """Something is under way from now on."""
        if self.active and not self._timer.isActive():
            self._clock = time.perf_counter()
            self._timer.start()
