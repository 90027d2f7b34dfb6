"""What comes of laying two runs beside each other: places of the text, what both say there, and how far their signals are apart."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.analysis.answering import scores
from mnemoscope.engines.analysis.places import Places
from mnemoscope.engines.analysis.prediction import Floats
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.tokens import Ids
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import tr, tr_noop

SAME = 1e-5  # numbers that differ by less, beside 1 and beside their size, are the same: a sum may be rounded otherwise
TEXT, PREDICTION = tr_noop("the text"), tr_noop("the prediction")  # where two runs may part
NONE = -1  # instead of a token or class: none
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
    certain: Pair = (np.nan, np.nan)  # how probable each is to the run that says it

    @property
    def read_alike(self) -> bool:
        """Whether both read the same text here."""
        return self.pieces[0] == self.pieces[1]


@dataclass(frozen=True, slots=True, eq=False)
class Said:
    """What two runs say of n places and after them; NaN, or NONE, where there is nothing."""

    surprise: Floats  # (n, 2) of the tokens of a place together, in nats
    divergence: Floats  # (n,) of what each says after it, in nats
    likeliest: Ids  # (n, 2) what each says after it
    certain: Floats  # (n, 2) how probable that is

    @classmethod
    def nothing(cls, count: int) -> "Said":
        """Of so many places nothing yet."""
        pairs = np.full((count, 2), np.nan)
        return cls(pairs, np.full(count, np.nan), np.full((count, 2), NONE), pairs.copy())


@dataclass(frozen=True, slots=True, eq=False)
class Distance:
    """How far a signal of one run is from the same of the other, at n places."""

    places: Floats = field(repr=False)  # (n,) the largest difference at each; NaN where only one has read
    squares: Floats = field(repr=False)  # (n,) the sum of the squares of all differences
    differs: NDArray[np.bool_] = field(repr=False)  # (n,) by more than rounding
    size: int  # the numbers of the signal

    @property
    def largest(self) -> float:
        """The largest difference of any of its numbers."""
        return float(np.nanmax(self.places))

    @property
    def at(self) -> int:
        """The place where that is."""
        return int(np.nanargmax(self.places))

    @property
    def rms(self) -> float:
        """The root of the mean square of all differences."""
        count = self.size * int((~np.isnan(self.places)).sum())
        return float((self.squares.sum() / count) ** 0.5)

    @property
    def first(self) -> int | None:
        """The first place where it differs."""
        return int(self.differs.argmax()) if self.differs.any() else None


@dataclass(frozen=True, eq=False)
class Comparison:
    """Two runs laid beside each other."""

    tracks: tuple[Track, Track]
    laid: Places
    said: Said
    signals: dict[str, Distance]
    notes: tuple[str, ...]  # what could not be compared, and why

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """The places one by one."""
        return tuple(self.place(n) for n in range(len(self.laid)))

    def place(self, n: int) -> Place:
        """One of the places."""
        (a, b), (c, d) = self.laid.characters[n].tolist()
        steps, said = self.laid.steps[n].tolist(), self.said
        words = [
            named(track, token) for track, token in zip(self.tracks, said.likeliest[n].tolist(), strict=True)
        ]
        one, other = said.surprise[n].tolist()
        p, q = said.certain[n].tolist()
        return Place(
            (tuple(steps[0]), tuple(steps[1])), (a, c), (self.tracks[0].text[a:b], self.tracks[1].text[c:d]),
            (one, other), float(said.divergence[n]), (words[0], words[1]), (p, q),
        )  # fmt: skip

    @cached_property
    def parted(self) -> int | None:
        """The first place where they differ in what they read or compute; None for none."""
        apart = ~self.laid.alike
        for distance in self.signals.values():
            apart = apart | distance.differs
        if not self.signals:
            apart = apart | (self.said.divergence > SAME)
        return int(apart.argmax()) if apart.any() else None

    @property
    def parted_in(self) -> str:
        """What it is that differs there first: "the text", a signal, or the prediction."""
        found = self._parted_in
        return tr(found) if found in (TEXT, PREDICTION) else found

    @property
    def _parted_in(self) -> str:
        at = self.parted
        if at is None:
            return ""
        if not self.laid.alike[at]:
            return TEXT
        return next((name for name, d in self.signals.items() if d.differs[at]), PREDICTION)

    @cached_property
    def says_other(self) -> int | None:
        """The first place after which another next token is the likeliest."""
        apart = self.said.likeliest[:, 0] != self.said.likeliest[:, 1]
        return int(apart.argmax()) if apart.any() else None

    @cached_property
    def counted(self) -> NDArray[np.bool_]:
        """(n,) the places that both read and whose surprise both have."""
        return np.asarray(self.laid.alike & np.isfinite(self.said.surprise).all(axis=1))

    @cached_property
    def nats(self) -> Pair:
        """The surprise of each run at all the text whose surprise both have."""
        one, other = self.said.surprise[self.counted].sum(axis=0).tolist()
        return one, other

    @cached_property
    def characters(self) -> int:
        """How many characters of text that is."""
        ends = self.laid.characters[self.counted][:, 0]
        return int((ends[:, 1] - ends[:, 0]).sum())

    @cached_property
    def divergence(self) -> float:
        """The mean over the places that have one, in nats; NaN for none."""
        found = self.said.divergence[~np.isnan(self.said.divergence)]
        return float(found.mean()) if len(found) else np.nan

    def to_json(self) -> dict[str, Any]:
        """Everything, as plain values; None for what there is not."""
        return {
            "runs": [_described(track) for track in self.tracks],
            "parted": None if self.parted is None else {"place": self.parted, "in": self._parted_in},
            "says_other": self.says_other,
            "nats": [_plain(n) for n in self.nats] if self.counted.any() else None,
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


def saying(track: Track) -> str:
    """The signal in which a model says something; "" for none."""
    return next(
        (spec.name for kind in SAYING for spec in track.trace.layout.of(kind) if spec.layer is None), ""
    )


def named(track: Track, token: int) -> str:
    """What a run says, as shown; "" for nothing."""
    if token == NONE:
        return ""
    return track.class_names[token] if saying(track) == "class" else track.name_of(token)


def _described(track: Track) -> dict[str, Any]:
    return {
        "model": track.name,
        "engine": track.card.engine,
        "tokens": len(track.trace),
        "edits": [str(edit) for edit in track.edits],
        "answers": _answers(track),
    }


def _answers(track: Track) -> dict[str, Any] | None:
    """How many of the answers due are right; None for a model that has no right and wrong."""
    found = scores(track)
    return None if found is None else {"right": found.count[0], "of": found.count[1], "nats": found.nats}


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
