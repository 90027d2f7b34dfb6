"""What the references of recurrent engines share: embedding, read-out, and the sums that each gate is made of.

Axes: T steps, E embedding, H hidden, V vocabulary.
"""

from collections.abc import Iterator

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from mnemoscope.engines.training.references._recorded import Expected, Recorded


def embedding(recorded: Recorded) -> Iterator[Expected]:
    """The row of each token: of the table, or the numbers that stand in the text."""
    if "embedding.weight" not in recorded.weights:
        yield Expected("input", torch.from_numpy(_written(recorded)))
    else:
        yield Expected("embedding", recorded.weights["embedding.weight"][recorded.tokens])


def _written(recorded: Recorded) -> NDArray[np.float64]:
    """The rows of numbers (T, E) as they are written, less the mean and by the scale that the card gives."""
    described = recorded.engine.vocab.to_json()
    written = [
        [float(cell) for cell in recorded.engine.vocab.label(token).split(",")]
        for token in recorded.tokens.tolist()
    ]
    rows = np.array(written, np.float64).reshape(len(recorded), recorded.config.inputs)
    return (rows - np.array(described.get("mean", 0.0))) / np.array(described.get("scale", 1.0))


def readout(recorded: Recorded, x: Tensor) -> Iterator[Expected]:
    """What is said of the last layer's state x (T, H): the logits, the probabilities of the classes, numbers, or nothing."""
    if "readout.weight" not in recorded.weights:
        return
    said = recorded.linear("readout", x)
    if "class" in recorded.layout:
        yield Expected("class", said.softmax(dim=-1))
    else:
        yield Expected("output" if "output" in recorded.layout else "logits", said)


def below(recorded: Recorded, layer: int) -> Tensor:
    """What a layer reads (T, n)."""
    return recorded[f"layer{layer - 1}.hidden" if layer else recorded.config.entry]


def earlier(recorded: Recorded, layer: int, name: str) -> Tensor:
    """The hidden state or cell of a layer at the step before (T, H): before the first, that of the weights, if they have one."""
    first = recorded.weights.get(f"rnn.{name[0]}0")
    return recorded.before(f"layer{layer}.{name}", None if first is None else first[layer])


def sums(
    recorded: Recorded, layer: int, x: Tensor, h: Tensor, gates: int
) -> tuple[list[Tensor], list[Tensor]]:
    """W_i x + b_i and W_h h + b_h of each gate, (T, H) each."""
    given, carried = (
        torch.nn.functional.linear(value, *parameters(recorded, layer, which))
        for value, which in ((x, "ih"), (h, "hh"))
    )
    return list(given.chunk(gates, dim=1)), list(carried.chunk(gates, dim=1))


def parameters(recorded: Recorded, layer: int, which: str) -> tuple[Tensor, Tensor | None]:
    """Weight and bias from below ("ih") or from the step before ("hh")."""
    w = recorded.weights
    return w[f"rnn.weight_{which}_l{layer}"], w.get(f"rnn.bias_{which}_l{layer}")


def cell_arguments(recorded: Recorded, layer: int) -> tuple[Tensor, Tensor, Tensor | None, Tensor | None]:
    """The parameters in the order in which torch's own cells take them."""
    (w_ih, b_ih), (w_hh, b_hh) = (parameters(recorded, layer, which) for which in ("ih", "hh"))
    return w_ih, w_hh, b_ih, b_hh
