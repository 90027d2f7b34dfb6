"""A track beside the lead: its engine on a thread of its own, what it is to read, and what it has read."""

import logging
from collections.abc import Callable

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.options import MemoryOptions
from mnemoscope.engines.runs import messages
from mnemoscope.engines.runs.runner import Runner
from mnemoscope.engines.sampling import Sampling
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.tokens import Encoded
from mnemoscope.engines.track import Track
from mnemoscope.engines.vocabularies.survey import skipped
from mnemoscope.gui.state.growing import FILED, extend
from mnemoscope.gui.state.planning import Sources, planned
from mnemoscope.gui.state.ranges import Ranges
from mnemoscope.gui.state.seats import Seat
from mnemoscope.gui.state.unit_order import UnitOrders

log = logging.getLogger("mnemoscope")

LONG_TEXT = 20_000  # characters: more are cut into tokens in the engine's thread, fewer at once
CHUNK = 64  # tokens chosen at once


class Companion:
    """One seat and its thread. Owned by the session; only the window's thread may touch it.

    `tell` is called with a sentence for the person. What is being read when something else is asked for is given up;
    what stays the same from the start of a text on is kept, or shared with the lead's trace where the model is the same.
    """

    def __init__(self, seat: Seat, memory: MemoryOptions | None, tell: Callable[[str], None]) -> None:
        self.seat, self.memory, self._tell = seat, memory, tell
        self.track: Track | None = None
        self.orders, self.fitted = UnitOrders(), Ranges()
        self.problem = ""  # why there is nothing to see, in one sentence
        self.loading = True
        self.busy = False  # tokens of the text are being read, or the text is being cut into them
        self.owed = 0.0  # tokens still to be chosen by the model
        self._waiting = False  # a Continue is under way
        self._due = 0.0
        self._read: tuple[object, ...] = ()  # what it was last asked to read
        self._next: tuple[str, Track | None, Sources] | None = None  # what to read once the model is open
        self._told: frozenset[str] = frozenset()
        self.runner = Runner()
        self._load()

    @property
    def active(self) -> bool:
        """Whether anything is under way."""
        return self.loading or self.busy or self._waiting or self.owed > 0

    def set_memory(self, memory: MemoryOptions | None) -> None:
        """Read with this memory outside the model, or with none; what has been read is kept."""
        if memory == self.memory:
            return
        self.memory = memory
        if self.track is None:  # it is being opened
            self._load()
            return
        self._begin_anew()
        self.runner.send(messages.Remember(self.runner.next_run(), memory, self.track))

    def _load(self) -> None:
        self._begin_anew()
        self.runner.send(messages.Load(self.runner.next_run(), self.seat.source, self.memory))

    def _begin_anew(self) -> None:
        self.loading, self.busy, self._waiting, self.owed, self.problem = True, False, False, 0.0, ""
        self._read = ()

    def read(self, text: str, lead: Track | None, sources: Sources) -> None:
        """Read a text, with the seat's edits; `lead` is the track in the lead, `sources` what edits take values from."""
        if self.loading:
            self._next = text, lead, sources
            return
        if self.track is None:
            return
        taken = [sources.get(str(edit.value)) for edit in self.seat.edits if edit.operation == "from"]
        wanted = text, self.seat.edits, tuple(track and track.trace.id for track in taken)
        if wanted == self._read:
            return
        self._read, self._next, self.owed, self._waiting = wanted, (text, lead, sources), 0.0, False
        run = self.runner.next_run()
        if lead is not None and lead.card == self.track.card and lead.text == text and not lead.edits:
            self._begin(text, lead.encoded)
        elif len(text) <= LONG_TEXT:
            self._skip(*skipped(self.track.vocab, text, self.track.name))
            self._begin(text, self.track.vocab.encode(text))
        else:
            self.busy = True
            self.runner.send(messages.Encode(run, self.track.vocab, self.track.name, text))

    def refuse(self, sentence: str) -> None:
        """Say why what is asked for cannot be read."""
        if sentence != self.problem:
            self._stop(sentence)

    def go_on(self, count: float) -> None:
        """Let the model choose and read so many tokens more, in its own way, if it predicts any."""
        track = self.track
        if (
            self.loading
            or track is None
            or track.trace.layout.one(Kind.LOGITS) is None
            or not len(track.trace)
        ):
            return
        self.owed, self._due = float(count), 1.0

    def halt(self) -> None:
        """Choose no more tokens."""
        self.owed = 0.0

    def close(self) -> None:
        """End the thread, and wait for it."""
        self.runner.close()

    def pump(self, until: float, seconds: float, rate: float, sampling: Sampling) -> None:
        """Take in what has come, up to a moment, and ask for the tokens that are due."""
        for reply in self.runner.arrived(until):
            self._take(reply, sampling)
        if self.owed <= 0 or self.busy or self._waiting or self.loading or self.track is None:
            return
        self._due += seconds * rate
        count = min(int(self._due), int(self.owed), CHUNK)
        if count >= 1:
            self._due -= count
            self.owed -= count
            self._waiting = True
            trace = self.track.trace
            run = self.runner.next_run()
            self.runner.send(messages.Continue(run, len(trace) - 1, trace, count, sampling))

    def _take(self, reply: messages.Reply, sampling: Sampling) -> None:
        match reply:
            case messages.Loaded(track=track) | messages.Remembered(track=track):
                self.loading, self.track = False, track
                self.orders.forget()
                self.fitted.forget()
                for said in filter(None, (reply.warning, FILED if track.trace.filed else "")):
                    self._tell(said)
                if self._next is not None:
                    self.read(*self._next)
            case messages.Cut(text=text, encoded=encoded, skipped=skips, sentence=sentence):
                self._skip(skips, sentence)
                self._begin(text, encoded)
            case messages.Stepped(tokens=tokens, rows=rows):
                assert self.track is not None
                if self._waiting:
                    self.track = self.track.continued(tokens, sampling)
                extend(self.track.trace, tokens, rows, tell=self._tell, halt=self._stop)
            case messages.Idle():
                self.busy = self._waiting = False
            case messages.Failed(sentence=sentence, details=details):
                log.error(details)
                self._stop(sentence)

    def _stop(self, sentence: str) -> None:
        """Give up and say why; what has been read stays."""
        self.runner.next_run()
        self.loading = self.busy = self._waiting = False
        self.owed, self.problem = 0.0, sentence
        self._tell(sentence)

    def _skip(self, skips: frozenset[str], sentence: str) -> None:
        """Say once what the model skips of the text, until something else comes."""
        if skips - self._told:
            self._told |= skips
            self._tell(sentence)

    def _begin(self, text: str, encoded: Encoded) -> None:
        """Send what of a text in tokens has not been read yet."""
        assert self.track is not None
        assert self._next is not None
        _, lead, sources = self._next
        try:
            self.track = planned(self.track, text, encoded, self.seat.edits, lead=lead, sources=sources)
        except MnemoscopeError as error:
            self._stop(str(error))
            return
        self.problem = ""
        trace, ids = self.track.trace, self.track.encoded.ids
        done = len(trace)
        self.busy = done < len(ids)
        if self.busy:
            self.runner.send(messages.Read(self.runner.next_run(), done - 1, trace, ids[done:]))
