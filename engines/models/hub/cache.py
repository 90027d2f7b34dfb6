"""The hub cache of this machine: which models lie there already, as `huggingface_hub` lays them out. Nothing is ever fetched.

models--OWNER--NAME/snapshots/REVISION/config.json, ... are links to models--OWNER--NAME/blobs/HASH; refs/main names the revision.
"""

import os
from pathlib import Path

ENGINE = "huggingface"  # of their cards
MOST = 200  # models that are listed
# The files of a vocabulary, of which one line is needed; all but the first are made into a tokenizer.json.
VOCABULARIES = (
    ("tokenizer.json",),
    ("vocab.json", "merges.txt"),
    ("vocab.txt",),
    ("spiece.model",),
    ("tokenizer.model",),
    ("sentencepiece.bpe.model",),
)


def cache_folder() -> Path:
    """Where the library keeps what it has fetched, by the variables that it heeds."""
    if given := os.environ.get("HF_HUB_CACHE") or os.environ.get("HUGGINGFACE_HUB_CACHE"):
        return Path(given).expanduser()
    home = os.environ.get("HF_HOME")
    if home:
        return Path(home).expanduser() / "hub"
    return (
        Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache").expanduser() / "huggingface" / "hub"
    )


def cached_models() -> dict[str, Path]:
    """The folder of each model in the cache that has a config and weights, by its name on the hub: "owner/name"."""
    found: dict[str, Path] = {}
    try:
        places = sorted(cache_folder().glob("models--*"))
    except (OSError, RuntimeError):  # there is no home
        return found
    for place in places[:MOST]:
        folder = _latest(place)
        if folder is not None:
            found[place.name.removeprefix("models--").replace("--", "/")] = folder
    return found


def _latest(place: Path) -> Path | None:
    """The revision that was last asked for, or else any; None if it is not all there."""
    snapshots = place / "snapshots"
    try:
        head = (
            (place / "refs" / "main").read_text("ascii")[:100].strip()
            if (place / "refs" / "main").is_file()
            else ""
        )
        names = [head] if head and "/" not in head and head not in (".", "..") else []
        names += sorted(each.name for each in snapshots.iterdir() if each.name != head)
    except (OSError, ValueError):
        return None
    return next((snapshots / name for name in names if _is_whole(snapshots / name)), None)


def _is_whole(folder: Path) -> bool:
    """Whether a config, a vocabulary and weights are there (links of the cache that lead nowhere are none)."""
    try:
        weights = [*folder.glob("*.safetensors"), folder / "pytorch_model.bin"]
        listed = any(all((folder / name).is_file() for name in each) for each in VOCABULARIES)
        return listed and (folder / "config.json").is_file() and any(path.is_file() for path in weights)
    except OSError:
        return False


def blobs_of(folder: Path) -> Path | None:
    """Where the files of a folder of the cache really lie; None for any other folder."""
    repository = folder.parent.parent
    if folder.parent.name == "snapshots" and repository.name.startswith("models--"):
        return repository / "blobs"
    return None
