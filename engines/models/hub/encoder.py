"""An encoder of the transformers library, whose tokens all look at one another: at every step the whole text so far is read anew.

Nothing is carried from step to step but the rows of the table of embeddings. As in `engines/zoo/encoder.py`, `layer{n}.query` and
so on are those of the newest token; `layer{n}.position.query` and so on those of all, zeros after the newest.
Axes: n tokens so far, N heads, d numbers per head, P places.
"""

from math import sqrt
from typing import Any

import numpy as np
import torch

from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.models.hub.anatomy import Anatomy, blocks_of, dissected, hooked, watched
from mnemoscope.engines.models.hub.base import Hub, Sizes, attention_specs, limit_of
from mnemoscope.engines.models.hub.reading import HIDDEN, Asked, mixed_by, scores_of, seen, weights_of
from mnemoscope.engines.spec import Array, Kind, SignalSpec
from mnemoscope.engines.tokens import Vocabulary
from mnemoscope.engines.translation import tr

STEP_BYTES = 4_000_000  # of what is recorded of all places at one step; it decides how many places there are
LEAST_PLACES = 64
TABLE = 8  # positions that some tables begin with and no token has


class Encoder(Hub):
    """BERT, RoBERTa, ModernBERT, MiniLM and so on."""

    def reset(self) -> None:
        super().reset()
        self.memory = self.config.limit
        self.window: Array = np.zeros((0, self.layout["embedding"].size), np.float32)  # (n, D)

    def read(self, token: int) -> None:
        self.refuse_long(len(self.window) + 1)
        e = self.tap("embedding", self.embedded(np.array([token])).numpy()[0])
        self.window = np.concatenate((self.window, e[None]))
        self.layer = -1
        with seen(self):
            made = self.model(inputs_embeds=torch.from_numpy(self.window.copy())[None])
        if "class" in self.layout:
            self.tap("class", made.logits[0].softmax(-1).numpy())

    def begins(self, block: int) -> None:
        self.layer += 1

    def attends(self, asked: Asked) -> torch.Tensor:
        n = f"layer{self.layer}"
        if asked.mask is not None and bool((asked.mask < HIDDEN).any()):
            raise ModelError(
                tr("{name} hides tokens from one another after {n} of them: take a shorter text", name=self.config.name, n=len(self.window) - 1)
            )  # fmt: skip
        factor = asked.scaling * sqrt(asked.query.shape[-1])  # queries are recorded as compared
        asked.scaling = asked.query.shape[-1] ** -0.5
        query = asked.query if factor == 1 else asked.query * factor
        asked.query = self._headed(f"{n}.position.query", self._headed(f"{n}.query", query, newest=True))
        asked.key = self._headed(f"{n}.position.key", self._headed(f"{n}.key", asked.key, newest=True))
        asked.value = self._headed(f"{n}.value", asked.value, newest=True)
        scores = self._changed(f"{n}.scores", scores_of(asked))  # (N, n, n)
        weights = self._changed(f"{n}.attention", weights_of(asked, scores))
        mixed = self._changed(f"{n}.head", mixed_by(weights, asked.value)[0])
        return mixed[None]

    def _headed(self, name: str, values: torch.Tensor, *, newest: bool = False) -> torch.Tensor:
        """Values by head (1, N, n, d), recorded by place and changed if they are edited."""
        by_place = values[0].transpose(0, 1).numpy()  # (n, N, d)
        used = self._newest(name, by_place) if newest else self._everywhere(name, by_place)
        return values if used is by_place else torch.from_numpy(used).transpose(0, 1)[None]

    def _newest(self, name: str, values: Array) -> Array:
        """Tap the values (n, ...) at the newest place."""
        used = self.tap(name, values[-1])
        return np.concatenate((values[:-1], used[None])) if name in self.tap.edits else values

    def _everywhere(self, name: str, values: Array) -> Array:
        """Tap the values (n, ...) at all places, padded with zeros."""
        padded = np.zeros((self.config.limit, *values.shape[1:]), np.float32)
        padded[: len(values)] = values
        used = self.tap(name, padded)[: len(values)]
        return np.array(used) if name in self.tap.edits else values

    def _changed(self, name: str, values: torch.Tensor) -> torch.Tensor:
        """What is not recorded, as it is edited."""
        if name not in self.tap.edits:
            return values
        return torch.from_numpy(np.array(self.tap(name, values.numpy()))).to(values.dtype)

    def units(self, block: int, values: torch.Tensor) -> torch.Tensor:
        own = values.reshape(-1, values.shape[-1]).numpy()
        used = self._newest(f"layer{self.layer}.mlp", own)
        return values if used is own else torch.from_numpy(used).reshape(values.shape)

    def ends(self, block: int, values: torch.Tensor) -> torch.Tensor:
        own = values.reshape(-1, values.shape[-1]).numpy()
        used = self._newest(f"layer{self.layer}.residual", own)
        used = self._everywhere(f"layer{self.layer}.position.residual", used)
        return values if used is own else torch.from_numpy(used).reshape(values.shape)

    def resume(self, rows: Array, step: int) -> None:
        super().resume(rows, step)
        self.window = rows[:, self.layout.slice("embedding")].copy()


def opened(model: Any, vocab: Vocabulary, name: str, classes: int) -> Encoder | None:
    """A model as an engine that reads its text anew at every step; None if its layers do not call the attention function as encoders do."""
    blocks = blocks_of(model)
    ids = torch.arange(3)[None] % len(vocab)
    hooks = hooked(blocks)
    anatomy = dissected(blocks, lambda: model(inputs_embeds=model.get_input_embeddings()(ids)))
    asked = [each for layer in anatomy.layers for each in layer.asked]
    if (
        not anatomy.layers
        or any(len(layer.asked) != 1 for layer in anatomy.layers)
        or not all(map(_sees_all, asked))
    ):
        for handle in hooks:
            handle.remove()
        return None
    watched(anatomy.matrices)
    return Encoder(model, vocab, sizes_of(model, name, anatomy, classes))


def _sees_all(asked: Asked) -> bool:
    """Whether every token looks at every other, by their queries and keys alone."""
    return asked.is_plain and (asked.mask is None or not bool((asked.mask < HIDDEN).any()))


def sizes_of(model: Any, name: str, anatomy: Anatomy, classes: int) -> Sizes:
    """The signals of an encoder, and how many tokens it can read."""
    limit = places_of(model, anatomy)
    unit, split = ("unit",), ("head", "unit")
    width = int(model.get_input_embeddings().weight.shape[-1])
    specs = [SignalSpec("embedding", Kind.EMBEDDING, unit, (width,))]
    for n, layer in enumerate(anatomy.layers):
        asked = layer.asked[0]
        shapes = [(int(x.shape[1]), int(x.shape[3])) for x in (asked.query, asked.key, asked.value)]
        specs += attention_specs(n, shapes[0], shapes[1], shapes[2])
        if n in anatomy.matrices:
            specs.append(SignalSpec(f"layer{n}.mlp", Kind.MLP, unit, (layer.units,), layer=n))
        specs.append(SignalSpec(f"layer{n}.residual", Kind.RESIDUAL, unit, (layer.width,), layer=n))
        specs += [
            SignalSpec(f"layer{n}.position.{what}", Kind.POSITION, ("position", *axes), (limit, *shape), layer=n)
            for what, axes, shape in (("query", split, shapes[0]), ("key", split, shapes[1]), ("residual", unit, (layer.width,)))
        ]  # fmt: skip
    if classes:
        specs.append(SignalSpec("class", Kind.CLASS, ("class",), (classes,), (0, 1)))
    return Sizes(name, tuple(specs), limit, limit)


def places_of(model: Any, anatomy: Anatomy) -> int:
    """How many places are recorded: as many as fit a few megabytes a step, or as the model has."""
    limit = limit_of(model.config.get_text_config())
    if limit > TABLE and getattr(model.config, "model_type", "") in (
        "roberta",
        "xlm-roberta",
        "camembert",
        "mpnet",
    ):
        limit -= 2  # the first positions are those of padding
    each = sum(
        4
        * (
            layer.width
            + sum(int(x.shape[1] * x.shape[3]) for x in (layer.asked[0].query, layer.asked[0].key))
        )
        for layer in anatomy.layers
    )
    fitting = 1 << max(0, (STEP_BYTES // each).bit_length() - 1)
    windows = [layer.asked[0].window for layer in anatomy.layers if layer.asked[0].window]
    return min(limit, max(LEAST_PLACES, fitting), *windows)
