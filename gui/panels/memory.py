"""Memory slots: what is written into each slot of a memory, what is read from it, how much so far, and how old it is."""

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from PySide6 import QtGui

from mnemoscope.engines.analysis.slots import QUANTITIES, Cells
from mnemoscope.engines.arithmetic.place import Place as Number
from mnemoscope.engines.memory.contents import held
from mnemoscope.engines.option import Options, option
from mnemoscope.engines.spec import Array, Kind
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.translation import tr, tr_noop, trn
from mnemoscope.gui.panel import TimePanel, stepped
from mnemoscope.gui.state.memory_view import OfSlots, Shelf, number_of, of_bank, shelves
from mnemoscope.gui.state.offers import Offer, Place
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.chooser import Chooser
from mnemoscope.gui.widgets.heatmaps import range_tool
from mnemoscope.gui.widgets.heatrow import HeatRow, Mark
from mnemoscope.gui.widgets.timecanvas import TimeCanvas

ROW = 4.0  # pixels that a slot's row should have; of more slots than fit, those with most to show are drawn
LEAST_ROWS = 8  # so that the first slot does not fill the picture
WORDS = {
    "write": tr_noop("written"),
    "read": tr_noop("read"),
    "usage": tr_noop("usage"),
    "age": tr_noop("age"),
}


@dataclass(frozen=True, slots=True)
class MemoryOptions(Options):
    """`quantity`: write, read, usage or age; `cells`: those of a state too, below a memory outside the model."""

    quantity: str = option("read", tr_noop("what is shown of the slots"), choices=QUANTITIES)
    cells: bool = option(True, tr_noop("whether cells are shown too, below a memory outside"))


class Memory(OfSlots, TimePanel):
    """Slots by steps, a row of pictures for each memory that the model has."""

    name, title, order = "memory", tr_noop("Memory slots"), 45
    help = tr_noop(
        "Each memory as slots: an external one, the key-value cache of a Transformer, the cells of an LSTM. Hover for what a "
        "slot holds."
    )
    needs = tr_noop("No slots: this model keeps nothing but its state")
    preferred_height = 220
    least_height = 150
    sides = ("overlay", "stacked", "tabs")
    Options = MemoryOptions

    def build(self) -> TimeCanvas:
        canvas = super().build()
        self.rows: dict[str, HeatRow] = {}
        self.shown: dict[str, NDArray[np.int64]] = {}  # the slots drawn, before zooming
        self.chooser = Chooser()
        self.chooser.addItems([tr(WORDS[q]) for q in QUANTITIES])
        self.chooser.setAccessibleName(tr("What is shown of the slots"))
        self.chooser.setToolTip(
            tr("Written or read at each step, read in all since written, or steps since written")
        )
        self.chooser.activated.connect(self._choose)
        self.fixed = range_tool(self.choose_range)
        self.tools = [self.chooser, self.fixed]
        return canvas

    @classmethod
    def at_first(cls, trace: Trace) -> bool:
        return bool(trace.layout.of(Kind.WRITE))

    @classmethod
    def missing(cls, view: View) -> str:
        if view.length and shelves(view):
            return ""
        return super().missing(view) or tr("Layer {layer} has no slots", layer=view.focus.layer)

    def draw(self, view: View) -> None:
        quantity = quantity_of(view)
        self.chooser.setCurrentIndex(QUANTITIES.index(quantity))
        self.fixed.setChecked(view.range != "fit")
        found = in_sight(view)
        for shelf in found:
            if shelf.id not in self.rows:
                self.rows[shelf.id] = HeatRow(
                    self.theme, axis="cell" if shelf.bank.kind == "cell" else "slot"
                )
                units = shelf.bank.kind == "cell" and not shelf.model
                self.rows[shelf.id].points = "unit" if units else f"slot {shelf.id}"
        self.canvas.set_rows([self.rows[shelf.id] for shelf in found])
        self.canvas.look_at(view.window, view.length, view.edges)
        for shelf in found:
            self._draw_shelf(self.rows[shelf.id], shelf, view, quantity)

    def _draw_shelf(self, row: HeatRow, shelf: Shelf, view: View, quantity: str) -> None:
        (start, stop), bank = view.seen, shelf.bank
        values = held_values(shelf, view, quantity, start, stop)
        row.zoomable = bank.kind == "cell"
        most = max(int(row.map.height() // self.theme.px(ROW)), LEAST_ROWS)
        shown, note = chosen(shelf, view, values, most)
        self.shown[shelf.id] = shown
        row.token, row.quantity = view.track.label, bank.label(quantity)
        row.more = lambda step, slot: in_words(shelf, view, slot, step)
        row.set_data(
            values[:, shown], start, units=shown, levels=reach(shelf, view, quantity, values),
            title=tr("{memory}: {quantity}", memory=shelf.title, quantity=bank.label(quantity)), note=note,
            sight=view.rows_of(bank.size) if bank.kind == "cell" else None,
        )  # fmt: skip

    def mark(self, view: View) -> None:
        super().mark(view)
        quantity = quantity_of(view)
        for shelf in in_sight(view):
            row = self.rows[shelf.id]
            now = held_values(shelf, view, quantity, view.cursor, view.cursor + 1)[0]
            row.set_profile(now[self.shown[shelf.id]])
            if shelf.bank.kind != "cell":
                marks = strongest(shelf, view, row.units, self.theme.colour("accent"))
                row.set_marks([*marks, *hovered(shelf, view, row.units, self.theme.colour("text"))])
            elif not shelf.model:
                row.set_marks(self.unit_marks(view, row.units))

    def edits_at(self, view: View, place: Place) -> list[Offer]:
        """The rows are slots of several memories; those of another model are not edited here."""
        shelf = at(view, place)
        if shelf is None or shelf.model or place.number is None:
            return super().edits_at(view, Place(place.step))
        return super().edits_at(view, of_bank(view, shelf.bank, place.number, place.step))

    def number_at(self, view: View, place: Place) -> Number | None:
        """What is shown of a slot, where that is a number of this model."""
        shelf = at(view, place)
        if shelf is None or shelf.model or place.number is None or not 0 <= place.step < view.length:
            return None
        return number_of(view, shelf.bank, quantity_of(view), place.number, place.step)

    @classmethod
    def numbers(cls, view: View) -> dict[str, NDArray[np.float32] | NDArray[np.int64]]:
        found: dict[str, NDArray[np.float32] | NDArray[np.int64]] = stepped(view)
        for shelf in shelves(view):
            for quantity in QUANTITIES:
                found[f"{shelf.id}.{quantity}"] = shelf.values(view, quantity, *view.seen)
        return found

    def _choose(self, index: int) -> None:
        if self.view is not None:
            self.verbs.set_options(self.name, replace(options_of(self.view), quantity=QUANTITIES[index]))


def options_of(view: View) -> MemoryOptions:
    """What was chosen."""
    return view.options if isinstance(view.options, MemoryOptions) else MemoryOptions()


def quantity_of(view: View) -> str:
    """What is shown."""
    return options_of(view).quantity


def at(view: View, place: Place) -> Shelf | None:
    """The memory that is drawn at a place."""
    found = (
        shelf
        for shelf in shelves(view)
        if place.kind == f"slot {shelf.id}" or (place.kind == "unit" and shelf.bank.kind == "cell")
    )
    return next(found, None)


def in_sight(view: View) -> list[Shelf]:
    """The memories that are drawn: cells need not be where there is another."""
    found = list(shelves(view))
    others = [shelf for shelf in found if shelf.bank.kind != "cell"]
    return found if options_of(view).cells or not others else others


def held_values(shelf: Shelf, view: View, quantity: str, start: int, stop: int) -> Array:
    """A quantity over steps; the age of a slot that holds nothing is 0."""
    values = shelf.values(view, quantity, start, stop)
    return np.nan_to_num(values) if quantity == "age" and shelf.bank.kind != "cell" else values


def reach(shelf: Shelf, view: View, quantity: str, values: Array) -> tuple[float, float]:
    """How far the colours of a quantity reach: what cells hold as far as the cell state does, ages as old as any seen."""
    if not isinstance(view.range, str):
        return view.range
    if shelf.bank.kind != "cell" or quantity != "usage":
        low, high = shelf.bank.levels(quantity)
        if quantity in ("write", "read") or view.range == "model":
            return low, high
        return low, view.fitted.grown(f"{shelf.track.card.name} {shelf.id} {quantity}", values) or high
    assert isinstance(shelf.bank, Cells)
    return 0.0, view.levels(shelf.bank.spec, track=shelf.track)[1]


def chosen(shelf: Shelf, view: View, values: Array, most: int) -> tuple[NDArray[np.int64], str]:
    """The slots drawn, at most so many, in order, and a note of how many there are, how many are in use, and what was lost."""
    bank, last = shelf.bank, max(view.seen[1] - 1, 0)
    if isinstance(bank, Cells):
        shown = np.arange(bank.size) if shelf.model else view.units(bank.spec)
        return shown, trn("{n} cell, in use", "{n} cells, all in use", bank.size)
    last = int(shelf.steps(view, last, last + 1)[0])
    used = bank.used(last)
    working = used[used < bank.size - bank.places]
    shown = np.arange(min(max(int(working.max(initial=-1)) + 1, LEAST_ROWS), bank.size - bank.places))
    shown = np.union1d(shown, used)
    note = tr("{used} of {size} slots in use", used=len(used), size=bank.size)
    if (lost := bank.ever(last) - (len(used) - bank.places)) > 0:
        note = tr("{used} of {size} slots in use, {lost} lost", used=len(used), size=bank.size, lost=lost)
    if len(shown) > most:
        order = np.argsort(-np.nan_to_num(values[:, shown]).sum(axis=0), kind="stable")
        shown = np.sort(shown[order[:most]])
        note = tr("{slots}; the {most} with most to show", slots=note, most=most)
    return shown, note


def in_words(shelf: Shelf, view: View, slot: int, step: int) -> tuple[str, ...]:
    """What a slot holds at a step, for the read-out."""
    bank, track = shelf.bank, shelf.track
    found = held(track, bank, slot, int(shelf.steps(view, step, step + 1)[0]))
    if found is None:
        return (tr("nothing yet"),) if bank.kind != "cell" else ()
    followed = f" → “{track.vocab.shown(found.value)}”" if found.value else ""
    text = track.vocab.shown(found.text) if bank.kind == "cache" else found.text.replace("\n", " ↵ ")
    when = (
        tr("written at step {step}", step=found.since)
        if found.since >= 0
        else tr("from the store, entry {entry}", entry=found.entry)
    )
    return (f"“{text}”{followed}", when)


def strongest(shelf: Shelf, view: View, shown: NDArray[np.int64], colour: QtGui.QColor) -> list[Mark]:
    """The slot read most at the cursor, as a mark on its row."""
    read = shelf.values(view, "read", view.cursor, view.cursor + 1)[0]
    slot = int(read.argmax())
    place = np.flatnonzero(shown == slot)
    return [Mark(int(place[0]), slot, colour)] if read[slot] > 0 and len(place) else []


def hovered(shelf: Shelf, view: View, shown: NDArray[np.int64], colour: QtGui.QColor) -> list[Mark]:
    """The slot that the mouse is on in any panel, as a mark on its row."""
    if view.hover.slot is None or view.hover.bank != shelf.id:
        return []
    place = np.flatnonzero(shown == view.hover.slot)
    return [Mark(int(place[0]), view.hover.slot, colour)] if len(place) else []
