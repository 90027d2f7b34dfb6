"""Name to engine class: the folder `engines/zoo/` is the list, and entry points add to it. Lazy: nothing is imported before use."""

import importlib
import os
import sys
from functools import lru_cache
from importlib.metadata import entry_points
from pathlib import Path

from mnemoscope.engines import zoo
from mnemoscope.engines.engine import Engine
from mnemoscope.engines.errors import ModelError
from mnemoscope.engines.translation import commas, tr

_ZOO = Path(zoo.__file__ or "").parent


def engine_names() -> dict[str, str]:
    """Every engine as name -> "module:attribute"; the attribute is empty for a file of our own."""
    return _own() | _of_others(tuple(_dated(folder) for folder in sys.path))


@lru_cache(maxsize=1)
def _of_others(_folders: tuple[tuple[str, int], ...]) -> dict[str, str]:
    """Those of installed packages. To look through all of them takes 10 ms: anew only if one has come or gone."""
    return {e.name: e.value for e in entry_points(group="mnemoscope.engines")}


def _dated(folder: str) -> tuple[str, int]:
    """A folder of packages and when something was last added to it or taken away; 0 if it is not there."""
    try:
        return folder, os.stat(folder or os.curdir).st_mtime_ns
    except OSError:
        return folder, 0


@lru_cache(maxsize=1)
def _own() -> dict[str, str]:
    return {p.stem: f"mnemoscope.engines.zoo.{p.stem}:" for p in sorted(_ZOO.glob("[!_]*.py"))}


def described() -> list[tuple[str, str]]:
    """Every engine by name, with the first line of its file; or why one of others cannot be loaded."""
    found = list[tuple[str, str]]()
    for name in engine_names():
        try:
            said = (sys.modules[engine_class(name).__module__].__doc__ or "").strip().partition("\n")[0]
            found.append((name, tr(said)))
        except ModelError as error:
            found.append((name, str(error)))
    return found


def engine_class(name: str) -> type[Engine]:
    """The class of an engine. Raises ModelError for a name that is not in the list."""
    names = engine_names()
    if name not in names:
        raise ModelError(
            tr("there is no engine named {name!r}; there are {names}", name=name[:40], names=commas(names))
        )
    path, _, attribute = names[name].partition(":")
    try:
        module = importlib.import_module(path)
    except (Exception, SystemExit) as error:  # a module of somebody else's may do anything
        if name in _own():
            raise
        raise ModelError(
            tr(
                "the engine {name} of {path} cannot be loaded: {kind}: {error}",
                name=name,
                path=path,
                kind=type(error).__name__,
                error=error,
            )
        ) from error
    found = [
        value
        for key, value in vars(module).items()
        if isinstance(value, type) and issubclass(value, Engine) and value.__module__ == path
        if attribute in ("", key)
    ]
    if len(found) != 1:
        raise ModelError(
            tr(
                "the engine {name} should define one Engine class, but defines {count}",
                name=name,
                count=len(found),
            )
        )
    return found[0]
