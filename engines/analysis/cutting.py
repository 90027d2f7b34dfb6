"""Tokens cut or replaced in turn, and the text read on: what each prediction really loses. Of a heavy model, from the coarse to the fine.

cut        with attention: no later token looks at it, its keys are cut in every layer and head from the next step on
           (Geva et al. 2023); without: nothing comes in for it, an embedding of 0 (Li, Monroe and Jurafsky 2016); of a memory
           of sentences: the sentence is not read
replaced   another token stands there, and the text is read on from it: the mean over COUNT others, drawn from the vocabulary

Work is counted in multiplications. Where cutting each token alone would take more than BUDGET, stretches of several are cut,
and those that lose most are split in four again and again, until that much has been done.
"""

from collections.abc import Callable, Generator, Sequence
from contextlib import closing
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.analysis.again import Again
from mnemoscope.engines.analysis.asked import Asked
from mnemoscope.engines.analysis.attribution import Attribution
from mnemoscope.engines.analysis.changed import Changed, ends, is_abreast
from mnemoscope.engines.analysis.silencing import looks, things, without
from mnemoscope.engines.edit import Edit
from mnemoscope.engines.engine import Reading
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.tokens import MISSING, QUESTION, STATEMENT
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import tr, trn

MOST = 1024  # tokens, the latest
COUNT, SEED = 4, 0  # of the tokens that one is replaced with
BUDGET, LESS = 3e11, 1e11  # multiplications for cutting, and for replacing
STEP, READING = 4e6, 1.5e8  # that a step, and a reading, take beside those with the weights
ABREAST, LIBRARY = (
    2e5,
    3e8,
)  # a step of many readings at once; one of a library's model, which is stepped layer by layer
SIZES = (4, 16, 64, 256)  # tokens of a stretch that is cut at first
SPLIT = 4  # parts of a stretch that is split
LEAST = 0.02  # of what the worst stretch loses: one that loses less is not split
SHOWN = 50  # times at most that what was found so far is shown of one round
Tell = Callable[[float], None]
Span = tuple[int, int]
Found = dict[Span, tuple[float, float]]  # what a stretch loses, and how far it moves the state


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that can be cut: a stretch of tokens, and the edit that does it."""

    span: Span
    edit: Edit

    def reading(self, at: int) -> Changed:
        """The text without it, read up to the step `at`."""
        first, stop = self.span
        read = None
        if self.edit.operation == "set" and stop - first == 1:
            read = Reading(first, other=MISSING)
        elif self.edit.signal.endswith(".cache"):
            read = Reading(min(stop, at), unseen=(first, min(stop, at)))
        return Changed(min(self.edit.first, at), (self.edit,), read)


def pieces(track: Track, at: int) -> list[Piece]:
    """What can be cut in turn before what is said after the step `at`: tokens, or the sentences of a memory network."""
    layout = track.trace.layout
    if not looks(track) and not layout.of(Kind.EMBEDDING):
        return _sentences(track, at)
    both = track.trace.both_ways
    first = max(0, at + 1 - MOST, at + 1 - (track.trace.context or at + 1) if both else 0)
    steps = range(first, at if looks(track) and not both else at + 1)
    found = ((step, without(track, step, step + 1, at)) for step in steps)
    return [Piece((step, step + 1), edit) for step, edit in found if edit is not None]


def _sentences(track: Track, at: int) -> list[Piece]:
    """The sentences that are held in slots, the stretch of each up to the token that wrote it."""
    writing = track.trace.layout.one(Kind.WRITE)
    if writing is None:
        return []
    written = track.trace.read(writing.name, 0, at + 1) > 0  # (steps, S)
    last = {
        slot: int(np.flatnonzero(written[:, slot])[-1]) + 1
        for slot in np.flatnonzero(written.any(axis=0)).tolist()
    }
    found = []
    for thing in things(track, ("slots",), at, None) if last else ():
        stop = first = last[thing.index]
        while first > 0 and (first == stop or not _ends(track.piece(first - 1))):
            first -= 1
        found.append(Piece((first, stop), thing.edits[0]))
    return sorted(found, key=lambda piece: piece.span)


def _ends(piece: str) -> bool:
    """Whether a token ends a sentence."""
    return piece.strip(" ")[-1:] in (*STATEMENT, *QUESTION)


def groups(track: Track, at: int, singles: Sequence[Piece], size: int) -> list[Piece]:
    """Stretches of so many of some neighbouring tokens, those that take least to read again first."""
    found = []
    for n in range(0, len(singles), size):
        first, stop = singles[n].span[0], singles[min(n + size, len(singles)) - 1].span[1]
        edit = singles[n].edit if size == 1 else without(track, first, stop, at)
        assert edit is not None  # as of each alone
        found.append(Piece((first, stop), edit))
    return found[::-1]


class Work:
    """What readings of a run cost, in multiplications, and what has been done."""

    def __init__(self, run: Again, at: int, some: Changed) -> None:
        self.at, self.done = at, 0.0
        weights = max(sum(weight.size for weight in run.engine.weights.values()), run.track.card.parameters)
        if is_abreast(run, [some], at):
            self.step, self.each = weights + ABREAST, 0.0
        else:
            slow = 0.0 if run.engine.weights else LIBRARY
            self.step, self.each = weights + STEP + slow, READING
        self.whole = run.track.trace.both_ways  # each step reads all of the text

    def of(self, readings: Sequence[Changed]) -> float:
        """What some readings cost."""
        steps = sum(self.at + 1 - each.start for each in readings) * (self.at + 1 if self.whole else 1)
        return self.each * len(readings) + self.step * steps


def cut(run: Again, asked: Asked, tell: Tell) -> Generator[Attribution, None, None]:
    """Every token cut in turn: what has been found so far, more and more, and at last all of it."""
    track, at = run.track, asked.at
    singles = pieces(track, at)
    if not singles:
        return
    work, found = Work(run, at, singles[0].reading(at)), Found()
    queue = _first_round(run, singles, work)
    most = max(BUDGET, work.of([piece.reading(at) for piece in queue]))
    while queue:
        readings = [piece.reading(at) for piece in queue]
        every = max(len(queue) // SHOWN, 1)
        with closing(ends(run, readings, at, asked.names)) as running:
            for n, (piece, values) in enumerate(zip(queue, running, strict=True)):
                found[piece.span] = asked.lost(values), asked.moved(values)
                work.done += work.of(readings[n : n + 1])
                tell(min(work.done / most, 1.0))
                if n % every == 0:
                    yield _attribution("cut", found)
        queue = _split(track, found, most - work.done, work)
    total = _without_all(run, asked, singles)
    yield _attribution("cut", found, total, _said_cut(track, found))


def _first_round(run: Again, singles: Sequence[Piece], work: Work) -> list[Piece]:
    """Every token alone if that can be paid; else the smallest stretches that leave half of the budget for splitting them."""
    track, at = run.track, work.at
    alone = list(reversed(singles))
    readings = [piece.reading(at) for piece in alone]
    can_join = without(track, 0, 1, at) is not None
    if not can_join or work.of(readings) <= BUDGET:
        return alone
    for size in SIZES:
        some = groups(track, at, singles, size)
        if work.of([piece.reading(at) for piece in some]) <= BUDGET / 2:
            break
    return some


def _split(track: Track, found: Found, budget: float, work: Work) -> list[Piece]:
    """The parts of the stretch that loses most, which is taken out of what was found; none where that cannot be paid or is not worth it."""
    worth = {span: _worth(value) for span, value in found.items()}
    least = LEAST * max(worth.values())
    for span in sorted(worth, key=lambda span: -worth[span]):
        first, stop = span
        if worth[span] < least or stop - first < 2:
            continue
        singles = [
            Piece((k, k + 1), edit)
            for k in range(first, stop)
            if (edit := without(track, k, k + 1, work.at)) is not None
        ]
        if len(singles) < stop - first:  # a sentence, which is cut as a whole
            continue
        parts = groups(track, work.at, singles, max((stop - first) // SPLIT, 1))
        if work.of([piece.reading(work.at) for piece in parts]) <= budget:
            del found[span]
            return parts
    return []


def _worth(value: tuple[float, float]) -> float:
    """How much a stretch matters: by what it loses, or else by how far it moves the state."""
    return abs(float(np.nan_to_num(value[1] if np.isnan(value[0]) else value[0])))


def _without_all(run: Again, asked: Asked, singles: Sequence[Piece]) -> float:
    """What is lost with all of them cut at once."""
    first, stop = singles[0].span[0], singles[-1].span[1]
    edit = without(run.track, first, stop, asked.at)
    edits = (edit,) if edit is not None else tuple(piece.edit for piece in singles)
    start = min(min(each.first for each in edits), asked.at)
    with closing(ends(run, [Changed(start, edits)], asked.at, asked.names)) as running:
        return asked.lost(next(running))


def replaced(
    run: Again, asked: Asked, tell: Tell, cuts: Attribution | None
) -> Generator[Attribution, None, None]:
    """Every token replaced by COUNT others in turn; of a heavy model, those alone that lose most when they are cut."""
    track, at = run.track, asked.at
    every, found = _to_replace(run, at, cuts), Found()
    pool = _pool(track)
    steps, others = list[int](), list[int]()
    for step in every:
        some = _drawn(pool, track.trace.tokens[step], step)
        steps, others = steps + [step] * len(some), others + some
    values: dict[int, list[tuple[float, float]]] = {step: [] for step in every}
    readings = [Changed(step, (), Reading(step, other)) for step, other in zip(steps, others, strict=True)]
    shown = max(len(readings) // SHOWN, 1)
    with closing(ends(run, readings, at, asked.names)) as running:
        for n, (step, after) in enumerate(zip(steps, running, strict=True)):
            values[step].append((asked.lost(after), asked.moved(after)))
            lost, moved = np.mean(values[step], axis=0).tolist()
            found[step, step + 1] = lost, moved
            tell((n + 1) / len(readings))
            if n % shown == 0:
                yield _attribution("replaced", found)
    if found:
        yield _attribution("replaced", found, said=_said_replaced(track, found, at))


def _to_replace(run: Again, at: int, cuts: Attribution | None) -> list[int]:
    """The tokens that are replaced, those first whose readings show something first."""
    steps = range(max(0, at + 1 - MOST), at + 1)
    count = min(COUNT, max(len(_pool(run.track)) - 1, 0))
    readings = [Changed(step, (), Reading(step, 0)) for step in steps]
    work = Work(run, at, readings[0])
    if work.of(readings) * count <= LESS:
        return list(steps)[::-1]
    worth = np.zeros(at + 1) if cuts is None else np.nan_to_num(np.abs(cuts.by_token(at + 1)))
    if cuts is not None:  # of a stretch, its tokens share what it loses
        for first, stop in cuts.spans.tolist():
            worth[first:stop] /= stop - first
    chosen, spent = list[int](), 0.0
    for step in sorted(steps, key=lambda step: (-worth[step], -step)):
        spent += work.of([Changed(step)]) * count
        if spent > LESS and chosen:
            break
        chosen.append(step)
    return chosen


def _pool(track: Track) -> NDArray[np.int64]:
    """The tokens of a vocabulary that can stand for another: not the unknown one, nor those that are no text."""
    vocab = track.vocab
    left_out = {*vocab.special, vocab.unknown}
    return np.array([token for token in range(len(vocab)) if token not in left_out], np.int64)


def _drawn(pool: NDArray[np.int64], token: int, step: int) -> list[int]:
    """The tokens that one at a step is replaced with: COUNT others, or all that there are."""
    others = pool[pool != token]
    if len(others) <= COUNT:
        return [int(other) for other in others]
    return [int(n) for n in np.random.default_rng((SEED, step)).choice(others, COUNT, replace=False)]


def _attribution(method: str, found: Found, total: float = np.nan, said: str = "") -> Attribution:
    spans = sorted(found)
    both = np.array([found[span] for span in spans], np.float64).reshape(-1, 2)
    return Attribution(method, np.array(spans, np.int64).reshape(-1, 2), both[:, 0], both[:, 1], total, said)


def _said_cut(track: Track, found: Found) -> str:
    """What was done, in a sentence or two."""
    n, together = len(found), sum(stop - first > 1 for first, stop in found)
    if not looks(track) and not track.trace.layout.of(Kind.EMBEDDING):
        return trn(
            "Cut: {n:,} sentence, which is not read from its slot.",
            "Cut: {n:,} sentences, none of which is read from its slot in its turn.",
            n,
        )
    if together:
        return tr(
            "Cut: {n:,} stretches in turn, at which no later token looks; {together:,} of several tokens, for which the budget "
            "of {work:.0e} multiplications was not enough or little was lost.",
            n=n, together=together, work=BUDGET,
        )  # fmt: skip
    if track.trace.both_ways:
        return trn(
            "Cut: {n:,} token, at which no other looks.",
            "Cut: {n:,} tokens in turn, at which no other looks.",
            n,
        )
    if looks(track):
        return trn(
            "Cut: {n:,} token, at which no later token looks.",
            "Cut: {n:,} tokens in turn, at which no later token looks.",
            n,
        )
    if track.vocab.columns:
        return trn("Cut: {n:,} row, read as zeros.", "Cut: {n:,} rows in turn, read as zeros.", n)
    return trn(
        "Cut: {n:,} token, read with an embedding of 0.",
        "Cut: {n:,} tokens in turn, read with an embedding of 0.",
        n,
    )


def _said_replaced(track: Track, found: Found, at: int) -> str:
    count = min(COUNT, max(len(_pool(track)) - 1, 0))
    if len(found) < min(at + 1, MOST):
        return tr(
            "Replaced: the {n:,} tokens that lose most when they are cut, by each of {count} others drawn from the vocabulary "
            "(seed {seed}), and the mean taken; more would take over {work:.0e} multiplications.",
            n=len(found), count=count, seed=SEED, work=LESS,
        )  # fmt: skip
    if track.vocab.columns:
        return tr(
            "Replaced: {n:,} rows in turn, by each of {count} others of the text (seed {seed}), and the mean taken.",
            n=len(found), count=count, seed=SEED,
        )  # fmt: skip
    return tr(
        "Replaced: {n:,} tokens in turn, by each of {count} others drawn from the vocabulary (seed {seed}), and the mean taken.",
        n=len(found), count=count, seed=SEED,
    )  # fmt: skip
