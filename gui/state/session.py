"""The session: what is open and where we look. Its methods are the verbs; it has one signal, `changed`."""

import logging
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6 import QtCore

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.files.destination import refuse_precious
from mnemoscope.engines.options import MemoryOptions
from mnemoscope.engines.runs import messages
from mnemoscope.engines.runs.runner import Runner
from mnemoscope.engines.sampling import Sampling
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.tokens import Encoded
from mnemoscope.engines.track import Track
from mnemoscope.engines.vocabularies.survey import skipped
from mnemoscope.gui.state.blueprint import Focus
from mnemoscope.gui.state.companions import Companions
from mnemoscope.gui.state.doing import words
from mnemoscope.gui.state.filing import Filing
from mnemoscope.gui.state.growing import FILED, extend
from mnemoscope.gui.state.keep import Keep
from mnemoscope.gui.state.looking import Looking
from mnemoscope.gui.state.ranges import Ranges
from mnemoscope.gui.state.reader import CHUNK, LONG_TEXT
from mnemoscope.gui.state.seats import Seat
from mnemoscope.gui.state.view import View

log = logging.getLogger("mnemoscope")

TICK_MS = 16
PUMP_SECONDS = 0.006  # the longest one tick takes steps in
BUSY_SECONDS = 0.1  # between two drawings while a text is read


class Session(Looking):
    """Owns the engine's thread, the tracks, the cursor and the blueprint. Only the GUI thread may touch it.

    Text in, steps out: `set_text` keeps what both texts begin with and sends the rest to be read;
    `pump`, on a timer that only runs while something is under way, takes steps in.
    """

    def __init__(self, parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        self.runner = Runner()
        self.text = ""
        self._opened: Path | None = None  # the recording last opened
        self.sampling = Sampling()
        self.memory: MemoryOptions | None = None  # what models read with, if they predict the next token
        self.loading = False
        self._due = 0.0
        self._waiting = False  # a Continue is under way
        self.companions = Companions(self, self.failed.emit)  # the tracks beside the lead
        self.given = ""  # the text as a person gave it, without what the model added: what companions read
        self._cut: float | None = None  # the share of a long text that has been cut into tokens, until all is
        self._changed: float | None = None  # the share that is done of having another memory
        self._asked = ""  # the model being opened
        self._engine = 0  # which of the runner's reads the text: the run that opened it
        self._keep: Keep | None = None  # it is the same one, with another memory
        self._told: dict[str, frozenset[str]] = {}  # by model: what it skips, as was said
        self._clock = self._shown = time.perf_counter()
        self.filing = Filing(self)
        self.filing.changed.connect(self.changed)
        self.filing.failed.connect(self.failed)
        self.judging.found.connect(self._answer)
        self.judging.failed.connect(self.failed)
        self._timer = QtCore.QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.setTimerType(QtCore.Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.pump)

    # what there is

    @property
    def is_recording(self) -> bool:
        """Whether what is open has no engine behind it."""
        return bool(self.tracks) and self.source is None

    @property
    def inputs(self) -> tuple[Path, ...]:
        """The files that what is open was read from, which nothing is written over."""
        return (self._opened,) if self.is_recording and self._opened is not None else ()

    @property
    def tracks(self) -> tuple[Track, ...]:
        return (*super().tracks, *self.companions.tracks) if self.lead is not None else ()

    def views(self, panel: str = "") -> tuple[View, ...]:
        found = self.view(panel)
        return self.companions.views(found) if found is not None else ()

    @property
    def active(self) -> bool:
        """Whether anything is under way."""
        under_way = self.loading or self.busy or self._waiting or self.companions.active
        return under_way or self.owed > 0 or self.player.playing

    @property
    def continuing(self) -> bool:
        """Whether the model is adding to the text."""
        return self._waiting or self.owed > 0

    @property
    def doing(self) -> str:
        """What is under way, in words."""
        opening = self.filing.opening.busy
        read = (self.length, len(self.track.encoded)) if self.busy and self.track is not None else None
        answering, shares = self.judging.work.busy, {"changed": self._changed, "cut": self._cut}
        found = words(loading=self.loading, read=read, owed=self.owed, answering=answering, **shares)
        return self.filing.doing if opening or not found else found

    # verbs: models, text, recordings

    def load(self, source: str | Path, *, text: str | None = None, play: bool = False) -> None:
        """Open a model by name or folder to read the text. `play`: glide through it once read."""
        self.filing.cancel_opening()
        self.text = self.text if text is None else text
        self.given = self.text
        run, self._asked = self.runner.next_run(), str(source)
        self.loading, self._play_when_read, self.owed = True, play, 0.0
        self._keep = self._caret = self._cut = self._changed = None
        self._to_answer = True
        self.runner.send(messages.Load(run, source, self.memory, self._engine))
        self._wake()

    def set_memory(self, memory: MemoryOptions | None, *, again: bool = False) -> None:
        """Read with this memory outside the model, or with none; the model, what it has read and the cursor stay.

        `again`: even if nothing is new but what the store holds.
        """
        if memory == self.memory and not again:
            return
        self.memory = memory
        track = self.track
        if self.source is None or track is None or track.trace.layout.one(Kind.LOGITS) is None:
            return
        looking = self.length and not self.player.follow
        keep = Keep.of(track, self._caret, self.player.cursor if looking else None)
        if self.loading and self._changed is None:  # a model is being opened
            self.load(self._asked)
            if self._asked == self.source:
                self._keep, self._to_answer = keep, False
            return
        self.loading, self._play_when_read, self.owed, self._asked = True, False, 0.0, self.source
        self._keep, self._cut, self._changed, self._to_answer = keep, None, 0.0, False
        self.runner.send(messages.Remember(self.runner.next_run(), memory, track, self._engine))
        self._wake()

    def set_text(self, text: str, *, caret: int | None = None, play: bool = False) -> None:
        """Read this text; only what differs is read anew. The cursor goes to the caret, the end, or plays."""
        self._to_answer = play
        if text == self.text and self.track is not None and self.track.text == text:
            self._play_when_read = play
            self._begin()
            self._wake()
            return
        if self.is_recording:
            self.failed.emit("A recording cannot be changed: choose a model to read your own text.")
            return
        self.text = self.given = text
        self.owed, self._keep = 0.0, None
        if self.track is not None:
            self.player.playing = False
            self._caret = caret if caret is not None and caret < len(text) else None
            self.player.follow, self._play_when_read = self._caret is None, play
            if not self.loading:
                self._read()

    def continue_text(self, count: int, sampling: Sampling | None = None) -> None:
        """Let the model choose and read more tokens, at the player's rate."""
        self.sampling = sampling or self.sampling
        if self.is_recording:
            self.failed.emit("A recording cannot be continued: choose a model first.")
        elif self.track is not None and self.track.trace.layout.one(Kind.LOGITS) is None:
            self.failed.emit("This model predicts no next token: it cannot continue a text.")
        elif not self.length or self.loading:
            self.failed.emit("Type at least one character for the model to continue.")
        else:
            self.player.playing, self.player.follow = False, True
            self.player.seek(self.length - 1, self.length)
            self.owed, self._due = float(count), 1.0
            self.companions.go_on(count)
            self._wake()

    def open(self, path: str | Path) -> None:
        """Open a recording beside the window; what is open stays until it is read, unless something else is asked for."""
        self.filing.open(path, lambda track, fitted: self.show_recording(track, Path(path), fitted))

    def show_recording(self, track: Track, path: Path | None = None, fitted: Ranges | None = None) -> None:
        """Look at the track of a recording, which lies at a path that is not to be written over; its ranges may be known."""
        self.runner.next_run()
        self.loading = self.busy = self._waiting = False
        self.source, self.text, self.given = None, track.text, track.text
        self._opened = path
        self._keep = self._caret = self._cut = self._changed = None
        self.owed, self.player.playing = 0.0, False  # it is not continued
        self._show(track)
        self.fitted = fitted or self.fitted
        self.player.seek(self.length - 1, self.length)
        self._to_answer = True
        self._begin()
        self._accompany()
        self._look()
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

    # the thread

    def close(self) -> list[str]:
        """Stop the threads and the timer; what was to be saved is saved last, and what went wrong with it given back."""
        self.judging.close()
        self.asking.close()
        self.comparing.close()
        self._timer.stop()
        self.companions.close()
        self.runner.close()
        return self.filing.close()

    # the pump

    def pump(self) -> None:
        """One tick: take in what has come, move the cursor, ask for more, tell the window once."""
        now = time.perf_counter()
        seconds, self._clock = min(now - self._clock, 0.1), now
        until = now + PUMP_SECONDS
        for reply in self.runner.arrived(until):
            self._take(reply)
        self.companions.pump(until, seconds, self.player.rate, self.sampling)
        self.player.advance(seconds, self.length)
        self._choose(seconds)
        if not self.active:
            self._timer.stop()
        elif self.busy and now - self._shown < BUSY_SECONDS:
            return  # a long text is read faster when it is not drawn at every tick
        self._shown = now
        self._look()

    def _take(self, reply: messages.Reply) -> None:
        match reply:
            case messages.Loaded(run=run) | messages.Remembered(run=run):
                self._engine, track = run, reply.track
                if reply.warning:
                    self.memory = track.memory or self.memory
                for said in filter(None, (reply.warning, FILED if track.trace.filed else "")):
                    self.failed.emit(said)
                if self._changed is not None:  # also if another text was typed meanwhile
                    self._keep = self._keep or Keep.of(track, self._caret)
                self.loading, self.source, self._changed = False, self._asked, None
                self._show(track, self._keep)
                self._read()
            case messages.Remembering(share=share):
                self._changed = share
            case messages.Cutting(share=share):
                self._cut = share
            case messages.Cut(text=text, encoded=encoded, skipped=skips, sentence=sentence):
                self._read_encoded(text, encoded, skips, sentence)
            case messages.Stepped(tokens=tokens, rows=rows):
                assert self.track is not None
                if self._waiting:
                    self.lead = self.track.continued(tokens, self.sampling)
                    self.text = self.track.text
                extend(self.track.trace, tokens, rows, tell=self.failed.emit, halt=self._halt)
            case messages.Idle():
                self.busy = self._waiting = False
                self._begin()
                self._accompany()
            case messages.Failed(sentence=sentence, details=details):
                log.error(details)
                self._halt(sentence)

    def _halt(self, sentence: str) -> None:
        """Give up the run and say why; what has been read stays, and the memory it was read with."""
        if self._changed is not None and self.track is not None:
            self.memory = self.track.memory
        self.runner.next_run()
        self.loading = self.busy = self._waiting = False
        self._keep = self._caret = self._cut = self._changed = None
        self._choose_no_more()
        self.failed.emit(sentence)

    def _accompany(self) -> None:
        """Let the tracks beside read what the lead has read."""
        if not self.loading:
            self.companions.read()
            self._wake()

    def _choose_no_more(self) -> None:
        self.owed = 0.0
        self.companions.halt()

    def refusal(self, seat: Seat) -> str:
        return self.companions.refusal(seat)

    def _seat(self) -> None:
        self.companions.seat(self.blueprint.seats)
        self.comparing.keep([seat.id for seat in self.blueprint.seats])
        self._wake()

    def _choose(self, seconds: float) -> None:
        """Ask for the tokens that are due by now, if the model is to continue the text."""
        if self.owed <= 0 or self.busy or self._waiting or self.track is None:
            return
        self._due += seconds * self.player.rate
        count = min(int(self._due), int(self.owed), CHUNK)
        if count < 1:
            return
        self._due -= count
        self.owed -= count
        step = self.length - 1
        self._waiting = True
        self.runner.send(
            messages.Continue(
                self.runner.next_run(), step, self.track.trace, count, self.sampling, self._engine
            )
        )

    def _read(self) -> None:
        """Read what of the text has not been read yet; one that takes long to be cut into tokens, once it has been."""
        assert self.track is not None
        track, text = self.track, self.text
        if track.text == text and len(track.encoded):  # in the tokens that it was read in, or the model chose
            self._read_encoded(text, track.encoded, frozenset(), "")
            return
        if len(text) <= LONG_TEXT:
            self._read_encoded(text, track.vocab.encode(text), *skipped(track.vocab, text, track.name))
            return
        self._waiting = False
        self.busy, self._cut = True, 0.0
        self.runner.send(messages.Encode(self.runner.next_run(), track.vocab, track.name, text))
        self._wake()
        self._look()

    def _read_encoded(self, text: str, encoded: Encoded, skips: frozenset[str], sentence: str) -> None:
        """Send what of a text in tokens has not been read yet."""
        assert self.track is not None
        track, keep = self.track.retyped(text, encoded), self._keep
        self._cut = self._keep = None
        if keep is not None and keep.text == text:  # it was not all typed
            track = replace(track, typed=keep.typed, sampling=keep.sampling)
        if skips - self._told.get(track.name, frozenset()):  # said once, until others come
            self._told[track.name] = skips | self._told.get(track.name, frozenset())
            self.failed.emit(sentence)
        self.lead = track
        done = len(track.trace)
        run = self.runner.next_run()
        self._waiting = False
        self.busy = done < len(track.encoded)
        if self.busy:
            self.runner.send(
                messages.Read(run, done - 1, track.trace, track.encoded.ids[done:], self._engine)
            )
        else:
            self._begin()
            self._accompany()
        self._wake()
        self._look()

    def _answer(self) -> None:
        """What a long text answers has been found: show it, and look at it if that was asked for."""
        if self._to_answer and not self.busy and not self.loading:
            self._begin()
            self._wake()
        self._look()

    def _show(self, track: Track, keep: Keep | None = None) -> None:
        """Look at another model's track; or at the same place as before, with what is focused, if that is to be kept."""
        self.lead = track
        self.player.playing = False
        self.player.follow = self._caret is None
        self.orders.forget()
        if keep is not None:
            self._caret = keep.caret
            self.player.follow = keep.caret is None
            self.history.reset(replace(self.blueprint, focus=self.blueprint.focus.within(track.trace.layout)))
            return
        start = Focus(**track.card.focus) if track.card.focus else self.blueprint.focus
        focus = start.within(track.trace.layout)
        self.fitted.forget()
        self.history.reset(replace(self.blueprint, focus=focus, rows={}))

    def _wake(self) -> None:
        if not self._timer.isActive():
            self._clock = time.perf_counter()
            self._timer.start()
