"""The twin of an engine: torch's module of the same mathematics with the same weights, in float64, so that it can be differentiated.

A model of more than `LARGE` weights computes in float32: twice as many bytes would not fit beside it.
"""

import warnings
from importlib import import_module
from typing import Any

import torch
from torch import nn

from mnemoscope.engines.analysis.twin import Twin
from mnemoscope.engines.engine import Engine
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.pytorch.carriedtwin import CarriedTwin
from mnemoscope.engines.pytorch.moduletwin import LARGE, ModuleTwin
from mnemoscope.engines.translation import tr


def twin_of(engine: Engine) -> Twin:
    """The twin of an engine. Raises AnalysisError for one that has none."""
    if hasattr(engine, "model") and not engine.weights:
        from mnemoscope.engines.pytorch.librarytwin import LibraryTwin  # transformers is there, then

        return LibraryTwin(engine)
    made: Any = getattr(import_module(engine.reference), "module", None) if engine.reference else None
    has_table = "embedding.weight" in engine.weights and engine.weights["embedding.weight"].ndim == 2
    has_rows = bool(getattr(engine.config, "inputs", False))
    if made is None or not (has_table or has_rows):
        raise AnalysisError(
            tr(
                "models of this kind ({kind}) cannot be differentiated here: no module of torch has the same mathematics",
                kind=type(engine).__name__,
            )
        )
    module = weighted(made(engine), engine)
    if hasattr(module, "begun"):  # one direction, whose state can be handed on
        return CarriedTwin(module, engine)
    return ModuleTwin(module, engine)


def weighted(module: nn.Module, engine: Engine) -> nn.Module:
    """A module with the weights of its engine, in float64; in float32, and in the same memory, if they are very many."""
    large = sum(value.size for value in engine.weights.values()) > LARGE
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that they cannot be written: nor are they
        weights = {name: torch.from_numpy(value) for name, value in engine.weights.items()}
    if not large:
        weights = {name: value.double() for name, value in weights.items()}
    module.load_state_dict(weights, assign=True)
    return (module if large else module.double()).eval()
