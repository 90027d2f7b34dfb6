"""The Jacobian of the state transition of a run, averaged over steps of its text: layer by layer, in float64."""

import numpy as np

from mnemoscope.engines.analysis.prediction import Floats
from mnemoscope.engines.analysis.question import Case
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.translation import tr

STEPS = 32  # that are averaged over, spread evenly over the text


def averaged(case: Case) -> tuple[list[Floats], int]:
    """The mean over steps of dh_t / dh_{t-1} (n, n) of each layer, and over how many. Raises AnalysisError where none is carried."""
    track = case.track
    if track.edits:
        raise AnalysisError(tr("edits change how the state goes on, and slopes know nothing of them"))
    twin = case.twin(case.engine())
    if not twin.carries:
        raise AnalysisError(tr("this model carries no state from step to step that could be differentiated"))
    tokens = np.array(track.trace.tokens, np.int64)
    steps = sorted(set(np.linspace(0, len(tokens) - 1, STEPS).round().astype(int).tolist()))
    total: list[Floats] = []
    for done, jacobians in enumerate(twin.transitions(twin.entering(tokens), steps), 1):
        total = [a + b for a, b in zip(total, jacobians, strict=True)] if total else list(jacobians)
        case.tell(0.6 + 0.35 * done / len(steps))
    return [each / len(steps) for each in total], len(steps)
