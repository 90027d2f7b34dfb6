"""The look of the window: another theme or size is made piece by piece, behind the old picture, and nothing is moved."""

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import chain

from PySide6 import QtCore, QtGui, QtWidgets

from mnemoscope.gui.frame.arrangement import Arrangement
from mnemoscope.gui.frame.drawing import Drawing
from mnemoscope.gui.look.stylesheet import family, read_rules, space, stylesheet
from mnemoscope.gui.look.theme import THEMES, Theme, palette, projected, system_theme
from mnemoscope.gui.state.settings import Settings

Piece = Callable[[], object]


class Dressing(QtCore.QObject):
    """Knows the theme, with its size, and gives it to the window, which owns this and says of what pieces it is made."""

    done = QtCore.Signal()  # all of it has the look that was asked for

    def __init__(
        self,
        window: QtWidgets.QMainWindow,
        settings: Settings,
        arrangement: Arrangement,
        drawing: Drawing,
        pieces: Callable[[], Iterable[Piece]],
        *,
        theme: Theme | None = None,
    ) -> None:
        super().__init__(window)
        self._window, self._settings = window, settings
        self._arrangement, self._drawing, self._pieces = arrangement, drawing, pieces
        self._fixed = theme
        self.projects = False  # it is shown to a hall
        self._steps = deque[Piece]()  # each in an event of its own
        self._stepping = False
        self._later = QtCore.QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._step)
        self.theme = theme or self._wanted()
        self._style()
        QtGui.QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)

    @property
    def under_way(self) -> bool:
        """Whether another theme or size has yet to come to bars or docks; nothing is drawn meanwhile."""
        return bool(self._steps)

    @property
    def busy(self) -> bool:
        """The same, or the last piece is being made: all of it is shown once it stands."""
        return self.under_way or self._stepping

    def begin(self) -> None:
        """Have the theme and size that are wanted now, piece by piece, and all of it seen at once."""
        pieces = [*self._pieces()]  # first: panels that have yet to come do so in the colours that there were
        self.theme = replace(
            self._wanted()
        )  # another, if only by the language: all that has one is made anew
        self._steps = deque([self._style, *pieces, self._uncover])
        if self._drawing.hurried:
            self._window.setUpdatesEnabled(False)  # it shows its old picture until the new one is whole
            self._later.start()
        else:
            self.finish()

    def finish(self) -> None:
        """Do at once what is left to do."""
        while self._steps:
            self._step()
        self._later.stop()

    def close(self) -> None:
        """Leave what has not been done."""
        self._later.stop()
        self._steps.clear()

    def _step(self) -> None:
        """Make one piece; the next one event later."""
        self._stepping = True
        step = self._steps.popleft()
        if self._steps:
            self._later.start()
        try:
            step()
        finally:
            self._stepping = False
        if not self._steps:
            self.done.emit()  # by now it is no more under way

    def _wanted(self) -> Theme:
        base = THEMES.get(self._settings.theme) or system_theme()
        theme = base if self._settings.scale == 1 else replace(base, scale=self._settings.scale)
        theme = replace(theme, still=True) if self._settings.still else theme
        return projected(theme) if self.projects else theme

    def _style(self) -> None:
        """Give what Qt draws the present theme."""
        theme, window = self.theme, self._window
        app = QtWidgets.QApplication.instance()
        assert isinstance(app, QtWidgets.QApplication)
        app.setPalette(palette(theme))
        app.setFont(theme.font(13))
        if app.styleSheet() != stylesheet():
            app.setStyleSheet(stylesheet())
        space(window, theme)
        tabs = [w for w in window.children() if isinstance(w, QtWidgets.QTabBar)]
        dialogs = [d for d in window.children() if isinstance(d, QtWidgets.QDialog)]
        for widget in (window, *self._arrangement.docks.values(), *tabs, *chain(*map(family, dialogs))):
            read_rules(widget)

    def _uncover(self) -> None:
        """Let all of it be seen."""
        self._window.setUpdatesEnabled(True)
        self._drawing.later(self._arrangement.docks.values())  # those that have got another size since
        if not self._drawing.hurried:
            self._drawing.finish()

    def _follow(self) -> None:
        """Be light or dark as the desktop is, if that is wanted."""
        if self._settings.theme == "system" and self._fixed is None:
            self.begin()
