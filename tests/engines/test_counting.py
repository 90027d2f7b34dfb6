"""Counting: the strings, the measures of it, the counter built by hand, and tiny recipes."""

from dataclasses import replace

import numpy as np
import pytest

from mnemoscope.engines import open_model, record
from mnemoscope.engines.check import Check
from mnemoscope.engines.models.opening import build, read_card, read_weights
from mnemoscope.engines.rules.strings import nested
from mnemoscope.engines.runs.recorder import read_rows
from mnemoscope.engines.training import catalogue, counting, counts
from mnemoscope.engines.training.counting import RECIPES, counter
from mnemoscope.engines.training.fit import Schedule
from mnemoscope.engines.training.parity import module_of


@pytest.fixture
def built(tmp_path):
    """The engine of a counter just built."""
    catalogue.train("lstm-counter", tmp_path / "counter")
    return open_model(tmp_path / "counter")


@pytest.mark.parametrize("length", [2, 10, 50, 200])
def test_nested_brackets_are_closed_and_never_before_they_are_opened(length):
    rng = np.random.default_rng(length)
    for _ in range(20):
        text = nested(rng, length)
        assert len(text) == length
        assert counts.depths(text).min() >= 0
        assert counts.depths(text)[-1] == 0


def test_strings_vary_in_depth():
    rng = np.random.default_rng(0)
    deepest = [counts.depths(nested(rng, 50)).max() for _ in range(200)]
    assert min(deepest) <= 4
    assert max(deepest) >= 18


def test_the_depth_counts_what_rises_and_falls():
    assert counts.depths("((x)\n)").tolist() == [1, 2, 2, 1, 1, 0]
    assert counts.depths("aab").tolist() == [1, 2, 1]


def test_a_counter_counts_exactly_and_lets_other_characters_be(built):
    text = "(" * 100 + "some lines\nof letters" + ")" * 99 + "日本🙂" + "()" * 500
    cell = read_rows(built, built.vocab.encode(text).ids)[:, built.layout.slice("layer0.cell")][:, 0]
    assert (cell == counts.depths(text)).all()
    assert cell.max() == 100


def test_a_counter_says_what_may_close_and_what_may_end(built):
    rows = read_rows(built, built.vocab.encode("((()))").ids)[:, built.layout.slice("logits")]
    opening, closing, end = built.vocab.encode("()\n").ids
    assert (rows[:-1, closing] >= rows[:-1, opening]).all()
    assert (rows[:-1, end] <= -10).all()
    assert rows[-1, closing] <= -10
    assert rows[-1, end] == rows[-1, opening] == 0
    shares = counts.legality(module_of(built), built.vocab, "((()))\n()\n" + "(" * 60 + ")" * 60)
    assert shares == pytest.approx((1, 1), abs=1e-3)


def test_the_card_of_a_counter_says_that_it_is_built(built, tmp_path):
    card = read_card(tmp_path / "counter")
    assert "onstructed, not trained" in card.summary
    assert (card.quality["value"], card.quality["step"]) == (0, 0)
    assert card.scales["layer0.cell"] == 25  # its examples go to 25, and so do its colours


def test_a_counter_counts_its_brackets_right_and_its_letters_wrong(built):
    unit, correlation = counts.best_cell(built, "(((())))()")
    assert (unit, correlation) == (0, pytest.approx(1))
    assert counts.best_cell(built, "((((x")[1] == pytest.approx(1)
    with np.errstate(all="raise"):
        assert counts.best_cell(built, "xyz") == (0, 0.0)  # nothing moves, and nothing goes with it


def test_a_model_that_always_says_b_is_wrong_at_once(make_engine):
    vocab = counting._vocabulary("lstm-anbn")
    engine = make_engine("lstm", vocab=vocab, hidden=2, layers=1)
    engine.weights["readout.weight"][:] = 0
    engine.weights["readout.bias"][:] = (0, 0, 0, 5)
    assert counts.first_wrong(module_of(engine), vocab, 60) == 1
    nats, right = counts.surprises(module_of(engine), vocab, range(3, 6))
    assert not right.any()
    assert nats == pytest.approx(5 + np.log(1 + 3 * np.exp(-5)), abs=1e-6)  # of the line break


@pytest.fixture
def tiny(monkeypatch):
    """Every recipe with a few small steps of one or two seeds."""
    small = Schedule(steps=6, rate=1e-2, batch=2, length=12, warmup=2, evaluate_every=3)
    for name in ("lstm-brackets", "lstm-anbn", "gru-anbn"):
        config = RECIPES[name].config | {"hidden": 3}
        monkeypatch.setitem(RECIPES, name, replace(RECIPES[name], schedule=small, config=config))
        monkeypatch.setitem(counting.TRIES, name, 2)
    monkeypatch.setattr(catalogue, "usable_cores", lambda: 1)


@pytest.mark.parametrize("name", RECIPES)
def test_a_recipe_makes_a_model_that_opens_and_is_held_to_its_promises(name, tiny, tmp_path):
    card, _ = catalogue.train(name, tmp_path / "made")
    assert card == read_card(tmp_path / "made")
    assert card.group == "Counting"
    assert card.vocabulary["characters"][0] == "\n"
    engine = build(card, read_weights(tmp_path / "made" / "weights.safetensors"))
    found = list(counting.checks(name, engine, None))
    assert found
    assert all(isinstance(check, Check) for check in found)
    assert all(check.ok for check in found) == (name == "lstm-counter")
    assert len(record(tmp_path / "made", card.texts[0]).trace) == len(card.texts[0])


def test_the_best_of_several_seeds_is_kept(tiny, monkeypatch):
    runs = []
    real = counting._run

    def noted(name, seed):
        runs.append((seed, *real(name, seed)))
        return runs[-1][1:]

    monkeypatch.setattr(counting, "_run", noted)
    model, outcome = counting.train("lstm-brackets", "")
    best = min(runs, key=lambda run: run[2].loss)
    assert [seed for seed, *_ in runs] == [1, 2]
    assert model is best[1]
    assert outcome.loss == best[2].loss


def test_a_counter_is_always_the_same():
    one, two = counter().state_dict(), counter().state_dict()
    assert all((one[key] == two[key]).all() for key in one)
