"""Training: a tiny recipe from text to an opened model, Ctrl-C at any moment, and data that is not there."""

import math
from dataclasses import replace

import numpy as np
import pytest
import torch

from mnemoscope.engines import open_model, record
from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.models.card import digest, read_card
from mnemoscope.engines.training import catalogue, fit, shakespeare
from mnemoscope.engines.training.fit import Outcome, Schedule
from mnemoscope.engines.vocabularies.characters import Characters

TEXT = "CLOWN:\nThe rain it falls on every roof, and every roof lets in the rain.\n\n" * 30

TINY = {
    "rnn": {"embedding": 4, "hidden": 6, "layers": 1},
    "gru": {"embedding": 4, "hidden": 6, "layers": 1},
    "lstm": {"embedding": 4, "hidden": 6, "layers": 2},
    "transformer": {"width": 8, "heads": 2, "layers": 1, "mlp": 8, "context": 6, "positions": "rotary"},
}

NAMES = list(shakespeare.RECIPES)


@pytest.fixture(autouse=True)
def tiny(monkeypatch):
    """Every recipe with a few small steps."""
    schedule = Schedule(steps=12, rate=1e-2, batch=4, length=16, warmup=2, evaluate_every=5)
    for name, recipe in shakespeare.RECIPES.items():
        small = replace(
            recipe, config=TINY[recipe.engine], schedule=schedule, again=recipe.again and schedule
        )
        monkeypatch.setitem(shakespeare.RECIPES, name, small)
    monkeypatch.setattr(catalogue, "usable_cores", lambda: 1)


@pytest.fixture
def data(tmp_path):
    path = tmp_path / "text.txt"
    path.write_text(TEXT, "utf-8")
    return str(path)


@pytest.mark.parametrize("name", NAMES)
def test_a_recipe_makes_a_model_that_opens(name, data, tmp_path):
    card, outcome = catalogue.train(name, tmp_path / "made", data=data)
    assert card == read_card(tmp_path / "made")
    assert not outcome.interrupted
    assert outcome.step in (5, 10, 12, 17, 22, 24)  # of one run, or of two
    assert card.quality["value"] == round(outcome.loss, 4) < math.log(40)
    assert card.parameters == sum(w.size for w in open_model(tmp_path / "made").weights.values())
    assert "not Tiny Shakespeare" in card.data  # and so it does not boast of it
    assert card.command == f"python main.py train {name} -o FOLDER"
    engine = open_model(tmp_path / "made")
    assert set(card.scales) == {spec.name for spec in engine.specs if spec.range is None}
    assert engine.layout["logits"].scale == card.scales["logits"]
    assert not list((tmp_path / "made").glob(".writing*"))
    assert len(record(tmp_path / "made", card.texts[0]).trace) == len(card.texts[0])


def test_the_same_recipe_makes_the_same_model(data, tmp_path):
    for folder in ("one", "two"):
        catalogue.train("gru-shakespeare", tmp_path / folder, data=data)
    one, two = (open_model(tmp_path / folder).weights for folder in ("one", "two"))
    assert all(np.allclose(one[name], two[name], atol=1e-6) for name in one)


def interrupt_at(monkeypatch, where, call):
    """Raise KeyboardInterrupt at the n-th call of a function of the training loop."""
    real, count = getattr(shakespeare, where), 0

    def interrupting(*args, **more):
        nonlocal count
        count += 1
        if count == call:
            raise KeyboardInterrupt
        return real(*args, **more)

    monkeypatch.setattr(shakespeare, where, interrupting)


def test_ctrl_c_keeps_the_best_so_far(data, tmp_path, monkeypatch):
    interrupt_at(monkeypatch, "_blind", 9)  # in the loss of step 9; step 5 was measured
    card, outcome = catalogue.train("lstm-shakespeare", tmp_path / "made", data=data)
    assert (outcome.interrupted, outcome.step) == (True, 5)
    assert card.quality["interrupted"] is True
    assert card.quality["value"] == round(outcome.loss, 4)
    assert len(record(tmp_path / "made", "CLOWN").trace) == 5


def test_ctrl_c_before_anything_was_measured_measures_what_there_is(data, tmp_path, monkeypatch):
    interrupt_at(monkeypatch, "_blind", 3)
    _, outcome = catalogue.train("rnn-shakespeare", tmp_path / "made", data=data)
    assert (outcome.interrupted, outcome.step) == (True, 2)
    assert math.isfinite(outcome.loss)


def test_ctrl_c_while_measuring_keeps_the_best_so_far(data, tmp_path, monkeypatch):
    interrupt_at(monkeypatch, "recurrent_loss", 2)
    _, outcome = catalogue.train("gru-shakespeare", tmp_path / "made", data=data)
    assert (outcome.interrupted, outcome.step) == (True, 5)


def test_ctrl_c_twice_makes_a_model_that_was_not_measured(data, tmp_path, monkeypatch):
    def always(*_args, **_more):
        raise KeyboardInterrupt

    monkeypatch.setattr(shakespeare, "recurrent_loss", always)
    card, outcome = catalogue.train("gru-shakespeare", tmp_path / "made", data=data)
    assert math.isnan(outcome.loss)
    assert "value" not in card.quality
    assert card.line


def test_a_loss_that_is_no_number_makes_no_model(data, tmp_path, monkeypatch):
    monkeypatch.setattr(shakespeare, "recurrent_loss", lambda *_args, **_more: math.nan)
    with pytest.raises(ModelError, match="came to nothing"):
        catalogue.train("rnn-shakespeare", tmp_path / "made", data=data)
    assert not (tmp_path / "made" / "card.toml").exists()


def test_a_model_that_is_there_is_not_overwritten(data, tmp_path):
    catalogue.train("rnn-shakespeare", tmp_path / "made", data=data)
    with pytest.raises(ModelError, match="already holds a model"):
        catalogue.train("rnn-shakespeare", tmp_path / "made", data=data)


def test_what_is_missing_is_said_before_an_hour_is_spent(data, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    name, made = NAMES[0], tmp_path / "made"
    (tmp_path / "short.txt").write_text("short", "utf-8")
    (tmp_path / "binary").write_bytes(b"\xff")
    for given, said in [
        ("nothing", "no file"),
        (None, "get it from"),
        ("short.txt", "too short"),
        ("binary", "text"),
    ]:
        with pytest.raises(ModelError, match=said):
            catalogue.train(name, made, data=given)
    with pytest.raises(ModelError, match="cannot be written"):
        catalogue.train(name, tmp_path / "short.txt" / "made", data=data)
    assert not made.exists()


def test_the_text_is_found_in_the_data_folder(tmp_path, monkeypatch):
    place = tmp_path / "data" / shakespeare.SOURCE.path
    place.parent.mkdir(parents=True)
    place.write_text(TEXT, "utf-8")
    monkeypatch.setenv("MNEMOSCOPE_DATA", str(tmp_path / "data"))
    assert catalogue.read_text(NAMES[0]) == TEXT
    monkeypatch.delenv("MNEMOSCOPE_DATA")
    monkeypatch.chdir(tmp_path)
    assert catalogue.read_text(NAMES[0]) == TEXT


def test_nice_numbers():
    assert [catalogue.nice(x) for x in (0.93, 1.01, 2.4, 6.1, 17, 0.0201, 8.0, 0)] == [
        1.0, 1.5, 2.5, 8.0, 20.0, 0.025, 8.0, 1.0,
    ]  # fmt: skip


def test_finish_says_how_the_model_came_to_be(tmp_path, make_engine):
    vocab = Characters("".join(shakespeare.characters(TEXT)))
    weights = make_engine("rnn", vocab=vocab, **TINY["rnn"]).weights
    card = catalogue.finish(
        NAMES[0], weights, Outcome(1.23456, 7, 61.4, False), tmp_path / "made", text=TEXT, cores=1
    )
    assert card.quality == {
        "measure": "validation loss", "value": 1.2346, "unit": "nats/character", "step": 7, "seconds": 61, "cores": 1,
        "words": "{} nats per character of unseen text",
        "data": card.quality["data"], "excerpt": card.quality["excerpt"],
    }  # fmt: skip
    assert 3 < card.quality["excerpt"] < 4  # random weights
    assert card.sha256 == digest(tmp_path / "made" / "weights.safetensors")
    assert "teacher-forced, 222 characters" in card.quality["data"]


def test_the_schedule_warms_up_and_falls_to_a_twentieth():
    schedule = Schedule(steps=100, rate=1.0, batch=1, length=1, warmup=10)
    assert schedule.factor(0) == 0.1
    assert schedule.factor(10) == pytest.approx(1)
    assert schedule.factor(100) == pytest.approx(0.05)


def test_the_loss_of_blocks_is_the_loss_of_one_pass():
    torch.manual_seed(0)
    tokens = torch.randint(1, 9, (300,))
    recurrent = shakespeare.build(shakespeare.RECIPES["gru-shakespeare"], 9).eval()
    with torch.inference_mode():
        assert fit.recurrent_loss(recurrent, tokens, block=37) == pytest.approx(
            fit.recurrent_loss(recurrent, tokens, block=1000), abs=1e-6
        )
        attending = shakespeare.build(shakespeare.RECIPES["transformer-shakespeare"], 9).eval()
        assert fit.transformer_loss(attending, tokens, context=6, layers=1, block=37) == pytest.approx(
            fit.transformer_loss(attending, tokens, context=6, layers=1, block=1000), abs=1e-6
        )
