"""The trace in a file of tensors: what must belong together, and reading it: at once, or as it is asked for."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.attention import comparable
from mnemoscope.engines.errors import RecordingError
from mnemoscope.engines.files.tensors import FLOATS, WHOLES, TensorFile
from mnemoscope.engines.signalnames import rule_of
from mnemoscope.engines.spec import AXES, Array, Kind, Layout, Number, SignalSpec
from mnemoscope.engines.tokens import Ids
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.translation import commas, tr

PIECE = 4096  # steps read at a time
IN_MEMORY = 64_000_000  # bytes: a recording of more stays in its file, and is read as it is looked at
MOST_LAYERS = 1000
RESERVED = frozenset(
    {"tokens", "text", "spans", "recalled.entries", "recalled.text"}
)  # tensors that are no signals
PLACE = re.compile(r"(?:layer|hop)([0-9]{1,9})\.")
LOOKING = (Kind.QUERY, Kind.ATTENTION)
LAYERED = (
    Kind.STATE, Kind.CELL, Kind.GATE, Kind.QUERY, Kind.KEY, Kind.VALUE, Kind.ATTENTION, Kind.RESIDUAL, Kind.MLP,
    Kind.POSITION, Kind.CROSS,
)  # fmt: skip
NAMES: dict[Kind, str] = {
    Kind.QUERY: r"layer\d+\.query",
    Kind.KEY: r"layer\d+\.key",
    Kind.ATTENTION: r"layer\d+\.attention",
    Kind.CROSS: r"layer\d+\.cross\.(query|key|value)",
    Kind.POSITION: r"layer\d+\.position\.(query|key|residual)",
    Kind.LOGITS: "logits",
    Kind.CLASS: "class",
    Kind.OUTPUT: "output",
    Kind.WRITE: r"memory\.write",
    Kind.READ: r"memory\.read|hop\d+\.attention",
    Kind.USAGE: r"memory\.usage",
    Kind.STORED: r"memory\.key",
    Kind.RECALLED: r"memory\.value",
    Kind.BEFORE: r"model\.logits",
    Kind.ANSWER: r"answer|hop\d+\.answer",
    Kind.IDS: r"sentence|memory\.(token|recalled)",
}  # kinds that panels find by name


class MismatchError(ValueError):
    """What a recording says of itself does not fit together; says where, in a clause."""


class Recorded:
    """The steps of a recording that stay in its file: a signal over some steps is read when it is asked for."""

    nbytes = 0

    def __init__(self, file: TensorFile, path: Path, layout: Layout) -> None:
        self._file, self._path, self._layout = file, path, layout

    def values(self, name: str, start: int, stop: int) -> NDArray[Any]:
        """Raises RecordingError if the file has been taken away or changed meanwhile."""
        try:
            values = numbers(self._file, self._layout[name], start, stop)
        except (OSError, ValueError) as error:
            raise RecordingError(
                tr("{path} can no longer be read: {error}; open it again", path=self._path, error=error)
            ) from None
        return values.reshape(stop - start, -1)

    def rows(self, start: int, stop: int) -> Array:
        rows = np.zeros((stop - start, self._layout.width), np.float32)
        for name, view in self._layout.views(rows).items():
            view[...] = self.values(name, start, stop).reshape(view.shape)
        return rows


def numbers(file: TensorFile, spec: SignalSpec, start: int, stop: int) -> NDArray[Any]:
    """A signal over some steps of a file."""
    return (file.wholes if spec.number is Number.INT64 else file.floats)(spec.name, start, stop)


def trace_in(
    specs: tuple[SignalSpec, ...],
    context: int | None,
    tokens: Ids,
    file: TensorFile,
    path: Path,
    progress: Callable[[float], None] | None = None,
) -> Trace:
    """The trace in a file: read in pieces, or left where it is if it is large; then the file stays open.

    Raises MismatchError for another shape. `progress` is told the share read, and may raise to stop it.
    """
    for spec in specs:
        entry = file.entries[spec.name]
        kinds = WHOLES if spec.number is Number.INT64 else FLOATS
        if entry.shape != (len(tokens), *spec.shape) or entry.dtype not in kinds:
            raise MismatchError(
                tr(
                    "{name} has the shape {shape} of {dtype}",
                    name=spec.name,
                    shape=entry.shape,
                    dtype=entry.dtype,
                )
            )
    trace = Trace(specs, context=context)
    if 4 * len(tokens) * trace.layout.width > IN_MEMORY:
        file.keep()
        recorded = Recorded(file, path, trace.layout)
        return Trace.after(recorded, specs, tokens.tolist(), context=context)
    for start in range(0, len(tokens), PIECE):
        ids = tokens[start : start + PIECE].tolist()
        rows = np.zeros((len(ids), trace.layout.width), np.float32)
        for spec in specs:
            view = trace.layout.views(rows)[spec.name]
            view[...] = numbers(file, spec, start, start + len(ids))
        trace.extend(ids, rows)
        if progress:
            progress(len(trace) / len(tokens))
    return trace


def check(specs: tuple[SignalSpec, ...], vocab: int, context: int | None) -> None:
    """Raise MismatchError for signals that no engine of ours could have had, or that panels could not draw."""
    for spec in specs:
        _check_name(spec)
    heads = {spec.shape[:1] for spec in specs if spec.kind in LOOKING}
    if len(heads) > 1:
        raise MismatchError(tr("its layers have not the same number of attention heads"))
    shapes, kinds = {spec.name: spec.shape for spec in specs}, {spec.kind for spec in specs}
    for spec in specs:
        low, high = spec.levels
        if not -np.inf < low < high < np.inf:
            raise MismatchError(
                tr("{name} has the range {low} to {high}", name=spec.name, low=low, high=high)
            )
        if len(spec.axes) != len(spec.shape) or not all(1 <= n <= 10**7 for n in spec.shape):
            raise MismatchError(tr("{name} has the shape {shape}", name=spec.name, shape=spec.shape))
        if spec.kind in (Kind.LOGITS, Kind.BEFORE, Kind.RECALLED, Kind.ANSWER) and spec.size != vocab:
            raise MismatchError(
                tr(
                    "{name} are {size}, but the vocabulary has {vocab} tokens",
                    name=spec.name,
                    size=spec.size,
                    vocab=vocab,
                )
            )
        if spec.kind is Kind.QUERY and not comparable(spec.shape, shapes.get(f"layer{spec.layer}.key")):
            raise MismatchError(tr("{name} has no keys to be compared with", name=spec.name))
        if spec.kind is Kind.QUERY and Kind.POSITION in kinds:
            for name in ("query", "key", "residual"):
                newest, places = (shapes.get(f"layer{spec.layer}.{at}{name}") for at in ("", "position."))
                if newest is None or places != (context, *newest):
                    raise MismatchError(
                        tr(
                            "layer{layer}.position.{name} is not one for each position",
                            layer=spec.layer,
                            name=name,
                        )
                    )


def _check_name(spec: SignalSpec) -> None:
    """Raise MismatchError for a name that says another kind, layer or axes than its signal has."""
    name = spec.name if len(spec.name) <= 80 else f"{spec.name[:79]}…"
    if spec.name in RESERVED:
        raise MismatchError(tr("no signal can be named {name}", name=name))
    said = PLACE.match(spec.name)
    if (None if said is None else int(said[1])) != spec.layer or (spec.layer or 0) >= MOST_LAYERS:
        raise MismatchError(
            tr("the layer of {name} is {layer}, which its name does not say", name=name, layer=spec.layer)
        )
    if spec.layer is None and spec.kind in LAYERED:
        raise MismatchError(
            tr("{name} is of the kind {kind}, but its name says no layer", name=name, kind=spec.kind)
        )
    named = next((kind for kind, pattern in NAMES.items() if re.fullmatch(pattern, spec.name)), None)
    if named is None and (rule := rule_of(spec.name)[0]) is not None:
        named = rule.kind
    if spec.kind in NAMES and not re.fullmatch(NAMES[spec.kind], spec.name):
        raise MismatchError(
            tr("{name} is of the kind {kind}, which has another name", name=name, kind=spec.kind)
        )
    if named not in (None, spec.kind):
        raise MismatchError(
            tr("{name} is of the kind {kind}, not {named}", name=name, kind=spec.kind, named=named)
        )
    if spec.number is not Number.FLOAT32 and (spec.number is Number.INT64) != (spec.kind is Kind.IDS):
        raise MismatchError(
            tr(
                "{name} is kept as {number}, which the kind {kind} cannot be",
                name=name,
                number=spec.number,
                kind=spec.kind,
            )
        )
    if spec.kind in NAMES and spec.axes not in AXES[spec.kind]:
        raise MismatchError(
            tr("{name} has the axes {axes}", name=name, axes=commas(spec.axes)[:80])
            if spec.axes
            else tr("{name} has the axes of one number", name=name)
        )


def check_memory(specs: tuple[SignalSpec, ...]) -> None:
    """Raise MismatchError for signals of a memory outside that do not belong together."""
    kinds = {spec.name: spec.kind for spec in specs}
    shapes = {spec.name: spec.shape for spec in specs}
    reads = [spec for spec in specs if spec.kind is Kind.READ]
    slots = shapes.get("memory.write", ())
    wanted: dict[str, Kind] = {}
    if any(spec.kind in (Kind.READ, Kind.WRITE, Kind.USAGE, Kind.IDS) for spec in specs):
        wanted["memory.write"] = Kind.WRITE
        if hops := [spec for spec in reads if spec.layer is not None]:
            wanted["answer"] = Kind.ANSWER
            for n in range(len(hops)):
                wanted |= {f"hop{n}.attention": Kind.READ, f"hop{n}.answer": Kind.ANSWER}
        else:
            wanted["memory.read"] = Kind.READ
    if Kind.ANSWER in kinds.values():
        wanted["answer"] = Kind.ANSWER
    if Kind.BEFORE in kinds.values():
        wanted |= {"model.logits": Kind.BEFORE, "logits": Kind.LOGITS}
    for name, kind in wanted.items():
        if kinds.get(name) is not kind:
            raise MismatchError(tr("there is no {name}, which its other signals need", name=name))
    for spec in specs:
        if spec.kind in (Kind.READ, Kind.WRITE, Kind.USAGE) and (spec.shape != slots or len(slots) != 1):
            raise MismatchError(tr("{name} has not the slots that are written", name=spec.name))
        usual = "memory.read" if spec.layer is None else f"hop{spec.layer}.attention"
        if spec.kind is Kind.READ and spec.name != usual:
            raise MismatchError(tr("{name} is not called {usual}", name=spec.name, usual=usual))
    recalled = shapes.get("memory.recalled")
    if recalled is not None and (len(recalled) != 1 or recalled[0] >= slots[0]):
        raise MismatchError(tr("memory.recalled has the shape {recalled}", recalled=recalled))
