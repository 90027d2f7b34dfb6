"""Conversations that must be remembered: the rules that find an answer, the grammar, what is held out, and how answers are measured."""

from dataclasses import replace
from itertools import islice

import numpy as np
import pytest
import torch

from mnemoscope.engines import open_model, record
from mnemoscope.engines.models.opening import BUNDLED
from mnemoscope.engines.rules.dialogue_grammar import (
    LANGUAGES,
    ORDER,
    SPEAKER,
    Dialogue,
    Question,
    dialogues,
    part_of,
)
from mnemoscope.engines.rules.dialogues import Asked, asked, fact
from mnemoscope.engines.training import catalogue, dialogue, dialogue_data
from mnemoscope.engines.training.modules import MemoryNetworkModel

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
def test_a_fact_changes_up_to_four_times_and_back(language):
    counts, back = set(), 0
    for each in islice(dialogues(language, 4, "training"), 300):
        told = {}
        for at, turn in enumerate(each.turns):
            for question in each.questions:
                if question.at == at:
                    facts = [fact(each.turns[place]) for place in question.support]
                    assert question.changes == max(len(told[f.kind, f.about]) - 1 for f in facts)
                    counts.add(question.changes)
            if said := fact(turn):
                before = told.setdefault((said.kind, said.about), [])
                assert not before or before[-1] != said.what  # what is known is not told again
                back += said.what in before
                before.append(said.what)
                assert len(before) <= 5
    assert counts == {0, 1, 2, 3, 4}
    assert back > 100


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


def test_the_first_hop_is_to_look_at_the_home_and_the_others_at_the_weather():
    turns = (
        "I live in Rome.",
        "It is dry in Oslo.",
        "How nice.",
        "I moved to Oslo.",
        "What is the weather where I live?",
    )
    question = Question(4, "home weather", "dry", (3, 1), "test", 1)
    asked = dialogue_data.told(dialogue_data.vocabulary_of("en"), [Dialogue(turns, (question,))])
    assert asked.due[0, -4:].tolist() == [0, dialogue_data.THEN, 0, dialogue_data.FIRST]
    assert asked.support[0, -4:].tolist() == [False, True, False, True]
    attention = [torch.tensor([[0.2, 0.2, 0.1, 0.5]]), torch.tensor([[0.0, 0.25, 0.5, 0.25]])]
    off = dialogue.astray(attention, asked.due[:, -4:])
    assert off.item() == pytest.approx((np.log(2) + np.log(4)) / 2)
    only = torch.tensor(
        [[0, 0, 0, dialogue_data.FIRST + dialogue_data.THEN]]
    )  # one fact: every hop looks at it
    assert dialogue.astray(attention, only).item() == pytest.approx((np.log(2) + np.log(4)) / 2)


def test_marks_move_with_the_sentences_they_mark():
    torch.manual_seed(0)
    stories = torch.cat((torch.zeros(50, 8, dtype=torch.long), torch.arange(1, 25).expand(50, 24)), dim=1)
    due, moved = dialogue.divided(dialogue.interspersed(100 * (stories == 7) + stories, 0.2), 100)
    assert torch.equal(due == 1, moved == 7)
    assert not torch.equal(moved, stories)


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
    assert list(card.quality["accuracy_by_changes"]) == ["0", "1", "2", "3", "4"]
    assert all(0 <= value <= 1 for value in card.quality["accuracy"].values())
    assert 0 <= card.quality["value"] <= 100
    assert ("last_hop_reads_support" in card.quality) == (name in MEMORY)
    engine = open_model(tmp_path / "made")
    found = list(dialogue.checks(name, engine, None))
    after = [check.name for check in found if " of what it rests on" in check.name]
    times = ("0 changes", "1 change", "2 changes", "3 changes", "4 changes")
    assert len(after) == 5
    assert all(f"after {said} of" in name for said, name in zip(times, after, strict=True))
    assert len(found) >= len(after) + 2
    if name in MEMORY:  # a question is made a vector with the keys' embedding, in training and by the engine
        assert np.array_equal(engine.weights["question.weight"], engine.weights["embedding.weight"][0])


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


TYPED = {
    "en": [
        ("I live in Rome. I moved to Oslo. I moved to Cairo. Where do I live?", "cairo"),
        ("I live in Rome. I moved to Oslo. I moved to Cairo. I moved to Paris. Where do I live?", "paris"),
        ("I live in Rome. I moved to Oslo. I moved to Cairo. I moved to Paris. I moved to Rome. Where do I live?", "rome"),
        (
            "My name is Max. I live in Paris. How nice. I moved to Madrid. Emma likes tea. It is windy in Madrid. I moved to Vienna. "
            "Emma now prefers milk. I now live in Madrid. Now it is dry in Madrid. Emma prefers soda now. Where do I live?",
            "madrid",
        ),
        ("Ben likes tea. Ben now prefers milk. Ben now prefers tea. Ben now prefers soda. What does Ben like?", "soda"),
        ("It is sunny in Oslo. Now it is dry in Oslo. Now it is cold in Oslo. Ben lives in Oslo. What is the weather where Ben lives?", "cold"),
    ],
    "zh": [
        ("我住在北京。我搬到了上海。我搬到了成都。我住在哪里？", "成都"),
        ("我住在北京。我搬到了上海。我搬到了成都。我搬到了杭州。我住在哪里？", "杭州"),
        ("我住在北京。我搬到了上海。我搬到了成都。我搬到了杭州。我搬到了北京。我住在哪里？", "北京"),
        (
            "我叫李雷。我住在北京。真好。我搬到了西安。小红喜欢喝茶。西安在刮风。我搬到了南京。小红现在喜欢喝牛奶。我现在住在西安。"
            "西安现在是晴天。小红现在爱喝汽水。我住在哪里？",
            "西安",
        ),
        ("小明喜欢喝茶。小明现在喜欢喝牛奶。小明现在爱喝茶。小明现在喜欢喝汽水。小明喜欢喝什么？", "汽水"),
        ("上海是晴天。上海现在在下雨。上海现在是阴天。小明住在上海。小明住的地方天气怎么样？", "阴天"),
    ],
}  # fmt: skip


@pytest.mark.parametrize("name", [name for name in SHIPPED if name in MEMORY])
def test_a_memory_network_knows_the_latest_of_several_changes(name):
    for text, answer in TYPED[dialogue.language_of(name)]:
        assert answers(name, text) == [answer], text


@pytest.mark.parametrize("name", [name for name in SHIPPED if name in MEMORY])
def test_a_card_tells_the_accuracy_by_changes(name):
    by_changes = open_model_card(name).quality["accuracy_by_changes"]
    assert list(by_changes) == ["0", "1", "2", "3", "4"]
    assert min(by_changes.values()) >= 0.95


@pytest.mark.parametrize("name", SHIPPED)
def test_a_word_that_is_not_known_does_not_raise(name):
    text = "I am Ünknown 床.\n\ud800 lives in 🙂!\nWhere do I live?\n小明住在火星。\n小明住在哪里？"
    assert len(answers(name, text)) >= 1


def open_model_card(name):
    """The card of a bundled model."""
    return catalogue.read_card(BUNDLED / name)
