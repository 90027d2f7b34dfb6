"""Units: up to eight chosen units as curves, their state, cell and gates together."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6 import QtWidgets

from mnemoscope.engines.nouns import role_said
from mnemoscope.engines.spec import Kind, SignalSpec
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.translation import tr, tr_noop, trn
from mnemoscope.gui.panel import Area, TimePanel, stepped
from mnemoscope.gui.state.overlaid import in_columns, without
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.curverow import Curve, CurveRow
from mnemoscope.gui.widgets.heatmaps import range_tool
from mnemoscope.gui.widgets.timecanvas import TimeCanvas
from mnemoscope.gui.widgets.timerow import RIGHT

NARROW = 16.0
MOST_CURVES = 8  # in a row
LEAST_ROW = 30.0  # pixels, its title included
GATES = {
    "forget": tr_noop("forget"), "input": tr_noop("input"), "output": tr_noop("output"), "update": tr_noop("update"),
    "reset": tr_noop("reset"),
}  # fmt: skip


class Units(TimePanel):
    """A row for the cell, one for the state, and the gates: in one row for one unit, a row each for several."""

    name, title, order = "units", tr_noop("Units"), 90
    help = tr_noop(
        "The pinned units, or the one in focus, as curves. Ctrl-click a row of a heat map to pin its unit."
    )
    area = Area.RIGHT
    shows = frozenset({Kind.STATE, Kind.RESIDUAL})
    needs = tr_noop("No units to draw")
    preferred_height = 300
    least_height = 130
    sides = ("overlay", "stacked", "tabs")

    @classmethod
    def at_first(cls, trace: Trace) -> bool:
        return cls.can_show(trace) and trace.layout.one(Kind.READ) is None  # what was read needs the room

    def build(self) -> TimeCanvas:
        canvas = super().build()
        self.unpin = QtWidgets.QToolButton()
        self.unpin.setText(tr("unpin all"))
        self.unpin.setToolTip(tr("Draw only the unit in focus"))
        self.unpin.clicked.connect(self._unpin)
        self.fixed = range_tool(self.choose_range)
        self.tools = [self.unpin, self.fixed]
        canvas.set_right(NARROW)
        return canvas

    def set_margins(self) -> None:
        """Out of line with the ribbon the margin for colour bars is not needed."""
        super().set_margins()
        self.canvas.set_right(NARROW if self.has_axis else RIGHT)
        self.canvas.arrange()

    def draw(self, view: View) -> None:
        self.unpin.setEnabled(bool(view.focus.pinned))
        self.fixed.setChecked(view.range != "fit")
        layout, layer = view.trace.layout, view.focus.layer
        states = layout.of(Kind.STATE, Kind.CELL, Kind.RESIDUAL, layer=layer)
        gates = layout.of(Kind.GATE, layer=layer)
        units = [u for u in view.focus.units if u < max(s.size for s in states)]
        if view.sides:
            self._overlay(view, (*states, *gates), units)
            return
        groups: list[tuple[str, tuple[SignalSpec, ...]]] = [(s.label, (s,)) for s in states]
        if len(units) == 1 and gates:
            groups.append((tr("gates"), gates))
        else:
            groups += [(gate.label, (gate,)) for gate in gates]
        rows = self._rows(view, len(groups))
        for row, (title, specs) in zip(rows, groups, strict=False):
            row.token = view.track.label
            row.signals = tuple(spec.name for spec in specs)
            ends = [view.levels(s, whole=True) for s in specs]
            levels = (min(low for low, _ in ends), max(high for _, high in ends))
            row.note = ""
            if row is rows[-1]:
                title = self._titled(title, len(groups))
            row.set_data(self._curves(view, specs, units), view.seen[0], levels=levels, title=title)
        self.canvas.arrange()

    @property
    def _fits(self) -> int:
        """How many rows of curves there is room for."""
        axis = self.canvas.axis.height if self.canvas.axis.isVisible() else 0.0
        return max(int((self.canvas.area().height() / self.theme.px(1) - axis) / LEAST_ROW), 1)

    def _titled(self, title: str, rows: int) -> str:
        """The title of the last row, which says of how many more there is no sight."""
        hidden = rows - self._fits
        return tr("{title} · no room for {n} more", title=title, n=hidden) if hidden > 0 else title

    def _rows(self, view: View, count: int) -> list[CurveRow]:
        """So many rows of curves, or as many as there is room for."""
        count = min(count, self._fits)
        rows = [row for row in self.canvas.rows if isinstance(row, CurveRow)][:count]
        rows += [CurveRow(self.theme) for _ in range(count - len(rows))]
        self.canvas.set_rows(rows)
        self.canvas.look_at(view.window, view.length, view.edges)
        return rows

    def _overlay(self, view: View, specs: tuple[SignalSpec, ...], units: list[int]) -> None:
        """A row for each signal, in it a curve for each track in its colour; of several units all but the first are dashed."""
        views = (view, *view.sides)
        units, left_out = units[: MOST_CURVES // len(views)], units[MOST_CURVES // len(views) :]
        rows = self._rows(view, len(specs))
        for row, spec in zip(rows, specs, strict=False):
            curves, silent, ends = [], [], []
            for each in views:
                own = counterpart(each, spec)
                if own is None:
                    silent.append(each)
                    continue
                ends.append(each.levels(own, whole=True))
                values = each.values(own, *each.seen)
                for n, unit in enumerate(units):
                    if (number := each.number_of(own, unit)) is not None:
                        one = in_columns(view, each, values[:, number].astype(np.float64))
                        label = f"{each.letter} {unit}" if len(units) > 1 else each.letter
                        curves.append(Curve(label, one, self.theme.of_series(each.seat), n > 0))
            few = (
                trn("{n} pinned unit is left out", "{n} pinned units are left out", len(left_out))
                if left_out
                else ""
            )
            lacking = without(silent)
            row.note = " · ".join(filter(None, (lacking, few)))
            row.token = view.track.label
            title = spec.label if len(units) > 1 else f"{spec.label} {units[0]}"
            if row is rows[-1]:
                title = self._titled(title, len(specs))
            levels = (min(low for low, _ in ends), max(high for _, high in ends))
            row.set_data(curves, view.seen[0], levels=levels, title=title)
        self.canvas.arrange()

    def mark(self, view: View) -> None:
        super().mark(view)
        for row in self.canvas.rows:
            assert isinstance(row, CurveRow)
            row.set_cursor(view.cursor)

    def _curves(self, view: View, specs: tuple[SignalSpec, ...], units: list[int]) -> list[Curve]:
        """A curve a unit and signal: the unit's colour; for one unit, a colour a signal."""
        start, stop = view.seen
        curves = []
        for n, spec in enumerate(specs):
            values = view.values(spec, start, stop)
            for i, unit in enumerate(units):
                if (number := view.number_of(spec, unit)) is None:
                    continue
                colour = self.theme.of_series(n if len(units) == 1 else i)
                label = short(spec) if len(units) == 1 else f"{unit}"
                dashed = spec.kind is Kind.CELL and len(units) > 1
                one = values[:, number].astype(np.float64)
                curves.append(Curve(label, one, colour, dashed, whole=True, source=(spec.name, number)))
        return curves

    @classmethod
    def numbers(cls, view: View) -> dict[str, NDArray[Any]]:
        start, stop = view.seen
        kinds = (Kind.STATE, Kind.CELL, Kind.RESIDUAL, Kind.GATE)
        found = stepped(view)
        for spec in view.trace.layout.of(*kinds, layer=view.focus.layer):
            for unit in view.focus.units:
                if (number := view.number_of(spec, unit)) is not None:
                    # copied, else the values of all units would be held as long as those of one
                    found[f"{spec.name}.{number}"] = view.values(spec, start, stop)[:, number].copy()
                    for side in view.sides:
                        if (own := counterpart(side, spec)) is not None and number < own.size:
                            values = side.values(own, *side.seen)[:, number].astype(np.float64)
                            found[f"{spec.name}.{number}-{side.letter}"] = in_columns(view, side, values)
        return found

    @classmethod
    def missing(cls, view: View) -> str:
        if message := super().missing(view):
            return message
        return (
            "" if view.trace.layout.of(Kind.STATE, Kind.RESIDUAL, layer=view.focus.layer) else cls.lacking()
        )

    def _unpin(self) -> None:
        self.verbs.focus(pinned=())


def short(spec: SignalSpec) -> str:
    """A signal in one word, beside others of its layer."""
    match spec.kind:
        case Kind.GATE if not spec.way:
            return tr(GATES[spec.role]) if spec.role in GATES else role_said(spec.role)
        case Kind.CELL if not spec.way:
            return tr("cell")
        case Kind.STATE if not spec.way and spec.stage == "layer":
            return tr("hidden")
    return spec.label


def counterpart(view: View, spec: SignalSpec) -> SignalSpec | None:
    """The signal of another track that is called the same and is of the same kind."""
    found = (s for s in view.trace.layout.specs if (s.name, s.kind) == (spec.name, spec.kind))
    return next(found, None)
