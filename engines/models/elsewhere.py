"""Models whose weights come with a package of somebody else's: the card lies here, and says where they are and how to get them."""

import importlib.util
from dataclasses import MISSING, fields
from pathlib import Path, PurePosixPath
from typing import Any

from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.progress import Progress, unwatched
from mnemoscope.engines.spec import Array
from mnemoscope.engines.translation import tr


def weights_file(card: Card) -> Path | None:
    """The file of the weights of a card whose weights lie elsewhere; None if the package is not installed. Raises ModelError."""
    package, name = card.weights.get("package"), card.weights.get("file")
    if not isinstance(package, str) or not package.isidentifier() or not isinstance(name, str):
        raise ModelError(
            tr("the card of {name} does not say in which package its weights are", name=card.name)
        )
    inside = PurePosixPath(name)
    if inside.is_absolute() or ".." in inside.parts:
        raise ModelError(tr("the card of {name} names a file outside of the package", name=card.name))
    try:
        found = importlib.util.find_spec(package)  # which imports nothing
    except (ImportError, ValueError):
        return None
    if found is None or not found.submodule_search_locations:
        return None
    place = Path(next(iter(found.submodule_search_locations))) / inside
    return place if place.is_file() else None


def absent(card: Card) -> str:
    """How to get the weights of a card, in one sentence, if they come with a package that is not installed; else ""."""
    return needs(card) if "package" in card.weights and weights_file(card) is None else ""


def refuse_absent(card: Card) -> None:
    """Raise ModelError for a card whose weights come with a package that is not installed."""
    if said := absent(card):
        raise ModelError(said)


def needs(card: Card) -> str:
    """How to get the weights of a card whose weights lie elsewhere, in one sentence."""
    how = str(card.weights.get("install", ""))[:160]
    return tr("{title} is not installed. To get it: {how}", title=card.called, how=how)


def parts(card: Card, progress: Progress = unwatched) -> tuple[Card, dict[str, Array]]:
    """The card with what the file of its weights says of the model, and the weights. Raises ModelError if they are not there."""
    place = weights_file(card)
    if place is None:
        raise ModelError(needs(card))
    from mnemoscope.engines.models.importers.gguf import read_gguf  # not for the list of models

    theirs, weights = read_gguf(place, progress)
    return _merged(card, theirs), weights


def _merged(card: Card, theirs: Card) -> Card:
    """What the card says, and where it says nothing what the file does."""
    said = dict[str, Any]()
    for each in fields(Card):
        usual = each.default if each.default is not MISSING else None
        if each.default_factory is not MISSING:
            usual = each.default_factory()
        value = getattr(card, each.name)
        said[each.name] = getattr(theirs, each.name) if value == usual else value
    return Card(**said)
