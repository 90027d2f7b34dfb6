"""Recurrent networks as torch makes them, before any training, and what of a gradient passes back through them: in numpy, float64.

Every weight is drawn uniformly from plus and minus 1 / sqrt(H), as `torch.nn.RNN`, `GRU` and `LSTM` do; of an LSTM a forget bias is then
added, which is 0 there (Jozefowicz et al. 2015 set it to 1). Such networks read inputs from a normal distribution. Back from the last
step, by the product of the Jacobians of every step between (Hochreiter 1991, Bengio et al. 1994, Pascanu et al. 2013):

    dh_t / dh_{t-k} = J_t J_{t-1} ... J_{t-k+1}        dL / dx_{t-k} = (dL / dh_t) (dh_t / dh_{t-k}) (dh_{t-k} / dx_{t-k})

h is all that is carried: of an LSTM the hidden state and the cell. L is the sum of the hidden state.
Axes: B sequences, T steps, E inputs, H units, N numbers of the state.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np

from mnemoscope.engines.analysis.prediction import Floats

UNITS, INPUTS, SEQUENCES, SEED = 64, 16, 2, 4
LAGS = 100  # how far back a gradient is followed
BIASES = (0.0, 1.0, 3.0, 5.0)  # of the forget gate
GATES = {"rnn": 1, "gru": 3, "lstm": 4}
NAMES = {"rnn": "RNN", "gru": "GRU", "lstm": "LSTM"}


@dataclass(frozen=True, slots=True)
class Cell:
    """One layer: W_ih (G H, E), W_hh (G H, H), b_ih and b_hh (G H), in torch's order of gates."""

    kind: str
    below: Floats
    back: Floats
    bias: Floats
    bias_back: Floats


@dataclass(frozen=True, slots=True)
class Untrained:
    """What came of a network: by lag (K + 1,), the size of dh_t / dh_{t-k} and of dL / dx_{t-k}, both in parts of what they are at lag 0."""

    kind: str
    forget: float  # the bias
    state: Floats
    loss: Floats


def drawn(kind: str, forget: float = 0.0, *, seed: int = SEED, units: int = UNITS) -> Cell:
    """A cell as torch makes it."""
    random = np.random.default_rng(seed)
    bound, stacked = units**-0.5, GATES[kind] * units
    shapes = ((stacked, INPUTS), (stacked, units), (stacked,), (stacked,))
    below, back, bias, bias_back = (random.uniform(-bound, bound, shape) for shape in shapes)
    if kind == "lstm":
        bias[units : 2 * units] += forget
    return Cell(kind, below, back, bias, bias_back)


def stepped(cell: Cell, x: Floats, state: Floats) -> tuple[Floats, Floats, Floats]:
    """One step of x (B, E) from the state (B, N): the new one, its slopes by the state before (B, N, N) and by x (B, N, E)."""
    size = cell.back.shape[1]
    h = state[:, :size]
    given, carried = x @ cell.below.T + cell.bias, h @ cell.back.T + cell.bias_back
    w, u = cell.back.reshape(-1, size, size), cell.below.reshape(len(cell.back) // size, size, -1)
    a, b = (values.reshape(len(x), -1, size).swapaxes(0, 1) for values in (given, carried))
    if cell.kind == "rnn":
        new = np.tanh(a[0] + b[0])
        slope = (1 - new**2)[:, :, None]
        return new, slope * w[0], slope * u[0]
    if cell.kind == "gru":
        r, z = _sigmoid(a[0] + b[0]), _sigmoid(a[1] + b[1])
        n = np.tanh(a[2] + r * b[2])
        into = ((1 - z) * (1 - n**2))[:, :, None]  # what a push on the candidate's sum does
        by_r, by_z = (b[2] * r * (1 - r))[:, :, None], ((h - n) * z * (1 - z))[:, :, None]
        by_h = into * (by_r * w[0] + r[:, :, None] * w[2]) + by_z * w[1] + _diagonal(z)
        return (1 - z) * n + z * h, by_h, into * (by_r * u[0] + u[2]) + by_z * u[1]
    i, f, o, g = *(_sigmoid(a[k] + b[k]) for k in (0, 1, 3)), np.tanh(a[2] + b[2])
    c = state[:, size:]
    new = f * c + i * g
    squashed = np.tanh(new)
    by_i, by_f, by_g = (v[:, :, None] for v in (g * i * (1 - i), c * f * (1 - f), i * (1 - g**2)))
    shown, by_o = (o * (1 - squashed**2))[:, :, None], (squashed * o * (1 - o))[:, :, None]
    cell_by_h, cell_by_x = (by_i * m[0] + by_f * m[1] + by_g * m[2] for m in (w, u))
    top = np.concatenate((shown * cell_by_h + by_o * w[3], shown * _diagonal(f)), axis=2)
    by_state = np.concatenate((top, np.concatenate((cell_by_h, _diagonal(f)), axis=2)), axis=1)
    return (
        np.concatenate((o * squashed, new), axis=1),
        by_state,
        np.concatenate((shown * cell_by_x + by_o * u[3], cell_by_x), axis=1),
    )


def flow(cell: Cell, forget: float = 0.0, *, seed: int = SEED, lags: int = LAGS) -> Untrained:
    """Let a cell read, and follow back what its last state owes to each before; the mean over all sequences."""
    size, inputs = cell.back.shape[1], cell.below.shape[1]
    state = np.zeros((SEQUENCES, size * (2 if cell.kind == "lstm" else 1)))
    slopes = []
    for x in np.random.default_rng((seed, 1)).normal(size=(lags + 1, SEQUENCES, inputs)):
        state, by_state, by_x = stepped(cell, x, state)
        slopes.append((by_state, by_x))
    pulled = np.broadcast_to(np.eye(state.shape[1]), (SEQUENCES, state.shape[1], state.shape[1]))
    sizes, losses = [], []
    for by_state, by_x in reversed(slopes):
        sizes.append(np.linalg.norm(pulled, axis=(1, 2)).mean())
        by_loss = pulled[:, :size].sum(axis=1)[:, None]  # dL / dh_{t-k} (B, 1, N)
        losses.append(np.linalg.norm(by_loss @ by_x, axis=2).mean())
        pulled = pulled @ by_state
    return Untrained(cell.kind, forget, relative(np.array(sizes)), relative(np.array(losses)))


def flows() -> Iterator[Untrained]:
    """An RNN, a GRU, and LSTMs of every forget bias, one by one."""
    yield from (_flow("rnn", 0.0), _flow("gru", 0.0))
    yield from (_flow("lstm", forget) for forget in BIASES)


@cache
def _flow(kind: str, forget: float) -> Untrained:
    """It is the same whenever it is asked."""
    return flow(drawn(kind, forget), forget)


def relative(found: Floats) -> Floats:
    """Sizes in parts of the first; no numbers if that is 0."""
    return np.asarray(found / found[0] if found[0] > 0 else np.full(len(found), np.nan))


def _sigmoid(x: Floats) -> Floats:
    return np.asarray(0.5 * np.tanh(0.5 * x) + 0.5)


def _diagonal(values: Floats) -> Floats:
    """Values (B, H) on the diagonals of matrices (B, H, H)."""
    return np.asarray(values[:, :, None] * np.eye(values.shape[1]))
