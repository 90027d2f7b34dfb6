"""A population over time: units (rows) by steps (columns) as a heat map with fixed levels, a colour bar, and the column at the cursor."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6 import QtCore, QtGui

from gui.theme import Lut, Theme
from gui.widgets.canvas import Align, Item, is_paper
from gui.widgets.timerow import LEFT, RIGHT, Row

Values = NDArray[np.float32]

HEADER = 16.0
PROFILE = 40.0  # width of the column at the cursor, right of the map
HAIR = 0.25  # pixels
MOST_RECTANGLES = 40_000  # on paper; beyond, an image with its cells enlarged


class CellImage(pg.ImageItem):  # type: ignore[misc]
    """An image whose cells stay crisp: nearest neighbours on screen, filled rectangles on paper."""

    def paint(self, painter: QtGui.QPainter, *args: object) -> None:
        if self.image is None or 0 in self.image.shape:
            return
        if not is_paper(painter):
            super().paint(painter, *args)
            return
        if self.qimage is None or self._renderRequired:
            self.render()
        image = self.qimage
        if image.width() * image.height() > MOST_RECTANGLES:
            times = max(1, 8_000_000 // (image.width() * image.height())) ** 0.5
            size = QtCore.QSize(image.width() * max(1, int(times)), image.height() * max(1, int(times)))
            painter.drawImage(QtCore.QRectF(0, 0, image.width(), image.height()), image.scaled(size))
            return
        self._paint_cells(painter)

    def _paint_cells(self, painter: QtGui.QPainter) -> None:
        """One path per colour, cells of a run joined; a hair of overlap hides seams between neighbours."""
        cell = self.sceneTransform()
        hair_x, hair_y = min(0.04, HAIR / cell.m11()), min(0.04, HAIR / cell.m22())
        image = self.qimage.convertToFormat(QtGui.QImage.Format.Format_ARGB32)
        packed = (
            np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), -1).copy()
        )  # (rows, steps)
        paths: dict[int, QtGui.QPainterPath] = {}
        for y, line in enumerate(packed):
            edges = np.flatnonzero(np.diff(line)) + 1
            starts = [0, *edges.tolist()]
            for x, end in zip(starts, [*edges.tolist(), len(line)], strict=True):
                path = paths.setdefault(int(line[x]), QtGui.QPainterPath())
                path.setFillRule(QtCore.Qt.FillRule.WindingFill)  # else overlaps of one colour are holes
                path.addRect(QtCore.QRectF(x, y, end - x + hair_x, 1 + hair_y))
        painter.setPen(QtCore.Qt.PenStyle.NoPen)
        for colour, path in paths.items():
            if colour >> 24:
                painter.fillPath(path, QtGui.QColor.fromRgba(colour))


@dataclass(frozen=True, slots=True)
class Mark:
    """A row to point out: its place in the picture, its unit and its colour."""

    row: int
    unit: int
    colour: QtGui.QColor


class Profile(Item):
    """The column at the cursor, unit for unit beside its row: a bar from zero."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.values: Values = np.zeros(0, np.float32)
        self.levels = (-1.0, 1.0)

    def set_data(self, values: Values, levels: tuple[float, float]) -> None:
        """Show these values (rows,), from the top down."""
        self.values, self.levels = values, levels
        self.update()

    def draw(self, painter: QtGui.QPainter) -> None:
        area, (low, high) = self.rect, self.levels
        if not len(self.values):
            return
        share = np.clip((np.nan_to_num(self.values) - low) / (high - low), 0, 1)
        zero = area.left() + area.width() * min(max(-low / (high - low), 0), 1)
        edges = area.top() + np.arange(len(share) + 1) / len(share) * area.height()
        x = np.concatenate(([zero], np.repeat(area.left() + area.width() * share, 2), [zero]))
        y = np.concatenate((edges[:1], np.repeat(edges, 2)[1:-1], edges[-1:]))
        painter.setPen(QtCore.Qt.PenStyle.NoPen)
        painter.fillPath(pg.arrayToQPath(x, y), self.theme.colour("muted", 0.75))
        painter.setPen(self.theme.pen("line"))
        painter.drawLine(QtCore.QLineF(zero, area.top(), zero, area.bottom()))


class HeatRow(Row):
    """A heat map of `values` (steps, rows). Its colours mean the same at any time: the levels are given."""

    def __init__(self, theme: Theme, *, axis: str = "unit") -> None:
        super().__init__(theme)
        self.axis = axis
        self.names: Sequence[str] = ()  # of the rows, where they have names
        self.title = ""
        self.note = ""
        self.first = 0
        self.values: Values = np.zeros((0, 0), np.float32)
        self.units: NDArray[np.int64] = np.zeros(0, np.int64)
        self.levels = (-1.0, 1.0)
        self.bounded = True
        self.profile = Profile(theme)
        self.profile.setParentItem(self)
        self.headed = True
        self.marks: Sequence[Mark] = ()
        self.token: Callable[[int], str] = str
        self.more: Callable[[int, int], Sequence[str]] | None = (
            None  # further lines of the read-out: of step, unit
        )
        self.image = CellImage(axisOrder="row-major")
        self.image.setParentItem(self)

    @property
    def map(self) -> QtCore.QRectF:
        """Where the heat map itself lies."""
        return self.plot.adjusted(0, self.theme.px(HEADER if self.headed else 3), 0, 0)

    @property
    def words(self) -> QtCore.QRectF:
        if not self.headed:
            return QtCore.QRectF()
        wide = QtGui.QFontMetricsF(self.theme.font(12, bold=True)).horizontalAdvance(self.title + self.note)
        return QtCore.QRectF(self.map.left(), self.rect.top(), wide + 10, self.theme.px(HEADER - 2))

    def set_data(
        self,
        values: Values,
        first: int,
        *,
        units: NDArray[np.int64],
        levels: tuple[float, float],
        title: str,
        bounded: bool = True,
        note: str = "",
    ) -> None:
        """Show values (steps, rows) from step `first`; `units` says which unit each row is.

        `bounded` false: the levels are not a promise, and the colour bar says "and beyond".
        """
        self.values, self.first, self.units, self.title, self.note = values, first, units, title, note
        self.levels, self.bounded = levels, bounded
        self._fill()
        self.image.setVisible(bool(values.size))
        self.moved()
        self.update()

    def set_headed(self, headed: bool) -> None:
        """With its title above, or without, where the dock says it already."""
        if headed != self.headed:
            self.headed = headed
            self._fill()
            self.moved()
            self.update()

    def set_profile(self, profile: Values) -> None:
        """The values of the rows at the cursor, drawn as bars on the right."""
        self.profile.set_data(profile, self.levels)

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Point out these rows."""
        if marks != self.marks:
            self.marks = marks
            self.update()

    def _lut(self) -> Lut:
        return self.theme.lut(self.levels[0])

    def _shown(self) -> Values:
        """The values as drawn: where there are more rows than pixels, the mean of neighbours."""
        rows, room = self.values.shape[1], max(self.map.height(), 1.0)
        joined = int(rows // room) if room > 8 else 1
        if joined < 2:
            return self.values
        whole = rows // joined * joined
        body = self.values[:, :whole].reshape(len(self.values), -1, joined).mean(axis=2)
        if whole == rows:
            return body
        return np.concatenate((body, self.values[:, whole:].mean(axis=1, keepdims=True)), axis=1)

    def place(self, rect: QtCore.QRectF) -> None:
        resized = rect.height() != self.rect.height()
        super().place(rect)
        if resized:  # the joining of rows depends on the height
            self._fill()
            self.moved()

    def _fill(self) -> None:
        if self.values.size:
            cells = np.ascontiguousarray(self._shown().T)  # (rows, steps)
            self.image.setImage(cells, autoLevels=False, levels=self.levels, lut=self._lut())

    def moved(self) -> None:
        area = self.map
        room = QtCore.QRectF(
            area.right() + self.theme.px(6), area.top(), self.theme.px(PROFILE), area.height()
        )
        self.profile.place(room)
        if not self.values.size:
            return
        self.image.setRect(
            QtCore.QRectF(
                self.left_of(self.first), area.top(), len(self.values) * self.step_width, area.height()
            )
        )

    def unit_at(self, y: float) -> int | None:
        area, rows = self.map, len(self.units)
        if not rows or not area.top() <= y < area.bottom():
            return None
        return int(self.units[min(int((y - area.top()) / area.height() * rows), rows - 1)])

    def describe(self, step: int, y: float) -> tuple[str, ...]:
        area, rows = self.map, len(self.units)
        at = step - self.first
        if not rows or not area.top() <= y < area.bottom() or not 0 <= at < len(self.values):
            return ()
        row = min(int((y - area.top()) / area.height() * rows), rows - 1)
        value = float(self.values[at, row])
        more = self.more(step, int(self.units[row])) if self.more else ()
        return (
            *more,
            f"{self.title}  {value:+.3f}" if self.levels[0] < 0 else f"{self.title}  {value:.3f}",
            f"{self.axis} {self.names[row] if self.names else self.units[row]}   step {step}   “{self.token(step)}”",
        )

    def draw(self, painter: QtGui.QPainter) -> None:
        theme, area = self.theme, self.map
        if self.headed:
            self._draw_header(painter, area)
        painter.setPen(theme.pen("line"))
        painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
        painter.drawRect(area)
        self._draw_units(painter, area)
        self._draw_bar(painter, area)

    def _draw_header(self, painter: QtGui.QPainter, area: QtCore.QRectF) -> None:
        """The title, and a note beside it."""
        theme = self.theme
        painter.setFont(theme.font(12, bold=True))
        painter.setPen(theme.colour("text"))
        header = QtCore.QRectF(
            area.left(), self.rect.top(), self.rect.width() - area.left(), theme.px(HEADER - 2)
        )
        painter.drawText(header, Align.AlignLeft | Align.AlignVCenter, self.title)
        if self.note:
            offset = QtGui.QFontMetricsF(painter.font()).horizontalAdvance(self.title) + theme.px(10)
            painter.setFont(theme.font(11))
            painter.setPen(theme.colour("muted"))
            painter.drawText(
                header.adjusted(offset, 0, 0, 0), Align.AlignLeft | Align.AlignVCenter, self.note
            )

    def _draw_units(self, painter: QtGui.QPainter, area: QtCore.QRectF) -> None:
        """The left margin: the axis and the units pointed out, or the rows' names."""
        if self.names:
            self._draw_names(painter, area)
            return
        theme, rows = self.theme, len(self.units)
        painter.setFont(theme.font(11))
        painter.setPen(theme.colour("muted"))
        margin = QtCore.QRectF(self.rect.left(), area.top(), theme.px(LEFT - 8), area.height())
        high = QtGui.QFontMetricsF(painter.font()).height()
        marked = [(area.top() + (m.row + 0.5) / max(rows, 1) * area.height(), m) for m in self.marks]
        ordered = rows and self.units[0] == 0 and self.units[-1] == rows - 1  # else the ends say nothing
        painter.drawText(
            margin, Align.AlignRight | Align.AlignTop, f"{self.axis} 0" if ordered else self.axis
        )
        if area.height() > 2.4 * high and ordered:
            painter.drawText(margin, Align.AlignRight | Align.AlignBottom, f"{rows - 1}")
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        for y, mark in marked:
            tip = QtGui.QPolygonF(
                [
                    QtCore.QPointF(area.left() - 1, y),
                    QtCore.QPointF(area.left() - theme.px(7), y - theme.px(4)),
                    QtCore.QPointF(area.left() - theme.px(7), y + theme.px(4)),
                ]
            )
            painter.setPen(QtCore.Qt.PenStyle.NoPen)
            painter.setBrush(mark.colour)
            painter.drawPolygon(tip)
            free = area.top() + high < y - high / 2 and y + high / 2 < area.bottom() - high
            if len(marked) <= 2 and free:
                painter.setPen(mark.colour)
                painter.setFont(theme.font(11, bold=True))
                box = QtCore.QRectF(self.rect.left(), y - high / 2, theme.px(LEFT - 9), high)
                painter.drawText(box, Align.AlignRight | Align.AlignVCenter, f"{mark.unit}")
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing, on=False)

    def _draw_names(self, painter: QtGui.QPainter, area: QtCore.QRectF) -> None:
        """Each row's name beside it, as many as have room."""
        theme, high = self.theme, area.height() / max(len(self.names), 1)
        painter.setFont(theme.font(11))
        painter.setPen(theme.colour("muted"))
        metrics = QtGui.QFontMetricsF(painter.font())
        every = max(1, int(-(-metrics.height() * 0.8 // max(high, 1e-6))))
        for row in range(0, len(self.names), every):
            middle = area.top() + (row + 0.5) * high
            box = QtCore.QRectF(
                self.rect.left(), middle - metrics.height() / 2, theme.px(LEFT - 8), metrics.height()
            )
            text = metrics.elidedText(self.names[row], QtCore.Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, Align.AlignRight | Align.AlignVCenter, text)

    def _draw_bar(self, painter: QtGui.QPainter, area: QtCore.QRectF) -> None:
        """The colour bar with its three numbers."""
        theme, (low, high) = self.theme, self.levels
        left = area.right() + theme.px(PROFILE + 14)
        bar = QtCore.QRectF(left, area.top(), theme.px(8), area.height())
        painter.fillRect(bar, theme.gradient(low, bar.bottomLeft(), bar.topLeft()))
        painter.setPen(theme.pen("line"))
        painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
        painter.drawRect(bar)
        painter.setFont(theme.font(11))
        painter.setPen(theme.colour("muted"))
        room = QtCore.QRectF(bar.right() + theme.px(4), area.top(), theme.px(RIGHT), area.height())
        more = "" if self.bounded else "≥"
        less = "" if self.bounded or low == 0 else "≤"
        painter.drawText(room.adjusted(0, -2, 0, 0), Align.AlignLeft | Align.AlignTop, more + number(high))
        if area.height() > 3 * theme.px(12):
            painter.drawText(room, Align.AlignLeft | Align.AlignVCenter, number((low + high) / 2))
        painter.drawText(room.adjusted(0, 0, 0, 2), Align.AlignLeft | Align.AlignBottom, less + number(low))


def number(value: float) -> str:
    """A level for a colour bar: as short as it can be, with a true minus."""
    return f"{value:.3g}".replace("-", "−")
