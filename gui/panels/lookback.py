"""Attention at the cursor: what every head of the layer looks at from this step, in line with the tokens."""

from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.attention import crossing
from mnemoscope.engines.spec import Kind
from mnemoscope.engines.translation import tr, tr_noop, trn
from mnemoscope.gui.panel import TimePanel, stepped
from mnemoscope.gui.state.named import said_of_head
from mnemoscope.gui.state.offers import Offer, Place, of_head, of_key, of_token, possible
from mnemoscope.gui.state.sides import weight_levels
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.heatrow import HeatRow, Mark
from mnemoscope.gui.widgets.timecanvas import TimeCanvas


class Lookback(TimePanel):
    """Heads by keys, for the cursor's query."""

    name, title, order = "lookback", tr_noop("Attention at the cursor"), 35
    help = tr_noop(
        "What each head of the layer looks at from the cursor: a row a head, a column a token looked at."
    )
    shows = frozenset({Kind.QUERY, Kind.ATTENTION})
    needs = tr_noop("No attention: a recurrent network has only its state to look back with")
    follows_cursor = True
    preferred_height = 110
    least_height = 92

    def build(self) -> TimeCanvas:
        canvas = super().build()
        self.row = HeatRow(self.theme, axis="head")
        self.row.quantity = tr("weight")
        self.row.apart = 1  # heads are no neighbours
        canvas.set_rows([self.row])
        return canvas

    def draw(self, view: View) -> None:
        layer = view.focus.layer
        weights = view.trace.attention_row(layer, view.cursor).T  # (keys, heads)
        start, stop = view.seen[0], min(view.seen[1], len(weights))
        heads = np.arange(weights.shape[1])
        token = view.track.label(view.cursor)
        title = tr("attention from “{token}” · layer {layer}", token=token, layer=layer)
        self.row.token = view.track.label
        note = ""
        kept = view.trace.edits.kept.get(layer)
        room = view.trace.context if kept is None else kept.total
        if room and view.cursor >= room:
            note = trn(
                "{n} token has fallen out of its {context}", "{n} tokens have fallen out of its {context}",
                view.cursor - room + 1, context=room,
            )  # fmt: skip
        if looking := crossing(view.trace.layout, layer):
            note = tr("heads {first}–{last} look at the source", first=looking.start, last=looking.stop - 1)
        levels = weight_levels(view, weights)
        self.row.set_data(weights[start:stop], start, units=heads, levels=levels, title=title, note=note)

    def mark(self, view: View) -> None:
        super().mark(view)
        heads = {view.focus.head: self.theme.colour("accent")}
        if view.hover.head is not None and view.hover.head < len(self.row.units):
            heads.setdefault(view.hover.head, self.theme.colour("text"))
        self.row.about = partial(said_of_head, view, view.focus.layer)
        self.row.set_marks([Mark(head, head, colour) for head, colour in heads.items()])

    @classmethod
    def numbers(cls, view: View) -> dict[str, NDArray[Any]]:
        weights = view.trace.attention_row(view.focus.layer, view.cursor)  # (heads, keys)
        keys = (0, weights.shape[1])
        return stepped(view, keys) | {f"layer{view.focus.layer}.attention": weights.T}

    def edits_at(self, view: View, place: Place) -> list[Offer]:
        """A row is a head, a column a key: it is looked at from the cursor."""
        layer, head = view.focus.layer, view.focus.head if place.number is None else place.number
        return possible(
            view,
            [
                *of_key(view, layer, head, place.step, view.cursor),
                *of_head(view, layer, head, view.cursor),
                *of_token(view, place.step),
            ],
        )

    def _pick(self, step: int, kind: str, number: int | None) -> None:
        if number is None:
            self.verbs.seek(step)
        else:
            self.verbs.focus(head=number)
