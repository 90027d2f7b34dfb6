"""Copying by attention: a small recipe from nothing to an opened model, and what is measured of one that cannot copy."""

from dataclasses import replace

import numpy as np
import pytest

from mnemoscope.engines import open_model
from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.training import catalogue, induction

NAMES = list(induction.RECIPES)


@pytest.fixture(autouse=True)
def tiny(monkeypatch):
    """Every recipe with a few small steps."""
    for name, recipe in induction.RECIPES.items():
        schedule = replace(recipe.schedule, steps=4, batch=2, warmup=2, evaluate_every=2)
        monkeypatch.setitem(induction.RECIPES, name, replace(recipe, schedule=schedule))
    monkeypatch.setattr(catalogue, "usable_cores", lambda: 1)


@pytest.mark.parametrize("name", NAMES)
def test_a_recipe_makes_a_model_that_is_measured_head_by_head(name, tmp_path):
    card, outcome = catalogue.train(name, tmp_path / "made")
    assert outcome.step in (2, 4)
    assert card.quality["guessing"] == pytest.approx(
        np.log(len(open_model(tmp_path / "made").vocab)), abs=1e-4
    )
    for score in ("previous_token", "induction"):
        layers = card.quality[score]
        assert list(layers) == [f"layer{n}" for n in range(card.config["layers"])]
        assert all(len(heads) == 4 and 0 <= min(heads) <= max(heads) <= 1 for heads in layers.values())


def test_untrained_attention_keeps_to_none_of_the_bounds(tmp_path):
    catalogue.train("induction-2layer", tmp_path / "made")
    found = list(induction.checks("induction-2layer", open_model(tmp_path / "made"), None))
    assert len(found) == 3
    assert not any(check.ok for check in found)


def test_two_copies_are_the_same_and_new_each_time():
    rng = np.random.default_rng(0)
    one, other = (induction.twice(rng, 12) for _ in range(2))
    assert len(one) == 24
    assert (one[:12] == one[12:]).all()
    assert (one != other).any()


@pytest.mark.parametrize("example", induction.EXAMPLES)
def test_an_example_is_two_copies(example):
    half = len(example) // 2
    assert example[:half] == example[half:]
    assert induction.SHORTEST <= half <= induction.LONGEST


def test_a_task_takes_no_data(tmp_path):
    with pytest.raises(ModelError, match="makes its own examples"):
        catalogue.train(NAMES[0], tmp_path / "made", data="text.txt")
