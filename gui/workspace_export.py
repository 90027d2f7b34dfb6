"""`python main.py export WORKSPACE`: what the window would show of a workspace, drawn without a screen; its models read its texts."""

from argparse import Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from PySide6 import QtCore, QtWidgets

from mnemoscope.engines.runs.recording import refuse_no_recording
from mnemoscope.engines.translation import tr
from mnemoscope.engines.voice import complain
from mnemoscope.gui import export_command
from mnemoscope.gui.export import page_export, panel_export
from mnemoscope.gui.export.doing import Export
from mnemoscope.gui.export.interrupt import Interrupt
from mnemoscope.gui.export.options import PAGES, ExportError, ExportOptions, rows_of
from mnemoscope.gui.export_command import page, quiet
from mnemoscope.gui.figure_command import check_use, figure, is_figure
from mnemoscope.gui.frame.window import MainWindow
from mnemoscope.gui.frame.workspaces import tried
from mnemoscope.gui.headless import dressed, focused, kept_to, options_of, say_of, subject_of
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.panels import discover
from mnemoscope.gui.state.questions import is_of_each
from mnemoscope.gui.state.scene import Scene
from mnemoscope.gui.state.session import Session
from mnemoscope.gui.state.settings import Settings
from mnemoscope.gui.state.workspacefile import is_workspace, read_workspace

WINDOW = "window"
FIRST_SIZE = (1440, 900)
USUAL = (960, 320)  # of a panel that the workspace does not show
WAKE_MS = 10
ROUNDS = 6  # of events in which nothing more comes: docks move each other


def run(args: Namespace) -> int:
    """Do it, of recordings too, and return 0. Raises MnemoscopeError for what a person did wrong."""
    if not any(map(is_workspace, args.recordings)):
        return export_command.run(args)
    if len(args.recordings) > 1:
        raise ExportError(tr("a workspace is exported by itself: leave out the other files"))
    check_use(args)
    is_whole = args.figure or "," in (args.panel or "") or Path(args.output).suffix.lower() in PAGES
    if not is_whole and args.panel != WINDOW and args.panel not in discover():
        raise ExportError(tr("there is no panel named {panel!r}", panel=args.panel))
    scene, inputs = prepared(args)
    before = QtCore.qInstallMessageHandler(quiet)
    try:
        with Interrupt() as interrupt:
            args.theme = args.theme or ("light" if is_figure(args) else scene.theme)
            theme = dressed(args)
            with shown(scene, interrupt) as window:
                look(window, args)
                wait(window, interrupt)
                tracks = [view.track for view in window.session.views()]
                if Path(args.output).suffix.lower() in PAGES:
                    args.range = args.range or "fit"
                    page(tracks, args)
                    return 0
                if is_figure(args):
                    args.range = args.range or "fit"
                    return figure(tracks, discover(), args, interrupt, window.session.shown.subject)
                export, options = made(window, args, inputs, interrupt, theme)
                say_of(export, options, interrupt)
                return kept_to(args, options)
    finally:
        QtCore.qInstallMessageHandler(before)


def prepared(args: Namespace) -> tuple[Scene, tuple[Path, ...]]:
    """The scene of a workspace with the theme that is asked for, and the files that are read. What is left out is said."""
    workspace, said = read_workspace(args.recordings[0])
    if said:
        complain(said)
    scene = workspace.scene
    recordings = [path for path in (scene.recording, *(scene.beside or ())) if path is not None]
    for path in recordings:
        refuse_no_recording(path)
    theme = args.theme or scene.theme or "light"
    return replace(scene, theme=theme), (Path(args.recordings[0]), *map(Path, recordings))


@contextmanager
def shown(scene: Scene, interrupt: Interrupt) -> Iterator[MainWindow]:
    """A window that shows a scene, and has come to rest; what could not be done is said. Raises ExportError if nothing is open."""
    session = Session()
    window = MainWindow(session, Settings(theme=scene.theme or "light", scale=scene.scale or 1.0))
    try:
        window.resize(*(scene.size or FIRST_SIZE))
        window.show()
        scene, wrong = tried(scene, [dock.objectName() for dock in window.docks.values()])
        done = list[bool]()
        said = [wrong] if wrong else []
        session.failed.connect(lambda each: said.append(each))
        window.staging.put(replace(scene, size=None, maximised=None), lambda: done.append(True))
        wait(window, interrupt, lambda: bool(done))
        for each in dict.fromkeys((*said, *window.staging.said)):
            complain(each)
        if not session.length:
            raise ExportError(
                tr("the workspace shows nothing that has been read, so there is nothing to draw")
            )
        yield window
    finally:
        window.close()
        window.deleteLater()


def look(window: MainWindow, args: Namespace) -> None:
    """Look where is asked for; what is not asked for is as in the workspace. Raises ExportError for what is not there."""
    session = window.session
    track, length = session.track, session.length
    assert track is not None
    focus = focused(track, args)
    units = {} if args.units is None else {"unit": focus.unit, "pinned": focus.pinned}
    given = {name: getattr(focus, name) for name in ("layer", "head") if getattr(args, name) is not None}
    if given or units:
        session.shown.focus(**given, **units)
    for name, dock in window.docks.items() if args.side or args.range else ():
        if args.range:
            session.shown.set_range(name, args.range)
        if args.side and args.side.split()[0] in dock.cls.sides:
            session.shown.set_side(name, args.side)
    for count, rows in rows_of(track, args.unit_range).items():
        session.shown.set_rows(count, rows)
    if args.at is not None:
        if args.at >= length:
            raise ExportError(
                tr("step {at} is not in the text: it has steps 0 to {last}", at=args.at, last=length - 1)
            )
        session.player.playing = False
        session.looking.seek(args.at)
    if args.place:
        session.shown.explain(subject_of([track], args, session.player.cursor))


def wait(window: MainWindow, interrupt: Interrupt, ready: Callable[[], bool] = lambda: True) -> None:
    """Let Qt go on until all has come to rest. Raises KeyboardInterrupt for Ctrl-C."""
    awake = QtCore.QTimer(interval=WAKE_MS)
    awake.start()
    calm = 0
    while calm < ROUNDS:
        QtWidgets.QApplication.processEvents(QtCore.QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        calm = calm + 1 if ready() and rests(window) else 0
        interrupt.check()


def rests(window: MainWindow) -> bool:
    """Whether nothing is read, asked, judged or placed any more."""
    session = window.session
    works = (session.asking.work, session.judging.work, session.filing.opening, window.workspaces.work)
    busy = session.reader.active or session.companions.active or window.dressing.busy or window.staging.busy
    return not busy and not any(work.busy for work in works) and not window.drawing.waiting


def made(
    window: MainWindow, args: Namespace, inputs: tuple[Path, ...], interrupt: Interrupt, theme: Theme
) -> tuple[Export[str], ExportOptions]:
    """The export of a panel or of all that a window shows, at the size that it has there if no other is asked for."""
    session, whole = window.session, args.panel == WINDOW
    if not whole and not window.docks[args.panel].seen:
        wide, high = USUAL
    else:
        area = window.page().area.size().toSize() if whole else window.pictures.shown(args.panel).size()
        wide, high = area.toTuple()
    options = replace(options_of(args, replace(theme, scale=window.theme.scale), (wide, high)), inputs=inputs)
    options.check(session.length)
    options.check_place()
    if not whole:
        cls = window.docks[args.panel].cls
        if cls.asks and cls.unasked(session.views(args.panel)[0]):
            for view in session.views()[: 1 if is_of_each(cls.asks) else None]:
                session.ask(cls.asks, seat=view.number, here=args.at is not None)
            wait(window, interrupt)
        return panel_export(cls, window.pictures.sheet(args.panel), options), options
    if args.size:
        now = window.page().area
        window.resize(
            round(window.width() + options.width - now.width()),
            round(window.height() + options.height - now.height()),
        )
        wait(window, interrupt)
    if options.has_stretch:
        start, stop = options.stretch(session.length)
        session.lens.show(start, stop, session.length)
        window.refresh()
    return page_export(window.page(), options), options
