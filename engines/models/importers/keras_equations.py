"""The recurrent layers of Keras as Keras computes them, from its own arrays in its own order: what an import is held against.

    SimpleRNN    h = f(x K + b + h U)
    LSTM         i, f, o = sigmoid(x K + h U + b), c = f c + i tanh(x K_c + h U_c + b_c), h = o tanh(c)
    GRU          z, r = sigmoid(x K + h U + b), h = z h + (1 - z) tanh(x K_h + ...)
                 where ... is r (h U_h + b') with `reset_after` and (r h) U_h without

Axes: T tokens, n numbers that are read, H units.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.spec import Array

Values = NDArray[Any]  # float32 or float64
Original = tuple[
    Array, list[Array]
]  # the states of every token (T, D H), and where each direction of each layer ends (H,)


def layer(
    cell: str, x: Array, kernel: Array, back: Array, bias: Array | None, *, relu: bool = False
) -> Array:
    """The states (T, H) of one direction over x (T, n)."""
    h: Values = np.zeros(len(back))  # float64
    c: Values = h
    given, carried = _biases(bias, kernel.shape[1])
    states = []
    for row in x:
        a, u = row @ kernel + given, h @ back + carried
        if cell == "rnn":
            h = np.maximum(a + u, 0) if relu else np.tanh(a + u)
        elif cell == "lstm":
            i, f, new, o = np.split(a + u, 4)
            c = _sigmoid(f) * c + _sigmoid(i) * np.tanh(new)
            h = _sigmoid(o) * np.tanh(c)
        else:
            (x_z, x_r, x_h), (u_z, u_r, u_h) = np.split(a, 3), np.split(u, 3)
            z, r = _sigmoid(x_z + u_z), _sigmoid(x_r + u_r)
            is_after = bias is not None and bias.ndim == 2
            new = np.tanh(x_h + (r * u_h if is_after else (r * h) @ back[:, 2 * len(h) :]))
            h = z * h + (1 - z) * new
        states.append(h)
    return np.array(states, np.float32)


def network(
    cell: str, x: Array, layers: Sequence[Sequence[tuple[Array, ...]]], *, relu: bool = False
) -> Original:
    """A network over x (T, n): of each layer the arrays of its direction, or of both."""
    ends = []
    for ways in layers:
        forward = layer(cell, x, *_three(ways[0]), relu=relu)
        ends.append(forward[-1])
        if len(ways) == 1:
            x = forward
            continue
        backward = layer(cell, x[::-1], *_three(ways[1]), relu=relu)
        ends.append(backward[-1])
        x = np.concatenate((forward, backward[::-1]), axis=1)
    return x, ends


def _three(arrays: tuple[Array, ...]) -> tuple[Array, Array, Array | None]:
    return arrays[0], arrays[1], arrays[2] if len(arrays) > 2 else None


def _biases(bias: Array | None, wide: int) -> tuple[Array, Array]:
    """What is added on the side of what is read, and on that of the state."""
    nothing = np.zeros(wide, np.float32)
    if bias is None:
        return nothing, nothing
    return (bias[0], bias[1]) if bias.ndim == 2 else (bias, nothing)


def _sigmoid(a: Values) -> Values:
    return 1 / (1 + np.exp(-a))
