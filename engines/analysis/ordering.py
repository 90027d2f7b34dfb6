"""Orders of units: which are most active, which behave alike. Functions of arrays."""

import numpy as np
from numpy.typing import NDArray

from engines.spec import Array


def by_activity(values: Array) -> NDArray[np.int64]:
    """Values (steps, units) -> units (n,), the greatest mean |value| first; ties by index."""
    return np.argsort(-np.abs(values).mean(axis=0), kind="stable")


def by_similarity(values: Array) -> NDArray[np.int64]:
    """Values (steps, units) -> units (n,) so that those which rise and fall together are neighbours.

    Average-linkage clustering of 1 - correlation, leaves flipped so that neighbours are as alike as the tree allows
    (Bar-Joseph et al. 2001). A unit that never changes is like no other.
    """
    from scipy.cluster.hierarchy import leaves_list, linkage  # late: 0.2 s that no start-up should pay

    if values.shape[1] < 3:
        return np.arange(values.shape[1])
    centred = values - values.mean(axis=0)
    norms = np.linalg.norm(centred, axis=0)
    unit = np.divide(centred, norms, out=np.zeros_like(centred), where=norms > 0)
    distance = 1.0 - np.clip(unit.T @ unit, -1, 1).astype(np.float64)  # (units, units)
    np.fill_diagonal(distance, 0)
    pairs = distance[np.triu_indices(len(distance), 1)]
    order = leaves_list(linkage(pairs, "average", optimal_ordering=len(distance) <= 400))
    return np.asarray(order, np.int64)
