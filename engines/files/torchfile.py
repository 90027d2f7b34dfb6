"""What is in a PyTorch file (.pt, .pth), without unpickling it, which could run whatever its author wished.

torch writes a zip with a pickle `data.pkl` and the numbers of each tensor beside it. The pickle is a list of operations,
and reading that list runs none: a tensor is a name, `_rebuild_tensor_v2`, a reference to its numbers, an offset, and its shape.
"""

import pickletools
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mnemoscope.engines.translation import tr

LARGEST_PICKLE = 50_000_000  # bytes: names and shapes of a model take far fewer
KNOWN = (
    "collections",
    "torch",
    "numpy",
    "builtins",
    "__builtin__",
    "_codecs",
)  # modules that a state_dict may name


@dataclass(frozen=True, slots=True)
class TorchFile:
    """The names and shapes of the tensors in a file, and the first class of a module that it names, if it is a whole module."""

    tensors: dict[str, tuple[int, ...]]
    of_class: str = ""


def read_torch(path: Path) -> TorchFile:
    """The contents of a PyTorch file. Raises ValueError or OSError if it cannot be told."""
    with zipfile.ZipFile(path) as archive:
        name = next((n for n in archive.namelist() if n.endswith("data.pkl")), None)
        if name is None or archive.getinfo(name).file_size > LARGEST_PICKLE:
            raise ValueError(tr("it has no list of tensors"))
        pickled = archive.read(name)
    tensors: dict[str, tuple[int, ...]] = {}
    key = text = of_class = ""
    shape: list[int] | None = (
        None  # the numbers since the reference to a tensor's storage: its offset, then its shape
    )
    for said, value in _operations(pickled):
        if said == "text":
            text = value
        elif said == "class" and "_rebuild_" in value:
            key = text
        elif said == "class" and (
            value.split(".")[0].split(" ")[0] not in KNOWN or value.startswith("torch.nn.modules")
        ):
            of_class = of_class or value.rpartition(" ")[2]
        elif said == "BINPERSID":
            shape = []
        elif shape is not None and said.startswith("BININT"):
            shape.append(value)
        elif shape is not None and said in ("TUPLE", "TUPLE1", "TUPLE2", "TUPLE3", "EMPTY_TUPLE"):
            tensors[key], shape = tuple(shape[1:]), None
    return TorchFile(tensors, of_class)


def _operations(pickled: bytes) -> Iterator[tuple[str, Any]]:
    """Each operation and its value; "text" and "class" also where they are taken from the pickle's own memory."""
    memory: dict[int, tuple[str, Any]] = {}
    last: tuple[str, Any] = ("", None)
    for operation, value, _ in pickletools.genops(pickled):
        match operation.name:
            case "BINPUT" | "LONG_BINPUT" | "MEMOIZE":
                memory[len(memory) if value is None else value] = last
                continue
            case "BINGET" | "LONG_BINGET":
                last = memory.get(value or 0, ("", None))
            case "BINUNICODE" | "SHORT_BINUNICODE":
                last = ("text", value)
            case "GLOBAL":
                last = ("class", value)
            case name:
                last = (name, value)
        yield last
