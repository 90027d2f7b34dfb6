"""What a panel of one track may ask for: its steps are told in the lead's, under whose cursor all tracks stand."""

from collections.abc import Callable
from typing import Any

from mnemoscope.engines.arithmetic.place import Place
from mnemoscope.engines.edit import Edit
from mnemoscope.gui.state.questions import is_of_each
from mnemoscope.gui.state.seats import letter
from mnemoscope.gui.state.session import Session
from mnemoscope.gui.state.sidebyside import lead_step
from mnemoscope.gui.state.subject import Subject
from mnemoscope.gui.state.sums import shown
from mnemoscope.gui.state.view import View


class SeatVerbs:
    """The verbs for the panel that draws `view()`, the view of a track now; what they are about is all tracks' but for edits and questions."""

    def __init__(
        self,
        session: Session,
        view: Callable[[], View | None],
        open_panel: Callable[[str], object] = lambda panel: None,
    ) -> None:
        self._session, self._view, self._open = session, view, open_panel
        self.focus, self.pin = session.shown.focus, session.shown.pin
        self.set_order, self.set_options = session.shown.set_order, session.shown.set_options
        self.set_range, self.set_rows = session.shown.set_range, session.shown.set_rows
        self.zoom, self.pan = session.looking.zoom, session.looking.pan
        self.take_back = session.companions.take_back

    def seek(self, step: int) -> None:
        """Look at a step of this track."""
        self._session.looking.seek(self._lead(step))

    def hover(self, step: int | None, **what: Any) -> None:
        """Mark what the mouse is on."""
        self._session.shown.hover(None if step is None else self._lead(step), **what)

    def edit(self, *edits: Edit, subject: str = "") -> None:
        """Change what this track computes."""
        self._session.companions.edit(*edits, seat=self._number(), subject=subject)

    def ask(self, question: str, *, here: bool = True, kinds: tuple[str, ...] = (), corpus: str = "") -> None:
        """Find something out about this track."""
        self._session.ask(question, here=here, kinds=kinds, corpus=corpus, seat=self._number())

    def give_up(self, question: str) -> None:
        """Stop finding it out about this track, or about all that were asked; what was found before stays."""
        of = None if is_of_each(question) else letter(self._number())
        self._session.asking.give_up(question, of)

    def explain(self, place: Place | None, *, level: int | None = None, opens: bool = False) -> None:
        """Show how a number of this track was made; at a `level` of the way there, or up to it (no place)."""
        view = self._view()
        if view is None or not view.length:
            return
        now = shown(view)
        if level is not None:
            now = now.back_to(level)
        if place is not None:
            now = (now if level is not None else Subject()).into(place, view.cursor)
        self._session.shown.explain(now)
        if opens:
            self._open("arithmetic")

    def attend(self) -> None:
        """The person is at this track."""
        self._session.attended = self._number()

    def _number(self) -> int:
        view = self._view()
        return 0 if view is None else view.number

    def _lead(self, step: int) -> int:
        view = self._view()
        return step if view is None else lead_step(view.edges, step)
