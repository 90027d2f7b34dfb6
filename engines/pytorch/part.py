"""What is found of a part of a module that has been watched, a layer or several, over one sequence that it read."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
import torch
from numpy.typing import NDArray

from mnemoscope.engines.translation import tr

# How far what is computed again may lie from the module's own, as a share of the largest value, by what it computes in.
BOUNDS = {torch.float16: 5e-2, torch.bfloat16: 5e-2, torch.float32: 1e-5, torch.float64: 1e-6}


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
            tr(
                "{what} (computed again it differs by {apart:.1e} from the module's own)",
                what=what,
                apart=apart,
            )
        )
