"""What the recurrent engines have in common: their sizes, and their weights as torch names and shapes them.

    rnn.weight_ih_l{n} (G H, E or H)     rnn.bias_ih_l{n} (G H)     from the layer below
    rnn.weight_hh_l{n} (G H, H)          rnn.bias_hh_l{n} (G H)     from the step before
    rnn.weight_hr_l{n} (P, H)                                       what is shown of a state, if not all: then P stands for H above
    rnn.h0 (layers, H)                                              the hidden state before the first token, if not 0

The other direction, of a network that has one, ends in `_reverse`, and the layer above reads both, (2 H).
What comes in is the row of a token in a table of embeddings; or, in a network of `inputs`, a row of numbers as it is.
Axes: E embedding or inputs, H hidden, P projection, G gates stacked in one tensor (1, 3 or 4), V vocabulary.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from mnemoscope.engines.option import Options, option, size
from mnemoscope.engines.spec import Array, Kind, SignalSpec
from mnemoscope.engines.tokens import Ids, Vocabulary
from mnemoscope.engines.translation import tr_noop
from mnemoscope.engines.zoo._math import of_each, one_by_one
from mnemoscope.engines.zoo._readout import MOST_CLASSES, readout_shapes, readout_signals

ROOM = 2**24  # bytes for what is kept of tokens that were met


@dataclass(frozen=True, slots=True)
class NetworkConfig(Options):
    """The sizes of a recurrent network of one or two directions, and which of its weights there are."""

    embedding: int = size(64, tr_noop("numbers per token"))
    hidden: int = size(128, tr_noop("units per layer"))
    layers: int = size(1, tr_noop("layers, each reading the one below"), max=16)
    classes: int = size(
        0, tr_noop("classes to tell apart; 0: predicts the next token"), min=0, max=MOST_CLASSES
    )
    bias: bool = option(True, help=tr_noop("whether the layers have biases, as in torch"))
    readout_bias: bool = option(True, help=tr_noop("whether the read-out has a bias"))
    readout: bool = option(True, help=tr_noop("whether it has a read-out; without one it says nothing"))
    inputs: int = size(
        0,
        tr_noop("numbers of a row, of a network that reads rows of numbers; 0: reads tokens by an embedding"),
        min=0,
    )
    outputs: int = size(
        0,
        tr_noop("numbers that are answered after each step, as by a regression; 0: none"),
        min=0,
        max=MOST_CLASSES,
    )

    @property
    def entry(self) -> str:
        """The name of the signal that comes in."""
        return "input" if self.inputs else "embedding"


@dataclass(frozen=True, slots=True)
class RecurrentConfig(NetworkConfig):
    """The sizes of a recurrent network of one direction, which may begin from states of its own."""

    initial: bool = option(
        False, help=tr_noop("whether the state before the first token is among the weights; else it is 0")
    )


def recurrent_shapes(
    config: NetworkConfig,
    vocab: int,
    *,
    gates: int,
    states: tuple[str, ...] = ("h0",),
    ways: tuple[str, ...] = ("",),
    projection: int = 0,
) -> dict[str, tuple[int, ...]]:
    """The name and shape of every weight of a network with so many gates in a tensor; `ways` are the endings of its directions."""
    inputs, outputs = config.inputs, config.outputs
    shapes: dict[str, tuple[int, ...]] = {} if inputs else {"embedding.weight": (vocab, config.embedding)}
    stacked, shown = gates * config.hidden, projection or config.hidden
    for n in range(config.layers):
        below = len(ways) * shown if n else inputs or config.embedding
        for way in ways:
            shapes[f"rnn.weight_ih_l{n}{way}"] = (stacked, below)
            shapes[f"rnn.weight_hh_l{n}{way}"] = (stacked, shown)
            if config.bias:
                shapes[f"rnn.bias_ih_l{n}{way}"] = shapes[f"rnn.bias_hh_l{n}{way}"] = (stacked,)
            if projection:
                shapes[f"rnn.weight_hr_l{n}{way}"] = (projection, config.hidden)
    if isinstance(config, RecurrentConfig) and config.initial:
        widths = {"h0": shown, "c0": config.hidden}
        shapes |= {f"rnn.{state}": (len(ways) * config.layers, widths[state]) for state in states}
    if not config.readout:
        return shapes
    listed = 0 if inputs else vocab  # no next row can be foretold by a list of all there are
    return shapes | readout_shapes(
        config.classes, listed, len(ways) * shown, bias=config.readout_bias, outputs=outputs
    )


def said_signals(config: NetworkConfig, vocab: int) -> tuple[SignalSpec, ...]:
    """What it says after each step: the class, numbers, or the next token; nothing, of a network without a read-out."""
    listed = 0 if config.inputs else vocab
    return readout_signals(config.classes, listed, outputs=config.outputs, has=config.readout)


def entry_signal(config: NetworkConfig) -> SignalSpec:
    """What comes in: `embedding` (E) of a token, or `input` (E), a row of numbers."""
    if config.inputs:
        return SignalSpec("input", Kind.EMBEDDING, ("column",), (config.inputs,))
    return SignalSpec("embedding", Kind.EMBEDDING, ("unit",), (config.embedding,))


def entering(weights: Mapping[str, Array], vocab: Vocabulary, tokens: Ids | int) -> Array:
    """What comes in with tokens (...): their rows in the table of embeddings (..., E), or the numbers that they are."""
    table = weights.get("embedding.weight")
    return vocab.numbers(tokens) if table is None else table[tokens]


def biases(weights: Mapping[str, Array], config: RecurrentConfig, name: str) -> list[Array]:
    """The bias (G H,) of each layer, `rnn.{name}_l{n}`; 0 in a network without."""
    return [weights.get(f"rnn.{name}_l{n}", np.zeros(1, np.float32)) for n in range(config.layers)]


def before(
    weights: Mapping[str, Array], config: RecurrentConfig, state: str, *, projection: int = 0
) -> list[Array]:
    """The state (H,) or (P,) of each layer before the first token: `rnn.h0` or `rnn.c0`, or 0."""
    return list(
        weights.get(f"rnn.{state}", np.zeros((config.layers, projection or config.hidden), np.float32))
    )


def driven(
    weight: Array,
    bias: Array,
    x: Array,
    tokens: Ids | None = None,
    first: int | None = None,
    met: dict[int, Array] | None = None,
) -> list[Array]:
    """The input side W x + b of a layer (G H,) for each row of x (n, E), to the bit as in single steps; to be read only.

    Given the tokens (n,) that x embeds, it is computed once for each that is different, and not again for those that
    were met before. Given the `first` of the steps, as where x are states, it is computed for many together: then, of a large
    weight, rounding may differ from that of single steps, but not with where a text is cut into blocks.
    """
    if tokens is None:
        return list((one_by_one(weight, x) if first is None else of_each(weight, x, first)) + bias)
    met = {} if met is None else met
    ids = tokens.tolist()
    new = {token: at for at, token in enumerate(ids) if token not in met}
    made = dict(zip(new, one_by_one(weight, x[list(new.values())]) + bias, strict=True))
    if (len(met) + len(made)) * 4 * len(weight) <= ROOM:
        met.update(made)
    return [made[token] if token in made else met[token] for token in ids]
