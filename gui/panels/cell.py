"""Cell state: what an LSTM carries from step to step."""

from mnemoscope.engines.spec import Kind, SignalSpec
from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.gui.panel import TimePanel, captioned
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.heatmaps import range_tool, show_signal
from mnemoscope.gui.widgets.timecanvas import TimeCanvas


class Cell(TimePanel):
    """Cells by steps."""

    name, title, order = "cell", tr_noop("Cell state"), 30
    help = tr_noop("The cells of the layer in focus, over time: the memory that the forget gate keeps.")
    shows = frozenset({Kind.CELL})
    needs = tr_noop("No cell state: only an LSTM has one")
    preferred_height = 150
    least_height = 96

    def build(self) -> TimeCanvas:
        canvas = super().build()
        self.fixed = range_tool(self.choose_range)
        self.tools = [self.fixed]
        return canvas

    @classmethod
    def missing(cls, view: View) -> str:
        if message := super().missing(view):
            return message
        return "" if cells(view) else tr("Layer {layer} has no cell state", layer=view.focus.layer)

    def draw(self, view: View) -> None:
        self.fixed.setChecked(view.range != "fit")
        specs = cells(view)
        rows = self.heat_rows(len(specs))
        layers = len(view.trace.layout.of(Kind.CELL))
        self.canvas.look_at(view.window, view.length, view.edges)
        for row, spec in zip(rows, specs, strict=True):
            row.set_headed(self.has_axis or layers > 1 or self.theme.is_figure)
            show_signal(row, view, spec, captioned(spec, layers))

    def mark(self, view: View) -> None:
        super().mark(view)
        for row, spec in zip(self.heat_rows(len(cells(view))), cells(view), strict=True):
            units = view.units(spec)
            row.set_profile(view.now(spec)[units])
            row.set_marks(self.unit_marks(view, units))


def cells(view: View) -> tuple[SignalSpec, ...]:
    """The cells of the layer in focus."""
    return view.trace.layout.of(Kind.CELL, layer=view.focus.layer)
