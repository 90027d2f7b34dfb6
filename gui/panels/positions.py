"""Positions: what an encoder makes of every token of the text up to the cursor, after the layer in focus."""

from dataclasses import replace
from typing import Any

from numpy.typing import NDArray

from mnemoscope.engines.arithmetic.place import Place as Number
from mnemoscope.engines.spec import Array, Kind, SignalSpec
from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.gui.panel import TimePanel, captioned, stepped
from mnemoscope.gui.state.offers import Offer, Place
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.heatmaps import describe_units, noted, range_tool
from mnemoscope.gui.widgets.heatrow import HeatRow
from mnemoscope.gui.widgets.timecanvas import TimeCanvas


class Positions(TimePanel):
    """Units by positions, as encoded at the cursor."""

    name, title, order = "positions", tr_noop("Positions"), 37
    help = tr_noop(
        "The vector of every token after the layer in focus, when the text up to the cursor is encoded: "
        "step on, and the vectors of earlier words change."
    )
    shows = frozenset({Kind.POSITION})
    needs = tr_noop("No positions: what this model made of a token does not change when more is read")
    follows_cursor = True
    preferred_height = 170
    least_height = 110

    def build(self) -> TimeCanvas:
        canvas = super().build()
        self.row = HeatRow(self.theme)
        canvas.set_rows([self.row])
        self.fixed = range_tool(self.choose_range)
        self.tools = [self.fixed]
        return canvas

    @classmethod
    def missing(cls, view: View) -> str:
        if message := super().missing(view):
            return message
        return (
            ""
            if _pair(view)
            else tr("Layer {layer} has no vector for every position", layer=view.focus.layer)
        )

    def draw(self, view: View) -> None:
        self.fixed.setChecked(view.range != "fit")
        spec = _newest(view)
        _, first, values = _encoded(view)
        units = view.units(spec)
        start, stop = max(first, view.seen[0]), min(view.cursor + 1, view.seen[1])
        layers = len(view.trace.layout.of(Kind.RESIDUAL))
        self.row.token = view.track.label
        describe_units(self.row, view, spec)
        encoded = tr("as encoded at “{token}”", token=view.track.label(view.cursor))
        self.row.set_data(
            values[max(start - first, 0) : max(stop - first, 0)][:, units],
            start,
            units=units,
            levels=view.levels(spec),
            title=tr("every position · {signal}", signal=captioned(spec, layers)),
            note=" · ".join(filter(None, (encoded, noted(view)))),
            sight=view.rows_of(spec.size),
        )

    def mark(self, view: View) -> None:
        super().mark(view)
        spec = _newest(view)
        units = view.units(spec)
        self.row.set_profile(view.now(spec)[units])
        self.row.set_marks(self.unit_marks(view, units))

    def edits_at(self, view: View, place: Place) -> list[Offer]:
        """What is edited is the newest vector, that of the cursor."""
        return super().edits_at(view, replace(place, step=view.cursor))

    def number_at(self, view: View, place: Place) -> Number | None:
        """The number of a place, as encoded at the cursor."""
        name, first, values = _encoded(view)
        if place.number is None or not first <= place.step <= view.cursor or values.ndim != 2:
            return None
        return Number(name, view.cursor, (place.step - first, place.number))

    def _pick(self, step: int, kind: str, number: int | None) -> None:
        """The picture is the cursor's: what is clicked in it is a unit, and only beside it a step."""
        if number is None:
            self.verbs.seek(step)
        else:
            self.verbs.focus(unit=number)

    @classmethod
    def numbers(cls, view: View) -> dict[str, NDArray[Any]]:
        name, first, values = _encoded(view)
        return stepped(view, (first, view.cursor + 1)) | {name: values}


def _pair(view: View) -> tuple[SignalSpec, SignalSpec] | None:
    """The vectors of every position after the layer in focus, and the same signal of the newest token; None if there are none."""
    layer, layout = view.focus.layer, view.trace.layout
    for every in layout.of(Kind.POSITION, layer=layer):
        for newest in layout.of(Kind.RESIDUAL, Kind.STATE, layer=layer):
            if every.role == newest.role and every.shape[1:] == newest.shape:
                return every, newest
    return None


def _newest(view: View) -> SignalSpec:
    """The same signal of the newest token: its units, their order and colours are those of the other panels."""
    pair = _pair(view)
    assert pair is not None  # else it is missing
    return pair[1]


def _encoded(view: View) -> tuple[str, int, Array]:
    """Its name, the step of the first token in reach of the cursor, and the vectors from it to the cursor (n, units)."""
    pair = _pair(view)
    assert pair is not None
    values = view.trace.at(pair[0].name, view.cursor)  # (context, units)
    values = values.reshape(len(values), -1)
    first = max(0, view.cursor + 1 - len(values))
    return pair[0].name, first, values[: view.cursor + 1 - first]
