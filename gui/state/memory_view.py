"""A memory as panels draw it: a bank of slots of this model, or of another that has read the same text, in this one's steps."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.analysis.slots import Bank, Cache, Cells, External, banks
from mnemoscope.engines.arithmetic.place import Place as Number
from mnemoscope.engines.spec import Array, Kind, SignalSpec
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.gui.state.blueprint import Focus
from mnemoscope.gui.state.offers import Place
from mnemoscope.gui.state.view import View

NAMES = {
    "external": tr_noop("external memory"),
    "cache": tr_noop("key-value cache"),
    "cell": tr_noop("cells"),
}


class OfSlots:
    """What panels of slots have in common: a trace that has any of the three kinds, and a place in the layout of a memory."""

    shows = frozenset({Kind.WRITE, Kind.CELL, Kind.KEY})

    @classmethod
    def can_show(cls, trace: Trace) -> bool:
        """Whether there is a memory that can be seen as slots."""
        return bool(banks(trace))

    @classmethod
    def at_first(cls, trace: Trace) -> bool:
        """Beside a memory outside; the View menu opens it for others."""
        return trace.layout.one(Kind.READ) is not None


@dataclass(frozen=True, slots=True)
class Shelf:
    """A bank, the track it belongs to, and the name of the model if it is not the one in focus."""

    track: Track
    bank: Bank
    model: str = ""
    letter: str = ""  # and the track's, where there are several
    seat: int = 0

    @property
    def id(self) -> str:
        """Its name in tables."""
        return f"{self.letter or self.track.card.name}.{self.bank.kind}" if self.model else self.bank.kind

    @property
    def title(self) -> str:
        """What it is, in words."""
        return (
            tr("{model} · {memory}", model=self.model, memory=self.bank.title)
            if self.model
            else self.bank.title
        )

    def steps(self, view: View, start: int, stop: int) -> NDArray[np.int64]:
        """Its own steps (stop - start,) for steps start..stop of the view."""
        return view.beside(self.track, start, stop) if self.model else np.arange(start, stop)

    def values(self, view: View, quantity: str, start: int, stop: int) -> Array:
        """A quantity of the bank over steps start..stop of the view (stop - start, slots)."""
        steps = self.steps(view, start, stop)
        if not len(steps):
            return np.zeros((0, self.bank.size), np.float32)
        first = int(steps.min())
        return self.bank.values(quantity, first, int(steps.max()) + 1)[steps - first]


def shelves(view: View) -> list[Shelf]:
    """Every memory in sight: those of the model in focus, then those of the models beside it, as their cards say where to look."""
    found = [Shelf(view.track, bank) for bank in banks(view.trace, view.focus.layer, view.focus.head)]
    for side in view.sides:
        if side.length:
            own = side.track
            focus = Focus(**own.card.focus).within(own.trace.layout)
            model = f"{side.letter}  {side.title}".strip() or own.card.called
            found += [
                Shelf(own, bank, model, side.letter, side.seat)
                for bank in banks(own.trace, focus.layer, focus.head)
            ]
    return found


def of_bank(view: View, bank: Bank, slot: int, step: int) -> Place:
    """What a slot of a bank is, for what can be done to it: a cell, a key in the cache, or a slot."""
    if isinstance(bank, Cells):
        return Place(step, "unit", slot, (bank.spec.name,))
    if bank.kind == "cache":
        key = int(bank.since(step)[slot])
        return Place(step, "key" if key >= 0 else "", key if key >= 0 else None)
    return Place(step, f"slot {bank.kind}", slot)


def number_of(view: View, bank: Bank, quantity: str, slot: int, step: int) -> Number | None:
    """The number that a quantity of a slot is, to its sign; None for one that is made of several steps or gates."""
    layout = view.trace.layout
    match bank, quantity:
        case External(), "write":
            return Number(bank.writing, step, (slot,))
        case External(), "read":
            return Number(bank.reading, step, (slot,))
        case External(), "usage" if usage := layout.one(Kind.USAGE):
            return Number(usage.name, step, (slot,))
        case Cache(), "read" if (key := int(bank.since(step)[slot])) >= 0:
            return Number(f"layer{bank.layer}.attention", step, (bank.head, key))
        case Cells(), "usage":
            return Number(bank.spec.name, step, _index(bank.spec, slot))
        case Cells(), "read" if (
            state := layout.one(Kind.STATE, bank.layer)
        ) and state.shape == bank.spec.shape:
            return Number(state.name, step, _index(state, slot))  # o tanh |c| is its size
    return None


def _index(spec: SignalSpec, number: int) -> tuple[int, ...]:
    return tuple(int(n) for n in np.unravel_index(number, spec.shape))
