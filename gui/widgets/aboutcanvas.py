"""What things are about: a list of them by score; below, where the selected one is highest and lowest, and the text coloured by it."""

from math import ceil

from PySide6 import QtCore, QtGui

from mnemoscope.gui.look.cutting import cut_lines
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.widgets.askcanvas import AskCanvas
from mnemoscope.gui.widgets.canvas import Align, Item
from mnemoscope.gui.widgets.namedlist import FOOT, ROW, NamedList
from mnemoscope.gui.widgets.snippets import Snippets
from mnemoscope.gui.widgets.tokenrow import TokenRow

SNIPPETS, FEWEST_SNIPPETS = 5, 2  # as many as there are, and less than which are not shown
WIDE = 400.0  # pixels, from which the highest and the lowest lie side by side
LEAST_TEXT = 56.0
FEWEST = 3  # rows of the list, before anything stands below it
STEP, TOKENS = 3, 16  # rows that the wheel moves by, and tokens of the text for each


class AboutBody(Item):
    """The parts of the picture; what has no room is left out, the text first."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.list, self.text = NamedList(theme), TokenRow(theme)
        self.highest, self.lowest = Snippets(theme), Snippets(theme)
        self.said, self.more = "", tuple[str, ...]()
        for part in (self.list, self.highest, self.lowest, self.text):
            part.setParentItem(self)

    def say(self, said: str, more: tuple[str, ...]) -> None:
        """What was done, at the foot of the picture; and in more words for who points there."""
        if (said, more) != (self.said, self.more):
            self.said, self.more = said, more
            self.place_parts()
            self.update()

    def place(self, rect: QtCore.QRectF) -> None:
        super().place(rect)
        self.place_parts()

    def place_parts(self) -> None:
        """Share the room: rows of the list get what they need, up to two fifths."""
        px, area = self.theme.px, self.rect.adjusted(0, self.theme.px(2), 0, -self.foot)
        across = (
            1 if area.width() >= px(WIDE) else 2
        )  # of the highest and the lowest, how many lie one under the other
        needs = px(ROW) * max(len(self.list.rows), 1) + px(FOOT)
        least = min(needs, px(ROW) * FEWEST + px(FOOT))
        room = int((area.height() - least - px(6)) // (px(ROW) * across)) - 1  # snippets
        count = min(room, SNIPPETS) if self.highest.snippets and room >= FEWEST_SNIPPETS else 0
        lines = px(ROW) * (count + 1) * across + px(6) if count else 0.0
        has_text = bool(count) and area.height() >= least + lines + px(LEAST_TEXT)
        below = lines + (px(LEAST_TEXT) if has_text else 0.0)
        high = min(needs, max(area.height() * 0.4, least), area.height() - below)
        self.list.place(QtCore.QRectF(area.left(), area.top(), area.width(), max(high, 0.0)))
        self.list.move_by(0)
        for part in (self.highest, self.lowest):
            part.setVisible(bool(count))
        self.text.setVisible(has_text)
        top = area.top() + high
        half, tall = area.width() * across / 2, lines / across
        self.highest.place(QtCore.QRectF(area.left(), top, half, tall))
        where = (area.left() + half, top) if across == 1 else (area.left(), top + tall)
        self.lowest.place(QtCore.QRectF(*where, half, tall))
        top += lines
        self.text.place(QtCore.QRectF(area.left(), top, area.width(), max(area.bottom() - top, 0.0)))
        self.text.moved()

    @property
    def foot(self) -> float:
        """The height of what is said below: as many lines as it needs, up to a quarter of all."""
        if not self.said or self.rect.isEmpty():
            return 0.0
        metrics = QtGui.QFontMetricsF(self.theme.font(11))
        room = QtCore.QRectF(0, 0, self.rect.width() - self.theme.px(24), 1000)
        high = metrics.boundingRect(room, wrapped(), self.said).height()
        line = ceil(metrics.lineSpacing())
        most = max(self.rect.height() / 5 // line, 1) * line
        return min(high, most) + self.theme.px(6)

    def draw(self, painter: QtGui.QPainter) -> None:
        px = self.theme.px
        painter.setFont(self.theme.font(11))
        painter.setPen(self.theme.colour("muted"))
        high = self.foot - px(6)  # whole lines
        foot = QtCore.QRectF(
            self.rect.left() + px(12), self.rect.bottom() - high - px(3), self.rect.width() - px(24), high
        )
        painter.setClipRect(foot)
        painter.drawText(foot, wrapped(), cut_lines(self.said, painter.font(), foot.width(), high))


class AboutCanvas(AskCanvas):
    """A canvas of it. A click on a row picks it, one on a context turns the text there, the wheel scrolls."""

    picked = QtCore.Signal(int)  # a row
    body: AboutBody

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, AboutBody(theme))

    def mousePressEvent(self, event: QtGui.QMouseEvent) -> None:
        super().mousePressEvent(event)
        body, at = self.body, event.position()
        if not body.isVisible():
            return
        row = body.list.row_at(at)
        if row is not None:
            self.picked.emit(row)
        for part in (body.highest, body.lowest):
            if part.isVisible() and (snippet := part.at(at)) is not None:
                self.turn_to(snippet.step)

    def turn_to(self, step: int) -> None:
        """Have a token of the text in sight."""
        self.body.text.set_cursor(step)
        self.body.text.moved()
        self.body.text.update()

    def mouseMoveEvent(self, event: QtGui.QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        at, body = event.position(), self.body
        self.body.list.set_hover(body.list.row_at(at) if body.isVisible() else None)
        self.readout.say(self._said_at(at) if body.isVisible() else (), at, self.area())

    def _said_at(self, at: QtCore.QPointF) -> tuple[str, ...]:
        body = self.body
        if (row := body.list.row_at(at)) is not None:
            return body.list.rows[row].said
        if body.text.isVisible() and body.text.rect.contains(at) and (step := body.text.box_at(at)) is not None:  # fmt: skip
            return body.text.describe(step, at.y())
        if body.said and at.y() > body.rect.bottom() - body.foot:
            return body.more
        return ()

    def leaveEvent(self, event: QtCore.QEvent) -> None:
        self.body.list.set_hover(None)
        super().leaveEvent(event)

    def wheelEvent(self, event: QtGui.QWheelEvent) -> None:
        body, lines = self.body, -event.angleDelta().y() // 120 * STEP
        if body.isVisible() and body.list.rect.contains(event.position()):
            body.list.move_by(lines)
            event.accept()
        elif body.isVisible() and body.text.isVisible() and body.text.rect.contains(event.position()):
            last = max(len(body.text.tokens.labels) - 1, 0)
            self.turn_to(min(max(body.text.now + lines * TOKENS, 0), last))
            event.accept()
        else:
            event.ignore()


def wrapped() -> int:
    """How text is set that may need several lines."""
    return int(Align.AlignTop) | int(QtCore.Qt.TextFlag.TextWordWrap)
