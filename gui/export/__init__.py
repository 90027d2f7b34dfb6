"""Exports of a panel and of the window: each goes on piece by piece, and says in a sentence what it has written."""

from collections.abc import Callable, Generator, Iterable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
from PySide6 import QtGui

from engines.wholefile import whole_file
from gui.export.films import Film, Gif, Mp4
from gui.export.options import FILMS, TABLES, ExportError, ExportOptions
from gui.export.page import Page
from gui.export.pictures import picture, raster
from gui.export.stage import Stage
from gui.export.tables import Columns, csv_pieces, headings, npz
from gui.panel import Panel, View

FORESEEN = 100  # frames by which a GIF chooses its colours

Export = Generator[float, None, str]  # the share that is done, between pieces; at the end what was written


def panel_export(cls: type[Panel], view: View, options: ExportOptions) -> Export:
    """Write one panel's picture, film or numbers. Raises ExportError with one sentence, before any work if it can."""
    if message := _nothing(cls, view):
        raise ExportError(message)
    options.check(view.length)
    if options.suffix in TABLES:
        return (yield from _table(table_of(cls, view, options), options, _steps_of(cls, view, options)))
    with Stage(cls, options) as stage:
        if options.suffix in FILMS:
            start, stop = options.stretch(view.length)
            return (yield from _film(stage.shots(view), options, start, stop))
        if options.has_stretch:
            view = replace(view, window=options.stretch(view.length))
        stage.show(view)
        _write(options.path, [picture(stage.paint, options)])
        start, stop = cls.drawn(view)
        whole = "" if (start, stop) == (0, view.length) else f" of 0 to {view.length - 1}"
        steps = f"{'step' if stop - start == 1 else 'steps'} {_between(start, stop)}{whole}, the cursor at {view.cursor}"
        return _said(options, f"at step {view.cursor}" if cls.is_of_cursor(view) else steps, _size(options))


def page_export(page: Page, options: ExportOptions, turn: Callable[[int], Page]) -> Export:
    """Write the whole window as it is arranged now; `turn` gives its page at another step, for a film."""
    length, cursor = page.view.length, page.view.cursor
    options.check(length)
    if options.suffix == ".csv":
        raise ExportError("a window has several tables: choose one panel, or .npz for all of them")
    start, stop = options.stretch(length)
    if options.suffix in TABLES:
        found: Columns = {}
        for part in page.parts:
            if not _nothing(part.cls, part.view) and not part.message:
                columns = table_of(part.cls, part.view, options, within=True)
                found |= {f"{part.cls.name}.{name}": values for name, values in columns.items()}
        steps = f"steps {start} to {stop - 1}, what is of one step at {cursor}"
        return (yield from _table(found, options, steps))
    if options.suffix in FILMS:
        return (yield from _film(lambda step: raster(turn(step).paint, options), options, start, stop))
    _write(options.path, [picture(page.paint, options)])
    return _said(options, f"at step {cursor} of {length - 1}", _size(options))


def save_panel(cls: type[Panel], view: View, options: ExportOptions) -> str:
    """Write one panel at one go, and return what was written."""
    return finished(panel_export(cls, view, options))


def finished(export: Export, tell: Callable[[float], None] | None = None) -> str:
    """What an export says at its end; `tell` is told the share that is done as it goes on."""
    with closing(export):
        while True:
            try:
                share = next(export)
            except StopIteration as end:
                return str(end.value)
            if tell is not None:
                tell(share)


def table_of(cls: type[Panel], view: View, options: ExportOptions, *, within: bool = False) -> Columns:
    """The numbers of a panel over the stretch that is asked for, or over the whole run.

    Those of one step only have that step as their first column. `within`: such a table is taken as it is,
    whatever the stretch; else one without steps is refused where a stretch is asked for.
    """
    start, stop = options.stretch(view.length)
    if not cls.is_of_cursor(view):
        return dict(cls.numbers(replace(view, window=(start, stop))))
    columns = dict(cls.numbers(replace(view, window=(0, view.length))))
    if "step" in columns:
        there = (columns["step"] >= start) & (columns["step"] < stop)
        columns = {name: values[there] for name, values in columns.items()}
    elif options.has_stretch and not within:
        raise ExportError(
            f"the table of {cls.title} is of one step: say which with --at, not --from and --to"
        )
    rows = len(next(iter(columns.values()), ()))
    return {"cursor": np.full(rows, view.cursor)} | columns


def _nothing(cls: type[Panel], view: View) -> str:
    if not cls.can_show(view.trace):
        return f"{cls.needs or cls.title + ': nothing to show'} (the recording is of {view.track.card.name})"
    return "" if view.length else "the recording holds no steps, so there is nothing to draw"


def _steps_of(cls: type[Panel], view: View, options: ExportOptions) -> str:
    start, stop = options.stretch(view.length)
    return (
        f"at step {view.cursor}"
        if cls.is_of_cursor(view)
        else f"{counted(stop - start, 'step')} ({_between(start, stop)})"
    )


def _table(columns: Columns, options: ExportOptions, steps: str) -> Export:
    """CSV or NPZ of these columns."""
    if options.suffix == ".npz":
        _write(options.path, [npz(columns)])
        return _said(options, steps, counted(len(columns), "array"))
    rows, done = len(next(iter(columns.values()), ())), 0
    pieces = []
    for piece in csv_pieces(columns):
        pieces.append(piece)
        yield done / max(rows, 1)
        done += piece.count(b"\n")
    _write(options.path, pieces)
    wide = counted(len(headings(columns)), "column")
    return _said(options, steps, *([] if steps.startswith(f"{rows:,} ") else [counted(rows, "row")]), wide)


def _film(shot: Callable[[int], QtGui.QImage], options: ExportOptions, start: int, stop: int) -> Export:
    """GIF or MP4 of pictures of one size, one a step."""
    film: Film = Gif(options.rate) if options.suffix == ".gif" else Mp4(options.rate)
    if options.suffix == ".gif":
        for step in np.unique(np.linspace(start, stop - 1, FORESEEN).astype(int)).tolist():
            film.foresee(shot(step))
            yield 0.0
    for step in range(start, stop):
        film.add(shot(step))
        yield (step + 1 - start) / (stop - start)
    _write(options.path, [film.finish()])
    lasts = f"{options.rate:g} a second, {(stop - start) / options.rate:.3g} s"
    steps = f"{'step' if stop - start == 1 else 'steps'} {_between(start, stop)}"
    return _said(options, f"{counted(stop - start, 'frame')} ({steps})", lasts)


def counted(number: int, what: str) -> str:
    """So many of something, in words."""
    return f"{number:,} {what}" + ("" if number == 1 else "s")


def _between(start: int, stop: int) -> str:
    return f"{start} to {stop - 1}" if stop - start > 1 else f"{start}"


def _size(options: ExportOptions) -> str:
    return f"{options.width} x {options.height} pixels of the screen"


def _said(options: ExportOptions, *facts: str) -> str:
    return f"{options.path.name}: {', '.join(facts)}"


def _write(path: Path, pieces: Iterable[bytes]) -> None:
    """Write a file, whole or not at all. Raises ExportError with one sentence."""
    try:
        with whole_file(path) as file:
            file.writelines(pieces)
    except OSError as error:
        raise ExportError(f"{path} cannot be written: {error.strerror or error}") from None
