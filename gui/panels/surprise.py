"""Surprise: how unexpected each token was, and how undecided the model, over time."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from engines.analysis.prediction import entropy, surprise
from engines.spec import Kind
from gui.panel import TimePanel, View, stepped
from gui.widgets.curverow import Curve, CurveRow
from gui.widgets.timecanvas import TimeCanvas

CEILING = 8.0


class Surprise(TimePanel):
    """Bars of -log p, with the entropy of the prediction as a curve."""

    name, title, order = "surprise", "Surprise", 50
    help = "How unexpected each token was (−log p, bars), and how undecided the prediction before it (entropy, line)."
    shows = frozenset({Kind.LOGITS})
    needs = "No predictions to compare the text with"
    preferred_height = 112
    least_height = 84

    def build(self) -> TimeCanvas:
        canvas = super().build()
        self.row = CurveRow(self.theme)
        canvas.set_rows([self.row])
        return canvas

    def draw(self, view: View) -> None:
        start, stop = view.seen
        expected = _before(view)
        bars = Curve("−log p", surprise(view.trace, start, stop), self.theme.colour("muted", 0.8), bars=True)
        line = Curve("entropy before", expected, self.theme.of_series(1))
        self.row.token = view.track.label
        self.row.set_data([bars, line], start, levels=(0.0, CEILING), title="surprise", unit="nats")

    @classmethod
    def numbers(cls, view: View) -> dict[str, NDArray[Any]]:
        return stepped(view) | {
            "surprise": surprise(view.trace, *view.seen),
            "entropy-before": _before(view),
        }

    def mark(self, view: View) -> None:
        super().mark(view)
        self.row.set_cursor(view.cursor)


def _before(view: View) -> NDArray[np.float64]:
    """The entropy of the prediction before each step in sight; NaN before the first."""
    start, stop = view.seen
    expected = np.full(stop - start, np.nan)
    first = max(start, 1)
    expected[first - start :] = entropy(view.trace, first - 1, stop - 1)
    return expected
