"""Orders of units: which are most active, which behave alike, which remember longest. Functions of arrays."""

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.spec import Array


def by_activity(values: Array) -> NDArray[np.int64]:
    """Values (steps, units) -> units (n,), the greatest mean |value| first; ties by index."""
    return np.argsort(-np.abs(values).mean(axis=0), kind="stable")


def by_keeping(gates: Array) -> NDArray[np.int64]:
    """Gates (steps, units) that keep what was at 1 -> units (n,), the longest half-life first: ln(1/2) / ln f of the mean gate f."""
    return np.argsort(-gates.mean(axis=0, dtype=np.float64), kind="stable")


def by_persistence(values: Array) -> NDArray[np.int64]:
    """Values (steps, units) of units without such a gate -> units (n,), those first that change least from step to step.

    A unit that decays by r at each step and is pushed at random has a correlation of r with the step before, and the half-life
    ln(1/2) / ln r. One that never changes is the first.
    """
    centred = values.astype(np.float64)
    centred = centred - centred.mean(axis=0)
    power = (centred**2).sum(axis=0)
    alike = (centred[1:] * centred[:-1]).sum(axis=0)
    return np.argsort(-np.divide(alike, power, out=np.ones_like(power), where=power > 0), kind="stable")


def by_similarity(values: Array) -> NDArray[np.int64]:
    """Values (steps, units) -> units (n,) so that those which rise and fall together are neighbours.

    Average-linkage clustering of 1 - correlation; where two clusters are joined, each is turned so that the ends
    that meet are as alike as they can be (Gruvaeus and Wainer 1972). A unit that never changes is like no other.
    """
    if values.shape[1] < 3:
        return np.arange(values.shape[1])
    centred = values - values.mean(axis=0)
    norms = np.linalg.norm(centred, axis=0)
    unit = np.divide(centred, norms, out=np.zeros_like(centred), where=norms > 0)
    return np.array(_joined(1.0 - np.clip(unit.T @ unit, -1, 1).astype(np.float64)), np.int64)


def _joined(given: NDArray[np.float64]) -> list[int]:
    """The leaves of the average-linkage tree of these distances (n, n), found by chains of nearest neighbours."""
    far = (
        given.copy()
    )  # between clusters, each in the place of one of its leaves; infinite where there is none
    np.fill_diagonal(far, np.inf)
    leaves = {n: [n] for n in range(len(given))}
    chain: list[int] = []  # each the nearest to the one before it
    while len(leaves) > 1:
        if not chain:
            chain.append(next(iter(leaves)))
        a = chain[-1]
        b = int(far[a].argmin())
        if len(chain) > 1 and far[a, chain[-2]] <= far[a, b]:
            a, b = chain.pop(), chain.pop()  # each is the other's nearest
            first, second = leaves[a], leaves.pop(b)
            share = len(first) / (len(first) + len(second))
            far[a] = far[:, a] = share * far[a] + (1 - share) * far[b]
            far[b] = far[:, b] = np.inf
            leaves[a] = _turned(given, first, second)
        else:
            chain.append(b)
    return next(iter(leaves.values()))


def _turned(given: NDArray[np.float64], first: list[int], second: list[int]) -> list[int]:
    """Two runs of leaves in one, the nearest of their ends meeting."""
    ways = [(first, second), (first[::-1], second), (first, second[::-1]), (first[::-1], second[::-1])]
    left, right = min(ways, key=lambda way: given[way[0][-1], way[1][0]])
    return left + right
