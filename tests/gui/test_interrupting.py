"""Ctrl-C and faults while something is exported: a sentence or status 130, a file whole or none, and never a crash."""

import os
import random
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from PIL import Image

import main
from mnemoscope.engines.runs.recorder import record
from mnemoscope.engines.runs.recording import save_recording
from mnemoscope.gui.commands.view import default_layout
from mnemoscope.gui.export.interrupt import Interrupt
from mnemoscope.gui.panels import discover
from mnemoscope.gui.widgets import canvas
from tests.gui.conftest import kind_for, text_for

ROOT = Path(__file__).resolve().parents[2]
MOMENTS = int(os.environ.get("MNEMOSCOPE_MOMENTS", "4"))  # 60 and more on demand


@pytest.fixture
def recording(models, tmp_path):
    """Writes a recording of a small model of a kind."""

    def make(kind="lstm", text=None):
        path = tmp_path / f"{kind}.safetensors"
        save_recording(path, record(models[kind], text or text_for(kind)))
        return path

    return make


def test_ctrl_c_at_any_moment_ends_an_export_in_order(recording, tmp_path):
    """At random moments of a film, a picture and a table of the window: status 130 and no file, or 0 and the whole file."""
    source, seed = recording(), random.Random(7)
    outcomes = []
    for moment in range(MOMENTS):
        folder = tmp_path / str(moment)
        folder.mkdir()
        out = folder / ("w.gif", "w.png", "w.npz", "w.mp4")[moment % 4]
        process = subprocess.Popen(
            [
                sys.executable, "main.py", "export", source, "--panel", "window", "-o", out,
                "--size", "900x600", "--to", "9",
            ],
            cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        )  # fmt: skip
        try:
            process.wait(seed.uniform(0.4, 3.5))
        except subprocess.TimeoutExpired:
            for _ in range(2):  # some press it twice
                process.send_signal(signal.SIGINT)
        said, complained = process.communicate(timeout=60)
        if b"init_import_site" in complained:  # Python itself was not up yet: nothing of ours ran
            continue
        outcomes.append((process.returncode, sorted(path.name for path in folder.iterdir())))
        whole = process.returncode == 0 and out.is_file()
        none = process.returncode == 130 and not list(folder.iterdir())
        late = process.returncode == 130 and list(folder.iterdir()) == [out]  # it was written just before
        assert whole or none or late, (outcomes[-1], said, complained)
        assert b"Traceback" not in complained
        if out.is_file() and out.suffix in (".gif", ".png"):
            with Image.open(out) as image:
                image.load()
    assert outcomes


def test_ctrl_c_is_noted_and_heeded_later():
    before = signal.getsignal(signal.SIGINT)
    with Interrupt() as interrupt:
        interrupt.check()
        signal.raise_signal(signal.SIGINT)
        signal.raise_signal(signal.SIGINT)
        with pytest.raises(KeyboardInterrupt):
            interrupt.check()
    assert signal.getsignal(signal.SIGINT) == before


def test_ctrl_c_within_an_item_s_paint_waits_until_it_is_painted(recording, tmp_path, monkeypatch, qapp):
    painted = []
    attempt = canvas.Item.attempt

    def interrupted(self, painter):
        signal.raise_signal(signal.SIGINT)
        painted.append(type(self).__name__)
        return attempt(self, painter)

    monkeypatch.setattr(canvas.Item, "attempt", interrupted)
    out = tmp_path / "a.mp4"
    status = main.main(["export", str(recording()), "--panel", "cell", "-o", str(out)])
    assert status == 130
    assert len(painted) > 1
    assert not out.exists()


def kinds_of_items():
    """Every class of item there is, with a panel that draws one."""
    found, waiting = set(), [canvas.Item]
    while waiting:
        cls = waiting.pop()
        waiting += cls.__subclasses__()
        if "draw" in vars(cls) and cls is not canvas.Item:
            found.add(cls)
    return sorted(found, key=lambda cls: cls.__name__)


def drawn_by(panel, recording, tmp_path, monkeypatch):
    """The classes of items that paint a picture of this panel."""
    seen = set()
    attempt = canvas.Item.attempt
    with monkeypatch.context() as patch:
        patch.setattr(
            canvas.Item, "attempt", lambda self, painter: (seen.add(type(self)), attempt(self, painter))[1]
        )
        path = recording(kind_for(panel))
        assert main.main(["export", str(path), "--panel", panel, "-o", str(tmp_path / "ok.png")]) == 0
    return path, seen


DEVICES = (".png", ".svg", ".pdf")


@pytest.fixture(scope="module")
def devices():
    """Those that an item of a class is to fail on: all the first time, then, in another panel, one in turn."""
    times = Counter[type]()

    def choose(cls):
        times[cls] += 1
        return DEVICES if times[cls] == 1 else (DEVICES[times[cls] % len(DEVICES)],)

    return choose


@pytest.mark.parametrize(
    "panel", [name for name, cls in discover().items() if not cls.compares and name not in ("recall", "tags")]
)
def test_a_fault_in_the_paint_of_any_item_is_one_sentence(
    panel, recording, devices, tmp_path, monkeypatch, capsys, undrawn, qapp
):
    """On every device, with a painter that was left changed; and after it the next export is whole."""
    path, seen = drawn_by(panel, recording, tmp_path, monkeypatch)
    assert seen
    for cls in seen:

        def fail(self, painter):
            painter.save()
            painter.translate(50, 50)
            raise IndexError("index 12 is out of bounds")

        for suffix in devices(cls):
            out = tmp_path / f"bad{suffix}"
            capsys.readouterr()
            with monkeypatch.context() as patch:
                patch.setattr(cls, "draw", fail)
                assert main.main(["export", str(path), "--panel", panel, "-o", str(out)]) == 2
            said = capsys.readouterr().err
            assert f"could not be drawn: IndexError in a {cls.__name__}" in said
            assert not out.exists()
    assert main.main(["export", str(path), "--panel", panel, "-o", str(tmp_path / "next.svg")]) == 0


def test_a_fault_in_the_place_of_an_item_does_not_go_through_qt(
    recording, tmp_path, monkeypatch, qapp, undrawn
):
    """Qt asks where an item lies at any time."""
    for cls in kinds_of_items():
        if "bounds" not in vars(cls):
            continue
        with monkeypatch.context() as patch:
            patch.setattr(cls, "bounds", lambda self: 1 / 0)
            out = tmp_path / f"{cls.__name__}.png"
            assert main.main(["export", str(recording()), "--panel", "cell", "-o", str(out)]) in (0, 2)


FAULTY = ("draw", "mark", "key", "missing", "can_show", "numbers", "notes")


@pytest.mark.parametrize("method", FAULTY)
def test_a_panel_that_fails_keeps_none_of_those_after_it_from_being_drawn(
    method, opened, monkeypatch, undrawn, tmp_path
):
    window = opened("lstm")
    panels = [dock.panel for dock in window.docks.values() if dock.seen]
    bad, after = panels[1], panels[2:]

    def fail(*args):
        raise RuntimeError("no")

    cls = type(bad)
    monkeypatch.setattr(cls, method, classmethod(fail) if method in ("can_show", "numbers") else fail)
    for panel in panels:
        panel.forget()
    drawn = []
    for panel in after:
        monkeypatch.setattr(panel, "draw", lambda view, panel=panel: drawn.append(panel.name))
    window.refresh()
    assert drawn == [panel.name for panel in after]
    if method not in ("numbers", "notes"):
        assert bad.message == "This picture could not be drawn: RuntimeError, no"
    for panel in after:
        monkeypatch.setattr(panel, "draw", type(panel).draw.__get__(panel))


def test_a_panel_that_cannot_say_whether_it_is_for_the_beginning_is_left_out(opened, monkeypatch, undrawn):
    window = opened("lstm")

    def fail(trace):
        raise RuntimeError("no")

    monkeypatch.setattr(window.docks["cell"].cls, "at_first", fail)
    default_layout(window)
    assert window.docks["hidden"].seen
    assert not window.docks["cell"].seen


def test_the_export_of_a_window_is_made_without_a_panel_that_fails_and_says_so(
    recording, tmp_path, monkeypatch, capsys, undrawn, qapp
):
    path, panels = recording(), discover()

    def fail(*args):
        raise RuntimeError("no")

    with monkeypatch.context() as patch:
        patch.setattr(panels["cell"], "numbers", classmethod(fail))
        status = main.main(["export", str(path), "--panel", "window", "-o", str(tmp_path / "w.npz")])
    assert status == 0
    assert "without cell, which could not be had" in capsys.readouterr().out
    with monkeypatch.context() as patch:
        patch.setattr(panels["cell"], "draw", fail)
        status = main.main(["export", str(path), "--panel", "window", "-o", str(tmp_path / "w.png")])
    assert status == 0
    assert "cell could not be drawn" in capsys.readouterr().out
