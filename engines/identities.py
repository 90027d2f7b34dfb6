"""What an engine's own equations say of a recorded run: each signal once more, from what was recorded before it. Axes: T steps."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.spec import Array, Layout
from mnemoscope.engines.tokens import Ids

Values = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Identity:
    """A signal as it should have been: `values` (T, ...). `made_of`: from what, where that is to be said."""

    signal: str
    values: Values
    made_of: str = ""


class Run:
    """A run as it was recorded: its tokens (T,), and in float64 its signals by name and the weights of its engine."""

    def __init__(self, layout: Layout, weights: Mapping[str, Array], tokens: Ids, rows: Array) -> None:
        self.layout, self.tokens, self.rows = layout, tokens, rows
        self.weights = {name: value.astype(np.float64) for name, value in weights.items()}

    def __len__(self) -> int:
        return len(self.tokens)

    def __getitem__(self, name: str) -> Values:
        """A signal over all steps (T, ...). Raises SignalError if it was not recorded."""
        values = self.rows[:, self.layout.slice(name)].astype(np.float64)
        return values.reshape(len(self), *self.layout[name].shape)

    def before(self, name: str) -> Values:
        """A signal as it was one step earlier (T, ...), zeros before the first."""
        values = self[name]
        return np.concatenate((np.zeros_like(values[:1]), values[:-1]))
