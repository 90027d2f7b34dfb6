"""Sentences from film reviews, positive or negative: an LSTM that says what it thinks at its last state, and an encoder.

The split is by a seed, the same share of both classes: 80 % train, 10 % choose for how long (the
validation part; the model is then trained anew on both), and 10 % are held out to measure it.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from mnemoscope.engines.check import Check
from mnemoscope.engines.engine import Engine
from mnemoscope.engines.files.folders import ASSETS
from mnemoscope.engines.runs.recorder import read_rows
from mnemoscope.engines.training.fit import Outcome, Schedule, fit
from mnemoscope.engines.training.modules import EncoderModel, RecurrentModel, open_keeping_gate
from mnemoscope.engines.training.naive_bayes import left_out
from mnemoscope.engines.training.recipe import JOINT, Recipe, Source
from mnemoscope.engines.translation import tr
from mnemoscope.engines.vocabularies.words import Words

SEED = 1
NEGATIVE, POSITIVE = 0, 1
UNKNOWN = 0
LONGEST = 64  # words of a sentence that are read in training
BEYOND = -1  # stands after the end of a sentence
OFTEN = 2  # times a word must occur, in what is not held out, to be in the vocabulary

SOURCE = Source(
    path="rt_polarity",
    files=("rt-polarity.neg", "rt-polarity.pos"),
    title="sentence polarity 1.0",
    where="GitHub yoonkim/CNN_sentence, commit 23e0e1f7, rt-polarity.neg and rt-polarity.pos, as UTF-8",
    licence="CC BY 4.0",
    attribution='Bo Pang and Lillian Lee, "Seeing stars", ACL 2005',
    sha256="49d956178532a19d7e7966a0b6b94448fdb1f819d575b72122616f1f8e09c28a",
)

REVIEWS = ASSETS / "texts" / "reviews.txt"  # sentences of our own, + or - and a space before each

# What `verify` holds them to: the promise, and on our own sentences as measured, less a little.
HELD_OUT = 0.76
OWN = {"lstm-sentiment": 0.9, "encoder-sentiment": 0.9}

QUESTIONS = 1066  # sentences held out
LIKE = ("own_sentences", 0.25)

EXAMPLES = (
    "the acting is brilliant, but the film is dull.",
    "too long and too slow, but a warm and moving film.",
    "the story is hardly new, but it is told with warmth and wit.",
    "this film is not funny, it is brilliant.",
)


@dataclass(frozen=True, slots=True)
class Thinning:
    """What is dropped in training: whole words, numbers of their vectors, numbers within the network."""

    words: float = 0.3
    vectors: float = 0.5
    inside: float = 0.3


THINNING = {"lstm-sentiment": Thinning(), "encoder-sentiment": Thinning(words=0.2, inside=0.4)}
EMBEDDING_SIZE = 0.3  # the standard deviation of the embedding's numbers at the beginning
EMBEDDING_RATE = 3.0  # times as fast as the rest
AVERAGE = 0.99
FOLDS = 10  # parts of the training sentences, of which the second teacher counts all but one
MILDER = 4.0  # by how much its odds are divided: it takes words as independent and so is too sure
LEANING = {"lstm-sentiment": (1.0, 2), "encoder-sentiment": (2.0, 8)}  # how much, in how many numbers

RECIPES = {
    "lstm-sentiment": Recipe(
        "lstm", "LSTM judging film reviews", {"embedding": 64, "hidden": 64, "layers": 1, "classes": 2},
        Schedule(steps=1200, rate=2e-3, batch=64, length=LONGEST, weight_decay=0.1, warmup=50, evaluate_every=100),
        minutes=1, group="Sentiment", task="positive or negative", classes=("negative", "positive"),
        examples=EXAMPLES,
        summary="It reads word by word and is asked at the end; here it is asked after every word. In the class panel see "
        "what a word turns: how far “dull” pulls it down, and whether “but” and what follows brings it back.",
    ),
    "encoder-sentiment": Recipe(
        "encoder", "Encoder judging film reviews",
        {"width": 64, "heads": 4, "layers": 2, "mlp": 128, "context": 64, "classes": 2},
        Schedule(steps=800, rate=1e-3, batch=64, length=LONGEST, weight_decay=0.5, warmup=50, evaluate_every=100),
        minutes=2, group="Sentiment", task="positive or negative", classes=("negative", "positive"),
        examples=EXAMPLES,
        summary="Every word looks at every other, before and after it, and the text is encoded anew with each word that "
        "comes. In the attention panel see whom a word asks; in the positions panel how a word's vector changes layer by layer.",
    ),
}  # fmt: skip
# Pairs in which one word turns the second against the first, and by how much at the least: as measured, less a half.
NOT = (("a good film", "not a good film"), ("this is a good film", "this is not a good film"))
HARDLY = (("a funny film", "a hardly funny film"), ("the film is funny", "the film is hardly funny"))
TURNS = {"lstm-sentiment": (0.04, NOT), "encoder-sentiment": (0.1, NOT + HARDLY)}

Labelled = Sequence[tuple[str, int]]


def split(text: str) -> tuple[Labelled, Labelled, Labelled]:
    """The sentences with their class: training, validation and held-out part."""
    rng = np.random.default_rng(SEED)
    parts: tuple[list[tuple[str, int]], ...] = ([], [], [])
    for label, part in enumerate(text.split(JOINT)):
        lines = [line.strip() for line in part.split("\n") if line.strip()]  # NEL is in the middle of some
        order = rng.permutation(len(lines))
        for place, at in enumerate(order.tolist()):
            share = place / len(lines)
            parts[0 if share < 0.8 else 1 if share < 0.9 else 2].append((lines[at], label))
    return parts[0], parts[1], parts[2]


def words(text: str) -> list[str]:
    """The vocabulary after the unknown word: those that occur twice in what is not held out, in alphabetical order."""
    reader = Words([])
    train_part, valid, _ = split(text)
    counts = Counter(
        sentence[start:stop].strip().lower()
        for sentence, _ in (*train_part, *valid)
        for start, stop in reader.encode(sentence).spans.tolist()
    )
    return sorted(word for word, count in counts.items() if word and count >= OFTEN)


def vocabulary(name: str, text: str) -> dict[str, Any]:
    """The vocabulary of a card."""
    return Words(words(text)).to_json()


def needed(name: str) -> int:
    """How many characters of text a recipe takes at the least."""
    return 200


def sample(name: str, text: str) -> str:
    """Text over which the ends of the colour bars are measured: sentences of the validation part."""
    return " ".join(sentence for sentence, _ in split(text)[1][:40])


def quality(name: str, engine: Engine, outcome: Outcome, text: str) -> dict[str, Any]:
    """How good a model came out, for its card."""
    train_part, valid, held_out = split(text)
    return {
        "measure": "accuracy",
        "value": round(accuracy(engine, held_out), 4),
        "unit": "of the held-out sentences right",
        "words": "{%} of unseen sentences right",
        "data": f"{len(held_out):,} sentences of {SOURCE.said(text)}, split by seed {SEED}: {len(train_part):,} for "
        f"training, {len(valid):,} to choose for how long, then trained anew on both",
        "validation_nats": round(outcome.loss, 4),
        "guessing": 0.5,
        "questions": len(held_out),
        **remeasured(name, engine, None),
    }


def remeasured(name: str, engine: Engine, data: str | None) -> dict[str, Any]:
    """The accuracy on sentences of our own, and on those held out if the data are there."""
    found = {"own_sentences": round(accuracy(engine, reviews()), 4)}
    if data is None:
        return found
    held_out = split(data)[2]
    return found | {"value": accuracy(engine, held_out), "questions": len(held_out)}


def checks(name: str, engine: Engine, data: str | None) -> Iterator[Check]:
    """Accuracy on sentences of our own; on the held-out part if the data are there."""
    own = reviews()
    yield Check(
        tr("share right of {count} sentences of our own", count=len(own)),
        accuracy(engine, own),
        OWN[name],
        at_least=True,
    )
    least, pairs = TURNS[name]
    for calm, turned in pairs:
        said = tr("p(positive): “{calm}” less “{turned}”", calm=calm, turned=turned)
        yield Check(said, positive(engine, calm) - positive(engine, turned), least, at_least=True)
    if data is not None:
        _, _, held_out = split(data)
        said = tr("share right of {count:,} held-out sentences", count=len(held_out))
        yield Check(said, accuracy(engine, held_out), HELD_OUT, at_least=True)


def reviews() -> Labelled:
    """The sentences of our own with their classes."""
    lines = REVIEWS.read_text("utf-8").splitlines()
    return [(line[2:], POSITIVE if line[0] == "+" else NEGATIVE) for line in lines if line]


def accuracy(engine: Engine, sentences: Labelled) -> float:
    """The share of sentences whose likelier class, after the last word, is theirs."""
    return float(
        np.mean([(positive(engine, text) > 0.5) == (label == POSITIVE) for text, label in sentences])
    )


def positive(engine: Engine, text: str) -> float:
    """The probability of the positive class after the last word."""
    engine.reset()
    return float(read_rows(engine, engine.vocab.encode(text).ids)[-1, engine.layout.slice("class")][POSITIVE])


def train(name: str, text: str) -> tuple[nn.Module, Outcome]:
    """Train on the first part, see on the second how long is best, and train anew for so long on both together."""
    train_part, valid, _ = split(text)
    vocab, schedule = Words(words(text)), RECIPES[name].schedule
    model, chosen = _run(name, vocab, train_part, valid, schedule)
    if chosen.interrupted:
        return model, chosen
    steps = round(chosen.step * (len(train_part) + len(valid)) / len(train_part))
    both = [*train_part, *valid]
    model, again = _run(name, vocab, both, valid, replace(schedule, steps=steps, evaluate_every=steps))
    return model, replace(again, loss=chosen.loss, seconds=chosen.seconds + again.seconds)


def _run(
    name: str, vocab: Words, train_part: Labelled, valid: Labelled, schedule: Schedule
) -> tuple[nn.Module, Outcome]:
    """One training; the weights kept are those that lose least on `valid`, in nats a sentence."""
    thinning = THINNING[name]
    torch.manual_seed(SEED)
    given, labels = padded(vocab, train_part)
    targets = taught(given, labels)
    given_valid, labels_valid = padded(vocab, valid)
    model = _new(name, vocab, train_part)
    model.embedding.register_forward_hook(_thinned(model.embedding, thinning.vectors))

    def loss_of(step: int) -> Tensor:
        some = torch.randint(len(given), (schedule.batch,))
        there = given[some] != BEYOND
        unread = (torch.rand(there.shape) < thinning.words) & there
        return functional.cross_entropy(
            logits_of(model, given[some].masked_fill(unread, UNKNOWN)), targets[some]
        )

    def evaluate() -> float:
        said = torch.cat([logits_of(model, part) for part in given_valid.split(256)])
        return functional.cross_entropy(said, labels_valid).item()

    return model, fit(
        model, schedule, loss_of=loss_of, evaluate=evaluate, title=name, average=AVERAGE, embedding_rate=EMBEDDING_RATE,
    )  # fmt: skip


def _new(name: str, vocab: Words, sentences: Labelled) -> RecurrentModel | EncoderModel:
    """The model before training, the words of its embedding leaning to where they occur in these sentences."""
    recipe = RECIPES[name]
    sizes = {"vocab": len(vocab), "dropout": THINNING[name].inside, **recipe.config}
    model: RecurrentModel | EncoderModel
    model = EncoderModel(**sizes) if recipe.engine == "encoder" else RecurrentModel(recipe.engine, **sizes)
    nn.init.normal_(model.embedding.weight, std=EMBEDDING_SIZE)
    size, count = LEANING[name]
    with torch.no_grad():
        model.embedding.weight[:, :count] += size * leanings(vocab, sentences)[:, None]
    if isinstance(model, RecurrentModel):
        open_keeping_gate(model.rnn)
    return model


def taught(given: Tensor, labels: Tensor) -> Tensor:
    """What a model is to answer (N, classes): half the label, half what a second teacher would say.

    So few sentences are soon learnt by heart, each word of a review a proof. The second teacher is naive Bayes of words
    and pairs of words that was counted on other sentences: it is often unsure, and so teaches the model to be.
    """
    ids = [row[row != BEYOND].tolist() for row in given]
    odds = torch.tensor(left_out(ids, labels.tolist(), folds=FOLDS, seed=SEED)).float() / MILDER
    return torch.stack((1 - labels + torch.sigmoid(-odds), labels + torch.sigmoid(odds)), dim=1) / 2


def leanings(vocab: Words, sentences: Labelled) -> Tensor:
    """How much oftener each word (V) is in positive sentences than in negative, as a logarithm.

    The log-count ratio of Wang & Manning (2012), "Baselines and Bigrams": where a few numbers of a word's vector
    begin with it, training begins as good as counting words, and learns the order of words from there.
    """
    counts = torch.ones(2, len(vocab))
    for text, label in sentences:
        counts[label, torch.from_numpy(np.unique(vocab.encode(text).ids))] += 1
    found = (counts[POSITIVE] / counts[NEGATIVE]).log()
    found[UNKNOWN] = 0.0
    return found


def padded(vocab: Words, sentences: Labelled) -> tuple[Tensor, Tensor]:
    """Sentences as ids (N, LONGEST), BEYOND after their ends, the first words left out of longer ones; and classes (N)."""
    ids = torch.full((len(sentences), LONGEST), BEYOND)
    for row, (text, _) in enumerate(sentences):
        some = vocab.encode(text).ids[-LONGEST:]
        ids[row, : len(some)] = torch.from_numpy(some)
    return ids, torch.tensor([label for _, label in sentences])


def logits_of(model: nn.Module, ids: Tensor) -> Tensor:
    """ids (B, T), BEYOND after the ends -> logits (B, classes) at the end of each sentence.

    All T columns are computed, whatever is in them: dropout draws for each, so fewer would make other models.
    """
    there = ids != BEYOND
    tokens = ids.clamp(min=0)
    if isinstance(model, EncoderModel):
        return model(tokens, there)
    logits, _ = model(tokens)  # (B, T, C); what stands beyond the end comes after it and changes nothing
    return logits[torch.arange(len(ids)), there.sum(dim=1) - 1]


def _thinned(embedding: nn.Module, share: float) -> Callable[[nn.Module, object, Tensor], Tensor]:
    """Drops numbers of the word vectors in training."""
    return lambda module, given, vectors: functional.dropout(vectors, share, embedding.training)
