"""A window as a figure: a heading, then every panel in sight at its place with its title."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6 import QtCore, QtGui

from mnemoscope.engines.translation import tr
from mnemoscope.gui.export.doing import At, Export
from mnemoscope.gui.look.cutting import cut
from mnemoscope.gui.look.painting import kept
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.panel import Panel
from mnemoscope.gui.state import edited
from mnemoscope.gui.state.player import Lens
from mnemoscope.gui.state.sidebyside import own_step
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.canvas import Align, Paint

MARGIN, HEADING, LINE = 8.0, 34.0, 18.0


@dataclass(frozen=True, slots=True)
class Part:
    """One panel of the page: where it lies, title bar included, and what it shows.

    Of several tracks in a dock the first lies under the title; each has a header in the colours of its track.
    """

    cls: type[Panel]
    view: View
    frame: QtCore.QRectF
    bar: float  # height of what stands above the panel
    panel: Panel
    titled: float = 0.0  # of which this is the title's
    header: str = ""
    colours: tuple[QtGui.QColor, ...] = ()
    note: str = ""  # beside the title: which tracks are drawn as one, or not at all


Body = tuple[
    Part, str, Paint
]  # a panel, the message in the place of its picture if there is one, and its picture


@dataclass(frozen=True, slots=True)
class Page:
    """All that a picture of a window shows."""

    theme: Theme
    title: str
    line: str
    parts: tuple[Part, ...]
    view: View

    @property
    def about(self) -> str:
        """What stands beside the title: what kind of model it is, and what was edited in which track."""
        views = (self.view, *(part.view for part in self.parts))
        said = [f"{view.letter} {edited.caption(view.track)}".strip() for view in views if view.track.edits]
        return " · ".join(filter(None, (self.line, *dict.fromkeys(said))))

    @property
    def area(self) -> QtCore.QRectF:
        """All panels, and a heading above them, where they lie in the window."""
        whole = self._frames
        below = 0 if self._fits_beside(whole.width()) else LINE
        return whole.adjusted(-MARGIN, -self.theme.px(HEADING + below), MARGIN, MARGIN)

    @property
    def _frames(self) -> QtCore.QRectF:
        whole = QtCore.QRectF()
        for part in self.parts:
            whole = whole.united(part.frame)
        return whole

    def _fits_beside(self, wide: float) -> bool:
        """Whether what stands beside the title has room there: else it stands below."""
        title, line = (QtGui.QFontMetricsF(font) for font in (self._title_font, self.theme.font(12)))
        return (
            not self.about
            or title.horizontalAdvance(self.title) + 16 + line.horizontalAdvance(self.about) <= wide - 8
        )

    @property
    def _title_font(self) -> QtGui.QFont:
        return self.theme.font(15, bold=True)

    def turned(self, step: int) -> "Export[Page]":
        """The page at another step, its panels drawn for that; the stretch in sight goes with the cursor."""
        view = at_step(self.view, step)
        parts = []
        for part in self.parts:
            look = moved(part.view, view)
            part.panel.refresh(look)
            parts.append(replace(part, view=look))
            yield At()
        return replace(self, view=view, parts=tuple(parts))

    def faults(self) -> tuple[str, ...]:
        """What is to be said of panels that could not be drawn, in the place of whose pictures a sentence stands."""
        return tuple(
            tr("{panel} could not be drawn", panel=part.cls.name)
            for part in self.parts
            if part.panel.has_failed
        )

    def painted(self) -> Paint:
        """What draws it as it is now into a rectangle, in its own proportions. Raises PaintError."""
        bodies = [(part, part.panel.message, part.panel.canvas.painted()) for part in self.parts]
        return lambda painter, area: self._paint(painter, area, bodies)

    def _paint(self, painter: QtGui.QPainter, area: QtCore.QRectF, bodies: Sequence[Body]) -> None:
        page = self.area
        scale = min(area.width() / page.width(), area.height() / page.height())
        painter.fillRect(area, self.theme.colour("window"))
        with kept(painter):
            painter.translate(area.left() + (area.width() - page.width() * scale) / 2, area.top())
            painter.scale(scale, scale)
            painter.translate(-page.topLeft())
            self._paint_heading(painter, page)
            for part, message, paint in bodies:
                paint_part(painter, self.theme, part, message, paint)

    def _paint_heading(self, painter: QtGui.QPainter, page: QtCore.QRectF) -> None:
        theme = self.theme
        box = QtCore.QRectF(page.left() + MARGIN + 4, page.top(), page.width(), theme.px(HEADING))
        painter.setFont(self._title_font)
        painter.setPen(theme.colour("text"))
        wide = write(painter, box.adjusted(0, 0, -2 * MARGIN, 0), self.title)
        painter.setFont(theme.font(12))
        painter.setPen(theme.colour("muted"))
        beside = self._fits_beside(self._frames.width())
        room = box.adjusted(wide + 16, 0, -MARGIN, 0) if beside else box.translated(0, theme.px(LINE))
        write(painter, room.adjusted(0, 0, -MARGIN, 0), self.about)


def paint_part(painter: QtGui.QPainter, theme: Theme, part: Part, message: str, paint: Paint) -> None:
    """Draw one panel at its place: its title, a header in the colours of its track, and its picture."""
    frame = part.frame
    body = frame.adjusted(0, part.bar, 0, 0)
    title = QtCore.QRectF(frame.left(), frame.top(), frame.width(), part.titled)
    ground = "panel" if theme.is_figure else "raised"  # a figure has no bars and frames
    painter.fillRect(QtCore.QRectF(frame.topLeft(), body.topRight()), theme.colour(ground))
    painter.setPen(theme.colour("text"))
    if part.titled:
        painter.setFont(theme.font(12, bold=True))
        wide = write(painter, title.adjusted(8, 0, -8, 0), tr(part.cls.title))
        painter.setFont(theme.font(11))
        painter.setPen(theme.colour("muted"))
        write(painter, title.adjusted(8 + wide + 10, 0, -8, 0), part.note)
        painter.setPen(theme.colour("text"))
    head = QtCore.QRectF(title.bottomLeft(), body.topRight())
    for n, colour in enumerate(part.colours):
        painter.fillRect(QtCore.QRectF(head.left() + 4 * n, head.top(), 4, head.height()), colour)
    painter.setFont(theme.font(12))
    write(painter, head.adjusted(8 + 4 * len(part.colours), 0, -8, 0), part.header)
    if message:
        painter.fillRect(body, theme.colour("panel"))
        painter.setPen(theme.colour("muted"))
        painter.drawText(body, Align.AlignCenter | QtCore.Qt.TextFlag.TextWordWrap, message)
    else:
        paint(painter, body)
    if not theme.is_figure:
        painter.setPen(theme.pen("line"))
        painter.setBrush(QtCore.Qt.BrushStyle.NoBrush)
        painter.drawRect(frame)


def write(painter: QtGui.QPainter, box: QtCore.QRectF, text: str) -> float:
    """Write a line into a box, with an ellipsis where it is longer, and return its width."""
    shown = cut(text, painter.font(), box.width())
    painter.drawText(box, Align.AlignLeft | Align.AlignVCenter, shown)
    return QtGui.QFontMetricsF(painter.font()).horizontalAdvance(shown)


def moved(view: View, lead: View) -> View:
    """The view of a track, and of those in one picture with it, at the moment at which the lead is."""
    at = own_step(view.edges, lead.cursor, view.length)
    sides = tuple(moved(side, lead) for side in view.sides)
    return replace(view, cursor=at, position=float(at), window=lead.window, sides=sides)


def at_step(view: View, step: int) -> View:
    """The view at another step; as many steps in sight as before, the cursor among them."""
    lens = Lens(float(view.window[0]), float(view.window[1] - view.window[0]), position=view.position)
    lens.follow(float(step), view.length)
    return replace(view, cursor=step, position=float(step), window=lens.window(view.length))
