"""Budgets of the engines: a captured step, a whole recording, an edit, the memory of a trace."""

import time
from statistics import median

import numpy as np
import pytest
import torch
from torch.nn import functional

from mnemoscope.engines.blas import one_thread
from mnemoscope.engines.engine import random_weights
from mnemoscope.engines.models.registry import engine_class
from mnemoscope.engines.runs.messages import Read
from mnemoscope.engines.runs.reading import read_given
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.vocabularies.characters import Characters
from mnemoscope.gui.state.session import Session
from tests.bench.conftest import interleaved, rounds

LETTERS = "".join(map(chr, range(32, 96)))
VOCAB = len(LETTERS) + 1
CELLS = {"rnn": torch.nn.RNNCell, "lstm": torch.nn.LSTMCell, "gru": torch.nn.GRUCell}
STEPS = 200


def make(kind, **sizes):
    cls, vocab = engine_class(kind), Characters(LETTERS)
    config = cls.Config(**sizes)
    return cls(config, random_weights(cls, config, len(vocab)), vocab)


def recorded(engine, trace, tokens):
    """Read tokens into a trace as the program does it, some at a time."""
    for part, rows in read_given(engine, tokens):
        trace.extend(part, rows)


def stepped(engine, trace, tokens):
    """The same, step by step, as a text is continued."""
    rows = np.empty((len(tokens), engine.layout.width), np.float32)
    with one_thread():
        for at, token in enumerate(tokens.tolist()):
            engine.read(token)
            rows[at] = engine.tap.row
    trace.extend(tokens.tolist(), rows)


class Silent:
    """A tap that captures nothing."""

    step = 0

    def __call__(self, name, value, keys=None):
        return value


@pytest.fixture(scope="module")
def tokens():
    return np.random.default_rng(0).integers(1, VOCAB, 20_000)


@pytest.mark.parametrize("width", [128, 256, 512])
@pytest.mark.parametrize("kind", CELLS)
def test_one_recurrent_step(kind, width, tokens, budget):
    engine = make(kind, embedding=64, hidden=width, layers=1)
    trace = Trace(engine.specs)
    embedding, cell = torch.nn.Embedding(VOCAB, 64), CELLS[kind](64, width)
    readout = torch.nn.Linear(width, VOCAB)
    ids = tokens[:STEPS].tolist()

    def ours():
        stepped(engine, trace, tokens[:STEPS])

    @torch.inference_mode()
    def bare(whole):
        state = None
        for token in ids:
            x = embedding(torch.tensor([token])) if whole else inputs[token]
            state = cell(x, state)
            if whole:
                readout(state[0] if kind == "lstm" else state)

    with torch.inference_mode():
        inputs = [embedding(torch.tensor([token])) for token in range(VOCAB)]
    mine, theirs, model = interleaved(ours, lambda: bare(False), lambda: bare(True))
    said = f"{1e6 * mine / STEPS:.0f} us against {1e6 * theirs / STEPS:.0f} us for the cell alone, {1e6 * model / STEPS:.0f} us with embedding and read-out"
    budget(f"one recurrent step, every signal captured, {kind} {width}", mine / theirs, 1.1, baseline=said)


@pytest.mark.parametrize(("width", "layers", "heads"), [(128, 4, 4), (384, 6, 6)])
def test_one_transformer_step(width, layers, heads, tokens, budget):
    sizes = {"width": width, "heads": heads, "layers": layers, "mlp": 4 * width, "context": 256}
    captured, silent = make("transformer", **sizes), make("transformer", **sizes)
    silent.tap = Silent()
    trace = Trace(captured.specs, context=captured.context)
    ids = tokens[:60].tolist()

    def ours():
        stepped(captured, trace, tokens[:60])

    def theirs():
        for token in ids:
            silent.read(token)

    mine, bare = interleaved(ours, theirs, repeats=15)
    said = f"{1e6 * mine / 60:.0f} us against {1e6 * bare / 60:.0f} us with nothing captured"
    name = f"one Transformer step, everything captured, {width} x {layers} layers"
    budget(name, mine / bare, 1.15, baseline=said)


@pytest.mark.parametrize(("width", "bound"), [(256, 1.6), (512, 1.0)])
def test_recording_1000_tokens(width, bound, tokens, budget):
    engine = make("lstm", embedding=64, hidden=width, layers=1)
    embedding, rnn = torch.nn.Embedding(VOCAB, 64), torch.nn.LSTM(64, width, batch_first=True)
    ids, whole = tokens[:1000], torch.from_numpy(tokens[:1000])[None]

    def ours():
        engine.reset()
        recorded(engine, Trace(engine.specs), ids)

    @torch.inference_mode()
    def theirs():
        rnn(embedding(whole))

    mine, bare = rounds(ours, theirs, repeats=41, clock=time.process_time)
    said = f"{1e3 * median(mine):.0f} ms against {1e3 * median(bare):.0f} ms for torch.nn.LSTM over the whole sequence"
    within = median(a / b for a, b in zip(mine, bare, strict=True))  # a busy machine slows both of a round
    budget(f"recording 1,000 tokens headless, LSTM {width}", within, bound, baseline=said)


class FullPass:
    """A Transformer in torch that reads a whole text at once and keeps what an engine records, and nothing else.

    `causal`: attention by the kernel that leaves out what comes later. Else it has a mask, as a window that slides needs one.
    """

    def __init__(self, engine):
        self.config = engine.config
        self.weights = {name: torch.tensor(w) for name, w in engine.weights.items()}

    @torch.inference_mode()
    def __call__(self, ids, causal):
        c, w, time = self.config, self.weights, len(ids)
        half = c.width // c.heads // 2
        angle = torch.arange(time)[:, None] * 10000.0 ** (-torch.arange(half) / half)
        cos, sin = angle.cos(), angle.sin()
        back = torch.arange(time)[:, None] - torch.arange(time)
        mask = None if causal else (back >= 0) & (back < c.context)

        def turned(x):
            a, b = x[..., :half], x[..., half:]
            return torch.cat((a * cos - b * sin, a * sin + b * cos), -1)

        x = functional.embedding(ids, w["embedding.weight"])
        kept = [x]
        for n in range(c.layers):

            def linear(name, y, n=n):
                return functional.linear(y, *(w[f"layers.{n}.{name}.{part}"] for part in ("weight", "bias")))

            def normed(name, y, n=n):
                return functional.layer_norm(
                    y, (c.width,), *(w[f"layers.{n}.{name}.{part}"] for part in ("weight", "bias"))
                )

            a = normed("attention_norm", x)
            q, k, v = (
                linear(m, a).view(time, c.heads, -1).transpose(0, 1) for m in ("query", "key", "value")
            )
            q, k = turned(q), turned(k)
            mixed = functional.scaled_dot_product_attention(
                q[None], k[None], v[None], attn_mask=mask, is_causal=causal
            )
            x = x + linear("output", mixed[0].transpose(0, 1).reshape(time, -1))
            mlp = functional.gelu(linear("mlp_in", normed("mlp_norm", x)), approximate="tanh")
            x = x + linear("mlp_out", mlp)
            kept += [q, k, v, mlp, x]
        x = functional.layer_norm(x, (c.width,), w["norm.weight"], w["norm.bias"])
        return [*kept, functional.linear(x, w["readout.weight"], w["readout.bias"])]


def test_recording_1000_tokens_with_a_transformer(tokens, budget):
    engine = make("transformer", width=128, heads=4, layers=4, mlp=512, context=1024)
    full, ids, whole = FullPass(engine), tokens[:1000], torch.from_numpy(tokens[:1000])
    trace = Trace(engine.specs, context=engine.context)
    recorded(engine, trace, ids)
    for causal in (True, False):
        assert np.abs(full(whole, causal)[-1].numpy() - trace["logits"]).max() < 1e-5

    def ours():
        engine.reset()
        recorded(engine, Trace(engine.specs, context=engine.context), ids)

    mine, masked, causal = interleaved(
        ours, lambda: full(whole, False), lambda: full(whole, True), repeats=11
    )
    said = f"{1e3 * mine:.0f} ms against {1e3 * masked:.0f} ms for a full pass in torch with the model's mask; without, {1e3 * causal:.0f} ms"
    name = "recording 1,000 tokens headless, Transformer 128 x 4 layers, context 1,024"
    budget(name, mine / masked, 1.25, baseline=said)


def test_editing_the_last_word(make_model, qtbot, budget, monkeypatch):
    session, stepped = Session(), []
    text = ("to be or not to be " * 110)[:1995]
    session.set_text(text + "alpha")
    session.load(make_model("lstm", embedding=64, hidden=256))
    qtbot.waitUntil(lambda: session.length == 2000 and not session.active)
    send = session.reader.runner.send

    def noting(command):
        stepped.extend(command.tokens.tolist() if isinstance(command, Read) else [])
        send(command)

    monkeypatch.setattr(session.reader.runner, "send", noting)
    start = time.perf_counter()
    session.set_text(text + "betas")
    qtbot.waitUntil(lambda: session.length == 2000 and not session.active)
    said = f"{1e3 * (time.perf_counter() - start):.0f} ms until read"
    session.close()
    session.deleteLater()
    name = "editing the last word (5 letters) of a 2,000-token text: tokens stepped"
    budget(name, len(stepped), 5, unit="tokens", baseline=said)


@pytest.mark.parametrize("steps", [1000, 20_000])
def test_the_memory_of_a_trace(steps, tokens, budget):
    engine = make("lstm", embedding=64, hidden=128, layers=1)
    trace = Trace(engine.specs)
    row = np.ones((64, engine.layout.width), np.float32)
    for start in range(0, steps, 64):
        part = tokens[start : min(start + 64, steps)].tolist()
        trace.extend(part, row[: len(part)])
    needed = 4 * steps * sum(spec.size for spec in trace.specs)
    said = f"{needed / 1e6:.1f} MB of signals"
    name = f"memory of a trace of {steps:,} steps"
    # a token in the list of tokens takes at most 36 bytes
    budget(name, (trace.nbytes + 36 * steps) / needed, 1.25, baseline=said)


def test_reading_a_stretch_costs_the_same_at_any_length(tokens, budget):
    engine = make("lstm", embedding=64, hidden=128, layers=1)
    traces = []
    for steps in (200, 20_000):
        trace = Trace(engine.specs)
        trace.extend(tokens[:steps].tolist(), np.ones((steps, engine.layout.width), np.float32))
        traces.append(trace)
    short, long = interleaved(
        *(lambda t=t: [t.read("layer0.cell", len(t) - 100, len(t)) for _ in range(200)] for t in traces)
    )
    assert median((short, long)) > 0
    budget("reading 100 steps of a trace of 20,000 against 200", long / short, 1.5)
