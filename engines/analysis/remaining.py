"""What was found of how much can still be read from a state, by lag; and what the probes read from the state under the cursor."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.analysis.corpora import hashes
from mnemoscope.engines.analysis.probes import softmax
from mnemoscope.engines.spec import Array
from mnemoscope.engines.tokens import Ids
from mnemoscope.engines.track import Track

Floats = NDArray[np.float64]

Z = 1.959964  # of 95 %
HALF = 0.5
HIGH = 0.35  # a chance above which half is not much: then what lies halfway from it to all is looked for


def wilson(right: float, count: int) -> tuple[float, float]:
    """The 95 % interval (Wilson 1927) of a share of so many."""
    if not count:
        return 0.0, 1.0
    p = right / count
    middle, wide = p + Z**2 / (2 * count), Z * (p * (1 - p) / count + Z**2 / (4 * count * count)) ** 0.5
    return max((middle - wide) / (1 + Z**2 / count), 0.0), min((middle + wide) / (1 + Z**2 / count), 1.0)


def fisher(determination: float, count: int) -> tuple[float, float]:
    """The 95 % interval of an R^2 of so many, by that of the correlation (Fisher 1915)."""
    if count < 5:
        return 0.0, 1.0
    z, wide = float(np.arctanh(min(max(determination, 0.0), 1 - 1e-12) ** 0.5)), Z / (count - 3) ** 0.5
    return float(np.tanh(max(z - wide, 0.0)) ** 2), float(np.tanh(z + wide) ** 2)


@dataclass(frozen=True, slots=True)
class Curve:
    """What can be read from one signal at some lags (L): the share of tokens told rightly, or the R^2 of numbers.

    `each` (L, P) is the same of each place that is asked for, or of each column of numbers; `weights` (L, P, d + 1, C) are
    the probes, each with its bias in its last row: one for all columns, P = 1, where it is numbers that are read.
    """

    signal: str
    label: str
    layer: int | None
    lags: tuple[int, ...]
    value: Floats
    low: Floats
    high: Floats
    chance: Floats
    ridge: Floats  # the share that ridge regression tells rightly
    count: Ids  # what was told or not, of states that no probe was fitted on
    each: Floats
    weights: Array

    @property
    def by_chance(self) -> float:
        """The share that is right by chance, over all lags."""
        return float(self.chance.mean()) if len(self.chance) else 0.0

    @property
    def level(self) -> float:
        """What counts as still there: half, or halfway from a high chance to all."""
        return HALF if self.by_chance < HIGH else (1 + self.by_chance) / 2

    def reach(self, level: float, place: int | None = None) -> int:
        """The lag up to which at least so much can be read, of all or of one place; -1: not even of the token just read."""
        values = self.value if place is None else self.each[:, place]
        return _until(self.lags, values >= level)

    @property
    def above_chance(self) -> int:
        """The lag up to which more can be read than by chance, by the 95 % interval."""
        return _until(self.lags, self.low > self.chance)

    def at(self, lag: int) -> int | None:
        """The place of a lag in the curve."""
        return self.lags.index(lag) if lag in self.lags else None


def _until(lags: Sequence[int], holds: NDArray[np.bool_]) -> int:
    found = -1
    for lag, held in zip(lags, holds.tolist(), strict=True):
        if not held:
            break
        found = lag
    return found


@dataclass(frozen=True, slots=True)
class Retention:
    """What can be read from each signal of a model so far. `said`: on what the probes were fitted and tried."""

    name: str = ""  # of the model
    noun: str = ""  # what is read, in the plural
    said: str = ""
    curves: tuple[Curve, ...] = ()
    classes: Ids = field(default_factory=lambda: np.zeros(0, np.int64))  # the tokens that are told apart
    prior: Floats = field(
        default_factory=lambda: np.zeros(0)
    )  # how frequent each is; of columns of numbers, how they vary
    centre: Floats = field(default_factory=lambda: np.zeros(0))  # the mean of each column of numbers
    covered: float = 1.0  # the share of all tokens that they are
    places: tuple[int, ...] = ()  # of a line, whose tokens alone are asked for
    columns: tuple[str, ...] = ()  # of numbers
    context: int | None = None
    window: int = 0
    fitted: Ids = field(default_factory=lambda: np.zeros(0, np.int64))  # what knows texts again: see `hashes`
    unkept: str = ""  # why it could not be kept for later
    whole: bool = False  # whether all lags have been tried: before, nothing is claimed

    @property
    def best(self) -> Curve | None:
        """The signal from which it can be read for longest."""
        return max(
            self.curves, key=lambda each: (each.reach(each.level), float(each.value.sum())), default=None
        )

    def knows(self, track: Track) -> bool:
        """Whether the probes were fitted on a part of what a track has read."""
        tokens = np.array(track.trace.tokens, np.int64)
        found = hashes(tokens, self.window)
        if self.places:  # of each line only how it begins
            starts = [n for n in begins(track, tokens) if n < len(found)]
            found = found[starts]
        return bool(np.isin(found, self.fitted).any())

    def looked(self, track: Track, at: int) -> int:
        """The step whose state is read for a cursor: its own; of a line in which something has been asked, the last before."""
        if not self.places:
            return at
        tokens = np.array(track.trace.tokens[: at + 1], np.int64)
        start = begins(track, tokens[:-1])[-1]
        asks = np.flatnonzero(np.isin(tokens[start:], track.vocab.encode(track.card.answering.token).ids))
        return start + max(int(asks[0]) - 1, 0) if len(asks) else at

    def there(self, track: Track, curve: Curve, at: int) -> Floats:
        """How much of each token up to a step (at + 1,) is still in the state there; NaN for one that no probe asks for.

        The probability that the probe of its lag gives to it, above its frequency; of a row of numbers R^2 (g - e) / (g + e),
        with e and g how far it is missed, in variances, by the probe and by the mean of all rows: 0 where nothing is told.
        """
        trace = track.trace
        found = np.full(at + 1, np.nan)
        if curve.signal not in trace.layout or not curve.lags:
            return found
        state = np.append(trace.at(curve.signal, at).reshape(-1), np.float32(1))
        if state.shape[0] != curve.weights.shape[2] or not np.isfinite(state).all():
            return found
        tokens = np.array(trace.tokens[: at + 1], np.int64)
        if self.columns:
            self._numbers(track, curve, state, tokens, found)
            return found
        kinds = self.kinds(tokens)
        for step, n, place in self._asked(track, curve, tokens):
            if (kind := int(kinds[step])) >= 0:
                chances = softmax(state @ curve.weights[n, place])
                found[step] = float(chances[kind]) - self.prior[kind]
        return found

    def kinds(self, tokens: Ids) -> Ids:
        """Which of the classes each token (n,) is; -1 for none."""
        if not len(self.classes):
            return np.full(len(tokens), -1)
        at = np.minimum(np.searchsorted(self.classes, tokens), len(self.classes) - 1)
        return np.where(self.classes[at] == tokens, at, -1)

    def _asked(self, track: Track, curve: Curve, tokens: Ids) -> list[tuple[int, int, int]]:
        """The steps that can be asked for from the last: each with the place of its probe, by lag and by place."""
        at = len(tokens) - 1
        if not self.places:
            return [(at - lag, n, 0) for n, lag in enumerate(curve.lags) if lag <= at]
        start = begins(track, tokens[:-1])[-1]
        lags, found = np.array(curve.lags), list[tuple[int, int, int]]()
        for n, place in enumerate(self.places):
            lag = at - start - place
            if 0 <= lag <= lags[-1]:
                found.append((start + place, int(np.abs(lags - lag).argmin()), n))
        return found

    def _numbers(self, track: Track, curve: Curve, state: Array, tokens: Ids, found: Floats) -> None:
        lags = [(n, lag) for n, lag in enumerate(curve.lags) if lag < len(tokens)]
        truth = track.vocab.numbers(tokens)  # (n, columns)
        for n, lag in lags:
            told = state @ curve.weights[n, 0]
            row = truth[len(tokens) - 1 - lag].astype(np.float64)
            error, guess = (np.square(each - row) / self.prior for each in (told, self.centre))
            nearer = float(((guess - error) * curve.each[n]).sum())
            found[len(tokens) - 1 - lag] = nearer / max(float((guess + error).sum()), 1e-30)


def begins(track: Track, tokens: Ids) -> list[int]:
    """The steps with which the lines of tokens begin."""
    return [0, *(n + 1 for n, token in enumerate(tokens.tolist()) if track.vocab.label(token) == "\n")]
