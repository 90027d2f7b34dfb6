"""What a model expected: the distribution of the next token, and how surprising each token was."""

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.spec import Kind
from mnemoscope.engines.trace import Trace

Floats = NDArray[np.float64]


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
    if first < stop and (logits := trace.layout.one(Kind.LOGITS)):
        expected = log_probabilities(trace.read(logits.name, first - 1, stop - 1))
        out[first - start :] = -expected[np.arange(stop - first), trace.tokens[first:stop]]
    return out


def entropy(trace: Trace, start: int = 0, stop: int | None = None) -> Floats:
    """How undecided the prediction after each of the steps start..stop is, in nats."""
    log_p = log_probabilities(trace.read(trace.layout.name(Kind.LOGITS), start, stop))
    return np.asarray(-(np.exp(log_p) * log_p).sum(axis=-1))


def likeliest(trace: Trace, start: int, stop: int) -> NDArray[np.int64]:
    """The likeliest next token after each of the steps start..stop."""
    return np.asarray(trace.read(trace.layout.name(Kind.LOGITS), start, stop).argmax(axis=-1), np.int64)
