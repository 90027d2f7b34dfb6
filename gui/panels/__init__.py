"""The panels: every file in this folder is one."""

import importlib
from importlib.metadata import entry_points
from pathlib import Path

from gui.panel import Panel


def discover() -> dict[str, type[Panel]]:
    """Name to class, in the order of the menu: this folder's files, then entry points `mnemoscope.panels`."""
    here = Path(__file__).parent
    modules = [importlib.import_module(f"{__name__}.{p.stem}") for p in sorted(here.glob("[!_]*.py"))]
    found = [
        value
        for module in modules
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, Panel) and value.__module__ == module.__name__
    ]
    found += [entry.load() for entry in entry_points(group="mnemoscope.panels")]
    return {cls.name: cls for cls in sorted(found, key=lambda cls: cls.order)}
