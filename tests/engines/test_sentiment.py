"""Sentiment: a split that is stated and kept, both engines from a tiny text to a model, and data in a folder."""

from dataclasses import replace

import pytest
import torch

from mnemoscope.engines import open_model, record
from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.training import catalogue, naive_bayes, sentiment
from mnemoscope.engines.training.fit import Schedule
from mnemoscope.engines.training.recipe import JOINT
from mnemoscope.engines.vocabularies.words import Words

NEGATIVE = [f"a dull and lifeless film number {n}" for n in range(40)]
POSITIVE = [f"a warm and funny film number {n}" for n in range(40)]
NAMES = tuple(sentiment.RECIPES)


@pytest.fixture(autouse=True)
def tiny(monkeypatch):
    schedule = Schedule(steps=60, rate=1e-2, batch=8, length=64, warmup=2, evaluate_every=30)
    sizes = {"embedding": 8, "hidden": 8, "width": 8, "heads": 2, "mlp": 8}
    for name, recipe in sentiment.RECIPES.items():
        config = {key: sizes.get(key, value) for key, value in recipe.config.items()}
        monkeypatch.setitem(sentiment.RECIPES, name, replace(recipe, config=config, schedule=schedule))
        monkeypatch.setitem(sentiment.THINNING, name, sentiment.Thinning(words=0.1, vectors=0.1, inside=0.1))
    monkeypatch.setattr(catalogue, "usable_cores", lambda: 1)


@pytest.fixture
def folder(tmp_path):
    place = tmp_path / "data" / "rt_polarity"
    place.mkdir(parents=True)
    (place / "rt-polarity.neg").write_text("\n".join(NEGATIVE), "utf-8")
    (place / "rt-polarity.pos").write_text("\n".join(POSITIVE), "utf-8")
    return place


@pytest.mark.parametrize("name", NAMES)
def test_a_recipe_learns_and_makes_a_classifier(name, folder, tmp_path):
    card, _ = catalogue.train(name, tmp_path / "made", data=str(folder))
    assert card.quality["value"] == 1.0  # two words tell it all
    assert card.classes == ("negative", "positive")
    engine = open_model(tmp_path / "made")
    warm, dull = (sentiment.positive(engine, text) for text in (POSITIVE[3], NEGATIVE[3]))
    assert warm > 0.5 > dull
    p = record(tmp_path / "made", "a warm and funny film").trace["class"]
    assert p.shape == (5, 2)
    assert p.sum(axis=1) == pytest.approx(1, abs=1e-6)


def test_the_split_is_stratified_and_the_same_each_time():
    text = JOINT.join(("\n".join(NEGATIVE), "\n".join(POSITIVE)))
    parts = sentiment.split(text)
    assert [len(part) for part in parts] == [64, 8, 8]
    assert all(sum(label for _, label in part) * 2 == len(part) for part in parts)
    assert parts == sentiment.split(text)
    assert not {s for s, _ in parts[0]} & {s for s, _ in parts[2]}


def test_words_lean_to_the_class_they_occur_in():
    vocab = Words(["dull", "film", "warm"])
    _, dull, film, warm = sentiment.leanings(
        vocab, [("dull film", 0), ("dull film", 0), ("warm film", 1), ("film", 1)]
    )
    assert dull < 0 < warm
    assert film == 0


def test_what_stands_beyond_the_end_changes_nothing():
    ids, _ = sentiment.padded(Words(["a", "warm", "film"]), [("a warm film", 1), ("a " * 100, 0)])
    assert ids.shape == (2, sentiment.LONGEST)
    assert ids[0].tolist() == [1, 2, 3] + [sentiment.BEYOND] * (sentiment.LONGEST - 3)
    assert not (ids[1] == sentiment.BEYOND).any()
    for name in NAMES:
        recipe = sentiment.RECIPES[name]
        torch.manual_seed(0)
        kind = sentiment.EncoderModel if recipe.engine == "encoder" else None
        model = (
            kind(vocab=4, **recipe.config)
            if kind
            else sentiment.RecurrentModel("lstm", vocab=4, **recipe.config)
        )
        with torch.inference_mode():
            long = sentiment.logits_of(model.eval(), ids[:1])
            short = sentiment.logits_of(model, ids[:1, :3])
        assert torch.allclose(long, short, atol=1e-6)


def test_a_folder_without_the_files_is_one_sentence(tmp_path):
    with pytest.raises(ModelError, match=r"rt-polarity\.neg"):
        catalogue.train(NAMES[0], tmp_path / "made", data=str(tmp_path))


def test_our_own_sentences_are_as_many_of_both_kinds():
    own = sentiment.reviews()
    assert len(own) == 60
    assert sum(label for _, label in own) == 30


def test_the_second_teacher_judges_what_it_was_not_told():
    texts = [(1, 2), (1, 3)] * 10
    odds = naive_bayes.left_out(texts, [True, False] * 10, folds=5, seed=0)
    assert (odds[::2] > 0).all()
    assert (odds[1::2] < 0).all()
    lone = naive_bayes.left_out([(7,), *texts], [True, *[True, False] * 10], folds=5, seed=0)
    assert lone[0] == 0  # a word that no other text has says nothing
