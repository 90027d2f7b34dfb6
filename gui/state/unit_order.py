"""The order in which units are shown, one for all panels: by index, activity, similarity or half-life. Stable while a text grows."""

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.analysis.ordering import by_activity, by_keeping, by_persistence, by_similarity
from mnemoscope.engines.spec import Array, Kind, SignalSpec
from mnemoscope.engines.trace import Trace
from mnemoscope.gui.state.forgetting import keepers

SAMPLE = 512  # steps looked at
GATED = 4096  # steps whose gates are looked at: a mean costs little
LARGEST = 1e9  # beyond it all values count as this one: squares must stay numbers
AGAIN = 4  # times as many steps before an order is computed anew

_SHARED = (Kind.STATE, Kind.CELL, Kind.GATE)


class UnitOrders:
    """Computes orders and keeps them: rows must not dance while a text grows. Owned by the session or an export."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str, int], tuple[int, NDArray[np.int64]]] = {}

    def of(self, trace: Trace, spec: SignalSpec, order: str) -> NDArray[np.int64]:
        """The units of a signal (n,), first row first. State, cell and gates of a layer share one order."""
        if order == "index" or len(trace) < 2:
            return np.arange(spec.size)
        name = spec.name
        if spec.kind in _SHARED:
            states = trace.layout.of(Kind.STATE, layer=spec.layer)
            name = next((s.name for s in states if (s.way, s.size) == (spec.way, spec.size)), name)
        key = (name, order, spec.size)
        length, kept = self._kept.get(key, (0, np.arange(spec.size)))
        if not length or len(trace) >= AGAIN * length:
            kept = self._computed(trace, name, order)
            self._kept[key] = (len(trace), kept)
        return kept

    def copy(self) -> "UnitOrders":
        """The same orders, kept apart from these."""
        twin = UnitOrders()
        twin._kept = dict(self._kept)
        return twin

    def forget(self) -> None:
        """Compute every order anew when it is next asked for."""
        self._kept.clear()

    def _computed(self, trace: Trace, name: str, order: str) -> NDArray[np.int64]:
        """An order from up to `SAMPLE` of the latest steps; by half-life from more, where there is a gate that keeps."""
        if order == "half-life":
            spec = trace.layout[name]
            gates = keepers(trace.layout, spec.layer)
            own = next((gate for gate in gates if (gate.way, gate.shape) == (spec.way, spec.shape)), None)
            if own is not None:
                return by_keeping(_latest(trace, own.name, GATED))
        values = _latest(trace, name, SAMPLE)
        if order == "half-life":
            return by_persistence(values)
        return by_activity(values) if order == "activity" else by_similarity(values)


def _latest(trace: Trace, name: str, most: int) -> Array:
    """The latest values of a signal (steps, units), all of them numbers."""
    values = trace.read(name, max(0, len(trace) - most))
    return np.clip(np.nan_to_num(values.reshape(len(values), -1)), -LARGEST, LARGEST)
