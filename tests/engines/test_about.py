"""What units and heads are about: detectors and pairs counted by hand, chance against its definition, bundled models that are known."""

import re
from types import SimpleNamespace

import numpy as np
import pytest

from mnemoscope.engines import analyse
from mnemoscope.engines.analysis import chance, heads, pronouns
from mnemoscope.engines.analysis.about import MOST, _apart, about, findings, table
from mnemoscope.engines.analysis.corpus import PATTERN, TWICE, fitted, own
from mnemoscope.engines.analysis.detectors import DETECTORS, Stretch, features
from mnemoscope.engines.analysis.named import LEAST, contexts
from mnemoscope.engines.analysis.question import Case, Given, question
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.rules import referring
from mnemoscope.engines.rules.strings import nested
from mnemoscope.engines.runs.recorder import empty_track, open_with, record, record_with
from mnemoscope.engines.tokens import Encoded
from mnemoscope.engines.verify.oracles import about as oracle
from mnemoscope.engines.vocabularies.characters import Characters
from mnemoscope.engines.vocabularies.words import Words

BY_NAME = {each.name: each.of for each in DETECTORS}


def stretch(*pieces, ids=None):
    """A text in these pieces, each a token of its own text unless ids are given."""
    ends = np.cumsum([len(piece) for piece in pieces])
    known = {piece: n for n, piece in enumerate(dict.fromkeys(pieces))}
    ids = [known[piece] for piece in pieces] if ids is None else ids
    spans = np.stack([np.append(0, ends[:-1]), ends], axis=1).astype(np.int64)
    return Stretch("".join(pieces), Encoded(np.array(ids, np.int64), spans))


def asked(name, *kinds, text=None, **more):
    engine, card = open_with(name)
    given = None if text is None else Given("mine.txt", lambda: text)
    return about(Case(empty_track(engine, card), lambda: engine, kinds=kinds, given=given, **more))


@pytest.mark.parametrize(
    ("name", "text", "numbers"),
    [
        ("depth", "a([b]{)c", [0, 1, 2, 2, 1, 2, 1, 1]),
        ("position", "abc", [0, 1, 2]),
        ("line", "ab\nc\n\nd", [1, 2, 0, 1, 0, 0, 1]),
        ("sentence", "a. Bc?d", [1, 0, 1, 2, 3, 0, 1]),
        ("word", "it's a-b", [1, 2, 3, 4, 0, 1, 0, 1]),
        ("quote", 'a"b"c“d”e', [0, 1, 1, 0, 0, 1, 1, 0, 0]),
        ("newline", "a\n\nb", [0, 1, 1, 0]),
        ("newline-next", "a\n\nb", [1, 1, 0, 0]),
        ("word-start", " ab, c", [0, 1, 0, 0, 0, 1]),
        ("word-end-next", "ab, c", [0, 1, 0, 0, 1]),
        ("repeated", "abcab", [0, 0, 0, 1, 1]),
        ("capital", "aBÉ1", [0, 1, 1, 0]),
        ("digit", "a1B2", [0, 1, 0, 1]),
        ("punctuation", "a, b!", [0, 1, 0, 0, 1]),
        ("count", "aab\nabb", [1, 2, 1, 0, 1, 0, -1]),
    ],
)
def test_each_detector_counts_as_one_would_by_hand(name, text, numbers):
    assert BY_NAME[name](stretch(*text)).tolist() == numbers


def test_tokens_of_several_characters_hold_what_their_characters_do():
    read = stretch("", "Oh", " no", ".\n", "(Two", " 2)")
    numbers = {name: of(read).tolist() for name, of in BY_NAME.items()}
    assert numbers["line"] == [0, 2, 5, 0, 4, 7]
    assert numbers["word-start"] == [0, 1, 1, 0, 1, 1]
    assert numbers["word-end-next"] == [0, 1, 1, 0, 1, 0]
    assert numbers["newline-next"] == [0, 0, 1, 0, 0, 0]
    assert numbers["depth"] == [0, 0, 0, 0, 1, 0]
    assert numbers["capital"] == [0, 1, 0, 0, 1, 0]
    assert set(DETECTORS) - set(features([read])[0]) == {
        each for each in DETECTORS if each.name in ("repeated", "quote", "count")
    }  # nothing to follow


def test_a_shift_is_a_roll_and_the_best_unit_counts():
    rng = np.random.default_rng(0)
    units, followed = (chance.standard(rng.standard_normal((60, n))) for n in (5, 3))
    wanted = [np.abs(units.T @ np.roll(followed, -d, axis=0)).max(axis=0) for d in range(60)]
    assert chance.by_shifts(units, followed) == pytest.approx(np.array(wanted), abs=1e-5)
    largest = np.zeros((1000, 2))
    largest[500:506, 0], largest[500:504, 1], largest[:50], largest[960:] = 0.9, 0.8, 1.0, 1.0
    assert chance.least_by_shifts(largest).tolist() == [0.9, 0.0]  # 900 distances; 5 of 1000 are too many


def test_random_units_are_surpassed_by_what_no_sum_of_tokens_follows():
    """What a single token tells, random units tell, too; whether a token has been read before, they do not."""
    rng = np.random.default_rng(1)
    tokens = rng.integers(0, 40, 3000)
    seen = np.array([token in tokens[max(t - 30, 0) : t] for t, token in enumerate(tokens)], float)
    marks = np.stack([tokens < 20, seen], axis=1).astype(float)
    told, before = chance.by_random_units([tokens], marks, 100, rectified=False)
    assert told > 0.5 > before
    fading = np.array(
        [sum(0.9**k * (tokens[t - k] < 20) for k in range(min(t + 1, 60))) for t in range(3000)]
    )
    assert chance.by_random_units([tokens], fading[:, None], 100, rectified=False) > 0.5
    few, many = (chance.by_random_units([tokens], marks, n, rectified=False)[0] for n in (1, 10_000))
    assert few < told < many


@pytest.mark.parametrize(
    ("name", "text", "pairs"),
    [
        ("previous", "abc", [(2, 1)]),
        ("current", "abc", [(2, 2)]),
        ("first", "abcd", [(2, 0), (3, 0)]),
        ("duplicate", "abab", [(2, 0), (3, 1)]),
        ("induction", "abcab", [(3, 1), (4, 2)]),
        ("induction", "aab", []),  # what followed is the token itself
        ("beginning", "a.bcd", [(3, 1), (3, 2), (4, 1), (4, 2)]),
    ],
)
def test_heads_are_known_by_pairs_counted_by_hand(name, text, pairs):
    looks = next(each for each in heads.LOOKS if each.name == name)
    steps, keys = looks.of(stretch(*text))
    assert list(zip(steps.tolist(), keys.tolist(), strict=True)) == pairs


def test_a_name_looks_at_its_last_mention_and_a_pronoun_at_the_last_name():
    words = "So Anna met Rose . The end . Then Anna saw her and she sang . The rose fell on Anna"
    read = stretch(*(f"{word} " for word in words.split()))
    mention = next(each for each in heads.LOOKS if each.name == "mention")
    steps, keys = mention.of(read)
    tokens = words.split()
    assert [(tokens[s], int(k)) for s, k in zip(steps, keys, strict=True)] == [
        ("Anna", 1), ("her", 9), ("she", 9), ("Anna", 9),
    ]  # fmt: skip  # a rose is written small, too: it is no name


def test_a_head_that_looks_there_scores_and_one_that_looks_about_does_not():
    text = "".join(np.random.default_rng(2).choice(list("abcdefghijklmnopqrstuvwxyz"), 60)) * 2
    read, count = stretch(*text), 120
    (looked,) = (each for each in heads.sought((read,), None) if each.looks.name == "induction")
    steps, keys = looked.looks.of(read)
    exact, about_there = np.zeros((count, count), np.float32), np.tril(np.ones((count, count), np.float32))
    for step in np.unique(steps):
        exact[step, keys[steps == step]] = 0.8 / (steps == step).sum()
    about_there /= about_there.sum(axis=1, keepdims=True)
    weight, by_chance = looked.of(exact.ravel())
    assert weight == pytest.approx(0.8)
    assert by_chance.mean() < 0.1
    weight, by_chance = looked.of(about_there.ravel())
    assert abs(weight - by_chance.mean()) < 0.01
    paid = looked.by_step(exact.ravel(), count)
    assert np.isnan(paid[0])
    assert paid[steps] == pytest.approx(np.full(len(steps), 0.8), abs=1e-5)


def test_what_is_out_of_reach_is_not_looked_for():
    found = {each.looks.name: each for each in heads.sought((stretch(*"abcdefgh" * 2),) * 20, 4)}
    assert "induction" not in found  # eight back, less one
    assert found["first"].count == 2 * 20  # at steps 2 and 3


def test_the_known_ones_are_found_and_said_with_their_figures():
    found = asked("lstm-brackets")
    assert findings(found)[0].said == "Cell 2 follows the depth of brackets, r = 0.9998."
    assert (findings(found)[0].layer, findings(found)[0].unit, findings(found)[0].head) == (0, 2, None)
    columns = table(found).columns
    assert len(columns["about"]) == 24
    assert (columns["about"][0], columns["signal"][0], columns["index"][0]) == ("depth", "layer0.cell", 2)
    assert list(columns["about"]).count("nothing found") == 24 - len(found.named)
    unit = found.values("layer0.cell", 2)
    depth = BY_NAME["depth"](found.corpus.stretches[0])
    assert abs(np.corrcoef(unit, depth)[0, 1]) == pytest.approx(columns["score"][0], abs=1e-4)
    pair = asked("induction-2layer", "heads")
    assert [each.said for each in findings(pair)[:2]] == [
        "Head 0.0 is a previous-token head: 98% of its attention goes to the token before.",
        "Head 1.3 is an induction head: 92% of its attention goes to what followed the same token before.",
    ]
    assert not asked("induction-1layer", "heads").named
    assert all(head.score > LEAST for head in pair.heads if head.is_named)
    assert all(0.001 < head.weight - head.score < 0.1 for head in pair.heads)  # what is paid beside


def test_the_line_length_cell_of_shakespeare_and_nothing_in_an_untrained_network():
    found = asked("lstm-shakespeare")
    assert (found.named[0].spec.name, found.named[0].index) == ("layer0.cell", 90)
    assert found.named[0].detector.name == "line"
    assert abs(found.named[0].score) > 0.9
    for kind, config in oracle.UNTRAINED.items():
        engine = oracle.untrained(kind, config, open_with("lstm-shakespeare")[0].vocab)
        track = empty_track(engine, SimpleNamespace(name=kind, answering=None))  # no card
        text = "\n".join(each.text for each in found.corpus.stretches)
        assert not about(Case(track, lambda e=engine: e, given=Given("", lambda t=text: t))).named, kind


def test_contexts_are_the_highest_of_different_places_within_their_text():
    found = asked("lstm-brackets", text="((()))\n" * 20)
    values = np.zeros(140)
    values[[30, 31, 90, 3]] = [5, 9, 4, 3]
    first, second, third, *_ = contexts(found, values)
    assert [(c.step, c.value) for c in (first, second, third)] == [(31, 9), (90, 4), (3, 3)]
    assert (first.start, first.stop, third.start) == (19, 38, 0)
    values[50] = np.nan
    assert contexts(found, -values, lowest=True)[0].step == 31


def test_a_text_of_ones_own_is_read_as_far_as_is_said():
    text = "To be, or not to be.\n" * 300
    found = asked("lstm-shakespeare", text=text)
    assert found.corpus.length == MOST
    assert found.said[0] == (
        f"lstm-shakespeare read 4,096 tokens of mine.txt. {len(text) - MOST:,} characters more were left out."
    )
    assert "left out" not in asked("lstm-brackets", text="(())\n" * 9).said[0]
    half = asked("lstm-brackets", text="(-)-\n\n" * 9).said[0]
    assert half == "lstm-brackets read 54 tokens of mine.txt. 33% of it is not in its vocabulary."
    track = record("lstm-recall", "gcf....?gcf")
    with pytest.raises(AnalysisError, match=r"mine\.txt holds fewer than two tokens"):
        own(track, "g", "mine.txt", 100)


def test_every_bundled_task_has_a_text_that_fits_it():
    for name, said in (
        ("lstm-anbn", "aab"),
        ("lstm-recall", "?"),
        ("induction-2layer", ""),
        ("lstm-sentiment", ""),
        ("gru-shakespeare", "summer's day"),
        ("memnet-babi1", "Where"),
    ):
        engine, card = open_with(name)
        corpus = fitted(empty_track(engine, card), 1000)
        assert 20 < corpus.length <= 1000 + 64, name
        assert any(said in each.text for each in corpus.stretches), name
        assert all(len(each.encoded) for each in corpus.stretches)


def test_every_kind_of_engine_answers(make_model):
    text = "The cat (so it is) sat.\nThe dog, too.\n" * 8
    for kind in ("rnn", "gru", "lstm", "transformer", "llama", "encoder", "bidirectional"):
        engine, card = open_with(make_model(kind))
        track = record_with(engine, card, text[:40])
        shares = []
        case = Case(track, lambda e=engine: e, given=Given("mine.txt", lambda: text), tell=shares.append)
        found = question("about").answer(case)
        assert np.isfinite(found.columns["score"]).all(), kind
        assert shares == sorted(shares), kind
        assert shares[-1] == 1, kind


def test_a_notebook_and_what_cannot_be_asked():
    found = analyse.about("lstm-brackets", text=nested(np.random.default_rng(3), 2000))
    assert found.columns["about"][0] == "depth"
    with pytest.raises(AnalysisError, match="reads rows of numbers"):
        analyse.about("lstm-adding")
    with pytest.raises(AnalysisError, match="there is no kind 'gates'"):
        analyse.about("lstm-brackets", of=("gates",))


def test_a_unit_that_stands_still_or_is_no_number_is_about_nothing():
    values = np.stack([np.full(50, 0.1), np.full(50, np.nan), np.linspace(0, 1, 50)], axis=1)
    standard = chance.standard(values.astype(np.float32))
    assert (standard[:, :2] == 0).all()
    assert standard[:, 2] @ standard[:, 2] == pytest.approx(1, abs=1e-5)
    assert Characters("ab").columns == ()


def test_a_sink_is_told_last():
    found = asked("transformer-recall", "heads")
    sinks = [each.detector.name == "first" for each in found.telling]
    assert sinks == sorted(sinks)
    assert sinks[-1]
    assert findings(found)[-1].strength == pytest.approx(found.telling[-1].score / 2)


def test_sentences_say_who_is_meant_and_a_head_that_looks_at_both_is_no_antecedent_head():
    made = referring.sentences()
    text = " ".join(each.text for each in made)
    vocab = Words(tuple(dict.fromkeys(re.findall(r"[a-z]+|[.]", text.lower()))))
    read = pronouns.stretches(vocab)
    assert len(read) == len(made) == 64
    assert {"he", "she"} == {each.text[slice(*each.refers)].lower() for each in made if not each.is_thing}
    firsts = [each.meant < each.other for each in made if not each.is_thing]
    assert sum(firsts) == 16  # neither the first nor the last of two names is meant more often
    for each in made:
        if not each.is_thing:
            is_man = each.text[slice(*each.meant)] in referring.MEN
            assert (
                is_man
                == (each.text[slice(*each.refers)] == "He")
                == (each.text[slice(*each.other)] in referring.WOMEN)
            )
    looked = next(each for each in heads.sought(read, None) if each.looks.name == "antecedent")
    assert looked.count == 32
    right, both = [], []
    for each in read:
        at, meant, other = (each.step(p) for p in (each.meant.refers, each.meant.meant, each.meant.other))
        knows, looks_about = (np.zeros((len(each), len(each)), np.float32) for _ in range(2))
        knows[:, 0] = looks_about[:, 0] = 0.5  # a sink besides
        knows[at, meant], looks_about[at, [meant, other]] = 0.5, 0.25
        right.append(knows.ravel())
        both.append(looks_about.ravel())
    scores = {}
    for name, attention in (("right", np.concatenate(right)), ("both", np.concatenate(both))):
        weight, by_chance = looked.of(attention)
        scores[name] = weight - by_chance.mean()
    assert scores["right"] == pytest.approx(0.5)
    assert abs(scores["both"]) < 0.01
    assert pronouns.stretches(Characters(text)) == ()  # letters are no words


def test_a_sink_that_does_something_else_has_both_names():
    sorts = {each.name: each for each in heads.LOOKS}
    scores = [
        (score, score, SimpleNamespace(looks=sorts[name]))
        for name, score in (("first", 0.7), ("previous", 0.1), ("induction", 0.3))
    ]
    assert [(score, each.looks.name) for score, _, each in _apart(scores)] == [
        (0.3, "induction"),
        (0.7, "first"),
    ]
    found = asked("transformer-recall", "heads")
    twice = [(h.spec.name, h.index) for h in found.heads if h.is_named]
    assert (
        found.named_heads
        == len(set(twice))
        <= found.head_count
        == len({(h.spec.name, h.index) for h in found.heads})
    )


def test_language_models_read_patterns_twice_for_their_heads_alone():
    engine, card = open_with("transformer-shakespeare")
    track = empty_track(engine, card)
    trials = fitted(track, 300, for_heads=True).trials
    assert not fitted(track, 300).trials
    assert len(trials) == TWICE
    for each in trials:
        ids = each.encoded.ids
        half = len(ids) // 2
        assert 20 < half <= PATTERN
        assert ids[:half].tolist() == ids[half:].tolist()
        assert len(set(ids.tolist())) == half
    assert not fitted(empty_track(*open_with("lstm-brackets")), 300, for_heads=True).trials
