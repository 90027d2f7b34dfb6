"""Memories seen as slots: each quantity against a loop that says it plainly."""

from dataclasses import replace

import numpy as np
import pytest

from mnemoscope.engines.analysis import cellage
from mnemoscope.engines.analysis.slots import QUANTITIES, Cells, banks
from mnemoscope.engines.edittext import parse
from mnemoscope.engines.memory.cache import Remembering
from mnemoscope.engines.memory.contents import asking, held, read_back
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.options import MemoryOptions
from mnemoscope.engines.runs.recorder import empty_track, read_rows
from mnemoscope.engines.spec import Kind, SignalSpec
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.vocabularies.words import Words

STORY = "mary went to the kitchen.\njohn went to the garden.\nwhere is mary?"
WORDS = ["mary", "john", "went", "to", "the", "kitchen", "garden", "where", "is", ".", "?"]


def traced(engine, ids):
    trace = Trace(engine.specs, context=engine.context)
    trace.extend(ids.tolist(), read_rows(engine, ids))
    return trace


@pytest.fixture
def story(make_engine):
    """A small memory network that has read a story."""
    engine = make_engine("memory_network", vocab=Words(WORDS, lines=True), slots=2)
    track = empty_track(engine, Card("small", "memory_network")).retyped(STORY, engine.vocab.encode(STORY))
    track.trace.extend(track.encoded.ids.tolist(), read_rows(engine, track.encoded.ids))
    return track


def test_which_memories_a_model_has(make_engine, tokens):
    kinds = {}
    for kind in ("rnn", "gru", "lstm", "transformer", "llama", "encoder", "memory_network"):
        kinds[kind] = [bank.kind for bank in banks(traced(make_engine(kind), tokens[:9]))]
    assert kinds == {
        "rnn": [], "gru": [], "lstm": ["cell"], "transformer": ["cache"], "llama": ["cache"], "encoder": [],
        "memory_network": ["external"],
    }  # fmt: skip
    for kind, own in (("gru", []), ("lstm", ["cell"]), ("transformer", ["cache"])):
        engine = Remembering(make_engine(kind), MemoryOptions(capacity=5))
        assert [bank.kind for bank in banks(traced(engine, tokens[:9]))] == ["external", *own]


@pytest.mark.parametrize("window", [(0, 40), (11, 40), (30, 31)])
def test_the_cache_of_a_transformer(window, make_engine, tokens):
    trace = traced(make_engine("transformer"), tokens[:40])  # a context of 7
    (bank,) = banks(trace, layer=1, head=1)
    attention = trace.attention(1, 1)
    expected = {quantity: np.zeros((40, 7)) for quantity in QUANTITIES}
    for t in range(40):
        for slot in range(7):
            token = max((j for j in range(t + 1) if j % 7 == slot), default=None)
            if token is None:
                expected["age"][t, slot] = np.nan
                continue
            expected["write"][t, slot] = token == t
            expected["read"][t, slot] = attention[t, token]
            expected["usage"][t, slot] = attention[token : t + 1, token].sum()
            expected["age"][t, slot] = t - token
    for quantity, values in expected.items():
        found = bank.values(quantity, *window)
        assert np.allclose(found, values[slice(*window)], atol=1e-5, equal_nan=True), quantity
    assert bank.since(20).tolist() == [14, 15, 16, 17, 18, 19, 20]
    assert np.flatnonzero(bank.kept(20)).tolist() == list(range(14, 21))
    assert bank.ever(20) == 21


@pytest.mark.parametrize("eviction", ["oldest", "least read", "none"])
@pytest.mark.parametrize("window", [(0, 40), (13, 40)])
def test_slots_outside(window, eviction, make_engine, tokens):
    engine = Remembering(make_engine("gru"), MemoryOptions(capacity=6, eviction=eviction))
    trace = traced(engine, tokens[:40])
    (bank,) = banks(trace)
    write, read = trace.read("memory.write"), trace.read("memory.read")
    since, usage = np.full(6, -1), np.zeros(6)
    ages, usages, kept = np.full((40, 6), np.nan), np.zeros((40, 6)), []
    for t in range(40):
        if write[t].any():
            since[write[t].argmax()], usage[write[t].argmax()] = t, 0
        usage += read[t]
        ages[t, since >= 0] = t - since[since >= 0]
        usages[t] = usage
        kept.append(since.copy())
    start, stop = window
    assert np.allclose(bank.values("age", start, stop), ages[start:stop], equal_nan=True)
    assert np.allclose(bank.values("usage", start, stop), usages[start:stop], atol=1e-4)
    assert np.array_equal(bank.values("read", start, stop), read[start:stop])
    for t in (0, 1, 7, 39):
        assert bank.since(t).tolist() == kept[t].tolist()
        held_steps = bank.kept(t)
        assert set(np.flatnonzero(np.nan_to_num(held_steps)).tolist()) == set(kept[t][kept[t] >= 0].tolist())


@pytest.mark.parametrize("recorded", [False, True])
def test_read_since_written_begins_with_the_read_of_the_step_that_wrote(recorded):
    """One definition, with numbers by hand, for slots whose usage is recorded (as a memory outside does) and where it is not."""
    write = [[0, 0], [1, 0], [0, 1], [0, 0], [1, 0]]
    read = [[0, 0], [1, 0], [0.25, 0.75], [0.5, 0.5], [0.125, 0.875]]
    usage = [[0, 0], [1, 0], [1.25, 0.75], [1.75, 1.25], [0.125, 2.125]]
    slots = {"axes": ("slot",), "shape": (2,)}
    specs = [SignalSpec("memory.write", Kind.WRITE, **slots), SignalSpec("memory.read", Kind.READ, **slots)]
    specs += [SignalSpec("memory.usage", Kind.USAGE, **slots)] * recorded
    trace = Trace(specs)
    trace.extend([0] * 5, np.hstack([write, read, usage][: len(specs)]).astype(np.float32))
    (bank,) = banks(trace)
    assert bank.values("usage", 0, 5).tolist() == usage
    assert bank.values("usage", 3, 5).tolist() == usage[3:]


def test_a_memory_outside_records_read_since_written_as_banks_define_it(make_engine):
    """Two slots, written at steps 1, 2 and anew at 3: each holds its reads from the step that wrote it on."""
    engine = Remembering(make_engine("gru"), MemoryOptions(capacity=2))
    trace = traced(engine, engine.vocab.encode("abcde").ids)
    read, usage = trace.read("memory.read"), trace.read("memory.usage")
    assert read[1].tolist() == usage[1].tolist() == [1, 0]  # the only entry there is is read whole, at once
    assert usage[2].tolist() == pytest.approx([1 + read[2, 0], read[2, 1]])
    assert usage[3].tolist() == pytest.approx([read[3, 0], read[2, 1] + read[3, 1]])
    assert usage[4].tolist() == pytest.approx([read[3, 0] + read[4, 0], read[4, 1]])


@pytest.mark.parametrize("layer", [0, 1])
def test_a_memory_network_counts_the_read_at_the_full_stop(layer, story):
    """Sentences end at steps 5 and 11; slot 0 holds the first, slot 1 the second."""
    trace = story.trace
    (bank,) = banks(trace, layer=layer)
    ends = [t for t in range(len(trace)) if trace.read("memory.write")[t].any()]
    read, usage = trace.read(f"hop{layer}.attention"), bank.values("usage", 0, len(trace))
    first, second = ends
    assert read[first].tolist() == pytest.approx([1, 0])
    assert usage[first].tolist() == pytest.approx([1, 0])
    assert usage[second, 1] == pytest.approx(read[second, 1])
    assert usage[-1].tolist() == pytest.approx([read[first:, 0].sum(), read[second:, 1].sum()], rel=1e-5)


def test_the_cells_of_an_lstm(make_engine, tokens):
    trace = traced(make_engine("lstm"), tokens[:30])
    bank = Cells(trace, layer=1)
    f, i, g = (trace.read(f"layer1.gate.{n}").astype(float) for n in ("forget", "input", "candidate"))
    assert np.allclose(bank.values("write", 0, 30), i * abs(g), atol=1e-6)
    assert np.allclose(bank.values("read", 5, 30), abs(trace.read("layer1.hidden")[5:]), atol=1e-6)
    assert np.allclose(bank.values("usage", 0, 30), abs(trace.read("layer1.cell")))
    parts = np.zeros((30, 8))  # what is left of each step's writing
    for t in range(30):
        parts *= f[t]
        parts[t] = i[t] * abs(g[t])
        age = (parts * (t - np.arange(30))[:, None]).sum(axis=0) / parts.sum(axis=0)
        assert np.allclose(bank.values("age", t, t + 1)[0], age, rtol=1e-4, atol=1e-4)
    left = [np.prod(f[s + 1 : 21], axis=0).mean() for s in range(21)]
    assert np.allclose(bank.kept(20), left, atol=1e-6)
    assert bank.used(3).tolist() == list(range(8))


@pytest.mark.parametrize("stretch", [1, 7, 512])
def test_what_one_step_holds_is_found_without_the_ages_of_all_others(
    stretch, make_engine, tokens, monkeypatch
):
    monkeypatch.setattr("mnemoscope.engines.analysis.slots.STRETCH", stretch)
    trace = traced(make_engine("lstm"), tokens[:30])
    bank = Cells(trace, 1)
    for t in (2, 6, 7, 29):
        slots = np.array([3, 0, 5])
        assert bank.ages(t, slots) == pytest.approx(
            bank.values("age", t, t + 1)[0, slots], rel=1e-5, abs=1e-6
        )
        forget = trace.read("layer1.gate.forget", 2, t + 1)
        left = [np.prod(forget[s + 1 :], axis=0).mean() for s in range(len(forget))]
        assert bank.kept(t, 2) == pytest.approx(left, rel=1e-5)


def test_what_is_forgotten_whole_is_not_looked_at(make_engine, tokens, monkeypatch):
    monkeypatch.setattr("mnemoscope.engines.analysis.slots.STRETCH", 4)
    trace = traced(make_engine("lstm"), tokens[:30])
    columns = trace.layout.slice(
        "layer1.gate.forget"
    )  # all closed at one step: nothing from before it is left
    trace._blocks[0].array[17, columns] = 0
    read = []
    look = Cells._gate
    monkeypatch.setattr(
        Cells, "_gate", lambda self, role, *steps: read.append(steps) or look(self, role, *steps)
    )
    ages = Cells(trace, 1).ages(29, np.arange(8))
    assert min(start for start, _ in read) == 14  # the stretch of step 17
    assert ages == pytest.approx(Cells(trace, 1).values("age", 29, 30)[0], rel=1e-5)


def test_what_a_slot_holds_in_words(story, make_engine):
    (bank,) = banks(story.trace)
    end = len(story.trace) - 1
    assert [held(story, bank, slot, end).text for slot in (0, 1)] == [
        "mary went to the kitchen.",
        "john went to the garden.",
    ]
    assert held(story, bank, 1, 5) is None
    engine = Remembering(make_engine("lstm"), MemoryOptions(capacity=4))
    text = "abcdefg"
    track = empty_track(engine, Card("small", "lstm")).retyped(text, engine.vocab.encode(text))
    track.trace.extend(track.encoded.ids.tolist(), read_rows(engine, track.encoded.ids))
    external, cells = banks(track.trace)
    found = held(
        track, external, 1, 6
    )  # the fifth entry, which took the place of the second... counted from 0
    assert (found.text, found.value, found.since) == ("abcdef", "g", 6)
    assert held(track, cells, 0, 6) is None


def test_what_is_asked_and_what_answers_it(story):
    end = len(story.trace) - 1
    asked = asking(story, end)
    assert asked.question == "where is mary?"
    assert asked.complete
    assert (asked.answer, asked.support) == ("kitchen", frozenset({0}))
    assert [text for _, _, text in asked.sentences] == [
        "mary went to the kitchen.",
        "john went to the garden.",
    ]
    before = asking(story, end - 1)
    assert (before.question, before.complete) == ("where is mary", False)
    statement = asking(story, 5)
    assert (statement.question, statement.support) == ("", frozenset())
    weights = read_back(story, end)
    read = story.trace.at("hop0.attention", end)
    assert np.allclose(weights[:6], read[0])
    assert np.allclose(weights[7:13], read[1])
    assert np.isnan(weights[13:]).all()


@pytest.mark.parametrize("stops", [(1, 2, 3, 67, 131, 9000), (9000,)])
def test_ages_in_blocks_are_those_of_a_step_after_the_other(stops, monkeypatch):
    """With gates that let go of all, that hold all for thousands of steps, and that are between."""
    monkeypatch.setattr(cellage, "STRETCH", 1000)
    random, steps = np.random.default_rng(3), stops[-1]
    forget = random.uniform(0, 1, (steps, 6)).astype(np.float32)
    forget[:, 0], forget[:, 1], forget[:, 2] = 0, 1, 0.999
    new = random.uniform(0, 1, (steps, 6)).astype(np.float32)
    new[:100, 3] = 0  # nothing is held: no age
    ages = cellage.Ages(6)
    for stop in stops:
        found = ages.upto(stop, lambda start, end: (forget[start:end], new[start:end]))
        assert found.shape == (stop, 6)
    age = amount = np.zeros(6)
    expected = np.empty((steps, 6))
    for t in range(steps):
        old = forget[t].astype(np.float64) * amount
        amount = old + new[t]
        age = expected[t] = old * (age + 1) / np.maximum(amount, 1e-12)
    np.testing.assert_allclose(found, expected, rtol=1e-5, atol=1e-5)
    assert not found[:100, 3].any()
    assert found[-1, 1] > steps / 3
    assert not found[:, 0].any()


def test_a_slot_that_was_rewritten_is_told_as_it_now_is_and_the_rules_follow_the_text(story):
    end = len(story.trace) - 1
    edits = tuple(map(parse, ('memory.slot[1] = "john is out." @ 12:', 'memory.slot[0] = "no." @ 0:3')))
    edited, bank = replace(story, edits=edits), next(iter(banks(story.trace)))
    told = [text for _, _, text in asking(edited, end).sentences]
    assert told == ["mary went to the kitchen.", "john is out."]
    assert held(edited, bank, 1, end).text == "john is out."
    assert asking(edited, end).answer == asking(story, end).answer == "kitchen"
