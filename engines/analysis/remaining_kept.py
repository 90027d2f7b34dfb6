"""What was found of a model's retention, kept for the next time: known by its weights and by all that its probes were fitted on."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.analysis import kept
from mnemoscope.engines.analysis.corpora import Corpus, noun_of
from mnemoscope.engines.analysis.remaining import Curve, Retention
from mnemoscope.engines.engine import Engine
from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.spec import SignalSpec
from mnemoscope.engines.translation import tr
from mnemoscope.engines.voice import reason

FORM = 2  # of what is kept, and of how it is found: another is made anew
FLOATS = ("value", "low", "high", "chance", "ridge", "each")
ARRAYS = (*FLOATS, "count", "weights")
WORDS = ("covered", "places", "columns", "context", "window")


def key(engine: Engine, made: Corpus, signals: tuple[SignalSpec, ...], *settings: object) -> str:
    """What is kept is known by the weights, what is read, and how; "" for a model that does not show its weights."""
    weights: dict[str, Any] = dict(sorted(getattr(engine, "weights", {}).items()))
    if not weights:
        return ""
    said = (
        FORM, type(engine).__name__, repr(getattr(engine, "config", "")), tuple(weights), tuple(spec.name for spec in signals),
        settings, made.places, made.written, tuple(map(len, made.sequences)),
    )  # fmt: skip
    return kept.key((*weights.values(), *made.sequences), *said)


def keep(name: str, found: Retention) -> Retention:
    """Keep what was found; it says so if it cannot be."""
    if not name:
        said = tr(
            "It is not kept for later: this model does not show its weights, by which it would be known again."
        )
        return replace(found, unkept=said)
    arrays: dict[str, NDArray[Any]] = {
        "classes": found.classes,
        "prior": found.prior,
        "fitted": found.fitted,
        "centre": found.centre,
    }
    for n, curve in enumerate(found.curves):
        arrays |= {f"{n}.{each}": getattr(curve, each) for each in ARRAYS}
    words = {each: getattr(found, each) for each in WORDS}
    heads = [{"signal": curve.signal, "lags": curve.lags} for curve in found.curves]
    try:
        kept.keep(_place(name), arrays, words | {"curves": heads})
    except (OSError, MnemoscopeError) as error:
        return replace(found, unkept=tr("It could not be kept for later: {reason}.", reason=reason(error)))
    return found


def former(name: str, model: str, engine: Engine, made: Corpus) -> Retention | None:
    """What was found before; None if nothing is kept, or not all of it."""
    try:
        there = kept.kept(_place(name)) if name else None
    except MnemoscopeError:  # a user without a home
        return None
    if there is None:
        return None
    arrays, words = there
    try:
        curves = tuple(_curve(arrays, n, head, engine) for n, head in enumerate(words["curves"]))
        said: dict[str, Any] = {n: tuple(v) if isinstance(v := words[n], list) else v for n in WORDS}
        said |= {each: arrays[each] for each in ("classes", "fitted")}
        said |= {each: np.asarray(arrays[each], np.float64) for each in ("prior", "centre")}
        return Retention(model, noun_of(engine, made), made.said, curves=curves, whole=True, **said)
    except (LookupError, TypeError, ValueError, AttributeError):
        return None


def _curve(arrays: kept.Arrays, n: int, head: dict[str, Any], engine: Engine) -> Curve:
    spec = engine.layout[head["signal"]]
    floats = {each: np.asarray(arrays[f"{n}.{each}"], np.float64) for each in FLOATS}
    lags = tuple(int(lag) for lag in head["lags"])
    count, weights = arrays[f"{n}.count"], arrays[f"{n}.weights"]
    return Curve(spec.name, spec.label, spec.layer, lags, **floats, count=count, weights=weights)


def _place(name: str) -> Path:
    return kept.place("retention", name)
