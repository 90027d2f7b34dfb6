"""Exports of a panel and of the window: each goes on piece by piece, and says in a sentence what it has written."""

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing
from dataclasses import replace
from functools import partial

import numpy as np
from PySide6 import QtGui

from mnemoscope.engines.errors import OutputError
from mnemoscope.engines.files.atomic import whole_file
from mnemoscope.engines.files.destination import cannot, refuse_precious
from mnemoscope.engines.files.tables import Columns, Piece, csv_pieces, headings, npz_pieces
from mnemoscope.engines.translation import commas, listed, tr, trn
from mnemoscope.gui.export.apart import page_apart
from mnemoscope.gui.export.doing import At, Export, Tell, finished
from mnemoscope.gui.export.figure import FigureStage, Look, laid_out
from mnemoscope.gui.export.figures import figure_export, size_of, write_caption
from mnemoscope.gui.export.films import Film, Gif, Mp4
from mnemoscope.gui.export.legend import Told, beside, written
from mnemoscope.gui.export.options import FILMS, TABLES, ExportError, ExportOptions
from mnemoscope.gui.export.page import Page, Part
from mnemoscope.gui.export.pictures import picture, raster
from mnemoscope.gui.export.proof import alone, is_single
from mnemoscope.gui.export.reel import CUT, Frames, Ways, film, room_for
from mnemoscope.gui.export.reel import Part as ReelPart
from mnemoscope.gui.export.sheet import Sheet, is_joint, sheet_apart, tables_in
from mnemoscope.gui.export.stage import Stage, Turn
from mnemoscope.gui.export.tracks import joined, named
from mnemoscope.gui.panel import Panel
from mnemoscope.gui.state.figures import Figure
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.canvas import Paint

log = logging.getLogger("mnemoscope")

CHUNK = 4_000_000  # bytes written at a time
FORESEEN = 100  # frames by which a GIF chooses its colours


def panel_export(
    cls: type[Panel], view: View | Sheet, options: ExportOptions, *, apart: bool = False
) -> Export[str]:
    """Write one panel's picture, film or numbers. Raises ExportError with one sentence, before any work if it can.

    `view`: of one track, or all that a panel shows of several. `apart`: of what there is now, whatever is read and
    looked at meanwhile.
    """
    sheet = Sheet.of(view)
    reasons = [_nothing(cls, look.view) for look in sheet.looks]
    if all(reasons):
        raise ExportError(reasons[0])
    length = sheet.lead.length
    options.check(length)
    if apart:
        sheet = yield from sheet_apart(cls, sheet)
    options.check_place()
    if options.suffix in TABLES:
        return (yield from _table(cls, sheet, options))
    if is_single(sheet, options):
        if options.has_stretch:
            sheet = sheet.within(options.stretch(length))
        figure = alone(cls, sheet, options)
        return (yield from figure_export(figure, {cls.name: cls}, lambda _: sheet.looks[0].view, options))
    yield At(0.0, tr("setting up"))
    without = [_empty(sheet.silent)] if sheet.silent else []
    below = room_for([options.sentence], options) if options.suffix in FILMS else 0.0
    shorter = replace(options, height=options.height - round(below))
    with Stage(cls, shorter, looks=len(sheet.looks)) as stage:
        if options.suffix in FILMS:
            turn = yield from stage.reel(sheet)
            start, stop = options.stretch(length)
            ways = Ways(options.ways(stop - start, glides=cls.glides), stage.glide)
            return (yield from _film(turn, options, start, stop, *without, ways=ways))
        if options.has_stretch:
            sheet = sheet.within(options.stretch(length))
        stage.show(sheet)
        yield from _picture(stage.painted(), options)
        if options.paper is not None:
            looks = zip(sheet.looks, stage.panels, strict=True)
            told = [Told(look.view.letter, panel, look.view) for look, panel in looks]
            write_caption(options, written(told, options))
            without.append(tr("its caption is in {caption}", caption=beside(options.path).name))
        view = sheet.lead
        start, stop = cls.drawn(view)
        at = (
            tr("at step {step}", step=view.cursor) if cls.is_of_cursor(view) else _in_sight(view, start, stop)
        )
        return _said(options, at, _size(options), *without)


def _in_sight(view: View, start: int, stop: int) -> str:
    """The steps that a picture shows."""
    where = {"first": start, "last": stop - 1, "cursor": view.cursor}
    if (start, stop) == (0, view.length):
        if stop - start == 1:
            return tr("step {first}, the cursor at {cursor}", **where)
        return tr("steps {first} to {last}, the cursor at {cursor}", **where)
    if stop - start == 1:
        return tr("step {first} of 0 to {end}, the cursor at {cursor}", **where, end=view.length - 1)
    return tr("steps {first} to {last} of 0 to {end}, the cursor at {cursor}", **where, end=view.length - 1)


def _empty(names: Sequence[str]) -> str:
    """Which tracks or panels are not in it."""
    return tr("without {names}, where there is nothing to show", names=listed(names))


def page_export(page: Page, options: ExportOptions, *, apart: bool = False) -> Export[str]:
    """Write the whole window as it is arranged now; `apart`: on panels of its own, so that the window can be used meanwhile."""
    length, cursor = page.view.length, page.view.cursor
    options.check(length)
    options.check_place()
    if options.suffix == ".csv":
        raise ExportError(tr("a window has several tables: choose one panel, or .npz for all of them"))
    start, stop = options.stretch(length)
    with ExitStack() as stack:
        if apart:
            page = yield from page_apart(page, stack)
        if options.suffix in TABLES:
            steps = tr(
                "steps {first} to {last}, what is of one step at {step}",
                first=start,
                last=stop - 1,
                step=cursor,
            )
            return (yield from _window_table(page, options, steps))
        if options.suffix in FILMS:
            return (yield from _film(partial(_turned, page), options, start, stop))
        yield from _picture(page.painted(), options)
        return _said(
            options,
            tr("at step {step} of {last}", step=cursor, last=length - 1),
            _size(options),
            *page.faults(),
        )


def figure_film(
    figure: Figure, panels: Mapping[str, type[Panel]], look: Look, options: ExportOptions
) -> Export[str]:
    """Write a film of a figure: each panel at every step, or at the nearest that it shows. Raises ExportError with one sentence."""
    yield At(0.0, tr("setting up"))
    with FigureStage(figure, dict(panels), look, options.theme, options.width) as stage:
        options = laid_out(options, stage)
        options.check(max(cell.view.length for cell in stage.cells))
        options.check_place()
        start, stop = options.stretch(stage.cells[0].view.length) if options.has_stretch else stage.steps
        frames = yield from stage.draw(options.height - round(room_for([options.sentence], options)))

        def turn(step: int) -> Export[Paint]:
            yield from stage.turn(step)
            return stage.painted(frames)

        return (yield from _film(turn, options, start, stop))


def _turned(page: Page, step: int) -> Export[Paint]:
    return (yield from page.turned(step)).painted()


def _window_table(page: Page, options: ExportOptions, steps: str) -> Export[str]:
    """NPZ of every panel in sight, one after the other: what is large is never held at once."""
    empty = [tr(part.cls.title) for part in page.parts if _nothing(part.cls, part.view)]
    left_out: list[str] = []
    arrays = 0

    def numbers(part: Part) -> Columns:
        nonlocal arrays
        try:
            columns = named(tables_of(part.cls, (part.view,), options, page.view, within=True))
        except Exception:  # one panel must not take the others with it
            log.exception("the panel %s has no numbers", part.cls.name)
            left_out.append(part.cls.name)
            return {}
        arrays += len(columns)
        return {f"{part.cls.name}.{name}": values for name, values in columns.items()}

    def pieces() -> Iterator[Piece]:
        shown = [part for part in page.parts if not _nothing(part.cls, part.view)]
        yield from npz_pieces(*(partial(numbers, part) for part in shown))
        if left_out and not arrays:
            raise ExportError(tr("none of the panels in sight could give its numbers"))

    yield At(0.0, tr("writing the numbers"))
    yield lambda tell: write(options, pieces(), tell)
    said = [tr("without {names}, which could not be had", names=listed(left_out))] if left_out else []
    said += [_empty(empty)] if empty else []
    return _said(options, steps, trn("{n:,} array", "{n:,} arrays", arrays), *said)


def save_panel(cls: type[Panel], view: View | Sheet, options: ExportOptions) -> str:
    """Write one panel at one go, and return what was written."""
    return finished(panel_export(cls, view, options))


def table_of(cls: type[Panel], view: View, options: ExportOptions, *, within: bool = False) -> Columns:
    """The numbers of a panel over the stretch that is asked for, or over the whole run.

    Those of one step only have that step as their first column. `within`: such a table is taken as it is,
    whatever the stretch; else one without steps is refused where a stretch is asked for. Raises ExportError for none.
    """
    if message := _nothing(cls, view):
        raise ExportError(message)
    start, stop = options.stretch(view.length)
    if not cls.is_of_cursor(view):
        return dict(cls.numbers(replace(view, window=(start, stop))))
    columns = dict(cls.numbers(replace(view, window=(0, view.length))))
    if "step" in columns:
        there = (columns["step"] >= start) & (columns["step"] < stop)
        columns = {name: values[there] for name, values in columns.items()}
    elif options.has_stretch and not within:
        raise ExportError(
            tr(
                "the table of {title} is of one step: say which with --at, not --from and --to",
                title=tr(cls.title),
            )
        )
    rows = len(next(iter(columns.values()), ()))
    return {"cursor": np.full(rows, view.cursor)} | columns


def _nothing(cls: type[Panel], view: View) -> str:
    if not cls.can_show(view.trace):
        if said := view.trace.unrecorded(cls.shows):
            return tr("{title}: {said}", title=tr(cls.title), said=said)
        return tr("{needs} (the recording is of {name})", needs=cls.lacking(), name=view.track.card.name)
    return (
        cls.missing(view) or cls.unasked(view)
        if view.length
        else tr("the recording holds no steps, so there is nothing to draw")
    )


def tables_of(
    cls: type[Panel], views: Sequence[View], options: ExportOptions, lead: View, *, within: bool = False
) -> dict[str, Columns]:
    """The numbers of each track that is drawn, by its letter ("" where there is one), over its own steps.

    The stretch that is asked for counts in steps of the lead; who has no step in it has no table.
    """
    found = dict[str, Columns]()
    shown = [view for view in tables_in(cls, views) if not _nothing(cls, view)]
    for view in shown:
        letter = "" if is_joint(cls) else view.letter.replace(" − ", "-")
        own = options
        if options.has_stretch and view.letter:
            start, stop = replace(view, window=options.stretch(lead.length)).seen
            if start >= stop:
                continue
            own = replace(options, first=start, last=stop - 1)
        found[letter] = table_of(cls, view if is_joint(cls) else view.whole, own, within=within)
    if not found:
        raise ExportError(tr("{title}: no track has numbers in this stretch", title=tr(cls.title)))
    return found


def _steps_of(cls: type[Panel], view: View, options: ExportOptions) -> str:
    start, stop = options.stretch(view.length)
    if cls.is_of_cursor(view):
        return tr("at step {step}", step=view.cursor)
    if stop - start == 1:
        return tr("1 step ({step})", step=start)
    return tr("{count:,} steps ({first} to {last})", count=stop - start, first=start, last=stop - 1)


def _table(cls: type[Panel], sheet: Sheet, options: ExportOptions) -> Export[str]:
    """CSV or NPZ of the numbers of one panel."""
    lead = sheet.lead
    steps = _steps_of(cls, lead, options)
    start, stop = options.stretch(lead.length)
    counted = 0 if cls.is_of_cursor(lead) else stop - start  # steps, which are said

    def make(tell: Tell) -> str:
        tables = tables_of(cls, [look.view for look in sheet.looks], options, lead)
        tracks = [tr("tracks {letters}", letters=commas(tables))] if len(tables) > 1 else []
        if options.suffix == ".npz":
            columns = named(tables)
            write(options, npz_pieces(lambda: columns), tell)
            return _said(options, steps, *tracks, trn("{n:,} array", "{n:,} arrays", len(columns)))
        columns = joined(tables)
        rows = len(next(iter(columns.values()), ()))
        write(options, csv_pieces(columns), tell)
        wide = trn("{n:,} column", "{n:,} columns", len(headings(columns)))
        more = [] if rows == counted else [trn("{n:,} row", "{n:,} rows", rows)]
        return _said(options, steps, *tracks, *more, wide)

    yield At(0.0, tr("writing the numbers"))
    said: str = yield make
    return said


def _picture(paint: Paint, options: ExportOptions) -> Export[None]:
    """PNG, SVG or PDF of what paints itself."""

    def make(tell: Tell) -> None:
        made = picture(paint, options)
        tell(0.9)
        write(options, [(made, 1.0)], tell)

    yield At(0.1, tr("painting"))
    yield make


def _film(
    turn: Turn, options: ExportOptions, start: int, stop: int, *more: str, ways: Ways = CUT
) -> Export[str]:
    """GIF or MP4 of pictures of one size, one a step or several on the way to it: each is set up here, then painted and encoded in a job."""
    options = replace(options, rate=options.rate * len(ways.shares))
    count = (stop - start) * len(ways.shares)
    if options.sentence or options.fade:
        run = Frames(lambda: _flown(turn, start, stop, ways))
        laid = options.width, options.height - room_for([options.sentence], options)
        part = ReelPart(run, options.sentence, size=laid)
        yield from film([part], options, write, fade=options.fade)
        going = round(options.fade * options.rate)
        return _filmed(options, start, stop, max(count, going) + going, *more)
    yield At(0.0, tr("setting up"))
    kind = Gif if options.suffix == ".gif" else Mp4
    with ExitStack() as made:  # it closes the film also if whoever asked for it is gone when it has been made
        reel: Film = yield lambda tell: made.enter_context(closing(kind(options.rate)))
        if options.suffix == ".gif":
            yield At(0.0, tr("choosing colours"))
            for step in np.unique(np.linspace(start, stop - 1, FORESEEN).astype(int)).tolist():
                paint = yield from turn(step)
                yield partial(_frame, reel.foresee, paint, options, 0.0)
        for step in range(start, stop):
            share = (step + 1 - start) / (stop - start)
            yield At(None, tr("frame {step:,} of {count:,}", step=step + 1 - start, count=stop - start))
            paint = yield from turn(step)
            for _ in ways.gone(first=step == start):
                yield partial(_frame, reel.add, paint, options, share)
            yield At(share)
        yield At(None, tr("writing the film"))
        yield lambda tell: write(options, reel.pieces(), tell)
    return _filmed(options, start, stop, count, *more)


def _filmed(options: ExportOptions, start: int, stop: int, count: int, *more: str) -> str:
    """What was written: so many frames of these steps."""
    lasts = tr("{rate:g} a second, {seconds:.3g} s", rate=options.rate, seconds=count / options.rate)
    frames = tr("{count:,} frames (steps {first} to {last})", count=count, first=start, last=stop - 1)
    if count == 1:
        frames = tr("1 frame (step {step})", step=start)
    return _said(options, frames, lasts, *more)


def _flown(turn: Turn, start: int, stop: int, ways: Ways) -> Iterator[Paint]:
    """Every frame of a film, to be painted before the next is asked for."""
    for step in range(start, stop):
        paint = finished(turn(step))
        for _ in ways.gone(first=step == start):
            yield paint


def _frame(
    take: Callable[[QtGui.QImage], None], paint: Paint, options: ExportOptions, share: float, tell: Tell
) -> None:
    """Paint a picture and give it to a film."""
    tell(share)
    take(raster(paint, options))


def _size(options: ExportOptions) -> str:
    if options.paper is not None:
        return size_of(options)
    return tr("{width} x {height} pixels of the screen", width=options.width, height=options.height)


def _said(options: ExportOptions, *facts: str) -> str:
    return tr("{name}: {facts}", name=options.path.name, facts=commas(facts))


def write(options: ExportOptions, pieces: Iterable[tuple[bytes, float]], tell: Tell) -> None:
    """Write a file, whole or not at all, of pieces with the share that is done after each. Raises ExportError."""
    path = options.path
    try:
        refuse_precious(path, options.inputs)
        with whole_file(path) as file:
            for piece, share in pieces:
                tell(share)
                for at in range(0, len(piece), CHUNK):
                    file.write(piece[at : at + CHUNK])
                    tell(share)
    except OutputError as error:
        raise ExportError(str(error)) from None
    except OSError as error:
        raise ExportError(str(cannot(path, error))) from None
