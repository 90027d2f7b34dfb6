"""What every export without a window needs: the look, the focus, what is asked of a recording, and the sentence at the end."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6 import QtWidgets
from tqdm import tqdm

from mnemoscope.engines.extents import extents
from mnemoscope.engines.guides import GUIDES, NATURE
from mnemoscope.engines.options import SCREEN_DPI
from mnemoscope.engines.paper import Paper
from mnemoscope.engines.runs.arithmetic import named_place
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import tr
from mnemoscope.engines.voice import complain, say
from mnemoscope.gui.export.doing import Export, finished
from mnemoscope.gui.export.figures import checked
from mnemoscope.gui.export.interrupt import Interrupt
from mnemoscope.gui.export.options import FILMS, PAGES, TABLES, ExportError, ExportOptions
from mnemoscope.gui.look.papertype import for_figure, missing
from mnemoscope.gui.look.theme import THEMES, Theme, palette
from mnemoscope.gui.state.blueprint import MOST_PINNED, Focus
from mnemoscope.gui.state.questions import Asked, Questions, Wish, answered, is_of_each, key
from mnemoscope.gui.state.ranges import Ranges
from mnemoscope.gui.state.seats import letter
from mnemoscope.gui.state.sidebyside import Beside, columns
from mnemoscope.gui.state.subject import Subject
from mnemoscope.gui.state.unit_order import UnitOrders
from mnemoscope.gui.state.view import View


def beside(lead: Track, others: list[Track]) -> list[Beside]:
    """The other recordings as tracks B, C and D."""
    return [
        Beside(track, letter(n), UnitOrders(), Ranges(), columns(lead, track))
        for n, track in enumerate(others, 1)
    ]


def asked_of(question: str, views: Sequence[View], here: bool, interrupt: Interrupt) -> Questions:
    """What a panel shows of each track, by the model that made it; progress on standard error, if a person looks at it.

    `here`: at the step under the cursor.
    """
    found = dict[str, Asked]()
    for view in views:
        track = view.track
        at = view.cursor if here and not is_of_each(question) else None
        wish = Wish(key(question, view.letter), track, at)
        with tqdm(total=100, disable=not sys.stderr.isatty(), delay=1, leave=False, desc=question) as bar:

            def tell(share: float, bar: Any = bar) -> None:
                interrupt.check()
                bar.update(int(100 * share) - bar.n)

            found[wish.question] = Asked(wish, answered(wish, "", track.memory, tell))
    return Questions(found)


def say_of(export: Export[str], options: ExportOptions, interrupt: Interrupt) -> None:
    """Do it; progress on standard error, if a person looks at it and it takes a while; what was written on standard output."""
    watched = sys.stderr.isatty() and options.suffix in (*FILMS, *TABLES, *PAGES)
    with tqdm(
        total=100,
        disable=not watched,
        delay=1,
        leave=False,
        bar_format="{percentage:3.0f} % |{bar}| " + tr("{time} to go", time="{remaining}"),
    ) as bar:

        def tell(share: float) -> None:
            interrupt.check()
            bar.update(int(100 * share) - bar.n)

        said = finished(export, tell)
    say(said)


def focused(track: Track, args: Namespace) -> Focus:
    """The focus that --layer, --head and --units ask for. Raises ExportError for one the recording has not."""
    layers, heads, units = extents(track.trace.layout)
    start = Focus(**track.card.focus).within(track.trace.layout)  # as the window begins
    layer = start.layer if args.layer is None else args.layer
    head = start.head if args.head is None else args.head
    wanted = tuple(dict.fromkeys(args.units or ()))
    if not 0 <= layer < layers:
        raise ExportError(
            tr(
                "layer {layer} is not in the recording: it has layers 0 to {last}",
                layer=layer,
                last=layers - 1,
            )
        )
    if not 0 <= head < heads:
        raise ExportError(
            tr("head {head} is not in the recording: it has heads 0 to {last}", head=head, last=heads - 1)
        )
    for unit in wanted:
        if not 0 <= unit < units:
            raise ExportError(
                tr("unit {unit} is not in the recording: it has units 0 to {last}", unit=unit, last=units - 1)
            )
    if len(wanted) > MOST_PINNED:
        raise ExportError(
            tr(
                "at most {most_pinned} units can be drawn, not {wanted}",
                most_pinned=MOST_PINNED,
                wanted=len(wanted),
            )
        )
    focus = replace(start, layer=layer, head=head)
    return replace(focus, unit=wanted[0], pinned=wanted if len(wanted) > 1 else ()) if wanted else focus


def subject_of(tracks: Sequence[Track], args: Namespace, cursor: int) -> Subject:
    """The number that --place asks for, which each of the tracks must have. Raises MnemoscopeError with one sentence."""
    if not args.place:
        return Subject()
    found = [named_place(each, args.place, min(cursor, len(each.trace) - 1)) for each in tracks]
    return Subject().into(replace(found[0], step=cursor), cursor)


def dressed(args: Namespace) -> Theme:
    """The application in its look; that of a figure, where a size on paper was asked for."""
    app = QtWidgets.QApplication.instance() or QtWidgets.QApplication(["mnemoscope"])
    assert isinstance(app, QtWidgets.QApplication)
    theme = THEMES[args.theme]
    app.setStyle("Fusion")
    app.setPalette(palette(theme))
    if not isinstance(args.size, Paper) and not args.figure:
        return theme
    if args.font and (told := missing(args.font)):
        complain(told)
    return for_figure(theme, args.font, marks=args.cursor or Path(args.output).suffix.lower() in FILMS)


def options_of(args: Namespace, theme: Theme, usual: tuple[int, int]) -> ExportOptions:
    """What the arguments ask for; `usual`: the size of the layout, where they ask for none."""
    paper = args.size if isinstance(args.size, Paper) else None
    width, height = (
        usual if args.size is None else args.size if paper is None else (paper.columns, paper.rows(usual[1]))
    )
    moves = Path(args.output).suffix.lower() in FILMS
    dpi = args.dpi or (SCREEN_DPI if paper is None else paper.pixels_an_inch(moves=moves))
    inputs = tuple(map(Path, (*args.recordings, *([args.figure] if args.figure else []))))
    return ExportOptions(
        Path(args.output),
        width,
        height,
        theme,
        dpi,
        args.caption,
        args.fps,
        args.first,
        args.last,
        inputs,
        paper,
        args.say,
        args.fade,
    )


def kept_to(args: Namespace, options: ExportOptions) -> int:
    """Say which rules of a journal's guide the file breaks, if that was asked for; 1 if it breaks one, else 0."""
    if not args.check:
        return 0
    guide = GUIDES.get(args.check) or (NATURE if options.paper is None else options.paper.guide)
    rules = checked(options, guide)
    for rule in rules:
        complain(rule)
    if not rules:
        say(tr("{name} keeps to the guide of {journal}.", name=options.path.name, journal=guide.name))
    return int(bool(rules))
