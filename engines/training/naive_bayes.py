"""How much each word and each pair of words speaks for a class: naive Bayes, as start and as second opinion for a network.

    r(w) = ln (n+(w) + a) / (N+ + a V)  -  ln (n-(w) + a) / (N- + a V)

n(w) texts of the class have w, N is the sum of n over all w, V how many w there are. The sum of r over a text is
the logarithm of its odds (the strong baseline of Wang & Manning 2012).
"""

import math
from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

Ratios = dict[Hashable, float]


def features(words: Sequence[int]) -> set[Hashable]:
    """The words of a text and its pairs of neighbours, each once."""
    return {*words, *pairwise(words)}


def ratios(texts: Iterable[set[Hashable]], positive: Iterable[bool], *, add: float) -> Ratios:
    """r of every feature in texts of which some are positive; `add` is a, the more the milder."""
    counts: tuple[Counter[Hashable], Counter[Hashable]] = (Counter(), Counter())
    for found, label in zip(texts, positive, strict=True):
        counts[label].update(found)
    seen = counts[0].keys() | counts[1].keys()
    totals = [sum(count.values()) + add * len(seen) for count in counts]
    return {
        w: math.log((counts[1][w] + add) / totals[1]) - math.log((counts[0][w] + add) / totals[0])
        for w in seen
    }


def left_out(
    texts: Sequence[Sequence[int]], positive: Sequence[bool], *, folds: int, seed: int
) -> NDArray[np.float64]:
    """The log odds of each text (n,) by words and pairs, counted in the other folds: it says nothing it was told."""
    found = [features(text) for text in texts]
    fold = np.random.default_rng(seed).integers(0, folds, len(texts))
    odds = np.zeros(len(texts))
    for k in range(folds):
        rest = np.flatnonzero(fold != k).tolist()
        r = ratios([found[i] for i in rest], [positive[i] for i in rest], add=1.0)
        for i in np.flatnonzero(fold == k).tolist():
            odds[i] = math.fsum(r.get(feature, 0.0) for feature in found[i])
    return odds
