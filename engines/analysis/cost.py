"""What a memory costs: bytes that are kept, and the time of a token, against how many tokens were read, for each kind of memory.

    a state (RNN, GRU, LSTM)      bytes = 4 S                              time = a                   S numbers of all states and cells
    a cache (Transformer)         bytes = 4 C min(n, context)              time = a + b min(n, context)   C numbers of a token's keys and values
    slots (memory network)        bytes = 4 M min(sentences, slots)        time = a                   M numbers of a sentence's vectors

(Vaswani et al. 2017, table 1; Sukhbaatar et al. 2015.) What is drawn as measured is counted in what the model holds, and timed on this
machine (see `pace`); a and b are fitted to the times by least squares, the bytes of the formula follow from the model's sizes alone.
The model that is open is measured beside one bundled model of each other kind, on its own text.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from mnemoscope.engines.analysis.context import NUMBER, footprint
from mnemoscope.engines.analysis.pace import Pace, paced
from mnemoscope.engines.analysis.question import Answer, Case, Finding, Question
from mnemoscope.engines.engine import Engine
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.models.opening import card_of, find_model, open_model
from mnemoscope.engines.numerals import numeral
from mnemoscope.engines.spec import Kind, Layout
from mnemoscope.engines.tokens import Ids
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import tr, tr_data, tr_noop, unended

STATE, CACHE, SLOTS = "state", "cache", "slots"
STANDARD = {STATE: "lstm-shakespeare", CACHE: "transformer-shakespeare", SLOTS: "memnet-dialogue-en"}
SAID = {
    STATE: tr_noop("a state"),
    CACHE: tr_noop("a cache of keys and values"),
    SLOTS: tr_noop("slots, one a sentence"),
}


@dataclass(frozen=True, slots=True)
class Cost:
    """One model: at each length (n,) what is kept and a token's milliseconds as measured, and as the formulas have them."""

    name: str
    kind: str
    lengths: tuple[int, ...]
    kept: tuple[int, ...]  # bytes, counted
    milliseconds: tuple[float, ...]
    formula: tuple[int, ...]  # bytes
    fitted: tuple[float, ...]  # milliseconds
    fixed: float  # a
    a_token: float  # b, milliseconds for each token held


@dataclass(frozen=True, slots=True)
class Costs:
    """The model that is open first, then one of each other kind; as far as they have been measured."""

    costs: tuple[Cost, ...] = ()

    @property
    def said(self) -> tuple[str, ...]:
        """What came out, a sentence a model."""
        return tuple(_said(cost) for cost in self.costs)


def cost(case: Case) -> Costs:
    """Measure. `case.tell` is told the share done, and may raise to stop it. Raises AnalysisError for a run of nothing."""
    if not len(case.track.encoded):
        raise AnalysisError(tr("there is no text to be read"))
    engine = case.engine()
    if not (own := kind_of(engine.layout)):
        raise AnalysisError(unfit(case.track))
    found, others = Costs(), [name for kind, name in STANDARD.items() if kind != own]
    for n, (name, reader, tokens) in enumerate(_models(case, engine, others)):

        def tell(share: float, n: int = n) -> None:
            case.tell((n + share) / (1 + len(others)))

        pace = paced(reader, tokens, tell, lambda pace: None)
        found = Costs((*found.costs, _cost(name, reader, tokens, pace)))
        case.show(found)
    return found


def _models(case: Case, engine: Engine, others: list[str]) -> Iterator[tuple[str, Engine, Ids]]:
    """Each model that is measured, with what it reads."""
    yield tr_data(case.track.card.title) or case.track.name, engine, case.track.encoded.ids
    for name in others:
        card, other = card_of(find_model(name)), open_model(name)
        yield card.called, other, other.vocab.encode(card.texts[0]).ids


def kind_of(layout: Layout) -> str:
    """Which kind of memory a model with these signals has; "" for one that keeps nothing from token to token."""
    if layout.of(Kind.WRITE) and not layout.of(Kind.KEY):
        return SLOTS
    taken = footprint(layout)
    return CACHE if taken.a_token else STATE if taken.fixed else ""


def unfit(track: Track) -> str:
    """Why it makes no sense for a track."""
    if not kind_of(track.trace.layout):
        return tr(
            "{name} reads the whole text anew with every token: it keeps nothing that could cost",
            name=track.name,
        )
    return ""


def _cost(name: str, engine: Engine, tokens: Ids, pace: Pace) -> Cost:
    kind, lengths = kind_of(engine.layout), tuple(point.length for point in pace.points)
    times = np.array([point.milliseconds for point in pace.points])
    held = np.minimum(lengths, engine.context or max(lengths)).astype(np.float64)
    if kind == CACHE and len(lengths) > 1 and np.ptp(held):
        slope, fixed = np.polyfit(held, times, 1)
    else:
        slope, fixed = 0.0, float(np.median(times))
    if slope <= 0:  # too small to be told from what else the machine does
        slope, fixed = 0.0, float(np.median(times))
    kept, formula = (_slots if kind == SLOTS else _kept)(engine, tokens, lengths)
    return Cost(
        name, kind, lengths, kept, tuple(times.tolist()), formula,
        tuple((fixed + slope * held).tolist()), float(fixed), float(slope),
    )  # fmt: skip


def _kept(engine: Engine, tokens: Ids, lengths: tuple[int, ...]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """What a state or a cache holds: counted in the numbers it resumes from, and by the formula."""
    taken = footprint(engine.layout)
    formula = [taken.fixed + taken.a_token * min(n, engine.context or n) for n in lengths]
    rows = [min(engine.memory, n) if taken.a_token else 1 for n in lengths]
    specs = (
        engine.layout.of(Kind.KEY, Kind.VALUE) if taken.a_token else engine.layout.of(Kind.STATE, Kind.CELL)
    )
    kept = [n * sum(NUMBER * spec.size for spec in specs) for n in rows]
    return tuple(kept), tuple(formula)


def _slots(engine: Engine, tokens: Ids, lengths: tuple[int, ...]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """What slots hold: those that have been written to, and those of the sentences that have ended."""
    spec = engine.layout.of(Kind.WRITE)[0]
    states = [s for s in engine.layout.of(Kind.STATE) if s.stage == "hop"]
    a_slot = NUMBER * (states[0].size if states else 1) * (len(states) + 1)
    text = np.resize(tokens, max(lengths))
    engine.reset()
    written = engine.layout.values(engine.read_block(text), spec.name).reshape(len(text), -1) > 0
    kept = [int(written[:n].any(axis=0).sum()) * a_slot for n in lengths]
    ended = np.cumsum(written.any(axis=1))
    formula = [min(int(ended[n - 1]), spec.size) * a_slot for n in lengths]
    return tuple(kept), tuple(formula)


def _said(cost: Cost) -> str:
    first, last = cost.kept[0], cost.kept[-1]
    if cost.kind == CACHE and not cost.a_token:
        return tr(
            "{name}, a cache: {first:,} bytes after {start} tokens, {last:,} after {end:,}; a token takes {fixed} ms, and no more for those that are held.",
            name=cost.name, first=first, last=last, start=cost.lengths[0], end=cost.lengths[-1], fixed=numeral(cost.fixed, 2),
        )  # fmt: skip
    if cost.kind == CACHE:
        return tr(
            "{name}, a cache: {first:,} bytes after {start} tokens, {last:,} after {end:,}; a token takes {fixed} ms and {micro} µs for each that is held.",
            name=cost.name, first=first, last=last, start=cost.lengths[0], end=cost.lengths[-1], fixed=numeral(cost.fixed, 2),
            micro=numeral(1000 * cost.a_token, 2),
        )  # fmt: skip
    if cost.kind == SLOTS:
        return tr(
            "{name}, slots: {first:,} bytes after {start} tokens, {last:,} after {end:,}; a token takes {fixed} ms.",
            name=cost.name, first=first, last=last, start=cost.lengths[0], end=cost.lengths[-1], fixed=numeral(cost.fixed, 2),
        )  # fmt: skip
    return tr(
        "{name}, a state: {first:,} bytes however long the text; a token takes {fixed} ms.",
        name=cost.name, first=first, fixed=numeral(cost.fixed, 2),
    )  # fmt: skip


def table(found: Costs) -> Answer:
    """A row for each length of each model."""
    rows = [(cost, n) for cost in found.costs for n in range(len(cost.lengths))]
    return Answer(
        {
            "model": np.array([cost.name for cost, _ in rows], str),
            "memory": np.array([cost.kind for cost, _ in rows], str),
            "tokens": np.array([cost.lengths[n] for cost, n in rows], np.int64),
            "bytes": np.array([cost.kept[n] for cost, n in rows], np.int64),
            "bytes_formula": np.array([cost.formula[n] for cost, n in rows], np.int64),
            "milliseconds": np.array([cost.milliseconds[n] for cost, n in rows], np.float64),
            "milliseconds_fitted": np.array([cost.fitted[n] for cost, n in rows], np.float64),
        },
        found.said,
    )


def findings(found: Costs) -> tuple[Finding, ...]:
    """What the model that is open costs."""
    return tuple(Finding(unended(said), strength=0.4) for said in found.said[:1])


QUESTION = Question(
    "cost",
    tr_noop(
        "bytes kept and time of a token against the length, for a state, a cache and slots, beside the formulas"
    ),
    cost,
    table,
    runs=True,
    unfit=unfit,
    findings=findings,
)
