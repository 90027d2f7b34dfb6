"""A file that somebody else's program wrote, as an importer sees it: tensors by name, and what networks they are of."""

import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from safetensors import SafetensorError

from mnemoscope.engines.models.importers.found import Recurrent
from mnemoscope.engines.progress import Progress, unwatched
from mnemoscope.engines.spec import Array
from mnemoscope.engines.translation import tr

# What a damaged file makes those who read it raise.
DAMAGE = (
    ValueError,
    OSError,
    EOFError,
    KeyError,
    NotImplementedError,
    RuntimeError,
    zipfile.BadZipFile,
    zlib.error,
    SafetensorError,
)


def why(error: BaseException) -> str:
    """Why a file cannot be read, of what was raised when it was."""
    return str(getattr(error, "strerror", None) or error) or tr("it is damaged")


@dataclass(frozen=True, slots=True)
class Source:
    """What is in a file. `floats` reads one tensor; `weights` the tensors of a network, by our names.

    A file that is not torch's own names the tensors of a network otherwise, or turns them about: then `arranged` has each of them
    by our name, made of its own. `maker` is whose network the proof is held against; `original` is that network of a maker other than torch, over
    numbers (T, n): its states of every token, and where each direction of each layer ends.
    """

    path: Path
    maker: str
    shapes: Mapping[str, tuple[int, ...]]
    floats: Callable[[str], Array]
    networks: tuple[Recurrent, ...]
    plain: Mapping[str, Any] = field(default_factory=dict)
    arranged: Mapping[str, Mapping[str, Callable[[], Array]]] = field(
        default_factory=dict
    )  # by a network's prefix
    parts: Mapping[str, tuple[str, ...]] | None = (
        None  # the file's tensors of each network, where it is arranged
    )
    biases: Mapping[str, str] = field(default_factory=dict)  # by the matrices that they belong to
    beside: Mapping[str, tuple[str, str]] = field(
        default_factory=dict
    )  # the embedding and the read-out of a network, if the file says them
    original: Mapping[str, Callable[[Array], tuple[Array, list[Array]]]] = field(default_factory=dict)
    turned: frozenset[str] = frozenset()  # the matrices that lie the other way round, as Keras has them
    notes: tuple[str, ...] = ()

    def weights(self, network: Recurrent, progress: Progress = unwatched) -> dict[str, Array]:
        """The tensors of a network by our names, as torch shapes them. Raises ValueError, and whatever `progress` raises."""
        reading = self.arranged.get(network.prefix) or {
            ours: partial(self.floats, theirs) for ours, theirs in network.names.items()
        }
        found = dict[str, Array]()
        for number, (name, read) in enumerate(reading.items()):
            progress(number / len(reading))
            found[name] = read()
        return found

    def table(self, name: str) -> Array:
        """An embedding, or the matrix of a read-out, as torch shapes it."""
        return self.floats(name).T if name in self.turned else self.floats(name)
