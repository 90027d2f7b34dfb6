"""What a unit or head is about: detectors of what a text holds, run over a corpus; each unit and head is named by its best, or "nothing found".

A unit's score is its correlation with a detector's numbers over all tokens (Pearson; of a detector of 0 and 1 the point-biserial):

    r = cov(x, f) / (sd(x) sd(f))          x: the unit after each token, f: the detector there (`detectors`)

A head's is the attention it pays to what a sort of head looks at, above what it pays to tokens beside (`heads`). Both are tried against
chance (`chance`): a name is given only to a unit whose |r| is above what shifted texts and random units reach in one of a hundred
cases, all units and detectors taken together; and to a head with a score of LEAST or more that no drawing of tokens beside reaches.

Axes: T tokens, of all stretches one after the other; U units of a signal, D detectors.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.analysis import chance
from mnemoscope.engines.analysis.corpus import Corpus, fitted, own
from mnemoscope.engines.analysis.detectors import Detector, features
from mnemoscope.engines.analysis.heads import Looks, attention_of, sought
from mnemoscope.engines.analysis.question import Answer, Case, Finding, Question
from mnemoscope.engines.analysis.recall import lasting
from mnemoscope.engines.blas import one_thread
from mnemoscope.engines.edits import Edits
from mnemoscope.engines.engine import Engine, overflowing
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.spec import Array, Kind, SignalSpec
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import commas, tr, tr_noop, trn

Floats = NDArray[np.float64]
Halves = NDArray[np.float16]

KINDS = {"units": (Kind.STATE, Kind.CELL), "residual": (Kind.RESIDUAL,), "mlp": (Kind.MLP,)}
HEADS = "heads"
MOST, MOST_WITH_HEADS = 4096, 1024  # tokens that are read
MOST_NUMBERS = 2**25  # of units at all tokens: those of a large model read fewer
LEAST = 0.2  # attention above what is paid beside, for a head to be named by it
BLOCK = 64  # tokens that are read at once
READING, FOLLOWING = (
    0.4,
    0.8,
)  # shares of the work that are done when a corpus has been read, and all units are known
SAID = 8  # findings
KEPT = (Kind.STATE, Kind.CELL, Kind.RESIDUAL, Kind.MLP, Kind.QUERY, Kind.KEY, Kind.ATTENTION, Kind.POSITION)


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
    def said(self) -> str:
        """What it is, with its figure, in a clause."""
        if isinstance(self.detector, Looks):
            return tr(
                "{name} is {sort}: {weight:.0%} of its attention goes to {what}, {score:.0%} more than to tokens beside",
                name=self.name, sort=tr(self.detector.said), what=tr(self.detector.does), weight=self.weight, score=self.score,
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

    @cached_property
    def starts(self) -> NDArray[np.int64]:
        """The first step of each stretch among all."""
        return np.cumsum([0, *(len(each) for each in self.corpus.stretches)])[:-1]

    @property
    def unit_count(self) -> int:
        """How many units were tried."""
        return sum(len(each.r) for each in self.signals)

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
    def said(self) -> tuple[str, ...]:
        """What was done, and how much came of it, in sentences."""
        told = [tr("{model} was asked on a corpus. {said}", model=self.model, said=self.corpus.said)]
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
                    len(self.heads),
                    named=sum(head.is_named for head in self.heads),
                    least=LEAST,
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
    return f"{r:.{digits}f}".replace("-", "−")


def about(case: Case) -> About:
    """Ask. `case.tell` is told the share done, and may raise to stop it; `case.show` what has been found so far.

    Raises AnalysisError for a model without units and heads, for edits that belong to one text, and for a text it cannot read.
    """
    engine, wanted = case.engine(), chosen(case.track, case.kinds)
    specs = [spec for spec in engine.specs if any(spec.kind in KINDS.get(kind, ()) for kind in wanted)]
    heads = HEADS in wanted and bool(engine.layout.heads)
    if not specs and not heads:
        raise AnalysisError(tr("{name} has no {kinds}", name=case.track.name, kinds=commas(wanted)))
    room = MOST_NUMBERS // max(sum(spec.size for spec in specs), 1) // BLOCK * BLOCK
    most = min(MOST_WITH_HEADS if engine.layout.heads else MOST, max(room, BLOCK))
    if case.given is not None:
        corpus = own(case.track, case.given.text(), case.given.name, most)
    else:
        corpus = fitted(case.track, most)
    edits = lasting(case.track.edits)
    engine.edit(Edits.of(engine.layout, engine.vocab, edits, context=engine.context, turning=engine.turning))
    traces = _read(case, engine, corpus, {spec.name for spec in specs}, heads)
    detectors, numbers = features(list(corpus.stretches))
    found = About(case.track.name, corpus, _labels(case.track, corpus), detectors)
    if specs and detectors:
        found = _follow(case, found, specs, traces, numbers)
        case.show(found)
    if not heads:
        return found
    with one_thread():
        return _look(case, found, engine, traces)


def chosen(track: Track, kinds: tuple[str, ...]) -> tuple[str, ...]:
    """The kinds that are asked about: all that the model has, if none are named. Raises AnalysisError for one there is not."""
    for kind in kinds:
        if kind not in (*KINDS, HEADS):
            raise AnalysisError(
                tr(
                    "there is no kind {kind!r}; there are {kinds}",
                    kind=kind[:40],
                    kinds=commas((*KINDS, HEADS)),
                )
            )
    return kinds or (*KINDS, HEADS)


def _labels(track: Track, corpus: Corpus) -> tuple[str, ...]:
    """The tokens as shown."""
    vocab = track.vocab
    return tuple(
        vocab.shown(read.text[a:b]) or track.name_of(token)
        for read in corpus.stretches
        for token, (a, b) in zip(read.encoded.ids.tolist(), read.encoded.spans.tolist(), strict=True)
    )


def _read(case: Case, engine: Engine, corpus: Corpus, names: set[str], heads: bool) -> tuple[Trace, ...]:
    """A trace of each stretch, with what is asked about."""
    kept = [s for s in engine.specs if s.name in names or (heads and s.kind in KEPT[4:])]
    kept = [spec for spec in kept if not spec.source]
    found, done = list[Trace](), 0
    for read in corpus.stretches:
        trace = Trace(
            kept, context=engine.context, source=engine.layout, edits=engine.tap.edits, turning=engine.turning
        )
        engine.reset()
        for at in range(0, len(read), BLOCK):
            tokens = read.encoded.ids[at : at + BLOCK]
            with one_thread(), overflowing():
                rows = engine.read_block(tokens)
            trace.extend(tokens.tolist(), rows)
            done += len(tokens)
            case.tell(READING * done / corpus.length)
        found.append(trace)
    return tuple(found)


def _follow(
    case: Case, found: About, specs: list[SignalSpec], traces: tuple[Trace, ...], numbers: Floats
) -> About:
    """Which detector each unit follows, and whether beyond chance."""
    followed, count = chance.standard(numbers), sum(spec.size for spec in specs)
    read, largest, signals = 0, np.zeros(numbers.shape), list[tuple[SignalSpec, Halves, Floats]]()
    with one_thread():
        for spec, values in _values(specs, traces):
            units = chance.standard(values)
            signals.append((spec, _halved(values), (units.T @ followed).astype(np.float64)))
            for part in range(0, spec.size, chance.AT_ONCE):
                np.maximum(
                    largest, chance.by_shifts(units[:, part : part + chance.AT_ONCE], followed), out=largest
                )
                read += min(chance.AT_ONCE, spec.size - part)
                case.tell(READING + (FOLLOWING - READING) * read / (count + 1))
        by_shift = chance.least_by_shifts(largest)
        tokens = [each.encoded.ids for each in found.corpus.stretches]
        by_kind = {
            rectified: chance.by_random_units(tokens, numbers, count, rectified=rectified)
            for rectified in {spec.kind is Kind.MLP for spec in specs}
        }
    least = {spec.name: np.maximum(by_shift, by_kind[spec.kind is Kind.MLP]) for spec in specs}
    kept = [_best(spec, values, r, least[spec.name]) for spec, values, r in signals]
    return About(found.model, found.corpus, found.labels, found.detectors, least, None, tuple(kept))


def _best(spec: SignalSpec, values: Halves, r: Floats, least: Floats) -> Followed:
    """Of each unit (U, D) the detector it follows best: of those beyond chance, if there is one."""
    beyond = np.abs(r) > least
    best = (np.abs(r) + beyond).argmax(axis=1)  # no |r| is above 1
    units = np.arange(len(r))
    return Followed(spec, best, r[units, best], beyond[units, best], values)


def _values(specs: list[SignalSpec], traces: tuple[Trace, ...]) -> Iterator[tuple[SignalSpec, Array]]:
    """Each signal over all stretches, its numbers in a row (T, U)."""
    for spec in specs:
        parts = [trace.read(spec.name).reshape(len(trace), spec.size) for trace in traces]
        yield spec, np.concatenate(parts)


def _halved(values: Array) -> Halves:
    with np.errstate(over="ignore", invalid="ignore"):
        return values.astype(np.float16)


def _look(case: Case, found: About, engine: Engine, traces: tuple[Trace, ...]) -> About:
    """What each head looks at, and whether beyond chance."""
    wanted, rows = sought(found.corpus.stretches, engine.context), list[tuple[SignalSpec, int, list[Any]]]()
    total, count = sum(engine.layout.heads.values()), 0
    largest = {each.looks.name: 0.0 for each in wanted}
    for layer, number in engine.layout.heads.items():
        spec = (
            engine.layout.one(Kind.QUERY, layer) or engine.layout[engine.layout.name(Kind.ATTENTION, layer)]
        )
        for head in range(number):
            attention, scores = attention_of(traces, layer, head), []
            for each in wanted:
                weight, by_chance = each.of(attention)
                usual = float(by_chance.mean())
                largest[each.looks.name] = max(largest[each.looks.name], float(by_chance.max()) - usual)
                scores.append((weight - usual, weight, each))
            score, weight, best = max(scores, key=lambda each: each[0])
            rows.append((spec, head, [score, weight, best.looks, _halved(best.by_step(attention, found.corpus.length).astype(np.float32))]))  # fmt: skip
            count += 1
            start = FOLLOWING if found.signals else READING
            case.tell(start + (1 - start) * count / total)
    least = {name: max(value, LEAST) for name, value in largest.items()}
    heads = [
        Head(spec, head, looks, score, weight, score > least[looks.name], values)
        for spec, head, (score, weight, looks, values) in rows
    ]
    return About(
        found.model,
        found.corpus,
        found.labels,
        found.detectors,
        found.least,
        least,
        found.signals,
        tuple(heads),
    )


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
    ends = np.append(found.starts[1:], len(values))
    for step in order.tolist():
        if len(places) == count or np.isnan(values[step]):
            break
        if taken[step]:
            continue
        at = int(np.searchsorted(found.starts, step, side="right")) - 1
        start, stop = max(step - reach, int(found.starts[at])), min(step + reach // 2 + 1, int(ends[at]))
        taken[max(step - reach, 0) : step + reach + 1] = True
        places.append(Context(step, start, stop, float(values[step])))
    return tuple(places)


def table(found: About) -> Answer:
    """All units and heads, those with a name first, the highest score above."""
    rows = [
        (HEADS if n.is_head else "units", n.spec.name, n.spec.layer, n.index, n.detector.name, n.score, n.least, n.weight)
        for n in found.named
    ]  # fmt: skip
    for each in found.signals:
        rows += [
            ("units", each.spec.name, each.spec.layer, n, "", float(each.r[n]), np.nan, np.nan)
            for n in np.flatnonzero(~each.is_named).tolist()
        ]
    rows += [(HEADS, h.spec.name, h.spec.layer, h.index, "", h.score, np.nan, h.weight) for h in found.heads if not h.is_named]  # fmt: skip
    kinds, signals, layers, indices, names, scores, least, weights = (
        zip(*rows, strict=True) if rows else [()] * 8
    )
    columns: dict[str, NDArray[Any]] = {
        "of": np.array(kinds, str),
        "signal": np.array(signals, str),
        "layer": np.array([-1 if layer is None else layer for layer in layers], np.int64),
        "index": np.array(indices, np.int64),
        "about": np.array([name or "nothing found" for name in names], str),
        "score": np.array(scores, np.float64),
        "least": np.array(least, np.float64),
        "weight": np.array(weights, np.float64),
    }
    return Answer(columns, found.said)


def findings(found: About) -> tuple[Finding, ...]:
    """The best unit or head of each detector, the highest score first."""
    best: dict[str, Named] = {}
    for each in found.named:
        best.setdefault(f"{each.is_head} {each.detector.name}", each)
    return tuple(
        Finding(
            tr("{said}.", said=f"{each.said[:1].upper()}{each.said[1:]}"),
            layer=each.spec.layer,
            head=each.index if each.is_head else None,
            unit=None if each.is_head else each.index,
            strength=min(abs(each.score), 1.0),
        )
        for each in list(best.values())[:SAID]
    )


def unfit(track: Track) -> str:
    """Why a track cannot be asked; "" if it can."""
    if track.vocab.columns:
        return tr("{name} reads rows of numbers, and what is looked for is found in text", name=track.name)
    layout = track.trace.layout
    if not layout.of(*(kind for kinds in KINDS.values() for kind in kinds)) and not layout.heads:
        return tr("{name} has neither units nor heads that were recorded", name=track.name)
    return ""


QUESTION = Question(
    "about",
    tr_noop("what each unit and attention head follows or looks at, on a text of your own or a bundled one"),
    about,
    table,
    of=(*KINDS, HEADS),
    runs=True,
    texts=True,
    unfit=unfit,
    findings=findings,
)
