"""What twins share, and that of a module whose embeddings can be given: what comes in is put in the place of the rows of its table.

Axes: B texts, T steps, E embedding, N numbers of a state, R directions, V vocabulary.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import numpy as np
import torch
from torch import Tensor

from mnemoscope.engines.analysis.prediction import Floats
from mnemoscope.engines.engine import Engine
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.tokens import Ids
from mnemoscope.engines.translation import tr

LARGE = 20_000_000  # weights
AT_ONCE, AT_ONCE_LARGE = 8192, 384  # tokens that are read together


class DifferentiatedTwin:
    """What all twins share: a subclass gives what is read out of a text (`read`), and what is said after it (`logits`)."""

    carries = False

    def __init__(
        self, engine: Any, size: int, entry: int, *, exact: bool = True, reach: int | None = None
    ) -> None:
        """`entry`: E; `reach`: to how many of the latest tokens a text is cut, of a model that reads those alone."""
        self.engine, self.size, self.entry, self.exact, self.reach = engine, size, entry, exact, reach
        self.number = torch.float64 if exact else torch.float32
        self.most = AT_ONCE if exact else AT_ONCE_LARGE

    def read(self, x: Tensor) -> Tensor:
        """What is read out after the last step of x (B, T, E): (B, N)."""
        raise NotImplementedError

    def logits(self, x: Tensor) -> Tensor:
        """The logits of tokens or classes (B, V) after the last step of x (B, T, E)."""
        raise NotImplementedError

    def slopes(self, given: Floats, at: int, expected: tuple[int, ...]) -> tuple[Floats, Floats]:
        """As a Twin promises, some texts at a time."""
        if not self.engine.layout.of(Kind.LOGITS, Kind.CLASS):
            raise AnalysisError(
                tr("this model says nothing that has a probability: there is nothing to be differentiated")
            )
        first = self.first(at)
        log_p, slopes = np.zeros(len(given)), np.zeros(given.shape)
        for some in self.chunks(len(given), at + 1 - first):
            x = self.tensor(given[some, first : at + 1]).requires_grad_()
            found = self.logits(x).double().log_softmax(dim=-1)[:, list(expected)].logsumexp(dim=-1)  # (B,)
            (slope,) = torch.autograd.grad(found.sum(), x)
            log_p[some], slopes[some, first : at + 1] = found.detach().numpy(), slope.numpy()
        return log_p, slopes

    def pulled(self, given: Floats, at: int, directions: Floats, most: int) -> Iterator[Floats]:
        """As a Twin promises: everything at once, and then step by step."""
        first = self.first(at)
        found = np.zeros((len(directions), at + 1, given.shape[1]))
        for some in self.chunks(len(directions), at + 1 - first):
            v = self.tensor(directions[some])
            x = self.tensor(given[None, first : at + 1]).expand(len(v), -1, -1).clone().requires_grad_()
            (slope,) = torch.autograd.grad(self.read(x), x, v)
            found[some, first:] = slope.numpy()
        yield from (found[:, at - k] for k in range(min(at, most) + 1))

    def width(self) -> int:
        """The numbers that are read out."""
        with torch.no_grad():
            return self.read(torch.zeros(1, 2, self.entry, dtype=self.number)).shape[-1]

    def transitions(self, given: Floats, steps: Sequence[int]) -> Iterator[list[Floats]]:
        """It has none."""
        raise AnalysisError(tr("this model carries no state from step to step"))

    def first(self, at: int) -> int:
        """The first step that is read at all for what is said after a step."""
        return 0 if self.reach is None else max(0, at + 1 - self.reach)

    def chunks(self, texts: int, length: int) -> Iterator[slice]:
        """Texts of a length, as many together as are read at once."""
        each = max(1, self.most // max(length, 1))
        return (slice(start, min(start + each, texts)) for start in range(0, texts, each))

    def tensor(self, values: Floats) -> Tensor:
        """Values as torch takes them."""
        return torch.from_numpy(np.ascontiguousarray(values)).to(self.number)


class ModuleTwin(DifferentiatedTwin):
    """A module whose embeddings can be given, and what comes in before its read-out can be seen."""

    def __init__(self, module: Any, engine: Engine) -> None:
        config = engine.config
        exact = next(module.parameters()).dtype is torch.float64
        self.module = module
        for parameter in module.parameters():
            parameter.requires_grad_(False)
        is_encoder = bool(
            engine.layout.of(Kind.POSITION)
        )  # its places are counted from the first that is in reach
        table = getattr(module, "embedding", None)
        entry = config.inputs if table is None else table.weight.shape[1]
        super().__init__(engine, 0, entry, exact=exact, reach=config.context if is_encoder else None)
        self.size = self.width()

    def entering(self, tokens: Ids) -> Floats:
        """As a Twin promises."""
        ids = np.array(tokens)
        if not hasattr(self.module, "embedding"):
            return np.asarray(self.engine.vocab.numbers(ids), np.float64)
        return self.module.embedding.weight[torch.from_numpy(ids)].double().numpy()

    def read(self, x: Tensor) -> Tensor:
        """What its read-out reads after the last step."""
        if hasattr(self.module, "stream"):
            return self.embedded(x, self.module.stream)[:, -1]
        if not hasattr(self.module, "readout"):
            return self.last(self.embedded(x, self.module))
        kept: list[Tensor] = []
        watched = self.module.readout.register_forward_pre_hook(lambda module, args: kept.append(args[0]))
        try:
            self.embedded(x, self.module)
        finally:
            watched.remove()
        return self.last(kept[0])

    def logits(self, x: Tensor) -> Tensor:
        """What is said after the last step; of a chain of classes, of what was read at every step."""
        if hasattr(self.module, "stream"):
            return self.module.said(self.read(x))
        if getattr(self.engine.config, "chain", False):
            return self.embedded(x, self.module)
        return self.module.readout(self.read(x))

    @staticmethod
    def last(made: Any) -> Tensor:
        """Of what a module gives, perhaps with a state to go on from, that of the last step (B, N)."""
        found = made[0] if isinstance(made, tuple) else made
        return found[:, -1] if found.dim() == 3 else found

    def embedded(self, x: Tensor, run: Callable[[Tensor], Any]) -> Any:
        """Run with x (B, T, E) in the place of embedded tokens."""
        if not hasattr(self.module, "embedding"):
            return run(x)
        put = self.module.embedding.register_forward_hook(lambda module, args, out: x)
        try:
            return run(torch.zeros(x.shape[:2], dtype=torch.long))
        finally:
            put.remove()
