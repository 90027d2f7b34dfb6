"""What the default layout gives to whom: which panels are in it, and how heights are shared out."""

import logging
from collections.abc import Sequence

from mnemoscope.engines.trace import Trace
from mnemoscope.gui.panel import Panel

log = logging.getLogger("mnemoscope")


def shared_out(whole: float, weights: Sequence[float], least: Sequence[float]) -> list[float]:
    """`whole` in parts like these weights, none under its least if the least are not too much together."""
    if sum(least) > whole:
        least = [0.0] * len(weights)
    bound = set[int]()  # those that get their least
    while True:
        free = [i for i in range(len(weights)) if i not in bound]
        rest = whole - sum(least[i] for i in bound)
        unit = rest / (sum(weights[i] for i in free) or 1.0)
        short = {i for i in free if weights[i] * unit < least[i]}
        if not short:
            return [least[i] if i in bound else weights[i] * unit for i in range(len(weights))]
        bound |= short


def is_at_first(cls: type[Panel], trace: Trace) -> bool:
    """Whether the default layout shows this panel; one that cannot even say so is left to the View menu."""
    try:
        return cls.at_first(trace)
    except Exception:  # one panel must not take the others with it
        log.exception("the panel %s could not be asked", cls.name)
        return False
