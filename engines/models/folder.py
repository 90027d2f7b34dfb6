"""Writing a model: its weights and its card in a folder, complete before either has its name."""

import hashlib
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import tomli_w
from safetensors.numpy import save

from mnemoscope.engines.files.atomic import whole_file
from mnemoscope.engines.models.card import digest
from mnemoscope.engines.spec import Array

PARTS = ("card.toml", "weights.safetensors")


def put_model(folder: Path, weights: Mapping[str, Array], card: Mapping[str, Any]) -> None:
    """Both files, complete before either has its name; the card last, since it makes the folder a model. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder, prefix=".writing-") as part:
        written = Path(part, "weights.safetensors")
        with whole_file(written) as file:
            file.write(_packed(weights))
        whole = {**card, "sha256": digest(written)}
        with whole_file(Path(part, "card.toml")) as file:
            file.write(tomli_w.dumps(ordered(whole)).encode())
        for name in reversed(PARTS):
            os.replace(Path(part, name), folder / name)


def fingerprint(weights: Mapping[str, Array]) -> str:
    """The SHA-256 that weights will have in a file."""
    return hashlib.sha256(_packed(weights)).hexdigest()


def _packed(weights: Mapping[str, Array]) -> bytes:
    return save({name: np.ascontiguousarray(w) for name, w in weights.items()})  # it takes their bytes


def ordered(card: Mapping[str, Any]) -> dict[str, Any]:
    """Plain values before tables, empty ones left out: TOML as a person would write it."""
    given = {key: value for key, value in card.items() if value not in ("", [], (), {})}
    return {k: v for k, v in given.items() if not isinstance(v, dict)} | {
        k: v for k, v in given.items() if isinstance(v, dict)
    }
