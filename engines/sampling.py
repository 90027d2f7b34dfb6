"""Choosing the next token from logits: greedy, temperature, top-k, top-p. Pure numpy, seeded."""

from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.given import number, whole
from mnemoscope.engines.spec import Array


@dataclass(frozen=True, slots=True)
class Sampling:
    """How to continue a text. Temperature 0 takes the likeliest; top_k 0 and top_p 1 keep every token.

    The draw at a step depends on the seed and the step alone, so a text continued again from any
    step continues in the same way. Raises TypeError for a setting that is no number, ValueError for one out of its range.
    """

    temperature: float = 0.8
    top_k: int = 0
    top_p: float = 1.0
    seed: int = 0

    def __post_init__(self) -> None:
        number("temperature", self.temperature)
        number("top-p", self.top_p)
        whole("top-k", self.top_k, 0)
        whole("the seed", self.seed, 0)
        if not 0 <= self.temperature <= 100:
            raise ValueError(f"temperature must lie in 0 to 100, not {self.temperature}")
        if not 0 < self.top_p <= 1:
            raise ValueError(f"top-p must lie above 0 and up to 1, not {self.top_p}")

    def to_json(self) -> dict[str, Any]:
        """A plain dict: the keyword arguments that make it again."""
        return asdict(self)

    def probabilities(self, logits: Array, *, without: int | None = None) -> NDArray[np.float64]:
        """The distribution (V,) drawn from; `without` is a token never to be chosen.

        Top-k keeps the k likeliest tokens (Fan et al. 2018); top-p the fewest whose probabilities
        add up to p (Holtzman et al. 2020), at the temperature asked for.
        """
        scores = np.array(logits, np.float64)
        if without is not None:
            scores[without] = -np.inf
        if self.temperature == 0:
            p = np.zeros(len(scores))
            p[int(scores.argmax())] = 1.0
            return p
        with np.errstate(over="ignore"):  # so cold that only the likeliest is left
            scores = (scores - scores.max()) / self.temperature
        order = np.argsort(-scores, kind="stable")
        if self.top_k:
            scores[order[self.top_k :]] = -np.inf
        p = np.exp(scores)
        p /= p.sum()
        if self.top_p < 1:
            before = np.cumsum(p[order]) - p[order]
            p[order[before >= self.top_p]] = 0.0
            p /= p.sum()
        return p

    def choose(self, logits: Array, step: int, *, without: int | None = None) -> int:
        """The token to read at this step. Raises ModelError if nothing can be chosen from the logits."""
        if not np.isfinite(logits).all():
            raise ModelError("the model's prediction is not a number, so nothing can be chosen from it")
        if len(logits) <= (without is not None):
            raise ModelError("the model knows no token, so nothing can be chosen to continue with")
        p = self.probabilities(logits, without=without)
        return int(np.random.default_rng([self.seed, step]).choice(len(p), p=p))
