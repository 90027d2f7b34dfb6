"""What others made, at a path: whether it is a model, its card and its parts. Imported when one is met: the window starts without it."""

from importlib import import_module
from pathlib import Path

from mnemoscope.engines.models.card import Card, read_card
from mnemoscope.engines.models.hub.folder import is_hub_folder
from mnemoscope.engines.models.hub.opening import read_hub_card
from mnemoscope.engines.models.importers.checkpoint import (
    is_checkpoint,
    read_checkpoint_card,
)
from mnemoscope.engines.models.importers.gguf import is_gguf, read_gguf, read_gguf_card
from mnemoscope.engines.progress import Progress, unwatched
from mnemoscope.engines.spec import Array

# What holds a network in a file of weights against the original: it has its own floor, above all models, and torch is imported for it.
PROVER = "mnemoscope.engines.verify.imported"


def is_theirs(path: Path) -> bool:
    """Whether it is a model of a kind that others write. Raises OSError or ValueError for no path."""
    return is_gguf(path) or is_checkpoint(path) or is_hub_folder(path)


def card_of(place: Path, progress: Progress = unwatched) -> Card:
    """The card of their model in its folder or file. Raises ModelError with one sentence."""
    if is_hub_folder(place):
        return read_hub_card(place)
    if not place.is_file():
        return read_card(place)
    return read_gguf_card(place, progress) if is_gguf(place) else read_checkpoint_card(place, progress)


def parts(file: Path, progress: Progress = unwatched) -> tuple[Card, dict[str, Array]]:
    """The card and the weights of their file. Raises ModelError with one sentence."""
    if is_gguf(file):
        return read_gguf(file, progress)
    found: tuple[Card, dict[str, Array]] = import_module(PROVER).proved(file, progress)
    return found
