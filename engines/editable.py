"""What of an engine can be edited: its signals, and the places in its computation that are not recorded.

layer{n}.scores      (head, key)     what attention is the softmax of
layer{n}.attention   (head, key)     what each head looks at
layer{n}.head        (head, unit)    what each head mixes, before the output matrix
layer{n}.cache       (key, head)     scores by another name: a token that fell out of the cache
hop{n}.scores, memory.scores (slot)  what the read of slots is the softmax of
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.edit import SLOT, TOKEN, Edit, Places
from mnemoscope.engines.errors import EditError
from mnemoscope.engines.keeping import Kept, kept_of
from mnemoscope.engines.nouns import axes_said, axis_said
from mnemoscope.engines.spec import Kind, Layout
from mnemoscope.engines.translation import commas, listed, tr

Mask = NDArray[np.bool_]

SHARES = (
    Kind.GATE,
    Kind.WRITE,
    Kind.READ,
    Kind.ANSWER,
    Kind.CLASS,
    Kind.RECALLED,
)  # mean nothing out of their range
_WILD = re.compile(r"(layer|hop)\*\.")


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that can be edited. The size of an axis is None where there is no end to it: of keys."""

    name: str
    axes: tuple[str, ...]
    shape: tuple[int | None, ...]
    range: tuple[float, float] | None = None  # what it may be set to
    stored: bool = True  # whether a recording holds it

    def places(self, edit: Edit) -> dict[str, Places]:
        """The places that an edit names, by axis. Raises EditError for those there are not."""
        found: dict[str, Places] = {}
        for axis, places in edit.parts:
            named = axis or self.axes[0]
            if named not in self.axes:
                raise EditError(
                    tr(
                        "{name} is of {axes}: it has no {named}",
                        name=self.name,
                        axes=listed([axes_said(axis) for axis in self.axes]),
                        named=axis_said(named),
                    )
                )
            if found.get(named):
                raise EditError(
                    tr(
                        "[{part}] says twice which {axes} of {name} are meant",
                        part=edit.part,
                        axes=axes_said(named),
                        name=self.name,
                    )
                )
            size = self.shape[self.axes.index(named)]
            for start, stop in places:
                if size is not None and (start >= size or (stop or 0) > size):
                    last = max(start, (stop or 0) - 1)
                    raise EditError(
                        tr(
                            "{name} has {size} {axes}, from 0: there is no {axis} {last}",
                            name=self.name,
                            size=size,
                            axes=axes_said(named),
                            axis=axis_said(named),
                            last=last,
                        )
                    )
            found[named] = places
        return found

    def mask(self, edit: Edit) -> Mask:
        """Which numbers of it are meant, along the axes that have an end."""
        places = self.places(edit)
        out = np.ones((), bool)
        for axis, size in zip(self.axes, self.shape, strict=True):
            if size is not None:
                out = out[..., None] & inside(places.get(axis, ()), np.arange(size))
        return out


def inside(places: Places, numbers: NDArray[np.int64]) -> Mask:
    """Which numbers lie in some stretches; all in none."""
    found = np.full(numbers.shape, not places)
    for start, stop in places:
        found |= (numbers >= start) & (numbers < (np.inf if stop is None else stop))
    return found


def scores_of(read: str) -> str:
    """What the read of slots, a signal of this name, is the softmax of."""
    return f"{read.rsplit('.', 1)[0]}.scores"


def points(layout: Layout) -> Iterator[Point]:
    """Everything that can be edited of an engine that has these signals."""
    cached = not layout.of(Kind.POSITION)
    for spec in layout:
        if spec.kind not in (Kind.IDS, Kind.ATTENTION):
            yield Point(spec.name, spec.axes, spec.shape, spec.range if spec.kind in SHARES else None)
        if spec.kind is Kind.READ:
            yield Point(scores_of(spec.name), spec.axes, spec.shape, stored=False)
        if spec.kind is Kind.QUERY:
            at, heads = spec.name.removesuffix("query"), spec.shape[0]
            yield Point(at + "scores", ("head", "key"), (heads, None), stored=False)
            yield Point(at + "attention", ("head", "key"), (heads, None), (0, 1), stored=False)
            yield Point(at + "head", ("head", "unit"), spec.shape, stored=False)
            if cached:
                yield Point(at + "cache", ("key", "head"), (None, heads), stored=False)
    if (written := layout.one(Kind.WRITE)) is not None:
        yield Point(SLOT, ("slot",), written.shape, stored=False)


def named(edit: Edit, layout: Layout) -> list[Point]:
    """The points that an edit names, of which `layer*` names several."""
    wild = _WILD.match(edit.signal)
    if "*" in edit.signal and wild is None:
        raise EditError(tr("in {signal} only layer* and hop* stand for several", signal=edit.signal))
    rest = re.escape(edit.signal if wild is None else edit.signal[wild.end() :])
    pattern = re.compile(rest if wild is None else rf"{wild[1]}\d+\.{rest}")
    return [point for point in points(layout) if pattern.fullmatch(point.name)]


def matching(edit: Edit, layout: Layout) -> list[Point]:
    """The points that an edit names. Raises EditError for none."""
    if found := named(edit, layout):
        return found
    raise EditError(_missing(edit.signal, layout, {point.name: point for point in points(layout)}))


def check_operation(edit: Edit, point: Point, layout: Layout) -> None:
    """Raise EditError for an operation that has no meaning at a point."""
    point.places(edit)
    last = point.name.rsplit(".", 1)[-1]
    reads = [spec.name for spec in layout.of(Kind.READ)]
    cuts = last in ("attention", "scores", "cache") or point.name in (SLOT, *reads)
    if edit.operation == "cut" and not cuts:
        raise EditError(
            tr(
                "only keys, cache entries and slots can be cut: {name} can be set to 0 instead",
                name=point.name,
            )
        )
    if edit.operation == "keep" and last != "cache":
        raise EditError(
            tr(
                "only a cache keeps some of its entries, as layer*.cache = keep last 64: not {name}",
                name=point.name,
            )
        )
    if last == "cache" and edit.operation not in ("cut", "keep"):
        raise EditError(
            tr(
                "an entry of the cache can only be cut: edit {layer}key or value instead",
                layer=point.name[:-5],
            )
        )
    if edit.operation == "from" and not point.stored:
        raise EditError(tr("{name} is not in recordings, so none can be taken from one", name=point.name))
    low, high = point.range or (-np.inf, np.inf)
    if edit.operation == "set" and isinstance(edit.value, int | float) and not low <= edit.value <= high:
        raise EditError(
            tr(
                "{name} lies in {low:g} to {high:g}: it cannot be set to {value:g}",
                name=point.name,
                low=low,
                high=high,
                value=edit.value,
            )
        )
    written = layout.one(Kind.WRITE)
    if (
        written is not None
        and point.name == written.name
        and (edit.operation not in ("set", "scale") or edit.value != 0)
    ):
        raise EditError(tr("{name} can only be set to 0, so that nothing is written", name=point.name))


def keep(
    kept: dict[int, Kept], edit: Edit, point: Point, context: int | None, turning: tuple[float, ...] | None
) -> None:
    """Let a layer's cache keep what an edit says. Raises EditError where it cannot."""
    found, layer = kept_of(str(edit.value)), int(point.name.removeprefix("layer").partition(".")[0])
    if turning is None:
        raise EditError(
            tr("this model keeps its cache itself: {signal} cannot be bounded", signal=edit.signal)
        )
    if layer in kept:
        raise EditError(
            tr("it is said twice what {name} keeps: {edit} is one too many", name=point.name, edit=edit)
        )
    if context is not None and found.total > context:
        raise EditError(
            tr(
                "this model looks {context:,} tokens back: its cache cannot keep {total:,}",
                context=context,
                total=found.total,
            )
        )
    kept[layer] = found


def _missing(signal: str, layout: Layout, found: dict[str, Point]) -> str:
    """Why there is nothing of this name to edit."""
    from difflib import get_close_matches  # not at the start: it is rarely needed

    last = signal.rsplit(".", 1)[-1]
    looks = any(point.name.endswith(".scores") and "head" in point.axes for point in found.values())
    if last in ("attention", "scores", "head", "cache") and not looks and not signal.startswith("hop"):
        if layout.heads:  # as of an encoder and a decoder, which another library runs
            return tr(
                "the attention of this model can be looked at, but not be edited: there is no {signal} to edit",
                signal=signal,
            )
        return tr("this model has no attention: there is no {signal} to edit", signal=signal)
    if last == "cache" and layout.of(Kind.POSITION):
        return tr(
            "this model keeps no cache, it encodes the text anew at every step: cut keys of {signal}",
            signal=signal.replace("cache", "attention"),
        )
    if signal == SLOT:
        return tr("this model has no memory of slots: there is no memory.slot to edit")
    if signal in layout:
        return tr(
            '{signal} holds numbers of tokens or entries: edit {token}[12] = "Paris" or {slot} instead',
            signal=signal,
            token=TOKEN,
            slot=SLOT,
        )
    near = (
        get_close_matches(signal, found, n=3, cutoff=0.5)
        or [name for name in found if name.endswith(last)][:3]
    )
    if near:
        return tr(
            "there is no {signal} to edit in this model; near: {near}", signal=signal, near=commas(near)
        )
    return tr(
        "there is no {signal} to edit in this model; there are {found}", signal=signal, found=commas(found)
    )
