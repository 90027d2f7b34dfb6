"""The twin of a recurrent network of one direction: what it carries from step to step can be differentiated by what it carried before.

The state is all of it in one row: the hidden states of each layer, then the cells of each. Axes: B texts, T steps, E embedding,
N numbers of the whole state, L layers, H hidden, R directions.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import torch
from torch import Tensor, nn

from mnemoscope.engines.analysis.prediction import Floats
from mnemoscope.engines.engine import Engine
from mnemoscope.engines.pytorch.moduletwin import ModuleTwin

ROWS = 256  # directions that are pulled back together


class CarriedTwin(ModuleTwin):
    """A module with an `rnn` that takes and gives its state."""

    carries = True

    def __init__(self, module: Any, engine: Engine) -> None:
        rnn = module.rnn
        self.shapes = [(rnn.num_layers, rnn.proj_size or rnn.hidden_size)]
        if isinstance(rnn, nn.LSTM):
            self.shapes.append((rnn.num_layers, rnn.hidden_size))
        super().__init__(module, engine)
        self.size = sum(layers * width for layers, width in self.shapes)

    def pulled(self, given: Floats, at: int, directions: Floats, most: int) -> Iterator[Floats]:
        """As a Twin promises: one step after the other, each of its own."""
        v, states = self.tensor(directions), self.states(given[: at + 1])
        yield v.numpy()
        for k in range(min(at, most)):
            v = self.back(given, at - k, states[at - k], v)
            yield v.numpy()

    def transitions(self, given: Floats, steps: Sequence[int]) -> Iterator[list[Floats]]:
        """As a Twin promises."""
        states = self.states(given[: max(steps, default=0) + 1])
        for step in steps:
            jacobians = []
            for layer in range(self.shapes[0][0]):
                own = self.places(layer)
                v = torch.zeros(len(own), self.size, dtype=self.number)
                v[torch.arange(len(own)), own] = 1
                jacobians.append(self.back(given, step, states[step], v)[:, own].numpy())
            yield jacobians

    def back(self, given: Floats, step: int, state: Tensor, v: Tensor) -> Tensor:
        """v^T dh_t / dh_{t-1} (R, N) of directions v (R, N) at one step, given the state (N,) before it."""
        parts = []
        for some in v.split(ROWS):
            h = state.expand(len(some), -1).clone().requires_grad_()
            x = self.tensor(given[None, step : step + 1]).expand(len(some), -1, -1)
            (pulled,) = torch.autograd.grad(self.flat(self.module.rnn(x, self.whole(h))[1]), h, some)
            parts.append(pulled)
        return torch.cat(parts)

    @torch.no_grad()
    def states(self, given: Floats) -> list[Tensor]:
        """The whole state (N,) before each step of what comes in (T, E)."""
        begun = self.module.begun(1)
        state = torch.zeros(1, self.size, dtype=self.number) if begun is None else self.flat(begun)
        found = []
        for x in self.tensor(given):
            found.append(state[0])
            state = self.flat(self.module.rnn(x[None, None], self.whole(state))[1])
        return found

    def places(self, layer: int) -> Tensor:
        """Where the state of one layer lies in the whole."""
        (layers, shown), *cells = self.shapes
        own = [torch.arange(layer * shown, (layer + 1) * shown)]
        own += [layers * shown + torch.arange(layer * width, (layer + 1) * width) for _, width in cells]
        return torch.cat(own)

    def whole(self, flat: Tensor) -> Tensor | tuple[Tensor, ...]:
        """The state as torch takes it, (L, B, H) each, of rows (B, N)."""
        parts = flat.split([layers * width for layers, width in self.shapes], dim=1)
        made = [
            part.unflatten(1, shape).transpose(0, 1).contiguous()
            for part, shape in zip(parts, self.shapes, strict=True)
        ]
        return made[0] if len(made) == 1 else tuple(made)

    @staticmethod
    def flat(state: Tensor | tuple[Tensor, ...]) -> Tensor:
        """Rows (B, N) of the state as torch gives it."""
        parts = state if isinstance(state, tuple) else (state,)
        return torch.cat([part.transpose(0, 1).flatten(1) for part in parts], dim=1)
