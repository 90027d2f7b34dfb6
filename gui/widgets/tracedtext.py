"""A text flowing like a page, its tokens coloured by what something rests on, and below in sentences what came out."""

from collections.abc import Sequence
from math import ceil

from PySide6 import QtCore, QtGui

from mnemoscope.engines.translation import trn
from mnemoscope.gui.look.cutting import WRAPPED, cut_lines
from mnemoscope.gui.look.painting import kept
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.widgets.askcanvas import AskCanvas
from mnemoscope.gui.widgets.canvas import Item
from mnemoscope.gui.widgets.ribbonkey import Colouring
from mnemoscope.gui.widgets.tokenrow import TokenRow, Tokens

LEGEND = 78.0  # pixels of the colour bar, its name above and its unit below
SHARE, LESS = 0.5, 0.25  # of the height, at most, for the sentences; and where the text has too little room
PLAIN = (TokenRow.letters, 11.0)  # pixels of the type of the text, and of the sentences
LARGE = [(36.0, 16.0), (30.0, 16.0), (24.0, 15.0), (18.0, 13.0)]  # before a hall, where there is room for all
LARGE += [(letters, PLAIN[1]) for letters in (36.0, 30.0, 24.0, 18.0)]
ROOMY = [(22.0, 13.0), (18.0, 12.0)]  # in the window, where there is


class TracedText(Item):
    """The tokens, and the sentences below: as many whole lines as there is room for, beginning with the first."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.row = TokenRow(theme)
        self.row.pad = 8.0  # words that are written without their spaces stand apart
        self.sentences: tuple[str, ...] = ()
        self._share, self._type = SHARE, PLAIN[1]
        self.hovered: Sequence[tuple[str, ...]] = ()  # what is said of each token beside the mouse

    def set_data(
        self,
        tokens: Tokens,
        colouring: Colouring,
        hovered: Sequence[tuple[str, ...]],
        sentences: Sequence[str],
        *,
        now: int,
        top: int,
    ) -> None:
        """Show this text in these colours, with the token `now` framed and `top` in sight, and these sentences below."""
        self.sentences, self.hovered, self.row.now = tuple(filter(None, sentences)), hovered, now
        self.row.held = top
        self.row.set_data(tokens, colouring, flow=True)
        self.place(self.rect)

    def place(self, rect: QtCore.QRectF) -> None:
        super().place(rect)
        for letters, smaller in LARGE if self.theme.bare else () if self.theme.is_figure else ROOMY:
            self.row.letters, self._type = letters, smaller
            self._lay(SHARE)
            costs_nothing = smaller == PLAIN[1] and self._last <= self.row.rect.top() + self.theme.px(LEGEND)
            if not self.hidden and (costs_nothing or self._needed() <= self._foot()):
                return
        self.row.letters, self._type = PLAIN
        for share in (SHARE, LESS):
            self._lay(share)
            if not self.hidden:
                break

    def _lay(self, share: float) -> None:
        self._share = share
        self.row.place(self.rect.adjusted(0, 0, 0, -self._foot()))

    @property
    def hidden(self) -> str:
        """How many tokens there is no room for; "" for none."""
        area = self.row.rect.adjusted(0, -1, 0, 1)
        out = sum(box.top() < area.top() or box.bottom() > area.bottom() for box in self.row.boxes)
        return trn("{n:,} token is out of sight.", "{n:,} tokens are out of sight.", out) if out else ""

    @property
    def _last(self) -> float:
        """Where the last line of the text ends."""
        return max((box.bottom() for box in self.row.boxes), default=self.row.rect.top())

    @property
    def foot(self) -> QtCore.QRectF:
        """Where the sentences stand: below the last line of the text, and what its colours mean."""
        px, high, above = self.theme.px, self._foot(), self.row.rect
        last = max(above.top() + px(LEGEND), self._last)
        top = min(above.bottom(), last + px(4))
        return QtCore.QRectF(self.rect.left() + px(12), top + px(4), self.rect.width() - px(24), high - px(4))

    def _foot(self) -> float:
        """The height of the sentences: whole lines, but not over half of all there is."""
        if not self.sentences:
            return 0.0
        high = ceil(QtGui.QFontMetricsF(self.theme.font(self._type)).lineSpacing())  # as Qt sets lines
        lines = max(self.rect.height() * self._share // high, 1)
        return min(self._needed(), lines * high + self.theme.px(6))

    def _needed(self) -> float:
        """The height that all sentences would take."""
        metrics = QtGui.QFontMetricsF(self.theme.font(self._type))
        room = QtCore.QRectF(0, 0, max(self.rect.width() - self.theme.px(24), 1), 10_000)
        return metrics.boundingRect(room, WRAPPED, "\n".join(self.sentences)).height() + self.theme.px(6)

    def draw(self, painter: QtGui.QPainter) -> None:
        with kept(painter):
            painter.setClipRect(self.row.rect)
            self.row.draw(painter)
        font, foot = self.theme.font(self._type), self.foot
        painter.setFont(font)
        painter.setPen(self.theme.colour("muted"))
        said = "\n".join(filter(None, (self.hidden, *self.sentences)))
        painter.drawText(foot, WRAPPED, cut_lines(said, font, foot.width(), foot.height()))


class TracedCanvas(AskCanvas):
    """A canvas of one such text."""

    picked = QtCore.Signal(int)  # a step

    def __init__(self, theme: Theme) -> None:
        self.text = TracedText(theme)
        super().__init__(theme, self.text)

    def _step_at(self, point: QtCore.QPointF) -> int | None:
        return (
            self.text.row.box_at(point)
            if self.text.isVisible() and self.text.row.rect.contains(point)
            else None
        )

    def mousePressEvent(self, event: QtGui.QMouseEvent) -> None:
        super().mousePressEvent(event)
        step = self._step_at(event.position())
        if step is not None and event.button() is QtCore.Qt.MouseButton.LeftButton:
            self.picked.emit(step)

    def mouseMoveEvent(self, event: QtGui.QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        at, step = event.position(), self._step_at(event.position())
        hovered = self.text.hovered
        said = hovered[step] if step is not None and step < len(hovered) else ()
        if step is None and self.text.isVisible() and self.text.foot.contains(at):
            said = self.text.sentences  # there may be room for their beginning only
        self.readout.say(said, at, self.area())
