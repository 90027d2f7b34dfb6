"""The models there are: bundled, in the user's folder, or at a path; and opening one as an engine."""

import os
import stat
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from safetensors import SafetensorError

from mnemoscope.engines.engine import Engine
from mnemoscope.engines.errors import MnemoscopeError, ModelError, OptionError
from mnemoscope.engines.files.folders import ASSETS, data_folder
from mnemoscope.engines.files.regular import kind_of as what_is
from mnemoscope.engines.files.tensors import FLOATS, WHOLES, TensorFile, kind_of
from mnemoscope.engines.given import instance, shown
from mnemoscope.engines.models import elsewhere
from mnemoscope.engines.models.card import Card, read_card
from mnemoscope.engines.models.hub.cache import ENGINE, cached_models
from mnemoscope.engines.models.misfits import refuse_misfits
from mnemoscope.engines.models.registry import engine_class
from mnemoscope.engines.models.sharing import sharing
from mnemoscope.engines.option import LARGEST_SIZE, options_of
from mnemoscope.engines.progress import Progress, unwatched, within
from mnemoscope.engines.spec import Array
from mnemoscope.engines.tokens import Vocabulary
from mnemoscope.engines.translation import commas, tr, tr_data, tr_noop
from mnemoscope.engines.vocabularies.described import TABLE, vocabulary_of_model
from mnemoscope.engines.voice import complain, reason

BUNDLED = ASSETS / "models"
GROUPS = (
    "Reading Shakespeare",
    "Chinese verse",
    "Counting",
    "Recall over distance",
    "Copying by attention",
    "Questions about a story",
    "Dialogue that must remember",
    "Sentiment",
    "Attractors",
    tr_noop("Reading numbers"),
    tr_noop("Language models"),
)
HUB_GROUP = tr_noop("From Hugging Face, on this machine")
OWN_GROUP = tr_noop("Models of your own")
READ = 0.9  # of the progress of opening, until all weights are read
LARGEST = 4_000_000_000  # weights, in numbers: beyond this a card is a mistake or an attack


def user_folder() -> Path:
    """Where this user's own models lie: a folder each, with card.toml and weights.safetensors."""
    return data_folder() / "models"


def model_folders() -> dict[str, Path]:
    """Every model's folder by name; the user's come after ours and may not take their names."""
    found: dict[str, Path] = {}
    for base in (BUNDLED, BUNDLED.parent / "others", *_own()):  # of others we have the cards alone
        for folder in _folders(base):
            found.setdefault(folder.name, folder)
    return found


def _folders(base: Path) -> list[Path]:
    """The folders in a folder that have a card, or may have: one that cannot be looked into is said to be so."""
    try:
        return sorted(path for path in base.iterdir() if _may_be_model(path))
    except OSError:
        return []


def _may_be_model(path: Path) -> bool:
    try:
        return (path / "card.toml").exists() or (path / "card.toml").is_symlink()
    except OSError:
        return path.is_dir()


def _own() -> list[Path]:
    """The user's folder of models, if there is one that can be looked into."""
    try:
        folder = user_folder()
        return [folder] if folder.is_dir() and os.access(folder, os.R_OK | os.X_OK) else []
    except (OSError, MnemoscopeError):
        return []


def _unseen() -> str:
    """Why the user's own models cannot be listed; "" if they can, or there are none."""
    try:
        folder = user_folder()
        os.stat(folder)
    except FileNotFoundError:
        return ""
    except OSError as error:
        return tr("your own models cannot be listed: {reason}", reason=reason(error))
    except MnemoscopeError as error:
        return tr("your own models cannot be listed: {error}", error=error)
    return (
        ""
        if _own()
        else tr("your own models cannot be listed: {folder} is no folder that can be read", folder=folder)
    )


def catalogue(left_out: list[str] | None = None, progress: Progress = unwatched) -> list[tuple[Path, Card]]:
    """The folder and card of every model that has a readable card; why others have none goes to `left_out` or standard error."""
    cards = []
    said = [unseen] if (unseen := _unseen()) else []
    folders = list(model_folders().values())
    for number, folder in enumerate(folders):
        progress(number / len(folders))
        try:
            cards.append((folder, read_card(folder)))
        except ModelError as error:
            said.append(tr("left out: {error}", error=error))  # a damaged folder hides no other
    for place in cached_models().values():
        from mnemoscope.engines.models.hub.opening import read_hub_card

        try:
            cards.append((place, replace(read_hub_card(place), group=HUB_GROUP)))
        except ModelError as error:
            said.append(tr("left out: {error}", error=error))
    for each in said:
        complain(each) if left_out is None else left_out.append(each)
    return cards


def called(folder: Path, card: Card) -> str:
    """The name by which a model of the catalogue is asked for: its folder's, or what the hub calls it."""
    return card.name if card.engine == ENGINE else folder.name


def by_group(models: Iterable[tuple[Path, Card]]) -> dict[str, list[tuple[Path, Card]]]:
    """Models under what they teach: our groups in the order of a course, then the user's own, by name."""
    found: dict[str, list[tuple[Path, Card]]] = {}
    for folder, card in models:
        found.setdefault(tr_data(card.group) or tr(OWN_GROUP), []).append((folder, card))
    known = {tr_data(group): place for place, group in enumerate(GROUPS)}
    return dict(sorted(found.items(), key=lambda item: (known.get(item[0], len(known)), item[0])))


def find_model(source: str | Path) -> Path:
    """The folder of a model given by name or path; or the file, of one that others made.

    Raises ModelError if there is none, saying what is at the path, and TypeError for what is neither.
    """
    instance(tr_noop("a model"), source, str | Path, tr_noop("given by its name or its folder"))
    named = model_folders().get(str(source))
    if named is not None:
        return named
    path = Path(source)
    try:
        if (path / "card.toml").is_file():
            return path
        from mnemoscope.engines.models import theirs  # what is ours needs none of it

        if theirs.is_theirs(path):
            return path
        if (cached := cached_models().get(str(source))) is not None:
            return cached
        if path.exists() or path.is_symlink():
            from mnemoscope.engines.models.foreign import described

            raise ModelError(tr("this is no model: {what}", what=described(path)))
    except (OSError, ValueError):  # a name too long or with NUL is no path
        pass
    known = commas(model_folders()) or tr("none")
    raise ModelError(
        tr("there is no model named {source!r}; there are {known}", source=str(source)[:80], known=known)
    )


def find_there(source: str | Path) -> Path:
    """Where a model lies whose weights are there too. Raises ModelError for one that is not, or not whole.

    What others made is not looked into: the header of a large file takes a second to read.
    """
    place = find_model(source)
    if is_ours(place):
        elsewhere.refuse_absent(card_of(place))
    return place


def card_of(place: Path, progress: Progress = unwatched) -> Card:
    """The card of a model in its folder or file. Raises ModelError with one sentence, and whatever `progress` raises."""
    if is_ours(place):
        return read_card(place)
    from mnemoscope.engines.models import theirs

    return theirs.card_of(place, progress)


def is_ours(place: Path) -> bool:
    """Whether a model has a card that a person can write; else all there is to know of it is in files of others."""
    return (place / "card.toml").exists()


def opened(place: Path, text: str = "", progress: Progress = unwatched) -> tuple[Engine, Card]:
    """The engine of a model in its folder or file, ready to read, and its card; `text` is what it will read first.

    Raises ModelError with one sentence, and whatever `progress` raises.
    """
    progress(0.0)
    if not is_ours(place):
        from mnemoscope.engines.models.hub.folder import is_hub_folder
        from mnemoscope.engines.models.hub.opening import open_hub

        if is_hub_folder(place):
            return open_hub(place, text, progress)
    if (file := _large(place)) is not None:
        return sharing(file, lambda: parts(place, within(progress, 0.0, READ)), build, progress)
    card, weights = parts(place, within(progress, 0.0, READ))
    progress(READ)
    return build(card, weights), card


def _large(place: Path) -> Path | None:
    """The file of weights that are worth sharing; None of a folder with its own, or if there is none."""
    if place.is_file():
        from mnemoscope.engines.models.importers.gguf import is_gguf

        return place if is_gguf(place) else None
    if (place / "weights.safetensors").exists():
        return None
    card = read_card(place)
    return elsewhere.weights_file(card) if card.weights else None


def parts(place: Path, progress: Progress = unwatched) -> tuple[Card, dict[str, Array]]:
    """The card and the weights of a model in its folder or file. Raises ModelError with one sentence."""
    if place.is_file():
        from mnemoscope.engines.models import theirs

        return theirs.parts(place, progress)
    card = read_card(place)
    if card.weights:
        return elsewhere.parts(card, progress)
    return card, read_weights(place / "weights.safetensors", progress)


def read_weights(path: Path, progress: Progress = unwatched) -> dict[str, Array]:
    """Every tensor of a safetensors file as float32, whatever floats it holds. Raises ModelError with one sentence."""
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode):  # a pipe would be waited for
            raise ModelError(
                tr("{path} is not a readable safetensors file: it is {kind}", path=path, kind=what_is(mode))
            )
        with TensorFile(path) as file:
            for name, entry in file.entries.items():
                if entry.dtype not in FLOATS:
                    raise ModelError(_unreadable(name, entry.dtype))
            weights = dict[str, Array]()
            for number, name in enumerate(file.entries):
                progress(number / len(file.entries))
                weights[name] = file.floats(name)
            return weights
    except FileNotFoundError:
        raise ModelError(
            tr("{folder} is not a model: it has no {name}", folder=path.parent, name=path.name)
        ) from None
    except (OSError, SafetensorError, LookupError, TypeError, ValueError, RecursionError) as error:
        raise ModelError(
            tr("{path} is not a readable safetensors file: {error}", path=path, error=error)
        ) from None


def _unreadable(name: str, dtype: str) -> str:
    """Why numbers of this kind are no weights, and what can be done."""
    if dtype in WHOLES:
        return tr(
            "the tensor {name} holds {kind}, which are weights only with the scales they were quantised by, "
            "and a card has none: store the weights as F32, F16 or BF16",
            name=name,
            kind=kind_of(dtype),
        )
    return tr(
        "the tensor {name} holds {kind}: store the weights as F32, F16 or BF16",
        name=name,
        kind=kind_of(dtype),
    )


def configured(engine: type[Engine], values: dict[str, Any]) -> Any:
    """The engine's Config from a card's [config]. Raises ModelError for a size out of bounds."""
    known = options_of(engine.Config)
    for key, value in values.items():
        if key not in known:
            raise ModelError(
                tr("the card's config has {key}, which this engine does not know", key=shown(key))
            )
        each = replace(known[key], said=tr("the card's {key}", key=key))
        if each.kind is int:  # an engine of one's own may leave open how large its sizes are
            each = replace(each, min=each.min or 0, max=LARGEST_SIZE if each.max is None else each.max)
        try:
            each.check(value)
        except OptionError as error:
            raise ModelError(str(error)) from None
    return engine.Config(**values)


def _unlike(card: Card, vocab: Vocabulary, config: Any) -> str:
    """Why what a model reads and what its card calls its tokens do not belong together."""
    if not hasattr(config, "inputs"):
        return tr(
            "the engine {engine} reads tokens, and the card's vocabulary is of rows of numbers",
            engine=card.engine,
        )
    if not vocab.columns:
        return tr(
            'the card says inputs = {inputs}, so it reads rows of numbers: write kind = "rows" and their columns under [vocabulary]',
            inputs=config.inputs,
        )
    return tr(
        "the card's vocabulary is of {columns} columns, but its config says inputs = {inputs}",
        columns=len(vocab.columns),
        inputs=config.inputs,
    )


def open_model(source: str | Path) -> Engine:
    """The engine of a model given by name or folder, ready to read. Raises ModelError with one sentence."""
    return opened(find_model(source))[0]


def build(card: Card, weights: dict[str, Array]) -> Engine:
    """An engine from a card and its weights. Raises ModelError if they do not belong together."""
    cls = engine_class(card.engine)
    table = weights.get(TABLE)  # (V, E), or several of them
    rows = table.shape[-2] if table is not None and table.ndim > 1 else None
    vocab = vocabulary_of_model(card.vocabulary, rows)
    vocab.ready()
    config = configured(cls, card.config)
    if len(vocab.columns) != getattr(config, "inputs", 0):
        raise ModelError(_unlike(card, vocab, config))
    if len(card.classes) != getattr(config, "classes", 0):
        raise ModelError(
            tr(
                "the card names {classes} classes, but its config has another number",
                classes=len(card.classes),
            )
        )
    needed = sum(int(np.prod(shape, dtype=np.float64)) for shape in cls.shapes(config, len(vocab)).values())
    if needed > LARGEST:
        raise ModelError(
            tr("the card asks for {needed:.1e} weights, which is more than we open", needed=needed)
        )
    refuse_misfits(cls, config, weights, len(vocab))
    try:
        return cls(config, weights, vocab, scales=card.scales)
    except MemoryError:
        raise ModelError(
            tr("there is not enough memory for the sizes that {name} asks for", name=card.name)
        ) from None
