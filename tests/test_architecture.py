"""The house rules that a machine can check: who imports whom, how long files are, what is loaded when."""

import subprocess
import sys
from pathlib import Path

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
