"""What a file or folder is that cannot be opened as it is: one sentence that says what it holds and what can be done.

Nothing is run and nothing is unpickled; of a large file only its beginning is read.
"""

import json
import os
import stat
import zipfile
from pathlib import Path
from typing import Any

from safetensors import SafetensorError

from mnemoscope.engines.files.tensors import TensorFile
from mnemoscope.engines.models.lookalike import looks, missing

KEY = "mnemoscope"  # the metadata of our recordings
GUIDE = "assets/models/README.md"
NOT_YET = "which cannot be opened yet"
CONFIG_BYTES = 1_000_000
LONGEST_PATH = 120  # characters of it in a sentence: its end


def described(path: str | Path) -> str:
    """What is at a path, in one sentence without its full stop."""
    path = Path(path)
    name = str(path) if len(str(path)) <= LONGEST_PATH else f"…{str(path)[1 - LONGEST_PATH :]}"
    try:
        mode = path.stat().st_mode
    except FileNotFoundError:
        if path.is_symlink():
            return f"{name} is a link to {os.readlink(path)}, which is not there"
        return f"there is no file {name}"
    except (OSError, ValueError) as error:
        return f"{name} cannot be read: {getattr(error, 'strerror', None) or error}"
    if stat.S_ISDIR(mode):
        return f"{name} {_folder(path)}"
    if not stat.S_ISREG(mode):
        return f"{name} is a device or a pipe, not a file"
    try:
        return f"{name} {_file(path)}"
    except OSError as error:
        return f"{name} cannot be read: {error.strerror or error}"


def holds_tensors(path: Path) -> bool:
    """Whether a path is a file that begins as safetensors do. Waits for no pipe."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return _begins_with_header(file.read(9), path.stat().st_size)
    except (OSError, ValueError):
        return False


def _begins_with_header(head: bytes, size: int) -> bool:
    return head[8:9] == b"{" and int.from_bytes(head[:8], "little") < size


def _folder(path: Path) -> str:
    """What a folder is, after its name."""
    try:
        names = sorted(entry.name for entry in os.scandir(path))
    except OSError as error:
        return f"is a folder that cannot be read: {error.strerror or error}"
    if "card.toml" in names:
        return f"is a model's folder: read with it by `python main.py --model {path}`"
    if "config.json" in names and (kind := _hugging_face(path / "config.json")):
        return (
            f"is a Hugging Face model ({kind}), {NOT_YET}: weights of our own engines can be opened, "
            f"in a folder with card.toml (see {GUIDE})"
        )
    weights = [name for name in names if name.endswith(".safetensors")]
    if weights:
        return f"is a folder without card.toml, which a model needs beside weights.safetensors (see {GUIDE}); it has {weights[0]}"
    if not names:
        return "is an empty folder"
    held = ", ".join(names[:3]) + (", …" if len(names) > 3 else "")
    return f"is a folder without card.toml, so not a model; it holds {held} (how to write a model: {GUIDE})"


def _hugging_face(path: Path) -> str:
    """The architecture that a config.json names; "" if it is of something else."""
    config = _json(path)
    said = config.get("architectures") or config.get("model_type") or ""
    return str(said[0] if isinstance(said, list) else said)[:80]


def _json(path: Path) -> dict[str, Any]:
    try:
        with path.open("rb") as file:
            found = json.loads(file.read(CONFIG_BYTES))
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _file(path: Path) -> str:
    """What a file is, after its name, by its first bytes: names say too little."""
    with path.open("rb") as file:
        head = file.read(512)
    if not head:
        return "is empty"
    if head.startswith(b"GGUF"):
        tensors = int.from_bytes(head[8:16], "little")
        return f"is a GGUF model of {tensors} tensors (of llama.cpp and its like), {NOT_YET}"
    if head.startswith(b"\x89HDF\r\n\x1a\n"):
        return f"is an HDF5 file, as Keras writes its weights, {NOT_YET}: save them as safetensors, named as in {GUIDE}"
    if head.startswith(b"PK\x03\x04"):
        return _zip(path)
    if head[:1] == b"\x80" and head[1:2] in b"\x02\x03\x04\x05":
        return (
            "is a pickle, as PyTorch wrote before 1.6, which could run anything when it is opened: load it where you trust it, "
            "and save its tensors as safetensors"
        )
    if _begins_with_header(head, path.stat().st_size):
        return _safetensors(path)
    if path.name == "card.toml":
        return f"is a model's card: open its folder, `--model {path.parent}`"
    if b"\0" in head:
        return "is none of the files that can be opened"
    return f"is a text, as it seems: let a model read it by `python main.py --file {path}`"


def _zip(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, OSError, NotImplementedError, ValueError):
        return "begins as a zip, as PyTorch, Keras and numpy write, but is damaged"
    if any(name.endswith("data.pkl") for name in names):
        return _torch(path)
    if "config.json" in names and any(name.endswith(".h5") for name in names):
        return f"is a Keras model, {NOT_YET}: save its weights as safetensors, named as in {GUIDE}"
    if names and all(name.endswith(".npy") for name in names):
        listed = ", ".join(name.removesuffix(".npy") for name in names[:4]) + (
            ", …" if len(names) > 4 else ""
        )
        return (
            f"is a NumPy archive of {len(names)} {'array' if len(names) == 1 else 'arrays'} ({listed}), {NOT_YET}: write them with "
            f"safetensors.numpy.save_file, named as in {GUIDE}"
        )
    return "is a zip archive, and none of the files that can be opened"


def _torch(path: Path) -> str:
    from mnemoscope.engines.files.torchfile import read_torch  # not at the start: it is rarely needed

    convert = f"see {GUIDE}"
    try:
        found = read_torch(path)
    except (ValueError, OSError, KeyError, zipfile.BadZipFile, NotImplementedError, RuntimeError):
        return f"is a PyTorch file whose contents cannot be told without running it; {convert}"
    if found.of_class:
        return (
            f"is a PyTorch file of a whole {found.of_class}, not of its weights alone, so opening it would run its code: "
            f"save its state_dict() instead; it {looks(found.tensors)}"
        )
    return f"is a PyTorch file and {looks(found.tensors)}{missing(found.tensors)}; {convert}"


def _safetensors(path: Path) -> str:
    try:
        with TensorFile(path) as file:
            metadata, shapes = file.metadata, {name: entry.shape for name, entry in file.entries.items()}
    except (SafetensorError, ValueError) as error:
        return f"is a damaged safetensors file: {error}"
    if KEY in metadata:
        return f"is a recording, not a model: open it by `python main.py {path}`"
    if "tokens" in shapes or "pieces" in metadata:
        return f"is a recording that another program wrote: open it by `python main.py {path}`"
    beside = "" if (path.parent / "card.toml").exists() else " and no card"
    where = (
        f"open its folder, `--model {path.parent}`" if not beside
        else f"put it as weights.safetensors beside a card.toml (see {GUIDE})"
    )  # fmt: skip
    return f"{looks(shapes)}{beside}: {where}{missing(shapes)}"
