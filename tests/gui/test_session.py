"""The session's verbs: models and texts in, steps out, and nothing left behind."""

import threading

import numpy as np
import pytest

from mnemoscope.engines.runs.messages import Continue, Read, Stepped
from mnemoscope.engines.runs.recorder import record
from mnemoscope.engines.sampling import Sampling
from tests.gui.conftest import SONNET

KINDS = ("rnn", "lstm", "gru", "transformer", "encoder")


@pytest.fixture
def read(session, qtbot):
    """Reads a text with a model to its end."""

    def go(text, kind="lstm"):
        session.set_text(text)
        session.load(f"tiny-{kind}")
        done(session, qtbot)
        return session

    return go


@pytest.fixture
def sent(session, monkeypatch):
    """Every command the session sends from now on."""
    commands, send = [], session.reader.runner.send

    def noting(command):
        commands.append(command)
        send(command)

    monkeypatch.setattr(session.reader.runner, "send", noting)
    return commands


@pytest.fixture
def said(session):
    """Every sentence the session says."""
    sentences = []
    session.failed.connect(sentences.append)
    return sentences


def done(session, qtbot):
    qtbot.waitUntil(lambda: not session.active)


def rows(track):
    return track.trace.rows(0, len(track.trace))


@pytest.mark.parametrize("kind", KINDS)
def test_a_model_reads_the_text(kind, read, models):
    session = read(SONNET, kind)
    assert session.source == f"tiny-{kind}"
    assert session.length == len(SONNET)
    assert session.player.cursor == len(SONNET) - 1
    np.testing.assert_array_equal(rows(session.track), rows(record(models[kind], SONNET)))


@pytest.mark.parametrize("kind", KINDS)
def test_typing_steps_only_what_is_new(kind, read, sent, models, qtbot):
    session = read("", kind)
    sent.clear()
    typed = "To be, or not"
    for n in range(1, len(typed) + 1):
        session.set_text(typed[:n])
        done(session, qtbot)
    assert [len(c.tokens) for c in sent if isinstance(c, Read)] == [1] * len(typed)
    np.testing.assert_allclose(rows(session.track), rows(record(models[kind], typed)), atol=1e-6)


@pytest.mark.parametrize("kind", KINDS)
def test_an_edit_in_the_middle_steps_from_there(kind, read, sent, models, qtbot):
    session = read(SONNET, kind)
    sent.clear()
    edited = SONNET.replace("summer", "winter")
    session.set_text(edited)
    done(session, qtbot)
    at = SONNET.index("summer")
    (command,) = [c for c in sent if isinstance(c, Read)]
    assert (command.step, len(command.tokens)) == (at - 1, len(edited) - at)
    np.testing.assert_allclose(rows(session.track), rows(record(models[kind], edited)), atol=1e-6)


def test_taking_the_end_away_steps_nothing(read, sent, qtbot):
    session = read(SONNET)
    sent.clear()
    before = rows(session.track)[:20]
    session.set_text(SONNET[:20])
    done(session, qtbot)
    assert not [c for c in sent if isinstance(c, Read)]
    np.testing.assert_array_equal(rows(session.track), before)


def test_the_last_word_of_a_long_text(read, sent, qtbot):
    text = ("to be or not to be " * 110)[:1995] + "alpha"
    session = read(text)
    sent.clear()
    session.set_text(text[:1995] + "beta")
    done(session, qtbot)
    assert [len(c.tokens) for c in sent if isinstance(c, Read)] == [4]


def test_the_cursor_goes_where_the_text_was_edited(read, qtbot):
    session = read(SONNET)
    session.set_text("X" + SONNET, caret=1)
    done(session, qtbot)
    assert session.player.cursor == 0
    session.set_text("X" + SONNET + "!", caret=len(SONNET) + 2)
    done(session, qtbot)
    assert session.player.cursor == session.length - 1


def test_the_same_text_again_does_nothing(read, sent):
    session = read(SONNET)
    sent.clear()
    session.set_text(SONNET)
    assert not sent
    assert not session.active


@pytest.mark.parametrize("rate", [1000.0, 60.0])
def test_continuing_is_seeded_whatever_the_rate(rate, read, models, qtbot):
    session = read("Shall I")
    session.player.rate = rate
    session.continue_text(30, Sampling(temperature=1.0, seed=3))
    done(session, qtbot)
    assert session.length == 37
    assert session.text == session.track.text
    same = record(models["lstm"], "Shall I", generate=30, sampling=Sampling(temperature=1.0, seed=3))
    assert session.text == same.text
    np.testing.assert_allclose(rows(session.track), rows(same), atol=1e-6)
    assert session.track.is_typed(6)
    assert not session.track.is_typed(7)


def test_continuing_can_be_stopped_and_taken_up(read, qtbot):
    session = read("Shall I")
    session.player.rate = 200
    session.continue_text(2000, Sampling(seed=1))
    qtbot.waitUntil(lambda: session.length > 20)
    session.toggle_play()
    done(session, qtbot)
    stopped = session.length
    assert stopped < 2000
    session.continue_text(5)
    done(session, qtbot)
    assert session.length == stopped + 5


def test_typing_stops_continuing_and_replaces_what_was_chosen(read, qtbot):
    session = read("Shall I")
    session.continue_text(3000, Sampling(seed=1))
    qtbot.waitUntil(lambda: session.length > 10)
    session.set_text("Shall we")
    done(session, qtbot)
    assert (session.text, session.length) == ("Shall we", 8)
    assert session.track.is_typed(7)


def test_playing_goes_to_the_end_and_stops(read, qtbot):
    session = read(SONNET[:30])
    session.looking.seek(2)
    session.player.rate = 300
    session.toggle_play()
    assert session.player.playing
    done(session, qtbot)
    assert (session.player.cursor, session.player.playing) == (29, False)


def test_playing_from_the_end_begins_at_the_start_and_can_pause(read, qtbot):
    session = read(SONNET)
    seen = []
    session.changed.connect(lambda: seen.append(session.player.position))
    session.player.rate = 20
    session.toggle_play()
    qtbot.waitUntil(lambda: len({int(p) for p in seen if p < 20}) > 2)
    assert any(p % 1 for p in seen), "the cursor glides between steps"
    session.toggle_play()
    done(session, qtbot)
    assert 0 < session.player.cursor < session.length - 1


def test_looping_begins_again(read, qtbot):
    session = read(SONNET[:12])
    session.looking.set_loop(True)
    session.player.rate = 200
    cursors = []
    session.changed.connect(lambda: cursors.append(session.player.cursor))
    session.toggle_play()
    qtbot.waitUntil(lambda: (np.diff(cursors) < 0).sum() >= 3)
    assert session.player.playing
    session.toggle_play()


@pytest.mark.parametrize(("step", "cursor"), [(-1, 0), (0, 0), (7, 7), (10**6, 79)])
def test_a_seek_stays_inside(step, cursor, read):
    session = read(SONNET[:80])
    session.looking.seek(step)
    assert session.player.cursor == cursor


def test_steps_of_a_run_given_up_are_dropped(read, qtbot):
    session = read(SONNET)
    run, trace = session.reader.runner.run, session.track.trace
    session.reader.runner.replies.put(Stepped(run - 1, [1], rows(session.track)[:1]))
    session.pump()
    assert len(trace) == len(SONNET)
    for text in ("a" * 3000, "b" * 3000, "c" * 50):
        session.set_text(text)
    done(session, qtbot)
    assert (session.length, session.track.text) == (50, "c" * 50)
    assert session.track.trace.tokens == session.track.vocab.encode("c" * 50).ids.tolist()


@pytest.mark.parametrize("kind", KINDS)
def test_another_model_reads_the_same_text(kind, read, qtbot):
    session = read(SONNET)
    session.load(f"tiny-{kind}")
    done(session, qtbot)
    assert (session.track.card.engine, session.text, session.length) == (kind, SONNET, len(SONNET))


def test_a_model_chosen_while_the_last_one_reads(read, qtbot):
    session = read("")
    session.set_text(SONNET * 40)
    session.load("tiny-gru")
    session.load("tiny-rnn")
    done(session, qtbot)
    assert session.track.card.name == "tiny-rnn"
    assert session.length == len(SONNET) * 40


def test_a_model_that_cannot_be_opened_leaves_what_is_open(read, said, tmp_path, qtbot):
    session = read(SONNET)
    (tmp_path / "card.toml").write_text("name = 'x'\nengine = 'lstm'\n", "utf-8")
    for source in ("no-such-model", tmp_path):
        session.load(source)
        done(session, qtbot)
    assert len(said) == 2
    assert all("\n" not in s for s in said)
    assert (session.source, session.length) == ("tiny-lstm", len(SONNET))
    session.set_text(SONNET + "!")
    done(session, qtbot)
    assert session.length == len(SONNET) + 1


def test_a_recording_round_trip(read, tmp_path, said, qtbot, filed):
    session = read(SONNET)
    session.continue_text(8, Sampling(seed=5))
    done(session, qtbot)
    text, before = session.text, rows(session.track).copy()
    path = tmp_path / "run.safetensors"
    session.save(path)
    filed(session)
    session.load("tiny-gru")
    done(session, qtbot)
    session.open(path)
    filed(session)
    assert not said
    assert (session.text, session.is_recording, session.source) == (text, True, None)
    np.testing.assert_array_equal(rows(session.track), before)
    assert session.player.cursor == session.length - 1


def test_a_recording_is_read_only_and_says_so(read, tmp_path, said, qtbot, filed):
    session = read(SONNET)
    session.save(tmp_path / "run.safetensors")
    filed(session)
    session.open(tmp_path / "run.safetensors")
    filed(session)
    session.set_text("something else")
    session.continue_text(5)
    assert len(said) == 2
    assert all(s.startswith("A recording cannot be") for s in said)
    assert (session.text, session.track.text, session.length) == (SONNET, SONNET, len(SONNET))


def test_a_damaged_recording_leaves_what_is_open(read, tmp_path, said, qtbot, filed):
    session = read(SONNET)
    path = tmp_path / "run.safetensors"
    session.save(path)
    filed(session)
    path.write_bytes(path.read_bytes()[:2000])
    session.open(path)
    filed(session)
    session.open(tmp_path / "none.safetensors")
    filed(session)
    session.save(tmp_path / "no" / "such" / "folder.safetensors")
    filed(session)
    assert len(said) == 3
    assert not session.is_recording
    assert session.length == len(SONNET)


def test_an_empty_text(read, said, qtbot):
    session = read("")
    assert (session.length, session.active) == (0, False)
    for verb in (session.toggle_play, session.looking.fit, session.undo, session.redo):
        verb()
    session.looking.step(1)
    session.looking.zoom(0.5, 0)
    session.looking.pan(3)
    session.looking.seek(7)
    assert not session.active
    session.continue_text(10)
    assert len(said) == 1
    session.set_text("a")
    done(session, qtbot)
    assert session.length == 1


def test_verbs_before_any_model_do_nothing(session, tmp_path, filed):
    for verb in (session.toggle_play, session.looking.fit, session.undo, session.redo):
        verb()
    session.looking.step(1)
    session.looking.zoom(0.5, 0)
    session.shown.pin(3)
    session.shown.focus(unit=4)
    session.save(tmp_path / "x.safetensors")
    filed(session)
    assert session.view() is None
    assert not list(tmp_path.iterdir())


def test_20000_characters(read):
    session = read((SONNET * 250)[:20_000])
    assert session.length == 20_000
    assert session.player.cursor == 19_999


def test_the_focus_fits_the_model(read, qtbot):
    session = read(SONNET, "transformer")
    session.shown.focus(layer=1, head=1, unit=15)
    session.shown.focus(layer=99, head=99, unit=99)
    assert (session.blueprint.focus.layer, session.blueprint.focus.head, session.blueprint.focus.unit) == (
        1,
        1,
        15,
    )
    session.shown.pin(15)
    session.load("tiny-lstm")
    done(session, qtbot)
    assert (session.blueprint.focus.head, session.blueprint.focus.pinned) == (0, (15,))


def test_a_card_may_say_where_to_look_first(read, qtbot, make_model):
    session = read(SONNET, "transformer")
    session.load(
        make_model("transformer", name="focused", card={"focus": {"layer": 1, "head": 1, "unit": 99}})
    )
    done(session, qtbot)
    focus = session.blueprint.focus
    assert (focus.layer, focus.head, focus.unit) == (1, 1, 7)  # the last unit there is
    session.shown.focus(layer=0)
    session.set_text("another text")
    done(session, qtbot)
    assert session.blueprint.focus.layer == 0  # the person's own choice stays


def test_no_timer_runs_when_idle(read, qtbot):
    session = read(SONNET)
    assert not session._timer.isActive()
    session.looking.seek(3)
    session.shown.focus(unit=2)
    session.shown.hover(4, unit=1)
    assert not session._timer.isActive()
    session.toggle_play()
    assert session._timer.isActive()
    session.toggle_play()
    qtbot.waitUntil(lambda: not session._timer.isActive())


def test_closing_in_the_middle_of_a_run_leaves_no_thread(read, qtbot):
    session = read("")
    session.set_text(SONNET * 500)
    qtbot.waitUntil(lambda: session.length > 0)
    session.close()
    assert not [t for t in threading.enumerate() if t.name == "mnemoscope-engine"]


def test_continue_resumes_from_recorded_rows(read, sent, qtbot):
    session = read(SONNET, "transformer")
    session.player.rate = 1000
    session.continue_text(3)
    done(session, qtbot)
    first = next(c for c in sent if isinstance(c, Continue))
    assert (first.trace, first.step) == (session.track.trace, len(SONNET) - 1)
