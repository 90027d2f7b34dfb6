"""Decisions: the shares of all parts add up to the difference of the logits, and the last layer says what the model says."""

from collections.abc import Iterator

import numpy as np

from mnemoscope.engines.analysis.decisions import Decisions, decisions
from mnemoscope.engines.analysis.prediction import log_probabilities
from mnemoscope.engines.analysis.question import Case
from mnemoscope.engines.check import Check
from mnemoscope.engines.runs.recorder import open_with, record_with
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import tr

MODELS = ("lstm-recall", "transformer-recall", "induction-2layer")
BOUND = 1e-4  # logits, and probabilities
INDUCTION = 0.5  # of the difference is written by the heads of the second layer


def checks() -> Iterator[Check]:
    """Each model on its first example; and that an induction model's answer is written by the heads that find the first copy."""
    for name in MODELS:
        found, track = _asked(name)
        total = sum(part.share for part in found.parts)
        yield Check(
            tr("shares add up to the difference of logits, {name}", name=name),
            abs(total - found.difference),
            BOUND,
        )
        logits = track.trace.at(track.trace.layout.name(Kind.LOGITS), found.target.at)
        p = np.exp(log_probabilities(logits)[list(found.target.expected)]).max()
        if found.layers:
            yield Check(
                tr("the last layer says what the model says, {name}", name=name),
                abs(found.layers[-1].p - p),
                BOUND,
            )
    found, _ = _asked("induction-2layer")
    written = sum(part.share for part in found.parts if part.kind == "head" and part.layer == 1)
    said = tr("share of the second layer's heads in an answer of induction-2layer")
    yield Check(said, written / found.difference, INDUCTION, at_least=True)


def _asked(name: str) -> tuple[Decisions, Track]:
    engine, card = open_with(name)
    track = record_with(engine, card, card.texts[0])
    return decisions(Case(track, lambda: engine)), track
