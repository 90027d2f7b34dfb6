"""`verify`: the bundled models keep to every bound, cards say what is true, and the command says what was checked."""

import re

import numpy as np
import pytest

import main
from mnemoscope.engines.check import Check, Note
from mnemoscope.engines.files.texts import EXCERPT, TextError, read_text
from mnemoscope.engines.models import opening
from mnemoscope.engines.models.card import digest, read_card
from mnemoscope.engines.models.opening import BUNDLED, model_folders, open_model
from mnemoscope.engines.runs.recorder import text_loss
from mnemoscope.engines.training import catalogue, figures
from mnemoscope.engines.training.catalogue import module_for
from mnemoscope.engines.training.shakespeare import EXCERPT_LOSS, VALIDATION_LOSS
from mnemoscope.engines.training.stamp import stamp
from mnemoscope.engines.verify import bundled
from mnemoscope.engines.zoo import gru
from mnemoscope.engines.zoo.gru import Gru

BUNDLED_MODELS = sorted(folder.name for folder in BUNDLED.glob("*") if (folder / "card.toml").exists())
READERS = [name for name in BUNDLED_MODELS if name in EXCERPT_LOSS]  # those trained on Shakespeare
QUICK = (
    "gru-anbn",
    "lstm-anbn",
    "lstm-brackets",
    "lstm-sentiment",
    "memnet-babi2",
    "rnn-recall",
    "rnn-shakespeare",
)


def failed(folder, **given):
    return [
        check.line for check in bundled.verify(folder, **given) if isinstance(check, Check) and not check.ok
    ]


@pytest.mark.parametrize("name", QUICK)
def test_a_bundled_model_keeps_to_every_bound(name):
    found = list(bundled.verify(BUNDLED / name))
    checks = [check for check in found if isinstance(check, Check)]
    assert [check.line for check in checks if not check.ok] == []
    assert any(check.name.startswith("value on the card") for check in checks)
    assert sum(check.signals for check in checks) >= len(open_model(name).specs)
    unmeasured = [note for note in found if isinstance(note, Note)]
    assert bool(unmeasured) == (module_for(name).SOURCE is not None)  # its data are not here


@pytest.mark.parametrize("name", sorted({*BUNDLED_MODELS} - {*QUICK}))
def test_the_other_bundled_models_follow_their_equations(name, few, monkeypatch):
    monkeypatch.setattr(
        bundled, "_promises", lambda card, engine, data: iter(())
    )  # slow: `.ci/run` verifies them whole
    monkeypatch.setattr(bundled, "_worth", lambda card, make: iter(()))
    assert failed(BUNDLED / name) == []


@pytest.mark.parametrize("name", BUNDLED_MODELS)
def test_a_bundled_card_is_complete(name):
    card = read_card(BUNDLED / name)
    assert card.name == name
    for said in (card.title, card.task, card.group, card.summary, card.data, card.licence, card.command):
        assert said
    assert card.source or module_for(name).SOURCE is None  # a task that makes its own examples
    assert {"measure", "value", "unit", "data"} <= card.quality.keys()
    if name in READERS:
        assert card.quality["value"] <= VALIDATION_LOSS[name]
    assert card.parameters == sum(w.size for w in open_model(name).weights.values())
    assert card.sha256 == digest(BUNDLED / name / "weights.safetensors")
    assert 3 <= len(card.examples) <= 4
    known = open_model(name).vocab
    assert all((known.encode(example).ids != known.unknown).all() for example in card.texts)


@pytest.mark.parametrize("name", BUNDLED_MODELS)
def test_another_figure_on_any_card_fails(name, monkeypatch):
    card, module = read_card(BUNDLED / name), module_for(name)
    now = dict(
        card.quality
    )  # what is measured is what the card says, as the models themselves are tested elsewhere
    if module.SOURCE is not None:
        del now["value"]
    monkeypatch.setattr(figures, "measured", lambda *given: now)
    engine = open_model(name)
    assert all(
        check.ok for check in figures.figures(card, module, name, engine, None) if isinstance(check, Check)
    )
    true, percent = card.quality["value"], str(card.quality["unit"]).startswith("%")
    for value in (0.123, true + 7, -1.0):
        if percent and abs(value - true) < 0.1:
            continue  # a question or two of a thousand
        card.quality["value"] = value
        found = figures.figures(card, module, name, engine, None)
        assert [check for check in found if isinstance(check, Check) and not check.ok], value


def test_bundled_weights_are_small():
    assert sum(f.stat().st_size for f in BUNDLED.rglob("*") if f.is_file()) < 60e6


def test_the_excerpt_is_text_that_every_reader_of_shakespeare_can_spell():
    text = read_text(EXCERPT)
    assert 3000 < len(text) < 10_000
    for name in READERS:
        vocab = open_model(name).vocab
        assert (vocab.encode(text).ids != vocab.unknown).all()


@pytest.mark.parametrize("kind", ["rnn", "lstm", "gru", "transformer", "llama", "encoder", "memory_network"])
def test_a_model_of_ones_own_has_nothing_to_be_compared_with(kind, make_model, few, capsys):
    folder = make_model(kind)
    assert main.main(["verify", str(folder)]) == 0
    out = capsys.readouterr().out
    assert not [line for line in out.splitlines() if line.endswith("FAIL")]
    assert "  nothing to compare with: give --reference FILE.npz" in out
    assert out.splitlines()[-1].endswith(f"0 failed; nothing to compare with for small-{kind}")


def test_an_engine_that_computes_something_else_fails(make_model, few, monkeypatch):
    folder = make_model("gru")
    monkeypatch.setattr(gru, "sigmoid", lambda x: (1 / (1 + np.exp(-1.001 * x))).astype(np.float32))
    assert any(line.startswith("layer0.gate.reset: ") for line in failed(folder))


def test_an_engine_that_stops_is_a_check_that_fails(make_model, few, monkeypatch):
    monkeypatch.setattr(Gru, "resume", lambda self, rows, step: 1 / 0)
    found = list(bundled.verify(make_model("gru")))
    assert [c.name for c in found if isinstance(c, Check) and not c.ok] == [
        "conformance: not checked to the end"
    ]
    assert Note("ZeroDivisionError: division by zero") in found
    assert any(
        check.name.startswith("embedding: ") for check in found if isinstance(check, Check)
    )  # it goes on


def test_the_command_prints_every_figure_and_counts_them(make_model, few, monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(opening, "BUNDLED", make_model("gru").parent)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    assert list(model_folders()) == ["small-gru"]
    assert main.main(["verify"]) == 0
    first, *lines, last = capsys.readouterr().out.splitlines()
    checks = [line for line in lines if " bound " in line]
    assert first == "small-gru"
    assert all(line.endswith("ok") for line in checks)
    signals = len(open_model("small-gru").specs) + 8  # and those of a memory outside
    counted = f"1 model: {len(checks)} checks, {signals} signals compared, 0 failed"
    assert last == f"{counted}; nothing to compare with for small-gru"
    monkeypatch.setattr(Gru, "resume", lambda self, rows, step: None)
    assert main.main(["verify"]) == 1
    out = capsys.readouterr().out
    assert "signals compared, 2 failed" in out  # nor does it go on as single steps do
    assert [line for line in out.splitlines() if "FAIL" in line and "resumed" in line]


def test_the_validation_loss_is_measured_on_request(few):
    folder = BUNDLED / "gru-shakespeare"
    text = read_text(EXCERPT)[:1000]
    found = [check for check in bundled.verify(folder, text) if "last 10 %" in check.line]
    assert found[0].bound == VALIDATION_LOSS["gru-shakespeare"]
    assert found[0].figure == pytest.approx(text_loss(open_model(folder), text[900:]), abs=1e-5)


def test_a_model_stopped_early_is_not_held_to_what_the_bundled_one_does(copied):
    folder = copied("lstm-anbn")
    card = (folder / "card.toml").read_text("utf-8").replace("[quality]", "[quality]\ninterrupted = true")
    (folder / "card.toml").write_text(card, "utf-8")
    found = [check.line for check in bundled.verify(folder)]
    assert any("stopped early" in line for line in found)
    assert any(line.startswith("value on the card") for line in found)
    assert not any("every a^n b^n is right" in line for line in found)


def test_stamping_a_card_changes_two_lines_at_most_and_again_none(copied):
    for name in ("lstm-sentiment",):
        folder = copied(name, sha256=False)
        card = folder / "card.toml"
        whole = (BUNDLED / name / "card.toml").read_text("utf-8")
        stamp(folder)
        assert card.read_text("utf-8") == whole
        card.write_text(re.sub("(?m)^(own_sentences|questions) = .*\n", "", whole), "utf-8")
        stamp(folder)
        assert read_card(folder) == read_card(BUNDLED / name)


def test_a_trained_model_carries_its_digest(tmp_path):
    card, _ = catalogue.train("lstm-counter", tmp_path / "made")
    assert card.sha256 == digest(tmp_path / "made" / "weights.safetensors")
    assert failed(tmp_path / "made") == []


def test_a_file_that_is_no_text_is_one_sentence(tmp_path):
    (tmp_path / "binary").write_bytes(b"\x80")
    with pytest.raises(TextError, match="byte 0"):
        read_text(tmp_path / "binary")
    with pytest.raises(TextError, match="no file"):
        read_text(tmp_path / "nothing")
    with pytest.raises(TextError, match="cannot be read"):
        read_text(tmp_path)
