"""A window that is killed, or asked to end: what was there two seconds before is there at the next start."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
KILLS = max(2, min(int(os.environ.get("MNEMOSCOPE_FUZZ", "0")) // 40, 50))

# Opens the window as main.py does, says what it shows, changes all of it, and stays.
DRIVER = """
import json, sys
from argparse import Namespace
from PySide6 import QtCore
from mnemoscope.gui import start as app
from mnemoscope.gui.commands.view import toggle_strip

number, start = int(sys.argv[1]), app.start

def text(n):
    return f"my text {n} " + "long \\ud800\\r\\n " * (1000 if n % 3 == 0 else 1)

def shown(window):
    session, bar = window.session, window.topbar
    return {
        "text": session.text == text(number - 1), "theme": window.theme.name, "scale": window.theme.scale,
        "sampling": bar.form.sampling().to_json() | {"count": bar.form.count.value()},
        "memory": bar.memory_form.options().to_json(), "folded": window.settings.folded, "rate": session.player.rate,
        "order": session.blueprint.order, "ranges": session.blueprint.ranges, "loop": session.player.loop,
        "gates": window.docks["gates"].isHidden(), "units": window.docks["units"].isFloating(),
        "notice": window.settings.notice,
    }

def change(window):
    session, bar = window.session, window.topbar
    session.set_text(text(number))
    session.looking.set_rate((8, 30)[number % 2])
    session.looking.set_loop(number % 2 == 0)
    session.shown.set_order(("activity", "similarity")[number % 2])
    window.settings.theme = ("light", "dark")[number % 2]
    window.settings.scale = 1.0 + number % 2 / 10
    window.dressing.begin()
    toggle_strip(window)
    bar = window.topbar
    bar.form.boxes["seed"].setValue(number)
    bar.form.count.setValue(100 + number)
    window.docks["gates"].come(number % 2 == 0)
    if window.docks["units"].isFloating() != (number % 2 == 1):
        window.docks["units"]._pop()

def started(*args, **kwargs):
    window = start(*args, **kwargs)
    timer = QtCore.QTimer(window, interval=20)
    stage, age = [0], [0]

    def look():
        session = window.session
        if not session.track or session.reader.loading:
            return
        stage[0] += 1
        if stage[0] == 5:  # the layout has been taken up
            print(json.dumps(shown(window)), flush=True)
            change(window)
        if stage[0] >= 10 and not (window.dressing.under_way or window.drawing.waiting):  # the layout may yet change
            wanted = shown(window)
            wanted["text"] = True
            print(json.dumps(wanted), flush=True)
            timer.timeout.disconnect(look)
            timer.timeout.connect(grow_old)
            timer.start(500)

    def grow_old():
        age[0] += 1
        if age[0] == 4:
            timer.stop()
            print("two seconds old", flush=True)

    timer.timeout.connect(look)
    timer.start()
    return window

app.start = started
sys.exit(app.run(Namespace(text=None, file=None, encoding=None, model=None, path=None, beside=[], language=None)))
"""


def heeding():
    """Heed signals that whoever started the tests ignores, as nohup does, and all that it starts."""
    for number in (signal.SIGHUP, signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL if number != signal.SIGINT else signal.default_int_handler)


@pytest.fixture
def sit(tmp_path):
    """Starts the program with a home of its own: gives the process, what it shows at first, and what after its changes."""
    running = []

    def start(number):
        env = {k: v for k, v in os.environ.items() if not k.startswith("XDG_")} | {"HOME": str(tmp_path)}
        process = subprocess.Popen(
            [sys.executable, "-c", DRIVER, str(number)], env=env, cwd=ROOT,
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=heeding,
        )  # fmt: skip
        running.append(process)
        lines = [process.stdout.readline(), process.stdout.readline()]
        if not all(lines):
            raise AssertionError(process.communicate()[1].decode()[-3000:])
        return process, *map(json.loads, lines)

    yield start
    for process in running:
        process.kill()
        process.wait()
        process.stdout.close()
        process.stderr.close()


def settings_file(home):
    return next(home.glob(".config/**/settings.json"))


def test_nothing_older_than_two_seconds_is_lost_by_a_kill(sit, tmp_path):
    wanted = None
    for number in range(1, KILLS + 2):
        process, found, after = sit(number)
        assert wanted is None or found == wanted, f"kill {number - 1}"
        wanted = after
        assert process.stdout.readline() == b"two seconds old\n"  # by its own clock: the machine may be busy
        process.kill()
        assert process.wait() == -signal.SIGKILL
        assert json.loads(settings_file(tmp_path).read_bytes())["sampling"]["seed"] == number


@pytest.mark.parametrize(
    ("number", "status"), [(signal.SIGTERM, 143), (signal.SIGINT, 130), (signal.SIGHUP, 129)]
)
def test_a_signal_ends_it_in_order_and_what_was_just_changed_is_kept(sit, tmp_path, number, status):
    process, _, _ = sit(1)
    process.send_signal(number)
    assert process.wait(20) == status
    kept = json.loads(settings_file(tmp_path).read_bytes())
    assert kept["sampling"]["seed"] == 1
    assert kept["text"].startswith("my text 1 ")
    assert not list(settings_file(tmp_path).parent.glob("restoring-*"))


WHILE_BUILT = """
import os, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.argv = ["main.py", "--text", "to be"]
import main
from mnemoscope.gui.frame.window import MainWindow
from mnemoscope.gui.program import start

build, left = MainWindow._build, [signal.SIGINT]

def interrupted(window):
    while left:
        os.kill(os.getpid(), left.pop())
        print("and went on", flush=True)
    build(window)

MainWindow._build = interrupted
sys.exit(start())
"""


def test_ctrl_c_while_the_window_is_made_is_no_exception_in_qt(tmp_path):
    """Where it comes upon Qt making a widget, an exception ends the process with a fault, or is dropped and the window stays."""
    env = {k: v for k, v in os.environ.items() if not k.startswith("XDG_")} | {"HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", WHILE_BUILT], env=env, cwd=ROOT, capture_output=True, timeout=60
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, b"and went on\n", b"")
    assert not list(settings_file(tmp_path).parent.glob("restoring-*"))
