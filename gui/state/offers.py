"""What can be done to what is under the mouse: edits with their labels, from what a signal is. No names of signals, no Qt.

Whatever is offered can be made: each edit has been tried on the model's signals, and those it refuses are left out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

from mnemoscope.engines.edit import SLOT, TOKEN, Edit
from mnemoscope.engines.editable import Point, points
from mnemoscope.engines.edits import Edits
from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.nouns import gate_said
from mnemoscope.engines.numerals import numeral
from mnemoscope.engines.spec import Kind, SignalSpec
from mnemoscope.engines.translation import tr, tr_noop, trn
from mnemoscope.gui.state.forgetting import forgets, many, ones
from mnemoscope.gui.state.seating import whole
from mnemoscope.gui.state.view import View

OF_HEADS = (Kind.QUERY, Kind.KEY, Kind.VALUE)
OF_IT = tr_noop("all of it")
ALL = {
    "unit": tr_noop("all units"), "head": tr_noop("all heads"), "slot": tr_noop("all slots"),
    "token": tr_noop("all tokens"), "class": tr_noop("all classes"),
}  # fmt: skip


class When(StrEnum):
    """The steps for which an edit is made."""

    ON = tr_noop("from here on")
    ONCE = tr_noop("at this step only")
    ALL = tr_noop("the whole text")


class Asks(StrEnum):
    """What a person is to say before an edit can be made."""

    NOTHING = ""
    NUMBER = "number"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Place:
    """What is under the mouse: a step, what its rows stand for ("unit", "head", "key", "token", "slot BANK") and which one."""

    step: int
    kind: str = ""
    number: int | None = None
    signals: tuple[str, ...] = ()  # whose numbers are drawn there: `number` is one of them


@dataclass(frozen=True, slots=True)
class Offer:
    """An edit that can be made, for the whole text or from a step on; what it asks for has a value to begin with."""

    label: str
    edit: Edit
    step: int = 0
    whens: tuple[When, ...] = tuple(When)
    asks: Asks = Asks.NOTHING
    ends: tuple[float, float] | None = None  # of the number that is asked for
    group: str = ""  # what it is about, above the offers of one thing

    def made(self, when: When, value: float | str | None = None) -> Edit:
        """The edit, for these steps and with this value."""
        edit = self.edit if value is None else replace(self.edit, value=value)
        if when is When.ALL or edit.signal == TOKEN:
            return edit
        return replace(edit, start=self.step, stop=self.step + 1 if when is When.ONCE else None)


def problem(view: View, edit: Edit) -> str:
    """In one sentence, why a track cannot take an edit; "" if it can."""
    track = view.track
    try:
        Edits.of(
            track.trace.layout,
            track.vocab,
            (edit,),
            context=track.trace.context,
            encoded=track.encoded,
            turning=track.trace.turning,
            sources=dict(view.others),
        )
    except MnemoscopeError as error:
        return whole(str(error))
    return ""


def possible(view: View, offers: Sequence[Offer]) -> list[Offer]:
    """Those of some offers that can be made, each for the steps it can be made for."""
    found = []
    for offer in offers:
        if offer.asks is Asks.TEXT:
            found.append(offer)  # it depends on what is said
            continue
        whens = tuple(when for when in offer.whens if not problem(view, offer.made(when)))
        if whens:
            found.append(replace(offer, whens=whens))
    return found


def offered(view: View, shows: frozenset[Kind], place: Place) -> list[Offer]:
    """All that makes sense at a place of a panel that shows these kinds of signal."""
    found: list[Offer] = []
    layer = view.focus.layer
    if place.kind == "head" and place.number is not None and not place.signals:
        found += of_head(view, layer, place.number, place.step)
    elif place.kind == "key" and place.number is not None:
        found += of_key(view, layer, view.focus.head, place.number, place.step)
        found += of_head(view, layer, view.focus.head, place.step)
    elif place.kind.startswith("slot") and place.number is not None:
        found += of_slot(view, place.number, place.step)
    elif place.kind != "token":
        for spec, index in numbers_at(view, shows, place):
            found += of_number(view, spec, index, place.step)
    if place.kind != "slot external":
        found += of_token(
            view, place.number if place.kind in ("key",) and place.number is not None else place.step
        )
    return possible(view, found)


def numbers_at(view: View, shows: frozenset[Kind], place: Place) -> Iterator[tuple[SignalSpec, int]]:
    """The numbers of signals that are drawn at a place, each by the place in its row."""
    layout = view.trace.layout
    specs = [layout[name] for name in place.signals if name in layout]
    if not specs and place.kind == "unit":
        specs = [s for s in layout.of(*shows) if s.layer in (None, view.focus.layer) and s.axes[-1] == "unit"]
    for spec in specs:
        index = place.number
        if index is None or not place.signals:
            index = view.number_of(spec, view.focus.unit if index is None else index)
        if index is not None and index < spec.size:
            yield spec, index


def of_number(view: View, spec: SignalSpec, index: int, step: int) -> Iterator[Offer]:
    """What can be done to one number of a signal, and to all of them."""
    point = next((p for p in points(view.trace.layout) if p.name == spec.name), None)
    if point is None or not 0 <= step < view.length:
        return
    place, part, low_high = spec.place(index), part_of(point, index), point.range
    value = float(view.trace.at(spec.name, step).reshape(-1)[index])
    group = tr(
        "{signal} · {place} · step {step} “{token}”: {value}", signal=spec.label, place=place, step=step,
        token=view.track.label(step), value=numeral(value),
    )  # fmt: skip

    def edit(
        label: str, operation: str, value: float | str, part: str = part, asks: Asks = Asks.NOTHING
    ) -> Offer:
        ends = (point.range or (-1e6, 1e6)) if asks and operation == "set" else (-1e3, 1e3) if asks else None
        if operation == "noise":
            ends = (0.0, 1e3)
        return Offer(label, Edit(spec.name, part, operation, value), step, asks=asks, ends=ends, group=group)

    gate = spec.kind is Kind.GATE and low_high == (0, 1)
    if spec.kind is Kind.WRITE:
        yield edit(tr("Write nothing into {place}", place=place), "set", 0.0)
        return
    yield edit(
        tr("Close {place} (0)", place=place) if gate else tr("Silence {place}", place=place), "set", 0.0
    )
    if gate:
        yield edit(tr("Open {place} (1)", place=place), "set", 1.0)
    if np.isfinite(value):
        held = float(f"{value:.3g}")
        yield edit(
            tr("Hold {place} at {value} (its value here)", place=place, value=numeral(held)), "set", held
        )
        yield edit(tr("Hold {place} at…", place=place), "set", held, asks=Asks.NUMBER)
    yield edit(tr("Scale {place}…", place=place), "scale", 0.5, asks=Asks.NUMBER)
    yield edit(tr("Add noise to {place}…", place=place), "noise", 0.1, asks=Asks.NUMBER)
    for name, _ in view.others:
        yield edit(
            tr("{place} as in track {track}", place=f"{place[:1].upper()}{place[1:]}", track=name),
            "from",
            name,
        )
    for forgotten in ones(view.trace.layout, spec, index):
        by = forgotten.signal.rsplit(".", 1)[-1]
        said = tr("Forget {place} here (its {gate} 0)", place=place, gate=gate_said(by))
        yield Offer(said, forgotten, step, whens=(When.ONCE,), group=group)
    all_of = ALL.get(point.axes[-1], OF_IT) if len(point.axes) == 1 else OF_IT
    every = tr(all_of)
    yield edit(
        tr("Close {place} (0)", place=every) if gate else tr("Silence {place}", place=every), "set", 0.0, "*"
    )
    if gate:
        yield edit(tr("Open {place} (1)", place=every), "set", 1.0, "*")
    for name, _ in view.others:
        yield edit(
            tr("{place} as in track {track}", place=f"{every[:1].upper()}{every[1:]}", track=name),
            "from",
            name,
            "*",
        )
    if spec.kind in OF_HEADS:
        yield from of_head(view, spec.layer or 0, int(np.unravel_index(index, spec.shape)[0]), step)


def pulled(view: View, name: str, numbers: Sequence[int], value: float) -> Edit:
    """Some numbers of a signal held at a value from the cursor on, as by a bar that is dragged."""
    spec = view.trace.layout[name]
    low, high = spec.range or (-np.inf, np.inf)
    digits = 2 if max(map(abs, view.levels(spec))) <= 2 else 1
    held = round(min(max(value, low), high), digits)
    point = next(p for p in points(view.trace.layout) if p.name == name)
    if len(point.axes) == 1:
        return Edit(name, stretches(numbers), "set", held, view.cursor)
    at = np.array(np.unravel_index(np.array(numbers), spec.shape))  # (axes, n)
    part = "; ".join(
        stretches(np.unique(places).tolist()) if not n else f"{axis} {stretches(np.unique(places).tolist())}"
        for n, (axis, places) in enumerate(zip(point.axes, at, strict=True))
    )
    return Edit(name, part, "set", held, view.cursor)


def stretches(numbers: Sequence[int]) -> str:
    """Numbers as an edit has them: "3,17:20" for 3, 17, 18 and 19."""
    found: list[tuple[int, int]] = []
    for n in sorted(numbers):
        if found and found[-1][1] == n:
            found[-1] = (found[-1][0], n + 1)
        else:
            found.append((n, n + 1))
    return ",".join(str(a) if b == a + 1 else f"{a}:{b}" for a, b in found)


def of_head(view: View, layer: int, head: int, step: int) -> Iterator[Offer]:
    """What can be done to an attention head of a layer."""
    query = view.trace.layout.one(Kind.QUERY, layer)
    if query is None or head >= query.shape[0]:
        return
    name, group = ones_name(query, "head"), tr("head {head} of layer {layer}", head=head, layer=layer)
    for label, operation, value, asks in (
        (tr("Silence head {head}", head=head), "set", 0.0, Asks.NOTHING),
        (tr("Scale head {head}…", head=head), "scale", 0.5, Asks.NUMBER),
        (tr("Add noise to head {head}…", head=head), "noise", 0.1, Asks.NUMBER),
    ):
        ends = (0.0 if operation == "noise" else -1e3, 1e3) if asks else None
        yield Offer(label, Edit(name, str(head), operation, value), step, asks=asks, ends=ends, group=group)
    yield Offer(
        tr("Silence all heads of layer {layer}", layer=layer), Edit(name, "*", "set", 0.0), step, group=group
    )


def of_key(view: View, layer: int, head: int | None, key: int, step: int) -> Iterator[Offer]:
    """What can be done about the looks at an earlier token, from a step on."""
    query = view.trace.layout.one(Kind.QUERY, layer)
    if query is None or not 0 <= key < view.length:
        return
    name, token = ones_name(query, "attention"), view.track.label(key)
    group = tr("looks at “{token}” (step {key}) from step {step}", token=token, key=key, step=step)
    if head is not None:
        said = tr("Head {head}: do not look at “{token}” (cut this key)", head=head, token=token)
        yield Offer(said, Edit(name, f"{head}; key {key}", "cut"), step, group=group)
    said = tr("No head of layer {layer} looks at “{token}”", layer=layer, token=token)
    yield Offer(said, Edit(name, f"*; key {key}", "cut"), step, group=group)


def of_token(view: View, step: int) -> Iterator[Offer]:
    """What can be done about a token of the text."""
    if not 0 <= step < view.length:
        return
    token = view.track.label(step)
    group = tr("token “{token}” · step {step}", token=token, step=step)
    text = view.track.piece(step)
    yield Offer(
        tr("Another token in the place of “{token}”…", token=token),
        Edit(TOKEN, str(step), "set", text or "?"),
        step,
        whens=(When.ALL,),
        asks=Asks.TEXT,
        group=group,
    )
    now = max(view.cursor, step)
    for name, part in many(view.trace.layout, step, step + 1):
        yield Offer(
            tr("Forget “{token}” (cut it in every layer)", token=token),
            Edit(name, part, "cut"),
            now,
            group=group,
        )
    for edit in forgets(view.trace, step):
        whens = (When.ONCE,) if edit.stop is not None else (When.ON,)
        said = tr("Forget everything before “{token}”", token=token)
        yield Offer(said, replace(edit, start=0, stop=None), edit.start, whens=whens, group=group)


def of_span(view: View, first: int, stop: int) -> list[Offer]:
    """What can be done about a stretch of the text, the tokens first..stop: forget it, from the cursor on or as soon as it is read; or read nothing there."""
    if not 0 <= first < stop <= view.length:
        return []
    layout, text = view.trace.layout, "".join(view.track.labels(first, stop))
    said_text = text if len(text) <= 32 else f"{text[:16]}…{text[-15:]}"
    group = trn(
        "{n} token marked: “{text}” · steps {first} to {last}", "{n} tokens marked: “{text}” · steps {first} to {last}",
        stop - first, text=said_text, first=first, last=stop - 1,
    )  # fmt: skip
    found = list[Offer]()
    for name, part in many(layout, first, stop):
        now = max(view.cursor, stop - 1)
        forget, later = Edit(name, part, "cut"), tr("Forget “{text}” as soon as it is read", text=said_text)
        found.append(
            Offer(tr("Forget “{text}”", text=said_text), forget, now, (When.ON, When.ONCE), group=group)
        )
        found.append(Offer(later, forget, stop, (When.ON,), group=group))
    for spec in layout.of(Kind.EMBEDDING):
        blank = Edit(spec.name, "*", "set", 0.0, first, stop)
        label = tr("Read nothing in the place of “{text}”", text=said_text)
        found.append(Offer(label, blank, first, (When.ALL,), group=group))
    return possible(view, found)


def of_slot(view: View, slot: int, step: int) -> Iterator[Offer]:
    """What can be done about a slot of a memory outside."""
    written = view.trace.layout.one(Kind.WRITE)
    if written is None or slot >= written.size:
        return
    group = tr("slot {slot} of the memory", slot=slot)
    yield Offer(
        tr("Delete slot {slot} (it is not read)", slot=slot), Edit(SLOT, str(slot), "cut"), step, group=group
    )
    yield Offer(
        tr("Let slot {slot} hold…", slot=slot),
        Edit(SLOT, str(slot), "set", "?"),
        step,
        asks=Asks.TEXT,
        group=group,
    )
    yield Offer(
        tr("Write nothing into slot {slot}", slot=slot),
        Edit(written.name, str(slot), "set", 0.0),
        step,
        group=group,
    )


def part_of(point: Point, index: int) -> str:
    """The part of an edit that names one number of a signal, counted over all its axes."""
    sizes = tuple(size or 1 for size in point.shape)
    first, *others = (int(n) for n in np.unravel_index(index, sizes))
    return "; ".join([str(first), *(f"{a} {n}" for a, n in zip(point.axes[1:], others, strict=True))])


def ones_name(spec: SignalSpec, role: str) -> str:
    """What lies beside a signal in its layer, by its role."""
    return f"{spec.name.rpartition('.')[0]}.{role}"
