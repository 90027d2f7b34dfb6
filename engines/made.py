"""What made a run: a model's class, its sizes and its weights, for those who ask how a number of it came about."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from mnemoscope.engines.spec import Array


@dataclass(frozen=True, slots=True)
class Made:
    """What made a trace: the engine's class, whose `equation` says how a number came about; no weights if the model is gone."""

    model: Any  # the class of an engine: its file knows traces
    config: Any
    weights: Mapping[str, Array] = field(default_factory=dict)
