"""Fixtures that bring a window to a workspace, or start one as the next time."""

import pytest

from mnemoscope.gui import start


def is_there(window):
    busy = window.staging.busy or window.workspaces.work.busy or window.session.asking.work.busy
    return not busy and window.session.track is not None and not window.session.companions.active


@pytest.fixture
def bring(qtbot):
    """Opens the file of a workspace in a window, and waits until all of it is there: gives what was said."""

    from tests.gui.conftest import settled

    def make(window, path):
        window.notice.hide()
        window.notice.label.setText("")
        window.workspaces.open(path)
        qtbot.waitUntil(lambda: is_there(window))
        qtbot.waitUntil(settled(window))
        is_told = window.notice.isHidden() or window.notice.kind == "information"
        return "" if is_told else window.notice.label.text()

    return make


@pytest.fixture
def again(qtbot):
    """Starts a second window as the program does, with settings, and waits until all is there."""
    from tests.gui.conftest import settled, shut

    windows = []

    def make(settings, **given):
        window = start.start(settings, filled=False, **given)
        windows.append(window)
        window.resize(1280, 800)
        window.show()
        qtbot.waitUntil(lambda: window.filling.done and is_there(window))
        qtbot.waitUntil(settled(window))
        return window

    yield make
    shut(windows)
