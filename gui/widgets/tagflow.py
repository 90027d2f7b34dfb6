"""A text flowing like a page, with the tag of each stretch of tokens below it: framed where it was another when the token was read."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from PySide6 import QtCore, QtGui

from mnemoscope.engines.translation import paragraph, trn
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.widgets.askcanvas import AskCanvas
from mnemoscope.gui.widgets.canvas import Align, Item

HIGH, BELOW, GAP = 20.0, 15.0, 5.0  # pixels: of a token, of its tag, and between stretches
FOOT = 20.0


@dataclass(frozen=True, slots=True)
class Tagged:
    """A token, whether it begins a stretch, the tag of that, whether it was another, and what is said beside the mouse."""

    token: str
    begins: bool
    tag: str
    other: bool
    said: tuple[str, ...]


def parted(tag: str) -> tuple[str, bool]:
    """A tag without what says that its stretch begins or goes on there (n-B, B-PER), and whether it goes on."""
    for mark, rest in ((tag[-2:], tag[:-2]), (tag[:2][::-1], tag[2:])):
        if mark in ("-B", "-I") and rest:
            return rest, mark == "-I"
    return tag, False


class TagFlow(Item):
    """The tokens in lines, as many as there is room for, the one at the cursor among them; a sentence below."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.tokens: Sequence[Tagged] = ()
        self.now, self.sentence = 0, ""
        self.boxes: list[QtCore.QRectF] = []

    def set_data(self, tokens: Sequence[Tagged], now: int, sentence: str) -> None:
        """Show these, with the token `now` framed and in sight."""
        self.tokens, self.now, self.sentence = tokens, now, sentence
        self._flow()
        self.update()

    def place(self, rect: QtCore.QRectF) -> None:
        super().place(rect)
        self._flow()

    def token_at(self, point: QtCore.QPointF) -> int | None:
        """The token that is drawn there."""
        found = (n for n, box in enumerate(self.boxes) if self._seen(box) and box.contains(point))
        return next(found, None)

    @property
    def hidden(self) -> str:
        """How many tokens there is no room for; "" for none."""
        out = sum(not self._seen(box) for box in self.boxes)
        return trn("{n:,} token is out of sight.", "{n:,} tokens are out of sight.", out) if out else ""

    @property
    def _area(self) -> QtCore.QRectF:
        px = self.theme.px
        return self.rect.adjusted(px(12), px(2), -px(12), -px(FOOT))

    def _seen(self, box: QtCore.QRectF) -> bool:
        return box.top() >= self._area.top() - 1 and box.bottom() <= self._area.bottom() + 1

    def _stretches(self) -> list[tuple[int, int]]:
        """The tokens of each stretch: start, stop."""
        begins = [n for n, each in enumerate(self.tokens) if each.begins or n == 0]
        return list(pairwise([*begins, len(self.tokens)]))

    def _flow(self) -> None:
        """Lay the stretches out line after line; one that is wider than a line goes on below."""
        theme, px, area = self.theme, self.theme.px, self._area
        letters = QtGui.QFontMetricsF(theme.font(14, mono=True))
        words, line = QtGui.QFontMetricsF(theme.font(11)), px(HIGH + BELOW + 4)
        x, y, self.boxes = area.left(), area.top(), []
        for start, stop in self._stretches():
            wide = [letters.horizontalAdvance(each.token) + px(4) for each in self.tokens[start:stop]]
            wide[-1] += max(words.horizontalAdvance(self.tokens[start].tag) + px(4) - sum(wide), 0.0)
            if x + sum(wide) > area.right() and x > area.left():
                x, y = area.left(), y + line
            for each in wide:
                if x + each > area.right() and x > area.left():
                    x, y = area.left(), y + line
                self.boxes.append(QtCore.QRectF(x, y, each, px(HIGH + BELOW)))
                x += each
            x += px(GAP)
        if self.boxes:
            over = self.boxes[-1].bottom() - area.bottom()
            at = self.boxes[min(max(self.now, 0), len(self.boxes) - 1)]
            up = min(max(at.bottom() + line - area.bottom(), 0.0), max(over, 0.0))
            up = min(-(-up // line) * line, at.top() - area.top())  # whole lines
            self.boxes = [box.translated(0, -up) for box in self.boxes]

    def draw(self, painter: QtGui.QPainter) -> None:
        theme, px = self.theme, self.theme.px
        for start, stop in self._stretches():
            them = [(n, self.boxes[n]) for n in range(start, stop) if self._seen(self.boxes[n])]
            for _, line in groupby(them, key=lambda each: each[1].top()):
                self._draw_stretch(painter, list(line))
        painter.setFont(theme.font(11))
        painter.setPen(theme.colour("muted"))
        below = QtCore.QRectF(self._area.left(), self._area.bottom(), self._area.width(), px(FOOT))
        said = paragraph((self.hidden, self.sentence))
        elided = QtGui.QFontMetricsF(painter.font()).elidedText(
            said, QtCore.Qt.TextElideMode.ElideRight, below.width()
        )
        painter.drawText(below, Align.AlignLeft | Align.AlignVCenter, elided)

    def _draw_stretch(self, painter: QtGui.QPainter, them: list[tuple[int, QtCore.QRectF]]) -> None:
        """The tokens of a stretch in one line, and its tag below them."""
        theme, px = self.theme, self.theme.px
        whole = them[0][1].united(them[-1][1])
        painter.fillRect(whole, theme.colour("raised"))
        painter.setFont(theme.font(14, mono=True))
        for n, box in them:
            upper = QtCore.QRectF(box.left(), box.top(), box.width(), px(HIGH))
            if self.tokens[n].other:
                painter.fillRect(upper, theme.colour("warning", 0.25))
            painter.setPen(theme.colour("text"))
            painter.drawText(
                upper.adjusted(px(2), 0, 0, 0), Align.AlignLeft | Align.AlignVCenter, self.tokens[n].token
            )
            if n == self.now:
                painter.setPen(theme.pen("accent", 2))
                painter.drawRect(upper.adjusted(1, 1, -1, -1))
        painter.setFont(theme.font(11))
        painter.setPen(theme.colour("muted"))
        lower = QtCore.QRectF(whole.left() + px(2), whole.top() + px(HIGH), whole.width(), px(BELOW))
        painter.drawText(lower, Align.AlignLeft | Align.AlignVCenter, self.tokens[them[0][0]].tag)


class TagCanvas(AskCanvas):
    """A canvas of one such text; a click picks a token."""

    picked = QtCore.Signal(int)

    def __init__(self, theme: Theme) -> None:
        self.flow = TagFlow(theme)
        super().__init__(theme, self.flow)

    def _at(self, point: QtCore.QPointF) -> int | None:
        return self.flow.token_at(point) if self.flow.isVisible() else None

    def mousePressEvent(self, event: QtGui.QMouseEvent) -> None:
        super().mousePressEvent(event)
        step = self._at(event.position())
        if step is not None and event.button() is QtCore.Qt.MouseButton.LeftButton:
            self.picked.emit(step)

    def mouseMoveEvent(self, event: QtGui.QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        step = self._at(event.position())
        said = () if step is None else self.flow.tokens[step].said
        self.readout.say(said, event.position(), self.area())
