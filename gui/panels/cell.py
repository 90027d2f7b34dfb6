"""Cell state: what an LSTM carries from step to step."""

from engines.spec import Kind
from gui.panel import TimePanel, View, captioned
from gui.widgets.heatmaps import show_signal
from gui.widgets.heatrow import HeatRow
from gui.widgets.timerow import TimeCanvas


class Cell(TimePanel):
    """Cells by steps."""

    name, title, order = "cell", "Cell state", 30
    help = "The cells of the layer in focus, over time: the memory that the forget gate keeps."
    shows = frozenset({Kind.CELL})
    needs = "No cell state: only an LSTM has one"
    preferred_height = 150

    def build(self) -> TimeCanvas:
        canvas = super().build()
        self.row = HeatRow(self.theme)
        canvas.set_rows([self.row])
        return canvas

    def draw(self, view: View) -> None:
        (spec,) = view.trace.layout.of(Kind.CELL, layer=view.focus.layer)
        layers = len(view.trace.layout.of(Kind.CELL))
        self.row.set_headed(self.has_axis or layers > 1)
        show_signal(self.row, view, spec, captioned(spec, layers))

    def mark(self, view: View) -> None:
        super().mark(view)
        (spec,) = view.trace.layout.of(Kind.CELL, layer=view.focus.layer)
        units = view.units(spec)
        self.row.set_profile(view.trace.at(spec.name, view.cursor)[units])
        self.row.set_marks(self.unit_marks(view, units))
