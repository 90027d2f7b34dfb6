"""The panels: every file in this folder is one."""

import importlib
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path

from mnemoscope.engines.plain import sentence
from mnemoscope.engines.translation import tr
from mnemoscope.engines.voice import complain
from mnemoscope.gui.panel import Panel


def own() -> list[type[Panel]]:
    """The classes of this folder's files, in the order of the menu."""
    here = Path(__file__).parent
    modules = [importlib.import_module(f"{__name__}.{p.stem}") for p in sorted(here.glob("[!_]*.py"))]
    found = [
        value
        for module in modules
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, Panel) and value.__module__ == module.__name__
    ]
    return sorted(found, key=lambda cls: cls.order)


def discover(left_out: list[str] | None = None) -> dict[str, type[Panel]]:
    """Name to class, in the order of the menu: this folder's files, then entry points `mnemoscope.panels`.

    Those of others that cannot be loaded are left out: a sentence each in `left_out`, or on standard error.
    """
    found = own()
    for entry in entry_points(group="mnemoscope.panels"):
        try:
            found.append(panel_of(entry))
        except BaseException as error:  # of somebody else's code, which may do anything, also exit
            said = sentence(
                tr(
                    "The panel {name} was left out: {value} raises {kind}: {error}",
                    name=entry.name,
                    value=entry.value,
                    kind=type(error).__name__,
                    error=error,
                )
            )
            complain(said) if left_out is None else left_out.append(said)
    return {cls.name: cls for cls in sorted(found, key=lambda cls: cls.order)}


def panel_of(entry: EntryPoint) -> type[Panel]:
    """The panel that an entry point names. Raises whatever its module raises, and TypeError for what is no panel."""
    found = entry.load()
    if not (isinstance(found, type) and issubclass(found, Panel)):
        raise TypeError(tr("{found!r} is no panel", found=found))
    return found
