"""The panels of a dock, one for each track: one under the other under slim headers, in tabs, or the lead's alone."""

import logging
from collections.abc import Callable, Sequence

from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.engines.translation import tr
from mnemoscope.gui.frame.trackheader import HEIGHT, Heading, TrackHeader, TrackTabs
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.panel import Panel
from mnemoscope.gui.state.sides import DIFFERENCE, OVERLAY, STACKED, TABS, Side, distinct
from mnemoscope.gui.state.view import View
from mnemoscope.gui.verbs import Verbs

log = logging.getLogger("mnemoscope")

BAR = 26.0  # pixels of a dock's title, which a panel's least height includes
UNBOUND = 16_777_215  # Qt's own: no greatest size
EVEN = 1000  # pixels, of which each cell gets as many as there is room for
SLIM = 10.0  # pixels of the scroll bar, which lies over what is scrolled


class Cell(QtWidgets.QWidget):
    """A panel under its header."""

    def __init__(self, panel: Panel, theme: Theme) -> None:
        super().__init__()
        self.panel, self.header = panel, TrackHeader(theme)
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(panel)

    def hold(self) -> float:
        """Be as high as the panel must be, and return that height; 0: as high as there is room."""
        head = 0 if self.header.isHidden() else self.header.height()
        fixed = round(self.panel.fixed_height)
        low, high = (head + fixed,) * 2 if fixed else (0, UNBOUND)
        if (low, high) != (self.minimumHeight(), self.maximumHeight()):
            self.setMinimumHeight(low)
            self.setMaximumHeight(high)
        return float(head + fixed if fixed else 0)


class Abreast(QtWidgets.QWidget):
    """What a dock holds. The lead's panel is always there, the others are made when they are first needed.

    Which panels are in sight follows from how the tracks stand (`stand`) and from the height there is.
    """

    made = QtCore.Signal(object)  # a panel
    turned = QtCore.Signal()  # to another tab, by the person
    fitted = QtCore.Signal()  # there is room for more or fewer tracks than before

    def __init__(self, cls: type[Panel], verbs: Callable[[int], Verbs], theme: Theme) -> None:
        super().__init__()
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_StyledBackground)  # nothing is to shine through
        self.cls, self._verbs, self.theme = cls, verbs, theme
        self.side = Side()
        self.groups: tuple[tuple[View, ...], ...] = ()  # the views that one panel draws
        self.several = False
        self.waiting: tuple[Heading, ...] = ()  # tracks that are not there yet
        self.most = 0  # panels that are in sight, one for a track, if there is no room for more; 0: all
        self.out: tuple[tuple[View, ...], ...] = ()  # of the groups, those that there is no room for
        self.front = 0  # the number of the track whose tab is in front
        self.tabs = TrackTabs(theme)
        self.tabs.setParent(self)
        self.tabs.turned.connect(self._turn)
        self.tabs.hide()
        self.frame = QtWidgets.QWidget(self)  # what is higher than the dock moves behind it
        self.split = QtWidgets.QSplitter(QtCore.Qt.Orientation.Vertical, self.frame)
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(round(theme.px(3)))
        self.split.splitterMoved.connect(self._part)
        self._by_hand = False  # the person has made the panels unequally high
        self._heads: list[TrackHeader] = []  # below the panels, of what waits
        self.slider = QtWidgets.QScrollBar(QtCore.Qt.Orientation.Vertical, self)
        self.slider.valueChanged.connect(self._scroll)
        self.slider.hide()
        self.cells: dict[int, Cell] = {}
        self._cell(0)

    @property
    def lead(self) -> Panel:
        """The panel of the track in the lead."""
        return self.cells[0].panel

    @property
    def shown(self) -> tuple[int, ...]:
        """The numbers of the tracks whose panels are in sight, from above."""
        order = [group[0].number for group in self.groups]
        there = sorted(self.cells, key=lambda n: order.index(n) if n in order else -1)
        return tuple(n for n in there if not self.cells[n].isHidden())

    @property
    def tabbed(self) -> bool:
        """Whether the tracks are in tabs."""
        return not self.tabs.isHidden()

    def stand(
        self,
        groups: Sequence[tuple[View, ...]],
        side: Side,
        *,
        several: bool,
        waiting: Sequence[Heading] = (),
    ) -> None:
        """Let these tracks stand side by side in this way, a panel a group; `several`: whether there are others beside them."""
        alone = not (several or self.several or waiting or self.waiting)
        if (
            alone and self.groups and side == self.side
        ):  # nothing is laid out otherwise, whatever it shows now
            self.groups = tuple(groups)
            return
        self.side, self.groups, self.several, self.waiting = side, tuple(groups), several, tuple(waiting)
        there = [group[0].number for group in groups] or [0]
        for number in [number for number in self.cells if number and number not in there]:
            self._let_go(self.cells.pop(number))
            self._even = ()  # when it comes again, they are to be equally high again
        if self.front not in there:
            self.front = there[0]
        self._lay()

    def limit(self, most: int) -> None:
        """Have no more panels in sight than these; 0: all."""
        if most != self.most:
            self.most = most
            self._lay()
            self.hold()

    def hold(self) -> bool:
        """Be as high as the panels must be, if they must; whether that is new."""
        heights = [self.cells[number].hold() for number in self.shown]
        foot = round(self.theme.px(HEIGHT)) * len(self.waiting)
        handles = self.split.handleWidth() * (len(heights) - 1)
        fixed = round(sum(heights)) + foot + handles if all(heights) else 0
        low, high = (fixed,) * 2 if fixed else (0, UNBOUND)
        if (low, high) == (self.minimumHeight(), self.maximumHeight()):
            return False
        self.setMinimumHeight(low)
        self.setMaximumHeight(high)
        self._lay()
        return True

    def minimumSizeHint(self) -> QtCore.QSize:
        least = self.lead.minimumSizeHint()
        high = sum(self.cells[n].panel.minimumHeight() for n in self.shown)
        return QtCore.QSize(least.width(), max(least.height(), high))

    def sizeHint(self) -> QtCore.QSize:
        return self.lead.sizeHint()

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay()

    # laying out

    def least(self) -> float:
        """The pixels that the panels need one under the other."""
        return (1 if self.across else len(self.groups)) * stacked_height(self.cls, self.theme)

    @property
    def across(self) -> bool:
        """Whether they stand beside each other: squares do, where that makes them larger."""
        count = len(self.groups)
        return self.cls.square and count > 1 and self.width() >= count * 0.75 * self.height()

    def _part(self) -> None:
        self._by_hand = True

    def _lay(self) -> None:
        """Show what is to be seen in the room there is."""
        several, fixed = len(self.groups) > 1, bool(self.lead.fixed_height)
        one = self.side.mode in (OVERLAY, DIFFERENCE)
        stacked = several and self.side.mode == STACKED
        short = stacked and not fixed and self.height() < NEARLY * self.least()
        short = short and not self.theme.bare  # nobody turns to another tab in a hall, or moves them
        tabbed = several and not one and (self.side.mode == TABS or (short and not self.side.chosen))
        stacked = stacked and not tabbed
        numbers = [group[0].number for group in self.groups] or [0]
        most = self.most or (self._fitting() if stacked and self.theme.bare and not fixed else 0)
        shown = numbers[: most or None] if stacked else [0 if one else self.front]
        headed = stacked or (self.several and (self.side.mode == DIFFERENCE or not (one or tabbed)))
        if self.cls.name == "tokens" and not several:
            headed = False  # the title says whose they are
        for number in shown:
            self._cell(number)
        for number, cell in self.cells.items():
            cell.header.setVisible(headed)
            cell.setVisible(number in shown)
        self._name()
        orientation = QtCore.Qt.Orientation
        self.split.setOrientation(orientation.Horizontal if stacked and self.across else orientation.Vertical)
        if stacked:
            self._in_order(shown)
        self._tell_tabs(tabbed, chosen=self.side.mode == TABS)
        self._place(self.least() * 0.75 if short and stacked else 0)
        if stacked and not fixed and not self._by_hand:
            self.split.setSizes([EVEN] * self.split.count())
        out = tuple(group for group in self.groups if stacked and group[0].number not in shown)
        if [group[0].number for group in out] != [group[0].number for group in self.out]:
            self.out = out
            self.fitted.emit()

    def _fitting(self) -> int:
        """How many of them can be read one under the other in the height there is."""
        if self.across:
            return len(self.groups)
        return max(int(self.height() / (FEWEST * stacked_height(self.cls, self.theme))), 1)

    def _name(self) -> None:
        """Write into the headers which tracks they are of."""
        for group in self.groups:
            if (cell := self.cells.get(group[0].number)) is not None:
                cell.header.say(Heading.of(*group))
        if self.side.mode == DIFFERENCE and len(self.groups) > 1:
            lead = self.groups[0][0]
            less = next((g[0] for g in self.groups if g[0].letter == self.side.less), lead)
            both = Heading.of(lead, less)
            title = lead.title if lead.title == less.title else f"{lead.title} − {less.title}"
            self.cells[0].header.say(Heading(both.series, self.side.title, title, both.edits, both.problem))
        while len(self._heads) > len(self.waiting):
            head = self._heads.pop()
            head.hide()
            head.deleteLater()
        while len(self._heads) < len(self.waiting):
            head = TrackHeader(self.theme)
            head.setParent(self)
            self._heads.append(head)
            head.show()
        for head, heading in zip(self._heads, self.waiting, strict=True):
            head.say(heading)

    def _in_order(self, numbers: Sequence[int]) -> None:
        """Have the cells one under the other as the tracks are; equally high anew when others have come or gone."""
        cells = [self.cells[number] for number in numbers]
        before = [self.split.widget(n) for n in range(self.split.count())]
        for n, cell in enumerate(cells):
            if self.split.indexOf(cell) != n:
                self.split.insertWidget(n, cell)
        now = tuple(numbers)
        if before[: len(cells)] != cells or now != self._even:
            self._even, self._by_hand = now, False
            self.split.setSizes([EVEN] * self.split.count())

    _even: tuple[int, ...] = ()  # the numbers of the cells that were last made equally high

    def _tell_tabs(self, tabbed: bool, *, chosen: bool) -> None:
        self.tabs.setVisible(tabbed)
        if tabbed:
            numbers = [group[0].number for group in self.groups]
            note = "" if chosen else tr("{count} tracks in tabs: too little room", count=len(numbers))
            headings = tuple(Heading.of(*group) for group in self.groups)
            self.tabs.say(headings, numbers.index(self.front), note)

    def _place(self, least: float) -> None:
        """Put tabs on top, headers of what waits below, and the panels between them, at least so high, moved if they are higher."""
        px, wide = self.theme.px, self.width()
        top = self.tabs.height() if self.tabbed else 0
        each = round(px(HEIGHT))
        foot = each * len(self._heads)
        room = max(self.height() - top - foot, 0)
        self.tabs.setGeometry(0, 0, wide, self.tabs.height())
        self.frame.setGeometry(0, top, wide, room)
        for n, head in enumerate(self._heads):
            head.setGeometry(0, top + room + n * each, wide, each)
        high = max(room, round(least))
        self.slider.setVisible(high > room)
        if high > room:
            slim = round(px(SLIM))
            self.slider.setGeometry(wide - slim, top, slim, room)
            self.slider.setRange(0, high - room)
            self.slider.setPageStep(room)
            self.slider.raise_()
        if self.split.maximumHeight() < high:
            self.split.refresh()  # it does not know yet that its panels are higher now
        self.split.setGeometry(0, -self.slider.value() if high > room else 0, wide, high)

    def _scroll(self, value: int) -> None:
        self.split.move(0, -value)

    def _turn(self, at: int) -> None:
        if 0 <= at < len(self.groups):
            self.front = self.groups[at][0].number
            self._lay()
            self.turned.emit()

    def turn_to(self, number: int) -> None:
        """Bring the tab of a track to the front, if there is one."""
        at = next((n for n, group in enumerate(self.groups) if group[0].number == number), None)
        if at is not None:
            self._turn(at)

    # panels

    def _cell(self, number: int) -> Cell:
        """The cell of a track; it is made if there is none."""
        if number not in self.cells:
            panel = self.cls(self._verbs(number), self.theme)
            cell = self.cells[number] = Cell(panel, self.theme)
            cell.header.hide()
            if number:  # those of the lead's panel set options for all
                for tool in panel.tools:
                    tool.setParent(panel)
                    tool.hide()
            self.split.addWidget(cell)
            cell.hold()
            self.made.emit(panel)
        return self.cells[number]

    @staticmethod
    def _let_go(cell: Cell) -> None:
        cell.hide()
        cell.setParent(None)
        cell.deleteLater()


def grouped(
    cls: type[Panel], views: Sequence[View], side: Side, before: Sequence[Sequence[View]] = ()
) -> tuple[tuple[View, ...], ...]:
    """The views that a panel each draws: tracks without its signals have none, and tokens that are read alike one.

    `before`: the groups there were.
    """
    if cls.name == "tokens":
        return tuple(distinct(views, before))
    if side.mode in (OVERLAY, DIFFERENCE):
        return tuple((view,) for view in views)
    able = [view for view in views if has_something(cls, view)]
    return tuple((view,) for view in able or views[:1])


def has_something(cls: type[Panel], view: View) -> bool:
    """Whether a track has something for a panel; one that cannot even say so is drawn, and says there what went wrong."""
    try:
        return cls.can_show(view.trace)
    except Exception:  # one panel must not take the others with it
        log.exception("the panel %s could not be asked", cls.name)
        return True


def stacked_height(cls: type[Panel], theme: Theme) -> float:
    """The pixels that a panel under its header needs, one of several in a dock."""
    return theme.px(HEIGHT + (cls.least_stacked or SHARE * (cls.least_height - BAR)))


NEARLY = 0.93  # of that height is enough, too: Qt gives docks a little more or less than they ask for
FEWEST = 0.75  # of it is what a panel needs in a hall: with less, fewer tracks are shown
SHARE = 0.62  # of its least height is enough for a panel whose title and axis stand elsewhere
