"""Steps that are not one a column: where each begins, and which share a pixel, or the few that a curve's point takes."""

from dataclasses import dataclass
from math import ceil

import numpy as np
from numpy.typing import NDArray

Edges = NDArray[np.float64]  # (n + 1,): where each of n steps begins in columns, and the last ends
Steps = NDArray[np.int64]


def column_of(edges: Edges, step: float) -> float:
    """Where a step begins in columns; between steps, as far along as it is."""
    at = min(max(int(step // 1), 0), len(edges) - 1)
    after = min(at + 1, len(edges) - 1)
    return float(edges[at] + min(max(step - at, 0.0), 1.0) * (edges[after] - edges[at]))


def step_of(edges: Edges, column: float) -> int:
    """The step that this place in columns belongs to; -1 before the first, as many as there are after the last."""
    return int(np.searchsorted(edges, column, side="right")) - 1


def in_sight(edges: Edges, start: float, stop: float) -> tuple[int, int]:
    """The steps of which anything lies between two columns: start, stop."""
    first = int(np.searchsorted(edges[1:], start, side="right"))
    return first, max(int(np.searchsorted(edges[:-1], stop, side="left")), first)


@dataclass(frozen=True, slots=True)
class Shared:
    """How steps are drawn: picture column k shows steps starts[k] to stops[k], from edges[k] to edges[k + 1] in columns."""

    starts: Steps
    stops: Steps
    edges: Edges

    @property
    def most(self) -> int:
        """How many steps share one of them, at most."""
        return int((self.stops - self.starts).max(initial=1))

    def reduced(self, how: np.ufunc, values: NDArray[np.float64]) -> NDArray[np.float64]:
        """Of the values (n,) that share a column one: their least, greatest or sum, as `how` says."""
        bounds = np.stack((self.starts, self.stops), axis=1).reshape(-1)
        return np.asarray(how.reduceat(np.append(values, 0.0), bounds)[::2])


def shared(edges: Edges, wide: float, least: float = 1.0) -> Shared:
    """Let steps that begin within the same `least` pixels share them; `wide` is how many pixels a column has.

    These stretches begin with whole columns, so that they stay as they are while the picture moves. A step that reaches
    beyond the stretch it shares is drawn alone in what follows.
    """
    count = len(edges) - 1
    if count < 1 or float(np.diff(edges).min()) * wide >= least * (1 - 1e-6):
        return Shared(np.arange(count), np.arange(1, count + 1), edges)
    by = ceil(least / max(wide, 1e-6)) if wide < least else 1 / int(wide / least)
    places, starts = np.unique(np.floor(edges[:-1] / by + 1e-9), return_index=True)
    stops = np.append(starts[1:], count)
    nexts = np.append(places[1:], max(np.ceil(edges[-1] / by - 1e-9), places[-1] + 1))
    alone = (stops - starts > 1) & (nexts > places + 1)
    lefts = np.concatenate((places, places[alone] + 1))
    order = np.argsort(lefts, kind="stable")
    return Shared(
        np.concatenate((starts, stops[alone] - 1))[order],
        np.concatenate((stops, stops[alone]))[order],
        np.append(lefts[order], nexts[-1]) * by,
    )
