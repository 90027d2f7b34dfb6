"""A view: all that a panel may look at. Frozen, and made anew whenever something changes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.analysis.answering import scores
from mnemoscope.engines.analysis.answers import Scores
from mnemoscope.engines.spec import Array, Kind, SignalSpec
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.track import Track
from mnemoscope.gui.state.blueprint import Focus
from mnemoscope.gui.state.comparing import Compared, Find, at_once
from mnemoscope.gui.state.questions import Questions
from mnemoscope.gui.state.ranges import Levels, Range, Ranges
from mnemoscope.gui.state.subject import Subject


@dataclass(frozen=True, slots=True)
class Marks:
    """What is marked in time: the cursor (between steps while it glides) and the step the mouse is on."""

    cursor: float = 0.0
    hover: int | None = None


class Orders(Protocol):
    """Gives the order in which the units of a signal are shown."""

    def of(self, trace: Trace, spec: SignalSpec, order: str) -> NDArray[np.int64]:
        """The units (n,), first row first."""

    def copy(self) -> "Orders":
        """The same orders, kept apart from these."""


@dataclass(frozen=True, slots=True)
class Hover:
    """What the mouse is on, in whichever panel: a step, and there a unit, a layer (a hop), a head, or a slot of a bank."""

    step: int | None = None
    unit: int | None = None
    layer: int | None = None
    head: int | None = None
    slot: int | None = None
    bank: str = ""  # the memory that the slot belongs to


@dataclass(frozen=True, slots=True)
class View:
    """All that a panel may look at: a track, where we are in it, and what is in focus.

    Where several tracks stand side by side, each has a view of its own: number `seat` of them. Their window is the same,
    in columns: the steps of the track in the lead. `edges` says where each step of this track begins in columns, and the
    last ends; None: step n is column n.
    """

    track: Track
    orders: Orders
    cursor: int = 0
    position: float = 0.0
    window: tuple[int, int] = (0, 1)
    focus: Focus = field(default_factory=Focus)
    order: str = "index"
    hover: Hover = field(default_factory=Hover)
    options: Any = None
    fitted: Ranges = field(default_factory=Ranges)
    range: Range = "fit"  # how far colours reach
    rows: Mapping[int, tuple[int, int]] = field(default_factory=dict)  # by how many there are: those in sight
    questions: Questions = field(default_factory=Questions)  # what has been asked of it, and found
    judge: Callable[[Track], Scores | None] = scores  # finds out what a track answers
    compare: Find = at_once  # finds out how another track differs from it
    seat: int = 0  # which of the four letters it has, and so its colour: it stays when others go
    letter: str = ""  # A to D where there are several
    title: str = ""  # what the track is called beside the others; "" where it is alone
    problem: str = ""  # why it has not read all it was to read, in one sentence
    late: bool = False  # it has yet to turn to the text that it is to read
    edges: NDArray[np.float64] | None = None  # (n + 1,) for n tokens of the text
    twins: tuple[
        tuple[Track, Ranges], ...
    ] = ()  # other tracks of the same model: colours mean the same in all
    ordered: Trace | None = None  # the trace by which units are ordered, if it is not this one
    sides: "tuple[View, ...]" = ()  # the views of the other tracks, where they stand in one picture
    others: tuple[
        tuple[str, Track], ...
    ] = ()  # by letter, the tracks that values can be taken from for an edit of this one
    still: str = ""  # in one sentence, why it cannot be edited
    subject: Subject = field(default_factory=Subject)  # whose arithmetic is shown, if a person chose
    side: str = ""  # how tracks stand side by side in this panel: one of SIDES; "" where there is one

    @property
    def answers(self) -> Scores | None:
        """The answers of the track; None for a model that has no right and wrong."""
        return self.judge(self.track)

    def compared(self, side: "View") -> Compared:
        """How the track of another view differs from this; of one that is late, as it did."""
        return self.compare(side.number, self.track, side.track, side.late)

    @property
    def trace(self) -> Trace:
        """The trace of the track."""
        return self.track.trace

    @property
    def length(self) -> int:
        """How many steps there are: of a run that the model adds to, those that this track knows the text of."""
        return min(len(self.track.trace), len(self.track.encoded))

    @property
    def seen(self) -> tuple[int, int]:
        """The steps in sight that there are: start, stop."""
        start, stop = self.window
        if self.edges is not None:
            start = int(np.searchsorted(self.edges[1:], start, side="right"))
            stop = int(np.searchsorted(self.edges[:-1], stop, side="left"))
        return min(start, self.length), min(stop, self.length)

    @property
    def number(self) -> int:
        """The number by which the session knows the track: 0 for the lead."""
        return max("ABCD".find(self.letter), 0) if self.letter else 0

    @property
    def whole(self) -> "View":
        """The view with all of its own steps in sight, one a column."""
        return replace(self, window=(0, self.length), edges=None)

    @property
    def marks(self) -> Marks:
        """The cursor and the hovered step, for the pictures over time."""
        return Marks(self.position, self.hover.step)

    def beside(self, other: Track, start: int, stop: int) -> NDArray[np.int64]:
        """The steps (stop - start,) at which another track reads the characters that end steps start..stop of this one.

        Where it has not come so far yet, its last.
        """
        ends = self.track.encoded.spans[start:stop, 1]
        found = other.steps_at(np.maximum(ends - 1, 0))
        return np.minimum(found, max(len(other.trace) - 1, 0))

    def values(self, spec: SignalSpec, start: int, stop: int) -> Array:
        """A signal over steps start..stop, all its numbers in a row: (stop - start, size)."""
        return self.trace.read(spec.name, start, stop).reshape(stop - start, spec.size)

    def now(self, spec: SignalSpec) -> Array:
        """A signal at the cursor, all its numbers in a row (size,)."""
        return self.trace.at(spec.name, self.cursor).reshape(-1)

    def levels(self, spec: SignalSpec, *, whole: bool = False, track: Track | None = None) -> Levels:
        """How far the colours of a signal reach; `whole`: so that no value lies beyond, unless a range is asked for."""
        if not isinstance(self.range, str):
            return self.range
        if self.range == "model":
            return spec.levels
        low, high = self.fitted.of(track or self.track, spec, whole=whole)
        for twin, fitted in self.twins if track is None else ():
            other = fitted.of(twin, spec, whole=whole)
            low, high = min(low, other[0]), max(high, other[1])
        return low, high

    def number_of(self, spec: SignalSpec, unit: int) -> int | None:
        """Which number of a signal belongs to a unit of its layer; None if none does. A gate may be one for many units."""
        owners = self.trace.layout.of(Kind.STATE, Kind.CELL, layer=spec.layer)
        if spec.kind is not Kind.GATE or not owners:
            return unit if unit < spec.size else None
        found = (spec.beside(owner, unit) for owner in owners)
        return next((number for number in found if number is not None), None)

    def rows_of(self, count: int) -> tuple[int, int] | None:
        """Which rows of so many units are in sight; None: all."""
        return self.rows.get(count)

    def units(self, spec: SignalSpec) -> NDArray[np.int64]:
        """The units of a signal in the order all panels share."""
        return self.orders.of(self.ordered or self.trace, spec, self.order)
