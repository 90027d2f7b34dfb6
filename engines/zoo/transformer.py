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

from dataclasses import dataclass, field

import numpy as np

from mnemoscope.engines.engine import Engine
from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.spec import Array, Kind, SignalSpec
from mnemoscope.engines.zoo._math import gelu, layer_norm, softmax


@dataclass(frozen=True, slots=True)
class TransformerConfig:
    """The sizes of a decoder-only Transformer. Raises ModelError if they do not fit together."""

    width: int = field(default=128, metadata={"min": 2, "help": "numbers in the residual stream"})
    heads: int = field(default=4, metadata={"min": 1, "help": "attention heads per layer"})
    layers: int = field(default=4, metadata={"min": 1, "max": 64, "help": "layers, one after the other"})
    mlp: int = field(default=512, metadata={"min": 0, "help": "units of each MLP; 0: attention alone"})
    context: int = field(
        default=128, metadata={"min": 1, "help": "tokens attention reaches back, itself included"}
    )
    positions: str = field(
        default="rotary", metadata={"choices": ("rotary", "learned"), "help": "how a token knows its place"}
    )

    def __post_init__(self) -> None:
        if self.width % self.heads:
            raise ModelError(f"a width of {self.width} cannot be shared by {self.heads} heads")
        if self.positions not in ("rotary", "learned"):
            raise ModelError(f"positions must be rotary or learned, not {self.positions!r}")
        if self.positions == "rotary" and self.width // self.heads % 2:
            raise ModelError("rotary positions need an even number of dimensions per head")


class Transformer(Engine):
    """Decoder-only Transformer with a key-value cache; equals a full forward pass in torch."""

    Config = TransformerConfig

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
        c = self.config
        self.context = self.memory = c.context
        self.time = 0
        cache = (c.layers, c.heads, c.context, c.width // c.heads)
        self.keys = np.zeros(cache)  # a ring: token t lies in slot t % context; float64, see read
        self.values = np.zeros(cache, np.float32)

    def read(self, token: int) -> None:
        c, w, tap = self.config, self.weights, self.tap
        x = w["embedding.weight"][token]  # (D,)
        if c.positions == "learned":
            x = x + w["positions.weight"][min(self.time, c.context - 1)]
        x = tap("embedding", x)
        slot, filled = self.time % c.context, min(self.time + 1, c.context)
        for n in range(c.layers):
            at = f"layers.{n}."

            def linear(name: str, y: Array, at: str = at) -> Array:
                return w[at + name + ".weight"] @ y + w[at + name + ".bias"]

            a = layer_norm(x, w[at + "attention_norm.weight"], w[at + "attention_norm.bias"])  # (D,)
            q = tap(f"layer{n}.query", self.turned(linear("query", a).reshape(c.heads, -1)))  # (N, d)
            k = tap(f"layer{n}.key", self.turned(linear("key", a).reshape(c.heads, -1)))
            v = tap(f"layer{n}.value", linear("value", a).reshape(c.heads, -1))
            self.keys[n, :, slot], self.values[n, :, slot] = k, v
            keys, values = self.keys[n, :, :filled], self.values[n, :, :filled]  # (N, K, d)
            # In float64: rounding the scores would show in the weights, differently on every processor.
            scores = (keys @ q[:, :, None].astype(np.float64))[:, :, 0] * q.shape[1] ** -0.5  # (N, K)
            attention = tap(f"layer{n}.attention", softmax(scores).astype(np.float32))
            mixed = (attention[:, None, :] @ values).reshape(-1)  # (N, d) -> (D,)
            x = x + linear("output", mixed)
            if c.mlp:
                m = layer_norm(x, w[at + "mlp_norm.weight"], w[at + "mlp_norm.bias"])
                x = x + linear("mlp_out", tap(f"layer{n}.mlp", gelu(linear("mlp_in", m))))  # (F,) -> (D,)
            x = tap(f"layer{n}.residual", x)  # (D,)
        y = layer_norm(x, w["norm.weight"], w["norm.bias"])
        tap("logits", w["readout.weight"] @ y + w["readout.bias"])  # (V,)
        self.time += 1

    def turned(self, x: Array) -> Array:
        """Rotate each pair (x_j, x_{j + d/2}) of x (N, d) by time / 10000^(2j/d), in every head."""
        if self.config.positions == "learned":
            return x
        half = x.shape[1] // 2
        angle = self.time * 10000.0 ** (-np.arange(half) / half)  # (d/2,) in float64: exact far out
        cos, sin = np.cos(angle).astype(np.float32), np.sin(angle).astype(np.float32)
        a, b = x[:, :half], x[:, half:]
        return np.concatenate((a * cos - b * sin, a * sin + b * cos), axis=1)

    def resume(self, rows: Array, step: int) -> None:
        self.time = step + 1
        slots = np.arange(self.time - len(rows), self.time) % self.config.context
        for n in range(self.config.layers):
            shape = (len(rows), *self.layout[f"layer{n}.key"].shape)  # (n, N, d)
            keys = rows[:, self.layout.slice(f"layer{n}.key")].reshape(shape)
            values = rows[:, self.layout.slice(f"layer{n}.value")].reshape(shape)
            self.keys[n][:, slots] = keys.swapaxes(0, 1)
            self.values[n][:, slots] = values.swapaxes(0, 1)
