"""Qt goes through its list of docks when it places them, and ends the process if that list is changed meanwhile."""

import pytest
from PySide6 import QtWidgets

from mnemoscope.gui.commands.view import default_layout
from mnemoscope.gui.frame.docks import Dock
from mnemoscope.gui.frame.window import MainWindow
from mnemoscope.gui.start import PATIENCE

EVENTS = ("moveEvent", "resizeEvent")  # Qt sends them while it goes through the list
CHANGES = {
    MainWindow: ("addDockWidget", "splitDockWidget", "tabifyDockWidget", "resizeDocks", "restoreState"),
    Dock: ("hold", "setVisible", "setFloating", "raise_", "setWidget", "setTitleBarWidget"),
}
SIZES = [(640, 420), (1800, 1100), (900, 500), (2400, 1400), (1100, 640), (700, 1000)]


@pytest.fixture
def watched(monkeypatch):
    """What was done to the layout, and what of it while a dock was told its place; and how often one was told."""
    inside, done, within, told = [], [], [], []

    def telling(event):
        def handle(dock, *args):
            inside.append(event.__name__)
            told.append(event.__name__)
            try:
                event(dock, *args)
            finally:
                inside.pop()

        return handle

    def changing(change):
        def make(*args):
            done.append(change.__name__)
            within.extend((event, change.__name__) for event in inside)
            return change(*args)

        return make

    for name in EVENTS:
        monkeypatch.setattr(Dock, name, telling(getattr(Dock, name)))
    for owner, names in CHANGES.items():
        for name in names:
            monkeypatch.setattr(owner, name, changing(getattr(owner, name)))
    return done, within, told


@pytest.mark.parametrize("patience", [float("inf"), PATIENCE])
def test_no_layout_is_changed_while_docks_are_told_their_places(opened, watched, patience, qtbot):
    done, within, told = watched
    window = opened()
    window.drawing.patience = patience
    window.tabifyDockWidget(window.docks["hidden"], window.docks["cell"])
    done.clear()
    told.clear()
    for size in SIZES:
        window.resize(*size)
        QtWidgets.QApplication.processEvents()
    default_layout(window)
    for size in SIZES:
        window.resize(*size)
        QtWidgets.QApplication.processEvents()
    qtbot.waitUntil(lambda: not window._moved.isActive() and not window.drawing.waiting)
    assert {"addDockWidget", "resizeDocks", "hold"} <= set(done)
    assert set(told) == set(EVENTS)
    assert within == []
    for dock in window.docks.values():
        if dock.seen:
            assert dock.panel._drawn is None or dock.panel.canvas.area().size().toTuple() in dock.panel._drawn


def test_a_tab_that_comes_in_front_is_drawn_one_event_later(opened, qtbot):
    window = opened()
    hidden, cell = window.docks["hidden"], window.docks["cell"]
    window.tabifyDockWidget(hidden, cell)
    hidden.raise_()
    qtbot.waitUntil(lambda: hidden.seen and not window._moved.isActive())
    cell.panel.forget()
    drawn: list[object] = []
    cell.visibilityChanged.connect(
        lambda: drawn.append(cell.panel._drawn)
    )  # after the window has heard of it
    cell.raise_()
    qtbot.waitUntil(lambda: bool(drawn))
    assert drawn[0] is None
    qtbot.waitUntil(lambda: not window._moved.isActive() and not window.drawing.waiting)
    assert cell.seen
    assert cell.panel._drawn is not None


def test_nothing_is_drawn_after_a_window_is_closed(opened, qtbot):
    window = opened()
    window.resize(700, 500)
    window.close()
    assert not window._moved.isActive()
    assert not window.drawing.waiting
