"""What the tests of recorded modules share: small sizes, and how near two arrays must be."""

import numpy as np
import torch

from mnemoscope.engines.pytorch.recurrence import distance

E, H = 5, 6


def near(a, b, bound=1e-6):
    return (
        distance(
            np.asarray(a, np.float64),
            np.asarray(b.detach() if isinstance(b, torch.Tensor) else b, np.float64),
        )
        <= bound
    )
