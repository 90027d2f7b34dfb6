"""The budgets of DESIGN.md: every bench fills a row, and the table is printed at the end."""

import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from statistics import median

import numpy as np
import pytest
from PySide6 import QtCore, QtWidgets

from mnemoscope.engines.runs import recording
from mnemoscope.engines.runs.recorder import record
from mnemoscope.gui.frame.window import MainWindow
from mnemoscope.gui.look.theme import LIGHT
from mnemoscope.gui.state.session import Session
from mnemoscope.gui.state.settings import Settings

SIZE = (1440, 900)
WORDS = "to be, or not to be: that is the question. "


@dataclass(frozen=True)
class Budget:
    """One row: what was measured against what, and the bound it must keep."""

    name: str
    measured: float
    bound: float
    unit: str = "×"
    baseline: str = ""

    @property
    def line(self) -> str:
        kept = "kept" if self.measured <= self.bound else "MISSED"
        figure = f"{self.measured:.0f}" if self.measured >= 100 else f"{self.measured:.2f}"
        return f"{self.name:<78}{figure + ' ' + self.unit:>12}  ≤ {self.bound:g} {self.unit:<8}{kept:<8}{self.baseline}"


ROWS: list[Budget] = []


@pytest.fixture
def budget() -> Callable[..., None]:
    """`budget(name, measured, bound)` notes a row of the table and fails the bench if the bound is broken."""

    def note(name: str, measured: float, bound: float, *, unit: str = "×", baseline: str = "") -> None:
        ROWS.append(Budget(name, measured, bound, unit, baseline))
        assert measured <= bound, f"{name}: {measured:.3g} {unit}, the budget is {bound:g}"

    return note


@pytest.fixture(scope="session", autouse=True)
def one_thread() -> Iterator[None]:
    """A step is small: one torch thread, as the baselines are meant."""
    import torch

    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    if ROWS:
        terminalreporter.section("budgets (DESIGN.md)")
        for row in ROWS:
            terminalreporter.write_line(row.line)


def rounds(
    *works: Callable[[], object], repeats: int = 25, clock: Callable[[], float] = time.perf_counter
) -> list[list[float]]:
    """The seconds of each piece of work in each round, taken in turn so that a busy machine slows all alike."""
    times: list[list[float]] = [[] for _ in works]
    for round_ in range(repeats + 1):
        for work, taken in zip(works, times, strict=True):
            start = clock()
            work()
            if round_:  # the first round warms up
                taken.append(clock() - start)
    return times


def interleaved(*works: Callable[[], object], repeats: int = 25) -> list[float]:
    """The median seconds of each piece of work, taken in turn."""
    return [median(taken) for taken in rounds(*works, repeats=repeats)]


@pytest.fixture
def switching():
    """As main.py has it: the window must not wait 5 ms for the engine's thread."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(0.001)
    yield
    sys.setswitchinterval(before)


@pytest.fixture
def open_recording(make_model, tmp_path, qtbot):
    """A window at 1440 x 900 with a recording of so many steps of an LSTM or a Transformer of bundled size."""
    sizes = {
        "lstm": {"embedding": 64, "hidden": 256, "layers": 2},
        "transformer": {"width": 128, "heads": 4, "layers": 4, "mlp": 512, "context": 128},
    }
    windows = []

    def make(kind, steps):
        folder = make_model(kind, name=f"{kind}-{steps}", **sizes[kind])
        path = tmp_path / f"{kind}-{steps}.safetensors"
        recording.save_recording(path, record(folder, (WORDS * (steps // len(WORDS) + 1))[:steps]))
        session = Session()
        window = MainWindow(session, Settings(), theme=LIGHT)
        windows.append(window)
        window.resize(*SIZE)
        window.show()
        session.show_recording(recording.open_recording(path))
        assert session.length == steps
        QtWidgets.QApplication.processEvents()
        return window

    yield make
    for window in windows:
        window.close()
        window.deleteLater()


def processor_time(window, act, done, qtbot):
    """The most milliseconds of processor time that the window's thread takes between two beats of a timer of 5 ms."""
    beats = []
    timer = QtCore.QTimer(interval=5, timerType=QtCore.Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: beats.append(time.thread_time()))
    timer.start()
    qtbot.waitUntil(lambda: len(beats) > 5)
    beats[:] = beats[-1:]
    QtCore.QTimer.singleShot(0, act)
    qtbot.waitUntil(lambda: len(beats) > 30 and done(), timeout=120_000)
    timer.stop()
    return 1000 * float(np.diff(beats).max())


def at_rest(window):
    return not window.dressing.under_way and not window.drawing.waiting
