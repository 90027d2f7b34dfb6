"""Where the panels are: a default that fits the room there is, the person's own for each kind of model, or one alone."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import accumulate, pairwise

from PySide6 import QtCore, QtWidgets

from mnemoscope.engines.trace import Trace
from mnemoscope.gui.frame.docks import Dock
from mnemoscope.gui.frame.shares import is_at_first, shared_out
from mnemoscope.gui.panel import Area
from mnemoscope.gui.state.restoring import Restoring
from mnemoscope.gui.state.sealed import seal, unseal
from mnemoscope.gui.state.settings import Settings

LAYOUT_VERSION = 1
NOT_FIRST = frozenset({"summary"})  # tabbed behind others at first
AT_START = frozenset({"tokens", "hidden", "prediction", "surprise"})  # before a model is open: what most have
SPLIT = 2 / 3  # of the width is for what runs over time
LITTLE = ", little room"  # earlier versions had layouts of their own for small windows
PAGE = 200  # pixels that the ribbon wants if it flows like a page
TABS = 30.0  # pixels of a row of tabs
SIDES = {
    Area.LEFT: QtCore.Qt.DockWidgetArea.LeftDockWidgetArea,
    Area.RIGHT: QtCore.Qt.DockWidgetArea.RightDockWidgetArea,
}
VERTICAL, HORIZONTAL = QtCore.Qt.Orientation.Vertical, QtCore.Qt.Orientation.Horizontal


class Arrangement(QtCore.QObject):
    """Owns the docks and where they lie. Sizes are kept as shares, so that they follow the window and drift nowhere."""

    crowded = QtCore.Signal()  # there is too little room now for the person's own layout

    def __init__(
        self, window: QtWidgets.QMainWindow, settings: Settings, room: Callable[[], QtCore.QSize]
    ) -> None:
        super().__init__(window)
        self.window, self.settings, self.room = window, settings, room
        self.docks: dict[str, Dock] = {}
        self.restoring: Restoring | None = None  # marks what Qt takes up
        self.alone: QtCore.QByteArray | None = None  # how it was before one panel was maximised
        self.kind = ""  # of model
        self.asked_for: tuple[str, ...] = ()  # panels asked for by name, which come before all but the ribbon
        self._touched = ""  # the panel that was pressed last, which stays in sight when a track comes from it
        self._choice: tuple[str, ...] = ()  # the panels of the default layout, for the room there is
        self._shape: object = None  # of the default layout as it was placed: another one is the person's own
        self._dragged = False  # the person has moved a separator
        self._split, self._weights = SPLIT, dict[str, float]()
        self._wanted: dict[str, float] = {}  # what the shares were last made of
        self._roomy: object = None  # the room that was last shared out
        self._sized: object = None  # what the sizes were last set for
        self._placing = self._is_crowded = False
        self._settled: object = None  # what the layout was last chosen for
        self._settling = QtCore.QTimer(self, singleShot=True, interval=0)  # once Qt has moved everything
        self._settling.timeout.connect(self.measure)
        self._later = QtCore.QTimer(self, singleShot=True, interval=0)  # Qt forgets sizes set while it places
        self._later.timeout.connect(self._resize_again)

    def add(self, dock: Dock) -> None:
        """Take a dock in."""
        self.docks[dock.cls.name] = dock
        for signal in (dock.rearranged, dock.topLevelChanged, dock.dockLocationChanged):
            signal.connect(self._moved)
        dock.placed.connect(self._heed_room)
        dock.touched.connect(partial(self._touch, dock))

    def _heed_room(self) -> None:
        """Share the room out again if the bars have got another height since."""
        if self._sized is not None and self._roomy != self.room().toTuple() and not self._placing:
            self._later.start()

    def _touch(self, dock: Dock) -> None:
        self._touched = dock.cls.name

    def _moved(self) -> None:
        if not self._placing:
            self._settling.start()

    def settle(self, kind: str, trace: Trace | None) -> None:
        """Be as this kind of model, the size of the window and of the type ask for.

        What is the person's own stays as it is at every size: another layout in its place would undo what was done last.
        """
        if not self.docks or self._placing or (self.alone is not None and kind == self.kind):
            return  # Qt says of each dock it places that it moved: no other order is given meanwhile
        now = (
            kind,
            trace and trace.layout,
            self.room().toTuple(),
            self.docks["tokens"].high,
            self.window.isVisible(),
            tuple(dock.stand for dock in self.docks.values()),
        )
        if now == self._settled:
            return
        self._settled = now
        choice = self._choose(trace)
        if kind != self.kind:
            self.keep()
            self.alone, self.kind = None, kind
            self._place(trace, choice)
            self._recall()
        elif not self.is_own and choice != self._choice:
            self._place(trace, choice)
        elif not self.is_own and self._wanted != self._wants():
            self._weigh()  # tracks have come or gone
        self._resize()
        before, self._is_crowded = self._is_crowded, self.is_own and self._lacks_room()
        if self._is_crowded and not before:
            self.crowded.emit()

    def _lacks_room(self) -> bool:
        """Whether the panels that are one under the other cannot all have the height they need."""
        gap, room = self._gap(), self.room().height()
        columns = [self._column(side) for side in SIDES.values()]
        return any(
            sum((dock.high or self._least(dock, tabs=True)) + gap for dock in each) - gap > room
            for each in columns
        )

    def default(self, trace: Trace | None) -> None:
        """Put every panel back where it belongs."""
        self.alone = None
        self._place(trace, self._choose(trace))
        self._resize()

    def _first(self, trace: Trace | None) -> list[Dock]:
        """The docks of a default layout with all the room it wants."""
        return [
            dock
            for name, dock in self.docks.items()
            if name in self.asked_for or (name in AT_START if trace is None else is_at_first(dock.cls, trace))
        ]

    def _choose(self, trace: Trace | None) -> tuple[str, ...]:
        """The panels that the room is enough for, the first ones first."""
        chosen = list[str]()
        for area in Area:
            docks = [d for d in self._first(trace) if d.cls.area is area and d.cls.name not in NOT_FIRST]
            docks.sort(key=lambda d: ("tokens", *self.asked_for, self._touched, (n := d.cls.name)).index(n))
            every, some = self._fitting(docks, area is Area.RIGHT), self._fitting(docks, True)
            chosen += every if len(every) == len(docks) else some
        return tuple(chosen)

    def _fitting(self, docks: Iterable[Dock], tabs: bool) -> list[str]:
        """Those that find room at their least heights, one under the other, under a row of tabs or none.

        A dock of several tracks needs room for all of them; where there is not so much, the first has them in tabs.
        What shows several tracks in one picture comes before all else.
        """
        left, found, gap = float(self.room().height()), list[str](), self._gap()
        for dock in sorted(docks, key=lambda dock: not dock.compares):
            needs = [need + gap for need in (dock.needs(), dock.needs(tabs=True))]
            room = left - dock.theme.px(TABS) * tabs
            alone = not any(self.docks[n].stacks for n in found if n != "tokens")
            need = next((need for need in (needs if alone else needs[:1]) if need <= room), None)
            if need is not None or not [n for n in found if n != "tokens"]:
                found.append(dock.cls.name)
                left -= needs[-1] if need is None else need
        return [dock.cls.name for dock in docks if dock.cls.name in found]

    def _place(self, trace: Trace | None, choice: tuple[str, ...]) -> None:
        """The default layout: the aligned stack on the left two thirds, the rest on the right; what has no room, in tabs."""
        self._placing = True
        stacks: dict[Area, list[Dock]] = {area: [] for area in Area}
        first = self._first(trace)
        for name, dock in self.docks.items():
            if dock.isFloating() and dock.parentWidget() is not None:  # a new one is not docked yet
                dock.setFloating(False)
            self.window.addDockWidget(SIDES[dock.cls.area], dock)
            dock.setVisible(dock in first)
            if name in choice:
                stacks[dock.cls.area].append(dock)
        for stack in stacks.values():
            for above, below in pairwise(stack):
                self.window.splitDockWidget(above, below, VERTICAL)
        for name, dock in self.docks.items():
            stack = stacks[dock.cls.area]
            if name not in choice and stack:
                self.window.tabifyDockWidget(self._before(dock, stack, first), dock)
                dock.setVisible(dock in first)
        for dock in (*stacks[Area.LEFT], *stacks[Area.RIGHT]):
            dock.raise_()
        self._choice, self._dragged, self._split = choice, False, SPLIT
        self._weigh()
        self._shape, self._sized, self._placing = self._shaped(), None, False
        self._later.start()

    def _wants(self) -> dict[str, float]:
        """The heights that panels want; those that were asked for, twice as much."""
        wants = {name: dock.wants * (1 + (name in self.asked_for)) for name, dock in self.docks.items()}
        return wants | {"tokens": float(PAGE)}

    def _weigh(self) -> None:
        """Share the room out by what the panels want."""
        self._wanted = self._wants()
        self._weights = {name: self._wanted[name] for name in self._choice}

    def _before(self, dock: Dock, stack: list[Dock], first: list[Dock]) -> Dock:
        """The dock of the stack behind which one without room is a tab: the next above it, or the last for what is hidden."""
        above = [d for d in stack if d.cls.order < dock.cls.order and d.cls.name != "tokens"]
        if dock not in first or dock.cls.name in NOT_FIRST or not above:
            return stack[-1]
        return above[-1]

    def _gap(self) -> int:
        metric = QtWidgets.QStyle.PixelMetric.PM_DockWidgetSeparatorExtent
        return self.window.style().pixelMetric(metric, None, self.window)

    def _resize(self) -> None:
        """Give every panel its share of the room; the ribbon takes what it needs."""
        if self.alone is not None:
            return
        room, gap = self.room(), self._gap()
        columns = [self._column(side) for side in SIDES.values()]
        now = (
            self.window.isVisible(),
            room.toTuple(),
            [[(d.cls.name, d.high, d.stand) for d in column] for column in columns],
        )
        if now == self._sized or not all(room.toTuple()):
            return
        self._sized, self._roomy = now, room.toTuple()
        if all(columns):
            wide = round(room.width() * self._split)
            self.window.resizeDocks(
                [column[0] for column in columns], [wide, room.width() - wide - gap], HORIZONTAL
            )
        for column in columns:
            free = [dock for dock in column if not dock.high]
            rest = room.height() - gap * (len(column) - 1) - sum(dock.high for dock in column)
            weights = [self._weights[dock.cls.name] for dock in free]
            least = [0.0 if self._dragged else self._least(dock) for dock in free]
            if sum(least) > rest:
                least = self._least_of(free, rest)
            shares = shared_out(rest, weights, least)
            ends = [0, *(round(end) for end in accumulate(shares))]  # whole pixels, and no one over
            high = {dock.cls.name: b - a for dock, (a, b) in zip(free, pairwise(ends), strict=True)}
            sizes = [dock.high or max(high[dock.cls.name], 1) for dock in column]
            self.window.resizeDocks(column, sizes, VERTICAL)

    def _least(self, dock: Dock, *, tabs: bool = False) -> float:
        """The pixels that a dock needs, with its row of tabs; `tabs`: with its tracks in tabs if there are several."""
        row = TABS * any(not tab.isHidden() for tab in self.window.tabifiedDockWidgets(dock))
        return dock.needs(tabs=tabs) + dock.theme.px(row)

    def _least_of(self, docks: Sequence[Dock], room: float) -> list[float]:
        """The least heights of docks of which not all have room for all their tracks: the first ones do, as far as it goes."""
        least = [self._least(dock, tabs=True) for dock in docks]
        for n, dock in enumerate(docks):
            more = self._least(dock) - least[n]
            if sum(least) + more <= room:
                least[n] += more
        return least

    def at_once(self) -> None:
        """Have the right sizes before anything is painted."""
        QtCore.QCoreApplication.sendPostedEvents(None, QtCore.QEvent.Type.LayoutRequest)
        self._resize_again()

    def _resize_again(self) -> None:
        self._sized = None
        self._resize()

    def _column(self, side: QtCore.Qt.DockWidgetArea) -> list[Dock]:
        """The docks one under the other on a side whose heights are known."""
        return [
            dock
            for name, dock in self.docks.items()
            if name in self._weights
            and not dock.isHidden()
            and not dock.isFloating()
            and self.window.dockWidgetArea(dock) == side
        ]

    def measure(self) -> bool:
        """Take the sizes as the person has made them; whether they are new."""
        if self.alone is not None or not self.kind or not self.window.isVisible():
            return False
        weights, edges = dict[str, float](), dict[QtCore.Qt.DockWidgetArea, int]()
        for side in SIDES.values():
            docks = [
                dock
                for dock in self.docks.values()
                if dock.seen and not dock.isFloating() and self.window.dockWidgetArea(dock) == side
            ]
            if docks:
                start = min(dock.x() for dock in docks)
                edges[side] = max(dock.geometry().right() for dock in docks) + 1
                weights |= {d.cls.name: float(self._height(d)) for d in docks if d.x() == start}
        changed = weights.keys() != self._weights.keys() or self._differ(weights)
        self._weights = weights
        if len(edges) == len(SIDES):
            split = edges[SIDES[Area.LEFT]] / max(self.room().width(), 1)
            changed = changed or abs(split - self._split) * self.room().width() > 3
            self._split = split
        self._resize()
        return changed

    def _differ(self, weights: dict[str, float]) -> bool:
        """Whether shares are others than before by more than Qt rounds."""
        for side in SIDES.values():
            free = [dock.cls.name for dock in self._column(side) if not dock.high]
            new, old = sum(weights[n] for n in free), sum(self._weights[n] for n in free)
            if any(abs(weights[n] - self._weights[n] * new / old) > 3 for n in free):
                return True
        return False

    def _height(self, dock: Dock) -> int:
        """The height of a dock with its row of tabs."""
        if not self.window.tabifiedDockWidgets(dock):
            return dock.height()
        bars = [b for b in self.window.children() if isinstance(b, QtWidgets.QTabBar)]
        return dock.height() + max((bar.height() for bar in bars if bar.isVisible()), default=0)

    def released(self) -> None:
        """The mouse was let go on the window itself: it may have moved a separator."""
        if self.measure():
            self._dragged = True

    # the person's own

    @property
    def is_own(self) -> bool:
        """Whether the person has changed the layout."""
        return self._dragged or self._shaped() != self._shape

    def _shaped(self) -> object:
        """What tells one layout from another, but for sizes and which tab is in front."""
        area, tabs = self.window.dockWidgetArea, self.window.tabifiedDockWidgets
        return {
            name: (d.isHidden(), d.isFloating(), area(d), tuple(t.objectName() for t in tabs(d)))
            for name, d in self.docks.items()
        }

    def keep(self) -> None:
        """Put the layout into the settings, if it is the person's own."""
        if not self.kind or self.alone is not None:
            return
        layouts, sizes = self.settings.layouts, self.settings.sizes
        for kept in (layouts, sizes):
            kept.pop(self.kind + LITTLE, None)
        if self.is_own:
            layouts[self.kind] = seal(bytes(self.window.saveState(LAYOUT_VERSION).data()))
            sizes[self.kind] = {"split": self._split, **self._weights}
        else:
            layouts.pop(self.kind, None)
            sizes.pop(self.kind, None)

    def _recall(self) -> None:
        """The person's own layout for this kind of model, if there is one."""
        kind = self.kind if self.kind in self.settings.layouts else self.kind + LITTLE
        kept = self.settings.layouts.get(kind, "")
        state = unseal(kept)
        if state and self.restoring is not None:
            self.restoring.begin(kind, kept)
        if state and self._restore(QtCore.QByteArray(state)):
            self._dragged = True
            sizes = dict(self.settings.sizes.get(kind, {}))
            self._split = sizes.pop("split", SPLIT)
            self._weights = {
                name: size for name, size in sizes.items() if name in self.docks
            } or self._weights

    def _restore(self, state: QtCore.QByteArray) -> bool:
        self._placing, self._sized = True, None
        for dock in self.docks.values():
            dock.bar.show()  # made now: a dock that gets it as it comes to float is shown twice
        done = self.window.restoreState(state, LAYOUT_VERSION)
        self._placing = False
        self._later.start()
        return done

    def toggle_alone(self, name: str) -> None:
        """One panel alone, or everything as it was before."""
        if self.alone is not None:
            self._restore(self.alone)
            self.alone = None
            self._resize()
            return
        self.keep()  # what is to come back, if the program ends meanwhile
        self.alone = self.window.saveState(LAYOUT_VERSION)
        for other, dock in self.docks.items():
            if other != name:
                dock.hide()
        self.docks[name].show()

    def anew(self) -> None:
        """Be as type of another size asks for."""
        self._settled = None
        self.at_once()

    def in_line(self, dock: Dock) -> bool:
        """Whether the token ribbon stands above this panel, in line with it."""
        ribbon = self.docks["tokens"]
        if dock.isFloating() or ribbon.isFloating() or not ribbon.isVisible():
            return False
        return dock.x() == ribbon.x() and dock.width() == ribbon.width() and dock.y() > ribbon.y()
