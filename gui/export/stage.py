"""A panel off screen, made for one export and gone after it, with its caption below."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6 import QtCore, QtGui

from mnemoscope.gui.export.apart import let_go, off_screen
from mnemoscope.gui.export.doing import At, Export, finished
from mnemoscope.gui.export.options import ExportError, ExportOptions
from mnemoscope.gui.export.pictures import raster
from mnemoscope.gui.panel import Panel, TimePanel
from mnemoscope.gui.state import edited
from mnemoscope.gui.state.player import Lens
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.canvas import Paint

SIDES, ABOVE, BELOW = 8.0, 3.0, 5.0  # pixels around the caption
MOST_TOKENS = 200  # of the text, in a caption
MOST_CAPTIONS = 500  # of a film, measured before it begins

Turn = Callable[[int], Export[Paint]]  # shows a step, piece by piece, and returns what draws it


class Stage:
    """Shows views one after the other in a picture of one size."""

    def __init__(self, cls: type[Panel], options: ExportOptions) -> None:
        self.options = options
        self.caption = ""
        self.panel = off_screen(cls, options.theme)
        self._room = 0.0  # for the caption
        self._make_room(0.0)
        self.panel.show()
        if isinstance(self.panel, TimePanel):
            self.panel.show_axis(True)

    def __enter__(self) -> "Stage":
        return self

    def __exit__(self, *exc: object) -> None:
        let_go(self.panel)

    def show(self, view: View) -> None:
        """Draw this view. Raises ExportError, in the panel's own words, if there is nothing to see in it."""
        self.panel.refresh(view)
        if self.panel.message:
            raise ExportError(self.panel.message)
        if self.options.caption:
            self.caption = " · ".join((caption(view), *self.panel.notes()))
            self._make_room(self._high(self.caption))
            self.panel.refresh(view)

    def painted(self) -> Paint:
        """What draws the picture as it is now, and the caption below, in as many lines as it needs."""
        picture = self.panel.canvas.painted()
        if not self.caption:
            return picture
        return partial(self._with_caption, picture, self.caption, self._room)

    def paint(self, painter: QtGui.QPainter, area: QtCore.QRectF) -> None:
        """Draw it now."""
        self.painted()(painter, area)

    def _with_caption(
        self, picture: Paint, said: str, room: float, painter: QtGui.QPainter, area: QtCore.QRectF
    ) -> None:
        theme, above = self.options.theme, area.adjusted(0, 0, 0, -room)
        painter.fillRect(area, theme.colour("panel"))
        picture(painter, above)
        painter.setFont(theme.font(11))
        painter.setPen(theme.colour("muted"))
        metrics = QtGui.QFontMetricsF(painter.font())
        y = above.bottom() + ABOVE + metrics.ascent()
        for line in wrapped(said, painter.font(), area.width() - 2 * SIDES):
            painter.drawText(QtCore.QPointF(area.left() + SIDES, y), line)
            y += metrics.lineSpacing()

    def reel(self, view: View) -> Export[Turn]:
        """What shows each step of the stretch that is asked for; the stretch in sight goes with the cursor."""
        start, stop = self.options.stretch(view.length)
        views = yield lambda tell: moving(view, start, stop)
        if self.options.caption:  # room for the longest, so that the picture keeps its size
            self.show(views[0])
            notes = self.panel.notes()
            self._make_room((yield lambda tell: self._highest(views, notes)))

        def turn(step: int) -> Export[Paint]:
            self.show(views[step - start])
            yield At()
            return self.painted()

        return turn

    def shots(self, view: View) -> Callable[[int], QtGui.QImage]:
        """The picture at each step of the stretch that is asked for."""
        turn = finished(self.reel(view))
        return lambda step: raster(finished(turn(step)), self.options)

    def _highest(self, views: Sequence[View], notes: tuple[str, ...]) -> float:
        """The pixels of height that the longest caption takes."""
        every = -(-len(views) // MOST_CAPTIONS)
        return max(self._high(" · ".join((caption(each), *notes))) for each in views[::every])

    def _high(self, said: str) -> float:
        """The pixels of height that a caption takes."""
        font = self.options.theme.font(11)
        lines = wrapped(said, font, self.options.width - 2 * SIDES)
        return ABOVE + len(lines) * QtGui.QFontMetricsF(font).lineSpacing() + BELOW

    def _make_room(self, high: float) -> None:
        """Leave so much below the panel, and no less than before."""
        self._room = max(self._room, float(round(high)))
        self.panel.setFixedSize(self.options.width, max(round(self.options.height - self._room), 40))


def wrapped(text: str, font: QtGui.QFont, width: float) -> list[str]:
    """A text as lines no wider than this, broken between words, or within one that is wider."""
    layout = QtGui.QTextLayout(text, font)
    option = QtGui.QTextOption()
    option.setWrapMode(QtGui.QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    lines = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        lines.append((line.textStart(), line.textLength()))
    layout.endLayout()
    units = text.encode("utf-16-le", "surrogatepass")  # Qt counts in UTF-16
    return [units[2 * at : 2 * (at + n)].decode("utf-16-le", "surrogatepass").rstrip() for at, n in lines]


def moving(view: View, start: int, stop: int) -> list[View]:
    """The view at each of these steps; as many steps in sight as in the view, the cursor always among them."""
    if view.edges is not None:  # alone in its film a track runs by its own steps
        view = replace(view, window=view.seen, edges=None)
    lens = Lens(span=float(min(view.window[1] - view.window[0], stop - start)))
    if stop - start == view.length:  # all of a text that does not fill the width
        lens = Lens(span=float(view.window[1] - view.window[0]))
    found = []
    for step in range(start, stop):
        lens.follow(float(step - start), stop - start)
        first, end = lens.window(stop - start)
        window = (first + start, end + start)
        found.append(replace(view, cursor=step, position=float(step), window=window))
    return found


def caption(view: View) -> str:
    """Model, stretch of text, step, and the seed where the model chose some of it."""
    track, (start, stop) = view.track, view.seen
    shown = range(start, min(stop, start + MOST_TOKENS))
    text = "".join(" " if track.piece(t) == " " else track.label(t) for t in shown)
    more = "…" if stop > start + MOST_TOKENS else ""
    seed = f" · seed {track.sampling.seed}" if track.sampling else ""
    how = f" · {said}" if (said := edited.caption(track)) else ""
    return f"{track.card.name} · tokens {start} to {stop - 1} “{text}{more}” · step {view.cursor}{seed}{how}"
