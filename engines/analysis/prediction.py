"""What a model expected: the distribution of the next token, and how surprising each token was."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.spec import Kind
from mnemoscope.engines.trace import Trace

Floats = NDArray[np.float64]
AT_ONCE = 4_000_000  # logits


def log_probabilities(logits: NDArray[np.float32]) -> Floats:
    """Logits (..., V) -> natural logarithms of their softmax, in float64."""
    shifted = logits.astype(np.float64) - logits.max(axis=-1, keepdims=True)
    return np.asarray(shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True)))


def next_token(trace: Trace, step: int) -> Floats:
    """The distribution (V,) of the token after this step."""
    return np.exp(log_probabilities(trace.at(trace.layout.name(Kind.LOGITS), step)))


def surprise(trace: Trace, start: int = 0, stop: int | None = None) -> Floats:
    """-log p of each token given those before it, in nats, for steps start..stop; NaN for step 0."""
    stop = len(trace) if stop is None else stop
    out = np.full(stop - start, np.nan)
    first = max(start, 1)
    if first >= stop or (logits := trace.layout.one(Kind.LOGITS)) is None:
        return out
    tokens = np.array(trace.tokens[first:stop])
    if logits.source and trace.readout is not None and logits.name not in trace.edits:
        sums = np.array([total for total, _ in trace.said[first - 1 : stop - 1]])
        out[first - start :] = sums - trace.readout.of(trace.read(logits.source, first - 1, stop - 1), tokens)
        return out
    for a, b in _pieces(logits.size, first, stop):
        expected = log_probabilities(trace.read(logits.name, a - 1, b - 1))
        out[a - start : b - start] = -expected[np.arange(b - a), tokens[a - first : b - first]]
    return out


def entropy(trace: Trace, start: int = 0, stop: int | None = None) -> Floats:
    """How undecided the prediction after each of the steps start..stop is, in nats."""
    stop, logits = len(trace) if stop is None else stop, trace.layout[trace.layout.name(Kind.LOGITS)]
    if logits.source:
        return np.array([entropy for _, entropy in trace.said[start:stop]])
    out = np.zeros(stop - start)
    for a, b in _pieces(logits.size, start, stop):
        log_p = log_probabilities(trace.read(logits.name, a, b))
        out[a - start : b - start] = -(np.exp(log_p) * log_p).sum(axis=-1)
    return out


def likeliest(trace: Trace, start: int, stop: int) -> NDArray[np.int64]:
    """The likeliest next token after each of the steps start..stop."""
    logits = trace.layout[trace.layout.name(Kind.LOGITS)]
    pieces = _pieces(logits.size, start, stop)
    found = [trace.read(logits.name, a, b).argmax(axis=-1) for a, b in pieces]
    return np.concatenate([np.zeros(0, np.int64), *found])


def _pieces(size: int, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """Stretches of steps whose logits are not too many to be held at once."""
    each = max(1, AT_ONCE // size)
    return ((a, min(a + each, stop)) for a in range(start, stop, each))
