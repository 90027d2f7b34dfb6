"""`verify`: the bundled models keep to every bound, and a model that lies is found out."""

import numpy as np
import pytest
from safetensors.numpy import load_file, save_file

import main
from engines import models, verify
from engines.models import BUNDLED, model_folders, open_model
from engines.recorder import text_loss
from engines.texts import EXCERPT, TextError, read_text
from engines.training.catalogue import module_for
from engines.training.shakespeare import EXCERPT_LOSS, VALIDATION_LOSS
from engines.zoo import lstm
from engines.zoo.gru import Gru

BUNDLED_MODELS = sorted(folder.name for folder in BUNDLED.glob("*") if (folder / "card.toml").exists())
READERS = [name for name in BUNDLED_MODELS if name in EXCERPT_LOSS]  # those trained on Shakespeare


@pytest.mark.parametrize("name", BUNDLED_MODELS)
def test_a_bundled_model_keeps_to_every_bound(name):
    found = list(verify.verify(BUNDLED / name))
    assert len(found) > 9
    assert [check.line for check in found if not check.ok] == []
    assert any("excerpt" in check.name for check in found) == (name in READERS)


@pytest.mark.parametrize("name", BUNDLED_MODELS)
def test_a_bundled_card_is_complete(name):
    card = models.read_card(BUNDLED / name)
    assert card.name == name
    for said in (card.title, card.task, card.group, card.summary, card.data, card.licence, card.command):
        assert said
    assert card.source or module_for(name).SOURCE is None  # a task that makes its own examples
    assert {"measure", "value", "unit", "data"} <= card.quality.keys()
    if name in READERS:
        assert card.quality["value"] <= VALIDATION_LOSS[name]
    assert card.parameters == sum(w.size for w in open_model(name).weights.values())
    assert 3 <= len(card.examples) <= 4
    known = open_model(name).vocab
    assert all((known.encode(example).ids != known.unknown).all() for example in card.examples)


def test_bundled_weights_are_small():
    assert sum(f.stat().st_size for f in BUNDLED.rglob("*") if f.is_file()) < 60e6


def test_the_excerpt_is_text_that_every_reader_of_shakespeare_can_spell():
    text = read_text(EXCERPT)
    assert 3000 < len(text) < 10_000
    for name in READERS:
        vocab = open_model(name).vocab
        assert (vocab.encode(text).ids != vocab.unknown).all()


@pytest.mark.parametrize("kind", ["rnn", "lstm", "gru", "transformer", "encoder"])
def test_a_model_of_ones_own_is_checked_without_bounds_on_its_loss(kind, make_model, monkeypatch):
    monkeypatch.setattr(verify, "STEPS", 60)
    found = list(verify.verify(make_model(kind)))
    assert [check.line for check in found if not check.ok] == []
    assert any("torch" in check.name for check in found)
    assert not any("excerpt" in check.name for check in found)


def test_an_engine_that_computes_something_else_fails(make_model, monkeypatch):
    folder = make_model("lstm")
    monkeypatch.setattr(lstm, "sigmoid", lambda x: (1 / (1 + np.exp(-1.001 * x))).astype(np.float32))
    failed = [check.name for check in verify.verify(folder) if not check.ok]
    assert any("torch" in name for name in failed)


def test_the_command_ends_in_1_if_a_check_fails(make_model, monkeypatch, capsys):
    monkeypatch.setattr(verify, "STEPS", 60)
    monkeypatch.setattr(Gru, "resume", lambda self, rows, step: None)
    assert main.main(["verify", str(make_model("gru"))]) == 1
    out = capsys.readouterr().out
    assert "1 failed" in out
    assert [line for line in out.splitlines() if "FAIL" in line and "resumed" in line]


def test_the_command_prints_every_figure_with_its_bound(make_model, monkeypatch, capsys):
    monkeypatch.setattr(verify, "STEPS", 60)
    monkeypatch.setattr(models, "BUNDLED", make_model("gru").parent)
    assert list(model_folders()) == ["small-gru"]
    assert main.main(["verify"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "small-gru"
    assert lines[-1] == "all checks passed"
    assert all("bound" in line and line.endswith("ok") for line in lines[1:-1])


def test_weights_that_are_no_numbers_fail(make_model, capsys):
    path = make_model("gru") / "weights.safetensors"
    weights = load_file(path)
    weights["readout.bias"][:] = np.nan
    save_file(weights, path)
    assert main.main(["verify", str(path.parent)]) == 1
    out, err = capsys.readouterr()
    assert "FAIL" in out
    assert err == ""


def test_the_validation_loss_is_measured_on_request(make_model, tmp_path, monkeypatch):
    folder = make_model("gru", name="gru-shakespeare")
    monkeypatch.setattr(verify, "STEPS", 60)
    monkeypatch.setattr(verify, "BUNDLED", folder.parent.resolve())
    found = list(verify.verify(folder, "what is past is prologue\n" * 40))
    loss = found[-1]
    assert "last 10 %" in loss.name
    assert loss.bound == VALIDATION_LOSS["gru-shakespeare"]
    assert not loss.ok  # random weights
    assert loss.figure == pytest.approx(
        text_loss(open_model(folder), "what is past is prologue\n" * 4), abs=1e-5
    )


def test_a_file_that_is_no_text_is_one_sentence(tmp_path):
    (tmp_path / "binary").write_bytes(b"\x80")
    with pytest.raises(TextError, match="byte 0"):
        read_text(tmp_path / "binary")
    with pytest.raises(TextError, match="no file"):
        read_text(tmp_path / "nothing")
    with pytest.raises(TextError, match="cannot be read"):
        read_text(tmp_path)
