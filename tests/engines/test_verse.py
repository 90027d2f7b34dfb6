"""Models of verse: a tiny recipe from lines to a model, forms as they are counted, and the tied read-out stored untied."""

from dataclasses import replace

import numpy as np
import pytest
import torch

from mnemoscope.engines import open_model, record
from mnemoscope.engines.sampling import Sampling
from mnemoscope.engines.training import catalogue, jueju, songci, verse
from mnemoscope.engines.training.fit import Schedule
from mnemoscope.engines.training.tied import TiedLstm

POEMS = (
    "白日依山盡，黃河入海流。欲窮千里目，更上一層樓。\n春眠不覺曉，處處聞啼鳥。夜來風雨聲，花落知多少。\n"
    * 30
)
TUNES = (
    "浣溪沙：一曲新词酒一杯。去年天气旧亭台。夕阳西下几时回。\n如梦令：昨夜雨疏风骤，浓睡不消残酒。\n" * 30
)


@pytest.fixture(autouse=True)
def tiny(monkeypatch):
    schedule = Schedule(steps=6, rate=1e-2, batch=4, length=12, warmup=2, evaluate_every=3)
    for module in (jueju, songci):
        for name, recipe in module.RECIPES.items():
            config = {"embedding": 6, "hidden": 8, "layers": 1}
            monkeypatch.setitem(module.RECIPES, name, replace(recipe, config=config, schedule=schedule))
    monkeypatch.setattr(jueju, "POEMS", 4)
    monkeypatch.setattr(songci, "TIMES", 2)
    monkeypatch.setattr(catalogue, "usable_cores", lambda: 1)


@pytest.mark.parametrize(("name", "text"), [("lstm-jueju", POEMS), ("lstm-songci", TUNES)])
def test_a_recipe_makes_a_model_that_writes(name, text, tmp_path):
    (tmp_path / "lines.txt").write_text(text, "utf-8")
    card, outcome = catalogue.train(name, tmp_path / "made", data=str(tmp_path / "lines.txt"))
    assert outcome.step in (3, 6)
    assert 0 <= card.quality["in_form"] <= 1
    assert card.quality["value"] == pytest.approx(outcome.loss, abs=1e-3)  # of the weights as stored
    assert "a text of" in card.data  # and so it does not boast of the real one
    track = record(tmp_path / "made", "白日", generate=5)
    assert len(track.trace) == 7
    engine = open_model(tmp_path / "made")
    checks = list(catalogue.module_for(name).checks(name, engine, text))
    assert [check.figure for check in checks if "share" in check.name]
    assert any("last 5 %" in check.name for check in checks)


def test_a_form_is_the_characters_between_marks():
    assert verse.form("白日依山盡，黃河入海流。欲窮千里目，更上一層樓。") == (5, 5, 5, 5)
    assert verse.form("昨夜雨疏风骤，浓睡不消残酒。") == (6, 6)
    assert verse.form("") == ()


def test_the_last_lines_are_held_out_and_their_new_characters_count_as_unknown():
    text = "\n".join(["春眠"] * 19 + ["夏"]) + "\n"
    trained, held = verse.split(text)
    assert "夏" not in trained
    assert held == "\n夏\n"
    assert verse.characters(text) == "".join(sorted("春眠\n"))


def test_writing_side_by_side_is_writing_one_by_one(make_engine):
    engine = make_engine("lstm", layers=1)
    samplings = [Sampling(0.8, seed=n) for n in range(3)]
    together = verse.continued(engine, ["be", "or", "a"], samplings, 12)
    alone = [
        verse.continued(engine, [b], [s], 12)[0] for b, s in zip(["be", "or", "a"], samplings, strict=True)
    ]
    assert sorted(together) == sorted(alone)
    assert all(text.startswith(("be", "or", "a")) for text in together)


def test_a_tied_model_is_the_same_untied():
    torch.manual_seed(0)
    tied = TiedLstm(vocab=11, embedding=5, hidden=7, layers=1, dropout=0.5).eval()
    ids = torch.randint(11, (2, 9))
    with torch.inference_mode():
        assert np.allclose(tied(ids)[0], tied.untied()(ids)[0], atol=1e-6)
