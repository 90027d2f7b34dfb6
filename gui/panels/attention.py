"""Attention: the matrix of the focused layer and head, the cursor's row emphasised."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6 import QtWidgets

from engines.spec import Kind
from gui.panel import Area, Panel, View, stepped
from gui.widgets.squaremap import SquareCanvas

MOST = 400  # steps a side
JUMP = 100


class Attention(Panel):
    """Queries by keys."""

    name, title, order = "attention", "Attention", 80
    help = "Who looks at whom: a row a token that looks, a column a token looked at, for the layer and head in focus."
    area = Area.RIGHT
    shows = frozenset({Kind.KEY})
    needs = "No attention: a recurrent network has only its state to look back with"
    preferred_height = 400
    canvas: SquareCanvas

    def build(self) -> SquareCanvas:
        canvas = SquareCanvas(self.theme)
        canvas.picked.connect(self.verbs.seek)
        canvas.hovered.connect(self.verbs.hover)
        canvas.left.connect(self._leave)
        self.layer, self.head = QtWidgets.QComboBox(), QtWidgets.QComboBox()
        for box, what in ((self.layer, "Layer"), (self.head, "Head")):
            box.setAccessibleName(what)
            box.setToolTip(f"{what} in focus, in every panel")
        self.layer.activated.connect(self._choose_layer)
        self.head.activated.connect(self._choose_head)
        self.tools = [self.layer, self.head]
        return canvas

    def key(self, view: View) -> object:
        return self._range(view)

    def draw(self, view: View) -> None:
        layers = view.trace.layout.of(Kind.KEY)
        fill(self.layer, "layer", len(layers), view.focus.layer)
        fill(self.head, "head", layers[0].shape[0], view.focus.head)
        start, stop = self._range(view)
        focus = view.focus
        weights = view.trace.attention(focus.layer, focus.head, start, stop, first_key=start)
        square = self.canvas.square
        square.context, square.token = view.trace.context, view.track.label
        square.set_data(weights, start, f"layer {focus.layer} · head {focus.head}")

    def mark(self, view: View) -> None:
        self.canvas.square.set_marks(view.cursor, view.hover.step)
        self.canvas.over.update()

    @classmethod
    def numbers(cls, view: View) -> dict[str, NDArray[Any]]:
        start, stop = view.seen
        focus = view.focus
        weights = view.trace.attention(focus.layer, focus.head, start, stop, first_key=start)
        return stepped(view) | {f"layer{focus.layer}.attention.head{focus.head}": np.asarray(weights)}

    def _range(self, view: View) -> tuple[int, int]:
        """The steps shown: those in sight, at most `MOST` of them, the cursor among them.

        They move on by `JUMP` at once: a matrix of 400 x 400 made anew at every step would not play smoothly.
        """
        start, stop = view.seen
        if stop - start > MOST:
            start = min(max(start, (view.cursor - MOST // 2) // JUMP * JUMP), stop - MOST)
        return start, min(stop, start + MOST)

    def _choose_layer(self, index: int) -> None:
        self.verbs.focus(layer=index)

    def _choose_head(self, index: int) -> None:
        self.verbs.focus(head=index)

    def _leave(self) -> None:
        self.verbs.hover(None)


def fill(box: QtWidgets.QComboBox, what: str, count: int, current: int) -> None:
    """Offer 0 to count - 1; layers are counted from 1 where people read them."""
    if box.count() != count:
        box.clear()
        box.addItems([f"{what} {n}" for n in range(count)])
    box.setCurrentIndex(current)
