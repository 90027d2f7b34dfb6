"""A model with very many numbers a token: they are kept to three digits, and the person is told."""

import numpy as np

from mnemoscope.engines.analysis.prediction import entropy, likeliest, surprise
from mnemoscope.engines.runs import choosing
from mnemoscope.engines.runs.recorder import open_with, record_with
from mnemoscope.engines.runs.recording import open_recording, save_recording
from mnemoscope.engines.spec import Number
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
        assert [each for each in said if "three digits" in each] == said
        assert len(said) == 1
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
