"""Positions: what an encoder makes of every token of the text up to the cursor, after the layer in focus."""

from typing import Any

from numpy.typing import NDArray

from mnemoscope.engines.spec import Array, Kind, SignalSpec
from mnemoscope.gui.panel import TimePanel, captioned, stepped
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.heatmaps import describe_units, noted, range_tool
from mnemoscope.gui.widgets.heatrow import HeatRow
from mnemoscope.gui.widgets.timecanvas import TimeCanvas


class Positions(TimePanel):
    """Units by positions, as encoded at the cursor."""

    name, title, order = "positions", "Positions", 37
    help = (
        "The vector of every token after the layer in focus, when the text up to the cursor is encoded: "
        "step on, and the vectors of earlier words change."
    )
    shows = frozenset({Kind.POSITION})
    needs = "No positions: what this model made of a token does not change when more is read"
    follows_cursor = True
    preferred_height = 170
    least_height = 110

    def build(self) -> TimeCanvas:
        canvas = super().build()
        self.row = HeatRow(self.theme)
        canvas.set_rows([self.row])
        self.fixed = range_tool(self.choose_range)
        self.tools = [self.fixed]
        return canvas

    def draw(self, view: View) -> None:
        self.fixed.setChecked(view.range != "fit")
        spec = _newest(view)
        first, values = _encoded(view)
        units = view.units(spec)
        start, stop = max(first, view.window[0]), min(view.cursor + 1, view.window[1])
        layers = len(view.trace.layout.of(Kind.RESIDUAL))
        self.row.token = view.track.label
        describe_units(self.row, view, spec)
        encoded = f"as encoded at “{view.track.label(view.cursor)}”"
        self.row.set_data(
            values[max(start - first, 0) : max(stop - first, 0)][:, units],
            start,
            units=units,
            levels=view.levels(spec),
            title=f"every position · {captioned(spec, layers)}",
            note=" · ".join(filter(None, (encoded, noted(view)))),
            sight=view.rows_of(spec.size),
        )

    def mark(self, view: View) -> None:
        super().mark(view)
        spec = _newest(view)
        units = view.units(spec)
        self.row.set_profile(view.now(spec)[units])
        self.row.set_marks(self.unit_marks(view, units))

    @classmethod
    def numbers(cls, view: View) -> dict[str, NDArray[Any]]:
        first, values = _encoded(view)
        steps = (first, view.cursor + 1)
        return stepped(view, steps) | {f"layer{view.focus.layer}.position.residual": values}


def _newest(view: View) -> SignalSpec:
    """The same signal of the newest token: its units, their order and colours are those of the other panels."""
    return view.trace.layout[f"layer{view.focus.layer}.residual"]


def _encoded(view: View) -> tuple[int, Array]:
    """The step of the first token in reach of the cursor, and the vectors from it to the cursor (n, units)."""
    values = view.trace.at(f"layer{view.focus.layer}.position.residual", view.cursor)  # (context, units)
    first = max(0, view.cursor + 1 - len(values))
    return first, values[: view.cursor + 1 - first]
