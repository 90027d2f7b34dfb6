"""The end-to-end memory network of Sukhbaatar et al. (2015): sentences are kept as they are and read in several hops.

A sentence of J words x_1..x_J becomes a vector in each of the embeddings E (V, D) by its words and their places
(position encoding, section 4.1 of the paper; unit k of D):

    vector = sum_j l_j * E x_j             l_kj = (1 - j/J) - (k/D) (1 - 2j/J)

Sentence i, which a others followed, is memory with a key and a value; a question q begins the state:

    m_i = vector_A(i) + T_A(a)      c_i = vector_C(i) + T_C(a)      u_0 = vector_B(q)

and each hop k reads all of them:

    p_i = softmax_i(u . m_i)        o = sum_i p_i c_i               u <- u + o          (adjacent)
                                                                    u <- H u + o        (layer-wise)
    answer = softmax(W u)

To read "latest", it looks from the latest sentence back, and at each it stops with the probability f_i (the geometric
attention of Csordas et al. 2022): of several that match, the last one counts, however often a thing has changed.

    f_i = sigmoid(u . m_i + b_k)    p_i = f_i prod_j (1 - f_j) / sum        j: the sentences after i

Weights are tied between hops, "adjacent": A of a hop is C of the one before, B the first A, W the last C; or
"layerwise": A and C are the same in all hops, as in a recurrent network, with H between.

A step reads one word. A full stop or a line end puts the sentence into the next slot, where the oldest gives way; a question
mark ends a question, which is no memory. What is asked is, at every step, the sentence so far. Words that are not in the
vocabulary are passed over. Nothing fades; what is not among the last S sentences is gone.
Axes: D width, S slots, W words of a sentence, V vocabulary, N embeddings (K + 1 of K hops, or 2).
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.engine import Engine
from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.option import Options, option, size
from mnemoscope.engines.spec import Array, Kind, Number, SignalSpec
from mnemoscope.engines.tokens import QUESTION, STATEMENT
from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.engines.zoo._math import softmax

WORDS = 32  # of a sentence; further ones are passed over


@dataclass(frozen=True, slots=True)
class MemoryNetworkConfig(Options):
    """The sizes of an end-to-end memory network. Raises ModelError for a tying or a reading that there is not."""

    width: int = size(64, tr_noop("numbers in a sentence's vector"))
    hops: int = size(3, tr_noop("times the memory is read"), max=16)
    slots: int = size(50, tr_noop("sentences kept"), max=4096)
    tying: str = option(
        "adjacent", choices=("adjacent", "layerwise"), help=tr_noop("how the hops share their embeddings")
    )
    reading: str = option(
        "softmax", choices=("softmax", "latest"), help=tr_noop("how a hop weighs the sentences it reads")
    )


class MemoryNetwork(Engine):
    """Reads words, keeps sentences, answers what the sentence so far asks; equals the paper's equations in torch."""

    Config = MemoryNetworkConfig
    reference = "mnemoscope.engines.training.references.memory_network"
    memory = 2**31  # what lies in a slot may have been written long ago

    @classmethod
    def shapes(cls, config: MemoryNetworkConfig, vocab: int) -> dict[str, tuple[int, ...]]:
        d, adjacent = config.width, config.tying == "adjacent"
        tables = config.hops + 1 if adjacent else 2
        shapes: dict[str, tuple[int, ...]] = {
            "embedding.weight": (tables, vocab, d),
            "time.weight": (tables, config.slots, d),
        }
        if config.reading == "latest":
            shapes["reading.bias"] = (config.hops,)
        rest = {"question.weight": (vocab, d), "between.weight": (d, d), "readout.weight": (vocab, d)}
        return shapes if adjacent else shapes | rest

    @classmethod
    def signals(cls, config: MemoryNetworkConfig, vocab: int) -> tuple[SignalSpec, ...]:
        slots, said = ("slot",), ("token",)
        specs = [
            SignalSpec(
                "sentence", Kind.IDS, ("word",), (WORDS,), scale=float(max(vocab, 2)), number=Number.INT64
            ),
            SignalSpec("memory.write", Kind.WRITE, slots, (config.slots,), (0, 1)),
        ]
        for n in range(config.hops):
            specs += [
                SignalSpec(f"hop{n}.attention", Kind.READ, slots, (config.slots,), (0, 1), n),
                SignalSpec(f"hop{n}.state", Kind.STATE, ("unit",), (config.width,), None, n),
                SignalSpec(f"hop{n}.answer", Kind.ANSWER, said, (vocab,), (0, 1), n),
            ]
        return (*specs, SignalSpec("answer", Kind.ANSWER, said, (vocab,), (0, 1)))

    def reset(self) -> None:
        super().reset()
        if self.vocab.unknown != 0:
            raise ModelError(
                tr("a memory network takes id 0 for no word: its vocabulary needs unknown first")
            )
        c = self.config
        labels = [self.vocab.label(token) for token in range(len(self.vocab))]
        self.ends = {token for token, label in enumerate(labels) if token and label in STATEMENT}
        self.asks = {token for token, label in enumerate(labels) if token and label in QUESTION}
        self.count = 0  # sentences kept so far
        self.sentence: list[int] = []  # the words of the one being read
        tables = len(self.weights["embedding.weight"])
        self.slots = np.zeros((tables, c.slots, c.width), np.float32)  # (N, S, D)

    def read(self, token: int) -> None:
        tap, marks = self.tap, self.ends | self.asks
        if token and token not in marks and len(self.sentence) < WORDS - 1:
            self.sentence = [*self.sentence, token]
        buffer: NDArray[Any] = np.zeros(WORDS, np.int64)
        buffer[: len(self.sentence)] = self.sentence
        if token in marks:
            buffer[len(self.sentence)] = token
        self.sentence = self.words(tap("sentence", buffer))
        write = np.zeros(self.config.slots, np.float32)
        if token in self.ends and self.sentence:
            write[self.count % len(write)] = 1
        if tap("memory.write", write).any():
            self.keep(self.sentence)
        self.answer(self.sentence if token not in self.ends else [])
        if token in marks:
            self.sentence = []

    def words(self, buffer: Array) -> list[int]:
        """The words of a recorded sentence, without the mark that ends it."""
        ids = np.clip(buffer, 0, len(self.vocab) - 1).astype(np.int64).tolist()
        return [word for word in ids if word and word not in self.ends | self.asks]

    def keep(self, sentence: list[int]) -> None:
        """Put a sentence into the next slot."""
        table = self.weights["embedding.weight"]
        self.slots[:, self.count % self.config.slots] = self.vectors(table, sentence)
        self.count += 1

    def answer(self, question: list[int]) -> None:
        """Read the memory in hops, beginning from the words of a question."""
        c, w, tap = self.config, self.weights, self.tap
        table, adjacent = w["embedding.weight"], c.tying == "adjacent"
        filled = min(self.count, c.slots)
        used = np.arange(filled)
        age = (self.count - 1 - used) % c.slots  # sentences that came after each
        memory = self.slots[:, :filled] + w["time.weight"][:, age]  # (N, filled, D)
        for slot, words in tap.edits.held(tap.step).items():
            if slot < filled:
                memory[:, slot] = (
                    self.vectors(table, self.words(np.array(words))) + w["time.weight"][:, age[slot]]
                )
        asked, said = (table[0], table[-1]) if adjacent else (w["question.weight"], w["readout.weight"])
        u = self.vectors(asked[None], question)[0]  # (D,)
        answer = np.zeros(len(self.vocab), np.float32)
        for n in range(c.hops):
            keys, values = (memory[n], memory[n + 1]) if adjacent else memory
            p = np.zeros(c.slots, np.float32)
            if filled:
                scores = keys @ u if c.reading == "softmax" else keys @ u + w["reading.bias"][n]
                scores = tap(f"hop{n}.scores", scores, used)
                p[:filled] = softmax(scores) if c.reading == "softmax" else latest(scores, age)
            p = tap(f"hop{n}.attention", p)  # (S,)
            o = p[:filled] @ values  # (D,)
            u = tap(f"hop{n}.state", (u if adjacent else w["between.weight"] @ u) + o)
            answer = tap(f"hop{n}.answer", softmax(said @ u))  # (V,)
        tap("answer", answer)

    @staticmethod
    def vectors(table: Array, sentence: list[int]) -> Array:
        """The vector of a sentence in each of the embeddings (N, V, D): (N, D)."""
        width = table.shape[-1]
        j = np.arange(1, len(sentence) + 1, dtype=np.float32)[:, None] / np.float32(max(len(sentence), 1))
        k = np.arange(1, width + 1, dtype=np.float32) / np.float32(width)
        weight = (1 - j) - k * (1 - 2 * j)  # (J, D)
        return (table[:, sentence] * weight).sum(axis=1)

    def resume(self, rows: Array, step: int) -> None:
        self.reset()
        super().resume(rows, step)
        sentences = self.layout.values(rows, "sentence")  # (n, W)
        writes = rows[:, self.layout.slice("memory.write")].any(axis=1)
        for at in np.flatnonzero(writes).tolist():
            self.keep(self.words(sentences[at]))
        if not np.isin(sentences[-1], list(self.ends | self.asks)).any():
            self.sentence = self.words(sentences[-1])


def latest(scores: Array, age: Array) -> Array:
    """The weights (S,) of looking from the sentence of least age back, to stop at each with the probability f = sigmoid(score)."""
    back = np.argsort(age)
    looked = scores[back].astype(np.float64)  # the sums that follow would lose digits
    passed, stopped = -np.logaddexp(0, looked), -np.logaddexp(0, -looked)  # log(1 - f), log f
    weights = np.empty_like(scores)
    weights[back] = softmax(stopped + np.cumsum(passed) - passed)  # at none of the later ones, at this one
    return weights
