"""The window as a person uses it: keys, clicks, wheels, drops; what one panel shows, all show."""

import numpy as np
import pytest
from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.gui.commands.choosing import choose_model
from mnemoscope.gui.commands.view import default_layout
from mnemoscope.gui.frame.window import MainWindow
from mnemoscope.gui.state.settings import Settings
from mnemoscope.gui.widgets.heatrow import HeatRow
from tests.gui.conftest import TEXT, idle, settled

Key = QtCore.Qt.Key


def at(window: MainWindow, panel: str, step: int, y: float) -> QtCore.QPoint:
    """The place of a step in a time panel, at this height."""
    line = window.docks[panel].panel.canvas.cursor_line
    return QtCore.QPoint(round(line.left_of(step + 0.5)), round(y))


def row_of(window: MainWindow, panel: str) -> HeatRow:
    return window.docks[panel].panel.canvas.rows[0]


def y_of(row: HeatRow, unit: int) -> float:
    place = int(np.flatnonzero(row.units == unit)[0])
    return row.map.top() + (place + 0.5) / len(row.units) * row.map.height()


@pytest.mark.parametrize("kind", ["rnn", "lstm", "gru", "transformer"])
def test_typing_animates_every_panel(kind, opened, qtbot):
    window = opened(kind, text="")
    shown = [d.panel for d in window.docks.values() if d.isVisible() and not d.visibleRegion().isEmpty()]
    assert {"tokens", "hidden", "prediction", "surprise"} <= {p.name for p in shown}
    assert all("Type some text" in p.message for p in shown)
    qtbot.mouseClick(window.topbar.text.viewport(), QtCore.Qt.MouseButton.LeftButton)
    for letter in "hello":
        before = {p.name: p.canvas.grab().toImage() for p in shown}
        length = window.session.length
        qtbot.keyClick(window.topbar.text, letter)
        qtbot.waitUntil(lambda n=length: window.session.length == n + 1 and idle(window))
        same = {p.name for p in shown if p.canvas.grab().toImage() == before[p.name]}
        assert not same, f"did not change at {letter!r}: {same}"
    assert window.session.track.text == "hello"
    assert not any(p.message for p in shown)


def test_the_keys_of_a_lecture(opened, qtbot):
    window = opened()
    last = window.session.length - 1

    def press(key, *modifiers):
        qtbot.keyClick(window, key, *modifiers)
        return window.session.player.cursor

    assert press(Key.Key_Left) == last - 1
    assert press(Key.Key_PageUp) == last - 2
    assert press(Key.Key_Right) == last - 1
    assert press(Key.Key_PageDown) == last
    assert press(Key.Key_Right) == last
    assert press(Key.Key_Home) == 0
    assert press(Key.Key_Left) == 0
    assert press(Key.Key_Right, QtCore.Qt.KeyboardModifier.ShiftModifier) == 10
    assert press(Key.Key_End) == last
    press(Key.Key_Space)
    assert window.session.player.playing
    press(Key.Key_Space)
    assert not window.session.player.playing
    rate = window.session.player.rate
    press(Key.Key_BracketRight)
    assert window.session.player.rate > rate
    press(Key.Key_L)
    assert window.session.player.loop
    assert window.actions_["loop"].isChecked()


def test_playing_goes_to_the_end_and_stops_the_clock(opened, qtbot):
    window = opened()
    window.session.looking.set_rate(1000)
    qtbot.keyClick(window, Key.Key_Home)
    qtbot.keyClick(window, Key.Key_Space)
    qtbot.waitUntil(lambda: not window.session.player.playing)
    assert window.session.player.cursor == window.session.length - 1
    qtbot.waitUntil(lambda: not window.session._timer.isActive())


def test_keys_belong_to_the_text_while_one_types(opened, qtbot):
    window = opened()
    field = window.topbar.text
    qtbot.keyClick(window, Key.Key_L, QtCore.Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClick(field, Key.Key_End)
    qtbot.keyClick(field, Key.Key_Space)
    assert not window.session.player.playing
    assert field.toPlainText() == TEXT + " "
    qtbot.keyClick(field, Key.Key_Escape)
    assert not field.hasFocus()


def test_an_edit_in_the_middle_moves_the_cursor_there_and_undo_takes_it_back(opened, qtbot):
    window = opened()
    field = window.topbar.text
    cursor = field.textCursor()
    cursor.setPosition(4)
    field.setTextCursor(cursor)
    qtbot.keyClick(field, "x")
    qtbot.waitUntil(lambda: idle(window) and window.session.length == len(TEXT) + 1)
    assert window.session.player.cursor == 4
    field.undo()
    qtbot.waitUntil(lambda: idle(window) and window.session.length == len(TEXT))
    assert window.session.track.text == TEXT


def test_a_click_on_a_token_goes_there(opened, qtbot):
    window = opened()
    canvas = window.docks["tokens"].panel.canvas
    qtbot.mouseClick(canvas.viewport(), QtCore.Qt.MouseButton.LeftButton, pos=at(window, "tokens", 7, 20))
    assert window.session.player.cursor == 7


def test_a_click_on_a_row_focuses_its_unit_everywhere(opened, qtbot):
    window = opened()
    row = row_of(window, "hidden")
    canvas = window.docks["hidden"].panel.canvas
    qtbot.mouseClick(
        canvas.viewport(), QtCore.Qt.MouseButton.LeftButton, pos=at(window, "hidden", 3, y_of(row, 5))
    )
    assert (window.session.player.cursor, window.session.blueprint.focus.unit) == (3, 5)
    for name in ("hidden", "cell", "gates"):
        for heat in window.docks[name].panel.canvas.rows:
            assert [m.unit for m in heat.marks][:1] == [5]


def test_ctrl_click_pins_units_as_curves(opened, qtbot):
    window = opened()
    row = row_of(window, "cell")
    canvas = window.docks["cell"].panel.canvas
    for unit in (2, 6):
        qtbot.mouseClick(
            canvas.viewport(), QtCore.Qt.MouseButton.LeftButton,
            QtCore.Qt.KeyboardModifier.ControlModifier, pos=at(window, "cell", 3, y_of(row, unit)),
        )  # fmt: skip
    assert window.session.blueprint.focus.pinned == (2, 6)
    curves = window.docks["units"].panel.canvas.rows[0].curves
    assert {c.label for c in curves} == {"2", "6"}
    trace = window.session.track.trace
    assert np.array_equal(curves[0].values, trace.read("layer0.cell")[:, 2].astype(float))
    colours = {m.unit: m.colour.name() for m in row.marks}
    assert colours[2] == curves[0].colour.name() != colours[6]


def test_hovering_reads_out_and_marks_every_panel(opened, qtbot):
    window = opened()
    row = row_of(window, "hidden")
    canvas = window.docks["hidden"].panel.canvas
    qtbot.mouseMove(canvas.viewport(), at(window, "hidden", 2, y_of(row, 1)))
    qtbot.mouseMove(canvas.viewport(), at(window, "hidden", 4, y_of(row, 1)))
    qtbot.waitUntil(lambda: canvas.readout.isVisible())
    value = window.session.track.trace.at("layer0.hidden", 4)[1]
    said = f"{value:+.3f}".replace("-", "−")
    assert any(said in line for line in canvas.readout.lines)
    assert any("unit 1" in line and "step 4" in line for line in canvas.readout.lines)
    for name in ("tokens", "cell", "gates", "surprise"):
        assert window.docks[name].panel.canvas.hover_line.position == 4
    assert 1 in [m.unit for m in row_of(window, "cell").marks]


def test_the_wheel_zooms_and_a_drag_moves_in_time(opened, qtbot):
    window = opened(text=TEXT * 20)
    window.session.looking.seek(200)
    canvas, before = window.docks["hidden"].panel.canvas, window.session.view().window
    middle = QtCore.QPointF(canvas.width() / 2, canvas.height() / 2)
    wheel = QtGui.QWheelEvent(
        middle, canvas.mapToGlobal(middle), QtCore.QPoint(), QtCore.QPoint(0, 480),
        QtCore.Qt.MouseButton.NoButton, QtCore.Qt.KeyboardModifier.NoModifier,
        QtCore.Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QtWidgets.QApplication.sendEvent(canvas.viewport(), wheel)
    zoomed = window.session.view().window
    assert zoomed[1] - zoomed[0] < before[1] - before[0]
    start, end = QtCore.QPoint(500, 60), QtCore.QPoint(300, 60)
    qtbot.mousePress(canvas.viewport(), QtCore.Qt.MouseButton.LeftButton, pos=start)
    for x in (450, 400, 300):
        move = QtGui.QMouseEvent(
            QtCore.QEvent.Type.MouseMove, QtCore.QPointF(x, 60), canvas.mapToGlobal(QtCore.QPointF(x, 60)),
            QtCore.Qt.MouseButton.NoButton, QtCore.Qt.MouseButton.LeftButton, QtCore.Qt.KeyboardModifier.NoModifier,
        )  # fmt: skip
        QtWidgets.QApplication.sendEvent(canvas.viewport(), move)
    qtbot.mouseRelease(canvas.viewport(), QtCore.Qt.MouseButton.LeftButton, pos=end)
    assert window.session.view().window[0] > zoomed[0]
    assert window.session.player.cursor == 200
    qtbot.keyClick(window, "0")
    assert window.session.view().window == (0, 480)


def test_head_and_layer_are_chosen_for_all(opened, qtbot):
    window = opened("transformer")
    panel = window.docks["attention"].panel
    panel.head.setCurrentIndex(1)
    panel.head.activated.emit(1)
    panel.layer.setCurrentIndex(1)
    panel.layer.activated.emit(1)
    focus = window.session.blueprint.focus
    assert (focus.layer, focus.head) == (1, 1)
    trace, (start, stop) = window.session.track.trace, window.session.view().seen
    expected = trace.attention(1, 1, start, stop, first_key=start)
    assert np.array_equal(panel.canvas.square.weights, expected)
    assert [m.unit for m in row_of(window, "lookback").marks] == [1]
    qtbot.keyClick(window, Key.Key_H)
    assert window.session.blueprint.focus.head == 0


def test_the_order_of_units_is_shared(opened):
    window = opened()
    box = window.docks["hidden"].panel.order_box
    box.setCurrentText("activity")
    box.activated.emit(box.findData("activity"))
    order = row_of(window, "hidden").units
    expected = np.argsort(-np.abs(window.session.track.trace["layer0.hidden"]).mean(axis=0), kind="stable")
    assert np.array_equal(order, expected)
    for name in ("cell", "gates"):
        assert all(np.array_equal(r.units, order) for r in window.docks[name].panel.canvas.rows)
    qtbot_undo = window.actions_["undo"]
    qtbot_undo.trigger()
    assert np.array_equal(row_of(window, "hidden").units, np.arange(8))
    window.actions_["redo"].trigger()
    assert np.array_equal(row_of(window, "hidden").units, order)


def test_a_double_click_maximises_and_restores(opened, qtbot):
    window = opened()
    docks = window.docks
    before = {n for n, d in docks.items() if d.isVisible()}
    qtbot.mouseDClick(docks["gates"].bar, QtCore.Qt.MouseButton.LeftButton)
    assert {n for n, d in docks.items() if d.isVisible()} == {"gates"}
    qtbot.mouseDClick(docks["gates"].bar, QtCore.Qt.MouseButton.LeftButton)
    assert {n for n, d in docks.items() if d.isVisible()} == before


def test_panels_float_close_and_come_back(opened, qtbot):
    window = opened()
    dock = window.docks["cell"]
    left = QtCore.Qt.MouseButton.LeftButton
    assert not dock.panel.has_axis
    qtbot.mouseClick(dock.bar.buttons["pop-out"], left)
    assert dock.isFloating()
    qtbot.waitUntil(lambda: dock.panel.has_axis)
    qtbot.mouseClick(dock.bar.buttons["pop-out"], left)
    assert not dock.isFloating()
    qtbot.mouseClick(dock.bar.buttons["close"], left)
    assert not dock.isVisible()
    dock.toggleViewAction().trigger()
    assert dock.isVisible()


def test_the_other_theme_keeps_everything(opened, qtbot):
    window = opened()
    window.docks["cell"].close()
    window.session.looking.seek(5)
    window.actions_["theme"].trigger()
    assert window.theme.name == "dark"
    assert (window.session.player.cursor, window.topbar.text.toPlainText()) == (5, TEXT)
    assert not window.docks["cell"].isVisible()
    assert window.docks["hidden"].panel.canvas.theme.name == "dark"
    window.actions_["larger"].trigger()
    assert window.theme.scale == pytest.approx(1.1)
    assert window.topbar.text.toPlainText() == TEXT


def test_the_other_theme_moves_no_panel(opened, qtbot):
    window = opened()
    window.resize(1200, 800)
    qtbot.waitUntil(settled(window))
    heights = {
        name: dock.height() for name, dock in window.docks.items() if not dock.visibleRegion().isEmpty()
    }
    assert len(heights) > 5
    window.actions_["theme"].trigger()
    qtbot.waitUntil(settled(window))
    assert {name: window.docks[name].height() for name in heights} == pytest.approx(heights, abs=4)


def test_each_kind_of_model_has_its_own_layout(opened, qtbot, make_model):
    window = opened("lstm")
    assert window.docks["gates"].isVisible()
    assert not window.docks["attention"].isVisible()
    window.docks["surprise"].close()
    choose_model(window, str(make_model("transformer")))
    qtbot.waitUntil(lambda: window.kind == "transformer" and idle(window))
    assert window.docks["attention"].isVisible()
    assert not window.docks["gates"].isVisible()
    assert window.docks["surprise"].isVisible()
    assert window.session.text == TEXT
    choose_model(window, str(make_model("lstm", name="again")))
    qtbot.waitUntil(lambda: window.kind == "lstm" and idle(window))
    assert window.docks["gates"].isVisible()
    assert not window.docks["surprise"].isVisible()


def test_a_model_that_cannot_be_opened_changes_nothing(opened, qtbot, tmp_path):
    window = opened()
    choose_model(window, "no-such-model")
    qtbot.waitUntil(lambda: not window.session.reader.loading)
    assert "no model named" in window.notice.label.text()
    assert (window.session.length, window.session.text) == (len(TEXT), TEXT)


def test_what_is_said_at_the_start_lies_over_the_panels(opened):
    """Panels are placed after it has been said: none of the notices about settings was ever to be seen."""
    said = "Some of the settings could not be read, and are as at first: the seed."
    window = opened(kept=Settings(theme="light", notice=said))
    notice = window.notice
    assert (notice.label.text(), notice.isVisible()) == (said, True)
    for place in (notice.geometry().center(), notice.geometry().topLeft() + QtCore.QPoint(8, 8)):
        found = window.childAt(place)
        assert found is notice or notice.isAncestorOf(found), found
    default_layout(window)
    window.arrangement.toggle_alone("hidden")
    QtWidgets.QApplication.processEvents()
    window.refresh()
    found = window.childAt(notice.geometry().center())
    assert found is notice or notice.isAncestorOf(found), found


def test_the_model_continues_the_text(opened, qtbot):
    window = opened()
    window.session.looking.set_rate(1000)
    window.topbar.form.count.setValue(25)
    qtbot.mouseClick(window.topbar.more, QtCore.Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: idle(window) and window.session.length == len(TEXT) + 25)
    track = window.session.track
    assert window.topbar.text.toPlainText() == track.text
    assert [track.is_typed(t) for t in (len(TEXT) - 1, len(TEXT))] == [True, False]
    assert window.session.player.cursor == window.session.length - 1


def test_unknown_characters_are_shown_and_said(opened, qtbot):
    window = opened(text="ab明👩‍👧\N{HEBREW LETTER ALEF}c")
    track = window.session.track
    assert [track.is_known(t) for t in range(3)] == [True, True, False]
    row = window.docks["tokens"].panel.row
    assert "not in the vocabulary" in " ".join(row.describe(2, 10.0))
    assert "".join(track.piece(t) for t in range(window.session.length)) == track.text


def test_closing_in_the_middle_of_a_run(opened, qtbot):
    window = opened(text="")
    window.topbar.text.setPlainText("to be or not " * 4000)
    qtbot.waitUntil(lambda: window.session.length > 200)
    window.close()
    assert not window.session._timer.isActive()


def test_every_control_says_what_it_is(opened):
    window = opened("transformer")
    kinds = (
        QtWidgets.QAbstractButton,
        QtWidgets.QComboBox,
        QtWidgets.QAbstractSpinBox,
        QtWidgets.QPlainTextEdit,
    )
    for kind in kinds:
        for control in window.findChildren(kind):
            inner = control.objectName().startswith("qt_") or control.parent().objectName().startswith("qt_")
            if inner or isinstance(
                control.parent(), QtWidgets.QTabBar | QtWidgets.QMenuBar | QtWidgets.QToolBar
            ):
                continue
            assert control.toolTip(), control
            named = control.accessibleName() or (
                control.text() if isinstance(control, QtWidgets.QAbstractButton) else ""
            )
            assert named, control
