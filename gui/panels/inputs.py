"""Input: the numbers of each row as the model reads them, a column a curve; for models that read rows of numbers."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.trace import Trace
from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.gui.panel import TimePanel, stepped
from mnemoscope.gui.state.columns import column_names, column_signal, ends, signal
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.curverow import Curve, CurveRow
from mnemoscope.gui.widgets.heatmaps import show_signal
from mnemoscope.gui.widgets.heatrow import HeatRow
from mnemoscope.gui.widgets.timecanvas import TimeCanvas

MOST_CURVES = 4  # columns; more are rows of a map


class Inputs(TimePanel):
    """A row of curves for each column, or of many columns a map."""

    name, title, order = "input", tr_noop("Input"), 12
    help = tr_noop(
        "The numbers of each row as the model reads them: less the mean and by the scale that its card gives, if it gives any."
    )
    needs = tr_noop("No numbers are read: this model reads tokens")
    preferred_height = 140
    least_height = 104
    canvas: TimeCanvas

    def build(self) -> TimeCanvas:
        canvas = super().build()
        self.map = HeatRow(self.theme, axis="column")
        return canvas

    @classmethod
    def can_show(cls, trace: Trace) -> bool:
        return column_signal(trace) is not None

    def draw(self, view: View) -> None:
        spec, names = signal(view), column_names(view)
        if spec.size > MOST_CURVES:
            self.canvas.set_rows([self.map])
            self.canvas.look_at(view.window, view.length, view.edges)
            self.map.names = names
            show_signal(self.map, view, spec, self._titled(view, tr("columns as read")))
            return
        values = view.values(spec, *view.seen).astype(np.float64)
        for n, row in enumerate(self._rows(view, spec.size)):
            row.token = view.track.label
            title = names[n] if n else self._titled(view, names[0])
            curve = Curve("", values[:, n], self.theme.of_series(n), whole=True, source=(spec.name, n))
            row.set_data([curve], view.seen[0], levels=ends(view, spec, n), title=title)

    def _titled(self, view: View, title: str) -> str:
        """A title that says so where numbers are read otherwise than they are written."""
        described = view.track.vocab.to_json()
        if "mean" in described or "scale" in described:
            return tr("{title} · as read: (number − mean) / scale", title=title)
        return title

    def _rows(self, view: View, count: int) -> list[CurveRow]:
        """So many rows of curves, those there are first."""
        rows = [row for row in self.canvas.rows if isinstance(row, CurveRow)][:count]
        rows += [CurveRow(self.theme) for _ in range(count - len(rows))]
        if rows != self.canvas.rows:
            self.canvas.set_rows(rows)
            self.canvas.look_at(view.window, view.length, view.edges)
        return rows

    def mark(self, view: View) -> None:
        super().mark(view)
        spec = signal(view)
        if spec.size > MOST_CURVES:
            self.map.set_profile(view.now(spec)[view.units(spec)])
            return
        for row in self.canvas.rows:
            assert isinstance(row, CurveRow)
            row.set_cursor(view.cursor)

    @classmethod
    def numbers(cls, view: View) -> dict[str, NDArray[Any]]:
        values = view.values(signal(view), *view.seen)
        return stepped(view) | {f"input-{n}": values[:, i].copy() for i, n in enumerate(column_names(view))}
