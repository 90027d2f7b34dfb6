"""What of a track may go into a page, the most telling first: heat maps of its signals, and what each head looks at."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.attention import crossing
from mnemoscope.engines.nouns import AXES
from mnemoscope.engines.spec import Kind, SignalSpec
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import tr, tr_noop, trn
from mnemoscope.gui.export.web.numbers import in_bytes, packed, weight_bytes, wholes
from mnemoscope.gui.state.blueprint import Focus
from mnemoscope.gui.state.ranges import Levels
from mnemoscope.gui.state.unit_order import UnitOrders

# The signals that are drawn: what they are measured in, and whether they come before attention, and are open at first.
FIRST = {
    Kind.READ: tr_noop("weight"),
    Kind.WRITE: tr_noop("weight"),
    Kind.OUTPUT: tr_noop("value"),
    Kind.STATE: tr_noop("activation"),
    Kind.CELL: tr_noop("activation"),
    Kind.GATE: tr_noop("share let through"),
    Kind.RESIDUAL: tr_noop("activation"),
    Kind.CLASS: tr_noop("probability"),
}
THEN = {
    Kind.MLP: tr_noop("activation"),
    Kind.EMBEDDING: tr_noop("value"),
    Kind.USAGE: tr_noop("weight"),
    Kind.QUERY: tr_noop("value"),
    Kind.KEY: tr_noop("value"),
    Kind.VALUE: tr_noop("value"),
}
PREDICTED = (Kind.LOGITS, Kind.ANSWER)  # of which the likeliest are held, see `foretold`
SLOTS = (Kind.READ, Kind.WRITE, Kind.USAGE)  # whose rows are places in a memory, which have their order
ORDERED = ("activity", "similarity")
COMPUTED_AT_ONCE = 64  # steps of attention

LevelsOf = Callable[[Track, SignalSpec], Levels]
Heads = tuple[tuple[int, int | None], ...]  # layers, each with one head or all (None)


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that a page may hold: where it goes, what it is called, and how it is made."""

    place: tuple[str, str]  # among the "signals" or the "attention", and by what name
    rank: tuple[int, ...]  # the smaller, the sooner it is taken in
    name: str
    make: Callable[[], Any]


def parts_of(
    track: Track, start: int, stop: int, focus: Focus, levels: LevelsOf, heads: Heads | None
) -> list[Part]:
    """All parts of a track, the most telling first. `heads`: those whose attention is held; None: all that there is room for."""
    found = list(_signals(track, start, stop, focus, levels, UnitOrders()))
    for layer, count in track.trace.layout.heads.items():
        for head in range(count):
            if heads is None or (layer, head) in heads or (layer, None) in heads:
                near = (int(layer != focus.layer), layer, int(head != focus.head), head)
                name = f"layer{layer}.attention[{head}]"
                found.append(
                    Part(
                        ("attention", f"{layer}:{head}"),
                        (1, *near),
                        name,
                        _Looks(track, layer, head, start, stop).to_json,
                    )
                )
    return sorted(found, key=lambda part: part.rank)


def never(track: Track) -> list[str]:
    """The signals of a track that no page holds."""
    drawn = (*FIRST, *THEN, *PREDICTED, Kind.ATTENTION)
    hidden = [
        s for s in track.trace.specs if s.kind not in drawn or (s.kind is Kind.ANSWER and s.layer is not None)
    ]
    return [spec.name for spec in hidden]


def _signals(
    track: Track, start: int, stop: int, focus: Focus, levels: LevelsOf, orders: UnitOrders
) -> Iterator[Part]:
    for n, spec in enumerate(track.trace.specs):
        columns = spec.kind is Kind.EMBEDDING and spec.axes == ("column",)  # which is the text itself
        first = spec.kind in FIRST or columns
        if not first and spec.kind not in THEN:
            continue
        kinds = [*FIRST, *THEN]
        away = 0 if spec.layer is None else int(spec.layer != focus.layer)
        rank = (0 if first else 2, away, spec.layer or 0, kinds.index(spec.kind), n)
        yield Part(
            ("signals", spec.name),
            rank,
            spec.name,
            _Map(track, spec, start, stop, levels, first, orders).to_json,
        )


@dataclass(frozen=True, slots=True)
class _Map:
    """A signal over a stretch, to be drawn as a heat map."""

    track: Track
    spec: SignalSpec
    start: int
    stop: int
    levels: LevelsOf
    first: bool
    orders: UnitOrders

    def to_json(self) -> dict[str, Any]:
        spec, values = self.spec, self.track.trace.read(self.spec.name, self.start, self.stop)
        rows = values.reshape(self.stop - self.start, -1)
        low, high = self.levels(self.track, spec)
        unit = (FIRST | THEN)[spec.kind]
        if spec.kind is Kind.GATE and spec.role == "candidate":
            unit = FIRST[Kind.STATE]
        places = _places(self.track, spec)
        return {
            "title": spec.label,
            "where": spec.where if spec.layer is not None else "",
            "layer": spec.layer,
            "axis": spec.axis,
            "places": places,
            "orders": self._orders() if len(places) == 1 and spec.kind not in SLOTS else {},
            "size": spec.size,
            "unit": tr(unit),
            "low": low,
            "high": high,
            "open": self.first,
            "notes": _notes(rows, high),
            "memory": spec.kind is Kind.READ,
            "numbers": in_bytes(rows).to_json(),
        }

    def _orders(self) -> dict[str, str]:
        """Its units as the window orders them: from first to last, in each order but that of their numbers."""
        return {order: wholes(self.orders.of(self.track.trace, self.spec, order)) for order in ORDERED}


def _places(track: Track, spec: SignalSpec) -> list[str]:
    """What each of its rows is called: "unit 7"; a class by its name, a column by its own."""
    if spec.kind is Kind.CLASS:
        return list(track.class_names)
    if spec.axes == ("column",) and len(track.vocab.columns) == spec.size:
        return list(track.vocab.columns)
    if len(spec.shape) > 1:
        return [spec.place(n) for n in range(spec.size)]
    axis = spec.axes[0] if spec.axes else "unit"
    return [tr(AXES[axis][2], n="{n}") if axis in AXES else f"{axis} {{n}}"]  # the page puts the number in


def _notes(rows: NDArray[Any], high: float) -> list[str]:
    """What a colour cannot say: values beyond the colours, and such as are no numbers."""
    with np.errstate(invalid="ignore"):
        beyond = int(((np.abs(rows) > high * (1 + 1e-6)) & np.isfinite(rows)).sum())
    nans, endless = int(np.isnan(rows).sum()), int(np.isinf(rows).sum())
    return [
        *(
            [trn("{n:,} value lies beyond the colours", "{n:,} values lie beyond the colours", beyond)]
            if beyond
            else []
        ),
        *([trn("{n:,} value is not a number", "{n:,} values are not numbers", nans)] if nans else []),
        *([trn("{n:,} value is infinite", "{n:,} values are infinite", endless)] if endless else []),
    ]


@dataclass(frozen=True, slots=True)
class _Looks:
    """What one head looks at over a stretch, row by row: of a decoder up to each step itself, of an encoder all of it."""

    track: Track
    layer: int
    head: int
    start: int
    stop: int

    def to_json(self) -> str:
        """Rows one after the other, in bytes; each of a decoder begins with the share that lies before the stretch."""
        trace, count = self.track.trace, self.stop - self.start
        if trace.both_ways:
            whole, first = trace.attention_at(self.layer, self.head, self.stop - 1)
            square = np.full((count, count), np.nan)
            skipped, left = max(self.start - first, 0), max(first - self.start, 0)
            square[left:, left:] = whole[skipped:, skipped:]
            return packed(weight_bytes(square))
        if trace.looks_ahead:
            weights = trace.attention(self.layer, self.head, self.start, self.stop)
            return packed(weight_bytes(weights[:, self.start : self.stop]))
        rows = list[NDArray[np.uint8]]()
        for a in range(self.start, self.stop, COMPUTED_AT_ONCE):
            b = min(a + COMPUTED_AT_ONCE, self.stop)
            weights = trace.attention(self.layer, self.head, a, b)
            before = weights[:, : self.start].sum(axis=1, keepdims=True)
            codes = weight_bytes(np.concatenate((before, weights[:, self.start :]), axis=1))
            rows += [codes[n, : a + n - self.start + 2] for n in range(b - a)]
        return packed(np.concatenate(rows))


def heads_of(track: Track) -> dict[str, Any]:
    """How the heads of a track are called and how their rows lie, as JSON."""
    trace = track.trace
    layout = trace.layout
    return {
        "full": trace.both_ways or trace.looks_ahead,
        "heads": {
            str(layer): [
                tr("cross head {n}", n=n) if n in crossing(layout, layer) else tr("head {n}", n=n)
                for n in range(count)
            ]
            for layer, count in layout.heads.items()
        },
        "said": tr("Read to its end: every token looks at every other in reach.") if trace.both_ways else "",
    }
