"""What a memory costs: bytes by hand for each kind, a time that is fitted, the model that is open beside the other kinds."""

import numpy as np
import pytest

from mnemoscope.engines.analysis import cost as costing
from mnemoscope.engines.analysis import pace
from mnemoscope.engines.analysis.cost import cost, findings, kind_of, table, unfit
from mnemoscope.engines.analysis.pace import Pace, Paced
from mnemoscope.engines.analysis.question import Case
from mnemoscope.engines.runs.recorder import open_with, record

TEXT = "what is past is prologue"


@pytest.fixture(autouse=True)
def short(monkeypatch):
    monkeypatch.setattr(pace, "LADDER", (4, 8, 24))
    monkeypatch.setattr(pace, "WARM", 0)
    monkeypatch.setattr(pace, "TIMED", 2)


def asked(model, text=TEXT):
    engine, _ = open_with(model)
    return cost(Case(record(model, text), lambda: engine))


def test_a_cache_grows_up_to_its_context_and_a_state_does_not(make_model):
    model = make_model("transformer", context=16)
    found = asked(model)
    own, *others = found.costs
    engine, _ = open_with(model)
    a_token = 2 * 4 * engine.config.width * engine.config.layers
    assert own.kept == own.formula == (4 * a_token, 8 * a_token, 16 * a_token)
    assert [other.kind for other in others] == ["state", "slots"]
    lstm, _ = open_with("lstm-shakespeare")
    assert others[0].kept == others[0].formula == 3 * (2 * 4 * lstm.config.hidden,)
    assert f"{4 * a_token:,} bytes after 4 tokens" in findings(found)[0].said


def test_slots_hold_the_sentences_that_have_ended():
    found = asked("memnet-babi1", "Mary went to the kitchen. John went to the hall. Where is Mary?")
    own, engine = found.costs[0], open_with("memnet-babi1")[0]
    a_slot = 4 * engine.config.width * (engine.config.hops + 1)
    assert own.kind == "slots"
    ended = [sum(n >= end for end in (6, 12)) for n in own.lengths[:2]]
    assert [size // a_slot for size in own.kept[:2]] == ended
    assert own.kept == own.formula


def test_times_are_fitted_by_a_line_over_what_is_held(make_model):
    engine, _ = open_with(make_model("transformer", context=16))
    points = tuple(Paced(n, 1.0 + 0.5 * min(n, 16), 0, 9) for n in (4, 8, 16, 64))
    made = costing._cost("x", engine, np.zeros(1, np.int64), Pace(points))
    assert (made.fixed, made.a_token) == (pytest.approx(1.0), pytest.approx(0.5))
    assert made.fitted == pytest.approx([3.0, 5.0, 9.0, 9.0])
    falling = tuple(Paced(n, 5.0 - 0.1 * n, 0, 9) for n in (4, 8, 16))
    assert costing._cost("x", engine, np.zeros(1, np.int64), Pace(falling)).a_token == 0


def test_a_table_has_a_row_for_each_length_of_each_model(make_model):
    columns = table(asked(make_model("gru"))).columns
    assert len(columns["model"]) == 9
    assert set(columns["memory"]) == {"state", "cache", "slots"}


def test_an_encoder_keeps_nothing(make_model):
    track = record(make_model("encoder"), "what is past")
    assert kind_of(track.trace.layout) == ""
    assert "keeps nothing that could cost" in unfit(track)
