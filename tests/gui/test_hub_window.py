"""Folders of the transformers library in the window and its panels: opened, read, continued, with their proof in the card."""

from dataclasses import replace

import pytest

pytest.importorskip("transformers", reason="Hugging Face models are an extra: huggingface")
pytest.importorskip("tokenizers", reason="Hugging Face models are an extra: huggingface")

from mnemoscope.engines.arithmetic.place import Place
from mnemoscope.engines.runs.recorder import record
from mnemoscope.gui.panels import discover
from mnemoscope.gui.state.blueprint import Focus
from mnemoscope.gui.state.subject import Subject
from tests.engines.hubmodels import write_model
from tests.gui.conftest import idle

PANELS = discover()
DRAWN = {
    "llama": {"tokens", "hidden", "attention", "lookback", "surprise", "prediction", "units", "summary"},
    "gemma2": {"tokens", "hidden", "attention", "lookback", "surprise", "prediction", "units", "summary"},
    "bloom": {"tokens", "hidden", "attention", "lookback", "surprise", "prediction", "units", "summary"},
    "classifier": {"tokens", "hidden", "attention", "lookback", "positions", "class", "units", "summary"},
    "mamba": {"tokens", "hidden", "surprise", "prediction", "units", "summary"},
    "t5": {"tokens", "hidden", "attention", "lookback", "surprise", "prediction", "units", "summary"},
}


@pytest.fixture(scope="module")
def folders(tmp_path_factory):
    """The folder of a model, written once."""
    made = {}

    def folder(name):
        if name not in made:
            frame = "$A </s>" if name == "t5" else ""
            made[name] = write_model(tmp_path_factory.mktemp(name) / f"tiny-{name}", name, frame=frame)
        return made[name]

    return folder


@pytest.mark.parametrize("kind", DRAWN)
def test_every_panel_draws_such_a_model_or_says_why_not(kind, folders, show, view_of):
    track = record(folders(kind), "Ada lives</s>in Bei" if kind == "t5" else "Ada lives in Beijing")
    for name in PANELS:
        panel = show(name)
        for changes in ({}, {"cursor": 3, "position": 3.5}, {"focus": Focus(layer=1, head=3, unit=5)}):
            panel.refresh(replace(view_of(track), **changes))
            panel.canvas.grab()
            assert not panel.has_failed, name
        if name in DRAWN[kind]:
            assert panel.message == "", name
            assert len({len(values) for values in panel.numbers(view_of(track)).values()}) == 1
        else:
            assert "\n" not in panel.message


@pytest.mark.parametrize(
    ("kind", "open_"),
    [
        (
            "llama",
            "what a head looks at (from queries and keys) and how probable a token is (from the logits)",
        ),
        ("gemma2", "how probable a token is (from the logits)"),  # its scores are capped within
    ],
)
def test_the_arithmetic_says_where_it_ends_and_what_can_be_followed(kind, open_, folders, show, view_of):
    view = view_of(record(folders(kind), "Ada lives in Beijing"), cursor=5)

    def shown(place):
        panel = show("arithmetic", replace(view, subject=Subject().into(place, 5)), size=(640, 400))
        return panel.canvas.equation.sums

    inside = shown(Place("layer1.residual", 5, (3,)))
    value = float(view.trace.at("layer1.residual", 5)[3])
    assert float(inside.value.replace("−", "-")) == pytest.approx(value, rel=6e-3)
    assert not inside.operands
    assert inside.note == (
        f"This number is computed inside the model, whose weights are not laid out here; what can be followed is {open_}."
    )
    assert bool(shown(Place("layer1.attention", 5, (0, 2))).operands) == ("head" in open_)
    assert shown(Place("logits", 5, (7,), "softmax")).operands


def test_a_folder_opens_in_the_window_with_its_proof_and_goes_on(folders, opened, qtbot):
    window = opened("lstm")
    session, said = window.session, []
    session.failed.connect(said.append)
    session.load(str(folders("llama")), text="Ada lives in Beijing")
    qtbot.waitUntil(lambda: idle(window) and session.track.card.name == "tiny-llama", timeout=30_000)
    assert session.length == 20
    assert "differs from transformers by" in session.track.card.line
    assert session.track.card.quality["data"] == "the first 20 tokens of the text"
    session.continue_text(3)
    qtbot.waitUntil(lambda: idle(window) and session.length == 23, timeout=30_000)
    session.set_text("Ada lives in Paris")
    qtbot.waitUntil(lambda: idle(window) and session.length == 18, timeout=30_000)
    again = record(folders("llama"), "Ada lives in Paris")
    assert session.track.trace.tokens == again.trace.tokens
    assert abs(session.track.trace["logits"] - again.trace["logits"]).max() < 1e-5
    assert said == []


def test_a_folder_that_cannot_be_opened_leaves_all_as_it_was(folders, opened, qtbot, tmp_path):
    window = opened("lstm")
    session, said = window.session, []
    session.failed.connect(said.append)
    for file in folders("gpt2").iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / "model.safetensors").write_bytes(b"\x10")
    session.load(str(tmp_path), text="Ada")
    qtbot.waitUntil(lambda: bool(said), timeout=30_000)
    assert "model.safetensors is not whole" in said[0]
    assert session.track.card.name == "small-lstm"
