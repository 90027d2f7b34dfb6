"""Our explicit cells against torch's own modules, built here from torch alone, over 200 steps."""

import numpy as np
import pytest
import torch
from torch import nn
from torch.nn import functional

from mnemoscope.engines.models.registry import engine_names
from mnemoscope.engines.runs.recorder import read_rows, text_loss
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.training.modules import rotary_angles, rotate
from mnemoscope.engines.training.parity import has_equations, mean_loss, module_of, off, parity, relative
from mnemoscope.engines.verify.conformance import gap
from mnemoscope.engines.zoo.memory_network import latest

torch.set_num_threads(1)

TORCH = {"rnn": nn.RNN, "lstm": nn.LSTM, "gru": nn.GRU}


@pytest.mark.parametrize("layers", [1, 2, 3])
@pytest.mark.parametrize("kind", TORCH)
def test_cells_equal_torch(kind, layers, make_engine, tokens):
    engine = make_engine(kind, embedding=16, hidden=32, layers=layers)
    module = TORCH[kind](16, 32, num_layers=layers)
    module.load_state_dict(
        {k.removeprefix("rnn."): torch.tensor(w) for k, w in engine.weights.items() if k.startswith("rnn.")}
    )
    rows = read_rows(engine, tokens)
    x = torch.tensor(engine.weights["embedding.weight"])[tokens]
    with torch.inference_mode():
        top, last = module(x)  # (T, H), (L, H)
    hidden, cell = last if kind == "lstm" else (last, None)
    assert gap(rows[:, engine.layout.slice(f"layer{layers - 1}.hidden")], top.numpy()) <= 1e-6
    for n in range(layers):
        assert gap(rows[-1, engine.layout.slice(f"layer{n}.hidden")], hidden[n].numpy()) <= 1e-6
        if cell is not None:
            assert gap(rows[-1, engine.layout.slice(f"layer{n}.cell")], cell[n].numpy()) <= 1e-6
    logits = top @ torch.tensor(engine.weights["readout.weight"]).T + torch.tensor(
        engine.weights["readout.bias"]
    )
    assert gap(rows[:, engine.layout.slice("logits")], logits.numpy()) <= 1e-6


def encoder_of(engine):
    """torch's own Transformer encoder with an engine's weights, and the mask of its sliding window."""
    c = engine.config
    layer = nn.TransformerEncoderLayer(
        c.width, c.heads, c.mlp, dropout=0.0, norm_first=True, batch_first=True,
        activation=lambda x: functional.gelu(x, approximate="tanh"),
    )  # fmt: skip
    encoder = nn.TransformerEncoder(layer, c.layers, enable_nested_tensor=False)
    named = {
        "norm1": "attention_norm", "self_attn.out_proj": "output",
        "norm2": "mlp_norm", "linear1": "mlp_in", "linear2": "mlp_out",
    }  # fmt: skip
    state = {}
    for n in range(c.layers):
        for part in ("weight", "bias"):
            for theirs, ours in named.items():
                state[f"layers.{n}.{theirs}.{part}"] = torch.tensor(
                    engine.weights[f"layers.{n}.{ours}.{part}"]
                )
            stacked = [engine.weights[f"layers.{n}.{name}.{part}"] for name in ("query", "key", "value")]
            state[f"layers.{n}.self_attn.in_proj_{part}"] = torch.tensor(np.concatenate(stacked))
    encoder.load_state_dict(state)
    return encoder.eval()  # without a mask, for the encoder: all look at all


def masked(steps, context):
    back = torch.arange(steps)[:, None] - torch.arange(steps)
    return (back < 0) | (back >= context)  # true where torch must not look


@pytest.mark.parametrize("context", [200, 20])  # the whole text in reach, and a window that slides
@pytest.mark.parametrize("layers", [1, 2, 3])
def test_transformer_with_learned_positions_equals_torch(layers, context, make_engine, tokens):
    engine = make_engine(
        "transformer", width=32, heads=4, layers=layers, mlp=64, context=context, positions="learned"
    )
    rows = read_rows(engine, tokens)
    place = np.minimum(np.arange(len(tokens)), context - 1)
    x = torch.tensor(engine.weights["embedding.weight"][tokens] + engine.weights["positions.weight"][place])
    with torch.no_grad():  # not inference mode: the encoder's fast path is another computation
        y = encoder_of(engine)(x[None], mask=masked(len(tokens), context))[0].numpy()
    assert relative(rows[:, engine.layout.slice(f"layer{layers - 1}.residual")], y) <= 1e-6


@pytest.mark.parametrize("context", [200, 20])
def test_attention_equals_multihead_attention(context, make_engine, tokens):
    engine = make_engine(
        "transformer", width=32, heads=4, layers=1, mlp=64, context=context, positions="learned"
    )
    trace = Trace(engine.specs, context=engine.context)
    trace.extend(tokens.tolist(), read_rows(engine, tokens))
    layer = encoder_of(engine).layers[0]
    with torch.no_grad():
        a = layer.norm1(torch.tensor(trace["embedding"].copy()))[None]
        mask = masked(len(tokens), context)
        _, weights = layer.self_attn(a, a, a, attn_mask=mask, average_attn_weights=False)
    for head in range(4):
        assert gap(trace.attention(0, head), weights[0, head].numpy()) <= 1e-6


@pytest.mark.parametrize("mlp", [64, 0])
@pytest.mark.parametrize("context", [200, 20])
@pytest.mark.parametrize("layers", [1, 2, 3])
def test_rotary_transformer_equals_a_full_pass(layers, context, mlp, make_engine, tokens):
    engine = make_engine("transformer", width=32, heads=4, layers=layers, mlp=mlp, context=context)
    checks = list(parity(engine, tokens))
    whole = [check.name for check in checks if "one full pass over 200 tokens" in check.name]
    assert len(whole) == layers + 1
    assert [check.line for check in checks if not check.ok] == []


@pytest.mark.parametrize("layers", [1, 2, 3])
def test_an_encoder_equals_torch(layers, make_engine, tokens):
    engine = make_engine("encoder", width=32, heads=4, layers=layers, mlp=64, context=20)
    rows, theirs = read_rows(engine, tokens), encoder_of(engine)
    places = np.arange(20)[:, None] / 10000 ** (np.arange(0, 32, 2) / 32)
    places = np.stack((np.sin(places), np.cos(places)), axis=-1).reshape(20, 32).astype(np.float32) / 10
    top = engine.layout.slice(f"layer{layers - 1}.position.residual")
    for step in (0, 1, 7, 19, 20, 199):
        first = max(0, step - 19)
        n = step + 1 - first
        x = torch.tensor(engine.weights["embedding.weight"][tokens[first : step + 1]] + places[:n])
        with torch.no_grad():
            y = theirs(x[None])[0]
            mean = functional.layer_norm(
                y,
                (32,),
                torch.tensor(engine.weights["norm.weight"]),
                torch.tensor(engine.weights["norm.bias"]),
            ).mean(dim=0)
            said = torch.tensor(engine.weights["readout.weight"]) @ mean
            said = (said + torch.tensor(engine.weights["readout.bias"])).softmax(0)
        ours = rows[step, top].reshape(20, 32)
        assert relative(ours[:n], y.numpy()) <= 1e-6
        assert not ours[n:].any()
        assert np.array_equal(ours[n - 1], rows[step, engine.layout.slice(f"layer{layers - 1}.residual")])
        assert gap(rows[step, engine.layout.slice("class")], said.numpy()) <= 1e-6


def test_the_attention_of_an_encoder_equals_multihead_attention(make_engine, tokens):
    engine = make_engine("encoder", width=32, heads=4, layers=1, mlp=64, context=20)
    trace = Trace(engine.specs, context=engine.context)
    trace.extend(tokens.tolist(), read_rows(engine, tokens))
    layer = encoder_of(engine).layers[0]
    for step in (0, 5, 19, 60):
        first = max(0, step - 19)
        embedded = trace.read("embedding", first, step + 1)
        with torch.no_grad():
            a = layer.norm1(torch.tensor(embedded + engine.places[: len(embedded)]))[None]
            _, weights = layer.self_attn(a, a, a, average_attn_weights=False)
        for head in range(4):
            whole, begins = trace.attention_at(0, head, step)
            assert begins == first
            assert gap(whole, weights[0, head].numpy()) <= 1e-6
            assert gap(trace.attention(0, head)[step, first : step + 1], weights[0, head, -1].numpy()) <= 1e-6


def test_padding_changes_nothing(make_engine):
    module = module_of(make_engine("encoder", context=12))
    tokens = torch.randint(1, 9, (2, 12))
    there = torch.arange(12) < torch.tensor([[12], [5]])
    with torch.inference_mode():
        said = module(tokens, there)
        alone = module(tokens[1:, :5])
    assert gap(said[1].numpy(), alone[0].numpy()) <= 1e-6


@pytest.mark.parametrize("kind", TORCH)
def test_a_classifier_equals_torch(kind, make_engine, tokens):
    engine = make_engine(kind, classes=3)
    checks = list(parity(engine, tokens))
    assert checks[-2].name.startswith("class: ")
    assert [check.line for check in checks if not check.ok] == []
    rows = read_rows(engine, tokens)
    assert rows[:, engine.layout.slice("class")].sum(axis=1) == pytest.approx(1, abs=1e-6)


def test_without_an_mlp_the_stream_changes_by_the_heads_alone(make_engine, tokens):
    engine = make_engine("transformer", layers=2, mlp=0, context=200)
    assert not [name for name in engine.weights if "mlp" in name]
    assert not engine.layout.of(Kind.MLP)
    trace = Trace(engine.specs, context=engine.context)
    trace.extend(tokens.tolist(), read_rows(engine, tokens))
    below = trace["embedding"]
    for n in range(2):
        heads = [trace.attention(n, head) @ trace[f"layer{n}.value"][:, head] for head in range(2)]
        w, b = (engine.weights[f"layers.{n}.output.{part}"] for part in ("weight", "bias"))
        wanted = below + np.concatenate(heads, axis=1) @ w.T + b  # (T, D)
        assert relative(trace[f"layer{n}.residual"], wanted) <= 1e-6
        below = trace[f"layer{n}.residual"]


def test_rotation_is_a_multiplication_by_a_complex_number():
    rng = np.random.default_rng(0)
    x = rng.normal(size=(1, 2, 50, 8)).astype(np.float32)
    turned = rotate(torch.tensor(x), rotary_angles(torch.arange(50), 8)).numpy()
    pairs = x[..., :4] + 1j * x[..., 4:]
    angle = np.arange(50)[:, None] * 10000.0 ** (-np.arange(4) / 4)
    wanted = pairs * np.exp(1j * angle)
    assert np.abs(turned - np.concatenate((wanted.real, wanted.imag), axis=-1)).max() < 1e-6


def test_rotary_scores_depend_on_the_distance_alone(make_engine):
    engine = make_engine("transformer", context=5, layers=1)
    trace = Trace(engine.specs, context=5)
    ids = np.full(300, 4)
    trace.extend(ids.tolist(), read_rows(engine, ids))
    late = trace.attention(0, 0, 299, 300)[0, -5:]
    assert gap(late, trace.attention(0, 0, 4, 5)[0, -5:]) < 1e-5


@pytest.mark.parametrize("kind", ["rnn", "lstm", "gru", "transformer"])
def test_both_ways_of_measuring_the_loss_agree(kind, make_engine):
    engine = make_engine(kind)
    text = "what is past is prologue, and what to come?\n" * 20
    assert mean_loss(engine, text) == pytest.approx(text_loss(engine, text), abs=1e-5)


def test_an_engine_is_held_to_the_reference_it_names_and_to_no_other(make_engine, tokens):
    engine = make_engine("rnn")

    class Lstm(type(engine)):  # its name and its file's say nothing
        reference = ""

    engine.__class__ = Lstm
    assert module_of(engine) is None
    assert not has_equations(engine)
    assert list(parity(engine, tokens)) == []
    Lstm.reference = "mnemoscope.engines.training.references.rnn"
    assert sum(check.signals for check in parity(engine, tokens)) == len(engine.specs)
    Lstm.reference = "mnemoscope.engines.training.references.moved"
    with pytest.raises(ImportError, match=r"references\.moved"):  # never left uncompared in silence
        list(parity(engine, tokens))


def test_every_engine_of_ours_says_its_equations(make_engine, tokens):
    for kind in engine_names():
        engine = make_engine(kind)
        assert has_equations(engine), kind
        assert sum(check.signals for check in parity(engine, tokens)) >= len(engine.specs), kind


def test_a_difference_is_measured_in_parts_of_the_signals_size():
    values = torch.tensor([[1.0, 400.0], [2.0, 100.0], [0.5, 0.25]]).double()
    off_by = values.clone()
    off_by[1, 0] += 1
    assert off(off_by, values, None) == pytest.approx(1 / 100)  # the largest of that step
    off_by = values.clone()
    off_by[2, 1] += 1
    assert off(off_by, values, None) == pytest.approx(1 / 100)  # the middling step, for its own is small
    assert off(off_by, values, 2.0) == pytest.approx(1 / 2)  # what it promises
    tiny = 1e-5 * values
    assert off(tiny, 2 * tiny, None) == pytest.approx(400e-5)  # of 1
    assert off(tiny, 2 * tiny, None, least=1e-3) == pytest.approx(0.5)
    assert off(values, values[:2], None) == float("inf")
    off_by[0, 0] = float("nan")
    assert off(off_by, values, None) == float("inf")


def memory_network(engine, sentences, question):
    """The answer of the paper's equations (1) to (3), a word and a unit at a time, and the attention of each hop."""
    c, w = engine.config, {name: torch.tensor(value).double() for name, value in engine.weights.items()}

    def vector(table, ids):
        total = torch.zeros(c.width, dtype=torch.float64)
        for j, x in enumerate(ids, start=1):
            for k in range(1, c.width + 1):
                weight = (1 - j / len(ids)) - (k / c.width) * (1 - 2 * j / len(ids))
                total[k - 1] += weight * table[x, k - 1]
        return total

    adjacent = c.tying == "adjacent"
    u = vector(w["embedding.weight"][0] if adjacent else w["question.weight"], question)
    kept, attention = sentences[-c.slots :], []
    for n in range(c.hops):
        key, value = (n, n + 1) if adjacent else (0, 1)
        age = range(len(kept) - 1, -1, -1)
        m = [
            vector(w["embedding.weight"][key], s) + w["time.weight"][key, a]
            for s, a in zip(kept, age, strict=True)
        ]
        v = [
            vector(w["embedding.weight"][value], s) + w["time.weight"][value, a]
            for s, a in zip(kept, age, strict=True)
        ]
        scores = torch.stack(m) @ u
        if c.reading == "latest":
            stop = torch.sigmoid(scores + w["reading.bias"][n])
            p = torch.stack([f * torch.prod(1 - stop[i + 1 :]) for i, f in enumerate(stop)])
            p = p / p.sum()
        else:
            p = torch.softmax(scores, dim=0)
        u = (u if adjacent else w["between.weight"] @ u) + (p[:, None] * torch.stack(v)).sum(dim=0)
        attention.append(p.numpy())
    said = w["embedding.weight"][-1] if adjacent else w["readout.weight"]
    return torch.softmax(said @ u, dim=0).numpy(), attention


@pytest.mark.parametrize(
    "sizes",
    [{}, {"tying": "layerwise"}, {"reading": "latest"}, {"tying": "layerwise", "reading": "latest"}],
    ids=str,
)
@pytest.mark.parametrize("count", [1, 4, 9])  # of sentences; five slots
def test_memory_network_equals_the_papers_equations(count, sizes, make_engine):
    engine = make_engine("memory_network", **sizes)
    lines = ["abc de", "fg", "a b a", "hij", "cde fgh", "b", "ba", "gh ij", "def"][:count]
    text = "".join(f"{line}.\n" for line in lines) + "abe"
    rows = read_rows(engine, engine.vocab.encode(text).ids)
    answer, attention = memory_network(
        engine,
        [engine.vocab.encode(line).ids.tolist() for line in lines],
        engine.vocab.encode("abe").ids.tolist(),
    )
    assert gap(rows[-1, engine.layout.slice("answer")], answer.astype(np.float32)) <= 1e-6
    first = max(0, count - 5)
    slots = [i % 5 for i in range(first, count)]
    for n, expected in enumerate(attention):
        read = rows[-1, engine.layout.slice(f"hop{n}.attention")]
        assert gap(read[slots], expected.astype(np.float32)) <= 1e-6
        assert read.sum() == pytest.approx(1, abs=1e-6)


@pytest.mark.parametrize(
    ("scores", "age", "weights"),
    [
        ([0.0], [0], [1]),
        ([0.0, 0.0, 0.0], [2, 1, 0], [1 / 7, 2 / 7, 4 / 7]),  # a half at each: 1/8, 1/4, 1/2 of 7/8
        ([0.0, 0.0, 0.0], [0, 2, 1], [4 / 7, 1 / 7, 2 / 7]),  # slots out of turn
        ([np.log(3), np.log(3), -np.log(3)], [2, 1, 0], [9 / 61, 36 / 61, 16 / 61]),  # 3/4, 3/4, 1/4
        ([90.0, 90.0, -90.0], [2, 1, 0], [0, 1, 0]),  # the latest that matches, however alike the others
        ([-500.0, -400.0], [1, 0], [0, 1]),  # none matches: no overflow
    ],
)
def test_the_latest_that_matches(scores, age, weights):
    found = latest(np.array(scores, np.float32), np.array(age))
    assert found == pytest.approx(np.array(weights), abs=1e-6)


@pytest.mark.parametrize(
    "sizes", [{}, {"tying": "layerwise"}, {"tying": "layerwise", "reading": "latest"}], ids=str
)
def test_memory_network_equals_its_torch_module(sizes, make_engine, tokens):
    checks = list(parity(make_engine("memory_network", width=16, **sizes), tokens))
    assert sum(check.signals for check in checks) == 12
    assert [check.line for check in checks if not check.ok] == []
