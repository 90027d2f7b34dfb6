"""A causal decoder of the transformers library that calls the registered attention function: stepped, and read in blocks.

Single steps use the model's own cache. A block is read in tiles that begin at multiples of `TILE`, with zeros for what was read
before or is not read yet; so what a row holds, to the bit, does not depend on where a text is cut into blocks.
Axes: T steps of a tile, N heads, G heads of keys, d numbers per head, K keys so far.
"""

from math import sqrt
from typing import Any, Literal

import numpy as np
import torch

from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.models.hub.anatomy import Anatomy, blocks_of, dissected, hooked, watched
from mnemoscope.engines.models.hub.base import UNLIMITED, Hub, Sizes, attention_specs, limit_of
from mnemoscope.engines.models.hub.reading import HIDDEN, Asked, mixed_by, scores_of, seen, weights_of
from mnemoscope.engines.models.hub.readout import Told, told_of
from mnemoscope.engines.models.hub.streams import stream_of
from mnemoscope.engines.spec import Array, Kind, SignalSpec
from mnemoscope.engines.stream import Stream
from mnemoscope.engines.tokens import Ids, Vocabulary
from mnemoscope.engines.translation import tr

TILE = 32  # steps of a tile: few enough that a typed letter costs little
EXPERTS = (
    "num_local_experts",
    "num_experts",
    "n_routed_experts",
)  # which tokens they get together changes how their sums are rounded
MOST_KEYS = 512  # that are recorded themselves, where attention does not follow from queries and keys alone


class Decoder(Hub):
    """GPT-2, Llama, Qwen, Mistral, Gemma, OPT, Phi and so on."""

    def __init__(
        self, model: Any, vocab: Vocabulary, sizes: Sizes, anatomy: Anatomy, readout: Told | None = None
    ) -> None:
        self.layers, self.readout = len(anatomy.layers), readout
        config = model.config.get_text_config()
        self.tile = 1 if any(getattr(config, name, None) for name in EXPERTS) else TILE
        super().__init__(model, vocab, sizes)
        self._anatomy = anatomy
        self._carried: Stream | Literal[False] | None = False  # not found out yet

    def stream(self) -> Stream | None:
        """What it was seen to do with some tokens: it is as new after it."""
        if self._carried is False:
            self._carried = stream_of(self, self._anatomy, self.readout)
        return self._carried

    def reset(self) -> None:
        super().reset()
        from transformers import DynamicCache

        self.memory = self.config.limit
        self.cache: Any = DynamicCache()
        self.time = 0  # steps in the cache

    def read_one(self, token: int, row: Array) -> None:
        self._crop(self.time)
        self._pass(np.array([token]), self.time, self.time, 1, row)

    def read_block(self, tokens: Ids) -> Array:
        tile, begin, end = self.tile, self.time, self.time + len(tokens)
        rows = np.zeros((len(tokens), self.layout.width), np.float32)
        for start in range(begin // tile * tile, end, tile):
            first, stop = max(start, begin), min(start + tile, end)
            self.refuse_long(stop)
            size = min(tile, self.config.limit - start)
            self._pass(
                tokens[first - begin : stop - begin], start, first, size, rows[first - begin : stop - begin]
            )
        return rows

    def _pass(self, tokens: Ids, start: int, first: int, size: int, rows: Array) -> None:
        """Read tokens from the step `first` on, in a tile of so many steps that begins with the step `start`."""
        stop = first + len(tokens)
        self.refuse_long(stop)
        self.tap.step, self.start, self.mine, self.rows = (
            first,
            start,
            slice(first - start, stop - start),
            rows,
        )
        x = torch.zeros(1, size, self.layout["embedding"].size)
        x[0, self.mine] = self.tapped("embedding", self.embedded(tokens), rows)
        self.kept = [
            (layer.keys[..., start:first, :], layer.values[..., start:first, :])
            for layer in self.cache.layers
        ]
        self._crop(start)
        self.layer = -1
        with seen(self):
            made = self.model(inputs_embeds=x, **{cache_word(self.model): self.cache}, use_cache=True)
        if "logits" in self.layout:
            self.tapped("logits", made.logits[0, self.mine].float(), rows)
        self._crop(stop)
        self.time = self.tap.step = stop

    def _crop(self, length: int) -> None:
        """Keep of the cache the steps before this one."""
        for layer in self.cache.layers:
            if layer.keys.shape[-2] > length:
                layer.keys, layer.values = layer.keys[..., :length, :], layer.values[..., :length, :]

    def begins(self, block: int) -> None:
        self.layer += 1

    def attends(self, asked: Asked) -> torch.Tensor:
        n, mine, kept = f"layer{self.layer}", self.mine, self.mine.start
        if kept:
            keys, values = self.kept[self.layer]
            asked.key[..., self.start : self.start + kept, :] = keys
            asked.value[..., self.start : self.start + kept, :] = values
        here = slice(self.start + mine.start, self.start + mine.stop)
        factor = asked.scaling * sqrt(asked.query.shape[-1])  # queries are recorded as compared
        query = asked.query if factor == 1 else asked.query * factor
        asked.scaling = asked.query.shape[-1] ** -0.5
        asked.query = self._put(query, mine, f"{n}.query")
        asked.key = self._put(asked.key, here, f"{n}.key")
        asked.value = self._put(asked.value, here, f"{n}.value")
        keys_seen = np.arange(asked.key.shape[2])
        scores = self._looked(f"{n}.scores", scores_of(asked), keys_seen)
        weights = weights_of(asked, scores)
        if f"{n}.scores" in self.tap.edits or f"{n}.attention" in self.tap.edits:
            weights = self._looked(f"{n}.attention", weights, keys_seen)
            if asked.mask is not None:  # where all is cut these are no numbers
                weights = weights.masked_fill(asked.mask[0] < HIDDEN, 0)
        if f"{n}.attention" in self.layout:
            self._record_attention(f"{n}.attention", weights)
        return self._put(mixed_by(weights, asked.value), mine, f"{n}.head")

    def _put(self, values: torch.Tensor, where: slice, name: str) -> torch.Tensor:
        """Record the steps that are read of values (1, G, T, d), and change them in their place where they are edited."""
        own = values[0, :, where].transpose(0, 1)
        used = self.tapped(name, own, self.rows)
        if used is not own:
            values[0, :, where] = used.transpose(0, 1)
        return values

    def _looked(self, name: str, values: torch.Tensor, keys: Ids) -> torch.Tensor:
        """Scores or weights (N, T, K) as they are edited."""
        if name in self.tap.edits:
            own = values[:, self.mine].transpose(0, 1).contiguous().numpy()
            changed = np.ascontiguousarray(self.tap.edits.applied(name, own, self.tap.step, keys))
            values[:, self.mine] = torch.from_numpy(changed).to(values.dtype).transpose(0, 1)
        return values

    def _record_attention(self, name: str, weights: torch.Tensor) -> None:
        own = weights[:, self.mine].transpose(0, 1).numpy()  # (n, N, K)
        whole = np.zeros((len(own), *self.layout[name].shape), np.float32)
        most = min(own.shape[2], whole.shape[2])
        whole[..., :most] = own[..., :most]
        self.tap.record(name, whole, self.rows)

    def units(self, block: int, values: torch.Tensor) -> torch.Tensor:
        return self._stream(f"layer{self.layer}.mlp", values)

    def ends(self, block: int, values: torch.Tensor) -> torch.Tensor:
        return self._stream(f"layer{self.layer}.residual", values)

    def _stream(self, name: str, values: torch.Tensor) -> torch.Tensor:
        """Record values (1, T, D) or (T, D) of the steps that are read."""
        own = values.reshape(-1, values.shape[-1])[self.mine]
        used = self.tapped(name, own, self.rows)
        if used is own:
            return values
        changed = values.clone()
        changed.view(-1, values.shape[-1])[self.mine] = used
        return changed

    def told(self) -> tuple[str, Told] | None:
        return None if self.readout is None else (f"layer{self.layers - 1}.residual", self.readout)

    def rewind(self, step: int) -> bool:
        if not 0 <= step < self.time:
            return False
        self._crop(step + 1)
        self.time = self.tap.step = step + 1
        return True

    def resume(self, rows: Array, step: int) -> None:
        super().resume(rows, step)
        from transformers import DynamicCache

        self.cache = DynamicCache()
        for n in range(self.layers):
            keys, values = (
                torch.from_numpy(
                    self.layout.values(rows, f"layer{n}.{name}")
                    .reshape(1, len(rows), *self.layout[f"layer{n}.{name}"].shape)
                    .swapaxes(1, 2)
                    .copy()
                )
                for name in ("key", "value")
            )
            self.cache.update(keys, values, n)
        self.time = step + 1


def cache_word(model: Any) -> str:
    """What the library calls the cache, which it renamed."""
    import inspect

    known = inspect.signature(model.forward).parameters
    return next(
        (word for word in ("cache", "past_key_values", "cache_params") if word in known), "past_key_values"
    )


def opened(model: Any, vocab: Vocabulary, name: str) -> Decoder | None:
    """A model as an engine that is stepped through the attention function; None if its layers do not call it as decoders do."""
    from transformers import DynamicCache

    blocks, cache = blocks_of(model), DynamicCache()
    with torch.inference_mode():
        embedded = model.get_input_embeddings()(torch.arange(3)[None] % len(vocab))
    hooks = hooked(blocks)
    word = cache_word(model)
    try:
        anatomy = dissected(blocks, lambda: model(inputs_embeds=embedded, **{word: cache}, use_cache=True))
        steps = _steps(anatomy, cache)
    except Exception:  # a cache of keys is not what it takes: other engines are tried, and the last says why
        steps = False
    if not steps:
        for handle in hooks:
            handle.remove()
        return None
    watched(anatomy.matrices)
    readout = told_of(model, blocks[-1], embedded)
    return Decoder(model, vocab, sizes_of(model, vocab, name, anatomy), anatomy, readout)


def _steps(anatomy: Anatomy, cache: Any) -> bool:
    """Whether each layer looks once, at the very keys and values that the cache holds, and with as many heads as the others."""
    if not anatomy.layers or len(cache.layers) != len(anatomy.layers):
        return False
    if any(len(layer.asked) != 1 or not _causal(layer.asked[0]) for layer in anatomy.layers):
        return False
    return all(
        layer.asked[0].key.data_ptr() == held.keys.data_ptr()
        and layer.asked[0].value.data_ptr() == held.values.data_ptr()
        for layer, held in zip(anatomy.layers, cache.layers, strict=True)
    )


def _causal(asked: Asked) -> bool:
    """Whether no token looks at a later one."""
    hidden = asked.mask is not None and (asked.mask[0] < HIDDEN).expand(1, *asked.mask.shape[2:])[0]
    return hidden is not False and bool(
        hidden.triu(1).sum() == asked.query.shape[2] * (asked.query.shape[2] - 1) // 2
    )


def sizes_of(model: Any, vocab: Vocabulary, name: str, anatomy: Anatomy) -> Sizes:
    """The signals of a decoder, and how far it looks back. Raises ModelError if its sizes do not go together."""
    config = model.config.get_text_config()
    limit = limit_of(config)
    windows = [layer.asked[0].window or UNLIMITED for layer in anatomy.layers]
    if min(windows) != max(windows):  # up to the nearest horizon all layers look back equally far
        limit = min(limit, *windows)
    limit = min(limit, getattr(config, "attention_chunk_size", None) or UNLIMITED)
    if not all(layer.asked[0].is_plain for layer in anatomy.layers):
        limit = min(limit, MOST_KEYS)
    width = int(model.get_input_embeddings().weight.shape[-1])
    specs = [SignalSpec("embedding", Kind.EMBEDDING, ("unit",), (width,))]
    for n, layer in enumerate(anatomy.layers):
        asked = layer.asked[0]
        shapes = [(int(x.shape[1]), int(x.shape[3])) for x in (asked.query, asked.key, asked.value)]
        specs += attention_specs(n, shapes[0], shapes[1], shapes[2])
        if not asked.is_plain:
            looked = (shapes[0][0], limit)
            specs.append(
                SignalSpec(f"layer{n}.attention", Kind.ATTENTION, ("head", "key"), looked, (0, 1), layer=n)
            )
        if n in anatomy.matrices:
            specs.append(SignalSpec(f"layer{n}.mlp", Kind.MLP, ("unit",), (layer.units,), layer=n))
        specs.append(SignalSpec(f"layer{n}.residual", Kind.RESIDUAL, ("unit",), (layer.width,), layer=n))
    specs += logits_spec(model, vocab, name)
    return Sizes(name, tuple(specs), min(limit, *windows), limit)


def logits_spec(model: Any, vocab: Vocabulary, name: str) -> list[SignalSpec]:
    """The prediction of the next token, of models that predict one. Raises ModelError for a vocabulary of another size."""
    head = model.get_output_embeddings()
    if head is None:
        return []
    count = int(head.weight.shape[0])
    if count != len(vocab):
        raise ModelError(
            tr(
                "{name} predicts {count:,} tokens, but its vocabulary has {vocab:,}: one of the two is not of this model",
                name=name, count=count, vocab=len(vocab),
            )
        )  # fmt: skip
    return [SignalSpec("logits", Kind.LOGITS, ("token",), (count,), scale=10)]
