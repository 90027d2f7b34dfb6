"""An engine and a panel of somebody else's, one file each: every panel draws the one, and the panel is there like ours."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import shiboken6

import main
from mnemoscope.engines.analysis.question import question
from mnemoscope.engines.runs.recorder import record
from mnemoscope.gui import start
from mnemoscope.gui.panels import discover
from mnemoscope.gui.state.blueprint import Focus
from mnemoscope.gui.state.settings import Settings
from tests.gui.conftest import PANELS as OURS
from tests.gui.conftest import TEXT, idle

ROOT = Path(__file__).resolve().parents[2]
NOT_SHOWN = {  # what has nothing to show of a state-space model says so in one line
    "class", "cell", "lookback", "attention", "positions", "memory", "kept", "hops", "readout", "input", "output",
    "compare",  # of two runs
    "tags",
}  # fmt: skip
RUNS = {
    name for name, cls in discover().items() if cls.asks and question(cls.asks).runs
}  # the model again: it lies where the recording says


@pytest.fixture
def made(strangers, make_model):
    """A folder of a model of the stranger's engine."""
    return make_model("selective", name="theirs", heads=3, state=4)


@pytest.fixture
def recording(made, tmp_path):
    """A recording that the command line wrote of it."""
    path = tmp_path / "run.safetensors"
    assert main.main(["record", str(made), "--text", TEXT, "--generate", "4", "-o", str(path)]) == 0
    return path


def test_every_panel_draws_a_strangers_engine_or_says_why_not(recording, tmp_path, capsys, qapp):
    panels = discover()
    assert panels.keys() == {*OURS, "norms"}
    for name in panels:
        capsys.readouterr()
        path = tmp_path / f"{name}.png"
        argv = ["export", str(recording), "--panel", name, "-o", str(path), "--size", "420x240"]
        for focus in (["--layer", "0"], ["--layer", "1", "--units", "0,7"]):
            status = main.main([*argv, *focus])
            said = capsys.readouterr()
            assert (said.out + said.err).count("\n") == 1, name
            assert name in RUNS or (status != 0) == (name in NOT_SHOWN), said.err
            assert "could not be drawn" not in said.err
    assert "No attention: a recurrent network" in told(recording, "attention", capsys)
    assert "No slots: this model keeps nothing but its state" in told(recording, "memory", capsys)


def told(recording, name, capsys):
    assert (
        main.main(["export", str(recording), "--panel", name, "-o", str(recording.with_suffix(".png"))]) == 2
    )
    return capsys.readouterr().err


def test_what_is_drawn_of_it_belongs_to_the_unit_in_focus(made, strangers, view_of, show):
    track = record(made, TEXT)
    view = view_of(track, focus=Focus(unit=6), cursor=9)  # head 1, unit 2 of 3 heads with 4 units each
    panels = discover()
    numbers, trace = panels["units"].numbers(view), track.trace
    for column, values in {
        "state.6": trace["layer0.state"][:, 1, 2], "gate.decay.6": trace["layer0.gate.decay"][:, 1, 2],
        "gate.step.1": trace["layer0.gate.step"][:, 1], "gate.write.2": trace["layer0.gate.write"][:, 2],
    }.items():  # fmt: skip
        np.testing.assert_array_equal(numbers[f"layer0.{column}"], values)
    (row,) = (row for row in show("units", view).canvas.rows if row.title == "gates")
    drawn = {curve.label: curve.values for curve in row.curves}
    np.testing.assert_array_equal(drawn["step"], trace["layer0.gate.step"][:, 1])
    np.testing.assert_array_equal(drawn["write"], trace["layer0.gate.write"][:, 2])
    gates = panels["gates"].numbers(view)
    assert {name for name in gates if name.startswith("layer0.gate.")} == {
        f"layer0.gate.{gate}" for gate in ("step", "write", "read", "decay")
    }


def test_the_help_of_export_lists_a_strangers_panel(strangers, capsys):
    with pytest.raises(SystemExit, match="0"):
        main.main(["export", "--help"])
    said = capsys.readouterr().out
    listed = re.findall(r"^  (\S+) +\S", said[said.index("\npanels:\n") :], re.MULTILINE)
    assert listed == [*discover(), "window"]
    assert re.search(r"^  norms +Norms$", said, re.MULTILINE)


def test_a_strangers_panel_draws_every_kind_and_keeps_to_its_options(strangers, view_of, track_of):
    from norms import NormsOptions

    cls = discover()["norms"]
    for kind in ("lstm", "transformer", "memory_network"):
        view = view_of(kind, 40)
        found = cls.numbers(view)
        for spec in view.trace.layout.of(*cls.shows, layer=0):
            values = view.trace.read(spec.name).reshape(40, -1)
            np.testing.assert_allclose(found[spec.name], np.sqrt((values**2).sum(axis=1)), rtol=1e-5)
    summed = cls.numbers(view_of("gru", 40, options=NormsOptions(order=1)))["layer0.hidden"]
    np.testing.assert_allclose(
        summed, np.abs(track_of("gru", 40).trace["layer0.hidden"]).sum(axis=1), rtol=1e-5
    )
    assert cls.missing(view_of("encoder", 0))


def test_the_window_has_a_strangers_panel_in_its_menu_and_keeps_where_it_lies(
    made, strangers, qtbot, monkeypatch, windows
):
    settings = Settings(theme="light")
    window = opened(settings, made, qtbot, windows)
    action = next(a for a in window.menus["&View"].actions() if a.text().replace("&", "") == "Norms")
    dock = window.docks["norms"]
    if not dock.isVisible():
        action.trigger()
    dock.come()
    qtbot.waitUntil(lambda: dock.seen and not window.drawing.waiting)
    assert dock.panel.message == ""
    assert len(dock.panel.row.curves) == 2  # state and residual
    dock.setFloating(True)
    qtbot.waitUntil(dock.isFloating)
    closed(window)
    again = opened(settings, made, qtbot, windows)
    qtbot.waitUntil(lambda: again.docks["norms"].isVisible() and again.docks["norms"].isFloating())
    closed(again)
    monkeypatch.setattr("mnemoscope.gui.panels.entry_points", lambda group: [])
    # the panel is not installed any more: its place in the layout is no fault
    without = opened(settings, made, qtbot, windows)
    assert "norms" not in without.docks
    assert without.docks["hidden"].panel.message == ""
    closed(without)


@pytest.fixture
def windows():
    """Closes what a test that fails leaves open."""
    made = []
    yield made
    for window in made:
        if shiboken6.isValid(window):
            closed(window)


def opened(settings, model, qtbot, windows):
    window = start.start(settings, model=str(model), text=TEXT)
    windows.append(window)
    window.resize(1280, 800)
    with qtbot.waitExposed(window):
        window.show()
    qtbot.waitUntil(lambda: idle(window))
    return window


def closed(window):
    window.close()
    window.deleteLater()


def test_dropped_into_our_folders_both_suites_pick_them_up(tmp_path):
    """As one who contributes would do it: two files beside ours, and no other is touched."""
    copy = tmp_path / "copy"
    for folder in ("engines", "gui", "tests"):
        shutil.copytree(ROOT / folder, copy / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("main.py", "pyproject.toml"):
        shutil.copy(ROOT / name, copy)
    (copy / "assets").symlink_to(ROOT / "assets")
    shutil.copy(copy / "tests" / "strangers" / "selective.py", copy / "engines" / "zoo")
    shutil.copy(copy / "tests" / "strangers" / "norms.py", copy / "gui" / "panels")
    suites = {
        "tests/engines/test_conformance.py": ("test_engine_conforms and selective", 3),
        "tests/gui/test_panels.py": (
            "draws_or_says and ((norms and lstm) or selective)",
            len(OURS) + 2,
        ),
    }
    for suite, (chosen, least) in suites.items():
        run = [sys.executable, "-m", "pytest", suite, "-q", "-n", "0", "-p", "no:cacheprovider", "-k", chosen]
        done = subprocess.run(run, cwd=copy, capture_output=True, text=True, timeout=300, check=False)
        assert done.returncode == 0, done.stdout[-3000:]
        passed = re.search(r"(\d+) passed", done.stdout)
        assert passed is not None
        assert int(passed[1]) >= least, done.stdout[-3000:]
    for command, name in (("models", "selective"), ("export", "norms")):
        said = [sys.executable, "main.py", command, "--help"]
        done = subprocess.run(said, cwd=copy, capture_output=True, text=True, timeout=60, check=True)
        assert f"\n  {name} " in done.stdout
