"""What an export of one panel shows: a picture for each track, or one for all of them, and the tracks that it names."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mnemoscope.gui.export.apart import view_apart
from mnemoscope.gui.export.doing import At, Export
from mnemoscope.gui.export.page import moved
from mnemoscope.gui.panel import Panel
from mnemoscope.gui.state.sides import DIFFERENCE, OVERLAY
from mnemoscope.gui.state.view import View


@dataclass(frozen=True, slots=True)
class Look:
    """What one panel draws, and what stands above it where there are several: words, and the colours of tracks."""

    view: View
    header: str = ""
    series: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """Pictures one under the other, or a single one. `tracks`: those that are named in the caption, the lead first."""

    looks: tuple[Look, ...]
    tracks: tuple[View, ...]

    @classmethod
    def of(cls, view: "View | Sheet") -> "Sheet":
        """A sheet of one picture, if it is not one already; all that is in the picture is named."""
        return view if isinstance(view, Sheet) else cls((Look(view),), (view,))

    @property
    def lead(self) -> View:
        """The track whose steps are counted: those that are drawn, of a difference."""
        first = self.looks[0].view
        return first if first.side == DIFFERENCE else self.tracks[0]

    @property
    def several(self) -> bool:
        """Whether there are several tracks."""
        return len(self.tracks) > 1

    @property
    def silent(self) -> tuple[str, ...]:
        """The letters of tracks that are in no picture."""
        drawn = self.pictured
        return tuple(view.letter for view in self.tracks if self.several and view.letter not in drawn)

    @property
    def pictured(self) -> frozenset[str]:
        """The letters of the tracks that are drawn."""
        found = set[str]()
        for look in self.looks:
            parts = look.header.partition("  ")[0] if look.header else look.view.letter
            found.update(letter for letter in parts if letter in "ABCD")
            found.update(side.letter for side in look.view.sides)
        return frozenset(found)

    def at(self, lead: View) -> "Sheet":
        """All pictures at the moment and the stretch at which the lead is."""
        looks = tuple(replace(look, view=moved(look.view, lead)) for look in self.looks)
        return Sheet(looks, tuple(moved(view, lead) for view in self.tracks))

    def within(self, window: tuple[int, int]) -> "Sheet":
        """All pictures with this stretch of the lead's steps in sight."""
        looks = tuple(replace(look, view=within(look.view, window)) for look in self.looks)
        return Sheet(looks, tuple(within(view, window) for view in self.tracks))


def within(view: View, window: tuple[int, int]) -> View:
    """The view, and those in one picture with it, with this stretch of the lead's steps in sight."""
    return replace(view, window=window, sides=tuple(within(side, window) for side in view.sides))


def is_joint(cls: type[Panel]) -> bool:
    """Whether a panel is of all tracks together, and has one table of them."""
    return tuple(cls.sides) == (OVERLAY,)


def tables_in(cls: type[Panel], views: Sequence[View]) -> tuple[View, ...]:
    """Each track that pictures are of, by itself; a panel of all tracks together has one table, and so has a difference."""
    if is_joint(cls):
        return tuple(views[:1])
    found = [alone for view in views for alone in (replace(view, sides=()), *view.sides)]
    return tuple({view.letter: view for view in found}.values())


def sheet_apart(cls: type[Panel], sheet: Sheet) -> Export[Sheet]:
    """The same sheet of what there is now, whatever is read meanwhile."""
    looks, there = list[Look](), dict[str, View]()
    for look in sheet.looks:
        yield At()
        view = yield from view_apart(look.view, compares=cls.compares)
        looks.append(replace(look, view=view))
        there |= {each.letter: each for each in (view, *view.sides)}
    tracks = (there.get(view.letter) or replace(view, track=view.track.still) for view in sheet.tracks)
    return Sheet(tuple(looks), tuple(tracks))
