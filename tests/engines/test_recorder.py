"""Recording without a window, and the track it makes: reading, continuing, retyping."""

import numpy as np
import pytest

from mnemoscope.engines import record
from mnemoscope.engines.runs.recorder import empty_track
from mnemoscope.engines.sampling import Sampling

TEXT = "what is past is prologue"


@pytest.mark.parametrize("kind", ["rnn", "lstm", "gru", "transformer", "encoder"])
def test_a_text_is_read_to_its_end(kind, make_model):
    seen = []
    track = record(make_model(kind), TEXT * 5, progress=seen.append)
    assert len(track.trace) == len(TEXT) * 5 == track.typed
    assert seen[-1] == len(track.trace)
    assert "".join(track.piece(t) for t in range(len(track.trace))) == TEXT * 5
    assert track.name == f"small-{kind}"


@pytest.mark.parametrize("kind", ["rnn", "transformer"])
def test_a_continued_text_is_read_like_a_typed_one(kind, make_model):
    folder = make_model(kind)
    track = record(folder, TEXT, generate=30, sampling=Sampling(seed=2))
    assert len(track.trace) == len(TEXT) + 30
    assert track.text.startswith(TEXT)
    assert len(track.text) == len(TEXT) + 30
    assert (track.is_typed(len(TEXT) - 1), track.is_typed(len(TEXT))) == (True, False)
    typed = record(folder, track.text)
    apart = np.abs(typed.trace.rows(0, len(typed.trace)) - track.trace.rows(0, len(track.trace))).max()
    assert apart <= (0 if kind == "rnn" else 1e-5)  # one is read in blocks, the other step by step
    assert all(track.is_known(t) for t in range(len(track.trace)))


def test_the_same_seed_continues_in_the_same_way(make_model):
    folder = make_model("gru")
    one, two, other = (record(folder, "a", generate=20, sampling=Sampling(seed=s)).text for s in (1, 1, 2))
    assert one == two != other


def test_nothing_cannot_be_continued(make_model):
    folder = make_model("gru")
    assert len(record(folder, "").trace) == 0
    with pytest.raises(ValueError, match="empty text"):
        record(folder, "", generate=1)


def test_retyping_keeps_what_both_texts_begin_with(make_model):
    track = record(make_model("gru"), "abcdef")
    again = track.retyped("abcXef", track.vocab.encode("abcXef"))
    assert len(again.trace) == 3
    assert again.text == "abcXef"
    assert len(track.trace) == 6
    longer = track.retyped("abcdefgh", track.vocab.encode("abcdefgh"))
    assert longer.trace is track.trace
    assert longer.typed == 8


def test_a_step_is_found_by_its_character(make_model):
    track = record(make_model("rnn"), "a床\n ")
    assert [track.step_at(c) for c in (-1, 0, 1, 3, 99)] == [0, 0, 1, 3, 3]
    assert track.labels(0, 99) == ["a", "床", "↵", "·"]
    assert [track.is_known(t) for t in range(4)] == [True, False, True, True]
    assert track.name_of(0) == "unknown"
    assert track.name_of(1) == "↵"


def test_an_empty_track_has_read_nothing(make_engine):
    from mnemoscope.engines.models.card import Card

    track = empty_track(make_engine("transformer"), Card("a", "transformer"))
    assert len(track.trace) == 0
    assert track.trace.context == 7
    assert track.step_at(5) == 0


def test_each_token_is_chosen_from_the_prediction_before_it(make_model):
    sampling = Sampling(
        temperature=0.01, seed=3
    )  # small, so that random weights do not choose alike at every step
    track = record(make_model("lstm"), TEXT, generate=40, sampling=sampling)
    logits, unknown = track.trace["logits"], track.vocab.unknown
    steps = range(len(TEXT), len(TEXT) + 40)
    assert track.trace.tokens[len(TEXT) :] == [
        sampling.choose(logits[step - 1], step, without=unknown) for step in steps
    ]
