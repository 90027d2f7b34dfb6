"""The functions that every engine's equations use, in float32."""

from collections.abc import Callable
from functools import cache, partial

import numpy as np

from mnemoscope.engines.attention import Floats
from mnemoscope.engines.spec import Array
from mnemoscope.engines.tokens import Ids

TILE = 32  # rows that are multiplied together
LARGE = 2**14  # numbers of a weight: more do not stay nearest, and are better used for many steps at a time
BAND = 1536  # rows of a weight that they are multiplied with at a time
LARGE_PAGE = 2**21  # bytes
APART = 144  # numbers between two columns of a weight on large pages
HALF = np.array(0.5, np.float32)  # an array of one number multiplies in half the time of a Python number


def sigmoid(x: Array) -> Array:
    """1 / (1 + exp(-x)), as the equal (1 + tanh(x / 2)) / 2, which cannot overflow and is faster."""
    return HALF * np.tanh(HALF * x) + HALF


def softmax(x: Array) -> Array:
    """exp(x) / sum exp(x) along the last axis."""
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def gelu(x: Array) -> Array:
    """The tanh form of the Gaussian error linear unit (Hendrycks & Gimpel 2016), as in GPT-2."""
    y = x * x
    y *= 0.7978845608 * 0.044715
    y += 0.7978845608
    y *= x
    np.tanh(y, out=y)
    y += 1
    y *= x
    y *= 0.5
    return y  # 0.5 x (1 + tanh(0.798 (x + 0.0447 x^3))), in one place: for many steps it is many numbers


def layer_norm(x: Array, gain: Array, bias: Array) -> Array:
    """(x - mean) / sqrt(variance + 1e-5) * gain + bias, along the last axis (Ba et al. 2016)."""
    centred = x - x.mean(axis=-1, keepdims=True)
    variance = (centred * centred).mean(axis=-1, keepdims=True)
    centred /= np.sqrt(variance + np.float32(1e-5))
    centred *= gain
    centred += bias
    return centred


def streamed(weight: Array) -> Array:
    """A copy of a weight (V, K) as it is multiplied fastest by one vector after another: by columns, and on large pages.

    A weight too large for the nearest cache is read anew for every step. Where the system has large pages (numpy asks for
    them) that takes a tenth less time, if it begins where one does. A library reads some columns side by side, which push
    each other out of the cache if they lie a power of two apart; so there is room between them.
    """
    if weight.nbytes < LARGE_PAGE:
        return np.array(weight, order="F")
    rows, columns = weight.shape
    size = 4 * (rows + APART) * columns
    room = np.empty(size + LARGE_PAGE, np.uint8)
    start = -room.ctypes.data % LARGE_PAGE
    spaced = room[start : start + size].view(np.float32).reshape((rows + APART, columns), order="F")
    out: Array = spaced[:rows]
    out[...] = weight
    return out


def times(weight: Array) -> Callable[[Array, Array], Array]:
    """`times(W)(x, y)` writes W x into y: by what takes W as it lies, and of that by what is called fastest."""
    return weight.dot if weight.flags.forc else partial(np.matmul, weight)


def rms_norm(x: Array, gain: Array, epsilon: float) -> Array:
    """x / sqrt(mean(x^2) + epsilon) * gain, along the last axis (Zhang & Sennrich 2019)."""
    mean = (x * x).mean(axis=-1, keepdims=True)
    y = x / np.sqrt(mean + np.float32(epsilon))
    y *= gain
    return y


def silu(x: Array) -> Array:
    """x times its sigmoid (Hendrycks & Gimpel 2016)."""
    halved = HALF * x
    y = np.tanh(halved)
    y += 1
    y *= halved
    return y  # x (1 + tanh(x / 2)) / 2, in two places: for many steps it is many numbers


def rotary(time: int | Ids, turns: Floats, heads: int) -> Callable[[Array], Array]:
    """To rotate each pair (x_j, x_{j + d/2}) of x (..., N, d) by `time` times what it turns in a step (d/2,): Su et al. 2021.

    For at most so many heads. The factors are written out for each: products of whole rows take a third of the time of
    products of half heads.
    """
    angle = np.multiply.outer(time, turns)  # in float64: exact far out
    cos, sin = np.cos(angle), np.sin(angle)  # (..., d/2)
    cos, sin = (
        np.repeat(np.concatenate(both, -1).astype(np.float32)[..., None, :], heads, axis=-2)
        for both in ((cos, cos), (-sin, sin))
    )  # (..., N, d) each
    half = len(turns)

    def turned(x: Array) -> Array:
        y = np.concatenate((x[..., half:], x[..., :half]), axis=-1)
        here = slice(x.shape[-2])
        y *= sin[..., here, :]
        y += x * cos[..., here, :]
        return y

    return turned


def one_by_one(weight: Array, x: Array) -> Array:
    """W x of each row of x (n, K) with W (V, K): (n, V). The same products as of single steps, to the bit."""
    return (weight @ x[:, :, None])[:, :, 0]


def of_each(weight: Array, x: Array, first: int) -> Array:
    """W x of each row of x (n, K), which are the steps from `first` on: (n, V). Of a small weight to the bit as of single steps."""
    return one_by_one(weight, x) if weight.size <= LARGE else tiled(weight, x, first)


def tiled(weight: Array, x: Array, first: int = 0, *, into: Array | None = None) -> Array:
    """W x of each row of x (n, K), which are the steps from `first` on, many at a time: (n, V).

    How a library rounds a product depends on the shape of both sides. Here a step is always multiplied in the same place of
    a tile of the same shape, whichever steps are read with it; where there is none, zeros stand. Where that makes no
    difference to this library, many tiles are multiplied at once, in half the time. A weight of many rows is multiplied in bands,
    which stay in a cache for all tiles. `into`: where the products go, if the steps are whole tiles.
    """
    front, n = first % TILE, len(x)
    count = -(-(front + n) // TILE)
    if front or n % TILE:
        padded = np.zeros((count * TILE, x.shape[1]), x.dtype)
        padded[front : front + n] = x
        x = padded
    out = np.empty((count * TILE, len(weight)), np.float32) if into is None else into
    for start in range(0, len(weight), BAND):
        band, part = weight[start : start + BAND], out[:, start : start + BAND]
        if count > 1 and rounds_alike(*band.shape, count, by_rows=weight.flags.c_contiguous):
            np.matmul(x, band.T, out=part)
        else:
            apart = x.reshape(count, TILE, x.shape[1])
            np.matmul(
                apart, band.T, out=part.reshape(count, TILE, len(band))
            )  # a view: rows are split, not columns
    return out[front : front + n]


@cache
def rounds_alike(rows: int, columns: int, count: int, *, by_rows: bool) -> bool:
    """Whether this machine's library multiplies so many tiles together as it does one by one, to the bit; tried out once a shape."""
    random = np.random.default_rng(0)
    weight = np.asarray(random.random((rows, columns), np.float32) - HALF, order="C" if by_rows else "F")
    x = random.random((count, TILE, columns), np.float32) - HALF
    return np.array_equal((x.reshape(-1, columns) @ weight.T).reshape(count, TILE, rows), x @ weight.T)
