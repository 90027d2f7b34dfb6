"""What is shown of the tracks, beside where in time: the blueprint with its undo, what the mouse is on, orders and ranges."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from mnemoscope.engines.track import Track
from mnemoscope.gui.state.blueprint import Blueprint, Focus, History, zoomed_rows
from mnemoscope.gui.state.ranges import Range, Ranges
from mnemoscope.gui.state.reader import Reader
from mnemoscope.gui.state.subject import PANEL, Explained, Subject, read
from mnemoscope.gui.state.unit_order import UnitOrders
from mnemoscope.gui.state.view import Hover


class Shown:
    """The blueprint and its verbs. Owned by the session, which is told of each change (`changed`)."""

    def __init__(self, reader: Reader, changed: Callable[[], None]) -> None:
        self._reader, self._changed = reader, changed
        self.history = History()
        self.orders, self.fitted = UnitOrders(), Ranges()  # of the lead
        self.hovered = Hover()
        self.veiled: Mapping[str, Any] = {}  # options that panels have until all of what is to come is shown

    @property
    def now(self) -> Blueprint:
        """The blueprint shown."""
        return self.history.now

    @property
    def subject(self) -> Subject:
        """Whose arithmetic is shown."""
        options = self.now.options.get(PANEL)
        return read(options.of) if isinstance(options, Explained) else Subject()

    def take_up(self, track: Track, *, same: bool = False) -> None:
        """Begin to show another track; `same`: it is of the same model with another memory, so what is shown stays."""
        layout = track.trace.layout
        self.orders.forget()
        if same:
            self.history.reset(replace(self.now, focus=self.now.focus.within(layout)))
            return
        self.fitted.forget()
        focus = Focus(**track.card.focus) if track.card.focus else self.now.focus
        self.history.reset(replace(self.now, focus=focus.within(layout), rows={}))

    # verbs

    def focus(self, **changes: Any) -> None:
        """Change the layer, head or unit that all panels look at."""
        focus = replace(self.now.focus, **changes)
        if self._reader.track is not None:
            focus = focus.within(self._reader.track.trace.layout)
        self._change("focus", focus=focus)

    def pin(self, unit: int) -> None:
        """Pin a unit as a curve, or unpin it."""
        self._change("pin", focus=self.now.focus.toggled(unit))

    def put(self, blueprint: Blueprint, subject: str, *, anew: bool = False) -> None:
        """Show all this at once, as a change of a subject; `anew`: there is no undoing it, for what was before is gone."""
        if blueprint.order != self.now.order:
            self.orders.forget()
        self.veiled = {}
        self.history.reset(blueprint) if anew else self.history.change(blueprint, subject)
        self._changed()

    def veil(self, options: Mapping[str, Any]) -> None:
        """Let panels have these options at once, until something is put: there is nothing to undo of it."""
        if options != self.veiled:
            self.veiled = options
            self._changed()

    def hover(self, step: int | None, **what: Any) -> None:
        """Mark in every panel what the mouse is on in one: a step, and what is drawn there (the fields of Hover)."""
        hovered = Hover(step, **what)
        if hovered != self.hovered:
            self.hovered = hovered
            self._changed()

    def explain(self, subject: Subject) -> None:
        """Show how a number was made."""
        if subject != self.subject:
            self.set_options(PANEL, Explained(subject.written()))

    def set_order(self, order: str) -> None:
        """Order the units of all heat maps by index, activity, similarity or half-life."""
        self.orders.forget()
        self._change("order", order=order)

    def set_options(self, panel: str, options: Any) -> None:
        """Change a panel's options."""
        self._change(f"options {panel}", options=self.now.options | {panel: options})

    def set_range(self, panel: str, range_: Range) -> None:
        """Let a panel's colours fit what has been read ("fit"), or reach to the model's fixed range ("model")."""
        self._change(f"range {panel}", ranges=self.now.ranges | {panel: range_})

    def set_side(self, panel: str, side: str) -> None:
        """Let tracks stand side by side in a panel in this way: one of SIDES."""
        self._change(f"side {panel}", sides=self.now.sides | {panel: side})

    def set_rows(self, count: int, rows: tuple[int, int] | None) -> None:
        """Of signals of `count` units, have only these rows in sight; None: all."""
        kept = {n: seen for n, seen in self.now.rows.items() if n != count}
        self._change("rows", rows=kept | ({count: rows} if rows else {}))

    def zoom_units(self, factor: float | None) -> None:
        """See `factor` times as many units in every heat map, the one in focus among them; None: all."""
        if (track := self._reader.track) is not None:
            self._change("rows", rows=zoomed_rows(self.now, track.trace.layout, factor) if factor else {})

    def pan_units(self, by: int) -> None:
        """Move the units in sight by so many times half of them."""
        rows = {}
        for count, (start, stop) in self.now.rows.items():
            at = min(max(start + by * max((stop - start) // 2, 1), 0), count - (stop - start))
            rows[count] = (at, at + stop - start)
        self._change("rows", rows=rows)

    def _change(self, subject: str, **changes: Any) -> None:
        self.history.change(replace(self.now, **changes), subject)
        self._changed()
