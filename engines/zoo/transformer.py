"""The decoder-only Transformer: Vaswani et al. (2017), with the pre-norm layers of GPT-2.

Each layer n, at step t, for each head:

    a_t = LayerNorm(x_t)
    q_t = W_q a_t + b_q      k_t = W_k a_t + b_k      v_t = W_v a_t + b_v
    attention_t = softmax(q_t K^T / sqrt(d))           over the keys of every token so far
    x_t = x_t + W_o [attention_t V of all heads] + b_o
    x_t = x_t + W_2 gelu(W_1 LayerNorm(x_t) + b_1) + b_2     the residual stream after the layer

    logits_t = W_y LayerNorm(x_t) + b_y

With `mlp = 0` the layers are attention alone, without the last line (Elhage et al. 2021).

Its memory is the list of keys and values (the cache): nothing fades, but it reaches only `context`
tokens back; what is older has fallen out. With rotary positions (Su et al. 2021) a score depends on how far back the
key is and on nothing else, so the window slides for ever, exactly: a step equals one full pass
over the whole text in which every layer looks `context` tokens back. With learned positions the
last one is used for every token beyond the end. Queries and keys are recorded as
compared, that is, after rotation.
Axes: D width, N heads, d = D/N, F width of the MLP, K keys so far, V vocabulary.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from mnemoscope.engines.arithmetic.expression import Expression
from mnemoscope.engines.arithmetic.reading import At
from mnemoscope.engines.attention import Floats
from mnemoscope.engines.edits import Edits
from mnemoscope.engines.engine import Engine
from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.eviction import rows_needed
from mnemoscope.engines.option import check_options, option, size
from mnemoscope.engines.spec import Array, Kind, SignalSpec
from mnemoscope.engines.stream import Stream, Writes
from mnemoscope.engines.tokens import Ids
from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.engines.zoo import _equations as equations
from mnemoscope.engines.zoo._attending import Block
from mnemoscope.engines.zoo._cache import Cache, Tiles, scored, weighed
from mnemoscope.engines.zoo._math import TILE, gelu, layer_norm, rotary, softmax, tiled


@dataclass(frozen=True, slots=True)
class TransformerConfig:
    """The sizes of a decoder-only Transformer. Raises ModelError if they do not fit together."""

    width: int = size(128, tr_noop("numbers in the residual stream"), min=2)
    heads: int = size(4, tr_noop("attention heads per layer"))
    layers: int = size(4, tr_noop("layers, one after the other"), max=64)
    mlp: int = size(512, tr_noop("units of each MLP; 0: attention alone"), min=0)
    context: int = size(128, tr_noop("tokens attention reaches back, itself included"))
    positions: str = option(
        "rotary", choices=("rotary", "learned"), help=tr_noop("how a token knows its place")
    )

    def __post_init__(self) -> None:
        check_options(self)
        if self.width % self.heads:
            raise ModelError(
                tr("a width of {width} cannot be shared by {heads} heads", width=self.width, heads=self.heads)
            )
        if self.positions == "rotary" and self.width // self.heads % 2:
            raise ModelError(tr("rotary positions need an even number of dimensions per head"))


class Transformer(Engine):
    """Decoder-only Transformer with a key-value cache; equals a full forward pass in torch."""

    Config = TransformerConfig
    order = "F"  # in which products of many rows are fastest
    tile = TILE
    reference = "mnemoscope.engines.training.references.transformer"

    @classmethod
    def shapes(cls, config: TransformerConfig, vocab: int) -> dict[str, tuple[int, ...]]:
        d, f = config.width, config.mlp
        shapes: dict[str, tuple[int, ...]] = {"embedding.weight": (vocab, d)}
        if config.positions == "learned":
            shapes["positions.weight"] = (config.context, d)
        for n in range(config.layers):
            parts = {
                "attention_norm": (d,),
                "query": (d, d),
                "key": (d, d),
                "value": (d, d),
                "output": (d, d),
            }
            mlp = {"mlp_norm": (d,), "mlp_in": (f, d), "mlp_out": (d, f)}
            for part, shape in (parts | mlp if f else parts).items():
                shapes[f"layers.{n}.{part}.weight"] = shape
                shapes[f"layers.{n}.{part}.bias"] = shape[:1]
        norm = {"norm.weight": (d,), "norm.bias": (d,)}
        return shapes | norm | {"readout.weight": (vocab, d), "readout.bias": (vocab,)}

    @classmethod
    def signals(cls, config: TransformerConfig, vocab: int) -> tuple[SignalSpec, ...]:
        width, per_head = (config.width,), (config.heads, config.width // config.heads)
        specs = [SignalSpec("embedding", Kind.EMBEDDING, ("unit",), width)]
        for n in range(config.layers):
            specs += [
                SignalSpec(f"layer{n}.query", Kind.QUERY, ("head", "unit"), per_head, layer=n),
                SignalSpec(f"layer{n}.key", Kind.KEY, ("head", "unit"), per_head, layer=n),
                SignalSpec(f"layer{n}.value", Kind.VALUE, ("head", "unit"), per_head, layer=n),
            ]
            if config.mlp:
                specs.append(SignalSpec(f"layer{n}.mlp", Kind.MLP, ("unit",), (config.mlp,), layer=n))
            specs.append(SignalSpec(f"layer{n}.residual", Kind.RESIDUAL, ("unit",), width, layer=n))
        return (*specs, SignalSpec("logits", Kind.LOGITS, ("token",), (vocab,), scale=10))

    def reset(self) -> None:
        super().reset()
        c = self.config
        self.context = c.context
        self.memory = rows_needed(self.tap.edits.kept, c.context)
        self.per_head = c.width // c.heads
        self.turning = () if c.positions == "learned" else tuple(self.turns.tolist())
        self.cache = Cache(c.layers, c.heads, c.context, self.per_head)

    def edit(self, edits: Edits) -> None:
        super().edit(edits)
        self.memory = rows_needed(self.tap.edits.kept, self.config.context)

    def read(self, token: int) -> None:
        c, w, tap = self.config, self.weights, self.tap
        x = w["embedding.weight"][token]  # (D,)
        if c.positions == "learned":
            x = x + w["positions.weight"][min(self.cache.time, self.last_place)]
        x = tap("embedding", x)
        turn, looked = self.turn(self.cache.time), self.cache.looked()
        for n in range(c.layers):
            at = f"layers.{n}."

            def linear(name: str, y: Array, at: str = at) -> Array:
                return w[at + name + ".weight"] @ y + w[at + name + ".bias"]

            a = layer_norm(x, w[at + "attention_norm.weight"], w[at + "attention_norm.bias"])  # (D,)
            q = tap(f"layer{n}.query", turn(linear("query", a).reshape(c.heads, -1)))  # (N, d)
            k = tap(f"layer{n}.key", turn(linear("key", a).reshape(c.heads, -1)))
            v = tap(f"layer{n}.value", linear("value", a).reshape(c.heads, -1))
            keys, values = self.cache.with_step(n, k, v)  # (N, d, K), (N, K, d)
            if self.cache.evicts(tap, n, q, k):
                mixed = self.cache.mixed(tap, n, q)  # (N, d)
            else:
                scores = tap(f"layer{n}.scores", scored(q, keys), looked)  # (N, K)
                attention = tap(f"layer{n}.attention", softmax(scores).astype(np.float32), looked)
                mixed = tap(f"layer{n}.head", weighed(attention, values))  # (N, d)
            x = x + linear("output", mixed.reshape(-1))  # (D,)
            if c.mlp:
                m = layer_norm(x, w[at + "mlp_norm.weight"], w[at + "mlp_norm.bias"])
                x = x + linear("mlp_out", tap(f"layer{n}.mlp", gelu(linear("mlp_in", m))))  # (F,) -> (D,)
            x = tap(f"layer{n}.residual", x)  # (D,)
        y = layer_norm(x, w["norm.weight"], w["norm.bias"])
        tap("logits", w["readout.weight"] @ y + w["readout.bias"])  # (V,)
        self.cache.time += 1

    def read_block(self, tokens: Ids) -> Array:
        """All tokens at once: the equations of `read` with one more axis, the steps T, in whole tiles (see `tiled`).

        The tiles may begin with steps read before this block and end with steps not read yet: zeros stand for those.
        """
        c, w, tap, begin = self.config, self.weights, self.tap, self.cache.time
        rows = np.empty((len(tokens), self.layout.width), np.float32)
        block = Tiles(tap, rows, begin)
        tiles, steps, mine, tapped = block.starts, block.steps, block.mine, block.tapped
        x = np.zeros((len(steps), c.width), np.float32)  # (T, D)
        x[mine] = w["embedding.weight"][tokens]
        if c.positions == "learned":
            x[mine] += w["positions.weight"][np.minimum(steps[mine], self.last_place)]
        x = tapped("embedding", x)
        turn = self.turn(steps)
        for n in range(c.layers):
            at = f"layers.{n}."

            def linear(name: str, y: Array, at: str = at) -> Array:
                z = tiled(w[at + name + ".weight"], y)
                z += w[at + name + ".bias"]
                return z

            a = layer_norm(x, w[at + "attention_norm.weight"], w[at + "attention_norm.bias"])  # (T, D)
            split = (len(a), c.heads, self.per_head)
            q = tapped(f"layer{n}.query", turn(linear("query", a).reshape(split)))  # (T, N, d)
            k = tapped(f"layer{n}.key", turn(linear("key", a).reshape(split)))
            v = tapped(f"layer{n}.value", linear("value", a).reshape(split))
            mixed = self.cache.mixed_block(tap, n, tiles, mine, q, k, v)  # (T, N, d)
            x = x + linear("output", mixed.reshape(x.shape))
            if c.mlp:
                m = layer_norm(x, w[at + "mlp_norm.weight"], w[at + "mlp_norm.bias"])
                m = tapped(f"layer{n}.mlp", gelu(linear("mlp_in", m)))  # (T, F)
                x = x + linear("mlp_out", m)
            x = tapped(f"layer{n}.residual", x)  # (T, D)
        y = layer_norm(x, w["norm.weight"], w["norm.bias"])
        tapped("logits", tiled(w["readout.weight"], y) + w["readout.bias"])  # (T, V)
        self.cache.time = tap.step = begin + len(tokens)
        return rows

    def stream(self) -> Stream:
        w = self.weights
        layers = [
            Writes(
                w[f"layers.{n}.output.weight"], w[f"layers.{n}.output.bias"],
                w.get(f"layers.{n}.mlp_out.weight"), w.get(f"layers.{n}.mlp_out.bias"),
            )
            for n in range(self.config.layers)
        ]  # fmt: skip
        return Stream(
            self.config.layers - 1, w["readout.weight"], w["readout.bias"],
            w["norm.weight"], w["norm.bias"], centred=True, epsilon=1e-5, layers=tuple(layers),
        )  # fmt: skip

    @classmethod
    def equation(cls, at: At) -> Expression | None:
        role, config = at.place.role, at.config
        norm = equations.Norm("layer", 1e-5)
        block = Block(at, norm, config.heads, output="output", down="mlp_out" if config.mlp else "")
        if role == "embedding":
            made = equations.entry(at)
            if config.positions == "rotary" or made is None:
                return made
            place = min(at.step, config.context - 1)
            kept = at.trace.edits.kept
            if len(kept) == config.layers and all(each.first for each in kept.values()):
                place = min(at.step, max(each.total for each in kept.values()) - 1)
            return made + at.weight(f"P[{place},{at.last}]", "positions.weight", place, at.last)
        if role.endswith("logits"):
            return block.read_out("readout.weight")
        if role == "mlp":
            return block.driven("mlp_in", "gelu")
        turns = () if config.positions == "learned" else tuple(turns_of(config.width // config.heads))
        return block.equation(turns)

    @property
    def last_place(self) -> int:
        """Of learned positions, the one of every token from there on: the last of the context, or inside a bounded cache."""
        kept = self.tap.edits.kept
        if len(kept) == self.config.layers and all(each.first for each in kept.values()):
            return max(each.total for each in kept.values()) - 1
        return self.config.context - 1

    @property
    def turns(self) -> Floats:
        """By how much each pair turns from step to step (d/2,)."""
        return turns_of(self.per_head)

    def turn(self, time: int | Ids) -> Callable[[Array], Array]:
        """To rotate queries and keys by their place, in every head."""
        if self.config.positions == "learned":
            return lambda x: x
        return rotary(time, self.turns, self.config.heads)

    def resume(self, rows: Array, step: int) -> None:
        super().resume(rows, step)
        self.cache.bounded.forget()
        for n in range(self.config.layers):
            shape = (len(rows), *self.layout[f"layer{n}.key"].shape)  # (n, N, d)
            queries, keys, values = (
                rows[:, self.layout.slice(f"layer{n}.{name}")].reshape(shape)
                for name in ("query", "key", "value")
            )
            if n in self.tap.edits.kept:
                self.cache.bounded.resume(self.tap, n, queries, keys, values)
            last = slice(-self.config.context, None)
            self.cache.resume(n, keys[last], values[last], step + 1)


def turns_of(per_head: int) -> Floats:
    """By how much each pair of a head turns from step to step (d/2,)."""
    half = per_head // 2
    return np.asarray(10000.0 ** (-np.arange(half) / half))
