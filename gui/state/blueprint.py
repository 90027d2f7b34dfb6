"""What is shown, as against what happened: focus, order, options. Frozen, swapped whole; with its undo. No Qt."""

from dataclasses import dataclass, field, replace
from math import inf
from time import monotonic
from typing import Any

from mnemoscope.engines.extents import extents
from mnemoscope.engines.option import option
from mnemoscope.engines.spec import Kind, Layout
from mnemoscope.engines.translation import tr_noop
from mnemoscope.gui.state.ranges import Range
from mnemoscope.gui.state.seats import Seat

ORDERS = ("index", "activity", "similarity", "half-life")
MOST_PINNED = 8
HEAT_MAPS = (
    Kind.STATE, Kind.CELL, Kind.GATE, Kind.RESIDUAL, Kind.EMBEDDING, Kind.MLP, Kind.QUERY, Kind.KEY, Kind.VALUE,
)  # fmt: skip
LEAST_ROWS = 4  # units in sight, however far one zooms


@dataclass(frozen=True, slots=True)
class Focus:
    """What all panels look at together: a layer, a head, a unit, and up to eight pinned units."""

    layer: int = 0
    head: int = 0
    unit: int = 0
    pinned: tuple[int, ...] = ()

    def within(self, layout: Layout) -> "Focus":
        """The nearest focus whose layer, head and units these signals have."""
        layers, heads, units = extents(layout)
        return replace(
            self,
            layer=min(max(self.layer, 0), layers - 1),
            head=min(max(self.head, 0), heads - 1),
            unit=min(max(self.unit, 0), units - 1),
            pinned=tuple(u for u in self.pinned if 0 <= u < units),
        )

    @property
    def units(self) -> tuple[int, ...]:
        """The units drawn as curves: those pinned, or the one in focus."""
        return self.pinned or (self.unit,)

    def toggled(self, unit: int) -> "Focus":
        """With this unit pinned, or not pinned any more; the oldest gives way to a ninth."""
        if unit in self.pinned:
            return replace(self, unit=unit, pinned=tuple(u for u in self.pinned if u != unit))
        return replace(self, unit=unit, pinned=(*self.pinned, unit)[-MOST_PINNED:])


@dataclass(frozen=True, slots=True)
class Blueprint:
    """Focus, the order of units, each panel's options and range of colours by the panel's name.

    `rows`: of signals of so many units, the rows in sight (start, stop), in their order; all where there is no entry.
    `seats`: the tracks beside the lead; `sides`: by panel, how they stand side by side there, where a person chose.
    """

    focus: Focus = field(default_factory=Focus)
    order: str = option("index", tr_noop("the order of units"), choices=ORDERS)
    options: dict[str, Any] = field(default_factory=dict)
    ranges: dict[str, Range] = field(default_factory=dict)
    rows: dict[int, tuple[int, int]] = field(default_factory=dict)
    seats: tuple[Seat, ...] = ()
    sides: dict[str, str] = field(default_factory=dict)


def zoomed_rows(blueprint: Blueprint, layout: Layout, factor: float) -> dict[int, tuple[int, int]]:
    """`Blueprint.rows` after seeing `factor` times as many units of every signal, around the one in focus."""
    rows = dict(blueprint.rows)
    for count in {spec.size for spec in layout.of(*HEAT_MAPS)}:
        start, stop = rows.pop(count, (0, count))
        seen = min(max(round((stop - start) * factor), min(LEAST_ROWS, count)), count)
        inside = start <= blueprint.focus.unit < stop
        middle = blueprint.focus.unit + 0.5 if inside else (start + stop) / 2
        at = min(max(round(middle - (middle - start) * seen / (stop - start)), 0), count - seen)
        if seen < count:
            rows[count] = (at, at + seen)
    return rows


class History:
    """The blueprints so far and where we are among them. Changes of the same thing in a row count as one."""

    LIMIT = 100

    def __init__(self) -> None:
        self._states = [Blueprint()]
        self._when = [-inf]  # each came to be shown: seconds of the monotonic clock
        self._at = 0
        self._subject = ""

    @property
    def now(self) -> Blueprint:
        """The blueprint shown."""
        return self._states[self._at]

    @property
    def subject(self) -> str:
        """What the last change was of."""
        return self._subject

    @property
    def last(self) -> float:
        """When what undo would take back was done; -inf if there is nothing."""
        return self._when[self._at] if self._at else -inf

    @property
    def next(self) -> float:
        """When what redo would do again was done; inf if there is nothing."""
        return self._when[self._at + 1] if self._at + 1 < len(self._when) else inf

    def change(self, blueprint: Blueprint, subject: str) -> None:
        """Show another blueprint; one with the subject of the last change replaces it."""
        if blueprint == self.now:
            return
        kept = self._states[: self._at + 1]
        if subject == self._subject and len(kept) > 1:
            kept = kept[:-1]
        self._states = [*kept, blueprint][-self.LIMIT :]
        self._when = [*self._when[: len(kept)], monotonic()][-self.LIMIT :]
        self._at = len(self._states) - 1
        self._subject = subject

    def move(self, by: int) -> bool:
        """Undo (-1) or redo (1); False at the end."""
        if not 0 <= self._at + by < len(self._states):
            return False
        self._at += by
        self._subject = ""
        return True

    def take_back(self, subject: str) -> bool:
        """Undo the last change, if it is of this subject, for good; False if it is not."""
        if not subject or subject != self._subject or not self._at:
            return False
        self._states, self._when = self._states[: self._at], self._when[: self._at]
        self._at, self._subject = self._at - 1, ""
        return True

    def reset(self, blueprint: Blueprint) -> None:
        """Begin again from this blueprint."""
        self._states, self._when, self._at, self._subject = [blueprint], [-inf], 0, ""
