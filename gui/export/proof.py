"""A proof: what an export would draw, before it is written, by the code that writes it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial

from PySide6 import QtGui

from mnemoscope.engines.guides import NATURE
from mnemoscope.gui.export.doing import finished
from mnemoscope.gui.export.figure import FigureStage, Look, laid_out
from mnemoscope.gui.export.journal import broken
from mnemoscope.gui.export.measuring import measured
from mnemoscope.gui.export.options import FILMS, ExportOptions
from mnemoscope.gui.export.pictures import picture, raster
from mnemoscope.gui.export.reel import Part, paint_framed, room_for
from mnemoscope.gui.export.sheet import Sheet
from mnemoscope.gui.export.stage import Stage
from mnemoscope.gui.panel import Panel
from mnemoscope.gui.state.figures import Figure, Pane
from mnemoscope.gui.widgets.canvas import Paint

LARGEST = 40_000_000  # pixels of a picture of it


@dataclass(frozen=True, slots=True)
class Proof:
    """A picture that can be painted at any size for as long as it is not let go."""

    options: ExportOptions
    paint: Paint
    let_go: Callable[[], None]

    def image(self, dpi: float) -> QtGui.QImage:
        """Its pixels: those of the PNG that would be written at this DPI."""
        options = self.options
        most = (LARGEST / (options.width * options.height)) ** 0.5 * options.dpi / options.scale
        return raster(self.paint, replace(options, dpi=max(round(min(dpi, most)), 1)))

    def rules(self) -> tuple[str, ...]:
        """Which rules of a journal's guide the file would break, of a .png, .svg or .pdf."""
        paper = self.options.paper
        guide = NATURE if paper is None else paper.guide
        return broken(measured(picture(self.paint, self.options), self.options.suffix), guide)


def is_single(sheet: Sheet, options: ExportOptions) -> bool:
    """Whether a panel alone is drawn as a figure is: one picture of it on paper, without words below."""
    return (
        options.paper is not None
        and len(sheet.looks) == 1
        and not sheet.looks[0].header
        and not options.caption
        and options.suffix not in FILMS
    )


def proof_of_panel(cls: type[Panel], sheet: Sheet, options: ExportOptions) -> Proof:
    """What an export of one panel would draw. Raises ExportError if there is nothing to show."""
    if is_single(sheet, options):
        return proof_of_figure(
            alone(cls, sheet, options), {cls.name: cls}, lambda _: sheet.looks[0].view, options
        )
    below = room_for([options.sentence], options) if options.suffix in FILMS else 0.0
    stage = Stage(cls, replace(options, height=options.height - round(below)), looks=len(sheet.looks))
    try:
        stage.show(sheet)
        paint = stage.painted()
        if below:
            part = Part(paint, options.sentence, size=(options.width, options.height - below))
            paint = partial(paint_framed, part, paint, options, below)
        return Proof(options, paint, lambda: stage.__exit__())
    except BaseException:
        stage.__exit__()
        raise


def proof_of_figure(
    figure: Figure, panels: Mapping[str, type[Panel]], look: Look, options: ExportOptions
) -> Proof:
    """What an export of a figure would draw. Raises ExportError if a panel of it has nothing to show."""
    stage = FigureStage(figure, dict(panels), look, options.theme, options.width)
    try:
        options = laid_out(options, stage)
        frames = finished(stage.draw(options.height))
        return Proof(options, stage.painted(frames), stage.close)
    except BaseException:
        stage.close()
        raise


def alone(cls: type[Panel], sheet: Sheet, options: ExportOptions) -> Figure:
    """One panel as a figure."""
    size = options.paper.name if options.paper else ""
    return Figure(
        options.path.stem or cls.name, size, letters=False, parts=(Pane(cls.name, sheet.lead.letter or "A"),)
    )
