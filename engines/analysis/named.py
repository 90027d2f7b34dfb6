"""What has been found of units and heads: which have a name, by which detector and how well, and where each is highest or lowest."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.analysis.corpus import Corpus
from mnemoscope.engines.analysis.detectors import Detector
from mnemoscope.engines.analysis.heads import Looks
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.numerals import printed
from mnemoscope.engines.spec import Kind, SignalSpec
from mnemoscope.engines.translation import tr, tr_noop, trn

Floats = NDArray[np.float64]
Halves = NDArray[np.float16]

SINK = "first"
HEADED = (Kind.QUERY, Kind.KEY, Kind.VALUE)  # whose rows are those of heads
ACTING = (Kind.GATE,)
LEAST = 0.2  # attention above what is paid beside, for a head to be named by it


@dataclass(frozen=True, slots=True)
class Named:
    """A unit or head that something was found of: by which detector, how well, and what it had to surpass."""

    spec: SignalSpec  # of a head, that of its queries
    index: int
    detector: Detector | Looks
    score: float  # r, or attention above what is paid beside
    least: float
    weight: float = np.nan  # of a head, all the attention that it pays there
    is_layered: bool = False  # whether its model has several layers, so that its own is to be said

    @property
    def is_head(self) -> bool:
        """Whether it is a head."""
        return isinstance(self.detector, Looks)

    @property
    def name(self) -> str:
        """Which one it is: “cell state 2”, “head 1.3”."""
        return called(self.spec, self.index, layered=self.is_layered)

    @property
    def short(self) -> str:
        """What it is about, as in a list."""
        return self.detector.short if isinstance(self.detector, Looks) else self.detector.said

    @property
    def said(self) -> str:
        """What it is, with its figure, in a clause."""
        if isinstance(self.detector, Looks):
            return tr(
                "{name} is {sort}: {weight:.0%} of its attention goes to {what}",
                name=self.name, sort=tr(self.detector.said), weight=self.weight, what=tr(self.detector.does),
            )  # fmt: skip
        return tr(
            "{name} follows {what}, r = {r}",
            name=self.name,
            what=tr(self.detector.said),
            r=figure(self.score),
        )


@dataclass(frozen=True, slots=True)
class Followed:
    """The units of one signal: of each the detector it follows best (U,), how well, and whether beyond chance; and its values (T, U)."""

    spec: SignalSpec
    best: NDArray[np.int64]
    r: Floats
    is_named: NDArray[np.bool_]
    values: Halves


@dataclass(frozen=True, slots=True)
class Head:
    """One head: the sort it is most like, its score and whether it may be called so; and by step what it pays there (T,), NaN for nothing."""

    spec: SignalSpec
    index: int
    looks: Looks
    score: float
    weight: float
    is_named: bool
    values: Halves


@dataclass(frozen=True)
class About:
    """What was found. `least` (D,) is what a unit's |r| has to surpass for each detector, for heads by the name of the sort."""

    model: str
    corpus: Corpus
    labels: tuple[str, ...] = ()  # of all tokens
    detectors: tuple[Detector, ...] = ()
    least: dict[str, Floats] | None = None  # by the name of a signal
    least_of_heads: dict[str, float] | None = None
    signals: tuple[Followed, ...] = ()
    heads: tuple[Head, ...] = ()

    @cached_property
    def named(self) -> tuple[Named, ...]:
        """All units and heads that have a name, the highest score first."""
        found, layered = list[Named](), self.is_layered
        for each in self.signals:
            least = (self.least or {})[each.spec.name]
            found += [
                Named(each.spec, n, self.detectors[d], float(each.r[n]), float(least[d]), is_layered=layered)
                for n in np.flatnonzero(each.is_named).tolist()
                for d in [int(each.best[n])]
            ]
        found += [
            Named(h.spec, h.index, h.looks, h.score, (self.least_of_heads or {})[h.looks.name], h.weight)
            for h in self.heads
            if h.is_named
        ]
        return tuple(sorted(found, key=lambda each: -abs(each.score)))

    def said_of(self, spec: SignalSpec, index: int) -> tuple[str, ...]:
        """What was found of a unit or head, each in a clause: of a signal that was not asked about, as a gate, of the states it acts on."""
        if spec.kind in HEADED and spec.layer is not None:
            heads = [each for each in self.named if each.is_head and each.spec.layer == spec.layer]
            return tuple(
                each.said
                for each in heads
                if each.index == index // (spec.shape[1] if len(spec.shape) > 1 else 1)
            )
        units = [
            each
            for each in self.named
            if not each.is_head and each.index == index and each.spec.where == spec.where
        ]
        own = spec.name in self.specs or spec.kind not in ACTING
        return tuple(
            each.said
            for each in units
            if each.spec.name == spec.name or (not own and each.spec.size == spec.size)
        )

    @cached_property
    def telling(self) -> tuple[Named, ...]:
        """The best unit or head of each detector, the highest score first; sinks last, as nearly any large model has them."""
        best: dict[str, Named] = {}
        for each in self.named:
            best.setdefault(f"{each.is_head} {each.detector.name}", each)
        return tuple(sorted(best.values(), key=lambda each: each.detector.name == SINK))

    @cached_property
    def starts(self) -> NDArray[np.int64]:
        """The first step of each stretch among all."""
        return np.cumsum([0, *(len(each) for each in self.corpus.every)])[:-1]

    @property
    def unit_count(self) -> int:
        """How many units were tried."""
        return sum(len(each.r) for each in self.signals)

    @property
    def head_count(self) -> int:
        """How many heads were tried; one may have two names."""
        return len({(head.spec.name, head.index) for head in self.heads})

    @property
    def named_heads(self) -> int:
        """How many of them have a name."""
        return len({(head.spec.name, head.index) for head in self.heads if head.is_named})

    @cached_property
    def specs(self) -> dict[str, SignalSpec]:
        """What was asked about, by name: signals of units, and of heads their queries."""
        return {each.spec.name: each.spec for each in self.signals} | {
            h.spec.name: h.spec for h in self.heads
        }

    @property
    def is_layered(self) -> bool:
        """Whether units are of several layers."""
        return len({each.spec.where for each in self.signals}) > 1

    def name_of(self, name: str, index: int) -> str:
        """Which unit or head of a signal it is, in words."""
        return called(self.specs[name], index, layered=self.is_layered)

    def values(self, name: str, index: int) -> Floats:
        """A unit at all tokens, or what a head pays to what it is named after (T,); NaN for nothing. Raises AnalysisError for none."""
        for each in self.signals:
            if each.spec.name == name and index < each.values.shape[1]:
                return each.values[:, index].astype(np.float64)
        for head in self.heads:
            if (head.spec.name, head.index) == (name, index):
                return head.values.astype(np.float64)
        raise AnalysisError(tr("nothing was asked of unit {unit} of {signal}", unit=index, signal=name))

    @property
    def brief(self) -> str:
        """What was read, and how many units and heads are named, in few words."""
        units = sum(int(each.is_named.sum()) for each in self.signals)
        heads = self.named_heads
        read = trn(
            "{n:,} token of {name}.", "{n:,} tokens of {name}.", self.corpus.length, name=self.corpus.name
        )
        if self.signals and self.heads:
            said = tr_noop(
                "{read} Beyond chance: {units:,} of {all_units:,} units, {heads:,} of {all_heads:,} heads."
            )
        elif self.heads:
            said = tr_noop("{read} Beyond chance: {heads:,} of {all_heads:,} heads.")
        else:
            said = tr_noop("{read} Beyond chance: {units:,} of {all_units:,} units.")
        return tr(
            said, read=read, units=units, all_units=self.unit_count, heads=heads, all_heads=self.head_count
        )  # fmt: skip

    @property
    def said(self) -> tuple[str, ...]:
        """What was done, and how much came of it, in sentences."""
        told = [self.corpus.read_by(self.model)]
        if self.signals:
            count = sum(int(each.is_named.sum()) for each in self.signals)
            told.append(
                trn(
                    "{named:,} of {n:,} unit is named: its |r| is above what shifted texts and random units reach in 1 of 100 cases. Of the others: nothing found.",
                    "{named:,} of {n:,} units are named: their |r| is above what shifted texts and random units reach in 1 of 100 cases. Of the others: nothing found.",
                    self.unit_count,
                    named=count,
                )
            )
        if self.heads:
            told.append(
                trn(
                    "{named:,} of {n:,} head is named: it pays {least:.0%} more attention there than to tokens beside, and more than chance. Of the others: nothing found.",
                    "{named:,} of {n:,} heads are named: they pay {least:.0%} more attention there than to tokens beside, and more than chance. Of the others: nothing found.",
                    self.head_count,
                    named=self.named_heads,
                    least=LEAST,
                )
            )
        if self.corpus.trials:
            count = sum(map(len, self.corpus.trials))
            told.append(
                trn(
                    "Heads read {n:,} token more: patterns twice, and sentences with he, she and it if their words are known.",
                    "Heads read {n:,} tokens more: patterns twice, and sentences with he, she and it if their words are known.",
                    count,
                )
            )
        return tuple(told)


def called(spec: SignalSpec, index: int, *, layered: bool) -> str:
    """Which unit or head it is, with its layer where there are several."""
    match spec.kind:
        case Kind.QUERY | Kind.ATTENTION:
            return tr("head {layer}.{head}", layer=spec.layer, head=index)
        case Kind.CELL:
            unit = tr("cell {n}", n=index)
        case Kind.RESIDUAL:
            unit = tr("residual {n}", n=index)
        case Kind.MLP:
            unit = tr("MLP unit {n}", n=index)
        case _:
            unit = tr("hidden {n}", n=index)
    return tr("{unit} of {where}", unit=unit, where=spec.where) if layered else unit


def figure(r: float) -> str:
    """A correlation to two digits, or as many as tell it from 1."""
    near = 1 - abs(r)
    digits = 4 if near < 0.01 else 2
    return printed(f"{r:.{digits}f}")


@dataclass(frozen=True, slots=True)
class Context:
    """Where a unit is high or low: the step, and the stretch of tokens around it, among all."""

    step: int
    start: int
    stop: int
    value: float


def contexts(
    found: About, values: Floats, *, lowest: bool = False, count: int = 5, reach: int = 12
) -> tuple[Context, ...]:
    """The places where a unit is highest, or lowest, none in the context of another; each with tokens around it of the same text."""
    order = np.argsort(np.where(np.isnan(values), np.inf, values if lowest else -values), kind="stable")
    taken, places = np.zeros(len(values), bool), list[Context]()
    starts = found.starts[found.starts < len(values)]  # units have not read the trials
    ends = np.append(starts[1:], len(values))
    for step in order.tolist():
        if len(places) == count or np.isnan(values[step]):
            break
        if taken[step]:
            continue
        at = int(np.searchsorted(starts, step, side="right")) - 1
        start, stop = max(step - reach, int(starts[at])), min(step + reach // 2 + 1, int(ends[at]))
        taken[max(step - reach, 0) : step + reach + 1] = True
        places.append(Context(step, start, stop, float(values[step])))
    return tuple(places)
