"""How each kind of model is made to forget: by the gate that keeps, by keys that are cut, by slots or a state. No Qt."""

import re
from collections.abc import Iterator, Sequence

from mnemoscope.engines.edit import SLOT, Edit
from mnemoscope.engines.spec import Kind, Layout, SignalSpec
from mnemoscope.engines.trace import Trace

KEEPS = ("forget", "update", "decay")  # the roles of gates that keep what was at 1, and drop it at 0
_LAYER = re.compile(r"(layer|hop)\d+\.(.+)")


def keepers(layout: Layout, layer: int | None = None) -> tuple[SignalSpec, ...]:
    """The gates that say how much of the past is kept."""
    return tuple(s for s in layout.of(Kind.GATE, layer=layer) if s.role in KEEPS and s.range == (0, 1))


def ones(layout: Layout, spec: SignalSpec, index: int) -> Iterator[Edit]:
    """The edits that let one number of a state, a cell or a gate be forgotten, where a gate of its own keeps it."""
    if spec.kind not in (Kind.CELL, Kind.STATE, Kind.GATE) or spec.layer is None:
        return
    for gate in keepers(layout, spec.layer):
        number = gate.beside(spec, index)
        if number is not None and len(gate.shape) == 1 and gate.name != spec.name:
            yield Edit(gate.name, str(number), "set", 0.0)


def many(layout: Layout, first: int, stop: int) -> Iterator[tuple[str, str]]:
    """The names and parts that mean the keys first..stop in every layer that looks back."""
    keys = f"{first}:{stop}" if stop > first + 1 else str(first)
    cached = not layout.of(Kind.POSITION)
    names = [
        f"{spec.name.rpartition('.')[0]}.{'cache' if cached else 'attention'}"
        for spec in layout.of(Kind.QUERY)
    ]
    for name in wild(names):
        yield name, keys if cached else f"*; key {keys}"


def forgets(trace: Trace, step: int) -> tuple[Edit, ...]:
    """The edits after which nothing of what was read before a step is left at it; none where there is nothing before it."""
    layout = trace.layout
    if step < 1:
        return ()
    if gates := keepers(layout):
        return tuple(Edit(name, "", "set", 0.0, step, step + 1) for name in wild([g.name for g in gates]))
    if layout.of(Kind.QUERY):
        return tuple(Edit(name, part, "cut", None, step) for name, part in many(layout, 0, step))
    if layout.one(Kind.WRITE) is not None:
        return (Edit(SLOT, "", "cut", None, step),)
    states = [s.name for s in layout.of(Kind.STATE)]
    return tuple(Edit(name, "", "set", 0.0, step - 1, step) for name in wild(states))


def held(layout: Layout, value: float, step: int, layer: int) -> tuple[Edit, ...]:
    """The edits that hold the gate that keeps at a value from a step on, in the layer in focus."""
    return tuple(Edit(gate.name, "*", "set", value, step) for gate in keepers(layout, layer))


def wild(names: Sequence[str]) -> tuple[str, ...]:
    """Names of several layers as one that means them all, where they differ in nothing but the layer."""
    found = [_LAYER.fullmatch(name) for name in names]
    kinds = {(m[1], m[2]) for m in found if m is not None}
    if len(names) > 1 and None not in found and len(kinds) == 1:
        ((stage, rest),) = kinds
        return (f"{stage}*.{rest}",)
    return tuple(names)
