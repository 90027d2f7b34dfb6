"""Where answers are due and what would be right, on texts and traces made by hand; and what the cards of bundled models claim of it."""

import math
from dataclasses import replace

import numpy as np
import pytest

from mnemoscope.engines.analysis import answering
from mnemoscope.engines.analysis.answers import NONE, RIGHT, UNKNOWN, WRONG, Reading, Scores, beginnings, due
from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.models.answers import Answers, Example
from mnemoscope.engines.models.card import Card, read_card
from mnemoscope.engines.models.opening import BUNDLED
from mnemoscope.engines.models.pointers import plain, spans
from mnemoscope.engines.runs.recorder import record
from mnemoscope.engines.spec import Kind, SignalSpec
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.training import catalogue, guides
from mnemoscope.engines.vocabularies.characters import Characters
from mnemoscope.engines.vocabularies.words import Words

WORDS = "mary went to the garden where is ben lives in rome does live moved oslo"
RECALL = Answers(where="after", token="?", count=3, right="line")


def expected(rule, text, vocab=None, **more):
    """The right answers of a text: by the place they are marked at, every token that would be right."""
    vocab = vocab or Characters("\n.?()abcABC")
    found = due(rule, Reading(vocab, text, vocab.encode(text), **more))
    names = more.get("classes") or [vocab.label(n) for n in range(len(vocab))]
    told = {
        place: {names[token] for token in row if token != NONE}
        for place, row in zip(found.place.tolist(), found.expected.tolist(), strict=True)
    }
    return told | {place: {word} for place, word in found.words.items()}


@pytest.mark.parametrize(
    ("rule", "text", "right"),
    [
        (RECALL, "abc..?abc\n", {6: {"a"}, 7: {"b"}, 8: {"c"}}),
        (RECALL, "abc..?bb", {6: {"a"}, 7: {"b"}, 8: {"c"}}),  # not what stands there; the third is still to come
        (RECALL, "abc..?", {6: {"a"}}),
        (RECALL, "abc.?abc\ncab?ca", {5: {"a"}, 6: {"b"}, 7: {"c"}, 13: {"c"}, 14: {"a"}, 15: {"b"}}),
        (RECALL, "a?", {2: {"a"}}),
        (RECALL, "?abc", {}),  # nothing stands before it
        (RECALL, "abc?a\nbc", {4: {"a"}, 5: {"b"}}),  # the line ends before the third
        (Answers(where="after", token=".", count=2), "ab.cab.a", {3: {"c"}, 4: {"a"}, 7: {"a"}}),
        (Answers(where="after", token="..", count=1), "ab..c.a", {4: {"c"}}),
        (Answers(where="copy", least=2), "abcabc", {4: {"b"}, 5: {"c"}, 6: {"a"}}),
        (Answers(where="copy", least=2), "abcab", {4: {"b"}, 5: {"c"}}),
        (Answers(where="copy", least=1), "aabaab", {4: {"a"}, 5: {"b"}, 6: {"a"}}),  # aa alone is no copy
        (Answers(where="copy", least=2), "abca", {}),  # one character that comes again is no copy yet
        (Answers(where="copy", least=2), "abcabcab.", {4: {"b"}, 5: {"c"}, 6: {"a"}, 7: {"b"}}),  # to where it breaks off
        (Answers(where="copy", least=4), "abababab", {5: {"b"}, 6: {"a"}, 7: {"b"}, 8: {"a"}}),
        (Answers(right="brackets"), "(()\n", {1: {"(", ")"}, 2: {"(", ")"}, 3: {"(", ")"}}),  # no line end may stand there
        (Answers(right="brackets"), "()\n)(", {1: {"(", ")"}, 2: {"(", "\n"}, 3: {"(", "\n"}}),
        (Answers(right="letters"), "aabb\nab", {3: {"b"}, 4: {"\n"}, 7: {"\n"}}),
        (Answers(right="letters"), "aaba", {3: {"b"}}),
        (Answers(), "abc", {}),
    ],
)  # fmt: skip
def test_what_is_due_where(rule, text, right):
    assert expected(rule, text) == right


def test_bits_classes_and_ends():
    names = ("abc", "Abc", "aBc", "ABc")
    bits = expected(Answers(right="bits"), "A.Ba", classes=names)
    assert bits == {0: {"Abc"}, 1: {"Abc"}, 2: {"ABc"}, 3: {"aBc"}}
    end = Answers(where="end")
    assert expected(end, "abc", classes=("bad", "good"), answer="good") == {2: {"good"}}
    assert expected(end, "abc", classes=("bad", "good")) == {2: set()}  # nobody knows
    assert expected(end, "", classes=("bad", "good")) == {}


def test_questions_by_the_rules_of_their_grammar():
    words = Words((*WORDS.split(), ".", "?"), lines=True)
    told = "Mary went to the garden.\nWhere is Mary?\nMary went to Atlantis.\nWhere is Mary?\nHello.\nWhere is Mary?"
    stories = Answers(where="question", right="stories")
    assert expected(stories, told, words) == {10: {"garden"}, 21: {"atlantis"}}  # after "Hello." nobody knows
    told = "Ben lives in Rome.\nHello.\nWhere does Ben live?\nBen moved to Oslo.\nWhere does Ben live?\nWhere does Ann live?"
    dialogues = Answers(where="question", right="dialogues")
    assert expected(dialogues, told, words) == {13: {"rome"}, 25: {"oslo"}}


def test_how_a_text_begins_again():
    assert beginnings(np.array([1, 1, 2, 1, 1, 2, 1])).tolist() == [0, 1, 0, 4, 1, 0, 1]


def read(rows, text, rule, characters="ab?"):
    """Scores of a trace whose logits are the logarithms of these probabilities."""
    vocab = Characters(characters)
    trace = Trace([SignalSpec("logits", Kind.LOGITS, ("token",), (len(vocab),))])
    with np.errstate(divide="ignore"):
        trace.extend(vocab.encode(text).ids.tolist(), np.log(np.array(rows, np.float32)).clip(-1e4))
    return Scores(due(rule, Reading(vocab, text, vocab.encode(text)))), trace


def test_what_is_said_and_how_probable_the_right_one_was():
    even, rows = [0.25] * 4, []
    rows = [even, even, [0, 0.7, 0.2, 0.1], [0.1, 0.5, 0.4, 0]]  # after "?" it says a, and then again a
    scores, trace = read(rows, "ab?a", Answers(where="after", token="?", count=2, right="line"))
    scores.read(trace)
    assert scores.due.place.tolist() == [3, 4]
    assert scores.right.tolist() == [RIGHT, WRONG]
    assert scores.p == pytest.approx([0.7, 0.4])
    assert scores.surprise == pytest.approx([-math.log(0.7), -math.log(0.4)])
    assert scores.count == (1, 2)
    assert scores.first_look == 3  # where the wrong one is given
    assert (scores.given_at(2), scores.given_at(1)) == (0, None)


def test_the_first_wrong_answer_is_looked_at_first():
    rows = [[0.25] * 4] * 2 + [[0, 0.2, 0.7, 0.1], [0.1, 0.4, 0.5, 0]]
    scores, trace = read(rows, "ab?a", Answers(where="after", token="?", count=2, right="line"))
    assert scores.read(trace).right.tolist() == [WRONG, RIGHT]
    assert scores.first_look == 2


def test_scores_grow_with_the_trace_and_not_a_number_is_judged_by_nobody():
    rows = [[0.25] * 4] * 2 + [[0, 1, 0, 0], [np.nan] * 4]
    scores, trace = read(rows, "ab?a", Answers(where="after", token="?", count=2, right="line"))
    short = trace.fork(2)
    assert scores.read(short).first_look is None
    assert scores.read(trace.fork(3)).right.tolist() == [RIGHT, UNKNOWN]
    assert scores.read(trace).right.tolist() == [RIGHT, UNKNOWN]
    assert scores.count == (1, 1)
    assert scores.first_look == 2  # all that can be judged are right: the last of them


def test_many_answers_are_read_in_parts():
    text = "ab" * 3000
    scores, trace = read([[0, 0.5, 0.4, 0.1]] * len(text), text, Answers(where="copy"))
    assert scores.read(trace).count == (2999, 5998)  # of 3..6000, those that are an a


HOSTILE = [
    {"where": "nowhere"},
    {"where": 3},
    {"where": "after", "count": 0},
    {"where": "after", "count": True},
    {"where": "after", "token": ""},
    {"where": "copy", "least": -1},
    {"where": "end", "right": "brackets"},
    {"when": "after"},
]


@pytest.mark.parametrize("table", HOSTILE)
def test_a_table_that_says_nothing_is_one_sentence(table):
    with pytest.raises(ModelError, match="answers") as caught:
        Card.from_json({"name": "x", "engine": "lstm", "answers": table})
    assert "\n" not in str(caught.value)


def test_examples_are_texts_in_old_cards_and_tables_in_new_ones():
    card = {"name": "x", "engine": "lstm"}
    old = Card.from_json(card | {"examples": ["abc"]})
    assert old.examples == (Example("abc"),)
    new = Card.from_json(
        card | {"examples": [{"text": "abc", "title": "Letters", "purpose": "To see.", "more": "x"}]}
    )
    assert new.example("abc").purpose == "To see."
    assert Card.from_json(new.to_json()) == new
    for wrong in ([{"title": "no text"}], [["abc"]], [{"text": 3}], [{"text": "a", "title": 3}], "abc"):
        with pytest.raises(ModelError, match="examples"):
            Card.from_json(card | {"examples": wrong})


@pytest.mark.parametrize(
    ("sentence", "pointed"),
    [
        ("See [cell 5](unit=5, layer=0) rise.", {"cell 5": {"unit": 5, "layer": 0}}),
        ("[here](step=answer)", {"here": {"step": "answer"}}),
        ("[a](head=1)[b](head=2)", {"a": {"head": 1}, "b": {"head": 2}}),
        ("[x](unit=5,layer=0)", {}),
        ("[x](unit=-1)", {}),
        ("[x](unit=1, unit=2)", {}),
        ("[x](javascript=1)", {}),
        ("[x](http://a.b)", {}),
        ("[](unit=1) [x] (unit=1) [x](unit=) [x](unit=1", {}),
        ("<b>[<i>x](unit=1)", {"<i>x": {"unit": 1}}),  # it is text, whatever it looks like
    ],
)
def test_pointers_are_read_strictly_and_all_else_stays_text(sentence, pointed):
    found = spans(sentence)
    assert {span.text: dict(span.places) for span in found if span.places} == pointed
    if not pointed:
        assert plain(sentence) == sentence


# What the bundled models say to their examples, and so what their guides may claim: right, of how many.
CLAIMED = {
    "rnn-recall": ((3, 3), (3, 3), (2, 3), (2, 3)),
    "gru-recall": ((3, 3), (3, 3), (3, 3), (3, 3)),
    "lstm-recall": ((3, 3), (3, 3), (3, 3), (3, 3)),
    "transformer-recall": ((3, 3), (3, 3), (0, 3), (0, 3)),  # beyond its reach it can only guess
    "induction-1layer": ((1, 16), (1, 13), (6, 26), (1, 11)),
    "induction-2layer": ((16, 16), (12, 13), (26, 26), (11, 11)),
    "lstm-anbn": ((27, 27), (40, 40), (90, 90), (24, 24)),
    "gru-anbn": ((27, 27), (40, 40), (83, 90), (24, 24)),
    "lstm-brackets": ((51, 51), (34, 34), (50, 50), (67, 67)),
    "lstm-counter": ((51, 51), (34, 34), (50, 50), (67, 67)),
    "gru-flipflop": ((30, 30), (66, 66), (30, 30), (36, 36)),
    "memnet-babi1": ((3, 3), (2, 2), (3, 3), (2, 2)),
    "memnet-babi2": ((3, 3), (2, 2), (2, 2), (6, 6)),
    "memnet-babi3": ((3, 3), (2, 2), (2, 2), (4, 4)),
    "lstm-sentiment": ((1, 1),) * 4,
    "encoder-sentiment": ((1, 1),) * 4,
}


@pytest.mark.parametrize("name", CLAIMED)
def test_what_bundled_models_answer_to_their_examples(name):
    found = []
    for text in read_card(BUNDLED / name).texts:
        track = record(name, text)
        found.append(answering.scores(track).count)
    assert tuple(found) == CLAIMED[name]


@pytest.mark.parametrize("name", guides.GUIDES)
def test_a_card_says_what_its_recipe_and_guide_say(name):
    card, recipe, guide = read_card(BUNDLED / name), catalogue.recipes()[name], guides.GUIDES[name]
    assert card.look == guide.look_at(card.focus, card.quality)
    assert card.answers == dict(guide.answers)
    assert card.turns == dict(guide.turns)
    assert card.examples == guide.examples(recipe.examples)
    assert all(example.title and example.purpose for example in card.examples)
    assert "[" not in plain(card.look)  # every pointer is one
    assert len(plain(card.look)) <= 165  # with its purpose two lines at 1024 pixels
    assert all(len(example.title) + len(example.purpose) <= 90 for example in card.examples)


def test_every_bundled_model_has_a_guide():
    assert (
        set(guides.GUIDES)
        == set(catalogue.recipes())
        == {folder.name for folder in BUNDLED.iterdir() if folder.is_dir()}
    )


@pytest.mark.parametrize(
    ("name", "signal", "least"),
    [
        ("lstm-shakespeare", "cell", 0.9),
        ("gru-shakespeare", "hidden", 0.85),
        ("rnn-shakespeare", "hidden", 0.65),
    ],
)
def test_the_unit_a_guide_points_at_follows_the_line(name, signal, least):
    text = (BUNDLED.parent / "texts" / "excerpt.txt").read_text("utf-8")
    unit = read_card(BUNDLED / name).focus["unit"]
    track = record(name, text)
    values = track.trace.read(f"layer0.{signal}")[:, unit]
    place, since = [], 0
    for character in text:
        since = 0 if character == "\n" else since + 1
        place.append(since)
    assert abs(np.corrcoef(values, place)[0, 1]) > least
    if name == "lstm-shakespeare":
        forget, ends = track.trace.read("layer0.gate.forget")[:, unit], np.array([c == "\n" for c in text])
        assert forget[ends].mean() < 0.05
        assert forget[~ends].mean() > 0.95


def test_a_card_is_described_anew_without_touching_what_was_measured(tmp_path):
    folder = tmp_path / "lstm-anbn"
    folder.mkdir()
    for file in ("weights.safetensors", "card.toml"):
        (folder / file).write_bytes((BUNDLED / "lstm-anbn" / file).read_bytes())
    whole = (folder / "card.toml").read_text("utf-8")
    (folder / "card.toml").write_text(
        whole.replace("[Cell 5](unit=5)", "Nothing").replace("\nunit = 5", "\nunit = 3"), "utf-8"
    )
    card = catalogue.redescribed(folder)
    assert card == read_card(BUNDLED / "lstm-anbn")
    assert (folder / "card.toml").read_text("utf-8") == whole


def test_a_recording_keeps_what_its_card_says_of_answers(tmp_path):
    from mnemoscope.engines.runs.recording import open_recording, save_recording

    track = record("lstm-recall", "abc..?abc\n")
    save_recording(tmp_path / "run.safetensors", track)
    again = open_recording(tmp_path / "run.safetensors")
    assert again.card.answering == RECALL
    assert answering.scores(again).count == answering.scores(track).count
    assert answering.scores(replace(again, card=replace(again.card, answers={}))) is None
