"""Norms: how large the state, cell and residual stream of the layer in focus are, over time."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.spec import Kind
from mnemoscope.gui.panel import TimePanel, stepped
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.curverow import Curve, CurveRow
from mnemoscope.gui.widgets.timecanvas import TimeCanvas


@dataclass(frozen=True, slots=True)
class NormsOptions:
    """`order`: of the norm: 2, or 1 for the sum of sizes."""

    order: int = 2


class Norms(TimePanel):
    """A curve a signal."""

    name, title, order = "norms", "Norms", 48
    help = "The norm of each state of the layer in focus, over time."
    shows = frozenset({Kind.STATE, Kind.CELL, Kind.RESIDUAL})
    needs = "No norms: this model has no state"
    Options = NormsOptions

    def build(self) -> TimeCanvas:
        canvas = super().build()
        self.row = CurveRow(self.theme)
        canvas.set_rows([self.row])
        return canvas

    def draw(self, view: View) -> None:
        found = norms(view)
        curves = [
            Curve(name, values, self.theme.of_series(n), whole=True)
            for n, (name, values) in enumerate(found.items())
        ]
        most = max(
            (float(np.nanmax(np.where(np.isfinite(v), v, 0), initial=0)) for v in found.values()), default=0.0
        )
        self.row.token = view.track.label
        self.row.set_data(curves, view.seen[0], levels=(0.0, most or 1.0), title="norm")

    def mark(self, view: View) -> None:
        super().mark(view)
        self.row.set_cursor(view.cursor)

    @classmethod
    def numbers(cls, view: View) -> dict[str, NDArray[Any]]:
        return stepped(view) | norms(view)


def norms(view: View) -> dict[str, NDArray[np.float64]]:
    """The norm of each signal of the layer in focus at the steps in sight."""
    order = (view.options or NormsOptions()).order
    specs = view.trace.layout.of(*Norms.shows, layer=view.focus.layer)
    return {
        spec.name: np.linalg.norm(view.values(spec, *view.seen).astype(np.float64), order, axis=1)
        for spec in specs
    }
