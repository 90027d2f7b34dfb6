"""What slopes and attention give to tokens, without trying anything out: gradient x input, integrated gradients, attention rollout.

x_k is what comes in at step k, F = log p of what is asked, and sums go over the units of x_k:

    gradient     sum x_k dF/dx_k                                       to first order, what an embedding of 0 there would lose
    integrated   sum x_k int_0^1 dF(a x)/dx_k da                       from nothing at all to the text (Sundararajan et al. 2017);
                                                                       over all tokens these sum to F(x) - F(0): completeness
    rollout      R = prod_l (A_l + 1) / 2                              A_l: attention of layer l, the mean over its heads, rows sum to 1
                                                                       (Abnar & Zuidema 2020); no effect, but an approximation of
                                                                       how what a token brought in is mixed upwards

The integral is Gauss's over u with a = u^3, for most happens near nothing where norms are; its nodes are doubled until the sum is
complete to GAP, or as many have been tried as may be: a sum that is then off by more than SHARE of all is no answer. Axes: B nodes, T steps, E numbers that come in.
"""

from collections.abc import Callable

import numpy as np

from mnemoscope.engines.analysis.asked import Asked
from mnemoscope.engines.analysis.attribution import Attribution
from mnemoscope.engines.analysis.prediction import Floats
from mnemoscope.engines.analysis.target import Target
from mnemoscope.engines.analysis.twin import Twin
from mnemoscope.engines.numerals import numeral
from mnemoscope.engines.tokens import Ids
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.translation import tr

GAP, SHARE = 1e-3, 0.1  # nats, and of what the text gives
FIRST, LAST = 16, 512  # nodes of the integral
ROOM = 2**21  # numbers that go through the twin at once
FARTHEST = 2048  # tokens of a rollout

Tell = Callable[[float], None]


def gradient(twin: Twin, target: Target, tokens: Ids) -> Attribution:
    """Gradient x input of log p of the target, for tokens (T,) up to the step where it is said."""
    x = twin.entering(tokens)
    _, slopes = twin.slopes(x[None], target.at, target.expected)
    given = (x * slopes[0]).sum(axis=1)
    said = tr("Gradient × input: the slope of log p by each embedding, times the embedding.")
    return _of_tokens("gradient", given, float(given.sum()), said)


def integrated(
    twin: Twin, target: Target, tokens: Ids, tell: Tell = lambda share: None, *, most: float = np.inf
) -> tuple[Attribution, bool]:
    """Integrated gradients of log p of the target from embeddings of 0, for tokens (T,) up to the step where it is said.

    `most`: nodes in all. Beside it, whether the sum is nearly what it must be.
    """
    x = twin.entering(tokens)
    both, _ = twin.slopes(np.stack((x, np.zeros_like(x))), target.at, target.expected)
    total, nodes, used = float(both[0] - both[1]), FIRST, FIRST
    while True:
        given = _integral(twin, target, x, nodes, tell)
        gap = abs(float(given.sum()) - total)
        if gap <= GAP or nodes >= LAST or used + 2 * nodes > most:
            break
        nodes *= 2
        used += nodes
    said = tr(
        "Integrated gradients: from embeddings of 0, {nodes} nodes; their sum {sum:.4f} is what the text gives, {total:.4f} nats, "
        "to {gap}.",
        nodes=nodes, sum=float(given.sum()), total=total, gap=numeral(gap, 1),
    )  # fmt: skip
    return _of_tokens("integrated", given, total, said), gap <= max(SHARE * abs(total), GAP)


def _integral(twin: Twin, target: Target, x: Floats, nodes: int, tell: Tell) -> Floats:
    """sum x_k int_0^1 dF(a x)/dx_k da with so many nodes (T,)."""
    u, weights = np.polynomial.legendre.leggauss(nodes)
    u, weights = (u + 1) / 2, weights / 2
    scale, weights = u**3, weights * 3 * u**2  # a, and its share of the integral
    many, given = max(ROOM // x.size, 1), np.zeros(len(x))
    for first in range(0, nodes, many):
        some = slice(first, first + many)
        _, slopes = twin.slopes(scale[some, None, None] * x, target.at, target.expected)  # (B, T, E)
        given += (np.einsum("b,bte->te", weights[some], slopes) * x).sum(axis=1)
        tell(min((first + many) / nodes, 1.0))
    return np.asarray(given)


def rollout(trace: Trace, asked: Asked) -> Attribution | None:
    """How attention mixes each token into what is said after a step, by shares; None where it cannot be followed."""
    heads, at = trace.layout.heads, asked.at
    if not heads or trace.looks_ahead or min(at + 1, trace.context or at + 1) > FARTHEST:
        return None
    shares, first = np.zeros(0), 0
    for layer in sorted(heads, reverse=True):
        mean: Floats = np.zeros(())
        for head in range(heads[layer]):
            square, first = trace.attention_at(layer, head, at)
            mean = mean + square.astype(np.float64) / heads[layer]
        if not len(shares):
            shares = np.zeros(len(mean))
            shares[-1] = 1.0
            if trace.both_ways:  # what is said comes of the mean over all
                shares[:] = 1 / len(shares)
        shares = (shares + shares @ mean) / 2
    spans = np.arange(len(shares))[:, None] + np.array([first, first + 1])
    said = tr("Attention rollout: how heads on average mix the tokens; an approximation, no effect.")
    return Attribution("rollout", spans, shares, np.full(len(shares), np.nan), float(shares.sum()), said)


def _of_tokens(method: str, given: Floats, total: float, said: str) -> Attribution:
    spans = np.arange(len(given))[:, None] + np.array([0, 1])
    return Attribution(method, spans, given, np.full(len(given), np.nan), total, said)
