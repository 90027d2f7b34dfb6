"""Small models, tracks that have read some text, sessions, and windows that close themselves."""

import logging
import sqlite3
import threading
import weakref
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
import shiboken6
import tomli_w
from PySide6 import QtCore, QtWidgets
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from safetensors.numpy import save_file

from mnemoscope.engines.engine import random_weights
from mnemoscope.engines.memory.store import sqlitefile
from mnemoscope.engines.models.opening import user_folder
from mnemoscope.engines.models.registry import engine_class, engine_names
from mnemoscope.engines.options import MemoryOptions
from mnemoscope.engines.runs.recorder import record
from mnemoscope.engines.spec import SignalSpec
from mnemoscope.engines.tokens import Vocabulary
from mnemoscope.engines.track import Track
from mnemoscope.engines.vocabularies.characters import Characters
from mnemoscope.engines.vocabularies.rows import Rows
from mnemoscope.engines.vocabularies.words import Words
from mnemoscope.gui import start
from mnemoscope.gui.export.apart import NoVerbs
from mnemoscope.gui.frame.window import MainWindow
from mnemoscope.gui.look.theme import LIGHT, Theme
from mnemoscope.gui.panel import Panel, Verbs
from mnemoscope.gui.panels import discover
from mnemoscope.gui.state.blueprint import Focus
from mnemoscope.gui.state.player import Lens
from mnemoscope.gui.state.session import Session
from mnemoscope.gui.state.settings import Settings
from mnemoscope.gui.state.unit_order import UnitOrders
from mnemoscope.gui.state.view import View
from tests.gui.staged import again as again
from tests.gui.staged import bring as bring

PANELS = discover()
TEXT = "what is past is prologue"
SONNET = "Shall I compare thee to a summer's day?\nThou art more lovely and more temperate:\n"
ROWS = "left,right,up\n" + "".join(f"{n / 9:.3f},{n % 4},{(n * 7) % 5 - 2}\n" for n in range(120))
LETTERS = "\n !',-.:;?ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
SIZES: dict[str, dict[str, int]] = {
    "rnn": {"embedding": 12, "hidden": 24, "layers": 2},
    "lstm": {"embedding": 12, "hidden": 24, "layers": 2},
    "gru": {"embedding": 12, "hidden": 24, "layers": 2},
    "bidirectional": {"embedding": 6, "hidden": 8, "layers": 2},
    "transformer": {"width": 16, "heads": 2, "layers": 2, "mlp": 24, "context": 12},
    "classifier": {"embedding": 12, "hidden": 24, "layers": 2, "classes": 2},  # an LSTM that reads words
    "numbers": {"inputs": 3, "outputs": 2, "hidden": 24, "layers": 2},  # an LSTM that reads rows of numbers
    "encoder": {"width": 16, "heads": 2, "layers": 2, "mlp": 24, "context": 12, "classes": 3},
    "memory_network": {"width": 24, "hops": 2, "slots": 6},  # it reads words in lines
    "remembering": {"embedding": 12, "hidden": 24, "layers": 2},  # an LSTM with a memory outside
}
KINDS = (
    *SIZES,
    *(name for name in engine_names() if name not in SIZES),
)  # whatever else there is, at its usual size
ENGINES = {
    "classifier": "lstm",
    "remembering": "lstm",
    "numbers": "lstm",
}  # what a kind is, where it is not called so
MEMORY = {"remembering": MemoryOptions(capacity=16)}
WORDS = (
    "a",
    "and",
    "art",
    "compare",
    "day",
    "i",
    "lovely",
    "more",
    "shall",
    "summer's",
    "thee",
    "thou",
    ",",
    ":",
    "?",
)


def vocabulary_of(kind: str) -> Vocabulary:
    """The tokens of a kind of tiny model."""
    if kind == "numbers":
        return Rows(("left", "right", "up"))
    if kind in ("classifier", "memory_network"):
        return Words(WORDS, lines=kind == "memory_network")
    return Characters(LETTERS)


def text_for(kind: str) -> str:
    """A text that a kind of tiny model reads."""
    return ROWS if kind == "numbers" else SONNET


KIND_FOR = {
    "input": "numbers",
    "output": "numbers",
    "attention": "transformer",
    "lookback": "transformer",
    "class": "classifier",
    "positions": "encoder",
    "hops": "memory_network",
    "memory": "remembering",
    "kept": "remembering",
    "readout": "remembering",
}


def kind_for(panel: str) -> str:
    """A kind of model that has something for this panel to show."""
    if panel in KIND_FOR or panel not in PANELS:
        return KIND_FOR.get(panel, "lstm")
    shows = PANELS[panel].shows
    found = (kind for kind in ("lstm", *KINDS) if not shows or shows & {spec.kind for spec in specs_of(kind)})
    return next(found, "lstm")


def specs_of(kind: str) -> tuple[SignalSpec, ...]:
    """The signals of a kind of tiny model."""
    cls = engine_class(ENGINES.get(kind, kind))
    return cls.signals(cls.Config(**SIZES.get(kind, {})), 9)


def shut(windows: Iterable[MainWindow]) -> None:
    """Close windows, and let nothing of them live on."""
    for window in windows:
        window.close()
        window.deleteLater()
    QtWidgets.QApplication.sendPostedEvents(None, QtCore.QEvent.Type.DeferredDelete)


Open = Callable[..., MainWindow]


@pytest.fixture
def opened(qtbot: QtBot, make_model) -> Iterator[Open]:
    """Opens windows on small models: `opened("lstm")`; closes them after the test."""
    windows: list[MainWindow] = []

    def make(kind: str = "lstm", *, text: str = TEXT, kept: Settings | None = None) -> MainWindow:
        kept = kept or Settings(theme="light")
        window = start.start(kept, model=str(make_model(kind)), text=text)
        windows.append(window)
        window.resize(1280, 800)
        with qtbot.waitExposed(window):
            window.show()
        qtbot.waitUntil(lambda: idle(window))
        window.session.player.playing = False
        window.session.looking.seek(window.session.length - 1)
        window.activateWindow()
        return window

    yield make
    shut(windows)


@pytest.fixture(scope="session", autouse=True)
def models() -> dict[str, Path]:
    """A model folder of each kind, `tiny-KIND`, where the user's own models lie."""
    folders = {}
    for kind in KINDS:
        sizes = SIZES.get(kind, {})
        folder = folders[kind] = user_folder() / f"tiny-{kind}"
        folder.mkdir(parents=True, exist_ok=True)
        engine, vocab = ENGINES.get(kind, kind), vocabulary_of(kind)
        cls = engine_class(engine)
        save_file(random_weights(cls, cls.Config(**sizes), len(vocab)), folder / "weights.safetensors")
        card = {
            "name": folder.name,
            "title": f"A tiny {kind}",
            "engine": engine,
            "task": "next character",
            "licence": "MIT",
            "parameters": 1234,
            "config": sizes,
            "vocabulary": vocab.to_json(),
            "examples": [text_for(kind)],
            "classes": [f"class {n}" for n in range(sizes.get("classes", 0))],
        }
        (folder / "card.toml").write_text(tomli_w.dumps(card), "utf-8")
    return folders


@pytest.fixture(scope="session")
def track_of(models: dict[str, Path]) -> Callable[[str, int], Track]:
    """A track of a kind of model that has read so many tokens."""
    kept: dict[tuple[str, int], Track] = {}

    def make(kind: str, length: int) -> Track:
        if (kind, length) not in kept:
            head, body = ROWS.split("\n", 1) if kind == "numbers" else ("", SONNET)
            text = f"{head}\n".lstrip() + body * (length // 15 + 1)
            stop = vocabulary_of(kind).encode(text).spans[length - 1, 1] if length else 0
            kept[kind, length] = record(models[kind], text[:stop], memory=MEMORY.get(kind))
        return kept[kind, length]

    return make


@pytest.fixture
def view_of(track_of: Callable[[str, int], Track]) -> Callable[..., View]:
    """What a panel is given: `view_of("lstm", 100, cursor=40, focus=Focus(layer=1))`."""

    def make(kind: str | Track, length: int = 100, cursor: int | None = None, **changes: Any) -> View:
        track = kind if isinstance(kind, Track) else track_of(kind, length)
        length = len(track.trace)
        at = max(length - 1, 0) if cursor is None else cursor
        lens = Lens()
        lens.follow(at, length)
        values = {"focus": Focus(), "window": lens.window(length)} | changes
        return View(track, UnitOrders(), at, float(at), **values)

    return make


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Callable[..., Panel]]:
    """Makes a panel and lays it out without a window, drawing a view if one is given; taken down at the end."""
    made: list[Panel] = []

    def make(
        name: str,
        view: View | None = None,
        *,
        theme: Theme = LIGHT,
        size: tuple[int, int] = (640, 260),
        verbs: Verbs | None = None,
    ) -> Panel:
        panel = PANELS[name](verbs or NoVerbs(), theme)
        panel.setAttribute(QtCore.Qt.WidgetAttribute.WA_DontShowOnScreen)
        panel.resize(*size)
        panel.show()
        made.append(panel)
        if view is not None:
            panel.refresh(view)
        return panel

    yield make
    for panel in made:
        panel.close()
        panel.deleteLater()


@pytest.fixture
def session(qapp: QtWidgets.QApplication) -> Iterator[Session]:
    """A session without a window."""
    session = Session()
    yield session
    session.close()
    session.deleteLater()


@pytest.fixture
def filed(qtbot: QtBot) -> Callable[[Session], None]:
    """Waits until nothing is being opened or saved: `filed(session)`."""

    def wait(session: Session) -> None:
        qtbot.waitUntil(lambda: not session.filing.busy)

    return wait


@pytest.fixture
def opening_store(monkeypatch: pytest.MonkeyPatch) -> list[threading.Thread]:
    """The threads that open the store of memories."""
    connect, threads = sqlite3.connect, list[threading.Thread]()

    def connected(*args: Any, **kwargs: Any) -> sqlite3.Connection:
        threads.append(threading.current_thread())
        return connect(*args, **kwargs)

    monkeypatch.setattr(sqlitefile.sqlite3, "connect", connected)
    return threads


@pytest.fixture
def in_dialog() -> Iterator[Callable[..., None]]:
    """Does something in the next modal dialog, then closes it: `in_dialog(act)`, said before it opens.

    It does so once the dialog is there, and is `ready(dialog)` if that is given.
    """
    waiting: list[QtCore.QTimer] = []

    def expect(act: Callable[[Any], object], ready: Callable[[Any], bool] = lambda dialog: True) -> None:
        timer = QtCore.QTimer(interval=10)

        def look() -> None:
            dialog = QtWidgets.QApplication.activeModalWidget()
            if dialog is None or not dialog.isVisible() or not ready(dialog):
                return
            timer.stop()
            waiting.remove(timer)
            try:
                act(dialog)
            finally:  # else whoever opened it waits for ever
                dialog.close()

        timer.timeout.connect(look)
        waiting.append(timer)
        timer.start()

    yield expect
    for timer in waiting:
        timer.stop()
    assert not waiting, "no dialog has opened"


@pytest.fixture(autouse=True)
def no_button_down(qapp: QtWidgets.QApplication) -> None:
    """A test begins with the mouse let go: a window that closed under it may have missed that."""
    if qapp.mouseButtons() != QtCore.Qt.MouseButton.NoButton:
        widget = QtWidgets.QWidget()
        for button in (QtCore.Qt.MouseButton.LeftButton, QtCore.Qt.MouseButton.RightButton):
            QTest.mouseRelease(widget, button)
        widget.deleteLater()


TIMERS = weakref.WeakSet[
    QtCore.QTimer
]()  # every one that was made: to look for them among all objects takes 0.1 s
_make_timer = QtCore.QTimer.__init__


def _make_known_timer(timer: QtCore.QTimer, *args: Any, **kwargs: Any) -> None:
    _make_timer(timer, *args, **kwargs)
    TIMERS.add(timer)


QtCore.QTimer.__init__ = _make_known_timer  # type: ignore[method-assign]


def running_timers() -> list[QtCore.QTimer]:
    """Every timer that runs."""
    return [t for t in TIMERS if type(t) is QtCore.QTimer and shiboken6.isValid(t) and t.isActive()]


@pytest.fixture(autouse=True)
def no_timers_left() -> Iterator[None]:
    """A test leaves no timer running, but for those of one turn of the events that end at once."""
    yield
    if left := running_timers():
        QtWidgets.QApplication.processEvents()
        QtWidgets.QApplication.sendPostedEvents(None, QtCore.QEvent.Type.DeferredDelete)
        left = running_timers()
    assert not left, f"timers left running: {left}"


@pytest.fixture
def undrawn() -> list[str]:
    """What could not be drawn in a test that expects it; any other test fails if anything could not."""
    return []


@pytest.fixture(autouse=True)
def all_drawn(request: pytest.FixtureRequest) -> Iterator[None]:
    """Nothing fails while it is drawn: the program would go on and say so in the picture."""
    found: list[str] = request.getfixturevalue("undrawn") if "undrawn" in request.fixturenames else []
    handler = logging.Handler(logging.ERROR)
    handler.emit = lambda record: (  # type: ignore[method-assign]
        found.append(logging.Formatter().format(record)) if "could not be drawn" in record.msg else None
    )
    logger = logging.getLogger("mnemoscope")
    logger.addHandler(handler)
    yield
    logger.removeHandler(handler)
    assert "undrawn" in request.fixturenames or not found, found[0]


def idle(window: MainWindow) -> bool:
    session = window.session
    return not session.reader.active


def settled(window: MainWindow) -> Callable[[], bool]:
    """Whether the window has come to rest: for `qtbot.waitUntil(settled(window))`.

    Nothing is to be done in the next turn of the event loop, and nothing has moved in the last few.
    """
    seen: list[object] = []

    def still() -> bool:
        owed = [t for t in window.findChildren(QtCore.QTimer) if t.isActive() and not t.interval()]
        places = [dock.geometry().getRect() for dock in window.docks.values()]
        seen.append(None if owed else (window.size(), places))
        return len(seen) > 3 and seen[-1] is not None and all(turn == seen[-1] for turn in seen[-3:])

    return still
