"""The trace in a file of tensors: what must belong together, and reading it in pieces."""

import numpy as np

from engines.spec import Kind, SignalSpec
from engines.tensorfile import FLOATS, TensorFile
from engines.tokens import Ids
from engines.trace import Trace

PIECE = 4096  # steps read or written at a time


def read_trace(specs: tuple[SignalSpec, ...], context: int | None, tokens: Ids, file: TensorFile) -> Trace:
    """The trace in a file, read in pieces: never the whole of it twice in memory. Raises ValueError for another shape."""
    for spec in specs:
        entry = file.entries[spec.name]
        if entry.shape != (len(tokens), *spec.shape) or entry.dtype not in FLOATS:
            raise ValueError(f"{spec.name} has the shape {entry.shape} of {entry.dtype}")
    trace = Trace(specs, context=context)
    for start in range(0, len(tokens), PIECE):
        ids = tokens[start : start + PIECE].tolist()
        rows = np.empty((len(ids), trace.layout.width), np.float32)
        for spec in specs:
            values = file.floats(spec.name, start, start + len(ids))
            rows[:, trace.layout.slice(spec.name)] = values.reshape(len(ids), spec.size)
        trace.extend(ids, rows)
    return trace


def check(specs: tuple[SignalSpec, ...], vocab: int, context: int | None) -> None:
    """Raise ValueError for signals that no engine of ours could have had."""
    shapes, kinds = {spec.name: spec.shape for spec in specs}, {spec.kind for spec in specs}
    for spec in specs:
        low, high = spec.levels
        if not -np.inf < low < high < np.inf:
            raise ValueError(f"{spec.name} has the range {low} to {high}")
        if len(spec.axes) != len(spec.shape) or not all(1 <= n <= 10**7 for n in spec.shape):
            raise ValueError(f"{spec.name} has the shape {spec.shape}")
        if spec.kind is Kind.LOGITS and spec.size != vocab:
            raise ValueError(f"{spec.name} are {spec.size}, but the vocabulary has {vocab} tokens")
        if spec.kind in (Kind.BEFORE, Kind.RECALLED, Kind.ANSWER) and spec.size != vocab:
            raise ValueError(f"{spec.name} are {spec.size}, but the vocabulary has {vocab} tokens")
        if spec.kind is Kind.QUERY and (
            len(spec.shape) != 2 or shapes.get(f"layer{spec.layer}.key") != spec.shape
        ):
            raise ValueError(f"{spec.name} has no keys to be compared with")
        if spec.kind is Kind.QUERY and Kind.POSITION in kinds:
            for name in ("query", "key", "residual"):
                newest, places = (shapes.get(f"layer{spec.layer}.{at}{name}") for at in ("", "position."))
                if newest is None or places != (context, *newest):
                    raise ValueError(f"layer{spec.layer}.position.{name} is not one for each position")


def check_memory(specs: tuple[SignalSpec, ...]) -> None:
    """Raise ValueError for signals of a memory outside that do not belong together."""
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
            raise ValueError(f"there is no {name}, which its other signals need")
    for spec in specs:
        if spec.kind in (Kind.READ, Kind.WRITE, Kind.USAGE) and (spec.shape != slots or len(slots) != 1):
            raise ValueError(f"{spec.name} has not the slots that are written")
        usual = "memory.read" if spec.layer is None else f"hop{spec.layer}.attention"
        if spec.kind is Kind.READ and spec.name != usual:
            raise ValueError(f"{spec.name} is not called {usual}")
    recalled = shapes.get("memory.recalled")
    if recalled is not None and (len(recalled) != 1 or recalled[0] >= slots[0]):
        raise ValueError(f"memory.recalled has the shape {recalled}")
