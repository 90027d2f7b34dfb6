"""What a panel of one track may ask for: its steps are told in the lead's, under whose cursor all tracks stand."""

from collections.abc import Callable
from typing import Any

from mnemoscope.engines.edit import Edit
from mnemoscope.gui.state.ranges import Range
from mnemoscope.gui.state.session import Session
from mnemoscope.gui.state.sidebyside import lead_step
from mnemoscope.gui.state.view import View


class SeatVerbs:
    """The session's verbs for the panel that draws `view()`, the view of a track now."""

    def __init__(self, session: Session, view: Callable[[], View | None]) -> None:
        self._session, self._view = session, view

    def seek(self, step: int) -> None:
        """Look at a step of this track."""
        self._session.looking.seek(self._lead(step))

    def hover(self, step: int | None, **what: Any) -> None:
        """Mark what the mouse is on."""
        self._session.shown.hover(None if step is None else self._lead(step), **what)

    def edit(self, *edits: Edit, subject: str = "") -> None:
        """Change what this track computes."""
        view = self._view()
        self._session.companions.edit(*edits, seat=0 if view is None else view.number, subject=subject)

    def ask(self, question: str, *, here: bool = True, kinds: tuple[str, ...] = ()) -> None:
        """Find something out about the track in the lead."""
        self._session.ask(question, here=here, kinds=kinds)

    def give_up(self, question: str) -> None:
        """Stop finding it out."""
        self._session.asking.give_up(question)

    def take_back(self, subject: str) -> None:
        """Be as before the last edits of this subject."""
        self._session.companions.take_back(subject)

    def focus(self, **changes: Any) -> None:
        """Change the layer, head or unit that all panels look at."""
        self._session.shown.focus(**changes)

    def pin(self, unit: int) -> None:
        """Pin a unit, or unpin it."""
        self._session.shown.pin(unit)

    def zoom(self, factor: float, at: float) -> None:
        """See `factor` times as many columns around one."""
        self._session.looking.zoom(factor, at)

    def pan(self, steps: float) -> None:
        """Move by so many columns."""
        self._session.looking.pan(steps)

    def set_order(self, order: str) -> None:
        """Order the units."""
        self._session.shown.set_order(order)

    def set_options(self, panel: str, options: Any) -> None:
        """Change a panel's options."""
        self._session.shown.set_options(panel, options)

    def set_range(self, panel: str, range_: Range) -> None:
        """Choose how far colours reach."""
        self._session.shown.set_range(panel, range_)

    def set_rows(self, count: int, rows: tuple[int, int] | None) -> None:
        """Choose which units are in sight."""
        self._session.shown.set_rows(count, rows)

    def _lead(self, step: int) -> int:
        view = self._view()
        return step if view is None else lead_step(view.edges, step)
