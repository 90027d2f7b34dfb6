"""A question about a run: one line of what it asks, and how it is answered. A file of this folder that has a QUESTION is one."""

import importlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from numpy.typing import NDArray

from mnemoscope.engines.engine import Engine
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import commas, tr

Tell = Callable[[float], None]  # told the share that is done; it may raise to stop the work


def _untold(share: float) -> None:
    """Nobody is told."""


def _unseen(found: Any) -> None:
    """Nobody looks."""


@dataclass(frozen=True, slots=True)
class Case:
    """What is asked about: a run, the place in it, and what of the model. `engine` opens the model that made the run."""

    track: Track
    engine: Callable[[], Engine]
    at: int | None = None  # the step; None: the usual one, or all of them
    since: int | None = None  # from which step on something is done
    kinds: tuple[str, ...] = ()  # of what; (): the usual
    sources: Mapping[str, Track] = field(default_factory=dict)  # the runs that its edits take values from
    tell: Tell = _untold
    show: Callable[[Any], None] = _unseen  # shown what has been found so far, of what grows


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found: columns that share their first axis, and in sentences what was done and what came of it."""

    columns: Mapping[str, NDArray[Any]]
    said: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A question by its name. `of`: the kinds that can be asked about."""

    name: str
    said: str
    answer: Callable[[Case], Answer]
    of: tuple[str, ...] = ()
    runs: bool = False  # whether the model runs again: then it must be there


def questions() -> dict[str, Question]:
    """Every question by name: the files of this folder are the list."""
    modules = [f"{__package__}.{path.stem}" for path in sorted(Path(__file__).parent.glob("[!_]*.py"))]
    found = [vars(importlib.import_module(module)).get("QUESTION") for module in modules]
    some = (each for each in found if isinstance(each, Question))
    return {each.name: each for each in sorted(some, key=lambda each: each.name)}


def question(name: str) -> Question:
    """One of them. Raises AnalysisError for a name that is not in the list."""
    known = questions()
    if name not in known:
        raise AnalysisError(
            tr("there is no analysis {name!r}; there are {known}", name=name[:40], known=commas(known))
        )
    return known[name]
