"""`record_module`: what is recorded of any module of PyTorch is what it computed, and the module stays as it was."""

import math
import warnings

import numpy as np
import pytest
import torch
from torch import nn
from torch.nn import functional
from torch.nn.utils.rnn import pack_sequence

from mnemoscope.engines import open_recording, record_module, recording_every, save_recording
from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.pytorch.recurrence import distance
from mnemoscope.engines.spec import Kind

GATES = {"LSTM": ["input", "forget", "candidate", "output"], "GRU": ["reset", "update", "candidate"]}
E, H = 5, 6


@pytest.fixture(autouse=True)
def seeded():
    torch.manual_seed(0)


def near(a, b, bound=1e-6):
    return (
        distance(
            np.asarray(a, np.float64),
            np.asarray(b.detach() if isinstance(b, torch.Tensor) else b, np.float64),
        )
        <= bound
    )


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


@pytest.mark.parametrize("batch_first", [True, False])
@pytest.mark.parametrize("shape", [(2, 3), (3, 3)])
def test_tokens_are_the_ids_of_the_embedding_and_not_its_places(batch_first, shape):
    class Placed(nn.Module):
        def __init__(self):
            super().__init__()
            self.places, self.embed = nn.Embedding(3, E), nn.Embedding(9, E)
            self.rnn = nn.GRU(E, H, batch_first=batch_first)

        def forward(self, ids):  # (B, T), or turned
            places = self.places(torch.arange(3).expand(shape))
            return self.rnn(self.embed(ids) + (places if batch_first else places.transpose(0, 1)))[0]

    ids = torch.arange(1, 1 + shape[0] * shape[1]).reshape(shape) % 9
    recorded = record_module(Placed(), ids if batch_first else ids.T)
    assert [track.trace.tokens for track in recorded] == ids.tolist()


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


# what is left as it was


class Keeps(nn.Module):
    """Keeps a state, statistics and a count, and drops out: what a recording must not touch."""

    def __init__(self):
        super().__init__()
        self.norm, self.rnn, self.drop = nn.BatchNorm1d(E), nn.GRU(E, H), nn.Dropout(0.5)
        self.register_buffer("seen", torch.zeros(1))
        self.h = None

    def forward(self, x):
        self.seen += 1
        y, self.h = self.rnn(self.norm(x), self.h)
        return self.drop(y + torch.rand(()))


def test_the_module_is_left_as_it_was():
    model, x = Keeps(), torch.randn(4, E)
    model.norm.eval()
    model(x).sum().backward()
    model.h = model.h.detach()
    before = {name: value.clone() for name, value in model.state_dict().items()}
    grads = [p.grad.clone() for p in model.parameters()]
    hooks = [len(part._forward_hooks) + len(part._forward_pre_hooks) for part in model.modules()]
    kept, random = model.h, torch.get_rng_state()
    track = record_module(model, x)[0]
    assert model.h is kept
    assert torch.equal(torch.get_rng_state(), random)
    assert [part.training for part in (model, model.norm, model.rnn, model.drop)] == [True, False, True, True]
    assert all(torch.equal(value, before[name]) for name, value in model.state_dict().items())
    assert all(torch.equal(p.grad, grad) for p, grad in zip(model.parameters(), grads, strict=True))
    assert [len(part._forward_hooks) + len(part._forward_pre_hooks) for part in model.modules()] == hooks
    assert near(track["layer0.hidden"], model.rnn(model.norm(x), kept)[0])


def test_a_module_that_fails_is_left_as_it_was_too():
    class Fails(Keeps):
        def forward(self, x):
            super().forward(x)
            raise RuntimeError("of its own")

    model = Fails()
    with pytest.raises(RuntimeError, match="of its own"):
        record_module(model, torch.randn(4, E))
    assert model.training
    assert model.h is None
    assert float(model.seen) == 0
    assert not any(part._forward_hooks or part._forward_pre_hooks for part in model.modules())


def test_what_was_recorded_stays_when_the_module_learns_on():
    model, x = nn.Sequential(nn.LSTM(E, H, 2)), torch.randn(3, 2, E)
    recorded = record_module(model, x)
    wanted = record_module(model, x)[1]["layer0.gate.forget"].copy()
    for parameter in model.parameters():
        parameter.data.zero_()
    assert (recorded[1]["layer0.gate.forget"] == wanted).all()  # made only now


def test_every_nth_call_in_training_is_recorded_and_training_goes_on_as_without():
    def trained(record):
        torch.manual_seed(3)
        model = nn.Sequential(nn.BatchNorm1d(E), nn.LSTM(E, H, 2, dropout=0.5))
        adam, example, found = torch.optim.Adam(model.parameters(), 0.05), torch.ones(3, E), {}
        with (
            recording_every(2, model, example, text="abc")
            if record
            else warnings.catch_warnings() as recorded
        ):
            for _ in range(5):
                adam.zero_grad()
                model(torch.randn(4, E))[0].sum().backward()
                adam.step()
                model.eval()(torch.randn(4, E))
                model.train()
            found = recorded
        model(torch.randn(4, E))
        return model, found

    plain, _ = trained(False)
    model, recorded = trained(True)
    assert list(recorded) == [0, 2, 4]
    assert all(
        torch.equal(a, b)
        for a, b in zip(plain.state_dict().values(), model.state_dict().values(), strict=True)
    )
    assert recorded[4].name == "Sequential after 4 calls"
    assert not near(recorded[0]["layer1.hidden"], recorded[4]["layer1.hidden"], 1e-3)
    assert not model._forward_pre_hooks
    with pytest.raises(ValueError, match="every how many calls"), recording_every(0, model):
        pass


# tokens and texts


def test_numbers_without_tokens_are_read_by_the_number_of_the_row():
    track = record_module(nn.GRU(E, H), torch.randn(12, E))[0]
    assert track.labels(0, 12) == [str(n) for n in range(12)]
    assert track.is_known(11)


@pytest.mark.parametrize(
    ("given", "text", "labels"),
    [
        ({"tokens": ["not", "bad", "at", "all"]}, "not bad at all", ["not", "bad", "at", "all"]),
        ({"tokens": ["not", " bad", " at", " all"]}, "not bad at all", ["not", "·bad", "·at", "·all"]),
        ({"text": "not bad at all"}, "not bad at all", ["not", "bad", "at", "all"]),
        ({"text": "好猫👍!"}, "好猫👍!", list("好猫👍!")),
        ({"tokens": [5, 0, 5, 7]}, "5 0 5 7 ", ["5", "0", "5", "7"]),
        ({"tokens": torch.tensor([[5, 0, 5, 7]])}, "5 0 5 7 ", ["5", "0", "5", "7"]),
        ({"tokens": ["[CLS]", "Not", "bad", "##ly"], "text": "Not badly"}, "Not badly", ["", "Not", "bad", ""]),
    ],
)  # fmt: skip
def test_what_each_step_read_is_shown(given, text, labels):
    track = record_module(nn.GRU(E, H), torch.randn(4, E), **given)[0]
    assert track.text == text
    assert track.labels(0, 4) == labels
    assert (track.encoded.spans[:, 1] >= track.encoded.spans[:, 0]).all()


def test_tokens_of_a_padded_batch_say_how_long_its_sequences_are():
    recorded = record_module(
        nn.GRU(E, H, batch_first=True), torch.randn(2, 4, E), tokens=[list("abcd"), list("xy")]
    )
    assert [track.text for track in recorded] == ["abcd", "xy"]
    assert [len(track.trace) for track in recorded] == [4, 2]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"tokens": list("abc")}, "there are 3 tokens, but the module read sequences of 4 steps"),
        ({"tokens": [list("abcd")] * 2}, "tokens of 2 sequences, but the module read 1"),
        ({"tokens": 7}, "tokens must be the text of each step"),
        ({"tokens": [1.5] * 4}, "tokens must be the text of each step"),
        ({"tokens": [-1] * 4}, "tokens must be the text of each step"),
        ({"tokens": []}, "tokens must be the text of each step"),
        ({"text": "ab cd e"}, "7 characters and 3 words, but the module read 4 steps"),
        ({"text": ["a", "b"]}, "text must be what was read, as one text"),
    ],
)
def test_tokens_that_do_not_fit_are_refused_in_one_sentence(given, said):
    with pytest.raises(MnemoscopeError, match=said) as error:
        record_module(nn.GRU(E, H), torch.randn(4, E), **given)
    assert len(str(error.value)) <= 300


# what cannot be recorded


def test_what_is_no_module_or_has_no_such_layer_is_refused_in_one_sentence():
    with pytest.raises(TypeError, match=r"needs a torch\.nn\.Module, not \[1\]"):
        record_module([1])
    with pytest.raises(MnemoscopeError, match="Linear called no layer that can be recorded"):
        record_module(nn.Linear(2, 2), torch.zeros(1, 2))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of torch's, that it is going out of use
        scripted = torch.jit.trace(nn.GRU(E, H), torch.zeros(2, E), check_trace=False)
    with pytest.raises(MnemoscopeError, match="compiled by TorchScript"):
        record_module(scripted, torch.zeros(2, E))


def test_a_module_that_is_not_the_same_each_time_is_refused():
    count = iter(range(100))

    class Moody(nn.GRU):
        def forward(self, x):
            return super().forward(x + next(count))

    with pytest.raises(MnemoscopeError, match="gave another output when it was run again"):
        record_module(Moody(E, H), torch.randn(3, E))


def test_gates_that_do_not_make_the_modules_own_state_are_not_shown():
    class Odd(nn.LSTM):
        """Not an LSTM, whatever it says."""

        def forward(self, x):
            y, state = super().forward(x)
            return y * 0.5, state

    track = record_module(Odd(E, H), torch.randn(3, E))[0]
    assert "computed again it differs by" in track.left_out
    assert track.trace.keys() == ["embedding", "layer0.hidden"]


def test_values_that_are_no_numbers_are_recorded_as_they_are():
    x = torch.randn(4, E)
    x[2, 0] = torch.nan
    track = record_module(nn.LSTM(E, H), x)[0]
    assert np.isfinite(track["layer0.gate.input"][:2]).all()
    assert np.isnan(track["layer0.hidden"][2:]).all()
    attention = record_module(nn.TransformerEncoderLayer(8, 2, 8), torch.full((3, 8), torch.inf))[0]
    assert np.isnan(attention.trace.attention(0, 0)).all()


def test_a_long_sequence_is_recorded_and_too_large_an_attention_is_named(monkeypatch):
    track = record_module(nn.LSTM(E, H), torch.randn(5_000, E))[0]
    assert len(track.trace) == 5_000
    assert track.card.quality["value"] <= 1e-5
    monkeypatch.setattr("mnemoscope.engines.pytorch.looking.LARGEST", 2 * 4 * 9)
    small = record_module(nn.TransformerEncoderLayer(8, 2, 8), torch.randn(3, 8))[0]
    assert list(small.trace.layout.heads) == [0]
    large = record_module(nn.TransformerEncoderLayer(8, 2, 8), torch.randn(4, 8))[0]
    assert "the attention of self_attn (too large)" in large.left_out
    assert large.trace.keys() == ["embedding", "layer0.residual"]


# files


@pytest.mark.parametrize("what", ["lstm", "encoder", "numbers"])
def test_a_saved_recording_opens_as_it_was(what, tmp_path):
    if what == "encoder":
        recorded = record_module(nn.TransformerEncoderLayer(8, 2, 8), torch.randn(3, 8), text="abc")
    else:
        recorded = record_module(nn.LSTM(E, H, 2), torch.randn(3, E), text="abc" if what == "lstm" else None)
    save_recording(tmp_path / "run.safetensors", recorded)
    track = open_recording(tmp_path / "run.safetensors")
    assert track.trace.specs == recorded.trace.specs
    assert (track.text, track.card, track.labels(0, 3)) == (
        recorded.text,
        recorded.card,
        recorded.labels(0, 3),
    )
    for name in track.trace.keys():  # noqa: SIM118 (a trace is no dict)
        assert (track[name] == recorded[name]).all()
    assert track.trace.looks_ahead == (what == "encoder")
    if what == "encoder":
        assert (track.trace.attention(0, 1) == recorded.trace.attention(0, 1)).all()
        assert track.trace.attention(0, 1, 0, 1).shape == (1, 3)


def test_signals_are_offered_when_their_names_are_typed():
    recorded = record_module(nn.GRU(E, H), torch.randn(3, E))
    names = ["embedding", "layer0.gate.reset", "layer0.gate.update", "layer0.gate.candidate", "layer0.hidden"]
    for each in (recorded, recorded[0], recorded.trace):
        assert each._ipython_key_completions_() == names
        assert each["layer0.hidden"].shape == (3, H)
