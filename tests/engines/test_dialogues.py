"""Conversations that must be remembered: the rules that find an answer, the grammar, what is held out, and how answers are measured."""

from dataclasses import replace
from itertools import islice

import numpy as np
import pytest
import torch

from engines import open_model, record
from engines.analysis.dialogues import Asked, asked, fact
from engines.models import BUNDLED
from engines.training import catalogue, dialogue, dialogue_data
from engines.training.dialogue_grammar import LANGUAGES, ORDER, SPEAKER, dialogues, part_of
from engines.training.modules import MemoryNetworkModel

NAMES = list(dialogue.RECIPES)
MEMORY = [name for name in NAMES if name.startswith("memnet")]
SHIPPED = [name for name in NAMES if (BUNDLED / name / "card.toml").exists()]

ENGLISH = [
    "I am Zoe.", "How nice.", "I live in Timbuktu.", "It is raining in Timbuktu.", "it is sunny in Rome", "Ben likes tea.",
    "Ben lives in Rome.", "Where do I live?", "I moved to Rome.", "Ben now prefers mate.", "I see.", "Now it is hailing in Rome.",
]  # fmt: skip
CHINESE = [
    "我叫欧阳锋。", "真好。", "我住在拉萨。", "拉萨在下雨。", "上海是晴天", "小明喜欢喝茶。",
    "小明住在上海。", "我住在哪里？", "我搬到了上海。", "小明现在爱喝马黛茶。", "我知道了。", "上海现在在下沙子。",
]  # fmt: skip


@pytest.mark.parametrize(
    ("question", "answer", "support"),
    [
        ("What is my name?", "Zoe", (0,)),
        ("Who am I?", "Zoe", (0,)),
        ("Where do I live?", "Rome", (8,)),
        ("where does ben live", "Rome", (6,)),
        ("What does Ben like?", "mate", (9,)),
        ("What is the weather in Timbuktu?", "raining", (3,)),
        ("How is the weather in Rome?", "hailing", (11,)),
        ("What is the weather where I live?", "hailing", (8, 11)),
        ("What is the weather where Ben lives?", "hailing", (6, 11)),
    ],
)
def test_the_rules_find_the_answer_and_the_turns_it_rests_on(question, answer, support):
    assert asked(ENGLISH, question) == Asked(answer, support)


@pytest.mark.parametrize(
    ("question", "answer", "support"),
    [
        ("我叫什么名字？", "欧阳锋", (0,)),
        ("我是谁？", "欧阳锋", (0,)),
        ("我住在哪里？", "上海", (8,)),
        ("小明现在住在哪里", "上海", (6,)),
        ("小明喜欢喝什么？", "马黛茶", (9,)),
        ("拉萨天气怎么样？", "下雨", (3,)),
        ("上海现在天气怎么样？", "下沙子", (11,)),
        ("我住的地方天气怎么样？", "下沙子", (8, 11)),
        ("小明住的地方现在天气怎么样？", "下沙子", (6, 11)),
    ],
)
def test_the_rules_read_chinese(question, answer, support):
    assert asked(CHINESE, question) == Asked(answer, support)


def test_what_is_not_known_has_no_answer():
    assert asked(ENGLISH, "Where does Clara live?") is None
    assert asked(["I live in Rome."], "What is the weather where I live?") is None
    assert asked(ENGLISH, "Why is the sky blue?") is None
    assert asked([], "") is None
    assert asked(["在" * 100_000, "我住在" * 50_000], "我住在哪里？" * 20_000) is None
    assert asked(["", "?", "？", "\n", "in", "我", "在"], "我叫什么名字？") is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_small_talk_says_no_fact(language):
    assert [turn for turn in LANGUAGES[language].small_talk if fact(turn)] == []


@pytest.mark.parametrize("part", ORDER)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_answers_of_the_grammar_are_those_of_the_rules(language, part):
    vocab = dialogue_data.vocabulary_of(language)
    kinds = set()
    for each in islice(dialogues(language, 3, part), 300):
        assert 4 <= len(each.turns) <= 24
        assert each.questions[-1].at == len(each.turns) - 1
        assert vocab.unknown not in vocab.encode(each.text).ids
        for question in each.questions:
            found = asked(each.turns[: question.at], each.turns[question.at])
            assert found == Asked(question.answer, question.support)
            assert len(vocab.encode(question.answer)) == 1
            assert 1 <= question.distance < len(each.turns)
            kinds.add(question.kind)
    assert len(kinds) == 5


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_combination_that_is_held_out_never_occurs_in_training(language):
    spoken = LANGUAGES[language]
    people = (SPEAKER, *spoken.people)
    pairs = [
        (one, other)
        for some, others in (
            (people, spoken.cities),
            (spoken.cities, spoken.weathers),
            (people, spoken.drinks),
        )
        for one in some
        for other in others
    ]
    held_out = {part: [pair for pair in pairs if part_of(*pair) == part] for part in ORDER}
    assert all(len(held_out[part]) >= 8 for part in ("test", "validation"))
    assert any(SPEAKER in pair for pair in held_out["test"])
    never = {(one.lower(), other) for part in ("test", "validation") for one, other in held_out[part]}
    for each in islice(dialogues(language, 5, "training"), 500):
        facts = [said for turn in each.turns if (said := fact(turn)) and said.kind != "name"]
        said = {(f.about.lower(), f.what) for f in facts}
        people = {f.about.lower() for f in facts if f.kind != "weather"}
        together = {(one, f.what) for one in people for f in facts}
        assert not never & (said | together)
    unseen = [q for d in dialogue_data.made(language, 5, "test", 20) for q in d.questions]
    assert all(q.part == "test" for q in unseen)


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_kinds_of_model_are_asked_the_same_questions(language):
    vocab = dialogue_data.vocabulary_of(language)
    conversations = dialogue_data.made(language, 9, "training", 20)
    told, read = dialogue_data.told(vocab, conversations), dialogue_data.read(vocab, conversations)
    assert told.asked == read.asked
    due = read.answers != dialogue_data.NOTHING
    assert read.answers[due].tolist() == told.answers.tolist()
    assert {vocab.label(i) for i in read.ids[due].tolist()} <= {"?", "？"}
    assert told.support.sum(dim=1).tolist() == [len(q.support) for q in told.asked]
    assert not (told.support & (told.stories == 0)).any()


def test_empty_sentences_are_put_among_those_told():
    torch.manual_seed(0)
    stories = torch.cat((torch.zeros(50, 8, dtype=torch.long), torch.arange(1, 25).expand(50, 24)), dim=1)
    assert torch.equal(dialogue.interspersed(stories, 0.0), stories)
    moved = dialogue.interspersed(stories, 0.2)
    assert not torch.equal(moved, stories)
    for row in moved.tolist():
        assert [number for number in row if number] == list(range(1, 25))


def test_sentences_by_number_are_read_as_sentences_in_full():
    torch.manual_seed(0)
    vocab = dialogue_data.vocabulary_of("en")
    told = dialogue_data.told(vocab, dialogue_data.made("en", 2, "training", 10))
    model = MemoryNetworkModel(vocab=len(vocab), width=8, hops=2, slots=dialogue_data.SLOTS).eval()
    whole = model(told.sentences[told.stories], told.sentences[told.questions])
    (*_, (_, _, logits)) = dialogue.hops(model, told, told.stories, told.questions)
    assert torch.allclose(whole, logits, atol=1e-5)


@pytest.fixture
def tiny(monkeypatch):
    """Every recipe with a few small steps, over a few conversations."""
    for name, recipe in dialogue.RECIPES.items():
        schedule = replace(recipe.schedule, steps=4, batch=2, warmup=2, evaluate_every=2)
        monkeypatch.setitem(dialogue.RECIPES, name, replace(recipe, schedule=schedule))
    monkeypatch.setattr(catalogue, "usable_cores", lambda: 1)
    for constant, count in (("CONVERSATIONS", 40), ("HELD_OUT", 5), ("TRIALS", 20)):
        monkeypatch.setattr(dialogue, constant, count)


@pytest.mark.parametrize("name", NAMES)
def test_a_recipe_makes_a_model_with_its_accuracy_by_distance(name, tiny, tmp_path):
    card, outcome = catalogue.train(name, tmp_path / "made")
    assert not outcome.interrupted
    assert len(card.quality["accuracy"]) == len(dialogue.BANDS)
    assert all(0 <= value <= 1 for value in card.quality["accuracy"].values())
    assert 0 <= card.quality["value"] <= 100
    assert ("last_hop_reads_support" in card.quality) == (name in MEMORY)
    found = list(dialogue.checks(name, open_model(tmp_path / "made"), None))
    assert len(found) >= 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_models_of_a_language_are_of_one_size(language):
    counts = [open_model_card(name).parameters for name in SHIPPED if name.endswith(language)]
    assert max(counts) < 1.1 * min(counts)


def answers(name, text):
    """What a model answers to each question of a text, read by its own steps."""
    track = record(name, text)
    vocab, trace = track.vocab, track.trace
    signal = "answer" if "answer" in trace.layout else "logits"
    asks = [at for at, token in enumerate(trace.tokens) if vocab.label(token) in ("?", "？")]
    return [vocab.label(int(np.argmax(trace.at(signal, at)))) for at in asks]


@pytest.mark.parametrize("name", [name for name in SHIPPED if name in MEMORY])
def test_a_memory_network_answers_the_questions_of_its_examples(name):
    for example in open_model_card(name).texts:
        turns = example.split("\n")
        due = [asked(turns[:at], turn) for at, turn in enumerate(turns) if turn.endswith(("?", "？"))]
        assert answers(name, example) == [found.answer.lower() for found in due]


@pytest.mark.parametrize("name", SHIPPED)
def test_a_word_that_is_not_known_does_not_raise(name):
    text = "I am Ünknown 床.\n\ud800 lives in 🙂!\nWhere do I live?\n小明住在火星。\n小明住在哪里？"
    assert len(answers(name, text)) >= 1


def open_model_card(name):
    """The card of a bundled model."""
    return catalogue.read_card(BUNDLED / name)
