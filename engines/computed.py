"""Signals that a trace does not keep but computes of others, exactly, whenever they are asked for.

Of a large model they are the logits, of the last residual stream, and the queries, of the one before each layer: a query rounded to 16
bits would change an attention by a thousandth.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from mnemoscope.engines.blas import one_thread
from mnemoscope.engines.spec import Array
from mnemoscope.engines.tokens import Ids

STRETCH = 64  # steps that are computed together, also where fewer are asked for
ROOM = 2**25  # bytes of stretches that are held
Said = tuple[float, float]  # log sum exp of the logits, and the entropy of the prediction, in nats


class Readout(Protocol):
    """What an engine computes its logits by, of one of its signals: for traces that do not keep them."""

    def __call__(self, values: Array) -> Array:
        """The logits (n, V) of the values (n, D) of that signal."""

    def of(self, values: Array, tokens: Ids) -> Array:
        """The logit of one token (n,) of each."""


@dataclass(frozen=True, slots=True)
class Derived:
    """How a signal is computed of an earlier one: of its values (n, D) at the steps from one on, those of the signal (n, ...)."""

    source: str
    compute: Callable[[Array, int], Array]


class Stretches:
    """The stretches of computed signals that were asked for last: whoever looks at one step looks at its neighbours next."""

    def __init__(self) -> None:
        self._held: dict[tuple[str, int], Array] = {}  # the latest last
        self._lock = threading.Lock()  # an analysis may ask as well

    def read(
        self, name: str, start: int, stop: int, steps: int, compute: Callable[[int, int], Array]
    ) -> list[Array]:
        """The steps start..stop of a signal of so many steps, in pieces; what is not held is computed, from one step to another."""
        pieces = []
        with self._lock, one_thread():
            for first in range(start // STRETCH * STRETCH, stop, STRETCH):
                stretch = self._held.pop((name, first), None)
                if stretch is None:
                    stretch = compute(first, min(first + STRETCH, steps))
                if len(stretch) == STRETCH:  # a shorter one will be longer when it is asked for again
                    self._held[name, first] = stretch
                pieces.append(stretch[max(start - first, 0) : stop - first])
            while len(self._held) > 1 and sum(each.nbytes for each in self._held.values()) > ROOM:
                del self._held[next(iter(self._held))]
        return pieces


def said(logits: Array) -> list[Said]:
    """log sum exp of logits (n, V), and the entropy of their softmax, of each step."""
    return [_said(row) for row in logits]  # one by one: a row of 50,000 stays in a near cache


def _said(row: Array) -> Said:
    """The same of one step, of its logits (V,)."""
    peak = row.max(initial=-np.inf)
    below = row - peak
    weights = np.exp(below)
    below *= weights
    total = weights.sum(dtype=np.float64)
    log = float(np.log(total))
    return float(peak) + log, log - float(below.sum(dtype=np.float64) / total)
