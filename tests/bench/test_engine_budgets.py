"""Budgets of the engines: a captured step, a whole recording, an edit, the memory of a trace."""

import time
from statistics import median

import numpy as np
import pytest
import torch

from mnemoscope.engines.engine import random_weights
from mnemoscope.engines.models.registry import engine_class
from mnemoscope.engines.runs.messages import Read
from mnemoscope.engines.runs.recorder import read_rows
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.vocabularies.characters import Characters
from mnemoscope.gui.state.session import Session
from tests.bench.conftest import interleaved

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
    for start in range(0, len(tokens), 64):
        part = tokens[start : start + 64]
        trace.extend(part.tolist(), read_rows(engine, part))


class Silent:
    """A tap that captures nothing."""

    def __call__(self, name, value):
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
        recorded(engine, trace, tokens[:STEPS])

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
        recorded(captured, trace, tokens[:60])

    def theirs():
        for token in ids:
            silent.read(token)

    mine, bare = interleaved(ours, theirs, repeats=15)
    said = f"{1e6 * mine / 60:.0f} us against {1e6 * bare / 60:.0f} us with nothing captured"
    name = f"one Transformer step, everything captured, {width} x {layers} layers"
    budget(name, mine / bare, 1.15, baseline=said)


def test_recording_1000_tokens(tokens, budget):
    engine = make("lstm", embedding=64, hidden=256, layers=1)
    embedding, rnn = torch.nn.Embedding(VOCAB, 64), torch.nn.LSTM(64, 256, batch_first=True)
    ids, whole = tokens[:1000], torch.from_numpy(tokens[:1000])[None]

    def ours():
        engine.reset()
        recorded(engine, Trace(engine.specs), ids)

    @torch.inference_mode()
    def theirs():
        rnn(embedding(whole))

    mine, bare = interleaved(ours, theirs, repeats=11)
    said = f"{1e3 * mine:.0f} ms against {1e3 * bare:.0f} ms for torch.nn.LSTM over the whole sequence"
    budget("recording 1,000 tokens headless, LSTM 256", mine / bare, 2.5, baseline=said)


def test_editing_the_last_word(make_model, qtbot, budget, monkeypatch):
    session, stepped = Session(), []
    text = ("to be or not to be " * 110)[:1995]
    session.set_text(text + "alpha")
    session.load(make_model("lstm", embedding=64, hidden=256))
    qtbot.waitUntil(lambda: session.length == 2000 and not session.active)
    send = session.runner.send

    def noting(command):
        stepped.extend(command.tokens.tolist() if isinstance(command, Read) else [])
        send(command)

    monkeypatch.setattr(session.runner, "send", noting)
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
