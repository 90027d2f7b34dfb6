"""The main window: bars and docks around a session. It holds widgets and calls verbs; it has no logic of its own."""

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.engines.translation import tr, tr_noop
from mnemoscope.gui.background import Work
from mnemoscope.gui.commands import file, memory
from mnemoscope.gui.commands.ask import bring
from mnemoscope.gui.commands.view import toggle_full_screen
from mnemoscope.gui.frame import bars, reach, sitting
from mnemoscope.gui.frame.arrangement import Arrangement
from mnemoscope.gui.frame.conducting import Conductor
from mnemoscope.gui.frame.docks import Dock, take_docks
from mnemoscope.gui.frame.drawing import Drawing
from mnemoscope.gui.frame.dressing import Dressing, Piece
from mnemoscope.gui.frame.editslist import EditsList
from mnemoscope.gui.frame.filling import Filling
from mnemoscope.gui.frame.menus import list_panels, menus, show_states
from mnemoscope.gui.frame.notices import Notice
from mnemoscope.gui.frame.offering import CompareOffer
from mnemoscope.gui.frame.pictures import Pictures
from mnemoscope.gui.frame.point import Point
from mnemoscope.gui.frame.presenter import Presenter
from mnemoscope.gui.frame.rewriting import Rewriter
from mnemoscope.gui.frame.staging import Staging
from mnemoscope.gui.frame.textfield import TextField
from mnemoscope.gui.frame.waiting import Waiting
from mnemoscope.gui.frame.workspaces import Workspaces
from mnemoscope.gui.look.theme import Theme
from mnemoscope.gui.panel import Panel, TimePanel
from mnemoscope.gui.state.choice import Choice
from mnemoscope.gui.state.listing import Listing
from mnemoscope.gui.state.sealed import seal
from mnemoscope.gui.state.session import Session
from mnemoscope.gui.state.settings import Settings
from mnemoscope.gui.widgets.elided import MODEL

if TYPE_CHECKING:
    from mnemoscope.gui.export.page import Page

PAINTED_MS = 150  # after the first painting everything in sight is painted
EVENT = QtCore.QEvent.Type
# What is kept may have changed with these; the window becomes active when a dialog ends.
ALTERING = {EVENT.Move, EVENT.Resize, EVENT.WindowStateChange, EVENT.WindowActivate, EVENT.MouseButtonRelease}
CROWDED = tr_noop("There is little room here for your own layout: Ctrl+0 gives the default one, which fits.")
LEAST_SIZE = (640, 420)  # less is never asked for: a window larger than its screen has no lower end


class MainWindow(QtWidgets.QMainWindow):
    """Everything one sees. `refresh` is the one listener of the session's `changed`."""

    altered = QtCore.Signal()  # something that is kept from one start to the next may have changed
    closing = QtCore.Signal()  # all that is kept is in the settings

    notice: Notice

    def __init__(
        self, session: Session, settings: Settings, *, theme: Theme | None = None, filled: bool = True
    ) -> None:
        """`filled`: with its panels; else they come as soon as it has been painted."""
        super().__init__()
        self.session, self.settings = session, settings
        self.setWindowTitle("Mnemoscope")
        self.setAcceptDrops(True)
        take_docks(self)
        self.actions_: dict[str, QtGui.QAction] = {}
        self.setMinimumSize(*LEAST_SIZE)
        self.choice = Choice()
        self.arrangement = Arrangement(self, settings, self._room)
        self.arrangement.crowded.connect(lambda: self.notice.say_too(tr(CROWDED)))
        self.kind, self._left_out = "", list[str]()  # panels of others that cannot be loaded
        self.listing = Listing(self, settings, self._left_out)  # asked once the window has been painted
        self.listing.changed.connect(self._offer_models)
        self.listing.changed.connect(self.refresh)
        self.listing.left_out.connect(lambda said: self.notice.say_too(said))
        self.keeping, self.asking = Work(self), Work(self)
        self.asking.failed.connect(partial(memory.store_unread, self))
        self.keeping.failed.connect(lambda error: self.say(str(error)))
        self.files, self.imports, self.cards = file.readers(self, self._tell_place, self._file_ended)
        self._painted = QtCore.QTimer(self, singleShot=True, interval=PAINTED_MS)
        self._painted.timeout.connect(self.listing.ask)
        self._refreshing, self.drawing = False, Drawing(self._draw, self)
        self.pictures = Pictures(session, self.arrangement, lambda panel: bring(panel, self, session.at))
        self._moved = QtCore.QTimer(self, singleShot=True, interval=0)  # once all docks have moved
        self._moved.timeout.connect(self.refresh)
        self._measured: tuple[object, int] = (None, 0)  # the text and width that the lens is set for
        self.dressing = Dressing(self, settings, self.arrangement, self.drawing, self._pieces, theme=theme)
        self.filling, self.staging = Filling(self, self._fill), Staging(self)
        self.conductor = Conductor(self)
        self.dressing.done.connect(self.conductor.light)
        self.presenter = Presenter(self, self.conductor.lecture)
        self.rewriter, self.workspaces = Rewriter(self, self.conductor), Workspaces(self)
        self.ending = (self.rewriter, self.conductor, self.presenter, self.workspaces)
        Waiting(self, self)
        self._build()
        self.filling.finish() if filled else self.filling.sketch()
        session.changed.connect(self.refresh)
        session.failed.connect(self.say)
        self.altered.connect(partial(reach.keep, self))

    @property
    def theme(self) -> Theme:
        """The colours and sizes of everything in it."""
        return self.dressing.theme

    @property
    def docks(self) -> dict[str, Dock]:
        """The panels by name, each in its dock; whoever asks for them has them."""
        self.filling.finish()
        return self.arrangement.docks

    def say(self, sentence: str) -> None:
        """One sentence to the person: of what cannot be done, or is to be known."""
        self.notice.say(sentence)

    def _build(self, text: TextField | None = None) -> None:
        """Make the bars for the present theme."""
        theme = self.theme
        self.menu_bar, self.menus, self.actions_ = menus(self, theme)
        self.topbar = bars.top_of(self, theme, text)
        self.topbar.form.changed.connect(self.altered)
        self._offer_models()
        self.chat = bars.chat_of(self, theme)
        self.notice = Notice(theme, self, terse=lambda: self.conductor.lecture.lesson is not None)
        self.strip, self.findings = bars.strip_of(self, theme), bars.findings_of(self, theme)
        self.edits = EditsList(theme, self.session)
        self._head = bars.Stacked(
            self.menu_bar, self.topbar, self.chat, self.strip, self.findings, self.edits
        )
        self.setMenuWidget(self._head)
        self.transport = bars.transport_of(self.session, self.actions_, theme)
        self.lecture = bars.lecture_of(self, theme)
        self.lecture.resized.connect(self._refresh_soon)
        self.foot = bars.foot_of(self.lecture, self.transport)
        self.addToolBar(QtCore.Qt.ToolBarArea.BottomToolBarArea, self.foot)
        for bar in (self._head, self.transport) if theme.bare else ():
            bar.hide()
        self.notice.margin = self.foot.height()

    def _offer_models(self) -> None:
        """Show in the bar which models there are, and which have been opened from elsewhere."""
        self.topbar.set_models(self.listing.models, self.listing.opened)

    def _fill(self) -> None:
        """Put the panels in."""
        from mnemoscope.gui.panels import discover  # pyqtgraph comes with them

        for cls in discover(self._left_out).values():
            self.arrangement.add(self._docked(cls))
        list_panels(self, self.menus, self.actions_)
        CompareOffer(self, self)
        Point(self, self.staging, self)

    def _docked(self, cls: type[Panel]) -> Dock:
        dock = Dock(cls, self.pictures.verbs, self.theme)
        dock.furnished.connect(partial(bars.furnish, dock, self))
        for signal in (dock.visibilityChanged, dock.topLevelChanged, dock.turned):
            signal.connect(self._refresh_soon)
        dock.placed.connect(partial(self._placed, dock))
        dock.sided.connect(partial(self.session.shown.set_side, cls.name))
        return dock

    def _room(self) -> QtCore.QSize:
        """The room for panels between the bars."""
        head, wide = self._head, self.width()
        high = head.heightForWidth(wide) if head.hasHeightForWidth() else head.sizeHint().height()
        high *= not head.isHidden()
        return QtCore.QSize(wide, max(self.height() - high - self.foot.sizeHint().height(), 1))

    # another theme or size

    def _pieces(self) -> Iterable[Piece]:
        """What is made anew for another theme or size, one after the other."""
        yield self._make_bars_anew
        yield from (partial(self._dress, dock) for dock in self.docks.values())
        yield self.arrangement.anew
        yield self._fill_bars
        yield from (partial(self._picture_all, dock) for dock in self.docks.values())

    def _make_bars_anew(self) -> None:
        self.removeToolBar(self.foot)
        self.foot.setObjectName("")
        self.foot.deleteLater()
        for action in self.actions_.values():
            self.removeAction(action)
            action.deleteLater()
        sitting.remember(self.session, self.settings, self.topbar)  # what the forms of the bar say
        said, asked, chat = self.notice, self.edits.asked, self.chat
        self._build(self.topbar.let_go())
        list_panels(self, self.menus, self.actions_)
        sitting.recall_forms(self.settings, self.topbar)
        self.notice.take_over(said)
        self.chat.take_over(chat)
        self.topbar.type_on()
        self.edits.asked = asked
        said.deleteLater()

    def _fill_bars(self) -> None:
        """Show everything in the new bars."""
        self._measured = (None, 0)
        self._refresh()

    def _dress(self, dock: Dock) -> None:
        """Give a dock the present theme, if it has another."""
        if dock.theme is not self.theme:
            dock.dress(self.theme)

    def _picture_all(self, dock: Dock) -> None:
        """Draw all panels of a dock that are in sight."""
        for number in dock.numbers:
            self._picture(dock, number)

    def refresh(self) -> None:
        """Bring everything in sight up to date with the session."""
        if self._refreshing or self.dressing.busy:
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
        show_states(self, self.actions_, self.theme)
        self.notice.margin = self.foot.height()
        self.notice.refresh()
        self.lecture.refresh()
        if filled := bool(self.arrangement.docks):
            self._measure()
        self._tell_place()
        self.topbar.fit(self.size())
        if track is None:
            self.arrangement.settle("", None)
            return
        kind = f"{track.card.engine} classifier" if track.card.classes else track.card.engine
        kind += " with memory" if track.memory else ""
        self.topbar.refresh(session, track)
        self.chat.refresh()
        given = self.conductor.lecture.cue is not None  # a lesson says what to look at, and when
        self.strip.refresh(self.listing.models, folded=self.settings.folded, given=given)
        self.findings.refresh(folded=self.settings.folded or given)
        self.edits.refresh()
        self.kind = kind
        self.listing.note(session.source, track.card)
        if not filled:
            return
        self.pictures.seat(self.docks.values())
        self.arrangement.settle(kind, track.trace)
        self.pictures.let_go(self.docks.values())
        self.drawing.want(self.docks.values())

    def _tell_place(self) -> None:
        """Show in the transport where we are, or what is under way."""
        session = self.session
        doing = self.files.doing or self.imports.doing or self.cards.doing or session.doing
        self.transport.refresh(session.view(), session.player, doing=doing, secret=session.judging.secret)

    def _file_ended(self) -> None:
        """A file that is no longer being read is not said to be, nor can it be stopped."""
        self.notice.refresh()
        self._tell_place()

    def _measure(self) -> None:
        """Let the lens show as many tokens as can be read in the ribbon at its present width."""
        from mnemoscope.gui.widgets.legible import set_legible  # pyqtgraph comes with it

        track, wide = self.session.track, self.docks["tokens"].width() or self.width()
        if track is not None and (track.encoded is not self._measured[0] or wide != self._measured[1]):
            self._measured = (track.encoded, wide)
            set_legible(self.session.lens, track, wide, self.theme)

    def _draw(self, dock: Dock, number: int) -> None:
        """Bring one panel up to date, if it is in sight, unless it will be as soon as it has its look."""
        if not self.dressing.under_way:
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
        self.notice.margin = self.foot.height()
        if not dock.seen or "tokens" not in self.arrangement.docks:
            return
        if self._refreshing or self.dressing.busy:
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

    def page(self) -> "Page":
        """What a picture of the window shows."""
        from mnemoscope.gui.frame.pages import page_of  # imported when something is exported

        self.dressing.finish()
        if self._moved.isActive():
            self._moved.stop()
            self.refresh()
        self.drawing.finish()
        return page_of(self.docks.values(), self, self.session.views, self.pictures.look, self.theme)

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        super().paintEvent(event)
        self.filling.begin()
        if self.filling.done and not self.listing.asked and not self._painted.isActive():
            self._painted.start()

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.drawing.hurried:
            self.drawing.later(self.arrangement.docks.values())  # once all docks have their sizes
        self.refresh()
        self.notice.fit()

    def showEvent(self, event: QtGui.QShowEvent) -> None:
        super().showEvent(event)
        if self.focusWidget() is None:
            self.setFocus()  # else Qt gives it to the chooser of models, where a letter is a choice
        self.refresh()
        self.filling.shown()

    def event(self, event: QtCore.QEvent) -> bool:
        if reach.is_own(self.focusWidget(), event):
            return True
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

    def focusNextPrevChild(self, forward: bool) -> bool:
        return reach.go_on(self, super().focusNextPrevChild, forward)

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        if event.key() == QtCore.Qt.Key.Key_Escape and self.isFullScreen():
            self.presenter.end() if self.presenter.on else toggle_full_screen(self)
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QtGui.QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasFormat(MODEL):
            event.accept()

    def dropEvent(self, event: QtGui.QDropEvent) -> None:
        event.acceptProposedAction()
        if event.mimeData().hasFormat(MODEL):
            self.session.companions.add(bytes(event.mimeData().data(MODEL).data()).decode())
        else:
            file.open_dropped(self, event.mimeData().urls())

    def remember(self) -> None:
        """Put all that is kept from one start to the next into the settings."""
        if not self.presenter.on:  # it is as before then
            self.arrangement.keep()
            self.filling.keep()
            self.settings.geometry = seal(bytes(self.saveGeometry().data()))
        sitting.remember(self.session, self.settings, self.topbar)
        self.workspaces.remember()

    def closeEvent(self, event: QtGui.QCloseEvent) -> None:
        from mnemoscope.gui.frame.closing import close  # imported when it is

        close(self)
        self._painted.stop()
        self._moved.stop()
        super().closeEvent(event)
