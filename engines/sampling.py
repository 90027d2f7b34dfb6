"""Choosing the next token from logits: greedy, temperature, top-k, top-p. Pure numpy, seeded."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.option import Options, option
from mnemoscope.engines.spec import Array
from mnemoscope.engines.translation import tr, tr_noop


@dataclass(frozen=True, slots=True)
class Sampling(Options):
    """How to continue a text. Temperature 0 takes the likeliest; top_k 0 and top_p 1 keep every token.

    The draw at a step depends on the seed and the step alone, so a text continued again from any
    step continues in the same way. Raises OptionError, a TypeError and ValueError, for a setting that it cannot have.
    """

    temperature: float = option(
        0.8, tr_noop("temperature"), min=0, max=100, step=0.1, label=tr_noop("Temperature"),
        help=tr_noop("0: always the likeliest token; 1: the model's own distribution"),
    )  # fmt: skip
    top_k: int = option(
        0,
        tr_noop("top-k"),
        min=0,
        zero=tr_noop("all"),
        label=tr_noop("Top-k"),
        help=tr_noop("choose among the k likeliest tokens; 0: among all"),
    )
    top_p: float = option(
        1.0, tr_noop("top-p"), min=0, above=True, max=1, step=0.05, decimals=3, label=tr_noop("Top-p"),
        help=tr_noop("choose among the fewest tokens that make up this probability; 1: all"),
    )  # fmt: skip
    seed: int = option(
        0,
        tr_noop("the seed"),
        min=0,
        label=tr_noop("Seed"),
        help=tr_noop("the same seed continues the same text in the same way"),
    )

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
            raise ModelError(tr("the model's prediction is not a number, so nothing can be chosen from it"))
        if len(logits) <= (without is not None):
            raise ModelError(tr("the model knows no token, so nothing can be chosen to continue with"))
        p = self.probabilities(logits, without=without)
        return int(np.random.default_rng([self.seed, step]).choice(len(p), p=p))
