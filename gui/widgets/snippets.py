"""Stretches of a text one under the other, each with one token marked and its value: where something is highest, or lowest."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6 import QtCore, QtGui

from mnemoscope.engines.numerals import numeral
from mnemoscope.engines.translation import tr
from mnemoscope.gui.look.cutting import cut
from mnemoscope.gui.look.theme import Theme, luminance
from mnemoscope.gui.widgets.canvas import Align, Item
from mnemoscope.gui.widgets.cellimage import indices
from mnemoscope.gui.widgets.ink import ink_on

ROW, VALUE = 20.0, 58.0  # pixels


@dataclass(frozen=True, slots=True)
class Snippet:
    """What stands before a token, the token, and what stands after; its value and its step."""

    before: str
    token: str
    after: str
    value: float
    step: int


class Snippets(Item):
    """A title and the snippets below it, the marked tokens one under the other."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.title, self.levels = "", (0.0, 1.0)
        self.snippets: Sequence[Snippet] = ()

    def set_data(self, title: str, snippets: Sequence[Snippet], levels: tuple[float, float]) -> None:
        """Show these, the tokens coloured between the levels."""
        self.title, self.snippets, self.levels = title, snippets, levels
        self.update()

    def at(self, point: QtCore.QPointF) -> Snippet | None:
        """The snippet drawn there."""
        row = int((point.y() - self.rect.top()) // self.theme.px(ROW)) - 1
        return self.snippets[row] if self.rect.contains(point) and 0 <= row < len(self.snippets) else None

    def draw(self, painter: QtGui.QPainter) -> None:
        theme, px = self.theme, self.theme.px
        area = self.rect.adjusted(px(12), 0, -px(8), 0)
        painter.setFont(theme.font(12, bold=True))
        painter.setPen(theme.colour("text"))
        title = cut(self.title, painter.font(), area.width())
        painter.drawText(
            QtCore.QRectF(area.left(), area.top(), area.width(), px(ROW)), Align.AlignVCenter, title
        )
        if not self.snippets:
            painter.setFont(theme.font(12))
            painter.setPen(theme.colour("muted"))
            below = area.adjusted(0, px(ROW), 0, 0)
            painter.drawText(below, Align.AlignTop, tr("none"))
        lut = theme.ribbon(self.levels[0])
        light = luminance(lut)
        values = np.array([snippet.value for snippet in self.snippets], np.float32)
        for n, (snippet, colour) in enumerate(zip(self.snippets, indices(values, self.levels).tolist(), strict=True), 1):  # fmt: skip
            box = QtCore.QRectF(area.left(), area.top() + n * px(ROW), area.width(), px(ROW))
            if box.bottom() > self.rect.bottom() + 1:
                break
            ground, ink = QtGui.QColor(*lut[colour, :3].tolist()), QtGui.QColor(ink_on(light[colour]))
            self._draw_snippet(painter, snippet, box, ground, ink)

    def _draw_snippet(
        self, painter: QtGui.QPainter, snippet: Snippet, box: QtCore.QRectF, ground: QtGui.QColor, ink: QtGui.QColor,
    ) -> None:  # fmt: skip
        theme, px = self.theme, self.theme.px
        painter.setFont(theme.font(12))
        painter.setPen(theme.colour("muted"))
        value = QtCore.QRectF(box.left(), box.top(), px(VALUE), box.height())
        painter.drawText(value, Align.AlignVCenter, figure(snippet.value))
        painter.setFont(theme.font(12, mono=True))
        metrics = QtGui.QFontMetricsF(painter.font())
        room = box.adjusted(px(VALUE), 0, 0, 0)
        wide = metrics.horizontalAdvance(snippet.token) + px(2)
        left = room.left() + room.width() * 0.6 - wide
        token = QtCore.QRectF(max(left, room.left()), box.top(), min(wide, room.width()), box.height())
        painter.setPen(theme.colour("text"))
        before = QtCore.QRectF(room.left(), box.top(), max(token.left() - room.left(), 0.0), box.height())
        painter.drawText(
            before, Align.AlignVCenter | Align.AlignRight,
            metrics.elidedText(snippet.before, QtCore.Qt.TextElideMode.ElideLeft, before.width()),
        )  # fmt: skip
        painter.fillRect(token.adjusted(0, px(2), 0, -px(2)), ground)
        painter.setPen(theme.pen("muted"))  # also where its colour is that of the ground
        painter.drawRect(token.adjusted(0, px(2), 0, -px(2)))
        painter.setPen(ink)
        painter.drawText(token, Align.AlignCenter, snippet.token)
        painter.setPen(theme.colour("text"))
        after = QtCore.QRectF(token.right(), box.top(), max(room.right() - token.right(), 0.0), box.height())
        painter.drawText(
            after, Align.AlignVCenter,
            metrics.elidedText(snippet.after, QtCore.Qt.TextElideMode.ElideRight, after.width()),
        )  # fmt: skip


def figure(value: float) -> str:
    """A value to three digits, with its sign if it is below zero."""
    return numeral(value)
