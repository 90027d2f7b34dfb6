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
from mnemoscope.engines.spec import Kind, Layout

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
                raise EditError(f"{self.name} is of {' and '.join(self.axes)}s: it has no {named}")
            if found.get(named):
                raise EditError(f"[{edit.part}] says twice which {named}s of {self.name} are meant")
            size = self.shape[self.axes.index(named)]
            for start, stop in places:
                if size is not None and (start >= size or (stop or 0) > size):
                    last = max(start, (stop or 0) - 1)
                    raise EditError(f"{self.name} has {size} {named}s, from 0: there is no {named} {last}")
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
        raise EditError(f"in {edit.signal} only layer* and hop* stand for several")
    rest = re.escape(edit.signal if wild is None else edit.signal[wild.end() :])
    pattern = re.compile(rest if wild is None else rf"{wild[1]}\d+\.{rest}")
    return [point for point in points(layout) if pattern.fullmatch(point.name)]


def matching(edit: Edit, layout: Layout) -> list[Point]:
    """The points that an edit names. Raises EditError for none."""
    if found := named(edit, layout):
        return found
    raise EditError(_missing(edit.signal, layout, {point.name: point for point in points(layout)}))


def _missing(signal: str, layout: Layout, found: dict[str, Point]) -> str:
    """Why there is nothing of this name to edit."""
    from difflib import get_close_matches  # not at the start: it is rarely needed

    last = signal.rsplit(".", 1)[-1]
    looks = any(point.name.endswith(".scores") and "head" in point.axes for point in found.values())
    if last in ("attention", "scores", "head", "cache") and not looks and not signal.startswith("hop"):
        return f"this model has no attention: there is no {signal} to edit"
    if last == "cache" and layout.of(Kind.POSITION):
        return f"this model keeps no cache, it encodes the text anew at every step: cut keys of {signal.replace('cache', 'attention')}"
    if signal == SLOT:
        return "this model has no memory of slots: there is no memory.slot to edit"
    if signal in layout:
        return f'{signal} holds numbers of tokens or entries: edit {TOKEN}[12] = "Paris" or {SLOT} instead'
    near = (
        get_close_matches(signal, found, n=3, cutoff=0.5)
        or [name for name in found if name.endswith(last)][:3]
    )
    there = f"near: {', '.join(near)}" if near else f"there are {', '.join(found)}"
    return f"there is no {signal} to edit in this model; {there}"
