"""Recordings: bit-exact there and back, readable by other tools, and whatever is wrong with one is one sentence."""

import json
import os
import random
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file, save_file

from mnemoscope.engines import open_recording, record
from mnemoscope.engines.errors import RecordingError
from mnemoscope.engines.options import MemoryOptions
from mnemoscope.engines.runs.recording import KEY, VERSION, attention_bytes, save_recording
from mnemoscope.engines.sampling import Sampling
from mnemoscope.engines.tokens import Encoded

GOLDEN = Path(__file__).parent.parent / "data" / "recording_v1.safetensors"


def same(a, b):
    assert a.trace.specs == b.trace.specs
    assert a.trace.tokens == b.trace.tokens
    assert a.trace.context == b.trace.context
    assert a.trace.rows(0, len(a.trace)).tobytes() == b.trace.rows(0, len(b.trace)).tobytes()
    assert (a.text, a.typed, a.card, a.sampling, a.edits) == (b.text, b.typed, b.card, b.sampling, b.edits)
    assert a.vocab.to_json() == b.vocab.to_json()
    assert np.array_equal(a.encoded.spans, b.encoded.spans)


@pytest.mark.parametrize("kind", ["rnn", "lstm", "gru", "transformer", "encoder"])
@pytest.mark.parametrize("text", ["a", "what is past\n" * 400, "\ud83d\ude00 床\0 \udfff", "שלום 👩‍👩‍👧"])
def test_there_and_back_is_bit_exact(kind, text, make_model, tmp_path):
    continued = {} if kind == "encoder" else {"generate": 5, "sampling": Sampling(seed=3, top_k=4)}
    track = record(make_model(kind), text, **continued)
    save_recording(tmp_path / "run.safetensors", track)
    same(open_recording(tmp_path / "run.safetensors"), track)


def test_an_empty_track_there_and_back(make_model, tmp_path):
    track = record(make_model("gru"), "")
    save_recording(tmp_path / "run.safetensors", track)
    same(open_recording(tmp_path / "run.safetensors"), track)


def test_a_track_still_behind_its_text_is_saved_as_far_as_it_has_read(make_model, tmp_path):
    track = record(make_model("gru"), "abc")
    ahead = replace(track, text="abcdef", encoded=track.vocab.encode("abcdef"), typed=6)
    save_recording(tmp_path / "run.safetensors", ahead)
    opened = open_recording(tmp_path / "run.safetensors")
    assert len(opened.trace) == len(opened.encoded) == opened.typed == 3
    assert opened.labels(0, 3) == ["a", "b", "c"]


def test_other_tools_read_it(make_model, tmp_path):
    track = record(make_model("transformer"), "what is past is prologue")
    save_recording(tmp_path / "run.safetensors", track, attention=True)
    tensors = load_file(tmp_path / "run.safetensors")
    steps = len(track.trace)
    assert tensors["tokens"].dtype == np.int64
    assert tensors["layer0.key"].shape == (steps, 2, 4)
    weights = tensors["layer1.attention"]
    assert weights.shape == (steps, 2, steps)
    assert weights.sum(axis=2) == pytest.approx(np.ones((steps, 2)), abs=1e-6)
    assert not np.triu(weights[:, 0], 1).any()
    assert not np.tril(weights[:, 0], -track.trace.context).any()
    assert weights[:, 1] == pytest.approx(track.trace.attention(1, 1), abs=1e-6)
    assert sum(t.nbytes for n, t in tensors.items() if n.endswith("attention")) == attention_bytes(
        track.trace.specs, steps
    )
    same(open_recording(tmp_path / "run.safetensors"), track)


def test_the_attention_of_an_encoder_is_written_a_row_a_step(make_model, tmp_path):
    track = record(make_model("encoder"), "what is past is prologue")
    save_recording(tmp_path / "run.safetensors", track, attention=True)
    weights = load_file(tmp_path / "run.safetensors")["layer1.attention"]  # (step, head, key)
    whole, first = track.trace.attention_at(1, 0, 20)
    assert weights[20, 0, first:21] == pytest.approx(whole[-1], abs=1e-6)
    assert not weights[20, 0, :first].any()
    opened = open_recording(tmp_path / "run.safetensors").trace
    assert np.array_equal(opened.attention_at(1, 0, 20)[0], whole)


def test_values_that_are_no_numbers_are_kept(make_model, tmp_path):
    track = record(make_model("rnn"), "abc")
    rows = track.trace.rows(0, 3).copy()
    rows[1, :3] = np.nan, np.inf, -np.inf
    track.trace.extend([1], rows[1:2])
    track = replace(track, text="abca", encoded=track.vocab.encode("abca"))
    save_recording(tmp_path / "run.safetensors", track)
    same(open_recording(tmp_path / "run.safetensors"), track)


def parts(path):
    data = path.read_bytes()
    length = int.from_bytes(data[:8], "little")
    return json.loads(data[8 : 8 + length]), data[8 + length :]


def rewritten(path, header, body):
    encoded = json.dumps(header).encode()
    path.write_bytes(len(encoded).to_bytes(8, "little") + encoded + body)


def refused(path, harm):
    """A recording whose description is harmed is refused in one sentence."""
    header, body = parts(path)
    description = json.loads(header["__metadata__"][KEY])
    harm(description)
    header["__metadata__"][KEY] = json.dumps(description)
    rewritten(path, header, body)
    with pytest.raises(RecordingError) as caught:
        open_recording(path)
    assert "\n" not in str(caught.value)
    return caught


HOSTILE = {
    "no description": lambda d: d.clear(),
    "a newer format": lambda d: d.update(version=VERSION + 1),
    "a format that is no number": lambda d: d.update(version="one"),
    "a card that is a list": lambda d: d.update(card=[]),
    "a card without a name": lambda d: d["card"].pop("name"),
    "a card with endless scales": lambda d: d["card"].update(scales={"logits": float("inf")}),
    "a vocabulary of another kind": lambda d: d.update(vocabulary={"kind": "runes"}),
    "a vocabulary too small": lambda d: d.update(vocabulary={"kind": "characters", "characters": "a"}),
    "a vocabulary that is null": lambda d: d.update(vocabulary=None),
    "an endless typed": lambda d: d.update(typed=float("inf")),
    "a context of 0": lambda d: d.update(context=0),
    "a context that is a word": lambda d: d.update(context="all"),
    "sampling out of range": lambda d: d.update(sampling={"temperature": -1}),
    "sampling with an unknown setting": lambda d: d.update(sampling={"beam": 3}),
    "edits that are numbers": lambda d: d.update(edits=[1]),
    "no signals key": lambda d: d.pop("signals"),
    "an unknown kind of signal": lambda d: d["signals"][0].update(kind="dream"),
    "a shape that differs": lambda d: d["signals"][0].update(shape=[7]),
    "a shape of nothing": lambda d: d["signals"][0].update(shape=[0]),
    "an endless shape": lambda d: d["signals"][0].update(shape=[10**12]),
    "a scale that is no number": lambda d: d["signals"][0].update(scale=float("nan")),
    "a range backwards": lambda d: d["signals"][0].update(range=[1, -1]),
    "a signal twice": lambda d: d["signals"].append(d["signals"][0]),
    "a signal that is not there": lambda d: d["signals"][0].update(name="layer9.hidden"),
    "queries without keys": lambda d: d["signals"].__delitem__(2),
    "nested without end": lambda d: d.update(signals=None),
    "a signal named as a tensor beside": lambda d: d["signals"][0].update(name="spans"),
    "a layer that its name does not say": lambda d: d["signals"][1].update(layer=1),
    "a signal of a layer that is of none": lambda d: d["signals"][1].update(layer=None),
    "logits that are a gate": lambda d: d["signals"][-1].update(kind="gate", layer=0),
    "an embedding that is a class": lambda d: d["signals"][0].update(kind="class"),
    "logits of two axes": lambda d: d["signals"][-1].update(axes=["token", "token"], shape=[17, 2]),
}

OLD = {  # what formats 1 to 3 said in the description
    "a text that is a number": lambda d: d.update(text=3),
    "a shorter text": lambda d: d.update(text=""),
    "too few pieces": lambda d: d["pieces"].pop(),
    "a piece backwards": lambda d: d["pieces"].__setitem__(0, [1, 0]),
    "a piece far away": lambda d: d["pieces"].__setitem__(0, [0, 10**30]),
    "pieces that are words": lambda d: d.update(pieces="abc"),
    "recalled that is a list": lambda d: d.update(recalled=[1, 2]),
    "recalled of one word": lambda d: d.update(recalled={"1": "a"}),
}


@pytest.mark.parametrize("harm", OLD.values(), ids=OLD)
def test_a_hostile_description_of_an_old_format_is_one_sentence(harm, tmp_path):
    path = tmp_path / "run.safetensors"
    path.write_bytes(GOLDEN.with_name("recording_v2.safetensors").read_bytes())
    assert str(path) in str(refused(path, harm).value)


TENSORS = {
    "no text": lambda t: t.pop("text"),
    "no spans": lambda t: t.pop("spans"),
    "a text of floats": lambda t: t.update(text=np.zeros(3, np.float32)),
    "a text of two axes": lambda t: t.update(text=np.zeros((3, 1), np.uint8)),
    "a text that is not UTF-8": lambda t: t.update(text=np.array([255, 254], np.uint8)),
    "a shorter text": lambda t: t.update(text=t["text"][:2]),
    "too few spans": lambda t: t.update(spans=t["spans"][:-1]),
    "spans of floats": lambda t: t.update(spans=t["spans"].astype(np.float32)),
    "spans of three": lambda t: t.update(spans=np.zeros((len(t["spans"]), 3), np.int64)),
    "a span backwards": lambda t: t.update(spans=t["spans"][:, ::-1].copy()),
    "a span far away": lambda t: t.update(spans=t["spans"] + 2**62),
    "tokens beyond all numbers": lambda t: t.update(tokens=np.full(len(t["spans"]), 2**64 - 1, np.uint64)),
    "entries without texts": lambda t: t.pop("recalled.text"),
    "entries of longer texts": lambda t: t.update({"recalled.entries": t["recalled.entries"] + 1}),
    "entries that take back": lambda t: t.update({"recalled.entries": np.array([[1, -1, 3], [2, 1, 1]])}),
    "entries of one axis": lambda t: t.update({"recalled.entries": np.zeros(3, np.int64)}),
}


@pytest.mark.parametrize("harm", TENSORS.values(), ids=TENSORS)
def test_hostile_tensors_beside_the_signals_are_one_sentence(harm, tmp_path):
    path = tmp_path / "run.safetensors"
    save_recording(path, open_recording(GOLDEN.with_name("recording_v2.safetensors")))
    header, _ = parts(path)
    tensors = load_file(path)
    harm(tensors)
    save_file(tensors, path, header["__metadata__"])
    with pytest.raises(RecordingError, match=r"run\.safetensors is damaged"):
        open_recording(path)


def test_nothing_in_the_header_grows_with_the_length(make_model, tmp_path):
    """6 million tokens were read for 82 s and then could not be written: their pieces were in the header."""
    sizes = []
    for text in ("ab", "ab" * 3000):
        save_recording(tmp_path / "run.safetensors", record(make_model("rnn", name=f"of-{len(text)}"), text))
        sizes.append(len(json.dumps(parts(tmp_path / "run.safetensors")[0])))
    assert sizes[1] - sizes[0] < 200


@pytest.mark.parametrize("harm", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_description_is_one_sentence(harm, make_model, tmp_path):
    path = tmp_path / "run.safetensors"
    save_recording(path, record(make_model("transformer"), "abc"))
    assert str(path) in str(refused(path, harm).value)


@pytest.mark.parametrize(
    "said", ["", "null", "[1", "[" * 100_000, '{"version": 1}', '{"version": true, "signals": []}']
)
def test_a_description_that_is_none_is_one_sentence(said, make_model, tmp_path):
    path = tmp_path / "run.safetensors"
    save_recording(path, record(make_model("rnn"), "abc"))
    header, body = parts(path)
    header["__metadata__"][KEY] = said
    rewritten(path, header, body)
    with pytest.raises(RecordingError):
        open_recording(path)


def test_a_file_cut_short_anywhere_is_refused(make_model, tmp_path):
    path = tmp_path / "run.safetensors"
    save_recording(path, record(make_model("rnn"), "abc"))
    whole = path.read_bytes()
    for length in [0, 4, 8, 9, 100, len(whole) // 2, len(whole) - 1]:
        path.write_bytes(whole[:length])
        with pytest.raises(RecordingError):
            open_recording(path)


def test_damaged_bytes_open_or_are_refused_but_nothing_else(make_model, tmp_path):
    path = tmp_path / "run.safetensors"
    save_recording(path, record(make_model("rnn"), "abc"))
    whole, draw, refused = path.read_bytes(), random.Random(1), 0
    header = int.from_bytes(whole[:8], "little") + 8
    for _ in range(400):
        harmed = bytearray(whole)
        harmed[draw.randrange(header)] = draw.randrange(256)
        path.write_bytes(harmed)
        try:
            open_recording(path)
        except RecordingError:
            refused += 1
    assert refused > 100


def test_what_is_no_recording_is_refused(tmp_path):
    other = tmp_path / "other.safetensors"
    save_file({"x": np.zeros(3, np.float32)}, other)
    text = tmp_path / "text.txt"
    text.write_text("hello")
    for path, said in [
        (other, r"no recording: .*other\.safetensors holds 1 tensor: x \(3\) and no card"),
        (text, "is a text, as it seems"),
        (tmp_path, "is a folder without card.toml"),
        (tmp_path / "nothing", "no file"),
    ]:
        with pytest.raises(RecordingError, match=said):
            open_recording(path)


def test_an_old_file_stays_as_it_was_when_writing_fails(make_model, tmp_path, monkeypatch):
    path = tmp_path / "run.safetensors"
    track = record(make_model("rnn"), "abc")
    save_recording(path, track)
    before = path.read_bytes()

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with pytest.raises(RecordingError, match="No space left"):
        save_recording(path, track)
    assert path.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir() if p.name.endswith(".part")] == []


def test_a_place_that_cannot_be_written_is_one_sentence(make_model, tmp_path):
    track = record(make_model("rnn"), "abc")
    for path in (tmp_path / "nowhere" / "run.safetensors", tmp_path):
        with pytest.raises(RecordingError, match="cannot be written"):
            save_recording(path, track)


def test_a_description_larger_than_a_reader_accepts_is_refused(make_model, tmp_path, monkeypatch):
    monkeypatch.setattr("mnemoscope.engines.files.tensors.LARGEST_HEADER", 100)
    with pytest.raises(RecordingError, match="reader accepts"):
        save_recording(tmp_path / "run.safetensors", record(make_model("rnn"), "abc"))
    assert list(tmp_path.glob("*.safetensors")) == []


def test_a_new_file_can_be_read_by_whom_the_system_says(make_model, tmp_path):
    save_recording(tmp_path / "run.safetensors", record(make_model("rnn"), "abc"))
    (tmp_path / "other").touch()
    assert (tmp_path / "run.safetensors").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_encoded_pieces_may_be_bytes_of_one_character(make_model, tmp_path):
    track = record(make_model("rnn"), "ab")
    halves = replace(track, text="床", encoded=Encoded(track.encoded.ids, np.array([[0, 1], [0, 1]])))
    save_recording(tmp_path / "run.safetensors", halves)
    assert open_recording(tmp_path / "run.safetensors").labels(0, 2) == ["床", "床"]


def without(name):
    """Leaves a signal out of the description."""
    return lambda d: d.update(signals=[s for s in d["signals"] if s["name"] != name])


def changed(name, **values):
    """Says something else of a signal."""
    return lambda d: next(s for s in d["signals"] if s["name"] == name).update(values)


HARMED = {
    "remembering": {
        "no reads": without("memory.read"),
        "no writes": without("memory.write"),
        "a read of another kind": changed("memory.read", kind="state"),
        "logits of the model, none of the mixture": without("logits"),
        "options of the wrong kind": lambda d: d.update(memory={"name": 5}),
        "options out of range": lambda d: d.update(memory={"mix": 7}),
        "options of a list": lambda d: d.update(memory=[1]),
    },
    "memory_network": {
        "no first hop": without("hop0.attention"),
        "no answer": without("answer"),
        "no answer of a hop": without("hop1.answer"),
        "no writes": without("memory.write"),
        "a hop of no layer": changed("hop1.attention", layer=None),
        "a hop of another layer": changed("hop1.attention", layer=0),
    },
}


@pytest.mark.parametrize(
    ("kind", "harm"),
    [(kind, harm) for kind, harms in HARMED.items() for harm in harms.values()],
    ids=[f"{kind}: {name}" for kind, harms in HARMED.items() for name in harms],
)
def test_signals_of_a_memory_that_do_not_belong_together_are_one_sentence(kind, harm, make_model, tmp_path):
    path, remembering = tmp_path / "run.safetensors", kind == "remembering"
    model = make_model("lstm" if remembering else kind)
    memory = MemoryOptions(capacity=5) if remembering else None
    save_recording(path, record(model, "abc. de? fg", memory=memory))
    open_recording(path)
    refused(path, harm)


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (lambda d: d.pop("vocabulary"), "its description lacks 'vocabulary'"),
        (lambda d: d.update(signals=7), "its description is not of the form that a recording has"),
        (lambda d: d.update(typed="seven"), "its description is not of the form that a recording has"),
        (lambda d: d["signals"][0].update(kind="dream"), "its description is not of the form"),
        (lambda d: d.update(context=-1), "the context is not a whole number above 0"),
    ],
)
def test_a_damaged_description_is_refused_in_our_words_not_python_s(make_model, tmp_path, harm, said):
    path = tmp_path / "run.safetensors"
    save_recording(path, record(make_model("lstm"), "abc"))
    assert f"{path} is damaged: {said}" in str(refused(path, harm).value)
