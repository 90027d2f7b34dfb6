"""Only the window's thread looks for garbage: a widget in a cycle must not be ended by another."""

import gc
import subprocess
import sys
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from PySide6 import QtCore
from pytestqt.qtbot import QtBot

from mnemoscope.gui.garbage import Garbage
from mnemoscope.gui.thrift import imported_for_good

MANY = 20_000  # cycles: Python would look after 700


class Looked:
    """In which threads garbage was looked for, and in which of its generations."""

    def __init__(self) -> None:
        self.threads: set[int] = set()
        self.oldest = -1

    def __call__(self, phase: str, info: dict[str, int]) -> None:
        self.threads.add(threading.get_ident())
        self.oldest = max(self.oldest, info["generation"])


@pytest.fixture
def looked() -> Iterator[Looked]:
    told = Looked()
    gc.callbacks.append(told)
    yield told
    gc.callbacks.remove(told)


PROGRAM = """
import gc, threading
from PySide6 import QtCore
from mnemoscope.gui import program, start

threads = set()
begun = start.show_whole

def shown(window, *rest):
    begun(window, *rest)
    gc.callbacks.append(lambda *_: threads.add(threading.current_thread() is threading.main_thread()))
    litterer.start()
    QtCore.QTimer.singleShot(1500, window.close)

def litter():
    for _ in range(20_000):
        cycle = []
        cycle.append(cycle)

litterer = threading.Thread(target=litter)

start.show_whole = shown
program.main(["--text", "what is past is prologue " * 40])
print(threads)
"""


def test_the_program_looks_in_the_thread_of_its_window() -> None:
    """While another litters."""
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    assert done.stdout == "{True}\n"


def litter() -> None:
    """Make garbage, and much that stays a while, as reading does."""
    for _ in range(MANY):
        cycle: list[Any] = []
        cycle.append(cycle)


def test_a_thread_that_litters_does_not_look(looked: Looked) -> None:
    Garbage()
    thread = threading.Thread(target=litter)
    thread.start()
    thread.join()
    assert not looked.threads


def test_the_window_looks_once_it_is_idle(qtbot: QtBot, looked: Looked) -> None:
    garbage = Garbage()
    dispatcher = QtCore.QAbstractEventDispatcher.instance()
    garbage.look_when_idle(dispatcher)
    try:
        thread = threading.Thread(target=litter)
        thread.start()
        thread.join()
        qtbot.waitUntil(lambda: bool(looked.threads))
    finally:
        dispatcher.aboutToBlock.disconnect(garbage.look)
    assert looked.threads == {threading.get_ident()}


def test_a_widget_in_a_cycle_ends_in_the_thread_of_the_window(qtbot: QtBot) -> None:
    garbage, ended = Garbage(), list[int]()

    class Thing(QtCore.QObject):
        def __del__(self) -> None:
            ended.append(threading.get_ident())

    thing = Thing()
    thing.itself = thing  # type: ignore[attr-defined]
    del thing
    thread = threading.Thread(target=litter)
    thread.start()
    thread.join()
    assert not ended
    while not ended:
        litter()
        garbage.look()
    assert ended == [threading.get_ident()]


def test_old_things_are_looked_through_too_but_not_all_the_time(
    looked: Looked, monkeypatch: pytest.MonkeyPatch
) -> None:
    garbage, now = Garbage(), [100.0]
    monkeypatch.setattr(
        "mnemoscope.gui.garbage.time.monotonic", lambda: now.__setitem__(0, now[0] + 0.5) or now[0]
    )
    gc.collect()
    looked.oldest, times = -1, 0
    for _ in range(1000):
        litter_a_little()
        garbage.look()
        times += looked.oldest == 2
        looked.oldest = -1
    # Each took half a second of that clock, so the next is 25 s later: some 50 times that it is asked for.
    assert 2 <= times <= 1000 // 20


def litter_a_little() -> None:
    for _ in range(1000):
        cycle: list[Any] = []
        cycle.append(cycle)


@pytest.mark.parametrize("before", [True, False])
def test_an_import_leaves_it_as_it_was(before: bool) -> None:
    (gc.enable if before else gc.disable)()
    try:
        with imported_for_good():
            assert not gc.isenabled()
        assert gc.isenabled() is before
    finally:
        gc.disable()
