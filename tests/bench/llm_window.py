"""A program of its own for the bench: SmolLM2 reads 4,096 tokens in the window, which is then scrolled and scrubbed; prints what it took."""

import json
import random
import sys
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from PySide6 import QtWidgets

import main

MODEL, FIRST, STEPS = "smollm2-135m-instruct", 2000, 4096
SIZE = (1440, 900)
BEATS = 40


def resident():
    """The bytes of this process that are in memory, and the most that ever were."""
    lines = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
    return [1024 * int(lines[name].split()[0]) for name in ("VmRSS", "VmHWM")]


def until(is_done):
    while not is_done():
        QtWidgets.QApplication.processEvents()
        time.sleep(0.002)


def repaint(act, places):
    """The median milliseconds from asking for each place until all is painted, and those of the processor."""
    taken, worked = [], []
    for place in places:
        start, cpu = time.perf_counter(), time.thread_time()
        act(place)
        QtWidgets.QApplication.processEvents()
        taken.append(1000 * (time.perf_counter() - start))
        worked.append(1000 * (time.thread_time() - cpu))
    return [median(taken), median(worked)]


def measure(*args):
    """In the place of the program's own loop: what is measured, as JSON."""
    app = QtWidgets.QApplication.instance()
    (window,) = (w for w in app.topLevelWidgets() if isinstance(w, QtWidgets.QMainWindow))
    window.setFixedSize(*SIZE)
    session, found = window.session, {}

    def is_at_rest():
        drawn = not window.dressing.under_way and not window.drawing.waiting and window.filling.done
        return session.length and not session.active and drawn

    until(is_at_rest)
    found["open"] = resident()
    text = Path(sys.argv[1]).read_text("utf-8")
    spans = session.track.vocab.encode(text).spans
    for steps in (FIRST, STEPS):
        session.set_text(text[: int(spans[steps - 1, 1])])
        until(lambda steps=steps: session.length == steps and is_at_rest())
        found[str(steps)] = resident()
    found["trace"] = session.track.trace.nbytes
    window.drawing.patience = float("inf")  # what is asked for is painted at once
    chance = random.Random(0)
    for name, zoom in (("a stretch", 0.1), ("all", None)):
        session.looking.fit() if zoom is None else session.looking.zoom(zoom, STEPS // 2)
        until(is_at_rest)
        found[f"scrubbed, {name} in sight"] = repaint(
            session.looking.seek, [chance.randrange(STEPS) for _ in range(BEATS)]
        )
        if zoom is not None:
            session.looking.seek(STEPS // 2)
            found["scrolled"] = repaint(session.looking.pan, [3] * BEATS)
            found["played"] = repaint(session.looking.seek, range(STEPS - 2 * BEATS, STEPS - BEATS))
    print(json.dumps(found))
    window.close()
    return 0


if __name__ == "__main__":
    QtWidgets.QApplication.exec = measure
    main.main(["--model", MODEL, "--text", "To begin"])
