"""What an engine's equations are written with: the numbers of a run around one place, as operands with their symbols.

An engine says of a place how it was made (`Engine.equation`): of signals, weights, and parts that are not recorded, which it says
in the same way, one level further down. Axes: n terms of a sum.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.arithmetic.expression import (
    Constant,
    Expression,
    Function,
    Minus,
    Named,
    Operand,
    Over,
    Product,
    Sum,
)
from mnemoscope.engines.arithmetic.place import Index, Place, Weight, spec_of
from mnemoscope.engines.edit import Edit
from mnemoscope.engines.edits import Changed
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.made import Made
from mnemoscope.engines.spec import Array, Kind, SignalSpec
from mnemoscope.engines.tokens import Ids, Vocabulary
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.translation import listed, tr

Floats = NDArray[np.float64]
TERMS = 6  # of a long sum that are shown by themselves


@dataclass(frozen=True, slots=True)
class Vector:
    """Numbers (n,) that can be operands, each by its number in the row."""

    values: Floats
    each: Callable[[int], Operand]

    def __len__(self) -> int:
        return len(self.values)


@dataclass(frozen=True, slots=True)
class At:
    """A place of a run, with the run and the model around it."""

    trace: Trace
    place: Place
    made: Made
    vocab: Vocabulary

    @property
    def config(self) -> Any:
        """The sizes of the model."""
        return self.made.config

    @property
    def step(self) -> int:
        return self.place.step

    @property
    def index(self) -> Index:
        return self.place.index

    @property
    def last(self) -> int:
        """The place along the last axis: a unit."""
        return self.place.index[-1]

    @property
    def layer(self) -> int:
        """The layer, or hop, that it is in; 0 for none."""
        return self.place.layer or 0

    @property
    def spec(self) -> SignalSpec | None:
        """The signal that it is in."""
        return spec_of(self.trace.layout, self.place.signal)

    def recorded(self) -> float:
        """The number as it was recorded, or derived; not a number, of a part."""
        place = self.place
        if place.part or place.unedited:
            return float("nan")
        if place.signal in self.trace.layout:
            return float(self.trace.at(place.signal, place.step)[place.index])
        head, key = place.index
        return float(self.trace.attention_row(self.layer, place.step)[head, key])

    def array(self, signal: str, step: int | None = None) -> Floats:
        """A signal at a step, the place's own unless one is named."""
        return self.trace.at(signal, self.step if step is None else step).astype(np.float64)

    def weights(self, name: str) -> Array:
        """A weight by its name. Raises AnalysisError if the model is gone."""
        try:
            return self.made.weights[name]
        except KeyError:
            raise AnalysisError(
                tr(
                    "how this number was made takes the weight {name}, which no recording holds: open the model, and let it read the text",
                    name=name,
                )
            ) from None

    def has(self, name: str) -> bool:
        """Whether the model has such a weight; a model that is gone is not known to lack it."""
        return name in self.made.weights

    def value(self, symbol: str, signal: str, *index: int, step: int | None = None) -> Operand:
        """A number of a signal."""
        step = self.step if step is None else step
        return Operand(symbol, float(self.trace.at(signal, step)[index]), Place(signal, step, index))

    def weight(self, symbol: str, name: str, *index: int) -> Operand:
        """A number of a weight."""
        return Operand(symbol, float(self.weights(name)[index]), Weight(name, index))

    def part(
        self, symbol: str, part: str, *index: int, value: float | None = None, step: int | None = None
    ) -> Operand:
        """A number that is not recorded, of the same signal: as its own equation gives it, or as it is known already."""
        place = Place(self.place.signal, self.step if step is None else step, index or self.index, part)
        if value is None:
            made = worked(self.to(place))
            assert made is not None  # a part is always computed
            value = made.exact
        return Operand(symbol, value, place)

    def of(self, symbol: str, place: Place) -> Operand:
        """A number that is not recorded, of another signal, as its own equation gives it."""
        return self.to(place).part(symbol, place.part)

    def to(self, place: Place) -> "At":
        """The same run at another place."""
        return replace(self, place=place)

    def signal(self, symbol: str, signal: str, *first: int, step: int | None = None) -> Vector:
        """A row of a signal as operands, each with its number behind the symbol. `first`: the places along earlier axes."""
        at = self.step if step is None else step
        values = self.array(signal, at)[first].reshape(-1)
        return Vector(
            values, lambda n: Operand(f"{symbol}[{n}]", float(values[n]), Place(signal, at, (*first, n)))
        )

    def row(self, symbol: str, name: str, *first: int) -> Vector:
        """A row of a weight as operands."""
        values = self.weights(name)[first].astype(np.float64)
        return Vector(
            values,
            lambda n: Operand(
                rf"{symbol}[{','.join(map(str, (*first, n)))}]", float(values[n]), Weight(name, (*first, n))
            ),
        )

    def column(self, symbol: str, name: str, last: int) -> Vector:
        """A column of a weight of two axes as operands."""
        values = self.weights(name)[:, last].astype(np.float64)
        return Vector(
            values, lambda n: Operand(f"{symbol}[{n},{last}]", float(values[n]), Weight(name, (n, last)))
        )

    def parts(self, symbol: str, part: str, values: Floats, *first: int, signal: str = "") -> Vector:
        """Numbers that are not recorded as operands; they are known already."""
        of = signal or self.place.signal
        return Vector(
            values,
            lambda n: Operand(f"{symbol}[{n}]", float(values[n]), Place(of, self.step, (*first, n), part)),
        )

    def dot(self, formula: str, a: Vector, b: Vector) -> Expression:
        """The sum of the products of two rows: the largest terms, and the rest in one."""
        return self.largest(formula, a.values * b.values, lambda n: Product((a.each(n), b.each(n))))

    def total(self, formula: str, a: Vector) -> Expression:
        """The sum of a row, in the same way."""
        return self.largest(formula, a.values, a.each)

    def largest(self, formula: str, terms: Floats, each: Callable[[int], Expression]) -> Expression:
        """A sum of terms (n,): the largest ones, in order of size, and the rest in one, which is a place of its own."""
        skip = self.place.skip
        order = np.argsort(-np.abs(np.nan_to_num(terms)), kind="stable")[skip:]
        if len(order) == TERMS + 1:  # the rest would be one
            shown, left = order, order[:0]
        else:
            shown, left = order[:TERMS], order[TERMS:]
        made = [each(int(n)) for n in shown]
        if len(left):
            place = replace(self.place, skip=skip + len(shown))
            made.append(Operand(r"\cdots", float(terms[left].sum()), place, more=len(left)))
        return Named(formula, Sum(tuple(made)) if made else Constant(0.0, "0"), len(terms))


def sealed(at: At) -> AnalysisError:
    """That a number is computed where no equation can be given, and what of the same run can be followed all the same."""
    trace = at.trace
    open_ = []
    if trace.layout.of(Kind.QUERY) and not trace.both_ways and not trace.layout.of(Kind.ATTENTION):
        open_.append(tr("what a head looks at (from queries and keys)"))
    if trace.layout.of(Kind.LOGITS):
        open_.append(tr("how probable a token is (from the logits)"))
    if not open_:
        return AnalysisError(
            tr("this number is computed inside the model, whose weights are not laid out here")
        )
    return AnalysisError(
        tr(
            "this number is computed inside the model, whose weights are not laid out here; what can be followed is {what}",
            what=listed(open_),
        )
    )


def softmax(at: At, scores: Vector, which: int, letter: str = "s", rest: str = "scores") -> Expression:
    """e^(s_i - max) / sum of these, of one of the scores; as the part `rest`, that sum. Without the maximum it is the same, but may overflow."""
    top = scores.each(int(np.nan_to_num(scores.values, nan=-np.inf).argmax()))
    top = Operand(rf"{letter}_{{\max}}", top.number, top.source)
    with np.errstate(all="ignore"):
        sizes = np.exp(scores.values - top.number)
    formula = rf"\sum_j e^{{{letter}_j - {letter}_{{\max}}}}"
    if at.place.part == rest:
        return at.largest(formula, sizes, lambda n: Function("exp", scores.each(n) - top))
    one = scores.each(which)
    one = Operand(letter, one.number, one.source)
    return Over(Function("exp", one - top), at.part(formula, rest, value=float(sizes.sum())))


def foretold(at: At) -> Expression | None:
    """Of logits, what panels draw of them: the probability of a token, the sum it is a share of, its surprise. None of all else."""
    if at.spec is None or at.spec.kind is not Kind.LOGITS:
        return None
    if at.place.part == "surprise":
        return Minus(Function("log", at.part("p_t", "softmax")))
    return softmax(at, at.signal("y_t", at.place.signal), at.last, "y", "total")


FORETOLD = ("softmax", "total", "surprise")  # parts that are no engine's own
POINTS = {"score": "scores", "mixed": "head"}  # parts that can be edited, by what edits call them


def worked(at: At) -> Expression | None:
    """How the number at a place was made: by its model, and by an edit if one touched it; None where nothing was computed."""
    if at.place.part in FORETOLD:
        return foretold(at)
    edits = () if at.place.unedited else touching(at)
    if not edits:
        return at.made.model.equation(at)
    return _edited(at, edits)


def touching(at: At) -> list[Edit]:
    """The edits that touched this very number: that make another number of it, be it 0 or 1."""
    return [change.edit for change in _changes(at) if any(_after(at, change, n) != n for n in (0.0, 1.0))]


def _changes(at: At) -> list[Changed]:
    """The changes to the signal of a place, or to the point that its part is."""
    name = at.place.signal
    if part := POINTS.get(at.place.part):
        name = f"{name.rpartition('.')[0]}.{part}"
    found = at.trace.edits.get(name, ()) if at.place.part in ("", *POINTS) else ()
    return [change for change in found if isinstance(change, Changed)]


def _after(at: At, change: Changed, number: float) -> float:
    """What a change makes of the number at a place, were it this one."""
    found = _around(at, change)
    if found is None:
        return number
    shape, index, keys = found
    return float(change(np.full((1, *shape), number), at.step, keys)[0][index])


def _around(at: At, change: Changed) -> tuple[Index, Index, Ids | None] | None:
    """The shape of what a change is made of, where the place is in it, and the steps or slots along its last axis; None: it is not."""
    layout, count = at.trace.layout, at.step + 1
    reach = min(count, at.trace.context or count)
    if change.slots is not None:
        return (len(change.slots),), at.index, np.arange(len(change.slots))
    if change.keys is not None:
        heads = layout.heads[at.layer]
        if not at.trace.both_ways:
            return (heads, count), at.index, None
        place = at.index[1] if len(at.index) == 3 else reach - 1
        key = at.index[-1] - count + reach
        return ((heads, reach, reach), (at.index[0], place, key), None) if key >= 0 else None
    if at.place.part != "mixed":
        return layout[at.place.signal].shape, at.index, None
    heads, per_head = layout[layout.name(Kind.QUERY, at.layer)].shape
    if at.trace.both_ways:
        return (heads, reach, per_head), (at.index[1], at.index[0], at.index[2]), None
    return (heads, per_head), at.index, None


def _edited(at: At, edits: Sequence[Edit]) -> Expression:
    """What an edit made of a number; of several, or of noise and other runs, what came out."""
    before = replace(at.place, unedited=True)
    equation = at.made.model.equation(at)
    number = at.recorded() if equation is None else equation.exact
    was, edit = Operand(r"\tilde{x}", number, before), edits[0]
    for change in _changes(at):
        number = _after(at, change, number)
    match edit.operation:
        case _ if len(edits) > 1:
            pass
        case "scale" if isinstance(edit.value, float):
            return Product((was, Constant(edit.value, f"{edit.value:g}")))
        case "add" if isinstance(edit.value, float):
            return Sum((was, Constant(edit.value, f"{edit.value:g}")))
        case "set" if isinstance(edit.value, float):
            return Constant(edit.value, f"{edit.value:g}")
        case "cut":
            return Constant(number, "0" if number == 0 else r"-\infty")
    return Operand(r"\mathrm{edit}", number, None, tr("what the edit {edit} made of it", edit=edit))
