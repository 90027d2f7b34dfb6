"""Edited runs against torch with the same change made by hand: every engine, its equations written out here once more."""

import pytest
import torch
from torch import nn
from torch.nn import functional

from mnemoscope.engines.edits import Edits
from mnemoscope.engines.runs.recorder import read_rows
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.training.modules import rotary_angles, rotate
from mnemoscope.engines.verify.conformance import gap

torch.set_num_threads(1)

STEPS = 30


def run(engine, tokens, *edits):
    """The trace of an edited engine."""
    made = Edits.of(engine.layout, engine.vocab, edits, context=engine.context)
    engine.reset()
    engine.tap.edits = made
    trace = Trace(engine.specs, context=engine.context, edits=made)
    trace.extend(tokens.tolist(), read_rows(engine, tokens))
    return trace


def tensors(engine):
    return {name: torch.tensor(weight) for name, weight in engine.weights.items()}


def differ(trace, own):
    """The largest difference of what torch has of each signal."""
    return max(gap(trace[name], torch.stack(list(values)).detach().numpy()) for name, values in own.items())


# Each: the edit, the value it changes in the torch below, whether at a step, and the change by hand.
RECURRENT = {
    "layer0.gate.forget[1,3:5] = 1 @ 4:20": ("layer0.gate.forget", lambda t: 4 <= t < 20, ([1, 3, 4], "set", 1.0)),
    "layer1.gate.input[*] *= 0 @ 6:": ("layer1.gate.input", lambda t: t >= 6, (list(range(8)), "scale", 0.0)),
    "layer1.gate.output[2] += 0.5 @ 9": ("layer1.gate.output", lambda t: t == 9, ([2], "add", 0.5)),
    "layer0.gate.candidate[0:4] *= -1": ("layer0.gate.candidate", lambda t: True, ([0, 1, 2, 3], "scale", -1.0)),
    "layer0.cell[5] += 2 @ 10:": ("layer0.cell", lambda t: t >= 10, ([5], "add", 2.0)),
    "layer0.hidden[*] *= 0 @ 12": ("layer0.hidden", lambda t: t == 12, (list(range(8)), "scale", 0.0)),
    "layer1.hidden[7] = -0.75 @ 3:5": ("layer1.hidden", lambda t: 3 <= t < 5, ([7], "set", -0.75)),
    "embedding[0,2] *= 3 @ 0:9": ("embedding", lambda t: t < 9, ([0, 2], "scale", 3.0)),
    "logits[4] = 9 @ 5:": ("logits", lambda t: t >= 5, ([4], "set", 9.0)),
    "layer0.gate.reset[1,3:5] = 0 @ 4:20": ("layer0.gate.reset", lambda t: 4 <= t < 20, ([1, 3, 4], "set", 0.0)),
    "layer1.gate.update[6:] = 1 @ 4:": ("layer1.gate.update", lambda t: t >= 4, ([6, 7], "set", 1.0)),
}  # fmt: skip


def by_hand(case):
    """The change of a case as a function of a name, a step and a value."""
    name, at, (places, operation, number) = RECURRENT[case]

    def change(named, t, value):
        if named != name or not at(t):
            return value
        value = value.clone()
        match operation:
            case "set":
                value[places] = number
            case "scale":
                value[places] *= number
            case _:
                value[places] += number
        return value

    return change


def recurrent(kind, w, tokens, change):
    """RNN, LSTM or GRU, its gates written out in torch, two layers, with a change to each value: each signal by name."""
    out, h, c = {}, [torch.zeros(8)] * 2, [torch.zeros(8)] * 2
    for t, token in enumerate(tokens):

        def kept(name, value, t=t):
            value = change(name, t, value)
            out.setdefault(name, []).append(value)
            return value

        x = kept("embedding", w["embedding.weight"][token])
        for n in range(2):
            a = w[f"rnn.weight_ih_l{n}"] @ x + w[f"rnn.bias_ih_l{n}"]
            u = w[f"rnn.weight_hh_l{n}"] @ h[n] + w[f"rnn.bias_hh_l{n}"]
            gate = f"layer{n}.gate."
            if kind == "rnn":
                h[n] = kept(f"layer{n}.hidden", torch.tanh(a + u))
            elif kind == "gru":
                r = kept(gate + "reset", torch.sigmoid(a[:8] + u[:8]))
                z = kept(gate + "update", torch.sigmoid(a[8:16] + u[8:16]))
                new = kept(gate + "candidate", torch.tanh(a[16:] + r * u[16:]))
                h[n] = kept(f"layer{n}.hidden", (1 - z) * new + z * h[n])
            else:
                i, f, g, o = (a + u).chunk(4)
                i, f = kept(gate + "input", torch.sigmoid(i)), kept(gate + "forget", torch.sigmoid(f))
                g, o = kept(gate + "candidate", torch.tanh(g)), kept(gate + "output", torch.sigmoid(o))
                c[n] = kept(f"layer{n}.cell", f * c[n] + i * g)
                h[n] = kept(f"layer{n}.hidden", o * torch.tanh(c[n]))
            x = h[n]
        kept("logits", w["readout.weight"] @ x + w["readout.bias"])
    return out


@pytest.mark.parametrize("kind", ["rnn", "lstm", "gru"])
def test_an_edited_recurrent_network_equals_torch_changed_by_hand(kind, make_engine, tokens):
    engine, tokens = make_engine(kind), tokens[:STEPS]
    w, plain = tensors(engine), run(engine, tokens)
    assert differ(plain, recurrent(kind, w, tokens.tolist(), lambda name, t, value: value)) <= 1e-6
    cases = [case for case in RECURRENT if RECURRENT[case][0] in engine.layout]
    assert len(cases) >= 4
    for case in cases:
        trace = run(engine, tokens, case)
        assert differ(trace, recurrent(kind, w, tokens.tolist(), by_hand(case))) <= 1e-6, case
        assert gap(trace[RECURRENT[case][0]], plain[RECURRENT[case][0]]) > 1e-3, case


def test_the_hand_made_cells_are_torchs_own(make_engine, tokens):
    w = tensors(make_engine("lstm"))
    cell = nn.LSTMCell(5, 8)
    cell.load_state_dict(
        {k: w[f"rnn.{k}_l0"] for k in ("weight_ih", "weight_hh", "bias_ih", "bias_hh")}, strict=True
    )
    hand, state = recurrent("lstm", w, tokens[:9].tolist(), lambda name, t, value: value), None
    for t, token in enumerate(tokens[:9].tolist()):
        state = cell(w["embedding.weight"][token][None], state)
        assert torch.allclose(hand["layer0.cell"][t], state[1][0], atol=1e-6)


def decoder(engine, tokens, change):
    """One full pass over all tokens at once in torch, with a change to each value (T, ...): each signal by name."""
    c, w, out, steps = engine.config, tensors(engine), {}, len(tokens)
    back = torch.arange(steps)[:, None] - torch.arange(steps)

    def kept(name, value):
        out[name] = change(name, value)
        return out[name]

    def norm(x, name):
        return functional.layer_norm(x, (c.width,), w[name + ".weight"], w[name + ".bias"])

    def linear(x, name):
        return functional.linear(x, w[name + ".weight"], w[name + ".bias"])

    angles = rotary_angles(torch.arange(steps), c.width // c.heads)
    x = kept("embedding", w["embedding.weight"][tokens])
    for n in range(c.layers):
        a = norm(x, f"layers.{n}.attention_norm")
        q, k, v = (
            linear(a, f"layers.{n}.{p}").reshape(steps, c.heads, -1) for p in ("query", "key", "value")
        )
        q, k = (rotate(y.swapaxes(0, 1), angles).swapaxes(0, 1) for y in (q, k))
        q, k, v = kept(f"layer{n}.query", q), kept(f"layer{n}.key", k), kept(f"layer{n}.value", v)
        scores = torch.einsum("shd,khd->hsk", q, k) * q.shape[2] ** -0.5
        scores = scores.masked_fill((back < 0) | (back >= c.context), -torch.inf)
        weights = kept(f"layer{n}.attention", kept(f"layer{n}.scores", scores).softmax(-1))  # (N, T, T)
        mixed = kept(f"layer{n}.head", torch.einsum("hsk,khd->shd", weights, v))
        x = x + linear(mixed.reshape(steps, -1), f"layers.{n}.output")
        m = functional.gelu(linear(norm(x, f"layers.{n}.mlp_norm"), f"layers.{n}.mlp_in"), approximate="tanh")
        x = kept(f"layer{n}.residual", x + linear(kept(f"layer{n}.mlp", m), f"layers.{n}.mlp_out"))
    kept("logits", linear(norm(x, "norm"), "readout"))
    return out


def scores_without(heads, keys, steps):
    """A full pass in which some heads cannot look at some keys, from some steps."""

    def change(x):
        x = x.clone()
        for head in heads:
            x[head, steps][:, keys] = -torch.inf
        return x

    return change


def at(steps, places, number, times=False):
    def change(x):
        x = x.clone()
        if times:
            x[steps, places] *= number
        else:
            x[steps, places] = number
        return x

    return change


DECODER = {
    "layer1.attention[1; key 12] = cut": {"layer1.scores": scores_without([1], [12], slice(12, None))},
    "layer*.cache[12:15] = cut @ 16:": {
        f"layer{n}.scores": scores_without([0, 1], [12, 13, 14], slice(16, None)) for n in (0, 1)
    },
    "layer1.head[1] *= 0 @ 3:": {"layer1.head": at(slice(3, None), 1, 0.0, times=True)},
    "layer0.head[0; unit 2] = 0.5": {"layer0.head": lambda x: torch.where(_one(x, 0, 2), 0.5, x)},
    "layer0.residual[3] = 1 @ 4:8": {"layer0.residual": at(slice(4, 8), 3, 1.0)},
    "layer0.mlp[2:6] *= 2": {"layer0.mlp": at(slice(None), slice(2, 6), 2.0, times=True)},
    "layer1.key[0] *= 0 @ 9": {"layer1.key": at(9, 0, 0.0, times=True)},
    "layer0.value[; unit 1] = 2 @ 9:": {"layer0.value": lambda x: _units(x, 9, 1, 2.0)},
    "embedding[*] *= 0 @ 7": {"embedding": at(7, slice(None), 0.0, times=True)},
    "logits[3] *= 0 @ 7:": {"logits": at(slice(7, None), 3, 0.0, times=True)},
    "layer0.attention[0; key 2] = 0.5 @ 4:6": {"layer0.attention": lambda x: _weights(x, 0, 2, 4, 6, 0.5)},
    "layer0.attention[1; key 3:6] = 0.25 @ 2:": {"layer0.attention": lambda x: _reached(x, 1, 3, 6, 2, 0.25)},
    "layer0.scores[1; key 3:5] += 2 @ 6:9": {"layer0.scores": lambda x: _raised(x, 1, 3, 5, 6, 9, 2.0)},
}


def _units(x, start, unit, number):
    x = x.clone()
    x[start:, :, unit] = number
    return x


def _weights(x, head, key, start, stop, number):
    x = x.clone()
    x[head, start:stop, key] = number
    return x


def _reached(x, head, low, high, start, number):
    """Set weights, but of the keys in reach, which have some, alone."""
    x = x.clone()
    part = x[head, start:, low:high]
    part[part > 0] = number
    return x


def _raised(x, head, low, high, start, stop, number):
    x = x.clone()
    x[head, start:stop, low:high] += number
    return x


@pytest.mark.parametrize("context", [7, 100])
@pytest.mark.parametrize("case", DECODER)
def test_an_edited_transformer_equals_a_full_pass_changed_by_hand(case, context, make_engine, tokens):
    engine, tokens = make_engine("transformer", context=context), tokens[:STEPS]
    hand = decoder(engine, tokens.tolist(), lambda name, x: DECODER[case].get(name, lambda y: y)(x))
    trace, plain = run(engine, tokens, case), run(engine, tokens)
    assert differ(trace, {name: x for name, x in hand.items() if name in trace}) <= 3e-6
    for layer in range(2):  # what is derived afterwards is what the edited model looked at
        for head in range(2):
            assert gap(trace.attention(layer, head), hand[f"layer{layer}.attention"][head].numpy()) <= 1e-6
            part = trace.attention(layer, head, 10, 20, first_key=9)
            assert gap(part, hand[f"layer{layer}.attention"][head, 10:20, 9:20].numpy()) <= 1e-6
    assert gap(trace["logits"], plain["logits"]) > 1e-4


def _one(x, head, unit):
    where = torch.zeros(x.shape, dtype=torch.bool)
    where[:, head, unit] = True
    return where


ENCODER = {
    "layer1.attention[1; key 12] = cut": ("layer1.scores", lambda x, first: _cut(x, 1, 12 - first)),
    "layer0.head[0] *= 0": ("layer0.head", lambda x, first: torch.cat((x[:1] * 0, x[1:]))),
    "layer0.position.residual[*; unit 3] = 1": ("layer0.residual", lambda x, first: _column(x, 3)),
    "layer0.mlp[2] = 4": ("layer0.mlp", lambda x, first: _newest(x, 2)),
}


def _cut(x, head, key):
    x = x.clone()
    if 0 <= key < x.shape[2]:
        x[head, :, key] = -torch.inf
    return x


def _column(x, unit):
    x = x.clone()
    x[:, unit] = 1.0
    return x


def _newest(x, unit):
    x = x.clone()
    x[-1, unit] = 4.0
    return x


def encoder(engine, tokens, first, change):
    """The encoder of the paper over the tokens in reach, written out: the class, and what each layer looked at."""
    c, w, n = engine.config, tensors(engine), len(tokens)
    i = torch.arange(0, c.width, 2)
    angle = torch.arange(n)[:, None] / 10000.0 ** (i / c.width)
    x = w["embedding.weight"][tokens] + 0.1 * torch.stack((angle.sin(), angle.cos()), -1).reshape(n, -1)
    looked = []
    for layer in range(c.layers):

        def linear(y, name, layer=layer):
            return y @ w[f"layers.{layer}.{name}.weight"].T + w[f"layers.{layer}.{name}.bias"]

        def norm(y, name, layer=layer):
            name = f"layers.{layer}.{name}"
            return functional.layer_norm(y, (c.width,), w[name + ".weight"], w[name + ".bias"])

        a = norm(x, "attention_norm")
        q, k, v = (linear(a, p).reshape(n, c.heads, -1).swapaxes(0, 1) for p in ("query", "key", "value"))
        scores = change(f"layer{layer}.scores", q @ k.swapaxes(1, 2) * q.shape[2] ** -0.5, first)
        looked.append(scores.softmax(-1))
        mixed = change(f"layer{layer}.head", looked[-1] @ v, first)
        x = x + linear(mixed.swapaxes(0, 1).reshape(n, -1), "output")
        m = functional.gelu(linear(norm(x, "mlp_norm"), "mlp_in"), approximate="tanh")
        x = change(
            f"layer{layer}.residual", x + linear(change(f"layer{layer}.mlp", m, first), "mlp_out"), first
        )
    y = functional.layer_norm(x, (c.width,), w["norm.weight"], w["norm.bias"]).mean(0)
    return (w["readout.weight"] @ y + w["readout.bias"]).softmax(-1), looked


@pytest.mark.parametrize("case", ENCODER)
def test_an_edited_encoder_equals_its_equations_changed_by_hand(case, make_engine, tokens):
    engine, tokens = make_engine("encoder"), tokens[:20]
    point, made = ENCODER[case]
    trace, plain = run(engine, tokens, case), run(engine, tokens)
    for step in range(20):
        first = max(0, step - 6)

        def change(name, x, first):
            return made(x, first) if name == point else x

        said, looked = encoder(engine, tokens[first : step + 1].tolist(), first, change)
        assert gap(trace.at("class", step), said.numpy()) <= 1e-6
        for layer, head in ((0, 0), (1, 0), (1, 1)):
            assert gap(trace.attention_at(layer, head, step)[0], looked[layer][head].numpy()) <= 1e-6
            row = trace.attention(layer, head, step, step + 1, first_key=first)[0]
            assert gap(row, looked[layer][head, -1].numpy()) <= 1e-6
    assert gap(trace["class"], plain["class"]) > 1e-5


def test_a_head_that_may_look_at_nothing_adds_nothing(make_engine, tokens):
    engine = make_engine("transformer")
    blind = run(engine, tokens[:STEPS], "layer1.attention[1] = cut @ 5:")
    silent = run(engine, tokens[:STEPS], "layer1.head[1] *= 0 @ 5:")
    assert gap(blind["logits"], silent["logits"]) <= 1e-6
    assert not blind.attention(1, 1)[5:].any()
    assert blind.attention(1, 1)[4].sum() == pytest.approx(1)
