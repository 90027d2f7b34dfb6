"""Sentences by hops: a row a sentence with its text, a column a hop, the attention as a shade and a number."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6 import QtCore, QtGui

from mnemoscope.engines.translation import paragraph, tr, trn
from mnemoscope.gui.look.cutting import cut_lines
from mnemoscope.gui.look.theme import Theme, luminance
from mnemoscope.gui.state.offers import Place
from mnemoscope.gui.widgets.canvas import Align, Canvas, Item
from mnemoscope.gui.widgets.ink import ink_on
from mnemoscope.gui.widgets.inwords import in_words

ROW, HEAD, FOOT, NOTE = 22.0, 46.0, 26.0, 32.0  # pixels; the note gives way to sentences
COLUMN = 58.0
MARK = 20.0  # room for the dot of a supporting sentence
READ = 0.1  # a sentence with this much of a hop's attention is looked at


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence: its text, the step that ended it, whether the answer follows from it, each hop's attention to it, its slot."""

    text: str
    step: int
    support: bool
    weights: tuple[float, ...]
    slot: int = -1


@dataclass(frozen=True, slots=True)
class Said:
    """What the network would answer after a hop, and how probable that is."""

    word: str
    p: float
    number: int | None = None  # which of the words


class HopGrid(Item):
    """The question, the sentences with their attention hop by hop, and what is answered after each hop."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.lines: Sequence[Line] = ()
        self.said: Sequence[Said] = ()
        self.heading = self.note = ""
        self.hop = 0
        self.hover: int | None = None
        self.lit: tuple[int | None, int | None] = (None, None)  # the slot and the hop that are hovered

    def set_data(
        self, lines: Sequence[Line], said: Sequence[Said], *, heading: str, note: str, hop: int
    ) -> None:
        """Show these sentences, oldest first, and the answer of each hop; `hop` is in focus."""
        self.lines, self.said, self.heading, self.note, self.hop = lines, said, heading, note, hop
        self.update()

    def set_hover(self, step: int | None, slot: int | None = None, hop: int | None = None) -> None:
        """Mark the sentence that this step belongs to, if one does, or that is in this slot; and a hop's column."""
        if (step, (slot, hop)) != (self.hover, self.lit):
            self.hover, self.lit = step, (slot, hop)
            self.update()

    @property
    def inner(self) -> QtCore.QRectF:
        """Without the margins."""
        px = self.theme.px
        return self.rect.adjusted(px(12), px(4), -px(12), -px(4))

    @property
    def column(self) -> float:
        """The width of a hop's column: enough for what is said after it, and half of the panel at most."""
        metrics = QtGui.QFontMetricsF(self.theme.font(11, bold=True))
        longest = max((metrics.horizontalAdvance(said.word) for said in self.said), default=0.0)
        share = self.inner.width() * 0.5 / max(len(self.said), 1)
        return min(max(self.theme.px(COLUMN), longest + self.theme.px(8)), share)

    @property
    def left(self) -> float:
        """Where the first hop's column begins."""
        return self.inner.right() - self.column * len(self.said)

    @property
    def height(self) -> float:
        """The height of a row: all of it shared, but never so low that text does not fit."""
        rows = max(len(self.shown()), 1)
        room = self.inner.height() - self.theme.px(HEAD + FOOT + (NOTE if self.has_note else 0.0))
        return min(max(room / rows, self.theme.px(15)), self.theme.px(ROW + 4))

    def room(self, *, note: bool = True) -> int:
        """How many sentences fit, with the note below or without."""
        taken = self.theme.px(HEAD + FOOT + (NOTE if note else 0.0))
        return max(1, int((self.inner.height() - taken) // self.theme.px(16)))

    @property
    def has_note(self) -> bool:
        """Whether the note is drawn: not where all sentences fit in its place; where some do not, it says so."""
        return not self.room() < len(self.lines) <= self.room(note=False)

    def shown(self) -> list[Line]:
        """The sentences drawn: all, or those looked at and those the answer follows from, in their order."""
        room = self.room(note=self.has_note)
        if len(self.lines) <= room:
            return list(self.lines)
        most_read = [
            max(range(len(self.lines)), key=[line.weights[hop] for line in self.lines].__getitem__)
            for hop in range(len(self.said))
        ]

        def worth(i: int) -> tuple[bool, bool, bool, float]:
            """Smaller is better: what a hop looks at most comes first, then whatever is looked at."""
            line, most = self.lines[i], max(self.lines[i].weights, default=0.0)
            return i not in most_read or most < READ, most < READ, not line.support, -most

        rank = sorted(range(len(self.lines)), key=worth)
        return [self.lines[i] for i in sorted(rank[:room])]

    def line_at(self, point: QtCore.QPointF) -> Line | None:
        """The sentence drawn there."""
        row = int((point.y() - self.inner.top() - self.theme.px(HEAD)) // self.height)
        shown = self.shown()
        return (
            shown[row]
            if 0 <= row < len(shown) and point.y() >= self.inner.top() + self.theme.px(HEAD)
            else None
        )

    def hop_at(self, point: QtCore.QPointF) -> int | None:
        """The hop whose column lies there."""
        hop = int((point.x() - self.left) // max(self.column, 1))
        return hop if point.x() >= self.left and hop < len(self.said) else None

    def said_at(self, point: QtCore.QPointF) -> Said | None:
        """The answer drawn there."""
        top = self.inner.top() + self.theme.px(HEAD) + max(len(self.shown()), 1) * self.height
        hop = self.hop_at(point) if top <= point.y() < top + self.theme.px(FOOT) else None
        return None if hop is None else self.said[hop]

    def draw(self, painter: QtGui.QPainter) -> None:
        theme, px, area = self.theme, self.theme.px, self.inner
        painter.setFont(theme.font(14, bold=True))
        painter.setPen(theme.colour("text"))
        top = QtCore.QRectF(area.left(), area.top(), area.width(), px(22))
        metrics = QtGui.QFontMetricsF(painter.font())
        painter.drawText(
            top,
            Align.AlignVCenter,
            metrics.elidedText(self.heading, QtCore.Qt.TextElideMode.ElideRight, area.width()),
        )
        self._draw_heads(painter, area)
        y, shown = area.top() + px(HEAD), self.shown()
        for line in shown:
            self._draw_line(painter, line, QtCore.QRectF(area.left(), y, area.width(), self.height))
            y += self.height
        if not shown:
            painter.setFont(theme.font(12))
            painter.setPen(theme.colour("muted"))
            empty = QtCore.QRectF(area.left() + px(MARK), y, area.width(), self.height)
            painter.drawText(
                empty,
                Align.AlignVCenter,
                tr("none yet: a sentence enters when its full stop or line end is read"),
            )
            y += self.height
        if self.said:
            self._draw_said(painter, QtCore.QRectF(area.left(), y + px(3), area.width(), px(20)))
        if not self.has_note:
            return
        painter.setFont(theme.font(11))
        painter.setPen(theme.colour("muted"))
        said = [self.note]
        if left_out := [line for line in self.lines if line not in shown]:
            said.insert(0, missing(left_out))
        one = QtGui.QFontMetricsF(painter.font()).lineSpacing()
        high = max(min(px(32), self.rect.bottom() - y - px(24)), one)
        foot = QtCore.QRectF(area.left(), y + px(24), area.width(), high)
        wrap = QtCore.Qt.TextFlag.TextWordWrap
        text = cut_lines(paragraph(said), painter.font(), foot.width(), foot.height())
        painter.drawText(foot, Align.AlignTop | Align.AlignLeft | wrap, text)

    def _draw_heads(self, painter: QtGui.QPainter, area: QtCore.QRectF) -> None:
        theme, px = self.theme, self.theme.px
        y = area.top() + px(24)
        painter.setFont(theme.font(11))
        painter.setPen(theme.colour("muted"))
        painter.drawText(
            QtCore.QRectF(area.left() + px(MARK), y, area.width(), px(18)),
            Align.AlignVCenter,
            tr("sentence in memory"),
        )
        for hop in range(len(self.said)):
            focused = hop == self.hop and len(self.said) > 1
            painter.setFont(theme.font(11, bold=focused or hop == self.lit[1]))
            painter.setPen(theme.colour("accent" if focused else "text" if hop == self.lit[1] else "muted"))
            box = QtCore.QRectF(self.left + hop * self.column, y, self.column, px(18))
            painter.drawText(box, Align.AlignCenter, tr("hop {hop}", hop=hop))
        painter.setPen(theme.pen("line"))
        painter.drawLine(
            QtCore.QLineF(area.left(), area.top() + px(HEAD - 2), area.right(), area.top() + px(HEAD - 2))
        )

    def _draw_line(self, painter: QtGui.QPainter, line: Line, box: QtCore.QRectF) -> None:
        """A sentence and its attention."""
        theme, px = self.theme, self.theme.px
        if line.step == self.hover or line.slot == self.lit[0]:
            painter.fillRect(box, theme.colour("accent", 0.10))
        if line.support:
            painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
            painter.setPen(QtCore.Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawEllipse(QtCore.QPointF(box.left() + px(7), box.center().y()), px(4), px(4))
            painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing, on=False)
        size = 13 if box.height() >= px(18) else 12
        painter.setFont(theme.font(size, bold=line.support))
        painter.setPen(theme.colour("text"))
        words = QtCore.QRectF(
            box.left() + px(MARK), box.top(), self.left - box.left() - px(MARK + 6), box.height()
        )
        metrics = QtGui.QFontMetricsF(painter.font())
        text = metrics.elidedText(line.text, QtCore.Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Align.AlignLeft | Align.AlignVCenter, text)
        lut = theme.rising
        light = luminance(lut)
        painter.setFont(theme.font(12))
        for hop, weight in enumerate(line.weights):
            cell = QtCore.QRectF(self.left + hop * self.column, box.top(), self.column, box.height())
            if weight != weight:  # not a number
                painter.fillRect(cell.adjusted(1, 0.5, -1, -0.5), theme.colour("nan"))
                continue
            index = round(255 * min(max(weight, 0.0), 1.0))
            painter.fillRect(cell.adjusted(1, 0.5, -1, -0.5), QtGui.QColor(*lut[index, :3].tolist()))
            if weight >= 0.005:
                painter.setPen(QtGui.QColor(ink_on(light[index])))
                painter.drawText(cell, Align.AlignCenter, f"{weight:.2f}")

    def _draw_said(self, painter: QtGui.QPainter, box: QtCore.QRectF) -> None:
        """What is answered after each hop, the last in full strength."""
        theme, px = self.theme, self.theme.px
        painter.setPen(theme.pen("line"))
        painter.drawLine(QtCore.QLineF(box.left(), box.top(), box.right(), box.top()))
        painter.setFont(theme.font(11))
        painter.setPen(theme.colour("muted"))
        head = QtCore.QRectF(
            box.left() + px(MARK), box.top(), self.left - box.left() - px(MARK), box.height()
        )
        key = QtGui.QFontMetricsF(painter.font()).elidedText(
            tr("would answer after the hop"), QtCore.Qt.TextElideMode.ElideRight, head.width()
        )
        painter.drawText(head, Align.AlignVCenter, key)
        for hop, said in enumerate(self.said):
            last = hop == len(self.said) - 1
            painter.setFont(theme.font(11, bold=last))
            painter.setPen(theme.colour("text" if last else "muted"))
            cell = QtCore.QRectF(self.left + hop * self.column, box.top(), self.column, box.height())
            metrics = QtGui.QFontMetricsF(painter.font())
            word = metrics.elidedText(said.word, QtCore.Qt.TextElideMode.ElideRight, cell.width() - 2)
            painter.drawText(cell, Align.AlignCenter, word)


def missing(left_out: Sequence[Line]) -> str:
    """Says that sentences are not drawn, and whether any of them matters."""
    if any(weight >= READ for line in left_out for weight in line.weights) or not left_out[0].weights:
        return trn("{n} sentence has no room.", "{n} sentences have no room.", len(left_out))
    return trn(
        "{n} sentence that is hardly looked at is left out.",
        "{n} sentences that are hardly looked at are left out.",
        len(left_out),
    )


class HopCanvas(Canvas):
    """A canvas of one grid. Clicking a sentence goes there, clicking a column focuses its hop."""

    picked = QtCore.Signal(int)  # step
    hop_picked = QtCore.Signal(int)
    hovered = QtCore.Signal(int, int, object)  # step, slot, and hop or None

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.grid = HopGrid(theme)
        self.add(self.grid)
        self.step = 0
        self.looks: Sequence[str] = ()  # the signal of each hop's attention
        self.answers: Sequence[str] = ()  # and of what is answered after it

    def arrange(self) -> None:
        self.grid.place(self.area())

    def place_at(self, point: QtCore.QPointF) -> Place | None:
        """A sentence; in the column of a hop, how much that looks at it, or what is answered after it."""
        line, hop = self.grid.line_at(point), self.grid.hop_at(point)
        if line is not None:
            return Place(line.step, "slot external", line.slot, () if hop is None else (self.looks[hop],))
        if hop is None or (said := self.grid.said_at(point)) is None:
            return None
        return Place(self.step, "said", said.number, (self.answers[hop],))

    def mouseReleaseEvent(self, event: QtGui.QMouseEvent) -> None:
        hop, line = self.grid.hop_at(event.position()), self.grid.line_at(event.position())
        if hop is not None:
            self.hop_picked.emit(hop)
        elif line is not None:
            self.picked.emit(line.step)

    def mouseMoveEvent(self, event: QtGui.QMouseEvent) -> None:
        line = self.grid.line_at(event.position())
        if line is None:
            self.readout.setVisible(False)
            self.left.emit()
            return
        weights = "   ".join(
            tr("hop {hop}  {weight}", hop=n, weight=in_words(w, signed=False))
            for n, w in enumerate(line.weights)
        )
        notes = (tr("the answer follows from it"),) if line.support else ()
        self.readout.say(
            (f"“{line.text}”", *([weights] if weights else []), *notes), event.position(), self.area()
        )
        self.hovered.emit(line.step, line.slot, self.grid.hop_at(event.position()))
