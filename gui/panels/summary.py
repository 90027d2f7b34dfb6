"""Summary: every signal at the cursor in numbers: norm, mean, least, greatest, saturation."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from engines.spec import Kind, SignalSpec
from gui.panel import Area, Panel, View
from gui.widgets.table import TableCanvas

HEADINGS = ("signal", "size", "norm", "mean", "min", "max", "saturated")


class Summary(Panel):
    """A table, a signal a row. Saturated: the share of values in the outer tenth of the range, low + high (Karpathy et al. 2015)."""

    name, title, order = "summary", "Summary", 95
    help = "Every signal at the cursor. Saturated: the share of values in the lowest and the highest tenth of the range."
    area = Area.RIGHT
    follows_cursor = True
    preferred_height = 220
    least_height = 130
    canvas: TableCanvas

    def build(self) -> TableCanvas:
        return TableCanvas(self.theme)

    @classmethod
    def numbers(cls, view: View) -> dict[str, NDArray[Any]]:
        specs = shown(view)
        values = [view.trace.at(s.name, view.cursor).reshape(-1) for s in specs]
        return {
            "signal": np.array([s.name for s in specs]),
            "norm": np.array([np.linalg.norm(v) for v in values]),
            "mean": np.array([v.mean() for v in values]),
            "min": np.array([v.min() for v in values]),
            "max": np.array([v.max() for v in values]),
        }

    def draw(self, view: View) -> None:
        layout, layer = view.trace.layout, view.focus.layer
        specs = shown(view)
        rows = [numbers(s, view.trace.at(s.name, view.cursor).reshape(-1)) for s in specs]
        layers = len({s.layer for s in layout.specs} - {None})
        what = "hop" if "hop0.state" in layout else "layer"
        heading = f"step {view.cursor}, “{view.track.label(view.cursor)}”" + (
            f" · {what} {layer} (of 0 to {layers - 1})" if layers > 1 else ""
        )
        self.canvas.set_table(HEADINGS, rows, heading)


def shown(view: View) -> list[SignalSpec]:
    """The signals of the layer in focus and of none; not those of every position, which are of many tokens, nor ids."""
    specs = (s for s in view.trace.layout.specs if s.kind not in (Kind.POSITION, Kind.IDS))
    return [s for s in specs if s.layer in (None, view.focus.layer)]


def numbers(spec: SignalSpec, values: np.ndarray[tuple[int], np.dtype[np.float32]]) -> tuple[str, ...]:
    """One row of the table: three digits each."""
    name = spec.label if spec.kind is not Kind.LOGITS else "logits"
    figures = (float(np.linalg.norm(values)), values.mean(), values.min(), values.max())
    saturated = "–"
    if spec.range is not None:
        low, high = spec.range
        edge = 0.1 * (high - low) if low == 0 else 0.05 * (high - low)
        saturated = f"{(values < low + edge).mean():.0%} + {(values > high - edge).mean():.0%}"
    return (name, str(spec.size), *(f"{v:.3g}".replace("-", "−") for v in figures), saturated)
