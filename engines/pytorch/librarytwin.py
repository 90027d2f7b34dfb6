"""The twin of a model of the transformers library: the model itself, or a copy in float64, run whole over `inputs_embeds`.

It computes the attention of many texts at once, where the engine looks at one. A model of an encoder and a decoder has no twin:
what comes in first is a source, and what comes later a target.
Axes: B texts, T steps, D width, N heads, G heads of keys, d numbers per head, K keys.
"""

import copy
from typing import Any

import numpy as np
import torch
from torch import Tensor

from mnemoscope.engines.analysis.prediction import Floats
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.models.hub import anatomy
from mnemoscope.engines.models.hub.reading import Asked, told
from mnemoscope.engines.models.hub.stepwise import takes
from mnemoscope.engines.pytorch.moduletwin import LARGE, DifferentiatedTwin
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.tokens import Ids
from mnemoscope.engines.translation import tr


class LibraryTwin(DifferentiatedTwin):
    """A decoder, an encoder or a state-space core of the library."""

    def __init__(self, engine: Any) -> None:
        if engine.layout.of(Kind.CROSS):
            raise AnalysisError(
                tr(
                    "a model of an encoder and a decoder cannot be differentiated here: what it reads is two texts"
                )
            )
        small = sum(value.numel() for value in engine.model.parameters()) <= LARGE
        self.model = unwatched(copy.deepcopy(engine.model).double()) if small else engine.model
        for parameter in self.model.parameters():
            parameter.requires_grad_(False)
        self.table = self.model.get_input_embeddings()
        width = int(self.table.weight.shape[-1])
        super().__init__(engine, 0, width, exact=small)
        try:
            self.size = self.width()
        except RuntimeError:  # some of the library's own functions, as of experts, know no float64
            self.model, self.exact, self.number = self.model.float(), False, torch.float32
            self.size = self.width()

    def entering(self, tokens: Ids) -> Floats:
        """As a Twin promises."""
        with torch.no_grad():
            rows = self.table(torch.from_numpy(np.array(tokens, np.int64)))
        return rows.double().numpy()

    def read(self, x: Tensor) -> Tensor:
        """The last of the hidden states that the library hands out, at the last step."""
        return self.run(x, output_hidden_states=True).hidden_states[-1][:, -1]

    def logits(self, x: Tensor) -> Tensor:
        """What is said after the last step, or of the whole text."""
        found: Tensor = self.run(x).logits
        return found[:, -1] if found.dim() == 3 else found

    def run(self, x: Tensor, **more: Any) -> Any:
        """One pass over x (B, T, D), without a cache."""
        self.engine.refuse_long(x.shape[1])
        given: dict[str, Any] = {"use_cache": False} if takes(self.model, "use_cache") else {}
        if takes(self.model, "logits_to_keep"):
            given["logits_to_keep"] = 1
        with told(self):
            return self.model(inputs_embeds=x, **given, **more)

    def attends(self, asked: Asked) -> Tensor:
        """What the heads of a layer mix, in every text (B, N, T, d)."""
        shared = asked.query.shape[1] // asked.key.shape[1]
        k, v = (each.repeat_interleave(shared, dim=1) for each in (asked.key, asked.value))  # (B, N, K, d)
        scores = asked.query @ k.transpose(-1, -2) * asked.scaling  # (B, N, T, K)
        if asked.softcap is not None:
            scores = torch.tanh(scores / asked.softcap) * asked.softcap
        if asked.mask is not None:
            scores = scores + asked.mask.to(scores.dtype)
        if asked.sinks is None:
            return scores.softmax(dim=-1) @ v
        sinks = asked.sinks.to(scores.dtype).reshape(1, -1, 1, 1).expand(*scores.shape[:3], 1)
        return torch.cat((scores, sinks), dim=-1).softmax(dim=-1)[..., :-1] @ v

    def begins(self, block: int) -> None:
        """Nothing is to be done there."""

    def units(self, block: int, values: Tensor) -> Tensor:
        """As they are."""
        return values

    def ends(self, block: int, values: Tensor) -> Tensor:
        """As it is."""
        return values


def unwatched(model: Any) -> Any:
    """A copy of a model without the hooks by which its engine sees it: they would look for the layers of the model itself."""
    for module in model.modules():
        for hooks in (module._forward_hooks, module._forward_pre_hooks):
            for key in [key for key, hook in hooks.items() if hook.__module__ == anatomy.__name__]:
                del hooks[key]
    return model
