"""What was checked: a figure and its bound, or one sentence of what was not checked, and why."""

from dataclasses import dataclass
from math import inf

from mnemoscope.engines.translation import tr


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
        kind = tr("at least") if self.at_least else tr("bound")
        figure = self.figure if abs(self.figure) < 1e300 else inf  # what a hostile card says may be no float
        verdict = tr("ok") if self.ok else tr("FAIL")
        return f"{self.name:68} {figure:>9.4g}  {kind:8} {self.bound:<7.4g} {verdict}"


@dataclass(frozen=True, slots=True)
class Note:
    """One sentence beside the checks: of what was not checked, and why."""

    said: str
    short: str = ""  # a template with `models`, of which this was said, for a line about many

    @property
    def line(self) -> str:
        """The sentence."""
        return self.said
