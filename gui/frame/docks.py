"""A panel in a dock: a thin title bar with the panel's own tools, camera, pop-out, maximise and close."""

from collections.abc import Callable, Sequence

from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.engines.translation import clauses, listed, tr, tr_noop
from mnemoscope.gui.frame.abreast import BAR, Abreast, grouped, stacked_height
from mnemoscope.gui.frame.screen import beside
from mnemoscope.gui.frame.trackheader import HEIGHT, Heading
from mnemoscope.gui.look.theme import Theme, icon
from mnemoscope.gui.panel import Panel
from mnemoscope.gui.state.overlaid import lettered, without
from mnemoscope.gui.state.planning import kept_as
from mnemoscope.gui.state.sides import DIFFERENCE, OVERLAY, STACKED, Side, offered, side_of
from mnemoscope.gui.state.view import View
from mnemoscope.gui.verbs import Verbs
from mnemoscope.gui.widgets.elided import Elided

FLAGS = QtCore.Qt.WindowType
FRAMED = FLAGS.Tool | FLAGS.CustomizeWindowHint | FLAGS.WindowTitleHint | FLAGS.WindowCloseButtonHint
SHARE = 0.5  # of a panel's height is what each further track adds to it


BUTTONS = {
    "camera": ("camera", tr_noop("Export or copy this panel")),
    "pop-out": ("external-link", tr_noop("Pop out, or dock again")),
    "maximise": ("maximize-2", tr_noop("Maximise, or restore (double click)")),
    "close": ("x", tr_noop("Close; the View menu opens it again")),
}  # their icons, and what they do


class TitleBar(QtWidgets.QFrame):
    """Title, tools, buttons. A double click maximises; dragging is the dock's own."""

    maximise = QtCore.Signal()
    sided = QtCore.Signal(str)  # tracks are to stand side by side in this way

    def __init__(self, dock: QtWidgets.QDockWidget, panel: type[Panel], theme: Theme) -> None:
        super().__init__(dock)
        self.theme = theme
        self.setObjectName("titlebar")
        self.setFixedHeight(round(theme.px(BAR)))
        row = QtWidgets.QHBoxLayout(self)
        row.setContentsMargins(round(theme.px(8)), 0, round(theme.px(4)), 0)
        row.setSpacing(round(theme.px(2)))
        title = Elided(tr(panel.title), least=theme.px(40), tip=tr(panel.help))
        title.setFont(theme.font(12, bold=True))
        row.addWidget(title)
        row.addSpacing(round(theme.px(6)))
        self.note = Elided(least=theme.px(24))
        self.note.setFont(theme.font(11))
        self.note.setForegroundRole(QtGui.QPalette.ColorRole.PlaceholderText)
        self.note.hide()
        row.addWidget(self.note)
        row.addStretch()
        self._tools = QtWidgets.QHBoxLayout()
        self._tools.setSpacing(row.spacing())
        row.addLayout(self._tools)
        self.sides = self._chooser(panel)
        row.addWidget(self.sides)
        self.buttons: dict[str, QtWidgets.QToolButton] = {}
        for name, (picture, said) in BUTTONS.items():
            tip = tr(said)
            button = QtWidgets.QToolButton()
            button.setIcon(icon(picture, theme))
            button.setIconSize(QtCore.QSize(round(theme.px(14)), round(theme.px(14))))
            button.setAutoRaise(True)
            button.setToolTip(tip)
            button.setAccessibleName(tr("{title}: {tip}", title=tr(panel.title), tip=tip))
            button.setFocusPolicy(QtCore.Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
            button.setHidden(theme.bare)
            self.buttons[name] = button

    def _chooser(self, panel: type[Panel]) -> QtWidgets.QToolButton:
        """What chooses how tracks stand side by side; out of sight where there is one."""
        button = QtWidgets.QToolButton()
        button.setObjectName("sides")
        button.setIcon(icon("rows-2", self.theme))
        button.setIconSize(QtCore.QSize(round(self.theme.px(14)), round(self.theme.px(14))))
        button.setAutoRaise(True)
        button.setFont(self.theme.font(11))
        button.setMenu(QtWidgets.QMenu(button))
        button.setPopupMode(QtWidgets.QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setToolButtonStyle(QtCore.Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFixedHeight(round(self.theme.px(21)))
        button.setToolTip(tr("How the tracks stand side by side in this panel"))
        button.setAccessibleName(tr("{title}: how the tracks stand side by side", title=tr(panel.title)))
        button.setFocusPolicy(QtCore.Qt.FocusPolicy.TabFocus)
        button.hide()
        return button

    def offer(self, sides: Sequence[Side], now: Side) -> None:
        """Let a person choose among these ways for tracks to stand side by side; among fewer than two nothing is offered."""
        self.sides.setVisible(len(sides) > 1)
        said = {"stacked": "", "tabs": "", "overlay": ""}.get(now.mode, now.title)
        self.sides.setText(f" {said}" if said else "")
        actions = self.sides.menu().actions()
        if [a.data() for a in actions] != [side.name for side in sides]:
            self.sides.menu().clear()
            for side in sides:
                action = self.sides.menu().addAction(side.title[0].upper() + side.title[1:])
                action.setCheckable(True)
                action.setData(side.name)
                action.triggered.connect(lambda _=False, name=side.name: self.sided.emit(name))
        for action in self.sides.menu().actions():
            action.setChecked(action.data() == now.name)

    def say(self, note: str) -> None:
        """A quiet note beside the title."""
        if note != self.note.text():
            self.note.setText(note)
            self.note.setVisible(bool(note))

    def add_tools(self, tools: Sequence[QtWidgets.QWidget]) -> None:
        """Put a panel's own tools before the buttons; they give way where there is no room."""
        for tool in tools:
            tool.setFont(self.theme.font(11))
            if isinstance(tool, QtWidgets.QComboBox):
                tool.setSizeAdjustPolicy(QtWidgets.QComboBox.SizeAdjustPolicy.AdjustToContents)
                tool.setMinimumWidth(round(self.theme.px(48)))
            tool.setFixedHeight(round(self.theme.px(21)))
            tool.setFocusPolicy(QtCore.Qt.FocusPolicy.TabFocus)
            self._tools.addWidget(tool)
            if self.theme.bare:  # else it comes into sight by itself, unless its panel has hidden it
                tool.hide()

    def sizeHint(self) -> QtCore.QSize:
        """Its own height: Qt gives a title bar what it hints at, whatever height is fixed."""
        return QtCore.QSize(super().sizeHint().width(), self.maximumHeight())

    def mouseDoubleClickEvent(self, event: QtGui.QMouseEvent) -> None:
        self.maximise.emit()
        event.accept()


class Dock(QtWidgets.QDockWidget):
    """One panel, docked. Title bar and panel are made when they are first seen or asked for: most are not, at the start."""

    furnished = QtCore.Signal()  # it has another title bar, whose buttons do nothing yet
    placed = QtCore.Signal()  # it has another place or size: Qt arranges docks after saying that they docked
    touched = QtCore.Signal()  # a panel was pressed
    rearranged = QtCore.Signal()  # by the person: opened, closed, popped out or docked again
    turned = QtCore.Signal()  # to the tab of another track
    sided = QtCore.Signal(str)  # tracks are to stand side by side in this way

    def __init__(self, cls: type[Panel], verbs: Callable[[int], Verbs], theme: Theme) -> None:
        super().__init__(tr(cls.title))
        self.setObjectName(f"{cls.name}#1")
        self.cls, self.theme = cls, theme
        self.views: tuple[View, ...] = ()
        self.groups: tuple[tuple[View, ...], ...] = ()  # the views that one panel draws
        self.side = Side(cls.sides[0])
        self.waiting: tuple[Heading, ...] = ()
        self.left_out: tuple[str, ...] = ()  # titles of panels that there is no room for
        self._bar: TitleBar | None = None
        self._body: Abreast | None = None
        self._verbs = verbs
        self.toggleViewAction().triggered.connect(self.come)
        self._framing = QtCore.QTimer(self, singleShot=True, interval=0)
        self._framing.timeout.connect(self._frame)

    @property
    def bar(self) -> TitleBar:
        """Its title, with tools and buttons."""
        if self._bar is None:
            self._bar = bar = TitleBar(self, self.cls, self.theme)
            self.setTitleBarWidget(bar)
            bar.buttons["pop-out"].clicked.connect(self._pop)
            bar.buttons["close"].clicked.connect(self.close)
            bar.sided.connect(self.sided)
            self._entitle()
            self.furnished.emit()
        return self._bar

    def dress(self, theme: Theme) -> None:
        """Have this look: a new title bar, and new panels, which are made when they are seen."""
        bar, body = self._bar, self._body
        self.theme, self._bar, self._body = theme, None, None
        self.setWindowTitle(tr(self.cls.title))  # in the language that is spoken now
        if bar is not None:
            self.bar.show()
            bar.hide()
            bar.deleteLater()
        if body is not None:
            if self.isVisible():
                made = self.body
                made.front = body.front
                made.setGeometry(body.geometry())  # at once: it is drawn for the size it has
                made.show()
            body.hide()
            body.deleteLater()
        self._stand()

    def vacate(self) -> None:
        """Let the panels go if they are out of sight: what they hold of a model that has gone may be a gigabyte."""
        bar, body = self._bar, self._body
        if (bar is None and body is None) or self.seen:
            return
        if self.isVisible():  # behind another tab: Qt does not say when it comes to the front
            self.dress(self.theme)
            return
        self._bar = self._body = None
        self.setTitleBarWidget(None)  # type: ignore[arg-type]  # Qt's own, until it is seen again
        for old in (bar, body):
            if old is not None:
                old.hide()
                old.deleteLater()

    # tracks

    @property
    def body(self) -> Abreast:
        """What it holds: the panels."""
        if self._body is None:
            self._body = body = Abreast(self.cls, self._verbs, self.theme)
            body.made.connect(self._heed)
            body.turned.connect(self.turned)
            body.fitted.connect(self._entitle)
            self._heed(body.lead)
            self.bar.add_tools(body.lead.tools)
            self.setWidget(body)
            self._stand()
            body.hold()
        return self._body

    def _heed(self, panel: Panel) -> None:
        panel.canvas.unsettled.connect(self.placed)
        panel.canvas.touched.connect(self.touched)

    @property
    def panel(self) -> Panel:
        """The panel of the track in the lead."""
        return self.body.lead

    @property
    def panels(self) -> dict[int, Panel]:
        """The panels that there are, by the numbers of their tracks."""
        return {} if self._body is None else {n: cell.panel for n, cell in self._body.cells.items()}

    @property
    def numbers(self) -> tuple[int, ...]:
        """The tracks whose panels are to be drawn, by their numbers."""
        return (0,) if self._body is None else self._body.shown

    def turn_to(self, number: int) -> None:
        """Have the panel of a track in front, if its tracks are in tabs."""
        self.body.turn_to(number)

    def seat(self, views: Sequence[View], chosen: str, waiting: Sequence[Heading] = ()) -> None:
        """Show these tracks side by side, in the way that was chosen; `waiting`: those that are not there yet."""
        self.views, self.waiting = tuple(views), tuple(waiting)
        self.side = side_of(self.cls.sides, chosen, self.views)
        self._stand()

    def _stand(self) -> None:
        self.groups = grouped(self.cls, self.views, self.side, self.groups)
        if self._body is not None:
            self._body.stand(self.groups, self.side, several=len(self.views) > 1, waiting=self.waiting)
        self._entitle()

    def _entitle(self) -> None:
        """Say in the title bar, if there is one, how several tracks stand."""
        if self._bar is not None:
            several = len(self.views) > 1
            self._bar.offer(offered(self.cls.sides, self.views) if several else (), self.side)
            lacking = tr("no room for {left_out}", left_out=listed(self.left_out)) if self.left_out else ""
            kept = kept_as(view.trace for view in self.views) if self.cls.name == "tokens" else []
            self._bar.say(clauses(filter(None, (lacking, self._noted() if several else "", *kept))))

    def tell_left_out(self, titles: Sequence[str]) -> None:
        """Say that there is no room for these panels beside this one."""
        self.left_out = tuple(titles)
        self._entitle()

    def _noted(self) -> str:
        """Which tracks are drawn as one, and which are not drawn."""
        if self.cls.name == "tokens":
            alike = [group for group in self.groups if len(group) > 1]
            said = [tr("read alike by {tracks}", tracks=lettered(group)) for group in alike]
            out = self._body.out if self._body is not None else ()
            return clauses([*said, *(tr("no room for what {tracks} reads", tracks=lettered(g)) for g in out)])
        if self.side.mode in (OVERLAY, DIFFERENCE):
            return ""
        if self._body is not None and self._body.out:
            return tr("no room for {left_out}", left_out=lettered([group[0] for group in self._body.out]))
        there = {group[0].letter for group in self.groups}
        return without([v for v in self.views if v.letter not in there])

    def limit(self, room: float) -> None:
        """Of panels that must have their heights, have no more in sight than find room; one at least, and all in no room that is limited: 0."""
        each = [cell.hold() for cell in self._body.cells.values()] if self._body is not None else []
        if each and self._body is not None and all(each):
            self._body.limit(max(int((room - self.head) // max(each)), 1) if room else 0)

    def needs(self, *, tabs: bool = False) -> float:
        """The pixels that it needs, title included; `tabs`: with one track in front of the others if it must be."""
        theme, count = self.theme, len(self.groups)
        least = theme.px(self.cls.least_height)
        if len(self.views) < 2 or self.high:
            return self.high or least
        if self.side.mode == STACKED and count > 1 and not tabs:
            return self.head + count * stacked_height(self.cls, theme)
        return least + theme.px(0 if self.compares else HEIGHT)

    @property
    def stand(self) -> tuple[str, int]:
        """How many panels stand in it, and how: what its height goes by, beside its type."""
        return self.side.mode, max(len(self.groups), 1)

    @property
    def stacks(self) -> bool:
        """Whether it has a panel for each of several tracks, or of one track."""
        return len(self.views) < 2 or not self.compares

    @property
    def compares(self) -> bool:
        """Whether it shows several tracks in one picture."""
        return len(self.views) > 1 and self.side.mode == OVERLAY

    @property
    def wants(self) -> float:
        """A good height to begin with."""
        more = len(self.groups) - 1 if self.side.mode == STACKED else 0
        return self.cls.preferred_height * (1 + SHARE * max(more, 0))

    @property
    def seen(self) -> bool:
        """Whether a panel is on screen, not hidden or behind another."""
        return self._body is not None and self._body.isVisible() and not self.visibleRegion().isEmpty()

    @property
    def head(self) -> int:
        """The height of its title."""
        return round(self.theme.px(BAR))

    @property
    def high(self) -> int:
        """The height it must have with its title, or 0: it takes what it is given."""
        fixed = 0 if self._body is None else self._body.minimumHeight()
        return fixed + self.head if fixed and fixed == self.body.maximumHeight() else 0

    def hold(self) -> bool:
        """Have the height that the panels must have, or any. Whether that is new."""
        return self.body.hold()

    def come(self, shown: bool = True) -> None:
        """Be seen, before the other tabs; or not."""
        self.setVisible(shown)
        if shown:
            self.raise_()
        self.rearranged.emit()

    def _pop(self) -> None:
        if self.isFloating():
            self.setFloating(False)
        else:
            place = beside(QtCore.QRect(self.mapToGlobal(QtCore.QPoint()), self.size()), self.screen())
            self.setFloating(True)
            self._frame()
            self.setGeometry(place)
        self.rearranged.emit()

    def _frame(self) -> None:
        """Give a floating panel the frame of a window, with its title: Qt gives it none, since it has a bar of its own."""
        flags = self.windowFlags()
        dragged = bool(flags & FLAGS.X11BypassWindowManagerHint)
        if self.isFloating() and flags & FLAGS.FramelessWindowHint and not dragged:
            place, shown = self.geometry(), self.isVisible()
            self.setWindowFlags(FRAMED)
            self.setGeometry(place)
            self.setVisible(shown)

    def showEvent(self, event: QtGui.QShowEvent) -> None:
        self.body.show()
        super().showEvent(event)
        if self.isFloating():
            self._framing.start()  # not now: Qt has not done with its flags

    def closeEvent(self, event: QtGui.QCloseEvent) -> None:
        super().closeEvent(event)
        self.rearranged.emit()

    def moveEvent(self, event: QtGui.QMoveEvent) -> None:
        super().moveEvent(event)
        self.placed.emit()

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self.placed.emit()


def take_docks(window: QtWidgets.QMainWindow) -> None:
    """Let docks lie beside and before each other in a window, their tabs above them."""
    options = QtWidgets.QMainWindow.DockOption
    window.setDockOptions(options.AllowNestedDocks | options.AllowTabbedDocks)
    window.setTabPosition(QtCore.Qt.DockWidgetArea.AllDockWidgetAreas, QtWidgets.QTabWidget.TabPosition.North)
