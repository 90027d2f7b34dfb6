"""The GRU: gates from their sums, the state from torch's own cell and from the recorded gates. Axes: T steps, H hidden."""

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
    sums,
)
from mnemoscope.engines.translation import tr


def expected(recorded: Recorded) -> Iterator[Expected]:
    """Every signal from those before it."""
    yield from embedding(recorded)
    for n in range(recorded.config.layers):
        x, h = below(recorded, n), earlier(recorded, n, "hidden")
        given, carried = sums(recorded, n, x, h, 3)  # reset, update, candidate
        reset = torch.sigmoid(given[0] + carried[0])
        yield Expected(f"layer{n}.gate.reset", reset)
        yield Expected(f"layer{n}.gate.update", torch.sigmoid(given[1] + carried[1]))
        if recorded.config.reset == "before":
            carried = sums(recorded, n, x, reset * h, 3)[1]
            yield Expected(f"layer{n}.gate.candidate", torch.tanh(given[2] + carried[2]))
        else:
            yield Expected(f"layer{n}.gate.candidate", torch.tanh(given[2] + reset * carried[2]))
            yield Expected(f"layer{n}.hidden", torch.gru_cell(x, h, *cell_arguments(recorded, n)))
        z, candidate = recorded[f"layer{n}.gate.update"], recorded[f"layer{n}.gate.candidate"]
        yield Expected(
            f"layer{n}.hidden", (1 - z) * candidate + z * h, made_of=tr("(1 - z) n + z h as recorded")
        )
    yield from readout(recorded, below(recorded, recorded.config.layers))


def module(engine: Engine) -> RecurrentModel:
    """The torch module of the same mathematics, without weights."""
    return RecurrentModel("gru", vocab=len(engine.vocab), **asdict(engine.config))
