"""Known results that analyses are held to, one file a question: `checks()` yields each with its figure and its bound.

An oracle is algebra, a published figure, or what a bundled model is known to do: something that the analysis itself does not compute.
A file may name the extra or the model without which a check is left out, in a note.
"""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from mnemoscope.engines.check import Check, Note
from mnemoscope.engines.errors import MnemoscopeError, ModelError
from mnemoscope.engines.translation import tr

NAME = "analyses"  # what `verify` calls them


def checks() -> Iterator[Check | Note]:
    """The checks of all files, by name; one that cannot be made is one that failed."""
    for path in sorted(Path(__file__).parent.glob("[!_]*.py")):
        try:
            yield from import_module(f"{__name__}.{path.stem}").checks()
        except ModelError as error:  # the model it is about is not here
            yield Note(tr("{question}: left out, {error}", question=path.stem, error=error))
        except MnemoscopeError as error:
            yield Check(tr("{question}: {error}", question=path.stem, error=error), 1.0, 0.0)
