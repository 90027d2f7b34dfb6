"""Answers that took long, kept beside what this user can make again: a file each, known by a SHA-256 of what they were found from.

A file is safetensors, with a JSON text for what is no array. One that is damaged, of an older form, or not ours is none.
"""

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from safetensors import SafetensorError

from mnemoscope.engines.files.folders import cache_folder
from mnemoscope.engines.files.tensors import FLOATS, Tensor, TensorFile, write_tensors

MOST = 40  # files: the oldest go
LARGEST = 500_000_000  # bytes of one that is read

Arrays = Mapping[str, NDArray[Any]]


def key(arrays: Iterable[NDArray[Any]], *said: object) -> str:
    """The SHA-256 of some arrays, and of what else an answer depends on."""
    found = hashlib.sha256(repr(said).encode("utf-8", "surrogatepass"))
    for array in arrays:
        found.update(f"{array.dtype} {array.shape} {array.flags.f_contiguous}".encode())
        found.update(np.ascontiguousarray(array.T if array.flags.f_contiguous else array).data)
    return found.hexdigest()


def place(kind: str, name: str) -> Path:
    """Where an answer of a kind lies. Raises MnemoscopeError for a user without a home."""
    return cache_folder() / kind / f"{name}.safetensors"


def kept(path: Path) -> tuple[dict[str, NDArray[Any]], dict[str, Any]] | None:
    """The arrays and the words of an answer; None if there is none that can be read."""
    try:
        if not path.is_file() or path.stat().st_size > LARGEST:
            return None
        with TensorFile(path) as file:
            said = file.metadata["mnemoscope"]
            arrays = {name: _array(file, name) for name in file.entries}
            if file.metadata["sha256"] != _sum(arrays, said):
                return None
            found = json.loads(said)
            words = found["words"]
            arrays |= {name: arrays[name].view(np.float64) for name in found["doubles"]}
    except (OSError, SafetensorError, LookupError, TypeError, ValueError, RecursionError, MemoryError):
        return None  # it is made anew
    if not isinstance(words, dict):
        return None
    with suppress(OSError):
        os.utime(path)  # the last used goes last
    return arrays, words


def _array(file: TensorFile, name: str) -> NDArray[Any]:
    entry = file.entries[name]
    return file.floats(name) if entry.dtype in FLOATS else file.wholes(name)


def keep(path: Path, arrays: Arrays, words: Mapping[str, Any]) -> None:
    """Keep an answer for later, and let the oldest go. Raises OSError where it cannot be."""
    path.parent.mkdir(parents=True, exist_ok=True)
    doubles = sorted(name for name, array in arrays.items() if array.dtype == np.float64)
    plain = {name: _plain(array) for name, array in arrays.items()}
    tensors = [
        Tensor(name, "I64" if array.dtype == np.int64 else "F32", array.shape, [array])
        for name, array in plain.items()
    ]
    said = json.dumps({"words": dict(words), "doubles": doubles})
    write_tensors(path, tensors, {"mnemoscope": said, "sha256": _sum(plain, said)})
    files = [each for each in path.parent.glob("*.safetensors") if each != path]
    for old in sorted(files, key=_used, reverse=True)[MOST - 1 :]:
        with suppress(OSError):
            old.unlink()


def _plain(array: NDArray[Any]) -> NDArray[Any]:
    """An array as it is written: whole numbers, float32, or the bits of a float64, so that it is read to the last digit."""
    if array.dtype == np.float64:
        return np.ascontiguousarray(array).view(np.int64)
    return np.asarray(array, np.int64 if array.dtype.kind in "iu" else np.float32)


def _sum(arrays: Arrays, said: str) -> str:
    """By which a file is known to be as it was written."""
    return key((arrays[name] for name in sorted(arrays)), sorted(arrays), said)


def _used(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
