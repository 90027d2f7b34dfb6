"""A question about a run: one line of what it asks, and how it is answered. A file of this folder that has a QUESTION is one."""

import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from numpy.typing import NDArray

from mnemoscope.engines.analysis.twin import Twin
from mnemoscope.engines.arithmetic.working import Working
from mnemoscope.engines.engine import Engine
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import commas, tr

Tell = Callable[[float], None]  # told the share that is done; it may raise to stop the work


def _untold(share: float) -> None:
    """Nobody is told."""


def _unseen(found: Any) -> None:
    """Nobody looks."""


def _without(engine: Engine) -> Twin:
    raise AnalysisError(tr("this model cannot be differentiated here"))


def _unexplained(track: Track, place: str, at: int) -> Working:
    raise AnalysisError(tr("this model cannot be explained here"))


@dataclass(frozen=True, slots=True)
class Given:
    """A text of one's own to ask a question on: what it is called, and how it is read, which may raise TextError."""

    name: str
    text: Callable[[], str]


@dataclass(frozen=True, slots=True)
class Case:
    """What is asked about: a run, the place in it, and what of the model. `engine` opens the model that made the run."""

    track: Track
    engine: Callable[[], Engine]
    at: int | None = None  # the step; None: the usual one, or all of them
    since: int | None = None  # from which step on something is done
    kinds: tuple[str, ...] = ()  # of what; (): the usual
    sources: Mapping[str, Track] = field(default_factory=dict)  # the runs that its edits take values from
    given: Given | None = (
        None  # a text to ask it on, of a question that may be asked on another than the run's
    )
    place: str = ""  # a number of a signal, as it is written: layer0.cell[3]
    tell: Tell = _untold
    show: Callable[[Any], None] = _unseen  # shown what has been found so far, of what grows
    twin: Callable[[Engine], Twin] = (
        _without  # the same model in torch, for slopes; raises AnalysisError if it has none
    )
    explain: Callable[[Track, str, int], Working] = _unexplained  # how a number was made at a step


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found: columns that share their first axis, and in sentences what was done and what came of it."""

    columns: Mapping[str, NDArray[Any]]
    said: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was found, in a plain sentence with its figure; and what to look at to see it, as far as it has a place."""

    said: str
    step: int | None = None
    layer: int | None = None
    head: int | None = None
    unit: int | None = None
    strength: float = 1.0  # from 0, hardly worth saying, to 1: of many the strongest are said


def _always(track: Track) -> str:
    """It makes sense for every track."""
    return ""


def _itself(found: Any) -> Answer:
    """What was found is the answer as it stands."""
    assert isinstance(found, Answer)
    return found


def nothing(found: Any) -> tuple[Finding, ...]:
    """Nothing is to be said."""
    return ()


@dataclass(frozen=True, slots=True)
class Question:
    """A question by its name, which is that of its file: `find` finds out, `table` puts what was found into columns and sentences.

    What `find` returns is shown by the panel that asks it, and may be handed to `case.show` while it grows.
    """

    name: str
    said: str
    find: Callable[[Case], Any]
    table: Callable[[Any], Answer] = _itself
    of: tuple[str, ...] = ()  # the kinds that can be asked about
    runs: bool = False  # whether the model runs again: then it must be there
    texts: bool = False  # whether it can be asked on a text of one's own, whatever the run has read
    places: bool = False  # whether it is asked about one number, at a place
    each: bool = False  # whether it is asked of every track side by side, whatever that has read
    unfit: Callable[[Track], str] = (
        _always  # in one sentence, why it makes no sense for a track; "" if it does
    )
    findings: Callable[[Any], tuple[Finding, ...]] = nothing  # what it comes to, the most telling first

    def answer(self, case: Case) -> Answer:
        """Find out, as a table. Raises AnalysisError for what cannot be asked."""
        if case.at is not None:
            check_step(case.track, case.at)
        if why := self.unfit(case.track):
            raise AnalysisError(why)
        return self.table(self.find(case))


def check_step(track: Track, step: int) -> None:
    """Raise AnalysisError for a step that has not been read."""
    if not 0 <= step < len(track.trace):
        raise AnalysisError(
            tr(
                "step {step} has not been read: there are steps 0 to {last}",
                step=step,
                last=len(track.trace) - 1,
            )
        )


def questions() -> dict[str, Question]:
    """Every question by name: the files of this folder are the list."""
    found = (_in(path.stem) for path in sorted(Path(__file__).parent.glob("[!_]*.py")))
    some = (each for each in found if each is not None)
    return {each.name: each for each in sorted(some, key=lambda each: each.name)}


def question(name: str) -> Question:
    """One of them; only its own file is imported. Raises AnalysisError for a name that is not in the list."""
    found = _in(name) if name.isidentifier() and Path(__file__).with_name(f"{name}.py").is_file() else None
    if found is not None and found.name == name:
        return found
    known = questions()
    if name not in known:
        raise AnalysisError(
            tr("there is no analysis {name!r}; there are {known}", name=name[:40], known=commas(known))
        )
    return known[name]


def _in(module: str) -> Question | None:
    """The question of a file; None for a file without one."""
    found = vars(importlib.import_module(f"{__package__}.{module}")).get("QUESTION")
    return found if isinstance(found, Question) else None
