"""A model of the transformers library that is seen by what it hands out: its states at every step, or the attention of its layers.

State-space and recurrent cores (Mamba, RWKV) carry a state from token to token; it is what `layer{n}.state` records. Decoders that do
not call the attention function (BLOOM, Falcon, GPT-Neo) hand out their attention, and encoders of that kind (DeBERTa) read their text anew at
every step. Each token is one step of the model, so that rows do not depend on how a text is cut; resumed, it reads again what it had read.
"""

from collections.abc import Iterator
from typing import Any

import numpy as np
import torch

from mnemoscope.engines.models.hub.anatomy import Anatomy, blocks_of, dissected, hooked, watched
from mnemoscope.engines.models.hub.base import UNLIMITED, Hub, Sizes, limit_of
from mnemoscope.engines.models.hub.decoder import cache_word, logits_spec
from mnemoscope.engines.models.hub.reading import Asked, compared, seen
from mnemoscope.engines.spec import Array, Kind, SignalSpec
from mnemoscope.engines.tokens import Vocabulary

MOST_KEYS = 512  # of the attention that is handed out


class Stepwise(Hub):
    """Mamba, RWKV, BLOOM, Falcon, GPT-Neo, DeBERTa and so on."""

    def __init__(self, model: Any, vocab: Vocabulary, sizes: Sizes, *, anew: bool) -> None:
        self.anew = anew  # whether the text is read anew at every step
        super().__init__(model, vocab, sizes)

    def reset(self) -> None:
        super().reset()
        self.memory = self.config.limit
        self.cache: Any = None
        self.window: Array = np.zeros((0, self.layout["embedding"].size), np.float32)

    def read(self, token: int) -> None:
        self.refuse_long(self.tap.step + 1)
        self._read(self.tap("embedding", self.embedded(np.array([token])).numpy()[0]))

    def _read(self, embedding: Array) -> None:
        """Read a token by its row of the table of embeddings (D,)."""
        self.window = np.concatenate((self.window, embedding[None])) if self.anew else embedding[None]
        self.layer = -1
        with seen(self):
            made = run(self.model, torch.from_numpy(self.window.copy())[None], self.cache, looked=self.looks)
        self.cache = None if self.anew else cache_of(made)
        for n, state in states_of(self.cache):
            if f"layer{n}.state" in self.layout:
                self.tap(
                    f"layer{n}.state", state.reshape(self.layout[f"layer{n}.state"].shape).numpy().copy()
                )
        for n, weights in enumerate(getattr(made, "attentions", None) or ()):
            name = f"layer{n}.attention"
            if name in self.layout and weights is not None:
                newest = np.zeros(self.layout[name].shape, np.float32)
                newest[:, : weights.shape[-1]] = weights[0, :, -1].numpy()
                self.tap(name, newest)
        if "class" in self.layout:
            self.tap("class", made.logits[0].softmax(-1).numpy())
        if "logits" in self.layout:
            self.tap("logits", made.logits[0, -1].numpy())

    @property
    def looks(self) -> bool:
        """Whether its attention is recorded."""
        return bool(self.layout.of(Kind.ATTENTION))

    def begins(self, block: int) -> None:
        self.layer += 1

    def attends(self, asked: Asked) -> torch.Tensor:
        return compared(asked)[1]

    def units(self, block: int, values: torch.Tensor) -> torch.Tensor:
        return self.tapped_newest(f"layer{self.layer}.mlp", values)

    def ends(self, block: int, values: torch.Tensor) -> torch.Tensor:
        return self.tapped_newest(f"layer{self.layer}.residual", values)

    def resume(self, rows: Array, step: int) -> None:
        self.reset()
        for embedding in rows[:, self.layout.slice("embedding")].copy():
            self._read(embedding)
            self.tap.step += 1
        super().resume(rows, step)


def run(model: Any, x: torch.Tensor, cache: Any, *, looked: bool) -> Any:
    """Let a model read embeddings (1, n, D), on from what its cache holds."""
    word = next((w for w in ("state",) if type(model).__name__.startswith("Rwkv")), cache_word(model))
    given: dict[str, Any] = {"inputs_embeds": x}
    if takes(model, "use_cache"):
        given |= {"use_cache": True}
    if cache is not None:
        given[word] = cache
    if looked:
        given["output_attentions"] = True
    return model(**given)


def takes(model: Any, argument: str) -> bool:
    """Whether a model is called with an argument of this name."""
    import inspect

    return argument in inspect.signature(model.forward).parameters


def cache_of(made: Any) -> Any:
    """What a model hands on to its next step."""
    words = ("cache", "past_key_values", "cache_params", "state")
    return next((made[word] for word in words if word in made and made[word] is not None), None)


def states_of(cache: Any) -> Iterator[tuple[int, torch.Tensor]]:
    """Each layer that has a state, and that, of a cache."""
    if isinstance(cache, list) and cache and all(isinstance(part, torch.Tensor) for part in cache):
        for n in range(cache[0].shape[-1]):  # of RWKV: each part (1, D, layers)
            yield n, torch.stack([part[0, :, n].float() for part in cache])
        return
    for n, layer in enumerate(getattr(cache, "layers", ())):
        found = (getattr(layer, "recurrent_states", None) or {}).get(0)
        if isinstance(found, torch.Tensor):
            yield n, found[0].float()


def opened(model: Any, vocab: Vocabulary, name: str, classes: int) -> Stepwise | None:
    """A model as an engine that is seen by its states or its attention; None if it hands out neither."""
    blocks = blocks_of(model)
    ids = torch.arange(3)[None] % len(vocab)
    kept: list[Any] = []
    handles = hooked(blocks)

    def probe() -> None:
        x = model.get_input_embeddings()(ids)
        kept.append(run(model, x, None, looked=takes(model, "output_attentions")))

    anatomy = dissected(blocks, probe)
    weights = [w for w in (getattr(kept[0], "attentions", None) or ()) if w is not None and w.ndim == 4]
    with torch.inference_mode():
        states = dict(states_of(cache_of(kept[0])))
    if not anatomy.layers or not (states or len(weights) == len(anatomy.layers)):
        for handle in handles:
            handle.remove()
        return None
    anew = not states and bool(weights[0].triu(1).any())  # all look at all
    watched(anatomy.matrices)
    return Stepwise(model, vocab, sizes_of(model, vocab, name, anatomy, weights, states, classes), anew=anew)


def sizes_of(
    model: Any,
    vocab: Vocabulary,
    name: str,
    anatomy: Anatomy,
    weights: list[torch.Tensor],
    states: dict[int, torch.Tensor],
    classes: int,
) -> Sizes:
    """The signals: what each layer hands out, and the residual stream after it."""
    limit = limit_of(model.config.get_text_config()) if not states else UNLIMITED
    if weights:
        limit = min(limit, MOST_KEYS)
    width = int(model.get_input_embeddings().weight.shape[-1])
    specs = [SignalSpec("embedding", Kind.EMBEDDING, ("unit",), (width,))]
    for n, layer in enumerate(anatomy.layers):
        if n in states:
            shape = (int(states[n].shape[0]), int(np.prod(states[n].shape[1:])))
            specs.append(SignalSpec(f"layer{n}.state", Kind.STATE, ("head", "unit"), shape, layer=n))
        if n < len(weights):
            looked = (int(weights[n].shape[1]), limit)
            specs.append(
                SignalSpec(f"layer{n}.attention", Kind.ATTENTION, ("head", "key"), looked, (0, 1), layer=n)
            )
        if n in anatomy.matrices and n not in states:
            specs.append(SignalSpec(f"layer{n}.mlp", Kind.MLP, ("unit",), (layer.units,), layer=n))
        specs.append(SignalSpec(f"layer{n}.residual", Kind.RESIDUAL, ("unit",), (layer.width,), layer=n))
    if classes:
        specs.append(SignalSpec("class", Kind.CLASS, ("class",), (classes,), (0, 1)))
    else:
        specs += logits_spec(model, vocab, name)
    return Sizes(name, tuple(specs), limit if weights else None, limit)
