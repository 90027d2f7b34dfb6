"""Ranked bars: the likeliest next tokens with their probabilities, what came true marked."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6 import QtCore, QtGui

from mnemoscope.engines.numerals import printed
from mnemoscope.gui.look.cutting import cut
from mnemoscope.gui.look.theme import Theme, narrowed
from mnemoscope.gui.state.offers import Place
from mnemoscope.gui.widgets.canvas import Align, Canvas, Item
from mnemoscope.gui.widgets.ticks import draw_tick

COLUMN = 41.0  # pixels of the numbers of one of several tracks, or more where type is larger
SHORTEST = 40.0  # pixels that a bar needs to be seen; where numbers leave it less, the small ones are written as 0.000
SMALLEST = 8e-8  # a small probability, whose width every list has room for
EDGE = 22.0  # of the heading, and of the footing
SMALL = 11.0  # pixels of their letters
SLIM = 8.0  # pixels of one of several bars in a row
WIDE = 400.0  # pixels, in less of which larger tokens would leave their bars too little
MOST_GROWN = 1.5  # times the usual height of a row, where few stand before a hall


@dataclass(frozen=True, slots=True)
class Bar:
    """One token: its rank from 1, how it is shown, its probability, whether it is what came, and whether it is right, if that is known."""

    rank: int
    label: str
    value: float
    came: bool = False
    right: bool | None = None
    others: tuple[float | None, ...] = ()  # what other tracks give it; None: it is none of their tokens
    number: int | None = None  # which of the signal's numbers it is made of


@dataclass(frozen=True, slots=True)
class Voice:
    """A track among those whose bars stand in each row: its letter, and its colour."""

    letter: str
    colour: QtGui.QColor


class BarList(Item):
    """Bars one under the other, on a scale from 0 to 1; of several tracks, a bar for each in every row."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.heading = self.short = ""
        self.footing = ""
        self.bars: Sequence[Bar] = ()
        self.voices: Sequence[Voice] = ()  # the tracks, if there are several
        self.brief = False  # whether there is no room for powers of ten
        self.note = ""  # what is to be said of them

    def set_others(self, voices: Sequence[Voice], note: str) -> None:
        """Whose bars stand in each row, before `set_data`; none: those of one track."""
        self.voices, self.note = voices, note

    def set_data(self, bars: Sequence[Bar], heading: str, footing: str, short: str = "") -> None:
        """Show these bars between a heading and a footing; `short`: the heading where there is no room for all of it."""
        self.bars, self.heading, self.footing, self.short = bars, heading, footing, short
        self.update()

    def room(self) -> int:
        """How many rows fit."""
        room = self.rect.height() - self.theme.px(self._above + self._below)
        return max(1, int(room // self.theme.px(self.row_height)))

    @property
    def _above(self) -> float:
        """The room of the heading, which is left out if else no row could be read: which track's bars they are is said there."""
        short = self.rect.height() < self.theme.px(2 * EDGE + self.row_height)
        return 0.0 if short and not self.voices else EDGE

    @property
    def _below(self) -> float:
        """The room of the footing, which is left out if even so no row could be read."""
        return 0.0 if self.rect.height() < self.theme.px(self._above + EDGE + self.row_height) else EDGE

    @property
    def row_height(self) -> float:
        """The least height of a row, in unscaled pixels."""
        return max(20.0, SLIM * len(self.voices) + 5)

    @property
    def label_type(self) -> float:
        """The type of the tokens, in pixels: in a figure that of all else."""
        return 12 if self.theme.is_figure else 14 * self._grown

    @property
    def _grown(self) -> float:
        """How much larger few rows are before a hall, where there is room."""
        if not self.theme.bare or not self.bars or self.rect.width() < self.theme.px(WIDE):
            return 1.0
        room = self.rect.height() - self.theme.px(self._above + self._below + 6)
        return min(max(room / len(self.bars) / self.theme.px(self.row_height + 4), 1.0), MOST_GROWN)

    @property
    def drawn_height(self) -> float:
        """What all of it takes in a figure, at rows as high as they get."""
        rows = len(self.bars) * (self.row_height + 4)
        return self.theme.px(4 + self._above + rows + self._below)

    @property
    def columns(self) -> float:
        """The width of the numbers behind the bars."""
        if self.voices:
            return self.column * len(self.voices)
        metrics = QtGui.QFontMetricsF(self.theme.font(12))
        return max(metrics.horizontalAdvance(said) for said in {written(SMALLEST), *self._said})

    @property
    def column(self) -> float:
        """The width of the numbers of one track: of the widest, with a space before it."""
        metrics = QtGui.QFontMetricsF(self.theme.font(SMALL, bold=True))
        return max([self.theme.px(COLUMN), *(metrics.horizontalAdvance(f" {said}") for said in self._said)])

    @property
    def _said(self) -> set[str]:
        """The numbers as they are written."""
        values = {value for bar in self.bars for value in (bar.value, *bar.others) if value is not None}
        return {self._written(value) for value in values}

    def _written(self, p: float) -> str:
        return f"{p:.3f}" if self.brief else written(p)

    @property
    def marks(self) -> float:
        """The width of the column of ticks and crosses, if there are any."""
        return self.theme.px(16) if any(bar.right is not None for bar in self.bars) else 0.0

    def draw(self, painter: QtGui.QPainter) -> None:
        theme, px = self.theme, self.theme.px
        area = self.rect.adjusted(px(12), px(4), -px(12), -px(2))
        self.brief = False
        left = self._left(area)
        self.brief = bool(self.voices) and area.right() - self.columns - left < px(SHORTEST)
        column = self.column if self.voices else self.columns  # once: all numbers are measured for it
        columns = column * max(len(self.voices), 1)
        painter.setFont(theme.font(12, bold=True))
        painter.setPen(theme.colour("text"))
        head = QtCore.QRectF(area.left(), area.top(), area.width(), px(14 if theme.is_figure else 20))
        if self._above:
            painter.drawText(head, Align.AlignVCenter, self._headed(painter, area.width()))
        painter.setFont(theme.font(12))
        painter.setPen(theme.colour("muted"))
        foot = QtCore.QRectF(area.left(), self._foot(area), area.width(), px(18))
        footing = "   ·   ".join(filter(None, (self.footing, self.note)))
        if self._below:
            painter.setFont(narrowed(theme.font(12), footing, area.width()))
            painter.drawText(foot, Align.AlignVCenter, cut(footing, painter.font(), area.width()))
        if self.voices:
            self._draw_letters(painter, head, column)
        span = max(area.right() - columns - px(4) - left, 1.0)
        for i, bar in enumerate(self.bars):
            self._draw_bar(painter, bar, self.box(i), left, span, column)

    def _left(self, area: QtCore.QRectF) -> float:
        """Where the bars begin: behind rank, tick and label."""
        px = self.theme.px
        mono = QtGui.QFontMetricsF(self.theme.font(self.label_type, mono=True))
        widest = max([mono.horizontalAdvance(bar.label) for bar in self.bars] + [px(28)])
        return area.left() + px(26) + self.marks + min(widest, area.width() * 0.4) + px(10)

    def box(self, i: int) -> QtCore.QRectF:
        """Where a bar lies."""
        px = self.theme.px
        area = self.rect.adjusted(px(12), px(4), -px(12), -px(2))
        height = self._high(area)
        return QtCore.QRectF(area.left(), area.top() + px(self._above) + i * height, area.width(), height)

    def _high(self, area: QtCore.QRectF) -> float:
        """The height of a row."""
        room = area.height() - self.theme.px(self._above + self._below)
        return min(room / max(len(self.bars), 1), self.theme.px(self.row_height + 4) * self._grown)

    def _foot(self, area: QtCore.QRectF) -> float:
        """Where the footing begins: at the bottom; in a figure, which has no frame, below the last row."""
        if not self.theme.is_figure:
            return area.bottom() - self.theme.px(18)
        return area.top() + self.theme.px(24) + len(self.bars) * self._high(area)

    def _headed(self, painter: QtGui.QPainter, width: float) -> str:
        """The heading as far as there is room beside the letters of the tracks."""
        room = width - (self.columns if self.voices else 0)
        fits = QtGui.QFontMetricsF(painter.font()).horizontalAdvance(self.heading) <= room
        return cut(self.heading if fits else self.short or self.heading, painter.font(), room)

    def _draw_bar(
        self, painter: QtGui.QPainter, bar: Bar, box: QtCore.QRectF, left: float, span: float, column: float
    ) -> None:
        """Draw a row whose bars begin at `left` and are `span` long at most; each number has a `column`."""
        theme, px = self.theme, self.theme.px
        painter.setFont(theme.font(11))
        painter.setPen(theme.colour("muted"))
        painter.drawText(
            QtCore.QRectF(box.left(), box.top(), px(22), box.height()),
            Align.AlignRight | Align.AlignVCenter,
            f"{bar.rank}",
        )
        came = (
            "accent" if bar.came and not self.voices else "text"
        )  # beside tracks a colour would be one of them
        painter.setFont(theme.font(self.label_type, mono=True, bold=bar.came))
        painter.setPen(theme.colour(came))
        label = QtCore.QRectF(
            box.left() + px(26) + self.marks, box.top(), left - box.left() - px(34) - self.marks, box.height()
        )
        text = cut(bar.label, painter.font(), label.width())
        painter.drawText(label, Align.AlignRight | Align.AlignVCenter, text)
        if bar.right is not None:
            beside = QtCore.QPointF(box.left() + px(33), box.center().y())
            draw_tick(painter, theme, beside, bar.right)
        inner = box.adjusted(0, box.height() * 0.16, 0, -box.height() * 0.16)
        if self.voices:
            self._draw_voices(painter, bar, QtCore.QRectF(left, inner.top(), span, inner.height()), column)
            return
        painter.fillRect(QtCore.QRectF(left, inner.top(), span, inner.height()), theme.colour("line", 0.35))
        painter.fillRect(
            QtCore.QRectF(left, inner.top(), max(span * bar.value, 1.0), inner.height()),
            theme.colour("accent" if bar.came else "muted", 1.0 if bar.came else 0.8),
        )
        painter.setFont(theme.font(12))
        painter.setPen(theme.colour("accent" if bar.came else "text"))
        value = QtCore.QRectF(left + span + px(4), box.top(), column, box.height())
        painter.drawText(value, Align.AlignRight | Align.AlignVCenter, written(bar.value))

    def _draw_letters(self, painter: QtGui.QPainter, head: QtCore.QRectF, column: float) -> None:
        """The letters of the tracks over their numbers, in their colours."""
        painter.setFont(self.theme.font(12, bold=True))
        for n, voice in enumerate(self.voices):
            painter.setPen(voice.colour)
            left = head.right() - (len(self.voices) - n) * column
            box = QtCore.QRectF(left, head.top(), column, head.height())
            painter.drawText(box, Align.AlignRight | Align.AlignVCenter, voice.letter)

    def _draw_voices(self, painter: QtGui.QPainter, bar: Bar, area: QtCore.QRectF, column: float) -> None:
        """A bar for each track, one under the other, and their numbers side by side."""
        theme, px = self.theme, self.theme.px
        each = area.height() / len(self.voices)
        painter.fillRect(area, theme.colour("line", 0.35))
        painter.setFont(theme.font(SMALL, bold=bar.came))
        for n, (voice, value) in enumerate(zip(self.voices, (bar.value, *bar.others), strict=True)):
            if value is not None and value == value:  # not NaN
                wide = max(area.width() * value, 1.0)
                painter.fillRect(
                    QtCore.QRectF(area.left(), area.top() + n * each, wide, max(each - 1, 1.0)), voice.colour
                )
            painter.setPen(theme.colour("text"))
            left = area.right() + px(4) + n * column
            box = QtCore.QRectF(left, area.top() - px(4), column, area.height() + px(8))
            painter.drawText(
                box, Align.AlignRight | Align.AlignVCenter, "–" if value is None else self._written(value)
            )


def written(p: float) -> str:
    """A probability to three decimals, or of what is small to one digit."""
    return f"{p:.3f}" if p >= 0.0005 else printed(f"{p:.0e}")


class BarCanvas(Canvas):
    """A canvas of one list of bars."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.list = BarList(theme)
        self.add(self.list)
        self.step, self.signal = 0, ""  # what the bars are made of

    @property
    def drawn_height(self) -> float:
        return self.list.drawn_height

    def arrange(self) -> None:
        self.list.place(self.area())

    def place_at(self, point: QtCore.QPointF) -> Place | None:
        found = (bar for i, bar in enumerate(self.list.bars) if self.list.box(i).contains(point))
        bar = next(found, None)
        if bar is None or bar.number is None or not self.signal:
            return None
        return Place(self.step, "said", bar.number, (self.signal,))
