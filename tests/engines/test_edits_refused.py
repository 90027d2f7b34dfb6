"""What an edit cannot mean is refused in one sentence before anything runs; recordings hold those that were made."""

import numpy as np
import pytest

from mnemoscope.engines import open_recording, record
from mnemoscope.engines.edits import Edits
from mnemoscope.engines.edittext import edits_of
from mnemoscope.engines.errors import EditError, RecordingError
from mnemoscope.engines.runs.recording import save_recording
from mnemoscope.engines.spec import Kind, Layout, SignalSpec
from mnemoscope.engines.vocabularies.described import vocabulary
from tests.engines.editing import TEXT, made, run

REFUSED = [
    ("lstm", "layer0.cel = 1", "there is no layer0.cel to edit in this model; near: layer0.cell"),
    ("lstm", "layer2.cell = 1", "there is no layer2.cell to edit"),
    ("lstm", "layer0.cell[8] = 1", "layer0.cell has 8 units, from 0: there is no unit 8"),
    ("lstm", "layer*.cell[6:9] = 1", "layer0.cell has 8 units, from 0: there is no unit 8"),
    ("lstm", "layer0.cell[head 2] = 1", "layer0.cell is of units: it has no head"),
    ("lstm", "layer1.attention[3; key 12] = cut", "this model has no attention"),
    ("lstm", "layer*.cache[1] = cut", "this model has no attention"),
    ("lstm", "layer0.cell = cut", "only keys, cache entries and slots can be cut: layer0.cell can be set to 0"),
    ("lstm", "layer0.gate.forget = 1.5", "layer0.gate.forget lies in 0 to 1: it cannot be set to 1.5"),
    ("lstm", "lay*.cell = 1", "only layer* and hop* stand for several"),
    ("lstm", "memory.slot[1] = cut", "this model has no memory of slots"),
    ("lstm", 'token[3] = "Paris"', "'Paris' is not in the vocabulary of this model"),
    ("lstm", 'token[3] = "ab"', "'ab' is 2 tokens of this model (a b), and token takes one"),
    ("lstm", 'token[3] = "Q"', "'Q' is not in the vocabulary of this model"),
    ("lstm", "layer0.cell = from b", "'b', which layer0.cell is to be taken from, is not open"),
    ("transformer", "layer0.attention[2] *= 0", "layer0.attention has 2 heads, from 0: there is no head 2"),
    ("transformer", "layer0.cache[3] *= 0", "an entry of the cache can only be cut: edit layer0.key or value"),
    ("transformer", "layer0.attention[0; key 9] = cut @ 3:8", "touches nothing: no step looks at a token that comes after"),
    ("transformer", "layer0.head = from b", "layer0.head is not in recordings"),
    ("encoder", "layer0.cache[3] = cut", "keeps no cache, it encodes the text anew at every step: cut keys of layer0.attention"),
    ("memory_network", "sentence = 1", "sentence holds numbers of tokens or entries"),
    ("memory_network", "memory.write[1] = 1", "memory.write can only be set to 0"),
    ("memory_network", 'memory.slot[1] = "mary flew"', "'flew' is not in the vocabulary of this model, so no slot"),
    ("memory_network", "hop0.attention[5] = cut", "hop0.attention has 5 slots, from 0: there is no slot 5"),
    ("outside", 'memory.slot[1] = "ab"', "'ab' is 2 tokens of this model"),
    ("outside", "memory.token = 1", "memory.token holds numbers of tokens"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "edit", "said"), REFUSED)
def test_what_cannot_be_meant_is_refused_before_anything_runs(kind, edit, said, engines, monkeypatch):
    engine, text = engines(kind)
    for name in ("read", "read_block"):
        monkeypatch.setattr(engine, name, lambda _: pytest.fail("it ran"), raising=False)
    with pytest.raises((EditError, RecordingError)):
        run(engine, text, edit)
    with pytest.raises(EditError) as error:
        made(engine, edit)
    assert said in str(error.value)
    assert len(str(error.value)) < 300


def test_a_patch_from_what_does_not_fit_is_refused(make_engine):
    engine = make_engine("gru")
    wide, lstm = run(make_engine("gru", hidden=9), TEXT), run(make_engine("lstm"), "")
    for edit, said in (
        ("layer0.hidden = from wide", r"layer0.hidden is \(9,\) in 'wide', and \(8,\) here"),
        ("layer0.gate.reset = from lstm", "'lstm' has no layer0.gate.reset"),
        ("layer0.hidden = from lstm", "'lstm' reads nothing at the place in the text that step 0 reads"),
    ):
        with pytest.raises(EditError, match=said):
            run(engine, TEXT, edit, sources={"wide": wide, "lstm": lstm})
    with pytest.raises(RecordingError, match="nowhere"):
        run(engine, TEXT, "layer0.hidden = from nowhere.safetensors")


def test_recordings_hold_edits_and_reopen_with_them(make_model, tmp_path):
    edits = [
        "layer0.attention[1; key 3] = cut @ 5:",
        "layer1.scores ~= 1 seed 4",
        'token[2] = "q"',
        "layer0.mlp[3] = 1",
    ]
    track = record(make_model("transformer"), TEXT, edits=edits)
    save_recording(tmp_path / "run.safetensors", track)
    opened = open_recording(tmp_path / "run.safetensors")
    assert list(map(str, opened.edits)) == edits
    assert opened.text == TEXT.replace("wha", "whq", 1)
    for layer in (0, 1):
        for head in (0, 1):
            assert np.array_equal(opened.trace.attention(layer, head), track.trace.attention(layer, head))
    assert list(map(str, opened.trace.edits.made)) == edits  # so that the model can go on with it
    plain = record(make_model("transformer", name="again"), track.text)
    assert not opened.trace.attention(0, 1)[5:, 3].any()
    assert plain.trace.attention(0, 1)[5:9, 3].all()


@pytest.mark.parametrize(
    "wrong", [[1], ["a = 1"], [{"signal": "a"}], {"a": 1}, [{"signal": "layer0.attention", "part": "2", "operation": "cut"}],
              [{"signal": "a", "value": 1.0}] * 1001],
)  # fmt: skip
def test_edits_that_mean_nothing_damage_a_recording(wrong, make_model, tmp_path, monkeypatch):
    from mnemoscope.engines.runs import recording

    track, header = record(make_model("transformer"), "ab"), recording._header
    monkeypatch.setattr(recording, "_header", lambda track: header(track) | {"edits": wrong})
    save_recording(tmp_path / "run.safetensors", track)
    with pytest.raises(RecordingError, match="damaged"):
        open_recording(tmp_path / "run.safetensors")


def test_attention_that_another_library_computes_is_not_said_to_be_missing():
    """As that of an encoder and a decoder: it can be seen, so "no attention" would be wrong."""
    layout = Layout([SignalSpec("layer0.attention", Kind.ATTENTION, ("head", "key"), (2, 8), layer=0)])
    vocab = vocabulary({"kind": "characters", "characters": "ab"})
    with pytest.raises(EditError, match="can be looked at, but not be edited"):
        Edits.of(layout, vocab, edits_of(["layer0.attention[1; key 2] = cut"]))
