"""The functions that every engine's equations use, in float32."""

import numpy as np

from engines.spec import Array


def sigmoid(x: Array) -> Array:
    """1 / (1 + exp(-x)), without overflow: below -80 the result is 0 to within 1e-34."""
    return np.reciprocal(1 + np.exp(np.minimum(-x, 80)))


def softmax(x: Array) -> Array:
    """exp(x) / sum exp(x) along the last axis."""
    e = np.exp(x - x.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def gelu(x: Array) -> Array:
    """The tanh form of the Gaussian error linear unit (Hendrycks & Gimpel 2016), as in GPT-2."""
    return 0.5 * x * (1 + np.tanh(0.7978845608 * (x + 0.044715 * (x * x * x))))


def layer_norm(x: Array, gain: Array, bias: Array) -> Array:
    """(x - mean) / sqrt(variance + 1e-5) * gain + bias (Ba et al. 2016)."""
    centred = x - x.mean()
    return centred / np.sqrt((centred * centred).mean() + np.float32(1e-5)) * gain + bias
