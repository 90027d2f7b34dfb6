"""What was found of a model's retention, in sentences with their figures and as a table."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.analysis.question import Answer, Finding
from mnemoscope.engines.analysis.remaining import HALF, Curve, Retention
from mnemoscope.engines.translation import tr, tr_noop, trn

FAINT = 0.15  # above chance: less is hardly worth a sentence
LETTERS = (tr_noop("the first letter"), tr_noop("the second letter"), tr_noop("the third letter"))


def heading(found: Retention) -> str:
    """How far back most can be read, in one sentence with its figures; "" if nothing was found."""
    curve = found.best
    if curve is None:
        return ""
    if found.columns:
        return capacity(found, curve)
    lag, level, where = curve.reach(curve.level), curve.level, place(found, curve)
    chance, last = curve.by_chance, curve.lags[-1]
    if lag < 0:
        return tr(
            "Even of the token just read the {where} tells only {share:.0%} (chance {chance:.0%})",
            where=where, share=curve.value[0], chance=chance,
        )  # fmt: skip
    if lag == last:
        return tr(
            "{share:.0%} of the {noun} can still be read from the {where} {lag} steps back, as far as was tried (chance {chance:.0%})",
            share=curve.value[-1], noun=found.noun, where=where, lag=lag, chance=chance,
        )  # fmt: skip
    if not lag:
        return tr(
            "From the {where} only the token just read can be told: {share:.0%}, and {next:.0%} of those before it (chance {chance:.0%})",
            where=where, share=curve.value[0], next=curve.value[1], chance=chance,
        )  # fmt: skip
    if level == HALF:
        return trn(
            "Half of the {noun} can be read from the {where} up to {n} step back (chance {chance:.0%})",
            "Half of the {noun} can be read from the {where} up to {n} steps back (chance {chance:.0%})",
            lag, noun=found.noun, where=where, chance=chance,
        )  # fmt: skip
    return trn(
        "{level:.0%} of the {noun} can be read from the {where} up to {n} step back (chance {chance:.0%})",
        "{level:.0%} of the {noun} can be read from the {where} up to {n} steps back (chance {chance:.0%})",
        lag, level=level, noun=found.noun, where=where, chance=chance,
    )  # fmt: skip


def capacity(found: Retention, curve: Curve) -> str:
    """How much of numbers can be read, in all: the sum of R^2 over the lags."""
    best = int(curve.each.sum(axis=0).argmax())
    return trn(
        "The {where} holds {sum:.1f} steps’ worth of {column}, half of it up to {n} step back",
        "The {where} holds {sum:.1f} steps’ worth of {column}, half of it up to {n} steps back",
        max(curve.reach(HALF, best), 0),
        where=place(found, curve), sum=curve.each[:, best].sum(), column=found.columns[best],
    )  # fmt: skip


def place(found: Retention, curve: Curve) -> str:
    """A signal in words, with its layer where there are several."""
    if curve.layer is None or len({each.layer for each in found.curves}) < 2:
        return curve.label
    return tr("{signal} of layer {layer}", signal=curve.label, layer=curve.layer)


def findings(found: Retention) -> tuple[Finding, ...]:
    """What it comes to, with figures."""
    curve = found.best
    if curve is None or not found.whole:
        return ()
    said = [Finding(tr("{said}.", said=heading(found)), layer=curve.layer)]
    if found.columns:
        return tuple(said)
    said += _of_places(found, curve)
    for each in found.curves:
        if (cliff := _cliff(found, each)) is not None:
            said.append(cliff)
    if (lag := curve.above_chance) < curve.lags[-1]:
        text = trn(
            "Beyond {n} step back the {where} tells no more of the {noun} than chance, {chance:.0%}.",
            "Beyond {n} steps back the {where} tells no more of the {noun} than chance, {chance:.0%}.",
            max(lag, 0), where=place(found, curve), noun=found.noun, chance=curve.by_chance,
        )  # fmt: skip
        said.append(Finding(text, layer=curve.layer, strength=0.5))
    return tuple(said)


def _of_places(found: Retention, curve: Curve) -> list[Finding]:
    """How long the letter of a line is there that lasts longest, and the one that is lost first."""
    reaches = [curve.reach(HALF, n) for n in range(min(len(found.places), len(LETTERS)))]
    if not reaches or max(reaches) < 0:
        return []
    said = []
    for n in dict.fromkeys((int(np.argmax(reaches)), int(np.argmin(reaches)))):
        if (lag := reaches[n]) >= 0:
            text = trn(
                "{letter} can be read from the {where} for {n} step ({share:.0%}; chance {chance:.0%}).",
                "{letter} can be read from the {where} for {n} steps ({share:.0%}; chance {chance:.0%}).",
                lag,
                letter=_capital(tr(LETTERS[n])), where=place(found, curve),
                share=curve.each[curve.lags.index(lag), n], chance=curve.by_chance,
            )  # fmt: skip
            said.append(Finding(text, layer=curve.layer, strength=0.7))
    return said


def _cliff(found: Retention, curve: Curve) -> Finding | None:
    """That what leaves the context is gone at once, where it is: from the first layer of a Transformer."""
    context = found.context
    if context is None or (inside := curve.at(context - 1)) is None or (outside := curve.at(context)) is None:
        return None
    before, after = curve.value[inside], curve.value[outside]
    if before - after < FAINT:
        return None
    text = tr(
        "At the end of the context of {context} tokens what can be read from the {where} falls from {before:.0%} to {after:.0%}.",
        context=context, where=place(found, curve), before=before, after=after,
    )  # fmt: skip
    return Finding(text, layer=curve.layer, strength=0.9)


def _capital(said: str) -> str:
    return said[:1].upper() + said[1:]


def described(found: Retention) -> tuple[str, ...]:
    """On what the probes were fitted and tried, and what was left out."""
    said = [found.said, tr("Tried on a quarter that they were not fitted on; 95 % intervals.")]
    if found.covered < 0.995:
        words = {"count": len(found.classes), "noun": found.noun, "share": found.covered}
        said.append(
            tr("Told apart are the {count} most frequent of the {noun}, {share:.0%} of all.", **words)
        )
    if found.context is not None and len(found.curves) > 1:
        said.append(
            tr(
                "Attention reaches {context} tokens back, and from layer to layer as far again.",
                context=found.context,
            )
        )
    return (*said, found.unkept) if found.unkept else tuple(said)


def columns(found: Retention) -> dict[str, NDArray[Any]]:
    """The curves as a table, one after the other."""
    some, count = found.curves, [len(curve.lags) for curve in found.curves]
    joined = {
        name: np.concatenate([getattr(curve, attribute) for curve in some] or [np.zeros(0)])
        for name, attribute in (
            ("lag", "lags"),
            ("share", "value"),
            ("low", "low"),
            ("high", "high"),
            ("chance", "chance"),
        )
    }
    named = {"signal": np.repeat(np.array([curve.signal for curve in some], str), count)}
    table = named | joined | {"n": np.concatenate([curve.count for curve in some] or [np.zeros(0, np.int64)])}
    table["lag"] = table["lag"].astype(np.int64)
    if found.columns:
        table.pop("chance")
        table["r2"] = table.pop("share")
        of_each = {f"r2 {name}": n for n, name in enumerate(found.columns)}
    else:
        table["ridge"] = np.concatenate([curve.ridge for curve in some] or [np.zeros(0)])
        of_each = {f"share {place}": n for n, place in enumerate(found.places)}
    for name, n in of_each.items():
        table[name] = np.concatenate([curve.each[:, n] for curve in some] or [np.zeros(0)])
    return table


def table(found: Retention) -> Answer:
    """The curves as a table, with what came out and how."""
    return Answer(columns(found), (tr("{said}.", said=heading(found)), *described(found)))


def compared(some: Sequence[tuple[str, Retention, Curve]]) -> str:
    """Where some models part most: the lag at which the most and the least can be read, of those that all were tried at."""
    lags = sorted(set.intersection(*(set(curve.lags) for _, _, curve in some)))
    if not lags:
        return tr("The models share no distance at which both were tried")
    values = {lag: [float(curve.value[curve.lags.index(lag)]) for _, _, curve in some] for lag in lags}
    lag = max(lags, key=lambda each: max(values[each]) - min(values[each]))
    most, least = int(np.argmax(values[lag])), int(np.argmin(values[lag]))
    return trn(
        "{n} step back {most:.0%} of the {noun} can be read from {one} and {least:.0%} from {other} (chance {chance:.0%})",
        "{n} steps back {most:.0%} of the {noun} can be read from {one} and {least:.0%} from {other} (chance {chance:.0%})",
        lag,
        most=values[lag][most],
        least=values[lag][least],
        noun=some[most][1].noun,
        one=some[most][0],
        other=some[least][0],
        chance=some[least][2].by_chance,
    )
