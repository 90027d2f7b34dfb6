"""Numbers of 32 bits as numbers of 16, to the bit as numpy casts them, which takes it three times as long."""

import numpy as np
from numpy.typing import NDArray

FEW = 2**12  # numbers that numpy casts as fast
CHUNK = 2**15  # numbers at a time: they stay in a near cache
DOWN = np.float32(2.0**-112)  # by which the exponents of the two kinds of number differ
FINITE = 0x7C00  # the bits of a number of 16 that is infinite: those of finite ones are fewer


def halve(values: NDArray[np.float32], into: NDArray[np.float16]) -> bool:
    """Write values (n, size) as numbers of 16 bits, the nearest to each; what is too large becomes infinite: whether anything was."""
    count, size = values.shape
    if values.size < FEW:
        return _cast(values, into)
    rows, overflowed = max(1, CHUNK // size), False
    scratch = np.empty((2, min(rows, count) * size), np.uint32)
    for start in range(0, count, rows):
        some, these = values[start : start + rows], into[start : start + rows]
        bits, halves = scratch[:, : some.size].reshape(2, *some.shape)
        np.multiply(some, DOWN, out=bits.view(np.float32))
        # Of its 23 bits after the point 10 remain: the other 13 round up beyond one half, and at one half if that makes it even.
        np.right_shift(bits, 13, out=halves)
        halves &= 1
        halves += 0xFFF
        halves += bits & 0x7FFFFFFF
        halves >>= 13
        if halves.max() >= FINITE:
            overflowed |= _cast(some, these)
            continue
        bits >>= 16
        bits &= 0x8000  # the sign
        halves |= bits
        np.copyto(these.view(np.uint16), halves, casting="unsafe")
    return overflowed


def _cast(values: NDArray[np.float32], into: NDArray[np.float16]) -> bool:
    """The same for few numbers, and for those that are not finite, or would not be."""
    with np.errstate(over="ignore", invalid="ignore"):
        into[...] = values
    infinite = np.isinf(into)
    return bool(infinite.any() and np.isfinite(values[infinite]).any())
