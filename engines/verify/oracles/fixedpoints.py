"""Fixed points: a map whose fixed points and slopes are known in closed form."""

from collections.abc import Iterator

import numpy as np

from mnemoscope.engines.analysis.fixedpoints import fixed_points
from mnemoscope.engines.check import Check
from mnemoscope.engines.translation import tr


def checks() -> Iterator[Check]:
    """x -> tanh(2 x) rests at 0, where it slopes by 2, and at plus and minus 0.9575, where it slopes by 2 (1 - x^2) = 0.1664."""
    starts = [np.array([x]) for x in (-2.0, -0.1, 0.0, 0.1, 2.0)]
    found = sorted(fixed_points(lambda h: np.tanh(2 * h), starts), key=lambda point: float(point.state[0]))
    states = np.array([point.state[0] for point in found])
    slopes = np.array([point.largest for point in found])
    known = np.array([-0.9575040240772687, 0.0, 0.9575040240772687])
    is_three = len(found) == len(known)
    yield Check(
        tr("fixed points of tanh(2x): three, within"),
        np.abs(states - known).max() if is_three else np.inf,
        1e-9,
    )
    theirs = 2 * (1 - known**2)
    yield Check(tr("slopes at those"), np.abs(slopes - theirs).max() if is_three else np.inf, 1e-6)
