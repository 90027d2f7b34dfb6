"""Mnemoscope: see the short-term memory of sequence models. Starts the program in the folders beside this file."""

import sys
from importlib.machinery import ModuleSpec
from importlib.util import module_from_spec
from pathlib import Path

# Installed, these folders are the package `mnemoscope`; beside this file they are so whatever is installed.
if "mnemoscope" not in sys.modules:
    spec = ModuleSpec("mnemoscope", None, is_package=True)
    spec.submodule_search_locations = [str(Path(__file__).resolve().parent)]
    sys.modules["mnemoscope"] = module_from_spec(spec)

from mnemoscope.gui.leaving import leave_at_once

if __name__ == "__main__":
    leave_at_once()

from mnemoscope.gui.program import main, start

__all__ = ["main"]

if __name__ == "__main__":
    sys.exit(start())
