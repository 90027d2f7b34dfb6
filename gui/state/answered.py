"""What a model answers, as panels show it: which steps in sight count, which are right, and how many in all."""

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.analysis.answering import counted
from mnemoscope.engines.analysis.answers import RIGHT, UNKNOWN, WRONG, Scores
from mnemoscope.engines.translation import tr
from mnemoscope.gui.state.view import View

CROWDED = 0.6  # of the steps in sight: where more than that are judged, only the mistakes are marked


def scored(found: Scores, start: int, stop: int) -> NDArray[np.bool_]:
    """Which of the steps start..stop count."""
    here = np.zeros(stop - start, bool)
    here[found.due.place[found.within(start, stop)] - start] = True
    return here


def spread(found: Scores, values: NDArray[np.float64], start: int, stop: int) -> NDArray[np.float64]:
    """A number of each answer at the steps start..stop; NaN elsewhere."""
    some, over = found.within(start, stop), np.full(stop - start, np.nan)
    over[found.due.place[some] - start] = values[some]
    return over


def ticks(found: Scores, start: int, stop: int) -> dict[int, bool]:
    """Right or wrong by step; only the wrong ones where most steps are judged."""
    some = found.within(start, stop)
    right, place = found.right[some], found.due.place[some]
    shown = right == WRONG if is_crowded(found, start, stop) else right != UNKNOWN
    return {int(step): bool(r == RIGHT) for step, r in zip(place[shown], right[shown], strict=True)}


def is_crowded(found: Scores, start: int, stop: int) -> bool:
    """Whether so many steps are judged that only the mistakes are marked."""
    return int((found.right[found.within(start, stop)] != UNKNOWN).sum()) > max(CROWDED * (stop - start), 4)


def told(view: View, found: Scores) -> str:
    """Where the model answers and how many answers are right: "after “?” · 2 of 3 right"."""
    return " · ".join(filter(None, (view.track.card.answering.said, counted(found))))


def told_of_ticks(view: View, found: Scores) -> str:
    """The same where right and wrong are marked, and, where only the wrong are, that."""
    marked = tr("only mistakes are marked") if is_crowded(found, *view.seen) else ""
    return " · ".join(filter(None, (told(view, found), marked)))
