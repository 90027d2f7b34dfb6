"""One plain thread that owns the engine: commands in, steps out through a bounded queue. No Qt, no locks."""

import queue
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from dataclasses import replace

import numpy as np

from mnemoscope.engines.blas import one_thread
from mnemoscope.engines.engine import Engine, overflowing
from mnemoscope.engines.errors import MnemoscopeError, StoreError
from mnemoscope.engines.options import MemoryOptions
from mnemoscope.engines.plain import sentence
from mnemoscope.engines.runs.messages import (
    Beside,
    Command,
    Continue,
    Cut,
    Cutting,
    Encode,
    Failed,
    Idle,
    Load,
    Loaded,
    Read,
    Recorded,
    Reply,
    Stepped,
    Stop,
)
from mnemoscope.engines.runs.recorder import empty_track, open_with, record
from mnemoscope.engines.tokens import Ids
from mnemoscope.engines.vocabularies.survey import skipped

CHUNK_STEPS = 64  # the most steps in one message
CHUNK_SECONDS = 0.008  # and the longest it waits to be full
CHUNK_TOKENS = 65_536  # made Python's own numbers at once
OUT = 2  # chunks under way: while the window paints, the engine soon waits and does not fight it for the interpreter


class _GivenUp(Exception):
    """A run that is no longer the latest ends in the middle of a text."""


class Runner:
    """Runs commands in turn. A command of a run that is no longer the latest is dropped, between two steps.

    `run` is written by the owner's thread and read by the engine's: starting a new run cancels the old.
    """

    def __init__(self) -> None:
        self.run = 0
        self.replies: queue.Queue[Reply] = queue.Queue(OUT)
        self._commands: queue.Queue[Command] = queue.Queue()
        self._engines: dict[int, Engine] = {}  # by the run that opened each: the one in use, and the latest
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

    def close(self) -> None:
        """End the thread, in the middle of a run if need be, and wait for it."""
        self.next_run()
        self._closing.set()
        self.send(Stop())
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
            except _GivenUp:
                continue
            except MnemoscopeError as error:
                self._put(command.run, Failed(command.run, str(error), traceback.format_exc()))
            except MemoryError:
                said = "there is not enough memory for this"
                self._put(command.run, Failed(command.run, said, traceback.format_exc()))
            except BaseException as error:  # also SystemExit: this thread must live, and the window be told
                said = sentence(f"the model stopped with {type(error).__name__}: {_words(error)}")
                self._put(command.run, Failed(command.run, said, traceback.format_exc()))

    def _answer(self, command: Load | Encode | Read | Continue | Beside) -> None:
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
                warning, self._stands = "", None
                self._engines = {run: engine for run, engine in self._engines.items() if run == command.keep}
                try:
                    engine, card = open_with(command.source, command.memory)
                except StoreError as error:  # the store is not the model: it reads with what there is
                    warning, memory = str(error), replace(command.memory or MemoryOptions(), name="")
                    engine, card = open_with(command.source, memory)
                self._engines[command.run] = engine
                yield Loaded(command.run, empty_track(engine, card), warning)
            case Beside():
                track = record(command.source, command.text, progress=self._going_on(command))
                yield Recorded(command.run, command.source, track)
            case Encode():
                encoded = command.vocab.encode(command.text, self._telling(command))
                yield Cut(
                    command.run, command.text, encoded, *skipped(command.vocab, command.text, command.name)
                )
            case Read():
                engine = self._resumed(command)
                yield from self._chunks(command, _in_turn(command.tokens), engine)
            case Continue():
                engine = self._resumed(command)
                engine.tap.row[engine.layout.slice("logits")] = command.trace.at("logits", command.step)
                yield from self._chunks(command, _chosen(engine, command), engine)

    def _going_on(self, command: Beside) -> Callable[[int], None]:
        """A look, now and then, at whether the run has been given up."""

        def look(done: int) -> None:
            if command.run != self.run or self._closing.is_set():
                raise _GivenUp

        return look

    def _telling(self, command: Encode) -> Callable[[float], None]:
        """Hands over how much has been cut into tokens, and waits while the window has no time for it, as when steps are read."""
        told = time.perf_counter()

        def tell(share: float) -> None:
            nonlocal told
            if time.perf_counter() - told >= CHUNK_SECONDS:
                if not self._put(command.run, Cutting(command.run, share)):
                    raise _GivenUp
                told = time.perf_counter()

        return tell

    def _resumed(self, command: Read | Continue) -> Engine:
        """The engine as after the command's step: as it stands, if the last thing it read was that step of that trace."""
        opened, step = command.engine or max(self._engines, default=0), command.step
        engine = self._engines.get(opened)
        if engine is None:
            raise MnemoscopeError("no model is open yet")
        self._engines = {run: one for run, one in self._engines.items() if run >= opened}  # none goes back
        if step < 0:
            engine.reset()
        elif self._stands != (command.trace.id, step):
            if not command.trace.complete:
                raise MnemoscopeError(
                    "not all signals of this run were kept, or not exactly: it cannot be continued"
                )
            engine.resume(command.trace.rows(max(0, step + 1 - engine.memory), step + 1), step)
        self._stands = None  # until the next token is read, whatever happens
        return engine

    def _chunks(self, command: Read | Continue, tokens: Iterator[int], engine: Engine) -> Iterator[Stepped]:
        """Read tokens and yield them in messages, few when the engine is slow, many when it is fast."""
        ended, step = False, command.step
        while not ended:
            read: list[int] = []
            rows = np.empty((CHUNK_STEPS, engine.layout.width), np.float32)
            until = time.perf_counter() + CHUNK_SECONDS
            with one_thread():
                while len(read) < CHUNK_STEPS and (not read or time.perf_counter() < until):
                    token = next(tokens, None)
                    if token is None:
                        ended = True
                        break
                    self._stands = None
                    engine.read(token)
                    rows[len(read)] = engine.tap.row
                    read.append(token)
                    step += 1
                    self._stands = (command.trace.id, step)
            if read:
                yield Stepped(command.run, read, rows[: len(read)])


def _words(error: BaseException) -> str:
    """What an error says, if it can."""
    try:
        return str(error)
    except Exception:  # somebody else's
        return "it does not say why"


def _in_turn(tokens: Ids) -> Iterator[int]:
    """Tokens (n,) one by one; as a list all at once, twenty million would hold up the window."""
    for start in range(0, len(tokens), CHUNK_TOKENS):
        yield from tokens[start : start + CHUNK_TOKENS].tolist()


def _chosen(engine: Engine, command: Continue) -> Iterator[int]:
    """The tokens the model chooses, each from the prediction after the one before."""
    for step in range(command.step + 1, command.step + 1 + command.count):
        logits = engine.tap.row[engine.layout.slice("logits")]
        yield command.sampling.choose(logits, step, without=engine.vocab.unknown)
