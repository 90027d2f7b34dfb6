"""The memory is changed under the window: the model stays open and is not read with again, and one stays where one looked."""

from dataclasses import replace

import numpy as np
import pytest

from mnemoscope.engines import record
from mnemoscope.engines.edittext import parse
from mnemoscope.engines.memory.store import memories
from mnemoscope.engines.options import MemoryOptions
from mnemoscope.engines.runs import runner
from mnemoscope.engines.zoo.lstm import Lstm
from tests.gui.conftest import TEXT

MEMORY = MemoryOptions(capacity=9)


@pytest.fixture(autouse=True)
def store(tmp_path, monkeypatch):
    """A store of its own for each test."""
    monkeypatch.setattr(memories, "memories_file", lambda: tmp_path / "memories.sqlite")


@pytest.fixture
def calls(monkeypatch):
    """What is opened, and how many tokens the model reads."""
    found = {"opened": 0, "read": 0}
    opened, block, one = runner.open_with, Lstm.read_block, Lstm.read

    def opening(*given, **named):
        found["opened"] += 1
        return opened(*given, **named)

    def reading(engine, tokens):
        found["read"] += len(tokens)
        return block(engine, tokens)

    def stepping(engine, token):
        found["read"] += 1
        return one(engine, token)

    monkeypatch.setattr(runner, "open_with", opening)
    monkeypatch.setattr(Lstm, "read_block", reading)
    monkeypatch.setattr(Lstm, "read", stepping)
    return found


def ended(session, qtbot):
    qtbot.waitUntil(lambda: not session.active, timeout=20_000)


def alike(track, wanted):
    assert track.memory == wanted.memory
    assert track.trace.tokens == wanted.trace.tokens
    steps = len(wanted.trace)
    assert track.trace.rows(0, steps) == pytest.approx(wanted.trace.rows(0, steps), abs=1e-6, nan_ok=True)


def test_nothing_is_opened_or_read_and_one_stays_where_one_looks(session, models, qtbot, calls):
    session.load("tiny-lstm", text=TEXT)
    ended(session, qtbot)
    session.looking.seek(4)
    session.shown.focus(unit=2)
    session.shown.set_rows(8, (1, 6))
    given = (MEMORY, replace(MEMORY, mix=0.6), replace(MEMORY, eviction="none"), None)
    all_wanted = [record(models["lstm"], TEXT, memory=memory) for memory in given]
    before = dict(calls)
    for memory, wanted in zip(given, all_wanted, strict=True):
        session.set_memory(memory)
        assert session.doing.startswith("changing the memory")
        ended(session, qtbot)
        assert (session.player.cursor, session.blueprint.focus.unit) == (4, 2)
        assert session.blueprint.rows == {8: (1, 6)}
        alike(session.track, wanted)
        assert calls == before
        assert session.memory == memory


def test_text_typed_meanwhile_is_all_that_is_read(session, models, qtbot, calls):
    session.load("tiny-lstm", text=TEXT)
    ended(session, qtbot)
    before = dict(calls)
    session.set_memory(MEMORY)
    session.set_text(TEXT + "ab")
    ended(session, qtbot)
    assert (calls["opened"], calls["read"]) == (before["opened"], before["read"] + 2)
    alike(session.track, record(models["lstm"], TEXT + "ab", memory=MEMORY))


def test_of_changes_in_quick_succession_the_last_holds(session, models, qtbot, calls):
    session.load("tiny-lstm", text=TEXT)
    ended(session, qtbot)
    before = dict(calls)
    for mix in (0.1, 0.2, 0.3):
        session.set_memory(replace(MEMORY, mix=mix))
    ended(session, qtbot)
    assert calls == before
    alike(session.track, record(models["lstm"], TEXT, memory=replace(MEMORY, mix=0.3)))


def test_what_the_model_chose_stays_chosen(session, models, qtbot, calls, monkeypatch):
    session.load("tiny-lstm", text="abc")
    ended(session, qtbot)
    session.player.rate = 1000
    session.continue_text(20)
    ended(session, qtbot)
    tokens, before = list(session.track.trace.tokens), dict(calls)
    monkeypatch.setattr(type(session.track.vocab), "encode", None)  # other tokens may spell the same
    session.set_memory(MEMORY)
    ended(session, qtbot)
    assert calls == before
    assert (session.track.trace.tokens, session.track.typed, session.companions.given) == (tokens, 3, "abc")


def test_a_change_that_fails_leaves_the_memory_that_was(session, models, qtbot, monkeypatch):
    session.set_memory(MEMORY)
    session.load("tiny-lstm", text=TEXT)
    ended(session, qtbot)
    track = session.track

    def fail(*_):
        raise MemoryError

    monkeypatch.setattr(runner, "followed", fail)
    session.set_memory(None)
    ended(session, qtbot)
    assert session.memory == MEMORY
    assert session.track is track
    session.set_text(TEXT + "a")
    ended(session, qtbot)
    alike(session.track, record(models["lstm"], TEXT + "a", memory=MEMORY))


def test_a_track_beside_has_it_too_with_its_edits(session, models, qtbot, calls):
    session.load("tiny-lstm", text=TEXT)
    ended(session, qtbot)
    session.companions.edit(parse("layer0.hidden[1] = 0.5 @ 3"))
    ended(session, qtbot)
    edit, given = "layer0.hidden[1] = 0.5 @ 3", (MEMORY, replace(MEMORY, mix=0.6), None)
    all_wanted = [record(models["lstm"], TEXT, memory=memory, edits=[edit]) for memory in given]
    before = dict(calls)
    for memory, wanted in zip(given, all_wanted, strict=True):
        session.set_memory(memory)
        ended(session, qtbot)
        assert calls == before
        alike(session.tracks[1], wanted)
        assert session.tracks[1].edits == wanted.edits
    assert np.any(session.tracks[0].trace.rows(3, 4) != session.tracks[1].trace.rows(3, 4))
