"""A model with very many numbers a token: they are kept to three digits, and the person is told."""

from itertools import product

import numpy as np
import pytest

from mnemoscope.engines import computed
from mnemoscope.engines.analysis.prediction import entropy, likeliest, surprise
from mnemoscope.engines.computed import STRETCH
from mnemoscope.engines.edittext import parse
from mnemoscope.engines.runs import choosing
from mnemoscope.engines.runs.recorder import empty_track, open_with, record_with
from mnemoscope.engines.runs.recording import open_recording, save_recording
from mnemoscope.engines.spec import Kind, Number
from mnemoscope.gui.state.session import Session

TEXT = "what was said before is said again: what was said"


def large(monkeypatch):
    """Let a small model count as one whose numbers and logits are too many to keep."""
    monkeypatch.setattr(choosing, "LARGE", 100)
    monkeypatch.setattr(choosing, "MANY", 8)


def test_logits_that_are_not_kept_are_those_of_the_model(make_model, monkeypatch):
    folder = make_model("llama", context=64)
    engine, card = open_with(folder)
    whole = record_with(engine, card, TEXT, specs=engine.specs).trace
    large(monkeypatch)
    engine.reset()
    trace = record_with(engine, card, TEXT, specs=choosing.usual(engine)).trace
    assert trace.layout["logits"].source == "layer1.residual"
    assert trace.layout.width < whole.layout.width / 2 + len(engine.vocab)
    assert np.abs(trace["logits"] - whole["logits"]).max() < 1e-5
    assert np.abs(trace.at("logits", 7) - whole.at("logits", 7)).max() < 1e-5
    for figure in (surprise, entropy):
        np.testing.assert_allclose(figure(trace), figure(whole), atol=1e-5)
        np.testing.assert_allclose(figure(trace, 3, 9), figure(whole, 3, 9), atol=1e-5)
    assert np.array_equal(likeliest(trace, 0, len(trace)), likeliest(whole, 0, len(whole)))
    assert np.array_equal(trace["layer0.key"], whole["layer0.key"])  # exact
    part = trace.fork(20)
    np.testing.assert_allclose(surprise(part), surprise(whole, 0, 20), atol=1e-5)


@pytest.mark.parametrize(
    "edits", [[], ["layer1.query[1] *= -2 @ 70:", "layer0.query ~= 0.1 @ 60:90", "layer0.residual[3] = 1"]]
)
def test_attention_is_as_exact_as_if_all_were_kept(make_model, monkeypatch, edits):
    folder, text = (
        make_model("llama", context=150),
        TEXT * 4,
    )  # of several stretches that are computed at a time
    engine, card = open_with(folder)
    whole = record_with(engine, card, text, generate=7, edits=edits, specs=engine.specs).trace
    large(monkeypatch)
    engine.reset()
    trace = record_with(engine, card, text, generate=7, edits=edits, specs=choosing.usual(engine)).trace
    assert [spec.source for spec in trace.layout.of(Kind.QUERY)] == ["embedding", "layer0.residual"]
    assert len(trace) > 3 * STRETCH
    last = len(trace) - 1
    for run in (trace, trace.fork(last + 1)):  # which computes for itself
        for name in ("layer0.query", "layer1.query"):
            np.testing.assert_allclose(run.at(name, last), whole.at(name, last), atol=1e-5)
            np.testing.assert_allclose(run[name], whole[name], atol=1e-5)
            np.testing.assert_allclose(run.read(name, 61, 130), whole.read(name, 61, 130), atol=1e-5)
        for layer, head in product(range(2), range(4)):
            np.testing.assert_allclose(run.attention(layer, head), whole.attention(layer, head), atol=1e-6)
    assert trace.read("layer0.query", 5, 5).shape == whole.read("layer0.query", 5, 5).shape
    with pytest.raises(IndexError):
        trace.read("layer0.query", 0, len(trace) + 1)


def test_queries_that_grow_are_those_of_the_steps_so_far(make_model, monkeypatch):
    large(monkeypatch)
    engine, card = open_with(make_model("llama", context=64))
    track = empty_track(engine, card).trace
    for at, token in enumerate(engine.vocab.encode(TEXT * 2).ids.tolist()):
        track.append(engine.step(token))
        np.testing.assert_allclose(
            track.at("layer1.query", at),
            engine.tap.layout.values(engine.tap.row[None], "layer1.query").reshape(4, -1),
            atol=1e-5,
        )
    assert len(track["layer1.query"]) == at + 1


def test_only_the_latest_stretches_are_held(monkeypatch):
    monkeypatch.setattr(computed, "ROOM", 3 * STRETCH * 4)  # bytes: three stretches of one number a step
    made, held = [], computed.Stretches()

    def compute(start, stop):
        made.append(start // STRETCH)
        return np.arange(start, stop, dtype=np.float32)

    def read(*stretches):
        made.clear()
        for n in stretches:
            (piece,) = held.read("x", n * STRETCH + 3, n * STRETCH + 5, 1000, compute)
            assert piece.tolist() == [n * STRETCH + 3, n * STRETCH + 4]
        return made.copy()

    assert read(0, 1, 2, 0, 2, 1) == [0, 1, 2]
    assert read(3, 2, 1) == [3]  # 0 goes, which was asked for before the others
    assert read(0, 2, 1) == [0]
    assert read(3) == [3]


def test_typing_goes_on_exactly_and_what_is_rounded_is_told(make_model, monkeypatch, qtbot):
    large(monkeypatch)
    folder, session, said = make_model("llama", context=64), Session(), list[str]()
    session.failed.connect(said.append)
    try:
        session.set_text(TEXT)
        session.load(str(folder))
        for text in (TEXT, TEXT[:20] + TEXT[25:], TEXT[:20] + "and more", TEXT):
            session.set_text(text)
            qtbot.waitUntil(lambda: not session.active)
            engine, card = open_with(folder)
            due = record_with(engine, card, text, specs=choosing.usual(engine)).trace
            got = session.track.trace
            assert any(spec.number is Number.FLOAT16 for spec in got.specs)
            assert np.array_equal(got.rows(0, len(got)).view(np.int32), due.rows(0, len(due)).view(np.int32))
            np.testing.assert_allclose(surprise(got), surprise(due), atol=1e-12)
        session.companions.add(edits=(parse("layer0.head[0] *= 0"),))
        qtbot.waitUntil(lambda: not (session.active or session.companions.active))
        assert [each for each in said if "three digits" in each] == said
        session.load(str(folder))  # as a lesson does that comes back to it
        qtbot.waitUntil(lambda: not (session.active or session.companions.active))
        assert len(said) == 1  # of the copy beside it, too
    finally:
        session.close()


def test_a_recording_of_it_holds_the_logits_themselves(make_model, monkeypatch, tmp_path):
    large(monkeypatch)
    engine, card = open_with(make_model("llama", context=64))
    track = record_with(engine, card, TEXT, specs=choosing.usual(engine))
    save_recording(tmp_path / "run.safetensors", track)
    again = open_recording(tmp_path / "run.safetensors").trace
    assert not again.layout["logits"].source
    assert np.array_equal(again["logits"], track.trace["logits"])
    assert np.array_equal(again["layer0.mlp"], track.trace["layer0.mlp"])
