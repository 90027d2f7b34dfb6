"""A twin: the same model in torch, run whole over what comes in at each step, so that what it says can be differentiated.

An analysis knows no torch. It asks its case for a twin, which gives and takes arrays of numpy.
Axes: B texts, T steps, E numbers that come in at a step (of an embedding, or of a row), R directions, N numbers of a state.
"""

from collections.abc import Iterator, Sequence
from typing import Protocol

from mnemoscope.engines.analysis.prediction import Floats
from mnemoscope.engines.tokens import Ids


class Twin(Protocol):
    """What comes in, and the slopes of what is said by it. In float64, or in float32 if it has very many weights (`exact`)."""

    exact: bool  # whether it computes in float64
    carries: bool  # whether it carries a state from step to step, and looks back at nothing else
    size: int  # N: the numbers of all that is carried; or of the stream that is read out, of a model that carries nothing

    def entering(self, tokens: Ids) -> Floats:
        """What comes in with tokens (T,): their embeddings, or the rows of numbers that they are (T, E)."""

    def slopes(self, given: Floats, at: int, expected: tuple[int, ...]) -> tuple[Floats, Floats]:
        """For what comes in (B, T, E): log p (B,) that any one of `expected` is said after step `at`, and its slopes (B, T, E).

        `expected` are tokens or classes. Raises AnalysisError for a model that says nothing that has a probability.
        """

    def pulled(self, given: Floats, at: int, directions: Floats, most: int) -> Iterator[Floats]:
        """Directions v (R, N) of the state h after step `at`, pulled back: v^T dh_at / dh_{at - k} (R, N) for k = 0, 1, ... `most`.

        h is all that is carried, of every layer, cells included. Of a model that carries nothing, h is the stream that is
        read out at `at`, and what it is pulled back to is what came in at step at - k: (R, E). It ends where the text
        begins: with k = at. `given` is (T, E).
        """

    def transitions(self, given: Floats, steps: Sequence[int]) -> Iterator[list[Floats]]:
        """The Jacobian dh_t / dh_{t - 1} (n, n) of each layer by itself, what it reads staying the same, at each of some steps.

        Of an LSTM n is 2 H: the hidden states, then the cells. Raises AnalysisError for a model that carries nothing.
        """
