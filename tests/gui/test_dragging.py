"""A bar beside a heat map dragged to a value: an edit from the cursor on, made while it moves, undone at once, given up by Escape."""

import numpy as np
import pytest
from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtTest import QTest

from mnemoscope.engines.edittext import parse
from mnemoscope.gui.export.apart import NoVerbs
from mnemoscope.gui.state.offers import pulled, stretches
from tests.gui.conftest import idle

LEFT = QtCore.Qt.MouseButton.LeftButton


class Asked(NoVerbs):
    """Notes what a panel asks for."""

    def __init__(self):
        self.edits, self.given_up = [], []

    def edit(self, edit, *, subject=""):
        self.edits.append((str(edit), subject))

    def take_back(self, subject):
        self.given_up.append(subject)


def mouse(canvas, kind, point):
    """A mouse event as Qt sends it, also with the button held down."""
    types = QtCore.QEvent.Type
    press = kind is not types.MouseMove
    event = QtGui.QMouseEvent(
        kind, point, canvas.mapToGlobal(point), LEFT if press else QtCore.Qt.MouseButton.NoButton,
        LEFT, QtCore.Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    {
        types.MouseButtonPress: canvas.mousePressEvent,
        types.MouseMove: canvas.mouseMoveEvent,
        types.MouseButtonRelease: canvas.mouseReleaseEvent,
    }[kind](event)


def press(canvas, point):
    mouse(canvas, QtCore.QEvent.Type.MouseButtonPress, point)


def move(canvas, point):
    mouse(canvas, QtCore.QEvent.Type.MouseMove, point)


def release(canvas, point):
    mouse(canvas, QtCore.QEvent.Type.MouseButtonRelease, point)


def bar(row, at, share):
    """A place on the n-th bar of the column at the cursor, so far along it."""
    area, count = row.profile.rect, len(row.profile.drawn)
    return QtCore.QPointF(area.left() + share * area.width(), area.top() + (at + 0.5) / count * area.height())


@pytest.fixture
def gates(view_of, show):
    """The gates of an LSTM of 24 units at step 15, each with a bar of its own, and what they ask for."""
    verbs = Asked()
    panel = show("gates", view_of("lstm", 24, cursor=15), size=(640, 560), verbs=verbs)
    (row,) = (row for row in panel.canvas.rows if row.title.startswith("forget"))
    assert len(row.profile.drawn) == 24
    return panel, row, verbs


def test_a_bar_follows_the_mouse_and_each_value_is_an_edit_of_its_unit(gates):
    panel, row, verbs = gates
    press(panel.canvas, bar(row, 17, 0.9))
    for share in (0.75, 0.5, 0.25, 2.0, -1.0):  # beyond either end it is at the end
        move(panel.canvas, bar(row, 17, share))
    release(panel.canvas, bar(row, 17, 0.25))
    said = [f"layer0.gate.forget[17] = {value} @ 15:" for value in ("0.75", "0.5", "0.25", "1", "0")]
    assert [edit for edit, _ in verbs.edits] == said
    assert len({subject for _, subject in verbs.edits}) == 1
    assert verbs.edits[0][1]
    assert verbs.given_up == []
    press(panel.canvas, bar(row, 3, 0.9))
    move(panel.canvas, bar(row, 9, 0.5))  # the bar is the one that was pressed, wherever the mouse goes
    release(panel.canvas, bar(row, 9, 0.5))
    assert verbs.edits[-1][0] == "layer0.gate.forget[3] = 0.5 @ 15:"
    assert verbs.edits[-1][1] != verbs.edits[0][1]  # undone by itself


def test_escape_gives_it_up(gates):
    panel, row, verbs = gates
    press(panel.canvas, bar(row, 17, 0.9))
    move(panel.canvas, bar(row, 17, 0.5))
    key = QtGui.QKeyEvent(
        QtCore.QEvent.Type.KeyPress, QtCore.Qt.Key.Key_Escape, QtCore.Qt.KeyboardModifier.NoModifier
    )
    assert panel.canvas.event(key)
    assert verbs.given_up == [verbs.edits[0][1]]
    move(panel.canvas, bar(row, 17, 0.2))
    release(panel.canvas, bar(row, 17, 0.2))
    assert len(verbs.edits) == 1


def test_the_shape_of_the_mouse_and_the_read_out_say_that_a_bar_can_be_dragged(gates):
    panel, row, _ = gates
    none = QtCore.Qt.MouseButton.NoButton
    for point, shape in (
        (bar(row, 17, 0.5), QtCore.Qt.CursorShape.SizeHorCursor),
        (row.map.center(), QtCore.Qt.CursorShape.ArrowCursor),
    ):
        panel.canvas.mouseMoveEvent(
            QtGui.QMouseEvent(
                QtCore.QEvent.Type.MouseMove, point, panel.canvas.mapToGlobal(point), none, none,
                QtCore.Qt.KeyboardModifier.NoModifier,
            )
        )  # fmt: skip
        assert panel.canvas.viewport().cursor().shape() == shape
        assert any("drag it" in line for line in panel.canvas.readout.lines) == (shape.name[0] == "S")


def test_a_bar_of_several_units_is_all_of_them(view_of, show):
    verbs = Asked()
    panel = show("gates", view_of("lstm", 24, cursor=15), size=(640, 130), verbs=verbs)
    row = panel.canvas.rows[1]
    assert row.profile.units > 1
    by = row.profile.units
    for at in (0, 1):
        press(panel.canvas, bar(row, at, 0.9))
        move(panel.canvas, bar(row, at, 0.5))
        release(panel.canvas, bar(row, at, 0.5))
    said = [f"layer0.gate.forget[{at * by}:{at * by + by}] = 0.5 @ 15:" for at in (0, 1)]
    assert [edit for edit, _ in verbs.edits] == said


def test_a_bar_of_a_signed_signal_begins_in_the_middle(view_of, show):
    verbs = Asked()
    panel = show("hidden", view_of("lstm", 24, cursor=15, range="model"), size=(640, 560), verbs=verbs)
    row = panel.row
    assert row.levels == (-1.0, 1.0)
    press(panel.canvas, bar(row, 2, 0.5))
    for share in (0.5, 0.1, 0.75):
        move(panel.canvas, bar(row, 2, share))
    release(panel.canvas, bar(row, 2, 0.75))
    assert [edit.split(" = ")[1] for edit, _ in verbs.edits] == ["0 @ 15:", "-0.8 @ 15:", "0.5 @ 15:"]


def test_while_the_mouse_is_down_the_list_waits(opened, qtbot, monkeypatch):
    window = opened("lstm")
    with monkeypatch.context() as down:
        down.setattr(QtWidgets.QApplication, "mouseButtons", staticmethod(lambda: LEFT))
        window.session.companions.edit(parse("layer0.hidden[3] = 0"))
        assert not window.edits.isVisible()  # it would move the bar away from the mouse
    qtbot.waitUntil(window.edits.isVisible)
    qtbot.waitUntil(lambda: not window.session.active)


def test_what_a_bar_becomes_by_hand(view_of):
    view = view_of("transformer", 24, cursor=20)
    spec = next(spec for spec in view.trace.layout.specs if spec.name == "layer1.query")
    assert spec.shape == (2, 8)
    assert str(pulled(view, spec.name, (11,), 0.5)) == "layer1.query[1; unit 3] = 0.5 @ 20:"
    assert str(pulled(view_of("lstm", 24, cursor=3), "layer0.hidden", (4,), -3.0)).endswith("= -1 @ 3:")
    assert stretches([17, 3, 19, 18]) == "3,17:20"


def test_a_recordings_bars_are_not_dragged(view_of, show):
    verbs = Asked()
    panel = show("cell", view_of("lstm", 24, still="It is as it was made."), verbs=verbs)
    row = panel.canvas.rows[0]
    press(panel.canvas, bar(row, 0, 0.9))
    move(panel.canvas, bar(row, 0, 0.5))
    release(panel.canvas, bar(row, 0, 0.5))
    assert verbs.edits == []


def test_in_the_window_the_edited_track_appears_while_it_moves_and_one_undo_takes_it_back(opened, qtbot):
    window = opened("lstm")
    session = window.session
    session.looking.seek(5)
    dock = window.docks["gates"]
    qtbot.waitUntil(lambda: dock.seen and not window.drawing.waiting)
    row, canvas = dock.panel.canvas.rows[1], dock.panel.canvas
    press(canvas, bar(row, 0, 0.9))
    for share in (0.8, 0.4, 0.0):
        move(canvas, bar(row, 0, share))
    qtbot.waitUntil(lambda: len(session.tracks) == 2 and not session.active)
    assert window.docks["gates"].panel is dock.panel
    release(canvas, bar(row, 0, 0.0))
    (seat,) = session.blueprint.seats
    (entry,) = seat.entries
    assert entry.edit.value == 0.0
    assert entry.edit.start == 5
    lead, other = session.tracks
    numbers = [
        n for a, b in entry.edit.parts[0][1] for n in range(a, b or 0)
    ]  # those of the bar, by hand the same run
    forget = other.trace["layer0.gate.forget"]
    np.testing.assert_array_equal(forget[5:, numbers], 0)
    np.testing.assert_array_equal(forget[:5], lead.trace["layer0.gate.forget"][:5])
    cell, made = (
        other.trace["layer0.cell"],
        other.trace["layer0.gate.input"] * other.trace["layer0.gate.candidate"],
    )
    np.testing.assert_allclose(cell[5:, numbers], made[5:, numbers], atol=1e-6)  # nothing is kept
    session.undo()
    assert session.blueprint.seats == ()
    press(canvas, bar(row, 0, 0.9))
    move(canvas, bar(row, 0, 0.3))
    again = session.blueprint.seats[0].entries[0].edit
    assert (again.signal, again.value, again.start) == (entry.edit.signal, 0.3, 5)
    canvas._release(stays=False)
    assert session.blueprint.seats == ()
    qtbot.waitUntil(lambda: idle(window) and not session.active)


@pytest.mark.parametrize("name", ["gates", "cell"])
def test_the_panel_from_which_a_track_comes_stays_in_sight(opened, qtbot, name):
    window = opened("lstm")
    session, dock = window.session, window.docks[name]
    assert dock.seen
    viewport = dock.panel.canvas.viewport()
    QTest.mousePress(viewport, LEFT)
    QTest.mouseRelease(viewport, LEFT)
    session.companions.edit(parse("layer0.gate.forget[3] = 1 @ 4:"))
    qtbot.waitUntil(lambda: len(session.tracks) == 2 and idle(window) and not window.drawing.waiting)
    QtWidgets.QApplication.processEvents()
    assert dock.seen
    hidden_away = [d for d in (window.docks[n] for n in ("hidden", "cell", "gates")) if not d.seen]
    assert hidden_away  # there is too little room for all of them: others are in tabs
