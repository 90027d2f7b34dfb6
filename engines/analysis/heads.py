"""What a head attends to: how much it is a previous-token head, how much an induction head. Functions of a trace.

Both scores are means of attention weights, so 0..1, over a text whose answer is known: for induction, a random
sequence read twice, in which nothing but the first copy tells what comes next. As Olsson et al. (2022), "In-context
Learning and Induction Heads", and the head detector of TransformerLens have them.
"""

import numpy as np

from mnemoscope.engines.analysis.prediction import Floats
from mnemoscope.engines.analysis.question import Answer, Case, Question
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import tr, tr_noop


def previous_token(trace: Trace, layer: int) -> Floats:
    """The mean attention weight from each token but the first to the one just before it, for each head (heads,)."""
    return _mean_along(trace, layer, start=1, stop=len(trace), back=1)


def induction(trace: Trace, layer: int, period: int) -> Floats:
    """The mean attention weight from each token of a second copy to the token after its first occurrence (heads,).

    The trace has read `period` tokens and then the same again; what comes after is not looked at. The token at t
    occurred first at t - period, so that an induction head attends to t - period + 1: what came next then.
    Raises ValueError if the trace does not hold two such copies.
    """
    if not 1 <= period <= len(trace) // 2:
        raise ValueError(
            tr(
                "a trace of {steps} steps does not hold two copies of {period} tokens",
                steps=len(trace),
                period=period,
            )
        )
    if trace.tokens[:period] != trace.tokens[period : 2 * period]:
        raise ValueError(
            tr(
                "the tokens {period} to {end} are not those from 0 to {period} again",
                period=period,
                end=2 * period,
            )
        )
    return _mean_along(trace, layer, start=period, stop=2 * period, back=period - 1)


def _mean_along(trace: Trace, layer: int, *, start: int, stop: int, back: int) -> Floats:
    """The mean weight of steps start..stop on the key `back` tokens before each, for each head; 0 without a step."""
    (spec,) = trace.layout.of(Kind.QUERY, layer=layer)
    steps = np.arange(start, stop)
    if not len(steps):
        return np.zeros(spec.shape[0])
    weights = [trace.attention(layer, head, start, stop) for head in range(spec.shape[0])]  # (steps, keys)
    return np.array([float(w[steps - start, steps - back].mean(dtype=np.float64)) for w in weights])


def _answer(case: Case) -> Answer:
    track, trace = case.track, case.track.trace
    queries = trace.layout.of(Kind.QUERY)
    if not queries:
        raise AnalysisError(tr("{name} has no attention heads", name=track.name))
    period = _period(track)
    rows = []
    for layer in (spec.layer or 0 for spec in queries):
        copies = induction(trace, layer, period) if period else np.full(queries[0].shape[0], np.nan)
        pairs = zip(previous_token(trace, layer).tolist(), copies.tolist(), strict=True)
        rows += [(layer, head, before, copied) for head, (before, copied) in enumerate(pairs)]
    names = ("layer", "head", "previous_token", "induction")
    columns = {name: np.array(column) for name, column in zip(names, zip(*rows, strict=True), strict=True)}
    said = (
        tr("The text is {period} tokens, twice.", period=period)
        if period
        else tr("The text is not the same twice: no score for induction.")
    )
    return Answer(columns, (said, tr("Scores are mean attention weights, from 0 to 1.")))


def _period(track: Track) -> int:
    """How many tokens a text has that is read twice; 0 for any other."""
    tokens = track.trace.tokens
    half = len(tokens) // 2
    return next((n for n in range(half, 1, -1) if tokens[:n] == tokens[n : 2 * n]), 0) if half < 4096 else 0


QUESTION = Question(
    "heads",
    tr_noop("how much each attention head looks at the token before, and at what followed the first time"),
    _answer,
)
