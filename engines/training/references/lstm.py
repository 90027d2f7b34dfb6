"""The LSTM: gates from their sums, cell and state from torch's own cell and from the recorded gates. Axes: T steps, H hidden."""

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

GATES = ("input", "forget", "candidate", "output")  # in torch's order


def expected(recorded: Recorded) -> Iterator[Expected]:
    """Every signal from those before it."""
    yield from embedding(recorded)
    for n in range(recorded.config.layers):
        x, h, c = below(recorded, n), earlier(recorded, n, "hidden"), earlier(recorded, n, "cell")
        for name, given, carried in zip(GATES, *sums(recorded, n, x, h, len(GATES)), strict=True):
            squashed = torch.tanh if name == "candidate" else torch.sigmoid
            yield Expected(f"layer{n}.gate.{name}", squashed(given + carried))
        i, f, g, o = (recorded[f"layer{n}.gate.{name}"] for name in GATES)
        if recorded.config.projection:  # which torch's cell has not
            shown = (o * recorded[f"layer{n}.cell"].tanh()) @ recorded.weights[f"rnn.weight_hr_l{n}"].T
            yield Expected(f"layer{n}.hidden", shown)
        else:
            hidden, cell = torch.lstm_cell(x, (h, c), *cell_arguments(recorded, n))
            yield Expected(f"layer{n}.cell", cell)
            yield Expected(f"layer{n}.hidden", hidden)
            made_of = tr("o tanh c as recorded")
            yield Expected(f"layer{n}.hidden", o * recorded[f"layer{n}.cell"].tanh(), made_of=made_of)
        yield Expected(f"layer{n}.cell", f * c + i * g, made_of=tr("f c + i g as recorded"))
    yield from readout(recorded, below(recorded, recorded.config.layers))


def module(engine: Engine) -> RecurrentModel:
    """The torch module of the same mathematics, without weights."""
    return RecurrentModel("lstm", vocab=len(engine.vocab), **asdict(engine.config))
