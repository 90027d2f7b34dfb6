"""Recall over distance: a small recipe from nothing to an opened model, the lines it reads, and how recall is measured."""

from dataclasses import replace

import numpy as np
import pytest
import torch

from mnemoscope.engines import open_model, record
from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.runs.recorder import read_rows
from mnemoscope.engines.training import catalogue, recall
from mnemoscope.engines.vocabularies.characters import Characters

NAMES = list(recall.RECIPES)
VOCABULARY = Characters(recall.CHARACTERS)


@pytest.fixture(autouse=True)
def tiny(monkeypatch):
    """Every recipe with a few small steps, measured over a few lines."""
    for name, recipe in recall.RECIPES.items():
        schedule = replace(recipe.schedule, steps=4, batch=2, length=5, warmup=2, evaluate_every=2)
        monkeypatch.setitem(recall.RECIPES, name, replace(recipe, schedule=schedule))
    monkeypatch.setattr(catalogue, "usable_cores", lambda: 1)
    monkeypatch.setattr(recall, "TRIALS", 20)


@pytest.mark.parametrize("name", NAMES)
def test_a_recipe_makes_a_model_with_its_accuracy_at_every_distance(name, tmp_path):
    card, outcome = catalogue.train(name, tmp_path / "made")
    assert outcome.step in (2, 4)
    table = card.quality["accuracy"]
    assert [int(dots) for dots in table] == list(recall.DISTANCES)
    assert all(0 <= value <= 1 for value in table.values())
    assert card.quality["value"] == table["100"]
    found = list(recall.checks(name, open_model(tmp_path / "made"), None))
    assert len(found) >= 4
    assert not all(check.ok for check in found)


def test_all_four_read_the_same_lines_and_examples():
    assert len({recipe.examples for recipe in recall.RECIPES.values()}) == 1
    generators = [torch.Generator().manual_seed(3) for _ in range(2)]
    one, other = (recall.lines(5, 7, generator) for generator in generators)
    assert torch.equal(one, other)


@pytest.mark.parametrize("dots", [0, 1, 50])
def test_a_line_says_its_letters_again(dots):
    (ids,) = recall.lines(1, dots, torch.Generator().manual_seed(0)).tolist()
    line, _ = VOCABULARY.decode(ids)
    letters = line[: recall.COUNT]
    assert line == f"{letters}{'.' * dots}?{letters}\n"
    assert set(letters) <= set("abcdefgh")


@pytest.mark.parametrize("example", recall.EXAMPLES)
def test_an_example_is_a_line(example):
    letters = example[: recall.COUNT]
    assert example == f"{letters}{'.' * example.count('.')}?{letters}\n"


def test_recall_is_measured_as_the_engine_itself_would_answer(make_engine):
    engine = make_engine("gru", vocab=VOCABULARY, seed=4)
    right = []
    for line in recall.lines(recall.TRIALS, 6, torch.Generator().manual_seed(9 + 6000)).numpy():
        engine.reset()
        logits = read_rows(engine, line)[:, engine.layout.slice("logits")]
        right += [logits[at - 1].argmax() == line[at] for at in range(10, 13)]
    assert recall.accuracy(engine, 6, seed=9) == pytest.approx(np.mean(right))


def test_an_engine_that_torch_does_not_know_is_not_measured(make_engine):
    engine = make_engine("rnn", vocab=VOCABULARY)

    class Other(type(engine)):
        reference = ""

    engine.__class__ = Other
    with pytest.raises(ModelError, match="no module"):
        recall.accuracy(engine, 3, seed=0)


@pytest.mark.parametrize("name", NAMES)
def test_a_transformer_says_which_head_looks_at_the_letters(name):
    found = recall.focus(name, open_model(name))
    if name != "transformer-recall":
        assert found == {}
        return
    line = "ace" + "." * 30 + "?"
    trace = record(name, line).trace
    assert trace.attention(found["layer"], found["head"])[len(line) - 1, 0] > 0.5


def test_a_gated_engine_begins_with_its_gate_open():
    lstm, gru, rnn = (recall.build(recall.RECIPES[f"{kind}-recall"]) for kind in ("lstm", "gru", "rnn"))
    assert (lstm.rnn.bias_ih_l0[64:128] == recall.OPEN).all()
    assert (gru.rnn.bias_ih_l0[64:128] == recall.OPEN).all()
    w = rnn.rnn.weight_hh_l0
    assert torch.allclose(w @ w.T, torch.eye(64), atol=1e-5)
