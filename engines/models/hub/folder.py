"""What lies in a Hugging Face folder: read without torch, without running anything, and never from outside of the folder."""

import json
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from math import prod
from pathlib import Path, PurePath
from typing import Any

import numpy as np
from safetensors import SafetensorError

from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.files.regular import read_regular
from mnemoscope.engines.files.tensors import FLOATS, TensorFile
from mnemoscope.engines.files.torchfile import TorchFile, is_early, read_torch
from mnemoscope.engines.models.hub.cache import blobs_of
from mnemoscope.engines.progress import Progress, unwatched
from mnemoscope.engines.translation import tr
from mnemoscope.engines.voice import reason

CONFIG, INDEX, WHOLE, PICKLE, TOKENIZER = (
    "config.json",
    "model.safetensors.index.json",
    "model.safetensors",
    "pytorch_model.bin",
    "tokenizer.json",
)
LARGEST_CONFIG, LARGEST_INDEX, LARGEST_TOKENIZER = 1_000_000, 20_000_000, 64_000_000  # bytes
PLAIN = ("model", "checkpoint", "final")  # names of folders that say nothing without the one they are in
MOST_SHARDS = 1_000
MOST_LAYERS = 256
LAYERS = (
    "num_hidden_layers",
    "n_layer",
    "n_layers",
    "num_layers",
    "encoder_layers",
    "decoder_layers",
    "num_decoder_layers",
)
PIECE = 4_000_000  # numbers of a tensor that are looked at together


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder of a transformers model: what its config.json says, and the files of its weights, none outside of it."""

    path: Path
    config: dict[str, Any]
    weights: tuple[Path, ...]

    @property
    def kind(self) -> str:
        """The name that the library has for the architecture."""
        return str(self.config["model_type"])

    @property
    def is_pickle(self) -> bool:
        """Whether its weights are in PyTorch's own format, of which nothing but tensors is read."""
        return self.weights[0].suffix == ".bin"

    @property
    def name(self) -> str:
        """How it is called: as on the hub if it lies in its cache, else as the folder."""
        repository = self.path.parent.parent.name
        if self.path.parent.name == "snapshots" and repository.startswith("models--"):
            return repository.removeprefix("models--").replace("--", "/")
        own = self.path.resolve()
        return f"{own.parent.name}/{own.name}" if own.name in PLAIN else own.name or str(own)


def is_hub_folder(path: Path) -> bool:
    """Whether a folder has a config.json that names an architecture of the transformers library."""
    if not path.is_dir() or (path / "card.toml").exists():
        return False
    try:
        return isinstance(_json(path, path / CONFIG, LARGEST_CONFIG).get("model_type"), str)
    except ModelError:
        return False


def read_folder(path: Path) -> Folder:
    """What lies in a folder. Raises ModelError with one sentence."""
    config = _json(path, path / CONFIG, LARGEST_CONFIG)
    kind = config.get("model_type")
    if not isinstance(kind, str) or not 0 < len(kind) < 80 or not kind.isprintable():
        raise ModelError(tr("{name}: its config.json does not say its model_type", name=_short(path)))
    for what in LAYERS:
        if isinstance(count := config.get(what), int | float) and count > MOST_LAYERS:
            raise ModelError(
                tr("{name}: {count:,} layers are more than we open", name=_short(path), count=count)
            )
    if config.get("quantization_config"):
        raise ModelError(
            tr(
                "{name}: its weights are quantised, which cannot be read here: take those in F32, F16 or BF16",
                name=_short(path),
            )
        )
    return Folder(path, config, tuple(_weights(path)))


def _weights(path: Path) -> Iterator[Path]:
    """The files of the weights, each of them there and inside."""
    if (path / WHOLE).exists() or (path / WHOLE).is_symlink():
        yield inside(path, WHOLE)
        return
    if (path / INDEX).exists() or (path / INDEX).is_symlink():
        table = _json(path, inside(path, INDEX), LARGEST_INDEX).get("weight_map")
        if not isinstance(table, dict) or not table or not all(isinstance(f, str) for f in table.values()):
            raise ModelError(tr("{name}: its index does not say where its tensors are", name=_short(path)))
        shards = sorted(set(table.values()))
        if len(shards) > MOST_SHARDS:
            raise ModelError(
                tr("{name}: its index names {n:,} files of weights", name=_short(path), n=len(shards))
            )
        for shard in shards:
            yield inside(path, shard)
        return
    if (path / PICKLE).exists():
        yield inside(path, PICKLE)
        return
    raise ModelError(
        tr("{name} has a config.json, but no weights: model.safetensors is missing", name=_short(path))
    )


def inside(folder: Path, name: str) -> Path:
    """A file of a folder. Raises ModelError for one that is not there, or lies elsewhere."""
    shown = name if len(name) <= 80 else f"{name[:79]}…"
    pure = PurePath(name)
    if name != pure.name or "\\" in name or "\0" in name or not name.isprintable() or name in ("", ".", ".."):
        raise ModelError(
            tr("{name}: the index names {file!r}, which is no file of this folder", name=_short(folder), file=shown)
        )  # fmt: skip
    place = folder / name
    try:
        real, home = place.resolve(strict=True), folder.resolve(strict=True)
    except FileNotFoundError:
        raise ModelError(
            tr("{name}: {file} is missing; was the download complete?", name=_short(folder), file=shown)
        ) from None
    except (OSError, RuntimeError) as error:
        raise ModelError(
            tr("{name}: {file} cannot be read: {why}", name=_short(folder), file=shown, why=_why(error))
        ) from None
    blobs = blobs_of(home)
    if not real.is_relative_to(home) and not (blobs and real.is_relative_to(blobs)):
        raise ModelError(
            tr("{name}: {file} is a link to a file outside of the folder, which is not followed", name=_short(folder), file=shown)
        )  # fmt: skip
    if not real.is_file():
        raise ModelError(tr("{name}: {file} is not a file", name=_short(folder), file=shown))
    return place


def tokenizer_of(folder: Folder) -> str:
    """Its `tokenizer.json`, which is JSON; "" if there is none. Raises ModelError."""
    if not (folder.path / TOKENIZER).exists():
        return ""
    return json.dumps(
        _json(folder.path, inside(folder.path, TOKENIZER), LARGEST_TOKENIZER), ensure_ascii=False
    )


def settings_of(folder: Folder, name: str) -> dict[str, Any]:
    """What a small file beside the config says, as tokenizer_config.json; {} if there is none."""
    try:
        return _json(folder.path, inside(folder.path, name), LARGEST_CONFIG)
    except ModelError:
        return {}


def parameters_of(folder: Folder) -> int:
    """How many numbers the weights are. Raises ModelError."""
    count = 0
    for path in folder.weights:
        if folder.is_pickle:
            count += sum(map(prod, _listed(folder, path).values()))
            continue
        with _tensors(folder, path) as file:
            count += sum(prod(entry.shape) for entry in file.entries.values())
    return count


def _listed(folder: Folder, path: Path) -> dict[str, tuple[int, ...]]:
    """The tensors of a PyTorch file, of which nothing is run or unpacked. Raises ModelError for one that is more than tensors."""
    try:
        found, packed = read_torch(path), path.stat().st_size
        unpacked = packed
        if not is_early(path):
            with zipfile.ZipFile(path) as archive:
                unpacked = sum(entry.file_size for entry in archive.infolist())
    except (ValueError, OSError, KeyError, zipfile.BadZipFile, NotImplementedError, RuntimeError):
        found, unpacked, packed = TorchFile(path, {}, {}), 0, 1
    if found.of_class or not found.tensors or unpacked > 2 * packed:
        raise ModelError(
            tr(
                "{name}: {file} is no plain list of tensors, and opening it might run anything: take the model's safetensors",
                name=_short(folder.path), file=path.name,
            )
        )  # fmt: skip
    return found.tensors


def check_weights(folder: Folder, progress: Progress = unwatched) -> None:
    """Raise ModelError unless every tensor is whole, of floats, and finite. `progress` is told the share, and may raise."""
    total, done = max(1, parameters_of(folder)), 0
    for path in () if folder.is_pickle else folder.weights:
        with _tensors(folder, path) as file:
            for name, entry in file.entries.items():
                shown = name if len(name) <= 80 else f"{name[:79]}…"
                if entry.dtype not in FLOATS:
                    if "position" in name or "mask" in name or "bias" in name:  # of buffers, in older files
                        continue
                    raise ModelError(
                        tr("{name}: the tensor {tensor} holds {dtype}, not F32, F16 or BF16", name=_short(folder.path), tensor=shown, dtype=entry.dtype)
                    )  # fmt: skip
                for values in _pieces(file, name, entry.shape):
                    if not np.isfinite(values).all():
                        raise ModelError(
                            tr("{name}: the tensor {tensor} holds values that are not finite", name=_short(folder.path), tensor=shown)
                        )  # fmt: skip
                    done += values.size
                    progress(done / total)


def _pieces(file: TensorFile, name: str, shape: tuple[int, ...]) -> Iterator[Any]:
    """A tensor in pieces of some megabytes, so that no copy of all of it is made."""
    if not shape or not prod(shape):
        if prod(shape):
            yield file.floats(name)
        return
    step = max(1, PIECE // max(1, prod(shape[1:])))
    for start in range(0, shape[0], step):
        yield file.floats(name, start, min(start + step, shape[0]))


def _tensors(folder: Folder, path: Path) -> TensorFile:
    try:
        return TensorFile(path)
    except (OSError, SafetensorError, ValueError, KeyError, RecursionError) as error:
        raise ModelError(
            tr("{name}: {file} is not whole: {why}", name=_short(folder.path), file=path.name[:80], why=_why(error))
        ) from None  # fmt: skip


def _json(folder: Path, path: Path, limit: int) -> dict[str, Any]:
    """What a file of JSON says. Raises ModelError."""
    try:
        found = json.loads(read_regular(path, limit))
    except (OSError, ValueError, RecursionError) as error:
        why = reason(error) if isinstance(error, OSError) else tr("it is not JSON")
        raise ModelError(
            tr("{name}: {file} cannot be read: {why}", name=_short(folder), file=path.name, why=why)
        ) from None
    if not isinstance(found, dict):
        raise ModelError(tr("{name}: {file} is not a JSON object", name=_short(folder), file=path.name))
    return found


def _short(path: Path) -> str:
    """A path as it stands in a sentence: its end, if it is long."""
    said = str(path)
    return said if len(said) <= 100 else f"…{said[-99:]}"


def _why(error: BaseException) -> str:
    return (getattr(error, "strerror", None) or str(error))[:120]
