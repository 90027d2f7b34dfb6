"""A monkey at the window: types, pastes, clicks, turns the wheel, opens good and bad files. Nothing may raise, nothing may grow.

MNEMOSCOPE_MONKEY=60 lets it play for so many minutes, and MNEMOSCOPE_TRAIL=FILE keeps what it did last, should the process
end; ordinarily it does a hundred things, always the same.
"""

import ctypes
import gc
import logging
import os
import random
import signal
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

import pytest
from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from mnemoscope.engines.models import elsewhere
from mnemoscope.gui import start
from mnemoscope.gui.commands.choosing import choose_model
from mnemoscope.gui.commands.file import open_file
from mnemoscope.gui.commands.rows import commands
from mnemoscope.gui.commands.view import default_layout
from mnemoscope.gui.frame.window import MainWindow
from mnemoscope.gui.garbage import Garbage
from mnemoscope.gui.look.stylesheet import family
from mnemoscope.gui.state.settings import Settings
from mnemoscope.gui.thrift import be_thrifty

MINUTES = float(os.environ.get("MNEMOSCOPE_MONKEY", "0"))
TRAIL = os.environ.get("MNEMOSCOPE_TRAIL", "")
DEEDS = 120  # in the ordinary run
ROUND = 1_000  # deeds between two looks at the memory
WARM = 5  # rounds after which every deed has been done a hundred times and more, every command ten: all is there that stays
AROUND = 3  # looks of which the middle one counts: what is still held of the last deeds may be 10 MB
GROWTH = 1.05  # resident memory at the end, to that after the warm-up
KINDS = ("rnn", "lstm", "gru", "transformer", "encoder", "memory_network")
PIECES = ("the ", "abc", "é", "你好", "🙂", "👩‍🚀", "\n", "\t", "\u00a0", "\u2028", "\r", "\0", "\ud800", "<b>", "a" * 300, "ي", "e\u0301", "  ", "?!")  # fmt: skip
KEYS = (
    QtCore.Qt.Key.Key_Left, QtCore.Qt.Key.Key_Right, QtCore.Qt.Key.Key_Home, QtCore.Qt.Key.Key_End, QtCore.Qt.Key.Key_Space, QtCore.Qt.Key.Key_Tab,
    QtCore.Qt.Key.Key_Escape, QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Backspace, QtCore.Qt.Key.Key_Delete, QtCore.Qt.Key.Key_Up,
    QtCore.Qt.Key.Key_Down, QtCore.Qt.Key.Key_L, QtCore.Qt.Key.Key_H, QtCore.Qt.Key.Key_Plus, QtCore.Qt.Key.Key_Minus, QtCore.Qt.Key.Key_0,
)  # fmt: skip
Modifier = QtCore.Qt.KeyboardModifier
SIZE = (1100, 800)  # of the window
FAULTS = ("could not be drawn", "Something went wrong", "Traceback")


class Listener(logging.Handler):
    """What is logged that must not be: a panel that could not be drawn, an exception that nobody expected."""

    def __init__(self) -> None:
        super().__init__()
        self.faults: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        said = logging.Formatter("%(message)s").format(record)
        expected = "mnemoscope.engines.errors." in said or "Error: " not in said.splitlines()[-1]
        if record.exc_info or ("Traceback" in said and not expected):
            self.faults.append(said)


class Monkey:
    """Does one thing after the other to a window, by chance."""

    def __init__(
        self, window: MainWindow, chance: random.Random, models: list[Path], files: list[Path]
    ) -> None:
        self.window, self.chance, self.models, self.files = window, chance, models, files
        self.garbage = Garbage()
        self.done: Counter[str] = Counter()
        self.last: list[str] = []

    def act(self) -> None:
        """One thing."""
        deeds = [self.type, self.type, self.key, self.key, self.click, self.click, self.click, self.wheel, self.command, self.command,
                 self.paste, self.open, self.model, self.resize, self.rearrange, self.continue_text, self.cursor]  # fmt: skip
        deed = self.chance.choice(deeds)
        self.done[deed.__name__] += 1
        self.last = [*self.last[-30:], deed.__name__]
        if TRAIL:
            Path(TRAIL).write_text(
                "\n".join(self.last), "utf-8"
            )  # a crash leaves no other word of what led to it
        deed()
        for _ in range(self.chance.randint(1, 4)):
            QtWidgets.QApplication.processEvents()
        # Without a loop of events that runs, nothing else does these.
        self.garbage.look()
        QtWidgets.QApplication.sendPostedEvents(None, QtCore.QEvent.Type.DeferredDelete)

    def text(self, count: int) -> str:
        return "".join(self.chance.choice(PIECES) for _ in range(self.chance.randint(0, count)))

    def note(self, what: object) -> None:
        self.last[-1] += f" {str(what)[:60]!r}"

    def type(self) -> None:
        edit = self.window.topbar.text
        if self.chance.random() < 0.05:
            edit.selectAll()
        for c in self.text(4)[:12]:
            QTest.keyClicks(edit, c) if c.isascii() and c.isprintable() else edit.insertPlainText(c)

    def paste(self) -> None:
        data = QtCore.QMimeData()
        data.setText(self.text(40))
        edit = self.window.topbar.text
        if self.chance.random() < 0.3:
            edit.selectAll()
        edit.insertFromMimeData(data)

    def key(self) -> None:
        target = self.window if self.chance.random() < 0.5 else self.window.topbar.text
        key = self.chance.choice(KEYS)
        self.note(key)
        QTest.keyClick(target, key, self.chance.choice((Modifier.NoModifier, Modifier.ShiftModifier)))

    def seen(self) -> list[QtWidgets.QWidget]:
        return [w for w in family(self.window) if w.isVisible() and w.isEnabled() and w.width() > 2]

    def click(self) -> None:
        found = self.chance.choice(self.seen())
        if isinstance(found, QtWidgets.QMenuBar | QtWidgets.QComboBox | QtWidgets.QMenu):
            return  # which would wait for an answer
        if isinstance(found, QtWidgets.QToolButton) and found.menu() is not None:
            return
        self.note(found.accessibleName() or type(found).__name__)
        place = QtCore.QPoint(self.chance.randrange(found.width()), self.chance.randrange(found.height()))
        modifier = self.chance.choice(
            (Modifier.NoModifier, Modifier.NoModifier, Modifier.ControlModifier, Modifier.ShiftModifier)
        )
        QTest.mouseMove(found, place)
        if not isValid(found):  # what stood there went while the mouse came
            return
        QTest.mouseClick(found, QtCore.Qt.MouseButton.LeftButton, modifier, place)

    def wheel(self) -> None:
        found = self.chance.choice(self.seen())
        turned = QtCore.QPoint(0, self.chance.choice((-480, -120, 120, 480)))
        middle = QtCore.QPointF(found.rect().center())
        event = QtGui.QWheelEvent(
            middle, found.mapToGlobal(middle), QtCore.QPoint(), turned, QtCore.Qt.MouseButton.NoButton,
            self.chance.choice((Modifier.NoModifier, Modifier.ControlModifier)), QtCore.Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QtWidgets.QApplication.sendEvent(found, event)

    def command(self) -> None:
        command = self.chance.choice([c for c in commands() if c.id not in ("quit", "full-screen")])
        self.note(command.id)
        self.window.actions_[command.id].trigger()

    def open(self) -> None:
        path = self.chance.choice(self.files)
        self.note(path.name)
        open_file(self.window, str(path))

    def model(self) -> None:
        path = self.chance.choice(self.models)
        self.note(path.name)
        choose_model(self.window, str(path))

    def resize(self) -> None:
        wide, high = self.chance.choice(
            ((1, 1), (2600, 1600), *((self.chance.randint(400, 1800), self.chance.randint(300, 1100)),) * 6)
        )
        self.window.resize(wide, high)

    def rearrange(self) -> None:
        """What a person does to docks, and what is done to them with the mouse."""
        window, chance = self.window, self.chance
        one, other = chance.sample(list(window.docks.values()), 2)
        side = chance.choice(list(QtCore.Qt.DockWidgetArea)[:4])
        way = chance.choice(list(QtCore.Qt.Orientation))
        deeds = {
            "pop": one.bar.buttons["pop-out"].click,
            "close": one.bar.buttons["close"].click,
            "come": one.come,
            "alone": lambda: window.arrangement.toggle_alone(one.cls.name),
            "tabify": lambda: window.tabifyDockWidget(one, other),
            "split": lambda: one.isFloating() or window.splitDockWidget(one, other, way),
            "side": lambda: window.addDockWidget(side, one),
        }
        name = chance.choice(list(deeds))
        self.note(f"{name} {one.cls.name} {other.cls.name}")
        deeds[name]()

    def continue_text(self) -> None:
        self.window.session.continue_text(self.chance.randint(1, 30))

    def cursor(self) -> None:
        self.window.session.looking.seek(self.chance.randint(-3, 300))

    def calm(self) -> None:
        """Back to the same window, model and little text, so that memory can be compared: what is seen or undone has its own bounds."""
        window, session = self.window, self.window.session
        window.resize(*SIZE)
        session.companions.have([])
        session.set_memory(None)
        choose_model(window, str(self.models[1]))
        session.set_text("the same little text")
        self.rest()
        default_layout(window)
        session.looking.fit()
        self.rest()
        window.settings.scale = 1.0
        for window.settings.theme in ("dark", "light"):  # of the panels only those in sight are made again
            window.dressing.begin()
            window.dressing.finish()
        window.topbar.text.document().clearUndoRedoStacks()
        self.rest()
        QtGui.QPixmapCache.clear()
        QtWidgets.QApplication.clipboard().clear()  # it may hold a picture of a large window: 17 MB

    def rest(self) -> None:
        """Wait until nothing is under way."""
        session, until = self.window.session, time.monotonic() + 60
        while (session.active or session.filing.busy) and time.monotonic() < until:
            session.player.playing = False
            session.reader.halt()
            QtWidgets.QApplication.processEvents()
            time.sleep(0.005)
        QtWidgets.QApplication.processEvents()
        QtWidgets.QApplication.sendPostedEvents(None, QtCore.QEvent.Type.DeferredDelete)


def resident() -> float:
    """Megabytes of memory that this process has, once what can be given back has been."""
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


@pytest.fixture
def answers(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, files: list[Path], chance: random.Random
) -> None:
    """Every dialog is answered by chance, at once."""

    def place(*_: Any) -> tuple[str, str]:
        known = [str(path) for path in files]
        name = chance.choice(
            (
                "out.png",
                "out.svg",
                "out.csv",
                "out.npz",
                "out.pdf",
                "out",
                "out.safetensors",
                "out.gif",
                "no/such/folder.png",
                "",
            )
        )
        return (chance.choice(known) if chance.random() < 0.2 else str(tmp_path / name) if name else ""), ""

    def execute(dialog: QtWidgets.QDialog) -> int:
        dialog.show()
        for _ in range(3):
            QtWidgets.QApplication.processEvents()
        answer = chance.choice((QtWidgets.QDialog.DialogCode.Accepted, QtWidgets.QDialog.DialogCode.Rejected))
        dialog.done(answer)
        return int(answer)

    def chosen(parent: Any, title: str, label: str, items: Any, *_: Any, **__: Any) -> tuple[str, bool]:
        return (chance.choice(list(items)) if items else "", chance.random() < 0.7)

    monkeypatch.setattr(QtWidgets.QFileDialog, "getSaveFileName", place)
    monkeypatch.setattr(QtWidgets.QFileDialog, "getOpenFileName", place)
    monkeypatch.setattr(QtWidgets.QFileDialog, "getExistingDirectory", lambda *_: str(files[0].parent))
    monkeypatch.setattr(QtWidgets.QInputDialog, "getItem", chosen)
    monkeypatch.setattr(QtWidgets.QInputDialog, "getText", lambda *_, **__: ("a name", chance.random() < 0.7))
    monkeypatch.setattr(QtWidgets.QDialog, "exec", execute)


@pytest.fixture
def chance() -> random.Random:
    return random.Random(time.time_ns() if MINUTES else 11)


@pytest.fixture
def files(tmp_path: Path, make_model: Any) -> list[Path]:
    """Texts and recordings, good and bad, to open and to write to."""
    from mnemoscope.engines.runs.recorder import record
    from mnemoscope.engines.runs.recording import save_recording

    folder = tmp_path / "files"
    folder.mkdir()
    for kind in ("gru", "transformer"):
        save_recording(
            folder / f"{kind}.safetensors",
            record(make_model(kind, name=f"of-{kind}"), "the past is prologue"),
        )
    (folder / "torn.safetensors").write_bytes((folder / "gru.safetensors").read_bytes()[:500])
    (folder / "text.txt").write_text("some text in a file\n" * 20, "utf-8")
    (folder / "noise.bin").write_bytes(bytes(range(256)) * 8)
    (folder / "empty").write_bytes(b"")
    os.mkfifo(folder / "pipe")
    return sorted(folder.iterdir())


@pytest.fixture
def monkey(
    qtbot: QtBot,
    make_model: Any,
    chance: random.Random,
    files: list[Path],
    answers: None,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Monkey]:
    if MINUTES:
        be_thrifty()  # as the program is; the other tests have nothing of it
    # A large model that happens to be installed holds a gigabyte, beside which nothing that grows would be seen.
    monkeypatch.setattr(elsewhere, "weights_file", lambda card: None)
    models = [make_model(kind) for kind in KINDS]
    window = start.start(Settings(theme="light"), model=str(models[0]), text="to begin with")
    window.resize(*SIZE)
    with qtbot.waitExposed(window):
        window.show()
    yield Monkey(window, chance, models, files)
    for box in QtWidgets.QApplication.topLevelWidgets():
        box.close()
    window.close()
    window.deleteLater()
    QtWidgets.QApplication.sendPostedEvents(None, QtCore.QEvent.Type.DeferredDelete)


def test_a_monkey_at_the_window(monkey: Monkey, qtbot: QtBot) -> None:
    listener = Listener()
    logging.getLogger("mnemoscope").addHandler(listener)
    began, deeds, sizes = time.monotonic(), 0, list[float]()
    stopped = list[
        int
    ]()  # by Ctrl-C: an exception that goes through Qt, as from a painting, may end the process
    before = signal.signal(signal.SIGINT, lambda number, _: stopped.append(number))
    try:
        while not stopped and (deeds < DEEDS or time.monotonic() - began < 60 * MINUTES):
            try:
                monkey.act()
            except Exception as error:
                raise AssertionError(f"after {monkey.last}") from error
            assert not listener.faults, (monkey.last, listener.faults[0])
            deeds += 1
            if MINUTES and deeds % ROUND == 0:
                monkey.calm()
                sizes.append(resident())
                print(
                    f"{(time.monotonic() - began) / 60:.1f} min, {deeds:,} deeds, {sizes[-1]:.0f} MB",
                    flush=True,
                )
        if stopped:
            raise KeyboardInterrupt
        monkey.calm()
        assert not listener.faults, (monkey.last, listener.faults[0])
        assert monkey.window.session.track is not None
        if len(sizes) >= WARM + 2 * AROUND:
            assert median(sizes[-AROUND:]) <= GROWTH * median(sizes[WARM - 1 :][:AROUND]), sizes
    finally:
        signal.signal(signal.SIGINT, before)
        logging.getLogger("mnemoscope").removeHandler(listener)
