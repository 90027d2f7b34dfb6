"""The keys never go to what is out of sight: a panel behind another tab, a closed one, one that hides an answer, a bar while presenting."""

import pytest
from PySide6 import QtCore, QtTest, QtWidgets

from mnemoscope.gui.commands.rows import commands
from mnemoscope.gui.commands.sheet import shortcuts

KEY = QtCore.Qt.Key
ONCE_ROUND = 120  # more than there is


@pytest.fixture
def window(opened, qtbot):
    """A window in which two panels lie in tabs, the cell's behind."""
    window = opened("lstm")
    cell, hidden = window.docks["cell"], window.docks["hidden"]
    for dock in (cell, hidden):
        dock.show()
    window.tabifyDockWidget(cell, hidden)
    hidden.raise_()
    qtbot.waitUntil(lambda: hidden.seen and not cell.seen)
    assert cell.isVisible()  # as Qt has it
    return window


def gone_through(window, key=KEY.Key_Tab):
    """Every widget that the key goes to."""
    found = set[QtWidgets.QWidget]()
    window.setFocus()
    for _ in range(ONCE_ROUND):
        QtTest.QTest.keyClick(window.focusWidget(), key)
        found.add(window.focusWidget())
    return found


def of(dock):
    """What the keys can go to in a dock."""
    every = dock.findChildren(QtWidgets.QWidget)
    return [w for w in every if w.focusPolicy() & QtCore.Qt.FocusPolicy.TabFocus and w.isVisible()]


@pytest.mark.parametrize("key", [KEY.Key_Tab, KEY.Key_Backtab])
def test_tab_passes_over_what_lies_behind(window, key):
    found = gone_through(window, key)
    assert not found & {*of(window.docks["cell"])}
    assert found & {*of(window.docks["hidden"])}
    assert [each for each in found if each.visibleRegion().isEmpty()] == []


def test_a_panel_that_goes_behind_or_is_closed_lets_go_of_the_keys(window, qtbot):
    inside = of(window.docks["hidden"])[0]
    inside.setFocus()
    assert window.focusWidget() is inside
    window.docks["cell"].raise_()
    qtbot.waitUntil(window.hasFocus)
    inside = of(window.docks["cell"])[0]
    inside.setFocus()
    window.docks["cell"].close()
    qtbot.waitUntil(lambda: window.focusWidget() is not inside)
    assert not window.focusWidget().visibleRegion().isEmpty()


def test_presenting_takes_the_keys_from_the_bars(window, qtbot):
    text = window.topbar.text
    text.setFocus()
    window.presenter.begin()
    qtbot.waitUntil(window.hasFocus)
    window.actions_["text"].trigger()
    assert window.hasFocus()
    assert "F5" in window.notice.label.text()
    window.actions_["edits"].trigger()
    assert window.edits.asked is not True
    assert all(each.isVisible() for each in gone_through(window))
    window.presenter.end()
    qtbot.waitUntil(lambda: window.topbar.isVisible())
    window.actions_["text"].trigger()
    assert window.focusWidget() is window.topbar.text


def test_what_hides_an_answer_is_passed_over(window, monkeypatch):
    spotlight = window.conductor.spotlight
    spotlight.wall({"hidden": window.docks["hidden"]}, window.theme, "Not yet")
    assert spotlight.walled == ("hidden",)
    assert not gone_through(window) & {*of(window.docks["hidden"])}
    spotlight.put_out()


def press(window, key):
    """Press a key as a keyboard does: shortcuts are asked first."""
    QtTest.QTest.keyClick(window.windowHandle(), key)


def test_the_space_bar_presses_a_button_that_has_the_keys_and_plays_else(window, qtbot):
    pressed, player = [], window.session.player
    window.session.looking.seek(0)
    button = window.docks["prediction"].bar.buttons["close"]
    button.clicked.connect(lambda: pressed.append(1))
    button.setFocus()
    press(window, KEY.Key_Space)
    assert (pressed, player.playing) == ([1], False)
    assert not window.docks["prediction"].isVisible()
    window.setFocus()
    press(window, KEY.Key_Space)
    assert player.playing
    player.playing = False


def test_a_chooser_and_tabs_are_used_by_the_arrow_keys(window, qtbot):
    player, unit = window.session.player, window.session.blueprint.focus.unit
    window.session.looking.seek(3)
    chooser = next(
        each for each in window.docks["hidden"].findChildren(QtWidgets.QComboBox) if each.isVisible()
    )
    chooser.setFocus()
    before = chooser.currentIndex()
    press(window, KEY.Key_Down)
    assert (chooser.currentIndex(), window.session.blueprint.focus.unit) == (before + 1, unit)
    bar = next(
        b
        for b in window.children()
        if isinstance(b, QtWidgets.QTabBar) and "Hidden state" in map(b.tabText, range(b.count()))
    )
    bar.setFocus()
    press(window, KEY.Key_Left)
    qtbot.waitUntil(lambda: window.docks["cell"].seen)
    assert player.cursor == 3
    window.setFocus()
    press(window, KEY.Key_Left)
    assert player.cursor == 2


def test_the_sheet_of_keys_has_room_on_the_screen_and_is_moved_by_the_keys(window, qtbot):
    sheet = shortcuts(window, commands())
    with qtbot.waitExposed(sheet):
        sheet.show()
    room = window.screen().availableSize()
    assert sheet.width() <= room.width()
    assert sheet.height() <= room.height()
    area = sheet.findChild(QtWidgets.QScrollArea)
    assert area.horizontalScrollBar().maximum() == 0  # nothing of it is beside the screen
    assert area.hasFocus()
    press(sheet, KEY.Key_Down)
    assert area.verticalScrollBar().value() > 0
    sheet.close()
