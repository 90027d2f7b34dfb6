"""What is held of the text, track by track: a strip of its tokens, with what it takes; below, bytes and time against the tokens read."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6 import QtCore, QtGui

from mnemoscope.engines.numerals import numeral
from mnemoscope.engines.translation import tr
from mnemoscope.gui.look.cutting import cut
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.widgets.askcanvas import AskCanvas
from mnemoscope.gui.widgets.canvas import Align, Item

LINE, STRIP, GAP = 17.0, 12.0, 10.0  # pixels
PLOT = 92.0  # the least height that is worth a plot
LEFT, BELOW = 52.0, 20.0


@dataclass(frozen=True, slots=True)
class Gauge:
    """A track: what it holds in words, and the share of its heads that hold each token; None: a state that is of all of them."""

    name: str
    colour: QtGui.QColor
    said: str
    short: str  # the same where there is little room
    more: str
    share: NDArray[np.float64] | None = None
    steps: int = 0  # tokens that were read


@dataclass(frozen=True, slots=True)
class Growth:
    """A curve against the tokens read."""

    colour: QtGui.QColor
    tokens: Sequence[float]
    values: Sequence[float]
    dots: bool = False  # points alone, without a line


@dataclass(frozen=True, slots=True)
class Plot:
    """Curves with the name of what they show, which has the unit; or in a sentence why there are none."""

    title: str
    curves: Sequence[Growth] = ()
    none: str = ""


class ContextPicture(Item):
    """Gauges above, plots side by side below. What has no room is said."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.gauges: Sequence[Gauge] = ()
        self.plots: Sequence[Plot] = ()

    def set_data(self, gauges: Sequence[Gauge], plots: Sequence[Plot]) -> None:
        """Show these."""
        self.gauges, self.plots = gauges, plots
        self.update()

    def each(self, room: float) -> float:
        """The height of a gauge: less, without what is said below, where there is little room for all and the plots."""
        px = self.theme.px
        full = px(2 * LINE + STRIP + GAP)
        return full if full * len(self.gauges) + px(PLOT) <= room else px(LINE + STRIP + 4)

    def draw(self, painter: QtGui.QPainter) -> None:
        px = self.theme.px
        area = self.rect.adjusted(px(12), px(2), -px(12), -px(4))
        each = self.each(area.height())
        fit = max(int(area.height() // each), 1)
        y = area.top()
        for gauge in self.gauges[:fit]:
            self._draw_gauge(painter, gauge, QtCore.QRectF(area.left(), y, area.width(), each))
            y += each
        left = len(self.gauges) - fit
        room = QtCore.QRectF(area.left(), y, area.width(), area.bottom() - y)
        if left > 0 or room.height() < px(PLOT):
            said = (
                tr("and {count} more: make the panel higher", count=left)
                if left > 0
                else tr("higher, the panel shows bytes and time too")
            )
            painter.setFont(self.theme.font(11))
            painter.setPen(self.theme.colour("muted"))
            if room.height() >= px(LINE):
                painter.drawText(
                    room, Align.AlignLeft | Align.AlignTop, cut(said, painter.font(), room.width())
                )
            return
        wide = (room.width() - px(16)) / max(len(self.plots), 1)
        for n, plot in enumerate(self.plots):
            self._draw_plot(
                painter, plot, QtCore.QRectF(room.left() + n * (wide + px(16)), y, wide, room.height())
            )

    def _draw_gauge(self, painter: QtGui.QPainter, gauge: Gauge, box: QtCore.QRectF) -> None:
        """The name, what is held in words, the strip of the text, and what it takes."""
        theme, px = self.theme, self.theme.px
        painter.setFont(theme.font(12, bold=True))
        painter.setPen(gauge.colour)
        line = QtCore.QRectF(box.left(), box.top(), box.width(), px(LINE))
        bold, plain = QtGui.QFontMetricsF(painter.font()), QtGui.QFontMetricsF(theme.font(12))
        wide = bold.horizontalAdvance(f"{gauge.name}   ") if gauge.name else 0.0
        fits = wide + plain.horizontalAdvance(gauge.said) <= line.width()
        said = gauge.said if fits else gauge.short
        room = line.width() - plain.horizontalAdvance(f"   {said}")
        painter.drawText(
            line, Align.AlignLeft | Align.AlignVCenter, cut(gauge.name, painter.font(), max(room, px(30)))
        )
        painter.setFont(theme.font(12))
        painter.setPen(theme.colour("text"))
        rest = line.adjusted(min(wide, px(34)) if gauge.name else 0.0, 0, 0, 0)
        side = Align.AlignRight if gauge.name else Align.AlignLeft
        painter.drawText(rest, side | Align.AlignVCenter, cut(said, painter.font(), rest.width()))
        strip = QtCore.QRectF(box.left(), line.bottom() + 1, box.width(), px(STRIP) - 2)
        self._draw_strip(painter, gauge, strip)
        if box.height() < px(2 * LINE + STRIP):
            return
        painter.setFont(theme.font(11))
        painter.setPen(theme.colour("muted"))
        below = QtCore.QRectF(box.left(), strip.bottom() + 1, box.width(), px(LINE))
        painter.drawText(
            below, Align.AlignLeft | Align.AlignVCenter, cut(gauge.more, painter.font(), below.width())
        )

    def _draw_strip(self, painter: QtGui.QPainter, gauge: Gauge, strip: QtCore.QRectF) -> None:
        """The tokens from first to last: filled as far as they are held; what has fallen out is empty, with a line through it."""
        theme = self.theme
        middle = strip.center().y()
        painter.setPen(theme.pen("line"))
        painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
        if gauge.share is None:  # a state: neither more nor less
            colour = QtGui.QColor(gauge.colour)
            colour.setAlphaF(0.3)
            painter.fillRect(strip, colour)
            painter.drawRect(strip)
            return
        painter.drawLine(QtCore.QLineF(strip.left(), middle, strip.right(), middle))
        for start, stop, share in stretches(gauge.share, int(strip.width())):
            colour = QtGui.QColor(gauge.colour)
            colour.setAlphaF(0.25 + 0.75 * share)
            left, right = (strip.left() + strip.width() * n / len(gauge.share) for n in (start, stop))
            painter.fillRect(QtCore.QRectF(left, strip.top(), right - left, strip.height()), colour)
        painter.drawRect(strip)

    def _draw_plot(self, painter: QtGui.QPainter, plot: Plot, box: QtCore.QRectF) -> None:
        theme, px = self.theme, self.theme.px
        painter.setFont(theme.font(11, bold=True))
        painter.setPen(theme.colour("text"))
        head = QtCore.QRectF(box.left(), box.top(), box.width(), px(LINE))
        painter.drawText(
            head, Align.AlignLeft | Align.AlignVCenter, cut(plot.title, painter.font(), box.width())
        )
        area = box.adjusted(px(LEFT), px(LINE + 6), -px(6), -px(BELOW))
        painter.setFont(theme.font(11))
        painter.setPen(theme.colour("muted"))
        if plot.none:
            wrap = int(Align.AlignLeft) | int(Align.AlignTop) | int(QtCore.Qt.TextFlag.TextWordWrap)
            painter.drawText(box.adjusted(0, px(LINE + 2), 0, 0), wrap, plot.none)
            return
        most = max((max(curve.values, default=0.0) for curve in plot.curves), default=0.0) or 1.0
        longest = max((max(curve.tokens, default=0) for curve in plot.curves), default=0) or 1
        top = rounded_up(most)
        for value, y in ((0.0, area.bottom()), (top, area.top())):
            painter.setPen(theme.pen("line", 1.0, 0.7))
            painter.drawLine(QtCore.QLineF(area.left(), y, area.right(), y))
            painter.setPen(theme.colour("muted"))
            label = QtCore.QRectF(box.left(), y - px(9), px(LEFT - 6), px(18))
            painter.drawText(
                label,
                Align.AlignRight | Align.AlignVCenter,
                numeral(value),
            )
        foot = QtCore.QRectF(area.left(), area.bottom() + px(3), area.width(), px(BELOW - 3))
        painter.drawText(foot, Align.AlignLeft | Align.AlignVCenter, "0")
        painter.drawText(
            foot, Align.AlignRight | Align.AlignVCenter, tr("{count:,.0f} tokens", count=longest)
        )
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        for curve in plot.curves:
            points = [
                QtCore.QPointF(
                    area.left() + area.width() * t / longest, area.bottom() - area.height() * v / top
                )
                for t, v in zip(curve.tokens, curve.values, strict=True)
            ]
            painter.setPen(QtGui.QPen(curve.colour, px(2)))
            painter.setBrush(curve.colour if curve.dots else QtCore.Qt.BrushStyle.NoBrush)
            if not curve.dots:
                painter.drawPolyline(points)
            for point in points if curve.dots else ():
                painter.drawEllipse(point, px(1.5), px(1.5))


def stretches(share: NDArray[np.float64], columns: int) -> list[tuple[int, int, float]]:
    """Stretches (start, stop, share) of tokens that are held alike, without those that are not; of those that share a pixel, the largest."""
    by = max(1, -(-len(share) // max(columns, 1)))
    if by > 1:
        padded = np.pad(share, (0, -len(share) % by))
        share = np.repeat(padded.reshape(-1, by).max(axis=1), by)[: len(share)]
    edges = np.flatnonzero(np.diff(share)) + 1
    starts, stops = [0, *edges.tolist()], [*edges.tolist(), len(share)]
    return [(a, b, float(share[a])) for a, b in zip(starts, stops, strict=True) if b > a and share[a] > 0]


def rounded_up(value: float) -> float:
    """The next of 1, 2, 5 times a power of ten."""
    unit = 10.0 ** np.floor(np.log10(value))
    return float(next(unit * n for n in (1, 2, 5, 10, 20) if unit * n >= value * 0.999))


class ContextCanvas(AskCanvas):
    """A canvas of such a picture, with a button that measures the time."""

    def __init__(self, theme: Theme) -> None:
        self.picture = ContextPicture(theme)
        super().__init__(theme, self.picture)
