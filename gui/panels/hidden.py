"""Hidden state: every unit of a layer over time; for a Transformer its residual stream, or any other signal."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.spec import Kind, SignalSpec
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.gui.panel import TimePanel, captioned, stepped
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.chooser import Chooser
from mnemoscope.gui.widgets.heatmaps import order_tool, range_tool, show_signal
from mnemoscope.gui.widgets.heatrow import HeatRow, Mark
from mnemoscope.gui.widgets.timecanvas import TimeCanvas

STATES = frozenset({Kind.STATE, Kind.RESIDUAL})  # their units are those of every other panel


@dataclass(frozen=True, slots=True)
class HiddenOptions:
    """Which signal: its last name ("hidden", "residual", "mlp", "embedding"), or empty for the state."""

    signal: str = ""


class Hidden(TimePanel):
    """Units by steps."""

    name, title, order = "hidden", tr_noop("Hidden state"), 20
    help = tr_noop(
        "Every unit of the layer in focus, over time. Click a row to focus the unit, Ctrl-click to pin it."
    )
    shows = frozenset({Kind.STATE, Kind.RESIDUAL})
    needs = tr_noop("No hidden state to show")
    preferred_height = 170
    least_height = 104
    Options = HiddenOptions

    def build(self) -> TimeCanvas:
        canvas = super().build()
        self.row = HeatRow(self.theme)
        canvas.set_rows([self.row])
        self.chooser = Chooser()
        self.chooser.setAccessibleName(tr("Signal"))
        self.chooser.setToolTip(tr("Which signal is shown"))
        self.chooser.activated.connect(self._choose)
        self.order_box = order_tool(self.verbs.set_order)
        self.fixed = range_tool(self.choose_range)
        self.tools = [self.chooser, self.order_box, self.fixed]
        return canvas

    def draw(self, view: View) -> None:
        choices = signals_of(view.trace, view.focus.layer)
        spec = chosen(choices, view.options or HiddenOptions())
        names = [s.label for s in choices]
        if names != [self.chooser.itemText(i) for i in range(self.chooser.count())]:
            self.chooser.clear()
            for s in choices:
                self.chooser.addItem(s.label, s.role)
        self.chooser.setCurrentIndex(choices.index(spec))
        self.order_box.setCurrentIndex(self.order_box.findData(view.order))
        self.fixed.setChecked(view.range != "fit")
        layers = len(view.trace.layout.of(spec.kind)) if spec.layer is not None else 1
        heads = spec.kind in (Kind.QUERY, Kind.KEY, Kind.VALUE) and len(spec.shape) == 2
        self.row.points = "unit" if spec.kind in STATES else "head" if heads else ""
        self.row.share = spec.shape[1] if heads else 1
        self.row.set_headed(self.has_axis or layers > 1 or self.theme.is_figure)
        show_signal(self.row, view, spec, captioned(spec, layers))

    def mark(self, view: View) -> None:
        super().mark(view)
        spec = chosen(signals_of(view.trace, view.focus.layer), view.options or HiddenOptions())
        units = view.units(spec)
        self.row.set_profile(view.now(spec)[units])
        self.row.set_marks(
            self.unit_marks(view, units) if spec.kind in STATES else self.head_marks(view, spec, units)
        )

    def head_marks(self, view: View, spec: SignalSpec, units: NDArray[np.int64]) -> list[Mark]:
        """The first row of the hovered head, where the rows are those of heads: they are not the units of other panels."""
        head = view.hover.head
        if self.row.points != "head" or head is None or head >= spec.shape[0]:
            return []
        first = head * spec.shape[1]
        return [Mark(int(row), head, self.theme.colour("text")) for row in np.flatnonzero(units == first)]

    @classmethod
    def missing(cls, view: View) -> str:
        if message := super().missing(view):
            return message
        return (
            ""
            if signals_of(view.trace, view.focus.layer)
            else tr("Layer {layer} has no state to show", layer=view.focus.layer)
        )

    @classmethod
    def numbers(cls, view: View) -> dict[str, NDArray[Any]]:
        spec = chosen(signals_of(view.trace, view.focus.layer), view.options or HiddenOptions())
        return stepped(view) | {spec.name: view.trace.read(spec.name, *view.seen)}

    def _choose(self, index: int) -> None:
        self.verbs.set_options(self.name, HiddenOptions(self.chooser.itemData(index)))


def signals_of(trace: Trace, layer: int) -> list[SignalSpec]:
    """The signals to choose from: the state first."""
    layout = trace.layout
    states = layout.of(Kind.STATE, Kind.RESIDUAL, layer=layer)
    return [
        *states,
        *layout.of(Kind.EMBEDDING),
        *layout.of(Kind.MLP, Kind.QUERY, Kind.KEY, Kind.VALUE, layer=layer),
    ]


def chosen(choices: list[SignalSpec], options: HiddenOptions) -> SignalSpec:
    """The signal that the options name, or the state."""
    return next((s for s in choices if s.role == options.signal), choices[0])
