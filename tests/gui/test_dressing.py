"""Another theme or size: made piece by piece behind the old picture, and in the end as if the window had been started so."""

import pytest
from PySide6 import QtWidgets

from mnemoscope.gui import start
from mnemoscope.gui.commands.view import toggle_theme
from mnemoscope.gui.frame.window import MainWindow
from mnemoscope.gui.state.session import Session
from mnemoscope.gui.state.settings import Settings

TEXT = "to be, or not to be"


@pytest.fixture
def dressed(make_model, qtbot):
    """Makes windows in sight, in a theme and a size, that have settled; they draw one panel an event."""
    windows, folder = [], make_model("lstm")

    def make(theme, scale=1.0, folder=folder, text=TEXT):
        session = Session()
        window = MainWindow(session, Settings(theme=theme, scale=scale))
        windows.append(window)
        window.resize(1440, 900)
        window.show()
        session.set_text(text)
        session.load(folder)
        qtbot.waitUntil(lambda: session.length > 7 and not session.active)
        qtbot.waitUntil(lambda: window.listing.known)
        window.drawing.patience = 0.0
        session.looking.seek(7)
        at_rest(window, qtbot)
        return window

    yield make
    for window in windows:
        window.close()
        window.deleteLater()


def test_a_theme_that_is_chosen_before_the_panels_are_there_is_theirs_too(make_model, qtbot):
    session = Session()
    session.load(make_model("lstm"), text=TEXT)
    window = MainWindow(session, Settings(theme="light"), filled=False)
    qtbot.addWidget(window, before_close_func=lambda window: session.close())
    window.drawing.patience = 0.0
    start.opened(session)
    window.show()
    assert not window.filling.done
    window.actions_["theme"].trigger()
    qtbot.waitUntil(lambda: not window.dressing.busy)
    wanted = QtWidgets.QApplication.palette().button().color()
    bars = [dock.bar for dock in window.docks.values() if dock.isVisible()]
    assert len(bars) > 4
    assert {bar.palette().button().color().name() for bar in bars} == {wanted.name()}


def at_rest(window, qtbot):
    later = (window._moved, window.arrangement._later, window.arrangement._settling, window.dressing._later)
    qtbot.waitUntil(
        lambda: (
            not window.dressing.under_way
            and not window.drawing.waiting
            and not any(t.isActive() for t in later)
        )
    )


def picture(window):
    return window.grab().toImage()


@pytest.mark.parametrize(
    ("settings", "changes"),
    [
        (("dark",), ["theme"]),
        (("light", 1.2), ["larger", "larger"]),
        (("light",), ["theme", "theme", "larger", "smaller"] + 4 * ["theme"]),
    ],
)
def test_a_window_looks_as_if_it_had_been_started_so(settings, changes, dressed, qtbot):
    window = dressed("light")
    for change in changes:
        window.actions_[change].trigger()
        at_rest(window, qtbot)
    fresh = dressed(*settings)
    for name in [name for name, dock in window.docks.items() if dock.seen]:
        assert window.docks[name].geometry() == fresh.docks[name].geometry(), name
    assert picture(window) == picture(fresh)


def test_tokens_that_stand_upright_stay_whole(models, dressed, qtbot):
    words = {"folder": models["classifier"], "text": "shall I compare thee to a summer's day, " * 3}
    window = dressed("light", **words)
    toggle_theme(window)
    at_rest(window, qtbot)
    dock, fresh = window.docks["tokens"], dressed("dark", **words).docks["tokens"]
    assert dock.panel.row.writing == "upwards"
    assert dock.grab().toImage() == fresh.grab().toImage()


def test_nothing_is_seen_before_all_of_it_is_there(dressed, qtbot):
    window = dressed("light")
    steps = []
    window.dressing._later.timeout.connect(
        lambda: steps.append((window.updatesEnabled(), {d.bar.theme.name for d in window.docks.values()}))
    )
    toggle_theme(window)
    assert not window.updatesEnabled()
    at_rest(window, qtbot)
    assert len(steps) > 2 * len(window.docks)  # each in an event of its own
    assert [enabled for enabled, _ in steps] == [False] * (len(steps) - 1) + [True]
    assert {"light", "dark"} in [themes for _, themes in steps]
    assert window.updatesEnabled()
    seen = [dock.panel for dock in window.docks.values() if dock.seen]
    assert seen
    assert all(panel.theme.name == "dark" and panel._drawn is not None for panel in seen)


def test_a_piece_that_fails_leaves_the_window_neither_covered_nor_half_dressed(dressed, qtbot, monkeypatch):
    window = dressed("light")
    real = window._make_bars_anew

    def fails():
        real()
        raise RuntimeError("one piece")

    monkeypatch.setattr(window, "_make_bars_anew", fails)
    with qtbot.capture_exceptions() as raised:
        toggle_theme(window)
        at_rest(window, qtbot)
    assert [str(error) for _, error, _ in raised] == ["one piece"]
    assert window.updatesEnabled()
    assert {dock.bar.theme.name for dock in window.docks.values()} == {"dark"}


def test_a_picture_of_the_window_is_one_of_the_new_theme(dressed):
    window = dressed("light")
    toggle_theme(window)
    assert {part.panel.theme.name for part in window.page().parts} == {"dark"}
    assert window.updatesEnabled()
    assert not window.dressing.under_way


def test_what_changes_meanwhile_is_shown(dressed, qtbot):
    window = dressed("light")
    toggle_theme(window)
    window.session.looking.seek(3)
    at_rest(window, qtbot)
    assert window.docks["hidden"].panel.canvas.cursor_line.position == 3
    assert window.transport.where.text().startswith("step 3 of")


def test_a_window_closes_while_it_is_dressed(dressed):
    window = dressed("light")
    toggle_theme(window)
    window.close()
    assert not window.dressing.under_way
    assert not window.dressing._later.isActive()


def test_at_another_size_a_picture_stays_until_it_is_drawn_anew(dressed, qtbot):
    window = dressed("light")
    canvas = window.docks["hidden"].panel.canvas
    before = canvas.cursor_line.rect.width()
    window.resize(1200, 800)
    assert canvas.area().width() < before == canvas.cursor_line.rect.width()
    at_rest(window, qtbot)
    for dock in window.docks.values():
        if dock.seen:
            assert dock.panel.canvas.sceneRect() == dock.panel.canvas.area(), dock.cls.name
    assert canvas.cursor_line.rect.width() == canvas.area().width() < before
