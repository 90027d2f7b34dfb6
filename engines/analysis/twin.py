"""A twin: the same model in torch, run whole over what comes in at each step, so that what it says can be differentiated.

An analysis knows no torch. It asks its case for a twin, which gives and takes arrays of numpy.
Axes: B texts, T steps, E numbers that come in at a step (of an embedding, or of a row).
"""

from typing import Protocol

from mnemoscope.engines.analysis.prediction import Floats
from mnemoscope.engines.tokens import Ids


class Twin(Protocol):
    """What comes in, and the slopes of what is said by it, in float64."""

    def entering(self, tokens: Ids) -> Floats:
        """What comes in with tokens (T,): their embeddings (T, E)."""

    def slopes(self, given: Floats, at: int, expected: tuple[int, ...]) -> tuple[Floats, Floats]:
        """For what comes in (B, T, E): log p (B,) that any one of `expected` is said after step `at`, and its slopes (B, T, E)."""
