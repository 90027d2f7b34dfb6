"""A part of a module that has been watched: a layer or several, with the signals of each sequence that it read."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.translation import tr

BOUND = 1e-5  # how far what is computed again may lie from the module's own, as a share of the largest value


@dataclass(slots=True)
class Found:
    """The signals (T, ...) of one sequence, by name without `layer{n}.` but with the number of the layer within the part.

    `apart` is the largest difference to the module's own numbers, `left_out` what cannot be shown, each with its reason.
    """

    signals: dict[tuple[int, str], NDArray[np.floating]] = field(default_factory=dict)
    apart: float = 0.0
    ahead: set[int] = field(default_factory=set)  # layers whose attention looks at later steps
    left_out: list[str] = field(default_factory=list)

    def add(self, layer: int, signals: Mapping[str, NDArray[np.floating]], way: str = "") -> None:
        """Signals of a layer, in one direction of it."""
        self.signals |= {(layer, way + name): values for name, values in signals.items()}

    def drop(self, what: str, apart: float) -> None:
        """Say that what was computed again is not shown, as it is not what the module computed."""
        self.left_out.append(
            tr("{what} (computed again it differs by {apart:.1e} from the module's own)", what=what, apart=apart)
        )


class Part(Protocol):
    """Layers that read the same sequences."""

    place: str
    lengths: tuple[int, ...]  # of each sequence, in steps
    layers: int
    bounded: bool  # whether the module itself was told the lengths
    batch_first: bool

    def words(self, layer: int) -> str:
        """What a layer of it is, in words."""

    def inputs(self, sequence: int) -> NDArray[np.floating] | None:
        """What the first layer is given (T, E), if it is known."""

    def found(self, sequence: int, steps: int) -> Found:
        """The signals of the first steps of a sequence."""
