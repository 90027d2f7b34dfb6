"""How surprising each token of a run was, measured a stretch at a time so that a run of any length can be measured in the window."""

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.analysis.prediction import surprise
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.trace import Trace

AT_ONCE = 250_000  # numbers of a prediction: some 5 ms


class Skyline:
    """Begins with the first step of a trace and goes on with what is read; the next trace begins anew."""

    def __init__(self) -> None:
        self._of = 0  # the id of the trace
        self._nats: NDArray[np.float64] = np.zeros(0)
        self._measured = 0  # steps

    def measure(self, trace: Trace) -> bool:
        """Measure a stretch more; whether all steps that there are have been."""
        if self._of != trace.id:
            self._of, self._measured = trace.id, 0
        if (logits := trace.layout.one(Kind.LOGITS)) is None:
            self._nats = np.zeros(len(trace))
            return True
        if len(self._nats) < len(trace):
            self._nats = np.resize(self._nats, 2 * len(trace))
        start = self._measured
        stop = min(start + max(AT_ONCE // logits.size, 16), len(trace))
        self._nats[start:stop] = np.nan_to_num(surprise(trace, start, stop))
        self._measured = stop
        return stop == len(trace)

    def nats(self, length: int) -> NDArray[np.float64]:
        """The surprise (length,) of each step; 0 for those not measured yet."""
        self._nats[self._measured :] = 0.0
        return self._nats[:length]
