"""An encoder and a decoder of the transformers library (T5, BART, Marian): one text, of which what comes before the end token is the source.

While the source is read, it is encoded anew at every step, as by an encoder: what is recorded is of its newest token. At the end token
the source is encoded once for all, and the decoder takes its first step; every token after it is one more of the decoder. So source and
target stand on one axis. `layer{n}.attention` holds the N heads that look at the own side, and after them the N heads that look
across, from the target to the source; `layer{n}.cross.query`, `.cross.key` and `.cross.value` are what those compare and mix.
Axes: N heads, d numbers per head, P places, S tokens of the source.
"""

from typing import Any

import numpy as np
import torch

from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.models.hub.anatomy import Layer, blocks_of, dissected, hooked, watched
from mnemoscope.engines.models.hub.base import Hub, Sizes, limit_of
from mnemoscope.engines.models.hub.decoder import MOST_KEYS, cache_word, logits_spec
from mnemoscope.engines.models.hub.encoder import LEAST_PLACES, STEP_BYTES
from mnemoscope.engines.models.hub.reading import Asked, mixed_by, scores_of, seen, weights_of
from mnemoscope.engines.spec import Array, Kind, SignalSpec
from mnemoscope.engines.tokens import Ids, Vocabulary
from mnemoscope.engines.translation import tr


class Pair(Hub):
    """T5, BART, Marian and so on."""

    def __init__(
        self, model: Any, vocab: Vocabulary, sizes: Sizes, *, end: int, begin: int, encoding: int
    ) -> None:
        self.end, self.begin, self.encoding = (
            end,
            begin,
            encoding,
        )  # two tokens, and the layers of the encoder
        super().__init__(model, vocab, sizes)

    def reset(self) -> None:
        super().reset()
        self.memory = self.config.limit
        self.source: Array = np.zeros((0, self.layout["embedding"].size), np.float32)
        self.states: torch.Tensor | None = None  # of the source (1, S, D), once it has ended
        self.cache: Any = None

    def read(self, token: int) -> None:
        self.refuse_long(self.tap.step + 1)
        row = self.tap.row
        embedding = self.tap("embedding", self.embedded(np.array([token])).numpy()[0])
        row[self.layout.slice("embedding").stop :] = 0  # of the other side
        if self.states is not None:
            self._decode(embedding)
            return
        self.source = np.concatenate((self.source, embedding[None]))
        if token == self.end:
            self._encode()
            self._decode(self._first())
        else:
            self._look_at_source()
            for spec in self.layout:
                if ".cross." in spec.name or spec.name == "logits":
                    self.tap(spec.name, np.zeros(spec.shape, np.float32))

    def _first(self) -> Array:
        """The row of the token that the decoder begins with."""
        with torch.inference_mode():
            table = self.model.get_decoder().get_input_embeddings()
            return np.asarray(table(torch.tensor([self.begin])).numpy()[0])

    def _encode(self) -> None:
        """Encode the source once for all."""
        with seen(None):
            encoder = self.model.get_encoder()
            self.states = encoder(inputs_embeds=torch.from_numpy(self.source.copy())[None]).last_hidden_state

    def _look_at_source(self) -> None:
        self.offset = 0
        with seen(self):
            self.model.get_encoder()(inputs_embeds=torch.from_numpy(self.source.copy())[None])

    def _decode(self, embedding: Array) -> None:
        self.offset = len(self.source) - 1  # the step of the decoder's first token
        with seen(self):
            made = self.model(
                encoder_outputs=(self.states,),
                decoder_inputs_embeds=torch.from_numpy(embedding.copy())[None, None],
                use_cache=True,
                **{cache_word(self.model): self.cache},
            )
        self.cache = made["cache"] if "cache" in made else made["past_key_values"]
        self.tap("logits", made.logits[0, -1].numpy())

    def begins(self, block: int) -> None:
        self.layer, self.calls = block % self.encoding if block < self.encoding else block - self.encoding, 0
        name = f"layer{self.layer}.attention"
        self.looked = np.zeros(self.layout[name].shape if name in self.layout else (0, 0), np.float32)

    def attends(self, asked: Asked) -> torch.Tensor:
        n, across, heads = f"layer{self.layer}.cross.", self.calls, asked.query.shape[1]
        self.calls += 1
        if across:
            asked.query = self._crossing(n + "query", asked.query, places=False)
            asked.key = self._crossing(n + "key", asked.key, places=True)
            asked.value = self._crossing(n + "value", asked.value, places=True)
        weights = weights_of(asked, scores_of(asked))  # (N, T, K)
        newest, first = weights[:, -1].numpy(), 0 if across else self.offset
        if len(self.looked):
            rows = slice(heads, 2 * heads) if across else slice(heads)
            self.looked[rows, first : first + newest.shape[1]] = newest
        return mixed_by(weights, asked.value)

    def _crossing(self, name: str, values: torch.Tensor, *, places: bool) -> torch.Tensor:
        """Tap what is compared across (1, N, K, d): of the newest token, or of all places of the source."""
        by_place = values[0].transpose(0, 1).numpy()  # (K, N, d)
        if name not in self.layout:
            return values
        if not places:
            used = self.tap(name, by_place[-1])[None]
        else:
            padded = np.zeros(self.layout[name].shape, np.float32)
            padded[: len(by_place)] = by_place
            used = self.tap(name, padded)[: len(by_place)]
        if name not in self.tap.edits:
            return values
        return torch.from_numpy(np.array(used)).transpose(0, 1)[None]

    def units(self, block: int, values: torch.Tensor) -> torch.Tensor:
        return self.tapped_newest(f"layer{self.layer}.mlp", values)

    def ends(self, block: int, values: torch.Tensor) -> torch.Tensor:
        if f"layer{self.layer}.attention" in self.layout:
            self.tap(f"layer{self.layer}.attention", self.looked)
        return self.tapped_newest(f"layer{self.layer}.residual", values)

    def resume(self, rows: Array, step: int) -> None:
        self.reset()
        said = self.layout.values(rows, "logits").any(axis=1)  # from the end of the source on
        stop = int(said.argmax()) + 1 if said.any() else len(rows)
        given = rows[:, self.layout.slice("embedding")].copy()
        self.source = given[:stop]
        if said.any():
            self._encode()
            for at, embedding in enumerate([self._first(), *given[stop:]]):
                self.tap.step = stop - 1 + at
                self._decode(embedding)
        super().resume(rows, step)

    def difference(self, ids: Ids) -> float:
        """The largest difference from one pass of the library over source and target, in parts of the largest number of each, or of 1."""
        source = ids[ids != self.end][: self.config.limit // 2]
        target = source[:8]
        ids = np.concatenate((source, [self.end], target))
        reader = self.twin()
        rows = reader.read_block(ids)[len(source) :]  # of the decoder
        before = self.model.config._attn_implementation
        self.model.set_attn_implementation("eager")
        try:
            with seen(None):
                made = self.model(
                    input_ids=torch.from_numpy(np.append(source, self.end))[None],
                    decoder_input_ids=torch.from_numpy(np.append([self.begin], target))[None],
                    output_attentions=True,
                    use_cache=False,
                )
        finally:
            self.model.set_attn_implementation(before)
        worst = self._apart(self.layout.values(rows, "logits"), made.logits[0])
        for n, (own, across) in enumerate(zip(made.decoder_attentions, made.cross_attentions, strict=True)):
            looked = self.layout.values(rows, f"layer{n}.attention").reshape(len(rows), -1, self.config.limit)
            heads, first = own.shape[1], len(source)
            ours = looked[:, :heads, first : first + len(rows)].swapaxes(0, 1)
            worst = max(worst, self._apart(ours, own[0]))
            worst = max(worst, self._apart(looked[:, heads:, : first + 1].swapaxes(0, 1), across[0]))
        return worst

    @staticmethod
    def _apart(ours: Array, theirs: torch.Tensor) -> float:
        given = theirs.float().numpy()
        gap = float(np.abs(ours - given).max(initial=0)) / max(1.0, float(np.abs(given).max(initial=0)))
        return gap if np.isfinite(gap) else float("inf")


def opened(model: Any, vocab: Vocabulary, name: str) -> Pair:
    """A model of an encoder and a decoder as an engine. Raises ModelError if it is not seen to look across."""
    config = model.config
    encoding, decoding = blocks_of(model.get_encoder()), blocks_of(model.get_decoder())
    hooked([*encoding, *decoding])
    ids = torch.arange(3)[None] % len(vocab)
    anatomy = dissected(
        [*encoding, *decoding], lambda: model(input_ids=ids, decoder_input_ids=ids, use_cache=False)
    )
    layers = anatomy.layers[len(encoding) :]
    begin, end = _token(config.decoder_start_token_id), _token(config.eos_token_id)
    if begin is None or end is None or not layers or any(len(layer.asked) != 2 for layer in layers):
        raise ModelError(
            tr(
                "{name} is an encoder and a decoder whose attention is not built as in those that can be shown",
                name=name,
            )
        )
    watched(anatomy.matrices)
    sizes = sizes_of(model, vocab, name, anatomy.layers[: len(encoding)], layers)
    return Pair(model, vocab, sizes, end=end, begin=begin, encoding=len(encoding))


def _token(said: Any) -> int | None:
    """A token that a configuration names, the first of several."""
    said = said[0] if isinstance(said, list) and said else said
    return said if isinstance(said, int) else None


def sizes_of(model: Any, vocab: Vocabulary, name: str, encoding: list[Layer], layers: list[Layer]) -> Sizes:
    """The signals, and how many tokens source and target may have together. Raises ModelError."""
    each = sum(8 * int(layer.asked[1].key.shape[1] * layer.asked[1].key.shape[3]) for layer in layers)
    fitting = 1 << max(0, (STEP_BYTES // each).bit_length() - 1)
    limit = min(max(LEAST_PLACES, fitting), limit_of(model.config), MOST_KEYS)
    specs = [
        SignalSpec(
            "embedding", Kind.EMBEDDING, ("unit",), (int(model.get_input_embeddings().weight.shape[-1]),)
        )
    ]
    for n, layer in enumerate(layers):
        own, across = layer.asked
        query, key, value = (
            (int(x.shape[1]), int(x.shape[3])) for x in (across.query, across.key, across.value)
        )
        split, placed = ("head", "unit"), ("position", "head", "unit")
        heads = int(own.query.shape[1])
        if n < len(encoding) and encoding[n].width != layer.width:
            raise ModelError(tr("{name} has an encoder and a decoder of different widths", name=name))
        specs += [
            SignalSpec(
                f"layer{n}.attention", Kind.ATTENTION, ("head", "key"), (2 * heads, limit), (0, 1), layer=n
            ),
            SignalSpec(f"layer{n}.cross.query", Kind.CROSS, split, query, layer=n),
            SignalSpec(f"layer{n}.cross.key", Kind.CROSS, placed, (limit, *key), layer=n),
            SignalSpec(f"layer{n}.cross.value", Kind.CROSS, placed, (limit, *value), layer=n),
        ]
        if layer.units and (n >= len(encoding) or encoding[n].units == layer.units):
            specs.append(SignalSpec(f"layer{n}.mlp", Kind.MLP, ("unit",), (layer.units,), layer=n))
        specs.append(SignalSpec(f"layer{n}.residual", Kind.RESIDUAL, ("unit",), (layer.width,), layer=n))
    specs += logits_spec(model, vocab, name)
    return Sizes(name, tuple(specs), limit, limit)
