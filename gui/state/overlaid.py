"""Several tracks in one picture over time: what another track has at its own steps, in the columns of the lead."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.translation import listed, trn
from mnemoscope.gui.state.view import View

Floats = NDArray[np.float64]


def in_columns(lead: View, side: View, values: Floats) -> Floats:
    """What another track has at its steps in sight (n,), in the columns in sight of the lead: that of the step which ends there.

    NaN where it has none.
    """
    (start, stop), (first, last) = lead.seen, side.seen
    found = np.full(stop - start, np.nan)
    if side.edges is None:
        some = slice(max(first - start, 0), max(min(last, stop) - start, 0))
        known = values[max(start - first, 0) :][: some.stop - some.start]
        found[some.start : some.start + len(known)] = known
        return found
    steps = np.searchsorted(side.edges[:-1], np.arange(start, stop) + 1, side="left") - 1
    there = (steps >= first) & (steps < last)
    there &= np.arange(start, stop) < np.ceil(side.edges[np.minimum(steps, len(side.edges) - 2) + 1])
    found[there] = values[steps[there] - first]
    return found


def shared_out(lead: View, side: View, values: Floats) -> Floats:
    """An amount that another track has at its steps in sight (n,), shared out evenly over the columns each lies under.

    So the amounts of a stretch of text add up to the same, whatever tokens it is cut into. NaN where there is none.
    """
    if side.edges is None:
        return in_columns(lead, side, values)
    (start, stop), (first, last) = lead.seen, side.seen
    edges, columns = side.edges[first : last + 1], np.arange(start, stop + 1)
    if len(edges) < 2:
        return np.full(stop - start, np.nan)
    known = ~np.isnan(values)
    so_far = np.concatenate(([0.0], np.cumsum(np.where(known, values, 0.0))))
    covered = np.concatenate(([0.0], np.cumsum(np.where(known, np.diff(edges), 0.0))))
    amount, share = (np.diff(np.interp(columns, edges, each)) for each in (so_far, covered))
    return np.asarray(np.where(share > 1e-9, amount, np.nan))


def label_of(view: View) -> str:
    """A track in a legend: its letter, and what it is called."""
    return f"{view.letter}  {view.title}" if view.letter else view.title


def lettered(views: Sequence[View]) -> str:
    """Some tracks, as one field of a sentence: "A, B and C"."""
    return listed([view.letter for view in views])


def without(views: Sequence[View]) -> str:
    """Which tracks have nothing for a picture; "" if all have."""
    return trn("{tracks} has none", "{tracks} have none", len(views), tracks=lettered(views)) if views else ""
