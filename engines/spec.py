"""What an engine exposes: one `SignalSpec` per named array, and the `Layout` that packs a step into one row."""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from math import inf, prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.errors import SignalError
from mnemoscope.engines.given import shown
from mnemoscope.engines.halves import halve
from mnemoscope.engines.nouns import axis_said, gate_said, place_said, role_said
from mnemoscope.engines.translation import commas, tr

Array = NDArray[np.float32]


class Number(StrEnum):
    """What the numbers of a signal are kept as. A row is made of words of four bytes."""

    FLOAT32 = "float32"
    FLOAT16 = "float16"  # two in a word: about three digits, and sizes up to 65,504
    INT64 = "int64"  # in two words: ids, of which float32 holds none beyond 2^24 exactly

    @property
    def size(self) -> int:
        """Bytes of one."""
        return np.dtype(str(self)).itemsize


class Kind(StrEnum):
    """What a signal is, so that a panel can ask for what it shows without reading names."""

    EMBEDDING = "embedding"
    STATE = "state"
    CELL = "cell"
    GATE = "gate"
    QUERY = "query"
    KEY = "key"
    VALUE = "value"
    CROSS = "cross"  # what a decoder and an encoder compare and mix: of the newest token, or of every place of the source
    ATTENTION = (
        "attention"  # (head, key), of a recording that holds it itself: ours derive it from queries and keys
    )
    RESIDUAL = "residual"
    MLP = "mlp"
    LOGITS = "logits"
    CLASS = "class"
    OUTPUT = "output"  # numbers that a regression answers with
    POSITION = "position"  # of every token in reach, as encoded at this step; its first axis is the place
    WRITE = "write"  # how much each slot of an external memory was written at this step
    READ = "read"  # and read: weights that sum to 1
    USAGE = "usage"  # how much each slot has been read since it was written
    STORED = "stored"  # what is kept of a step as the key of an entry
    RECALLED = "recalled"  # what the memory says of the next token, as probabilities
    BEFORE = "before"  # logits as they were before the memory had its say
    ANSWER = "answer"  # the probability of each word of the vocabulary as the answer
    IDS = "ids"  # of tokens or entries, as numbers; 0 where there is none


_ONE, _EACH, _TOLD, _SPLIT, _SLOTS = ("unit",), ("head",), ("token",), ("head", "unit"), ("slot",)
AXES: dict[Kind, tuple[tuple[str, ...], ...]] = {
    Kind.EMBEDDING: (_ONE, ("column",)),  # of a row of numbers, what is in its columns
    Kind.STATE: (_ONE, _SPLIT),
    Kind.CELL: (_ONE, _SPLIT),
    Kind.GATE: (_ONE, _SPLIT, _EACH),  # one for all the units of a head
    Kind.QUERY: (_SPLIT,),
    Kind.KEY: (_SPLIT,),
    Kind.VALUE: (_SPLIT,),
    Kind.CROSS: (_SPLIT, ("position", "head", "unit")),
    Kind.ATTENTION: (("head", "key"), ("head", "position")),  # positions: of later steps, too
    Kind.RESIDUAL: (_ONE,),
    Kind.MLP: (_ONE,),
    Kind.LOGITS: (_TOLD,),
    Kind.CLASS: (("class",),),
    Kind.OUTPUT: (("output",),),
    Kind.POSITION: (("position", "unit"), ("position", "head", "unit")),
    Kind.WRITE: (_SLOTS,),
    Kind.READ: (_SLOTS,),
    Kind.USAGE: (_SLOTS,),
    Kind.STORED: (_ONE,),
    Kind.RECALLED: (_TOLD,),
    Kind.BEFORE: (_TOLD,),
    Kind.ANSWER: (_TOLD,),
    Kind.IDS: (("token",), ("place",), ("word",)),
}  # the axes that a signal of each kind may have: what panels rely on


@dataclass(frozen=True, slots=True)
class SignalSpec:
    """One named array that an engine exposes at every step.

    `shape` is the shape of one step, `axes` names each of its axes. `range` is a promise about the
    values which the conformance suite checks (a gate lies in 0..1, what a relu gives in 0..infinity);
    None where theory gives none. Without an upper end, `scale` is what the colours reach to: the
    value at the end of a picture's colour bar.
    """

    name: str
    kind: Kind
    axes: tuple[str, ...]
    shape: tuple[int, ...]
    range: tuple[float, float] | None = None
    layer: int | None = None
    scale: float = 3.0
    number: Number = Number.FLOAT32
    source: str = (
        ""  # the signal that it is computed from whenever it is asked for; nothing is kept of it then
    )

    @property
    def size(self) -> int:
        """How many numbers one step of this signal holds."""
        return prod(self.shape)

    @property
    def words(self) -> int:
        """How many words of a row they take."""
        return 0 if self.source else -(-self.size * self.number.size // 4)

    @property
    def levels(self) -> tuple[float, float]:
        """The fixed colour range (low, high): the promised range, with `scale` for an end that it has not."""
        if self.range is None:
            return (-self.scale, self.scale)
        return self.range if self.bounded else (self.range[0], self.range[0] + self.scale)

    @property
    def bounded(self) -> bool:
        """Whether the promised range has both ends."""
        return self.range is not None and self.range[1] < inf

    @property
    def axis(self) -> str:
        """What its rows are called when all its numbers lie one under the other: "unit", "head × unit"."""
        return " × ".join(map(axis_said, self.axes)) or axis_said("unit")

    def place(self, index: int) -> str:
        """Which of its numbers the one at a place of that row is: "unit 7", "head 2 · unit 5"."""
        if len(self.shape) < 2:
            return place_said(self.axes[0] if self.axes else "unit", index)
        at = np.unravel_index(index, self.shape)
        return " · ".join(place_said(axis, int(n)) for axis, n in zip(self.axes, at, strict=True))

    def beside(self, state: "SignalSpec", unit: int) -> int | None:
        """Which of its numbers belongs to a unit of a state, by the axes that they share; None if none does.

        A gate of heads has one number for all the units of a head, one of units the same for every head.
        """
        if self.shape == state.shape or not set(self.axes) <= set(state.axes) or unit >= state.size:
            return unit if unit < self.size and self.axes == state.axes else None
        at = dict(zip(state.axes, np.unravel_index(unit, state.shape), strict=True))
        of = dict(zip(state.axes, state.shape, strict=True))
        if self.shape != tuple(of[axis] for axis in self.axes):
            return None
        return int(np.ravel_multi_index([at[axis] for axis in self.axes], self.shape))

    @property
    def role(self) -> str:
        """What it is in its layer: the last part of its name, as "forget" of a gate."""
        return self.name.rsplit(".", 1)[-1]

    @property
    def way(self) -> str:
        """Of a bidirectional network, "forward" or "backward"; else nothing."""
        return next((way for way in ("forward", "backward") if f".{way}." in self.name), "")

    @property
    def stage(self) -> str:
        """What its `layer` counts, in words: the layers of a network, or the hops of one that reads its memory several times."""
        return "hop" if self.name.startswith("hop") else "layer"

    @property
    def label(self) -> str:
        """The signal as a person says it: "forget gate", "hidden state", "backward cell state"."""
        said = self._kind_in_words()
        match self.way:
            case "forward":
                return tr("forward {signal}", signal=said)
            case "backward":
                return tr("backward {signal}", signal=said)
        return said

    @property
    def where(self) -> str:
        """The place of its layer as a person says it: "layer 0", "hop 2", "backward layer 1"."""
        if self.stage == "hop":
            return tr("hop {n}", n=self.layer)
        match self.way:
            case "forward":
                return tr("forward layer {n}", n=self.layer)
            case "backward":
                return tr("backward layer {n}", n=self.layer)
        return tr("layer {n}", n=self.layer)

    def _kind_in_words(self) -> str:
        last = self.role
        match self.kind:
            case Kind.STATE if self.stage == "hop":
                return tr("state after the hop")
            case Kind.GATE if last == "candidate":
                return tr("candidate")
            case Kind.GATE:
                return gate_said(last)
            case Kind.STATE:
                return tr("hidden state")
            case Kind.CELL:
                return tr("cell state")
            case Kind.RESIDUAL:
                return tr("residual stream")
            case Kind.MLP:
                return tr("MLP")
            case Kind.POSITION:
                return tr("{role} of every position", role=role_said(last))
            case Kind.BEFORE:
                return tr("logits without memory")
            case Kind.WRITE | Kind.READ | Kind.USAGE | Kind.STORED | Kind.RECALLED:
                if self.stage == "hop":
                    return tr("attention of the hop")
                return tr("memory: {role}", role=role_said(last))
        return role_said(last)

    def to_json(self) -> dict[str, Any]:
        """A plain dict that `from_json` reads back."""
        ends = None if self.range is None else [self.range[0], self.range[1] if self.bounded else None]
        said = asdict(self) | {"kind": str(self.kind), "range": ends, "number": str(self.number)}
        del said["source"]  # a file holds the numbers themselves
        return said

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> "SignalSpec":
        """The spec a recording describes. Raises KeyError, TypeError or ValueError on a bad one."""
        low, high = data["range"] if data["range"] is not None else (None, None)
        return cls(
            name=str(data["name"]),
            kind=Kind(data["kind"]),
            axes=tuple(str(axis) for axis in data["axes"]),
            shape=tuple(int(n) for n in data["shape"]),
            range=None if low is None else (float(low), inf if high is None else float(high)),
            layer=None if data["layer"] is None else int(data["layer"]),
            scale=float(data["scale"]),
            number=Number(data.get("number", Number.FLOAT32)),
        )


class Layout:
    """Where each signal lies in a row, one vector of words of four bytes: float32, or other numbers in their own bits."""

    def __init__(self, specs: Iterable[SignalSpec]) -> None:
        self.specs = tuple(specs)
        self._slices: dict[str, slice] = {}
        start = 0
        for spec in self.specs:
            if spec.name in self._slices:
                raise ValueError(tr("two signals are named {name}", name=spec.name))
            self._slices[spec.name] = slice(start, start + spec.words)
            start += spec.words
        self.width = start
        self._specs = {spec.name: spec for spec in self.specs}
        self._of: dict[object, tuple[SignalSpec, ...]] = {}  # what has been asked for

    def __contains__(self, name: str) -> bool:
        return name in self._specs

    def __getitem__(self, name: str) -> SignalSpec:
        try:
            return self._specs[name]
        except (KeyError, TypeError):
            raise self._unknown(name) from None

    def slice(self, name: str) -> slice:
        """The columns of a row that hold this signal. Raises SignalError, a KeyError, for none."""
        try:
            return self._slices[name]
        except (KeyError, TypeError):
            raise self._unknown(name) from None

    def _unknown(self, name: object) -> Exception:
        """Why there is no such signal, and which were meant perhaps."""
        if not isinstance(name, str):
            return TypeError(tr("a signal is asked for by its name, a text, not by {name}", name=shown(name)))
        if name.endswith(".attention") and name.replace(".attention", ".query") in self._specs:
            said = tr("{name} is not stored but derived: ask the trace for attention(layer, head)", name=name)
            return SignalError(said)
        from difflib import get_close_matches  # not at the start: it is rarely needed

        near = get_close_matches(name, self._specs, n=3, cutoff=0.5)
        if near:
            return SignalError(
                tr("there is no signal {name}; near: {near}", name=name[:80], near=commas(near))
            )
        if not self._specs:
            return SignalError(tr("there is no signal {name}; there are none", name=name[:80]))
        return SignalError(
            tr("there is no signal {name}; there are {signals}", name=name[:80], signals=commas(self._specs))
        )

    def views(self, rows: Array) -> dict[str, NDArray[Any]]:
        """Each signal of rows (..., width) in its own shape, as what it is kept as, without copying: to be written to."""
        return {
            spec.name: _numbers(rows[..., self._slices[spec.name]], spec).reshape(
                *rows.shape[:-1], *spec.shape
            )
            for spec in self.specs
            if not spec.source
        }

    def put(self, rows: Array, name: str, values: NDArray[Any]) -> None:
        """Write a signal (n, ...) into rows (n, width), as what it is kept as."""
        words = _numbers(rows[:, self._slices[name]], self[name])
        words[...] = values.reshape(words.shape)

    def values(self, rows: Array, name: str, *, alone: bool = False) -> NDArray[Any]:
        """A signal of rows (n, width): (n, size), int64 or float32. `alone`: the rows are of this signal's words only."""
        spec = self[name]
        values = _numbers(rows if alone else rows[:, self._slices[name]], spec)
        if spec.number is Number.INT64:
            return values.copy()  # words need not lie where whole numbers may
        return values.astype(np.float32, copy=False)

    def pack(self, rows: Array, source: "Layout", into: Array) -> set[str]:
        """Write rows of a layout that has more signals, or finer numbers, as those of this one, into rows (n, width).

        What is too large for a number of 16 bits becomes infinite; returned are the names of the signals where that happened.
        """
        overflowed = set[str]()
        for spec in self.specs:
            if spec.source:  # it is computed
                continue
            words, values = into[:, self._slices[spec.name]], source.values(rows, spec.name)
            if spec.number is not Number.FLOAT16:
                _numbers(words, spec)[...] = values
                continue
            if spec.size % 2:
                words[:, -1] = 0  # of which half is left over
            if halve(values, _numbers(words, spec)):
                overflowed.add(spec.name)
        return overflowed

    def of(self, *kinds: Kind, layer: int | None = None) -> tuple[SignalSpec, ...]:
        """The specs of these kinds, in order; of one layer if one is named."""
        if (found := self._of.get((kinds, layer))) is None:
            them = (spec for spec in self.specs if spec.kind in kinds and layer in (None, spec.layer))
            found = self._of[kinds, layer] = tuple(them)
        return found

    def one(self, kind: Kind, layer: int | None = None, role: str = "") -> SignalSpec | None:
        """The first signal of a kind in this very layer, and of this role if one is named; None if there is none.

        Without a layer, the one that belongs to none: what the model as a whole says or keeps.
        """
        found = (spec for spec in self.of(kind, layer=layer) if spec.layer == layer)
        return next((spec for spec in found if role in ("", spec.role)), None)

    def name(self, kind: Kind, layer: int | None = None, role: str = "") -> str:
        """The name of that signal. Raises SignalError, a KeyError, if there is none."""
        if (found := self.one(kind, layer, role)) is None:
            if layer is None:
                raise SignalError(tr("there is no signal of the kind {kind}", kind=kind))
            raise SignalError(
                tr("there is no signal of the kind {kind} in layer {layer}", kind=kind, layer=layer)
            )
        return found.name

    @property
    def heads(self) -> dict[int, int]:
        """The number of attention heads of each layer that has any."""
        found = self.of(Kind.QUERY, Kind.ATTENTION)
        return {spec.layer: spec.shape[0] for spec in found if spec.layer is not None}

    def __iter__(self) -> Iterator[SignalSpec]:
        return iter(self.specs)


@dataclass(frozen=True, slots=True)
class Step:
    """One token read, and the value of every signal after it, packed as one row."""

    token: int
    row: Array  # (width,)
    layout: Layout

    def __getitem__(self, name: str) -> NDArray[Any]:
        return self.layout.values(self.row[None], name).reshape(self.layout[name].shape)


def _numbers(words: Array, spec: SignalSpec) -> NDArray[Any]:
    """The numbers of one signal in its words, without copying."""
    if spec.number is Number.FLOAT32:
        return words
    return words.view(str(spec.number))[..., : spec.size]


def scaled(specs: Iterable[SignalSpec], scales: dict[str, float]) -> tuple[SignalSpec, ...]:
    """The specs with the colour scales that a model's card gives, by signal name."""
    return tuple(replace(spec, scale=scales[spec.name]) if spec.name in scales else spec for spec in specs)
