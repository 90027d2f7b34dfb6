"""Gates: every gate of a layer over time, one heat map under the other, each with its bars at the cursor."""

from mnemoscope.engines.spec import Kind, SignalSpec
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.translation import tr, tr_noop, trn
from mnemoscope.gui.panel import TimePanel, captioned
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.heatmaps import show_signal
from mnemoscope.gui.widgets.timecanvas import TimeCanvas

LEAST = 28.0  # pixels of a gate, its title included


class Gates(TimePanel):
    """Gates by units by steps."""

    name, title, order = "gates", tr_noop("Gates"), 40
    help = tr_noop(
        "What each gate lets through, 0 to 1, over time; the bars on the right are the values at the cursor."
    )
    shows = frozenset({Kind.GATE})
    needs = tr_noop("No gates: a network without gates writes over its state at every step")
    preferred_height = 290
    least_height = 224
    least_stacked = 168

    @classmethod
    def at_first(cls, trace: Trace) -> bool:
        return cls.can_show(trace) and trace.layout.one(Kind.READ) is None  # the memory needs the room

    @classmethod
    def missing(cls, view: View) -> str:
        if message := super().missing(view):
            return message
        return "" if gates(view) else tr("Layer {layer} has no gates", layer=view.focus.layer)

    def build(self) -> TimeCanvas:
        self._drawn_gates: tuple[SignalSpec, ...] = ()
        return super().build()

    def draw(self, view: View) -> None:
        specs = self._drawn_gates = self._with_room(gates(view))
        left_out = len(gates(view)) - len(specs)
        rows = self.heat_rows(len(specs))
        layers = len({s.layer for s in view.trace.layout.of(Kind.GATE)})
        self.canvas.look_at(view.window, view.length, view.edges)
        for row, spec in zip(rows, specs, strict=True):
            states = view.trace.layout.of(Kind.STATE, Kind.CELL, layer=spec.layer)
            row.points = "unit" if any(s.shape == spec.shape for s in states) or not states else ""
            no_room = left_out if spec is specs[0] else 0
            note = trn(
                "no room for {n} backward gate: make the panel higher", "no room for {n} backward gates: make the panel higher",
                no_room,
            ) if no_room else ""  # fmt: skip
            show_signal(row, view, spec, captioned(spec, layers), note=note)

    def _with_room(self, specs: tuple[SignalSpec, ...]) -> tuple[SignalSpec, ...]:
        """Those of both directions, or of the forward one where the rows would be too low to be read."""
        forward = tuple(spec for spec in specs if spec.way != "backward")
        low = self.canvas.area().height() < self.theme.px(LEAST) * len(specs)
        return forward if low and forward else specs

    def mark(self, view: View) -> None:
        super().mark(view)
        for row, spec in zip(self.heat_rows(len(self._drawn_gates)), self._drawn_gates, strict=True):
            units = view.units(spec)
            row.set_profile(view.now(spec)[units])
            row.set_marks(self.unit_marks(view, units, spec))


def gates(view: View) -> tuple[SignalSpec, ...]:
    """The gates of the layer in focus."""
    return view.trace.layout.of(Kind.GATE, layer=view.focus.layer)
