"""What is kept: of what each earlier token wrote, how much each memory of the model still holds at the cursor."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.gui.panel import TimePanel, stepped
from mnemoscope.gui.state.memory_view import NAMES, OfSlots, Shelf, shelves
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.curverow import Curve, CurveRow
from mnemoscope.gui.widgets.timecanvas import TimeCanvas


class Kept(OfSlots, TimePanel):
    """A curve for each memory, from all of it (1) to nothing (0)."""

    name, title, order = "kept", tr_noop("What is kept"), 47
    help = tr_noop(
        "How much of what was written at each earlier token is still held at the cursor: fading in the cells of an LSTM, "
        "whole and then gone in a key-value cache, whole in an external memory until its entry gives way."
    )
    needs = tr_noop("Nothing to compare: this model keeps nothing but its state")
    follows_cursor = True
    preferred_height = 120
    least_height = 90
    sides = ("overlay", "stacked", "tabs")

    def build(self) -> TimeCanvas:
        canvas = super().build()
        self.row = CurveRow(self.theme)
        canvas.set_rows([self.row])
        return canvas

    @classmethod
    def missing(cls, view: View) -> str:
        if view.length and shelves(view):
            return ""
        return super().missing(view) or tr("Layer {layer} has no slots", layer=view.focus.layer)

    def draw(self, view: View) -> None:
        start, stop = view.seen
        curves = list[Curve]()
        several, seats = bool(view.sides), list[int]()
        for n, (shelf, kept) in enumerate(held(view)):
            seen = np.full(stop - start, np.nan)
            known = kept[: stop - start]
            seen[: len(known)] = known
            name = tr(NAMES[shelf.bank.kind])
            if shelf.model:
                name = tr("{model}: {memory}", model=shelf.model, memory=name)
            colour = self.theme.of_series(
                shelf.seat if several else n
            )  # that of its track, if there are several
            curves.append(Curve(name, seen, colour, dashed=several and shelf.seat in seats))
            seats.append(shelf.seat)
        self.row.token = view.track.label
        title = tr("kept at “{token}”", token=view.track.label(view.cursor))
        self.row.set_data(curves, start, levels=(0.0, 1.0), title=title)

    def mark(self, view: View) -> None:
        super().mark(view)
        self.row.set_cursor(view.cursor)

    @classmethod
    def numbers(cls, view: View) -> dict[str, NDArray[Any]]:
        steps = (min(view.seen[0], view.cursor + 1), view.cursor + 1)
        return stepped(view, steps) | {f"kept.{shelf.id}": kept for shelf, kept in held(view)}


def held(view: View) -> list[tuple[Shelf, NDArray[np.float32]]]:
    """How much of each step in sight, up to the cursor, every memory still holds there."""
    first, stop = min(view.seen[0], view.cursor + 1), view.cursor + 1
    found = []
    for shelf in shelves(view):
        steps = shelf.steps(view, first, stop)
        if len(steps):
            begin = int(steps.min())
            found.append((shelf, shelf.bank.kept(int(steps[-1]), begin)[steps - begin]))
    return found
