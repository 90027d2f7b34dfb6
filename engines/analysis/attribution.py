"""How much each token of a text is given by one method, and how far several methods agree."""

from dataclasses import dataclass

import numpy as np

from mnemoscope.engines.analysis.prediction import Floats
from mnemoscope.engines.tokens import Ids
from mnemoscope.engines.translation import tr_noop

NAMES = {
    "cut": tr_noop("cutting"),
    "replaced": tr_noop("replacing"),
    "gradient": tr_noop("gradient × input"),
    "integrated": tr_noop("integrated gradients"),
    "rollout": tr_noop("attention rollout"),
}  # the methods, those that try it out first


@dataclass(frozen=True, slots=True)
class Attribution:
    """What one method gives to stretches of tokens, most of them one token long. NaN: nothing is known.

    `lost`: nats of the prediction (of rollout: shares that sum to 1); `moved`: how far the state would move, by its length.
    """

    method: str
    spans: Ids  # (n, 2) first, stop; ascending, none twice
    lost: Floats  # (n,)
    moved: Floats  # (n,)
    total: float = np.nan  # nats lost without all of them; of the slopes, their sum
    said: str = ""  # how it was found, in a sentence

    def values(self, *, of_state: bool = False) -> Floats:
        """What it gives to each stretch, for the prediction or for the state."""
        return self.moved if of_state else self.lost

    def top(self, *, of_state: bool = False) -> int | None:
        """The stretch that it gives most; None if it gives none anything."""
        values = self.values(of_state=of_state)
        known = np.flatnonzero(~np.isnan(values))
        return int(known[values[known].argmax()]) if len(known) else None

    def by_token(self, count: int, *, of_state: bool = False) -> Floats:
        """What each of the first so many tokens is given, all of a stretch alike (count,); NaN where nothing is known."""
        out = np.full(count, np.nan)
        for (first, stop), value in zip(self.spans.tolist(), self.values(of_state=of_state), strict=True):
            out[first:stop] = value
        return out


def agreement(one: Attribution, other: Attribution, *, of_state: bool = False) -> float:
    """Spearman's rank correlation of what two methods give to the stretches of the first; NaN where fewer than three are known.

    Where the other knows single tokens of a stretch, they are added up.
    """
    first, second = one.values(of_state=of_state), summed(other, one.spans, of_state=of_state)
    known = ~(np.isnan(first) | np.isnan(second))
    if known.sum() < 3:
        return np.nan
    a, b = ranks(first[known]), ranks(second[known])
    a, b = a - a.mean(), b - b.mean()
    size = float(np.sqrt((a @ a) * (b @ b)))
    return float(a @ b / size) if size else np.nan


def summed(found: Attribution, spans: Ids, *, of_state: bool = False) -> Floats:
    """What a method gives to all of each of some stretches (n,); NaN where it knows nothing, or only of more than the stretch."""
    values, out = found.values(of_state=of_state), np.full(len(spans), np.nan)
    for n, (first, stop) in enumerate(spans.tolist()):
        inside = (found.spans[:, 0] >= first) & (found.spans[:, 1] <= stop) & ~np.isnan(values)
        if inside.any():
            out[n] = values[inside].sum()
    return out


def ranks(values: Floats) -> Floats:
    """The rank of each value, from 0; of equal ones the mean of theirs."""
    _, place, counts = np.unique(values, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    return np.asarray((ends - (counts + 1) / 2)[place])
