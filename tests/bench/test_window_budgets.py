"""Budgets of the window: repainting, staying alive while steps come in, starting, resting."""

import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

import numpy as np
import pytest
from PySide6 import QtCore, QtWidgets

from mnemoscope.engines.edittext import parse
from mnemoscope.gui.commands.exporting import begin
from mnemoscope.gui.commands.view import default_layout, larger, smaller, toggle_theme
from mnemoscope.gui.export import page_export
from mnemoscope.gui.export.options import ExportOptions
from mnemoscope.gui.export.saving import Saving
from mnemoscope.gui.frame.window import MainWindow
from mnemoscope.gui.look.theme import LIGHT
from mnemoscope.gui.start import PATIENCE
from mnemoscope.gui.state.session import Session
from mnemoscope.gui.state.settings import Settings
from tests.bench.conftest import SIZE, WORDS, at_rest, processor_time

pytestmark = pytest.mark.usefixtures("switching")

ROOT = Path(__file__).resolve().parents[2]
STARTS = 9

BARE = """
import time
import pyqtgraph as pg
app = pg.mkQApp()
window = pg.GraphicsLayoutWidget(show=True)
app.processEvents()
print(time.time())
"""

OURS = '''
import sys, time
import main
from PySide6 import QtCore, QtWidgets

class Painted(QtCore.QObject):
    """Knows which widgets in sight have been painted, and when the last of them was."""

    def __init__(self):
        super().__init__()
        self.known, self.done, self.at = set(), set(), 0.0

    def left(self, *widgets):
        """Those of them in sight that have not been painted yet."""
        for widget in set(widgets) - self.known:
            self.known.add(widget)
            widget.installEventFilter(self)
            widget.update()
        return [w for w in self.known - self.done if not w.visibleRegion().isEmpty()]

    def eventFilter(self, widget, event):
        if event.type() == QtCore.QEvent.Type.Paint and widget not in self.done:
            self.done.add(widget)
            self.at = time.time()
        return False

def exec_(*args):
    app = QtWidgets.QApplication.instance()
    window, = (w for w in app.topLevelWidgets() if isinstance(w, QtWidgets.QMainWindow))
    bar, first, last = window.topbar, Painted(), Painted()
    while first.left(window, window.menu_bar, bar, bar.text, bar.models, window.strip, window.transport):
        app.processEvents()
    assert bar.text in first.done and window.transport in first.done
    while not window.filling.done:
        app.processEvents()
    docks = window.docks.values()
    while last.left(*(panel for dock in docks for panel in dock.panels.values())) or window.drawing.waiting:
        app.processEvents()
    assert len(last.done) > 4
    print(first.at, last.at)
    window.close()
    return 0

QtWidgets.QApplication.exec = exec_
main.main([])
'''


def repaint_times(window, cursors):
    """Seconds from moving the cursor until everything is painted, for each cursor."""
    app = QtWidgets.QApplication.instance()
    taken = []
    for cursor in cursors:
        start = time.perf_counter()
        window.session.looking.seek(cursor)
        app.processEvents()
        taken.append(time.perf_counter() - start)
    return taken


def played(length, count=40):
    """Cursors as when playing towards the end: the stretch in sight moves with each."""
    return range(length - count - 20, length - 20)


@pytest.mark.parametrize("sight", ["playing", "all in sight"])
@pytest.mark.parametrize("kind", ["lstm", "transformer"])
def test_one_repaint_at_1000_steps(kind, sight, open_recording, budget):
    window = open_recording(kind, 1000)
    if sight == "all in sight":
        window.session.looking.zoom(100, 500)
    taken = [1000 * t for t in repaint_times(window, played(1000))]
    said = f"fastest {min(taken):.0f} ms"
    name = f"one repaint of the default panels at 1,000 steps ({kind}, {sight})"
    budget(name, median(taken), 33, unit="ms", baseline=said)


def test_a_repaint_costs_the_same_at_any_length(open_recording, budget):
    short, long = open_recording("lstm", 200), open_recording("lstm", 20_000)
    taken = {200: [], 20_000: []}
    for round_ in range(6):
        for length, window in ((200, short), (20_000, long)):
            start = length - 80 + round_ * 8
            taken[length] += repaint_times(window, range(start, start + 8))
    ratio = median(taken[20_000]) / median(taken[200])
    baseline = f"{1000 * median(taken[200]):.1f} ms at 200 steps"
    budget("repaint at 20,000 steps against 200", ratio, 1.3, baseline=baseline)


def test_the_window_lives_while_5000_steps_come_in(make_model, qtbot, budget):
    folder = make_model("lstm", embedding=64, hidden=256, layers=2)
    gaps = []
    for _ in range(3):
        session = Session()
        window = MainWindow(session, Settings(), theme=LIGHT)
        window.resize(*SIZE)
        window.show()
        session.set_text((WORDS * 120)[:5000])
        beats, loop = [], QtCore.QEventLoop()
        heart = QtCore.QTimer(interval=2)
        heart.setTimerType(QtCore.Qt.TimerType.PreciseTimer)

        def beat(session=session, beats=beats, loop=loop):
            beats.append(time.perf_counter())
            if session.length == 5000 and not session.active:
                loop.quit()

        heart.timeout.connect(beat)
        session.load(folder)
        heart.start()
        loop.exec()
        heart.stop()
        gaps.append(1000 * float(np.diff(beats).max()))
        steps = 5000 / (beats[-1] - beats[0])
        window.close()
        window.deleteLater()
    said = f"{steps:.0f} steps/s; longest gaps of three runs {', '.join(f'{g:.0f}' for g in gaps)} ms"
    budget(
        "longest gap in the GUI thread while 5,000 steps come in", median(gaps), 100, unit="ms", baseline=said
    )


def start_seconds(code, compiled):
    """Seconds from starting Python until each of the moments that the script prints."""
    env = {**os.environ, "PYTHONPYCACHEPREFIX": str(compiled)}
    env.pop("PYTHONDONTWRITEBYTECODE", None)  # as for a user: only the very first start compiles
    command, start = [sys.executable, "-c", code], time.time()
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return [float(moment) - start for moment in done.stdout.split()]


@pytest.fixture(scope="module")
def starts(tmp_path_factory):
    """Median seconds: an empty pyqtgraph window, ours when first painted, ours with its panels."""
    compiled, taken = tmp_path_factory.mktemp("compiled"), []
    for round_ in range(STARTS + 1):
        seconds = [*start_seconds(BARE, compiled), *start_seconds(OURS, compiled)]
        if round_:
            taken.append(seconds)
    return [median(column) for column in zip(*taken, strict=True)]


def test_a_painted_window_after_start(starts, budget):
    """The whole window but for what its panels show: what is typed is read."""
    bare, first, _ = starts
    said = f"{1000 * first:.0f} ms against {1000 * bare:.0f} ms for an empty pyqtgraph window"
    budget("a painted window after start", first / bare, 1.5, baseline=said)


def test_a_window_with_its_panels_after_start(starts, budget):
    bare, _, filled = starts
    said = f"{1000 * filled:.0f} ms against {1000 * bare:.0f} ms for an empty pyqtgraph window"
    budget("its panels filled after start", filled / bare, 2.4, baseline=said)


def test_no_timer_runs_when_idle(make_model, qtbot, budget):
    session = Session()
    window = MainWindow(session, Settings(), theme=LIGHT)
    window.show()
    session.set_text(WORDS)
    session.load(make_model("lstm"))
    qtbot.waitUntil(lambda: session.length == len(WORDS) and not session.active)
    qtbot.waitUntil(lambda: window.listing.known)  # the cards are read once, after the first painting
    timers = [
        t for t in window.findChildren(QtCore.QTimer) + session.findChildren(QtCore.QTimer) if t.isActive()
    ]
    window.close()
    window.deleteLater()
    budget("idle, window open: timers running", len(timers), 0, unit="timers")


@pytest.mark.parametrize(
    ("suffix", "wish"),
    [(".mp4", {"last": 39}), (".gif", {"last": 9}), (".png", {"dpi": 256}), (".npz", {}), (".svg", {})],
)
def test_the_window_lives_while_it_is_exported(suffix, wish, open_recording, tmp_path, qtbot, budget):
    """The longest gap between the beats of a timer of 5 ms, from asking to the file."""
    window = open_recording("lstm", 2000)
    path = tmp_path / f"window{suffix}"
    beats = []
    timer = QtCore.QTimer(interval=5, timerType=QtCore.Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: beats.append(time.perf_counter()))
    timer.start()
    qtbot.waitUntil(lambda: len(beats) > 20)
    beats.clear()
    begin(window, page_export(window.page(), ExportOptions(path, *SIZE, LIGHT, **wish), apart=True), path)
    qtbot.waitUntil(lambda: not window.findChildren(Saving), timeout=120_000)
    timer.stop()
    assert path.stat().st_size
    budget(
        f"longest gap while the window is exported as {suffix}", 1000 * max(np.diff(beats)), 100, unit="ms"
    )


ACTIONS = {
    "another theme": lambda window: toggle_theme(window),
    "type of another size": lambda window: larger(window) if window.theme.scale == 1 else smaller(window),
    "the whole text in sight": lambda window: window.session.looking.fit(),
    "another size": lambda window: window.resize(1200 if window.width() == SIZE[0] else SIZE[0], 800),
    "one panel alone": lambda window: window.arrangement.toggle_alone("hidden"),
    "the default layout": lambda window: default_layout(window),
    "order by similarity": lambda window: window.session.shown.set_order("similarity"),
}
WITH_ALL = ("another theme", "type of another size", "another size")  # with every panel there is open, too


@pytest.mark.parametrize("name", [*ACTIONS, *(f"{name}, all panels" for name in WITH_ALL)])
def test_the_window_lives_while_it_is_drawn_anew(name, open_recording, qtbot, budget):
    window = open_recording("lstm", 5000)
    window.session.looking.fit()
    window.drawing.patience = PATIENCE
    if name.endswith("all panels"):
        for dock in window.docks.values():
            dock.come()
    qtbot.waitUntil(lambda: at_rest(window))
    act = ACTIONS[name.removesuffix(", all panels")]
    longest = [processor_time(window, lambda: act(window), lambda: at_rest(window), qtbot) for _ in range(5)]
    said = f"median {median(longest):.0f} ms"  # which other programs on the machine make longer
    budget(f"processor time between events: {name}", min(longest), 100, unit="ms", baseline=said)


@pytest.mark.parametrize("name", ["readout", "kept", "memory"])
def test_the_window_lives_while_a_panel_is_first_seen(name, open_recording, qtbot, budget):
    longest = []
    for steps in (20_000, 20_001, 20_002):
        window = open_recording("lstm", steps)
        window.drawing.patience = PATIENCE
        window.session.looking.seek(steps - 1)
        qtbot.waitUntil(lambda window=window: at_rest(window))
        show = window.docks[name].come
        longest.append(processor_time(window, show, lambda window=window: at_rest(window), qtbot))
        assert window.docks[name].panel.message == ""
        window.close()
    budget(f"processor time between events: {name} first seen", min(longest), 100, unit="ms")


def test_the_window_lives_while_a_key_is_typed_beside_an_edited_copy(make_model, qtbot, budget):
    """Compare open, 2,000 tokens, a key in the middle: half of them are read anew by both, and compared."""
    session = Session()
    window = MainWindow(session, Settings(), theme=LIGHT)
    window.drawing.patience = PATIENCE
    window.resize(*SIZE)
    window.show()
    text = (WORDS * 50)[:2000]
    session.player.rate = 1e6
    session.set_text(text)
    session.load(make_model("lstm", embedding=64, hidden=256, layers=2))
    qtbot.waitUntil(lambda: session.length == 2000 and not session.active, timeout=60_000)
    window.actions_["differences"].trigger()
    session.companions.edit(parse("layer0.cell[5] = 0 @ 1000:"))

    def is_done():
        read = [len(track.trace) for track in session.tracks] == [len(session.text)] * 2
        return read and not session.active and not session.comparing.work.busy and at_rest(window)

    qtbot.waitUntil(is_done, timeout=60_000)
    assert window.docks["compare"].panel.message == ""
    longest = []
    for _ in range(5):
        at = len(session.text) // 2
        new = f"{session.text[:at]}x{session.text[at:]}"
        longest.append(
            processor_time(window, lambda new=new, at=at: session.set_text(new, caret=at + 1), is_done, qtbot)
        )
    window.close()
    window.deleteLater()
    said = f"median {median(longest):.0f} ms"
    budget(
        "processor time between events: a key beside an edited copy",
        min(longest),
        100,
        unit="ms",
        baseline=said,
    )


@pytest.mark.parametrize("kind", ["lstm", "transformer"])
def test_two_tracks_are_repainted_for_less_than_two(kind, make_model, qtbot, budget):
    """A repaint of the default panels as when playing, one track against two of the same size."""
    sizes = {
        "lstm": {"embedding": 64, "hidden": 256, "layers": 2},
        "transformer": {"width": 128, "heads": 4, "layers": 4, "mlp": 512, "context": 128},
    }
    folders = [make_model(kind, name=f"{kind}-{n}", seed=n, **sizes[kind]) for n in (0, 1)]
    session = Session()
    window = MainWindow(session, Settings(), theme=LIGHT)
    window.resize(*SIZE)
    window.show()
    session.set_text((WORDS * 30)[:1000])
    session.load(folders[0])
    qtbot.waitUntil(lambda: session.length == 1000 and not session.active, timeout=60_000)
    taken = {1: [], 2: []}
    for round_ in range(3):
        for count in (1, 2):
            if count == 2:
                session.companions.add(str(folders[1]))
            qtbot.waitUntil(
                lambda count=count: len(session.tracks) == count and not session.active, timeout=60_000
            )
            repaint_times(window, range(5))
            start = 600 + 40 * round_
            taken[count] += repaint_times(window, range(start, start + 20))
            if count == 2:
                session.companions.remove(1)
    window.close()
    window.deleteLater()
    ratio = median(taken[2]) / median(taken[1])
    said = f"{1000 * median(taken[2]):.1f} ms against {1000 * median(taken[1]):.1f} ms"
    budget(f"two tracks against one: a repaint of the default panels ({kind})", ratio, 1.8, baseline=said)
