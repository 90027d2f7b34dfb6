"""The answers due in a long text are found beside the window, which says so, and are then shown as those of a short one."""

import threading

import numpy as np
import pytest

from mnemoscope.engines.analysis import answering
from mnemoscope.engines.analysis.answering import scores
from mnemoscope.engines.runs.recorder import record
from mnemoscope.gui.export.apart import view_apart
from mnemoscope.gui.export.doing import At
from mnemoscope.gui.state import judging
from mnemoscope.gui.state.judging import Judging

LINES = "hec....?hec\n" * 40


@pytest.fixture
def looked(monkeypatch):
    """Texts are long from ten tokens on. Looking for answers waits to be allowed; who looked, and through which text."""
    monkeypatch.setattr(judging, "SHORT", 10)
    monkeypatch.setattr(answering, "_kept", [])
    allowed, seen = threading.Event(), []

    def found_in(track, tell):
        seen.append((threading.current_thread(), track.text))
        while not allowed.wait(0.005):
            tell(0.0)
        return answering.found_in(track, tell)

    monkeypatch.setattr(judging, "found_in", found_in)
    yield allowed, seen
    allowed.set()


def test_a_long_text_is_judged_beside_the_window(opened, looked, qtbot):
    allowed, seen = looked
    window = opened("lstm")
    session = window.session
    session.load("rnn-recall", text=LINES)
    qtbot.waitUntil(lambda: session.source == "rnn-recall" and not session.reader.busy and bool(seen))
    assert session.length == len(LINES)
    assert session.doing == "looking for the answers…"
    session.judging.work.ended.connect(lambda: seen.append("ended"))
    view = session.view()
    assert view.answers.pending
    surprise, prediction = window.docks["surprise"].panel, window.docks["prediction"].panel
    surprise.refresh(view)
    prediction.refresh(view)
    assert not surprise.row.scored.any()
    assert "are being looked for" in prediction.canvas.list.footing
    allowed.set()
    qtbot.waitUntil(lambda: "ended" in seen and session.doing == "")
    found, wanted = session.view().answers, scores(session.track)
    assert not found.pending
    assert found is wanted
    assert session.player.cursor == wanted.first_look < session.length - 1
    qtbot.waitUntil(lambda: bool(surprise.row.scored.any()))
    assert window.strip.count.text() == answering.counted(wanted)
    assert all(thread is not threading.main_thread() for thread, *_ in seen if thread != "ended")


def test_the_last_of_several_texts_is_judged_in_the_end(looked, qtbot, qapp):
    allowed, seen = looked
    one = Judging()
    tracks = [record("rnn-recall", LINES[: 12 * n]) for n in (2, 3, 4)]
    assert all(one.scores(track).pending for track in tracks)
    with qtbot.waitSignals([one.found, one.found]):
        allowed.set()
    assert [text for _, text in seen] == [tracks[0].text, tracks[2].text]
    assert one.scores(tracks[2]) is scores(tracks[2])
    assert not one.work.busy
    one.close()


def test_looking_is_given_up_at_the_end(looked, qapp):
    _, seen = looked
    one = Judging()
    assert one.scores(record("memnet-babi1", "Mary went to the kitchen. Where is Mary? " * 4)).pending
    one.close()
    assert one.work._thread is None or not one.work._thread.is_alive()
    assert len(seen) == 1


def test_a_language_model_has_no_answers_to_look_for(looked, track_of, qapp):
    one = Judging()
    assert one.scores(track_of("lstm", 40)) is None
    assert not one.work.busy
    assert not looked[1]


def test_an_export_looks_for_the_answers_itself(looked, view_of):
    """Those of the window may still be looked for: a picture without them would not be the one on the screen."""
    view = view_of(record("rnn-recall", LINES))
    apart = view_apart(view)
    result, jobs = None, []
    while True:
        try:
            step = apart.send(result)
        except StopIteration as end:
            copy = end.value
            break
        result = None if isinstance(step, At) else step(lambda share: None)
        jobs += [] if isinstance(step, At) else [step]
    assert len(jobs) == 1
    np.testing.assert_array_equal(copy.answers.right, scores(view.track).right)
    assert len(copy.answers.right) == 3 * 40


def test_looking_can_be_stopped_at_any_sentence():
    track = record("memnet-babi1", "Mary went to the kitchen. Where is Mary? " * 50)
    shares = []
    found = answering.found_in(track, shares.append)
    assert len(found.due) == 50
    assert len(shares) > 50
    assert shares == sorted(shares)

    def stop(share):
        if share > 0.5:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        answering.found_in(track, stop)


def test_what_cannot_be_judged_is_told_once(looked, monkeypatch, qtbot):
    def fails(track, tell):
        raise ValueError("no answers")

    monkeypatch.setattr(judging, "found_in", fails)
    one, track, told = Judging(), record("rnn-recall", LINES[:24]), []
    one.failed.connect(told.append)
    with qtbot.waitSignal(one.work.ended):
        assert one.scores(track).pending
    assert one.scores(track) is None
    assert not one.work.busy
    assert told == ["this failed with ValueError: no answers"]
    one.close()
