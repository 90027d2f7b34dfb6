"""What has been found of a unit or head ("what units are about"), wherever one is under the mouse."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Protocol

from mnemoscope.engines.spec import Kind
from mnemoscope.gui.state.view import View

if TYPE_CHECKING:
    from mnemoscope.engines.analysis.named import About

ASKED = "about"


class Row(Protocol):
    """A row of a picture."""

    def name_units(self, said: Callable[[str, int], Sequence[str]]) -> None: ...


def found_about(view: View) -> "About | None":
    """What was found of the model of a track, on whatever text; None if it has not been asked."""
    found: About | None = view.questions.of(ASKED, view.letter).found_for(view.track)
    return found


def said_of(view: View, signal: str, index: int) -> tuple[str, ...]:
    """What one number of a signal is about, each in a clause."""
    found = found_about(view)
    return () if found is None else found.said_of(view.trace.layout[signal], index)


def name_rows(view: View, rows: Iterable[Row]) -> None:
    """Let rows say what their units are about where the mouse is on one."""
    for row in rows:
        row.name_units(partial(said_of, view))


def said_of_head(view: View, layer: int, head: int) -> tuple[str, ...]:
    """What a head looks at, each in a clause."""
    found, spec = found_about(view), view.trace.layout.one(Kind.QUERY, layer)
    return () if found is None or spec is None else found.said_of(spec, head * spec.shape[1])
