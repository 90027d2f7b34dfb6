"""The simple recurrent network of Elman (1990), "Finding Structure in Time".

    h_t = tanh(W_ih x_t + b_ih + W_hh h_{t-1} + b_hh)
    logits_t = W_hy h_t + b_y

All its memory is h: every step passes it through W_hh and tanh again, which is why it fades.
Axes: E embedding, H hidden, V vocabulary.
"""

from dataclasses import dataclass, field

import numpy as np

from engines.engine import Engine
from engines.spec import Array, Kind, SignalSpec
from engines.zoo._readout import CLASSES, read_out, readout_shapes, readout_signal


@dataclass(frozen=True, slots=True)
class RnnConfig:
    """The sizes of a simple recurrent network."""

    embedding: int = field(default=64, metadata={"min": 1, "help": "numbers per token"})
    hidden: int = field(default=128, metadata={"min": 1, "help": "units per layer"})
    layers: int = field(
        default=1, metadata={"min": 1, "max": 16, "help": "layers, each reading the one below"}
    )
    classes: int = field(default=0, metadata=CLASSES)


class Rnn(Engine):
    """Elman RNN with tanh; equals `torch.nn.RNN`."""

    Config = RnnConfig

    @classmethod
    def shapes(cls, config: RnnConfig, vocab: int) -> dict[str, tuple[int, ...]]:
        shapes: dict[str, tuple[int, ...]] = {"embedding.weight": (vocab, config.embedding)}
        for n in range(config.layers):
            below = config.embedding if n == 0 else config.hidden
            shapes[f"rnn.weight_ih_l{n}"] = (config.hidden, below)
            shapes[f"rnn.weight_hh_l{n}"] = (config.hidden, config.hidden)
            shapes[f"rnn.bias_ih_l{n}"] = shapes[f"rnn.bias_hh_l{n}"] = (config.hidden,)
        return shapes | readout_shapes(config.classes, vocab, config.hidden)

    @classmethod
    def signals(cls, config: RnnConfig, vocab: int) -> tuple[SignalSpec, ...]:
        return (
            SignalSpec("embedding", Kind.EMBEDDING, ("unit",), (config.embedding,)),
            *(
                SignalSpec(f"layer{n}.hidden", Kind.STATE, ("unit",), (config.hidden,), (-1, 1), n)
                for n in range(config.layers)
            ),
            readout_signal(config.classes, vocab),
        )

    def reset(self) -> None:
        self.hidden = [np.zeros(self.config.hidden, np.float32) for _ in range(self.config.layers)]

    def read(self, token: int) -> None:
        w, tap = self.weights, self.tap
        x = tap("embedding", w["embedding.weight"][token])  # (E,)
        for n, h in enumerate(self.hidden):
            h = np.tanh(
                w[f"rnn.weight_ih_l{n}"] @ x + w[f"rnn.bias_ih_l{n}"]
                + w[f"rnn.weight_hh_l{n}"] @ h + w[f"rnn.bias_hh_l{n}"]
            )  # (H,)  # fmt: skip
            x = self.hidden[n] = tap(f"layer{n}.hidden", h)
        read_out(tap, w, x, self.config.classes)

    def resume(self, rows: Array, step: int) -> None:
        last = self.layout.views(rows[-1])
        self.hidden = [last[f"layer{n}.hidden"].copy() for n in range(self.config.layers)]
