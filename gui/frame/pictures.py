"""What the panels of docks draw: the view of each track, all of them in one picture, or the lead's less another's."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtWidgets

from mnemoscope.engines.translation import paragraph, tr
from mnemoscope.gui.frame.abreast import grouped
from mnemoscope.gui.frame.arrangement import Arrangement
from mnemoscope.gui.frame.docks import Dock
from mnemoscope.gui.frame.trackheader import Heading
from mnemoscope.gui.panel import Panel, TimePanel
from mnemoscope.gui.state.seats import letter
from mnemoscope.gui.state.seatverbs import SeatVerbs
from mnemoscope.gui.state.session import Session
from mnemoscope.gui.state.sides import DIFFERENCE, OVERLAY, STACKED, Differences, Side, unable
from mnemoscope.gui.state.view import View

if TYPE_CHECKING:
    from mnemoscope.gui.export.sheet import Sheet


class Pictures:
    """Draws panels from the session's views. Owned by the window."""

    def __init__(
        self, session: Session, arrangement: Arrangement, bring: Callable[[str], object] = lambda panel: None
    ) -> None:
        self.session, self.arrangement, self._bring = session, arrangement, bring
        self.differences = Differences()
        self._layout: object = None  # of what the model in the lead exposed when panels were last let go

    def verbs(self, number: int) -> SeatVerbs:
        """What the panel of a track may ask for."""
        return SeatVerbs(self.session, lambda: _of(self.session.views(), number), self._bring)

    def seat(self, docks: Iterable[Dock]) -> None:
        """Let every dock know which tracks there are, and how they are to stand side by side."""
        views, sides = self.session.views(), self.session.blueprint.sides
        self.differences.forget([view.letter for view in views])
        waiting = self.waiting()
        for dock in docks:
            name = dock.cls.name
            dock.seat(views, sides.get(name, ""), waiting if name == "tokens" else ())

    def let_go(self, docks: Iterable[Dock]) -> None:
        """Leave nothing of another model in panels that are out of sight."""
        track = self.session.track
        layout = None if track is None else track.trace.layout
        if layout is not self._layout:
            for dock in docks if self._layout is not None else ():
                dock.vacate()
            self._layout = layout

    def waiting(self) -> tuple[Heading, ...]:
        """The tracks that have nothing to show yet, and why."""
        found = list[Heading]()
        for companion in self.session.companions.all:
            if companion.track is None:
                name, problem = Path(companion.seat.source).name, companion.reader.problem
                title = name if problem else tr("{name}: opening the model…", name=name)
                number = companion.seat.id
                found.append(Heading((number,), letter(number), title, (), problem))
        return tuple(found)

    def draw(self, dock: Dock, number: int, *, patient: bool) -> bool:
        """Draw the panel of a track, if it is in sight; whether its dock must have another height now."""
        if not dock.seen or number not in dock.numbers:
            return False
        panel, look = dock.panels[number], self.look(dock, number)
        if look is None:
            return False
        panel.canvas.patient = patient
        if isinstance(panel, TimePanel):
            panel.show_axis(not self.arrangement.in_line(dock))
        show(panel, look)
        return dock.cls.name == "tokens" and dock.hold()

    def sheet(self, panel: str) -> "Sheet":
        """What a picture of one panel shows. Raises ExportError for a difference that cannot be had."""
        dock = self.arrangement.docks[panel]
        return sheet_of(dock.cls, self.session.views(panel), dock.side, self.differences)

    def unable(self) -> str:
        """In a sentence, in which panels in sight tracks cannot stand as they were made to stand in others; "" for none."""
        docks = [dock for dock in self.arrangement.docks.values() if dock.seen and not dock.isFloating()]
        chosen = dict.fromkeys(dock.side for dock in docks if dock.side.chosen and len(dock.views) > 1)
        panels = [(dock.cls.title, dock.cls.sides) for dock in docks]
        return paragraph(unable(side.mode, panels, side.title) for side in chosen)

    def shown(self, panel: str) -> QtWidgets.QWidget:
        """What a dock shows below its title: the picture of one track, or all that stands side by side."""
        dock = self.arrangement.docks[panel]
        return dock.body if len(self.session.tracks) > 1 else dock.panel.canvas

    def look(self, dock: Dock, number: int) -> View | str | None:
        """What the panel of a track draws, or a sentence that it shows; None: nothing, there is no such track."""
        views = self.session.views(dock.cls.name)
        found = self.look_at(views, dock.side, number)
        if not isinstance(found, View) or dock.cls.name != "tokens":
            return found
        alike = {view.letter for group in dock.groups if group[0].number == number for view in group[1:]}
        return replace(found, sides=tuple(view for view in views if view.letter in alike))

    def look_at(self, views: tuple[View, ...], side: Side, number: int) -> View | str | None:
        """The same of these views."""
        return look_at(self.differences, views, side, number)


def look_at(differences: Differences, views: tuple[View, ...], side: Side, number: int) -> View | str | None:
    """What the panel of a track draws of these views."""
    if len(views) > 1 and side.mode == DIFFERENCE:
        return differences.view(views, side)
    found = _of(views, number)
    if found is None or len(views) < 2:
        return found
    others = views[1:] if side.mode == OVERLAY else ()
    return replace(found, side=side.mode, sides=others)


def sheet_of(cls: type[Panel], views: tuple[View, ...], side: Side, differences: Differences) -> "Sheet":
    """What an export of a panel shows of these tracks: as they stand side by side, those in tabs one under the other.

    Raises ExportError, in a sentence, for a difference that cannot be had.
    """
    from mnemoscope.gui.export.options import ExportError
    from mnemoscope.gui.export.sheet import Look, Sheet, is_joint  # imported when something is exported

    if len(views) < 2:
        return Sheet.of(views[0])
    if side.mode == DIFFERENCE:
        found = look_at(differences, views, side, 0)
        if not isinstance(found, View):
            raise ExportError(str(found))
        pair = [view for view in views if view.letter in (views[0].letter, side.less)]
        head = Heading.of(*pair)
        header = Heading(head.series, side.title, found.title, head.edits, head.problem)
        return Sheet((Look(found, header.words, header.series),), tuple(pair))
    if side.mode == OVERLAY:
        found = look_at(differences, views, side, views[0].number)
        assert isinstance(found, View)
        return Sheet((Look(found),), views)
    groups = grouped(cls, views, side)
    if cls.asks and not is_joint(cls):
        groups = tuple(group for group in groups if not cls.unasked(group[0])) or groups[:1]
    looks = []
    for group in groups:
        view, head = replace(group[0], side=STACKED), Heading.of(*group)
        looks.append(Look(view, head.words, head.series))
    return Sheet(tuple(looks), views)


def show(panel: Panel, look: View | str) -> None:
    """Draw a view, or show the sentence."""
    if isinstance(look, str):
        panel.say(look)
    else:
        panel.refresh(look)


def _of(views: Iterable[View], number: int) -> View | None:
    return next((view for view in views if view.number == number), None)
