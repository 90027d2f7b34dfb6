"""`record_module`: what is recorded of any module of PyTorch is what it computed, by hand-written numbers and against torch."""

import math
import warnings

import numpy as np
import pytest
import torch
from torch import nn
from torch.nn import functional
from torch.nn.utils.rnn import pack_sequence

from mnemoscope.engines import record_module
from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.spec import Kind
from tests.engines.nearness import E, H, near

GATES = {"LSTM": ["input", "forget", "candidate", "output"], "GRU": ["reset", "update", "candidate"]}


@pytest.fixture(autouse=True)
def seeded():
    torch.manual_seed(0)


# numbers written by hand


def test_gates_by_hand():
    lstm = nn.LSTM(1, 1)
    lstm.weight_ih_l0.data[:] = torch.tensor([[1.0], [2.0], [3.0], [4.0]])  # input, forget, candidate, output
    lstm.weight_hh_l0.data[:] = torch.tensor([[0.5], [0.25], [-0.5], [1.0]])
    lstm.bias_ih_l0.data[:] = torch.tensor([0.1, 0.2, 0.3, 0.4])
    lstm.bias_hh_l0.data[:] = torch.tensor([0.0, 1.0, 0.0, 0.0])
    x, h, c = [0.5, -1.0, 0.25], 0.3, -0.7
    recorded = record_module(lstm, torch.tensor(x)[:, None], (torch.tensor([[h]]), torch.tensor([[c]])))
    for t, value in enumerate(x):
        i = 1 / (1 + math.exp(-(1 * value + 0.5 * h + 0.1)))
        f = 1 / (1 + math.exp(-(2 * value + 0.25 * h + 1.2)))
        g = math.tanh(3 * value - 0.5 * h + 0.3)
        o = 1 / (1 + math.exp(-(4 * value + 1 * h + 0.4)))
        c = f * c + i * g
        h = o * math.tanh(c)
        for name, wanted in {
            "gate.input": i,
            "gate.forget": f,
            "gate.candidate": g,
            "gate.output": o,
            "cell": c,
            "hidden": h,
        }.items():
            assert recorded[f"layer0.{name}"][t] == pytest.approx(wanted, abs=1e-6), name
    assert recorded["embedding"][:, 0] == pytest.approx(x)


def test_gates_of_a_gru_by_hand():
    gru = nn.GRUCell(1, 1)
    gru.weight_ih.data[:] = torch.tensor([[1.0], [-1.0], [2.0]])  # reset, update, candidate
    gru.weight_hh.data[:] = torch.tensor([[0.5], [0.25], [3.0]])
    gru.bias_ih.data[:] = torch.tensor([0.0, 0.5, 0.1])
    gru.bias_hh.data[:] = torch.tensor([0.0, 0.0, 0.2])

    class Loop(nn.Module):
        def __init__(self):
            super().__init__()
            self.cell = gru

        def forward(self, xs):
            h = torch.zeros(1)
            for x in xs:
                h = self.cell(x, h)
            return h

    recorded = record_module(Loop(), torch.tensor([[0.5], [-2.0]]))
    h = 0.0
    for t, x in enumerate((0.5, -2.0)):
        r = 1 / (1 + math.exp(-(x + 0.5 * h)))
        z = 1 / (1 + math.exp(-(-x + 0.25 * h + 0.5)))
        n = math.tanh(2 * x + 0.1 + r * (3 * h + 0.2))
        h = (1 - z) * n + z * h
        for name, wanted in {"gate.reset": r, "gate.update": z, "gate.candidate": n, "hidden": h}.items():
            assert recorded[f"layer0.{name}"][t] == pytest.approx(wanted, abs=1e-6), name
    assert "layer0 is cell (GRUCell, called at each step)" in recorded.card.summary


def test_attention_by_hand():
    class Look(nn.Module):
        def forward(self, q, k, v):
            return functional.scaled_dot_product_attention(q, k, v)

    q, k = torch.tensor([[[1.0], [2.0]]]), torch.tensor([[[0.0], [math.log(3)]]])
    recorded = record_module(Look(), q, k, torch.ones(1, 2, 1))
    assert recorded.trace.attention(0, 0) == pytest.approx(np.array([[1 / 4, 3 / 4], [1 / 10, 9 / 10]]))
    assert recorded.trace.looks_ahead
    assert recorded["layer0.query"].shape == (2, 1, 1)


# against torch


@pytest.mark.parametrize("kind", ["RNN", "LSTM", "GRU"])
@pytest.mark.parametrize(
    "how",
    [
        {},
        {"batch_first": True, "num_layers": 3, "dropout": 0.5},
        {"bidirectional": True, "num_layers": 2},
        {"bias": False, "num_layers": 2},
        {"proj_size": 3, "bidirectional": True, "num_layers": 2},
        {"nonlinearity": "relu", "num_layers": 2},
        {"dtype": torch.float64},
    ],
    ids=str,
)
def test_every_recurrent_layer_is_what_a_cell_of_it_computes(kind, how):
    if ("proj_size" in how and kind != "LSTM") or ("nonlinearity" in how and kind != "RNN"):
        how = {}
    layer = getattr(nn, kind)(E, H, **how)
    dtype = how.get("dtype", torch.float32)
    x = torch.randn(4, 3, E, dtype=dtype)  # batch, steps
    given = x if how.get("batch_first") else x.transpose(0, 1)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of projections, that they are not fast
        recorded = record_module(layer, given)
        with torch.no_grad():  # with gradients, torch computes some by another library
            output = layer.eval()(given)[0]
    output = output if how.get("batch_first") else output.transpose(0, 1)
    assert len(recorded) == 4
    ways = ("forward.", "backward.") if how.get("bidirectional") else ("",)
    top = f"layer{how.get('num_layers', 1) - 1}"
    for b, track in enumerate(recorded):
        assert track.card.quality["value"] <= 1e-6
        assert track.left_out == ""
        own = np.concatenate([track[f"{top}.{way}hidden"] for way in ways], axis=1)
        assert (own == output[b].detach().float().numpy()).all()  # to the bit
        below = x[b]
        for n in range(how.get("num_layers", 1)):
            for w, way in enumerate(ways):
                values = stepped(layer, n, w, below.flip(0) if w else below)
                for name, wanted in values.items():
                    wanted = wanted.flip(0) if w else wanted
                    assert near(track[f"layer{n}.{way}{name}"], wanted), (n, way, name)
            below = torch.cat(
                [torch.tensor(track[f"layer{n}.{way}hidden"], dtype=dtype) for way in ways], dim=1
            )
        for way in ways:
            assert [
                name for name in GATES.get(kind, []) if f"{top}.{way}gate.{name}" not in track.trace
            ] == []


def stepped(layer, n, way, xs):
    """The signals of one direction of a layer, step by step, with torch alone."""
    tail = f"l{n}" + "_reverse" * way
    get = lambda name: getattr(layer, f"{name}_{tail}", torch.zeros(()))  # noqa: E731
    h = torch.zeros(layer.proj_size or layer.hidden_size, dtype=xs.dtype)
    c, found = torch.zeros(layer.hidden_size, dtype=xs.dtype), []
    for x in xs:
        a, b = get("weight_ih") @ x + get("bias_ih"), get("weight_hh") @ h + get("bias_hh")
        if layer.mode == "LSTM":
            i, f, g, o = (a + b).chunk(4)
            i, f, g, o = i.sigmoid(), f.sigmoid(), g.tanh(), o.sigmoid()
            c = f * c + i * g
            h = o * c.tanh()
            h = get("weight_hr") @ h if layer.proj_size else h
            found.append(
                {
                    "gate.input": i,
                    "gate.forget": f,
                    "gate.candidate": g,
                    "gate.output": o,
                    "cell": c,
                    "hidden": h,
                }
            )
        elif layer.mode == "GRU":
            (ar, az, an), (br, bz, bn) = a.chunk(3), b.chunk(3)
            r, z = (ar + br).sigmoid(), (az + bz).sigmoid()
            g = (an + r * bn).tanh()
            h = (1 - z) * g + z * h
            found.append({"gate.reset": r, "gate.update": z, "gate.candidate": g, "hidden": h})
        else:
            h = (a + b).tanh() if layer.mode == "RNN_TANH" else (a + b).relu()
            found.append({"hidden": h})
    return {name: torch.stack([each[name] for each in found]) for name in found[0]}


@pytest.mark.parametrize("sort", [True, False])
def test_sequences_of_a_packed_batch_have_their_own_lengths(sort):
    gru = nn.GRU(E, H, bidirectional=True)
    lengths = [4, 2, 1] if sort else [2, 4, 1]
    xs = [torch.randn(n, E) for n in lengths]
    recorded = record_module(gru, pack_sequence(xs, enforce_sorted=sort), text=["abcd"[:n] for n in lengths])
    assert [len(track.trace) for track in recorded] == lengths
    assert [track.text for track in recorded] == ["abcd"[:n] for n in lengths]
    for x, track in zip(xs, recorded, strict=True):
        both = np.concatenate([track["layer0.forward.hidden"], track["layer0.backward.hidden"]], axis=1)
        assert near(both, gru(x)[0])


class Steps(nn.Module):
    """A module that calls its recurrent layers as people do: cells in a loop, step by step, twice over, with a state."""

    def __init__(self):
        super().__init__()
        self.embed, self.first, self.second = nn.Embedding(9, E), nn.LSTMCell(E, H), nn.RNNCell(H, H)
        self.again, self.out = nn.GRU(H, H, batch_first=True), nn.Linear(H, 9)

    def forward(self, ids):
        state, h, said, kept = None, torch.zeros(len(ids), H), [], None
        for t in range(ids.shape[1]):
            state = self.first(self.embed(ids[:, t]), state)
            h = self.second(state[0], h) * 0.5  # which the next step is given
            y, kept = self.again(h[:, None], kept)
            said.append(self.out(y[:, 0]))
        return torch.stack(said, dim=1)


def test_cells_in_a_loop_and_layers_called_step_by_step_are_one_layer_each():
    model, ids = Steps(), torch.tensor([[1, 2, 3, 2], [4, 5, 6, 7]])
    recorded = record_module(model, ids)
    assert [spec.name for spec in recorded.trace.specs if spec.name.endswith("hidden")] == [
        f"layer{n}.hidden" for n in range(3)
    ]
    assert [track.trace.tokens for track in recorded] == ids.tolist()  # as the embedding was given them
    logits = model(ids)
    for b, track in enumerate(recorded):
        assert near(track["logits"], logits[b])
        assert near(track["embedding"], model.embed(ids[b]))
        h, c, kept, said = torch.zeros(H), torch.zeros(H), None, torch.zeros(H)
        for t in range(4):
            h, c = model.first(model.embed(ids[b, t]), (h, c))
            said = model.second(h, said)
            assert near(track["layer1.hidden"][t], said)
            said = said * 0.5
            y, kept = model.again(said[None], kept)
            assert near(track["layer0.cell"][t], c)
            assert near(track["layer2.hidden"][t], y[0])
    assert "layer2 is again (GRU)" in recorded.card.summary


def test_calls_that_begin_anew_and_other_sequences_are_told_apart():
    class Twins(nn.Module):
        def __init__(self):
            super().__init__()
            self.rnn = nn.GRU(E, H, batch_first=True)

        def forward(self, a, b, c):
            return self.rnn(a)[0], self.rnn(b)[0], self.rnn(c)[0]

    a, b, c = torch.randn(1, 3, E), torch.randn(1, 3, E), torch.randn(2, 5, E)
    model = Twins()
    recorded = record_module(model, a, b, c)
    assert [len(track.trace) for track in recorded] == [3, 5, 5]  # a and b in step, and each of c
    for signal, x in (("layer0.hidden", a), ("layer1.hidden", b)):
        assert near(recorded[signal], model.rnn(x)[0][0])
    assert near(recorded[2]["layer0.hidden"], model.rnn(c)[0][1])
    named = record_module(model, a, b, c, tokens=[list("abcde"), list("fghij")])
    assert [track.text for track in named[:3]] == [
        "abcde",
        "fghij",
        "0 1 2 ",
    ]  # those that the tokens are of come first


def test_a_cell_that_begins_anew_is_another_layer():
    class Twice(nn.Module):
        def __init__(self):
            super().__init__()
            self.cell = nn.RNNCell(E, H)

        def forward(self, xs):
            for order in (xs, xs.flip(0)):
                h = torch.zeros(1, H)
                for x in order:
                    h = self.cell(x[None], h)
            return h

    model, xs = Twice(), torch.randn(4, E)
    track = record_module(model, xs)[0]
    assert track.trace.keys() == ["embedding", "layer0.hidden", "layer1.hidden"]
    first, second = model.cell(xs[:1]), model.cell(xs[-1:])
    assert near(track["layer0.hidden"][0], first[0])
    assert near(track["layer1.hidden"][0], second[0])


# attention


@pytest.mark.parametrize("batch_first", [True, False])
@pytest.mark.parametrize("mask", ["none", "causal", "padding", "both"])
def test_attention_of_an_encoder_is_what_torch_says_of_its_weights(batch_first, mask):
    encoder = nn.TransformerEncoder(
        nn.TransformerEncoderLayer(8, 2, 16, batch_first=batch_first), 2, enable_nested_tensor=batch_first
    )
    x, how = torch.randn(2, 5, 8), {}
    if mask in ("causal", "both"):
        how = {"mask": nn.Transformer.generate_square_subsequent_mask(5), "is_causal": True}
    if mask in ("padding", "both"):
        hidden = torch.tensor([[0, 0, 0, 0, 0], [0, 0, 0, 1, 1]])
        how["src_key_padding_mask"] = (
            hidden.bool() if mask == "padding" else torch.zeros(2, 5).masked_fill(hidden.bool(), -torch.inf)
        )
    given = x if batch_first else x.transpose(0, 1)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of nested tensors
        recorded = record_module(encoder, given, **how)
        output = encoder.eval()(given, **how)
    output = output if batch_first else output.transpose(0, 1)
    lengths = [5, 3] if "padding" in (mask, "padding" if mask == "both" else "") else [5, 5]
    assert [len(track.trace) for track in recorded] == lengths
    layer, bias = encoder.layers[0].self_attn, how.get("mask")
    _, weights = layer(
        given, given, given, how.get("src_key_padding_mask"), True, bias, average_attn_weights=False
    )
    for b, track in enumerate(recorded):
        n = lengths[b]
        assert track.card.quality["value"] <= 1e-6
        assert track.trace.looks_ahead == ("causal" not in (mask, "causal" if mask == "both" else ""))
        assert track.trace.layout.of(Kind.ATTENTION, layer=0) == () or track.trace.looks_ahead
        for head in range(2):
            assert near(track.trace.attention(0, head), weights[b, head, :n, :n])
        assert near(track["layer1.residual"], output[b, :n], 2e-6)
        assert near(track["embedding"], x[b, :n])
    assert ("also at later ones" in recorded.card.summary) == recorded.trace.looks_ahead
    assert recorded.card.summary.startswith("layer0 is layers.0.self_attn (attention of 2 heads)")


class Own(nn.Module):
    """Attention of a user's own: grouped heads, a window, and a softmax by hand."""

    def __init__(self):
        super().__init__()
        self.q, self.k, self.v = nn.Linear(8, 8), nn.Linear(8, 4), nn.Linear(8, 4)

    def forward(self, x, how):
        q, k, v = (f(x).unflatten(-1, (-1, 4)).transpose(1, 2) for f in (self.q, self.k, self.v))
        if how == "softmax":
            return (q @ q.transpose(2, 3)).masked_fill(torch.ones(6, 6).triu(1).bool(), -torch.inf).softmax(
                -1
            ) @ q
        if how in ("causal", "scaled"):
            scale = 0.7 if how == "scaled" else None
            return functional.scaled_dot_product_attention(
                q, k, v, is_causal=True, scale=scale, enable_gqa=True
            )
        if how == "large":
            return functional.scaled_dot_product_attention(
                q * 1e38, k * 1e38, v, is_causal=True, enable_gqa=True
            )
        seen = torch.ones(6, 6).tril().triu(-2).bool()
        return functional.scaled_dot_product_attention(q, k, v, attn_mask=seen, scale=0.7, enable_gqa=True)


@pytest.mark.parametrize("how", ["softmax", "causal", "window", "scaled"])
def test_attention_inside_a_users_own_module(how):
    model, x = Own(), torch.randn(1, 6, 8)
    track = record_module(model, x, how)[0]
    q, k = (f(x)[0].unflatten(-1, (-1, 4)).transpose(0, 1) for f in (model.q, model.k))
    k = q if how == "softmax" else k.expand(2, 6, 4)
    scores = q @ k.transpose(1, 2) * {"softmax": 1, "causal": 0.5, "window": 0.7, "scaled": 0.7}[how]
    seen = torch.ones(6, 6).tril().triu(-2 if how == "window" else -6).bool()
    weights = scores.masked_fill(~seen, -torch.inf).softmax(-1)
    for head in range(2):
        assert near(track.trace.attention(0, head), weights[head])
    assert ("layer0.attention" in track.trace) == (how != "causal")  # which is derived
    assert ("layer0.query" in track.trace) == (how != "softmax")
    assert not track.trace.looks_ahead


def test_scores_too_large_for_the_modules_numbers_give_what_it_looked_at_itself():
    track = record_module(Own(), torch.randn(1, 6, 8), "large")[0]
    assert np.isnan(track.trace.attention(0, 0)).any()  # infinity less infinity
    assert track.left_out == ""


def test_attention_that_does_not_make_the_modules_own_output_is_not_shown():
    class Drops(nn.Module):
        def forward(self, x):
            return functional.scaled_dot_product_attention(x, x, x, dropout_p=0.5)  # also in evaluation

    with pytest.raises(
        MnemoscopeError, match=r"nothing .*: the attention of Drops \(computed again it differs by"
    ):
        record_module(Drops(), torch.randn(1, 6, 8))


def test_attention_to_another_sequence_is_named_and_not_shown():
    decoder = nn.TransformerDecoderLayer(8, 2, 16, batch_first=True)
    track = record_module(decoder, torch.randn(1, 4, 8), torch.randn(1, 4, 8))[0]
    assert "multihead_attn (it looks at other steps than those it is of)" in track.left_out
    assert list(track.trace.layout.heads) == [0]
    assert track.left_out in track.card.summary
