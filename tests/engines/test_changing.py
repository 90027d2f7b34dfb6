"""Another memory for what has been read: nothing is opened or read again, and all is as if it had been so from the start."""

from dataclasses import replace

import numpy as np
import pytest

from mnemoscope.engines import record
from mnemoscope.engines.memory.cache import Remembering
from mnemoscope.engines.memory.remember import remember
from mnemoscope.engines.memory.store import memories
from mnemoscope.engines.memory.store.memories import Memories
from mnemoscope.engines.options import EVICTIONS, MemoryOptions
from mnemoscope.engines.runs import recorder, runner
from mnemoscope.engines.runs.changing import changed, followed
from mnemoscope.engines.runs.messages import Continue, Load, Read, Remember, Remembered
from mnemoscope.engines.runs.recorder import open_with
from mnemoscope.engines.sampling import Sampling

KINDS = ("rnn", "lstm", "gru", "transformer")
TEXT = "the river keeps, the river takes, " * 5
SMALL = MemoryOptions(capacity=12)
GIVEN = {
    "as usual": MemoryOptions(),
    "another mix": replace(SMALL, mix=0.7),
    "another temperature": replace(SMALL, temperature=0.4),
    **{f"{eviction} gives way": replace(SMALL, capacity=7, eviction=eviction) for eviction in EVICTIONS},
    "recalled": replace(SMALL, name="kept", places=5),
    "none": None,
}


@pytest.fixture(autouse=True)
def store(tmp_path, monkeypatch):
    """A store of its own for each test."""
    monkeypatch.setattr(memories, "memories_file", lambda: tmp_path / "memories.sqlite")
    return Memories(tmp_path / "memories.sqlite")


@pytest.fixture
def unread(monkeypatch):
    """From when it is called on, no model reads."""

    def refuse(*_):
        raise AssertionError("the model was read again")

    def begin(engine):
        own = engine.config.engine if isinstance(engine, Remembering) else engine
        monkeypatch.setattr(type(own), "read", refuse)
        monkeypatch.setattr(type(own), "read_block", refuse)
        monkeypatch.setattr(recorder, "opened", refuse)

    yield begin
    monkeypatch.undo()


def same(one, other):
    """To the bit."""
    assert one.trace.specs == other.trace.specs
    assert one.trace.tokens == other.trace.tokens
    assert one.memory == other.memory
    assert one.edits == other.edits
    assert dict(one.recalled) == dict(other.recalled)
    rows = one.trace.rows(0, len(one.trace)), other.trace.rows(0, len(other.trace))
    assert np.array_equal(rows[0].view(np.int32), rows[1].view(np.int32))


@pytest.mark.parametrize("before", [None, SMALL], ids=["without", "with"])
@pytest.mark.parametrize("after", GIVEN.values(), ids=GIVEN)
@pytest.mark.parametrize("kind", KINDS)
def test_what_was_read_is_as_if_read_with_it(kind, before, after, make_model, store, unread):
    folder = make_model(kind)
    remember(record(folder, "a river takes what it gives"), "kept", store)
    wanted = record(folder, TEXT, memory=after)
    track = record(folder, TEXT, memory=before)
    engine, card = open_with(folder, before)
    unread(engine)
    done = []
    got = followed(changed(engine, card, after), track, done.append)
    same(got, wanted)
    assert (got.text, got.typed) == (track.text, track.typed)
    assert done == sorted(done)
    assert done[-1] == 1


@pytest.mark.parametrize("mix", [SMALL.mix, 0.7])
def test_what_the_store_holds_by_now_is_recalled(mix, make_model, store, unread):
    folder, before = make_model("gru"), replace(SMALL, name="kept", places=5)
    remember(record(folder, "a river takes what it gives"), "kept", store)
    track = record(folder, TEXT, memory=before)
    remember(record(folder, "and the river keeps it"), "kept", store)
    after = replace(before, mix=mix)
    wanted = record(folder, TEXT, memory=after)
    assert not np.array_equal(wanted.trace["memory.recalled"], track.trace["memory.recalled"])
    engine, card = open_with(folder, before)
    unread(engine)
    same(followed(changed(engine, card, after), track), wanted)


EDITED = {
    "a state": "{state}[1] = 0.5 @ 9:",
    "a token": 'token[4] = "a"',
    "noise in the key": "memory.key ~= 0.2 @ 6:40",
    "no writing": "memory.write = 0 @ 10:20",
    "a slot": 'memory.slot[3] = "b" @ 30:',
    "a slot cut": "memory.slot[2] = cut @ 9:",
    "the prediction": "logits[3] += 2 @ 20:70",
}


@pytest.mark.parametrize("after", [GIVEN["another mix"], GIVEN["another temperature"]], ids=["mix", "read"])
@pytest.mark.parametrize("edit", EDITED.values(), ids=EDITED)
@pytest.mark.parametrize("kind", ["gru", "transformer"])
def test_edits_stay(kind, edit, after, make_model, unread):
    edit = edit.format(state="layer0.residual" if kind == "transformer" else "layer0.hidden")
    folder = make_model(kind)
    wanted = record(folder, TEXT, memory=after, edits=[edit])
    track = record(folder, TEXT, memory=SMALL, edits=[edit])
    engine, card = open_with(folder, SMALL)
    unread(engine)
    same(followed(changed(engine, card, after), track), wanted)


@pytest.mark.parametrize("turned_on", [True, False])
def test_an_edited_prediction_is_another_with_a_memory(turned_on, make_model):
    """Without one, it is the model's own: from there on the model reads."""
    folder, (before, after) = make_model("lstm"), (None, SMALL) if turned_on else (SMALL, None)
    edits = ["layer0.hidden[0] = 0.3 @ 4:", "logits[3] += 2 @ 20:70"]
    track = record(folder, TEXT, memory=before, edits=edits)
    wanted = record(folder, TEXT, memory=after, edits=edits)
    engine, card = open_with(folder, before)
    got = followed(changed(engine, card, after), track)
    assert len(got.trace) == 20
    assert [str(edit) for edit in got.edits] == edits[:1]
    assert np.array_equal(got.trace.rows(0, 20), wanted.trace.rows(0, 20))


def test_what_was_taken_from_another_run_is_read_again(make_model):
    folder = make_model("gru")
    other = record(folder, TEXT[5:])
    edits = ["layer0.hidden = from B @ 15:30"]
    track = record(folder, TEXT, edits=edits, sources={"B": other})
    engine, card = open_with(folder)
    got = followed(changed(engine, card, SMALL), track)
    assert (len(got.trace), got.edits) == (15, ())


def test_what_cannot_be_edited_without_a_memory_is_not_taken(make_model):
    folder = make_model("gru")
    track = record(folder, TEXT, memory=SMALL, edits=["memory.slot[2] = cut @ 9:"])
    engine, card = open_with(folder, SMALL)
    got = followed(changed(engine, card, None), track)
    assert (len(got.trace), got.edits, got.memory) == (0, (), None)


@pytest.mark.parametrize(
    "kept", [{"without": "layer0.cell"}, {"half": True}], ids=["a signal less", "16 bits"]
)
def test_what_was_not_recorded_is_read_again(kept, make_model):
    folder = make_model("lstm")
    engine, card = open_with(folder)
    got = followed(changed(engine, card, SMALL), record(folder, TEXT, **kept))
    assert (len(got.trace), got.text, got.memory) == (0, TEXT, SMALL)


def ask(one, command):
    """The last reply but that it is done, and all rows."""
    one.send(command)
    found = []
    while not (found and isinstance(found[-1], runner.Idle | runner.Failed)):
        found.append(one.replies.get(timeout=10))
    assert isinstance(found[-1], runner.Idle), found[-1]
    return found[:-1]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("after", GIVEN.values(), ids=GIVEN)
def test_it_goes_on_from_there(kind, after, make_model, store, unread, monkeypatch):
    """Also back with the engine before, as when the change was given up."""
    folder, sampling = make_model(kind), Sampling(seed=3)
    remember(record(folder, "a river takes what it gives"), "kept", store)
    wanted = record(folder, TEXT, memory=after, generate=25, sampling=sampling)
    plain = record(folder, TEXT, memory=SMALL, generate=25, sampling=sampling)
    track = record(folder, TEXT, memory=SMALL)
    one = runner.Runner()
    try:
        ask(one, Load(one.next_run(), folder, SMALL))
        opened = one.run
        *_, reply = ask(one, Remember(one.next_run(), after, track, opened))
        assert isinstance(reply, Remembered)
        trace, last, more = reply.track.trace, len(track.trace) - 1, Continue
        for source, engine, whole in (
            (track.trace, opened, plain),
            (trace, reply.run, wanted),
        ):
            found = ask(one, more(one.next_run(), last, source, 25, sampling, engine))
            assert [t for r in found for t in r.tokens] == whole.trace.tokens[last + 1 :]
            rows = np.concatenate([r.rows for r in found])
            assert rows == pytest.approx(whole.trace.rows(last + 1, len(whole.trace)), abs=1e-6, nan_ok=True)
    finally:
        one.close()


def test_a_change_that_is_given_up_ends_soon_and_leaves_the_engine(make_model):
    folder = make_model("gru")
    track = record(folder, TEXT * 40, memory=SMALL)
    one = runner.Runner()
    try:
        ask(one, Load(one.next_run(), folder, SMALL))
        opened = one.run
        one.send(Remember(one.next_run(), replace(SMALL, temperature=0.5), track, opened))
        assert isinstance(one.replies.get(timeout=10), runner.Remembering)
        found = ask(one, Read(one.next_run(), 19, track.trace.fork(20), track.encoded.ids[20:30], opened))
        found = [reply for reply in found if reply.run == one.run]
        assert np.concatenate([r.rows for r in found]) == pytest.approx(track.trace.rows(20, 30), abs=1e-6)
        assert list(one._engines) == [opened]
    finally:
        one.close()
