"""What is hovered in one panel is marked in all that have it, and in none as something else."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.gui.export.apart import NoVerbs
from mnemoscope.gui.look.theme import LIGHT
from mnemoscope.gui.panels import discover
from mnemoscope.gui.panels.hidden import HiddenOptions
from mnemoscope.gui.state.view import Hover
from mnemoscope.gui.widgets.heatrow import HeatRow

PANELS = discover()


class Asked(NoVerbs):
    """Keeps what a panel asks for."""

    def __init__(self):
        self.hovers, self.focused, self.sought, self.pinned = [], [], [], []

    def hover(self, step, **what):
        self.hovers.append(Hover(step, **what))

    def focus(self, **changes):
        self.focused.append(changes)

    def seek(self, step):
        self.sought.append(step)

    def pin(self, unit):
        self.pinned.append(unit)


@pytest.fixture
def show(show):
    """A panel that draws a view and keeps what it asks for."""
    return lambda name, view: show(name, view, size=(700, 320), verbs=Asked())


def move(panel, at):
    """Move the mouse to a place of a panel's picture."""
    viewport, nothing = panel.canvas.viewport(), QtCore.Qt.MouseButton.NoButton
    place = QtCore.QPointF(at)
    event = QtGui.QMouseEvent(
        QtCore.QEvent.Type.MouseMove, place, viewport.mapToGlobal(place), nothing, nothing,
        QtCore.Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QtWidgets.QApplication.sendEvent(viewport, event)


def point_at(row, number, step=4):
    """The place in a heat map where a step of one of its rows is drawn."""
    place = list(row.units).index(number)
    y = row.map.top() + (place + 0.5) * row.map.height() / len(row.units)
    return QtCore.QPoint(round(row.left_of(step + 0.5)), int(y))


def hovered(panel, number, row=0):
    """What a panel asks for when the mouse is on one of its rows."""
    drawn = panel.canvas.rows[row]
    assert isinstance(drawn, HeatRow)
    move(panel, point_at(drawn, number))
    return panel.verbs.hovers[-1]


def marked(panel, row=0):
    """The rows of a heat map that are marked in the colour of what is hovered."""
    return [m.unit for m in panel.canvas.rows[row].marks if m.colour == LIGHT.colour("text")]


def test_a_head_marks_heads_and_no_units(show, view_of):
    view = view_of("transformer", 10)
    assert hovered(show("lookback", view), 1) == Hover(4, head=1)
    view = view_of("transformer", 10, hover=Hover(4, head=1))
    assert marked(show("lookback", view)) == [1]
    assert marked(show("hidden", view)) == []
    assert not show("attention", view).canvas.square.lit  # it shows head 0
    assert show("attention", view_of("transformer", 10, hover=Hover(4, head=0))).canvas.square.lit
    keys = view_of("transformer", 10, options=HiddenOptions("key"), hover=Hover(4, head=1))
    assert marked(show("hidden", keys)) == [1]


def test_a_cell_of_the_matrix_is_a_token_and_the_head_it_belongs_to(show, view_of):
    panel = show("attention", view_of("transformer", 10))
    area = panel.canvas.square.map
    at = QtCore.QPoint(round(area.left() + area.width() * 0.25), round(area.top() + area.height() * 0.95))
    move(panel, at)
    assert panel.verbs.hovers[-1] == Hover(2, head=0)


def test_a_unit_marks_units_and_no_heads_classes_or_slots(show, view_of):
    assert hovered(show("hidden", view_of("lstm", 10)), 3) == Hover(4, unit=3)
    here = {"hover": Hover(4, unit=1)}
    assert marked(show("cell", view_of("lstm", 10, **here))) == [1]
    assert marked(show("gates", view_of("lstm", 10, **here)), row=2) == [1]
    assert marked(show("positions", view_of("encoder", 10, **here))) == [1]
    assert marked(show("lookback", view_of("transformer", 10, **here))) == []
    assert 1 not in marked(show("memory", view_of("memory_network", 60, **here)))
    embedded = view_of("lstm", 10, options=HiddenOptions("embedding"), **here)
    assert marked(show("hidden", embedded)) == []  # its rows are no units


def test_rows_of_keys_are_heads_and_rows_of_classes_are_nothing_shared(qtbot, show, view_of):
    keys = show("hidden", view_of("transformer", 10, options=HiddenOptions("key")))
    assert hovered(keys, 9) == Hover(4, head=1)  # 16 numbers in 2 heads
    qtbot.mouseClick(keys.canvas.viewport(), QtCore.Qt.MouseButton.LeftButton, pos=point_at(keys.row, 9))
    assert (keys.verbs.sought, keys.verbs.focused) == ([4], [{"head": 1}])
    ctrl = QtCore.Qt.KeyboardModifier.ControlModifier
    qtbot.mouseClick(
        keys.canvas.viewport(), QtCore.Qt.MouseButton.LeftButton, ctrl, pos=point_at(keys.row, 9)
    )
    assert keys.verbs.pinned == []  # a head is no unit to pin
    classes = show("class", view_of("encoder", 10))
    assert hovered(classes, 2) == Hover(4)
    qtbot.mouseClick(
        classes.canvas.viewport(), QtCore.Qt.MouseButton.LeftButton, pos=point_at(classes.rows, 2)
    )
    assert classes.verbs.focused == []


def test_a_slot_marks_the_slot_of_its_bank_alone(show, view_of):
    view = view_of("memory_network", 60)
    memory = show("memory", view)
    slot = int(memory.canvas.rows[0].units[-1])
    assert hovered(memory, slot) == Hover(4, slot=slot, bank="external")
    here = view_of("memory_network", 60, hover=Hover(4, slot=slot, bank="external"))
    assert marked(show("memory", here)) == [slot]
    assert marked(show("hidden", here)) == []
    other = view_of("memory_network", 60, hover=Hover(4, slot=slot, bank="cache"))
    assert marked(show("memory", other)) == []


def test_a_sentence_in_the_hops_is_a_slot_and_a_column_a_hop(show, view_of):
    panel = show("hops", view_of("memory_network", 60))
    grid = panel.canvas.grid
    y = round(grid.inner.top() + LIGHT.px(46) + grid.height / 2)
    line = grid.shown()[0]
    move(panel, QtCore.QPoint(round(grid.left + 1.5 * grid.column), y))
    assert panel.verbs.hovers[-1] == Hover(line.step, slot=line.slot, bank="external", layer=1)
    panel.refresh(view_of("memory_network", 60, hover=Hover(None, slot=line.slot, bank="external")))
    assert grid.lit == (line.slot, None)


def test_a_slot_in_the_read_out_is_marked_and_asked_for(show, view_of):
    panel = show("readout", view_of("memory_network", 60))
    slots = panel._listed[1]
    assert len(slots) > 1
    row = QtCore.QPoint(60, round(LIGHT.px(4 + 22) + 1.5 * LIGHT.px(20)))
    move(panel, row)
    assert panel.verbs.hovers[-1] == Hover(None, slot=slots[1], bank="external")
    panel.refresh(view_of("memory_network", 60, hover=Hover(None, slot=slots[1], bank="external")))
    assert panel.canvas.list.hover == 1


def test_units_are_marked_where_they_are_among_some_of_many(show, view_of):
    """A memory shows the slots that hold something: units beyond the count of rows were marked wrongly, or raised."""
    view = view_of("lstm", 5)
    view = replace(view, focus=replace(view.focus, unit=7, pinned=(30, 2, 7)), hover=Hover(unit=11))
    panel = show("hidden", view)
    marks = panel.unit_marks(view, np.array([11, 2, 7]))
    assert sorted((mark.row, mark.unit) for mark in marks) == [(0, 11), (1, 2), (2, 7)]
