"""Where two runs part, and by how much: their predictions token by token, and their signals where they have the same.

Runs are laid beside each other by the text. A *place* is a stretch of it at whose end both have read whole tokens; where
tokens differ, one place has several of either. Divergence is of what each says after a place:

    KL(p || q) = sum_w p(w) (log p(w) - log q(w))        p: what the first says, q: the second
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.analysis.prediction import Floats, log_probabilities, surprise
from mnemoscope.engines.models.answers import AFTER, COPY, END, EVERYWHERE, QUESTION
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.tokens import Ids
from mnemoscope.engines.track import Track

SAME = 1e-5  # numbers that differ by less, beside 1 and beside their size, are the same: a sum may be rounded otherwise
MOST_APART = 4000  # characters of two texts that are laid beside each other letter by letter
LEAST_ALIKE = 3  # letters in a row that are then taken for the same
AT_ONCE = 256  # places
WORDS = {
    AFTER: "after some tokens",
    COPY: "where the text repeats its beginning",
    QUESTION: "at question marks",
    END: "at the end",
}  # where a model answers
SAYING = (Kind.LOGITS, Kind.CLASS, Kind.ANSWER)

Pair = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of both texts at whose end both runs have read whole tokens."""

    steps: tuple[tuple[int, int], tuple[int, int]]  # the tokens of each, from the first up to the last
    characters: tuple[int, int]  # where it begins in each text
    pieces: tuple[str, str]
    surprise: Pair = (np.nan, np.nan)  # of its tokens together, in nats; NaN where there is none
    divergence: float = np.nan  # of what each says after it, in nats; NaN where they cannot be compared
    likeliest: tuple[str, str] = ("", "")  # what each says after it

    @property
    def read_alike(self) -> bool:
        """Whether both read the same text here."""
        return self.pieces[0] == self.pieces[1]


@dataclass(frozen=True, slots=True)
class Distance:
    """How far a signal of one run is from the same of the other."""

    largest: float  # difference of any of its numbers
    at: int  # the place where that is
    rms: float  # root of the mean square of all differences
    first: int | None  # the first place where it differs
    places: NDArray[np.float64] = field(
        repr=False
    )  # the largest difference at each; NaN where only one has read


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two runs laid beside each other."""

    tracks: tuple[Track, Track]
    places: tuple[Place, ...]
    signals: dict[str, Distance]
    notes: tuple[str, ...]  # what could not be compared, and why

    @property
    def parted(self) -> int | None:
        """The first place where they differ in what they read or compute; None for none."""
        read = next((n for n, place in enumerate(self.places) if not place.read_alike), None)
        apart = [n for n in (read, *(d.first for d in self.signals.values())) if n is not None]
        if not self.signals:
            apart += [n for n, place in enumerate(self.places) if place.divergence > SAME][:1]
        return min(apart, default=None)

    @property
    def parted_in(self) -> str:
        """What it is that differs there first: "the text", a signal, or the prediction."""
        at = self.parted
        if at is None:
            return ""
        if not self.places[at].read_alike:
            return "the text"
        return next((name for name, d in self.signals.items() if d.first == at), "the prediction")

    @property
    def says_other(self) -> int | None:
        """The first place after which another next token is the likeliest."""
        return next((n for n, p in enumerate(self.places) if p.likeliest[0] != p.likeliest[1]), None)

    @property
    def nats(self) -> Pair:
        """The surprise of each run at all the text whose surprise both have."""
        both = self._both()
        return float(both[:, 0].sum()), float(both[:, 1].sum())

    @property
    def characters(self) -> int:
        """How many characters of text that is."""
        kept = [place for place in self.places if place.read_alike and np.isfinite(place.surprise).all()]
        return sum(len(place.pieces[0]) for place in kept)

    @property
    def divergence(self) -> float:
        """The mean over the places that have one, in nats; NaN for none."""
        found = [place.divergence for place in self.places if not np.isnan(place.divergence)]
        return float(np.mean(found)) if found else np.nan

    def _both(self) -> Floats:
        rows = [place.surprise for place in self.places if place.read_alike]
        found = np.array(rows, np.float64).reshape(-1, 2)
        return found[np.isfinite(found).all(axis=1)]

    def to_json(self) -> dict[str, Any]:
        """Everything, as plain values; None for what there is not."""
        return {
            "runs": [_described(track) for track in self.tracks],
            "parted": None if self.parted is None else {"place": self.parted, "in": self.parted_in},
            "says_other": self.says_other,
            "nats": [_plain(n) for n in self.nats] if len(self._both()) else None,
            "characters": self.characters,
            "divergence": _plain(self.divergence),
            "places": [_listed(place) for place in self.places],
            "signals": {
                name: {
                    "largest": _plain(d.largest), "at": d.at, "rms": _plain(d.rms), "first": d.first,
                    "places": [_plain(value) for value in d.places.tolist()],
                }
                for name, d in self.signals.items()
            },
            "notes": list(self.notes),
        }  # fmt: skip


def compare(
    first: Track, second: Track, progress: Callable[[float], None] = lambda share: None
) -> Comparison:
    """Lay two runs beside each other. `progress` is told the share done, and may raise to stop it."""
    notes: list[str] = []
    places = list(_aligned(first, second, notes))
    places = _said(first, second, places, notes, lambda share: progress(share / 2))
    signals = _distances(first, second, places, notes, lambda share: progress((1 + share) / 2))
    return Comparison((first, second), tuple(places), signals, tuple(notes))


def _aligned(first: Track, second: Track, notes: list[str]) -> Iterator[Place]:
    """The places of two runs, in the order of the text."""
    spans = [track.encoded.spans[: len(track.trace)] for track in (first, second)]
    read = [
        track.text[: int(span[:, 1].max(initial=0))]
        for track, span in zip((first, second), spans, strict=True)
    ]
    least = min(map(len, read))
    if read[0][:least] != read[1][:least]:
        notes.append(
            "they read different texts: places are those where the same is read, and what is between"
        )
    elif read[0] != read[1]:
        notes.append("one reads on where the other ends")
    begun = (0, 0)
    for ends in _anchors(spans[0][:, 1], spans[1][:, 1], read[0], read[1]):
        steps = [
            (
                int(np.searchsorted(span[:, 1], a, "right")) if a else 0,
                int(np.searchsorted(span[:, 1], b, "right")),
            )
            for span, a, b in zip(spans, begun, ends, strict=True)
        ]
        if any(start < stop for start, stop in steps):
            pieces = (read[0][begun[0] : ends[0]], read[1][begun[1] : ends[1]])
            yield Place((steps[0], steps[1]), begun, pieces)
        begun = ends


def _anchors(some: Ids, others: Ids, text: str, other_text: str) -> Iterator[tuple[int, int]]:
    """Where tokens of both end at the same place of the text, in each text; the ends of both at last."""
    last = (0, 0)
    for start, other, size in _alike(text, other_text):
        here = some[(some >= start) & (some <= start + size)] - start
        there = others[(others >= other) & (others <= other + size)] - other
        for at in np.intersect1d(here, there).tolist():
            found = (start + at, other + at)
            if found != last and found[0] >= last[0] and found[1] >= last[1]:
                yield found
                last = found
    if last != (len(text), len(other_text)):
        yield len(text), len(other_text)


def _alike(text: str, other: str) -> list[tuple[int, int, int]]:
    """Stretches that two texts share: where in each, and how long."""
    most = min(len(text), len(other))
    same = next((n for n in range(most) if text[n] != other[n]), most)
    if same == len(text) == len(other):
        return [(0, 0, same)]
    most -= same
    back = next((n for n in range(most) if text[-1 - n] != other[-1 - n]), most)
    middle, beside = text[same : len(text) - back], other[same : len(other) - back]
    between: list[tuple[int, int, int]] = []
    if max(len(middle), len(beside)) <= MOST_APART:
        blocks = SequenceMatcher(None, middle, beside, autojunk=False).get_matching_blocks()
        between = [(same + m.a, same + m.b, m.size) for m in blocks if m.size >= LEAST_ALIKE]
    return [(0, 0, same), *between, (len(text) - back, len(other) - back, back)]


def _said(
    first: Track, second: Track, places: list[Place], notes: list[str], progress: Callable[[float], None]
) -> list[Place]:
    """The places with what each run said of them and after them."""
    tracks, names = (first, second), [_saying(track) for track in (first, second)]
    surprises = [surprise(track.trace) for track in tracks]
    comparable = _comparable(first, second, names, notes)
    found = []
    for at in range(0, len(places), AT_ONCE):
        some = places[at : at + AT_ONCE]
        logs = [
            _log_said(track, name, [place.steps[n][1] - 1 for place in some])
            for n, (track, name) in enumerate(zip(tracks, names, strict=True))
        ]
        for n, place in enumerate(some):
            nats = [
                float(own[slice(*steps)].sum()) if steps[0] < steps[1] else np.nan
                for own, steps in zip(surprises, place.steps, strict=True)
            ]
            divergence, likeliest = np.nan, ("", "")
            if comparable and all(start < stop for start, stop in place.steps):
                p, q = logs[0][n], logs[1][n]
                divergence = float((np.exp(p) * (p - q)).sum())
                divergence = 0.0 if divergence < 0 else divergence  # rounded; what is no number stays so
                likeliest = (
                    _named(first, names[0], int(p.argmax())),
                    _named(second, names[1], int(q.argmax())),
                )
            found.append(
                Place(place.steps, place.characters, place.pieces, (nats[0], nats[1]), divergence, likeliest)
            )
        progress(len(found) / len(places))
    return found


def _saying(track: Track) -> str:
    """The signal in which a model says something; "" for none."""
    return next(
        (spec.name for kind in SAYING for spec in track.trace.layout.of(kind) if spec.layer is None), ""
    )


def _comparable(first: Track, second: Track, names: list[str], notes: list[str]) -> bool:
    """Whether what both say is about the same things; else why not."""
    if not all(names):
        silent = [track.name for track, name in zip((first, second), names, strict=True) if not name]
        notes.append(f"{' and '.join(dict.fromkeys(silent))} recorded no predictions: none are compared")
    elif names[0] != names[1]:
        notes.append(f"one says {names[0]} and the other {names[1]}: what they say is not compared")
    elif names[0] == "class" and first.class_names != second.class_names:
        notes.append("they tell other classes apart: what they say is not compared")
    elif names[0] != "class" and first.vocab.to_json() != second.vocab.to_json():
        notes.append(
            "their vocabularies differ: their predictions have no divergence, and are compared by the surprise of the same characters"
        )
    else:
        notes += [_seldom(track) for track in {t.name: t for t in (first, second)}.values() if _seldom(track)]
        return True
    return False


def _seldom(track: Track) -> str:
    """What is to be said of a model that was not trained to predict every token."""
    where = track.card.answering.where
    if where == EVERYWHERE:
        return ""
    return f"{track.name} was trained to predict only {WORDS[where]}: what it says elsewhere is not meant as a prediction"


def _log_said(track: Track, name: str, steps: list[int]) -> Floats:
    """The logarithm of what a run says after some steps (n, V)."""
    if not name or not steps:
        return np.zeros((len(steps), 0))
    low, high = max(0, min(steps)), max(steps) + 1
    said = (
        track.trace.read(name, low, high)[np.maximum(np.array(steps) - low, 0)]
        if high > low
        else np.zeros((len(steps), track.trace.layout[name].size), np.float32)
    )
    return (
        log_probabilities(said)
        if track.trace.layout[name].kind is Kind.LOGITS
        else np.log(np.maximum(said.astype(np.float64), 1e-30))
    )


def _named(track: Track, name: str, place: int) -> str:
    kind = track.trace.layout[name].kind
    return track.class_names[place] if kind is Kind.CLASS else track.name_of(place)


def _distances(
    first: Track, second: Track, places: list[Place], notes: list[str], progress: Callable[[float], None]
) -> dict[str, Distance]:
    """How far each signal of one model's two runs is apart."""
    if first.card.name != second.card.name or first.card.engine != second.card.engine:
        notes.append(
            f"{first.name} and {second.name} are two models: their signals are not compared, for their units mean different things"
        )
        return {}
    shapes = [{spec.name: spec.shape for spec in track.trace.specs} for track in (first, second)]
    names = [name for name in shapes[0] if shapes[1].get(name) == shapes[0][name]]
    if left := sorted((shapes[0].keys() | shapes[1].keys()) - set(names)):
        notes.append(
            f"only one has, or has in this shape: {', '.join(left[:8])}{' …' if len(left) > 8 else ''}"
        )
    met = [n for n, place in enumerate(places) if all(start < stop for start, stop in place.steps)]
    found = {}
    for done, name in enumerate(names, 1):
        found[name] = _distance(first, second, name, places, met)
        progress(done / len(names))
    return {name: distance for name, distance in found.items() if distance is not None}


def _distance(first: Track, second: Track, name: str, places: list[Place], met: list[int]) -> Distance | None:
    largest, squares, count, begins = np.full(len(places), np.nan), 0.0, 0, None
    for at in range(0, len(met), AT_ONCE):
        some = met[at : at + AT_ONCE]
        a, b = (
            _values(track, name, [places[m].steps[n][1] - 1 for m in some])
            for n, track in enumerate((first, second))
        )
        with np.errstate(invalid="ignore"):
            apart = np.where(
                (a == b) | (np.isnan(a) & np.isnan(b)), 0, np.nan_to_num(np.abs(a - b), nan=np.inf)
            )
        largest[some] = apart.max(axis=1, initial=0)
        squares, count = squares + float((apart * apart).sum()), count + apart.size
        differs = np.flatnonzero((apart > SAME * (1 + np.nan_to_num(np.abs(a)))).any(axis=1))
        if begins is None and len(differs):
            begins = some[int(differs[0])]
    if not count:
        return None
    return Distance(
        float(np.nanmax(largest)), int(np.nanargmax(largest)), (squares / count) ** 0.5, begins, largest
    )


def _values(track: Track, name: str, steps: list[int]) -> Floats:
    """A signal at some steps, in order: (n, all its numbers)."""
    low = steps[0]
    values = track.trace.read(name, low, steps[-1] + 1)[np.array(steps) - low]
    return values.reshape(len(steps), -1).astype(np.float64)


def _described(track: Track) -> dict[str, Any]:
    return {
        "model": track.name,
        "engine": track.card.engine,
        "tokens": len(track.trace),
        "edits": [str(edit) for edit in track.edits],
    }


def _listed(place: Place) -> dict[str, Any]:
    return {
        "steps": [list(steps) for steps in place.steps],
        "characters": list(place.characters),
        "pieces": list(place.pieces),
        "surprise": [_plain(value) for value in place.surprise],
        "divergence": _plain(place.divergence),
        "likeliest": list(place.likeliest) if any(place.likeliest) else None,
    }


def _plain(value: float) -> float | None:
    """A number as JSON has it: None for what is none, or has no end."""
    return float(value) if np.isfinite(value) else None
