"""The signals of recurrent layers, from what they were given and gave: gates computed again from weights, inputs and states.

The hidden state is the module's own; where it gives only that of its last layer, that of the others is what PyTorch
computes layer by layer. Gates follow from it by the equations in `mnemoscope.engines.zoo`, in float64. How far what they make of the
state lies from the module's own is the proof. Axes: T steps, E inputs, H units, P of them given out.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from mnemoscope.engines.pytorch.part import BOUNDS
from mnemoscope.engines.pytorch.watching import copied

Floats = NDArray[np.float64]
Signals = dict[str, Floats]
PARTS = {"LSTM": ("input", "forget", "candidate", "output"), "GRU": ("reset", "update", "candidate")}


@dataclass(frozen=True, slots=True)
class Weights:
    """What one direction of one layer computes with; biases are zeros where it has none."""

    kind: str  # LSTM, GRU, RNN_TANH or RNN_RELU
    own: tuple[Tensor, ...]  # as PyTorch takes them
    w_ih: Floats
    w_hh: Floats
    b_ih: Floats
    b_hh: Floats
    w_hr: Floats | None = None  # of a projection

    @classmethod
    def of(cls, kind: str, tensors: list[Tensor], *, bias: bool) -> "Weights":
        """From the tensors of a layer, in PyTorch's order."""
        own = tuple(map(copied, tensors))  # the module may be trained on
        arrays = [doubles(tensor) for tensor in own]
        none = np.zeros(len(arrays[0]))
        b_ih, b_hh = arrays[2:4] if bias else (none, none)
        projection = arrays[4 if bias else 2 :]
        return cls(kind, own, arrays[0], arrays[1], b_ih, b_hh, projection[0] if projection else None)

    @property
    def bound(self) -> float:
        """How far what is computed again may lie from what the module computed."""
        return BOUNDS.get(self.own[0].dtype, 0.0)

    def run(self, x: Tensor, h: Tensor, c: Tensor | None, *, bias: bool) -> Tensor:
        """The hidden states (T, P) of this layer alone, as PyTorch computes them, from inputs (T, E) and a state (P,), (H,)."""
        rest = (bool(bias), 1, 0.0, False, False, False)
        x, h = x[:, None], h[None, None]
        if self.kind == "LSTM":
            assert c is not None
            return torch.lstm(x, (h, c[None, None]), list(self.own), *rest)[0][:, 0]
        call = {"GRU": torch.gru, "RNN_TANH": torch.rnn_tanh, "RNN_RELU": torch.rnn_relu}[self.kind]
        return call(x, h, list(self.own), *rest)[0][:, 0]

    def signals(
        self, x: Floats, before: Floats, h: Floats, cells: Floats | None, c: Floats | None
    ) -> tuple[Signals, float]:
        """The signals of steps with inputs (T, E), states before (T, P) and after (T, P), and how far these lie from the equations.

        Of an LSTM also the cells: `cells` (T, H) before each step where they are known, else `c` (H,) before the first.
        """
        a = x @ self.w_ih.T + self.b_ih
        b = before @ self.w_hh.T + self.b_hh
        if self.kind == "GRU":
            return _gru(a, b, before, h)
        if self.kind == "LSTM":
            return self._lstm(a + b, h, cells, c)
        made = np.tanh(a + b) if self.kind == "RNN_TANH" else np.maximum(a + b, 0)
        return {"hidden": h}, distance(made, h)

    def _lstm(self, a: Floats, h: Floats, cells: Floats | None, c: Floats | None) -> tuple[Signals, float]:
        i, f, g, o = np.split(a, 4, axis=1)
        i, f, g, o = sigmoid(i), sigmoid(f), np.tanh(g), sigmoid(o)
        if cells is not None:
            after = f * cells + i * g
        else:
            assert c is not None
            after = np.empty_like(g)
            for t, (keep, new) in enumerate(zip(f, i * g, strict=True)):
                c = after[t] = keep * c + new
        made = o * np.tanh(after)
        made = made if self.w_hr is None else made @ self.w_hr.T
        gates = {"gate.input": i, "gate.forget": f, "gate.candidate": g, "gate.output": o}
        return gates | {"cell": after, "hidden": h}, distance(made, h)


def _gru(a: Floats, b: Floats, before: Floats, h: Floats) -> tuple[Signals, float]:
    (a_r, a_z, a_n), (u_r, u_z, u_n) = np.split(a, 3, axis=1), np.split(b, 3, axis=1)
    r, z = sigmoid(a_r + u_r), sigmoid(a_z + u_z)
    n = np.tanh(a_n + r * u_n)
    gates = {"gate.reset": r, "gate.update": z, "gate.candidate": n}
    return gates | {"hidden": h}, distance((1 - z) * n + z * before, h)


def weights_of(module: nn.RNNBase | nn.RNNCellBase) -> Iterator[Weights]:
    """Those of each layer, forward then backward."""
    if isinstance(module, nn.RNNBase):
        for tensors in module.all_weights:
            yield Weights.of(module.mode, list(tensors), bias=module.bias)
        return
    kind = {nn.LSTMCell: "LSTM", nn.GRUCell: "GRU"}.get(type(module))
    kind = kind or (
        "LSTM" if isinstance(module, nn.LSTMCell) else "GRU" if isinstance(module, nn.GRUCell) else ""
    )
    kind = kind or f"RNN_{str(module.nonlinearity).upper()}"
    named = [module.weight_ih, module.weight_hh, *([module.bias_ih, module.bias_hh] if module.bias else [])]
    yield Weights.of(kind, named, bias=bool(module.bias))


def distance(a: Floats, b: Floats) -> float:
    """The largest difference between two arrays, as a share of the largest value if that is above 1; not a number counts as equal to itself."""
    if a.shape != b.shape:
        return float("inf")
    with np.errstate(invalid="ignore"):
        same = (a == b) | (np.isnan(a) & np.isnan(b))
        apart = np.where(same, 0.0, np.abs(a - b))
    if np.isnan(apart).any():
        return float("inf")
    sizes = np.abs(b[np.isfinite(b)])
    return float(apart.max(initial=0.0) / max(1.0, float(sizes.max(initial=0.0))))


def doubles(tensor: Tensor) -> Floats:
    """A tensor as an array in double precision."""
    return np.asarray(tensor.detach().cpu().double().numpy())


def sigmoid(x: Floats) -> Floats:
    """1 / (1 + exp(-x)), without overflow."""
    return np.asarray(0.5 * (1.0 + np.tanh(0.5 * x)))
