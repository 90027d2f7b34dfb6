"""What a unit or head is about: detectors of what a text holds, run over a corpus; each unit and head is named by its best, or "nothing found".

A unit's score is its correlation with a detector's numbers over all tokens (Pearson; of a detector of 0 and 1 the point-biserial):

    r = cov(x, f) / (sd(x) sd(f))          x: the unit after each token, f: the detector there (`detectors`)

A head's is the attention it pays to what a sort of head looks at, above what it pays to tokens beside (`heads`). Both are tried against
chance (`chance`): a name is given only to a unit whose |r| is above what shifted texts and random units reach in one of a hundred
cases, all units and detectors taken together; and to a head with a score of LEAST or more that no drawing of tokens beside reaches.

Axes: T tokens, of all stretches one after the other; U units of a signal, D detectors.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.analysis import chance
from mnemoscope.engines.analysis.corpus import Corpus, fitted, own
from mnemoscope.engines.analysis.detectors import features
from mnemoscope.engines.analysis.heads import Sought, attention_of, sought
from mnemoscope.engines.analysis.named import LEAST, SINK, About, Floats, Followed, Halves, Head
from mnemoscope.engines.analysis.question import Answer, Case, Finding, Question
from mnemoscope.engines.analysis.recall import lasting
from mnemoscope.engines.blas import one_thread
from mnemoscope.engines.edits import Edits
from mnemoscope.engines.engine import Engine, overflowing
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.spec import Array, Kind, SignalSpec
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import commas, ended, tr, tr_noop

KINDS = {"units": (Kind.STATE, Kind.CELL), "residual": (Kind.RESIDUAL,), "mlp": (Kind.MLP,)}
HEADS = "heads"
MOST, MOST_WITH_HEADS = 4096, 1024  # tokens that are read
MOST_NUMBERS = 2**25  # of units at all tokens: those of a large model read fewer
BLOCK = 64  # tokens that are read at once
READING, FOLLOWING = (
    0.4,
    0.8,
)  # shares of the work that are done when a corpus has been read, and all units are known
SAID = 8  # findings
KEPT = (Kind.STATE, Kind.CELL, Kind.RESIDUAL, Kind.MLP, Kind.QUERY, Kind.KEY, Kind.ATTENTION, Kind.POSITION)


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
        corpus = fitted(case.track, most, for_heads=heads)
    edits = lasting(case.track.edits)
    engine.edit(Edits.of(engine.layout, engine.vocab, edits, context=engine.context, turning=engine.turning))
    traces = _read(case, engine, corpus, {spec.name for spec in specs}, heads)
    detectors, numbers = features(list(corpus.stretches))
    found = About(case.track.name, corpus, _labels(case.track, corpus), detectors)
    if specs and detectors:
        found = _follow(case, found, specs, traces[: len(corpus.stretches)], numbers)
        case.show(found)
    if heads:
        with one_thread():
            found = _look(case, found, engine, traces)
    case.tell(1.0)
    return found


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
        for read in corpus.every
        for token, (a, b) in zip(read.encoded.ids.tolist(), read.encoded.spans.tolist(), strict=True)
    )


def _read(case: Case, engine: Engine, corpus: Corpus, names: set[str], heads: bool) -> tuple[Trace, ...]:
    """A trace of each stretch, with what is asked about."""
    kept = [s for s in engine.specs if s.name in names or (heads and s.kind in KEPT[4:])]
    kept = [spec for spec in kept if not spec.source]
    found, done, total = list[Trace](), 0, sum(map(len, corpus.every))
    for read in corpus.every:
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
            case.tell(READING * done / total)
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
    wanted, rows = sought(found.corpus.every, engine.context), list[list[Head]]()
    if not wanted:  # the texts are too short for anything to be looked at
        return found
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
            rows.append([
                Head(spec, head, each.looks, score, weight, False, _halved(each.by_step(attention, len(found.labels)).astype(np.float32)))
                for score, weight, each in _apart(scores)
            ])  # fmt: skip
            count += 1
            start = FOLLOWING if found.signals else READING
            case.tell(start + (1 - start) * count / total)
    least = {name: max(value, LEAST) for name, value in largest.items()}
    heads = list[Head]()
    for tried in rows:
        named = [replace(each, is_named=True) for each in tried if each.score > least[each.looks.name]]
        heads += named or [max(tried, key=lambda each: each.score)]
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


def _apart(scores: list[tuple[float, float, Sought]]) -> list[tuple[float, float, Sought]]:
    """What a head does best but for leaving its attention at the first token, and how much it does that: a sink may do something else, too."""
    others = [each for each in scores if each[2].looks.name != SINK]
    best = [max(others, key=lambda each: each[0])] if others else []
    return [*best, *(each for each in scores if each[2].looks.name == SINK)]


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
        "about": np.array([name or tr("nothing found") for name in names], str),
        "score": np.array(scores, np.float64),
        "least": np.array(least, np.float64),
        "weight": np.array(weights, np.float64),
    }
    return Answer(columns, found.said)


def findings(found: About) -> tuple[Finding, ...]:
    """The best unit or head of each detector, the most telling first."""
    return tuple(
        Finding(
            ended(each.said),
            layer=each.spec.layer,
            head=each.index if each.is_head else None,
            unit=None if each.is_head else each.index,
            strength=min(abs(each.score), 1.0) * (0.5 if each.detector.name == SINK else 1.0),
        )
        for each in found.telling[:SAID]
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
