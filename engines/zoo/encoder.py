"""The Transformer encoder: Vaswani et al. (2017), every token looking at every other, with pre-norm layers; a classifier.

At every step the whole text so far is encoded anew. x_j is the token at place j of the n in reach:

    x_j = e_j + p_j / 10              embedding and place: p_{j,2i} = sin(j / 10000^(2i/D)), p_{j,2i+1} the cosine

Each layer, for each head and for all places at once:

    a_j = LayerNorm(x_j)
    q_j = W_q a_j + b_q      k_j = W_k a_j + b_k      v_j = W_v a_j + b_v
    attention_j = softmax(q_j K^T / sqrt(d))           over the keys before and after j
    x_j = x_j + W_o [attention_j V of all heads] + b_o
    x_j = x_j + W_2 gelu(W_1 LayerNorm(x_j) + b_1) + b_2     the residual stream after the layer

    class = softmax(W_y mean_j LayerNorm(x_j) + b_y)

(In the paper it is the embedding that is multiplied, by sqrt(D): what matters is that the place does not drown
the word.) So a word can change what was made of the words before it. Nothing is carried from step to step but the
tokens themselves, the last `context` of them: its memory is the text. `layer{n}.query` and so on are those of the newest
token; `layer{n}.position.query` and so on those of all n, first the oldest, zeros after the newest.
Axes: D width, N heads, d = D/N, F width of the MLP, C classes, n tokens in reach.
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.arithmetic.expression import Expression
from mnemoscope.engines.arithmetic.reading import At
from mnemoscope.engines.engine import Engine
from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.option import check_options, size
from mnemoscope.engines.spec import Array, Kind, SignalSpec
from mnemoscope.engines.tokens import Ids
from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.engines.zoo import _equations as equations
from mnemoscope.engines.zoo._encoding import Encoding
from mnemoscope.engines.zoo._math import TILE, gelu, layer_norm, softmax
from mnemoscope.engines.zoo._readout import (
    MOST_CLASSES,
    read_out,
    read_out_block,
    readout_shapes,
    readout_signals,
)

SCORES = 2**18  # held at once
PLACES = np.float32(0.1)  # how large a place is beside an embedding


@dataclass(frozen=True, slots=True)
class EncoderConfig:
    """The sizes of a Transformer encoder. Raises ModelError if they do not fit together."""

    width: int = size(64, tr_noop("numbers in the residual stream"), min=2)
    heads: int = size(4, tr_noop("attention heads per layer"))
    layers: int = size(2, tr_noop("layers, one after the other"), max=64)
    mlp: int = size(128, tr_noop("units of each MLP"))
    context: int = size(64, tr_noop("tokens it encodes together, the last ones read"), max=1024)
    classes: int = size(2, tr_noop("classes to tell apart"), min=2, max=MOST_CLASSES)

    def __post_init__(self) -> None:
        check_options(self)
        if self.width % self.heads:
            raise ModelError(
                tr("a width of {width} cannot be shared by {heads} heads", width=self.width, heads=self.heads)
            )
        if self.width % 2:
            raise ModelError(tr("positions of sines and cosines need an even width"))


class Encoder(Engine):
    """Bidirectional Transformer encoder with a mean over positions; equals `torch.nn.TransformerEncoder`."""

    Config = EncoderConfig
    order = "F"  # so W.T lies in order
    reference = "mnemoscope.engines.training.references.encoder"

    @classmethod
    def shapes(cls, config: EncoderConfig, vocab: int) -> dict[str, tuple[int, ...]]:
        d, f = config.width, config.mlp
        shapes: dict[str, tuple[int, ...]] = {"embedding.weight": (vocab, d)}
        for n in range(config.layers):
            for part, shape in {
                "attention_norm": (d,), "query": (d, d), "key": (d, d), "value": (d, d), "output": (d, d),
                "mlp_norm": (d,), "mlp_in": (f, d), "mlp_out": (d, f),
            }.items():  # fmt: skip
                shapes[f"layers.{n}.{part}.weight"] = shape
                shapes[f"layers.{n}.{part}.bias"] = shape[:1]
        shapes |= {"norm.weight": (d,), "norm.bias": (d,)}
        return shapes | readout_shapes(config.classes, vocab, d)

    @classmethod
    def signals(cls, config: EncoderConfig, vocab: int) -> tuple[SignalSpec, ...]:
        width, per_head = (config.width,), (config.heads, config.width // config.heads)
        places, unit, split = (config.context,), ("unit",), ("head", "unit")
        specs = [SignalSpec("embedding", Kind.EMBEDDING, unit, width)]
        for n in range(config.layers):
            specs += [
                SignalSpec(f"layer{n}.query", Kind.QUERY, split, per_head, layer=n),
                SignalSpec(f"layer{n}.key", Kind.KEY, split, per_head, layer=n),
                SignalSpec(f"layer{n}.value", Kind.VALUE, split, per_head, layer=n),
                SignalSpec(f"layer{n}.mlp", Kind.MLP, unit, (config.mlp,), layer=n),
                SignalSpec(f"layer{n}.residual", Kind.RESIDUAL, unit, width, layer=n),
            ]
            specs += [
                SignalSpec(f"layer{n}.position.{name}", Kind.POSITION, ("position", *axes), places + shape, layer=n)
                for name, axes, shape in (("query", split, per_head), ("key", split, per_head), ("residual", unit, width))
            ]  # fmt: skip
        return (*specs, *readout_signals(config.classes, vocab))

    def reset(self) -> None:
        super().reset()
        self.context = self.memory = self.config.context
        self.window: Array = np.zeros((0, self.config.width), np.float32)  # embeddings (n, D), oldest first
        self.places = PLACES * sinusoids(self.config.context, self.config.width)

    def read(self, token: int) -> None:
        c, w, tap = self.config, self.weights, self.tap
        e = tap("embedding", w["embedding.weight"][token])  # (D,)
        self.window = np.concatenate((self.window, e[None]))[-c.context :]
        x = self.window + self.places[: len(self.window)]  # (n, D)
        for n in range(c.layers):
            at = f"layers.{n}."

            def linear(name: str, y: Array, at: str = at) -> Array:
                return y @ w[at + name + ".weight"].T + w[at + name + ".bias"]

            a = layer_norm(x, w[at + "attention_norm.weight"], w[at + "attention_norm.bias"])  # (n, D)
            q, k, v = (linear(name, a).reshape(len(a), c.heads, -1) for name in ("query", "key", "value"))
            q = self.everywhere(f"layer{n}.position.query", self.newest(f"layer{n}.query", q))  # (n, N, d)
            k = self.everywhere(f"layer{n}.position.key", self.newest(f"layer{n}.key", k))
            v = self.newest(f"layer{n}.value", v)
            # In float64: rounding the scores would show in the weights, differently on every processor.
            scores = np.einsum("jhd,khd->hjk", q.astype(np.float64), k, optimize=True) * q.shape[2] ** -0.5
            scores = tap(f"layer{n}.scores", scores)  # (N, n, n)
            attention = tap(f"layer{n}.attention", softmax(scores).astype(np.float32))
            mixed = tap(f"layer{n}.head", attention @ v.swapaxes(0, 1))  # (N, n, d)
            x = x + linear("output", mixed.swapaxes(0, 1).reshape(x.shape))  # (n, D)
            m = layer_norm(x, w[at + "mlp_norm.weight"], w[at + "mlp_norm.bias"])
            m = self.newest(f"layer{n}.mlp", gelu(linear("mlp_in", m)))  # (n, F)
            x = self.newest(f"layer{n}.residual", x + linear("mlp_out", m))
            x = self.everywhere(f"layer{n}.position.residual", x)  # (n, D)
        y = layer_norm(x, w["norm.weight"], w["norm.bias"]).mean(axis=0)  # (D,)
        read_out(tap, w, y, c.classes)

    def read_block(self, tokens: Ids) -> Array:
        """The equations of `read` for S steps together, each over its own P places: as many as a tile's last step has in reach."""
        w, begin, reach = self.weights, self.tap.step, self.config.context
        rows = np.empty((len(tokens), self.layout.width), np.float32)
        e = self.tap.block("embedding", w["embedding.weight"][tokens], rows)  # (T, D)
        seen = np.concatenate((self.window, e))
        y = np.empty((len(tokens), self.config.width), np.float32)  # (T, D)
        at = 0
        while at < len(tokens):
            places = min(reach, ((begin + at) // TILE + 1) * TILE)
            most = max(1, SCORES // (self.config.heads * places**2))
            stop = min(len(tokens), at + most, ((begin + at) // TILE + 1) * TILE - begin)
            filled = np.minimum(begin + np.arange(at, stop) + 1, reach)  # (S,) places in use
            newest = len(self.window) + np.arange(at, stop)  # where each step's token lies among those seen
            which = (newest - filled + 1)[:, None] + np.arange(places)  # (S, P)
            x = seen[
                np.minimum(which, len(seen) - 1)
            ]  # (S, P, D); what comes after the newest is hidden from it
            y[at:stop] = self.encoded(x + self.places[:places], filled, rows, at)
            at = stop
        read_out_block(self.tap, w, y, self.config.classes, rows)
        for at in np.flatnonzero(
            ~np.isfinite(rows).all(axis=1)
        ).tolist():  # 0 of what is infinite is no number
            self.tap.step, self.window = begin + at, seen[: len(self.window) + at][-reach:]
            self.read(int(tokens[at]))
            rows[at] = self.tap.row
        self.tap.step, self.window = begin + len(tokens), seen[-reach:]
        return rows

    def encoded(self, x: Array, filled: Ids, rows: Array, at: int) -> Array:
        """The mean over the places in use (S,) of what all layers make of x (S, P, D): (S, D). The first step is the block's `at`-th."""
        c, w, tap, steps = self.config, self.weights, self.tap, np.arange(len(x))
        used = np.arange(x.shape[1]) < filled[:, None]  # (S, P)

        def newest(name: str, values: Array) -> Array:
            values[steps, filled - 1] = tap.block(name, values[steps, filled - 1], rows, at=at)
            return values

        def everywhere(name: str, values: Array) -> Array:
            padded = np.zeros((len(x), c.context, *values.shape[2:]), np.float32)
            padded[:, : x.shape[1]][used] = values[used]
            return tap.block(name, padded, rows, at=at)[:, : x.shape[1]]

        def each(name: str, values: NDArray[Any]) -> NDArray[Any]:
            for s in steps[: len(steps) if name in tap.edits else 0]:
                own = values[s, :, : filled[s]]  # of the places in use alone
                own = own[..., : filled[s]] if name.rsplit(".", 1)[1] != "head" else own
                own[...] = tap.edits.applied(name, own[None], tap.step + at + int(s))[0]
            return values

        for n in range(c.layers):
            here = f"layers.{n}."

            def linear(name: str, y: Array, here: str = here) -> Array:
                return y @ w[here + name + ".weight"].T + w[here + name + ".bias"]

            a = layer_norm(x, w[here + "attention_norm.weight"], w[here + "attention_norm.bias"])  # (S, P, D)
            split = (*x.shape[:2], c.heads, c.width // c.heads)
            q, k, v = (linear(name, a).reshape(split) for name in ("query", "key", "value"))
            q = everywhere(f"layer{n}.position.query", newest(f"layer{n}.query", q))  # (S, P, N, d)
            k = everywhere(f"layer{n}.position.key", newest(f"layer{n}.key", k))
            v = newest(f"layer{n}.value", v)
            scores = q.swapaxes(1, 2).astype(np.float64) @ k.transpose(0, 2, 3, 1).astype(np.float64)
            scores *= q.shape[3] ** -0.5  # (S, N, P, P), in float64, as above
            np.copyto(scores, -np.inf, where=~used[:, None, None])
            attention = softmax(each(f"layer{n}.scores", scores)).astype(np.float32)
            mixed = each(f"layer{n}.attention", attention) @ v.swapaxes(1, 2)  # (S, N, P, d)
            mixed = each(f"layer{n}.head", mixed)
            x = x + linear("output", mixed.swapaxes(1, 2).reshape(x.shape))  # (S, P, D)
            m = layer_norm(x, w[here + "mlp_norm.weight"], w[here + "mlp_norm.bias"])
            m = newest(f"layer{n}.mlp", gelu(linear("mlp_in", m)))  # (S, P, F)
            x = newest(f"layer{n}.residual", x + linear("mlp_out", m))
            x = everywhere(f"layer{n}.position.residual", x)  # (S, P, D)
        y = layer_norm(x, w["norm.weight"], w["norm.bias"]) * used[:, :, None]
        return y.sum(axis=1) / filled[:, None].astype(np.float32)

    @classmethod
    def equation(cls, at: At) -> Expression | None:
        if at.place.role == "embedding":
            return equations.entry(at)
        encoding = Encoding(at, at.config.heads, PLACES * sinusoids(at.config.context, at.config.width))
        if at.place.role != "class":
            return encoding.equation()
        if at.place.part in ("pooled", "gathered", *equations.NORMED):
            return encoding.pooled()
        return equations.said(at, encoding.mean(), symbol=r"\overline{x}")

    def newest(self, name: str, values: Array) -> Array:
        """Tap the values (n, ...) at the newest place."""
        values[-1] = self.tap(name, values[-1])
        return values

    def everywhere(self, name: str, values: Array) -> Array:
        """Tap the values (n, ...) at all places, padded with zeros to the context."""
        padded = np.zeros((self.config.context, *values.shape[1:]), np.float32)
        padded[: len(values)] = values
        return self.tap(name, padded)[: len(values)]

    def resume(self, rows: Array, step: int) -> None:
        super().resume(rows, step)
        self.window = rows[:, self.layout.slice("embedding")].copy()


def sinusoids(places: int, width: int) -> Array:
    """The vector of each place (places, width): sines at even units and cosines at odd, from fast to slow."""
    angle = np.arange(places)[:, None] * 10000.0 ** (-np.arange(0, width, 2) / width)  # (places, D/2)
    return np.stack((np.sin(angle), np.cos(angle)), axis=-1).reshape(places, width).astype(np.float32)
