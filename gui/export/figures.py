"""The export of a figure: its picture, its caption beside it, and which of a journal's rules it breaks."""

from collections.abc import Mapping
from dataclasses import replace

from mnemoscope.engines.errors import OutputError
from mnemoscope.engines.files.atomic import whole_file
from mnemoscope.engines.files.destination import cannot, refuse_precious
from mnemoscope.engines.guides import Guide
from mnemoscope.engines.paper import MM
from mnemoscope.engines.translation import tr, trn
from mnemoscope.gui.export import legend
from mnemoscope.gui.export.doing import At, Export, Tell
from mnemoscope.gui.export.figure import FigureStage, Look, laid_out
from mnemoscope.gui.export.journal import broken
from mnemoscope.gui.export.measuring import measure
from mnemoscope.gui.export.options import PICTURES, ExportError, ExportOptions
from mnemoscope.gui.export.pictures import picture
from mnemoscope.gui.panel import Panel
from mnemoscope.gui.state.figures import Figure


def figure_export(
    figure: Figure, panels: Mapping[str, type[Panel]], look: Look, options: ExportOptions
) -> Export[str]:
    """Write a figure, and its caption as text beside it. Raises ExportError with one sentence."""
    if options.suffix not in PICTURES:
        raise ExportError(
            tr(
                "a figure of several panels is a picture or a film: {name} should end in .png, .svg, .pdf, .gif or .mp4",
                name=options.path.name,
            )
        )
    yield At(0.0, tr("setting up"))
    with FigureStage(figure, dict(panels), look, options.theme, options.width) as stage:
        options = laid_out(options, stage)
        options.check(max(cell.view.length for cell in stage.cells))
        options.check_place()
        frames = yield from stage.draw(options.height)
        paint = stage.painted(frames)
        told = [
            legend.Told(cell.letter, panel, cell.view)
            for cell, panel in zip(stage.cells, stage.panels, strict=True)
        ]
        caption = legend.written(told, options)
        yield At(0.1, tr("painting"))
        yield lambda tell: _write(picture(paint, options), caption, options, tell)
        count = trn("{n} panel", "{n} panels", len(told))
        return tr(
            "{name}: {count}, {size}; its caption is in {caption}",
            name=options.path.name, count=count, size=size_of(options), caption=legend.beside(options.path).name,
        )  # fmt: skip


def _write(made: bytes, caption: str, options: ExportOptions, tell: Tell) -> None:
    tell(0.9)
    write_whole(options, made)
    write_caption(options, caption)


def write_caption(options: ExportOptions, caption: str) -> None:
    """The caption beside the picture."""
    write_whole(replace(options, path=legend.beside(options.path)), caption.encode("utf-8", "replace"))


def write_whole(options: ExportOptions, made: bytes) -> None:
    """Write a file, whole or not at all. Raises ExportError."""
    try:
        refuse_precious(options.path, options.inputs)
        with whole_file(options.path) as file:
            file.write(made)
    except OutputError as error:
        raise ExportError(str(error)) from None
    except OSError as error:
        raise ExportError(str(cannot(options.path, error))) from None


def size_of(options: ExportOptions) -> str:
    """How large a picture is on paper, or on a slide."""
    if options.paper is not None and options.paper.slide:
        wide, high = (round(side * options.scale) for side in (options.width, options.height))
        return tr("{width} x {height} pixels", width=wide, height=high)
    wide_mm, high_mm = (side * options.pixel / MM for side in (options.width, options.height))
    return tr("{width:.4g} x {height:.4g} mm", width=wide_mm, height=high_mm)


def checked(options: ExportOptions, guide: Guide) -> tuple[str, ...]:
    """Which rules of a journal's guide the file that was written breaks."""
    return broken(measure(options.path), guide)
