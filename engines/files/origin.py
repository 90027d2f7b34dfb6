"""Where a model lay that was opened by its path, and how to tell whether what lies there now is still the same one."""

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.files.positional import read_at
from mnemoscope.engines.translation import tr

SAMPLES, SAMPLE = (
    64,
    16_384,
)  # bytes of each file that are looked at: enough to tell others' weights, and read at once
MOST_FILES = 1000
LONGEST = 4096  # characters of a path
# What a model consists of, beside what is only said of it.
PARTS = {".safetensors", ".gguf", ".bin", ".pt", ".pth", ".h5", ".keras", ".npz", ".onnx", ".json", ".txt", ".model"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Origin:
    """A file or folder by its whole path, and a digest of parts of what lay there."""

    path: str
    digest: str

    @classmethod
    def of(cls, place: Path) -> "Origin | None":
        """What lies there now; None for what cannot be looked at."""
        try:
            path = place.resolve()
            return cls(str(path), digest(path))
        except OSError:
            return None

    @classmethod
    def from_json(cls, data: Any) -> "Origin":
        """What `to_json` gave. Raises ValueError for anything else."""
        if not (isinstance(data, dict) and all(isinstance(data.get(key), str) for key in ("path", "digest"))):
            raise ValueError
        return cls(data["path"][:LONGEST], data["digest"][:LONGEST])

    def to_json(self) -> dict[str, str]:
        """A plain dict that `from_json` reads back."""
        return {"path": self.path, "digest": self.digest}

    def found(self) -> Path:
        """The path, if the same lies there still. Raises ModelError, in one sentence, if not."""
        path = Path(self.path)
        try:
            # A path on another machine is not followed: whoever wrote the file may want to know who opens it.
            if not path.is_absolute() or self.path.startswith(("//", "\\\\")):
                raise OSError
            same = digest(path) == self.digest
        except (OSError, ValueError):
            raise ModelError(
                tr(
                    "the model of this recording is no longer at {path}: put it there again, or open it where it is and let it read the text",
                    path=self.path[:LONGEST],
                )
            ) from None
        if not same:
            raise ModelError(
                tr(
                    "what lies at {path} is no longer the model that this recording was made with: open that one and let it read the text",
                    path=self.path[:LONGEST],
                )
            )
        return path


def digest(place: Path) -> str:
    """A digest of the sizes of a model's files and of bytes out of each, from its beginning to its end. Raises OSError."""
    files = [place]
    if place.is_dir():
        files = sorted(path for path in place.iterdir() if path.suffix.lower() in PARTS)[:MOST_FILES]
    found = hashlib.sha256()
    for path in files:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        try:
            state = os.fstat(handle)
            if not stat.S_ISREG(state.st_mode):  # a pipe would be waited for
                raise OSError
            found.update(
                f"{path.name if path != place else ''}\0{state.st_size}\0".encode("utf-8", "replace")
            )
            for at in sorted(
                {state.st_size * n // SAMPLES for n in range(SAMPLES)} | {max(state.st_size - SAMPLE, 0)}
            ):
                some = bytearray(SAMPLE)
                found.update(some[: read_at(handle, memoryview(some), at)])
        finally:
            os.close(handle)
    return found.hexdigest()
