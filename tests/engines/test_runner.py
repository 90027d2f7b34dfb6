"""The engine's thread: every step comes in order, a stale run is dropped, errors are messages, closing ends it."""

import time

import numpy as np
import pytest

from mnemoscope.engines import open_model, record
from mnemoscope.engines.runs.messages import Continue, Failed, Idle, Load, Loaded, Read, Stepped
from mnemoscope.engines.runs.reading import MOST
from mnemoscope.engines.runs.runner import OUT, Runner
from mnemoscope.engines.sampling import Sampling
from mnemoscope.engines.trace import Trace
from tests.conftest import PATIENCE

NOTHING = Trace(())


@pytest.fixture
def runner():
    one = Runner()
    yield one
    one.close()


def replies(runner, until=(Idle, Failed)):
    """What comes back up to and with the end of the command."""
    found = []
    while not found or not isinstance(found[-1], until):
        found.append(runner.replies.get(timeout=PATIENCE))
    return found


def load(runner, folder):
    runner.send(Load(runner.next_run(), folder))
    return replies(runner)


def steps(found):
    stepped = [r for r in found if isinstance(r, Stepped)]
    return [t for r in stepped for t in r.tokens], np.concatenate([r.rows for r in stepped])


@pytest.mark.parametrize("kind", ["rnn", "lstm", "gru", "transformer", "encoder"])
def test_reading_gives_every_step_in_order(kind, runner, make_model):
    folder = make_model(kind)
    wanted = record(folder, "what is past is prologue " * 20)
    loaded = load(runner, folder)[0]
    assert isinstance(loaded, Loaded)
    assert loaded.track.trace.specs == wanted.trace.specs
    runner.send(Read(runner.run, -1, NOTHING, wanted.encoded.ids))
    tokens, rows = steps(replies(runner))
    assert tokens == wanted.trace.tokens
    assert np.array_equal(rows, wanted.trace.rows(0, len(wanted.trace)))


@pytest.mark.parametrize("kind", ["gru", "transformer", "encoder"])
def test_reading_on_from_any_step(kind, runner, make_model):
    folder = make_model(kind)
    whole = record(folder, "what is past is prologue")
    load(runner, folder)
    for at in (0, 3, 15):
        runner.send(Read(runner.next_run(), at, whole.trace.fork(at + 1), whole.encoded.ids[at + 1 :]))
        tokens, found = steps(replies(runner))
        assert tokens == whole.trace.tokens[at + 1 :]
        assert found == pytest.approx(whole.trace.rows(at + 1, len(whole.trace)), abs=1e-6)


def test_an_engine_that_stands_where_it_is_wanted_is_not_resumed(runner, make_model, monkeypatch):
    folder = make_model("gru")
    whole = record(folder, "what is past is prologue")
    track = load(runner, folder)[0].track
    resumed, own = [], type(next(iter(runner._engines.values()))).resume

    def resume(engine, rows, step):
        resumed.append(step)
        own(engine, rows, step)

    monkeypatch.setattr(type(next(iter(runner._engines.values()))), "resume", resume)
    ids = whole.encoded.ids
    for start, stop in ((0, 5), (5, 6), (6, 24)):
        runner.send(Read(runner.next_run(), start - 1, track.trace, ids[start:stop]))
        tokens, rows = steps(replies(runner))
        track.trace.extend(tokens, rows)
    assert resumed == []
    assert np.array_equal(track.trace.rows(0, 24), whole.trace.rows(0, 24))
    edited = track.trace.fork(4)
    runner.send(Read(runner.next_run(), 3, edited, ids[:2]))
    edited.extend(*steps(replies(runner)))
    runner.send(
        Read(runner.next_run(), 23, track.trace, ids[:1])
    )  # back to the first: it stands elsewhere now
    track.trace.extend(*steps(replies(runner)))
    assert resumed == [3, 23]
    again = record(folder, "what is past is prologuew")
    assert np.array_equal(track.trace.rows(0, 25), again.trace.rows(0, 25))


def test_continuing_equals_recording(runner, make_model):
    folder = make_model("lstm")
    wanted = record(folder, "abc", generate=40, sampling=Sampling(seed=6))
    load(runner, folder)
    runner.send(Continue(runner.run, 2, wanted.trace.fork(3), 40, Sampling(seed=6)))
    tokens, rows = steps(replies(runner))
    assert tokens == wanted.trace.tokens[3:]
    assert np.array_equal(rows, wanted.trace.rows(3, 43))


def test_a_new_run_drops_the_old_one(runner, make_model):
    load(runner, make_model("gru"))
    runner.send(Read(runner.next_run(), -1, NOTHING, np.ones(200_000, np.int64)))
    first = runner.replies.get(timeout=PATIENCE)
    run = runner.next_run()
    runner.send(Read(run, -1, NOTHING, np.array([2, 3])))
    found = [r for r in [first, *replies_of(runner, run)] if r.run == run]
    assert steps(found)[0] == [2, 3]


def replies_of(runner, run):
    found = []
    while not (found and isinstance(found[-1], Idle) and found[-1].run == run):
        found.append(runner.replies.get(timeout=PATIENCE))
    return found


def test_a_command_of_an_old_run_is_not_begun(runner, make_model):
    load(runner, make_model("gru"))
    old = runner.run
    run = runner.next_run()
    runner.send(Read(old, -1, NOTHING, np.array([1])))
    runner.send(Read(run, -1, NOTHING, np.array([2])))
    assert {r.run for r in replies(runner)} == {run}


def test_the_queue_is_bounded_and_the_engine_waits(runner, make_model):
    load(runner, make_model("rnn"))
    runner.send(Read(runner.next_run(), -1, NOTHING, np.ones(50_000, np.int64)))
    until = time.monotonic() + PATIENCE
    while not runner.replies.full() and time.monotonic() < until:
        time.sleep(0)
    assert runner.replies.qsize() == OUT
    first = runner.replies.get()
    assert len(first.tokens) <= MOST


@pytest.mark.parametrize("source", ["no-such-model", "/"])
def test_a_model_that_cannot_be_opened_is_a_message(runner, source, make_model):
    failed = load(runner, source)[-1]
    assert isinstance(failed, Failed)
    assert "\n" not in failed.sentence
    assert "Traceback" in failed.details
    assert isinstance(load(runner, make_model("rnn"))[0], Loaded)


def test_reading_without_a_model_is_a_message(runner):
    runner.send(Read(runner.next_run(), -1, NOTHING, np.array([1])))
    assert replies(runner)[-1].sentence == "no model is open yet"


def test_a_fault_in_the_engine_is_a_message_and_the_thread_lives_on(runner, make_model):
    load(runner, make_model("rnn"))
    runner.send(Read(runner.next_run(), -1, NOTHING, np.array([1, 10**6])))
    failed = replies(runner)[-1]
    assert isinstance(failed, Failed)
    assert "IndexError" in failed.sentence
    runner.send(Read(runner.next_run(), -1, NOTHING, np.array([1])))
    assert isinstance(replies(runner)[-1], Idle)


def test_closing_in_the_middle_of_a_run_leaves_no_thread(make_model):
    runner = Runner()
    load(runner, make_model("lstm"))
    runner.send(Read(runner.next_run(), -1, NOTHING, np.ones(1_000_000, np.int64)))
    runner.replies.get(timeout=PATIENCE)
    start = time.process_time()  # of this thread and the engine's
    runner.close()
    assert time.process_time() - start < 2


class Mute(Exception):
    """An error that cannot even say what it is."""

    def __str__(self):
        raise TypeError


@pytest.mark.parametrize(
    "error", [SystemExit(1), KeyboardInterrupt(), Mute(), RecursionError(), MemoryError(), GeneratorExit()]
)
def test_whatever_an_engine_raises_is_told_and_the_thread_lives(error, runner, make_model, monkeypatch):
    folder = make_model("gru")
    engine_class = type(open_model(folder))
    load(runner, folder)

    def broken(self, tokens):
        raise error

    with monkeypatch.context() as context:
        context.setattr(engine_class, "read_block", broken)
        runner.send(Read(runner.run, -1, NOTHING, np.array([1, 2])))
        (failed,) = replies(runner)
    assert isinstance(failed, Failed)
    assert failed.sentence
    runner.send(Read(runner.next_run(), -1, NOTHING, np.array([1, 2])))
    assert steps(replies(runner))[0] == [1, 2]
