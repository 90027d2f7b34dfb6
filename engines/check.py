"""What was checked: a figure and its bound, or one sentence of what was not checked, and why."""

from dataclasses import dataclass
from math import inf


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was checked: a figure that should not be above its bound, or with `at_least` not below it."""

    name: str
    figure: float
    bound: float
    at_least: bool = False
    signals: int = 0  # the recorded signals that it compares with something else

    @property
    def ok(self) -> bool:
        """Whether the figure keeps to its bound; one that is not a number does not."""
        return bool(self.figure >= self.bound if self.at_least else self.figure <= self.bound)

    @property
    def line(self) -> str:
        """The check in one aligned line."""
        kind = "at least" if self.at_least else "bound   "
        figure = self.figure if abs(self.figure) < 1e300 else inf  # what a hostile card says may be no float
        return f"{self.name:68} {figure:>9.4g}  {kind} {self.bound:<7.4g} {'ok' if self.ok else 'FAIL'}"


@dataclass(frozen=True, slots=True)
class Note:
    """One sentence beside the checks: of what was not checked, and why."""

    said: str

    @property
    def line(self) -> str:
        """The sentence."""
        return self.said
