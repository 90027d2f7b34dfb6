"""What probes are fitted on: sequences that nobody shows, from a model's own task where it has one that is made by rule, else from texts.

    recall      three letters, and 200 fillers                  the letters are asked for, each at its place
    copying     a random pattern, and again                     any token
    counting    random lines of brackets, of a...ab...b; pulses
    dialogues   conversations made by the grammar
    rows        rows of the examples, shuffled
    else        texts that come with the program, as far as the model knows their words, and what the model itself writes after them;
                of a model that writes nothing, words drawn after one another as they follow in those texts and in its examples

All is drawn from a seed.
"""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np

from mnemoscope.engines.analysis.distances import Copied, Line, maker
from mnemoscope.engines.engine import Engine
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.files.folders import ASSETS
from mnemoscope.engines.files.texts import EXCERPT, read_text
from mnemoscope.engines.models.answers import COPY
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.rules.dialogue_grammar import dialogues
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.tokens import Ids
from mnemoscope.engines.translation import tr

SEED = 1
TOKENS = 6_000
HEAVY, FEW = 20_000_000, 1_500  # from so many weights on, so many tokens
WAITED = 200  # fillers after the letters of a recall task
LINES, NUMBERS = (
    800,
    60_000_000,
)  # of a recall task, and the numbers of states that are kept of it at the most
SHORT = 48  # tokens of a sequence, for a model that reads all of it anew at every step
KNOWN = 0.9  # the share of a text that a model must know
TEXTS = (EXCERPT, ASSETS / "texts" / "reviews.txt", ASSETS / "texts" / "refrains-zh.txt")
WINDOW, LONG = 16, 64  # tokens in a row by which a text is known again, and one of few signs


@dataclass(frozen=True, slots=True)
class Corpus:
    """Sequences (T,), each read from the beginning. The model itself adds `written` tokens to the last.

    `places`: the steps whose tokens are asked for, where these are the same in all sequences; (): those of any step.
    `window`: how many tokens in a row tell that a text is one of these.
    """

    sequences: tuple[Ids, ...]
    said: str  # what they are, in a sentence
    places: tuple[int, ...] = ()
    written: int = 0
    window: int = WINDOW

    @property
    def steps(self) -> int:
        """The tokens of all, with those that are to be written."""
        return sum(map(len, self.sequences)) + self.written


def corpus(engine: Engine, card: Card, shown: Ids) -> Corpus:
    """Sequences for a model without what `shown` (T,) holds. Raises AnalysisError where there are none."""
    draw = np.random.default_rng(SEED)
    rule = (card.answering.where, card.answering.truth)
    most = FEW if weight(engine) >= HEAVY else TOKENS
    if engine.vocab.columns:
        return _shuffled(engine, card, most, draw)
    if rule == ("after", "line"):
        made = maker(card, engine.vocab)
        assert isinstance(made, Line)
        return _lines(made, engine, card, shown, draw)
    if rule[0] == COPY:
        made = maker(card, engine.vocab)
        assert isinstance(made, Copied)
        return _patterns(made, most, draw)
    by_rule = _BY_RULE.get(rule[1])
    ruled = None if by_rule is None else _ruled(by_rule, engine, card, most, shown)
    if ruled is not None:
        return ruled
    return _texts(engine, card, _most(engine, most), shown, draw)


def noun_of(engine: Engine, made: Corpus) -> str:
    """What is asked for, in the plural."""
    return tr("letters") if made.places else tr(engine.vocab.noun)


def weight(engine: Engine) -> int:
    """The numbers that an engine is made of; many of one that does not show them, as others' are."""
    weights = getattr(engine, "weights", None)
    return sum(int(each.size) for each in weights.values()) if weights else HEAVY


def hashes(tokens: Ids, window: int) -> Ids:
    """A number (n,) for each so many tokens in a row, by which they are known again."""
    if len(tokens) < window or not window:
        return np.zeros(0, np.int64)
    found = np.zeros(len(tokens) - window + 1, np.int64)
    for at in range(window):
        found = found * 1_000_003 + tokens[at : at + len(found)] + 1  # which may overflow, always alike
    return found


def without(sequences: Sequence[Ids], shown: Ids, window: int = WINDOW) -> list[Ids]:
    """The sequences in pieces, without what is shown: the longest pieces that share no so many tokens in a row with it."""
    met, pieces = np.unique(hashes(shown, window)), list[Ids]()
    for tokens in sequences:
        shared = np.isin(hashes(tokens, window), met)
        if not shared.any():
            pieces.append(tokens)
            continue
        taken = np.zeros(len(tokens), bool)
        for at in np.flatnonzero(shared).tolist():
            taken[at : at + window] = True
        edges = np.flatnonzero(np.diff(np.concatenate(([True], taken, [True])).astype(np.int8)))
        pieces += [tokens[a:b] for a, b in edges.reshape(-1, 2).tolist() if b - a >= window]
    return pieces


def _most(engine: Engine, most: int) -> int:
    return most // 3 if _rereads(engine) else most


def _rereads(engine: Engine) -> bool:
    """Whether it reads all of the text anew at every step."""
    return engine.memory >= 2**31


def _cut(engine: Engine, sequences: Sequence[Ids]) -> Iterator[Ids]:
    """Sequences as they are, or in pieces: short ones where every step reads all anew, and as long as the model can read at all."""
    limit = getattr(engine.config, "limit", None)
    for tokens in sequences:
        size = SHORT if _rereads(engine) else max(len(tokens), 1)
        size = min(size, limit) if isinstance(limit, int) else size
        yield from (tokens[at : at + size] for at in range(0, len(tokens), size))


def _enough(sequences: Iterator[Ids], most: int) -> Iterator[Ids]:
    """The first so many tokens of sequences."""
    for tokens in sequences:
        yield tokens[:most]
        most -= len(tokens)
        if most <= 0:
            return


def _ruled(texts: "Rule", engine: Engine, card: Card, most: int, shown: Ids) -> Corpus | None:
    """What a rule makes, without the sequences that have a long part of what is shown; None if the model knows none of it."""
    met = np.unique(hashes(shown, LONG))
    every = (engine.vocab.encode(text).ids for text in islice(texts(card, random.Random(SEED)), 1000))
    found = (ids for ids in every if len(ids) and not np.isin(hashes(ids, LONG), met).any())
    kept = tuple(_cut(engine, list(_enough(found, _most(engine, most)))))
    said = tr(
        "Linear probes, fitted on {count:,} tokens made by the rule of its task.", count=sum(map(len, kept))
    )
    return Corpus(kept, said, window=LONG) if kept else None


def _lines(made: Line, engine: Engine, card: Card, shown: Ids, draw: np.random.Generator) -> Corpus:
    """Letters and fillers; no line has the letters of an example or of a line that is shown."""
    places = tuple(range(made.count))
    taken = [hashes(engine.vocab.encode(text).ids, made.count) for text in card.texts]
    met = np.unique(np.concatenate((hashes(shown, made.count), *taken)))
    found = list[Ids]()
    waited = SHORT if _rereads(engine) else WAITED
    sizes = sorted(spec.size for spec in engine.layout.of(Kind.STATE, Kind.CELL, Kind.RESIDUAL))[-4:]
    held = max(
        NUMBERS // ((made.count + waited) * max(sum(sizes), 1)), LINES // 8
    )  # as many as there is room for
    count = LINES // 8 if _rereads(engine) else min(LINES, held)
    for _ in range(50 * count):
        tokens = made.sequence(waited, draw)[0][: made.count + waited]
        if not np.isin(hashes(tokens[: made.count], made.count), met).any():
            found.append(tokens)
        if len(found) == count:
            break
    if len(found) < count // 8:
        raise AnalysisError(tr("the text shows all the lines that there are: none is left to fit probes on"))
    said = tr(
        "Linear probes, fitted on {count:,} lines made by its task, each of {steps} steps.",
        count=len(found),
        steps=made.count + waited,
    )
    return Corpus(tuple(found), said, places, window=made.count)


def _patterns(made: Copied, most: int, draw: np.random.Generator) -> Corpus:
    """Patterns as long as fit twice into a context of 96, each and its copy."""
    size = max(made.distances[0], 48)
    found = [made.sequence(size, draw)[0] for _ in range(-(-most // (2 * size)))]
    said = tr(
        "Linear probes, fitted on {count:,} random patterns of {size} tokens, each read twice.",
        count=len(found),
        size=size,
    )
    return Corpus(tuple(found), said)


def _shuffled(engine: Engine, card: Card, most: int, draw: np.random.Generator) -> Corpus:
    """Rows of the examples one after the other at random: each tells nothing of the next."""
    rows = [engine.vocab.encode(text).ids for text in card.texts]
    every = np.concatenate(rows) if rows else np.zeros(0, np.int64)
    if len(every) < 2:
        raise AnalysisError(tr("its card has no rows to fit probes on"))
    kept = tuple(_cut(engine, [draw.choice(every, _most(engine, most))]))
    said = tr(
        "Linear probes, fitted on {count:,} rows of its examples in random order.", count=sum(map(len, kept))
    )
    return Corpus(kept, said)


def _texts(engine: Engine, card: Card, most: int, shown: Ids, draw: np.random.Generator) -> Corpus:
    """Texts that come with the program, and what is made after them."""
    vocab = engine.vocab
    texts = [text for text in map(read_text, TEXTS) if vocab.share_known(text) >= KNOWN]
    kept = list(_enough(iter(without([vocab.encode(text).ids for text in texts], shown)), most))
    given = sum(map(len, kept))
    writes = engine.layout.one(Kind.LOGITS) is not None and weight(engine) < HEAVY and not _rereads(engine)
    begun = [tokens for tokens in kept or [vocab.encode(text).ids for text in card.texts] if len(tokens)]
    known = np.array([token for token in range(len(vocab)) if token != vocab.unknown], np.int64)
    if not begun and not writes:
        said = tr("Linear probes, fitted on {count:,} tokens of its vocabulary in random order.", count=most)
        return Corpus(tuple(_cut(engine, [draw.choice(known, most)])), said)
    begun = begun or [known[:1]]
    if given >= most or (not writes and given >= most // 4):
        said = tr(
            "Linear probes, fitted on {given:,} tokens of texts that come with the program.", given=given
        )
        return Corpus(tuple(_cut(engine, kept)), said)
    if not writes:
        said = tr(
            "Linear probes, fitted on {count:,} tokens drawn as they follow one another in texts.", count=most
        )
        return Corpus(tuple(_cut(engine, [_drawn(begun, most, draw)])), said)
    written = most - given
    if not given:
        said = tr(
            "Linear probes, fitted on {written:,} tokens that the model wrote at random.", written=written
        )
        return Corpus((begun[0][:1],), said, written=written)
    said = tr(
        "Linear probes, fitted on {given:,} tokens of texts that come with the program, and {written:,} that the model wrote after them.",
        given=given, written=written,
    )  # fmt: skip
    return Corpus(tuple(kept), said, written=written)


def _drawn(sequences: Sequence[Ids], count: int, draw: np.random.Generator) -> Ids:
    """Tokens each of which is drawn among those that follow the one before in some sequences."""
    after: dict[int, list[int]] = {}
    for tokens in sequences:
        for one, next_ in zip(tokens.tolist(), tokens.tolist()[1:], strict=False):
            after.setdefault(one, []).append(next_)
    firsts = [int(tokens[0]) for tokens in sequences]
    found = [firsts[0]]
    while len(found) < count:
        choice = after.get(found[-1]) or firsts
        found.append(choice[int(draw.integers(len(choice)))])
    return np.array(found, np.int64)


def _brackets(card: Card, draw: random.Random) -> Iterator[str]:
    """Lines of 40 or so brackets that close; many in a sequence."""
    while True:
        lines = []
        for _ in range(8):
            depth, line = 0, ""
            for left in range(draw.randrange(4, 60, 2), 0, -1):
                opens = depth == 0 or (depth < left and draw.random() < 0.5)
                line, depth = line + "()"[not opens], depth + (1 if opens else -1)
            lines.append(line)
        yield "\n".join((*lines, ""))


def _counted(card: Card, draw: random.Random) -> Iterator[str]:
    """Lines of a...ab...b."""
    while True:
        yield "".join("a" * n + "b" * n + "\n" for n in (draw.randint(1, 50) for _ in range(8)))


def _pulses(card: Card, draw: random.Random) -> Iterator[str]:
    """Pulses that set and clear, with rests between."""
    signs = sorted(set("".join(card.texts)) & set("AaBbCc"))
    while True:
        yield (
            "".join(draw.choice(signs) if draw.random() < 0.25 else "." for _ in range(250)) if signs else ""
        )


def _talk(card: Card, draw: random.Random) -> Iterator[str]:
    """Conversations in the language of the examples."""
    language = "zh" if any("我" in text for text in card.texts) else "en"
    return (each.text for each in islice(dialogues(language, SEED, "test"), 400))


Rule = Callable[[Card, random.Random], Iterator[str]]

_BY_RULE: dict[str, Rule] = {
    "brackets": _brackets, "letters": _counted, "bits": _pulses, "dialogues": _talk,
}  # fmt: skip
