"""Folders without a tokenizer.json: older files of a vocabulary, made into one by the transformers library's own class for the architecture.

The class sees copies of the few files that are named here, in a folder of their own: nothing else of the model's folder is read, none of
its code is run, and nothing is fetched.
"""

import json
import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.files.regular import read_regular
from mnemoscope.engines.models.hub.cache import VOCABULARIES
from mnemoscope.engines.models.hub.folder import (
    LARGEST_CONFIG,
    LARGEST_TOKENIZER,
    TOKENIZER,
    Folder,
    inside,
    settings_of,
)
from mnemoscope.engines.models.hub.library import first_line, library, quiet
from mnemoscope.engines.translation import tr
from mnemoscope.engines.voice import reason

SETTINGS = "tokenizer_config.json"
BESIDE = ("special_tokens_map.json", "added_tokens.json")
LEAST = 0.9  # of the ids that the config says there are


def converted(folder: Folder) -> str:
    """What a `tokenizer.json` would say of the vocabulary of a folder that has none. Raises ModelError with one sentence."""
    parts = next((each for each in VOCABULARIES if all((folder.path / name).exists() for name in each)), None)
    if parts is None or parts == (TOKENIZER,):
        raise ModelError(
            tr(
                "{name} has no tokenizer.json, by which a text is cut into its tokens: save it with AutoTokenizer.from_pretrained(…).save_pretrained(…)",
                name=folder.name,
            )
        )
    if parts[0].endswith(".model") and find_spec("sentencepiece") is None:
        raise ModelError(
            tr(
                "{name} has no tokenizer.json, and its {file} is read by packages that are not installed: pip install sentencepiece protobuf",
                name=folder.name, file=parts[0],
            )
        )  # fmt: skip
    with tempfile.TemporaryDirectory(prefix="mnemoscope-") as place:
        _copy(folder, parts, Path(place))
        tokenizer = _made(folder, Path(place))
        _refuse_others(folder, parts, Path(place), tokenizer.get_vocab(with_added_tokens=True))
    said: str = tokenizer.to_str()
    return said


def _copy(folder: Folder, parts: tuple[str, ...], place: Path) -> None:
    """Put the files that are needed into a folder of their own, without what would lead elsewhere."""
    for name in (*parts, *(each for each in BESIDE if (folder.path / each).exists())):
        try:
            (place / name).write_bytes(read_regular(inside(folder.path, name), LARGEST_TOKENIZER))
        except OSError as error:
            raise ModelError(
                tr("{name}: {file} cannot be read: {why}", name=folder.name, file=name, why=reason(error))
            ) from None
    settings = {
        key: value
        for key, value in settings_of(folder, SETTINGS).items()
        if key not in ("auto_map", "name_or_path") and not key.endswith("_file")
    }
    (place / SETTINGS).write_text(json.dumps(settings)[:LARGEST_CONFIG], "utf-8")
    config = {key: value for key, value in folder.config.items() if key != "auto_map"}
    (place / "config.json").write_text(json.dumps(config), "utf-8")


def _made(folder: Folder, place: Path) -> Any:
    """The tokenizer that the library makes of these files. Raises ModelError."""
    transformers = library()
    try:
        with quiet(transformers):
            made = transformers.AutoTokenizer.from_pretrained(
                place, local_files_only=True, trust_remote_code=False, use_fast=True
            )
        return made.backend_tokenizer
    except MemoryError:
        raise
    except Exception as error:  # of somebody else's code
        raise ModelError(
            tr(
                "{name} has no tokenizer.json, and the transformers library makes none of what is there: {why}",
                name=folder.name, why=first_line(error),
            )
        ) from error  # fmt: skip


def _refuse_others(folder: Folder, parts: tuple[str, ...], place: Path, made: dict[str, int]) -> None:
    """Raise ModelError for a tokenizer that is not of these files: of some architectures the library looks for others, and goes on without."""
    listed = _listed(place / parts[0])
    size = folder.config.get("vocab_size")
    if listed is None:
        is_theirs = not isinstance(size, int) or len(made) >= LEAST * size
    else:
        is_theirs = all(made.get(piece) == n for piece, n in listed.items())
    if not is_theirs:
        raise ModelError(
            tr(
                "{name} has no tokenizer.json, and of a {kind} the transformers library does not read {file}",
                name=folder.name, kind=folder.kind, file=parts[0],
            )
        )  # fmt: skip


def _listed(path: Path) -> dict[str, int] | None:
    """The pieces in a file of a vocabulary, by its own word; None of one that is no list."""
    text = path.read_bytes().decode("utf-8", "replace")
    if path.suffix == ".json":
        found = json.loads(text)
        return {str(piece): n for piece, n in found.items()}
    if path.suffix == ".txt":
        return {line.rstrip("\r"): n for n, line in enumerate(text.removesuffix("\n").split("\n"))}
    return None
