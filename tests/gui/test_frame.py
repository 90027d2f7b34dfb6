"""How the window lies on its screen and how its panels share it, at every size, for every kind of model, for ever."""

import numpy as np
import pytest
from PySide6 import QtCore, QtWidgets

from mnemoscope.gui import start
from mnemoscope.gui.commands.choosing import choose_model
from mnemoscope.gui.commands.file import ask_save
from mnemoscope.gui.frame.screen import fitted, show_whole
from mnemoscope.gui.state.settings import Settings
from tests.gui.conftest import TEXT, idle, settled

Key, Rect = QtCore.Qt.Key, QtCore.QRect
LEFT = QtCore.Qt.MouseButton.LeftButton
KINDS = ["lstm", "transformer", "encoder", "memory_network", "remembering"]


def sizes(window):
    """The size of every panel in sight."""
    return {
        name: dock.size().toTuple()
        for name, dock in window.docks.items()
        if not dock.visibleRegion().isEmpty() and not dock.isFloating()
    }


def choose(window, qtbot, name):
    choose_model(window, f"tiny-{name}")
    qtbot.waitUntil(lambda: idle(window) and window.session.source == f"tiny-{name}")
    window.session.player.playing = False
    qtbot.waitUntil(settled(window))


@pytest.mark.parametrize(
    ("wanted", "screen", "small"),
    [
        (Rect(0, 0, 1440, 900), Rect(0, 0, 1024, 768), True),
        (Rect(0, 0, 1440, 900), Rect(0, 0, 1440, 900), True),  # with its frame it does not fit
        (Rect(240, 90, 1440, 900), Rect(0, 0, 1920, 1080), False),
        (Rect(2400, 1500, 1440, 900), Rect(0, 0, 1920, 1040), False),  # it was on another screen
        (Rect(-300, -200, 800, 600), Rect(100, 30, 1180, 690), False),  # beside a panel of the desktop
    ],
)
def test_a_window_lies_whole_on_its_screen(wanted, screen, small):
    place, too_large = fitted(wanted, screen)
    assert too_large is small
    assert screen.contains(place.marginsAdded(QtCore.QMargins(8, 40, 8, 8)))
    assert small or place.size() == wanted.size()


def test_a_window_that_is_too_large_is_maximised_and_comes_back_smaller(opened, qtbot):
    window = opened()
    window.hide()
    window.resize(1440, 900)  # the offscreen screen has 800 by 800
    geometry = bytes(window.saveGeometry().toBase64().data()).decode()
    for kept in ("", geometry, "no base 64 ü"):
        show_whole(window, kept)
        assert window.isMaximized()
        assert window.screen().availableGeometry().contains(window.normalGeometry())
        window.hide()
        window.setWindowState(QtCore.Qt.WindowState.WindowNoState)
        window.resize(1440, 900)


@pytest.mark.parametrize("scale", [1.0, 1.4])
@pytest.mark.parametrize("size", [(1024, 740), (1440, 860)])
@pytest.mark.parametrize("kind", KINDS)
def test_everything_is_inside_a_small_window_and_of_a_useful_size(kind, size, scale, opened, qtbot):
    memory = {"on": kind == "remembering"}
    kept = Settings(theme="light", scale=scale, memory=memory)
    window = opened("lstm" if memory["on"] else kind, kept=kept)
    window.resize(*size)
    qtbot.waitUntil(settled(window))
    assert window.size().toTuple() == size
    bar, transport = window.topbar, window.transport
    controls = [
        bar.models,
        bar.card,
        bar.text,
        bar.examples,
        bar.memory,
        bar.more,
        window.menu_bar,
        transport.timeline,
    ]
    controls += [transport.rate, transport.where, *transport.findChildren(QtWidgets.QToolButton)]
    for control in controls:
        place = Rect(control.mapTo(window, QtCore.QPoint()), control.size())
        assert window.rect().contains(place), (control, place)
    assert bar.text.width() > 0.35 * size[0]
    panels = window.rect().adjusted(
        0, bar.mapTo(window, bar.rect().bottomLeft()).y(), 0, -window.foot.height() + 1
    )
    shown = {name: dock for name, dock in window.docks.items() if not dock.visibleRegion().isEmpty()}
    assert {"tokens", "hidden"} <= shown.keys()
    for dock in shown.values():
        assert panels.contains(dock.geometry()), dock.cls.name
        assert dock.height() >= 0.95 * scale * dock.cls.least_height, dock.cls.name


def test_larger_type_on_a_small_screen_shows_fewer_panels_and_smaller_type_all_of_them_again(opened, qtbot):
    window = opened()
    window.resize(1440, 860)
    qtbot.waitUntil(settled(window))
    all_of_them = sizes(window)
    for _ in range(4):
        window.actions_["larger"].trigger()
    qtbot.waitUntil(settled(window))
    assert (window.size().toTuple(), window.theme.scale) == ((1440, 860), pytest.approx(1.4))
    hidden_now = all_of_them.keys() - sizes(window).keys()
    assert hidden_now
    assert all(window.docks[name].isVisible() for name in hidden_now)  # behind a tab
    some = sizes(window)
    window.resize(1100, 620)
    qtbot.waitUntil(settled(window))
    assert sizes(window).keys() < some.keys()
    window.resize(1440, 860)
    for _ in range(4):
        window.actions_["smaller"].trigger()
    qtbot.waitUntil(settled(window))
    back = sizes(window)
    assert back.keys() == all_of_them.keys()
    for name, size in all_of_them.items():  # each of eight changes rounded to pixels
        assert np.abs(np.subtract(back[name], size)).max() <= 2, name


def test_type_grows_no_larger_than_the_window_can_hold(opened):
    window = opened()
    for _ in range(30):
        window.actions_["larger"].trigger()
    assert 1.4 < window.theme.scale < 2.5
    assert "no room for larger type" in window.notice.label.text()


def test_two_thirds_are_for_what_runs_over_time_at_every_size(opened, qtbot):
    window = opened()
    for size in ((1100, 860), (1900, 1000), (1200, 880)):
        window.resize(*size)
        qtbot.waitUntil(settled(window))
        found = sizes(window)
        assert found["hidden"][0] / size[0] == pytest.approx(2 / 3, abs=0.01)
        assert found["tokens"][1] == 60
        heights = [found[name][1] for name in ("hidden", "cell", "gates", "surprise")]
        assert heights == pytest.approx([h * sum(heights) / 722 for h in (170, 150, 290, 112)], abs=2)


def test_the_layout_does_not_drift_when_models_change(opened, qtbot):
    window = opened(text="shall i compare thee")
    kinds = ["lstm", "classifier", "transformer", "memory_network", "rnn", "encoder"]
    first = {}
    for _ in range(3):
        for kind in kinds:
            choose(window, qtbot, kind)
            assert sizes(window) == first.setdefault(kind, sizes(window)), kind
            assert window.docks["tokens"].height() in (60, 118)  # a line across, or upwards
    assert not window.settings.layouts


def test_a_layout_of_ones_own_is_kept_in_shares_and_given_up_for_the_default(opened, qtbot):
    window = opened()
    usual = sizes(window)
    hidden, cell = window.docks["hidden"], window.docks["cell"]
    start = QtCore.QPoint(hidden.geometry().center().x(), hidden.geometry().bottom() + 3)
    qtbot.mousePress(window, LEFT, pos=start)
    for down in (10, 24):
        event = QtCore.QPointF(start + QtCore.QPoint(0, down))
        move = mouse_move(window, event)
        QtWidgets.QApplication.sendEvent(window, move)
        qtbot.waitUntil(settled(window))
    qtbot.mouseRelease(window, LEFT, pos=start + QtCore.QPoint(0, 24))
    qtbot.waitUntil(settled(window))
    own = sizes(window)
    assert own["hidden"][1] == usual["hidden"][1] + 24
    choose(window, qtbot, "transformer")
    choose(window, qtbot, "lstm")
    assert {n: s[1] for n, s in sizes(window).items()} == pytest.approx(
        {n: s[1] for n, s in own.items()}, abs=2
    )
    window.resize(1280, 1000)
    qtbot.waitUntil(settled(window))
    ratio = window.docks["hidden"].height() / window.docks["cell"].height()
    assert ratio == pytest.approx(own["hidden"][1] / own["cell"][1], rel=0.03)
    assert cell is window.docks["cell"]
    window.resize(1280, 800)
    window.actions_["layout"].trigger()
    qtbot.waitUntil(settled(window))
    assert sizes(window) == usual
    choose(window, qtbot, "transformer")
    assert not window.settings.layouts


def mouse_move(window, at):
    from PySide6 import QtGui

    return QtGui.QMouseEvent(
        QtCore.QEvent.Type.MouseMove, at, window.mapToGlobal(at), QtCore.Qt.MouseButton.NoButton, LEFT,
        QtCore.Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip


def test_lists_have_as_many_rows_as_their_size_has_room_for(opened, qtbot):
    window = opened()
    rows = []
    for high in (560, 1000, 700):
        window.resize(1280, high)
        qtbot.waitUntil(settled(window))
        found = window.docks["prediction"].panel.canvas.list
        assert len(found.bars) == found.room()
        rows.append(len(found.bars))
    assert rows[0] < rows[2] < rows[1]
    for name in ("units", "summary"):  # and its neighbour goes on growing
        window.docks[name].close()
    qtbot.waitUntil(lambda: len(found.bars) == found.room() > rows[1])


def test_a_popped_out_panel_is_a_window_with_a_frame_beside_its_old_place(opened, qtbot):
    window = opened()
    dock = window.docks["cell"]
    old = dock.mapToGlobal(QtCore.QPoint())
    qtbot.mouseClick(dock.bar.buttons["pop-out"], LEFT)
    flags = QtCore.Qt.WindowType
    assert dock.isFloating()
    assert not dock.windowFlags() & flags.FramelessWindowHint
    assert dock.windowFlags() & flags.WindowTitleHint
    assert dock.windowFlags() & flags.WindowCloseButtonHint
    assert dock.windowTitle() == "Cell state"
    assert dock.isVisible()
    assert dock.screen().availableGeometry().contains(dock.geometry())
    assert (dock.pos() - old).manhattanLength() > 40
    qtbot.mouseClick(dock.bar.buttons["pop-out"], LEFT)
    assert not dock.isFloating()
    qtbot.waitUntil(lambda: not dock.panel.has_axis)  # in line again


def test_full_screen_and_back(opened, qtbot):
    window = opened()
    qtbot.keyClick(window, Key.Key_F11)
    assert window.isFullScreen()
    window.topbar.text.setFocus()
    qtbot.keyClick(window.topbar.text, Key.Key_Escape)  # is the text's: it gives the keys back
    assert window.isFullScreen()
    qtbot.keyClick(window, Key.Key_Escape)
    assert not window.isFullScreen()
    qtbot.keyClick(window, Key.Key_Escape)
    assert not window.isFullScreen()
    qtbot.keyClick(window, Key.Key_F11)
    qtbot.keyClick(window, Key.Key_F11)
    assert not window.isFullScreen()


def test_what_was_asked_for_is_told_quietly_and_goes_by_itself(opened, qtbot, tmp_path, monkeypatch, filed):
    monkeypatch.setattr("mnemoscope.gui.frame.notices.TOLD_MS", 1)
    monkeypatch.setattr("mnemoscope.gui.frame.notices.A_LETTER_MS", 0)
    window = opened()
    before = sizes(window)
    path = tmp_path / "run.safetensors"
    monkeypatch.setattr(QtWidgets.QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    ask_save(window)
    filed(window.session)
    assert path.exists()
    assert (window.notice.label.text(), window.notice.kind) == (f"Saved {path}", "information")
    assert window.notice.isVisible()
    assert sizes(window) == before  # it moves no panel
    qtbot.waitUntil(window.notice.isHidden)
    choose_model(window, "no-such-model")
    assert (window.notice.isVisible(), window.notice.kind) == (True, "warning")
    assert window.rect().contains(window.notice.geometry())


def test_the_text_comes_back_after_a_start_on_a_small_screen(opened, qtbot, make_model):
    kept = Settings(theme="light")
    window = opened(kept=kept)
    window.resize(1024, 700)
    window.close()
    again = start.start(kept)
    again.resize(1024, 700)
    again.show()
    qtbot.waitUntil(lambda: idle(again) and again.session.length == len(TEXT))
    assert again.topbar.text.toPlainText() == TEXT
    again.close()
    again.deleteLater()
