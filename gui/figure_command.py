"""`export` of a figure: several panels, or a single one at a size on paper, with its caption beside it."""

import json
from argparse import Namespace
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.files.regular import read_regular
from mnemoscope.engines.lessons.reaches import FIXED, of_its_own
from mnemoscope.engines.paper import Paper, parse
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import commas, tr
from mnemoscope.gui.export import figure_film
from mnemoscope.gui.export.figure import look_of
from mnemoscope.gui.export.figures import figure_export
from mnemoscope.gui.export.interrupt import Interrupt
from mnemoscope.gui.export.options import FILMS, PAGES, PICTURES, ExportError
from mnemoscope.gui.headless import asked_of, dressed, focused, kept_to, options_of, say_of, subject_of
from mnemoscope.gui.panel import Panel, TimePanel
from mnemoscope.gui.state.blueprint import Focus
from mnemoscope.gui.state.figures import Figure, FigureError, Pane, arranged
from mnemoscope.gui.state.seats import letter
from mnemoscope.gui.state.subject import PANEL, Subject
from mnemoscope.gui.state.unit_order import UnitOrders
from mnemoscope.gui.state.view import View

USUAL = "183mm"  # of a figure of several panels
UNCHOSEN = Subject()
LARGEST = 1_000_000  # bytes of a figure's file


def is_figure(args: Namespace) -> bool:
    """Whether several panels are asked for, or one alone on paper."""
    if args.figure or "," in (args.panel or ""):
        return True
    on_paper = isinstance(args.size, Paper) and Path(args.output).suffix.lower() in PICTURES
    return on_paper and len(args.recordings) == 1 and args.panel not in (None, "window") and not args.caption


def check_use(args: Namespace) -> None:
    """Raise ExportError for arguments that do not go together, rather than leave one out in silence."""
    several, on_paper = bool(args.figure) or "," in (args.panel or ""), isinstance(args.size, Paper)
    film = Path(args.output).suffix.lower() in FILMS
    if Path(args.output).suffix.lower() in PAGES:
        if args.figure or args.font or args.cursor or args.check or args.say or args.fade:
            raise ExportError(
                tr(
                    "a web page holds all of its recordings, at any size: leave out {options}",
                    options="--figure, --font, --cursor, --check, --say, --fade",
                )
            )
        return
    if not args.panel and not args.figure:
        raise ExportError(
            tr(
                "name a panel with --panel, a figure of several with --figure, or a file that ends in .html: a web page holds all"
            )
        )
    if args.panel and args.figure:
        raise ExportError(tr("--figure says which panels it has: leave --panel out"))
    if several and args.caption:
        raise ExportError(tr("a figure has its caption as text beside it: leave --caption out"))
    if several and args.side:
        raise ExportError(tr("each panel of a figure is of one track: leave --side out"))
    if several and args.size is not None and not on_paper:
        raise ExportError(
            tr("a figure of several panels has a size on paper or of a slide, as --size 183mm or 16:9")
        )
    if (args.font or args.cursor) and not (on_paper or several):
        raise ExportError(tr("--font and --cursor are of figures on paper: say of what size, as --size 89mm"))
    names = [name.strip() for name in (args.panel or "").split(",")]
    if args.range not in (None, "fit") and FIXED.issuperset(names):
        raise ExportError(of_its_own("--range", names))
    if args.place and not args.figure and PANEL not in (args.panel or "").split(","):
        raise ExportError(
            tr(
                "--place says which number the panel {panel} explains: draw that with --panel {panel}",
                panel=PANEL,
            )
        )
    if (args.say or args.fade) and not film:
        raise ExportError(tr("--say and --fade are of films: name a .gif or .mp4"))


def figure(
    tracks: Sequence[Track],
    panels: dict[str, type[Panel]],
    args: Namespace,
    interrupt: Interrupt,
    subject: Subject = UNCHOSEN,
) -> int:
    """Draw it, and return 0; 1 if a rule was to be checked and is broken. `subject`: what arithmetic explains, if no --place says it."""
    wanted = _wanted(tracks, panels, args)
    size = args.size if isinstance(args.size, Paper) else parse(wanted.size)
    if size is not None:
        wanted = replace(wanted, size=size.name)
    args = Namespace(**vars(args) | {"size": size})
    theme = dressed(args)
    options = options_of(args, theme, (0, 400))
    views = [_view(track, args, subject) for track in tracks]

    def look(part: Pane) -> View:
        view = look_of(part, views)
        question = panels[part.panel].asks if part.panel in panels else ""
        if not question:
            return view
        here = part.at is not None
        asked = asked_of(question, [replace(view, letter="")], here, interrupt)
        return replace(view, questions=asked)

    export = figure_film if options.suffix in FILMS else figure_export
    say_of(export(wanted, panels, look, options), options, interrupt)
    return kept_to(args, options)


def _wanted(tracks: Sequence[Track], panels: dict[str, type[Panel]], args: Namespace) -> Figure:
    """The figure in the file, or the panels that were named as they stand best."""
    if args.figure:
        return read_figure(Path(args.figure))
    names = [name.strip() for name in args.panel.split(",") if name.strip()]
    for name in names:
        if name not in panels:
            raise ExportError(
                tr(
                    "there is no panel named {panel!r}; there are {panels}",
                    panel=name,
                    panels=commas(panels),
                )
            )
    several = [
        (name, issubclass(panels[name], TimePanel), letter(n)) for n in range(len(tracks)) for name in names
    ]
    shown = [each for each in several if panels[each[0]].can_show(tracks["ABCD".index(each[2])].trace)]
    made = arranged(shown or several, args.size.name if isinstance(args.size, Paper) else USUAL)
    parts = (
        replace(part, at=args.at, first=args.first, last=args.last, range=args.range, rows=args.unit_range)
        for part in made.parts
    )
    return replace(made, parts=tuple(parts))


def read_figure(path: Path) -> Figure:
    """The figure in a file. Raises FigureError with one sentence."""
    try:
        return Figure.from_json(json.loads(read_regular(path, LARGEST)))
    except (ValueError, RecursionError) as error:
        if isinstance(error, MnemoscopeError):
            raise
        raise FigureError(tr("{path} is no figure: {error}", path=path, error=str(error)[:100])) from None


def _view(track: Track, args: Namespace, subject: Subject) -> View:
    length = len(track.trace)
    focus: Focus = focused(track, args)
    last = length - 1 if args.last is None else args.last
    if args.place:
        subject = subject_of([track], args, last if args.at is None else args.at)
    return View(
        track, UnitOrders(), length - 1, float(length - 1), (0, length), focus, range=args.range, subject=subject
    )  # fmt: skip
