"""The look of the window: it comes piece by piece when another theme or size is asked for, and nothing is moved."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6 import QtCore, QtGui, QtWidgets

from gui import sitting
from gui.arrangement import Arrangement
from gui.commands import Commands
from gui.docks import Dock
from gui.stylesheet import stylesheet
from gui.theme import THEMES, Theme, palette, system_theme

if TYPE_CHECKING:
    from gui.notices import Notice


class Dressing(Commands):
    """What dresses the window; the window itself makes the bars and the docks."""

    arrangement: Arrangement
    actions_: dict[str, QtGui.QAction]
    foot: QtWidgets.QToolBar
    notice: "Notice"
    _fixed_theme: Theme | None
    _measured: tuple[object, int]
    _redressing: QtCore.QTimer
    _refreshing: bool

    def _build(self) -> None:
        """Make the bars for the present theme."""
        raise NotImplementedError

    def toggle_maximised(self, name: str) -> None:
        """One panel alone, or everything as it was before."""
        raise NotImplementedError

    def _build_panel_menu(self) -> None:
        """Offer every panel in the View menu."""
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
        app.setStyleSheet(stylesheet(theme))

    def rebuild(self) -> None:
        """Have the theme and size that are wanted now: what Qt draws, then the bars, then panel by panel."""
        self.theme = self._wanted_theme()
        self._style()
        if self.drawing.hurried:
            self.setUpdatesEnabled(False)  # the old bars need not be painted in the new colours
            self._redressing.start()
        else:
            self._redress()

    def _redress(self) -> None:
        try:
            self._make_anew()
        finally:
            self._refreshing = False
            self.setUpdatesEnabled(True)

    def _make_anew(self) -> None:
        """Make the bars anew, and have every panel made and drawn anew."""
        self._refreshing = True  # once, when all of it stands
        self.removeToolBar(self.foot)
        self.foot.setObjectName("")
        self.foot.deleteLater()
        for action in self.actions_.values():
            self.removeAction(action)
            action.deleteLater()
        sitting.remember(self)  # what the forms of the bar say
        said = self.notice
        self._build()
        self._build_panel_menu()
        sitting.recall_forms(self)
        self.notice.take_over(said)
        said.deleteLater()
        self._measured = (None, 0)
        if any(dock.bar.theme.scale != self.theme.scale for dock in self.docks.values()):
            for dock in self.docks.values():  # where they lie depends on it
                self._dress(dock)
            self.arrangement.anew()
        self._refreshing = False
        self.drawing.later(self.docks.values())
        self.refresh()

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
