"""What a reference is given, and what it gives: a run as it was recorded, and signals as they should have been. Axes: T steps."""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from mnemoscope.engines.engine import Engine
from mnemoscope.engines.spec import Array
from mnemoscope.engines.tokens import Ids


@dataclass(frozen=True, slots=True)
class Expected:
    """A signal as it should have been: `values` (T, ...), or at `steps` alone. `made_of`: from what, where that is to be said.

    `actual` stands for what was recorded where it is not the signal itself that is compared.
    """

    signal: str
    values: Tensor
    steps: Sequence[int] | None = None
    made_of: str = ""
    actual: Tensor | None = None


class Recorded:
    """A run of an engine over tokens (T,): its rows (T, width) and its weights, in float64."""

    def __init__(self, engine: Engine, tokens: Ids, rows: Array, entries: Array | None = None) -> None:
        """`entries` (M, D): the keys of what a memory outside has in its store."""
        self.engine, self.config, self.layout = engine, engine.config, engine.layout
        self.tokens = torch.from_numpy(tokens)
        self.rows, self.entries = rows, entries
        self.weights = {name: torch.from_numpy(value).double() for name, value in engine.weights.items()}

    def __len__(self) -> int:
        return len(self.tokens)

    def __getitem__(self, name: str) -> Tensor:
        """A signal over all steps (T, ...)."""
        values = torch.from_numpy(self.layout.values(self.rows, name)).double()
        return values.reshape(len(self), *self.layout[name].shape)

    def before(self, name: str, first: Tensor | None = None) -> Tensor:
        """A signal as it was one step earlier (T, ...); before the first, `first`, or zeros."""
        values = self[name]
        if first is None:
            first = torch.zeros_like(values[0])
        return torch.cat((first[None], values[:-1]))

    def linear(self, name: str, x: Tensor) -> Tensor:
        """x (..., n) through the weight of this name, and its bias if it has one."""
        y = x @ self.weights[f"{name}.weight"].T
        return y + self.weights[f"{name}.bias"] if f"{name}.bias" in self.weights else y
