"""Files of workspaces: what is one, what is none and is told in a sentence, and what is kept within bounds."""

import os

import pytest

import main
from mnemoscope.engines.cli.arguments import parse
from mnemoscope.engines.errors import MnemoscopeError
from mnemoscope.gui import start
from mnemoscope.gui.state.scene import Scene
from mnemoscope.gui.state.workspace import Lesson, Workspace
from mnemoscope.gui.state.workspacefile import WorkspaceError, is_workspace, read_workspace, write_workspace

FIGURE = {"name": "memory", "size": "183mm", "panels": [{"panel": "cell", "row": 0, "range": [-1.5, 2]}]}


def test_a_file_is_a_workspace_by_its_name_or_by_how_it_begins(tmp_path):
    path = tmp_path / "x.json"
    write_workspace(path, Workspace(Scene(text="\ud800 水", cursor=1)))
    assert is_workspace(path)
    assert read_workspace(path) == (Workspace(Scene(text="\ud800 水", cursor=1)), "")
    assert is_workspace(tmp_path / "not yet there.MNEMO")
    path.write_text('{"x": 1}')
    assert not is_workspace(path)
    write_workspace(path, Workspace(Scene(text="水")))
    assert "水" in path.read_text("utf-8")


def test_pipes_and_folders_are_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.mnemo")
    (tmp_path / "folder.mnemo").mkdir()
    for name in ("pipe.mnemo", "folder.mnemo", "gone.mnemo", "a\0b.mnemo"):
        with pytest.raises(WorkspaceError) as error:
            read_workspace(f"{tmp_path}/{name}")
        assert "\0" not in str(error.value)
    (tmp_path / "loop.mnemo").symlink_to(tmp_path / "loop.mnemo")
    with pytest.raises(WorkspaceError):
        read_workspace(tmp_path / "loop.mnemo")


def test_figures_are_kept_as_they_are_within_bounds():
    found, said = Workspace.from_json(
        {"scene": {}, "figures": [FIGURE, {"x": "y" * 200_000}, 3, {"n": float("nan")}]}
    )
    assert found.figures == (FIGURE,)
    assert "a figure" in said
    found, said = Workspace.from_json({"scene": {}, "figures": [FIGURE] * 101})
    assert len(found.figures) == 100
    assert "a figure" in said
    assert Workspace.from_json(Workspace(Scene(), (FIGURE,), Lesson("x", 3)).to_json()) == (
        Workspace(Scene(), (FIGURE,), Lesson("x", 3)),
        "",
    )


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "line 1"),
        (b"\xff\xfe{", "UTF-8"),
        (b"[1, 2]", "does not begin"),
        (b'{"mnemoscope": "recording"}', "does not begin"),
        (b'{"mnemoscope": "workspace",\n "scene": {', "line 2"),
        (b'{"mnemoscope": "workspace", "scene": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", "cannot be read"),
        (b'{"mnemoscope": "workspace", "x": [' + b"1," * 2_000_000 + b"1]}", "too much"),
    ],
)
def test_what_is_no_workspace_is_told_in_one_sentence(qapp, tmp_path, raw, said):
    path = tmp_path / "x.mnemo"
    path.write_bytes(raw)
    with pytest.raises(WorkspaceError, match=said) as error:
        read_workspace(path)
    assert len(str(error.value)) < 300
    if raw:
        return
    assert main.main(["export", str(path), "--panel", "cell", "-o", str(tmp_path / "x.png")]) == 2
    for args in ([str(path)], [str(path), "--text", "x"]):
        with pytest.raises(MnemoscopeError):
            start.run(parse(args))
