"""The Llama decoder (Touvron et al. 2023), in which Llama, SmolLM2, Mistral, Qwen 2 and Qwen 3 are written.

Each layer n, at step t, for each head; R_t rotates by the place of the token (Su et al. 2021):

    a_t = RMSNorm(x_t)                                  x / sqrt(mean(x^2) + epsilon) * gain (Zhang & Sennrich 2019)
    q_t = R_t W_q a_t      k_t = R_t W_k a_t      v_t = W_v a_t
    attention_t = softmax(q_t K^T / sqrt(d))            over the keys of every token in reach
    x_t = x_t + W_o [attention_t V of all heads]
    m_t = RMSNorm(x_t)
    x_t = x_t + W_down (silu(W_gate m_t) * W_up m_t)    SwiGLU (Shazeer 2020); in brackets: the units of the MLP

    logits_t = W_y RMSNorm(x_t)                         W_y is the table of embeddings, where it is tied to it

Several heads may share a key and a value (grouped queries: Ainslie et al. 2023). Qwen 2 adds biases to q, k and v; Qwen 3
norms q and k of each head before they are rotated. Attention reaches `context` tokens back, itself included: all that the model was
trained on, or its sliding window (Mistral). Queries and keys are recorded as compared, that is, after rotation.
Axes: D width, N heads, G heads of keys and values, d numbers per head, K keys so far, F units of the MLP, V vocabulary, T steps.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np

from mnemoscope.engines.arithmetic.expression import Expression
from mnemoscope.engines.arithmetic.reading import At
from mnemoscope.engines.attention import Floats
from mnemoscope.engines.computed import Derived
from mnemoscope.engines.edits import Edits
from mnemoscope.engines.engine import Engine, Reading
from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.eviction import rows_needed
from mnemoscope.engines.option import check_options, option, size
from mnemoscope.engines.spec import Array, Kind, SignalSpec
from mnemoscope.engines.stream import Stream, Writes
from mnemoscope.engines.tokens import MISSING, Ids
from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.engines.zoo import _equations as equations
from mnemoscope.engines.zoo._abreast import apart
from mnemoscope.engines.zoo._attending import Block
from mnemoscope.engines.zoo._cache import Cache, Tiles, scored, weighed
from mnemoscope.engines.zoo._math import TILE, rms_norm, rotary, silu, softmax, tiled


@dataclass(frozen=True, slots=True)
class LlamaConfig:
    """The sizes of a Llama. Raises ModelError if they do not fit together."""

    width: int = size(64, tr_noop("numbers in the residual stream"), min=2)
    heads: int = size(4, tr_noop("attention heads per layer"))
    key_heads: int = size(2, tr_noop("heads of keys and values per layer, which the attention heads share"))
    per_head: int = size(16, tr_noop("numbers of a head's query, key and value"), min=2)
    layers: int = size(2, tr_noop("layers, one after the other"), max=256)
    mlp: int = size(128, tr_noop("units of each MLP"))
    context: int = size(128, tr_noop("tokens attention reaches back, itself included"))
    base: float = option(
        10_000.0, min=1, max=10**9, help=tr_noop("of the rotary positions: the larger, the slower they turn")
    )
    epsilon: float = option(1e-5, min=0, max=1, help=tr_noop("what is added to the mean square in a norm"))
    biases: bool = option(False, help=tr_noop("whether queries, keys and values have biases (Qwen 2)"))
    normed: bool = option(False, help=tr_noop("whether queries and keys are normed (Qwen 3)"))
    tied: bool = option(False, help=tr_noop("whether the read-out is the table of embeddings"))
    stretched: bool = option(
        False, help=tr_noop("whether the rotations are divided by factors of their own (Llama 3)")
    )

    def __post_init__(self) -> None:
        check_options(self)
        if self.heads % self.key_heads:
            raise ModelError(
                tr(
                    "{heads} attention heads cannot share {key_heads} heads of keys and values evenly",
                    heads=self.heads,
                    key_heads=self.key_heads,
                )
            )
        if self.per_head % 2:
            raise ModelError(tr("rotary positions need an even number of dimensions per head"))


class Told:
    """The read-out: logits of the residual stream after the last layer."""

    def __init__(self, engine: "Llama") -> None:
        self._weight, self._norm = engine.readout, engine.norm

    def __call__(self, values: Array) -> Array:
        y = self._norm("norm", values)
        return (self._weight @ y[0])[None] if len(y) == 1 else tiled(self._weight, y)

    def of(self, values: Array, tokens: Ids) -> Array:
        return np.asarray((self._norm("norm", values) * self._weight[tokens]).sum(axis=-1))


class Llama(Engine):
    """Llama with a key-value cache; equals a full forward pass of transformers."""

    Config = LlamaConfig
    order = "F"  # in which products of many rows are fastest
    tile = 2 * TILE  # which take the time of one and a half
    reference = "mnemoscope.engines.training.references.llama"

    @classmethod
    def shapes(cls, config: LlamaConfig, vocab: int) -> dict[str, tuple[int, ...]]:
        c, d = config, config.width
        queries, keys = c.heads * c.per_head, c.key_heads * c.per_head
        shapes: dict[str, tuple[int, ...]] = {"embedding.weight": (vocab, d)}
        if c.stretched:
            shapes["rotation.factors"] = (c.per_head // 2,)
        for n in range(c.layers):
            at = f"layers.{n}."
            shapes[at + "attention_norm.weight"] = (d,)
            for part, many in (("query", queries), ("key", keys), ("value", keys)):
                shapes[at + part + ".weight"] = (many, d)
                if c.biases:
                    shapes[at + part + ".bias"] = (many,)
            if c.normed:
                shapes[at + "query_norm.weight"] = shapes[at + "key_norm.weight"] = (c.per_head,)
            shapes[at + "output.weight"] = (d, queries)
            shapes[at + "mlp_norm.weight"] = (d,)
            shapes[at + "gate.weight"] = shapes[at + "up.weight"] = (c.mlp, d)
            shapes[at + "down.weight"] = (d, c.mlp)
        shapes["norm.weight"] = (d,)
        return shapes if c.tied else shapes | {"readout.weight": (vocab, d)}

    @classmethod
    def signals(cls, config: LlamaConfig, vocab: int) -> tuple[SignalSpec, ...]:
        c, split = config, ("head", "unit")
        width, grouped = (c.width,), (c.key_heads, c.per_head)
        specs = [SignalSpec("embedding", Kind.EMBEDDING, ("unit",), width)]
        for n in range(c.layers):
            specs += [
                SignalSpec(f"layer{n}.query", Kind.QUERY, split, (c.heads, c.per_head), layer=n),
                SignalSpec(f"layer{n}.key", Kind.KEY, split, grouped, layer=n),
                SignalSpec(f"layer{n}.value", Kind.VALUE, split, grouped, layer=n),
                SignalSpec(f"layer{n}.mlp", Kind.MLP, ("unit",), (c.mlp,), layer=n),
                SignalSpec(f"layer{n}.residual", Kind.RESIDUAL, ("unit",), width, layer=n),
            ]
        return (*specs, SignalSpec("logits", Kind.LOGITS, ("token",), (vocab,), scale=10))

    def reset(self) -> None:
        super().reset()
        c = self.config
        self.context = c.context
        self.memory = rows_needed(self.tap.edits.kept, c.context)
        self.turning = tuple(self.turns.tolist())
        self.cache = Cache(c.layers, c.key_heads, c.context, c.per_head)

    def edit(self, edits: Edits) -> None:
        super().edit(edits)
        self.memory = rows_needed(self.tap.edits.kept, self.config.context)

    def read(self, token: int) -> None:
        c, w, tap = self.config, self.weights, self.tap
        looked = self.cache.looked()
        turn = rotary(self.cache.time, self.turns, c.heads)
        x = tap("embedding", w["embedding.weight"][token])  # (D,)
        for n in range(c.layers):
            at = f"layers.{n}."
            a = self.norm(at + "attention_norm", x)  # (D,)
            q = tap(
                f"layer{n}.query", turn(self.headed(at + "query", self.linear(at + "query", a)))
            )  # (N, d)
            k = tap(f"layer{n}.key", turn(self.headed(at + "key", self.linear(at + "key", a))))  # (G, d)
            v = tap(f"layer{n}.value", self.linear(at + "value", a).reshape(k.shape))
            keys, values = self.cache.with_step(n, k, v)  # (G, d, K), (G, K, d)
            if self.cache.evicts(tap, n, q, k):
                mixed = self.cache.mixed(tap, n, q)  # (N, d)
            else:
                scores = tap(f"layer{n}.scores", scored(q, keys), looked)  # (N, K)
                attention = tap(f"layer{n}.attention", softmax(scores).astype(np.float32), looked)
                mixed = tap(f"layer{n}.head", weighed(attention, values))  # (N, d)
            x = x + self.linear(at + "output", mixed.reshape(-1))  # (D,)
            m = self.norm(at + "mlp_norm", x)
            units = tap(
                f"layer{n}.mlp", silu(self.linear(at + "gate", m)) * self.linear(at + "up", m)
            )  # (F,)
            x = tap(f"layer{n}.residual", x + self.linear(at + "down", units))
        tap("logits", self.readout @ self.norm("norm", x))  # (V,)
        self.cache.time += 1

    def read_block(self, tokens: Ids) -> Array:
        """All tokens at once: the equations of `read` with one more axis, the steps T, in whole tiles (see `tiled`).

        The tiles may begin with steps read before this block and end with steps not read yet: zeros stand for those.
        """
        c, w, tap, begin = self.config, self.weights, self.tap, self.cache.time
        rows = np.empty((len(tokens), self.layout.width), np.float32)
        block = Tiles(tap, rows, begin)
        tiles, steps, mine, tapped = block.starts, block.steps, block.mine, block.tapped
        turn = rotary(steps, self.turns, c.heads)

        def linear(name: str, y: Array) -> Array:
            z = tiled(w[name + ".weight"], y)
            return z + w[name + ".bias"] if name + ".bias" in w else z

        x = np.zeros((len(steps), c.width), np.float32)  # (T, D)
        x[mine] = w["embedding.weight"][tokens]
        x = tapped("embedding", x)
        for n in range(c.layers):
            at = f"layers.{n}."
            a = self.norm(at + "attention_norm", x)  # (T, D)
            q = tapped(
                f"layer{n}.query", turn(self.headed(at + "query", linear(at + "query", a)))
            )  # (T, N, d)
            k = tapped(f"layer{n}.key", turn(self.headed(at + "key", linear(at + "key", a))))  # (T, G, d)
            v = tapped(f"layer{n}.value", linear(at + "value", a).reshape(k.shape))
            mixed = self.cache.mixed_block(tap, n, tiles, mine, q, k, v)  # (T, N, d)
            x = x + linear(at + "output", mixed.reshape(len(steps), c.heads * c.per_head))  # (T, D)
            m = self.norm(at + "mlp_norm", x)
            units = silu(linear(at + "gate", m))
            units *= linear(at + "up", m)
            units = tapped(f"layer{n}.mlp", units)  # (T, F)
            x = tapped(f"layer{n}.residual", x + linear(at + "down", units))
        y, told = self.norm("norm", x), self.layout.slice("logits")
        if (
            len(tokens) == len(steps) and "logits" not in tap.edits
        ):  # in whole tiles: written once, as they are many
            tiled(self.readout, y, into=rows[:, told])  # (T, V)
        else:
            tapped("logits", tiled(self.readout, y))
        self.cache.time = tap.step = begin + len(tokens)
        return rows

    def stream(self) -> Stream:
        w = self.weights
        layers = [
            Writes(w[f"layers.{n}.output.weight"], inner=w[f"layers.{n}.down.weight"])
            for n in range(self.config.layers)
        ]
        return Stream(
            self.config.layers - 1, self.readout, gain=w["norm.weight"],
            epsilon=self.config.epsilon, layers=tuple(layers),
        )  # fmt: skip

    def abreast(self, rows: Array, tokens: Ids, readings: Sequence[Reading]) -> dict[str, Array] | None:
        """The steps of all readings one under the other, M of them: only attention is each reading's own."""
        c, w, total = self.config, self.weights, len(tokens)
        if total > c.context or any(each.other == MISSING for each in readings):
            return None
        steps = np.concatenate([np.arange(each.start, total) for each in readings])  # (M,)
        stops = np.cumsum([total - each.start for each in readings])
        ids, turn = tokens[steps], rotary(steps, self.turns, c.heads)
        for each, stop in zip(readings, stops.tolist(), strict=True):
            if each.other is not None:
                ids[stop - total + each.start] = each.other

        def linear(name: str, y: Array) -> Array:
            z = y @ w[name + ".weight"].T
            return z + w[name + ".bias"] if name + ".bias" in w else z

        x = w["embedding.weight"][ids]  # (M, D)
        for n in range(c.layers):
            at = f"layers.{n}."
            a = self.norm(at + "attention_norm", x)
            q = turn(self.headed(at + "query", linear(at + "query", a)))  # (M, N, d)
            k = turn(self.headed(at + "key", linear(at + "key", a)))  # (M, G, d)
            v = linear(at + "value", a).reshape(k.shape)
            kept = (
                self.layout.values(rows, f"layer{n}.{name}").reshape(-1, *k.shape[1:])
                for name in ("key", "value")
            )
            mixed = apart(readings, stops, q, k, v, *kept)  # (M, N, d)
            x = x + linear(at + "output", mixed.reshape(len(x), -1))
            m = self.norm(at + "mlp_norm", x)
            x = x + linear(at + "down", silu(linear(at + "gate", m)) * linear(at + "up", m))
        x = x[stops - 1]
        return {f"layer{c.layers - 1}.residual": x, "logits": self.norm("norm", x) @ self.readout.T}

    @classmethod
    def equation(cls, at: At) -> Expression | None:
        config, norm = at.config, equations.Norm("rms", at.config.epsilon)
        heads = norm if config.normed else None
        block = Block(at, norm, config.heads, output="output", down="down", head_norm=heads)
        match at.place.role:
            case "embedding":
                return equations.entry(at)
            case "logits" | "model.logits":
                return block.read_out("embedding.weight" if config.tied else "readout.weight")
            case "mlp":
                return block.gated()
        factors = at.weights("rotation.factors") if config.stretched and not at.place.part else None
        return block.equation(turns_of(config, factors).tolist())

    def told(self) -> tuple[str, Told]:
        return f"layer{self.config.layers - 1}.residual", Told(self)

    def derived(self) -> dict[str, Derived]:
        """The queries of each layer, of the residual stream before it."""
        before = ["embedding", *(f"layer{n}.residual" for n in range(self.config.layers - 1))]
        return {
            f"layer{n}.query": Derived(source, partial(self.queries, n)) for n, source in enumerate(before)
        }

    def queries(self, n: int, x: Array, first: int) -> Array:
        """Those of layer n at the steps from `first` on, of the stream before it (T, D): (T, N, d)."""
        at = f"layers.{n}."
        q = tiled(self.weights[at + "query.weight"], self.norm(at + "attention_norm", x), first)
        if self.config.biases:
            q += self.weights[at + "query.bias"]
        turn = rotary(np.arange(first, first + len(x)), self.turns, self.config.heads)
        return turn(self.headed(at + "query", q))

    def rewind(self, step: int) -> bool:
        kept = self.tap.edits.kept.values()
        if not 0 <= step < self.cache.time <= self.config.context - bool(kept):
            return False
        if any(each.attended for each in kept):  # how much was looked at what is not known of an earlier step
            return False
        self.cache.bounded.forget()
        self.cache.time = self.tap.step = step + 1  # what lies beyond is not looked at
        return True

    def resume(self, rows: Array, step: int) -> None:
        super().resume(rows, step)
        self.cache.bounded.forget()
        for n in range(self.config.layers):
            queries, keys, values = (
                rows[:, self.layout.slice(f"layer{n}.{name}")].reshape(
                    len(rows), *self.layout[f"layer{n}.{name}"].shape
                )
                for name in ("query", "key", "value")
            )
            if n in self.tap.edits.kept:
                self.cache.bounded.resume(self.tap, n, queries, keys, values)
            last = slice(-self.config.context, None)
            self.cache.resume(n, keys[last], values[last], step + 1)

    @property
    def readout(self) -> Array:
        """W_y (V, D)."""
        return self.weights["embedding.weight" if self.config.tied else "readout.weight"]

    def linear(self, name: str, y: Array) -> Array:
        """W y, with the bias if there is one, at one step."""
        z = self.weights[name + ".weight"] @ y
        return z + self.weights[name + ".bias"] if name + ".bias" in self.weights else z

    def norm(self, name: str, x: Array) -> Array:
        return rms_norm(x, self.weights[name + ".weight"], self.config.epsilon)

    def headed(self, name: str, y: Array) -> Array:
        """Queries or keys (..., heads x d) by head (..., heads, d), each normed in a Qwen 3."""
        split = y.reshape(*y.shape[:-1], y.shape[-1] // self.config.per_head, self.config.per_head)
        return self.norm(name + "_norm", split) if self.config.normed else split

    @property
    def turns(self) -> Floats:
        """By how much each pair turns from step to step (d/2,)."""
        return turns_of(self.config, self.weights.get("rotation.factors"))


def turns_of(config: LlamaConfig, factors: Array | None) -> Floats:
    """By how much each pair of a head turns from step to step (d/2,)."""
    half = config.per_head // 2
    slowness = config.base ** (np.arange(half) / half)
    return np.asarray(1 / slowness if factors is None else 1 / (slowness * factors))
