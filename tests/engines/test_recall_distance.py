"""Recall over distance: sequences, counts and intervals by hand; an engine that remembers so far and no further; bundled models."""

import csv
import io
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

import main
from mnemoscope.engines.analysis import distances, recall
from mnemoscope.engines.analysis.distances import Copied, Line, maker
from mnemoscope.engines.analysis.question import Case
from mnemoscope.engines.analysis.recall import Point, answers, spread
from mnemoscope.engines.edittext import parse
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.models.answers import Example
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.runs.recorder import open_with, record_with
from mnemoscope.engines.spec import Kind, Layout, SignalSpec
from mnemoscope.engines.tokens import Encoded
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.track import Track
from mnemoscope.engines.vocabularies.characters import Characters

VOCAB = Characters("\n.?abcd")  # 0 unknown, 1 end, 2 dot, 3 question mark, 4 to 7 the letters
NOTHING = Encoded(np.zeros(0, np.int64), np.zeros((0, 2), np.int64))
CARD = Card(
    "hand", "hand",
    answers={"where": "after", "token": "?", "count": 2, "right": "line"},
    examples=(Example("ab..?ab\n"), Example("cd...?cd\n")),
)  # fmt: skip


class Reaching:
    """Says the letter that stands where it should, if that is no further back than it reaches; else always a."""

    context, vocab, turning = None, VOCAB, None
    layout = Layout((SignalSpec("logits", Kind.LOGITS, ("token",), (8,)),))

    def __init__(self, reach):
        self.reach, self.read, self.edited = reach, [], ()

    def reset(self):
        self.read.append("reset")

    def edit(self, edits):
        self.edited = edits.made

    def read_block(self, tokens):
        rows = np.zeros((len(tokens), 8), np.float32)
        asked = int(np.flatnonzero(tokens == 3)[0])
        self.read.append("".join(".?abcd"[token - 2] for token in tokens))
        for n in range(2):
            rows[asked + n, tokens[n] if asked - 2 <= self.reach else 4] = 1.0
        return rows


def case(engine, card=CARD, edits=(), **more):
    track = Track(card, VOCAB, Trace(Reaching.layout.specs), "", NOTHING, edits=edits)
    return Case(track, lambda: engine, **more)


def test_the_interval_is_that_of_wilson():
    assert Point(5, 18, 20).interval == pytest.approx((0.69896, 0.97214), abs=1e-4)
    assert Point(5, 0, 20).interval == pytest.approx((0, 3.8415 / (20 + 3.8415)), abs=1e-4)
    assert Point(5, 20, 20).interval[1] == 1


def test_a_line_is_made_of_what_the_examples_show():
    made = maker(CARD, VOCAB)
    assert made == Line((4, 5, 6, 7), 2, (3,), 2, "“.” in between")
    assert made.chance == 0.25
    tokens, at, right = made.sequence(3, np.random.default_rng(1))
    assert tokens[2:6].tolist() == [2, 2, 2, 3]
    assert tokens[6:].tolist() == tokens[:1].tolist()  # the last letter is only asked for
    assert at.tolist() == [5, 6]
    assert right.tolist() == tokens[:2].tolist()
    letters = {int(t) for seed in range(40) for t in made.sequence(0, np.random.default_rng(seed))[2]}
    assert letters == {4, 5, 6, 7}


def test_a_pattern_is_asked_for_from_the_second_token_of_its_copy():
    tokens, at, right = Copied((4, 5, 6, 7), 4, "").sequence(5, np.random.default_rng(3))
    assert len(tokens) == 9
    assert tokens[5:].tolist() == tokens[:4].tolist()
    assert at.tolist() == [5, 6, 7, 8]
    assert right.tolist() == tokens[1:5].tolist()
    copying = Card("copying", "hand", answers={"where": "copy", "least": 8}, examples=(Example("abcdabcd"),))
    assert maker(copying, VOCAB).letters == (4, 5, 6, 7)
    assert maker(copying, VOCAB).distances[0] == 8


def test_what_is_beyond_reach_is_right_by_luck_alone(monkeypatch):
    monkeypatch.setattr(distances, "LADDER", (0, 4, 9, 10, 30))
    engine, shown, told = Reaching(9), [], []
    found = recall.recall(case(engine, show=shown.append, tell=told.append))
    assert [(p.distance, p.count) for p in found.points] == [(d, 180) for d in (0, 4, 9, 10, 30)]
    assert [p.right for p in found.points[:3]] == [180] * 3
    assert engine.read.count("reset") == 5 * 90
    for point in found.points[3:]:  # the letter that it says for want of another
        lines = [line for line in engine.read if line.count(".") == point.distance]
        assert len(set(lines)) > 10
        made = np.random.default_rng((recall.SEED, point.distance))
        drawn = [made.choice((4, 5, 6, 7), 2) for _ in lines]
        assert point.right == sum(int((letters == 4).sum()) for letters in drawn)
        assert 0.15 < point.share < 0.35
    assert [len(each.points) for each in shown] == [1, 2, 3, 4, 5]
    assert all(a <= b for a, b in pairwise(told))
    assert told[-1] == pytest.approx(1)
    assert {p.distance for p in shown[1].points} == {0, 30}  # the ends first


def test_every_distance_has_its_turn():
    ladder = tuple(range(0, 130, 10))
    assert sorted(spread(ladder)) == list(ladder)
    assert spread(ladder)[:3] == [0, 120, 60]
    assert spread((7,)) == [7]


def test_it_can_be_given_up_and_goes_no_further():
    engine = Reaching(9)

    def tell(share):
        if share > 0.2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        recall.recall(case(engine, tell=tell))
    assert 0 < engine.read.count("reset") < 90 * 8


def test_only_edits_of_every_step_hold_in_any_sequence():
    engine = Reaching(9)
    with pytest.raises(AnalysisError, match=r"logits \*= 0 @ 3: belongs to one text"):
        recall.recall(case(engine, edits=(parse("logits *= 0 @ 3:"),)))
    whole = (parse("logits *= 2"),)
    recall.recall(case(engine, edits=whole))
    assert engine.edited == whole


def test_models_without_a_distance_are_refused_in_a_sentence():
    for answer in ({}, {"where": "question"}, {"where": "end"}):
        with pytest.raises(AnalysisError, match="hand is not asked for what it read a distance before"):
            maker(Card("hand", "hand", answers=answer, examples=(Example("ab..?ab"),)), VOCAB)
    bare = Card("hand", "hand", answers=CARD.answers)
    with pytest.raises(AnalysisError, match="no example of hand shows"):
        maker(bare, VOCAB)


@pytest.mark.parametrize(
    ("name", "distance", "low", "high"),
    [
        ("lstm-recall", 100, 0.97, 1),
        ("rnn-recall", 200, 0.25, 0.5),
        ("transformer-recall", 60, 0.93, 1),
        ("transformer-recall", 61, 0, 0.25),
    ],
)
def test_bundled_models_recall_what_their_cards_say(name, distance, low, high):
    engine, card = open_with(name)
    counts = list(answers(engine, maker(card, engine.vocab), distance))
    share = sum(right for right, _ in counts) / sum(n for _, n in counts)
    assert low <= share <= high
    assert share == pytest.approx(card.quality["accuracy"][str(distance)], abs=0.1)


def test_a_gate_that_is_held_shut_forgets():
    engine, card = open_with("lstm-recall")
    track = record_with(engine, card, "gcf....?gcf")
    held = replace(track, edits=(parse("layer0.gate.forget = 0"),))
    found = recall.recall(Case(held, lambda: engine))
    assert [point.share for point in found.points if point.distance >= 20] == pytest.approx(
        [0.125] * 13, abs=0.2
    )


def test_on_the_command_line_it_is_a_table(capsys, tmp_path, monkeypatch):
    monkeypatch.setattr(distances, "LADDER", (0, 5))
    path = tmp_path / "recall.csv"
    assert main.main(["analyse", "recall", "lstm-recall", "-o", str(path)]) == 0
    assert "by guessing 0.125" in capsys.readouterr().out
    rows = list(csv.DictReader(io.StringIO(path.read_text("utf-8-sig"))))
    assert [(row["distance"], row["right"], row["n"], row["share"]) for row in rows] == [
        ("0", "180", "180", "1.0"), ("5", "180", "180", "1.0"),
    ]  # fmt: skip
    assert main.main(["analyse", "recall", "lstm-shakespeare"]) == 2
    assert "is not asked for what it read a distance before" in capsys.readouterr().err
