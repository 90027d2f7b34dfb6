"""What is shown, as against what happened: focus, order, options. Frozen, swapped whole; with its undo. No Qt."""

from dataclasses import dataclass, field, replace
from typing import Any

from engines.spec import Kind, Layout

ORDERS = ("index", "activity", "similarity")
MOST_PINNED = 8


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


def extents(layout: Layout) -> tuple[int, int, int]:
    """How many layers, heads and units there are to focus on; each at least 1."""
    layers = max((s.layer or 0 for s in layout.specs), default=0) + 1
    heads = max((s.shape[0] for s in layout.of(Kind.QUERY)), default=1)
    units = max((s.shape[-1] for s in layout.of(Kind.STATE, Kind.RESIDUAL)), default=1)
    return layers, heads, units


@dataclass(frozen=True, slots=True)
class Blueprint:
    """Focus, the order of units, and each panel's options by the panel's name."""

    focus: Focus = field(default_factory=Focus)
    order: str = "index"
    options: dict[str, Any] = field(default_factory=dict)


class History:
    """The blueprints so far and where we are among them. Changes of the same thing in a row count as one."""

    LIMIT = 100

    def __init__(self) -> None:
        self._states = [Blueprint()]
        self._at = 0
        self._subject = ""

    @property
    def now(self) -> Blueprint:
        """The blueprint shown."""
        return self._states[self._at]

    def change(self, blueprint: Blueprint, subject: str) -> None:
        """Show another blueprint; one with the subject of the last change replaces it."""
        if blueprint == self.now:
            return
        kept = self._states[: self._at + 1]
        if subject == self._subject and len(kept) > 1:
            kept = kept[:-1]
        self._states = [*kept, blueprint][-self.LIMIT :]
        self._at = len(self._states) - 1
        self._subject = subject

    def move(self, by: int) -> bool:
        """Undo (-1) or redo (1); False at the end."""
        if not 0 <= self._at + by < len(self._states):
            return False
        self._at += by
        self._subject = ""
        return True

    def reset(self, blueprint: Blueprint) -> None:
        """Begin again from this blueprint."""
        self._states, self._at, self._subject = [blueprint], 0, ""
