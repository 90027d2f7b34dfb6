"""Summary: every signal at the cursor in numbers: size, norm, mean, least, greatest, saturation."""

from math import nan
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.numerals import numeral
from mnemoscope.engines.spec import Array, Kind, SignalSpec
from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.gui.panel import Area, Panel
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.axiswords import one_of
from mnemoscope.gui.widgets.table import TableCanvas

HEADINGS = (
    tr_noop("signal"), tr_noop("size"), tr_noop("norm"), tr_noop("mean"), tr_noop("min"), tr_noop("max"),
    tr_noop("saturated"),
)  # fmt: skip
OUTER = 0.1  # the share of a range, at each end, in which a value counts as saturated


class Summary(Panel):
    """A table, a signal a row. Saturated: the share of values in each outer tenth of the range, low + high (Karpathy et al. 2015)."""

    name, title, order = "summary", tr_noop("Summary"), 95
    help = tr_noop(
        "Every signal at the cursor. Saturated: the share of its values in the lowest tenth of its range + in the highest; "
        "“–” where a signal has no fixed range."
    )
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
            "size": np.array([v.size for v in values]),
            "norm": np.array([np.linalg.norm(v) for v in values]),
            "mean": np.array([mean(v) for v in values]),
            "min": np.array([v.min() for v in values]),
            "max": np.array([v.max() for v in values]),
            "saturated low": np.array([saturation(s, v)[0] for s, v in zip(specs, values, strict=True)]),
            "saturated high": np.array([saturation(s, v)[1] for s, v in zip(specs, values, strict=True)]),
        }

    def draw(self, view: View) -> None:
        layout, layer = view.trace.layout, view.focus.layer
        specs = shown(view)
        rows = [numbers(s, view.trace.at(s.name, view.cursor).reshape(-1)) for s in specs]
        layers = max((s.layer for s in layout.specs if s.layer is not None), default=0) + 1
        heading = tr("step {step}, “{token}”", step=view.cursor, token=view.track.label(view.cursor))
        if layers > 1:
            what = next((s.stage for s in specs if s.layer is not None), "layer")
            where = tr("{layer} (of 0 to {last})", layer=one_of(what, layer), last=layers - 1)
            heading = f"{heading} · {where}"
        self.canvas.set_table([tr(each) for each in HEADINGS], rows, heading)


def shown(view: View) -> list[SignalSpec]:
    """The signals of the layer in focus and of none; not those of every position, which are of many tokens, nor ids."""
    specs = (s for s in view.trace.layout.specs if s.kind not in (Kind.POSITION, Kind.IDS))
    return [s for s in specs if s.layer in (None, view.focus.layer)]


def mean(values: Array) -> float:
    """The mean, which is no number where both infinities are among the values."""
    with np.errstate(invalid="ignore"):
        return float(values.mean())


def saturation(spec: SignalSpec, values: Array) -> tuple[float, float]:
    """The share of values in the lowest tenth of a signal's promised range, and in the highest; NaN without both ends."""
    if not spec.bounded:
        return nan, nan
    low, high = spec.levels
    edge = OUTER * (high - low)
    return float((values <= low + edge).mean()), float((values >= high - edge).mean())


def numbers(spec: SignalSpec, values: Array) -> tuple[str, ...]:
    """One row of the table: three digits each."""
    name = spec.label if spec.kind is not Kind.LOGITS else tr("logits")
    figures = (float(np.linalg.norm(values)), mean(values), values.min(), values.max())
    low, high = saturation(spec, values)
    saturated = f"{low:.0%} + {high:.0%}" if spec.bounded else "–"
    return (name, str(spec.size), *(numeral(v) for v in figures), saturated)
