"""How the program is begun in another process, by which interpreter and from where."""

import sys
from pathlib import Path

from mnemoscope.engines.files import folders

# Beside its `main.py` if there is one, else as it is installed.
BEGIN = """
import sys
if root := sys.argv.pop(1):
    sys.path.insert(0, root)
    import main
from mnemoscope.gui.{module} import start
sys.exit(start())
"""


def command(module: str, *arguments: str) -> list[str]:
    """What starts a module of the window with these arguments."""
    root = Path(folders.__file__).resolve().parents[2]
    beside = str(root) if (root / "main.py").exists() else ""
    return [sys.executable, "-c", BEGIN.replace("{module}", module), beside, *arguments]
