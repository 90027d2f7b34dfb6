"""A panel in a dock: a thin title bar with the panel's own tools, camera, pop-out, maximise and close."""

from collections.abc import Callable, Iterable, Sequence

from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.gui.export.page import Page, Part
from mnemoscope.gui.frame.screen import FRAME, fitted
from mnemoscope.gui.look.theme import Theme, icon
from mnemoscope.gui.panel import Panel, Verbs
from mnemoscope.gui.state.view import View
from mnemoscope.gui.widgets.elided import Elided

FLAGS = QtCore.Qt.WindowType
FRAMED = FLAGS.Tool | FLAGS.CustomizeWindowHint | FLAGS.WindowTitleHint | FLAGS.WindowCloseButtonHint
OFFSET = 48  # pixels that a panel lands away from its old place when it is popped out
UNBOUND = 16_777_215  # Qt's own: no greatest size


class TitleBar(QtWidgets.QFrame):
    """Title, tools, buttons. A double click maximises; dragging is the dock's own."""

    maximise = QtCore.Signal()

    def __init__(self, dock: QtWidgets.QDockWidget, panel: type[Panel], theme: Theme) -> None:
        super().__init__(dock)
        self.theme = theme
        self.setObjectName("titlebar")
        self.setFixedHeight(round(theme.px(26)))
        row = QtWidgets.QHBoxLayout(self)
        row.setContentsMargins(round(theme.px(8)), 0, round(theme.px(4)), 0)
        row.setSpacing(round(theme.px(2)))
        title = Elided(panel.title, least=theme.px(40), tip=panel.help)
        title.setFont(theme.font(12, bold=True))
        row.addWidget(title)
        row.addStretch()
        self._tools = QtWidgets.QHBoxLayout()
        self._tools.setSpacing(row.spacing())
        row.addLayout(self._tools)
        self.buttons: dict[str, QtWidgets.QToolButton] = {}
        for name, picture, tip in (
            ("camera", "camera", "Export or copy this panel"),
            ("pop-out", "external-link", "Pop out, or dock again"),
            ("maximise", "maximize-2", "Maximise, or restore (double click)"),
            ("close", "x", "Close; the View menu opens it again"),
        ):
            button = QtWidgets.QToolButton()
            button.setIcon(icon(picture, theme))
            button.setIconSize(QtCore.QSize(round(theme.px(14)), round(theme.px(14))))
            button.setAutoRaise(True)
            button.setToolTip(tip)
            button.setAccessibleName(f"{panel.title}: {tip}")
            button.setFocusPolicy(QtCore.Qt.FocusPolicy.TabFocus)
            row.addWidget(button)
            self.buttons[name] = button

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

    def sizeHint(self) -> QtCore.QSize:
        """Its own height: Qt gives a title bar what it hints at, whatever height is fixed."""
        return QtCore.QSize(super().sizeHint().width(), self.maximumHeight())

    def mouseDoubleClickEvent(self, event: QtGui.QMouseEvent) -> None:
        self.maximise.emit()
        event.accept()


class Dock(QtWidgets.QDockWidget):
    """One panel, docked. The panel is made when it is first seen or asked for: most are not, at the start."""

    placed = QtCore.Signal()  # it has another place or size: Qt arranges docks after saying that they docked
    rearranged = QtCore.Signal()  # by the person: opened, closed, popped out or docked again

    def __init__(self, cls: type[Panel], verbs: Verbs, theme: Theme) -> None:
        super().__init__(cls.title)
        self.setObjectName(f"{cls.name}#1")
        self.cls = cls
        self._panel: Panel | None = None
        self._verbs = verbs
        self._bar(theme)
        self.toggleViewAction().triggered.connect(self.come)
        self._framing = QtCore.QTimer(self, singleShot=True, interval=0)
        self._framing.timeout.connect(self._frame)

    def _bar(self, theme: Theme) -> None:
        self.bar = TitleBar(self, self.cls, theme)
        self.setTitleBarWidget(self.bar)
        self.bar.buttons["pop-out"].clicked.connect(self._pop)
        self.bar.buttons["close"].clicked.connect(self.close)

    def dress(self, theme: Theme) -> None:
        """Have this look: a new title bar, and a new panel, which is made when it is seen."""
        bar, panel = self.bar, self._panel
        self._bar(theme)
        bar.hide()
        bar.deleteLater()
        self._panel = None
        if panel is not None:
            if self.isVisible():
                self.panel.setGeometry(panel.geometry())  # at once: it is drawn for the size it has
                self.panel.show()
            panel.hide()
            panel.deleteLater()

    @property
    def panel(self) -> Panel:
        """The panel in it."""
        if self._panel is None:
            self._panel = self.cls(self._verbs, self.bar.theme)
            self._panel.canvas.unsettled.connect(self.placed)
            self.bar.add_tools(self._panel.tools)
            self.setWidget(self._panel)
            self.hold(self._panel.fixed_height)
        return self._panel

    @property
    def seen(self) -> bool:
        """Whether the panel is on screen, not hidden or behind another."""
        return self._panel is not None and self._panel.isVisible() and not self.visibleRegion().isEmpty()

    @property
    def high(self) -> int:
        """The height it must have with its title, or 0: it takes what it is given."""
        fixed = 0 if self._panel is None else self._panel.minimumHeight()
        return fixed + self.bar.height() if fixed and fixed == self.panel.maximumHeight() else 0

    def hold(self, height: float) -> bool:
        """Give the panel this height and no other; 0: as high as there is room. Whether that is new."""
        panel = self.panel
        low, high = (round(height),) * 2 if height else (0, UNBOUND)
        if (low, high) == (panel.minimumHeight(), panel.maximumHeight()):
            return False
        panel.setMinimumHeight(low)
        panel.setMaximumHeight(high)
        return True

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
        self.panel.show()
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


def page_of(
    docks: Iterable[Dock], window: QtWidgets.QWidget, look: Callable[[str], View | None], theme: Theme
) -> Page:
    """What a picture of the window shows: every docked panel in sight at its place; `look` gives a panel's view."""
    parts = []
    for dock in docks:
        view = look(dock.cls.name)
        if view is None or dock.visibleRegion().isEmpty() or dock.isFloating():
            continue
        corner = QtCore.QPointF(dock.mapTo(window, QtCore.QPoint(0, 0)))
        frame = QtCore.QRectF(corner, QtCore.QSizeF(dock.size()))
        parts.append(Part(dock.cls, view, frame, dock.bar.height(), dock.panel))
    whole = look("")
    assert whole is not None
    card = whole.track.card
    return Page(theme, card.title or card.name, card.line, tuple(parts), whole)


def beside(place: QtCore.QRect, screen: QtGui.QScreen) -> QtCore.QRect:
    """Where a window of this size lies whole on the screen, and not over its old place alone."""
    room = screen.availableGeometry()
    to_left = place.right() + OFFSET > room.marginsRemoved(FRAME).right()
    return fitted(place.translated(-OFFSET if to_left else OFFSET, OFFSET), room)[0]
