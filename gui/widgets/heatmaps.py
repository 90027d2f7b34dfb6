"""What the heat-map panels share: filling a row from a signal, and the chooser of the order."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6 import QtWidgets

from engines.spec import SignalSpec
from gui.blueprint import ORDERS
from gui.widgets.heatrow import HeatRow

if TYPE_CHECKING:
    from gui.panel import View


def show_signal(row: HeatRow, view: "View", spec: SignalSpec, title: str) -> None:
    """Draw the stretch of a signal that is in sight, units in the shared order."""
    start, stop = view.seen
    units = view.units(spec)
    values = view.trace.read(spec.name, start, stop).reshape(stop - start, -1)[:, units]
    row.token = view.track.label
    note = "" if view.order == "index" else f"by {view.order}"
    row.set_data(
        values, start, units=units, levels=spec.levels, title=title, bounded=spec.range is not None, note=note
    )


def order_tool(set_order: Callable[[str], None]) -> QtWidgets.QComboBox:
    """A chooser for the order of units, shared by all panels."""
    box = QtWidgets.QComboBox()
    box.addItems(ORDERS)
    box.setToolTip("Order of the units in every heat map")
    box.setAccessibleName("Order of units")
    box.textActivated.connect(set_order)
    return box
