"""A picture of cells that stay crisp: whole pixels on screen, filled rectangles on paper."""

import numpy as np
from numpy.typing import NDArray
from PySide6 import QtCore, QtGui

from mnemoscope.gui.look.painting import kept
from mnemoscope.gui.look.theme import Lut, Theme
from mnemoscope.gui.widgets.canvas import Item, is_paper
from mnemoscope.gui.widgets.joining import Values
from mnemoscope.gui.widgets.uneven import Edges

HAIR = 0.25  # pixels
MOST_RECTANGLES = 40_000  # on paper; beyond, an image with its cells enlarged
ENLARGED = 8_000_000  # pixels of that image
FINER = 4.0  # pixels of it for one of the picture, where columns are not all alike
ROOMY = 6.0  # pixels a side from which a cell is marked that is clipped or not a number
MOST_MARKS = 3_000


class CellImage(Item):
    """Values (columns, rows) in the colours of a map between two levels; what is not a number has a colour of its own.

    Cells whose value lies beyond the levels have the map's last colour, and a notch in a corner where they are large
    enough for one; those that are not a number a line across.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.values: Values = np.zeros((0, 0), np.float32)
        self.levels = (-1.0, 1.0)
        self.clip = QtCore.QRectF()
        self.edges: Edges | None = (
            None  # where columns begin, in pixels, and the last ends, if not all are alike
        )
        self._packed: NDArray[np.uint32] = np.zeros((0, 0), np.uint32)  # (rows, columns) of 0xAARRGGBB
        self._spread: tuple[object, QtGui.QImage, QtCore.QRectF] | None = None

    def set_cells(self, values: Values, levels: tuple[float, float], lut: Lut) -> None:
        """Show these values (columns, rows)."""
        self.values, self.levels = values, levels
        colours = np.append(pack(lut), np.uint32(self.theme.colour("nan").rgba()))
        self._packed = np.ascontiguousarray(colours[indices(values, levels)].T)
        self._spread = None
        self.update()

    def lie(self, rect: QtCore.QRectF, clip: QtCore.QRectF, edges: Edges | None = None) -> None:
        """Fill this rectangle; what reaches beyond `clip` is cut off. `edges`: where columns lie, if not all are alike."""
        alike = edges is self.edges or (
            edges is not None and self.edges is not None and np.array_equal(edges, self.edges)
        )
        if (rect, clip) != (self.rect, self.clip) or not alike:
            self.clip, self.edges, self._spread = clip, edges, None
            self.place(rect)

    def bounds(self) -> QtCore.QRectF:
        return self.rect.intersected(self.clip)

    @property
    def cell(self) -> tuple[float, float]:
        """The width and height of a cell."""
        rows, columns = self._packed.shape
        return self.rect.width() / max(columns, 1), self.rect.height() / max(rows, 1)

    @property
    def lefts(self) -> list[float]:
        """Where each column begins, and the last ends."""
        if self.edges is not None:
            return list(self.edges.tolist())
        left, wide = self.rect.left(), self.cell[0]
        return [left + at * wide for at in range(self._packed.shape[1] + 1)]

    def draw(self, painter: QtGui.QPainter) -> None:
        if not self._packed.size:
            return
        if not is_paper(painter):
            with kept(painter):
                painter.setClipRect(self.boundingRect(), QtCore.Qt.ClipOperation.IntersectClip)
                if self.edges is None:
                    painter.drawImage(self.rect, self._image())
                else:
                    self._draw_spread(painter, self.edges)
                self._mark(painter)
        elif self._packed.size > MOST_RECTANGLES:
            self._draw_enlarged(painter)
        else:
            self._draw_cells(painter)
            self._mark(painter)

    def _image(self) -> QtGui.QImage:
        return image_of(self._packed)

    def _draw_spread(self, painter: QtGui.QPainter, edges: Edges, finer: float = 1.0) -> None:
        """Columns of several widths: an image with a column for each pixel of the device, of whatever lies at its middle."""
        seen, device = self.boundingRect(), painter.deviceTransform()
        scale, offset = max(device.m11(), 1e-6) * finer, device.dx() * finer
        first = int(np.floor(seen.left() * scale + offset))
        last = max(int(np.ceil(seen.right() * scale + offset)), first + 1)
        key = first, last, scale, offset
        if self._spread is None or self._spread[0] != key:
            middles = (np.arange(first, last) + 0.5 - offset) / scale
            at = np.searchsorted(edges, middles, side="right") - 1
            packed = np.ascontiguousarray(self._packed[:, at.clip(0, self._packed.shape[1] - 1)])
            area = QtCore.QRectF(
                (first - offset) / scale, self.rect.top(), (last - first) / scale, self.rect.height()
            )
            self._spread = key, image_of(packed).copy(), area  # copied: the numbers are let go
        painter.drawImage(self._spread[2], self._spread[1])

    def _draw_enlarged(self, painter: QtGui.QPainter) -> None:
        """As an image of whole multiples of its cells, which no viewer can blur much."""
        if self.edges is not None:
            self._draw_spread(painter, self.edges, FINER)
            return
        image = self._image()
        times = max(1, int((ENLARGED / self._packed.size) ** 0.5))
        image = image.scaled(image.width() * times, image.height() * times)
        seen, (wide, high) = self.boundingRect(), self.cell
        part = QtCore.QRectF(
            (seen.left() - self.rect.left()) / wide * times, (seen.top() - self.rect.top()) / high * times,
            seen.width() / wide * times, seen.height() / high * times,
        ).toRect()  # fmt: skip
        painter.drawImage(seen, image.copy(part))

    def _draw_cells(self, painter: QtGui.QPainter) -> None:
        """One path per colour, cells of a run joined; a hair of overlap hides seams between neighbours."""
        (wide, high), seen, lefts = self.cell, self.boundingRect(), self.lefts
        hair_x, hair_y = min(0.04 * wide, HAIR), min(0.04 * high, HAIR)
        paths: dict[int, QtGui.QPainterPath] = {}
        for y, line in enumerate(self._packed):
            cuts = (np.flatnonzero(np.diff(line)) + 1).tolist()
            for x, end in zip([0, *cuts], [*cuts, len(line)], strict=True):
                path = paths.setdefault(int(line[x]), QtGui.QPainterPath())
                path.setFillRule(QtCore.Qt.FillRule.WindingFill)  # else overlaps of one colour are holes
                left, right = max(lefts[x], seen.left()), min(lefts[end], seen.right())
                path.addRect(
                    QtCore.QRectF(left, self.rect.top() + y * high, right - left + hair_x, high + hair_y)
                )
        for colour, path in paths.items():
            painter.fillPath(path, QtGui.QColor.fromRgba(colour))

    def _mark(self, painter: QtGui.QPainter) -> None:
        """A notch in cells that are clipped, a line across those that are not numbers, where there is room."""
        (wide, high), lefts, seen = self.cell, self.lefts, self.boundingRect()
        roomy = self.theme.px(ROOMY)
        if high < roomy or (self.edges is None and wide < roomy):
            return
        side, theme = self.theme.px(4), self.theme
        clipped, odd = beyond(self.values, self.levels), np.isnan(self.values)
        if self.edges is not None:  # only of columns wide enough for a mark, and of what of them is in sight
            lefts = np.clip(self.edges, seen.left(), seen.right()).tolist()
            small = np.diff(lefts) < roomy
            clipped[small], odd[small] = False, False
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        notches = QtGui.QPainterPath()
        for column, row in np.argwhere(clipped)[:MOST_MARKS].tolist():
            x, y = lefts[column + 1], self.rect.top() + row * high
            notches.addPolygon(
                QtGui.QPolygonF(
                    [QtCore.QPointF(x - side, y), QtCore.QPointF(x, y), QtCore.QPointF(x, y + side)]
                )
            )
        painter.fillPath(notches, theme.colour("panel"))
        painter.setPen(theme.pen("panel", 1.2))
        for column, row in np.argwhere(odd)[:MOST_MARKS].tolist():
            y = self.rect.top() + row * high
            painter.drawLine(QtCore.QLineF(lefts[column], y + high, lefts[column + 1], y))
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing, on=False)


def image_of(packed: NDArray[np.uint32]) -> QtGui.QImage:
    """Colours (rows, columns) as an image that stands on them."""
    rows, columns = packed.shape
    return QtGui.QImage(packed.data, columns, rows, columns * 4, QtGui.QImage.Format.Format_RGB32)


def indices(values: NDArray[np.floating], levels: tuple[float, float]) -> NDArray[np.intp]:
    """The place of each value in a map of 256 colours, and 256 for what is not a number."""
    low, high = levels
    values = values.astype(np.float32, copy=False)
    with np.errstate(over="ignore", invalid="ignore"):
        share = (values - np.float32(low)) * np.float32(256 / ((high - low) or 1))
        places = np.clip(np.nan_to_num(share, nan=0.0), 0, 255).astype(np.intp)
    places[np.isnan(values)] = 256
    return places


def beyond(values: NDArray[np.floating], levels: tuple[float, float]) -> NDArray[np.bool_]:
    """Which values lie outside the levels, those that are infinite among them."""
    low, high = levels
    least = 1e-5 * (high - low)  # what rounding does to a weight of 1
    with np.errstate(invalid="ignore"):
        return np.asarray((values < low - least) | (values > high + least))


def pack(lut: Lut) -> NDArray[np.uint32]:
    """A map (n, 4) as 0xAARRGGBB."""
    wide = lut.astype(np.uint32)
    return np.asarray(wide[:, 3] << 24 | wide[:, 0] << 16 | wide[:, 1] << 8 | wide[:, 2])
