"""The flip-flop: its pulses, and a tiny recipe."""

from dataclasses import replace

import numpy as np

from mnemoscope.engines.models.opening import build, read_card, read_weights
from mnemoscope.engines.training import catalogue, flipflop
from mnemoscope.engines.training.fit import Schedule
from mnemoscope.engines.training.flipflop import RECIPES, VOCABULARY, names, pulses


def test_a_bit_is_what_its_last_pulse_made_it():
    ids, held = pulses(np.random.default_rng(3), 4, 300)
    for row, classes in zip(ids, held, strict=True):
        bits = dict.fromkeys("abc", False)
        for token, state in zip(row, classes, strict=True):
            character = VOCABULARY.label(int(token))
            if character.lower() in bits:
                bits[character.lower()] = character.isupper()
            said = "".join(bit.upper() if on else bit for bit, on in bits.items())
            assert names()[state] == said


def test_the_eight_states_have_eight_names():
    assert len(set(names())) == 8
    assert (names()[0], names()[1], names()[7]) == ("abc", "Abc", "ABC")


def test_pulses_are_the_same_for_the_same_seed_and_sometimes_rare():
    one, two = (pulses(np.random.default_rng(5), 30, 400)[0] for _ in range(2))
    assert (one == two).all()
    silent = np.isin(one, [0, VOCABULARY.encode(".").ids[0]]).mean(axis=1)
    assert silent.min() < 0.6
    assert silent.max() > 0.95


def test_a_tiny_recipe_makes_a_classifier_that_is_held_to_its_promises(monkeypatch, tmp_path):
    name = "gru-flipflop"
    small = Schedule(steps=6, rate=1e-2, batch=2, length=12, warmup=2, evaluate_every=3)
    config = RECIPES[name].config | {"hidden": 4}
    monkeypatch.setitem(RECIPES, name, replace(RECIPES[name], schedule=small, config=config))
    monkeypatch.setattr(catalogue, "usable_cores", lambda: 1)
    monkeypatch.setattr(flipflop, "STARTS", 6)
    monkeypatch.setattr(flipflop, "LONG", 200)
    card, _ = catalogue.train(name, tmp_path / "made")
    assert card == read_card(tmp_path / "made")
    assert card.classes == names()
    assert card.quality["value"] < 1
    engine = build(card, read_weights(tmp_path / "made" / "weights.safetensors"))
    found = list(flipflop.checks(name, engine, None))
    assert not all(check.ok for check in found)
    assert len(found) == 5
