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

from mnemoscope.engines.arithmetic.expression import (
    ONE,
    Expression,
    Function,
    Named,
    Operand,
    Over,
    Product,
    Sum,
)
from mnemoscope.engines.arithmetic.place import Place
from mnemoscope.engines.arithmetic.reading import At, Floats, Vector
from mnemoscope.engines.arithmetic.reading import softmax as softmax_of
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

    @classmethod
    def equation(cls, at: At) -> Expression | None:
        kept, part, role = Kept(at), at.place.part, at.place.role
        if at.place.signal in ("sentence", "memory.write"):
            return None
        if part in ("key", "content"):
            return kept.vector(0 if part == "key" else 1, *at.index)
        if part == "question":
            return kept.question(at.last)
        if role == "attention":
            return kept.weight()
        if role == "state":
            return kept.state()
        if at.place.signal == "answer" and not part:  # what the last hop answers
            return at.value("a_t", f"hop{at.config.hops - 1}.answer", at.last)
        u = at.signal("u_t", f"hop{at.layer}.state")
        name = "embedding.weight" if at.config.tying == "adjacent" else "readout.weight"
        first = (at.config.hops,) if at.config.tying == "adjacent" else ()
        if part == "answered":
            return at.dot(rf"\sum_j W[{at.last},j]\, u_t[j]", at.row("W", name, *first, at.last), u)
        scores = at.weights(name)[first].astype(np.float64) @ u.values
        return softmax_of(at, at.parts("s", "answered", scores), at.last)

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


class Kept:
    """The sentences that lie in the slots at a place's step, for its equations."""

    def __init__(self, at: At) -> None:
        self.at, self.hop = at, at.layer
        engine = object.__new__(MemoryNetwork)  # only how it reads a sentence
        labels = [at.vocab.label(token) for token in range(len(at.vocab))]
        engine.vocab = at.vocab
        engine.ends = {token for token, label in enumerate(labels) if token and label in STATEMENT}
        engine.asks = {token for token, label in enumerate(labels) if token and label in QUESTION}
        writes = at.trace.read("memory.write", 0, at.step + 1).any(axis=1)
        sentences = at.trace.read("sentence", 0, at.step + 1)
        kept = [engine.words(sentences[n]) for n in np.flatnonzero(writes)]
        slots, self.count = at.config.slots, len(kept)
        self.filled = min(self.count, slots)
        self.words = [kept[self.count - 1 - (self.count - 1 - slot) % slots] for slot in range(self.filled)]
        for slot, ids in at.trace.edits.held(at.step).items():
            if slot < self.filled:
                self.words[slot] = engine.words(np.array(ids))
        self.age = (self.count - 1 - np.arange(self.filled)) % slots
        ended = at.trace.tokens[at.step] in engine.ends
        self.asked = [] if ended else engine.words(sentences[-1])

    def table(self, side: int) -> int:
        """Which of the embeddings the keys (0) or values (1) of the hop are made by."""
        return self.hop + side if self.at.config.tying == "adjacent" else side

    def vectors(self, side: int) -> Floats:
        """The key or value of each slot (S, D)."""
        table, at = self.table(side), self.at
        made = [self.of(at.weights("embedding.weight")[table], words) for words in self.words]
        times = at.weights("time.weight")[table][self.age].astype(np.float64)
        return np.array(made).reshape(self.filled, at.config.width) + times

    @staticmethod
    def of(table: Array, words: list[int]) -> Floats:
        """The vector of a sentence (D,)."""
        return MemoryNetwork.vectors(table[None].astype(np.float64), words)[0].astype(np.float64)

    def vector(self, side: int, slot: int, unit: int) -> Expression:
        """A number of a key or value: of its words, weighed by their places, and of its age."""
        at, table = self.at, self.table(side)
        time = at.weight("T", "time.weight", table, int(self.age[slot]), unit)
        return self.worded("embedding.weight", (table,), self.words[slot], unit) + time

    def question(self, unit: int) -> Expression:
        """A number of the question."""
        name, first = (
            ("embedding.weight", (0,)) if self.at.config.tying == "adjacent" else ("question.weight", ())
        )
        return self.worded(name, first, self.asked, unit)

    def worded(self, name: str, first: tuple[int, ...], words: list[int], unit: int) -> Expression:
        """The sum over the words of a sentence of l_j E x_j, in full: it is of few."""
        at, count, width = self.at, len(words), self.at.config.width
        if not words:
            return Operand("0", 0.0, None, tr("nothing is asked: the sum over no words"))
        terms = list[Expression]()
        for j, word in enumerate(words, 1):
            share, unit_share = j / count, (unit + 1) / width
            placed = Operand(
                "l",
                (1 - share) - unit_share * (1 - 2 * share),
                None,
                tr("the weight of word {n}, by its place", n=j),
            )
            terms.append(placed * at.weight(f"E[{word},{unit}]", name, *first, word, unit))
        return Named(rf"\sum_j l_j\, E x_j[{unit}]", Sum(tuple(terms)), count)

    def before(self) -> Vector:
        """The state that reads: that of the hop before, or the question (D,)."""
        at = self.at
        if self.hop:
            return at.signal("u", f"hop{self.hop - 1}.state")
        name, adjacent = "embedding.weight", at.config.tying == "adjacent"
        table = at.weights(name)[0] if adjacent else at.weights("question.weight")
        return at.parts("u", "question", self.of(table, self.asked))

    def weight(self) -> Expression:
        """How much a slot is read: the softmax of u m_i; or the chance to stop there, looking back."""
        at, slot = self.at, self.at.last
        if at.place.part == "product":
            keys = self.vectors(0)[slot]
            m = at.parts("m_i", "key", keys, slot)
            return at.dot(r"\sum_j u[j]\, m_i[j]", self.before(), m)
        latest = at.config.reading == "latest"
        if at.place.part == "score":
            product = at.part("u m_i", "product")
            return product + at.weight("b", "reading.bias", self.hop) if latest else product
        if slot >= self.filled:
            return Operand("0", 0.0, None, tr("nothing lies in this slot yet"))
        scores = self.scores(latest=latest)
        row = at.parts("s", "score", scores)
        row = Vector(
            scores,
            lambda n: Operand(f"s[{n}]", float(scores[n]), Place(at.place.signal, at.step, (n,), "score")),
        )
        if not latest:
            return softmax_of(at, row, slot)
        return self.stopped(row, slot)

    def scores(self, *, latest: bool) -> Floats:
        """u m_i of each slot that is filled, as edited (S,)."""
        at = self.at
        scores = self.vectors(0) @ self.before().values
        if latest:
            scores = scores + float(at.weights("reading.bias")[self.hop])
        name = f"hop{self.hop}.scores"
        if name in at.trace.edits:
            scores = np.asarray(
                at.trace.edits.applied(name, scores[None], at.step, np.arange(self.filled))[0]
            )
        return scores

    def stopped(self, row: Vector, slot: int) -> Expression:
        """f_i times the product of (1 - f_j) of all later ones, in parts of the sum of these."""
        at = self.at
        back = np.argsort(self.age)
        passing = np.cumsum([0.0, *(-np.logaddexp(0, row.values[back]))])[:-1]
        shares = np.exp(passing - np.logaddexp(0, -row.values[back]))  # (S,), the latest first
        place = int(np.flatnonzero(back == slot)[0])
        if at.place.part == "pass":
            return Product((ONE, *(ONE - Function("sigmoid", row.each(int(n))) for n in back[:place])))
        if at.place.part == "scores":
            names = [Place(at.place.signal, at.step, (int(n),), "chance") for n in back]
            return at.total(r"\sum_j f_j \prod (1 - f)", Vector(
                shares, lambda n: Operand(rf"f_{{{back[n]}}} \prod (1-f)", float(shares[n]), names[n])
            ))  # fmt: skip
        chance = Function("sigmoid", row.each(slot)) * at.part(
            r"\prod_j (1 - f_j)", "pass", value=float(np.exp(passing[place]))
        )
        if at.place.part == "chance":
            return chance
        return Over(chance, at.part(r"\sum", "scores", value=float(shares.sum())))

    def state(self) -> Expression:
        """u + o, or H u + o."""
        at, unit = self.at, self.at.last
        if at.place.part == "read":
            p = at.signal("p", f"hop{self.hop}.attention")
            held = Vector(p.values[: self.filled], p.each)
            values = self.vectors(1)[:, unit]
            c = Vector(
                values,
                lambda n: Operand(
                    f"c_{{{n}}}", float(values[n]), Place(at.place.signal, at.step, (n, unit), "content")
                ),
            )
            return at.dot(rf"\sum_i p_i\, c_i[{unit}]", held, c)
        u = self.before()
        if at.place.part == "product":
            return at.dot(rf"\sum_j H[{unit},j]\, u[j]", at.row("H", "between.weight", unit), u)
        first = u.each(unit) if at.config.tying == "adjacent" else at.part("H u", "product")
        return first + at.part("o", "read")
