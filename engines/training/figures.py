"""What a card says of how good its model is, against what is measured now: the checks of a model that a recipe made."""

import math
import re
from collections.abc import Iterator, Mapping
from types import ModuleType
from typing import Any

from mnemoscope.engines.check import Check, Note
from mnemoscope.engines.engine import Engine
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.training.catalogue import command, modules
from mnemoscope.engines.training.fit import Outcome
from mnemoscope.engines.training.recipe import Recipe
from mnemoscope.engines.translation import commas, tr
from mnemoscope.engines.vocabularies.described import vocabulary

WHOLE = 0.05  # of a number that counts something, and never less than 1
PERCENT = (0.06, 0.02)  # in points, and of the figure
NATS = 0.003
OTHER = 0.02
UNTOUCHED = ("config", "engine", "classes", "seed")  # what a card has from its recipe as it is there


def recipe_of(card: Card) -> str | None:
    """The recipe by which a card says that its model was made; None if there is none."""
    found = modules()
    named = re.fullmatch(r"python main\.py train (\S+) -o FOLDER", card.command)
    names = [named[1] if named else "", card.name]
    return next((name for name in names if name in found and command(name)), None)


def promises(card: Card, engine: Engine, data: str | None) -> Iterator[Check | Note]:
    """What a recipe's model was made to show, and the figures on its card, measured from its weights."""
    name = recipe_of(card)
    if name is None:
        return
    module = modules()[name]
    differing = _differing(card, module.RECIPES[name], module, name)
    said = tr("what the card says otherwise than its recipe")
    yield Check(commas((said, *differing)), len(differing), 0)
    if differing:
        yield Note(tr("not measured: what another model of this name was made to show"))
        return
    if card.quality.get("interrupted") or (module.SOURCE is not None and not card.source):
        yield Note(
            tr("not held to what the bundled model was made to show: its training was stopped early")
            if card.quality.get("interrupted")
            else tr(
                "not held to what the bundled model was made to show: its training was done on another text"
            )
        )
    else:
        yield from module.checks(name, engine, data)
    yield from figures(card, module, name, engine, data)


def figures(
    card: Card, module: ModuleType, name: str, engine: Engine, data: str | None
) -> Iterator[Check | Note]:
    """Each number on the card under `quality` that can be measured again, with its difference from what it is now."""
    engine.reset()
    found = measured(module, name, engine, data)
    quality, given = card.quality, dict(leaves(card.quality))
    unit = str(quality.get("unit", ""))
    for key, value in found.items():
        now = dict(leaves({key: value}))
        if not now:
            continue
        differences = [abs(given.get(each, math.inf) - figure) for each, figure in now.items()]
        bound = min(tolerance(module, name, key, figure, unit) for figure in now.values())
        said = (
            tr(
                "{key} on the card: largest of {count} differences from what is measured",
                key=key,
                count=len(now),
            )
            if len(now) > 1
            else tr(
                "{key} on the card: difference from {figure:.4g}, measured", key=key, figure=max(now.values())
            )
        )
        yield Check(said, max(differences), bound)
    if "value" not in given:
        yield Check(tr("the card gives no figure of its quality"), 1, 0)
    elif "value" not in found:
        yield from _likely(module, quality, found)


def measured(module: ModuleType, name: str, engine: Engine, data: str | None) -> dict[str, Any]:
    """What of a card's quality can be measured: with the data or without; of a task that makes its own, all."""
    if "remeasured" in vars(module):
        return dict(module.remeasured(name, engine, data))
    return dict(module.quality(name, engine, Outcome(math.nan, 0, 0.0, False), ""))


def leaves(figures: Mapping[str, Any], at: str = "") -> Iterator[tuple[str, float]]:
    """Every number in a table, by its dotted name."""
    for key, value in figures.items():
        if isinstance(value, Mapping):
            yield from leaves(value, f"{at}{key}.")
        elif isinstance(value, list):
            yield from leaves({str(n): each for n, each in enumerate(value)}, f"{at}{key}.")
        elif isinstance(value, int | float) and not isinstance(value, bool) and value == value:
            yield at + key, value


def tolerance(module: ModuleType, name: str, key: str, value: float, unit: str) -> float:
    """How far a figure may be from what it was, on another processor or with weights rounded a little otherwise."""
    own: Mapping[str, float] = vars(module).get("TOLERANCE", {}).get(name, {})
    if key in own:
        return own[key]
    if isinstance(value, int):
        return max(1.0, WHOLE * abs(value))
    if key.endswith("percent") or (key == "value" and unit.startswith("%")):
        return PERCENT[0] + PERCENT[1] * abs(value)
    return NATS if key in ("value", "excerpt") and unit.startswith("nats") else OTHER


def _likely(
    module: ModuleType, quality: Mapping[str, Any], found: Mapping[str, float]
) -> Iterator[Check | Note]:
    """Where a card's figure cannot be measured without data: whether it can be true."""
    value = quality["value"]
    key, distance = module.LIKE
    said = tr("value on the card, {value:.4g}: difference from its {key}", value=value, key=key)
    yield Check(said, abs(value - found[key]), distance)
    if "questions" in quality:
        share = 100 if str(quality.get("unit", "")).startswith("%") else 1
        count = value * quality["questions"] / share
        said = tr(
            "value on the card, {value:.4g}: not a number of {questions:,} questions, off by",
            value=value,
            questions=quality["questions"],
        )
        nearest = min(max(round(count), 0), quality["questions"])
        yield Check(said, abs(count - nearest), 0.06)
    yield Note(
        tr(
            "not measured for want of data: the card's {measure}, {value:.4g}",
            measure=quality.get("measure", "value"),
            value=value,
        )
    )


def _differing(card: Card, recipe: Recipe, module: ModuleType, name: str) -> list[str]:
    """What a card says otherwise than the recipe it names."""
    wanted = {
        "config": recipe.config,
        "engine": recipe.engine,
        "classes": recipe.classes,
        "seed": module.SEED,
    }
    found = [key for key in UNTOUCHED if getattr(card, key) != wanted[key]]
    if module.SOURCE is None:
        ours, theirs = vocabulary(module.vocabulary(name, "")), vocabulary(card.vocabulary)
        same = len(ours) == len(theirs) and all(ours.label(i) == theirs.label(i) for i in range(len(ours)))
        found += [] if same else ["vocabulary"]
    return found
