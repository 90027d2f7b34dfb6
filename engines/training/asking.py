"""Questions about stories as tensors, for training a memory network and for measuring one.

A story has few different sentences, so each is a number and its words are looked up once for all (as their vectors are).
Axes: N or B questions, S slots, U different sentences, W words of a sentence, D width, V vocabulary.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from mnemoscope.engines.rules.story_grammar import Line
from mnemoscope.engines.training.modules import MemoryNetworkModel
from mnemoscope.engines.vocabularies.words import Words

MARKS = (".", "?")  # in the vocabulary, but no part of a sentence
NONE = 0  # the number of no sentence

Numbers = NDArray[np.int32]
Flags = NDArray[np.bool_]


class Sentences:
    """Different sentences in the order they came, each with its words' ids."""

    def __init__(self, vocab: Words) -> None:
        self.vocab = vocab
        self.marks = {int(i) for mark in (*MARKS, "\n") for i in vocab.encode(mark).ids}
        self.numbers: dict[str, int] = {"": NONE}
        self.words: list[list[int]] = [[]]

    def number(self, text: str) -> int:
        """The number of a sentence."""
        if text not in self.numbers:
            self.numbers[text] = len(self.words)
            self.words.append([i for i in self.vocab.encode(text).ids.tolist() if i and i not in self.marks])
        return self.numbers[text]

    def table(self) -> Tensor:
        """Their words (U, W), 0 where there is none."""
        longest = max(len(words) for words in self.words)
        return torch.tensor([words + [0] * (longest - len(words)) for words in self.words])


@dataclass(frozen=True, slots=True)
class Questions:
    """Questions, each with the sentences before it by number, the latest last, the answer's id, and what it follows from."""

    stories: Tensor  # (N, S)
    asked: Tensor  # (N,)
    answers: Tensor  # (N,)
    support: Tensor  # (N, S), true for a sentence that the answer follows from

    def __len__(self) -> int:
        return len(self.asked)

    def at(self, some: Tensor | slice) -> "Questions":
        """Some of them."""
        return Questions(self.stories[some], self.asked[some], self.answers[some], self.support[some])


def questions(stories: Iterable[Sequence[Line]], sentences: Sentences, slots: int) -> Questions:
    """All questions of some stories, over the last `slots` statements before each."""
    rows: list[tuple[Numbers, int, int, Flags]] = []
    for story in stories:
        told = np.zeros(slots + len(story), np.int32)  # none for so many, then the story
        stop = slots
        for line in story:
            if not line.answer:
                told[stop] = sentences.number(line.text)
                stop += 1
                continue
            support = np.zeros(len(told), bool)
            support[np.array(line.support, np.int64) + slots] = True
            answer = int(sentences.vocab.encode(line.answer).ids[0])
            last = slice(stop - slots, stop)
            rows.append((told[last], sentences.number(line.text), answer, support[last]))
    kept, asked, answers, supports = zip(*rows, strict=True)
    return Questions(
        torch.from_numpy(np.stack(kept)), torch.tensor(asked), torch.tensor(answers),
        torch.from_numpy(np.stack(supports)),
    )  # fmt: skip


def hops(
    model: MemoryNetworkModel, table: Tensor, some: Questions, *, noise: float = 0.0, linear: bool = False
) -> list[tuple[Tensor, Tensor, Tensor]]:
    """`MemoryNetworkModel.hop_by_hop` over questions, the words of whose sentences are in `table` (U, W).

    The same numbers several times as fast: a sentence's vector and time are added in no memory, but looked at and read apart,
    the vectors once for each different sentence. With `noise`, that share of empty sentences comes between the
    others (random noise, section 4.2 of the paper), so that what is old is learnt for more ages than occur.
    """
    numbers = some.stories.long()
    if noise:
        numbers = spaced(numbers, noise)
    there = numbers != NONE  # (B, S)
    vectors = model.vectors(table)  # (U, D) each
    times = model.time["weight"].flip(1)  # (N, S, D), as the slots stand
    if model.adjacent:
        asking, said = vectors[0], model.embedding["weight"][-1]
    else:
        asking, said = model.vectors(table, model.question["weight"][None])[0], model.readout["weight"]
    u = asking[some.asked]  # (B, D)
    after = []
    for n in range(model.hops):
        key, value = (n, n + 1) if model.adjacent else (0, 1)
        scores = (u @ vectors[key].T).gather(1, numbers) + u @ times[key].T  # (B, S)
        p = (scores if linear else model.weights(scores, there, n)) * there
        shares = p.new_zeros(len(p), len(table)).scatter_add(1, numbers, p)  # (B, U)
        o = shares @ vectors[value] + p @ times[value]  # (B, D)
        u = (u if model.adjacent else model.between(u)) + o
        after.append((p, u, u @ said.T))
    return after


def spaced(numbers: Tensor, share: float) -> Tensor:
    """Sentences by number (B, S) with this share of none between them at random; the oldest give way."""
    empty = torch.rand(numbers.shape) < share  # by age, the latest first
    age = torch.arange(numbers.shape[1]) - empty.cumsum(dim=1)  # of the sentence that is now so old
    moved = numbers.flip(1).gather(1, age.clamp(min=0))
    return moved.masked_fill(empty | (age < 0), NONE).flip(1)


def loss(
    model: MemoryNetworkModel, table: Tensor, some: Questions, *, noise: float = 0.0, linear: bool = False
) -> Tensor:
    """Mean nats of the answers."""
    _, _, logits = hops(model, table, some, noise=noise, linear=linear)[-1]
    return functional.cross_entropy(logits, some.answers)


@torch.inference_mode()
def error(model: MemoryNetworkModel, table: Tensor, some: Questions) -> float:
    """The share of questions whose likeliest answer is wrong."""
    wrong = sum(
        int((hops(model, table, part)[-1][2].argmax(dim=-1) != part.answers).sum()) for part in _parts(some)
    )
    return wrong / len(some)


@torch.inference_mode()
def found(model: MemoryNetworkModel, table: Tensor, some: Questions) -> list[float]:
    """For each hop, how often the sentence it looks at most is one that the answer follows from."""
    right = torch.zeros(model.hops)
    for part in _parts(some):
        for n, (attention, _, _) in enumerate(hops(model, table, part)):
            right[n] += part.support.gather(1, attention.argmax(dim=-1, keepdim=True)).sum()
    return (right / len(some)).tolist()


def _parts(some: Questions, size: int = 500) -> list[Questions]:
    return [some.at(slice(start, start + size)) for start in range(0, len(some), size)]
