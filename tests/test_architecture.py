"""The house rules that a machine can check: who imports whom, how long files are, what is loaded when."""

import ast
import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections import defaultdict
from graphlib import TopologicalSorter
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).resolve().parent.parent
OURS = [p for folder in ("engines", "gui", "tests") for p in sorted((ROOT / folder).rglob("*.py"))]


def loaded_after(code):
    """The top-level packages that running some code brings in, in a fresh process."""
    said = f"{code}\nimport sys\nprint(*sorted({{name.partition('.')[0] for name in sys.modules}}))"
    done = subprocess.run([sys.executable, "-c", said], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_import_contracts_hold():
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", [ROOT / "main.py", *OURS], ids=lambda p: str(p.relative_to(ROOT)))
def test_a_file_is_short_and_says_what_it_is_for(path):
    lines = path.read_text("utf-8").splitlines()
    assert len(lines) <= 400
    assert not lines or lines[0].startswith('"""')


NAMED = re.compile(
    r"""(\b(read|at|slice)\(|layout\[|name == )f?"(layer|hop|memory|model|logits|class|answer|embedding|sentence)\b"""
    r"""|"(logits|class|answer|embedding|(memory|model|layer\d|hop\d)\.[a-z.]+)" (not )?in """
)
WHOSE = (
    "zoo",
    "training",
    "memory",
    "pytorch",
    "models/hub",
    "runs/tracefile",
    "runs/inferred",
    "runs/recording",
)  # names are theirs to know


def test_signals_are_asked_for_by_kind_and_not_by_name():
    """An engine of somebody else's would be left out where only our names are looked for."""
    assert NAMED.search('trace.read(f"layer{n}.cell", 0, 3)')
    assert NAMED.search('if "memory.read" not in trace.layout')
    free = [
        p
        for p in OURS
        if not str(p.relative_to(ROOT)).startswith(("tests", *(f"engines/{w}" for w in WHOSE)))
    ]
    found = [
        f"{path.relative_to(ROOT)}: {line.strip()}"
        for path in free
        for line in path.read_text("utf-8").splitlines()
        if NAMED.search(line)
    ]
    assert found == []


def test_engines_load_neither_torch_nor_qt():
    code = "import mnemoscope.engines, mnemoscope.engines.runs.runner, mnemoscope.engines.verify.conformance, mnemoscope.engines.cli.commands, mnemoscope.engines.verify.bundled, mnemoscope.engines.zoo.transformer"
    assert not {"torch", "PySide6", "pyqtgraph"} & loaded_after(code)


def test_the_window_loads_no_torch():
    loaded = loaded_after("import main, mnemoscope.gui.start")
    assert "PySide6" in loaded
    assert not {"torch", "scipy"} & loaded


def test_the_command_line_alone_loads_next_to_nothing():
    loaded = loaded_after("import main")
    assert not {"torch", "PySide6", "pyqtgraph"} & loaded


def test_no_file_imports_itself_by_way_of_others():
    graph = grimp.build_graph("mnemoscope.engines", "mnemoscope.gui", cache_dir=None)
    above = {name: graph.find_modules_directly_imported_by(name) for name in graph.modules}
    assert len(list(TopologicalSorter(above).static_order())) == len(
        above
    )  # raises CycleError with the circle


HEIR_OF_ITS_OWN = {
    "mnemoscope.gui.widgets.writing.Writing",  # a whole field of text; that of the bar also completes words
}


def inherited():
    """Our classes of the window that classes in other files are derived from, each with these."""
    heirs = defaultdict(set)
    for path in sorted((ROOT / "gui").rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        imported = {
            alias.asname or alias.name: f"{node.module}.{alias.name}"
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom)
            for alias in node.names
        }
        for node in ast.walk(tree):
            bases = node.bases if isinstance(node, ast.ClassDef) else []
            if "Protocol" in map(ast.unparse, bases):
                continue  # a protocol that asks for more than another is no part of a class
            for base in bases:
                first, *rest = ast.unparse(base).partition("[")[0].split(".")
                if (found := imported.get(first, "")).startswith("mnemoscope.gui."):
                    heirs[".".join([found, *rest])].add(f"{path.relative_to(ROOT)}: {node.name}")
    return heirs


def test_no_class_is_one_in_several_files():
    """A base says what several classes have in common: one that a single class inherits is a part of that class."""
    heirs = inherited()
    assert len(heirs["mnemoscope.gui.panel.TimePanel"]) > 5
    assert {
        base: names for base, names in heirs.items() if len(names) == 1 and base not in HEIR_OF_ITS_OWN
    } == {}


def test_every_room_is_a_package_of_the_installed_name():
    listed = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]["packages"]
    rooms = {path.parent.relative_to(ROOT) for path in OURS if path.parts[len(ROOT.parts)] != "tests"}
    assert sorted(listed) == sorted(
        ["mnemoscope.assets", *(f"mnemoscope.{'.'.join(room.parts)}" for room in rooms)]
    )
    assert not [room for room in rooms if not (ROOT / room / "__init__.py").exists()]


def test_the_wheel_holds_one_name_and_all_that_belongs_to_it(tmp_path):
    copy = tmp_path / "copy"  # a build leaves things behind, which the next one would pack
    for folder in ("engines", "gui", "assets"):
        shutil.copytree(ROOT / folder, copy / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", "main.py"):
        shutil.copy(ROOT / name, copy)
    pip = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation"]
    subprocess.run([*pip, "--wheel-dir", tmp_path, copy], check=True, timeout=300)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert {name.split("/")[0] for name in names} == {
        "mnemoscope",
        f"{wheel.name.rsplit('-', 3)[0]}.dist-info",
    }
    written = [path for end in ("html", "css", "js") for path in (ROOT / "gui").rglob(f"*.{end}")]
    assert len(written) == 6
    for path in [*OURS, *written, *(ROOT / "assets").rglob("*.toml"), *(ROOT / "assets").rglob("*.svg")]:
        place = path.relative_to(ROOT)
        assert (f"mnemoscope/{place.as_posix()}" in names) == (place.parts[0] != "tests")


def test_the_program_starts_from_its_folder_and_from_elsewhere(tmp_path):
    for folder, main in ((ROOT, "main.py"), (tmp_path, ROOT / "main.py")):
        env = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
        done = subprocess.run(
            [sys.executable, "-P", main, "models", "--json"],
            cwd=folder,
            env=env,
            capture_output=True,
            text=True,
            check=True,
        )
        assert '"lstm-shakespeare"' in done.stdout
