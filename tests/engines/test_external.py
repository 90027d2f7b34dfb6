"""The memory outside a language model: it conforms, it mixes as the papers say, it gains, it forgets as told."""

import numpy as np
import pytest

from mnemoscope.engines import open_recording, record
from mnemoscope.engines.errors import ModelError, StoreError
from mnemoscope.engines.memory.cache import Remembering, Stored, options_for, remembering
from mnemoscope.engines.memory.remember import remember
from mnemoscope.engines.memory.store.entries import Entry
from mnemoscope.engines.memory.store.memories import Memories
from mnemoscope.engines.memory.store.nearest import Nearest
from mnemoscope.engines.models.card import read_card
from mnemoscope.engines.models.opening import BUNDLED, open_model
from mnemoscope.engines.options import EVICTIONS, MemoryOptions
from mnemoscope.engines.runs.benefit import REFRAINS, worth
from mnemoscope.engines.runs.recorder import open_with, read_rows, text_loss
from mnemoscope.engines.runs.recording import save_recording
from mnemoscope.engines.verify.conformance import conformance

KINDS = ("rnn", "lstm", "gru", "transformer")
TEXT = "the river keeps, the river takes, "


def signal(engine, rows, name):
    return engine.layout.values(rows, name)


def stored_in(tmp_path, engine, model, text=TEXT):
    """A store that holds what an engine made of a text, under the name `kept`."""
    engine.reset()
    plain = Remembering(engine, MemoryOptions())
    ids = plain.vocab.encode(text).ids
    keys = signal(plain, read_rows(plain, ids), "memory.key")
    memories = Memories(tmp_path / "memories.sqlite")
    memories.create("kept", model, keys.shape[1])
    memories.write(
        "kept",
        [Entry(text[: t + 1], text[t + 1], int(ids[t + 1]), keys[t]) for t in range(len(ids) - 1)],
    )
    return memories


@pytest.mark.parametrize("eviction", EVICTIONS)
@pytest.mark.parametrize("kind", KINDS)
def test_a_model_with_a_memory_conforms(kind, eviction, make_engine):
    ids = np.random.default_rng(3).integers(0, 30, 60)
    options = MemoryOptions(capacity=16, eviction=eviction)
    checks = list(conformance(lambda: Remembering(make_engine(kind), options), ids))
    assert len(checks) >= 8
    assert [check.line for check in checks if not check.ok] == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_model_with_stored_entries_conforms(kind, make_engine, tmp_path):
    memories = stored_in(tmp_path, make_engine(kind), "m")
    card = type("Card", (), {"name": "m"})()

    def make():
        return remembering(
            make_engine(kind), card, MemoryOptions(capacity=9, name="kept", places=4), memories
        )

    ids = np.random.default_rng(3).integers(0, 30, 40)
    assert make().layout["memory.read"].shape == (13,)
    assert [check.line for check in conformance(make, ids) if not check.ok] == []


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_read_and_mixed_as_the_papers_say(kind, make_engine):
    options = MemoryOptions(mix=0.3, temperature=0.1, capacity=50)
    engine = Remembering(make_engine(kind), options)
    ids = engine.vocab.encode(TEXT).ids
    rows = read_rows(engine, ids)
    plain = make_engine(kind)
    own = signal(plain, read_rows(plain, ids), "logits")
    assert np.array_equal(signal(engine, rows, "model.logits"), own)
    keys = signal(engine, rows, "memory.key").astype(np.float64)
    assert np.allclose(np.linalg.norm(keys, axis=1), 1, atol=1e-6)
    for t in (1, 2, 20, len(ids) - 1):
        score = (
            keys[:t] @ keys[t] / options.temperature
        )  # entry i: the key of step i, and the token of step i + 1
        weight = np.exp(score - score.max())
        weight /= weight.sum()
        value = np.bincount(ids[1 : t + 1], weights=weight, minlength=len(engine.vocab))
        model = np.exp(own[t] - own[t].max())
        expected = 0.7 * model / model.sum() + 0.3 * value
        mixed = np.exp(signal(engine, rows, "logits")[t].astype(np.float64))
        assert np.abs(signal(engine, rows, "memory.read")[t, :t] - weight).max() < 1e-5
        assert np.abs(signal(engine, rows, "memory.value")[t] - value).max() < 1e-5
        assert np.abs(mixed - expected).max() < 1e-5
        assert mixed.sum() == pytest.approx(1, abs=1e-5)


def test_no_share_is_the_model_itself_and_all_of_it_the_memory(make_engine):
    ids = make_engine("gru").vocab.encode(TEXT).ids
    plain = make_engine("gru")
    own = signal(plain, read_rows(plain, ids), "logits").astype(np.float64)
    none = Remembering(make_engine("gru"), MemoryOptions(mix=0))
    found = signal(none, read_rows(none, ids), "logits")
    assert np.abs(found - (own - np.log(np.exp(own).sum(axis=1, keepdims=True)))).max() < 1e-5
    whole = Remembering(make_engine("gru"), MemoryOptions(mix=1))
    rows = read_rows(whole, ids)
    p = np.exp(signal(whole, rows, "logits")[1:])
    assert np.isfinite(signal(whole, rows, "logits")).all()
    assert np.abs(p - signal(whole, rows, "memory.value")[1:]).max() < 1e-6


def test_what_gives_way(make_engine):
    ids = make_engine("lstm").vocab.encode("abcdefghij").ids
    slots = {}
    for eviction in EVICTIONS:
        engine = Remembering(make_engine("lstm"), MemoryOptions(capacity=4, eviction=eviction))
        write = signal(engine, read_rows(engine, ids), "memory.write")
        assert not write[0].any()  # nothing has followed anything yet
        slots[eviction] = [int(row.argmax()) if row.any() else None for row in write[1:]]
    assert slots["oldest"] == [0, 1, 2, 3, 0, 1, 2, 3, 0]
    assert slots["none"] == [0, 1, 2, 3, None, None, None, None, None]
    engine = Remembering(make_engine("lstm"), MemoryOptions(capacity=4, eviction="least read"))
    rows = read_rows(engine, ids)
    usage, write = signal(engine, rows, "memory.usage"), signal(engine, rows, "memory.write")
    since = np.array([1, 2, 3, 4])
    for t in range(5, len(ids)):
        slot = int(write[t].argmax())
        older = np.argsort(since)[:2]
        assert slot == older[usage[t - 1][older].argmin()]
        since[slot] = t


@pytest.mark.parametrize(
    "wrong",
    [
        {"mix": 1.1},
        {"mix": -0.1},
        {"temperature": 0},
        {"capacity": 0},
        {"capacity": 5000},
        {"eviction": "all"},
        {"places": 0},
        {"name": 5},
        {"capacity": 3.5},
        {"capacity": True},
        {"mix": "0.5"},
    ],
)
def test_options_out_of_range_are_refused(wrong):
    with pytest.raises(ValueError, match=r"memory|give|recalled"):
        MemoryOptions(**wrong)


def test_a_cards_options_are_taken_if_they_make_sense(make_model):
    good = read_card(make_model("gru", name="good", card={"memory": {"mix": 0.4, "capacity": 9}}))
    bad = read_card(make_model("gru", name="bad", card={"memory": {"mix": "much", "capacity": -1}}))
    assert options_for(good, temperature=0.2) == MemoryOptions(mix=0.4, capacity=9, temperature=0.2)
    assert options_for(bad) == MemoryOptions()


def test_only_a_model_that_predicts_the_next_token_has_one(make_engine, make_model):
    for kind in ("encoder", "memory_network"):
        with pytest.raises(ModelError, match="no next token"):
            Remembering(make_engine(kind), MemoryOptions())
        engine, _ = open_with(make_model(kind), MemoryOptions())  # in the window it simply reads without
        assert "memory.read" not in engine.layout


def test_entries_of_other_models_are_refused(make_engine, make_model, tmp_path, monkeypatch):
    memories = stored_in(tmp_path, make_engine("gru"), "gru-one")
    card = type("Card", (), {"name": "gru-two"})()
    with pytest.raises(StoreError, match=r"kept was written by gru-one"):
        remembering(make_engine("gru"), card, MemoryOptions(name="kept"), memories)
    card.name = "gru-one"
    with pytest.raises(StoreError, match="another width"):
        remembering(make_engine("gru", hidden=6), card, MemoryOptions(name="kept"), memories)
    with pytest.raises(StoreError, match="no memory named another"):
        remembering(make_engine("gru"), card, MemoryOptions(name="another"), memories)
    memories.clear("kept")
    assert remembering(make_engine("gru"), card, MemoryOptions(name="kept"), memories).config.places == 0


def test_what_was_read_today_is_recalled_tomorrow(make_model, tmp_path):
    folder, memories = make_model("lstm"), Memories(tmp_path / "memories.sqlite")
    secret = "the word is xylophone. nobody knows."
    today = record(folder, secret)
    assert remember(today, "notes", memories) == len(secret) - 1
    assert remember(today, "notes", memories) == 0  # it holds this already
    engine, card = open_with(folder)
    without = text_loss(engine, secret)
    tomorrow = remembering(
        open_with(folder)[0],
        card,
        MemoryOptions(name="notes", mix=0.5, temperature=0.002),
        Memories(memories.path),
    )
    assert text_loss(tomorrow, secret) < without - 0.5
    tomorrow.reset()
    ids = tomorrow.vocab.encode("the word is ").ids
    rows = read_rows(tomorrow, ids)
    recalled = signal(tomorrow, rows, "memory.recalled")[-1].astype(int)
    best = recalled[signal(tomorrow, rows, "memory.read")[-1, 1024:].argmax()]
    assert memories.texts("notes")[int(best)] == ("the word is ", "x")
    assert tomorrow.vocab.label(int(signal(tomorrow, rows, "logits")[-1].argmax())) == "x"


def test_a_recording_keeps_the_memory_and_the_texts_it_recalled(make_model, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    folder = make_model("transformer")
    remember(record(folder, TEXT), "kept", Memories())
    track = record(folder, TEXT[:12], memory=MemoryOptions(name="kept", capacity=20, places=3))
    save_recording(tmp_path / "run.safetensors", track)
    again = open_recording(tmp_path / "run.safetensors")
    assert again.memory == track.memory
    assert np.array_equal(again.trace.rows(0, 12), track.trace.rows(0, 12))
    ids = np.unique(track.trace.read("memory.recalled")).astype(int).tolist()
    assert again.recalled == {i: track.recalled[i] for i in ids}
    assert set(again.recalled) < set(track.recalled)


@pytest.mark.parametrize("name", ["lstm-shakespeare", "lstm-songci", "lstm-jueju"])
def test_it_is_worth_something_on_texts_that_repeat_themselves(name):
    found = worth(read_card(BUNDLED / name), lambda: open_model(name))
    assert found is not None
    assert found.text in REFRAINS
    assert found.remembering < found.without - 0.5
    card = read_card(BUNDLED / name).memory
    assert (card["without"], card["with"]) == pytest.approx((found.without, found.remembering), abs=2e-3)


def test_entries_of_any_number_are_recalled_under_it(make_engine):
    ids = np.array([2**24 + 1, 2**53 + 1])  # which float32, and float64, would round
    keys = np.eye(8, dtype=np.float32)[:2]
    stored = Stored(ids, np.array([1, 3]), Nearest(keys), {})
    engine = Remembering(make_engine("lstm"), MemoryOptions(capacity=2, places=2), stored)
    rows = read_rows(engine, np.array([5, 6, 7]))
    assert {tuple(sorted(row)) for row in signal(engine, rows, "memory.recalled").tolist()} == {
        tuple(ids.tolist())
    }
