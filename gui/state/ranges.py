"""How far colours reach: each signal's range fits what has been read, in round steps, and only grows while a text goes on."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from math import floor, log10

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.spec import Kind, SignalSpec
from mnemoscope.engines.track import Track

ROUND = (1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)
MOST_OF_ALL = 0.995  # of the values that a range must hold
OUTLIER = 3.0  # so many times further than that, the few that are left do not blank the rest
FLAT = 100.0  # so many times further, a curve of the others would be a flat line
CHUNK = 1024  # steps counted at once
MOST_COUNTED = 16_000_000  # numbers of a signal that come at once: of more, as in a recording of gigabytes,
SAMPLES = 64  # so many stretches from all over it are counted; what lies beyond is told of where it is drawn
BINS, SHIFT, INFINITE = 1 << 11, 20, 0x7F8  # float32 by exponent and three bits of its fraction
FIXED = frozenset({Kind.GATE, Kind.CLASS, Kind.WRITE, Kind.READ, Kind.USAGE, Kind.ANSWER, Kind.RECALLED})

# What panels colour first: the others are counted when they are first looked at.
COLOURED = (Kind.STATE, Kind.CELL, Kind.RESIDUAL)

Levels = tuple[float, float]
Range = str | Levels  # "fit", "model" or the two ends


@dataclass
class Seen:
    """The sizes of one signal's values so far: how many in each bin, the largest, and the range that came of it."""

    tokens: Sequence[int] = ()  # of the trace last looked at
    steps: int = 0
    counts: NDArray[np.int64] = field(default_factory=lambda: np.zeros(BINS, np.int64))
    most: float = 0.0
    fitted: float = 0.0  # nearly all lie within
    whole: float = 0.0  # all do


class Ranges:
    """Counts every value once (of very many at once, some) and keeps the ranges. Owned by the session or an export.

    A range holds every finite value read since the text was begun, or, where a few lie more than three times as far out
    as 99.5 % of all, those 99.5 %. It grows as the text is read on and never shrinks by editing: only a text that begins
    with another token, or another model, begins anew.
    """

    def __init__(self) -> None:
        self._seen: dict[tuple[str, str], Seen] = {}
        self._grown: dict[str, float] = {}

    def of(self, track: Track, spec: SignalSpec, *, whole: bool = False) -> Levels:
        """The ends of the colours for a signal; `whole`: no value may lie beyond, as for curves, unless all others would be flat."""
        if spec.kind in FIXED and (spec.bounded or spec.kind is not Kind.GATE):  # a gate may promise nothing
            return spec.levels
        seen = self._counted(track, spec)
        high = seen.whole if whole and seen.whole <= FLAT * seen.fitted else seen.fitted
        if not high:
            return spec.levels
        return (0.0 if spec.levels[0] >= 0 else -high), high

    def known(self, track: Track) -> tuple[Levels, ...]:
        """Every range of a track that has been asked for, brought up to date: what pictures drawn with them depend on."""
        layout = track.trace.layout
        names = [name for card, name in self._seen if card == track.card.name and name in layout]
        return tuple((seen.fitted, seen.whole) for seen in (self._counted(track, layout[n]) for n in names))

    def copy(self) -> "Ranges":
        """The same ranges, grown apart from these."""
        twin = Ranges()
        twin._seen = {key: replace(seen, counts=seen.counts.copy()) for key, seen in self._seen.items()}
        twin._grown = dict(self._grown)
        return twin

    def grown(self, name: str, values: NDArray[np.float32]) -> float:
        """The end of a range for what is computed only where one looks: all that has been in sight under this name."""
        finite = values[np.isfinite(values)]
        self._grown[name] = max(self._grown.get(name, 0.0), round_up(float(np.abs(finite).max(initial=0))))
        return self._grown[name]

    def forget(self) -> None:
        """Begin every range anew."""
        self._seen.clear()
        self._grown.clear()

    def _counted(self, track: Track, spec: SignalSpec) -> Seen:
        """All there is to know of a signal, what has been read since the last time included."""
        trace = track.trace
        seen = self._seen.setdefault((track.card.name, spec.name), Seen())
        if seen.tokens is not trace.tokens and len(trace):
            kept = common(seen.tokens, trace.tokens, seen.steps)
            if not kept:
                seen = self._seen[track.card.name, spec.name] = Seen()
            seen.tokens, seen.steps = trace.tokens, kept
        if seen.steps >= len(trace):
            return seen
        for start, stop in stretches(seen.steps, len(trace), spec.size):
            values = trace.read(spec.name, start, stop)
            bits = np.ascontiguousarray(values).view(np.uint32) & 0x7FFFFFFF
            seen.counts += np.bincount((bits >> SHIFT).reshape(-1), minlength=BINS)
            finite = bits[bits < INFINITE << SHIFT]
            largest = finite.max(initial=0)
            seen.most = max(seen.most, float(np.uint32(largest).view(np.float32)))
        seen.steps = len(trace)
        seen.whole = max(seen.whole, round_up(seen.most))
        seen.fitted = max(seen.fitted, fit(seen.counts, seen.most))
        return seen


def stretches(start: int, stop: int, size: int) -> list[tuple[int, int]]:
    """The steps whose values are counted, `size` a step: all, or of very many some from all over."""
    most = MOST_COUNTED // size
    if stop - start <= most:
        return [(at, min(at + CHUNK, stop)) for at in range(start, stop, CHUNK)]
    count = max(1, most // SAMPLES)
    return [(at, at + count) for at in np.linspace(start, stop - count, SAMPLES).astype(int).tolist()]


def ranges_of(track: Track, progress: Callable[[float], None]) -> Ranges:
    """The ranges of what panels colour, for a track that may be long; `progress` may raise to stop it."""
    ranges, specs = Ranges(), track.trace.layout.of(*COLOURED)
    for done, spec in enumerate(specs):
        progress(done / len(specs))
        ranges.of(track, spec)
    return ranges


def fit(counts: NDArray[np.int64], most: float) -> float:
    """The end of a range for values counted by size: all of them, but for outliers."""
    finite = np.cumsum(counts[:INFINITE])
    if not finite[-1]:
        return 0.0
    at = int(np.searchsorted(finite, MOST_OF_ALL * finite[-1]))
    edge = float(np.uint32((at + 1) << SHIFT).view(np.float32))  # nothing in the bin is larger
    nearly = round_up(min(edge, most))
    everything = round_up(most)
    return nearly if nearly and everything > OUTLIER * nearly else everything


def round_up(value: float) -> float:
    """The least of 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8 times a power of ten that is not under a value; 0 for nothing."""
    if value < 1e-30:
        return 0.0
    power = floor(log10(value))
    for part in ROUND:
        if part * 10.0**power >= value * (1 - 1e-6):
            return float(f"{part * 10.0**power:.3g}")
    return float(f"{10.0 ** (power + 1):.3g}")


def common(before: Sequence[int], after: Sequence[int], most: int) -> int:
    """With how many of the same tokens two texts begin, at most so many."""
    count = min(len(before), len(after), most)
    differ = np.flatnonzero(np.array(before[:count], np.int64) != np.array(after[:count], np.int64))
    return int(differ[0]) if len(differ) else count
