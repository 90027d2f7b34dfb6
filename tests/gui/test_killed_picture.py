"""A window that is killed: the next start has the same picture, two tracks, edits, a panel that floats and a memory with it."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

# Opens the window as main.py does; the first time changes all of it; says what it shows once nothing moves any more, and stays.
DRIVER = """
import json, sys
from argparse import Namespace
from PySide6 import QtCore
from mnemoscope.engines.edittext import parse
from mnemoscope.engines.options import MemoryOptions
from mnemoscope.engines.sampling import Sampling
from mnemoscope.gui import start as app
from mnemoscope.gui.frame.taken import taken

first, start = sys.argv[1] == "first", app.start
MODEL = "lstm-brackets"

def change(window):
    session = window.session
    session.set_text("(([]))" * 9)
    session.set_memory(MemoryOptions(mix=0.3, capacity=12))
    session.companions.edit(parse("layer0.gate.forget[*] = 1 @ 9:14"))
    session.companions.add("lstm-shakespeare", text="To be, or not to be")
    session.shown.set_order("similarity")
    session.shown.set_range("cell", (-1.0, 2.0))
    session.shown.set_options("tokens", window.docks["tokens"].cls.Options(colour="none"))
    window.settings.theme = "dark"
    window.dressing.begin()

def go_on(window):
    window.session.player.rate = 1000
    window.session.continue_text(6, Sampling(temperature=1.2, seed=4))

def look(window):
    session = window.session
    session.shown.focus(unit=3)
    session.shown.pin(5)
    session.looking.zoom(0.5, 20)
    session.looking.seek(20)
    window.docks["gates"].come(False)
    window.docks["units"]._pop()
    window.docks["summary"].come()

def rests(window):
    session, staging = window.session, window.staging
    busy = session.active or session.reader.loading or window.dressing.busy or window.drawing.waiting or session.judging.work.busy
    moving = any(t.isActive() for t in (window._moved, window.arrangement._later, window.arrangement._settling))
    return window.filling.done and session.track is not None and not (staging.busy or busy or moving)

def started(*args, **kwargs):
    window = start(*args, **kwargs)
    steps = [change, go_on, look] if first else []
    calm = [0]

    def turn():
        calm[0] = calm[0] + 1 if rests(window) else 0
        if calm[0] == 10 and steps:
            calm[0] = 0
            steps.pop(0)(window)
        elif calm[0] == 100:  # two seconds, by its own clock
            scene = taken(window).to_json() | {"notice": window.settings.notice, "writes": sum(written)}
            print(json.dumps(scene), flush=True)

    timer = QtCore.QTimer(window, interval=20)
    timer.timeout.connect(turn)
    timer.start()
    return window

from mnemoscope.gui.state import storage
written, write = [], storage.write
storage.write = lambda *args: (written.append(args[1].get("scene") != args[2]["scene"]), write(*args))
app.start = started
sys.exit(app.run(Namespace(text=None, file=None, encoding=None, model=MODEL if first else None, path=None, beside=[], language=None)))
"""


def sat(home, which):
    """What the window shows once it rests; it is killed then."""
    env = {k: v for k, v in os.environ.items() if not k.startswith("XDG_")} | {"HOME": str(home)}
    process = subprocess.Popen(
        [sys.executable, "-c", DRIVER, which],
        env=env,
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    try:
        line = process.stdout.readline()
        if not line:
            raise AssertionError(process.communicate()[1].decode()[-3000:])
        process.kill()
        assert process.wait() == -signal.SIGKILL
    finally:
        process.kill()
        process.wait()
        process.stdout.close()
        process.stderr.close()
    return json.loads(line)


def test_the_next_start_after_a_kill_has_the_same_picture(tmp_path):
    before = sat(tmp_path, "first")
    assert (before["cursor"], before["unit"], len(before["seats"]), before["memory"]["mix"]) == (
        20,
        5,
        2,
        0.3,
    )
    assert before["layout"]["state"]
    assert [(each["seat"], len(each["tokens"].split())) for each in before["chosen"]] == [
        (0, 6),
        (1, 6),
        (2, 6),
    ]
    for _ in range(2):
        after = sat(tmp_path, "again")
        assert {k: (before[k], v) for k, v in after.items() if k != "writes" and v != before[k]} == {}
        assert not after["writes"], "what is shown is not written again if nothing of it has changed"
