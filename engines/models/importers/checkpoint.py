"""Files of weights that others made, of whatever kind: which it is, and what is in it."""

import zipfile
from pathlib import Path

from safetensors import SafetensorError

from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.files.marks import EARLY
from mnemoscope.engines.files.tensors import TensorFile
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.models.importers.asked import Asked
from mnemoscope.engines.models.importers.assembling import assembled, card_of, planned
from mnemoscope.engines.models.importers.found import recurrent
from mnemoscope.engines.models.importers.source import DAMAGE, Source, why
from mnemoscope.engines.progress import Progress, unwatched
from mnemoscope.engines.spec import Array
from mnemoscope.engines.translation import tr

KEY = "mnemoscope"  # the metadata of our recordings
MOST_MEMBERS = 100_000


def kind_of(path: Path) -> str:
    """Which kind of file of weights it is, by how it begins: "torch", "safetensors", "keras", "hdf5", "npz", "onnx", or "".

    Waits for no pipe. Raises OSError or ValueError for no path.
    """
    if not path.is_file():
        return ""
    with path.open("rb") as file:
        head = file.read(16)
    if head.startswith(b"\x89HDF\r\n\x1a\n"):
        return "hdf5"
    if head.startswith(EARLY):
        return "torch"
    if head.startswith(b"PK\x03\x04"):
        return _kind_of_zip(path)
    if head[8:9] == b"{" and 0 < int.from_bytes(head[:8], "little") < path.stat().st_size:
        return "safetensors"
    return "onnx" if path.suffix.lower() == ".onnx" and head[:1] == b"\x08" else ""


def _kind_of_zip(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, OSError, NotImplementedError, ValueError):
        return ""
    if len(names) > MOST_MEMBERS:
        return ""
    if any(name.endswith("data.pkl") for name in names):
        return "torch"
    if "config.json" in names and any(name.endswith(".h5") for name in names):
        return "keras"
    return "npz" if names and all(name.endswith(".npy") for name in names) else ""


def is_checkpoint(path: Path) -> bool:
    """Whether a path is a file of weights that may be a model of others: a recording is none. Raises OSError or ValueError for no path."""
    kind = kind_of(path)
    if kind != "safetensors":
        return bool(kind)
    try:
        with TensorFile(path) as file:
            return KEY not in file.metadata and "tokens" not in file.entries and "pieces" not in file.metadata and bool(
                recurrent({name: entry.shape for name, entry in file.entries.items()})
            )  # fmt: skip
    except (SafetensorError, ValueError, LookupError, TypeError, AttributeError):
        return False


def open_source(path: Path, progress: Progress = unwatched) -> Source:
    """What is in a file of weights. Raises ModelError with one sentence."""
    kind = kind_of(path)
    try:
        if kind == "torch":
            return _torch(path, progress)
        if kind == "safetensors":
            return _safetensors(path)
        if kind in ("hdf5", "keras", "npz"):
            from mnemoscope.engines.models.importers.keras import read_keras

            return read_keras(path, kind)
        if kind == "onnx":
            from mnemoscope.engines.models.importers.onnxfile import read_onnx

            return read_onnx(path)
    except DAMAGE as error:
        raise ModelError(tr("{file} cannot be opened: {why}", file=path.name, why=why(error))) from None
    raise ModelError(tr("{file} is none of the files of weights that can be opened", file=path.name))


def _torch(path: Path, progress: Progress) -> Source:
    from mnemoscope.engines.files.torchfile import read_torch  # not at the start: it is rarely needed

    file = read_torch(path, progress)
    if file.of_class:
        raise ModelError(
            tr(
                "{file} is a PyTorch file that names {of_class}, which is more than weights: opening it would run somebody's code, and nothing of "
                "it was run. Save the module's state_dict() instead",
                file=path.name, of_class=file.of_class,
            )
        )  # fmt: skip
    shapes = file.tensors
    return Source(path, "PyTorch", shapes, file.floats, tuple(recurrent(shapes)), plain=file.plain)


def _safetensors(path: Path) -> Source:
    with TensorFile(path) as file:
        shapes = {name: entry.shape for name, entry in file.entries.items()}

    def floats(name: str) -> Array:
        with TensorFile(path) as file:
            return file.floats(name)

    return Source(path, "PyTorch", shapes, floats, tuple(recurrent(shapes)))


def read_checkpoint(
    path: Path, asked: Asked | None = None, progress: Progress = unwatched
) -> tuple[Card, dict[str, Array]]:
    """The card and the weights of the model in a file of weights, unproved. Raises ModelError with one sentence."""
    return assembled(planned(open_source(path, progress), asked or Asked()), progress)


def read_checkpoint_card(path: Path, progress: Progress = unwatched) -> Card:
    """The card of the model in a file of weights. Raises ModelError with one sentence."""
    return card_of(planned(open_source(path, progress), Asked()))
