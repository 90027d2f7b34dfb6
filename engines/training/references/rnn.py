"""The Elman network: each state from torch's own cell, given the state before. Axes: T steps, H hidden."""

from collections.abc import Iterator
from dataclasses import asdict

import torch

from mnemoscope.engines.engine import Engine
from mnemoscope.engines.training.modules import RecurrentModel
from mnemoscope.engines.training.references._recorded import Expected, Recorded
from mnemoscope.engines.training.references._recurrent import (
    below,
    cell_arguments,
    earlier,
    embedding,
    readout,
)


def expected(recorded: Recorded) -> Iterator[Expected]:
    """Every signal from those before it."""
    yield from embedding(recorded)
    cell = (
        torch.rnn_relu_cell
        if getattr(recorded.config, "nonlinearity", "tanh") == "relu"
        else torch.rnn_tanh_cell
    )
    for n in range(recorded.config.layers):
        h = cell(below(recorded, n), earlier(recorded, n, "hidden"), *cell_arguments(recorded, n))
        yield Expected(f"layer{n}.hidden", h)
    yield from readout(recorded, below(recorded, recorded.config.layers))


def module(engine: Engine) -> RecurrentModel:
    """The torch module of the same mathematics, without weights."""
    return RecurrentModel("rnn", vocab=len(engine.vocab), **asdict(engine.config))
