"""What chance reaches: how well a detector is followed by units for which it means nothing. Only what goes beyond is given a name.

Two controls, and both are to be passed:

shifted    the detector's numbers are moved along the text, the end taken to the beginning, by every distance from a twentieth of it on:
           what a unit that follows its own course has in common with such a course. Of all units the one that follows best counts (the
           maximum statistic of Westfall & Young 1993), and it is to be surpassed at all but one of a hundred distances, divided by the
           number of detectors (Bonferroni).
random     units that know nothing but the tokens, as in an untrained network. Each adds up a number e, drawn for each token of the
           vocabulary (and for each place back, or for all alike), over the tokens so far, and forgets a share from step to step:

               x_t = sum over k of l^k e_k(token of t - k)        l from 0 to 0.9; of units of an MLP also max(x - s, 0), s their standard deviation

           (Control tasks in the sense of Hewitt & Liang 2019.) Some thousand are drawn; from the hundredth best, Fisher's z of the rest
           taken as normal, follows what the best unit reaches in one of a hundred such networks by any detector.

Axes: T steps, U units, D detectors, K tokens that occur, N random units.
"""

import math
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.spec import Array
from mnemoscope.engines.tokens import Ids

Floats = NDArray[np.float64]

RARE = 0.01
SEED = 14
FADES = (0.0, 0.3, 0.6, 0.9)  # what of a token is left a step later
BACK = 4  # places back for which numbers are drawn anew
DRAWN = 1000  # random units of each sort
ANCHOR = 0.01  # the share of them that is better than what the rest is taken from
KINDS_MOST = 600  # of tokens: the rarer ones count as one
AT_ONCE = 128  # units


def standard(values: NDArray[np.floating]) -> Array:
    """Columns (T, n) with mean 0 and length 1, as float32: their products are correlations. One that is constant or no number is 0."""
    with np.errstate(all="ignore"):
        centred = values - values.mean(axis=0, dtype=np.float64)
        length = np.sqrt(np.square(centred, dtype=np.float64).sum(axis=0))
        tiny = 1e-6 * np.sqrt(len(values)) * np.abs(values).max(axis=0, initial=0)  # rounding is no course
        scaled = np.where(length > tiny, centred / length, 0.0)
    return np.asarray(np.where(np.isfinite(scaled), scaled, 0.0), np.float32)


def least_by_shifts(largest: Floats) -> Floats:
    """The correlation of each detector (D,) that is reached by chance too rarely to be it; `largest` (T, D): see `by_shifts`."""
    steps, count = largest.shape
    near = max(steps // 20, 1)
    far = np.sort(largest[near : max(steps - near, near + 1)], axis=0)  # (S, D)
    place = math.ceil((1 - RARE / max(count, 1)) * len(far)) - 1
    return np.asarray(far[place])


def by_shifts(units: Array, followed: Array) -> Floats:
    """The largest size of correlation that any unit (T, U) has with each detector (T, D), both standard, moved along by each distance: (T, D)."""
    steps, turned = len(units), np.fft.rfft(followed.T)  # (D, T/2 + 1)
    size, largest = AT_ONCE, np.zeros((followed.shape[1], steps), np.float32)
    for first in range(0, units.shape[1], size):
        some = np.conj(np.fft.rfft(np.ascontiguousarray(units[:, first : first + size].T)))  # (U, T/2 + 1)
        for row, detector in zip(largest, turned, strict=True):
            np.maximum(row, np.abs(np.fft.irfft(some * detector, steps)).max(axis=0), out=row)
    return np.asarray(largest.T, np.float64)


def by_random_units(tokens: list[Ids], features: Floats, units: int, *, rectified: bool) -> Floats:
    """The correlation with each detector (T, D) that the best of so many random units reaches in one of a hundred networks: (D,)."""
    kinds, which = np.unique(np.concatenate(tokens), return_inverse=True)
    if len(kinds) > KINDS_MOST:
        order = np.argsort(np.argsort(-np.bincount(which)))
        which = np.minimum(order[which], KINDS_MOST - 1)
    begins = np.cumsum([0, *(len(each) for each in tokens)])[:-1]
    followed, rng = standard(features), np.random.default_rng(SEED)
    found = np.zeros(features.shape[1])
    for fade in FADES:
        for fresh in (False, True) if fade else (False,):
            drawn = _drawn(which, begins, fade, fresh, rng)  # (T, N)
            sorts = [drawn]
            if rectified:
                sorts.append(np.maximum(drawn - drawn.mean(axis=0) - drawn.std(axis=0), 0))
            for sort in sorts:
                r = np.abs(standard(sort).T @ followed)  # (N, D)
                found = np.maximum(found, np.quantile(r, 1 - ANCHOR, axis=0))
    z = np.arctanh(np.minimum(found, 0.9999999))
    normal = NormalDist().inv_cdf
    return np.asarray(
        np.tanh(z * normal(1 - RARE / (2 * max(units, 1) * features.shape[1])) / normal(1 - ANCHOR / 2))
    )


def _drawn(which: Ids, begins: Ids, fade: float, fresh: bool, rng: np.random.Generator) -> Array:
    """Random units (T, N) over tokens, each text from its beginning; `fresh`: another number for each place back."""
    kinds = int(which.max()) + 1
    numbers = rng.standard_normal((kinds, DRAWN)).astype(np.float32)
    if not fade:
        return numbers[which]
    if not fresh:
        found, starts = numbers[which], set(begins.tolist())
        for t in range(1, len(found)):
            if t not in starts:
                found[t] += fade * found[t - 1]
        return found
    found, since = (
        numbers[which],
        np.arange(len(which)) - np.repeat(begins, np.diff(np.append(begins, len(which)))),
    )
    for back in range(1, BACK + 1):
        more = fade**back * rng.standard_normal((kinds, DRAWN)).astype(np.float32)
        found[back:] += np.where((since[back:] >= back)[:, None], more[which[:-back]], 0)
    return found
