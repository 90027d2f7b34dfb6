"""What matters: against torch silenced by hand, against models whose answer is known, and against runs recorded with the same edits."""

import itertools

import numpy as np
import pytest
import torch
from torch.nn import functional

from mnemoscope.engines.analysis import silencing
from mnemoscope.engines.analysis.again import Again
from mnemoscope.engines.analysis.importance import importance, silenced
from mnemoscope.engines.analysis.question import Case
from mnemoscope.engines.analysis.silencing import things
from mnemoscope.engines.analysis.target import target_at
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.options import MemoryOptions
from mnemoscope.engines.runs.recorder import open_with, record, record_with

torch.set_num_threads(1)
TEXT = "what is past is prologue"


def asked(model, text=None, at=None, *, kinds=(), since=None, **more):
    engine, card = open_with(model, more.pop("memory", None))
    track = record_with(engine, card, card.texts[0] if text is None else text, **more)
    return importance(Case(track, lambda: engine, at, since, kinds))


def by_name(found):
    return {effect.thing.name: effect for effect in found.effects}


def test_silenced_units_of_an_lstm_cost_what_they_cost_in_torch(make_model):
    model, at, since = make_model("lstm"), 15, 11
    found = by_name(asked(model, TEXT, at + 1, kinds=("units",), since=since))
    engine, _ = open_with(model)
    w = {name: torch.tensor(weight) for name, weight in engine.weights.items()}
    ids = engine.vocab.encode(TEXT).ids.tolist()

    def log_p(layer=None, unit=None):
        h, c = [torch.zeros(8)] * 2, [torch.zeros(8)] * 2
        for t, token in enumerate(ids[: at + 1]):
            x = w["embedding.weight"][token]
            for n in range(2):
                a = w[f"rnn.weight_ih_l{n}"] @ x + w[f"rnn.bias_ih_l{n}"]
                i, f, g, o = (a + w[f"rnn.weight_hh_l{n}"] @ h[n] + w[f"rnn.bias_hh_l{n}"]).chunk(4)
                c[n] = torch.sigmoid(f) * c[n] + torch.sigmoid(i) * torch.tanh(g)
                h[n] = torch.sigmoid(o) * torch.tanh(c[n])
                if n == layer and t >= since:
                    c[n][unit] = h[n][unit] = 0
                x = h[n]
        return torch.log_softmax(w["readout.weight"] @ x + w["readout.bias"], dim=0).double()

    plain = log_p()
    for layer, unit in itertools.product(range(2), range(8)):
        other, effect = log_p(layer, unit), found[f"unit {unit} · layer {layer}"]
        assert effect.lost == pytest.approx(float(plain[ids[at + 1]] - other[ids[at + 1]]), abs=1e-5)
        assert effect.divergence == pytest.approx(float((plain.exp() * (plain - other)).sum()), abs=1e-5)
    assert len(found) == 16
    assert max(abs(effect.lost) for effect in found.values()) > 1e-3


def attending(engine, ids, *, dead=None, cut=None):
    """The log probabilities after every token of a decoder with learned positions, by one full pass of torch."""
    w, c = {name: torch.tensor(weight) for name, weight in engine.weights.items()}, engine.config
    steps, place = len(ids), torch.arange(len(ids))
    masked = place[:, None] < place
    if cut is not None:
        masked = masked | ((place == cut) & (place[:, None] > cut))

    def linear(name, y):
        return y @ w[name + ".weight"].T + w[name + ".bias"]

    def norm(name, y):
        return functional.layer_norm(y, y.shape[-1:], w[name + ".weight"], w[name + ".bias"])

    x = w["embedding.weight"][ids] + w["positions.weight"][place]
    for n in range(c.layers):
        at, a = f"layers.{n}.", norm(f"layers.{n}.attention_norm", x)
        q, k, v = (
            linear(at + name, a).view(steps, c.heads, -1).transpose(0, 1)
            for name in ("query", "key", "value")
        )
        scores = (q @ k.transpose(1, 2) * q.shape[2] ** -0.5).masked_fill(masked, -torch.inf)
        mixed = scores.softmax(dim=2) @ v
        if dead is not None and dead[0] == n:
            mixed[dead[1]] = 0
        x = x + linear(at + "output", mixed.transpose(0, 1).reshape(steps, -1))
        m = functional.gelu(linear(at + "mlp_in", norm(at + "mlp_norm", x)), approximate="tanh")
        x = x + linear(at + "mlp_out", m)
    return torch.log_softmax(linear("readout", norm("norm", x)), dim=1).double()


def test_silenced_heads_and_tokens_of_a_transformer_cost_what_they_cost_in_a_full_pass_of_torch(make_model):
    model, at = make_model("transformer", context=40, positions="learned"), 17
    found = by_name(asked(model, TEXT, at + 1))
    engine, _ = open_with(model)
    ids = engine.vocab.encode(TEXT).ids.tolist()
    plain = attending(engine, ids)[at]
    silent = {f"head {n}.{head}": {"dead": (n, head)} for n in range(2) for head in range(2)}
    silent |= {f"token “{TEXT[k].replace(' ', '·')}” at step {k}": {"cut": k} for k in range(at)}
    assert found.keys() == silent.keys()
    for name, how in silent.items():
        other = attending(engine, ids, **how)[at]
        assert found[name].lost == pytest.approx(float(plain[ids[at + 1]] - other[ids[at + 1]]), abs=1e-5)
        assert found[name].divergence == pytest.approx(float((plain.exp() * (plain - other)).sum()), abs=1e-5)


@pytest.mark.parametrize(
    ("kind", "kinds"),
    [
        ("gru", ("units", "tokens")), ("transformer", ("residual", "mlp", "heads", "tokens")),
        ("encoder", ("heads", "tokens")), ("memory_network", ("units",)),
    ],
)  # fmt: skip
def test_an_entry_costs_what_a_run_recorded_with_its_edits_loses(kind, kinds, make_model):
    model, text = make_model(kind), TEXT
    if kind == "memory_network":
        text = "a.b.c?a."
    plain = record(model, text)
    at = len(plain.trace) - 3
    found = asked(model, text, at, kinds=kinds)
    assert len({effect.thing.kind for effect in found.effects}) == len(kinds)
    target = found.target
    for effect in found.effects[:: max(len(found.effects) // 12, 1)]:
        other = record(model, text, edits=list(map(str, effect.thing.edits)))
        nats = [float(target.nats(track.trace.at(target.voice.name, target.at))) for track in (plain, other)]
        assert effect.lost == pytest.approx(nats[1] - nats[0], abs=1e-5)
    lost = [effect.lost for effect in found.effects]
    assert lost == sorted(lost, reverse=True)


def test_of_an_edited_run_the_edits_stay(make_model):
    model, edit = make_model("lstm"), "layer1.gate.input[0:4] = 0"
    found, plain = asked(model, TEXT, 10, edits=[edit]), asked(model, TEXT, 10)
    other = record(model, TEXT, edits=[edit, *map(str, found.effects[0].thing.edits)])
    nats = float(found.target.nats(other.trace.at("logits", 9)))
    assert found.effects[0].lost == pytest.approx(nats - found.nats, abs=1e-6)
    assert found.nats != pytest.approx(plain.nats, abs=1e-4)


def test_the_cell_that_counts_matters_and_what_is_asked_is_the_answer():
    found = asked("lstm-counter", "(((()))", 4)
    assert found.target.said == "the answer “( or )” after step 4"
    first = found.effects[0]
    assert first.thing.name == "unit 0 · layer 0"
    assert first.lost == pytest.approx(np.log(2), abs=1e-3)  # it takes the depth for 0: half for a line end
    assert (
        max(effect.lost for effect in found.effects[1:]) < 1e-6
    )  # one bracket less is still a depth above 0


def test_a_cell_that_holds_nothing_of_the_depth_does_not_matter():
    engine, card = open_with("lstm-counter")
    wide = type(engine.config)(embedding=engine.config.embedding, hidden=3)
    weights = {}
    for name, weight in engine.weights.items():
        shape = type(engine).shapes(wide, len(engine.vocab))[name]
        new = np.zeros(shape, np.float32)
        if name.startswith("rnn"):
            for gate in range(4):
                block = weight[gate : gate + 1]
                new[3 * gate, ...] = 0
                new[(3 * gate, *[slice(0, n) for n in block.shape[1:]])] = block[0]
        else:
            new[tuple(slice(0, n) for n in weight.shape)] = weight
        weights[name] = new
    three = type(engine)(wide, weights, engine.vocab)
    track = record_with(three, card, "(((()))")
    found = by_name(importance(Case(track, lambda: three, 4, kinds=("units",))))
    assert found["unit 0 · layer 0"].lost == pytest.approx(np.log(2), abs=1e-3)
    assert found["unit 1 · layer 0"].lost == found["unit 2 · layer 0"].lost == 0


def test_copying_hangs_on_what_came_next_and_on_the_heads_that_find_it():
    word = "uncopyrightable "
    found = asked("induction-2layer", word * 2, 20)  # “p” read again; then comes y
    lost = {effect.thing.name: effect.lost for effect in found.effects}
    assert found.target.said == "the answer “y” after step 20"
    tokens = {name: nats for name, nats in lost.items() if name.startswith("token")}
    assert max(tokens, key=tokens.get) == "token “y” at step 5"
    heads = {name: nats for name, nats in lost.items() if name.startswith("head")}
    assert heads["head 0.0"] > 1  # it looks at the token before: see heads
    assert heads["head 0.0"] > 5 * max(abs(heads[f"head 0.{n}"]) for n in (1, 2))
    assert max(heads[f"head 1.{n}"] for n in range(4)) > 0.5


@pytest.mark.parametrize("model", ["rnn-recall", "gru-recall", "lstm-recall", "transformer-recall"])
def test_recall_hangs_on_the_letter_to_be_recalled(model):
    found = asked(model, "gcf....?gcf", 9, kinds=("tokens",))
    lost = {effect.thing.index: effect.lost for effect in found.effects}
    assert found.target.said == "the answer “f” after step 9"
    assert lost[2] > 1
    assert lost[2] > 10 * max(abs(lost[n]) for n in (0, 1, 3, 4, 5, 6))


def test_an_answer_about_a_story_hangs_on_the_two_sentences_it_follows_from():
    found = asked("memnet-babi2")
    slots = {effect.thing.name for effect in found.effects if effect.lost > 1}
    assert slots == {"slot 3, “mary travelled to the garden .”", "slot 4, “mary left the milk .”"}


def test_an_entry_of_a_memory_outside_is_not_read_when_silenced(make_model):
    model, memory = make_model("lstm"), MemoryOptions(mix=0.5, capacity=8)
    found = asked(model, TEXT, 15, kinds=("slots",), memory=memory)
    assert len(found.effects) == 8
    track = record(model, TEXT, memory=memory, edits=list(map(str, found.effects[0].thing.edits)))
    nats = float(found.target.nats(track.trace.at("logits", 14)))
    assert found.effects[0].lost == pytest.approx(nats - found.nats, abs=1e-5)


def test_only_the_latest_of_many_tokens_are_silenced_and_it_is_said(make_model, monkeypatch):
    monkeypatch.setattr(silencing, "MOST", 5)
    monkeypatch.setattr("mnemoscope.engines.analysis.done.MOST", 5)
    found = asked(make_model("transformer"), TEXT, 20)
    assert sorted(e.thing.index for e in found.effects if e.thing.kind == "tokens") == [15, 16, 17, 18]
    assert {str(e.thing.edits[0]) for e in found.effects if e.thing.kind == "heads"} >= {
        "layer0.head[0] = 0 @ 15:"
    }
    assert found.said[1] == "4 earlier tokens, the latest: no later token looks at it."


def test_it_can_be_dropped_and_leaves_the_engine_unedited(make_model):
    engine, card = open_with(make_model("lstm"))
    track = record_with(engine, card, TEXT)
    target = target_at(track, 10)
    running = silenced(Again(engine, track, {}), target, things(track, ("units",), target.at, None))
    next(running)
    assert engine.tap.edits
    running.close()
    assert not engine.tap.edits

    def enough(share):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        importance(Case(track, lambda: engine, 10, tell=enough))
    assert not engine.tap.edits


def test_of_a_run_recorded_in_part_the_rest_is_read_anew(make_model):
    model, edit = make_model("lstm"), "layer1.gate.input[0:4] = 0"
    engine, card = open_with(model)
    whole = record_with(engine, card, TEXT, edits=[edit])
    found = importance(Case(whole, lambda: engine, 10))
    for signals, half in ((["layer0.hidden", "logits"], False), (["*.hidden"], False), ("*", True)):
        part = record(model, TEXT, edits=[edit], signals=signals, half=half)
        assert not part.trace.complete
        other = importance(Case(part, lambda: engine, 10))
        assert [e.lost for e in other.effects] == pytest.approx([e.lost for e in found.effects], abs=1e-6)


def test_what_cannot_be_asked_is_refused_in_a_sentence(make_model):
    engine, card = open_with(make_model("lstm"))
    track = record_with(engine, card, TEXT)
    for at, kinds, since, said in (
        (0, (), None, "nothing comes before the first token"),
        (99, (), None, "step 99 has not been read"),
        (5, ("heads",), None, "has no heads to silence at step 4; it has units, tokens"),
        (5, ("gates",), None, "there is no kind 'gates'"),
        (5, (), 5, "cannot hang on what is silenced from step 5 on"),
    ):
        with pytest.raises(AnalysisError, match=said):
            importance(Case(track, lambda: engine, at, since, kinds))
    other, _ = open_with(make_model("lstm", name="another", seed=1))
    with pytest.raises(AnalysisError, match="the recording is of another model"):
        importance(Case(track, lambda: other, 5))
    recall = record("lstm-recall", "gcf....?gcf")
    with pytest.raises(AnalysisError, match="the nearest is given after step 7"):
        target_at(recall, 3)
