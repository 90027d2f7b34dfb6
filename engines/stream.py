"""How what is said is made of what is carried along: the read-out, the norm before it, and the matrices that write into the stream.

    said = W_y norm(x) + b_y           x = embedding + sum over layers of (what the heads write + what the MLP writes)

With the size of x held as it is, all of this is linear, so that each part has its share in what is said: logit lens
(nostalgebraist 2020) and direct logit attribution (Elhage et al. 2021). Axes: D width, V tokens or classes, N heads, d a head's
values, F units of an MLP.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.spec import Array

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Writes:
    """What a layer writes with: heads through `output` (D, N d), the units of its MLP through `inner` (D, F), and their biases."""

    output: Array
    output_bias: Array | None = None
    inner: Array | None = None
    inner_bias: Array | None = None


@dataclass(frozen=True, slots=True)
class Stream:
    """What is read out is carried after `layer`, the last; `layers` is empty of a network whose layers do not add to one stream."""

    layer: int
    readout: Array  # W_y (V, D)
    bias: Array | None = None  # b_y (V,)
    gain: Array | None = None  # of the norm (D,); None: there is no norm
    shift: Array | None = None  # its bias (D,)
    centred: bool = False  # whether it takes the mean away
    epsilon: float = 0.0
    layers: tuple[Writes, ...] = ()
    places: Array | None = None  # what is added to the embedding of each step (P, D), of learned positions

    def said(self, states: Array) -> Array:
        """What would be said if these (n, D) were read out: (n, V), before any softmax."""
        x = states.astype(np.float32)
        if self.gain is not None:
            centre = x - x.mean(axis=-1, keepdims=True) if self.centred else x
            x = centre / np.sqrt((centre * centre).mean(axis=-1, keepdims=True) + self.epsilon) * self.gain
            x = x if self.shift is None else x + self.shift
        said = x @ self.readout.T
        return np.asarray(said if self.bias is None else said + self.bias)

    def towards(self, direction: Floats, state: Floats) -> Floats:
        """The slope (D,) of `direction` (D,) times what the norm makes of a value added to this state (D,), its size held."""
        if self.gain is None:
            return direction
        centre = state - state.mean() if self.centred else state
        slope = direction * self.gain / np.sqrt((centre * centre).mean() + self.epsilon)
        return np.asarray(slope - slope.mean() if self.centred else slope)
