"""A panel off screen, made for one export and gone after it, with its caption below."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6 import QtCore, QtGui

from mnemoscope.engines.translation import commas, tr
from mnemoscope.gui.export.apart import let_go, off_screen
from mnemoscope.gui.export.doing import At, Export, finished
from mnemoscope.gui.export.options import ExportError, ExportOptions
from mnemoscope.gui.export.page import Body, Part, paint_part
from mnemoscope.gui.export.pictures import raster
from mnemoscope.gui.export.sheet import Sheet
from mnemoscope.gui.look.painting import kept
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.panel import Panel, TimePanel
from mnemoscope.gui.state import edited
from mnemoscope.gui.state.player import Lens
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.canvas import Paint

SIDES, ABOVE, BELOW = 8.0, 3.0, 5.0  # pixels around the caption
HEADER = 20.0  # pixels above the picture of each of several tracks
LEAST = 40  # pixels of a panel
MOST_TOKENS = 200  # of the text, in a caption
MOST_CAPTIONS = 500  # of a film, measured before it begins

Turn = Callable[[int], Export[Paint]]  # shows a step, piece by piece, and returns what draws it


class Stage:
    """Shows views one after the other in a picture of one size: those of several tracks one under the other."""

    def __init__(self, cls: type[Panel], options: ExportOptions, *, looks: int = 1) -> None:
        self.options = options
        self.caption = ""
        self.panels = [off_screen(cls, options.theme) for _ in range(looks)]
        self._sheet: Sheet | None = None  # what is shown
        self._room = 0.0  # for the caption
        self._make_room(0.0)
        for panel in self.panels:
            panel.show()
            if isinstance(panel, TimePanel):
                panel.show_axis(True)

    def __enter__(self) -> "Stage":
        return self

    def __exit__(self, *exc: object) -> None:
        for panel in self.panels:
            let_go(panel)

    @property
    def panel(self) -> Panel:
        """The first."""
        return self.panels[0]

    def show(self, view: View | Sheet) -> None:
        """Draw this. Raises ExportError, in the panel's own words, if there is nothing to see in any of it."""
        sheet = self._sheet = Sheet.of(view)
        self._make_room(0.0)
        self._refresh(sheet)
        if all(panel.message for panel in self.panels):
            raise ExportError(self.panel.message)
        if self.options.caption:
            self.caption = self._captioned(sheet)
            self._make_room(self._high(self.caption))
            self._refresh(sheet)
            self.caption = self._captioned(sheet)  # lower pictures may have joined more units in a row

    def _refresh(self, sheet: Sheet) -> None:
        for panel, look in zip(self.panels, sheet.looks, strict=True):
            panel.refresh(look.view)

    def _captioned(self, sheet: Sheet, notes: Sequence[str] | None = None) -> str:
        said = " · ".join(self._notes() if notes is None else notes)
        return ("\n" if sheet.several else " · ").join(filter(None, (sheet_caption(sheet), said)))

    def _notes(self) -> tuple[str, ...]:
        letters = dict[str, list[str]]()
        for n, panel in enumerate(self.panels):
            view = None if self._sheet is None else self._sheet.looks[n].view
            for note in panel.notes():
                letters.setdefault(note, []).append(view.letter if view else "")
        if len(self.panels) == 1 or all(len(own) == len(self.panels) for own in letters.values()):
            return tuple(letters)
        return tuple(tr("{tracks}: {note}", tracks=commas(own), note=note) for note, own in letters.items())

    def painted(self) -> Paint:
        """What draws the picture as it is now, and the caption below, in as many lines as it needs."""
        picture = self._pictures()
        if not self.caption:
            return picture
        return partial(self._with_caption, picture, self.caption, self._room)

    def _pictures(self) -> Paint:
        """What draws the panels, each under its header if it has one."""
        sheet = self._sheet
        if sheet is None or not any(look.header for look in sheet.looks):
            return self.panel.canvas.painted()
        theme, wide = self.options.theme, self.options.width
        bodies, top = list[Body](), 0.0
        for panel, look in zip(self.panels, sheet.looks, strict=True):
            bar = theme.px(HEADER)
            frame = QtCore.QRectF(0, top, wide, bar + panel.height())
            colours = tuple(theme.of_series(series) for series in look.series)
            part = Part(type(panel), look.view, frame, bar, panel, header=look.header, colours=colours)
            bodies.append((part, panel.message, panel.canvas.painted()))
            top = frame.bottom()
        return partial(paint_parts, theme, bodies)

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

    def reel(self, view: View | Sheet) -> Export[Turn]:
        """What shows each step of the stretch that is asked for; the stretch in sight goes with the cursor."""
        sheet = Sheet.of(view)
        start, stop = self.options.stretch(sheet.lead.length)
        views = yield lambda tell: moving(sheet.lead, start, stop)
        if self.options.caption:  # room for the longest, so that the picture keeps its size
            self.show(sheet.at(views[0]))
            notes = self._notes()
            self._make_room((yield lambda tell: self._highest(sheet, views, notes)))

        def turn(step: int) -> Export[Paint]:
            self.show(sheet.at(views[step - start]))
            yield At()
            return self.painted()

        return turn

    def glide(self, share: float) -> None:
        """Let every panel be so far on its way from the step before."""
        for panel in self.panels:
            panel.canvas.glide(share)

    def shots(self, view: View | Sheet) -> Callable[[int], QtGui.QImage]:
        """The picture at each step of the stretch that is asked for."""
        turn = finished(self.reel(view))
        return lambda step: raster(finished(turn(step)), self.options)

    def _highest(self, sheet: Sheet, views: Sequence[View], notes: tuple[str, ...]) -> float:
        """The pixels of height that the longest caption takes."""
        every = -(-len(views) // MOST_CAPTIONS)
        return max(self._high(self._captioned(sheet.at(each), notes)) for each in views[::every])

    def _high(self, said: str) -> float:
        """The pixels of height that a caption takes."""
        font = self.options.theme.font(11)
        lines = wrapped(said, font, self.options.width - 2 * SIDES)
        return ABOVE + len(lines) * QtGui.QFontMetricsF(font).lineSpacing() + BELOW

    def _make_room(self, high: float) -> None:
        """Leave so much below the panels, and no less than before; they share the rest."""
        self._room = max(self._room, float(round(high)))
        count = len(self.panels)
        headed = self._sheet is not None and any(look.header for look in self._sheet.looks)
        bars = count * self.options.theme.px(HEADER) if headed else 0.0
        rest = round(self.options.height - self._room - bars)
        for n, panel in enumerate(self.panels):
            high_ = rest * (n + 1) // count - rest * n // count
            panel.setFixedSize(self.options.width, max(high_, LEAST))


def paint_parts(theme: Theme, bodies: Sequence[Body], painter: QtGui.QPainter, area: QtCore.QRectF) -> None:
    """Draw panels at their places, from the corner of the area on."""
    painter.fillRect(area, theme.colour("panel"))
    with kept(painter):
        painter.translate(area.topLeft())
        for part, message, paint in bodies:
            paint_part(painter, theme, part, message, paint)


def wrapped(text: str, font: QtGui.QFont, width: float) -> list[str]:
    """A text as lines no wider than this, broken between words, or within one that is wider; each line of it begins a new one."""
    if "\n" in text:
        return [line for part in text.split("\n") for line in wrapped(part, font, width)]
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


def sheet_caption(sheet: Sheet) -> str:
    """The caption of one track; of several a line for each, with its letter, its model and its edits."""
    if not sheet.several:
        return caption(sheet.tracks[0])
    lead, lines = sheet.tracks[0], list[str]()
    said = ""
    for view in sheet.tracks:
        card, where = view.track.card, read_of(view)
        how = edited.caption(view.track)
        absent = tr("not in this picture") if view.letter in sheet.silent else ""
        again = where if where != said or view is lead else ""  # what reads the same as the one above
        lines.append(" · ".join(filter(None, (f"{view.letter}: {card.called}", how, absent, again))))
        said = where
    return "\n".join(lines)


def caption(view: View) -> str:
    """Model, stretch of text, step, the seed where the model chose some of it, and what was edited."""
    how = f" · {said}" if (said := edited.caption(view.track)) else ""
    return f"{view.track.card.name} · {read_of(view)}{how}"


def tokens_read(view: View) -> str:
    """The stretch of text that is in sight."""
    track, (start, stop) = view.track, view.seen
    shown = range(start, min(stop, start + MOST_TOKENS))
    text = "".join(" " if track.piece(t) == " " else track.label(t) for t in shown)
    more = "…" if stop > start + MOST_TOKENS else ""
    return tr("tokens {first} to {last} “{text}”", first=start, last=stop - 1, text=f"{text}{more}")


def read_of(view: View) -> str:
    """The stretch of text that is in sight, the step, and the seed where the model chose some of it."""
    track, said = view.track, tokens_read(view)
    step = tr("step {step}", step=view.cursor)
    seed = tr("seed {seed}", seed=track.sampling.seed) if track.sampling else ""
    return " · ".join(filter(None, (said, step, seed)))
