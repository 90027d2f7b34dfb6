"""Panels are drawn as long as there is time, the others one event later, each for what is then to be seen."""

import pytest
from PySide6 import QtCore, QtWidgets

from mnemoscope.gui.commands.view import toggle_theme
from mnemoscope.gui.frame.window import MainWindow
from mnemoscope.gui.look.theme import DARK, LIGHT
from mnemoscope.gui.state.session import Session
from mnemoscope.gui.state.settings import Settings


@pytest.fixture
def window(make_model, qtbot):
    """A window in sight whose panels have been drawn, and which has no time to draw more than one at once."""
    session = Session()
    window = MainWindow(session, Settings(theme="light"))
    window.resize(1440, 900)
    window.show()
    session.set_text("to be, or not to be")
    session.load(make_model("lstm"))
    qtbot.waitUntil(lambda: session.length == 19 and not session.active)
    qtbot.waitUntil(lambda: window.listing.known)
    window.drawing.patience = 0.0
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def drawn(window, monkeypatch):
    """The names of the panels that are drawn, in order, with the cursor they were drawn for."""
    names = []
    for dock in window.docks.values():
        if dock.seen:

            def refresh(view, name=dock.cls.name, real=dock.panel.refresh):
                names.append((name, view.cursor))
                real(view)

            monkeypatch.setattr(dock.panel, "refresh", refresh)
    return names


def seen(window):
    return [name for name, dock in window.docks.items() if dock.seen]


def test_a_change_is_drawn_panel_by_panel(window, drawn, qtbot):
    window.session.looking.seek(3)
    assert len(drawn) == 1
    qtbot.waitUntil(lambda: not window.drawing.waiting)
    assert drawn == [(name, 3) for name in seen(window)]


def test_no_panel_waits_for_ever_and_none_is_drawn_for_what_was(window, drawn, qtbot):
    window.session.looking.seek(3)
    for cursor in range(4, 12):
        window.session.looking.seek(cursor)
    assert drawn == [("tokens", 3)]
    qtbot.waitUntil(lambda: not window.drawing.waiting)
    names = seen(window)
    assert drawn[1 : len(names)] == [(name, 11) for name in names[1:]]
    assert drawn[-1] == ("tokens", 11)


def test_a_picture_of_the_window_waits_for_no_event(window, drawn):
    window.session.looking.seek(5)
    assert {part.view.cursor for part in window.page().parts} == {5}
    assert drawn == [(name, 5) for name in seen(window)]


def test_without_a_hurry_all_is_drawn_at_once(window, drawn):
    window.drawing.patience = float("inf")
    window.session.looking.seek(6)
    assert drawn == [(name, 6) for name in seen(window)]
    assert not window.drawing.waiting


def test_another_theme_comes_panel_by_panel_and_leaves_everything_where_it_was(window, qtbot):
    window.docks["prediction"].setFloating(True)
    qtbot.waitUntil(lambda: not window.drawing.waiting and window.docks["prediction"].isFloating())
    QtWidgets.QApplication.sendPostedEvents(None, QtCore.QEvent.Type.LayoutRequest)
    places = {name: dock.geometry() for name, dock in window.docks.items() if dock.isVisible()}
    before = {name: dock.panel for name, dock in window.docks.items() if dock.seen}
    toggle_theme(window)
    assert window.theme == DARK
    assert {dock.bar.theme.name for dock in window.docks.values()} == {"light"}
    qtbot.waitUntil(lambda: not window.dressing._later.isActive() and not window.drawing.waiting)
    assert {dock.bar.theme for dock in window.docks.values()} == {DARK}
    for name, panel in before.items():
        dock = window.docks[name]
        assert dock.panel is not panel
        assert dock.panel.theme == DARK
        assert dock.widget() is dock.body
        assert dock.panel.message == ""
        assert dock.panel._drawn is not None
    assert {name: dock.geometry() for name, dock in window.docks.items() if dock.isVisible()} == places
    toggle_theme(window)
    toggle_theme(window)  # before the bars have been made anew
    toggle_theme(window)
    qtbot.waitUntil(lambda: not window.dressing._later.isActive() and not window.drawing.waiting)
    assert {dock.bar.theme for dock in window.docks.values()} == {LIGHT}
    window.docks["hidden"].bar.buttons["maximise"].click()
    assert window.arrangement.alone is not None
