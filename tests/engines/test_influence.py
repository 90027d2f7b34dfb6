"""What a prediction rests on: closed forms, runs recorded with the same edits or other texts, models whose point is known, and sentences."""

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest

from mnemoscope.engines import analyse
from mnemoscope.engines.analysis import changed, cutting, traced
from mnemoscope.engines.analysis.again import Again
from mnemoscope.engines.analysis.attribution import Attribution, agreement, ranks, summed
from mnemoscope.engines.analysis.changed import Changed, ends, is_abreast
from mnemoscope.engines.analysis.cutting import pieces
from mnemoscope.engines.analysis.influence import QUESTION, influence, table
from mnemoscope.engines.analysis.silencing import without
from mnemoscope.engines.analysis.sloping import integrated, rollout
from mnemoscope.engines.check import Note
from mnemoscope.engines.engine import Reading
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.runs.recorder import open_with, record, record_with
from mnemoscope.engines.tokens import MISSING
from mnemoscope.engines.verify.oracles.influence import checks
from tests.engines.hubmodels import write_model

TEXT = "what is past is prologue"


def asked(model, text=None, at=None, *kinds, **more):
    engine, card = open_with(model)
    track = record_with(engine, card, card.texts[0] if text is None else text, **more)
    return influence(analyse.case(track, lambda: engine, at=at, kinds=kinds))


def test_algebra_and_what_models_are_known_to_rest_on():
    found = [each for each in checks() if not isinstance(each, Note)]
    assert [each.line for each in found if not each.ok] == []
    assert len(found) >= 10


READERS = [
    ("rnn", {}), ("rnn", {"nonlinearity": "relu", "layers": 1, "initial": True}), ("lstm", {"layers": 3}),
    ("lstm", {"projection": 3, "bias": False}), ("lstm", {"inputs": 3, "outputs": 2}), ("gru", {"classes": 4}),
    ("gru", {"reset": "before"}), ("gru", {"readout": False}), ("llama", {"context": 40}),
    ("llama", {"context": 40, "biases": True, "normed": True, "tied": True}),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "config"), READERS)
def test_texts_read_abreast_end_as_texts_read_one_after_the_other(
    kind, config, make_engine, make_model, monkeypatch
):
    engine = make_engine(kind, **config)
    card = replace(open_with("lstm-recall")[1], name="small", answers={})
    text = "\n".join(f"{n / 7:.3f},{n % 3},{-n / 9:.3f}" for n in range(20)) if config.get("inputs") else TEXT
    track = record_with(engine, card, text)
    run, at = Again(engine, track, {}), len(track.trace) - 2
    readings = [piece.reading(at) for piece in pieces(track, at)]
    readings += [Changed(step, (), Reading(step, 3)) for step in (7, 0, 11, at)]
    if kind == "llama":
        edit = without(track, 4, 9, at)
        readings.append(Changed(9, (edit,), Reading(9, unseen=(4, 9))))
    assert is_abreast(run, readings, at)
    names = [
        spec.name
        for spec in engine.specs
        if spec.name.endswith(("logits", "hidden", "class")) or spec.name == "output"
    ]
    names = names or ["layer1.residual"]
    together = list(ends(run, readings, at, names))
    monkeypatch.setattr(changed, "is_abreast", lambda *given: False)
    apart = list(ends(run, readings, at, names))
    assert len(together) == len(apart) == len(readings)
    for one, other in zip(together, apart, strict=True):
        for a, b in zip(one, other, strict=True):
            np.testing.assert_allclose(a, b, atol=2e-5)
    assert np.ptp([values[0] for values in apart], axis=0).max() > 1e-3  # they do differ


@pytest.mark.parametrize("kind", ["rnn", "lstm", "gru", "bidirectional", "transformer", "llama", "encoder"])
def test_what_is_lost_is_what_a_run_recorded_with_the_edit_or_the_other_token_loses(kind, make_model):
    model, at = make_model(kind), 20
    found = asked(model, TEXT, at)
    target, cut, replaced = found.asked.target, found.by("cut"), found.by("replaced")
    plain = record(model, TEXT)

    def lost(**how):
        other = record(model, how.pop("text", TEXT), **how)
        values = [
            float(target.nats(track.trace.at(target.voice.name, target.at))) for track in (plain, other)
        ]
        return values[1] - values[0]

    assert len(cut.spans) == (
        7 if kind == "encoder" else target.at if kind in ("transformer", "llama") else target.at + 1
    )
    for n in range(0, len(cut.spans), 4):
        edit = without(plain, *cut.spans[n].tolist(), target.at)
        assert cut.lost[n] == pytest.approx(lost(edits=[str(edit)]), abs=2e-5)
    every = without(plain, int(cut.spans[0, 0]), int(cut.spans[-1, 1]), target.at)
    assert cut.total == pytest.approx(lost(edits=[str(every)]), abs=2e-5)
    step = 12
    pool = [
        token for token in range(len(plain.vocab)) if token not in (plain.vocab.unknown, *plain.vocab.special)
    ]
    others = cutting._drawn(np.array(pool), plain.trace.tokens[step], step)
    texts = [
        TEXT[:step] + plain.vocab.label(other).replace("↵", "\n").replace("·", " ") + TEXT[step + 1 :]
        for other in others
    ]
    assert len(set(texts)) == cutting.COUNT
    at_step = replaced.spans[:, 0].tolist().index(step)
    mean = np.mean([lost(text=text) for text in texts])
    assert replaced.lost[at_step] == pytest.approx(mean, abs=2e-5)
    assert np.abs(replaced.lost).max() > 1e-4


def test_how_far_the_state_moves_is_told_by_the_length_it_has(make_model):
    model = make_model("gru", layers=1)
    found, plain = asked(model, TEXT, 15, "cut"), record(model, TEXT)
    other = record(model, TEXT, edits=["embedding = 0 @ 12"])
    h = plain.trace["layer0.hidden"].astype(float)
    length = np.sqrt((h[:15] ** 2).sum(axis=1).mean())
    moved = np.linalg.norm(other.trace["layer0.hidden"][14] - h[14]) / length
    assert found.by("cut").moved[12] == pytest.approx(moved, rel=1e-4)
    assert moved > 1e-3


def test_a_heavy_text_is_cut_from_the_coarse_to_the_fine_and_says_so(monkeypatch):
    whole = asked("induction-2layer", None, None, "cut").by("cut")
    top = int(whole.spans[whole.top(), 0])
    monkeypatch.setattr(cutting, "BUDGET", 2.5e9)
    shown = []
    engine, card = open_with("induction-2layer")
    track = record_with(engine, card, card.texts[0])
    found = influence(analyse.case(track, lambda: engine, kinds=("cut",), show=shown.append))
    cut = found.by("cut")
    covered = [step for first, stop in cut.spans.tolist() for step in range(first, stop)]
    assert covered == list(range(len(whole.spans)))  # all of them, none twice
    assert len(cut.spans) < len(whole.spans)
    assert cut.spans[cut.top()].tolist() == [top, top + 1]  # where it matters, singly
    assert cut.lost[cut.top()] == pytest.approx(whole.lost[whole.top()], abs=1e-4)
    assert "of several tokens" in cut.said
    columns = table(found).columns
    assert columns["cut_together"][top] == 1
    assert columns["cut_together"].max() == max(np.diff(cut.spans, axis=1))
    assert len(shown) > 3


def test_of_a_heavy_model_those_are_replaced_that_lose_most_when_they_are_cut(monkeypatch):
    monkeypatch.setattr(cutting, "LESS", 6e9)
    found = asked("induction-2layer", None, None, "cut", "replaced")
    cut, replaced = found.by("cut"), found.by("replaced")
    assert 1 <= len(replaced.spans) < len(cut.spans)
    assert cut.spans[cut.top()].tolist() in replaced.spans.tolist()
    assert "that lose most when they are cut" in replaced.said


def test_a_rollout_is_the_product_of_what_layers_look_at(make_model):
    track = record(make_model("transformer", context=40), TEXT)
    engine, _ = open_with(make_model("transformer", name="same", context=40))
    found = influence(analyse.case(track, lambda: engine, at=18, kinds=("rollout",))).by("rollout")
    product = np.eye(18)
    for layer in (0, 1):
        mean = np.mean([track.trace.attention(layer, head, 0, 18) for head in (0, 1)], axis=0)
        product = (mean + np.eye(18)) / 2 @ product
    np.testing.assert_allclose(found.lost, product[17], atol=1e-6)
    assert found.total == pytest.approx(1)
    assert (
        rollout(record(make_model("lstm"), TEXT).trace, asked(make_model("gru"), TEXT, 9, "cut").asked)
        is None
    )


def test_gradients_are_those_of_the_logarithm_of_the_probability(make_model):
    """Against differences, of embeddings scaled a little; integrated from nothing they add up."""
    model = make_model("lstm")
    found = asked(model, TEXT, 12, "gradient", "integrated")
    engine, _ = open_with(model)
    twin = analyse.case(None, None).twin(engine)
    x, small = twin.entering(engine.vocab.encode(TEXT).ids[:12]), 1e-6
    scaled = np.repeat(x[None], 12, axis=0)
    scaled[np.arange(12), np.arange(12)] *= 1 + small
    target = found.asked.target
    slopes = (
        twin.slopes(scaled, 11, target.expected)[0] - twin.slopes(x[None], 11, target.expected)[0]
    ) / small
    np.testing.assert_allclose(found.by("gradient").lost, slopes, atol=1e-5)
    summed_up = found.by("integrated")
    assert summed_up.lost.sum() == pytest.approx(summed_up.total, abs=1e-3)
    assert summed_up.total == pytest.approx(
        -found.asked.nats - float(twin.slopes(0 * x[None], 11, target.expected)[0][0]), abs=1e-5
    )


def test_where_nothing_has_nats_the_answer_and_the_state_are_looked_at():
    found = asked("lstm-adding", None, None, "cut")
    cut = found.by("cut")
    marked = [step for step, label in enumerate(found.labels) if label.endswith(",1")]
    assert sorted(np.argsort(-cut.lost)[:2].tolist()) == marked
    assert traced.heading(found, "cut").endswith("in the answer")
    assert found.notes[0].startswith("Not in nats: lstm-adding answers numbers")
    idle = asked("lstm-recall", "gcf....?gcf", 4)
    assert idle.asked.target is None
    assert "no answer is due at step 4" in idle.notes[0]
    assert idle.by("gradient") is None
    assert traced.heading(idle, "cut", of_state=True).startswith("The state after “.” at step 4 rests on “")
    assert np.isnan(idle.by("cut").lost).all()


def test_of_an_edited_run_the_edits_stay_and_slopes_are_left_out(make_model):
    model, edit = make_model("lstm"), "layer1.gate.input[0:4] = 0"
    found = asked(model, TEXT, 10, edits=[edit])
    other = record(model, TEXT, edits=[edit, "embedding = 0 @ 7"])
    nats = float(found.asked.target.nats(other.trace.at("logits", 9)))
    assert found.by("cut").lost[7] == pytest.approx(nats - found.asked.nats, abs=1e-6)
    assert found.by("gradient") is None
    assert any("this run has edits" in note for note in found.notes)


def test_what_cannot_be_asked_is_said_and_a_stop_stops(make_model):
    model = make_model("transformer")
    with pytest.raises(AnalysisError, match="nothing was read before"):
        asked(model, TEXT, 1)
    with pytest.raises(AnalysisError, match="there is no method 'units'; there are cut"):
        asked(model, TEXT, 5, "units")
    with pytest.raises(AnalysisError, match="Attention rollout is left out"):
        asked(make_model("gru"), TEXT, 5, "rollout")
    with pytest.raises(AnalysisError, match="step 99 has not been read"):
        asked(model, TEXT, 99)

    def stop(share):
        raise KeyboardInterrupt

    engine, card = open_with(model)
    track = record_with(engine, card, TEXT)
    with pytest.raises(KeyboardInterrupt):
        influence(analyse.case(track, lambda: engine, at=9, tell=stop))
    assert not engine.tap.edits.made


def given(method, values, spans=None):
    spans = np.array([(n, n + 1) for n in range(len(values))] if spans is None else spans)
    return Attribution(method, spans, np.array(values, float), np.full(len(values), np.nan))


def test_agreement_is_spearmans_over_the_stretches_that_both_know():
    assert ranks(np.array([5.0, 1.0, 5.0, 2.0])).tolist() == [2.5, 0, 2.5, 1]
    one = given("cut", [1, 2, 3, 4, 5])
    assert agreement(one, given("gradient", [2, 1, 4, 3, 5])) == pytest.approx(0.8)  # 1 - 6 x 4 / (5 x 24)
    assert agreement(one, given("gradient", [5, 4, np.nan, 2, 1])) == pytest.approx(-1)
    assert np.isnan(agreement(one, given("gradient", [1, 2])))
    coarse = given("cut", [1, 5, 2], [(0, 2), (2, 3), (3, 5)])
    assert summed(one, coarse.spans).tolist() == [3, 3, 9]
    assert np.isnan(summed(coarse, one.spans)).tolist() == [True, True, False, True, True]


def test_where_methods_disagree_is_said_with_their_tokens_and_figures(make_model):
    found = asked(make_model("gru"), TEXT, 6, "cut")
    one, same, other = (
        given("cut", [0, 3, 1, 0, 0, 2]),
        given("gradient", [0, 4, 1, 0, 0, 2]),
        given("integrated", [5, 4, 3, 2, 1, 0]),
    )
    assert traced.disagreement(replace(found, found=(one, other))) == (
        "By cutting it rests on “h” at step 1 (3.00 nats), by integrated gradients on “w” at step 0 (5.00 nats); rank correlation −0.03.",
    )
    assert traced.disagreement(replace(found, found=(one, same))) == (
        "By cutting and gradient × input alike it rests on “h” at step 1; rank correlation at least 1.00.",
    )
    assert traced.disagreement(replace(found, found=(one,))) == ()
    (finding,) = traced.findings(replace(found, found=(replace(one, total=4.0),)))
    assert finding.said == "“s” at step 6 rests on “h” at step 1: 3.00 nats of 4.00."
    assert (finding.step, finding.strength) == (6, 0.75)
    assert traced.findings(replace(found, found=(given("cut", [0, 0.01, 0]),))) == ()


def test_a_sentence_of_a_memory_network_is_cut_as_a_whole():
    found = asked("memnet-babi2", None, None, "cut", "replaced")
    cut = found.by("cut")
    said = [found.label(tuple(span)) for span in cut.spans.tolist()]
    assert said[0] == "Mary went to the kitchen."
    assert said[3] == "Mary travelled to the garden."
    assert len(said) == 6
    assert said[cut.top()] == "Mary left the milk."
    assert (
        traced.followers(found, "cut") == "Then on “Mary travelled to the garden.” at step 27 (11.32 nats)."
    )
    assert [note for note in asked("memnet-babi1").notes if "there are no embeddings" in note]


def test_a_command_and_a_notebook_ask_for_it(run, tmp_path):
    status, out, _ = run(
        "analyse", "influence", "lstm-recall", "--text", "gcf....?gcf", "--at", "9", "--of", "cut"
    )
    assert status == 0
    assert out.startswith("The answer “f” after step 9 rests on “c” at step 9: 10.6")
    answer = analyse.influence("lstm-recall", text="gcf....?gcf", at=9, of=("cut",))
    assert list(answer.columns) == ["step", "token", "cut", "cut_state"]
    assert answer.columns["cut"][2] == pytest.approx(4.51, abs=0.01)
    assert QUESTION.unfit(record("lstm-recall", "abc")) == ""
    assert MISSING == -1


def test_of_a_librarys_model_whose_attention_is_only_recorded_nothing_comes_in_for_a_token(tmp_path):
    pytest.importorskip("transformers", reason="the extra huggingface is not installed")
    folder = write_model(tmp_path / "bloom", "bloom")
    found = asked(str(folder), "what is", 4, "cut", "rollout")
    assert found.by("cut").said.endswith("read with an embedding of 0.")
    assert found.by("rollout").total == pytest.approx(1, abs=1e-5)
    other = record(str(folder), "what is", edits=["embedding = 0 @ 1"])
    nats = float(found.asked.target.nats(other.trace.at(found.asked.voice, found.asked.at)))
    assert found.by("cut").lost[1] == pytest.approx(nats - found.asked.nats, abs=1e-4)


class Abrupt:
    """A twin in torch of nothing: log p jumps from -9 to 0 at a hundred thousandth of the embeddings, where its slope is never met."""

    def entering(self, tokens):
        return np.ones((len(tokens), 1))

    def slopes(self, given, at, expected):
        self.nodes += len(given)
        return np.where(given[:, 0, 0] > 1e-5, 0.0, -9.0), 0 * given

    nodes = 0


def test_an_integral_that_does_not_add_up_is_no_answer_and_is_given_up_in_time(make_model, monkeypatch):
    twin, told = Abrupt(), []
    found, is_complete = integrated(
        twin, SimpleNamespace(at=2, expected=0), np.arange(3), told.append, most=50
    )
    assert (found.total, float(found.lost.sum()), is_complete) == (9.0, 0.0, False)
    assert twin.nodes == 2 + 16 + 32  # with 64 more it would be over 50
    monkeypatch.setattr(
        "mnemoscope.engines.analysis.influence.integrated", lambda *given, **more: (found, False)
    )
    model = make_model("lstm")
    left_out = asked(model, "what is", 5)
    assert left_out.by("integrated") is None
    assert any("they sum to 0.00 nats where 9.00 are given" in note for note in left_out.notes)
    assert asked(model, "what is", 5, "integrated").by("integrated") is found  # who asks for it is shown it
