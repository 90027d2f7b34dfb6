"""`python main.py export`: a recording to a picture, a film or numbers, without screen, model or torch."""

import logging
from argparse import Namespace
from dataclasses import fields, replace
from pathlib import Path

from PySide6 import QtCore, QtWidgets

from mnemoscope.engines.runs.recording import open_recording
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import commas, either, tr
from mnemoscope.engines.voice import complain
from mnemoscope.gui.export import page_export, panel_export
from mnemoscope.gui.export.interrupt import Interrupt
from mnemoscope.gui.export.options import PAGES, ExportError, ExportOptions, rows_of
from mnemoscope.gui.export.web import web_export
from mnemoscope.gui.export.web.content import Choice
from mnemoscope.gui.figure_command import check_use, figure, is_figure
from mnemoscope.gui.frame.pictures import sheet_of
from mnemoscope.gui.frame.window import MainWindow
from mnemoscope.gui.headless import (
    asked_of,
    beside,
    dressed,
    focused,
    kept_to,
    options_of,
    say_of,
    subject_of,
)
from mnemoscope.gui.look.theme import LIGHT, THEMES
from mnemoscope.gui.panel import Panel
from mnemoscope.gui.panels import discover
from mnemoscope.gui.state.blueprint import Focus
from mnemoscope.gui.state.player import Lens
from mnemoscope.gui.state.seats import LETTERS, MOST, letter
from mnemoscope.gui.state.session import Session
from mnemoscope.gui.state.settings import Settings
from mnemoscope.gui.state.sidebyside import side_by_side
from mnemoscope.gui.state.sides import STACKED, TABS, Differences, side_of, unable
from mnemoscope.gui.state.unit_order import UnitOrders
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.legible import set_legible

WINDOW_SIZE = (1440, 900)
WIDTH, HEADROOM = 960, 60
MORE = 0.5  # of a panel's height is what each further track adds to it


def run(args: Namespace) -> int:
    """Do it and return 0; 1 if a rule was to be checked and is broken. Raises MnemoscopeError for what a person did wrong."""
    before = QtCore.qInstallMessageHandler(quiet)
    try:
        return _export(args)
    finally:
        QtCore.qInstallMessageHandler(before)


def _export(args: Namespace) -> int:
    args.theme, args.range = args.theme or LIGHT.name, args.range or "fit"
    check_use(args)
    if len(args.recordings) > MOST:
        raise ExportError(
            tr(
                "at most {most} recordings stand side by side, not {recordings}",
                most=MOST,
                recordings=len(args.recordings),
            )
        )
    if args.side and len(args.recordings) < 2:
        raise ExportError(tr("--side needs a second recording, which stands beside the first"))
    less = (args.side or "").partition(" ")[2]
    if less and less not in LETTERS[: len(args.recordings)]:
        raise ExportError(
            tr(
                "there is no track {letter} to take away: the last recording is track {last}",
                letter=less,
                last=letter(len(args.recordings) - 1),
            )
        )
    track, *others = (open_recording(name) for name in args.recordings)
    if Path(args.output).suffix.lower() in PAGES:
        page([track, *others], args)
        return 0
    panels = discover()
    if is_figure(args):
        with Interrupt() as interrupt:
            return figure([track, *others], panels, args, interrupt)
    if args.panel not in panels and args.panel != "window":
        raise ExportError(
            tr(
                "there is no panel named {panel!r}; there are {panels}, window",
                panel=args.panel,
                panels=commas(panels),
            )
        )
    if args.panel != "window" and args.side and args.side.split()[0] not in panels[args.panel].sides:
        can = [mode for mode in panels[args.panel].sides if mode != TABS]
        raise ExportError(
            tr(
                "tracks cannot stand so in {panel} (--side {side}), only {can}",
                panel=args.panel,
                side=args.side,
                can=either(can),
            )
        )
    focus = focused(track, args)
    if not len(track.trace):
        raise ExportError(tr("the recording holds no steps, so there is nothing to draw"))
    with Interrupt() as interrupt:  # from here on Qt calls us, and nothing may be raised through it
        return _draw(track, others, panels, focus, args, interrupt)


def _draw(
    track: Track,
    others: list[Track],
    panels: dict[str, type[Panel]],
    focus: Focus,
    args: Namespace,
    interrupt: Interrupt,
) -> int:
    length = len(track.trace)
    theme = dressed(args)
    usual = (
        WINDOW_SIZE
        if args.panel == "window"
        else (WIDTH, _height(panels[args.panel], len(others), args.side))
    )
    options = options_of(args, theme, usual)
    width = options.width
    options.check(length)
    options.check_place()
    at = cursor(args.at, options, length)
    if args.panel == "window":
        _window([track, *others], focus, at, options, args, interrupt)
        return kept_to(args, options)
    lens = Lens()
    set_legible(lens, track, width, theme)
    lens.follow(at, length)
    rows = rows_of(track, args.unit_range)
    view = View(
        track, UnitOrders(), at, float(at), lens.window(length), focus, range=args.range, rows=rows,
        subject=subject_of([track, *others], args, at),
    )  # fmt: skip
    if panels[args.panel].asks:
        question = panels[args.panel].asks
        asked = side_by_side(view, beside(track, others))
        here = args.at is not None
        view = replace(view, questions=asked_of(question, asked, here, interrupt))
        if (kind := panels[args.panel].Options) is not None and "here" in {f.name for f in fields(kind)}:
            view = replace(view, options=kind(here=here))
    cls = panels[args.panel]
    views = side_by_side(view, beside(track, others))
    sheet = sheet_of(cls, views, side_of(cls.sides, args.side or "", views), Differences())
    say_of(panel_export(cls, sheet, options), options, interrupt)
    return kept_to(args, options)


def page(tracks: list[Track], args: Namespace) -> None:
    """All recordings as one web page."""
    if (
        args.panel is not None
        or args.side
        or args.size
        or args.unit_range
        or args.caption
        or args.place
        or args.range != "fit"
    ):
        raise ExportError(
            tr(
                "a web page holds all of its recordings, at any size: leave out {options}",
                options="--panel, --side, --size, --range, --unit-range, --place, --caption",
            )
        )
    focus, length = focused(tracks[0], args), len(tracks[0].trace)
    if not length:
        raise ExportError(tr("the recording holds no steps, so there is nothing to show"))
    options = ExportOptions(
        Path(args.output), *WINDOW_SIZE, THEMES[args.theme], first=args.first, last=args.last, inputs=tuple(map(Path, args.recordings))
    )  # fmt: skip
    start, stop = options.stretch(length)
    at = start if args.at is None else cursor(args.at, options, length)
    heads = tracks[0].trace.layout.heads
    for layer, head in args.attention or ():
        if layer not in heads or (head is not None and head >= heads[layer]):
            raise ExportError(
                tr("there is no attention of {asked} (--attention) in the recording", asked=f"{layer}:{head}" if head is not None else layer)
            )  # fmt: skip
    choice = Choice(start, stop, at, focus, args.attention)
    with Interrupt() as interrupt:
        say_of(web_export(tracks, options, choice), options, interrupt)


def _height(cls: type[Panel], others: int, side: str | None) -> int:
    """A good height: half as much again for each further track under the first."""
    stacked = (side or cls.sides[0]) == STACKED
    return round(cls.preferred_height * (1 + MORE * others * stacked)) + HEADROOM


def cursor(at: int | None, options: ExportOptions, length: int) -> int:
    """The step to look at: the one asked for, or the last of the stretch. Raises ExportError if it is out of sight."""
    start, stop = options.stretch(length)
    if at is None:
        return stop - 1
    if not 0 <= at < length:
        raise ExportError(
            tr("step {at} is not in the recording: it has steps 0 to {last}", at=at, last=length - 1)
        )
    if not start <= at < stop:
        raise ExportError(
            tr(
                "step {at} (--at) is not in the stretch from step {start} to step {last}",
                at=at,
                start=start,
                last=stop - 1,
            )
        )
    return at


def _window(
    tracks: list[Track], focus: Focus, at: int, options: ExportOptions, args: Namespace, interrupt: Interrupt
) -> None:
    session, (track, *others) = Session(), tracks
    window = MainWindow(session, Settings(), theme=options.theme)
    try:
        window.resize(options.width, options.height)
        window.show()
        session.show_recording(track)
        if others:
            session.companions.show(others)
            for name, dock in window.docks.items():
                if args.side and args.side.split()[0] in dock.cls.sides:
                    session.shown.set_side(name, args.side)
        for name in window.docks:
            session.shown.set_range(name, args.range)
        for count, rows in rows_of(track, args.unit_range).items():
            session.shown.set_rows(count, rows)
        session.shown.focus(**{name: getattr(focus, name) for name in ("layer", "head", "unit", "pinned")})
        session.looking.seek(at)
        QtWidgets.QApplication.processEvents()  # lay the docks out before they are measured and drawn
        page = window.page().area
        window.resize(
            round(window.width() + options.width - page.width()),
            round(window.height() + options.height - page.height()),
        )
        QtWidgets.QApplication.processEvents()
        if options.has_stretch:
            start, stop = options.stretch(session.length)
            session.lens.show(start, stop, session.length)
        window.refresh()
        interrupt.check()
        if args.side:
            shown = dict.fromkeys(part.cls for part in window.page().parts)
            if said := unable(args.side.split()[0], [(cls.name, cls.sides) for cls in shown], args.side):
                complain(said)
        say_of(page_export(window.page(), options), options, interrupt)
    finally:
        window.close()
        window.deleteLater()


def quiet(kind: QtCore.QtMsgType, context: object, message: str) -> None:
    """Qt's own messages to the log, where they disturb no script; `export` has one voice on standard error."""
    logging.getLogger("mnemoscope.qt").info("%s", message)
