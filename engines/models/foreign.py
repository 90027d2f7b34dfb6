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

from mnemoscope.engines.files.marks import EARLY
from mnemoscope.engines.files.npyfile import MAGIC
from mnemoscope.engines.files.tensors import TensorFile
from mnemoscope.engines.models.lookalike import how, looks
from mnemoscope.engines.translation import clauses, commas, tr, trn

KEY = "mnemoscope"  # the metadata of our recordings
GUIDE = "assets/models/README.md"
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
            return tr("{name} is a link to {target}, which is not there", name=name, target=os.readlink(path))
        return tr("there is no file {name}", name=name)
    except (OSError, ValueError) as error:
        return tr(
            "{name} cannot be read: {reason}", name=name, reason=getattr(error, "strerror", None) or error
        )
    if stat.S_ISDIR(mode):
        return _folder(path, name)
    if not stat.S_ISREG(mode):
        return tr("{name} is a device or a pipe, not a file", name=name)
    try:
        return _file(path, name)
    except OSError as error:
        return tr("{name} cannot be read: {reason}", name=name, reason=error.strerror or error)


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


def _folder(path: Path, name: str) -> str:
    """What a folder is, after its name."""
    try:
        names = sorted(entry.name for entry in os.scandir(path))
    except OSError as error:
        return tr(
            "{name} is a folder that cannot be read: {reason}", name=name, reason=error.strerror or error
        )
    if "card.toml" in names:
        return tr(
            "{name} is a model's folder: read with it by `python main.py --model {path}`",
            name=name,
            path=path,
        )
    if "config.json" in names and (kind := _hugging_face(path / "config.json")):
        return tr(
            "{name} is a Hugging Face model ({kind}): read with it by `python main.py --model {path}`",
            name=name,
            kind=kind,
            path=path,
        )
    weights = [name for name in names if name.endswith(".safetensors")]
    if weights:
        return tr(
            "{name} is a folder without card.toml, which a model needs beside weights.safetensors (see {guide}); it has {weights}",
            name=name,
            guide=GUIDE,
            weights=weights[0],
        )
    if not names:
        return tr("{name} is an empty folder", name=name)
    return tr(
        "{name} is a folder without card.toml, so not a model; it holds {held} (how to write a model: {guide})",
        name=name,
        held=commas(names, 3),
        guide=GUIDE,
    )


def _hugging_face(path: Path) -> str:
    """The architecture that a config.json names; "" if it is of something else."""
    config = _json(path)
    said = (config.get("model_type") and (config.get("architectures") or config.get("model_type"))) or ""
    return str(said[0] if isinstance(said, list) else said)[:80]


def _json(path: Path) -> dict[str, Any]:
    try:
        with path.open("rb") as file:
            found = json.loads(file.read(CONFIG_BYTES))
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _file(path: Path, name: str) -> str:
    """What a file is, after its name, by its first bytes: names say too little."""
    with path.open("rb") as file:
        head = file.read(512)
    if not head:
        return tr("{name} is empty", name=name)
    if head.startswith(b"GGUF"):
        tensors = int.from_bytes(head[8:16], "little")
        return tr(
            "{name} is a GGUF model of {tensors} tensors: read with it by `python main.py --model {name}`",
            name=name,
            tensors=tensors,
        )
    if head.startswith(b"\x89HDF\r\n\x1a\n"):
        return tr(
            "{name} is an HDF5 file, as Keras writes its weights: see what is in it by `python main.py import {path}`",
            name=name,
            path=path,
        )
    if head.startswith(b"PK\x03\x04"):
        return _zip(path, name)
    if head.startswith(MAGIC):
        return tr(
            "{name} is a NumPy array: let a model that reads rows of numbers read it, as by `python main.py --model lstm-adding --file {name}`",
            name=name,
        )
    if head.startswith(EARLY):
        return _torch(path, name)
    if head[:1] == b"\x80" and head[1:2] in b"\x02\x03\x04\x05":
        return tr(
            "{name} is a pickle, which could run anything when it is opened: "
            "load it where you trust it, and save its tensors as safetensors",
            name=name,
        )
    if _begins_with_header(head, path.stat().st_size):
        return _safetensors(path, name)
    if path.name == "card.toml":
        return tr(
            "{name} is a model's card: open its folder, `--model {folder}`", name=name, folder=path.parent
        )
    if b"\0" in head:
        return tr("{name} is none of the files that can be opened", name=name)
    return tr(
        "{name} is a text, as it seems: let a model read it by `python main.py --file {path}`",
        name=name,
        path=path,
    )


def _zip(path: Path, name: str) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, OSError, NotImplementedError, ValueError):
        return tr("{name} begins as a zip, as PyTorch, Keras and numpy write, but is damaged", name=name)
    if any(each.endswith("data.pkl") for each in names):
        return _torch(path, name)
    if "config.json" in names and any(each.endswith(".h5") for each in names):
        return tr(
            "{name} is a Keras model: see what is in it by `python main.py import {path}`",
            name=name,
            path=path,
        )
    if names and all(each.endswith(".npy") for each in names):
        return trn(
            "{name} is a NumPy archive of {n} array ({arrays}): see what is in it by `python main.py import {path}`",
            "{name} is a NumPy archive of {n} arrays ({arrays}): see what is in them by `python main.py import {path}`",
            len(names),
            name=name,
            arrays=commas((each.removesuffix(".npy") for each in names), 4),
            path=path,
        )
    return tr("{name} is a zip archive, and none of the files that can be opened", name=name)


def _torch(path: Path, name: str) -> str:
    from mnemoscope.engines.files.torchfile import read_torch  # not at the start: it is rarely needed

    try:
        found = read_torch(path)
    except (ValueError, OSError, KeyError, zipfile.BadZipFile, NotImplementedError, RuntimeError):
        return tr(
            "{name} is a PyTorch file whose contents cannot be told without running it; see {guide}",
            name=name,
            guide=GUIDE,
        )
    if found.of_class:
        return tr(
            "{name} is a PyTorch file of a whole {of_class}, not of its weights alone, so opening it would run its code: "
            "save its state_dict() instead; it holds {tensors}",
            name=name,
            of_class=found.of_class,
            tensors=looks(found.tensors),
        )
    said = tr("{name} is a PyTorch file and holds {tensors}", name=name, tensors=looks(found.tensors))
    return clauses((said, how(found.tensors, str(path))))


def _safetensors(path: Path, name: str) -> str:
    try:
        with TensorFile(path) as file:
            metadata, shapes = file.metadata, {name: entry.shape for name, entry in file.entries.items()}
    except (SafetensorError, ValueError) as error:
        return tr("{name} is a damaged safetensors file: {error}", name=name, error=error)
    if KEY in metadata:
        return tr(
            "{name} is a recording, not a model: open it by `python main.py {path}`", name=name, path=path
        )
    if "tokens" in shapes or "pieces" in metadata:
        return tr(
            "{name} is a recording that another program wrote: open it by `python main.py {path}`",
            name=name,
            path=path,
        )
    said = (
        tr(
            "{name} holds {tensors}: open its folder, `--model {folder}`",
            name=name,
            tensors=looks(shapes),
            folder=path.parent,
        )
        if (path.parent / "card.toml").exists()
        else tr(
            "{name} holds {tensors} and no card",
            name=name,
            tensors=looks(shapes),
        )
    )
    return said if (path.parent / "card.toml").exists() else clauses((said, how(shapes, str(path))))
