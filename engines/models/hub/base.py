"""What all engines share that are models of the transformers library."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import torch

from mnemoscope.engines.engine import Engine, Tap
from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.spec import Array, Kind, Layout, SignalSpec, scaled
from mnemoscope.engines.tokens import Ids, Vocabulary
from mnemoscope.engines.translation import tr

UNLIMITED = 1_000_000  # tokens, where a model does not say how many it can read
LIMITS = (
    "max_position_embeddings",
    "n_positions",
    "n_ctx",
    "max_seq_len",
    "seq_length",
    "max_sequence_length",
)


@dataclass(frozen=True, slots=True)
class Sizes:
    """What was found out of a model: its name, its signals, how far back it looks, and how many tokens it can read."""

    name: str
    specs: tuple[SignalSpec, ...]
    context: int | None
    limit: int


class Hub(Engine):
    """A model of the library as an engine. It computes in torch; what is recorded are numpy arrays."""

    Config = Sizes

    def __init__(self, model: Any, vocab: Vocabulary, sizes: Sizes) -> None:
        self.model, self.config, self.vocab = model, sizes, vocab
        self.weights: dict[str, Array] = {}
        self.specs = scaled(sizes.specs, {})
        self.layout = Layout(self.specs)
        self.tap = Tap(self.layout)
        self.context = sizes.context
        self.proof: tuple[str, float] | None = None
        self.reset()

    @classmethod
    def shapes(cls, config: Any, vocab: int) -> dict[str, tuple[int, ...]]:
        return {}

    @classmethod
    def signals(cls, config: Any, vocab: int) -> tuple[SignalSpec, ...]:
        specs: tuple[SignalSpec, ...] = config.specs
        return specs

    def embedded(self, tokens: Ids) -> torch.Tensor:
        """The rows of its table of embeddings (n, D)."""
        with torch.inference_mode():
            return self.model.get_input_embeddings()(torch.from_numpy(np.array(tokens, np.int64)))

    def refuse_long(self, count: int) -> None:
        """Raise ModelError for more tokens than the model can read."""
        if count > self.config.limit:
            raise ModelError(
                tr("{name} reads at most {limit:,} tokens: take a shorter text", name=self.config.name, limit=self.config.limit)
            )  # fmt: skip

    def tapped_newest(self, name: str, values: torch.Tensor) -> torch.Tensor:
        """All of some values (..., n, D), the newest of them recorded, and as it is to be used."""
        if name not in self.layout:
            return values
        flat = values.reshape(-1, values.shape[-1])
        used = self.tap(name, flat[-1].numpy())
        if name not in self.tap.edits:
            return values
        return torch.cat((flat[:-1], torch.from_numpy(np.array(used))[None])).reshape(values.shape)

    def tapped(self, name: str, values: torch.Tensor, rows: Array, keys: Ids | None = None) -> torch.Tensor:
        """The values (n, ...) of the steps being read, written into their rows, and as they are to be used."""
        if name in self.tap.edits:
            return torch.from_numpy(
                np.ascontiguousarray(self.tap.block(name, values.numpy(), rows, keys=keys))
            )
        if name in self.layout:
            self.tap.record(name, values.numpy(), rows)
        return values

    def read(self, token: int) -> None:
        row = np.zeros((1, self.layout.width), np.float32)
        step = self.tap.step
        self.read_one(token, row)
        self.tap.step = step  # `step` counts
        self.tap.row[...] = row[0]

    def read_one(self, token: int, row: Array) -> None:
        """Read one token, into a row (1, width)."""
        raise NotImplementedError


def limit_of(config: Any) -> int:
    """How many tokens a model can read, by its configuration."""
    said = (getattr(config, name, None) for name in LIMITS)
    return next((n for n in said if isinstance(n, int) and n > 0), UNLIMITED)


def attention_specs(
    n: int, queries: tuple[int, int], keys: tuple[int, int], values: tuple[int, int], across: str = ""
) -> list[SignalSpec]:
    """The queries, keys and values of a layer, each (heads, d)."""
    split, at = ("head", "unit"), f"layer{n}.{across}"
    return [
        SignalSpec(at + "query", Kind.QUERY, split, queries, layer=n),
        SignalSpec(at + "key", Kind.KEY, split, keys, layer=n),
        SignalSpec(at + "value", Kind.VALUE, split, values, layer=n),
    ]
