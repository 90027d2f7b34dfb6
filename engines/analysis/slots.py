"""Three kinds of memory seen as slots: what is written where, what is read, how much, and how old it is.

- external: the slots of a memory outside the network, or the sentences of a memory network, as recorded;
- cache: the keys and values of a Transformer. Token t lies in slot t mod context; a read is the attention of a head;
- cell: the cells of an LSTM, a fixed set of slots that every step takes a little into and shows a little of:

      taken in  i |g|       shown  o |tanh c|       held  |c|
      age    a_t = f A_{t-1} (a_{t-1} + 1) / A_t,   A_t = f A_{t-1} + i |g|

  the mean age of what a cell holds, each part of the sum weighted by its size (A is what |c| would be were all parts of one sign).

A step writes before it reads, in all of them, so what it writes can be read at once: "read since written" is the sum of the reads
from the step that wrote a slot on, that step included. A slot that is written anew at every step, as an entry recalled from the store
is, has therefore been read as often as it is now.

Every quantity is (steps, slots) over a stretch of steps. Axes: S slots.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from weakref import WeakKeyDictionary

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.analysis.cellage import Ages
from mnemoscope.engines.attention import in_cache, shared_key
from mnemoscope.engines.spec import Array, Kind, Layout
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.translation import tr, tr_noop

GATES = ("forget", "input", "candidate", "output")  # of an LSTM
QUANTITIES = ("write", "read", "usage", "age")
LONG = 100.0  # steps: the end of the colour bar for ages
STRETCH = 512  # steps looked at together, back from the cursor
FORGOTTEN = float(np.finfo(np.float32).tiny)  # less than this share is 0 in float32
OFTEN = 4.0  # weights in all: the end of the colour bar for what was read since it was written
PART = 4096  # steps read at a time

Steps = NDArray[np.int64]
Floats = NDArray[np.float64]


# What can be seen of slots, and of cells, in words.
SAID = {
    "write": tr_noop("written"),
    "read": tr_noop("read"),
    "usage": tr_noop("read since written"),
    "age": tr_noop("age"),
}
SAID_OF_CELLS = {
    "write": tr_noop("taken in, input gate × |candidate|"),
    "read": tr_noop("shown, output gate × |tanh cell|"),
    "usage": tr_noop("held, |cell|"),
    "age": tr_noop("mean age of what is held"),
}


class Bank(ABC):
    """One memory of a trace as S slots. `reach` is how many steps back its oldest entry can lie; None: no end."""

    kind: str
    size: int
    places: int = 0  # the last of the slots: what is in them is recalled anew at every step

    def __init__(self, trace: Trace, layer: int = 0, head: int = 0) -> None:
        self.trace, self.layer, self.head = trace, layer, head

    @property
    @abstractmethod
    def title(self) -> str:
        """What it is, in words."""

    @abstractmethod
    def values(self, quantity: str, start: int, stop: int) -> Array:
        """One of QUANTITIES over steps start..stop: (stop - start, S). An age is NaN where nothing is held."""

    @abstractmethod
    def since(self, step: int) -> Steps:
        """The step (S,) at which what each slot holds at this step was written; -1: nothing, or no one step."""

    @abstractmethod
    def kept(self, step: int, first: int = 0) -> Array:
        """Of steps first..step, how much of what was written there is still held at `step` (step + 1 - first,), 0 to 1; NaN: nothing was."""

    def ever(self, step: int) -> int:
        """How many entries have been written up to this step."""
        return 0

    def levels(self, quantity: str) -> tuple[float, float]:
        """The ends of a quantity's colour bar."""
        return (0.0, {"age": LONG, "usage": OFTEN}.get(quantity, 1.0))

    def label(self, quantity: str) -> str:
        """A quantity in words."""
        return tr(SAID[quantity])

    def used(self, step: int) -> Steps:
        """The slots in use after this step."""
        return np.flatnonzero(self.since(step) >= 0)


class External(Bank):
    """Recorded slots: of a memory outside the network, or of a memory network, whose layer is the hop."""

    kind = "external"

    def __init__(self, trace: Trace, layer: int = 0, head: int = 0) -> None:
        super().__init__(trace, layer, head)
        layout = trace.layout
        self.writing = layout.name(Kind.WRITE)
        self.size = layout[self.writing].size
        self.hops = [s for s in layout.of(Kind.READ) if s.layer is not None]
        self.reading = self.hops[min(layer, len(self.hops) - 1)].name if self.hops else layout.name(Kind.READ)
        self.places = places(layout)

    @property
    def title(self) -> str:
        if self.hops:
            return tr("sentences kept · hop {n}", n=min(self.layer, len(self.hops) - 1))
        return tr("external memory")

    def label(self, quantity: str) -> str:
        if quantity == "age" and self.hops:
            return tr("age in tokens")
        return super().label(quantity)

    def values(self, quantity: str, start: int, stop: int) -> Array:
        if quantity == "write":
            return self.trace.read(self.writing, start, stop)
        if quantity == "read":
            return self.trace.read(self.reading, start, stop)
        if quantity == "usage":
            if usage := self.trace.layout.one(Kind.USAGE):
                return self.trace.read(usage.name, start, stop)
            read = self.trace.read(self.reading, 0, stop).astype(np.float64)  # (stop, S)
            total, last = np.cumsum(read, axis=0), self._last(0, stop)
            before = np.take_along_axis(
                total - read, np.maximum(last, 0), axis=0
            )  # up to the step that wrote
            return np.where(last >= 0, total - before, 0)[start:].astype(np.float32)
        last = self._last(start, stop)
        age = np.arange(start, stop)[:, None] - last
        return np.where(last >= 0, age, np.nan).astype(np.float32)

    def since(self, step: int) -> Steps:
        writes = _writes(self.trace)
        last = np.full(self.size, -1)
        at = np.flatnonzero(writes[: step + 1] >= 0)
        last[writes[at]] = at  # a slot written again holds the latest
        if self.places:
            last[self.size - self.places :] = step
        return last

    def kept(self, step: int, first: int = 0) -> Array:
        held = np.where(_writes(self.trace)[first : step + 1] >= 0, 0, np.nan).astype(np.float32)
        since = self.since(step)[: self.size - self.places]
        held[since[since >= first] - first] = 1
        return held

    def ever(self, step: int) -> int:
        return int((_writes(self.trace)[: step + 1] >= 0).sum())

    def _last(self, start: int, stop: int) -> Steps:
        """The step (stop - start, S) of the last write into each slot, up to each of these steps; -1: none yet."""
        written = self.trace.read(self.writing, start, stop) > 0
        last = np.where(written, np.arange(start, stop)[:, None], -1)
        if start and len(last):
            last[0] = np.maximum(last[0], self.since(start - 1))
        return np.asarray(np.maximum.accumulate(last, axis=0))


class Cache(Bank):
    """The keys and values of a Transformer's layer, read by one head."""

    kind = "cache"

    def __init__(self, trace: Trace, layer: int = 0, head: int = 0) -> None:
        super().__init__(trace, layer, head)
        self.size = trace.context or max(len(trace), 1)

    @property
    def title(self) -> str:
        return tr("key-value cache · layer {layer} head {head}", layer=self.layer, head=self.head)

    def values(self, quantity: str, start: int, stop: int) -> Array:
        out = np.zeros((stop - start, self.size), np.float32)
        step = np.arange(start, stop)
        if quantity == "write":
            out[step - start, step % self.size] = 1
        elif quantity == "age":
            slot = np.arange(self.size)
            age = (step[:, None] - slot) % self.size
            out = np.where(age <= step[:, None], age, np.nan).astype(np.float32)
            for at in step if self.layer in self.trace.edits.kept else ():
                out[at - start, self.since(int(at)) < 0] = np.nan
        else:
            first = max(0, start - self.size + 1)
            begin = first if quantity == "usage" else start
            weights = self.trace.attention(self.layer, self.head, begin, stop, first_key=first)
            if quantity == "usage":
                back = np.arange(begin, stop)[:, None] - np.arange(first, stop)
                weights = np.cumsum(weights, axis=0) * ((back >= 0) & (back < self.size))
            for key in range(first, stop, self.size):  # keys that share a slot are never in reach together
                part = weights[start - begin :, key - first : key - first + self.size]
                out[:, np.arange(key, key + part.shape[1]) % self.size] += part
        return out

    def since(self, step: int) -> Steps:
        age = (step - np.arange(self.size)) % self.size
        key = np.where(age <= step, step - age, -1)
        return np.where((key >= 0) & self._held(step)[key], key, -1)

    def kept(self, step: int, first: int = 0) -> Array:
        return self._held(step)[first:].astype(np.float32)

    def _held(self, step: int) -> NDArray[np.bool_]:
        """Which of the steps up to this one the head can look at (step + 1,)."""
        held = in_cache(self.trace, self.layer, step)
        return held if held.ndim < 2 else held[shared_key(self.trace.layout, self.layer, self.head)]

    def ever(self, step: int) -> int:
        return step + 1


class Cells(Bank):
    """The cells of an LSTM's layer."""

    kind = "cell"

    def __init__(self, trace: Trace, layer: int = 0, head: int = 0) -> None:
        super().__init__(trace, layer, head)
        self.spec = trace.layout[trace.layout.name(Kind.CELL, layer)]
        self.size = self.spec.size

    @property
    def title(self) -> str:
        return tr("cells · layer {n}", n=self.layer)

    def label(self, quantity: str) -> str:
        return tr(SAID_OF_CELLS[quantity])

    def levels(self, quantity: str) -> tuple[float, float]:
        return (0.0, self.spec.levels[1]) if quantity == "usage" else super().levels(quantity)

    def values(self, quantity: str, start: int, stop: int) -> Array:
        if quantity == "age":
            return _ages(self.trace, self.layer, stop)[start:]
        if quantity == "write":
            return self._gate("input", start, stop) * np.abs(self._gate("candidate", start, stop))
        held = np.abs(self.trace.read(self.spec.name, start, stop).reshape(stop - start, -1))
        return self._gate("output", start, stop) * np.tanh(held) if quantity == "read" else held

    def since(self, step: int) -> Steps:
        return np.full(self.size, -1)

    def used(self, step: int) -> Steps:
        return np.arange(self.size)

    def kept(self, step: int, first: int = 0) -> Array:
        held = np.zeros(step + 1 - first, np.float32)
        for start, left in self._left(step, np.arange(self.size), first):
            held[start - first : start - first + len(left)] = left.sum(axis=1) / self.size
        return held

    def ages(self, step: int, slots: Steps) -> Array:
        """The mean age (n,) of what some cells hold at one step, without those of all steps before it, as `values` needs."""
        amount, aged = np.zeros((2, len(slots)))
        for start, left in self._left(step, slots):
            write = self.values("write", start, start + len(left))[:, slots]
            amount += (left * write).sum(axis=0)
            aged += np.arange(step - start, step - start - len(left), -1) @ (left * write)
        return (aged / np.maximum(amount, 1e-12)).astype(np.float32)

    def _left(self, step: int, slots: Steps, first: int = 0) -> Iterator[tuple[int, Floats]]:
        """How much of what each step from `first` on wrote into these cells is left at `step`, the latest stretch first.

        Gives where a stretch begins and the products (steps, n) of the forget gates after each of its steps; what lies
        before the last stretch is forgotten.
        """
        carried = np.ones(len(slots))
        for stop in range(step + 1, first, -STRETCH):
            start = max(stop - STRETCH, first)
            forget = self._gate("forget", start, stop)[:, slots].astype(np.float64)
            forget = np.concatenate((forget[1:], carried[None]))
            left = np.asarray(np.cumprod(forget[::-1], axis=0)[::-1], np.float64)
            yield start, left
            carried = left[0] * self._gate("forget", start, start + 1)[0, slots]
            if carried.max(initial=0) < FORGOTTEN:
                return

    def _gate(self, role: str, start: int, stop: int) -> Array:
        return _gate(self.trace, self.layer, role, start, stop)


def banks(trace: Trace, layer: int = 0, head: int = 0) -> list[Bank]:
    """The memories of a trace that can be seen as slots, for the layer (or hop) and head in focus."""
    layout, found = trace.layout, list[Bank]()
    if layout.one(Kind.WRITE) and layout.of(Kind.READ):
        found.append(External(trace, layer, head))
    if (
        all(layout.one(kind, layer) for kind in (Kind.QUERY, Kind.KEY))
        and not trace.both_ways
        and not trace.looks_ahead
    ):
        found.append(Cache(trace, layer, head))
    if _is_lstm(layout, layer):
        found.append(Cells(trace, layer, head))
    return found


def places(layout: Layout) -> int:
    """How many of the slots, the last of them, hold what is recalled from a store anew at every step."""
    return sum(spec.size for spec in layout.of(Kind.IDS) if spec.axes == ("place",))


def _is_lstm(layout: Layout, layer: int) -> bool:
    """Whether a layer has cells, of one direction, and the four gates that their measures are made of, one for each cell."""
    cells, gates = layout.of(Kind.CELL, layer=layer), [layout.one(Kind.GATE, layer, role) for role in GATES]
    return len(cells) == 1 and all(gate is not None and gate.shape == cells[0].shape for gate in gates)


def _gate(trace: Trace, layer: int, role: str, start: int, stop: int) -> Array:
    """A gate over steps start..stop, all its numbers in a row (stop - start, H)."""
    return trace.read(trace.layout.name(Kind.GATE, layer, role), start, stop).reshape(stop - start, -1)


_written: WeakKeyDictionary[Trace, Steps] = WeakKeyDictionary()
_aged: WeakKeyDictionary[Trace, dict[int, Ages]] = WeakKeyDictionary()


def _writes(trace: Trace) -> Steps:
    """The slot written at each step (n,), -1 for none. Kept, since a trace only grows: a cursor asks for it at every move."""
    known = _written.get(trace, np.zeros(0, np.int64))
    if len(known) < len(trace):
        writing = trace.layout.name(Kind.WRITE)
        size = trace.layout[writing].size - places(trace.layout)
        parts = [known]
        for start in range(len(known), len(trace), PART):
            fresh = trace.read(writing, start, min(start + PART, len(trace)))[:, :size]
            parts.append(np.where(fresh.any(axis=1), fresh.argmax(axis=1), -1))
        known = _written[trace] = np.concatenate(parts)
    return known


def _ages(trace: Trace, layer: int, stop: int) -> Array:
    """The mean age of what each cell holds at steps 0..stop (stop, H), kept like `_writes`."""

    def gates(start: int, end: int) -> tuple[Array, Array]:
        taken = _gate(trace, layer, "input", start, end) * np.abs(
            _gate(trace, layer, "candidate", start, end)
        )
        return _gate(trace, layer, "forget", start, end), taken

    kept = _aged.setdefault(trace, {})
    size = trace.layout[trace.layout.name(Kind.CELL, layer)].size
    return kept.setdefault(layer, Ages(size)).upto(stop, gates)
