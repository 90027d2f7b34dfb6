"""BLAS works in one thread while an engine steps, and in as many as before as soon as it does not."""

import subprocess
import sys
import threading

import pytest
from threadpoolctl import threadpool_info

from mnemoscope.engines.blas import one_thread
from mnemoscope.engines.runs.recorder import read_rows, record, record_with
from mnemoscope.engines.runs.runner import Runner
from tests.conftest import PATIENCE


def threads():
    """How many threads numpy's products take; scipy and torch may have brought libraries of their own."""
    found = [library for library in threadpool_info() if library["user_api"] == "blas"]
    ours = [library for library in found if "numpy" in library["filepath"]] or found
    return max(library["num_threads"] for library in ours)


@pytest.fixture
def several():
    """Three threads for BLAS, as numpy takes one a core where nobody says otherwise."""
    from threadpoolctl import threadpool_limits

    with threadpool_limits(3, user_api="blas"):
        assert threads() == 3
        yield


def noting(engine):
    seen = []
    engine.tap.edits["layer0.hidden"] = [lambda values, *_: seen.append(threads()) or values]
    return seen


def test_an_engine_steps_in_one_thread_and_leaves_the_others(several, make_engine, tokens):
    engine = make_engine("lstm")
    seen = noting(engine)
    read_rows(engine, tokens[:5])
    assert seen == [1] * 5
    assert threads() == 3


def test_so_does_continuing_a_text_and_between_its_steps_all_are_back(several, make_model):
    from mnemoscope.engines.runs.recorder import open_with
    from mnemoscope.engines.sampling import Sampling

    engine, card = open_with(make_model("gru"))
    seen, between = noting(engine), []
    record_with(
        engine, card, "ab", generate=4, sampling=Sampling(), progress=lambda _: between.append(threads())
    )
    assert seen == [1] * 6
    assert between == [3] * 5


def test_an_error_in_a_step_lifts_the_limit(several, make_engine, tokens):
    engine = make_engine("rnn")
    engine.tap.edits["layer0.hidden"] = [lambda *_: 1 / 0]
    with pytest.raises(ZeroDivisionError):
        read_rows(engine, tokens)
    assert threads() == 3


def test_two_that_step_at_once_share_the_limit_until_the_last_ends(several):
    entered, leave = threading.Event(), threading.Event()

    def step():
        with one_thread():
            entered.set()
            leave.wait(10)

    other = threading.Thread(target=step)
    with one_thread():
        other.start()
        entered.wait(10)
    assert threads() == 1
    leave.set()
    other.join()
    assert threads() == 3


def test_the_thread_of_the_window_steps_so_too(several, make_model):
    from mnemoscope.engines.runs.messages import Idle, Load, Loaded, Read
    from mnemoscope.engines.trace import Trace

    runner, seen = Runner(), []
    try:
        runner.send(Load(runner.next_run(), make_model("rnn")))
        loaded = runner.replies.get(timeout=PATIENCE)
        assert isinstance(loaded, Loaded)
        assert isinstance(runner.replies.get(timeout=PATIENCE), Idle)
        seen = noting(next(iter(runner._engines.values())))
        trace = Trace(loaded.track.trace.specs)
        runner.send(Read(runner.next_run(), -1, trace, loaded.track.vocab.encode("abcd").ids))
        while not isinstance(runner.replies.get(timeout=PATIENCE), Idle):
            pass
    finally:
        runner.close()
    assert seen == [1] * 4
    assert threads() == 3


def test_a_script_that_only_imports_the_engines_steps_in_one_thread(make_model):
    script = (
        "import sys; from threadpoolctl import threadpool_limits, threadpool_info; import numpy\n"
        "threadpool_limits(2, user_api='blas')\n"
        "from mnemoscope.engines.runs.recorder import open_with, read_rows\n"
        "blas = lambda: max(i['num_threads'] for i in threadpool_info() if i['user_api'] == 'blas')\n"
        "engine, _ = open_with(sys.argv[1]); seen = []\n"
        "engine.tap.edits['layer0.hidden'] = [lambda values, *_: seen.append(blas()) or values]\n"
        "read_rows(engine, engine.vocab.encode('abc').ids); print(seen, blas())\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(make_model("lstm"))],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert done.stdout.strip() == "[1, 1, 1] 2"


def test_a_recording_made_beside_others_is_the_same(several, make_model):
    model = make_model("lstm")
    alone = record(model, "what is past is prologue").trace
    found = []
    beside = [
        threading.Thread(target=lambda: found.append(record(model, "what is past is prologue").trace))
        for _ in range(3)
    ]
    for thread in beside:
        thread.start()
    for thread in beside:
        thread.join()
    assert all(trace.rows(0, 24).tobytes() == alone.rows(0, 24).tobytes() for trace in found)
    assert threads() == 3
