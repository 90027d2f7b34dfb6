"""What a training module declares: the text it needs and the recipes it can follow."""

from dataclasses import dataclass
from typing import Any

from engines.training.fit import Schedule


@dataclass(frozen=True, slots=True)
class Source:
    """A public text: where it lies in a data folder, and where anyone can get it."""

    path: str  # inside the data folder
    title: str
    where: str
    licence: str
    sha256: str  # of the text: a model trained on another is not said to be of this one


@dataclass(frozen=True, slots=True)
class Recipe:
    """One bundled model: its engine, its sizes, how long it trains, and what can be seen in it."""

    engine: str
    title: str
    config: dict[str, Any]
    schedule: Schedule
    dropout: float
    minutes: int  # on one core of two
    summary: str
    again: Schedule | None = (
        None  # a second run from the best weights: warm restart (Loshchilov & Hutter 2017)
    )
    recurrent_dropout: float = 0.0  # of the weights from state to state
