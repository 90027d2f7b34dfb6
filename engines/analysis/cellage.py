"""How old what the cells of an LSTM hold is, on average, at every step; kept, since a trace only grows.

    amount_t = f_t amount_{t-1} + w_t              what is held, were all of it of one sign
    moment_t = f_t (moment_{t-1} + amount_{t-1})   each part of it times its age; the mean age is moment / amount

Both are sums over all steps before, which many blocks of steps can begin at once: what a block adds to what was there
before it depends on that only through the product of its forget gates.
"""

from collections.abc import Callable

import numpy as np

from mnemoscope.engines.spec import Array

BLOCK = 64  # steps, of which many blocks are reckoned at once
STRETCH = 1024  # steps reckoned at a time: what they take stays in the cache of the processor
LEAST = 1e-12  # of an amount that is divided by

Gates = Callable[
    [int, int], tuple[Array, Array]
]  # forget gates and what is taken in (steps, cells), over a range of steps


class Ages:
    """The mean ages of so many cells, from the first step on."""

    def __init__(self, size: int) -> None:
        self._ages = np.empty((0, size), np.float32)
        self._amount = self._moment = np.zeros(size, np.float32)  # after the last step there is
        self._done = 0

    def upto(self, stop: int, gates: Gates) -> Array:
        """The ages (stop, cells) at the steps before `stop`; `gates` reads those of steps that are new."""
        if stop > len(self._ages):
            room = np.empty((max(stop, 2 * len(self._ages)), self._ages.shape[1]), np.float32)
            room[: self._done] = self._ages[: self._done]
            self._ages = room
        for start in range(self._done, stop, STRETCH):
            end = min(start + STRETCH, stop)
            amount, moment = summed(*gates(start, end), self._amount, self._moment)
            np.divide(moment, np.maximum(amount, LEAST), out=self._ages[start:end])
            self._amount, self._moment, self._done = amount[-1].copy(), moment[-1].copy(), end
        return self._ages[:stop]


def summed(forget: Array, new: Array, amount: Array, moment: Array) -> tuple[Array, Array]:
    """Amount and moment (T, H) at every step, for gates and what is taken in (T, H), after those (H,) before the first."""
    steps, size = forget.shape
    length = min(BLOCK, steps)
    blocks = -(-steps // length)
    if short := blocks * length - steps:
        forget, new = (np.pad(values, ((0, short), (0, 0))) for values in (forget, new))
    f, w = forget.reshape(blocks, length, size), new.reshape(blocks, length, size)
    left, amounts, moments = np.empty_like(f), np.empty_like(f), np.empty_like(f)  # of each block alone
    left[:, 0], amounts[:, 0], moments[:, 0] = f[:, 0], w[:, 0], 0
    for t in range(1, length):
        left[:, t] = f[:, t] * left[:, t - 1]
        moments[:, t] = f[:, t] * (moments[:, t - 1] + amounts[:, t - 1])
        amounts[:, t] = f[:, t] * amounts[:, t - 1] + w[:, t]
    older = np.arange(1, length + 1, dtype=np.float32)[
        :, None
    ]  # steps by which what was there before has aged
    for n in range(blocks):
        moments[n] += left[n] * (moment + older * amount)
        amounts[n] += left[n] * amount
        amount, moment = amounts[n, -1], moments[n, -1]
    return amounts.reshape(-1, size)[:steps], moments.reshape(-1, size)[:steps]
