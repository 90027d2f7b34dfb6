"""How tracks stand side by side in a panel: one under the other, in tabs, in one picture, or one less another."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from mnemoscope.engines.analysis.difference import Difference
from mnemoscope.engines.spec import Array
from mnemoscope.engines.trace import Trace
from mnemoscope.engines.track import Track
from mnemoscope.engines.translation import listed, tr, tr_noop
from mnemoscope.gui.state.ranges import Levels, Ranges
from mnemoscope.gui.state.sidebyside import same_model
from mnemoscope.gui.state.view import View

STACKED, TABS, OVERLAY, DIFFERENCE = "stacked", "tabs", "overlay", "difference"
WORDS = {
    STACKED: tr_noop("one under the other"),
    TABS: tr_noop("in tabs"),
    OVERLAY: tr_noop("in one picture"),
}


@dataclass(frozen=True, slots=True)
class Side:
    """A way to stand side by side; of a difference, the letter of the track that is taken away from the lead."""

    mode: str = STACKED
    less: str = ""
    chosen: bool = False  # by a person, who has it whatever room there is

    @property
    def name(self) -> str:
        """What the blueprint keeps."""
        return f"{self.mode} {self.less}".strip()

    @property
    def title(self) -> str:
        """What it is called in menus."""
        return f"A − {self.less}" if self.mode == DIFFERENCE else tr(WORDS[self.mode])


def side_of(can: Sequence[str], chosen: str, views: Sequence[View]) -> Side:
    """How the tracks stand in a panel that can do so much: as was chosen, or as it does by itself."""
    mode, _, less = chosen.partition(" ")
    if mode not in can:
        return Side(can[0])
    letters = [view.letter for view in views[1:]]
    if mode == DIFFERENCE and less not in letters:
        less = letters[0] if letters else "B"
    return Side(mode, less if mode == DIFFERENCE else "", True)


def offered(can: Sequence[str], views: Sequence[View]) -> list[Side]:
    """All that a person may choose from."""
    found = []
    for mode in can:
        pairs = [view.letter for view in views[1:]] if mode == DIFFERENCE else [""]
        found += [Side(mode, less, True) for less in pairs]
    return found


def unable(mode: str, panels: Iterable[tuple[str, Sequence[str]]], called: str = "") -> str:
    """In a sentence, in which panels tracks cannot stand in a way, which is called so; "" if they can in all.

    Of each panel its name, and what it can do.
    """
    names = [name for name, can in panels if mode not in can]
    if not names:
        return ""
    return tr(
        "Tracks cannot stand so ({side}) in {panels}: there they stand as they do by themselves.",
        side=called or mode,
        panels=listed(names),
    )


def distinct(views: Sequence[View], before: Sequence[Sequence[View]] = ()) -> list[tuple[View, ...]]:
    """The views in groups that read the same tokens of the same text.

    A track that is late stays in the group that it was in before: else there would be one more at each key that is typed.
    """
    groups: list[tuple[View, ...]] = []
    was = {view.letter: n for n, group in enumerate(before) for view in group}
    for view in views:
        at = next((n for n, group in enumerate(groups) if _belongs(view, group[0], was)), None)
        if at is None:
            groups.append((view,))
        else:
            groups[at] = (*groups[at], view)
    return groups


def _belongs(view: View, first: View, was: dict[str, int]) -> bool:
    """Whether a view is of the group of this one; `was`: the groups before, by the letters of their tracks."""
    if (view.late or first.late) and view.letter in was and first.letter in was:
        return was[view.letter] == was[first.letter]
    return _read_alike(first.track, view.track)


def _read_alike(one: Track, other: Track) -> bool:
    """Whether both read the same text in the same pieces, and know the same of them."""
    a, b = one.encoded, other.encoded
    if a is b:
        return True
    if one.text != other.text or not np.array_equal(a.spans, b.spans):
        return False
    if one.card.name == other.card.name:
        return bool((a.ids == b.ids).all())
    return bool(((a.ids == one.vocab.unknown) == (b.ids == other.vocab.unknown)).all())


class Differences:
    """The differences that are looked at: one for each track that is taken from the lead, with ranges that only grow."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[Difference, Ranges]] = {}

    def forget(self, letters: Sequence[str]) -> None:
        """Let go of all but those of these tracks."""
        self._kept = {letter: kept for letter, kept in self._kept.items() if letter in letters}

    def view(self, views: Sequence[View], side: Side) -> View | str:
        """What is drawn of the lead less another track; or why nothing is, in a sentence."""
        lead = views[0]
        other = next((view for view in views if view.letter == side.less), None)
        if other is None:
            return tr("There is no track {less} to take away from {lead}.", less=side.less, lead=lead.letter)
        if not same_model(lead.track, other.track):
            return tr(
                "{one} and {other} are different models, whose signals cannot be subtracted: the Compare panel sets "
                "their predictions side by side.",
                one=lead.letter,
                other=other.letter,
            )
        if not min(lead.length, other.length):
            track = lead.letter if not lead.length else other.letter
            return tr("{track} has read nothing yet.", track=track)
        trace, ranges = self._of(side.less, lead.trace, other.trace)
        last = len(trace) - 1
        return replace(
            lead,
            track=replace(lead.track, trace=trace),
            ordered=lead.ordered or lead.trace,
            cursor=min(lead.cursor, last),
            position=min(lead.position, float(last)),
            fitted=ranges,
            twins=(),
            judge=_unjudged,
            title=f"{lead.title} − {other.title}" if lead.title != other.title else lead.title,
            letter=f"{lead.letter} − {other.letter}",
            side=DIFFERENCE,
            still=tr(
                "This is {lead} less {other}: edit one of the tracks where they stand apart.",
                lead=lead.letter,
                other=other.letter,
            ),
        )

    def _of(self, letter: str, a: Trace, b: Trace) -> tuple[Difference, Ranges]:
        kept = self._kept.get(letter)
        if kept is None:
            kept = Difference(a, b), Ranges()
        elif (kept[0].a, kept[0].b) != (a, b):
            kept = Difference(a, b), kept[1]
        self._kept[letter] = kept
        return kept


def _unjudged(track: Track) -> None:
    """A difference has no right and wrong."""


def weight_levels(view: View, weights: Array) -> Levels:
    """How far the colours of attention reach: 0 to 1, or of a difference as far as any that was in sight, down as up."""
    if view.side != DIFFERENCE:
        return 0.0, 1.0
    if not isinstance(view.range, str):
        return view.range
    most = 1.0 if view.range == "model" else view.fitted.grown("attention", weights) or 1.0
    return -most, most
