"""Arithmetic: how one number was made, as in the textbook, with the numbers of the step under the cursor; each leads to its own equation."""

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from mnemoscope.engines.arithmetic.place import Place
from mnemoscope.engines.arithmetic.working import Working
from mnemoscope.engines.errors import AnalysisError
from mnemoscope.engines.numerals import printed
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.panel import Area, Panel
from mnemoscope.gui.state.seating import whole
from mnemoscope.gui.state.subject import Explained, Subject
from mnemoscope.gui.state.sums import shown
from mnemoscope.gui.state.view import View

if TYPE_CHECKING:
    from mnemoscope.gui.widgets.equation import Sums
    from mnemoscope.gui.widgets.sumscanvas import SumsCanvas


class Arithmetic(Panel):
    """The number that was clicked last, or the unit in focus."""

    name, title, order = "arithmetic", tr_noop("Arithmetic"), 95
    help = tr_noop(
        "How a number was made: its equation as in the textbook, with this step's numbers. Click a number anywhere to see "
        "its equation here, and a number in the equation to see that one's; Backspace goes back."
    )
    area = Area.RIGHT
    needs = tr_noop("No numbers to explain")
    follows_cursor = glides = True
    preferred_height = 300
    least_height = 190
    Options = Explained
    canvas: "SumsCanvas"

    @classmethod
    def at_first(cls, trace: Trace) -> bool:
        return False  # it is asked for

    @classmethod
    def can_show(cls, trace: Trace) -> bool:
        return bool(trace.specs)

    def build(self) -> "SumsCanvas":
        from mnemoscope.gui.widgets.sumscanvas import SumsCanvas

        canvas = SumsCanvas(self.theme)
        canvas.followed.connect(self._follow)
        canvas.returned.connect(lambda level: self.verbs.explain(None, level=level))
        canvas.sought.connect(self._seek)
        self._made: Working | None = None
        self._last: tuple[int, int, Subject] | None = None
        return canvas

    def key(self, view: View) -> object:
        return view.subject

    def draw(self, view: View) -> None:
        subject = shown(view)
        self._made, why = worked_out(view, subject)
        sums = drawn(view, subject, self._made, why)
        self.explains = sums.title
        now = (view.trace.id, len(view.trace), subject)
        # Numbers fly while one steps or follows them, never while a text is read.
        self.canvas.show_sums(
            sums, flies=self._last is not None and self._last[:2] == now[:2] and moves(self.theme)
        )
        self._last = now

    def _follow(self, number: int) -> None:
        if self._made is None or self.view is None:
            return
        source = self._made.operands[number].source
        if isinstance(source, Place):
            self.verbs.explain(source, level=shown(self.view).depth - 1)

    def _seek(self) -> None:
        """Go to the step that is shown, and show the same number there."""
        if self._made is not None and self.view is not None:
            place = self._made.place
            self.verbs.seek(place.step)
            self.verbs.explain(place)

    def notes(self) -> tuple[str, ...]:
        return (self._made.note,) if self._made is not None and self._made.note else ()

    @classmethod
    def numbers(cls, view: View) -> dict[str, NDArray[Any]]:
        made = worked_out(view, shown(view)).made
        if made is None:
            return {"step": np.empty(0, np.int64)}
        return made.columns()


def moves(theme: Theme) -> bool:
    """Whether things may move: not where the desktop, or the settings, ask for reduced motion."""
    from PySide6 import QtWidgets

    style = QtWidgets.QApplication.style()
    hint = QtWidgets.QStyle.StyleHint.SH_Widget_Animation_Duration
    return not theme.still and style is not None and style.styleHint(hint) > 0


class WorkedOut(NamedTuple):
    """How a number was made; or in a sentence why that cannot be said."""

    made: Working | None = None
    why: str = ""


def worked_out(view: View, subject: Subject) -> WorkedOut:
    """How the number that is shown was made."""
    from mnemoscope.engines.runs.arithmetic import unexplained, working

    if not subject.depth:
        return WorkedOut(why=tr("Click a number in another panel to see how it was made."))
    place = subject.at(view.cursor)
    if not 0 <= place.step < view.length:
        return WorkedOut(
            why=tr("Step {step} has not been read, so there is no number here.", step=place.step)
        )
    try:
        return WorkedOut(working(view.track, place))
    except AnalysisError as error:
        why = whole(str(error))
        return WorkedOut(unexplained(view.track, place, why), why)


def drawn(view: View, subject: Subject, made: Working | None, why: str) -> "Sums":
    """What is drawn of a subject."""
    from mnemoscope.engines.runs.arithmetic import said
    from mnemoscope.gui.widgets.equation import Number, Sums

    if not subject.depth:
        return Sums(note=why)
    way = tuple(said(view.track, subject.at(view.cursor, n)) for n in range(subject.depth))
    place, elsewhere = subject.at(view.cursor), ""
    if place.step != view.cursor and 0 <= place.step < view.length:
        token = view.track.label(place.step)
        elsewhere = tr("At step {step} “{token}”, not at the cursor: go there", step=place.step, token=token)
    if made is None:
        return Sums(way, said(view.track, place), note=why, elsewhere=elsewhere)
    operands = tuple(
        Number(
            made.named(each), printed(made.shown(each)), each.symbol, isinstance(each.source, Place), _key(each.source)
        )
        for each in made.operands
    )  # fmt: skip
    token, value = view.track.label(place.step), printed(made.digits.value.text)
    title = tr("{name} “{token}”: {value}", name=made.said, token=token, value=value)
    return Sums(
        way,
        title,
        tuple(made.formula),
        tuple(made.numbers),
        operands,
        _key(place),
        value,
        made.note,
        elsewhere,
    )


def _key(source: object) -> object:
    """What a number is known by from step to step: its place."""
    return source if isinstance(source, Place) else None
