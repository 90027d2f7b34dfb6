"""The budgets of DESIGN.md: every bench fills a row, and the table is printed at the end."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from statistics import median

import pytest


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


def interleaved(*works: Callable[[], object], repeats: int = 25) -> list[float]:
    """The median seconds of each piece of work, taken in turn so that a busy machine slows all alike."""
    times: list[list[float]] = [[] for _ in works]
    for round_ in range(repeats + 1):
        for work, taken in zip(works, times, strict=True):
            start = time.perf_counter()
            work()
            if round_:  # the first round warms up
                taken.append(time.perf_counter() - start)
    return [median(taken) for taken in times]
