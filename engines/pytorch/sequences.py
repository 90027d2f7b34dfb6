"""Recurrent layers as parts: calls that go on from one another are one, whether of `nn.LSTM` or of a cell in a loop.

Axes: B sequences, T steps, E inputs, L layers times directions, P units given out.
"""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn.utils.rnn import PackedSequence, pad_packed_sequence

from mnemoscope.engines.pytorch.part import Found
from mnemoscope.engines.pytorch.recurrence import Floats, Signals, distance, doubles, weights_of
from mnemoscope.engines.pytorch.watching import Called
from mnemoscope.engines.translation import tr


@dataclass(frozen=True, slots=True)
class Stretch:
    """One call of a recurrent layer, batch first: x (B, T, E) and outputs (B, T, P), states before and after (L, B, P)."""

    x: Tensor
    output: Tensor
    before: tuple[Tensor, ...]
    after: tuple[Tensor, ...]
    lengths: tuple[int, ...]
    packed: bool

    @classmethod
    def of(cls, called: Called) -> "Stretch":
        """From a call, whatever the order of its axes. Raises ValueError for one that is not as PyTorch's own are."""
        module = called.module
        assert isinstance(module, nn.RNNBase)
        output, after = called.output
        x, packed = called.inputs, isinstance(called.inputs, PackedSequence)
        if packed:
            x, lengths = pad_packed_sequence(x, batch_first=True)
            output, _ = pad_packed_sequence(output, batch_first=True)
        elif x.ndim == 2:
            x, output, lengths = x[None], output[None], torch.tensor([len(x)])
        else:
            x, output = (t if module.batch_first else t.transpose(0, 1) for t in (x, output))
            lengths = torch.full((len(x),), x.shape[1])
        after = _states(after)
        before = tuple(map(torch.zeros_like, after)) if called.state is None else _states(called.state)
        return cls(x, output, before, after, tuple(lengths.tolist()), packed)

    def follows(self, earlier: "Stretch") -> bool:
        """Whether it goes on from the state in which an earlier call ended."""
        pairs = zip(self.before, earlier.after, strict=True)
        alike = len(self.x) == len(earlier.x) and not self.packed and not earlier.packed
        return alike and all(torch.equal(a, b) for a, b in pairs)


def _states(state: Tensor | tuple[Tensor, ...]) -> tuple[Tensor, ...]:
    """Hidden states, and cells of an LSTM, each (L, B, P)."""
    given = state if isinstance(state, tuple) else (state,)
    return tuple(t[:, None] if t.ndim == 2 else t for t in given)


class Layers:
    """Calls of one `nn.RNN`, `nn.LSTM` or `nn.GRU`."""

    def __init__(self, place: str, module: nn.RNNBase, first: Stretch) -> None:
        self.place, self.module, self.stretches = place, module, [first]
        self.layers, self.batch_first = module.num_layers, module.batch_first
        self.ways = ("forward.", "backward.") if module.bidirectional else ("",)
        self.weights = list(weights_of(module))
        self.bounded = first.packed

    @property
    def lengths(self) -> tuple[int, ...]:
        """Of each sequence, in steps."""
        return tuple(map(sum, zip(*(stretch.lengths for stretch in self.stretches), strict=True)))

    def words(self, layer: int) -> str:
        """What a layer of it is."""
        kind, count = type(self.module).__name__, self.layers
        said = tr("{kind}, layer {n} of {count}", kind=kind, n=layer + 1, count=count) if count > 1 else kind
        return (
            tr("{said}, both directions, the backward one from the end", said=said)
            if len(self.ways) > 1
            else said
        )

    def inputs(self, sequence: int) -> NDArray[np.floating]:
        """What the first layer is given (T, E)."""
        return np.concatenate([s.x[sequence, : s.lengths[sequence]].float().numpy() for s in self.stretches])

    def found(self, sequence: int, steps: int) -> Found:
        """The signals of the first steps of a sequence."""
        found, made = Found(), list[dict[tuple[int, str], Floats]]()
        apart, bound = [0.0] * self.layers, self.weights[0].bound
        for stretch in self.stretches:
            signals = dict[tuple[int, str], Floats]()
            for (layer, way), (values, differs) in self._computed(stretch, sequence).items():
                signals |= {(layer, way + name): array for name, array in values.items()}
                apart[layer] = max(apart[layer], differs)
            made.append(signals)
        for key in made[0]:
            layer, name = key
            own = layer == self.layers - 1 and name.endswith("hidden")
            if own or max(apart[: layer + 1]) <= bound:
                found.signals[key] = np.concatenate([signals[key] for signals in made])[:steps]
        for layer, differs in enumerate(apart):
            if differs > bound:
                found.drop(tr("layer {n} of {place}", n=layer + 1, place=self.place), differs)
        found.apart = max((differs for differs in apart if differs <= bound), default=0.0)
        return found

    def _computed(self, stretch: Stretch, b: int) -> dict[tuple[int, str], tuple[Signals, float]]:
        """The signals of each layer and direction over one call, and how far they lie from the module's own."""
        found = dict[tuple[int, str], tuple[Signals, float]]()
        x, width = stretch.x[b, : stretch.lengths[b]], stretch.output.shape[2] // len(self.ways)
        for layer in range(self.layers):
            outputs = list[Tensor]()
            for way, name in enumerate(self.ways):
                at = layer * len(self.ways) + way
                begun = [state[at, b] for state in stretch.before]
                given = x.flip(0) if way else x
                h = self.weights[at].run(
                    given, begun[0], begun[1] if len(begun) > 1 else None, bias=self.module.bias
                )
                differs = 0.0
                if layer == self.layers - 1:
                    own = stretch.output[b, : len(x), way * width : (way + 1) * width]
                    own = own.flip(0) if way else own
                    differs = distance(doubles(h), doubles(own))
                    h = own
                signals, apart = self._signals(at, given, h, begun)
                ended = [state[at, b] for state in stretch.after]
                differs = max(differs, apart, distance(signals["hidden"][-1], doubles(ended[0])))
                if len(ended) > 1:
                    differs = max(differs, distance(signals["cell"][-1], doubles(ended[1])))
                found[layer, name] = {k: v[::-1] if way else v for k, v in signals.items()}, differs
                outputs.append(h.flip(0) if way else h)
            x = torch.cat(outputs, dim=1)
        return found

    def _signals(self, at: int, x: Tensor, h: Tensor, begun: list[Tensor]) -> tuple[Signals, float]:
        hidden, first = doubles(h), doubles(begun[0])
        before = np.concatenate((first[None], hidden[:-1]))
        c = doubles(begun[1]) if len(begun) > 1 else None
        return self.weights[at].signals(doubles(x), before, hidden, None, c)


class Loop:
    """Calls of one cell, one a step: inputs (B, E), and states before and after (B, P)."""

    layers, bounded, batch_first = 1, False, True

    def __init__(self, called: Called) -> None:
        assert isinstance(called.module, nn.RNNCellBase)
        self.place, self.module = called.place, called.module
        self.calls, self.weights = [called], next(weights_of(called.module))

    @property
    def lengths(self) -> tuple[int, ...]:
        """Of each sequence, in steps."""
        return (len(self.calls),) * len(_rows(self.calls[0].inputs))

    def follows(self, called: Called) -> bool:
        """Whether a call is its next step: one without a state, or with zeros, begins anew."""
        if called.module is not self.module or called.state is None:
            return False
        if _rows(called.inputs).shape != _rows(self.calls[0].inputs).shape:
            return False
        h, last = _cells(called.state)[0], _cells(self.calls[-1].output)[0]
        return bool(h.any()) or torch.equal(h, last)

    def words(self, layer: int) -> str:
        """What it is."""
        return tr("{kind}, called at each step", kind=type(self.module).__name__)

    def inputs(self, sequence: int) -> NDArray[np.floating]:
        """What it is given (T, E)."""
        return np.stack([_rows(called.inputs)[sequence].float().numpy() for called in self.calls])

    def found(self, sequence: int, steps: int) -> Found:
        """The signals of the first steps of a sequence."""
        found, calls = Found(), self.calls[:steps]
        x = np.stack([doubles(_rows(called.inputs)[sequence]) for called in calls])
        after = [_cells(called.output) for called in calls]
        before = [_none(a) if c.state is None else _cells(c.state) for a, c in zip(after, calls, strict=True)]
        h, h_before = _stacked(after, 0, sequence), _stacked(before, 0, sequence)
        is_lstm = self.weights.kind == "LSTM"
        cells = _stacked(before, 1, sequence) if is_lstm else None
        signals, found.apart = self.weights.signals(x, h_before, h, cells, None)
        if is_lstm:
            c = _stacked(after, 1, sequence)
            found.apart = max(found.apart, distance(signals["cell"], c))
            signals["cell"] = c
        if found.apart > self.weights.bound:
            found.drop(self.place, found.apart)
            signals, found.apart = {"hidden": h}, 0.0
        found.add(0, signals)
        return found


def _rows(x: Tensor) -> Tensor:
    """(B, E), also of a single sequence (E,)."""
    return x if x.ndim == 2 else x[None]


def _cells(state: Tensor | tuple[Tensor, ...]) -> tuple[Tensor, ...]:
    return tuple(map(_rows, state if isinstance(state, tuple) else (state,)))


def _none(states: Iterable[Tensor]) -> tuple[Tensor, ...]:
    return tuple(map(torch.zeros_like, states))


def _stacked(states: list[tuple[Tensor, ...]], which: int, sequence: int) -> Floats:
    return np.stack([doubles(state[which][sequence]) for state in states])
