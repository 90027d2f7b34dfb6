"""Attention: the matrix of the focused layer and head, the cursor's row emphasised; of an encoder, the one at the cursor.

Of a head that looks across, the rows are the target and the columns the source, each along its own axis.
"""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6 import QtWidgets

from mnemoscope.engines.arithmetic.place import Place as Number
from mnemoscope.engines.attention import crossing
from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.spec import Array, Kind
from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.gui.panel import Area, Panel, stepped
from mnemoscope.gui.state.named import said_of_head
from mnemoscope.gui.state.offers import Place
from mnemoscope.gui.state.sides import weight_levels
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.axiswords import one_of
from mnemoscope.gui.widgets.chooser import Chooser
from mnemoscope.gui.widgets.squaremap import SquareCanvas

MOST = 400  # steps a side
MOST_NUMBERS = 100_000_000  # of a table
JUMP = 100


class Attention(Panel):
    """Queries by keys."""

    name, title, order = "attention", tr_noop("Attention"), 80
    help = tr_noop(
        "Who looks at whom: a row a token that looks, a column a token looked at, for the layer and head in focus."
    )
    area = Area.RIGHT
    shows = frozenset({Kind.QUERY, Kind.ATTENTION})
    needs = tr_noop("No attention: a recurrent network has only its state to look back with")
    preferred_height = 400
    least_height = 230
    aside = 48.0
    least_stacked = 170
    square = True
    sides = ("stacked", "difference", "tabs")
    canvas: SquareCanvas

    def build(self) -> SquareCanvas:
        canvas = SquareCanvas(self.theme)
        canvas.picked.connect(self._pick)
        canvas.hovered.connect(self._hover)
        self._head = 0
        self._before: tuple[object, int, int, Array] = None, 0, 0, np.zeros((0, 0), np.float32)
        canvas.left.connect(self._leave)
        self.layer, self.head = Chooser(), Chooser()
        self.layer.setAccessibleName(tr("Layer"))
        self.layer.setToolTip(tr("Layer in focus, in every panel"))
        self.head.setAccessibleName(tr("Head"))
        self.head.setToolTip(tr("Head in focus, in every panel"))
        self.layer.activated.connect(self._choose_layer)
        self.head.activated.connect(self._choose_head)
        self.tools = [self.layer, self.head]
        return canvas

    def key(self, view: View) -> object:
        return self.drawn(view), view.cursor if view.trace.both_ways else None

    @classmethod
    def missing(cls, view: View) -> str:
        if said := super().missing(view):
            return said
        if across(view) and not view.trace.source_length(view.focus.layer):
            return tr(
                "Head {head} looks from the target back at the source, and the target has not begun yet: the text so far "
                "is all source. Choose one of the heads below {first}, or end the source.",
                head=view.focus.head,
                first=crossing(view.trace.layout, view.focus.layer).start,
            )
        return ""

    def refresh(self, view: View) -> None:
        if heads := view.trace.layout.heads:  # also where the layer in focus has none: another can be chosen
            fill(self.layer, [one_of("layer", n) for n in range(max(heads) + 1)], view.focus.layer)
            looking = crossing(view.trace.layout, view.focus.layer)
            fill(self.head, [_named(n, looking) for n in range(max(heads.values()))], view.focus.head)
        super().refresh(view)

    def draw(self, view: View) -> None:
        start, stop = self.drawn(view)
        self._head = view.focus.head
        square, whole = self.canvas.square, view.trace.both_ways
        title = tr("layer {layer} · head {head}", layer=view.focus.layer, head=view.focus.head)
        source = view.trace.source_length(view.focus.layer) if across(view) else 0
        if source:
            title = tr("{title} · target to source", title=title)
        if whole:
            token = view.track.label(view.cursor)
            title = tr("{title} · all at once, read up to “{token}”", title=title, token=token)
        elif (start, stop) != view.seen and not source:
            title = tr("{title} · steps {first} to {last}", title=title, first=start, last=stop - 1)
        kept = view.trace.edits.kept.get(view.focus.layer)
        reach = view.trace.context if kept is None else kept.total if kept.policy == "last" else None
        square.context, square.token = None if whole else reach, view.track.label
        seen = min(view.seen[1] - view.seen[0], view.seen[1] - max(source - 1, 0))
        square.note = (
            tr("steps {first}–{last}, of {seen} in sight", first=start, last=stop - 1, seen=seen)
            if not whole and stop - start < seen
            else ""
        )
        weights = self._weights_on(view, start, stop)
        causal = not whole and not view.trace.looks_ahead and not source
        levels = weight_levels(view, weights)
        square.set_data(weights, start, title, causal=causal, levels=levels, source=0 if source else None)

    def _weights_on(self, view: View, start: int, stop: int) -> Array:
        """The matrix of steps start..stop. While a text is played only the rows that come are computed: a step looks at what it looked at."""
        of = (view.trace.id, view.focus.layer, view.focus.head)
        known, first, last, before = self._before
        alone = view.trace.both_ways or view.trace.looks_ahead or across(view)
        if alone or known != of or not first <= start < last <= stop:
            weights = _weights(view, start, stop)
        else:
            kept, weights = last - start, np.zeros((stop - start, stop - start), np.float32)
            weights[:kept, :kept] = before[start - first :, start - first :]
            weights[kept:] = _weights(view, last, stop, first_key=start)
        self._before = of, start, stop, weights
        return weights

    def mark(self, view: View) -> None:
        self.canvas.about = said_of_head(view, view.focus.layer, view.focus.head)
        self.canvas.square.set_marks(view.cursor, view.hover.step, lit=view.hover.head == view.focus.head)
        self.canvas.over.update()

    @classmethod
    def numbers(cls, view: View) -> dict[str, NDArray[Any]]:
        focus, (start, stop) = view.focus, view.seen
        name = f"layer{focus.layer}.attention.head{focus.head}"
        if view.trace.both_ways:
            start, stop = _in_reach(view)
            return stepped(view, (start, stop)) | {name: _weights(view, start, stop)}
        if across(view):
            start, stop = _of_target(view)
            return stepped(view, (start, stop)) | {name: _weights(view, start, stop)}
        keys = view.length if view.trace.looks_ahead else stop
        if (size := (stop - start) * keys) > MOST_NUMBERS:
            raise MnemoscopeError(
                tr(
                    "the attention of {count:,} steps to {stop:,} is {size:,} numbers, which is too many: choose a "
                    "stretch of the run (--from and --to)",
                    count=stop - start,
                    stop=keys,
                    size=size,
                )
            )
        weights = view.trace.attention(
            focus.layer, focus.head, start, stop, first_key=0
        )  # the columns are keys from 0
        return stepped(view) | {name: weights}

    @classmethod
    def is_of_cursor(cls, view: View) -> bool:
        return view.trace.both_ways

    @classmethod
    def drawn(cls, view: View) -> tuple[int, int]:
        """The steps that look: those in sight, at most `MOST` of them, the cursor among them; of an encoder, those it encodes.

        They move on by `JUMP` at once: a matrix of 400 x 400 made anew at every step would not play smoothly.
        """
        if view.trace.both_ways:
            start, stop = _in_reach(view)
            return max(start, stop - MOST), stop
        start, stop = _of_target(view) if across(view) else view.seen
        if stop - start > MOST:
            start = min(max(start, (view.cursor - MOST // 2) // JUMP * JUMP), stop - MOST)
        return start, min(stop, start + MOST)

    def notes(self) -> tuple[str, ...]:
        return (self.canvas.square.said,) if self.canvas.square.said else ()

    def number_at(self, view: View, place: Place) -> Number | None:
        """Of an encoder, whose matrix is the cursor's: what a place looks at, once all is read up to there."""
        if not view.trace.both_ways or place.kind != "key" or place.number is None:
            return super().number_at(view, place)
        name, head = f"layer{view.focus.layer}.attention", view.focus.head
        if place.step == view.cursor:
            return Number(name, view.cursor, (head, place.number))
        return Number(name, view.cursor, (head, place.step - _in_reach(view)[0], place.number), "share")

    def _pick(self, step: int) -> None:
        """Go to the step that was clicked; of an encoder another matrix would then stand there."""
        if self.view is not None and not self.view.trace.both_ways:
            self.verbs.seek(step)

    def _choose_layer(self, index: int) -> None:
        self.verbs.focus(layer=index)

    def _choose_head(self, index: int) -> None:
        self.verbs.focus(head=index)

    def _hover(self, key: int) -> None:
        self.verbs.hover(key, head=self._head)

    def _leave(self) -> None:
        self.verbs.hover(None)


def _weights(view: View, start: int, stop: int, first_key: int | None = None) -> Array:
    """The matrix of steps start..stop: queries by keys, from `start` on or another step; of a head that looks across by all keys of the source."""
    layer, head, trace = view.focus.layer, view.focus.head, view.trace
    if across(view):
        return trace.attention(layer, head, start, stop)[:, : trace.source_length(layer)]
    first_key = start if first_key is None else first_key
    if not trace.both_ways:
        return trace.attention(layer, head, start, stop, first_key=first_key)[:, : stop - first_key]
    whole, first = trace.attention_at(layer, head, view.cursor)
    return whole[start - first : stop - first, first_key - first : stop - first]


def _in_reach(view: View) -> tuple[int, int]:
    """The steps that an encoder encodes together at the cursor: start, stop."""
    return max(0, view.cursor + 1 - (view.trace.context or view.length)), view.cursor + 1


def across(view: View) -> bool:
    """Whether the head in focus looks from a target at its source."""
    return view.focus.head in crossing(view.trace.layout, view.focus.layer)


def _of_target(view: View) -> tuple[int, int]:
    """The steps of the target that are in sight: start, stop; where none is, all of them.

    The first is that of the token that ends the source: there the decoder takes its first step.
    """
    begins = max(view.trace.source_length(view.focus.layer) - 1, 0)
    start, stop = view.seen
    return (max(start, begins), stop) if stop > begins else (begins, view.length)


def _named(head: int, looking: range) -> str:
    """A head, called so that those which look across are told from the others."""
    return tr("cross head {n}", n=head) if head in looking else one_of("head", head)


def fill(box: QtWidgets.QComboBox, names: Sequence[str], current: int) -> None:
    """Offer these names."""
    if [box.itemText(n) for n in range(box.count())] != list(names):
        box.clear()
        box.addItems(list(names))
    box.setCurrentIndex(current)
