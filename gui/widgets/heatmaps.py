"""What the heat-map panels share: filling a row from a signal, the chooser of the order, the button of the range."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6 import QtWidgets

from mnemoscope.engines.spec import Kind, SignalSpec
from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.gui.state.blueprint import ORDERS
from mnemoscope.gui.state.ranges import Range
from mnemoscope.gui.widgets.chooser import Chooser
from mnemoscope.gui.widgets.heatrow import HeatRow

if TYPE_CHECKING:
    from mnemoscope.gui.state.view import View


NAMES = {
    "index": tr_noop("index"), "activity": tr_noop("activity"), "similarity": tr_noop("similarity"), "half-life": tr_noop("half-life"),
}  # fmt: skip
NOTED = {
    "activity": tr_noop("by activity"), "similarity": tr_noop("by similarity"), "half-life": tr_noop("by half-life"),
}  # fmt: skip


# What the colours of a signal say, beside a colour bar: all of them are numbers without a unit.
QUANTITIES = {
    Kind.CELL: tr_noop("cell state"), Kind.STATE: tr_noop("state"), Kind.GATE: tr_noop("gate"),
    Kind.RESIDUAL: tr_noop("residual"), Kind.MLP: tr_noop("activation"), Kind.EMBEDDING: tr_noop("embedding"),
    Kind.ATTENTION: tr_noop("weight"), Kind.READ: tr_noop("weight"), Kind.WRITE: tr_noop("weight"),
}  # fmt: skip


def show_signal(row: HeatRow, view: "View", spec: SignalSpec, title: str, *, note: str = "") -> None:
    """Draw the stretch of a signal that is in sight, units in the shared order; a signal of two axes head by head."""
    start, stop = view.seen
    units = view.units(spec)
    row.token = view.track.label
    describe_units(row, view, spec)
    row.set_data(
        view.values(spec, start, stop).take(units, axis=1), start, units=units, levels=view.levels(spec), title=title,
        note=" · ".join(filter(None, (noted(view), note))), sight=view.rows_of(spec.size),
    )  # fmt: skip


def describe_units(row: HeatRow, view: "View", spec: SignalSpec) -> None:
    """Name the rows of a map as those of this signal, and set its heads apart where they lie in order."""
    row.axis, row.place_of, row.zoomable = " × ".join(spec.axes) or "unit", spec.place, True
    row.signals, row.still = (spec.name,), bool(view.still)
    row.quantity = quantity_of(spec)
    row.apart = spec.shape[-1] if len(spec.shape) > 1 and view.order == "index" else 0


def quantity_of(spec: SignalSpec) -> str:
    """What the values of a signal are, for its colour bar."""
    if spec.kind not in QUANTITIES:
        return tr("value")
    is_candidate = spec.kind is Kind.GATE and spec.range is not None and spec.range[0] < 0
    return spec.label if is_candidate else tr(QUANTITIES[spec.kind])


def noted(view: "View") -> str:
    """In which order the units are, if it is not that of their numbers."""
    return "" if view.order == "index" else tr(NOTED[view.order])


def range_tool(choose: Callable[[Range], None]) -> QtWidgets.QToolButton:
    """A button that sets colours to the model's own fixed range, or lets them fit what has been read."""
    button = QtWidgets.QToolButton()
    button.setText(tr("fixed range"))
    button.setCheckable(True)
    button.setToolTip(
        tr("Colours reach to the range that the model's card gives, instead of fitting what has been read")
    )
    button.setAccessibleName(tr("Fixed range of the model"))
    button.clicked.connect(lambda checked: choose("model" if checked else "fit"))
    return button


def order_tool(set_order: Callable[[str], None]) -> QtWidgets.QComboBox:
    """A chooser for the order of units, shared by all panels."""
    box = Chooser()
    for order in ORDERS:
        box.addItem(tr(NAMES[order]), order)
    box.setToolTip(
        tr(
            "Order of the units in every heat map. By half-life: the longest first, by the gate that keeps; without one, those that change least."
        )
    )
    box.setAccessibleName(tr("Order of units"))
    box.activated.connect(lambda index: set_order(box.itemData(index)))
    return box
