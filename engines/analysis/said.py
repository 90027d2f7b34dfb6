"""What of a text is "said already": how a word that comes again is carried, looked back at, expected, and what its first mention does.

A mention is a word (four letters or more; of Chinese, two characters) that was read before; the first two mentions of each are taken.

    drop        = nats(first) - nats(second)                    of all tokens of the mention: how much less it surprises
    effect      = nats(second | first mention cut) - nats(second)    what of that rests on the first mention, by an edit: its tokens are
                  not looked at any more, or read with an embedding of 0
    likeness    = cos(x_second, x_first) - mean over other earlier steps s of cos(x_second, x_s)      x: state or residual stream, last layer
    attention   = the largest weight of a head from the second mention to the tokens of the first

(As repetition is studied in Olsson et al. 2022 and in the memory tests of Armeni et al. 2022, "Characterizing verbatim short-term memory".)
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from mnemoscope.engines.analysis.again import Again
from mnemoscope.engines.analysis.prediction import log_probabilities
from mnemoscope.engines.analysis.question import Answer, Case, Finding, Question
from mnemoscope.engines.analysis.silencing import cutting
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.spec import Array, Kind
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import tr, tr_noop, trn

WORDS = re.compile(r"[^\W\d_]{4,}")
CHINESE = re.compile(r"[\u4e00-\u9fff]{2,}")
MOST = 24  # words
LEAST_SAID = 0.1  # nats


@dataclass(frozen=True, slots=True)
class Mention:
    """A word that comes again: the steps of its two mentions (start, stop), and what becomes of it."""

    word: str
    first: tuple[int, int]
    second: tuple[int, int]
    nats: tuple[float, float]  # of the first and the second
    effect: float
    likeness: float
    attention: float  # NaN for a model without
    head: tuple[int, int] | None = None  # layer and head of that

    @property
    def drop(self) -> float:
        """How many nats less the second surprises."""
        return self.nats[0] - self.nats[1]


@dataclass(frozen=True, slots=True)
class Said:
    """The words that come again, what drops most first; of how many that do."""

    mentions: tuple[Mention, ...] = ()
    count: int = 0

    @property
    def said(self) -> tuple[str, ...]:
        """What was done, in sentences."""
        return (
            trn(
                "{n} word comes again; {shown} looked at, by its first two mentions.",
                "{n} words come again; {shown} looked at, each by its first two mentions.",
                self.count,
                shown=len(self.mentions),
            ),
            tr(
                "Drop: nats by which the second mention surprises less; effect: nats that it surprises more with the first mention cut."
            ),
        )


def said(case: Case) -> Said:
    """Look at the words that come again. Raises AnalysisError where none does."""
    run = Again(case.engine(), case.track, case.sources)
    track = run.track
    found = list(repeated(track))
    if not found:
        raise AnalysisError(tr("no word is said twice in this text: take one that names something again"))
    mentions: list[Mention] = []
    try:
        for word, first, second in found[:MOST]:
            mentions.append(_looked_at(run, word, first, second))
            mentions.sort(key=lambda mention: -np.nan_to_num(mention.drop, nan=-np.inf))
            case.show(Said(tuple(mentions), len(found)))
            case.tell(len(mentions) / min(len(found), MOST))
    finally:
        run.engine.tap.edits = track.trace.edits
    return Said(tuple(mentions), len(found))


def unfit(track: Track) -> str:
    """Why it makes no sense for a track."""
    if track.trace.layout.one(Kind.LOGITS) is None or track.vocab.columns:
        return tr("{name} predicts no next token, so nothing can surprise it less", name=track.name)
    return ""


def repeated(track: Track) -> Iterator[tuple[str, tuple[int, int], tuple[int, int]]]:
    """Each word that comes again in what was read, with the steps (start, stop) of its first two mentions, in the order of the second."""
    spans, count = track.encoded.spans, min(len(track.trace), len(track.encoded))
    places: dict[str, list[tuple[int, int]]] = {}
    for start, stop in sorted(_words(track.text)):
        steps = np.flatnonzero((spans[:count, 0] < stop) & (spans[:count, 1] > start))
        if len(steps) and spans[steps[-1], 1] >= stop and steps[0]:  # what nothing foretells is left out
            places.setdefault(track.text[start:stop].lower(), []).append((int(steps[0]), int(steps[-1]) + 1))
    again = [
        (word, some[0], some[1])
        for word, some in places.items()
        if len(some) > 1 and some[1][0] >= some[0][1]
    ]
    yield from sorted(again, key=lambda each: each[2])


def _words(text: str) -> Iterator[tuple[int, int]]:
    """Where words begin and end; of Chinese, every two characters that stand side by side."""
    for match in WORDS.finditer(text):
        if not CHINESE.search(match[0]):
            yield match.span()
    for match in CHINESE.finditer(text):
        yield from ((at, at + 2) for at in range(match.start(), match.end() - 1))


def _looked_at(run: Again, word: str, first: tuple[int, int], second: tuple[int, int]) -> Mention:
    track = run.track
    logits = track.trace.layout.name(Kind.LOGITS)
    nats = [_nats(track, track.trace.read(logits, a - 1, b - 1), a, b) for a, b in (first, second)]
    edit = cutting(track, *first)
    rows = run.read((edit,), first[0] if edit.operation == "set" else first[1], second[1] - 1)
    said = run.engine.layout.values(rows[-(second[1] - second[0]) :], logits)
    weight, head = _attention(track, first, second)
    return Mention(
        word, first, second, (nats[0], nats[1]), _nats(track, said, *second) - nats[1], _likeness(track, first, second),
        weight, head,
    )  # fmt: skip


def _nats(track: Track, said: Array, start: int, stop: int) -> float:
    """-log p of the tokens of steps start..stop, of what was said before each."""
    log_p = log_probabilities(said)
    return float(-log_p[np.arange(stop - start), track.trace.tokens[start:stop]].sum())


def _likeness(track: Track, first: tuple[int, int], second: tuple[int, int]) -> float:
    """How much more alike the state is to that of the first mention than to that of other steps."""
    layout = track.trace.layout
    spec = (layout.of(Kind.RESIDUAL) or layout.of(Kind.STATE))[-1:]
    if not spec:
        return np.nan
    states = track.trace.read(spec[0].name, 0, second[1]).reshape(second[1], -1).astype(np.float64)
    states /= np.maximum(np.linalg.norm(states, axis=1, keepdims=True), 1e-12)
    alike = states[: second[0]] @ states[-1]
    others = np.delete(alike, np.arange(*first))
    return float(alike[first[1] - 1] - others.mean()) if len(others) else np.nan


def _attention(
    track: Track, first: tuple[int, int], second: tuple[int, int]
) -> tuple[float, tuple[int, int] | None]:
    """The largest weight of a head from the second mention to the first, and which head's it is."""
    trace, best, head = track.trace, np.nan, None
    if trace.both_ways:
        return best, head
    for layer in trace.layout.heads:
        weights = trace.attention_row(layer, second[1] - 1)[:, slice(*first)].sum(axis=1)
        if head is None or weights.max() > best:
            best, head = float(weights.max()), (layer, int(weights.argmax()))
    return best, head


def table(found: Said) -> Answer:
    """A row a word."""
    some = found.mentions
    columns = {
        "word": np.array([m.word for m in some], str),
        "first": np.array([m.first[0] for m in some], np.int64),
        "second": np.array([m.second[0] for m in some], np.int64),
        "nats_first": np.array([m.nats[0] for m in some], np.float64),
        "nats_second": np.array([m.nats[1] for m in some], np.float64),
        "drop": np.array([m.drop for m in some], np.float64),
        "effect": np.array([m.effect for m in some], np.float64),
        "likeness": np.array([m.likeness for m in some], np.float64),
        "attention": np.array([m.attention for m in some], np.float64),
        "head": np.array(["" if m.head is None else f"{m.head[0]}.{m.head[1]}" for m in some], str),
    }
    return Answer(columns, found.said)


def findings(found: Said) -> tuple[Finding, ...]:
    """The word whose second mention surprises so much less, and what of that its first mention does."""
    if not found.mentions or not found.mentions[0].drop > LEAST_SAID:
        return ()
    top = found.mentions[0]
    text = tr(
        "“{word}” surprises {drop:.1f} nats less the second time; with its first mention cut it surprises {effect:+.1f} nats",
        word=top.word, drop=top.drop, effect=top.effect,
    )  # fmt: skip
    layer, head = top.head or (None, None)
    return (Finding(text, step=top.second[1] - 1, layer=layer, head=head, strength=min(top.drop / 5, 1.0)),)


QUESTION = Question(
    "said",
    tr_noop(
        "what of a text is said already: words that come again, by surprise, likeness, attention, and what their first mention does"
    ),
    said,
    table,
    runs=True,
    unfit=unfit,
    findings=findings,
)
