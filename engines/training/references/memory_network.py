"""The memory network: sentences and slots from the tokens, each hop from the recorded state of the hop before.

Axes: T steps, W words, S slots, D width, N embeddings, V vocabulary.
"""

from collections.abc import Iterator
from dataclasses import asdict

import torch
from torch import Tensor
from torch.nn import functional

from mnemoscope.engines.engine import Engine
from mnemoscope.engines.tokens import QUESTION, STATEMENT
from mnemoscope.engines.training.modules import MemoryNetworkModel, place_weights
from mnemoscope.engines.training.references._recorded import Expected, Recorded


def expected(recorded: Recorded) -> Iterator[Expected]:
    """Every signal from those before it."""
    c, w = recorded.config, recorded.weights
    buffers, asked, kept, slots = told(recorded)
    yield Expected("sentence", buffers)
    yield Expected("memory.write", slots["written"])
    adjacent = c.tying == "adjacent"
    table = w["embedding.weight"]  # (N, V, D)
    u = vectors(asked, table[0] if adjacent else w["question.weight"])  # (T, D)
    said = table[-1] if adjacent else w["readout.weight"]
    sentences = [vectors(kept, each) for each in table]  # (sentences, D) in each embedding
    which, age, used = slots["which"], slots["age"], slots["which"] >= 0  # (T, S)
    for n in range(c.hops):
        key, value = (n, n + 1) if adjacent else (0, 1)
        m, v = (
            sentences[e][which.clamp(min=0)] + w["time.weight"][e][age] for e in (key, value)
        )  # (T, S, D)
        scores = (m @ u[:, :, None])[:, :, 0]
        if c.reading == "latest":
            scores = stopping(scores + w["reading.bias"][n], age, used)
        scores = scores.masked_fill(~used, float("-inf"))
        p = torch.where(used.any(dim=1, keepdim=True), scores, 0.0).softmax(dim=1) * used
        yield Expected(f"hop{n}.attention", p)
        o = (recorded[f"hop{n}.attention"][:, None] @ (v * used[:, :, None]))[:, 0]
        yield Expected(f"hop{n}.state", (u if adjacent else u @ w["between.weight"].T) + o)
        u = recorded[f"hop{n}.state"]
        answer = (u @ said.T).softmax(dim=1)
        yield Expected(f"hop{n}.answer", answer)
    yield Expected("answer", answer)


def stopping(scores: Tensor, age: Tensor, used: Tensor) -> Tensor:
    """Scores (T, S) -> log f_i prod_j (1 - f_j) over the sentences j that are used and younger than i, f = sigmoid(score)."""
    younger = (age[:, None, :] < age[:, :, None]) & used[:, None, :]  # (T, S, S)
    passed = functional.logsigmoid(-scores)
    return functional.logsigmoid(scores) + (younger * passed[:, None, :]).sum(dim=2)


def told(recorded: Recorded) -> tuple[Tensor, Tensor, Tensor, dict[str, Tensor]]:
    """The sentence as shown and as asked at each step (T, W); the sentences kept (n, W); and what lies in each slot at each step.

    Of the slots (T, S): whether one was `written`, `which` sentence lies in it (-1: none), and its `age` in sentences.
    """
    vocab, steps = recorded.engine.vocab, len(recorded)
    words, slots = recorded.layout["sentence"].size, recorded.config.slots
    buffers, asked = torch.zeros(steps, words), torch.zeros(steps, words, dtype=torch.long)
    written, which = torch.zeros(steps, slots), torch.full((steps, slots), -1)
    kept: list[list[int]] = []
    now: list[int] = []
    for t, token in enumerate(recorded.tokens.tolist()):
        label = vocab.label(token) if token else ""
        ends, asks = label in STATEMENT and bool(label), label in QUESTION and bool(label)
        if token and not (ends or asks):
            now = [*now, token][: words - 1]
        buffers[t, : len(now)] = torch.tensor(now)
        if ends or asks:
            buffers[t, len(now)] = token
        if t:
            which[t] = which[t - 1]
        if ends and now:
            slot = len(kept) % slots
            written[t, slot], which[t, slot] = 1, len(kept)
            kept.append(now)
        if not ends:
            asked[t, : len(now)] = torch.tensor(now)
        now = [] if ends or asks else now
    counts = torch.cummax(which.amax(dim=1), dim=0).values  # (T,) the latest sentence
    age = ((counts[:, None] - which) * (which >= 0)).clamp(min=0)
    sentences = torch.zeros(max(1, len(kept)), words, dtype=torch.long)
    for i, sentence in enumerate(kept):
        sentences[i, : len(sentence)] = torch.tensor(sentence)
    return buffers, asked, sentences, {"written": written, "which": which, "age": age}


def vectors(sentences: Tensor, table: Tensor) -> Tensor:
    """The vector of each sentence (n, W), of the words by their places: (n, D)."""
    return (table[sentences] * place_weights(sentences, table.shape[1])).sum(dim=1)


def module(engine: Engine) -> MemoryNetworkModel:
    """The torch module of the same mathematics, without weights."""
    return MemoryNetworkModel(vocab=len(engine.vocab), **asdict(engine.config))
