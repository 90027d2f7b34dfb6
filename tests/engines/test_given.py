"""A notebook: what is asked for wrongly is refused in one sentence, not deep inside numpy."""

from pathlib import Path

import numpy as np
import pytest

from mnemoscope.engines import open_model, open_recording, record
from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.given import whole
from mnemoscope.engines.sampling import Sampling


@pytest.fixture
def track(make_model):
    return record(make_model("transformer"), "what is past")


def test_a_trace_lists_its_signals(track):
    names = track.trace.keys()
    assert names[0] == "embedding"
    assert names[-1] == "logits"
    assert all(name in track.trace and len(track.trace[name]) == 12 for name in names)
    assert "layer0.hiden" not in track.trace
    assert dict(track.trace).keys() == set(names)


def test_a_signal_that_is_not_there_is_answered_with_those_near(make_model, track):
    trace = record(make_model("lstm"), "past").trace
    for ask in (trace.read, trace.__getitem__, trace.layout.__getitem__, trace.layout.slice):
        with pytest.raises(KeyError) as caught:
            ask("layer0.hiden")
        assert str(caught.value).startswith("there is no signal layer0.hiden; near: layer0.hidden,")
        assert isinstance(caught.value, MnemoscopeError)
    with pytest.raises(KeyError, match=r"no signal zzz; there are embedding, layer0.gate.input, "):
        trace.at("zzz", 0)
    with pytest.raises(
        KeyError, match=r"layer1.attention is not stored but derived: ask the trace for attention"
    ):
        _ = track.trace["layer1.attention"]
    with pytest.raises(KeyError, match=r"near: layer0.query"):
        _ = track.trace["layer0.queries"]


@pytest.mark.parametrize(
    ("wrong", "error", "said"),
    [
        (lambda t: t[5], TypeError, "by its name, a text, not by 5"),
        (lambda t: t[["logits"]], TypeError, "by its name, a text, not by"),
        (lambda t: t.read("logits", "0"), TypeError, "steps must be whole numbers, not '0'"),
        (lambda t: t.at("logits", 1.5), TypeError, "steps must be whole numbers, not 1.5"),
        (lambda t: t.at("logits", 12), IndexError, "steps 12 to 13 are not in a trace of 12"),
        (lambda t: t.at("logits", -1), IndexError, "steps -1 to 0"),
        (lambda t: t.attention(2, 0), ValueError, "in the layers 0, 1, not in layer 2"),
        (lambda t: t.attention(-1, 0), ValueError, "the layer must be a whole number of 0 or more, not -1"),
        (lambda t: t.attention(0, 2), ValueError, "the head must be a whole number from 0 to 1, not 2"),
        (lambda t: t.attention(0, -1), ValueError, "the head must be a whole number from 0 to 1, not -1"),
        (lambda t: t.attention(0, "1"), TypeError, "the head must be a whole number from 0 to 1, not '1'"),
        (lambda t: t.attention(0, 0, first_key=-1), ValueError, "the first key must be"),
        (lambda t: t.attention_at(0, True, 3), TypeError, "the head must be"),
        (lambda t: t.attention_at(0, 0, 12), IndexError, "not in a trace of 12"),
        (lambda t: t.attention_row(7, 3), ValueError, "not in layer 7"),
    ],
)  # fmt: skip
def test_a_trace_refuses_what_it_cannot_mean(wrong, error, said, track):
    with pytest.raises(error, match=said) as caught:
        wrong(track.trace)
    assert "\n" not in str(caught.value)


def test_a_trace_without_attention_says_so(make_model):
    trace = record(make_model("gru"), "past").trace
    for ask in (
        lambda: trace.attention(0, 0),
        lambda: trace.attention_at(0, 0, 1),
        lambda: trace.attention_row(0, 1),
    ):
        with pytest.raises(KeyError, match="there is no attention in this trace"):
            ask()


def test_numbers_of_numpy_are_whole_numbers_too(track):
    one = np.int64(1)
    assert np.array_equal(track.trace.attention(one, one, one), track.trace.attention(1, 1, 1))
    assert np.array_equal(track.trace.at("logits", one), track.trace.at("logits", 1))


@pytest.mark.parametrize(
    ("changes", "error", "said"),
    [
        ({"text": 5}, TypeError, "the text must be a text, not 5"),
        ({"text": None}, TypeError, "the text must be a text, not None"),
        ({"text": b"bytes"}, TypeError, "the text must be a text"),
        ({"generate": -1}, ValueError, "generate must be a whole number of 0 or more, not -1"),
        ({"generate": "3"}, TypeError, "generate must be a whole number of 0 or more, not '3'"),
        ({"generate": 2.0}, TypeError, "generate must be a whole number"),
        ({"generate": True}, TypeError, "generate must be a whole number"),
        ({"sampling": 0.8}, TypeError, "sampling must be a Sampling"),
        ({"sampling": {"temperature": 0.8}}, TypeError, "sampling must be a Sampling"),
        ({"memory": "mine"}, TypeError, "the memory must be a MemoryOptions, not 'mine'"),
        ({"progress": 3}, TypeError, "progress must be a function"),
        ({"model": 5}, TypeError, "a model must be given by its name or its folder, not 5"),
        ({"model": None}, TypeError, "a model must be given by its name or its folder"),
    ],
)  # fmt: skip
def test_a_recording_is_refused_before_anything_is_read(changes, error, said, make_model):
    given = {"model": make_model("rnn"), "text": "past"} | changes
    with pytest.raises(error, match=said):
        record(given.pop("model"), given.pop("text"), **given)


def test_models_and_recordings_are_given_by_name_or_path():
    with pytest.raises(TypeError, match="a model must be given by its name or its folder"):
        open_model(["lstm"])
    with pytest.raises(TypeError, match="a recording must be given by the path of its file, not 5"):
        open_recording(5)
    assert open_model(Path("lstm-counter")).vocab.unknown == 0


@pytest.mark.parametrize(
    ("settings", "error", "said"),
    [
        ({"temperature": "hot"}, TypeError, "temperature must be a number from 0 to 100, not 'hot'"),
        ({"temperature": None}, TypeError, "temperature must be a number"),
        ({"temperature": -0.1}, ValueError, "temperature must be a number from 0 to 100"),
        ({"temperature": float("nan")}, ValueError, "temperature must be a number from 0 to 100"),
        ({"top_k": 2.5}, TypeError, "top-k must be a whole number of 0 or more, not 2.5"),
        ({"top_k": -1}, ValueError, "top-k must be a whole number of 0 or more, not -1"),
        ({"top_p": "1"}, TypeError, "top-p must be a number"),
        ({"seed": "x"}, TypeError, "the seed must be a whole number of 0 or more, not 'x'"),
        ({"seed": -3}, ValueError, "the seed must be a whole number of 0 or more, not -3"),
    ],
)  # fmt: skip
def test_sampling_is_made_of_numbers(settings, error, said):
    with pytest.raises(error, match=said):
        Sampling(**settings)


def test_a_number_of_more_digits_than_python_writes_is_refused_in_a_sentence():
    for refused in (
        lambda n: whole("it", n, 0, 5),
        lambda n: Sampling(temperature=n),
        lambda n: Sampling(seed=-n),
    ):
        with pytest.raises(ValueError, match=r"must be .*, not a number of more digits than can be shown"):
            refused(10**5000)
