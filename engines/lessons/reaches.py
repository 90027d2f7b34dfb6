"""How far the colours and curves of panels reach at a cue: what a lesson may say of it, and of which panels."""

from collections.abc import Iterable, Mapping
from typing import Any

from mnemoscope.engines.translation import commas, tr, trn

KEY = "ranges"
# Panels that show shares, counts and nats on scales of their own, which no range changes.
FIXED = frozenset(
    [
        "about",
        "arithmetic",
        "class",
        "compare",
        "context",
        "cost",
        "decisions",
        "gradientflow",
        "halflife",
        "hops",
        "importance",
        "influence",
        "kept",
        "prediction",
        "readout",
        "recall",
        "retention",
        "robustness",
        "said",
        "smallest",
        "summary",
        "surprise",
        "tags",
        "trajectories",
    ]
)


def wrong_ranges(given: Mapping[str, Any]) -> str:
    """Why these ranges, by panel, cannot be had, in one sentence; "" if they can."""
    for reach in given.values():
        ends = reach if isinstance(reach, list) else []
        numbers = [
            float(each) for each in ends if isinstance(each, int | float) and not isinstance(each, bool)
        ]
        if reach not in ("fit", "model") and not (len(ends) == len(numbers) == 2 and numbers[0] < numbers[1]):
            return tr('{key} of a panel is "fit", "model" or two numbers, as [-1, 1]', key=KEY)
    return of_its_own(KEY, given)


def of_its_own(key: str, names: Iterable[str]) -> str:
    """That panels of these have scales which no range changes, in one sentence; "" if none has."""
    fixed = [name for name in names if name in FIXED]
    return "" if not fixed else trn(
        "{key} cannot change {names}, which has a scale of its own",
        "{key} cannot change {names}, which have scales of their own", len(fixed), key=key, names=commas(fixed),
    )  # fmt: skip
