"""What others made, at a path: whether it is a model, its card and its parts. Imported when one is met: the window starts without it."""

from pathlib import Path

from mnemoscope.engines.models.card import Card, read_card
from mnemoscope.engines.models.hub.folder import is_hub_folder
from mnemoscope.engines.models.hub.opening import read_hub_card
from mnemoscope.engines.models.importers.checkpoint import (
    is_checkpoint,
    read_checkpoint,
    read_checkpoint_card,
)
from mnemoscope.engines.models.importers.gguf import is_gguf, read_gguf, read_gguf_card
from mnemoscope.engines.spec import Array


def is_theirs(path: Path) -> bool:
    """Whether it is a model of a kind that others write. Raises OSError or ValueError for no path."""
    return is_gguf(path) or is_checkpoint(path) or is_hub_folder(path)


def card_of(place: Path) -> Card:
    """The card of their model in its folder or file. Raises ModelError with one sentence."""
    if is_hub_folder(place):
        return read_hub_card(place)
    if not place.is_file():
        return read_card(place)
    return read_gguf_card(place) if is_gguf(place) else read_checkpoint_card(place)


def parts(file: Path) -> tuple[Card, dict[str, Array]]:
    """The card and the weights of their file. Raises ModelError with one sentence."""
    return read_gguf(file) if is_gguf(file) else read_checkpoint(file)
