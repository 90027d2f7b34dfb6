"""What is said already: mentions found in words and in Chinese, nats by hand, the effect of cutting as of a run that is recorded so."""

import numpy as np
import pytest

from mnemoscope.engines.analysis.question import Case
from mnemoscope.engines.analysis.said import findings, repeated, said, table, unfit
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.runs.recorder import open_with, record

TEXT = "the night is long, my Romeo; of the night, my Romeo, tell"


def asked(model, text):
    engine, _ = open_with(model)
    return said(Case(record(model, text), lambda: engine))


def nats(track, start, stop):
    logits = track.trace["logits"][start - 1 : stop - 1].astype(float)
    log_p = (
        logits
        - np.log(np.exp(logits - logits.max(1, keepdims=True)).sum(1, keepdims=True))
        - logits.max(1, keepdims=True)
    )
    return float(-log_p[np.arange(stop - start), track.trace.tokens[start:stop]].sum())


def test_the_first_two_mentions_of_each_word_are_taken():
    track = record("lstm-shakespeare", TEXT)
    found = list(repeated(track))
    assert [word for word, *_ in found] == ["night", "romeo"]
    for word, first, second in found:
        for start, stop in (first, second):
            assert track.text[start:stop].lower() == word  # a character a token


def test_chinese_is_taken_by_two_characters():
    track = record("lstm-songci", "浣溪沙\n一曲新词酒一杯。去年天气旧亭台。一曲新词")
    assert [word for word, *_ in repeated(track)] == ["一曲", "曲新", "新词"]


@pytest.mark.parametrize("model", ["lstm-shakespeare", "transformer-shakespeare"])
def test_nats_and_the_effect_are_those_of_recorded_runs(model):
    found, track = asked(model, TEXT), record(model, TEXT)
    for mention in found.mentions:
        assert mention.nats == pytest.approx(
            (nats(track, *mention.first), nats(track, *mention.second)), abs=1e-4
        )
        (a, b) = mention.first
        edit = (
            f"layer*.cache[{a}:{b}] = cut @ {b}:" if "transformer" in model else f"embedding *= 0 @ {a}:{b}"
        )
        cut = record(model, TEXT, edits=[edit])
        assert mention.effect == pytest.approx(
            nats(cut, *mention.second) - nats(track, *mention.second), abs=1e-3
        )
    assert [m.drop for m in found.mentions] == sorted((m.drop for m in found.mentions), reverse=True)


def test_attention_to_the_first_mention_is_the_largest_of_any_head():
    track = record("transformer-shakespeare", TEXT)
    mention = asked("transformer-shakespeare", TEXT).mentions[0]
    every = {
        (layer, head): track.trace.attention(layer, head, mention.second[1] - 1, mention.second[1])[0][
            slice(*mention.first)
        ].sum()
        for layer in range(4)
        for head in range(4)
    }
    assert every[mention.head] == max(every.values()) == pytest.approx(mention.attention)


def test_two_layers_copy_and_one_does_not():
    text = "9XbqTkLmzRw5XbqTkLmzRw"
    two, one = (asked(f"induction-{n}layer", text).mentions[0] for n in (2, 1))
    assert two.nats[1] < 8 < 20 < one.nats[1]
    assert two.effect > 0.9 * two.drop
    assert "surprises 40.5 nats less the second time" in findings(asked("induction-2layer", text))[0].said


def test_a_text_without_repetition_and_models_without_prediction_say_so(make_model):
    with pytest.raises(AnalysisError, match="no word is said twice"):
        asked("lstm-shakespeare", "what is past")
    assert "predicts no next token" in unfit(record(make_model("encoder"), "what is past"))
    columns = table(asked("lstm-shakespeare", TEXT)).columns
    assert len({len(column) for column in columns.values()}) == 1


def test_likeness_is_above_that_of_other_steps():
    track, mention = record("lstm-shakespeare", TEXT), asked("lstm-shakespeare", TEXT).mentions[0]
    states = track.trace["layer0.hidden"].astype(float)
    states /= np.linalg.norm(states, axis=1, keepdims=True)
    alike = states[: mention.second[0]] @ states[mention.second[1] - 1]
    others = np.delete(alike, range(*mention.first))
    assert mention.likeness == pytest.approx(alike[mention.first[1] - 1] - others.mean(), abs=1e-6)
