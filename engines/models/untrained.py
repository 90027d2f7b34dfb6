"""Whether weights look as a library draws them at random: then a model was never trained, and what it says means nothing."""

import re
from collections.abc import Iterable, Mapping

import numpy as np

from mnemoscope.engines.models.card import Card
from mnemoscope.engines.spec import Array
from mnemoscope.engines.translation import tr

LEAST = 200  # numbers that can tell how they were drawn
NORM = re.compile(r"norm|(^|[._])ln([._]|\d|$)", re.IGNORECASE)


def norms_untouched(parameters: Iterable[tuple[str, Array]]) -> bool:
    """Whether there are layer norms, and every one still scales by one number alone, as before the first step of training."""
    scales = [
        values for name, values in parameters if values.ndim == 1 and len(values) > 1 and NORM.search(name)
    ]
    return bool(scales) and all(bool((values == values[0]).all()) for values in scales)


def recurrence_untouched(weights: Mapping[str, Array]) -> bool:
    """Whether the matrices of a recurrent network, named as torch names them, are as torch or Keras draws them.

    torch draws them all evenly from -1/sqrt(H) to 1/sqrt(H). Keras begins with recurrent matrices (G H, H) whose columns are at
    right angles and of length 1, and biases of 0 and 1.
    """
    carried = [values for name, values in weights.items() if "weight_hh" in name]
    biases = [values for name, values in weights.items() if ".bias_" in name]
    if not carried:
        return False
    own = [values for name, values in weights.items() if re.search(r"weight_(ih|hh|hr)", name)]
    projected = [values for name, values in weights.items() if "weight_hr" in name]
    hidden = (projected or carried)[0].shape[1]
    return _evenly_drawn([*own, *biases], hidden) or (
        bool(biases)
        and all(bool(np.isin(values, (0, 1)).all()) for values in biases)
        and all(_at_right_angles(values) for values in carried)
    )


def _evenly_drawn(tensors: Iterable[Array], hidden: int) -> bool:
    """Whether numbers are evenly spread between the bounds that torch draws from, by the hidden size."""
    shares = np.concatenate([np.abs(np.ravel(values).astype(np.float64)) for values in tensors]) * hidden**0.5
    apart = np.abs(np.quantile(shares, (0.25, 0.5, 0.75)) - (0.25, 0.5, 0.75)).max()
    return len(shares) >= LEAST and bool(shares.max() <= 1 + 1e-5 and apart <= 2 / len(shares) ** 0.5)


def _at_right_angles(matrix: Array) -> bool:
    """Whether the columns of a matrix (G H, H) are at right angles to each other, and of length 1."""
    values = matrix.astype(np.float64)
    return len(values) > 1 and bool(np.abs(values.T @ values - np.eye(values.shape[1])).max() < 1e-3)


def said_of(card: Card) -> str:
    """The summary of a card, and that its weights look as if they were drawn at random."""
    return tr(
        "{summary} Its weights look as drawn at random: it seems never to have been trained.",
        summary=card.summary,
    ).strip()
