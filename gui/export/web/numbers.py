"""Numbers as a page holds them: a signal in one byte a value, each unit over the range that it has in the stretch; the rest exact.

A byte is one of 253 values from the least to the largest of its unit, so that what is read back is within 1/504 of that
range; the three codes above them are -infinity, infinity, and what is not a number. All is deflated and in base64.
"""

import zlib
from base64 import b64encode
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

LEVELS = 252
LOWEST, HIGHEST, NO_NUMBER = 253, 254, 255


@dataclass(frozen=True, slots=True)
class Bytes:
    """A signal (units, steps) in bytes, and the least and the largest finite value of each unit (units,)."""

    codes: NDArray[np.uint8]
    low: NDArray[np.float32]
    high: NDArray[np.float32]

    def to_json(self) -> dict[str, str]:
        """What the page reads."""
        return {"codes": packed(self.codes), "low": packed(self.low), "high": packed(self.high)}


def in_bytes(values: NDArray[Any]) -> Bytes:
    """A signal over steps (steps, units) in bytes."""
    rows = np.asarray(values, np.float64).T  # (units, steps)
    finite = np.isfinite(rows)
    low = np.where(finite, rows, np.inf).min(axis=1, initial=np.inf)
    high = np.where(finite, rows, -np.inf).max(axis=1, initial=-np.inf)
    low, high = (np.where(low > high, 0.0, end) for end in (low, high))  # of a unit without a finite value
    wide = np.where(high > low, high - low, 1.0)[:, None]
    codes = np.rint((np.where(finite, rows, low[:, None]) - low[:, None]) / wide * LEVELS)
    codes[rows == -np.inf], codes[rows == np.inf], codes[np.isnan(rows)] = LOWEST, HIGHEST, NO_NUMBER
    return Bytes(codes.astype(np.uint8), low.astype(np.float32), high.astype(np.float32))


def weight_bytes(weights: NDArray[Any]) -> NDArray[np.uint8]:
    """Weights from 0 to 1 in bytes: within 1/504."""
    known = np.isfinite(weights)
    codes = np.rint(np.clip(np.where(known, weights, 0.0), 0.0, 1.0) * LEVELS).astype(np.uint8)
    codes[~known] = NO_NUMBER
    return codes


def packed(values: NDArray[Any]) -> str:
    """Numbers in their own bytes, the lowest first, deflated, in base64."""
    ordered = np.ascontiguousarray(values, values.dtype.newbyteorder("<"))
    return b64encode(zlib.compress(ordered.tobytes(), 9)).decode("ascii")


def floats(values: NDArray[Any]) -> str:
    """Numbers as float32, packed."""
    return packed(np.asarray(values, np.float32))


def wholes(values: NDArray[Any]) -> str:
    """Whole numbers as int32, packed."""
    return packed(np.asarray(values, np.int32))
