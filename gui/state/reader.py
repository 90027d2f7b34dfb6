"""An engine's thread, what it is to read, and what it has read: of the lead, and of each track beside it."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from mnemoscope.engines.edit import Edit
from mnemoscope.engines.errors import FullError, MnemoscopeError
from mnemoscope.engines.options import MemoryOptions
from mnemoscope.engines.runs import messages
from mnemoscope.engines.runs.runner import Runner
from mnemoscope.engines.sampling import Sampling
from mnemoscope.engines.spec import Array, Kind
from mnemoscope.engines.tokens import Encoded
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import tr, trn
from mnemoscope.engines.vocabularies.survey import skipped
from mnemoscope.gui.state.chosen import UNFIT, Chosen
from mnemoscope.gui.state.planning import Sources, news_of, planned
from mnemoscope.gui.state.run import Changing, Choosing, Cutting, Opening, Owed, Reading, Resting, Run

log = logging.getLogger("mnemoscope")

LONG_TEXT = 20_000  # characters: more are cut into tokens in the engine's thread, fewer at once
CHUNK = 64  # tokens chosen at once


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be read: a text, with edits, whose values come from these traces, which `sources` gives by name."""

    text: str
    edits: tuple[Edit, ...] = ()
    values: tuple[int, ...] = ()
    sources: Sources = field(default_factory=dict, compare=False)


class Reader:
    """Reads what is wanted, and takes in what comes at each `pump`. Only the window's thread may touch it.

    What is under way is given up when something else is asked for; what stays the same from the start of a text on is
    kept, or shared with the trace of `beside` where that is of the same model. Whoever owns it hears each sentence for the
    person (`tell`), that a track of another model or memory is there and is about to read (`opened`), and that a run has
    come to its end, or why it was given up (`ended`).
    """

    def __init__(
        self,
        *,
        tell: Callable[[str], None],
        opened: Callable[[Opening | Changing], None],
        ended: Callable[[Run, str], None],
        beside: Callable[[], Track | None] = lambda: None,
        told: set[tuple[str, str]] | None = None,
    ) -> None:
        """`told`: of each model, by name, what has been said of it and is not said again; readers may share it."""
        self._tell, self._opened, self._ended, self._beside = tell, opened, ended, beside
        self.runner = Runner()
        self.run: Run = Resting()
        self.source: str | None = None  # the model that reads; None: none is open, or a recording is
        self.track: Track | None = None
        self.memory: MemoryOptions | None = None  # what models read with, if they predict the next token
        self.wanted: Wanted | None = None
        self.text = ""  # what there is to read: the text that is wanted, and what the model added to it
        self._again: tuple[str, Chosen] | None = None  # a text, and what comes again after it
        self._left: tuple[Wanted | None, Wanted | None, str] | None = None  # see `stay`
        self._engine = 0  # which of the runner's reads: the run that opened it
        self.told = set[tuple[str, str]]() if told is None else told
        self._told = set[tuple[str, str]]()  # of each model, by name, what it skips, as was said

    # what there is

    @property
    def loading(self) -> bool:
        """Whether the model is being opened, or gets another memory."""
        return isinstance(self.run, Opening | Changing)

    @property
    def busy(self) -> bool:
        """Whether a text is being cut into tokens or read."""
        return isinstance(self.run, Cutting | Reading)

    @property
    def active(self) -> bool:
        """Whether anything is under way."""
        return not isinstance(self.run, Resting)

    @property
    def owed(self) -> int:
        """How many tokens the model is still to choose."""
        return self.run.owed.count if isinstance(self.run, Cutting | Reading | Choosing) else 0

    @property
    def problem(self) -> str:
        """Why there is not all to see that was to be read, in one sentence."""
        return self.run.problem if isinstance(self.run, Resting) else ""

    @property
    def length(self) -> int:
        """How many steps there are."""
        return len(self.track.trace) if self.track is not None else 0

    def is_late(self, text: str) -> bool:
        """Whether it has yet to turn to this text, which it is to read; a recording reads none."""
        if self.source is None or self.problem:
            return False
        return isinstance(self.run, Cutting) or self.wanted is None or self.wanted.text != text

    @property
    def _is_owing(self) -> bool:
        """Whether there is some of the text that the open model has not read."""
        track = self.track
        if track is None or self.wanted is None:
            return False
        return track.text != self.text or len(track.trace) < len(track.encoded)

    @property
    def predicts(self) -> bool:
        """Whether the model predicts the next token."""
        return self.track is not None and self.track.trace.layout.one(Kind.LOGITS) is not None

    @property
    def doing(self) -> str:
        """What is under way, in words; "" for nothing."""
        match self.run:
            case Opening(share=share):
                return (
                    tr("opening the model: {share:.0%}", share=share) if share else tr("opening the model…")
                )
            case Changing(share=share):
                return tr("changing the memory: {share:.0%}", share=share)
            case Cutting(share=share):
                return tr("looking through the text: {share:.0%}", share=share)
            case Reading() if self.track is not None:
                done, n = self.length, len(self.track.encoded)
                return trn(
                    "reading {done:,} of {n:,} token", "reading {done:,} of {n:,} tokens", n, done=done
                )
            case Choosing(owed=Owed(count=count)) if count:
                return tr("continuing: {count} to go", count=count)
        return ""

    # verbs

    def load(self, source: str | Path, wanted: Wanted | None = None) -> None:
        """Open a model by name or folder, and read with it what is wanted, if that is said now, or what was before."""
        if not isinstance(self.run, Opening):
            self._left = (wanted or self.wanted, self.wanted, self.text)
        elif self._left is not None and wanted is not None:
            self._left = (wanted, *self._left[1:])
        if wanted is not None:
            self.wanted, self.text = wanted, wanted.text
        self.run = Opening(str(source))
        run = self.runner.next_run()
        self.runner.send(messages.Load(run, source, self.memory, self._engine, self.text))

    def stay(self) -> None:
        """Open no other model after all, but go on with the one that is open; the text that came with the other goes with it."""
        if not isinstance(self.run, Opening):
            return
        self.runner.next_run()
        self.run = Resting()
        self._turn_back()
        if self.source is None and self.track is not None:
            self.lay(self.track)
        elif self.source is not None and self.wanted is not None:
            self._read()

    def _turn_back(self) -> None:
        """Want what was wanted before another model was asked for, unless something else was said since."""
        if self._left is not None and self.wanted is self._left[0] and self.track is not None:
            _, self.wanted, self.text = self._left

    def lay(self, track: Track) -> None:
        """Have the track of a recording, which is not read."""
        self.runner.next_run()
        self.run, self.source, self.track = Resting(), None, track
        self.wanted, self.text = Wanted(track.text), track.text

    def set_memory(self, memory: MemoryOptions | None, *, again: bool = False) -> None:
        """Read with this memory outside the model, or with none; what has been read is kept.

        `again`: even if nothing is new but what the store holds.
        """
        if memory == self.memory and not again:
            return
        self.memory = memory
        if isinstance(self.run, Opening):
            self.load(self.run.source)
        elif self.track is not None and self.source is not None and self.predicts:
            self.run = Changing()
            run = self.runner.next_run()
            self.runner.send(messages.Remember(run, memory, self.track, self._engine))

    def read(self, wanted: Wanted, *, chosen: Chosen | None = None) -> None:
        """Read this, and again what the model chose after it, once that is open; only what differs is read anew."""
        if chosen is not None:
            self._again = wanted.text, chosen
        elif self.wanted is not None and (wanted.text, wanted.edits) != (self.wanted.text, self.wanted.edits):
            self._again = None
        self.wanted, self.text = wanted, wanted.text
        if not self.loading and self.source is not None:
            self._read()

    def refuse(self, sentence: str) -> None:
        """Say why what is asked for cannot be read."""
        if not self.loading and sentence != self.problem:
            self.wanted = None
            self._stop(sentence)

    def go_on(self, count: int, sampling: Sampling) -> None:
        """Let the model choose and read so many tokens more, if it predicts any and has read one, as they fall due in `pump`.

        In the middle of a turn of a conversation, only up to its end.
        """
        owed = Owed(count, sampling, until=self._ends())
        if isinstance(self.run, Cutting | Reading | Choosing):
            self.run = replace(self.run, owed=owed)
        elif not self.loading and self.predicts and self.length:
            self.run = Choosing(owed)

    def halt(self) -> None:
        """Choose no more tokens; those under way still come."""
        if isinstance(self.run, Choosing) and not self.run.asked:
            self.run = Resting()
        elif isinstance(self.run, Cutting | Reading | Choosing):
            self.run = replace(self.run, owed=replace(self.run.owed, count=0))

    def leave(self) -> bool:
        """End the thread; whether it has ended, or will do so as soon as it looks whether it is to."""
        return self.runner.leave()

    def close(self) -> None:
        """End the thread, and wait for it."""
        self.runner.close()

    def pump(self, until: float, due: float) -> None:
        """Take in what has come, up to a moment, and ask for the tokens that are due: so many more than before."""
        for reply in self.runner.arrived(until):
            self._take(reply)
        if not isinstance(self.run, Choosing) or self.run.asked or self.track is None:
            return
        owed = replace(self.run.owed, due=self.run.owed.due + due)
        count = min(int(owed.due), owed.count, CHUNK)
        if count < 1:
            self.run = Choosing(owed)
            return
        self.run = Choosing(replace(owed, count=owed.count - count, due=owed.due - count), asked=True)
        run, trace = self.runner.next_run(), self.track.trace
        self.runner.send(
            messages.Continue(run, len(trace) - 1, trace, count, owed.sampling, self._engine, owed.until)
        )

    # what comes

    def _take(self, reply: messages.Reply) -> None:
        match reply:
            case messages.Loaded() | messages.Remembered():
                self._take_up(reply)
            case messages.Loading(share=share) if isinstance(self.run, Opening):
                self.run = replace(self.run, share=share)
            case messages.Remembering(share=share):
                self.run = Changing(share)
            case messages.Cutting(share=share) if isinstance(self.run, Cutting):
                self.run = replace(self.run, share=share)
            case messages.Cut(encoded=encoded, skipped=skips, sentence=sentence):
                assert isinstance(self.run, Cutting)
                self._skip(skips, sentence)
                self._read_encoded(encoded, self.run.owed)
            case messages.Stepped(tokens=tokens, rows=rows, seconds=seconds):
                self._grow(tokens, rows)
                if seconds is not None and tokens and self.track is not None:
                    self.track.trace.pace.append((self.length - len(tokens), seconds / len(tokens)))
            case messages.Idle() if isinstance(self.run, Reading | Choosing):
                self._end(self.run.owed)
            case messages.Failed(sentence=sentence, details=details):
                log.error(details)
                self._stop(sentence)

    def _take_up(self, reply: messages.Loaded | messages.Remembered) -> None:
        """Have the track of another model, or with another memory, and read with it what is wanted."""
        run = self.run
        assert isinstance(run, Opening | Changing)
        self._engine, self.track = reply.run, reply.track
        if isinstance(run, Opening):
            self.source = run.source
        for said in filter(None, (reply.warning, *news_of(self.track, self.told))):
            self._tell(said)
        self._opened(run)
        if self.wanted is not None:
            self._read()
        else:
            self._end(Owed())

    def _grow(self, tokens: list[int], rows: Array) -> None:
        """Take in steps; once they no longer lie in memory that is said, and where there is no room left the run ends."""
        assert self.track is not None
        if isinstance(self.run, Choosing):
            self.track = self.track.continued(tokens, self.run.owed.sampling)
            if self.run.owed.until.intersection(tokens):
                self.run = replace(self.run, owed=replace(self.run.owed, count=0))
            if not self.track.edits:  # which read another text than what is wanted
                self.text = self.track.text
        trace, filed = self.track.trace, self.track.trace.filed
        try:
            trace.extend(tokens, rows)
        except FullError as error:
            self._stop(str(error))
        if trace.filed and not filed:
            for said in news_of(self.track, self.told):
                self._tell(said)

    def _ends(self) -> frozenset[int]:
        """The tokens that end the turn which the text is in the middle of; none where it is in none."""
        if self.track is None:
            return frozenset()
        turns = self.track.card.written_turns
        return turns.stops(self.track.vocab) if turns.last_open(self.text) else frozenset()

    def _read(self) -> None:
        """Read what of the text has not been read yet; one that takes long to be cut into tokens, once it has been."""
        assert self.track is not None
        track, text, number = self.track, self.text, self.runner.next_run()
        encoded = self._known(track)
        if encoded is None and len(text) > LONG_TEXT:
            self.run = Cutting()
            self.runner.send(messages.Encode(number, track.vocab, track.name, text))
            return
        if encoded is None:
            self._skip(*skipped(track.vocab, text, track.name))
            encoded = track.vocab.encode(text)
        self._read_encoded(encoded, Owed())

    def _known(self, track: Track) -> Encoded | None:
        """The text in the tokens that it was read in already, or the model chose; or in those of the track beside."""
        assert self.wanted is not None
        if track.text == self.text and len(track.encoded) and not track.edits and not self.wanted.edits:
            return track.encoded
        beside = self._beside()
        if beside is None or beside.card != track.card or beside.text != self.text or beside.edits:
            return None
        return beside.encoded

    def _read_encoded(self, encoded: Encoded, owed: Owed) -> None:
        """Send what of a text in tokens has not been read yet; after it, what the model owes is chosen."""
        assert self.track is not None
        assert self.wanted is not None
        before, wanted = self.track, self.wanted
        try:
            track = planned(
                before, self.text, encoded, wanted.edits, lead=self._beside(), sources=wanted.sources
            )
        except MnemoscopeError as error:
            self._stop(str(error))
            return
        again, self._again = self._again, self._again if wanted.edits else None  # their text stays as given
        if again is not None and again[0] == self.text == wanted.text:
            if not again[1].fits(track.vocab):
                self._tell(tr(UNFIT))
                self.text += again[1].text
                self.wanted = replace(wanted, text=self.text)
                self._read()
                return
            track = again[1].after(track)
            self.text = self.text if wanted.edits else track.text
        elif encoded is before.encoded:  # not all of it may have been typed
            track = replace(track, typed=before.typed, sampling=before.sampling)
        self.track, done, number = track, len(track.trace), self.runner.next_run()
        if done == len(track.encoded):
            self._end(owed)
            return
        self.run = Reading(owed)
        self.runner.send(messages.Read(number, done - 1, track.trace, track.encoded.ids[done:], self._engine))

    def _skip(self, skips: frozenset[str], sentence: str) -> None:
        """Say once what a model skips of the text, until something else comes."""
        assert self.track is not None
        new = {(self.track.name, each) for each in skips} - self._told
        if new:
            self._told |= new
            self._tell(sentence)

    def _end(self, owed: Owed) -> None:
        """What was under way is done; what the model owes is next."""
        run, self.run = self.run, Choosing(owed) if owed.count and self.length else Resting()
        self._ended(run, "")

    def _stop(self, sentence: str) -> None:
        """Give up the run and say why; what has been read stays."""
        run, self.run = self.run, Resting(sentence)
        self.runner.next_run()
        if isinstance(run, Opening):
            self._turn_back()
        self._ended(run, sentence)
        if isinstance(run, Opening) and self.source is not None and self._is_owing:
            self._read()  # the model that is open goes on
