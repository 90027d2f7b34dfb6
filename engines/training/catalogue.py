"""What can be trained, and a trained model as a folder. The files beside this one that have RECIPES are the list.

A training module has `RECIPES` (name -> Recipe), `SOURCE` (the text it needs; None for a task that makes its
own), `SEED`, and the functions

    train(name, text) -> (module, Outcome)              the torch module with its best weights
    vocabulary(name, text) -> dict                      what the card says of its tokens
    sample(name, text) -> str                           over which the colour scales are measured
    quality(name, engine, outcome, text) -> dict        what the card says of how good it is
    focus(name, engine) -> dict                         the layer, head and unit to look at first; may be left out
                                                        (what to look at there, in words, is in `guides`)
    needed(name) -> int                                 the least characters of text, if there is a SOURCE
    checks(name, engine, data) -> Iterator[Check]       what `verify` holds it to; `data` is the text given to it, or None
    remeasured(name, engine, data) -> dict              what of `quality` can be measured again, if not all: `verify` compares
    TOLERANCE, LIKE                                     name -> figure -> how far off it may be; a figure near `value`, and how near
"""

import importlib
import math
import os
import tempfile
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import tomli_w
import torch

from mnemoscope.engines.engine import Engine
from mnemoscope.engines.errors import MnemoscopeError, ModelError, OutputError
from mnemoscope.engines.files.atomic import whole_file
from mnemoscope.engines.files.destination import MODEL, check_destination, refuse_precious
from mnemoscope.engines.files.folders import data_folder
from mnemoscope.engines.models.card import Card, read_card
from mnemoscope.engines.models.folder import ordered, put_model
from mnemoscope.engines.models.opening import build, open_model, read_weights
from mnemoscope.engines.runs.benefit import worth
from mnemoscope.engines.runs.recorder import read_rows
from mnemoscope.engines.spec import Array, Kind
from mnemoscope.engines.training.fit import Outcome
from mnemoscope.engines.training.guides import asked_of, guide_of
from mnemoscope.engines.training.recipe import Recipe
from mnemoscope.engines.translation import commas, listed, tr


def modules() -> dict[str, ModuleType]:
    """Every training module by the name of each model it makes."""
    here = Path(__file__).parent
    found: dict[str, ModuleType] = {}
    for path in sorted(here.glob("[!_]*.py")):
        module = importlib.import_module(f"mnemoscope.engines.training.{path.stem}")
        found |= dict.fromkeys(vars(module).get("RECIPES", ()), module)
    return found


def recipes() -> dict[str, Recipe]:
    """Every recipe by name."""
    return {name: module.RECIPES[name] for name, module in modules().items()}


def module_for(name: str) -> ModuleType:
    """The training module that makes a model. Raises ModelError if there is none."""
    found = modules()
    if name not in found:
        raise ModelError(
            tr("there is no recipe named {name!r}; there are {found}", name=name[:80], found=commas(found))
        )
    return found[name]


def read_text(name: str, given: str | None = None) -> str:
    """The text a recipe needs: the file given, or where `$MNEMOSCOPE_DATA` or ./data has it. Raises ModelError."""
    source = module_for(name).SOURCE
    if source is None:
        if given:
            raise ModelError(tr("{name} makes its own examples: it takes no --data", name=name))
        return ""
    places = (
        [Path(given), Path(given, source.path)]
        if given
        else [Path(base, source.path) for base in _data_folders()]
    )
    for path in places:
        try:
            return source.read(path)
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
            continue
        except (OSError, UnicodeDecodeError, ValueError) as error:
            raise ModelError(tr("{path} cannot be read as text: {error}", path=path, error=error)) from None
    if given:
        if source.files:
            raise ModelError(
                tr("{folder} is no folder with {files}", folder=given, files=listed(source.files))
            )
        raise ModelError(tr("there is no file {file}", file=given))
    fields = {"name": name, "title": source.title, "where": source.where, "path": source.path}
    raise ModelError(
        tr(
            "{name} is trained on {title}, which is not here: get it from {where}, and name the folder with --data "
            "or put it at data/{path}",
            **fields,
        )
        if source.files
        else tr(
            "{name} is trained on {title}, which is not here: get it from {where}, and name the file with --data "
            "or put it at data/{path}",
            **fields,
        )
    )


def data_for(name: str, given: str | None = None) -> tuple[str | None, str]:
    """The text that a bundled model is measured on beside what every `verify` measures; or None, and why not.

    It is the text of its training and no other: the one given, or where `$MNEMOSCOPE_DATA` or ./data has it.
    """
    source = module_for(name).SOURCE
    if source is None:
        return None, ""
    try:
        text = read_text(name, given)
    except ModelError:
        if given:
            return None, tr(
                "left out: what is measured on {title}; it is not at {path}", title=source.title, path=given
            )
        return None, tr(
            "left out: what is measured on {title}; there is no {path} in $MNEMOSCOPE_DATA or ./data",
            title=source.title,
            path=source.path,
        )
    if source.holds(text):
        return text, ""
    return None, tr(
        "left out: what is measured on {title}; {path} is another text",
        title=source.title,
        path=given or source.path,
    )


def train(name: str, folder: str | Path, *, data: str | None = None) -> tuple[Card, Outcome]:
    """Train a recipe and write the model's folder. Ctrl-C ends it early with the best weights so far.

    Raises ModelError, before an hour is spent, if the text is missing or the folder cannot be written
    or already holds a model; and after it if training came to nothing.
    """
    module, text, folder = module_for(name), read_text(name, data), Path(folder)
    if module.SOURCE is not None and len(text) < (needed := module.needed(name)):
        raise ModelError(
            tr(
                "a text of {count} characters is too short for {name}, which needs {needed}",
                count=len(text),
                name=name,
                needed=needed,
            )
        )
    _claim(folder)
    cores = usable_cores()
    torch.set_num_threads(cores)
    network, outcome = module.train(name, text)
    if outcome.loss == math.inf:
        raise ModelError(tr("training {name} came to nothing: its loss was never a finite number", name=name))
    weights = {key: value.numpy() for key, value in network.state_dict().items()}
    return finish(name, weights, outcome, folder, text=text, cores=cores), outcome


def finish(
    name: str, weights: Mapping[str, Array], outcome: Outcome, folder: str | Path, *, text: str, cores: int
) -> Card:
    """Write weights and card of a trained model into `folder`, colour scales measured. Raises ModelError."""
    module, folder = module_for(name), Path(folder)
    recipe, source = module.RECIPES[name], module.SOURCE
    ours = source is not None and source.holds(text)
    thanks = [source.attribution] if source is not None and ours and source.attribution else []
    licence = "weights MIT; data made by a script" if source is None else "not stated"
    card = Card(
        name=name,
        engine=recipe.engine,
        title=recipe.title,
        task=recipe.task,
        group=recipe.group,
        summary=recipe.summary,
        data=(module.__doc__ or "").partition("\n")[0] if source is None else source.said(text),
        source=source.where if source is not None and ours else "",
        licence=f"weights MIT; text {source.licence}" if source is not None and ours else licence,
        attribution="; ".join(("Mnemoscope contributors", *thanks)),
        command=command(name),
        parameters=sum(int(value.size) for value in weights.values()),
        seed=module.SEED,
        config=recipe.config,
        vocabulary=module.vocabulary(name, text),
        classes=recipe.classes,
        answers=dict(guide_of(name).answers),
        turns=dict(guide_of(name).turns),
        examples=guide_of(name).examples(recipe.examples),
    )
    engine = build(card, dict(weights))
    effort = {"step": outcome.step, "seconds": round(outcome.seconds), "cores": cores}
    early = {"interrupted": True} if outcome.interrupted else {}
    focus = vars(module).get("focus")
    looked = focus(name, engine) if focus else {}
    measured = {
        "focus": looked,
        "scales": scales(engine, module.sample(name, text), recipe.shown),
        "memory": found.to_json() if (found := worth(card, lambda: build(card, dict(weights)))) else {},
        "quality": module.quality(name, engine, outcome, text) | effort | early,
    }
    measured["look"] = guide_of(name).look_at(looked, measured["quality"])
    measured["ask"] = asked_of(name)
    _write(folder, engine.weights, card.to_json() | measured)
    return read_card(folder)


def redescribed(folder: str | Path) -> Card:
    """Write anew what a trained model's card says for the person who looks, from its recipe and guide; the weights stay.

    That is: what to look at and where it answers, its titles, summary and examples. All that was measured stays, except
    for the focus, which the weights determine. Raises ModelError.
    """
    folder = Path(folder)
    card = tomllib.loads((folder / "card.toml").read_text("utf-8"))
    name = card["name"]
    module, guide = module_for(name), guide_of(name)
    recipe, focus = module.RECIPES[name], vars(module).get("focus")
    looked = focus(name, open_model(folder)) if focus else {}
    said = {"title": recipe.title, "task": recipe.task, "group": recipe.group, "summary": recipe.summary}
    card |= said | {
        "focus": looked,
        "look": guide.look_at(looked, card.get("quality", {})),
        "ask": asked_of(name),
        "answers": dict(guide.answers),
        "turns": dict(guide.turns),
        "examples": [example.to_json() for example in guide.examples(recipe.examples)],
    }
    with whole_file(folder / "card.toml") as file:
        file.write(tomli_w.dumps(ordered(card)).encode())
    return read_card(folder)


def command(name: str) -> str:
    """How a recipe is followed."""
    return f"python main.py train {name} -o FOLDER"


def finish_file(
    name: str, weights: str | Path, outcome: Outcome, folder: str | Path, *, text: str, cores: int
) -> Card:
    """`finish` for weights that lie in a safetensors file."""
    return finish(name, read_weights(Path(weights)), outcome, folder, text=text, cores=cores)


def scales(engine: Engine, text: str, shown: float) -> dict[str, float]:
    """For each signal without a promised range: what this share of its values stay within, as a round number."""
    engine.reset()
    rows = np.abs(read_rows(engine, engine.vocab.encode(text).ids))
    engine.reset()
    return {
        spec.name: nice(float(np.quantile(rows[:, engine.layout.slice(spec.name)], shown)))
        for spec in engine.specs
        if not spec.bounded
        and spec.kind not in (Kind.POSITION, Kind.IDS)  # of the newest position; of no size
    }


def nice(value: float) -> float:
    """The next number of the kind 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, times a power of ten."""
    unit = 10.0 ** math.floor(math.log10(value)) if value > 0 else 1.0
    steps = (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10)
    return next((round(unit * s, 12) for s in steps if unit * s >= value * (1 - 1e-9)), unit * 10)


def usable_cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _data_folders() -> list[str]:
    return [folder for folder in (os.environ.get("MNEMOSCOPE_DATA"), "data") if folder]


def _claim(folder: Path) -> None:
    """Make the folder, and see that it can be written and holds no model yet, nor anything that would be written over."""
    try:
        for name in MODEL:
            if os.path.lexists(folder / name):
                raise ModelError(
                    tr(
                        "{folder} already holds a model (a {name}): name another folder",
                        folder=folder,
                        name=name,
                    )
                )
        for place in reversed((folder, *folder.absolute().parents)):
            if not place.exists():
                refuse_precious(place)  # a folder in the place of a journal would lock its store
                place.mkdir()
        for name in os.listdir(
            folder
        ):  # with a card beside it, the folder of a store would be taken for a model
            refuse_precious(folder / name)
        for name in MODEL:
            check_destination(folder / name)
    except OutputError as error:
        raise ModelError(str(error)) from None
    except OSError as error:
        raise ModelError(
            tr("{folder} cannot be written: {reason}", folder=folder, reason=error.strerror or error)
        ) from None


def _write(folder: Path, weights: Mapping[str, Array], card: dict[str, Any]) -> None:
    """Write both files. Raises ModelError, having kept the model elsewhere if that is possible: it may have taken hours."""
    try:
        put_model(folder, weights, card)
        return
    except OSError as error:
        why = tr("{folder} cannot be written: {reason}", folder=folder, reason=error.strerror or error)
    name = f"{card['name']}-{datetime.now(UTC):%Y%m%d-%H%M%S}-{os.getpid()}"
    for base in _other_folders():
        with suppress(OSError):
            put_model(base / name, weights, card)
            raise ModelError(tr("{why}; the model is kept in {folder}", why=why, folder=base / name))
    raise ModelError(tr("{why}; the model could not be kept anywhere else either", why=why))


def _other_folders() -> Iterator[Path]:
    """Where a model may be kept that could not be written where it was asked for."""
    with suppress(MnemoscopeError):
        yield data_folder() / "models"
    with suppress(OSError):
        yield Path(tempfile.gettempdir())
