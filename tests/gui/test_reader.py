"""A reader's run is one value: what is asked for while something is under way takes its place, and nothing is left of it."""

import queue
import threading
from contextlib import suppress
from dataclasses import FrozenInstanceError, replace

import numpy as np
import pytest

from mnemoscope.engines.edittext import parse
from mnemoscope.engines.errors import StoreError
from mnemoscope.engines.options import MemoryOptions
from mnemoscope.engines.runs import runner
from mnemoscope.engines.runs.messages import Failed
from mnemoscope.engines.runs.recorder import record
from mnemoscope.engines.runs.recording import save_recording
from mnemoscope.engines.sampling import Sampling
from mnemoscope.gui.state import reader as reader_file
from mnemoscope.gui.state.run import Changing, Choosing, Cutting, Opening, Reading, Resting
from mnemoscope.gui.state.seating import whole
from mnemoscope.gui.state.seats import Entry, Seat
from mnemoscope.gui.state.sidebyside import columns
from tests.gui.conftest import SONNET, TEXT

MEMORY = MemoryOptions(capacity=9)


@pytest.fixture
def said(session):
    """The sentences told to the person."""
    sentences = []
    session.failed.connect(sentences.append)
    return sentences


@pytest.fixture
def reading(session, qtbot):
    """A session in which a small model has read a text: `reading("lstm")`."""

    def make(kind="lstm", text=TEXT):
        session.load(f"tiny-{kind}", text=text)
        ended(session, qtbot)
        return session

    return make


def ended(session, qtbot):
    qtbot.waitUntil(lambda: not session.active, timeout=20_000)


def reached(session, qtbot, *states):
    """Wait until the lead is in one of these states."""
    qtbot.waitUntil(lambda: isinstance(session.reader.run, states), timeout=20_000)


def test_a_memory_chosen_while_the_first_model_is_opened_is_read_with(session, models, qtbot):
    session.load("tiny-lstm", text=TEXT, play=True)
    session.set_memory(MEMORY)
    qtbot.waitUntil(lambda: session.length == len(TEXT), timeout=20_000)
    qtbot.waitUntil(lambda: session.player.playing)  # and the rest of what was asked for stays
    session.player.playing = False
    wanted = record(models["lstm"], TEXT, memory=MEMORY)
    assert session.track.memory == session.memory == MEMORY
    np.testing.assert_allclose(session.track.trace.rows(0, 20), wanted.trace.rows(0, 20), atol=1e-6)


def test_a_memory_chosen_while_another_model_is_opened_is_read_with(reading, qtbot):
    session = reading("encoder")  # which can have none
    session.load("tiny-gru")
    session.set_memory(MEMORY)
    assert session.reader.doing == "opening the model…"
    ended(session, qtbot)
    assert (session.source, session.track.memory) == ("tiny-gru", MEMORY)
    session.set_memory(None)
    assert isinstance(session.reader.run, Changing)
    session.load("tiny-lstm")
    session.set_memory(MEMORY)
    ended(session, qtbot)
    assert (session.source, session.track.memory) == ("tiny-lstm", MEMORY)


def test_a_memory_is_only_noted_where_there_is_nothing_to_read_with_it(reading, qtbot, models):
    session = reading("encoder")
    session.set_memory(MEMORY)
    assert not session.active
    session.show_recording(record(models["lstm"], TEXT))
    session.set_memory(None)
    session.set_memory(MEMORY)
    assert not session.active
    session.load("tiny-lstm")
    ended(session, qtbot)
    assert session.track.memory == MEMORY


def test_what_is_under_way_is_said_at_every_stage(reading, qtbot, monkeypatch):
    monkeypatch.setattr(reader_file, "LONG_TEXT", 100)
    session = reading("lstm", "a")
    session.set_text(SONNET * 40)
    assert session.reader.run == Cutting()
    assert session.doing == "looking through the text: 0%"
    assert session.text == SONNET * 40
    reached(session, qtbot, Reading)
    assert session.doing.startswith("reading ")
    assert session.doing.endswith(f" of {len(SONNET) * 40:,} tokens")
    ended(session, qtbot)
    assert (session.reader.run, session.doing) == (Resting(), "")
    session.player.rate = 1
    session.continue_text(3)
    assert session.doing == "continuing: 3 to go"
    with pytest.raises(FrozenInstanceError):
        session.reader.run.asked = True
    session.load("tiny-gru")
    assert session.reader.run == Opening("tiny-gru")
    assert (session.reader.owed, session.reader.busy) == (0, False)


def test_what_is_to_be_chosen_waits_until_the_text_is_cut_and_read(reading, qtbot, monkeypatch):
    monkeypatch.setattr(reader_file, "LONG_TEXT", 100)
    session = reading("lstm", "a")
    session.player.rate = 1000
    text = SONNET * 20
    session.set_text(text)
    session.continue_text(4, Sampling(temperature=0.5))
    assert isinstance(session.reader.run, Cutting)
    reached(session, qtbot, Reading)
    assert session.reader.owed == 4
    ended(session, qtbot)
    assert session.length == len(text) + 4
    assert (session.track.typed, session.track.sampling) == (len(text), Sampling(temperature=0.5))
    assert (session.companions.given, session.text) == (text, session.track.text)


def test_another_text_takes_the_place_of_what_is_still_to_be_chosen(reading, qtbot):
    session = reading("lstm")
    session.player.rate = 30
    session.continue_text(500)
    qtbot.waitUntil(lambda: session.length > len(TEXT))
    session.set_text("To be")
    assert session.reader.owed == 0
    ended(session, qtbot)
    assert (session.text, session.length, session.track.typed) == ("To be", 5, 5)


def test_what_was_under_way_when_the_model_was_halted_was_chosen_as_asked(reading, qtbot):
    session = reading("lstm")
    session.player.rate = 1000
    session.continue_text(400, Sampling(temperature=0.3))
    qtbot.waitUntil(lambda: session.reader.run == Choosing(session.reader.run.owed, asked=True))
    session.toggle_play()
    assert session.reader.active
    assert session.reader.owed == 0
    ended(session, qtbot)
    assert len(TEXT) < session.length < len(TEXT) + 400
    assert session.track.sampling == Sampling(temperature=0.3)


def test_of_a_continued_text_what_was_given_can_be_read_again(reading, qtbot):
    session = reading("lstm")
    session.companions.add("tiny-gru")
    ended(session, qtbot)
    session.player.rate = 1000
    session.continue_text(5)
    ended(session, qtbot)
    session.set_text(TEXT)  # the person takes back what the model added
    ended(session, qtbot)
    assert [(track.text, len(track.trace)) for track in session.tracks[:1]] == [(TEXT, len(TEXT))]


def test_a_track_beside_keeps_what_it_added_when_it_gets_another_memory(reading, qtbot, monkeypatch):
    session = reading("lstm")
    session.companions.add("tiny-lstm")
    ended(session, qtbot)
    session.player.rate = 1000
    session.continue_text(6)
    ended(session, qtbot)
    tokens = [list(track.trace.tokens) for track in session.tracks]
    session.set_memory(MEMORY)
    ended(session, qtbot)
    assert [list(track.trace.tokens) for track in session.tracks] == tokens
    assert [(track.typed, track.memory) for track in session.tracks] == [(len(TEXT), MEMORY)] * 2


def test_a_model_that_cannot_be_opened_leaves_a_recording_as_it_was(session, models, qtbot, said):
    session.show_recording(record(models["lstm"], TEXT))
    session.load("no such model", text="another")
    assert not session.is_recording
    session.set_text("typed meanwhile")
    ended(session, qtbot)
    assert len(said) == 1
    assert "no model named" in said[0]
    assert (session.is_recording, session.text, session.companions.given) == (True, TEXT, TEXT)
    session.load("tiny-gru", text="another")
    session.set_text("typed meanwhile")
    ended(session, qtbot)
    assert (session.is_recording, session.length) == (False, len("typed meanwhile"))


def test_an_edit_that_takes_from_a_file_is_refused_until_the_file_is_there(
    reading, qtbot, said, tmp_path, models
):
    session, path = reading("lstm"), tmp_path / "run.safetensors"
    edit = parse(f"layer0.hidden = from {path} @ 6")
    number = session.companions.add(edits=[edit])
    ended(session, qtbot)
    assert len(said) == 1
    assert str(path) in said[0]
    assert whole(session.companions.all[0].reader.problem) == said[0]
    session.companions.change(number, entries=())
    ended(session, qtbot)
    assert session.companions.all[0].reader.problem == ""
    assert len(session.tracks[1].trace) == len(TEXT)
    session.companions.change(number, entries=(Entry(edit),))
    assert whole(session.companions.all[0].reader.problem) == said[0]
    session.companions.change(number, entries=())  # as it was read before
    ended(session, qtbot)
    assert (session.companions.all[0].reader.problem, session.tracks[1].edits) == ("", ())
    save_recording(path, record(models["lstm"], TEXT[::-1]))
    session.companions.change(number, entries=(Entry(edit),))
    ended(session, qtbot)
    assert (session.companions.all[0].reader.problem, session.tracks[1].edits) == ("", (edit,))
    assert len(said) == 2


def test_a_track_that_could_not_read_its_text_does_not_continue_another(reading, qtbot, said):
    session = reading("lstm")
    number = session.companions.add("tiny-gru")
    ended(session, qtbot)
    session.companions.change(number, entries=(Entry(parse("layer7.hidden *= 0")),))
    ended(session, qtbot)
    session.player.rate = 1000
    session.continue_text(5)
    ended(session, qtbot)
    assert (session.length, len(session.tracks[1].trace)) == (len(TEXT) + 5, len(TEXT))
    assert "layer7.hidden" in session.companions.all[0].reader.problem


def test_recordings_beside_go_when_models_are_seated_and_stand_under_whatever_leads(
    session, models, qtbot, make_model
):
    lead, beside = record(models["lstm"], TEXT), record(models["gru"], TEXT[:9])
    other = record(models["classifier"], "a lovely day")
    session.show_recording(lead)
    session.companions.show([beside, other])
    assert session.tracks == (lead, beside, other)
    assert [view.letter for view in session.views()] == ["A", "B", "C"]
    np.testing.assert_array_equal(session.views()[2].edges, columns(lead, other))
    session.show_recording(beside)
    np.testing.assert_array_equal(session.views()[2].edges, columns(beside, other))
    session.companions.add("tiny-rnn")
    ended(session, qtbot)
    assert [track.name for track in session.tracks] == ["tiny-gru", "tiny-rnn"]
    session.companions.show([lead])
    session.undo()  # the seats that there were before
    assert session.tracks == (beside,)
    assert len([t for t in threading.enumerate() if t.name == "mnemoscope-engine"]) == 1


def test_where_one_looks_while_a_text_is_read_is_where_one_stays(reading, qtbot):
    session = reading("lstm")
    session.set_text(TEXT + SONNET, caret=4)
    session.looking.seek(9)
    ended(session, qtbot)
    assert session.player.cursor == 9
    session.load("tiny-gru")
    session.set_text(TEXT + SONNET + "a", caret=4)  # of what is to be read, not of what is in sight
    ended(session, qtbot)
    assert (session.source, session.player.cursor) == ("tiny-gru", 3)


def test_where_the_lead_cannot_go_on_the_tracks_beside_stop_too(reading, qtbot, said):
    session = reading("lstm")
    session.companions.add("tiny-gru")
    ended(session, qtbot)
    session.player.rate = 30
    session.continue_text(500)
    qtbot.waitUntil(lambda: len(session.tracks[1].trace) > len(TEXT))
    engine = session.reader.runner

    def told():  # once there is room: nobody else makes it
        with suppress(queue.Full):
            engine.replies.put_nowait(Failed(engine.run, "The model broke.", ""))
            return True
        return False

    qtbot.waitUntil(told)
    ended(session, qtbot)
    assert said == ["The model broke."]
    assert len(session.tracks[1].trace) < len(TEXT) + 500


def test_a_memory_whose_store_cannot_be_opened_goes_on_without_it(session, qtbot, said, monkeypatch):
    opened = runner.open_with

    def opening(source, memory, *, text, progress):
        if memory.name:
            raise StoreError("the store is broken")
        return opened(source, memory, text=text, progress=progress)

    monkeypatch.setattr(runner, "open_with", opening)
    session.set_memory(replace(MEMORY, name="mine"))
    session.load("tiny-lstm", text=TEXT)
    ended(session, qtbot)
    assert said == ["the store is broken"]
    assert session.memory == session.track.memory == MEMORY


def test_what_is_asked_of_each_track_is_given_up_of_all(reading, qtbot):
    session = reading("lstm")
    session.companions.add("tiny-gru")
    ended(session, qtbot)
    session.ask("recall")
    assert list(session.asking.now.asked) == ["recall", "recall B"]
    session.asking.give_up("recall")
    assert [asked.share for asked in session.asking.now.asked.values()] == [None, None]
    qtbot.waitUntil(lambda: not session.asking.work.busy)
    assert [asked.found for asked in session.asking.now.asked.values()] == [None, None]


def test_tracks_that_are_taken_up_again_are_not_undone(reading, qtbot):
    session = reading("lstm")
    session.companions.take_up((Seat(2, "tiny-gru"),))
    ended(session, qtbot)
    session.undo()
    assert [track.name for track in session.tracks] == ["tiny-lstm", "tiny-gru"]
    session.companions.remove(2)
    session.undo()
    ended(session, qtbot)
    assert [track.name for track in session.tracks] == ["tiny-lstm", "tiny-gru"]
