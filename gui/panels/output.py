"""Output: the numbers that a regression would answer if the rows ended at each step."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.spec import Kind
from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.gui.panel import TimePanel, stepped
from mnemoscope.gui.state.columns import ends, right
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.curverow import Curve, CurveRow
from mnemoscope.gui.widgets.heatmaps import show_signal
from mnemoscope.gui.widgets.heatrow import HeatRow
from mnemoscope.gui.widgets.timecanvas import TimeCanvas

MOST_CURVES = 7  # and one for what is right


class Output(TimePanel):
    """A curve for each number that is answered; of many, a map."""

    name, title, order = "output", tr_noop("Output"), 14
    help = tr_noop(
        "The numbers that the model would answer if the rows ended at each step. Where an example says what is right at its "
        "end, a dashed line stands there."
    )
    shows = frozenset({Kind.OUTPUT})
    needs = tr_noop("No numbers are answered: this model has no regression for its read-out")
    preferred_height = 130
    least_height = 92

    def build(self) -> TimeCanvas:
        canvas = super().build()
        self.row, self.map = CurveRow(self.theme), HeatRow(self.theme, axis="output")
        canvas.set_rows([self.row])
        return canvas

    def key(self, view: View) -> object:
        return right(view)  # of the text, which may change while the rows stay

    def draw(self, view: View) -> None:
        spec = view.trace.layout.of(Kind.OUTPUT)[0]
        if spec.size > MOST_CURVES:
            self.canvas.set_rows([self.map])
            self.canvas.look_at(view.window, view.length, view.edges)
            show_signal(self.map, view, spec, tr("answers, if the rows ended here"))
            return
        self.canvas.set_rows([self.row])
        self.canvas.look_at(view.window, view.length, view.edges)
        values = view.values(spec, *view.seen).astype(np.float64)
        several = spec.size > 1
        curves = [
            Curve(
                spec.place(n) if several else tr("answer"),
                values[:, n],
                self.theme.of_series(n),
                whole=True,
                source=(spec.name, n),
            )
            for n in range(spec.size)
        ]
        levels = [ends(view, spec, n) for n in range(spec.size)]
        low, high = min(a for a, _ in levels), max(b for _, b in levels)
        if (wanted := right(view)) is not None:
            low, high = min(low, wanted), max(high, wanted)
            line = np.full(len(values), wanted)
            curves.append(Curve(tr("right at the end"), line, self.theme.colour("muted"), dashed=True))
        self.row.token = view.track.label
        title = tr("answer, if the rows ended here")
        self.row.set_data(curves, view.seen[0], levels=(low, high), title=title)

    def mark(self, view: View) -> None:
        super().mark(view)
        spec = view.trace.layout.of(Kind.OUTPUT)[0]
        if spec.size > MOST_CURVES:
            self.map.set_profile(view.now(spec)[view.units(spec)])
        else:
            self.row.set_cursor(view.cursor)

    @classmethod
    def numbers(cls, view: View) -> dict[str, NDArray[Any]]:
        spec = view.trace.layout.of(Kind.OUTPUT)[0]
        values = view.values(spec, *view.seen)
        return stepped(view) | {f"output-{n}": values[:, n].copy() for n in range(spec.size)}
