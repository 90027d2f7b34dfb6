"""Every format of recordings opens for ever: the files in tests/data were made once, by the program of their time."""

from pathlib import Path

import numpy as np
import pytest

from mnemoscope.engines import open_recording
from mnemoscope.engines.options import MemoryOptions
from mnemoscope.engines.sampling import Sampling

GOLDEN = Path(__file__).parent.parent / "data" / "recording_v1.safetensors"


def test_the_first_format_opens_for_ever():
    track = open_recording(GOLDEN)  # made once, in November 2026; never make it again
    assert track.text == "ab 床\nba b"
    assert track.typed == 6
    assert track.trace.tokens == [2, 3, 1, 0, 4, 3, 2, 1, 3]
    assert track.vocab.to_json() == {"kind": "characters", "characters": " ab\n", "unknown": "first"}
    assert track.card.name == "golden"
    assert track.card.engine == "transformer"
    assert track.sampling == Sampling(temperature=0.9, top_k=2, top_p=0.95, seed=5)
    assert track.trace.context == 4
    assert [s.name for s in track.trace.specs] == [
        "embedding", "layer0.query", "layer0.key", "layer0.value", "layer0.mlp", "layer0.residual", "logits",
    ]  # fmt: skip
    assert track.trace.layout["layer0.query"].shape == (2, 2)
    assert track.trace.layout["logits"].levels == (-10.0, 10.0)
    assert track.trace.at("embedding", 0)[0] == np.float32(EMBEDDING)
    assert track.trace.attention(0, 1)[8, 5:].sum() == pytest.approx(1, abs=1e-6)


EMBEDDING = 0.09918737411499023


def test_the_second_format_opens_for_ever():
    track = open_recording(GOLDEN.with_name("recording_v2.safetensors"))  # made once; never make it again
    assert track.text == "ab 床\nba b"
    assert track.memory == MemoryOptions(0.25, 0.1, 3, "least read", "kept", 2)
    assert track.recalled == {4: ("a", "a"), 7: ("b\n", "b")}
    assert track.trace.layout["memory.read"].shape == (5,)
    assert set(track.trace.read("memory.recalled").ravel().tolist()) == {4.0, 7.0}
    assert np.allclose(track.trace.read("memory.read").sum(axis=1), 1, atol=1e-6)
    assert track.trace.layout["model.logits"].shape == track.trace.layout["logits"].shape == (5,)


def test_the_third_format_opens_for_ever():
    track = open_recording(GOLDEN.with_name("recording_v3.safetensors"))  # made once; never make it again
    assert track.labels(0, 4) == ["a", "·b", "床", "↵"]
    assert track.trace.tokens == [5, 0, 2, 5]
    assert track.trace.attention(1, 1).tolist() == [
        [1, 0, 0, 0],
        [0.5, 0.5, 0, 0],
        [0, 0.25, 0.75, 0],
        [0, 0, 0, 1],
    ]
    assert track.trace.layout["layer0.hidden"].range == (0, np.inf)
    assert track.trace.layout["layer0.hidden"].levels == (0, 2)


def test_the_fourth_format_opens_for_ever():
    track = open_recording(GOLDEN.with_name("recording_v4.safetensors"))  # made once; never make it again
    assert track.text == "ab 床\ud83d\ude00a b"
    assert track.encoded.spans.tolist() == [[n, n + 1] for n in range(9)]
    assert (track.typed, track.sampling) == (7, Sampling(temperature=0.5, top_k=3, seed=11))
    assert track.memory == MemoryOptions(0.25, 0.1, 3, "least read", "kept", 2)
    assert track.recalled == {4: ("a\ud83d", "\ude00"), 7: ("b\n", "床")}
    assert track.trace.layout["memory.read"].shape == (5,)
    assert track.trace.at("embedding", 0)[0] == np.float32(FOURTH)


FOURTH = -0.8921386003494263


def test_the_fifth_format_opens_for_ever():
    track = open_recording(GOLDEN.with_name("recording_v5.safetensors"))  # made once; never make it again
    assert track.text == "ab 床\ud83d\ude00   "
    assert (track.typed, track.sampling) == (6, Sampling(temperature=0.5, top_k=3, seed=11))
    assert track.recalled == {2**40 + 1: ("a\ud83d", "\ude00"), 2**53 + 1: ("b\n", "床")}
    assert [(spec.name, str(spec.number)) for spec in track.trace.specs if spec.number != "float32"] == [
        ("layer0.cell", "float16"), ("layer0.hidden", "float16"), ("memory.token", "int64"),
        ("memory.recalled", "int64"), ("logits", "float16"),
    ]  # fmt: skip
    assert track.trace.read("memory.recalled", 2, 4).tolist() == [
        [2**40 + 1, 2**53 + 1],
        [2**53 + 1, 2**40 + 1],
    ]
    assert track.trace.read("memory.token").ravel().tolist() == track.trace.tokens
    assert track.trace.at("layer0.hidden", 0).tolist() == [
        -0.06280517578125,
        -0.07769775390625,
        0.0762939453125,
    ]
    assert "layer0.gate.input" not in track.trace
