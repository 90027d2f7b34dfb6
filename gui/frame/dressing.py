"""The look of the window: another theme or size is made piece by piece, behind the old picture, and nothing is moved."""

from collections import deque
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.gui.commands.methods import Commands
from mnemoscope.gui.frame import sitting
from mnemoscope.gui.frame.arrangement import Arrangement
from mnemoscope.gui.frame.docks import Dock
from mnemoscope.gui.look.stylesheet import family, read_rules, space, stylesheet
from mnemoscope.gui.look.theme import THEMES, Theme, palette, system_theme

if TYPE_CHECKING:
    from mnemoscope.gui.frame.notices import Notice


class Dressing(Commands):
    """What dresses the window; the window itself makes the bars and the docks."""

    arrangement: Arrangement
    actions_: dict[str, QtGui.QAction]
    docks: dict[str, Dock]
    foot: QtWidgets.QToolBar
    notice: "Notice"
    _fixed_theme: Theme | None
    _measured: tuple[object, int]
    _redressing: QtCore.QTimer
    _refreshing: bool
    _steps: deque[Callable[[], None]]  # for another theme or size, each in an event of its own

    def _build(self) -> None:
        """Make the bars for the present theme."""
        raise NotImplementedError

    def toggle_maximised(self, name: str) -> None:
        """One panel alone, or everything as it was before."""
        raise NotImplementedError

    def _build_panel_menu(self) -> None:
        """Offer every panel in the View menu."""
        raise NotImplementedError

    def _picture(self, dock: Dock, number: int) -> None:
        """Draw the panel of a track that is in sight."""
        raise NotImplementedError

    def _refresh(self) -> None:
        """Bring everything in sight up to date with the session."""
        raise NotImplementedError

    def _wanted_theme(self) -> Theme:
        base = THEMES.get(self.settings.theme) or system_theme()
        return base if self.settings.scale == 1 else replace(base, scale=self.settings.scale)

    def _style(self) -> None:
        """Give what Qt draws the present theme."""
        theme = self.theme
        app = QtWidgets.QApplication.instance()
        assert isinstance(app, QtWidgets.QApplication)
        app.setPalette(palette(theme))
        app.setFont(theme.font(13))
        if app.styleSheet() != stylesheet():
            app.setStyleSheet(stylesheet())
        space(self, theme)
        tabs = [w for w in self.children() if isinstance(w, QtWidgets.QTabBar)]
        dialogs = [d for d in self.children() if isinstance(d, QtWidgets.QDialog)]
        for widget in (self, *self.docks.values(), *tabs, *chain(*map(family, dialogs))):
            read_rules(widget)

    def rebuild(self) -> None:
        """Have the theme and size that are wanted now: bars, then panel by panel, and all of it seen at once."""
        self.theme = self._wanted_theme()
        docks = self.docks.values()
        self._steps = deque([self._style, self._make_bars_anew])
        self._steps += [partial(self._dress, dock) for dock in docks]
        self._steps += [self.arrangement.anew, self._fill_bars]
        self._steps += [partial(self._pictures_of, dock) for dock in docks]
        self._steps += [self._uncover]
        if self.drawing.hurried:
            self.setUpdatesEnabled(False)  # it shows its old picture until the new one is whole
            self._redressing.start()
        else:
            self.dress_now()

    @property
    def dressing(self) -> bool:
        """Whether another theme or size has yet to come to bars or docks; nothing is drawn meanwhile."""
        return bool(self._steps)

    def dress_now(self) -> None:
        """Do at once what is left to do for another theme or size."""
        while self._steps:
            self._redress()
        self._redressing.stop()

    def _redress(self) -> None:
        """Do one thing for another theme or size; the next one event later."""
        self._refreshing = True  # once, when all of it stands
        step = self._steps.popleft()
        if self._steps:
            self._redressing.start()
        try:
            step()
        finally:
            self._refreshing = False

    def _make_bars_anew(self) -> None:
        """Make the bars for the theme and size there are now."""
        self.removeToolBar(self.foot)
        self.foot.setObjectName("")
        self.foot.deleteLater()
        for action in self.actions_.values():
            self.removeAction(action)
            action.deleteLater()
        sitting.remember(self)  # what the forms of the bar say
        said, asked = self.notice, self.edits.asked
        self._build()
        self._build_panel_menu()
        sitting.recall_forms(self)
        self.notice.take_over(said)
        self.edits.asked = asked
        said.deleteLater()

    def _fill_bars(self) -> None:
        """Show everything in the new bars."""
        self._measured = (None, 0)
        self._refresh()

    def _pictures_of(self, dock: Dock) -> None:
        """Draw all panels of a dock that are in sight."""
        for number in dock.numbers:
            self._picture(dock, number)

    def _uncover(self) -> None:
        """Let all of it be seen."""
        self.setUpdatesEnabled(True)
        self.drawing.later(self.docks.values())  # those that have got another size since
        if not self.drawing.hurried:
            self.drawing.finish()

    def _dress(self, dock: Dock) -> None:
        """Give a dock the present theme, if it has another."""
        if dock.bar.theme is not self.theme:
            dock.dress(self.theme)
            self._furnish(dock)

    def _furnish(self, dock: Dock) -> None:
        """Let the buttons of a title bar do what they say."""
        cls = dock.cls
        menu = QtWidgets.QMenu(dock.bar)
        menu.addAction("Export…", partial(self.ask_export, cls.name))
        menu.addAction("Copy as image", partial(self.copy_panel, cls.name))
        dock.bar.buttons["camera"].setMenu(menu)
        dock.bar.buttons["camera"].setPopupMode(QtWidgets.QToolButton.ToolButtonPopupMode.InstantPopup)
        dock.bar.buttons["maximise"].clicked.connect(partial(self.toggle_maximised, cls.name))
        dock.bar.maximise.connect(partial(self.toggle_maximised, cls.name))

    def _system_changed(self) -> None:
        if self.settings.theme == "system" and self._fixed_theme is None:
            self.rebuild()
