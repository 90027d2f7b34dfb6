"""Fixed points of a recurrent map h -> F(h): where a network rests while its input stays the same.

After Sussillo & Barak (2013), "Opening the Black Box": from many states the network visits, go down the speed

    q(h) = 1/2 |F(h) - h|^2

to where it vanishes, keep what is different, and ask of the Jacobian there whether a small push dies away. The descent
is Levenberg's and Marquardt's, so that it finds saddles as well as what attracts. Axes: N states, H numbers of a state;
states have no unit. All in float64.
"""

from collections.abc import Callable, Iterable
from copy import copy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.translation import tr

if TYPE_CHECKING:
    from mnemoscope.engines.engine import Engine

Floats = NDArray[np.float64]
Map = Callable[[Floats], Floats]  # a state (H,) -> the next one (H,)

STILL = 1e-18  # a speed below this is rest: steps of a billionth
NUDGE = 1e-5  # half the distance over which a slope is measured; its error is about the square
WORSE = 10.0  # how much more cautious after a step that did not help, and by the same the other way


@dataclass(frozen=True, slots=True)
class FixedPoint:
    """A state that the map leaves where it is."""

    state: Floats  # (H,)
    speed: float  # q there: 0 but for rounding
    eigenvalues: NDArray[np.complex128]  # (H,) of the Jacobian there, the largest first

    @property
    def largest(self) -> float:
        """The largest modulus of an eigenvalue: by what a small push is multiplied at each step, in the long run."""
        return float(np.abs(self.eigenvalues[0]))

    @property
    def stable(self) -> bool:
        """Whether every small push dies away, so that the state attracts what is near."""
        return self.largest < 1


def fixed_points(step: Map, starts: Iterable[Floats], *, apart: float = 1e-2) -> list[FixedPoint]:
    """The different fixed points reached from these states (N, H), in the order in which they were found.

    Two that are nearer than `apart` in every number are one. Slow points, where q has a minimum
    above 0, are left out. What is found depends on where one starts: it is a list, not a proof that there are no others.
    """
    found: list[FixedPoint] = []
    for start in starts:
        state, q = descend(step, start)
        if q > STILL or any(np.abs(state - point.state).max() < apart for point in found):
            continue
        eigenvalues = np.linalg.eigvals(jacobian(step, state)).astype(np.complex128)
        order = np.argsort(-np.abs(eigenvalues), kind="stable")
        found.append(FixedPoint(state, q, eigenvalues[order]))
    return found


def descend(step: Map, start: Floats, *, most: int = 60) -> tuple[Floats, float]:
    """Go from a state (H,) down the speed in `most` steps or fewer; returns where that ends, and the speed there."""
    h, caution = np.asarray(start, np.float64), 1e-3
    moved = step(h) - h  # F(h) - h
    q = 0.5 * float(moved @ moved)
    for _ in range(most):
        if q <= STILL:
            break
        slope = jacobian(step, h) - np.eye(len(h))  # of F(h) - h
        square, gradient = slope.T @ slope, slope.T @ moved
        while caution < 1e8:
            tried = h - np.linalg.solve(square + caution * np.eye(len(h)), gradient)
            after = step(tried) - tried
            if (lower := 0.5 * float(after @ after)) < q:
                h, moved, q = tried, after, lower
                caution = max(caution / WORSE, 1e-12)
                break
            caution *= WORSE
        else:
            break  # no way down: a slow point, or rounding
    return h, q


def jacobian(step: Map, state: Floats) -> Floats:
    """dF_i / dh_j at a state (H,): (H, H), by central differences."""
    columns = []
    for j in range(len(state)):
        nudge = np.zeros_like(state)
        nudge[j] = NUDGE
        columns.append((step(state + nudge) - step(state - nudge)) / (2 * NUDGE))
    return np.stack(columns, axis=1)


def speed(step: Map, state: Floats) -> float:
    """q(h) = 1/2 |F(h) - h|^2 at a state (H,)."""
    moved = step(state) - state
    return 0.5 * float(moved @ moved)


def recurrent_map(engine: "Engine", token: int) -> Map:
    """What reading this token does to the state of an RNN, GRU or LSTM engine, its equations run in float64.

    A state is every layer's h end to end, and for an LSTM every layer's c after them. The engine itself is not touched.
    Raises TypeError for an engine that has no such state.
    """
    if not hasattr(engine, "hidden"):
        raise TypeError(tr("only a recurrent engine has fixed points"))
    own: Any = copy(engine)
    own.tap = type(engine.tap)(engine.layout)  # its own row, and no edits
    own.weights = {name: value.astype(np.float64) for name, value in engine.weights.items()}
    own.reset()  # what it keeps of its weights, in float64 too
    names = [name for name in ("hidden", "cell") if hasattr(engine, name)]
    layers = len(own.hidden)

    def step(state: Floats) -> Floats:
        parts = np.split(state, len(names) * layers)
        for at, name in enumerate(names):
            setattr(own, name, parts[at * layers : (at + 1) * layers])
        own.read(token)
        return np.concatenate([part for name in names for part in getattr(own, name)])

    return step
