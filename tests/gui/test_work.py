"""Long work beside the window: its result, its progress, what stops it; it never stays busy."""

import threading
from typing import Any

import pytest
from PySide6 import QtCore
from pytestqt.qtbot import QtBot

from mnemoscope.engines.errors import ModelError
from mnemoscope.gui.background import Progress, Work


def run(qtbot: QtBot, work: Work, action: Any) -> tuple[list[Any], list[str]]:
    results: list[Any] = []
    errors: list[str] = []
    work.failed.connect(lambda error: errors.append(str(error)))
    with qtbot.waitSignal(work.ended):
        work.start("counting", action, results.append)
    assert not work.busy
    return results, errors


def test_the_result_is_handed_over(qtbot: QtBot) -> None:
    parent = QtCore.QObject()
    work, shares = Work(parent), []
    work.progressed.connect(shares.append)

    def action(progress: Progress) -> int:
        progress(0.5)
        return 7

    assert run(qtbot, work, action) == ([7], [])
    assert shares == [0.5]


def test_of_the_progress_a_busy_window_is_told_once_how_far_it_is(qtbot: QtBot) -> None:
    parent = QtCore.QObject()
    work, shares = Work(parent), []
    done, more = threading.Event(), threading.Event()

    def action(progress: Progress) -> None:
        for n in range(100):
            progress(n / 100)
        done.set()
        more.wait()
        progress(1.0)

    def heed(share: float) -> None:
        shares.append(share)
        more.set()

    work.progressed.connect(heed)
    work.start("counting", action, lambda _: None)
    done.wait()  # the window is busy meanwhile
    qtbot.waitUntil(lambda: not work.busy)
    assert shares == [0.99, 1.0]


@pytest.mark.parametrize(
    "error", [ModelError("no model"), ValueError("no number"), SystemExit(3), MemoryError()]
)
def test_whatever_is_raised_is_told_and_the_work_is_over(qtbot: QtBot, error: BaseException) -> None:
    def action(progress: Progress) -> None:
        raise error

    parent = QtCore.QObject()
    results, errors = run(qtbot, Work(parent), action)
    assert not results
    assert len(errors) == 1
    assert str(error) in errors[0]


def test_cancelled_work_ends_at_its_next_look_and_hands_over_nothing(qtbot: QtBot) -> None:
    parent = QtCore.QObject()
    work = Work(parent)

    def action(progress: Progress) -> int:
        while True:
            progress(0.0)

    results: list[Any] = []
    with qtbot.waitSignal(work.ended):
        work.start("for ever", action, results.append)
        work.cancel()
    assert not work.busy
    assert not results
