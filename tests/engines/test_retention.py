"""What is left of earlier tokens: a memory that holds so many tokens and no more, what is kept, and bundled models."""

from dataclasses import replace

import numpy as np
import pytest

from mnemoscope.engines import analyse
from mnemoscope.engines.analysis import corpora, fitting, kept
from mnemoscope.engines.analysis.corpora import Corpus, corpus, hashes, without
from mnemoscope.engines.analysis.question import Case
from mnemoscope.engines.analysis.remaining import Curve, Retention
from mnemoscope.engines.analysis.remaining_said import columns, compared, described, findings, heading
from mnemoscope.engines.analysis.retention import QUESTION, retention
from mnemoscope.engines.edittext import parse
from mnemoscope.engines.engine import Engine
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.runs.recorder import empty_track, open_with, record, record_with
from mnemoscope.engines.spec import Kind, SignalSpec
from mnemoscope.engines.vocabularies.characters import Characters

VOCAB = Characters("abcd")  # 0 unknown
HELD = 3


class Shift(Engine):
    """Holds the last three tokens and no other: a one for each, at its place."""

    Config = dict

    @classmethod
    def shapes(cls, config, vocab):
        return {"size": (1,)}

    @classmethod
    def signals(cls, config, vocab):
        return (SignalSpec("layer0.hidden", Kind.STATE, ("unit",), (HELD * vocab,), layer=0),)

    def reset(self):
        super().reset()
        self.held = []

    def read(self, token):
        self.held = [token, *self.held][:HELD]
        state = np.zeros((HELD, len(self.vocab)), np.float32)
        state[np.arange(len(self.held)), self.held] = 1
        self.tap("layer0.hidden", state.ravel())

    def resume(self, rows, step):
        raise AssertionError("nothing is resumed")


def shift(size=1.0):
    return Shift({}, {"size": np.array([size], np.float32)}, VOCAB)


@pytest.fixture
def random_letters(monkeypatch):
    """Letters in any order, instead of a model's own task; what is asked for is noted."""
    shown = []

    def made(engine, card, text):
        shown.append(text)
        draw = np.random.default_rng(3)
        return Corpus(tuple(draw.integers(1, 5, 60) for _ in range(40)), "Letters in any order.")

    monkeypatch.setattr("mnemoscope.engines.analysis.retention.corpus", made)
    return shown


@pytest.fixture(autouse=True)
def own_cache(monkeypatch, tmp_path):
    monkeypatch.setattr(kept, "cache_folder", lambda: tmp_path / "cache")
    return tmp_path / "cache" / "retention"


def case(engine=None, text="abcdabcdab", edits=(), **more):
    engine = engine or shift()
    track = record_with(engine, Card("shift", "shift"), text)
    return Case(replace(track, edits=edits), lambda: engine, **more)


def test_a_memory_of_three_tokens_holds_three_and_no_fourth(random_letters):
    grown, told = [], []
    found = retention(case(show=grown.append, tell=told.append))
    (curve,) = found.curves
    assert curve.lags[:5] == (0, 1, 2, 3, 4)
    np.testing.assert_array_equal(curve.value[:3], 1.0)
    np.testing.assert_array_equal(curve.ridge[:3], 1.0)
    assert (curve.value[3:] < 0.4).all()
    assert (curve.low[3:] < curve.chance[3:] + 0.05).all()
    assert curve.chance.mean() == pytest.approx(0.25, abs=0.05)
    assert (curve.reach(0.5), curve.above_chance) == (2, 2)
    assert (
        heading(found)
        == f"Half of the characters can be read from the hidden state up to 2 steps back (chance {curve.by_chance:.0%})"
    )
    assert (
        f"Beyond 2 steps back the hidden state tells no more of the characters than chance, {curve.by_chance:.0%}."
        in [finding.said for finding in findings(found)]
    )
    assert [len(each.curves[0].lags) for each in grown] == list(
        range(1, len(curve.lags) + 1)
    )  # it grows, from both ends
    assert grown[1].curves[0].lags == (0, curve.lags[-1])
    assert findings(grown[-2]) == ()  # nothing is claimed before all is tried
    assert told == sorted(told)
    assert told[-1] == 1.0
    table = columns(found)
    assert table["lag"].tolist() == list(curve.lags)
    assert table["n"][0] == curve.count[0]
    assert set(table) == {"signal", "lag", "share", "low", "high", "chance", "n", "ridge"}


def test_the_text_has_what_the_probes_read_from_the_state_at_the_cursor(random_letters):
    asked = case()
    found = retention(asked)
    there = found.there(asked.track, found.curves[0], 5)
    assert len(there) == 6
    assert (there[3:] > 0.6).all()  # the three that are held: certain, but for how frequent each is
    np.testing.assert_allclose(
        there[3:], 1 - found.prior[found.kinds(np.array(asked.track.trace.tokens[3:6]))], atol=0.05
    )
    assert (np.abs(there[:3]) < 0.1).all()  # and the others by no more than that
    assert np.isnan(
        found.there(record_with(shift(), Card("shift", "shift"), "€bcd"), found.curves[0], 1)[0]
    )  # never told apart


def test_what_was_found_is_kept_and_a_damaged_file_is_made_anew(random_letters, own_cache, monkeypatch):
    first = retention(case())
    (path,) = own_cache.iterdir()
    data = path.read_bytes()
    calls = []
    monkeypatch.setattr(fitting, "_blocks", _counted(calls, fitting._blocks))
    second = retention(case())
    assert not calls  # nothing is read again
    assert second.curves[0].lags == first.curves[0].lags
    np.testing.assert_array_equal(second.curves[0].value, first.curves[0].value)  # to the last digit
    np.testing.assert_array_equal(second.curves[0].weights, first.curves[0].weights)
    assert heading(second) == heading(first)
    assert second.said == first.said
    flipped = bytearray(data)
    flipped[-5] ^= 64  # one bit of one number
    for damaged in (
        bytes(flipped),
        data[:1000],
        b"",
        b"\x00" * 100,
        data.replace(b"layer0.hidden", b"layer9.hidden"),
    ):
        calls.clear()
        path.write_bytes(damaged)
        third = retention(case())
        assert calls
        np.testing.assert_allclose(third.curves[0].value, first.curves[0].value, atol=1e-6)
        assert path.read_bytes() == data
    calls.clear()
    retention(case(shift(2.0)))  # other weights
    assert calls
    assert len(list(own_cache.iterdir())) == 2


def _counted(calls, blocks):
    def counted(*given):
        calls.append(given)
        return blocks(*given)

    return counted


def test_what_cannot_be_kept_is_said_and_the_oldest_goes(random_letters, own_cache, monkeypatch):
    own_cache.parent.mkdir(parents=True)
    own_cache.write_text("in the way")
    found = retention(case())
    assert described(found)[-1].startswith("It could not be kept for later: ")
    own_cache.unlink()
    monkeypatch.setattr(kept, "MOST", 2)
    for size in (1.0, 2.0, 3.0):
        retention(case(shift(size)))
    assert len(list(own_cache.iterdir())) == 2


def test_stopping_stops_and_keeps_nothing(random_letters, own_cache):
    class Stopped(Exception):
        pass

    def stop(share):
        if share > 0.5:
            raise Stopped

    with pytest.raises(Stopped):
        retention(case(tell=stop))
    assert not own_cache.exists()


def test_an_edit_of_every_step_is_in_force_and_one_of_a_text_is_refused(random_letters):
    blind = retention(case(edits=(parse("layer0.hidden[*] *= 0"),)))
    assert blind.curves[0].value[0] == pytest.approx(blind.curves[0].chance[0])
    with pytest.raises(AnalysisError, match="belongs to one text"):
        retention(case(edits=(parse("layer0.hidden[*] *= 0 @ 3"),)))


def test_a_text_that_is_shown_is_no_text_that_probes_are_fitted_on():
    tokens = np.arange(100)
    pieces = without([tokens], np.arange(40, 60))
    assert [(int(piece[0]), int(piece[-1])) for piece in pieces] == [(0, 39), (60, 99)]
    assert without([tokens], np.arange(40, 50))[0] is tokens  # so few in a row are any text's
    engine, card = open_with("lstm-recall")
    shown = engine.vocab.encode("abc....").ids
    made = corpus(engine, card, shown)
    taken = {engine.vocab.decode(ids[:3])[0] for ids in made.sequences}
    assert taken.isdisjoint({"abc", *(text[:3] for text in card.texts)})
    assert len(made.sequences) == corpora.LINES
    engine, card = open_with("lstm-shakespeare")
    whole = corpus(engine, card, shown[:0])
    sonnet = np.array(whole.sequences[0][100:300])
    cut = corpus(engine, card, sonnet)
    window = cut.window
    fitted = np.concatenate([hashes(ids, window) for ids in cut.sequences])
    assert not np.isin(hashes(sonnet, window), fitted).any()
    assert np.isin(hashes(sonnet, window), hashes(whole.sequences[0], window)).all()


def test_probes_know_a_text_that_they_were_fitted_on():
    engine, card = open_with("rnn-recall")
    track = record_with(engine, card, "abc....\nfed..")
    found = Retention(places=(0, 1, 2), window=3, fitted=hashes(engine.vocab.encode("fed").ids, 3))
    assert found.knows(track)
    assert not found.knows(record_with(engine, card, "abc....\nfda.."))
    assert not found.knows(record_with(engine, card, "abcfed...."))  # no line begins so


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("encoder-sentiment", "an encoder reads the whole text anew"),
        ("memnet-babi1", "a memory network keeps its sentences whole"),
    ],
)
def test_what_has_nothing_to_fade_says_so(name, said):
    track, engine = analyse.read(name)
    assert QUESTION.unfit(track).startswith(said)
    with pytest.raises(AnalysisError, match=said):
        QUESTION.answer(Case(track, engine))


def test_a_track_without_a_state_says_so():
    engine, card = open_with("rnn-recall")
    track = empty_track(engine, card, [engine.layout["logits"]])
    assert QUESTION.unfit(track).startswith("no state, cell or residual stream was recorded")


def _few(monkeypatch, lags, lines):
    """A few lags, and fewer lines."""
    monkeypatch.setattr("mnemoscope.engines.analysis.retention.tried", lambda *given: lags)
    monkeypatch.setattr(corpora, "LINES", lines)


def test_a_simple_network_forgets_what_an_lstm_keeps(monkeypatch):
    _few(monkeypatch, (0, 60, 200), 400)
    found = {}
    for name in ("rnn-recall", "lstm-recall"):
        track, engine = analyse.read(name, "hec" + 60 * ".")
        found[name] = track, retention(Case(track, engine))
    (rnn, forgets), (lstm, keeps) = found.values()
    assert forgets.best.value[-1] < 0.55
    assert keeps.best.value[-1] > 0.8
    said = compared([("A", forgets, forgets.best), ("B", keeps, keeps.best)])
    assert said.startswith("200 steps back ")
    assert said.index("from B") < said.index("from A")
    assert any(
        each.said.startswith("The first letter can be read from the ") and "for 200 steps (" in each.said
        for each in findings(keeps)
    )
    at = len(rnn.trace) - 1
    lost, held = (its.there(track, its.best, at) for track, its in ((rnn, forgets), (lstm, keeps)))
    assert np.isnan(lost[3:]).all()  # of fillers no probe asks
    assert held[:3].mean() > lost[:3].mean() + 0.2
    after = record("lstm-recall", "hec.....?hec\n")
    assert [keeps.looked(after, at) for at in (5, 7, 8, 11, 12)] == [5, 7, 7, 7, 7]


def test_what_leaves_the_context_cannot_be_read_from_the_first_layer_and_from_the_second_twice_as_far(
    monkeypatch,
):
    _few(monkeypatch, (63, 64, 127), 320)
    track, engine = analyse.read("transformer-recall")
    found = retention(Case(track, engine))
    first, second = found.curves
    assert first.value[0] > 0.9
    np.testing.assert_allclose(first.value[1:], first.chance[1:], atol=0.06)
    assert second.value[1] > 0.5
    assert second.value[2] == pytest.approx(second.chance[2], abs=0.06)
    cliffs = [
        each for each in findings(found) if each.said.startswith("At the end of the context of 64 tokens")
    ]
    assert cliffs[0].layer == 0
    assert "Attention reaches 64 tokens back, and from layer to layer as far again." in described(found)


def test_rows_of_numbers_have_the_memory_capacity_of_each_column(monkeypatch):
    track, engine = analyse.read("lstm-adding")
    found = retention(Case(track, engine))
    assert found.columns == ("value", "marker")
    cell = found.curves[0]
    assert cell.signal == "layer0.cell"
    assert cell.lags == tuple(sorted(cell.lags))
    assert cell.each[0, 1] > 0.9  # the mark just read
    assert (cell.each[-1] < 0.05).all()
    assert 0 < cell.each.sum() < 24  # no more than there are units
    assert f"{cell.each[:, 1].sum():.1f} steps’ worth of marker" in heading(found)
    table = columns(found)
    assert "chance" not in table
    np.testing.assert_array_equal(table["r2 marker"][: len(cell.lags)], cell.each[:, 1])
    at = int(np.flatnonzero(track.vocab.numbers(np.array(track.trace.tokens))[:, 1])[0])
    there = found.there(track, cell, at)
    assert there[at] > 0.8  # a row that is marked is not as all rows are
    assert there[:2].max() < there[at] - 0.5


def test_a_curve_that_never_reaches_half_or_never_falls_says_so():
    def curve(*values, chance=0.1):
        lags, many = tuple(range(len(values))), np.array(values)
        return Curve(
            "h", "hidden state", 0, lags, many, many - 0.05, many + 0.05, np.full(len(values), chance), many,
            np.full(len(values), 100), many[:, None], np.zeros((len(values), 1, 2, 2), np.float32),
        )  # fmt: skip

    def said(*values, chance=0.1):
        return heading(Retention(noun="letters", curves=(curve(*values, chance=chance),)))

    assert (
        said(0.9, 0.6, 0.2)
        == "Half of the letters can be read from the hidden state up to 1 step back (chance 10%)"
    )
    assert said(0.3, 0.2) == "Even of the token just read the hidden state tells only 30% (chance 10%)"
    assert (
        said(0.9, 0.7)
        == "70% of the letters can still be read from the hidden state 1 steps back, as far as was tried (chance 10%)"
    )
    assert said(0.9, 0.3).startswith(
        "From the hidden state only the token just read can be told: 90%, and 30% of those before it"
    )
    assert said(0.95, 0.9, 0.6, chance=0.5).startswith("75% of the letters can be read")
    assert curve(0.9, 0.1, 0.9).reach(0.5) == 0  # what comes back is no memory that lasted
