"""A population over time: units (rows) by steps (columns) as a heat map with a colour bar and the column at the cursor."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6 import QtCore, QtGui

from mnemoscope.engines.numerals import numeral
from mnemoscope.engines.translation import tr
from mnemoscope.gui.look.theme import Lut, Theme
from mnemoscope.gui.state.offers import Place
from mnemoscope.gui.widgets.axiswords import a_row, in_sight, one_of
from mnemoscope.gui.widgets.canvas import Item
from mnemoscope.gui.widgets.cellimage import CellImage
from mnemoscope.gui.widgets.header import draw_header, title_width, whole
from mnemoscope.gui.widgets.inwords import in_words, oddities
from mnemoscope.gui.widgets.joining import Joined, Values, joined, joined_unevenly
from mnemoscope.gui.widgets.levels import draw_levels
from mnemoscope.gui.widgets.profile import Profile
from mnemoscope.gui.widgets.timerow import HEADER, RIGHT, Row
from mnemoscope.gui.widgets.uneven import Edges
from mnemoscope.gui.widgets.unitaxis import Mark, UnitAxis, margin_of

__all__ = ["HeatRow", "Mark"]

PROFILE = 40.0  # width of the column at the cursor, right of the map
LEAST_UNITS = 4  # in sight, however far one zooms
GAP_FROM = 5.0  # pixels a group must be high to be set off from the next

Sight = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Held:
    """A bar of the column at the cursor: its row there, the numbers of the signal that it stands for, and its value."""

    row: "HeatRow"
    at: int
    numbers: tuple[int, ...]
    value: float


class HeatRow(Row):
    """A heat map of `values` (steps, rows). Where there are more values than pixels, each pixel shows the largest in size."""

    def __init__(self, theme: Theme, *, axis: str = "unit") -> None:
        super().__init__(theme)
        self.axis = axis
        self.points = {"cell": "unit", "class": ""}.get(axis, axis)
        self.names: Sequence[str] = ()  # of the rows, where they have names
        self.title = self.note = ""
        self.quantity = ""  # what its values are, for the colour bar of a figure
        self.first = 0
        self.values: Values = np.zeros((0, 0), np.float32)
        self.units: NDArray[np.int64] = np.zeros(0, np.int64)
        self.levels = (-1.0, 1.0)
        self.sight: Sight = (0, 0)  # which of `total` rows are in the picture
        self.total = 0
        self.apart = 0  # rows that belong together: a line sets them off from the next; 0: none
        self.headed = True
        self.still = False  # its bars cannot be dragged
        self.marks: Sequence[Mark] = ()
        self.token: Callable[[int], str] = str
        self.place_of: Callable[[int], str] | None = None  # a unit in words
        self.about: Callable[[int], Sequence[str]] | None = None  # what is known of a unit
        self.more: Callable[[int, int], Sequence[str]] | None = None  # of the read-out: of step, unit
        self.joined = Joined(self.values, self.values)
        self._odd = ""  # what the values in sight have that no colour shows
        self._clipped = False
        self._unnamed = ""  # that there is no room for all names
        self.image = CellImage(theme)
        self.image.setParentItem(self)
        self.profile = Profile(theme)
        self.profile.setParentItem(self)
        self.over = Over(theme, self)
        self.over.setParentItem(self)

    @property
    def map(self) -> QtCore.QRectF:
        """Where the heat map itself lies."""
        return self.plot.adjusted(0, self.theme.px(HEADER if self.headed or self.said else 3), 0, 0)

    @property
    def words(self) -> QtCore.QRectF:
        if not self.headed and not self.said:
            return QtCore.QRectF()
        said = QtGui.QFontMetricsF(self.theme.font(11)).horizontalAdvance(self.said)
        wide = title_width(self.theme, self._headline) + said
        return QtCore.QRectF(self.map.left(), self.rect.top(), wide + 4, self.theme.px(HEADER - 2))

    @property
    def said(self) -> str:
        """All that the picture must say of itself beside its title."""
        return " · ".join(
            filter(None, (self._odd, self._out_of_sight(), *self._joins(), self._unnamed, self.note))
        )

    def set_data(
        self,
        values: Values,
        first: int,
        *,
        units: NDArray[np.int64],
        levels: tuple[float, float],
        title: str,
        note: str = "",
        sight: Sight | None = None,
    ) -> None:
        """Show values (steps, rows) from step `first`; `units` says which unit each row is.

        `sight`: only these rows of them.
        """
        self.total = len(units)
        start, stop = self.sight = sight or (0, self.total)
        self.values, self.units, self.first = values[:, start:stop], units[start:stop], first
        self.title, self.note, self.levels = title, note, levels
        self._odd, self._clipped = oddities(self.values, levels)
        self._fill()
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
        """The values of all rows at the cursor, drawn as bars on the right."""
        self.profile.set_data(profile[slice(*self.sight)], self.levels)

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Point out these rows, by their places among all."""
        if marks != self.marks:
            self.marks = marks
            self.update()

    def place(self, rect: QtCore.QRectF) -> None:
        resized = rect.size() != self.rect.size()
        super().place(rect)
        if resized:  # the joining depends on the size
            self._fill()
            self.moved()

    def look_at(self, start: int, stop: int, edges: Edges | None = None) -> None:
        before, uneven = self.extent, self.edges
        super().look_at(start, stop, edges)
        zoomed = before[1] - before[0] != stop - start
        moves = self.joined.steps > 1 or self.step_width < 1
        if edges is not uneven or (zoomed if edges is not None else before != self.extent and moves):
            self._fill()
            self.moved()

    def _lut(self) -> Lut:
        return self.theme.lut(self.levels[0])

    def _fill(self) -> None:
        """Join what must be joined and colour it. What is joined must be said, which may take the room of a header."""
        self.image.setVisible(bool(self.values.size))
        self.joined, self._unnamed = Joined(self.values, self.values), ""
        if not self.values.size or self.rect.isEmpty():
            return
        for _ in range(2):
            area = self.map
            if self.edges is None:
                self.joined = joined(self.values, self.first, self.step_width, area.height())
            else:
                places = self.columns(self.first, len(self.values))
                self.joined = joined_unevenly(self.values, places, self.step_width, area.height())
            every = self.unit_axis.spread(self.theme, margin_of(self.rect, area, self.theme))[0]
            self._unnamed = tr("one row in {n} is named", n=every) if self.names and every > 1 else ""
            if self.map == area:
                break
        self.profile.join(self.joined.units)
        self.image.set_cells(self.joined.values, self.levels, self._lut())

    def moved(self) -> None:
        area, px = self.map, self.theme.px
        self.profile.place(QtCore.QRectF(area.right() + px(6), area.top(), px(PROFILE), area.height()))
        self.over.place(area)
        if not self.values.size:
            return
        shown = self.joined
        if shown.shared is not None:
            columns = self.pixels(shown.shared.edges)
            whole = QtCore.QRectF(columns[0], area.top(), columns[-1] - columns[0], area.height())
            self.image.lie(whole, whole.intersected(area), columns)
            return
        wide = len(shown.values) * shown.steps * self.step_width
        left = self.left_of(self.first - shown.before)
        end = self.left_of(self.first + len(self.values))
        seen = QtCore.QRectF(
            QtCore.QPointF(self.left_of(self.first), area.top()), QtCore.QPointF(end, area.bottom())
        )
        self.image.lie(QtCore.QRectF(left, area.top(), wide, area.height()), seen.intersected(area))

    @property
    def unit_axis(self) -> UnitAxis:
        """The rows in sight, for the margin."""
        return UnitAxis(self.units, self.axis, self.names, self.joined.units, self.sight[0])

    def _drawn_at(self, step: int, y: float) -> tuple[int, int] | None:
        """The step and row of the value that is drawn there, both counted from the first in sight."""
        area, at = self.map, step - self.first
        if not self.values.size or not area.top() <= y < area.bottom() or not 0 <= at < len(self.values):
            return None
        rows = self.joined.values.shape[1]
        row = min(int((y - area.top()) / area.height() * rows), rows - 1)
        return self.joined.chosen(self.joined.column(at), row)

    def unit_at(self, step: int, y: float) -> int | None:
        found = self._drawn_at(step, y)
        return None if found is None else int(self.units[found[1]])

    def place_at(self, step: int, y: float) -> Place:
        if (found := self._drawn_at(step, y)) is None or not self.signals:
            return super().place_at(step, y)
        return Place(self.first + found[0], "unit", int(self.units[found[1]]), self.signals)

    def held_at(self, point: QtCore.QPointF) -> Held | None:
        """The bar of the column at the cursor that lies there, if it can be dragged."""
        area = self.profile.rect
        if not self.signals or self.still or not area.contains(point) or not len(self.profile.values):
            return None
        row = self.profile.row_at(point.y())
        first = row * self.profile.units
        numbers = self.units[first : first + self.profile.units]
        return Held(self, row, tuple(sorted(numbers.tolist())), float(self.profile.drawn[row]))

    def described(self, held: Held) -> tuple[str, ...]:
        """A bar that can be dragged, in words."""
        numbers = held.numbers
        one = self.place_of(numbers[0]) if self.place_of else one_of(self.axis, numbers[0])
        which = (
            one
            if len(numbers) == 1
            else tr("{count} units in one bar, of which the largest", count=len(numbers))
        )
        value = in_words(held.value, signed=self.levels[0] < 0)
        return (
            tr("{signal}  {value} at the cursor", signal=self.title, value=value),
            which,
            tr("drag it: held at a value from here on, in a track beside"),
        )

    def name_units(self, said: Callable[[str, int], Sequence[str]]) -> None:
        self.about = partial(said, self.signals[0]) if self.signals else self.about

    def describe(self, step: int, y: float) -> tuple[str, ...]:
        found = self._drawn_at(step, y)
        if found is None:
            above = y < self.map.top()
            return whole(self.theme, self.header, self._headline, self.said) if above else ()
        at, row = found
        step, unit = self.first + at, int(self.units[row])
        more = self.more(step, unit) if self.more else ()
        about = self.about(unit) if self.about else ()
        name = self.names[unit] if self.names else unit
        place = self.place_of(unit) if self.place_of else one_of(self.axis, name)
        value = in_words(float(self.values[at, row]), signed=self.levels[0] < 0)
        drawn = self.joined.steps_of(self.joined.column(at))
        steps = self.joined.steps if self.joined.shared is None else drawn.stop - drawn.start
        shared = steps * self.joined.units
        largest = (
            (tr("the largest in size of the {count} values drawn here", count=shared),) if shared > 1 else ()
        )
        return (
            *more,
            f"{self.title}  {value}",
            tr("{place}   step {step}   “{token}”", place=place, step=step, token=self.token(step)),
            *about,
            *largest,
        )

    def seen_after(self, factor: float, y: float) -> Sight | None:
        """The rows in sight after zooming around this height; None: all of them."""
        start, stop = self.sight
        area = self.map
        count = min(max(round((stop - start) * factor), LEAST_UNITS), self.total)
        if count == stop - start and factor < 1:
            count = max(count - 1, min(LEAST_UNITS, self.total))
        share = min(max((y - area.top()) / max(area.height(), 1), 0.0), 1.0)
        return within(round(start + share * (stop - start) - share * count), count, self.total)

    def seen_from(self, rows: float) -> Sight | None:
        """The rows in sight after moving by so many."""
        start, stop = self.sight
        return within(round(start + rows), stop - start, self.total)

    @property
    def pitch(self) -> float:
        """The height of one unit, in pixels."""
        return self.map.height() / max(len(self.units), 1)

    def _joins(self) -> tuple[str, ...]:
        rows = self.joined.units
        return (a_row(self.axis, rows) if rows > 1 else "", self.joined.told)

    def _out_of_sight(self) -> str:
        start, stop = self.sight
        if stop - start >= self.total:
            return ""
        index = len(self.units) and bool((self.units == np.arange(start, stop)).all())
        return in_sight(self.axis if index else "", start, stop - 1, self.total)

    @property
    def _headline(self) -> str:
        return self.title if self.headed else ""

    def draw(self, painter: QtGui.QPainter) -> None:
        theme, area = self.theme, self.map
        draw_header(painter, theme, self.header, self._headline, self.said)
        painter.setPen(theme.pen("line"))
        painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
        painter.drawRect(area)
        self.unit_axis.draw(painter, theme, margin_of(self.rect, area, theme), self.marks)
        self._draw_bar(painter, area)

    def draw_over(self, painter: QtGui.QPainter) -> None:
        """The lines between groups of rows, above the cells."""
        area, start = self.map, self.sight[0]
        if not self.apart or self.pitch * self.apart < self.theme.px(GAP_FROM):
            return
        wide = (2 if self.theme.is_figure else 3) if self.pitch * self.apart > 12 else 1
        for row in range(self.apart - start % self.apart, len(self.units), self.apart):
            y = area.top() + row * self.pitch
            line = QtCore.QLineF(area.left() + 1, y, area.right() - 1, y)
            for name, width in (("panel", wide), ("line", 1)):
                painter.setPen(self.theme.pen(name, width))
                painter.drawLine(line)

    def _draw_bar(self, painter: QtGui.QPainter, area: QtCore.QRectF) -> None:
        """The colour bar with its three numbers, which say so where values lie beyond."""
        theme, (low, high) = self.theme, self.levels
        more, less = "≥" if self._clipped else "", "≤" if self._clipped and low < 0 else ""
        metrics = QtGui.QFontMetricsF(theme.font(11))
        widest = max(map(metrics.horizontalAdvance, (more + numeral(high), less + numeral(low))))
        lacking = widest - theme.px(RIGHT - PROFILE - 27)
        beside = theme.px(PROFILE + 14) - min(max(lacking, 0), theme.px(7))
        left = area.right() + (beside if theme.marks else theme.px(6))
        bar = QtCore.QRectF(left, area.top(), theme.px(8), area.height())
        painter.fillRect(bar, theme.gradient(low, bar.bottomLeft(), bar.topLeft()))
        painter.setPen(theme.pen("line"))
        painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
        painter.drawRect(bar)
        draw_levels(painter, theme, bar, self.rect.right(), self.levels, self.quantity, (less, more))


class Over(Item):
    """What a heat map draws above its cells."""

    def __init__(self, theme: Theme, row: HeatRow) -> None:
        super().__init__(theme)
        self.row = row
        self.setZValue(10)

    def draw(self, painter: QtGui.QPainter) -> None:
        self.row.draw_over(painter)


def within(start: int, count: int, total: int) -> Sight | None:
    """So many rows from a place, or the nearest there is; None for all."""
    start = min(max(start, 0), total - count)
    return None if count >= total else (start, start + count)
