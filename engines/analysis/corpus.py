"""Texts to ask a question about a model on: those of one's own, or such as the model was made for, each read from its beginning.

A model of a task gets sequences of that task, made from a seed: strings of brackets, a^n b^n, patterns read twice, lines that are asked
for. A language model gets the bundled text that its vocabulary knows best; others get the examples of their card.
"""

from dataclasses import dataclass, replace

import numpy as np

from mnemoscope.engines.analysis import pronouns
from mnemoscope.engines.analysis.detectors import Stretch
from mnemoscope.engines.analysis.distances import maker
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.files.folders import ASSETS
from mnemoscope.engines.files.texts import EXCERPT, read_text
from mnemoscope.engines.models.answers import COPY, END
from mnemoscope.engines.rules.strings import letters, nested
from mnemoscope.engines.tokens import Encoded, Vocabulary
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import tr, trn
from mnemoscope.engines.vocabularies.survey import unread

SEED = 14
KNOWN = 0.9  # of a bundled text's characters, for it to be read
FEW = 300  # tokens: with fewer in its examples, a model reads a bundled text
TWICE, PATTERN, FEWEST_KNOWN = (
    3,
    40,
    20,
)  # patterns that are read twice, their tokens, and with fewer there are none
PER_TOKEN = 16  # characters of a text of one's own that are cut into tokens, for each that may be read
REFRAINS = tuple(ASSETS / "texts" / f"refrains{script}.txt" for script in ("", "-zh", "-zh-hant"))
REVIEWS = ASSETS / "texts" / "reviews.txt"


@dataclass(frozen=True, slots=True)
class Corpus:
    """Stretches of text, each to be read from its beginning, and what they are, as in “1,024 tokens of …”."""

    stretches: tuple[Stretch, ...]
    name: str
    left: int = 0  # characters that were left out at the end
    known: float = 1.0  # the share of it that is in the vocabulary
    trials: tuple[Stretch, ...] = ()  # made to try heads on: units do not read them

    @property
    def length(self) -> int:
        """How many tokens there are, without trials."""
        return sum(map(len, self.stretches))

    @property
    def every(self) -> tuple[Stretch, ...]:
        """The stretches, and the trials."""
        return (*self.stretches, *self.trials)

    def read_by(self, model: str) -> str:
        """What a model read of it, in a sentence or two."""
        read = trn(
            "{model} read {n:,} token of {name}.", "{model} read {n:,} tokens of {name}.",
            self.length, model=model, name=self.name,
        )  # fmt: skip
        if self.known < 1:
            some = tr("{share:.0%} of it is not in its vocabulary.", share=max(1 - self.known, 0.01))
            read = tr("{read} {more}", read=read, more=some)
        if not self.left:
            return read
        more = trn("{n:,} character more was left out.", "{n:,} characters more were left out.", self.left)
        return tr("{read} {more}", read=read, more=more)


def own(track: Track, text: str, name: str, most: int) -> Corpus:
    """A text of one's own, so many tokens of it at most. Raises AnalysisError if the model cannot read it."""
    if said := unread(track.vocab, track.card.name, text):
        raise AnalysisError(said)
    corpus = _joined(track.vocab, [text[: most * PER_TOKEN]], name, most)
    if corpus.length < 2:
        raise AnalysisError(
            tr("{name} holds fewer than two tokens that {model} reads", name=name, model=track.name)
        )
    read = "".join(each.text for each in corpus.stretches)
    return Corpus(corpus.stretches, name, len(text) - len(read), track.vocab.share_known(read))


def fitted(track: Track, most: int, *, for_heads: bool = False) -> Corpus:
    """Texts such as a model was made for, so many tokens at most; for heads with trials. Raises AnalysisError if there are none."""
    rule, vocab = track.card.answering, track.vocab
    if (rule.where, rule.truth) == ("after", "line") or rule.where == COPY:
        return _asked(track, most)
    if rule.truth == "brackets":
        rng = np.random.default_rng(SEED)
        lines = [nested(rng, 100) for _ in range(40)]
        return _joined(vocab, ["\n".join(lines) + "\n"], tr("brackets nested at random"), most)
    if rule.truth == "letters":
        counts = np.random.default_rng(SEED).permutation(np.repeat(np.arange(1, 51), 2))
        text = "".join(letters(int(n)) + "\n" for n in counts)
        return _joined(vocab, [text], tr("lines of n a and n b, n from 1 to 50"), most)
    if rule.where == END and len(track.class_names) == 2 and track.card.knows(read_text(REVIEWS)) >= KNOWN:
        lines = [line[2:] for line in read_text(REVIEWS).splitlines() if line]
        return _joined(vocab, lines, tr("the bundled reviews, one at a time"), most)
    found = _read(track, most)
    return replace(found, trials=_trials(track.vocab, found)) if for_heads else found


def _trials(vocab: Vocabulary, corpus: Corpus) -> tuple[Stretch, ...]:
    """Tokens of a corpus in random order, all of them twice; and sentences with pronouns, if the words are known."""
    rng, known = (
        np.random.default_rng(SEED),
        np.unique(np.concatenate([r.encoded.ids for r in corpus.stretches])),
    )
    found = list[Stretch]()
    for _ in range(TWICE if len(known) >= FEWEST_KNOWN else 0):
        tokens = np.tile(rng.permutation(known)[:PATTERN], 2)
        text, spans = vocab.decode(tokens.tolist())
        found.append(Stretch(text, Encoded(tokens.astype(np.int64), spans)))
    return (*found, *pronouns.stretches(vocab))


def _read(track: Track, most: int) -> Corpus:
    """A bundled text, if the model knows its characters; else the examples of its card."""
    examples = _joined(track.vocab, list(track.card.texts), tr("the examples of its card"), most)
    if track.card.answering.judged and examples.length:
        return examples
    for path, name in ((EXCERPT, tr("seven sonnets of Shakespeare")), *((p, tr("the bundled refrains")) for p in REFRAINS)):  # fmt: skip
        text = read_text(path)
        if track.vocab.share_known(text) >= KNOWN:
            return _joined(track.vocab, [text], name, most)
    if examples.length < 2:
        raise AnalysisError(
            tr(
                "no bundled text is one that {name} reads, and its card has no examples: choose a text of your own",
                name=track.name,
            )
        )
    return examples


def _asked(track: Track, most: int) -> Corpus:
    """Sequences of a task that asks for what was read before, at distances one after the other."""
    made, rng = maker(track.card, track.vocab), np.random.default_rng(SEED)
    distances = [d for d in made.distances if d <= min(track.trace.context or 64, 64) // 2] or [
        made.distances[0]
    ]
    found, total = list[Stretch](), 0
    while total < most // 2:
        tokens = made.sequence(distances[len(found) % len(distances)], rng)[0].tolist()
        text, spans = track.vocab.decode(tokens)
        found.append(Stretch(text, Encoded(np.array(tokens, np.int64), spans)))
        total += len(tokens)
    return Corpus(tuple(found), tr("sequences of its task, made at random"))


def _joined(vocab: Vocabulary, texts: list[str], name: str, most: int) -> Corpus:
    """These texts, each from its beginning, as far as so many tokens reach."""
    found, left = list[Stretch](), most
    for text in texts:
        encoded = vocab.encode(text)
        ids, spans = encoded.ids[:left], encoded.spans[:left]
        if len(ids):
            found.append(Stretch(text[: int(spans[-1, 1])], Encoded(ids, spans)))
            left -= len(ids)
    return Corpus(tuple(found), name)
