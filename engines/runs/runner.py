"""One plain thread that owns the engine: commands in, steps out through a bounded queue. No Qt, no locks."""

import queue
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from weakref import ref

import numpy as np

from mnemoscope.engines.engine import Engine, overflowing
from mnemoscope.engines.errors import MnemoscopeError, StoreError
from mnemoscope.engines.options import MemoryOptions
from mnemoscope.engines.plain import sentence
from mnemoscope.engines.progress import GivenUp, Progress
from mnemoscope.engines.runs.changing import changed, followed
from mnemoscope.engines.runs.messages import (
    Command,
    Continue,
    Cut,
    Cutting,
    Encode,
    Failed,
    Idle,
    Load,
    Loaded,
    Loading,
    Read,
    Remember,
    Remembered,
    Remembering,
    Reply,
    Stepped,
    Stop,
)
from mnemoscope.engines.runs.reading import Stretch, read_chosen, read_given
from mnemoscope.engines.runs.recorder import empty_track, open_with
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.translation import tr
from mnemoscope.engines.vocabularies.survey import skipped

CHUNK_SECONDS = 0.008  # what one message takes to come: the first steps are to be seen at once
TOLD_SECONDS = 0.05  # between two words on how much of a model is open
LEFT_SECONDS = 0.05  # for a thread that reads to end; one that opens a model may take longer
OUT = 2  # chunks under way: while the window paints, the engine soon waits and does not fight it for the interpreter


class Runner:
    """Runs commands in turn. A command of a run that is no longer the latest is dropped, between two steps.

    `run` is written by the owner's thread and read by the engine's: starting a new run cancels the old.
    """

    def __init__(self) -> None:
        self.run = 0
        self.replies: queue.Queue[Reply] = queue.Queue(OUT)
        self._commands: queue.Queue[Command] = queue.Queue()
        self._engines: dict[int, Engine] = {}  # by the run that opened each: the one in use, and the latest
        self._last: ref[Trace] | None = None  # the trace that it then read for
        self._stands: tuple[int, int] | None = (
            None  # the trace, and the step of it, that the engine has read last
        )
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._work, name="mnemoscope-engine", daemon=True)
        self._thread.start()

    def next_run(self) -> int:
        """Begin a new run: whatever the thread is at, it gives up."""
        self.run += 1
        return self.run

    def send(self, command: Command) -> None:
        """Queue a command."""
        self._commands.put(command)

    def arrived(self, until: float) -> Iterator[Reply]:
        """The replies of this run that have come, taken up to a moment of `perf_counter`."""
        while time.perf_counter() < until:
            try:
                reply = self.replies.get_nowait()
            except queue.Empty:
                return
            if reply.run == self.run:
                yield reply

    def leave(self) -> bool:
        """End the thread, in the middle of a run if need be; whether it has ended, or will do so at its next look."""
        self.next_run()
        self._closing.set()
        self.send(Stop())
        self._thread.join(timeout=LEFT_SECONDS)
        return not self._thread.is_alive()

    def close(self) -> None:
        """End the thread, in the middle of a run if need be, and wait for it."""
        self.leave()
        self._thread.join(timeout=10)

    def _work(self) -> None:
        while True:
            command = self._commands.get()
            if isinstance(command, Stop):
                return
            if command.run != self.run:
                continue
            try:
                with overflowing():
                    self._answer(command)
            except GivenUp:
                continue
            except MnemoscopeError as error:
                self._put(command.run, Failed(command.run, str(error), traceback.format_exc()))
            except MemoryError:
                said = tr("there is not enough memory for this")
                self._put(command.run, Failed(command.run, said, traceback.format_exc()))
            except BaseException as error:  # also SystemExit: this thread must live, and the window be told
                said = sentence(
                    tr(
                        "the model stopped with {kind}: {words}",
                        kind=type(error).__name__,
                        words=_words(error),
                    )
                )
                self._put(command.run, Failed(command.run, said, traceback.format_exc()))

    def _answer(self, command: Load | Remember | Encode | Read | Continue) -> None:
        """Hand over all replies to a command, and at last that it is done."""
        for reply in self._replies(command):
            if not self._put(command.run, reply):
                return
        self._put(command.run, Idle(command.run))

    def _put(self, run: int, reply: Reply) -> bool:
        """Hand over a reply, waiting for room; False if its run was given up meanwhile."""
        while run == self.run and not self._closing.is_set():
            try:
                self.replies.put(reply, timeout=0.02)
            except queue.Full:
                continue
            return True
        return False

    def _replies(self, command: Command) -> Iterator[Reply]:
        match command:
            case Load():
                warning, self._stands, self._last = "", None, None
                self._engines = {run: engine for run, engine in self._engines.items() if run == command.keep}
                tell = self._loading(command.run)
                try:
                    engine, card = open_with(command.source, command.memory, text=command.text, progress=tell)
                except StoreError as error:  # the store is not the model: it reads with what there is
                    warning, memory = str(error), replace(command.memory or MemoryOptions(), name="")
                    engine, card = open_with(command.source, memory, text=command.text, progress=tell)
                self._engines[command.run] = engine
                yield Loaded(command.run, empty_track(engine, card), warning)
            case Remember():
                yield self._remembered(command)
            case Encode():
                encoded = command.vocab.encode(
                    command.text, self._telling(lambda share: Cutting(command.run, share))
                )
                yield Cut(
                    command.run, command.text, encoded, *skipped(command.vocab, command.text, command.name)
                )
            case Read():
                engine = self._resumed(command)
                yield from self._stepped(
                    command, engine, read_given(engine, command.tokens, seconds=CHUNK_SECONDS)
                )
            case Continue():
                engine = self._resumed(command)
                logits = command.trace.at(command.trace.layout.name(Kind.LOGITS), command.step)
                chosen = read_chosen(
                    engine,
                    logits,
                    command.sampling,
                    command.count,
                    until=command.until,
                    seconds=CHUNK_SECONDS,
                )
                yield from self._stepped(command, engine, chosen)

    def _remembered(self, command: Remember) -> Remembered:
        """The open engine with another memory, kept beside the one in use until it is taken."""
        track, warning, self._stands, self._last = command.track, "", None, None
        opened = command.engine or max(self._engines, default=0)
        engine = self._opened(opened)
        try:
            made = changed(engine, track.card, command.memory)
        except StoreError as error:  # as when a model is opened
            memory = replace(command.memory or MemoryOptions(), name="")
            warning, made = str(error), changed(engine, track.card, memory)
        track = followed(made, track, self._telling(lambda share: Remembering(command.run, share)))
        self._engines = {opened: engine, command.run: made}
        return Remembered(command.run, track, warning)

    def _loading(self, run: int) -> Progress:
        """Says how much of a model is open, unless what was said before waits still: opening does not."""
        told = time.perf_counter()

        def tell(share: float) -> None:
            nonlocal told
            if run != self.run:
                raise GivenUp
            if time.perf_counter() - told >= TOLD_SECONDS:
                told = time.perf_counter()
                with suppress(queue.Full):
                    self.replies.put_nowait(Loading(run, share))

        return tell

    def _telling(self, told_as: Callable[[float], Cutting | Remembering]) -> Progress:
        """Hands over how much is done, and waits while the window has no time for it, as when steps are read."""
        told = time.perf_counter()

        def tell(share: float) -> None:
            nonlocal told
            if time.perf_counter() - told >= CHUNK_SECONDS:
                reply = told_as(share)
                if not self._put(reply.run, reply):
                    raise GivenUp
                told = time.perf_counter()

        return tell

    def _opened(self, opened: int) -> Engine:
        """The engine that a run opened. Raises MnemoscopeError for none."""
        engine = self._engines.get(opened)
        if engine is None:
            raise MnemoscopeError(tr("no model is open yet"))
        return engine

    def _resumed(self, command: Read | Continue) -> Engine:
        """The engine as after the command's step: as it stands, if the last thing it read was that step of that trace."""
        opened, step = command.engine or max(self._engines, default=0), command.step
        engine = self._opened(opened)
        self._engines = {run: one for run, one in self._engines.items() if run >= opened}  # none goes back
        engine.edit(command.trace.edits)
        if step < 0:
            engine.reset()
        elif self._stands != (command.trace.id, step):
            last = None if self._last is None else self._last()
            if last is not None and command.trace.same(last) > step and engine.rewind(step):
                pass
            elif command.trace.complete:
                engine.resume(command.trace.rows(max(0, step + 1 - engine.memory), step + 1), step)
            else:
                self._again(command, engine)
        self._stands = None  # until something is read, whatever happens
        return engine

    def _again(self, command: Read | Continue, engine: Engine) -> None:
        """Read the text again up to the command's step, as what was kept of it is not exact."""
        engine.reset()
        for _ in read_given(
            engine, np.array(command.trace.tokens[: command.step + 1]), seconds=CHUNK_SECONDS
        ):
            if command.run != self.run:
                raise GivenUp

    def _stepped(
        self, command: Read | Continue, engine: Engine, stretches: Iterator[Stretch]
    ) -> Iterator[Stepped]:
        """What is read, and where the engine then stands."""
        while True:
            self._stands = None  # until all of the next stretch is read, whatever happens
            start = time.perf_counter()
            stretch = next(stretches, None)
            seconds = time.perf_counter() - start if isinstance(command, Continue) else None
            self._stands, self._last = (command.trace.id, engine.tap.step - 1), ref(command.trace)
            if stretch is None:
                return
            yield Stepped(command.run, *stretch, seconds)


def _words(error: BaseException) -> str:
    """What an error says, if it can."""
    try:
        return str(error)
    except Exception:  # somebody else's
        return tr("it does not say why")
