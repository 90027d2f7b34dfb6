"""Which panels the default layout shows, as far as there is room, and on which side: what the model has, what was asked for, or just these."""

import logging
from collections.abc import Callable, Iterable, Mapping

from mnemoscope.engines.trace import Trace
from mnemoscope.engines.translation import tr
from mnemoscope.gui.frame.docks import Dock
from mnemoscope.gui.frame.shares import TABS
from mnemoscope.gui.panel import Area, Panel

log = logging.getLogger("mnemoscope")

NOT_FIRST = frozenset({"summary"})  # tabbed behind others at first
AT_START = frozenset({"tokens", "hidden", "prediction", "surprise"})  # before a model is open: what most have
TEXT = 0.45  # of the height is what the text may take in a hall, if there are other panels
BESIDE = 0.7  # the same in the window, where a scene shows panels beside it
PAGE = 200  # pixels that the ribbon wants if it flows like a page
SPLIT = 2 / 3  # of the width is for what runs over time
LESS = 2 / 5  # is, if what is most important does not run over time
BARE_SPLIT, BARE_LESS = 3 / 5, 1 / 2  # the same in large type, which neither side is to be too narrow for
MORE = 2.0  # times as much room as they want get the panels asked for, and the first of those that are shown alone
MOST = 1.25  # times as much as any other that is shown with it gets the first at least


class Selection:
    """Owned by the arrangement, whose docks it chooses from; `room` and `gap` are the pixels of height, and between docks."""

    def __init__(
        self, docks: Mapping[str, Dock], room: Callable[[], float], gap: Callable[[], float]
    ) -> None:
        self._docks, self._room, self._gap = docks, room, gap
        self.asked_for: tuple[str, ...] = ()  # panels asked for by name, which come before all but the ribbon
        self.only: tuple[str, ...] = ()  # just these, the most important first; (): as the model asks for
        self._as_bare = False  # the panels were last shown to a hall
        self.touched = ""  # the panel that was pressed last, which stays in sight when a track comes from it

    @property
    def bare(self) -> bool:
        """Whether it is shown to a hall, where nobody turns to another tab."""
        return bool(self.only) and any(dock.theme.bare for dock in self._docks.values())

    @property
    def turned(self) -> bool:
        """Whether it has come before a hall since, or left it."""
        return self.bare != self._as_bare

    def shown(self, trace: Trace | None, choice: tuple[str, ...]) -> list[Dock]:
        """The docks that are open: those there is room for, and others behind them; in a hall, none behind."""
        self._as_bare = self.bare
        return [dock for dock in self.first(trace) if not self.bare or dock.cls.name in choice]

    def left_out(self, choice: tuple[str, ...]) -> list[str]:
        """The titles of the panels that are not shown to a hall, since there is no room for them."""
        out = [name for name in self.only if self.bare and name not in choice]
        return [tr(self._docks[name].cls.title) for name in out]

    def first(self, trace: Trace | None) -> list[Dock]:
        """The docks of a default layout with all the room it wants."""
        if self.only:
            return [dock for name, dock in self._docks.items() if name in self.only]
        return [
            dock
            for name, dock in self._docks.items()
            if name in self.asked_for or (name in AT_START if trace is None else is_at_first(dock.cls, trace))
        ]

    def area(self, dock: Dock) -> Area:
        """On which side a dock lies: its own, but beside the ribbon alone there is nothing."""
        left = [name for name in self.only if self._docks[name].cls.area is Area.LEFT]
        return Area.LEFT if left in ([], ["tokens"]) and self.only else dock.cls.area

    @property
    def split(self) -> float:
        """The share of the width that the left side gets."""
        less = bool(self.only) and self._docks[self.only[0]].cls.area is Area.RIGHT
        if self.bare:
            return BARE_LESS if less else BARE_SPLIT
        return LESS if less else SPLIT

    def choose(self, trace: Trace | None) -> tuple[str, ...]:
        """The panels that the room is enough for, the first ones first."""
        chosen = list[str]()
        for area in Area:
            docks = [d for d in self.first(trace) if self.area(d) is area and self._is_in_front(d)]
            docks.sort(key=self._rank)
            tabs = not self.bare
            every, some = self._fitting(docks, tabs and area is Area.RIGHT), self._fitting(docks, tabs)
            chosen += every if len(every) == len(docks) else some
        return tuple(chosen)

    def fit_text(self) -> None:
        """Leave room for what a scene shows beside the text: of tracks that read others, the first stand there alone."""
        if (text := self._docks.get("tokens")) is not None:
            share = TEXT if self.bare else BESIDE
            text.limit(self._room() * share if len(self.only) > 1 else 0.0)

    def _is_in_front(self, dock: Dock) -> bool:
        return dock.cls.name in self.only or dock.cls.name not in NOT_FIRST

    def _rank(self, dock: Dock) -> int:
        name = dock.cls.name
        return (*self.only, "tokens", *self.asked_for, self.touched, name).index(name)

    def _fitting(self, docks: Iterable[Dock], tabs: bool) -> list[str]:
        """Those that find room at their least heights, one under the other, under a row of tabs or none.

        A dock of several tracks needs room for all of them; where there is not so much, the first has them in tabs.
        What shows several tracks in one picture comes before all else but the text of a scene, which is always there.
        """
        left, found, gap = self._room(), list[str](), self._gap()

        def rank(dock: Dock) -> tuple[bool, bool]:
            return not (self.only and dock.cls.name == "tokens"), not (dock.compares or self.bare)

        for dock in sorted(docks, key=rank):
            needs = [need + gap for need in (dock.needs(), dock.needs(tabs=not self.bare))]
            room = left - dock.theme.px(TABS) * tabs
            alone = not any(self._docks[n].stacks for n in found if n != "tokens")
            need = next((need for need in (needs if alone else needs[:1]) if need <= room), None)
            if need is not None or not [n for n in found if n != "tokens"]:
                found.append(dock.cls.name)
                left -= needs[-1] if need is None else need
        return [dock.cls.name for dock in docks if dock.cls.name in found]

    def wants(self) -> dict[str, float]:
        """The heights that panels want; those that were asked for, or that matter most, more."""
        more = self.only[:1] or self.asked_for
        wants = {name: dock.wants * (MORE if name in more else 1) for name, dock in self._docks.items()}
        for first in self.only[:1]:
            side = self.area(self._docks[first])
            others = [wants[name] for name in self.only[1:] if self.area(self._docks[name]) is side]
            wants[first] = max([wants[first], *(MOST * other for other in others)])
        return wants if self.only[:1] == ("tokens",) else wants | {"tokens": float(PAGE)}

    def before(self, dock: Dock, stack: list[Dock], first: list[Dock]) -> Dock:
        """The dock of the stack behind which one without room is a tab: the next above it, or the last for what is hidden."""
        above = [d for d in stack if d.cls.order < dock.cls.order and d.cls.name != "tokens"]
        if dock not in first or dock.cls.name in NOT_FIRST or not above:
            return stack[-1]
        return above[-1]


def is_at_first(cls: type[Panel], trace: Trace) -> bool:
    """Whether the default layout shows this panel; one that cannot even say so is left to the View menu."""
    try:
        return cls.at_first(trace)
    except Exception:  # one panel must not take the others with it
        log.exception("the panel %s could not be asked", cls.name)
        return False
