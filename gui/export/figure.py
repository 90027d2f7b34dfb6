"""A figure of several panels, off screen: laid out in its grid, with letters and shared axes, and drawn as one picture."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6 import QtCore, QtGui

from mnemoscope.engines.translation import commas, tr
from mnemoscope.gui.export.apart import let_go, off_screen
from mnemoscope.gui.export.doing import At, Export
from mnemoscope.gui.export.options import ExportError, ExportOptions, check_step, rows_of, stretch
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.panel import Panel, TimePanel
from mnemoscope.gui.state.figures import Figure, Pane
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.canvas import Align, Paint

EDGE, BETWEEN, UNDER = (
    3.0,
    14.0,
    8.0,
)  # pixels around the figure, between columns, and below a panel that ends its axis
INDENT, TITLE, AXIS = 18.0, 16.0, 20.0
LETTER = 16  # pixels: 8 points in a column of a journal
LEAST, MOST_HIGH = 48, 900.0  # pixels of a panel, and of a square one

Look = Callable[[Pane], View]  # what a panel of the figure shows
Panels = dict[str, type[Panel]]


@dataclass(frozen=True, slots=True)
class Cell:
    """One panel of the figure: its letter, its title where it has one, what it shows, and whether the axis is drawn below it."""

    part: Pane
    letter: str
    view: View
    cls: type[Panel]
    axis: bool
    most: float | None = None  # the height that its picture fills, in pixels, where it cannot fill more

    def natural(self, theme: Theme, wide: float) -> float:
        """The height that it likes, all included, in pixels."""
        inner = wide - theme.px(self.indent)
        liked = theme.px(self._liked(inner / theme.scale))
        if self.most is not None:
            liked = min(liked, self.most)
        return self.around(theme) + (theme.px(self.part.height) or liked)

    def _liked(self, wide: float) -> float:
        """A good height for its picture in this width, both in unscaled pixels; on paper it leaves room for a caption."""
        if not self.cls.aside:
            return float(self.cls.preferred_height)
        return min(max(wide - self.cls.aside, self.cls.least_height), MOST_HIGH)

    def around(self, theme: Theme) -> float:
        """The height of what stands above and below its picture."""
        return theme.px(TITLE * bool(self.part.title) + AXIS * self.axis + UNDER * self.is_last)

    @property
    def is_last(self) -> bool:
        """Whether nothing below shares its axis."""
        return self.axis or not issubclass(self.cls, TimePanel)

    @property
    def indent(self) -> float:
        """What its letter takes of the width."""
        has_room = issubclass(self.cls, TimePanel) or self.cls.aside > 0  # in its left margin
        return INDENT if self.letter and not self.part.title and not has_room else 0.0


def cells_of(figure: Figure, panels: Panels, look: Look) -> list[list[list[Cell]]]:
    """The grid with what each panel shows. Raises ExportError for a panel that there is not, or that has nothing to show."""
    if not figure.parts:
        raise ExportError(tr("a figure without panels shows nothing: add one"))
    grid = []
    for row in figure.grid:
        columns = []
        for column in row:
            views = [(part, look(part), _class(part, panels)) for part in column]
            cells = []
            for n, (part, view, cls) in enumerate(views):
                below = views[n + 1] if n + 1 < len(views) else None
                over = issubclass(cls, TimePanel)
                shared = (
                    over
                    and below is not None
                    and issubclass(below[2], TimePanel)
                    and _same_axis(view, below[1])
                )
                cells.append(Cell(part, figure.letter(part), view, cls, over and not shared))
            columns.append(cells)
        grid.append(columns)
    return grid


def _class(part: Pane, panels: Panels) -> type[Panel]:
    if part.panel not in panels:
        raise ExportError(
            tr(
                "there is no panel named {panel!r}; there are {panels}",
                panel=part.panel,
                panels=commas(panels),
            )
        )
    return panels[part.panel]


def _same_axis(one: View, other: View) -> bool:
    return one.trace is other.trace and one.window == other.window


class FigureStage:
    """Panels made for one figure and gone after it."""

    def __init__(self, figure: Figure, panels: Panels, look: Look, theme: Theme, width: int) -> None:
        self.figure, self.theme, self.width = figure, theme, width
        self.grid = cells_of(figure, panels, look)
        self.cells = [cell for row in self.grid for column in row for cell in column]
        self.panels: list[Panel] = []
        try:
            for cell in self.cells:
                panel = off_screen(cell.cls, theme)
                self.panels.append(panel)
                panel.show()
                if isinstance(panel, TimePanel):
                    panel.show_axis(cell.axis)
            self.grid = self._measured()
            self.cells = [cell for row in self.grid for column in row for cell in column]
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> "FigureStage":
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def close(self) -> None:
        """Let the panels go."""
        for panel in self.panels:
            let_go(panel)
        self.panels = []

    def _measured(self) -> list[list[list[Cell]]]:
        """The grid with how much height the panels fill that cannot fill more; found by having them drawn as they like it."""
        panels = iter(self.panels)
        return [
            [
                [self._measure(cell, next(panels), wide) for cell in column]
                for column, (_, wide) in zip(row, self._lefts(row), strict=True)
            ]
            for row in self.grid
        ]

    def _measure(self, cell: Cell, panel: Panel, wide: float) -> Cell:
        if panel.canvas.drawn_height is None:
            return cell
        body = self._body(cell, QtCore.QRectF(0, 0, wide, cell.natural(self.theme, wide)))
        panel.setFixedSize(round(body.width()), round(body.height()))
        panel.refresh(cell.view)
        return replace(cell, most=panel.canvas.drawn_height)

    @property
    def height(self) -> int:
        """The height that the figure has by itself, in pixels."""
        return round(sum(self._row_heights()) + 2 * self.theme.px(EDGE))

    def draw(self, height: int) -> Export[list[QtCore.QRectF]]:
        """Lay everything out in so high a figure, and draw it; where each panel lies. Raises ExportError if one has nothing to show."""
        frames = self.frames(height)
        for cell, panel, frame in zip(self.cells, self.panels, frames, strict=True):
            body = self._body(cell, frame)
            panel.setFixedSize(round(body.width()), round(body.height()))
            panel.refresh(cell.view)
            if panel.message:
                raise ExportError(panel.message)
            yield At()
        return frames

    @property
    def steps(self) -> tuple[int, int]:
        """The first step that a panel shows, and the one after the last."""
        seen = [cell.view.window for cell in self.cells]
        return min(start for start, _ in seen), max(stop for _, stop in seen)

    def turn(self, step: int) -> Export[None]:
        """Have the cursor of each panel at this step, or at the nearest that it shows."""
        for cell, panel in zip(self.cells, self.panels, strict=True):
            start, stop = cell.view.window
            at = min(max(step, start), stop - 1)
            panel.refresh(replace(cell.view, cursor=at, position=float(at)))
            yield At()

    def painted(self, frames: Sequence[QtCore.QRectF]) -> Paint:
        """What draws the figure as it is now."""
        drawn = [
            (cell, self._body(cell, frame), frame, panel.canvas.painted())
            for cell, panel, frame in zip(self.cells, self.panels, frames, strict=True)
        ]

        def paint(painter: QtGui.QPainter, area: QtCore.QRectF) -> None:
            painter.fillRect(area, self.theme.colour("panel"))
            for _, body, _, picture in drawn:
                picture(
                    painter,
                    QtCore.QRectF(body.topLeft(), QtCore.QSizeF(round(body.width()), round(body.height()))),
                )
            for cell, _, frame, _ in drawn:
                self._letter(painter, cell, frame)

        return paint

    def frames(self, height: int) -> list[QtCore.QRectF]:
        """Where each panel lies with its letter, its title and its axis."""
        theme, rows = self.theme, self._row_heights()
        room = height - 2 * theme.px(EDGE)
        scale = room / max(sum(rows), 1.0)
        found, top = [], theme.px(EDGE)
        for row, high in zip(self.grid, rows, strict=True):
            lefts = self._lefts(row)
            for column, (left, wide) in zip(row, lefts, strict=True):
                found += _stacked(theme, column, QtCore.QRectF(left, top, wide, high * scale))
            top += high * scale
        return found

    def _row_heights(self) -> list[float]:
        return [
            max(
                sum(cell.natural(self.theme, wide) for cell in column)
                for column, (_, wide) in zip(row, self._lefts(row), strict=True)
            )
            for row in self.grid
        ]

    def _lefts(self, row: list[list[Cell]]) -> list[tuple[float, float]]:
        """Where each column of a row begins, and its width; whole pixels, as panels have them."""
        shares = [max(cell.part.width for cell in column) for column in row]
        gap, edge = self.theme.px(BETWEEN), self.theme.px(EDGE)
        room = self.width - 2 * edge - gap * (len(row) - 1)
        found, left = [], edge
        for share in shares:
            wide = float(int(room * share / sum(shares)))
            if wide < LEAST:
                raise ExportError(
                    tr("a column of the figure is too narrow to draw in: give it more of the width")
                )
            found.append((left, wide))
            left += wide + gap
        return found

    def _body(self, cell: Cell, frame: QtCore.QRectF) -> QtCore.QRectF:
        """Where the picture of a panel lies in its frame, its axis included."""
        px = self.theme.px
        return frame.adjusted(
            px(cell.indent), px(TITLE * bool(cell.part.title)), 0, -px(UNDER * cell.is_last)
        )

    def _letter(self, painter: QtGui.QPainter, cell: Cell, frame: QtCore.QRectF) -> None:
        theme, px = self.theme, self.theme.px
        line = QtCore.QRectF(frame.left(), frame.top(), frame.width(), px(TITLE + 4))
        painter.setPen(theme.colour("text"))
        if cell.letter:
            painter.setFont(theme.font(LETTER, bold=True))
            painter.drawText(line, Align.AlignLeft | Align.AlignVCenter, cell.letter)
        if cell.part.title:
            painter.setFont(theme.font(12, bold=True))
            room = line.adjusted(px(INDENT * bool(cell.letter)), 0, 0, 0)
            metrics = QtGui.QFontMetricsF(painter.font())
            said = metrics.elidedText(cell.part.title, QtCore.Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Align.AlignLeft | Align.AlignVCenter, said)


def _stacked(theme: Theme, column: list[Cell], area: QtCore.QRectF) -> list[QtCore.QRectF]:
    """Panels one under the other: what there is of the height is shared among their pictures as they like it."""
    natural = [cell.natural(theme, area.width()) for cell in column]
    around = [cell.around(theme) for cell in column]
    bodies = [max(each - own, 1.0) for each, own in zip(natural, around, strict=True)]
    rest = area.height() - sum(around)
    if rest < LEAST * len(column):
        raise ExportError(tr("the figure is too low for its panels: make it higher, or take one out"))
    stretched = [issubclass(cell.cls, TimePanel) for cell in column]  # others have the height that they have
    more = rest - sum(bodies)
    if more > 0 and any(stretched):
        over = sum(body for body, over in zip(bodies, stretched, strict=True) if over)
        bodies = [body * (1 + more / over * over_) for body, over_ in zip(bodies, stretched, strict=True)]
    elif more < 0:
        bodies = [body * rest / sum(bodies) for body in bodies]
    found, top = [], area.top()
    for body, own in zip(bodies, around, strict=True):
        high = body + own
        found.append(QtCore.QRectF(area.left(), top, area.width(), high))
        top += high
    return found


def look_of(part: Pane, views: Sequence[View]) -> View:
    """What a panel of a figure shows of the tracks there are. Raises ExportError for a track or steps that there are not."""
    number = "ABCD".index(part.track)
    if number >= len(views):
        raise ExportError(
            tr(
                "panel “{panel}” of the figure is of track {track}, which there is not",
                panel=part.panel,
                track=part.track,
            )
        )
    view = views[number].whole
    length = view.length
    if not length:
        raise ExportError(tr("the recording holds no steps, so there is nothing to draw"))
    first, stop = stretch(part.first, part.last, length)
    at = min(max(view.cursor, first), stop - 1) if part.at is None else part.at
    check_step(at, length)
    focus = view.focus
    focus = replace(focus, layer=focus.layer if part.layer is None else part.layer)
    focus = replace(focus, head=focus.head if part.head is None else part.head)
    if part.units is not None:
        focus = replace(focus, unit=part.units[0], pinned=part.units)
    if focus.within(view.trace.layout) != focus:
        raise ExportError(
            tr(
                "panel “{panel}” of the figure looks at a layer, head or unit that the recording has not",
                panel=part.panel,
            )
        )
    rows = rows_of(view.track, part.rows)
    return replace(
        view,
        focus=focus,
        window=(first, stop),
        cursor=at,
        position=float(at),
        range=part.range,
        rows=rows,
        order=part.order,
    )


def laid_out(options: ExportOptions, stage: FigureStage) -> ExportOptions:
    """The options with the size of the layout: as high as the figure is by itself, unless a height was asked for."""
    paper = options.paper
    height = stage.height if paper is None else paper.rows(stage.height)
    return replace(options, width=stage.width, height=height)
