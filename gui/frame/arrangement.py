"""Where the panels are: a default that fits the room there is, the person's own for each kind of model, or one alone."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import accumulate, pairwise

from PySide6 import QtCore, QtWidgets

from mnemoscope.engines.trace import Trace
from mnemoscope.gui.frame.docks import Dock
from mnemoscope.gui.frame.selection import SPLIT, Selection
from mnemoscope.gui.frame.shares import gap_of, height_of, least_in, least_of, shared_out
from mnemoscope.gui.panel import Area
from mnemoscope.gui.state.restoring import Restoring
from mnemoscope.gui.state.sceneparts import PanelLayout
from mnemoscope.gui.state.sealed import seal, unseal
from mnemoscope.gui.state.settings import Settings

LAYOUT_VERSION = 1
LITTLE = ", little room"  # earlier versions had layouts of their own for small windows
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
        self._behind = PanelLayout()  # the same, as a scene has it
        self._given: tuple[PanelLayout, object] | None = None  # a scene's, until it is changed by hand
        self.kind = ""  # of model
        self.selection = Selection(self.docks, lambda: float(self.room().height()), partial(gap_of, window))
        self.coming: tuple[str, ...] = ()  # what is to be shown once the model of a scene is open
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
        self.selection.touched = dock.cls.name

    def _moved(self) -> None:
        if not self._placing:
            self._settling.start()

    def settle(self, kind: str, trace: Trace | None) -> None:
        """Be as this kind of model, the size of the window and of the type ask for.

        What is the person's own stays as it is at every size: another layout in its place would undo what was done last.
        """
        if not self.docks or self._placing or (self.alone is not None and kind == self.kind):
            return  # Qt says of each dock it places that it moved: no other order is given meanwhile
        self.selection.fit_text()
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
        choice = self.selection.choose(trace)
        if kind != self.kind:
            self.keep()
            self.alone, self.kind, self._given = None, kind, None
            self.selection.only = self.coming
            self._place(trace, self.selection.choose(trace))
            if not self.coming:
                self._recall()
        elif not self._is_changed and (choice != self._choice or self.selection.turned):
            self._place(trace, choice)
        elif not self._is_changed and self._wanted != self.selection.wants():
            self._weigh()  # tracks have come or gone
        self._resize()
        before, self._is_crowded = self._is_crowded, self._is_changed and self._lacks_room()
        if self._is_crowded and not before:
            self.crowded.emit()

    def _lacks_room(self) -> bool:
        """Whether the panels that are one under the other cannot all have the height they need."""
        gap, room = gap_of(self.window), self.room().height()
        columns = [self._column(side) for side in SIDES.values()]
        return any(
            sum((dock.high or least_of(self.window, dock, tabs=True)) + gap for dock in each) - gap > room
            for each in columns
        )

    def default(self, trace: Trace | None) -> None:
        """Put every panel back where it belongs."""
        self.show_only((), trace)

    def show_only(self, panels: Sequence[str], trace: Trace | None) -> None:
        """Have just these panels in sight, the first with the most room: for a scene, not as the person's own. (): the default."""
        self.alone, self._given, self.selection.only = None, None, tuple(panels)
        self._place(trace, self.selection.choose(trace))
        self._resize()

    def _place(self, trace: Trace | None, choice: tuple[str, ...]) -> None:
        """The default layout: the aligned stack on the left two thirds, the rest on the right; what has no room, in tabs."""
        self._placing = True
        stacks: dict[Area, list[Dock]] = {area: [] for area in Area}
        first = self.selection.shown(trace, choice)
        self.docks["tokens"].tell_left_out(self.selection.left_out(choice))
        for name, dock in self.docks.items():
            if dock.isFloating() and dock.parentWidget() is not None:  # a new one is not docked yet
                dock.setFloating(False)
            self.window.addDockWidget(SIDES[self.selection.area(dock)], dock)
            dock.setVisible(dock in first)
            if name in choice:
                stacks[self.selection.area(dock)].append(dock)
        for stack in stacks.values():
            for above, below in pairwise(stack):
                self.window.splitDockWidget(above, below, VERTICAL)
        for name, dock in self.docks.items():
            stack = stacks[self.selection.area(dock)]
            if name not in choice and stack:
                self.window.tabifyDockWidget(self.selection.before(dock, stack, first), dock)
                dock.setVisible(dock in first)
        for dock in (*stacks[Area.LEFT], *stacks[Area.RIGHT]):
            dock.raise_()
        self._choice, self._dragged, self._split = choice, False, self.selection.split
        self._weigh()
        self._shape, self._sized, self._placing = self._shaped(), None, False
        self._later.start()

    def _weigh(self) -> None:
        """Share the room out by what the panels want."""
        self._wanted = self.selection.wants()
        self._weights = {name: self._wanted[name] for name in self._choice}

    def _resize(self) -> None:
        """Give every panel its share of the room; the ribbon takes what it needs."""
        if self.alone is not None:
            return
        room, gap = self.room(), gap_of(self.window)
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
            least = [0.0 if self._dragged else least_of(self.window, dock) for dock in free]
            if sum(least) > rest:
                least = least_in(self.window, free, rest)
            shares = shared_out(rest, weights, least)
            ends = [0, *(round(end) for end in accumulate(shares))]  # whole pixels, and no one over
            high = {dock.cls.name: b - a for dock, (a, b) in zip(free, pairwise(ends), strict=True)}
            sizes = [dock.high or max(high[dock.cls.name], 1) for dock in column]
            self.window.resizeDocks(column, sizes, VERTICAL)

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
        QtCore.QCoreApplication.sendPostedEvents(self.window, QtCore.QEvent.Type.LayoutRequest)
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
                weights |= {d.cls.name: float(height_of(self.window, d)) for d in docks if d.x() == start}
        split = self._split
        if len(edges) == len(SIDES):
            split = edges[SIDES[Area.LEFT]] / max(self.room().width(), 1)
        moved = abs(split - self._split) * self.room().width() > 3
        changed = moved or weights.keys() != self._weights.keys() or self._differ(weights)
        if changed:  # else the shares stay what they were, or each look at them would round them once more
            self._weights, self._split = weights, split
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

    def released(self) -> None:
        """The mouse was let go on the window itself: it may have moved a separator."""
        if self.measure():
            self._dragged, self._given = True, None
        self._resize_again()  # a separator that was moved by less than counts goes back

    # the person's own

    @property
    def is_own(self) -> bool:
        """Whether it is not the default layout: the person has changed it, or it is that of a scene."""
        return bool(self.selection.only) or self._is_changed

    @property
    def _is_changed(self) -> bool:
        """Whether it is another than was placed."""
        return self._dragged or self._shaped() != self._shape

    @property
    def asked_for(self) -> tuple[str, ...]:
        """Panels asked for by name, which the default layout shows before all but the ribbon."""
        return self.selection.asked_for

    @asked_for.setter
    def asked_for(self, panels: tuple[str, ...]) -> None:
        self.selection.asked_for = panels

    def _shaped(self) -> object:
        """What tells one layout from another, but for sizes and which tab is in front."""
        area, tabs = self.window.dockWidgetArea, self.window.tabifiedDockWidgets
        return {
            name: (d.isHidden(), d.isFloating(), area(d), tuple(t.objectName() for t in tabs(d)))
            for name, d in self.docks.items()
        }

    def keep(self) -> None:
        """Put the layout into the settings, if it is the person's own, and not that of a scene."""
        if not self.kind or self.alone is not None or self.selection.only or self._is_given:
            return
        layouts, sizes = self.settings.layouts, self.settings.sizes
        for kept in (layouts, sizes):
            kept.pop(self.kind + LITTLE, None)
        if self._is_changed:
            layouts[self.kind] = seal(bytes(self.window.saveState(LAYOUT_VERSION).data()))
            sizes[self.kind] = {"split": self._split, **self._weights}
        else:
            layouts.pop(self.kind, None)
            sizes.pop(self.kind, None)

    def _recall(self) -> None:
        """The person's own layout for this kind of model, if there is one."""
        kind = self.kind if self.kind in self.settings.layouts else self.kind + LITTLE
        kept = self.settings.layouts.get(kind, "")
        self._take_up(kind, kept, self.settings.sizes.get(kind, {}))

    def _take_up(self, what: str, kept: str, sizes: Mapping[str, float]) -> bool:
        """Have a layout as it was sealed, with these sizes; whether it could be."""
        state = unseal(kept)
        if state and self.restoring is not None:
            self.restoring.begin(what, kept)
        if not state or not self._restore(QtCore.QByteArray(state)):
            return False
        self._dragged, self._split = True, sizes.get("split", SPLIT)
        self._weights = {name: size for name, size in sizes.items() if name in self.docks} or self._weights
        return True

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
        self._behind = self.layout()
        self.alone = self.window.saveState(LAYOUT_VERSION)
        for other, dock in self.docks.items():
            if other != name:
                dock.hide()
        self.docks[name].show()

    # of a scene

    @property
    def panels(self) -> tuple[str, ...]:
        """The panels that a scene shows, if nothing has been changed since; () for any other layout."""
        return () if self.alone is not None or self._is_changed else self.selection.only

    @property
    def front(self) -> tuple[str, ...]:
        """The panels in sight that others lie behind, in tabs."""
        return tuple(name for name, d in self.docks.items() if d.seen and self.window.tabifiedDockWidgets(d))

    @property
    def _is_given(self) -> bool:
        """Whether it is still as a scene gave it."""
        return self._given is not None and self._given[1] == self._shaped()

    def layout(self) -> PanelLayout:
        """All of it, as `take` takes it up again."""
        if self.alone is not None:
            shown = next((name for name, dock in self.docks.items() if not dock.isHidden()), "")
            return replace(self._behind, alone=shown)
        if self._given is not None and self._is_given:
            return self._given[0]
        if not self.is_own:
            return PanelLayout(asked=self.asked_for)
        state = seal(bytes(self.window.saveState(LAYOUT_VERSION).data()))
        sizes = {"split": self._split, **self._weights}
        return PanelLayout(state, sizes, self.asked_for, dragged=self._dragged)

    def take(self, layout: PanelLayout, trace: Trace | None) -> None:
        """Have a layout of a scene, which is not the person's own unless it is changed."""
        if layout == self.layout() and not self.panels:
            return
        known = tuple(name for name in layout.asked if name in self.docks)
        self.asked_for = known
        self.show_only((), trace)
        if layout.state and self._take_up(self.kind, layout.state, layout.sizes):
            self._given, self._dragged = (replace(layout, alone=""), self._shaped()), layout.dragged
            self._resize()
        if layout.alone in self.docks:
            self.toggle_alone(layout.alone)

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
