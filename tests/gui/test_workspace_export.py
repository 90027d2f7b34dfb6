"""Workspaces from the command line: what is drawn without a screen is what the window shows."""

from argparse import Namespace

import main
from mnemoscope.gui.export import page_export
from mnemoscope.gui.export.doing import finished
from mnemoscope.gui.export.options import ExportOptions
from mnemoscope.gui.state.scene import Scene
from mnemoscope.gui.state.workspace import Workspace
from mnemoscope.gui.state.workspacefile import write_workspace
from mnemoscope.gui.workspace_export import prepared
from tests.gui.test_workspace import OTHER, busy_window


def test_the_command_line_draws_what_the_window_shows(opened, qtbot, tmp_path, capsys):
    window = busy_window(opened, qtbot)
    path, shown, drawn = (tmp_path / name for name in ("mine.mnemo", "shown.png", "drawn.png"))
    window.workspaces.save(path)
    size = window.page().area.size().toSize().toTuple()
    finished(page_export(window.page(), ExportOptions(shown, *size, window.theme, dpi=96)))
    window.close()
    assert main.main(["export", str(path), "--panel", "window", "--dpi", "96", "-o", str(drawn)]) == 0
    assert capsys.readouterr().err == ""
    assert drawn.read_bytes() == shown.read_bytes()
    drawn.unlink()
    at = ["--at", "3", "--theme", "dark", "--layer", "0"]
    assert main.main(["export", str(path), "--panel", "cell", "-o", str(drawn), *at]) == 0
    assert "cursor at 3" in capsys.readouterr().out
    for wrong, said in (["--at", "900"], "step 900"), (["--layer", "7"], "layer 7"):
        assert main.main(["export", str(path), "--panel", "window", "-o", str(drawn), *wrong]) == 2
        assert said in capsys.readouterr().err


def test_a_panel_that_asks_is_asked_for_an_export(opened, qtbot, tmp_path, capsys):
    path, table = tmp_path / "mine.mnemo", tmp_path / "half.csv"
    write_workspace(path, Workspace(Scene(source="tiny-lstm", text=OTHER)))
    assert main.main(["export", str(path), "--panel", "halflife", "-o", str(table)]) == 0
    assert table.read_text("utf-8-sig").count("\n") > 10
    assert main.main(["export", str(path), str(path), "--panel", "cell", "-o", str(table)]) == 2
    assert "by itself" in capsys.readouterr().err


def test_the_theme_is_that_of_the_workspace_unless_another_is_asked_for(tmp_path):
    path = tmp_path / "mine.mnemo"
    write_workspace(path, Workspace(Scene(theme="dark")))
    themes = [prepared(Namespace(recordings=[str(path)], theme=theme))[0].theme for theme in (None, "light")]
    assert themes == ["dark", "light"]


def test_a_figure_of_the_arithmetic_is_of_the_number_in_the_workspace_or_of_the_one_asked_for(
    opened, tmp_path, capsys
):
    path, figure = tmp_path / "mine.mnemo", tmp_path / "sum.svg"
    options = {"arithmetic": {"of": "layer1.cell[5]"}}
    write_workspace(path, Workspace(Scene(source="tiny-lstm", text=OTHER, options=options)))
    asked = ["export", str(path), "--panel", "arithmetic", "--at", "4", "-o", str(figure)]
    for more in ([], ["--size", "89mm"]):
        assert main.main([*asked, *more]) == 0
        assert "cell state, layer 1, unit 5, step 4" in figure.read_text("utf-8")
        assert main.main([*asked, *more, "--place", "layer0.hidden[2]"]) == 0
        assert "hidden state, layer 0, unit 2, step 4" in figure.read_text("utf-8")
    told = (tmp_path / "sum.svg.txt").read_text("utf-8")
    assert "Hidden state, layer 0, unit 2, step 4 “" in told
