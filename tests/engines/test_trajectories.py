"""The way of the state: components by hand, attractors that are known, settling as the model itself does, refusals in a sentence."""

import sys

import numpy as np
import pytest

from mnemoscope.engines.analysis import trajectories as ways
from mnemoscope.engines.analysis.question import Case, question
from mnemoscope.engines.analysis.trajectories import findings, table, trajectories, unfit
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.runs.recorder import open_with, record

TEXT = "what is past is prologue"


def asked(model, text, **more):
    engine, _ = open_with(model)
    return trajectories(Case(record(model, text), lambda: engine, **more))


@pytest.fixture(scope="module")
def flipflop():
    return asked("gru-flipflop", open_with("gru-flipflop")[1].texts[0])


def test_the_flip_flop_rests_at_eight_places_one_for_each_content(flipflop):
    classes = open_with("gru-flipflop")[1].classes
    assert sorted(rest.says for rest in flipflop.stable) == sorted(classes)
    assert max(rest.largest for rest in flipflop.stable) == pytest.approx(
        0.921, abs=0.002
    )  # as a push fades there
    assert min(rest.largest for rest in flipflop.stable) == pytest.approx(0.420, abs=0.002)
    assert flipflop.held == "."
    assert "8 stable fixed points while “.” is read" in findings(flipflop)[0].said
    assert all(name in findings(flipflop)[0].said for name in classes)


def test_it_settles_where_reading_on_leads(flipflop):
    text = open_with("gru-flipflop")[1].texts[0]
    for step in (0, 5, 12, 20):
        on = record("gru-flipflop", text[: step + 1] + 80 * ".")
        state = on.trace["layer0.hidden"][-1]
        rest = flipflop.rests[flipflop.settles[step]]
        assert np.abs(rest.state - state).max() < 1e-3


def test_places_are_the_principal_components(make_model, monkeypatch):
    monkeypatch.setattr(ways, "LARGEST", 0)  # no points of rest
    model = make_model("gru", layers=1)
    found = asked(model, TEXT)
    states = record(model, TEXT).trace["layer0.hidden"].astype(float)
    centred = states - states.mean(axis=0)
    values, vectors = np.linalg.eigh(centred.T @ centred)
    assert found.shares == pytest.approx((values[::-1][:3] / values.sum()).tolist(), abs=1e-9)
    by_hand = np.abs(centred @ vectors[:, ::-1][:, :3])
    assert np.allclose(np.abs(found.ways[0].places), by_hand, atol=1e-6)
    assert "too large to look for points of rest" in found.said[1]
    assert findings(found)[0].said == f"three directions hold {sum(found.shares):.1%} of what the state moves"


def test_the_examples_of_a_card_lie_in_the_same_space(flipflop):
    card = open_with("gru-flipflop")[1]
    assert [way.label for way in flipflop.ways] == [example.title for example in card.examples]
    states = record("gru-flipflop", card.texts[1]).trace["layer0.hidden"].astype(float)
    every = np.concatenate(
        [record("gru-flipflop", text).trace["layer0.hidden"] for text in card.texts]
    ).astype(float)
    _, _, axes = np.linalg.svd(every - every.mean(axis=0), full_matrices=False)
    by_hand = (states - every.mean(axis=0)) @ axes[:3].T
    assert np.allclose(np.abs(flipflop.ways[1].places), np.abs(by_hand), atol=1e-5)
    columns = table(flipflop).columns
    assert len({len(column) for column in columns.values()}) == 1
    assert (columns["kind"] == "stable").sum() == 8


def test_what_has_no_rest_or_no_state_says_so(make_model):
    looking = asked(make_model("transformer"), TEXT)
    assert looking.rests == ()
    assert "Only a recurrent network comes to rest" in looking.said[1]
    assert "carries no state" in unfit(record(make_model("encoder"), "what is past"))
    with pytest.raises(AnalysisError, match="two steps at least"):
        asked(make_model("gru"), "w")
    assert question("trajectories").of == ("pca", "umap")


def test_umap_is_said_to_be_missing(make_model, monkeypatch):
    monkeypatch.setitem(sys.modules, "umap", None)
    with pytest.raises(AnalysisError, match="pip install umap-learn"):
        asked(make_model("transformer"), TEXT, kinds=("umap",))


def test_it_can_be_stopped(make_model):
    class Stopped(Exception):
        pass

    def tell(share):
        if share > 0.1:
            raise Stopped

    with pytest.raises(Stopped):
        asked(make_model("gru"), TEXT, tell=tell)


@pytest.mark.filterwarnings("ignore")
def test_umap_keeps_neighbours():
    pytest.importorskip("umap", reason="the extra umap is not installed")
    found = asked("gru-flipflop", open_with("gru-flipflop")[1].texts[0], kinds=("umap",))
    assert found.shares == ()
    states, places = (
        record("gru-flipflop", open_with("gru-flipflop")[1].texts[0]).trace["layer0.hidden"],
        found.ways[0].places,
    )
    near = [np.linalg.norm(values[:, None] - values, axis=2) for values in (states, places)]
    for gaps in near:
        np.fill_diagonal(gaps, np.inf)
    nearest = near[0].argmin(axis=1)
    ranks = (near[1] < near[1][np.arange(len(states)), nearest][:, None]).sum(axis=1)
    assert np.median(ranks) < len(states) / 4
