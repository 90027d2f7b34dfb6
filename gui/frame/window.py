"""The main window: bars and docks around a session. It holds widgets and calls verbs; it has no logic of its own."""

from collections import deque
from functools import partial

from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.engines.plain import sentence
from mnemoscope.engines.spec import Kind
from mnemoscope.gui.background import Work
from mnemoscope.gui.commands.edits import enable
from mnemoscope.gui.commands.tracks import offer
from mnemoscope.gui.export.page import Page
from mnemoscope.gui.export.saving import Saving
from mnemoscope.gui.frame import sitting
from mnemoscope.gui.frame.arrangement import Arrangement
from mnemoscope.gui.frame.docks import Dock, page_of
from mnemoscope.gui.frame.drawing import Drawing
from mnemoscope.gui.frame.dressing import Dressing
from mnemoscope.gui.frame.editslist import EditsList
from mnemoscope.gui.frame.menus import menus
from mnemoscope.gui.frame.notices import Notice
from mnemoscope.gui.frame.pictures import Pictures
from mnemoscope.gui.frame.strip import Strip
from mnemoscope.gui.frame.topbar import TopBar
from mnemoscope.gui.frame.transport import Transport
from mnemoscope.gui.look.theme import Theme, icon
from mnemoscope.gui.panel import Panel, TimePanel
from mnemoscope.gui.panels import discover
from mnemoscope.gui.state.listing import Listing
from mnemoscope.gui.state.sealed import seal
from mnemoscope.gui.state.session import Session
from mnemoscope.gui.state.settings import Settings
from mnemoscope.gui.state.textfiles import TextFiles
from mnemoscope.gui.widgets.elided import MODEL
from mnemoscope.gui.widgets.legible import set_legible

PAINTED_MS = 150  # after the first painting everything in sight is painted
EVENT = QtCore.QEvent.Type
# What is kept may have changed with these; the window becomes active when a dialog ends.
ALTERING = {EVENT.Move, EVENT.Resize, EVENT.WindowStateChange, EVENT.WindowActivate, EVENT.MouseButtonRelease}
CROWDED = "There is little room here for your own layout: Ctrl+0 gives the default one, which fits."
LEAST_SIZE = (640, 420)  # less is never asked for: a window larger than its screen has no lower end


class MainWindow(Dressing):
    """Everything one sees. `refresh` is the one listener of the session's `changed`."""

    altered = QtCore.Signal()  # something that is kept from one start to the next may have changed
    closing = QtCore.Signal()  # all that is kept is in the settings

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
        self.setMinimumSize(*LEAST_SIZE)
        self.arrangement = Arrangement(self, settings, self.room)
        self.arrangement.crowded.connect(lambda: self.notice.say_too(CROWDED))
        self.docks = self.arrangement.docks
        self.kind = ""
        self._left_out: list[str] = []  # panels of others that cannot be loaded
        self._panels = discover(self._left_out)
        self.listing = Listing(self, settings, self._left_out)  # asked once the window has been painted
        self.listing.changed.connect(self._models_listed)
        self.listing.left_out.connect(lambda said: self.notice.say_too(said))
        self.keeping = Work(self)
        self.asking = Work(self)
        self.asking.failed.connect(self.store_unread)
        self.keeping.failed.connect(lambda error: self.say(str(error)))
        self.files = TextFiles(self)
        self.files.read.connect(self.text_read)
        self.files.refused.connect(self.text_refused)
        self.files.progressed.connect(self._tell_place)
        self.files.ended.connect(self._text_ended)
        self._painted = QtCore.QTimer(self, singleShot=True, interval=PAINTED_MS)
        self._painted.timeout.connect(self.listing.ask)
        self._refreshing = False
        self._steps = deque()
        self.drawing = Drawing(self._draw, self)
        self.pictures = Pictures(session, self.arrangement)
        self._moved = QtCore.QTimer(self, singleShot=True, interval=0)  # once all docks have moved
        self._moved.timeout.connect(self.refresh)
        self._measured: tuple[object, int] = (None, 0)  # the text and width that the lens is set for
        self._fixed_theme = theme
        self.theme = theme or self._wanted_theme()
        self._redressing = QtCore.QTimer(self, singleShot=True, interval=0)
        self._redressing.timeout.connect(self._redress)
        self._style()
        self._build()
        for cls in self._panels.values():
            self.arrangement.add(self._docked(cls))
        self._build_panel_menu()
        session.changed.connect(self.refresh)
        session.failed.connect(self.say)
        QtGui.QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    # building

    def _build(self) -> None:
        """Make the bars for the present theme."""
        theme = self.theme
        self.menu_bar, self.menus, self.actions_ = menus(self, theme)
        self.topbar = TopBar(theme)
        self.offer_models()
        self.topbar.model_chosen.connect(self.choose_model)
        self.topbar.text_changed.connect(self._type)
        self.topbar.continued.connect(self.continue_text)
        self.topbar.form.changed.connect(self.altered)
        self.topbar.example_chosen.connect(self.choose_example)
        self.topbar.file_dropped.connect(self.open_file)
        self.topbar.memory_toggled.connect(self.toggle_memory)
        self.topbar.memory.menu().aboutToShow.connect(self.offer_memories)
        self.topbar.tracks.menu().aboutToShow.connect(lambda: offer(self, self.topbar.tracks.menu()))
        self.topbar.memory_form.changed.connect(self.set_memory)
        self.topbar.memory_form.remembered.connect(self.keep_text)
        self.topbar.memory_form.browsed.connect(self.browse_memories)
        self.notice = Notice(theme, self)
        head = QtWidgets.QWidget()
        self.column = column = QtWidgets.QVBoxLayout(head)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.menu_bar)
        column.addWidget(self.topbar)
        self.strip = Strip(theme, self.session, choose=self.choose_model, fold=self.toggle_strip)
        column.addWidget(self.strip)
        self.edits = EditsList(theme, self.session)
        column.addWidget(self.edits)
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
        self.notice.margin = foot.sizeHint().height()

    def offer_models(self) -> None:
        """Show in the bar which models there are, and which have been opened from elsewhere."""
        self.topbar.set_models(self.listing.models, self.listing.opened)

    def _models_listed(self) -> None:
        self.offer_models()
        self.refresh()

    def _build_panel_menu(self) -> None:
        menu = self.menus["&View"]
        menu.addSeparator()
        for dock in self.docks.values():
            menu.addAction(dock.toggleViewAction())

    def _docked(self, cls: type[Panel]) -> Dock:
        dock = Dock(cls, self.pictures.verbs, self.theme)
        self._furnish(dock)
        dock.visibilityChanged.connect(self._refresh_soon)
        dock.topLevelChanged.connect(self._refresh_soon)
        dock.placed.connect(partial(self._placed, dock))
        dock.turned.connect(self._refresh_soon)
        dock.sided.connect(partial(self.session.set_side, cls.name))
        return dock

    # layout

    def room(self) -> QtCore.QSize:
        """The room for panels between the bars."""
        head = self.column
        wide = self.width()
        high = head.totalHeightForWidth(wide) if head.hasHeightForWidth() else head.totalSizeHint().height()
        return QtCore.QSize(wide, max(self.height() - high - self.foot.sizeHint().height(), 1))

    def default_layout(self) -> None:
        """Put every panel back where it belongs."""
        self.arrangement.default(self.session.track.trace if self.session.track else None)

    def toggle_maximised(self, name: str) -> None:
        """One panel alone, or everything as it was before."""
        self.arrangement.toggle_alone(name)

    def toggle_full_screen(self) -> None:
        """The whole screen, without a frame, or as before."""
        self.setWindowState(self.windowState() ^ QtCore.Qt.WindowState.WindowFullScreen)

    # drawing

    def refresh(self) -> None:
        """Bring everything in sight up to date with the session."""
        if self._refreshing or self.dressing:
            return
        self._refreshing = True
        try:
            self._refresh()
        finally:
            self._refreshing = False
        self.notice.stay_above()
        self.altered.emit()

    def _refresh(self) -> None:
        session, track = self.session, self.session.track
        playing = session.player.playing or session.owed > 0
        self.actions_["play"].setIcon(icon("pause" if playing else "play", self.theme))
        self.actions_["loop"].setChecked(session.player.loop)
        self.actions_["look"].setChecked(not self.settings.folded)
        self.actions_["memory"].setChecked(session.memory is not None)
        if self.filing_said and not session.filing.busy:
            if self.notice.label.text() == self.filing_said:
                self.notice.hide()
            self.filing_said = ""
        self._measure()
        self._tell_place()
        self.topbar.fit(self.size())
        if track is None:
            self.arrangement.settle("", None)
            return
        kind = f"{track.card.engine} classifier" if track.card.classes else track.card.engine
        kind += " with memory" if track.memory else ""
        predicts = track.trace.layout.one(Kind.LOGITS) is not None
        live = predicts and not session.is_recording
        self.topbar.show_card(session.source or track.card.name, track.card, predicts=predicts)
        self.topbar.text.set_vocabulary(None if session.is_recording else track.vocab)
        self.topbar.show_memory(session.memory, live=live)
        if not session.loading:
            self.topbar.show_text(session.text)
        self.topbar.text.setReadOnly(session.is_recording)
        self.strip.refresh(self.listing.models, folded=self.settings.folded)
        self.edits.refresh()
        enable(self)
        self.kind = kind
        self.listing.note(session.source, track.card)
        self.pictures.seat(self.docks.values())
        self.arrangement.settle(kind, track.trace)
        self.drawing.want(self.docks.values())

    def _tell_place(self) -> None:
        """Show in the transport where we are, or what is under way."""
        session = self.session
        self.transport.refresh(session.view(), session.player, doing=self.files.doing or session.doing)

    def _text_ended(self) -> None:
        """A file is no longer being read: neither is that said, nor can it be stopped."""
        if self.notice.label.text() == self.files.said:
            self.notice.hide()
        self._tell_place()

    def _measure(self) -> None:
        """Let the lens show as many tokens as can be read in the ribbon at its present width."""
        track, wide = self.session.track, self.docks["tokens"].width() or self.width()
        if track is not None and (track.encoded is not self._measured[0] or wide != self._measured[1]):
            self._measured = (track.encoded, wide)
            set_legible(self.session.lens, track, wide, self.theme)

    def _draw(self, dock: Dock, number: int) -> None:
        """Bring one panel up to date, if it is in sight, unless it will be as soon as it has its look."""
        if not self.dressing:
            self._picture(dock, number)

    def _picture(self, dock: Dock, number: int) -> None:
        """Draw the panel of a track that is in sight."""
        track = self.session.track
        if self.pictures.draw(dock, number, patient=self.drawing.hurried) and track is not None:
            self.arrangement.settle(self.kind, track.trace)  # tokens stand upright now, or do not

    # What Qt says of docks it often says while it goes through them: a layout that is changed meanwhile ends the process.

    def _refresh_soon(self) -> None:
        """Bring everything up to date, once for all docks that are moving now."""
        self._moved.start()

    def _placed(self, dock: Dock) -> None:
        """Draw a panel for the size it has now; all of them, if one came into line with the token ribbon or left it, or that has another width."""
        self.altered.emit()
        if not dock.seen or "tokens" not in self.docks:
            return
        if self._refreshing or self.dressing:
            self.drawing.later([dock])  # it may have been drawn by now, for another size
            return
        resized = self._measured[0] is not None and self.docks["tokens"].width() != self._measured[1]
        shown = [(d, panel) for d in self.docks.values() if d.seen for panel in d.panels.values()]
        moved = (
            p.has_axis == self.arrangement.in_line(d)
            for d, p in shown
            if isinstance(p, TimePanel) and p.isVisible()
        )
        if resized or any(moved):
            self._refresh_soon()
        else:
            self.drawing.later([dock])

    def page(self) -> Page:
        """What a picture of the window shows."""
        self.dress_now()
        if self._moved.isActive():
            self._moved.stop()
            self.refresh()
        self.drawing.finish()
        return page_of(self.docks.values(), self, self.session.views, self.pictures.look, self.theme)

    def _type(self, text: str, caret: int) -> None:
        self.session.set_text(text, caret=caret)

    # events

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.listing.asked and not self._painted.isActive():
            self._painted.start()

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.drawing.hurried:
            self.drawing.later(self.docks.values())  # once all docks have their sizes
        self.refresh()
        self.notice.fit()

    def showEvent(self, event: QtGui.QShowEvent) -> None:
        super().showEvent(event)
        if (
            self.focusWidget() is None
        ):  # else Qt gives it to the chooser of models, where a letter is a choice
            self.setFocus()
        self.refresh()

    def event(self, event: QtCore.QEvent) -> bool:
        done = super().event(event)
        if event.type() == EVENT.MouseButtonRelease:
            self.arrangement.released()
        if event.type() in ALTERING:
            self.altered.emit()
        if isinstance(event, QtCore.QChildEvent) and event.type() == EVENT.ChildPolished:
            self._heed_tabs(event.child())
        return done

    def _heed_tabs(self, child: QtCore.QObject) -> None:
        """Keep the order of tabs that the person moves: Qt makes these bars, and says nothing of it to the window."""
        if isinstance(child, QtWidgets.QTabBar):
            child.tabMoved.connect(self.altered)

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        if event.key() == QtCore.Qt.Key.Key_Escape and self.isFullScreen():
            self.toggle_full_screen()
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QtGui.QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasFormat(MODEL):
            event.acceptProposedAction()

    def dropEvent(self, event: QtGui.QDropEvent) -> None:
        if event.mimeData().hasFormat(MODEL):
            self.session.add_track(bytes(event.mimeData().data(MODEL).data()).decode())
            event.acceptProposedAction()
            return
        urls = [url for url in event.mimeData().urls() if url.isLocalFile()]
        if urls:
            self.open_file(urls[0].toLocalFile())
        if len(urls) > 1:
            self.say(f"Of the {len(urls)} files only {urls[0].fileName()} was opened: drop one at a time.")

    def remember(self) -> None:
        """Put all that is kept from one start to the next into the settings."""
        self.arrangement.keep()
        self.settings.geometry = seal(bytes(self.saveGeometry().data()))
        sitting.remember(self)

    def closeEvent(self, event: QtGui.QCloseEvent) -> None:
        self.remember()
        self.closing.emit()  # before anything is waited for
        self._painted.stop()
        self._redressing.stop()
        self._steps.clear()
        for saving in self.findChildren(Saving):
            saving.stop()
        self.hide()  # the store may be waited for
        self._moved.stop()
        self.drawing.close()
        self.listing.close()
        self.asking.finish()
        problems = [str(error) for error in [self.keeping.finish()] if error is not None]
        self.files.finish()
        self.strip.work.finish()
        self.count_reads()
        problems += self.session.close()
        if problems:
            self.settings.unsaid = sentence(f"After the window was closed: {'; '.join(problems)}.")
        super().closeEvent(event)
