"""What is left of a text: curves of how much can be read against how far back it is, and below them each track's text in that colour."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6 import QtCore, QtGui

from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.widgets.askcanvas import AskCanvas
from mnemoscope.gui.widgets.canvas import Align, Item
from mnemoscope.gui.widgets.distanceplot import DistancePlot
from mnemoscope.gui.widgets.ribbonkey import Colouring
from mnemoscope.gui.widgets.tokenrow import TokenRow, Tokens

CAPTION, PAGE = 20.0, 76.0  # pixels: of the line above a text, and the least of the text below it
PLOT = 150.0  # pixels of the curves, before a text has more than its least


@dataclass(frozen=True, slots=True)
class Page:
    """A text: its tokens and their colours, where its cursor is, and what stands above it in which colour."""

    caption: str
    colour: QtGui.QColor
    tokens: Tokens
    colouring: Colouring
    cursor: int


class RetentionBody(Item):
    """The curves and the pages, one under the other."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.plot = DistancePlot(theme)
        self.plot.setParentItem(self)
        self.pages: Sequence[Page] = ()
        self.rows: list[TokenRow] = []

    def set_pages(self, pages: Sequence[Page]) -> None:
        """Show these texts."""
        self.pages = pages
        while len(self.rows) < len(pages):
            row = TokenRow(self.theme)
            row.setParentItem(self)
            self.rows.append(row)
        for row in self.rows[len(pages) :]:
            row.setVisible(False)
        self._lay_out()
        for row, page in zip(self.rows, pages, strict=False):
            row.set_cursor(page.cursor)
            values = page.colouring.values  # what is coloured most may lie far before the cursor
            row.held = None if np.isnan(values).all() else page.tokens.first + int(np.nanargmax(values))
            row.set_data(page.tokens, page.colouring, flow=True)
        self.update()

    def place(self, rect: QtCore.QRectF) -> None:
        super().place(rect)
        self._lay_out()

    def _lay_out(self) -> None:
        px, count = self.theme.px, len(self.pages)
        least, whole = px(CAPTION + PAGE) * count, self.rect.height()
        above = max(whole - least, min(px(PLOT), whole)) if count else whole
        if count and whole - above > least:
            above = whole - least
        above = max(above if whole < px(2 * PLOT) + least else whole * 0.55, 0.0)
        curves = QtCore.QRectF(self.rect.left(), self.rect.top(), self.rect.width(), above)
        if curves != self.plot.rect:  # else its picture is kept
            self.plot.place(curves)
        high = (whole - above) / max(count, 1)
        for n, row in enumerate(self.rows[:count]):
            row.setVisible(high > px(CAPTION + 24))  # less than a line of text says nothing
            top = self.rect.top() + above + n * high + px(CAPTION)
            row.place(
                QtCore.QRectF(self.rect.left(), top, self.rect.width(), max(high - px(CAPTION + 4), 0.0))
            )

    def draw(self, painter: QtGui.QPainter) -> None:
        px, metrics = self.theme.px, QtGui.QFontMetricsF(self.theme.font(11))
        painter.setFont(self.theme.font(11))
        for row, page in zip(self.rows, self.pages, strict=False):
            if not row.isVisible():
                continue
            box = QtCore.QRectF(
                row.rect.left() + px(12),
                row.rect.top() - px(CAPTION),
                row.rect.width() - px(24),
                px(CAPTION - 2),
            )
            painter.setPen(page.colour)
            cut = metrics.elidedText(page.caption, QtCore.Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, Align.AlignLeft | Align.AlignVCenter, cut)


class RetentionCanvas(AskCanvas):
    """A canvas of such a picture: a lag or a token under the mouse is told, and a token that is clicked is gone to."""

    picked = QtCore.Signal(int, int)  # the place of the page, and the step of its token

    def __init__(self, theme: Theme) -> None:
        self.picture = RetentionBody(theme)
        super().__init__(theme, self.picture)

    def mouseMoveEvent(self, event: QtGui.QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        plot, point = self.picture.plot, event.position()
        if not self.picture.isVisible():
            return
        lag = plot.distance_at(point)
        plot.set_hover(lag)
        said = [curve.said[curve.distances.index(lag)] for curve in plot.curves if lag in curve.distances]
        if (token := self._token_at(point)) is not None:
            said = list(self.picture.rows[token[0]].describe(token[1], point.y()))
        self.readout.say(tuple(said), point, self.area())

    def mousePressEvent(self, event: QtGui.QMouseEvent) -> None:
        super().mousePressEvent(event)
        token = self._token_at(event.position()) if self.picture.isVisible() else None
        if token is not None and event.button() is QtCore.Qt.MouseButton.LeftButton:
            self.picked.emit(*token)

    def leaveEvent(self, event: QtCore.QEvent) -> None:
        self.picture.plot.set_hover(None)
        super().leaveEvent(event)

    def _token_at(self, point: QtCore.QPointF) -> tuple[int, int] | None:
        for n, row in enumerate(self.picture.rows[: len(self.picture.pages)]):
            if row.isVisible() and row.rect.contains(point) and (step := row.box_at(point)) is not None:
                return n, step
        return None
