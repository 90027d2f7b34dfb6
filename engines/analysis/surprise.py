"""Token by token, how surprised a language model was, and how undecided it had been."""

import numpy as np

from mnemoscope.engines.analysis.prediction import entropy, likeliest, surprise
from mnemoscope.engines.analysis.question import Answer, Case, Question
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.translation import tr, tr_noop


def _answer(case: Case) -> Answer:
    track, count = case.track, len(case.track.trace)
    if track.trace.layout.one(Kind.LOGITS) is None:
        raise AnalysisError(tr("{name} predicts no next token, so none surprises it", name=track.name))
    before, said = (
        np.full(count, np.nan),
        ["", *(track.name_of(int(t)) for t in likeliest(track.trace, 0, max(count - 1, 0)))],
    )
    before[1:] = entropy(track.trace, 0, max(count - 1, 0))
    columns = {
        "step": np.arange(count),
        "token": np.array([track.label(t) for t in range(count)], str),
        "nats": surprise(track.trace),
        "entropy": before,
        "expected": np.array(said[:count], str),
    }
    if case.at is not None:
        columns = {name: values[case.at : case.at + 1] for name, values in columns.items()}
    mean = float(np.nanmean(columns["nats"])) if np.isfinite(columns["nats"]).any() else np.nan
    return Answer(
        columns,
        (
            tr(
                "The surprise is {mean:.3f} nats a token in the mean; entropy is that of the prediction before it.",
                mean=mean,
            ),
        ),
    )


QUESTION = Question(
    "surprise",
    tr_noop("how surprising each token was, how undecided the prediction, and what was expected"),
    _answer,
)
