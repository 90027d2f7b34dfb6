"""The main window: bars and docks around a session. It holds widgets and calls verbs; it has no logic of its own."""

import base64
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import pairwise
from pathlib import Path

from PySide6 import QtCore, QtGui, QtWidgets

from engines.cards import Card
from engines.models import catalogue
from gui.actions import COMMANDS
from gui.commands import Commands
from gui.docks import Dock, page_of
from gui.export.page import Page
from gui.memory_work import Work
from gui.notices import Notice
from gui.panel import Area, Panel, TimePanel, set_legible
from gui.panels import discover
from gui.session import Session
from gui.settings import Settings
from gui.stylesheet import stylesheet
from gui.theme import THEMES, Theme, icon, palette, system_theme
from gui.topbar import TopBar
from gui.transport import Transport

LAYOUT_VERSION = 1
NOT_FIRST = frozenset({"summary"})  # tabbed behind others at first
PAINTED_MS = 150  # after the first painting everything in sight is painted
AT_START = frozenset({"tokens", "hidden", "prediction", "surprise"})  # before a model is open: what most have


class MainWindow(Commands):
    """Everything one sees. `refresh` is the one listener of the session's `changed`."""

    def __init__(self, session: Session, settings: Settings, *, theme: Theme | None = None) -> None:
        super().__init__()
        self.session, self.settings = session, settings
        self.setWindowTitle("Mnemoscope")
        self.setAcceptDrops(True)
        self.setDockOptions(
            QtWidgets.QMainWindow.DockOption.AllowNestedDocks
            | QtWidgets.QMainWindow.DockOption.AllowTabbedDocks
        )
        self.setTabPosition(
            QtCore.Qt.DockWidgetArea.AllDockWidgetAreas, QtWidgets.QTabWidget.TabPosition.North
        )
        self.actions_: dict[str, QtGui.QAction] = {}
        self.docks: dict[str, Dock] = {}
        self.maximised: QtCore.QByteArray | None = None
        self.kind = ""
        self._panels = discover()
        self._catalogue: list[tuple[Path, Card]] = []  # read once the window has been painted
        self.keeping = Work(self)
        self.keeping.failed.connect(lambda error: self.say(str(error)))
        self._painted = QtCore.QTimer(self, singleShot=True, interval=PAINTED_MS)
        self._painted.timeout.connect(self._read_catalogue)
        self._refreshing = False
        self._measured: tuple[object, int] = (None, 0)  # the text and width that the lens is set for
        self._fixed_theme = theme
        self.theme = theme or self._wanted_theme()
        self._build()
        session.changed.connect(self.refresh)
        session.failed.connect(self.say)
        QtGui.QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    # building

    def _wanted_theme(self) -> Theme:
        base = THEMES.get(self.settings.theme) or system_theme()
        return base if self.settings.scale == 1 else replace(base, scale=self.settings.scale)

    def _build(self) -> None:
        """Make every widget for the present theme."""
        theme = self.theme
        app = QtWidgets.QApplication.instance()
        assert isinstance(app, QtWidgets.QApplication)
        app.setPalette(palette(theme))
        app.setFont(theme.font(13))
        app.setStyleSheet(stylesheet(theme))
        self._build_actions()
        self.topbar = TopBar(theme)
        self.topbar.set_models(self._catalogue)
        self.topbar.model_chosen.connect(self.choose_model)
        self.topbar.text_changed.connect(self._type)
        self.topbar.continued.connect(self.continue_text)
        self.topbar.example_chosen.connect(self.choose_example)
        self.topbar.file_dropped.connect(self.open_file)
        self.topbar.memory_toggled.connect(self.toggle_memory)
        self.topbar.memory.menu().aboutToShow.connect(self.offer_memories)
        self.topbar.memory_form.changed.connect(self.set_memory)
        self.topbar.memory_form.remembered.connect(self.keep_text)
        self.topbar.memory_form.browsed.connect(self.browse_memories)
        self.notice = Notice(theme)
        head = QtWidgets.QWidget()
        column = QtWidgets.QVBoxLayout(head)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.menu_bar)
        column.addWidget(self.topbar)
        column.addWidget(self.notice)
        self.setMenuWidget(head)
        self.transport = Transport(self.actions_, theme)
        self.transport.rate_chosen.connect(self.session.set_rate)
        self.transport.sought.connect(self.session.seek)
        foot = QtWidgets.QToolBar("Transport")
        foot.setObjectName("transport-bar")
        foot.setMovable(False)
        foot.setContextMenuPolicy(QtCore.Qt.ContextMenuPolicy.PreventContextMenu)
        foot.toggleViewAction().setVisible(False)
        foot.addWidget(self.transport)
        foot.setStyleSheet("QToolBar { border: none; padding: 0; spacing: 0 }")
        self.foot = foot
        self.addToolBar(QtCore.Qt.ToolBarArea.BottomToolBarArea, foot)
        for name, cls in self._panels.items():
            self.docks[name] = self._docked(cls)
        self._build_panel_menu()
        if self.isVisible():  # else when it is shown: sizes are only kept then
            self._place_docks()

    def _read_catalogue(self) -> None:
        """Offer every model there is: reading all their cards takes longer than anything else at the start."""
        self._catalogue = catalogue()
        self.topbar.set_models(self._catalogue)
        self.refresh()

    def _build_actions(self) -> None:
        self.menu_bar = QtWidgets.QMenuBar()
        self.menus: dict[str, QtWidgets.QMenu] = {}
        for command in COMMANDS:
            menu = self.menus.get(command.menu)
            if menu is None:
                menu = self.menus[command.menu] = self.menu_bar.addMenu(command.menu)
            action = QtGui.QAction(command.text, self)
            action.setShortcuts([QtGui.QKeySequence(key) for key in command.keys])
            action.setCheckable(command.checkable)
            if command.icon:
                action.setIcon(icon(command.icon, self.theme))
            keys = ", ".join(action_keys(action))
            action.setToolTip(f"{command.tip or command.text} ({keys})" if keys else command.text)
            slot: Callable[[], object] = getattr(self, command.slot)
            action.triggered.connect(slot)
            menu.addAction(action)
            self.addAction(action)
            self.actions_[command.id] = action

    def _build_panel_menu(self) -> None:
        menu = self.menus["&View"]
        menu.addSeparator()
        for dock in self.docks.values():
            menu.addAction(dock.toggleViewAction())

    def _docked(self, cls: type[Panel]) -> Dock:
        dock = Dock(cls, self.session, self.theme)
        menu = QtWidgets.QMenu(dock)
        menu.addAction("Export…", partial(self.ask_export, cls.name))
        menu.addAction("Copy as image", partial(self.copy_panel, cls.name))
        dock.bar.buttons["camera"].setMenu(menu)
        dock.bar.buttons["camera"].setPopupMode(QtWidgets.QToolButton.ToolButtonPopupMode.InstantPopup)
        dock.bar.buttons["maximise"].clicked.connect(partial(self.toggle_maximised, cls.name))
        dock.bar.maximise.connect(partial(self.toggle_maximised, cls.name))
        dock.visibilityChanged.connect(self.refresh)
        dock.topLevelChanged.connect(self.refresh)
        dock.placed.connect(self._realign)
        return dock

    def _place_docks(self) -> None:
        """The default layout: the aligned stack on the left two thirds, the rest on the right."""
        left, right = (
            QtCore.Qt.DockWidgetArea.LeftDockWidgetArea,
            QtCore.Qt.DockWidgetArea.RightDockWidgetArea,
        )
        track = self.session.track
        stacks: dict[Area, list[Dock]] = {Area.LEFT: [], Area.RIGHT: []}
        tabs, hidden = list[Dock](), list[Dock]()
        for dock in self.docks.values():
            if dock.isFloating() and dock.parentWidget() is not None:  # a new one is not docked yet
                dock.setFloating(False)
            self.addDockWidget(left if dock.cls.area is Area.LEFT else right, dock)
            cls = dock.cls
            shown = cls.name in AT_START if track is None else cls.at_first(track.trace)
            dock.setVisible(shown)
            (hidden if not shown else tabs if cls.name in NOT_FIRST else stacks[cls.area]).append(dock)
        for stack in stacks.values():
            for above, below in pairwise(stack):
                self.splitDockWidget(above, below, QtCore.Qt.Orientation.Vertical)
            self.resizeDocks(stack, [d.cls.preferred_height for d in stack], QtCore.Qt.Orientation.Vertical)
        for dock in (*hidden, *tabs):  # those hidden come as tabs too, when they are asked for
            if stack := stacks[dock.cls.area]:
                self.tabifyDockWidget(stack[-1], dock)
                dock.setVisible(dock in tabs)
                stack[-1].raise_()
        if stacks[Area.LEFT] and stacks[Area.RIGHT]:
            pair = [stacks[Area.LEFT][0], stacks[Area.RIGHT][0]]
            wide = self.width()
            self.resizeDocks(pair, [wide * 2 // 3, wide - wide * 2 // 3], QtCore.Qt.Orientation.Horizontal)

    def rebuild(self) -> None:
        """Make the window anew in the theme and size that are wanted now, everything where it was."""
        state = self.saveState(LAYOUT_VERSION)
        tabs = max(
            (bar.height() for bar in self.findChildren(QtWidgets.QTabBar) if bar.parent() is self), default=0
        )
        heights = {
            name: dock.height() + (tabs if self.tabifiedDockWidgets(dock) else 0)
            for name, dock in self.docks.items()
            if not dock.visibleRegion().isEmpty()
        }
        for dock in self.docks.values():
            self.removeDockWidget(dock)
            dock.setObjectName("")  # the state is for the new dock of that name
            dock.deleteLater()
        self.docks.clear()
        self.removeToolBar(self.foot)
        self.foot.setObjectName("")
        self.foot.deleteLater()
        for action in self.actions_.values():
            self.removeAction(action)
            action.deleteLater()
        self.actions_.clear()
        self.theme = self._wanted_theme()
        self._measured = (None, 0)
        self.remember()  # what the forms of the bar say
        self._build()
        self.recall_forms()
        self.restoreState(state, LAYOUT_VERSION)
        area = self.dockWidgetArea
        for side in {area(self.docks[name]) for name in heights}:  # the state alone lets the first one grow
            names = [name for name in heights if area(self.docks[name]) == side]
            docks = [self.docks[name] for name in names]
            self.resizeDocks(docks, [heights[n] for n in names], QtCore.Qt.Orientation.Vertical)
        self.refresh()

    # layout by kind of model

    def _keep_layout(self) -> None:
        if self.kind and self.maximised is None:
            data = self.saveState(LAYOUT_VERSION).data()
            self.settings.layouts[self.kind] = base64.b64encode(data).decode()

    def _switch_layout(self, kind: str) -> None:
        """The user's own layout for this kind of model, or the default one."""
        self._keep_layout()
        self.maximised = None
        self.kind = kind
        self._place_docks()
        kept = self.settings.layouts.get(kind, "")
        try:
            state = base64.b64decode(kept, validate=True)
        except ValueError:
            return
        if state:
            self.restoreState(state, LAYOUT_VERSION)

    def default_layout(self) -> None:
        """Put every panel back where it belongs."""
        self.maximised = None
        self._place_docks()

    def toggle_maximised(self, name: str) -> None:
        """One panel alone, or everything as it was before."""
        if self.maximised is not None:
            self.restoreState(self.maximised, LAYOUT_VERSION)
            self.maximised = None
            return
        self.maximised = self.saveState(LAYOUT_VERSION)
        for other, dock in self.docks.items():
            if other != name:
                dock.hide()
        self.docks[name].show()

    # drawing

    def refresh(self) -> None:
        """Bring everything in sight up to date with the session."""
        if self._refreshing:
            return
        self._refreshing = True
        try:
            self._refresh()
        finally:
            self._refreshing = False

    def _refresh(self) -> None:
        session, track = self.session, self.session.track
        playing = session.player.playing or session.owed > 0
        self.actions_["play"].setIcon(icon("pause" if playing else "play", self.theme))
        self.actions_["loop"].setChecked(session.player.loop)
        self.actions_["memory"].setChecked(session.memory is not None)
        self._measure()
        self.transport.refresh(session.view(), session.player, doing=session.doing)
        if track is None:
            return
        kind = f"{track.card.engine} classifier" if track.card.classes else track.card.engine
        kind += " with memory" if track.memory else ""
        if kind != self.kind:
            self._switch_layout(kind)
        predicts = "logits" in track.trace.layout
        live = predicts and not session.is_recording
        self.topbar.show_card(session.source or track.card.name, track.card, predicts=predicts)
        self.topbar.text.set_vocabulary(None if session.is_recording else track.vocab)
        self.topbar.show_memory(session.memory, live=live)
        if not session.loading:
            self.topbar.show_text(session.text)
        self.topbar.text.setReadOnly(session.is_recording)
        ribbon = self.docks["tokens"]
        for dock in self.docks.values():
            if not dock.seen:
                continue
            panel = dock.panel
            view = session.view(panel.name)
            assert view is not None
            if isinstance(panel, TimePanel):
                panel.show_axis(not self._in_line(dock, ribbon))
            panel.refresh(view)

    def _measure(self) -> None:
        """Let the lens show as many tokens as can be read in the ribbon at its present width."""
        track, wide = self.session.track, self.docks["tokens"].width() or self.width()
        if track is not None and (track.encoded is not self._measured[0] or wide != self._measured[1]):
            self._measured = (track.encoded, wide)
            set_legible(self.session.lens, track, wide, self.theme)

    def _in_line(self, dock: Dock, ribbon: Dock) -> bool:
        """Whether the token ribbon stands above this panel, in line with it."""
        if dock.isFloating() or ribbon.isFloating() or not ribbon.isVisible():
            return False
        return dock.x() == ribbon.x() and dock.width() == ribbon.width() and dock.y() > ribbon.y()

    def _realign(self) -> None:
        """Refresh if a panel came into line with the token ribbon or left it, or the ribbon has another width."""
        ribbon = self.docks.get("tokens")
        if ribbon is None:
            return
        resized = self._measured[0] is not None and ribbon.width() != self._measured[1]
        shown = [d for d in self.docks.values() if d.seen and isinstance(d.panel, TimePanel)]
        if resized or any(dock.panel.has_axis == self._in_line(dock, ribbon) for dock in shown):
            self.refresh()

    def page(self) -> Page:
        """What a picture of the window shows."""
        return page_of(self.docks.values(), self, self.session.view, self.theme)

    def say(self, sentence: str) -> None:
        """One sentence to the person: of what cannot be done, or is to be known."""
        self.notice.say(sentence)

    def tell(self, sentence: str) -> None:
        """One sentence to the person: of what has been done."""
        self.notice.tell(sentence)

    def _type(self, text: str, caret: int) -> None:
        self.session.set_text(text, caret=caret)

    def _system_changed(self) -> None:
        if self.settings.theme == "system" and self._fixed_theme is None:
            self.rebuild()

    # events

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._catalogue and not self._painted.isActive():
            self._painted.start()

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self.refresh()

    def showEvent(self, event: QtGui.QShowEvent) -> None:
        super().showEvent(event)
        self._place_docks() if not self.kind else None
        self.refresh()

    def dragEnterEvent(self, event: QtGui.QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QtGui.QDropEvent) -> None:
        urls = [url for url in event.mimeData().urls() if url.isLocalFile()]
        if urls:
            self.open_file(urls[0].toLocalFile())

    def closeEvent(self, event: QtGui.QCloseEvent) -> None:
        self._keep_layout()
        self.settings.geometry = base64.b64encode(self.saveGeometry().data()).decode()
        self.remember()
        self._painted.stop()
        self.keeping.finish()
        self.count_reads()
        self.session.close()
        super().closeEvent(event)


def action_keys(action: QtGui.QAction) -> list[str]:
    """An action's shortcuts as written on keys."""
    native = QtGui.QKeySequence.SequenceFormat.NativeText
    return [key.toString(native) for key in action.shortcuts()]
