"""Gates: every gate of a layer over time, one heat map under the other, each with its bars at the cursor."""

from engines.spec import Kind
from engines.trace import Trace
from gui.panel import TimePanel, View, captioned
from gui.widgets.heatmaps import show_signal
from gui.widgets.heatrow import HeatRow


class Gates(TimePanel):
    """Gates by units by steps."""

    name, title, order = "gates", "Gates", 40
    help = (
        "What each gate lets through, 0 to 1, over time; the bars on the right are the values at the cursor."
    )
    shows = frozenset({Kind.GATE})
    needs = "No gates: a network without gates writes over its state at every step"
    preferred_height = 290

    @classmethod
    def at_first(cls, trace: Trace) -> bool:
        return cls.can_show(trace) and "memory.read" not in trace.layout  # the memory needs the room

    def draw(self, view: View) -> None:
        layout = view.trace.layout
        specs = layout.of(Kind.GATE, layer=view.focus.layer)
        rows = [row for row in self.canvas.rows if isinstance(row, HeatRow)][: len(specs)]
        rows += [HeatRow(self.theme) for _ in range(len(specs) - len(rows))]
        if len(rows) != len(self.canvas.rows):
            self.canvas.set_rows(rows)
        layers = len({s.layer for s in layout.of(Kind.GATE)})
        self.canvas.look_at(view.window, view.length)
        for row, spec in zip(rows, specs, strict=True):
            show_signal(row, view, spec, captioned(spec, layers))

    def mark(self, view: View) -> None:
        super().mark(view)
        for row, spec in zip(
            self.canvas.rows, view.trace.layout.of(Kind.GATE, layer=view.focus.layer), strict=True
        ):
            assert isinstance(row, HeatRow)
            units = view.units(spec)
            row.set_profile(view.trace.at(spec.name, view.cursor)[units])
            row.set_marks(self.unit_marks(view, units))
