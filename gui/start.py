"""The program: makes application, settings, session and window, and wires them. The one place that does."""

import logging
import sys
import threading
import time
import traceback
from argparse import Namespace
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6 import QtCore, QtWidgets

from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.engines.files.destination import shown
from mnemoscope.engines.files.texts import codec_of, takes_long, text_of
from mnemoscope.engines.languages.asked import by_environment
from mnemoscope.engines.models.card import Card
from mnemoscope.engines.models.elsewhere import refuse_absent
from mnemoscope.engines.models.foreign import holds_tensors
from mnemoscope.engines.models.opening import card_of, find_model, find_there, is_ours
from mnemoscope.engines.plain import sentence
from mnemoscope.engines.runs.recording import refuse_no_recording
from mnemoscope.engines.translation import language, paragraph, tr
from mnemoscope.gui import languages
from mnemoscope.gui.commands.choosing import fitting
from mnemoscope.gui.commands.file import open_text
from mnemoscope.gui.commands.memory import usual_memory
from mnemoscope.gui.frame import sitting
from mnemoscope.gui.frame.ending import Ending
from mnemoscope.gui.frame.screen import show_whole
from mnemoscope.gui.frame.window import MainWindow
from mnemoscope.gui.garbage import Garbage
from mnemoscope.gui.state import settings as kept
from mnemoscope.gui.state.gone import without_gone
from mnemoscope.gui.state.keeper import Keeper
from mnemoscope.gui.state.opening import source_of
from mnemoscope.gui.state.restoring import WINDOW, Restoring
from mnemoscope.gui.state.scene import Scene
from mnemoscope.gui.state.sealed import unseal
from mnemoscope.gui.state.seats import MOST, Seat, seats_of
from mnemoscope.gui.state.session import Session
from mnemoscope.gui.state.trial import seal_old
from mnemoscope.gui.state.workspace import Lesson
from mnemoscope.gui.state.workspacefile import is_workspace, read_workspace
from mnemoscope.gui.thrift import be_thrifty

log = logging.getLogger("mnemoscope")

FIRST_MODEL = "lstm-shakespeare"
LESSON = ".toml"  # how its file ends
FIRST_SIZE = (1440, 900)
PATIENCE = 0.03  # seconds of drawing before the next event has its turn
SOON = 0.3  # seconds
SINGLE_SHOT = QtCore.Qt.ConnectionType.SingleShotConnection


def run(args: Namespace) -> int:
    """Open the window and stay until it is closed. Raises MnemoscopeError for what cannot be opened."""
    be_thrifty()
    path = kept.default_path()
    settings = kept.load(path)
    speak(settings, args.language or by_environment())
    later = args.file if args.file is not None and args.text is None and takes_long(args.file) else None
    if later is not None and args.encoding:
        codec_of(args.encoding)  # refuses one there is not
    text = "" if later is not None else text_of(args.text, args.file, args.encoding)
    lesson = args.path if args.path and Path(args.path).suffix.lower() == LESSON else None
    begins = False  # whether a lesson says what is open first
    if lesson is not None:
        from mnemoscope.engines.lessons.lessonfile import read_lesson

        begins = _is_there(read_lesson(lesson).cues[0].model)  # it refuses what is no lesson
    workspace = args.path if args.path and lesson is None and is_workspace(args.path) else None
    if workspace is not None:
        refuse_more(args)
        read_workspace(workspace)  # refuses what is none
    model, recording = asked(args.model, None if lesson or workspace else args.path)
    beside = asked_beside(args.beside, recording)
    app = QtWidgets.QApplication(["mnemoscope"])
    app.setApplicationName("mnemoscope")
    app.setStyle("Fusion")
    languages.tell_qt(language())
    garbage = Garbage()
    garbage.look_when_idle(QtCore.QAbstractEventDispatcher.instance())

    def end(status: int) -> None:
        window.remember()
        keeper.finish()
        app.setQuitOnLastWindowClosed(False)  # which would end it with 0
        window.close()
        app.exit(status)

    ending = Ending(end)  # from now on Ctrl-C is no exception: one that goes through Qt may end the process
    restoring = Restoring(path.parent)
    restoring.put_aside(settings)
    seal_old(settings, _docks)
    window = start(
        settings,
        model=model,
        text=text,
        recording=recording,
        beside=beside,
        workspace=workspace,
        restoring=restoring,
        filled=begins,  # what hides an answer lies over panels that are there
        empty=begins,
    )
    window.drawing.patience = PATIENCE
    keeper = Keeper(window, settings, path, window.remember)
    keeper.say = window.say
    window.altered.connect(keeper.note)
    window.closing.connect(keeper.finish)
    keeper.note()

    sys.excepthook = _hook(window)
    threading.excepthook = _thread_hook(window)
    if place := unseal(settings.geometry):
        restoring.begin(WINDOW, settings.geometry)
    if lesson is not None and begins:
        window.conductor.open(lesson)  # no other model is to be seen before its own
    show_whole(window, place, partial(opened, window.session))
    if later is not None:
        open_text(window, later, args.encoding)
    if lesson is not None and not begins:
        window.conductor.open(lesson)
    status = app.exec()
    keeper.finish()
    restoring.ended()
    ending.close()
    return status


def speak(settings: kept.Settings, asked: str) -> None:
    """Speak the language that is asked for, which is spoken already, or that the person chose; the desktop's if none."""
    if asked:
        return
    try:
        languages.take(languages.chosen(settings.language))
    except MnemoscopeError as error:
        settings.notice = paragraph((settings.notice, sentence(str(error))))


def _docks() -> list[str]:
    """The names of all docks."""
    from mnemoscope.gui.panels import discover  # pyqtgraph comes with them

    return [f"{name}#1" for name in discover([])]  # the window tells what is left out


def opened(session: Session) -> None:
    """Take in the model that is being opened, if it comes soon: a window that is seen without panels flickers."""
    until = time.monotonic() + SOON
    while session.reader.loading and time.monotonic() < until:
        if session.reader.runner.replies.empty():
            time.sleep(0.001)
        else:
            session.pump()


def refuse_more(args: Namespace) -> None:
    """Raise MnemoscopeError for models and texts beside a workspace, which has its own."""
    if args.model or args.beside or args.text is not None or args.file is not None:
        raise MnemoscopeError(
            tr("a workspace has its own models and texts: leave out --model, --with, --text and --file")
        )


def asked(model: str | None, path: str | None) -> tuple[str | None, str | None]:
    """The model and the recording to open. Raises MnemoscopeError for what is not there, and a folder that is no model."""
    if path and Path(path).is_dir():
        if model:
            raise MnemoscopeError(
                tr("{path} is a folder: give one model, either there or with --model", path=path)
            )
        model, path = path, None
    if path:
        refuse_no_recording(path)
    if model:
        model = _there(model)
    return model, path


def _is_there(source: str | None) -> bool:
    """Whether a lesson names a model that can be opened."""
    try:
        return source is not None and bool(find_there(source))
    except MnemoscopeError:
        return False


def _there(source: str) -> str:
    """How to ask for a model that is there, with its weights. Raises MnemoscopeError for one that is not."""
    return source_of(find_there(source))  # what others made is looked into beside the window


def asked_beside(sources: Sequence[str], recording: str | None = None) -> list[str]:
    """The models that read beside, or recordings beside a recording. Raises MnemoscopeError for what is not there, and for more than there is room for."""
    if len(sources) >= MOST:
        raise MnemoscopeError(
            tr(
                "at most {most} tracks stand side by side: give --with up to {more} times",
                most=MOST,
                more=MOST - 1,
            )
        )
    found = []
    for source in sources:
        if recording and holds_tensors(Path(source)):
            refuse_no_recording(source)
            found.append(source)
            continue
        found.append(_there(source))
    if len({holds_tensors(Path(source)) for source in found}) > 1:
        raise MnemoscopeError(
            tr("recordings and models cannot stand beside a recording together: give one kind to --with")
        )
    return found


def start(
    settings: kept.Settings,
    *,
    model: str | None = None,
    text: str | None = None,
    recording: str | None = None,
    beside: Sequence[str] = (),
    workspace: str | None = None,
    restoring: Restoring | None = None,
    filled: bool = True,
    empty: bool = False,
) -> MainWindow:
    """A window that opens a recording or a workspace, or reads a text with a model: those asked for, or all as it was last.

    `filled`: with its panels; else they come as soon as it has been painted. `empty`: with no model, which is to come.
    """
    session = Session()
    window = MainWindow(session, settings, filled=filled)
    window.arrangement.restoring = restoring
    window.resize(*FIRST_SIZE)
    if unsaid := paragraph((settings.notice, settings.unsaid)):
        window.say(unsaid)
    settings.unsaid = ""
    sitting.recall(session, settings, window.topbar)
    if empty:
        return window
    if recording:
        others = [source for source in beside if holds_tensors(Path(source))]
        session.open(recording, beside=others)
        if not others:
            session.companions.have(beside)
        return window
    if workspace is not None:
        window.workspaces.open(workspace, otherwise=partial(_read_scene, window))
        return window
    if model is not None or text is not None or beside or not _as_it_was(window):
        _read(window, model=model, text=text, beside=beside)
    return window


def _as_it_was(window: MainWindow) -> bool:
    """Bring back what was shown last, but for the place and look of the window, which it has; whether that can be."""
    settings = window.settings
    scene = replace(settings.scene, size=None, maximised=None, theme=None, scale=None)
    lesson = Lesson(**settings.lesson) if settings.lesson else None

    def there() -> None:
        if window.session.track is None:
            _read(window)
        window.workspaces.resume(lesson)

    if scene.recording is not None:
        if Path(scene.recording).is_file():
            window.staging.put(scene, there)
            return True
        said = tr("The recording that was open is not there any more: {path}.", path=shown(scene.recording))
        window.notice.say_too(said)
        return False
    if scene.source is None or (scene.source, scene.text) != (settings.model, settings.text):
        return False  # an earlier version of the program has been here
    scene, said = without_gone(scene)
    if said:
        window.notice.say_too(said)
    if scene.source is None:
        _read_scene(window, scene, there, model=FIRST_MODEL)
    else:
        _read(window, show=partial(window.staging.put, scene, there))
    return True


def _read_scene(window: MainWindow, scene: Scene, then: Callable[[], object], model: str = "") -> None:
    """Read the text of a scene with this model, or the one that was read with last, and show it."""
    _read(window, model=model or None, text=scene.text, show=partial(window.staging.put, scene, then))


def _read(
    window: MainWindow,
    *,
    model: str | None = None,
    text: str | None = None,
    beside: Sequence[str] = (),
    show: Callable[[], object] | None = None,
) -> None:
    """Read a text with a model, and others beside: those asked for, or the last ones; `show` it then, instead of playing it."""
    settings = window.settings
    name, again = model or settings.model, model is None and text is None and not beside  # all as it was
    begin = partial(_begin, window, text=text, beside=beside, again=again)

    def start_with(name: str, card: Card) -> None:
        begin(name, card, play=show is None)
        if show is not None:
            show()

    try:
        place = find_model(name)
        if is_ours(place):
            refuse_absent(card := card_of(place))
            start_with(name, card)
        else:
            window.cards.failed.connect(partial(_begin_usual, window, start_with), SINGLE_SHOT)
            window.cards.read_card(place, name, text or settings.text, partial(start_with, name))
    except MnemoscopeError as error:
        _begin_usual(window, start_with, str(error))


def _begin(
    window: MainWindow,
    name: str,
    card: Card,
    *,
    text: str | None,
    beside: Sequence[str],
    again: bool,
    play: bool = True,
) -> None:
    """Let a model read the text that is asked for, or one that fits it, with those beside it; `again`: as the last time."""
    session, settings = window.session, window.settings
    if text is None:
        text = fitting(card, settings.text, own=settings.texts.get(name, ""))
    if session.memory is not None:
        session.reader.memory = usual_memory(window, card)
    session.set_text(text)
    window.topbar.show_text(text)
    session.load(name, play=play)
    if again:
        session.companions.take_up(seats_of([Seat.from_json(seat) for seat in settings.tracks]))
    else:
        session.companions.have(beside)


def _begin_usual(window: MainWindow, then: Callable[[str, Card], None], said: str) -> None:
    """Say why the model that is asked for cannot be opened, and open the usual one, unless another is open by now."""
    window.say(sentence(said))
    if window.session.source is not None or window.session.reader.loading:
        return
    try:
        then(FIRST_MODEL, card_of(find_model(FIRST_MODEL)))
    except MnemoscopeError:
        return  # what is said first is what counts


def _hook(window: MainWindow):  # type: ignore[no-untyped-def]
    """A fault in a slot is told in one sentence and logged; the program goes on."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        log.error("".join(traceback.format_exception(kind, error, trace)))
        if isinstance(error, KeyboardInterrupt):
            QtCore.QCoreApplication.quit()
        else:
            window.say(
                sentence(
                    tr(
                        "Something went wrong ({kind}: {error}). What is open is still there.",
                        kind=kind.__name__,
                        error=error,
                    )
                )
            )

    return hook


def _thread_hook(window: MainWindow):  # type: ignore[no-untyped-def]
    """A fault in a thread of any other's is told by the window, and logged, instead of ending it silently."""

    def hook(found: threading.ExceptHookArgs) -> None:
        error = found.exc_value or found.exc_type()
        log.error("".join(traceback.format_exception(error)))
        said = tr(
            "Something went wrong in the background ({kind}: {error}).",
            kind=found.exc_type.__name__,
            error=error,
        )
        window.session.failed.emit(sentence(said))  # a signal: only the window's own thread may touch it

    return hook
