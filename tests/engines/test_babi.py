"""Questions about stories: the files of the data, a small recipe from them to an opened model, and how it is measured."""

from dataclasses import replace

import numpy as np
import pytest
import torch

from mnemoscope.engines import open_model, record
from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.rules import story_grammar
from mnemoscope.engines.rules.story_grammar import Line
from mnemoscope.engines.runs.recorder import read_rows
from mnemoscope.engines.training import asking, babi, catalogue
from mnemoscope.engines.training.modules import MemoryNetworkModel
from mnemoscope.engines.training.recipe import JOINT
from mnemoscope.engines.vocabularies.words import Words

NAMES = list(babi.RECIPES)


def written(stories):
    """Stories as a file of the data has them."""
    rows = []
    for story in stories:
        numbers = []  # of the lines with statements
        for number, line in enumerate(story, 1):
            if line.answer:
                support = " ".join(str(numbers[at]) for at in line.support)
                rows.append(f"{number} {line.text} \t{line.answer}\t{support}")
            else:
                numbers.append(number)
                rows.append(f"{number} {line.text}")
    return "\n".join(rows) + "\n"


@pytest.fixture(autouse=True)
def tiny(monkeypatch):
    """Every recipe with a few small steps, from few stories."""
    for name, recipe in babi.RECIPES.items():
        schedule = replace(recipe.schedule, steps=4, batch=3, warmup=2, evaluate_every=2)
        small = replace(recipe, config=recipe.config | {"width": 8}, schedule=schedule)
        monkeypatch.setitem(babi.RECIPES, name, small)
        monkeypatch.setitem(babi.COURSES, name, replace(babi.COURSES[name], beginnings=2))
    monkeypatch.setattr(babi, "GENERATED", 20)
    monkeypatch.setattr(babi, "ANEW", 10)
    monkeypatch.setattr(catalogue, "usable_cores", lambda: 1)


@pytest.fixture
def data(tmp_path):
    folder = tmp_path / "babi"
    folder.mkdir()
    for at, file in enumerate(babi.SOURCE.files):
        stories = story_grammar.stories(1 + at // 2, 20, seed=at)
        (folder / file).write_text(written(stories), "utf-8")
    return folder


def test_stories_are_read_from_a_file_as_they_were_told():
    for task in (1, 2, 3):
        stories = list(story_grammar.stories(task, 5, seed=3))
        assert babi.parsed(written(stories)) == stories


@pytest.mark.parametrize("name", NAMES)
def test_a_recipe_makes_a_model_that_answers(name, data, tmp_path):
    card, outcome = catalogue.train(name, tmp_path / "made", data=str(data))
    assert outcome.step in (2, 4)
    assert "not bAbI" in card.data
    assert 0 <= card.quality["value"] <= 100
    engine = open_model(tmp_path / "made")
    hops = engine.config.hops
    assert list(card.quality["looks_most_at_a_supporting_sentence"]) == [f"hop{n}" for n in range(hops)]
    checks = list(babi.checks(name, engine, catalogue.read_text(name, str(data))))
    assert len(checks) == 2 + hops + 2
    assert not all(check.ok for check in checks)
    track = record(tmp_path / "made", card.texts[0])
    assert track.vocab.unknown not in track.vocab.encode(card.texts[0]).ids


def test_the_same_recipe_makes_the_same_model(data, tmp_path):
    for folder in ("one", "two"):
        catalogue.train("memnet-babi2", tmp_path / folder, data=str(data))
    one, two = (open_model(tmp_path / folder).weights for folder in ("one", "two"))
    assert all(np.allclose(one[name], two[name], atol=1e-6) for name in one)


@pytest.mark.parametrize("name", NAMES)
def test_the_three_parts_of_the_stories(name, data):
    learnt, valid, test = babi.parts(name, catalogue.read_text(name, str(data)))
    assert (len(learnt), len(valid), len(test)) == ((0, 20, 20) if name == "memnet-babi3" else (18, 2, 20))
    assert test == list(story_grammar.stories(babi.TASKS[name], 20, seed=2 * babi.TASKS[name] - 1))


def test_another_text_is_one_sentence(tmp_path):
    with pytest.raises(ModelError, match="it has 2 files"):
        babi.vocabulary(NAMES[0], f"one{JOINT}two")


def test_ctrl_c_keeps_the_best_beginning(data, tmp_path, monkeypatch):
    real, calls = babi.loss, 0

    def interrupting(*args, **more):
        nonlocal calls
        calls += 1
        if calls == 9:  # 4 steps and 2 measurements of the first beginning, 2 and 1 of the second come before
            raise KeyboardInterrupt
        return real(*args, **more)

    monkeypatch.setattr(babi, "loss", interrupting)
    card, outcome = catalogue.train("memnet-babi1", tmp_path / "made", data=str(data))
    assert outcome.interrupted
    assert card.quality["interrupted"] is True
    assert calls < 12


def some_questions(tying, task=2, slots=12):
    vocab = Words(
        [*["apple", "football", "milk", "where", "is", "the", "daniel", "john", "mary", "sandra"], ".", "?"],
        lines=True,
    )
    sentences = asking.Sentences(vocab)
    asked = asking.questions(story_grammar.stories(task, 4, seed=6), sentences, slots)
    torch.manual_seed(0)
    model = MemoryNetworkModel(vocab=len(vocab), width=6, hops=2, slots=slots, tying=tying)
    return model, sentences.table(), asked


@pytest.mark.parametrize("tying", ["adjacent", "layerwise"])
@pytest.mark.parametrize("linear", [False, True])
def test_numbered_sentences_give_what_their_words_give(tying, linear):
    model, table, asked = some_questions(tying)
    whole = model.hop_by_hop(table[asked.stories.long()], table[asked.asked], linear=linear)
    for ours, theirs in zip(asking.hops(model, table, asked, linear=linear), whole, strict=True):
        for one, other in zip(ours, theirs, strict=True):
            assert torch.allclose(one, other, atol=1e-6)


def test_the_sentences_before_a_question_and_those_it_follows_from():
    vocab = Words(["a", "b", "c", "d", "where", ".", "?"], lines=True)
    sentences = asking.Sentences(vocab)
    story = [
        Line("a."),
        Line("b c."),
        Line("Where d?", "c", (1, 0)),
        Line("d."),
        Line("Where a?", "b", (2, 0)),
    ]
    asked = asking.questions([story], sentences, slots=2)
    assert sentences.table().tolist() == [[0, 0], [1, 0], [2, 3], [5, 4], [4, 0], [5, 1]]
    assert asked.stories.tolist() == [[1, 2], [2, 4]]
    assert asked.asked.tolist() == [3, 5]
    assert asked.answers.tolist() == [3, 2]
    assert asked.support.tolist() == [[True, True], [False, True]]  # the oldest has given way


def test_noise_puts_nothing_between_the_sentences_and_keeps_their_order():
    torch.manual_seed(1)
    numbers = torch.arange(1, 41).repeat(50, 1)
    spaced = asking.spaced(numbers, 0.2)
    for row in spaced.tolist():
        kept = [number for number in row if number]
        assert kept == list(range(41 - len(kept), 41))
    assert (spaced == 0).double().mean() == pytest.approx(0.2, abs=0.03)
    assert torch.equal(asking.spaced(numbers, 0.0), numbers)


def test_wrong_answers_and_looks_are_those_of_the_engine_step_by_step(data, tmp_path):
    name = "memnet-babi2"
    catalogue.train(name, tmp_path / "made", data=str(data))
    engine = open_model(tmp_path / "made")
    told = list(story_grammar.stories(2, 6, seed=9))
    wrong, found = [], []
    for story in told:
        engine.reset()
        statements = 0
        for line in story:
            row = read_rows(engine, engine.vocab.encode(line.text).ids)[-1]
            if not line.answer:
                statements += 1
                continue
            answer = row[engine.layout.slice("answer")].argmax()
            wrong.append(engine.vocab.label(int(answer)) != line.answer)
            look = row[engine.layout.slice("hop2.attention")].argmax()
            assert statements <= engine.config.slots
            found.append(look in line.support)
    error, looks = babi.measured(engine, told)
    assert error == pytest.approx(np.mean(wrong))
    assert looks[2] == pytest.approx(np.mean(found))


def test_an_engine_that_keeps_no_sentences_is_not_measured(make_engine):
    with pytest.raises(ModelError, match="no memory network"):
        babi.measured(make_engine("rnn"), [])
