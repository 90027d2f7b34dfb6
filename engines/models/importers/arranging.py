"""Networks that are not stored as torch stores them: gates in another order, matrices the other way round, one layer at a time.

torch's order is i, f, g, o for an LSTM and r, z, n for a GRU; a matrix (G H, n) has a row for each number that is made.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from mnemoscope.engines.models.importers.found import Recurrent
from mnemoscope.engines.spec import Array

Read = Callable[[], Array]


@dataclass(frozen=True, slots=True)
class Layer:
    """One layer of a file: its network, the names of its tensors, and each of torch's tensors of it by the name without `_l{n}`."""

    network: Recurrent  # of one layer
    parts: tuple[str, ...]
    tensors: Mapping[str, Read]  # "weight_ih", "weight_ih_reverse", ...
    own: Mapping[str, tuple[str, ...]] = field(
        default_factory=dict
    )  # the names of a direction's arrays as they are stored, by its ending


@dataclass(frozen=True, slots=True)
class Arranged:
    """Networks as torch would have them, with what each is made of, by their prefixes."""

    networks: tuple[Recurrent, ...]
    parts: dict[str, tuple[str, ...]]
    tensors: dict[str, dict[str, Read]]


def ordered(values: Array, order: Sequence[int]) -> Array:
    """The blocks of rows (G H, ...) in another order: the n-th is that of `order[n]`."""
    blocks = np.split(values, len(order))
    return np.concatenate([blocks[n] for n in order])


def joined(layers: Iterable[Sequence[Layer]]) -> Arranged:
    """Layers that read one another, each sequence of them as one network."""
    networks, parts, tensors = list[Recurrent](), dict[str, tuple[str, ...]](), dict[str, dict[str, Read]]()
    for several in layers:
        first, last = several[0].network, several[-1].network
        fault = next((layer.network.fault for layer in several if layer.network.fault), "")
        network = replace(first, layers=len(several), fault=fault, reads=last.reads)
        networks.append(network)
        parts[network.prefix] = tuple(name for layer in several for name in layer.parts)
        tensors[network.prefix] = {
            f"rnn.{name.removesuffix('_reverse')}_l{n}{'_reverse' * name.endswith('_reverse')}": read
            for n, layer in enumerate(several)
            for name, read in layer.tensors.items()
        }
    return Arranged(tuple(networks), parts, tensors)


def stacked(layers: Sequence[Layer]) -> list[list[Layer]]:
    """Layers in sequences of those that can stand on one another, by their kinds and sizes."""
    found: list[list[Layer]] = []
    for layer in layers:
        above, below = layer.network, found[-1][-1].network if found else None
        alike = below is not None and all(
            getattr(above, name) == getattr(below, name)
            for name in ("cell", "hidden", "both_ways", "bias", "reset", "nonlinearity")
        )
        if below is not None and alike and above.input == below.shown:
            found[-1].append(layer)
        else:
            found.append([layer])
    return found
