"""Recordings written by anyone with safetensors alone: what their tensors are, what is left out, and what is refused."""

import json

import numpy as np
import pytest
import torch
from safetensors.numpy import save_file
from safetensors.torch import save_file as save_torch

from mnemoscope.engines import open_recording
from mnemoscope.engines.errors import RecordingError
from mnemoscope.engines.runs.recording import save_recording
from mnemoscope.engines.spec import Kind

PIECES = ["to", " be", ",", " or", " not"]
HIDDEN = np.linspace(-1, 1, 15, dtype=np.float32).reshape(5, 3)
TOKENS = np.array([7, 2, 0, 9, 2])


@pytest.fixture
def written(tmp_path):
    def write(tensors, pieces=PIECES):
        metadata = None if pieces is None else {"pieces": json.dumps(pieces)}
        save_file(tensors, tmp_path / "run.safetensors", metadata)
        return tmp_path / "run.safetensors"

    return write


def refusal(path):
    with pytest.raises(RecordingError) as caught:
        open_recording(path)
    said = str(caught.value)
    assert str(path) in said
    assert "\n" not in said
    return said


def test_tokens_and_pieces_and_a_signal_are_enough(written):
    track = open_recording(written({"tokens": TOKENS, "layer0.hidden": HIDDEN}))
    assert track.trace.tokens == TOKENS.tolist()
    assert np.array_equal(track.trace["layer0.hidden"], HIDDEN)
    assert (track.text, track.labels(0, 5)) == ("to be, or not", ["to", "·be", ",", "·or", "·not"])
    assert [track.name_of(token) for token in (7, 0, 8)] == ["to", ",", "8"]
    assert (track.name, track.typed, track.left_out) == ("run", 5, "")


def test_without_text_the_tokens_show_their_numbers(written):
    track = open_recording(
        written({"tokens": TOKENS.astype(np.uint16), "layer0.hidden": HIDDEN}, pieces=None)
    )
    assert track.labels(0, 5) == ["7", "2", "0", "9", "2"]
    assert track.text == "7 2 0 9 2 "


def test_without_tokens_each_different_piece_has_a_number(written):
    track = open_recording(written({"layer0.hidden": HIDDEN[:4]}, pieces=["a", "b", "a", "c"]))
    assert track.trace.tokens == [0, 1, 0, 2]
    assert track.labels(0, 4) == ["a", "b", "a", "c"]


@pytest.mark.parametrize("dtype", [torch.bfloat16, torch.float16, torch.float64])
def test_floats_of_any_size_become_float32(dtype, tmp_path):
    values = torch.tensor([[0.1, -3.5], [1e-3, 7.0]]).to(dtype)
    save_torch({"tokens": torch.tensor([0, 1]), "layer0.cell": values}, tmp_path / "run.safetensors")
    trace = open_recording(tmp_path / "run.safetensors").trace
    assert np.array_equal(trace["layer0.cell"], values.float().numpy())
    assert trace.layout["layer0.cell"].levels == (-10, 10)


def test_what_a_signal_is_follows_from_its_name_and_its_range_from_its_values(written):
    trace = open_recording(
        written(
            {
                "tokens": TOKENS, "embedding": 30 * HIDDEN, "layer2.hidden": HIDDEN, "layer10.hidden": 3 * HIDDEN,
                "layer2.gate.forget": np.abs(HIDDEN), "layer2.gate.update": HIDDEN, "logits": np.ones((5, 12), "f4"),
            }
        )
    ).trace  # fmt: skip
    found = {spec.name: (spec.kind, spec.layer, spec.range, spec.levels) for spec in trace.specs}
    assert list(found.items()) == [
        ("embedding", (Kind.EMBEDDING, None, None, (-50, 50))),
        ("layer2.gate.update", (Kind.GATE, 2, None, (-1, 1))),
        ("layer2.gate.forget", (Kind.GATE, 2, (0, 1), (0, 1))),
        ("layer2.hidden", (Kind.STATE, 2, (-1, 1), (-1, 1))),
        ("layer10.hidden", (Kind.STATE, 10, None, (-5, 5))),
        ("logits", (Kind.LOGITS, None, None, (-1, 1))),
    ]


def test_the_view_begins_at_the_layer_with_most_signals_and_directions_are_told_apart(written):
    names = ("layer1.hidden", "layer4.forward.hidden", "layer4.backward.hidden")
    track = open_recording(written({"tokens": TOKENS} | dict.fromkeys(names, HIDDEN)))
    assert track.card.focus == {"layer": 4}
    assert sorted(s.label for s in track.trace.specs) == [
        "backward hidden state",
        "forward hidden state",
        "hidden state",
    ]


def test_queries_and_keys_give_attention_over_all_that_was_read(written):
    rng = np.random.default_rng(1)
    q, k = rng.standard_normal((2, 5, 2, 3)).astype(np.float32)
    trace = open_recording(written({"tokens": TOKENS, "layer0.query": q, "layer0.key": k})).trace
    scores = q[3, 1] @ k[:4, 1].T / np.sqrt(3)
    assert trace.attention(0, 1, 3, 4)[0] == pytest.approx(np.exp(scores) / np.exp(scores).sum(), abs=1e-6)


def test_attention_alone_is_shown_as_it_is_and_kept_when_saved_again(written, tmp_path):
    weights = np.zeros((5, 2, 5), np.float32)
    weights[:, 0] = np.tril(np.ones((5, 5))) / np.arange(1, 6)[:, None]
    weights[np.arange(5), 1, np.maximum(np.arange(5) - 1, 0)] = 1
    track = open_recording(written({"tokens": TOKENS, "layer3.attention": weights}))
    save_recording(tmp_path / "again.safetensors", track, attention=True)
    for trace in (track.trace, open_recording(tmp_path / "again.safetensors").trace):
        assert np.array_equal(trace.attention(3, 0), weights[:, 0])
        assert np.array_equal(trace.attention(3, 1, 2, 4, first_key=1), weights[2:4, 1, 1:4])
        assert np.array_equal(trace.attention_row(3, 2), weights[2, :, :3])
        assert np.array_equal(trace.attention_at(3, 1, 3)[0], weights[:4, 1, :4])


def test_what_is_opened_can_be_saved_and_opened_as_ours(written, tmp_path):
    track = open_recording(written({"tokens": TOKENS, "layer0.hidden": HIDDEN}))
    save_recording(tmp_path / "ours.safetensors", track)
    ours = open_recording(tmp_path / "ours.safetensors")
    assert ours.labels(0, 5) == track.labels(0, 5)
    assert (ours.trace.tokens, ours.trace.specs) == (track.trace.tokens, track.trace.specs)
    assert ours.name_of(7) == "to"


LEFT_OUT = {
    "an unknown name": ({"layer0.dream": HIDDEN}, "layer0.dream (of no name that is known)"),
    "whole numbers": ({"layer0.cell": TOKENS[:, None]}, "layer0.cell (of I64, not of floats)"),
    "queries alone": ({"layer0.query": HIDDEN[:, None]}, "layer0.query (queries and keys are compared in pairs of one shape)"),
    "fewer keys": (
        {"layer0.query": np.ones((5, 4, 2), "f4"), "layer0.key": np.ones((5, 3, 2), "f4")},
        "layer0.query (queries and keys are compared in pairs of one shape), layer0.key",
    ),
    "a read of what is not written": ({"memory.read": np.abs(HIDDEN)}, "memory.read (there is no memory.write"),
    "a layer beyond any": ({"layer1000.hidden": HIDDEN}, "layer1000.hidden (of a layer beyond 999)"),
}  # fmt: skip


@pytest.mark.parametrize(("tensors", "said"), LEFT_OUT.values(), ids=LEFT_OUT)
def test_what_cannot_be_shown_is_left_out_and_named(tensors, said, written, capsys):
    track = open_recording(written({"tokens": TOKENS, "layer0.hidden": HIDDEN} | tensors))
    assert [spec.name for spec in track.trace.specs] == ["layer0.hidden"]
    assert track.left_out.startswith(f"Not shown of this recording: {said}")
    assert said in capsys.readouterr().err
    assert said in refusal(written({"tokens": TOKENS} | tensors))


def test_attention_to_later_steps_is_shown_as_it_is(written):
    weights = np.eye(5, k=1, dtype="f4") + np.eye(5, k=-4, dtype="f4")
    track = open_recording(written({"tokens": TOKENS, "layer0.attention": weights[:, None]}))
    assert track.trace.looks_ahead
    assert (track.trace.attention(0, 0) == weights).all()
    assert (track.trace.attention(0, 0, 1, 3, first_key=2) == weights[1:3, 2:]).all()
    assert track.trace.attention_row(0, 1).tolist() == [[0, 0, 1, 0, 0]]


def test_logits_without_tokens_are_left_out(written):
    track = open_recording(written({"layer0.hidden": HIDDEN, "logits": np.ones((5, 12), "f4")}))
    assert "logits (without tokens" in track.left_out


REFUSED = {
    "another number of steps": ({"layer0.hidden": HIDDEN[:4]}, "layer0.hidden has the shape (4, 3), not (step, unit) of 5 steps"),
    "another number of axes": ({"layer0.query": HIDDEN}, "not (step, head, unit)"),
    "no units": ({"layer0.hidden": HIDDEN[:, :0]}, "layer0.hidden has the shape (5, 0)"),
    "attention to other steps": ({"layer0.attention": np.ones((5, 1, 4), "f4")}, "a weight for each of the 5 steps, not 4"),
    "logits as classes": ({"class": 4 * HIDDEN}, "class must be shares from 0 to 1, but reaches from -4 to 4"),
    "fewer logits than tokens": ({"logits": HIDDEN}, "logits is of 3 tokens, but there is a token 9"),
    "tokens of an other kind": ({"tokens": HIDDEN[:, 0]}, "the tokens"),
    "tokens below 0": ({"tokens": TOKENS - 1}, "whole numbers from 0"),
    "tokens in rows": ({"tokens": TOKENS[:, None]}, "a list of whole numbers"),
    "too few tokens": ({"tokens": TOKENS[:3]}, "3 tokens, but 5 pieces"),
}  # fmt: skip


@pytest.mark.parametrize(("tensors", "said"), REFUSED.values(), ids=REFUSED)
def test_what_contradicts_itself_is_refused_in_one_sentence(tensors, said, written):
    assert said in refusal(written({"tokens": TOKENS, "embedding": HIDDEN} | tensors)).replace(
        "tensor tokens", "the tokens"
    )


@pytest.mark.parametrize("pieces", [3, "abc", [1, 2, 3, 4, 5], {"a": 1}])
def test_pieces_that_are_no_list_of_texts_are_refused(pieces, written):
    assert "JSON list of texts" in refusal(written({"tokens": TOKENS, "layer0.hidden": HIDDEN}, pieces))


def test_neither_tokens_nor_pieces_is_said(written):
    assert "does not say what was read" in refusal(written({"layer0.hidden": HIDDEN}, pieces=None))
