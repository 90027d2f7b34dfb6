"""Probes fitted and tried: a model reads a corpus, and from its states at each lag the tokens are read back.

Three quarters of the lines, or of stretches of 250 steps, are there to fit (a fifth of those to choose the penalty), one quarter to be tried.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.analysis.corpora import Corpus, hashes, noun_of
from mnemoscope.engines.analysis.probes import (
    PENALTIES,
    ROUNDS,
    Axes,
    Probe,
    determination,
    logistic,
    ridge,
    ridge_classifier,
    spread,
)
from mnemoscope.engines.analysis.question import Tell
from mnemoscope.engines.analysis.recall import spread as spread_out
from mnemoscope.engines.analysis.remaining import Curve, Retention, fisher, wilson
from mnemoscope.engines.blas import one_thread
from mnemoscope.engines.engine import Engine, overflowing
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.spec import Array, Kind, SignalSpec
from mnemoscope.engines.tokens import Ids
from mnemoscope.engines.translation import tr

AT_ONCE = 250  # steps: of a block that is read, and of a stretch that is all fitted or all tried
MANY = 16  # sequences from which on each is one or the other as a whole
MOST_CLASSES, LEAST_SEEN = 64, 6  # tokens that are told apart: the most frequent, seen so often
NUMBERS = 1e-6  # the penalty where numbers are read: as good as none
SETTINGS = (AT_ONCE, MANY, MOST_CLASSES, LEAST_SEEN, NUMBERS, PENALTIES, ROUNDS)

Samples = tuple[Ids, Ids]  # rows of states, and the class or token that is asked for of each


@dataclass(frozen=True, slots=True)
class Readings:
    """What came of reading a corpus: the tokens (N,), where each step lies in its sequence (N,), the part it has (N,), and states by signal (N, d).

    `part`: 0 to fit, 1 to choose by, 2 to try. `numbers` (N, columns): what the tokens are, where they are rows of numbers.
    """

    tokens: Ids
    steps: Ids
    part: Ids
    states: dict[str, Array]
    numbers: Array | None = None


def read(engine: Engine, corpus: Corpus, signals: tuple[SignalSpec, ...], tell: Tell) -> Readings:
    """Let an engine read all of it. Raises AnalysisError if it comes to what is no number."""
    tokens, steps, numbers = list[Ids](), list[Ids](), list[Ids]()
    states: dict[str, list[Array]] = {spec.name: [] for spec in signals}
    done, last = 0, len(corpus.sequences) - 1
    for number, sequence in enumerate(corpus.sequences):
        begun = done
        for block, rows in _blocks(engine, sequence, corpus.written if number == last else 0):
            for spec in signals:
                states[spec.name].append(engine.layout.values(rows, spec.name))
            tokens.append(block)
            steps.append(np.arange(done - begun, done - begun + len(block)))
            numbers.append(np.full(len(block), number))
            done += len(block)
            tell(min(done / corpus.steps, 1.0))
    every = {name: np.concatenate(each) for name, each in states.items()}
    if not all(np.isfinite(values).all() for values in every.values()):
        raise AnalysisError(tr("its states are not numbers any more: nothing can be read from them"))
    of_sequence = np.concatenate(numbers)
    groups = of_sequence if last + 1 >= MANY else np.arange(done) // AT_ONCE
    part = np.array([0, 0, 2, 0, 1, 0, 2, 0])[groups % 8]
    ids = np.concatenate(tokens)
    numbered = engine.vocab.numbers(ids) if engine.vocab.columns else None
    return Readings(ids, np.concatenate(steps), part, every, numbered)


def _blocks(engine: Engine, sequence: Ids, written: int) -> Iterator[tuple[Ids, Array]]:
    """Read a sequence from the beginning, block by block, and then what the model itself says next, at random from a seed."""
    engine.reset()
    rows = np.zeros((0, engine.layout.width), np.float32)
    for at in range(0, len(sequence), AT_ONCE):
        block = sequence[at : at + AT_ONCE]
        with one_thread(), overflowing():
            rows = engine.read_block(block)
        yield block, rows
    draw = np.random.default_rng(0)
    logits = engine.layout.values(rows[-1:], engine.layout.name(Kind.LOGITS))[0] if written else rows
    for at in range(0, written, AT_ONCE):
        chosen, rows = list[int](), np.empty((min(AT_ONCE, written - at), engine.layout.width), np.float32)
        with one_thread(), overflowing():
            for n in range(len(rows)):
                weights = np.exp((logits - logits.max()).astype(np.float64))
                if engine.vocab.unknown is not None:
                    weights[engine.vocab.unknown] = 0
                total = weights.sum()
                if not np.isfinite(total) or total <= 0:
                    raise AnalysisError(
                        tr("its states are not numbers any more: nothing can be read from them")
                    )
                chosen.append(int(draw.choice(len(weights), p=weights / total)))
                step = engine.step(chosen[-1])
                rows[n], logits = step.row, step[engine.layout.name(Kind.LOGITS)]
        yield np.array(chosen, np.int64), rows


def beginning(engine: Engine, corpus: Corpus, read: Readings, name: str) -> Retention:
    """What is known before a probe is fitted: which tokens are told apart, and how frequent they are."""
    known = Retention(
        name, noun_of(engine, corpus), corpus.said,
        context=engine.context, places=corpus.places, window=corpus.window,
    )  # fmt: skip
    sequences = np.split(read.tokens, np.flatnonzero(read.steps == 0)[1:])
    parts = np.split(read.part, np.flatnonzero(read.steps == 0)[1:])
    # a line is known by its letters, a text by any stretch
    some = [
        hashes(tokens[: corpus.window] if corpus.places else tokens, corpus.window)
        for tokens, part in zip(sequences, parts, strict=True)
        if not corpus.places or part[0] < 2
    ]
    fitted = np.unique(np.concatenate(some))
    if read.numbers is not None:
        varied = read.numbers.var(axis=0, dtype=np.float64)
        prior, centre = np.where(varied > 0, varied, 1.0), read.numbers.mean(axis=0, dtype=np.float64)
        return replace(known, columns=engine.vocab.columns, prior=prior, centre=centre, fitted=fitted)
    asked = read.tokens[np.isin(read.steps, corpus.places)] if corpus.places else read.tokens
    classes, counts = np.unique(asked, return_counts=True)
    common = np.sort(np.argsort(-counts, kind="stable")[:MOST_CLASSES])
    common = common[counts[common] >= LEAST_SEEN]
    if len(common) < 2:
        raise AnalysisError(tr("too few different tokens come often enough to be told apart"))
    return replace(
        known, classes=classes[common], prior=counts[common] / counts[common].sum(),
        covered=float(counts[common].sum() / counts.sum()), fitted=fitted,
    )  # fmt: skip


def curves(
    found: Retention,
    read: Readings,
    signals: tuple[SignalSpec, ...],
    lags: dict[str, tuple[int, ...]],
    tell: Tell,
) -> Iterator[Retention]:
    """The curves as they grow: the ends of each first, then what halves the gaps."""
    work, done = sum(map(len, lags.values())), 0
    for spec in signals:
        states = read.states[spec.name]
        mean, scale = spread(states[read.part == 0])
        scaled = (states - mean) * scale
        if read.numbers is not None:
            scaled = scaled.astype(np.float64)
        fit = _Fit(found, read, scaled)
        points: dict[int, _Point] = {}
        for lag in (lags[spec.name][n] for n in spread_out(tuple(range(len(lags[spec.name]))))):
            point = fit.at(lag)
            done += 1
            if point is not None:
                points[lag] = point
                curve = _curve(spec, points, mean, scale)
                grown = tuple(each for each in found.curves if each.signal != spec.name)
                found = replace(found, curves=(*grown, curve))
                yield found
            tell(done / work)


@dataclass(frozen=True, slots=True)
class _Point:
    """What came out at one lag: right of so many at each place (P,), by both kinds of probe and by chance, and the probes."""

    right: NDArray[np.float64]
    ridge: NDArray[np.float64]
    chance: NDArray[np.float64]
    count: Ids
    probes: tuple[Probe, ...]
    determined: NDArray[np.float64] | None = None  # R^2 of each column, where numbers are read


class _Fit:
    """The probes of one signal, in units of the spread of its numbers."""

    def __init__(self, found: Retention, read: Readings, states: NDArray[Any]) -> None:
        self.found, self.read, self.states = found, read, states
        self._axes: Axes | None = None
        self._rows = np.cumsum(read.part == 0) - 1  # of the states that are fitted on

    def at(self, lag: int) -> _Point | None:
        """Fit and try at a lag; None if too few states are so far on."""
        with one_thread():
            if self.read.numbers is not None:
                return self._numbers(lag, self.read.numbers)
            places = self.found.places or (None,)
            told = [self._place(lag, place) for place in places]
        some = [each for each in told if each is not None]
        if len(some) < len(places):
            return None
        right, ridged, chance, counts, probes = zip(*some, strict=True)
        return _Point(np.array(right), np.array(ridged), np.array(chance), np.array(counts), probes)

    def _place(self, lag: int, place: int | None) -> tuple[float, float, float, int, Probe] | None:
        rows, labels = self._samples(lag, place)
        count = len(self.found.classes)
        part = self.read.part[rows]
        fit, choose, test = rows[part == 0], rows[part == 1], rows[part == 2]
        if len(fit) < 2 * count or len(choose) < 10 or len(test) < 10:
            return None
        axes, at = self._fitted(fit, place)
        truth, unseen = labels[part == 2], self.states[test]
        chosen = (labels[part == 0], at, self.states[choose], labels[part == 1], count)
        probe, ridged = logistic(axes, *chosen), ridge_classifier(axes, *chosen)
        often = int(np.bincount(labels[part == 0], minlength=count).argmax())
        return (
            float((probe.logits(unseen).argmax(axis=1) == truth).sum()),
            float((ridged.logits(unseen).argmax(axis=1) == truth).sum()),
            float((truth == often).sum()),
            len(truth),
            probe,
        )

    def _fitted(self, fit: Ids, place: int | None) -> tuple[Axes, Ids]:
        """The axes of the states that are fitted on, which all lags share where any step is asked; and where they lie."""
        if place is not None:
            return Axes(self.states[fit]), np.arange(len(fit))
        if self._axes is None:
            self._axes = Axes(self.states[self.read.part == 0])
        return self._axes, self._rows[fit]

    def _samples(self, lag: int, place: int | None) -> Samples:
        """The states so far after a token that is told apart, and which that is."""
        steps = self.read.steps
        rows = np.flatnonzero(steps >= lag if place is None else steps == place + lag)
        labels = self.found.kinds(self.read.tokens[rows - lag])
        return rows[labels >= 0], labels[labels >= 0]

    def _numbers(self, lag: int, numbers: Array) -> _Point | None:
        rows = np.flatnonzero(self.read.steps >= lag)
        part = self.read.part[rows]
        fit, test = rows[part != 2], rows[part == 2]
        if len(fit) < 10 or len(test) < 10:
            return None
        if self._axes is None:
            self._axes = Axes(self.states[self.read.part != 2])
            self._rows = np.cumsum(self.read.part != 2) - 1
        probe = ridge(self._axes, numbers[fit - lag], NUMBERS, self._rows[fit])
        found = np.maximum(determination(probe.logits(self.states[test]), numbers[test - lag]), 0.0)
        none = np.zeros(len(found))
        return _Point(none, found, none, np.full(len(found), len(test)), (probe,), found)


def _curve(spec: SignalSpec, points: dict[int, _Point], mean: Array, scale: Array) -> Curve:
    """The points so far as a curve, with probes of the numbers as they are in a state."""
    lags = tuple(sorted(points))
    some = [points[lag] for lag in lags]
    counts = np.array([int(point.count.sum()) for point in some])
    if some[0].determined is not None:
        each = np.array([point.determined for point in some], np.float64)
        value = ridged = each.mean(axis=1)
        counts, chance = np.array([int(point.count[0]) for point in some]), np.zeros(len(some))
        ends = [fisher(float(v), int(n)) for v, n in zip(value, counts, strict=True)]
    else:
        each = np.array([point.right / point.count for point in some])
        value = np.array([point.right.sum() for point in some]) / counts
        ridged = np.array([point.ridge.sum() for point in some]) / counts
        chance = np.array([point.chance.sum() for point in some]) / counts
        ends = [wilson(float(point.right.sum()), int(n)) for point, n in zip(some, counts, strict=True)]
    low, high = np.array(ends, np.float64).reshape(-1, 2).T
    weights = np.array([[_raw(probe, mean, scale) for probe in point.probes] for point in some], np.float32)
    return Curve(
        spec.name, spec.label, spec.layer, lags, value, low, high, chance, ridged, counts, each, weights
    )


def _raw(probe: Probe, mean: Array, scale: Array) -> Array:
    """A probe of scaled states as one of states as they are (d + 1, C), its bias in the last row."""
    weights = probe.weights * scale[:, None]
    return np.concatenate((weights, (probe.bias - mean @ weights)[None]))
