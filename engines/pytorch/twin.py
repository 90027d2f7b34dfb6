"""The twin of an engine: torch's module of the same mathematics with the same weights, in float64, so that it can be differentiated.

What comes in is put in the place of the rows of its table of embeddings. Axes: B texts, T steps, E embedding, V vocabulary.
"""

from importlib import import_module
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from mnemoscope.engines.analysis.prediction import Floats
from mnemoscope.engines.engine import Engine
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.tokens import Ids
from mnemoscope.engines.translation import tr


def twin_of(engine: Engine) -> "ModuleTwin":
    """The twin of an engine whose reference has a module. Raises AnalysisError for any other."""
    made = getattr(import_module(engine.reference), "module", None) if engine.reference else None
    if made is None or not hasattr(engine, "weights") or "embedding.weight" not in engine.weights:
        raise AnalysisError(
            tr("models of this kind ({kind}) cannot be differentiated here", kind=type(engine).__name__)
        )
    module: nn.Module = made(engine)
    module.load_state_dict({name: torch.from_numpy(value.copy()) for name, value in engine.weights.items()})
    return ModuleTwin(module.double().eval())


class ModuleTwin:
    """A module whose embeddings can be given."""

    def __init__(self, module: Any) -> None:
        self.module = module
        for parameter in module.parameters():
            parameter.requires_grad_(False)

    def entering(self, tokens: Ids) -> Floats:
        """What comes in with tokens (T,): their embeddings (T, E)."""
        return np.asarray(self.module.embedding.weight[torch.from_numpy(np.array(tokens))].numpy())

    def slopes(self, given: Floats, at: int, expected: tuple[int, ...]) -> tuple[Floats, Floats]:
        """For what comes in (B, T, E): log p (B,) that any one of `expected` is said after step `at`, and its slopes (B, T, E)."""
        x = torch.from_numpy(np.ascontiguousarray(given)).requires_grad_()
        said = self.said(x)  # (B, T, V) or, of a classifier, (B, C)
        last = said[:, at] if said.dim() == 3 else said
        log_p = last.log_softmax(dim=-1)[:, list(expected)].logsumexp(dim=-1)  # (B,)
        (slopes,) = torch.autograd.grad(log_p.sum(), x)
        return np.asarray(log_p.detach().numpy()), np.asarray(slopes.numpy())

    def said(self, x: Tensor) -> Tensor:
        """What is said when x (B, T, E) comes in instead of embedded tokens: logits (B, T, V), or (B, C)."""
        put = self.module.embedding.register_forward_hook(lambda module, args, out: x)
        try:
            said = self.module(torch.zeros(x.shape[:2], dtype=torch.long))
        finally:
            put.remove()
        found: Tensor = said[0] if isinstance(said, tuple) else said
        return found
